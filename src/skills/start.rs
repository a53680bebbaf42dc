//! `/start`: the first hello.

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble, learn};
use crate::core::command::Command;
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::engine::turn::Turn;
use crate::text;

/// Says hello: what the bot is, what it can do, what it keeps.
#[derive(Debug)]
pub struct Start;

const COMMANDS: &[Command] = &[Command {
    name: "start",
    needs: Role::Member,
    about: || text!(command_start),
    also: || text!(command_start_names),
    plain: false,
}];

impl Skill for Start {
    fn name(&self) -> &'static str {
        "start"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, _: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            turn.say(hello());
            Ok(())
        })
    }
}

fn hello() -> Message {
    Message::text(text!(start_hello))
        .then(text!(start_can))
        .then(text!(start_how))
        .then(text!(start_kept))
        .row(vec![
            Button::press(text!(button_soon), learn::press_new(learn::New::Soon)),
            Button::press(text!(button_free), learn::press_new(learn::New::Free)),
            Button::press(text!(button_online), learn::press_new(learn::New::Online)),
        ])
        .row(vec![
            Button::press(text!(button_language), Press::new("language", "ask")),
            Button::press(text!(button_settings), Press::new("settings", "show")),
            Button::press(text!(button_help), Press::new("help", "show")),
        ])
}
