//! `/privacy`: what is kept, why and how long, in plain words.

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble};
use crate::core::command::Command;
use crate::core::message::Message;
use crate::core::role::Role;
use crate::engine::turn::Turn;
use crate::text;

/// Tells what the bot keeps.
#[derive(Debug)]
pub struct Privacy;

const COMMANDS: &[Command] = &[Command {
    name: "privacy",
    needs: Role::Member,
    about: || text!(command_privacy),
    also: || text!(command_privacy_names),
    plain: true,
    takes: None,
}];

impl Skill for Privacy {
    fn name(&self) -> &'static str {
        "privacy"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, _: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            let message = Message::text(text!(privacy_kept))
                .then(text!(privacy_words))
                .then(text!(privacy_questions))
                .then(text!(privacy_shared));
            turn.say(message);
            Ok(())
        })
    }
}
