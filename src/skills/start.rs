//! `/start`: the first hello.

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble, ideas, introductions, learn, redeem, stop};
use crate::core::command::{Command, Words};
use crate::core::event::EventKind;
use crate::core::ids::EntryId;
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::engine::turn::Turn;
use crate::text;

/// Says hello: what the bot is, what it can do, what it keeps.
#[derive(Debug)]
pub struct Start;

/// The words of a link to an idea, before its number.
pub const TO_IDEA: &str = "idea-";

const COMMANDS: &[Command] = &[Command {
    name: "start",
    needs: Role::Member,
    about: || text!(command_start),
    also: || text!(command_start_names),
    plain: false,
    takes: Some(Words { called: || text!(words_code), about: || text!(words_code_about) }),
}];

impl Skill for Start {
    fn name(&self) -> &'static str {
        "start"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn greets(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Added => {
                    turn.say(hello_all());
                }
                Ask::Command { words, .. } => match linked(&words) {
                    Some(kind) => return Err(Trouble::Instead(kind)),
                    None => greet(turn),
                },
                _ => greet(turn),
            }
            Ok(())
        })
    }
}

/// Says hello. Whoever starts again wants to hear of things again.
fn greet(turn: &mut Turn) {
    let message = match stop::end(turn) {
        true => hello().then(text!(start_again)),
        false => hello(),
    };
    turn.say(message);
}

/// The link that opens the bot on Telegram and says these words to it as those of `/start`.
pub fn telegram_link(username: &str, words: &str) -> String {
    format!("https://t.me/{username}?start={words}")
}

/// What a link leads to that carries these words: an entry of the catalogue (`entry-ID`), an
/// introduction to an organisation (`introduce-ID`), an idea by its number (`idea-12`), an invitation
/// (`invite-CODE`), or a command that was moved here from a group, where others would have read along.
fn linked(words: &str) -> Option<EventKind> {
    let pressed = |press: Press| Some(EventKind::Pressed(press.encoded().to_owned()));
    if let Some(id) = words.strip_prefix("entry-") {
        return pressed(learn::press_card(EntryId(id.parse().ok()?)));
    }
    if let Some(id) = words.strip_prefix("introduce-") {
        return pressed(introductions::press_ask(EntryId(id.parse().ok()?)));
    }
    if let Some(number) = words.strip_prefix(TO_IDEA) {
        return pressed(ideas::press_number(number.parse().ok()?));
    }
    if let Some(kind) = redeem::led_by(words) {
        return Some(kind);
    }
    let command = super::SKILLS
        .iter()
        .flat_map(|it| it.commands())
        .find(|it| it.name == words && it.name != "start")?;
    Some(EventKind::Said(format!("/{}", command.name)))
}

/// What the bot says to a group that it was put into.
fn hello_all() -> Message {
    Message::text(text!(start_hello_all)).then(text!(start_how_all)).row(vec![Button::Private {
        label: text!(button_private).into(),
        start: "start".to_owned(),
    }])
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
