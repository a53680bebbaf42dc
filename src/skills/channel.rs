//! `/channel`: announcements come to the group or channel in which a coordinator says so, in which
//! language and about what. In private it is the list of all that get them, where the same is chosen
//! from afar: also for channels where nobody can talk to the bot, which it is put into.

use std::fmt::Display;

use futures::future::BoxFuture;

use super::language::name_of;
use super::paging::Page;
use super::settings::interest_name;
use super::{Ask, Skill, Trouble, old_button, permit};
use crate::core::catalogue::Language;
use crate::core::command::Command;
use crate::core::event::Room;
use crate::core::form::Choices;
use crate::core::ids::{ChatId, Platform};
use crate::core::message::{Button, Line, Message, Part, Press};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::core::vocabulary::Topic;
use crate::engine::turn::Turn;
use crate::storage::announcements::acts::AnnouncementWrite;
use crate::storage::announcements::channels;
use crate::storage::crossposts::End;
use crate::storage::turns::Write;
use crate::text;

/// Lets announcements come to groups.
#[derive(Debug)]
pub struct Channel;

/// Groups and channels on a page.
const PAGE: usize = 5;

const COMMANDS: &[Command] = &[Command {
    name: "channel",
    needs: Role::Coordinator,
    about: || text!(command_channel),
    also: || text!(command_channel_names),
    plain: false,
    takes: None,
}];

impl Skill for Channel {
    fn name(&self) -> &'static str {
        "channel"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn keeps_channels(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match (turn.room, ask) {
                (Room::Private, Ask::Command { .. }) => list(turn, 0).await,
                (_, Ask::Command { .. }) => begin(turn).await,
                (_, Ask::Channel(chat)) => put_into(turn, chat).await,
                (Room::Private, Ask::Press(code)) => match code.strip_prefix("list.") {
                    Some(page) => list(turn, page.parse().map_err(|_| old_button())?).await,
                    None => {
                        let (verb, spot) = Spot::named(&code).ok_or_else(old_button)?;
                        choose(turn, verb, &spot).await
                    }
                },
                (_, Ask::Press(code)) => {
                    let spot = Spot::here(turn);
                    choose(turn, &code, &spot).await
                }
                _ => Err(old_button()),
            }
        })
    }
}

/// A group or channel, and whether it is looked after there or in private.
struct Spot {
    platform: Platform,
    chat: ChatId,
    from_afar: bool,
}

impl Spot {
    /// Where this is said.
    fn here(turn: &Turn) -> Self {
        Self { platform: turn.platform, chat: turn.here.chat.clone(), from_afar: false }
    }

    fn afar(platform: Platform, chat: ChatId) -> Self {
        Self { platform, chat, from_afar: true }
    }

    /// What a button in private says, and about which one.
    fn named(code: &str) -> Option<(&str, Self)> {
        let (verb, spot) = code.split_once('.')?;
        let (platform, chat) = spot.split_once('.')?;
        Some((verb, Self::afar(Platform::named(platform)?, ChatId(chat.to_owned()))))
    }

    fn at(&self) -> (Platform, ChatId) {
        (self.platform, self.chat.clone())
    }

    fn press(&self, verb: impl Display) -> Press {
        match self.from_afar {
            true => button(format!("{verb}.{}.{}", self.platform.name(), self.chat.0)),
            false => button(verb.to_string()),
        }
    }
}

fn button(code: impl AsRef<str>) -> Press {
    Press::new("channel", code)
}

async fn found(turn: &Turn, spot: &Spot) -> Result<Option<channels::Channel>, Trouble> {
    let storage = &turn.house.storage;
    Ok(storage.channel(permit(turn)?, spot.platform, &spot.chat).await?)
}

/// What comes here; where nothing does, in which language it is to come.
async fn begin(turn: &mut Turn) -> Result<(), Trouble> {
    let spot = Spot::here(turn);
    let message = match found(turn, &spot).await? {
        Some(it) => card(&it, &spot),
        None => languages(turn, &spot),
    };
    turn.show(message);
    Ok(())
}

/// A coordinator has put the bot into a channel where nobody can talk to it: announcements come there,
/// until something else is chosen in private.
async fn put_into(turn: &mut Turn, chat: ChatId) -> Result<(), Trouble> {
    let spot = Spot::afar(turn.platform, chat);
    let it = match found(turn, &spot).await? {
        Some(it) => it,
        None => {
            let (language, name) =
                (turn.house.texts.default_language().clone(), turn.group.clone());
            set(turn, &spot, None, language, name.unwrap_or_default())?
        }
    };
    let mut message = card(&it, &spot);
    message.parts.insert(0, text!(channel_entrusted, name = name_or_platform(&it)).into());
    turn.say(message);
    Ok(())
}

/// From now on announcements come there in this language; about what does not change.
fn set(
    turn: &mut Turn,
    spot: &Spot,
    before: Option<channels::Channel>,
    language: Language,
    name: String,
) -> Result<channels::Channel, Trouble> {
    let on = AnnouncementWrite::channel(permit(turn)?, spot.at(), language.clone(), name.clone());
    turn.write(Write::Announcement(on.ok_or_else(old_button)?));
    Ok(channels::Channel {
        platform: spot.platform,
        chat: spot.chat.clone(),
        name,
        language,
        topics: before.map(|it| it.topics).unwrap_or_default(),
        last: None,
        crosspost: None,
    })
}

/// The languages to choose from.
fn languages(turn: &Turn, spot: &Spot) -> Message {
    let option = |it: &Language| (Value::from(name_of(it)), spot.press(format!("on-{it}")));
    let options = turn.house.texts.languages().iter().map(option);
    let choices = Choices::new(text!(channel_pick), 3, options);
    let message = match spot.from_afar {
        true => Message::text(text!(channel_ask_afar)),
        false => Message::text(text!(channel_ask)),
    };
    message.choose(choices).row(vec![off(spot)])
}

fn off(spot: &Spot) -> Button {
    match spot.from_afar {
        true => Button::press(text!(button_channel_drop), spot.press("off")),
        false => Button::press(text!(button_channel_off), spot.press("off")),
    }
}

/// What comes to a group or channel: for those who are there, or for a coordinator in private.
fn card(it: &channels::Channel, spot: &Spot) -> Message {
    let mut message = match spot.from_afar {
        true => Message::new(vec![Part::Item {
            number: 1,
            title: name_or_platform(it),
            rows: rows_of(it),
        }]),
        false => {
            let message = Message::text(text!(channel_on, language = name_of(&it.language)))
                .then(text!(channel_about, topics = topics_of(&it.topics)));
            passed_on(it).into_iter().fold(message, Message::then)
        }
    };
    message = message.row(vec![
        Button::press(text!(button_channel_topics), spot.press("topics")),
        Button::press(text!(button_channel_language), spot.press("language")),
    ]);
    let mut last = vec![off(spot)];
    if spot.from_afar {
        last.push(Button::press(text!(button_channel_list), button("list.0")));
    }
    message.row(last)
}

/// The topics that a group wants, in words.
fn topics_of(topics: &[Topic]) -> Value {
    let names: Vec<_> = topics.iter().map(|it| interest_name(it.code())).collect();
    if names.is_empty() { text!(channel_everything).into() } else { Value::from(names) }
}

/// Whether the last announcement was passed on to the servers that follow the channel, where it was
/// to be.
fn passed_on(it: &channels::Channel) -> Option<Text> {
    let end = it.crosspost.filter(|it| *it != End::NotFollowed)?;
    Some(text!(channel_crosspost, outcome = end.code()))
}

/// The topics to choose from.
fn topics(chosen: &[Topic], spot: &Spot) -> Message {
    let option = |it: &Topic| {
        let name = interest_name(it.code());
        let label = match chosen.contains(it) {
            true => text!(button_chosen, name = name),
            false => name,
        };
        (Value::from(label), spot.press(format!("topic-{}", it.code())))
    };
    let choices = Choices::new(text!(channel_pick_topics), 2, Topic::ALL.iter().map(option));
    let mut row = vec![Button::press(text!(button_done), spot.press("card"))];
    if !chosen.is_empty() {
        row.push(Button::press(text!(button_channel_everything), spot.press("everything")));
    }
    Message::text(text!(channel_choose_topics)).choose(choices).row(row)
}

async fn choose(turn: &mut Turn, code: &str, spot: &Spot) -> Result<(), Trouble> {
    let (verb, what) = code.split_once('-').unwrap_or((code, ""));
    let before = found(turn, spot).await?;
    let mut it = match (before, spot.from_afar) {
        (Some(it), _) => it,
        // Nothing comes here yet, or any more.
        (None, false) if verb == "on" => return on(turn, None, what, spot),
        (None, false) if verb == "off" => {
            turn.show(text!(channel_off));
            return Ok(());
        }
        (None, false) => return begin(turn).await,
        (None, true) => return Err(Trouble::Refused(text!(channel_gone))),
    };
    match verb {
        "on" => return on(turn, Some(it), what, spot),
        "off" => {
            let write = AnnouncementWrite::no_channel(permit(turn)?, spot.at());
            turn.write(Write::Announcement(write.ok_or_else(old_button)?));
            turn.show(match spot.from_afar {
                true => Message::text(text!(channel_dropped, name = name_or_platform(&it)))
                    .row(vec![Button::press(text!(button_channel_list), button("list.0"))]),
                false => Message::text(text!(channel_off)),
            });
        }
        "language" => turn.show(languages(turn, spot)),
        "card" => turn.show(card(&it, spot)),
        "topics" => turn.show(topics(&it.topics, spot)),
        "topic" => {
            let topic: Topic = what.parse().map_err(|_| old_button())?;
            match it.topics.iter().position(|it| *it == topic) {
                Some(at) => drop(it.topics.remove(at)),
                None => it.topics.push(topic),
            }
            narrow(turn, spot, &it)?;
            turn.show(topics(&it.topics, spot));
        }
        "everything" => {
            it.topics.clear();
            narrow(turn, spot, &it)?;
            turn.show(card(&it, spot));
        }
        _ => return Err(old_button()),
    }
    Ok(())
}

/// Announcements come there in the language that was chosen.
fn on(
    turn: &mut Turn,
    before: Option<channels::Channel>,
    what: &str,
    spot: &Spot,
) -> Result<(), Trouble> {
    let known = turn.house.texts.languages().iter().find(|it| it.to_string() == what);
    let language = known.cloned().ok_or_else(old_button)?;
    // In private nothing is heard of what it is called now.
    let name = match (spot.from_afar, &before) {
        (true, Some(it)) => it.name.clone(),
        _ => turn.group.clone().unwrap_or_default(),
    };
    let it = set(turn, spot, before, language, name)?;
    turn.show(card(&it, spot));
    Ok(())
}

/// The topics that it wants are written down.
fn narrow(turn: &mut Turn, spot: &Spot, it: &channels::Channel) -> Result<(), Trouble> {
    let write = AnnouncementWrite::channel_topics(permit(turn)?, spot.at(), it.topics.clone());
    turn.write(Write::Announcement(write.ok_or_else(old_button)?));
    Ok(())
}

/// A page of all groups and channels that get announcements.
async fn list(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let (found, count) = turn.house.storage.channels(permit(turn)?, offset, limit).await?;
    if count == 0 {
        turn.show(text!(channel_where));
        return Ok(());
    }
    let mut message = Message::text(text!(channel_list, count = count));
    let mut numbers = Vec::new();
    for (number, it) in (1..).zip(&found) {
        let rows = rows_of(it);
        message = message.then(Part::Item { number, title: name_or_platform(it), rows });
        let spot = Spot::afar(it.platform, it.chat.clone());
        numbers.push(Button::press(i64::from(number), spot.press("card")));
    }
    let turns = page.turns(found.len(), count, |it| button(format!("list.{it}")));
    turn.show(message.then(text!(channel_where)).row(numbers).row(turns));
    Ok(())
}

fn name_or_platform(it: &channels::Channel) -> Value {
    match it.name.is_empty() {
        true => text!(platform_name, platform = it.platform.name()).into(),
        false => Value::from(&it.name),
    }
}

/// What is worth a line of a group in the list.
fn rows_of(it: &channels::Channel) -> Vec<Line> {
    let mut what = Vec::new();
    if !it.name.is_empty() {
        what.push(text!(platform_name, platform = it.platform.name()).into());
    }
    what.push(name_of(&it.language).into());
    what.push(match it.topics.is_empty() {
        true => text!(channel_about_everything).into(),
        false => topics_of(&it.topics),
    });
    let mut rows = vec![Line::dotted(what)];
    rows.extend(it.last.as_ref().map(|it| {
        let outcome = it.outcome.clone().unwrap_or_else(|| "waiting".to_owned());
        Line::dotted(vec![text!(channel_last, title = &it.title, outcome = outcome).into()])
    }));
    rows.extend(passed_on(it).map(|it| Line::dotted(vec![it.into()])));
    rows
}
