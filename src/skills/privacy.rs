//! `/privacy`: what is kept, why and how long, in plain words.

use futures::future::BoxFuture;
use jiff::civil::{Date, date};

use super::{Ask, Skill, Trouble, own_data};
use crate::core::command::Command;
use crate::core::idea;
use crate::core::keeping::DELIVERIES_DAYS;
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::core::text::Text;
use crate::engine::turn::Turn;
use crate::storage::members::MemberWrite;
use crate::storage::turns::Write;
use crate::text;

/// The version of what is told here, and the day of that version. Whoever changes what is kept, or
/// for how long, changes both.
pub const VERSION: u32 = 8;
const DATE: Date = date(2026, 11, 30);

/// What somebody is told before something personal of theirs is kept for the first time, and again
/// when these words have changed.
pub fn first(turn: &mut Turn) -> Option<Text> {
    if turn.member.told == Some(VERSION) {
        return None;
    }
    turn.member.told = Some(VERSION);
    turn.write(Write::Member(MemberWrite::Told(VERSION)));
    Some(text!(privacy_first, version = VERSION.to_string()))
}

/// The same, of what was kept just now.
pub fn noted(turn: &mut Turn) -> Option<Text> {
    first(turn).map(|_| text!(privacy_noted, version = VERSION.to_string()))
}

/// A question whose answer is kept, with what is told before the first of them.
pub fn asked(turn: &mut Turn, question: Text) -> Message {
    match first(turn) {
        Some(told) => Message::text(question).then(told),
        None => Message::text(question),
    }
}

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
            let keeping = &turn.house.keeping;
            // Three messages: each fits into one of every platform (Discord: 2000 characters).
            let kept = Message::text(text!(privacy_kept))
                .then(text!(privacy_words))
                .then(text!(privacy_questions, count = keeping.questions_days))
                .then(text!(privacy_answers))
                .then(text!(privacy_inactive, count = keeping.profiles_days))
                .then(text!(privacy_roles));
            let count = keeping.introductions_days;
            let together = Message::text(text!(privacy_introductions, count = count))
                .then(text!(privacy_ideas, count = idea::DRAFT_DAYS))
                .then(text!(privacy_files));
            let mut message = Message::text(text!(privacy_announcements, count = DELIVERIES_DAYS))
                .then(text!(privacy_digest))
                .then(text!(privacy_shared))
                .then(text!(privacy_rights));
            if let Some(contact) = &keeping.contact {
                message = message.then(text!(privacy_contact, contact = contact));
            }
            let version = text!(privacy_version, version = VERSION.to_string(), date = DATE);
            let message = message.then(version).row(vec![
                Button::press(text!(button_mydata), own_data::press_show()),
                Button::press(text!(button_erase), Press::new("own-data", "erase")),
            ]);
            turn.say(kept);
            turn.say(together);
            turn.say(message);
            Ok(())
        })
    }
}
