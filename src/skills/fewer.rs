//! How a member gets announcements: about what, when, and where. `/follow` chooses topics; a button
//! under each announcement has fewer of its kind.
//!
//! Whoever wants nothing unasked at all says [`/stop`](super::stop).

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble, digest, old_button, privacy, settings};
use crate::core::command::Command;
use crate::core::digest::{Frequency, Weekly};
use crate::core::event::EventKind;
use crate::core::form::Choices;
use crate::core::message::{Button, Message, Press};
use crate::core::quiet::Quiet;
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::engine::letters::FEWER;
use crate::engine::turn::Turn;
use crate::storage::announcements::reading::{About, Reading, ReadingWrite};
use crate::storage::turns::Write;
use crate::text;

/// Lets members choose their announcements.
#[derive(Debug)]
pub struct Fewer;

const COMMANDS: &[Command] = &[Command {
    name: "follow",
    needs: Role::Member,
    about: || text!(command_follow),
    also: || text!(command_follow_names),
    plain: false,
    takes: None,
}];

impl Skill for Fewer {
    fn name(&self) -> &'static str {
        FEWER
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { .. } => follow(turn).await,
                Ask::Press(code) => press(turn, &code).await,
                _ => Err(old_button()),
            }
        })
    }
}

/// The button that shows how a member gets announcements.
pub fn press_settings() -> Press {
    button("settings")
}

/// The button that asks how often they want to hear of ideas.
pub fn press_ideas() -> Press {
    button("ideas")
}

fn button(code: impl AsRef<str>) -> Press {
    Press::new(FEWER, code)
}

/// The topics to follow.
async fn follow(turn: &mut Turn) -> Result<(), Trouble> {
    let message = settings::interests(turn, text!(follow_topics)).await?;
    let told = privacy::first(turn);
    turn.say(told.into_iter().fold(message, Message::then));
    Ok(())
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    if let Some(about) = About::from_code(code) {
        mute(turn, about);
        return Ok(());
    }
    let mut reading = read(turn).await?;
    let (verb, rest) = code.split_once('.').unwrap_or((code, ""));
    match verb {
        "settings" => {}
        "again" => {
            let about = About::from_code(rest).ok_or_else(old_button)?;
            turn.write(Write::Reading(ReadingWrite::Mute(about, false)));
            turn.say(text!(fewer_again));
            return Ok(());
        }
        "stop" => return Err(Trouble::Instead(EventKind::Said("/stop".to_owned()))),
        "all" => {
            // The weekly digest has a button of its own.
            for about in reading.muted.extract_if(.., |it| *it != About::Digest) {
                turn.write(Write::Reading(ReadingWrite::Mute(about, false)));
            }
        }
        "direct" => {
            reading.direct = rest == "yes";
            turn.write(Write::Reading(ReadingWrite::Direct(reading.direct)));
        }
        "quiet" if rest.is_empty() => {
            turn.show(ask_quiet(turn));
            return Ok(());
        }
        "quiet" => {
            let quiet = quiet_in(rest).ok_or_else(old_button)?;
            reading.quiet = Some(quiet);
            turn.write(Write::Reading(ReadingWrite::Quiet(quiet)));
        }
        "weekly" => {
            let muted = rest == "no";
            reading.muted.retain(|it| *it != About::Digest);
            reading.muted.extend(muted.then_some(About::Digest));
            turn.write(Write::Reading(ReadingWrite::Mute(About::Digest, muted)));
        }
        "ideas" if rest.is_empty() => {
            turn.show(ask_ideas());
            return Ok(());
        }
        "ideas" => {
            let frequency = Frequency::from_code(rest).ok_or_else(old_button)?;
            reading.ideas = frequency;
            turn.write(Write::Reading(ReadingWrite::Ideas(frequency)));
        }
        _ => return Err(old_button()),
    }
    turn.show(shown(&reading, turn.house.digest));
    Ok(())
}

async fn read(turn: &Turn) -> Result<Reading, Trouble> {
    let permit = turn.permit().ok_or_else(old_button)?;
    Ok(turn.house.storage.reading(permit, turn.member.id).await?)
}

/// Nothing comes any more about something.
fn mute(turn: &mut Turn, about: About) {
    turn.write(Write::Reading(ReadingWrite::Mute(about, true)));
    let text = match about {
        About::General => text!(fewer_general),
        About::Digest => text!(fewer_digest),
        About::Topic(topic) => {
            text!(fewer_topic, topic = settings::interest_name(topic.code()))
        }
    };
    let again = Button::press(text!(button_fewer_again), button(format!("again.{}", about.code())));
    turn.say(Message::text(text).row(vec![again]).row(vec![
        Button::press(text!(button_fewer_settings), press_settings()),
        Button::press(text!(button_fewer_stop), button("stop")),
    ]));
}

/// How they get announcements, with what can be changed.
fn shown(reading: &Reading, weekly: Option<Weekly>) -> Message {
    let quiet = reading.quiet.unwrap_or(Quiet::USUAL);
    let direct = match reading.direct {
        true => text!(reading_direct),
        false => text!(reading_not_direct),
    };
    let mut message = Message::text(text!(reading_settings))
        .then(text!(reading_quiet, hours = hours(quiet)))
        .then(direct)
        .then(text!(reading_ideas, frequency = reading.ideas.code()));
    let digest = !reading.muted.contains(&About::Digest);
    message = weekly.into_iter().fold(message, |message, it| match digest {
        true => message.then(text!(reading_digest, when = digest::when(it))),
        false => message.then(text!(reading_no_digest)),
    });
    let name = |it: &About| match it {
        About::General => Some(text!(reading_general)),
        About::Topic(topic) => Some(settings::interest_name(topic.code())),
        About::Digest => None,
    };
    let muted: Vec<_> = reading.muted.iter().filter_map(name).collect();
    let is_muted = !muted.is_empty();
    if !muted.is_empty() {
        message = message.then(text!(reading_muted, topics = Value::from(muted)));
    }
    let direct = match reading.direct {
        true => Button::press(text!(button_reading_not_direct), button("direct.no")),
        false => Button::press(text!(button_reading_direct), button("direct.yes")),
    };
    let mut row = vec![Button::press(text!(button_reading_quiet), button("quiet")), direct];
    if is_muted {
        row.push(Button::press(text!(button_reading_unmute), button("all")));
    }
    let mut ideas = vec![Button::press(text!(button_reading_ideas), press_ideas())];
    ideas.extend(weekly.map(|_| match digest {
        true => Button::press(text!(button_weekly_no), button("weekly.no")),
        false => Button::press(text!(button_weekly_yes), button("weekly.yes")),
    }));
    message.row(row).row(ideas).row(vec![
        Button::press(text!(button_fewer_stop), button("stop")),
        Button::press(text!(button_settings), Press::new("settings", "show")),
    ])
}

/// The hours in which somebody wants quiet, in words.
pub(super) fn hours(quiet: Quiet) -> Text {
    if quiet == Quiet::NEVER {
        return text!(reading_never_quiet);
    }
    let clock = |it: jiff::civil::Time| it.strftime("%-H:%M").to_string();
    text!(reading_hours, from = clock(quiet.from), until = clock(quiet.until))
}

/// The hours to choose from.
fn ask_quiet(turn: &Turn) -> Message {
    let option = |it: &Quiet| {
        let (from, until) = it.minutes();
        (Value::from(hours(*it)), button(format!("quiet.{from}.{until}")))
    };
    let zone = turn.house.zone.iana_name().unwrap_or("UTC").to_owned();
    let choices = Choices::new(text!(reading_pick_quiet), 2, Quiet::ALL.iter().map(option));
    Message::text(text!(reading_choose_quiet, zone = zone)).choose(choices)
}

/// How often they want to hear of ideas.
fn ask_ideas() -> Message {
    let option = |it: &Frequency| {
        let label = text!(reading_frequency, frequency = it.code());
        (Value::from(label), button(format!("ideas.{}", it.code())))
    };
    let options = Frequency::ALL.iter().map(option);
    let choices = Choices::new(text!(reading_pick_ideas), 1, options);
    Message::text(text!(reading_choose_ideas)).choose(choices)
}

fn quiet_in(code: &str) -> Option<Quiet> {
    let (from, until) = code.split_once('.')?;
    Quiet::of_minutes(from.parse().ok()?, until.parse().ok()?)
}
