//! What members and coordinators can do: one file or folder a capability.
//!
//! A skill decides. It reads through the [`Turn`], and what it wants changed, asked or said is
//! kept there until the engine commits it. It knows no platform; it words nothing but through
//! Fluent keys.

pub mod announce;
pub mod channel;
pub mod digest;
pub mod feeds;
pub mod fewer;
pub mod files;
pub mod help;
pub mod ideas;
pub mod inbox;
pub mod innovations;
pub mod introductions;
pub mod invite;
pub mod language;
pub mod learn;
pub mod link;
pub mod moderate;
pub mod own_data;
mod paging;
pub mod partners;
pub mod privacy;
pub mod redeem;
pub mod roles;
pub mod saved;
pub mod settings;
pub mod start;
pub mod stats;
pub mod stop;

use futures::future::BoxFuture;

use crate::core::catalogue::Language;
use crate::core::command::{Command, Suggestion};
use crate::core::dialogue::Step;
use crate::core::event::EventKind;
use crate::core::file::Sent;
use crate::core::form::Form;
use crate::core::ids::ChatId;
use crate::core::message::{Button, Message};
use crate::core::role::Permit;
use crate::core::text::Text;
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::storage;
use crate::storage::outgoing::Bond;
use crate::storage::receivers::Whom;

/// Every skill. The order is that of `/help`.
pub const SKILLS: &[&dyn Skill] = &[
    &start::Start,
    &learn::Learn,
    &saved::Saved,
    &partners::Partners,
    &introductions::Introductions,
    &ideas::Ideas,
    &innovations::Innovations,
    &moderate::Moderate,
    &inbox::Inbox,
    &stats::Stats,
    &announce::Announce,
    &channel::Channel,
    &digest::Digest,
    &feeds::Feeds,
    &fewer::Fewer,
    &settings::Settings,
    &language::LanguageChoice,
    &privacy::Privacy,
    &own_data::OwnDataSkill,
    &stop::Stop,
    &link::Link,
    &invite::Invite,
    &roles::Roles,
    &redeem::Redeem,
    &help::Help,
];

/// A capability of the bot.
pub trait Skill: Sync + std::fmt::Debug {
    /// Its name: buttons carry it, so it never changes.
    fn name(&self) -> &'static str;

    /// The commands that it answers, with the role that each needs.
    fn commands(&self) -> &'static [Command];

    /// Whether the answer to this question of the bot is for this skill.
    fn takes(&self, _: &Step) -> bool {
        false
    }

    /// Whether a file is an answer to this question of the bot.
    fn takes_file(&self, _: &Step) -> bool {
        false
    }

    /// Whether files that nobody asked for are for this skill.
    fn takes_files(&self) -> bool {
        false
    }

    /// Whether plain words are for this skill.
    fn takes_questions(&self) -> bool {
        false
    }

    /// Whether mistyped commands are for this skill.
    fn takes_mistyped(&self) -> bool {
        false
    }

    /// Whether it says hello to a group that the bot was put into.
    fn greets(&self) -> bool {
        false
    }

    /// Whether it looks after channels that the bot was put into.
    fn keeps_channels(&self) -> bool {
        false
    }

    /// Whether what it says is for the person alone, also where others read along.
    fn is_personal(&self) -> bool {
        false
    }

    /// The form that its button with this code opens.
    fn form(&self, _: &Turn, _code: &str) -> Option<Form> {
        None
    }

    /// What half-typed words behind its command may become, the best first.
    fn suggest<'s>(
        &'s self,
        _: &'s House,
        _reader: &'s Language,
        _typed: &'s str,
    ) -> BoxFuture<'s, Vec<Suggestion>> {
        Box::pin(std::future::ready(Vec::new()))
    }

    /// Decides. What it said and wrote before an error is not kept.
    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>>;
}

/// What a skill is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// One of its commands.
    Command {
        /// The command's own name.
        name: &'static str,
        /// What follows it.
        words: String,
    },
    /// The answer to a question that it had asked.
    Answer {
        /// The question.
        step: Step,
        /// The answer.
        words: String,
    },
    /// Something else than words: the answer to a question that it had asked, or what nobody asked
    /// for.
    Sent {
        /// The question.
        step: Option<Step>,
        /// What was sent, tidy words with it.
        sent: Sent,
    },
    /// A button of its own, with the code that it gave to it.
    Press(String),
    /// A form of its own, filled in.
    Filled {
        /// The code that it gave to it.
        code: String,
        /// What stands in its fields, in their order; empty where nothing does.
        values: Vec<String>,
    },
    /// The bot was put into a group.
    Added,
    /// It was put into this channel, by somebody who may do so.
    Channel(ChatId),
    /// Plain words.
    Question(String),
    /// A command that does not exist.
    Mistyped {
        /// As it was typed, without the slash.
        typed: String,
        /// What follows it.
        words: String,
        /// The command that may have been meant.
        nearest: Option<&'static str>,
    },
}

/// Why a skill did not do what it was asked.
#[derive(Debug)]
pub enum Trouble {
    /// It is no fault; the person is told why.
    Refused(Text),
    /// The database failed; it is logged and the person is asked to try again.
    Storage(storage::Error),
    /// It is as if this had happened instead: a command that was meant, what a link leads to. The
    /// engine decides whose it is and checks the role, as always.
    Instead(EventKind),
}

impl From<storage::Error> for Trouble {
    fn from(error: storage::Error) -> Self {
        Self::Storage(error)
    }
}

/// That the role was checked; where it was not, the skill was never to be reached.
fn permit(turn: &Turn) -> Result<&Permit, Trouble> {
    turn.permit().ok_or_else(old_button)
}

/// A press or a command that the skill doesn't know: of a version before or after this one.
fn old_button() -> Trouble {
    Trouble::Refused(crate::text!(engine_old_button))
}

/// Tells coordinators that something waits for them, with the button that leads there.
async fn ring(turn: &mut Turn, text: Text, queue: Button) -> Result<(), Trouble> {
    tell(turn, Whom::Coordinators, &Message::text(text).row(vec![queue])).await
}

/// Tells others something, each as long as they are here; whoever's turn it is knows it.
async fn tell(turn: &mut Turn, whom: Whom, told: &Message) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    for receiver in storage.receivers(permit(turn)?, whom).await? {
        if receiver.member != turn.member.id {
            let bond = Bond { about: None, whose: Some(receiver.member) };
            turn.tell(&receiver, told.clone(), bond);
        }
    }
    Ok(())
}
