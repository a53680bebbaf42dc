//! `/settings`: language, place and interests of a member.

use futures::future::BoxFuture;

use super::language::name_of;
use super::{Ask, Skill, Trouble, digest, fewer, learn, old_button, permit, privacy};
use crate::core::command::Command;
use crate::core::dialogue::Step;
use crate::core::form::Choices;
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::storage::announcements::reading::{About, ReadingWrite};
use crate::storage::members::MemberWrite;
use crate::storage::turns::Write;
use crate::text;

/// Shows and changes what a member has chosen.
#[derive(Debug)]
pub struct Settings;

/// The longest name of a place that is kept, in characters ("Llanfairpwllgwyngyll…" has 58).
const LONGEST_PLACE: usize = 80;

/// The most words that the name of a place has, with what may stand before it ("locuiesc în …").
const WORDS_OF_A_PLACE: usize = 5;

/// Topics to be interested in: codes of the message `interest-name`.
pub(super) const INTERESTS: &[&str] = &[
    "entrepreneurship",
    "digital",
    "languages",
    "trades",
    "arts",
    "nature",
    "health",
    "teaching",
    "volunteering",
    "money",
];

const COMMANDS: &[Command] = &[Command {
    name: "settings",
    needs: Role::Member,
    about: || text!(command_settings),
    also: || text!(command_settings_names),
    plain: true,
    takes: None,
}];

impl Skill for Settings {
    fn name(&self) -> &'static str {
        "settings"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::WhereSettings)
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Press(code) => return press(turn, &code).await,
                Ask::Answer { words, .. } => {
                    if !keep_place(turn, &words) {
                        turn.ask(text!(settings_no_place), Step::WhereSettings);
                        return Ok(());
                    }
                    turn.say(settings(turn));
                }
                _ => turn.say(settings(turn)),
            }
            Ok(())
        })
    }
}

/// The name of an interest, in the reader's language.
pub fn interest_name(code: &str) -> Text {
    text!(interest_name, interest = code.to_owned())
}

/// What an interest is looked for by, in the reader's language.
pub fn interest_words(code: &str) -> Text {
    text!(interest_words, interest = code.to_owned())
}

/// Keeps where the member lives: the town of the catalogue that the words name, else the words
/// themselves, if they can be a place. `false`: they are something else.
pub fn keep_place(turn: &mut Turn, words: &str) -> bool {
    let place = match turn.house.index.find_town(words) {
        Some(town) => town.name.into_string(),
        None => words.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    let is_place = place.split(' ').count() <= WORDS_OF_A_PLACE
        && place.chars().count() <= LONGEST_PLACE
        && !place.contains('?');
    if is_place {
        turn.member.place = Some(place.clone());
        turn.write(Write::Member(MemberWrite::Place(Some(place))));
    }
    is_place
}

fn settings(turn: &Turn) -> Message {
    let place = turn.member.place.clone().map_or(text!(settings_place_none).into(), Value::from);
    let interests: Vec<_> = turn.member.interests.iter().map(|it| interest_name(it)).collect();
    let interests = match interests.is_empty() {
        true => text!(settings_none).into(),
        false => Value::from(interests),
    };
    let mut places = vec![Button::press(text!(button_place), Press::new("settings", "place"))];
    if turn.member.place.is_some() {
        places.push(Button::press(text!(button_no_place), Press::new("settings", "no-place")));
    }
    let mut message = Message::text(text!(settings_language, language = name_of(&turn.language)))
        .then(text!(settings_place, place = place))
        .then(text!(settings_interests, interests = interests));
    if turn.member.stopped.is_some() {
        message = message.then(text!(settings_stopped));
    }
    message
        .row(vec![
            Button::press(text!(button_language), Press::new("language", "ask")),
            Button::press(text!(button_interests), Press::new("settings", "interests")),
        ])
        .row(places)
        .row(vec![Button::press(text!(button_reading), fewer::press_settings())])
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    match code {
        "show" => turn.show(settings(turn)),
        "place" => {
            let question = privacy::asked(turn, text!(settings_where));
            turn.ask(question, Step::WhereSettings);
        }
        "no-place" => {
            turn.member.place = None;
            turn.write(Write::Member(MemberWrite::Place(None)));
            turn.show(settings(turn));
        }
        "interests" => {
            let message = interests(turn, text!(settings_choose_interests)).await?;
            let told = privacy::first(turn);
            turn.show(told.into_iter().fold(message, Message::then));
        }
        "weekly.yes" | "weekly.no" => {
            let muted = code == "weekly.no";
            turn.write(Write::Reading(ReadingWrite::Mute(About::Digest, muted)));
            turn.show(choose_interests(turn, text!(settings_choose_interests), muted));
        }
        other => {
            let interest = other
                .strip_prefix("interest.")
                .and_then(|code| INTERESTS.iter().find(|it| **it == code));
            toggle(turn, interest.ok_or_else(old_button)?);
            let message = interests(turn, text!(settings_choose_interests)).await?;
            turn.show(message);
        }
    }
    Ok(())
}

/// The interests to choose from, and whether news of them come.
pub async fn interests(turn: &Turn, asked: Text) -> Result<Message, Trouble> {
    let reading = turn.house.storage.reading(permit(turn)?, turn.member.id).await?;
    Ok(choose_interests(turn, asked, reading.muted.contains(&About::Digest)))
}

fn choose_interests(turn: &Turn, asked: Text, muted: bool) -> Message {
    let option = |code: &&str| {
        let name = interest_name(code);
        let label = match turn.member.interests.iter().any(|it| it == code) {
            true => text!(button_chosen, name = name),
            false => name,
        };
        (label.into(), Press::new("settings", format!("interest.{code}")))
    };
    let choices = Choices::new(text!(settings_pick_interest), 2, INTERESTS.iter().map(option));
    let mut message = Message::text(asked).choose(choices).row(vec![
        Button::press(text!(button_done), Press::new("settings", "show")),
        Button::press(text!(button_for_me), learn::press_new(learn::New::Interests)),
    ]);
    if let Some(weekly) = turn.house.digest {
        let (told, label, code) = match muted {
            true => (text!(settings_not_weekly), text!(button_weekly_yes), "weekly.yes"),
            false => {
                let when = digest::when(weekly);
                (text!(settings_weekly, when = when), text!(button_weekly_no), "weekly.no")
            }
        };
        let button = Button::press(label, Press::new("settings", code));
        message = message.then(told).row(vec![button]);
    }
    message
}

fn toggle(turn: &mut Turn, code: &str) {
    let chosen = &mut turn.member.interests;
    match chosen.iter().position(|it| it == code) {
        Some(at) => {
            chosen.remove(at);
        }
        None => chosen.push(code.to_owned()),
    }
    let chosen = chosen.clone();
    turn.write(Write::Member(MemberWrite::Interests(chosen)));
}
