//! `/channel`: announcements come to the group or channel in which a coordinator says so, in which
//! language and about what. In private it is the list of all that get them.

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

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match (turn.room, ask) {
                (Room::Private, Ask::Command { .. }) => list(turn, 0).await,
                (Room::Private, Ask::Press(code)) => look_after(turn, &code).await,
                (Room::Open | Room::Whispering, Ask::Command { .. }) => begin(turn).await,
                (Room::Open | Room::Whispering, Ask::Press(code)) => choose(turn, &code).await,
                _ => Err(old_button()),
            }
        })
    }
}

fn button(code: impl AsRef<str>) -> Press {
    Press::new("channel", code)
}

/// What the group gets that this is said in.
async fn here(turn: &Turn) -> Result<Option<channels::Channel>, Trouble> {
    let storage = &turn.house.storage;
    Ok(storage.channel(permit(turn)?, turn.platform, &turn.here.chat).await?)
}

/// What comes here; where nothing does, in which language it is to come.
async fn begin(turn: &mut Turn) -> Result<(), Trouble> {
    let message = match here(turn).await? {
        Some(it) => card(&it),
        None => languages(turn),
    };
    turn.show(message);
    Ok(())
}

/// The languages to choose from.
fn languages(turn: &Turn) -> Message {
    let option = |it: &Language| (Value::from(name_of(it)), button(format!("on.{it}")));
    let options = turn.house.texts.languages().iter().map(option);
    let choices = Choices::new(text!(channel_pick), 3, options);
    let off = Button::press(text!(button_channel_off), button("off"));
    Message::text(text!(channel_ask)).choose(choices).row(vec![off])
}

/// What comes to a group, for those who are there.
fn card(it: &channels::Channel) -> Message {
    let mut message = Message::text(text!(channel_on, language = name_of(&it.language)))
        .then(text!(channel_about, topics = topics_of(&it.topics)));
    message = passed_on(it).into_iter().fold(message, Message::then);
    message
        .row(vec![
            Button::press(text!(button_channel_topics), button("topics")),
            Button::press(text!(button_channel_language), button("language")),
        ])
        .row(vec![Button::press(text!(button_channel_off), button("off"))])
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
fn topics(chosen: &[Topic]) -> Message {
    let option = |it: &Topic| {
        let name = interest_name(it.code());
        let label = match chosen.contains(it) {
            true => text!(button_chosen, name = name),
            false => name,
        };
        (Value::from(label), button(format!("topic.{}", it.code())))
    };
    let choices = Choices::new(text!(channel_pick_topics), 2, Topic::ALL.iter().map(option));
    let mut row = vec![Button::press(text!(button_done), button("card"))];
    if !chosen.is_empty() {
        row.push(Button::press(text!(button_channel_everything), button("everything")));
    }
    Message::text(text!(channel_choose_topics)).choose(choices).row(row)
}

async fn choose(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (verb, what) = code.split_once('.').unwrap_or((code, ""));
    match verb {
        "on" => {
            let known = turn.house.texts.languages().iter().find(|it| it.to_string() == what);
            let language = known.cloned().ok_or_else(old_button)?;
            let name = turn.group.clone().unwrap_or_default();
            let on = AnnouncementWrite::channel(permit(turn)?, Some(language.clone()), name);
            turn.write(Write::Announcement(on.ok_or_else(old_button)?));
            let before = here(turn).await?;
            let topics = before.map(|it| it.topics).unwrap_or_default();
            turn.show(card(&channels::Channel {
                platform: turn.platform,
                chat: turn.here.chat.clone(),
                name: String::new(),
                language,
                topics,
                last: None,
                crosspost: None,
            }));
        }
        "off" => {
            let off = AnnouncementWrite::channel(permit(turn)?, None, String::new());
            turn.write(Write::Announcement(off.ok_or_else(old_button)?));
            turn.show(text!(channel_off));
        }
        "language" => turn.show(languages(turn)),
        "card" => return begin(turn).await,
        "topics" | "topic" | "everything" => {
            // Nothing comes here any more: there is nothing to choose from.
            let Some(mut it) = here(turn).await? else { return begin(turn).await };
            match (verb, what.parse::<Topic>()) {
                ("topic", Ok(topic)) => match it.topics.iter().position(|it| *it == topic) {
                    Some(at) => drop(it.topics.remove(at)),
                    None => it.topics.push(topic),
                },
                ("topic", Err(_)) => return Err(old_button()),
                ("everything", _) => it.topics.clear(),
                _ => {}
            }
            if verb != "topics" {
                let write = AnnouncementWrite::channel_topics(permit(turn)?, it.topics.clone());
                turn.write(Write::Announcement(write.ok_or_else(old_button)?));
            }
            turn.show(if verb == "everything" { card(&it) } else { topics(&it.topics) });
        }
        _ => return Err(old_button()),
    }
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
        let code = format!("look.{}.{}", it.platform.name(), it.chat.0);
        numbers.push(Button::press(i64::from(number), button(code)));
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

/// What a coordinator makes of the list.
async fn look_after(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (verb, which) = code.split_once('.').ok_or_else(old_button)?;
    if verb == "list" {
        return list(turn, which.parse().map_err(|_| old_button())?).await;
    }
    let (platform, chat) = which.split_once('.').ok_or_else(old_button)?;
    let platform = Platform::named(platform).ok_or_else(old_button)?;
    let chat = ChatId(chat.to_owned());
    let found = turn.house.storage.channel(permit(turn)?, platform, &chat).await?;
    let Some(it) = found else { return Err(Trouble::Refused(text!(channel_gone))) };
    let back = Button::press(text!(button_channel_list), button("list.0"));
    match verb {
        "look" => {
            let code = format!("drop.{}.{}", platform.name(), chat.0);
            let drop = Button::press(text!(button_channel_drop), button(code));
            let item = Part::Item { number: 1, title: name_or_platform(&it), rows: rows_of(&it) };
            turn.show(Message::new(vec![item]).row(vec![drop, back]));
        }
        "drop" => {
            let write = AnnouncementWrite::no_channel(permit(turn)?, platform, chat);
            turn.write(Write::Announcement(write.ok_or_else(old_button)?));
            let told = text!(channel_dropped, name = name_or_platform(&it));
            turn.show(Message::text(told).row(vec![back]));
        }
        _ => return Err(old_button()),
    }
    Ok(())
}
