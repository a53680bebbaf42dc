//! What Telegram told us, as an event: pure.
//!
//! In a group the bot answers only those who speak to it: by a command, a mention, or a reply.
//! Edited messages, channels, other bots and anonymous admins get no answer.

use jiff::Timestamp;

use super::place::Place;
use super::wire::{ChatKind, Document, Membership, Message, Photo, Press, Received, User};
use crate::core::event::{Event, EventKind, Forms, KnownAs, Room, group_name};
use crate::core::file::{Sent, Sort};
use crate::core::ids::{ChatId, Conversation, EventId, PersonId, Platform};

/// Who the bot is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me {
    /// Its id.
    pub id: i64,
    /// Its name behind the `@`.
    pub username: String,
}

/// What a message of content is made of, where it has no words. What is not listed tells what
/// happened to the chat, and is no message to the bot.
const CONTENT: &[&str] = &[
    "animation",
    "audio",
    "checklist",
    "contact",
    "dice",
    "document",
    "game",
    "live_photo",
    "location",
    "paid_media",
    "photo",
    "poll",
    "rich_message",
    "sticker",
    "story",
    "venue",
    "video",
    "video_note",
    "voice",
];

/// What the bot sends beside words.
const MEDIA: &[&str] = &["document", "photo"];

/// What is neither a photo nor a document, though some of it is sent as one as well.
const OTHER: &[&str] =
    &["animation", "audio", "live_photo", "paid_media", "sticker", "video", "video_note", "voice"];

/// The event that an update is, if it is one. `commands` are the names of the bot's commands.
pub fn read(received: &Received, me: &Me, commands: &[&str], now: Timestamp) -> Option<Event> {
    let update = received.update.as_ref()?;
    let found = None
        .or_else(|| update.message.as_ref().and_then(|it| message(it, me, commands)))
        .or_else(|| update.callback_query.as_ref().and_then(press))
        .or_else(|| update.my_chat_member.as_ref().and_then(membership))?;
    Some(Event {
        id: EventId(format!("u{}", received.id)),
        conversation: Conversation {
            platform: Platform::Telegram,
            chat: ChatId(found.chat.to_string()),
            person: PersonId(found.person.to_string()),
        },
        room: found.room,
        forms: Forms::Asked,
        handle: found.place.handle(),
        hint: found.from.and_then(|it| it.language_code.as_ref()?.parse().ok()),
        known_as: found.from.and_then(known_as),
        group: found.title.and_then(group_name),
        at: now,
        kind: found.kind,
    })
}

/// What is in an update.
struct Found<'u> {
    chat: i64,
    person: i64,
    room: Room,
    place: Place,
    /// What the group is called.
    title: Option<&'u str>,
    from: Option<&'u User>,
    kind: EventKind,
}

fn message<'u>(message: &'u Message, me: &Me, commands: &[&str]) -> Option<Found<'u>> {
    let room = room(message.chat.kind)?;
    let chat = message.chat.id;
    if let Some(to) = message.migrate_to_chat_id {
        // It counts whoever did it: an anonymous admin as well.
        let person = message.from.as_ref().map_or(chat, |it| it.id);
        let kind = EventKind::Moved(ChatId(to.to_string()));
        let place = Place::default();
        return Some(Found { chat, person, room, place, title: None, from: None, kind });
    }
    let from = message.from.as_ref().filter(|it| !it.is_bot && message.sender_chat.is_none())?;
    let said = words(message)?;
    let sent = sent(message, said).filter(|_| room == Room::Private);
    let (said, answered) = match room {
        Room::Private => (said.to_owned(), None),
        Room::Open | Room::Whispering => {
            let replies = message.reply_to_message.as_ref().and_then(|it| it.from.as_ref());
            let replies = replies.is_some_and(|it| it.id == me.id);
            (addressed(said, me, commands, replies)?, Some(message.message_id))
        }
    };
    let thread = message.message_thread_id.filter(|_| message.is_topic_message);
    let place = Place { said: answered, thread, ..Place::default() };
    let (person, from, title) = (from.id, Some(from), message.chat.title.as_deref());
    let kind = sent.map_or(EventKind::Said(said), |it| EventKind::Sent(Box::new(it)));
    Some(Found { chat, person, room, place, title, from, kind })
}

/// What a message says: nothing, where it is a picture without a caption; `None` where it is not a
/// message of anybody.
fn words(message: &Message) -> Option<&str> {
    let written = message.text.as_deref().or(message.caption.as_deref());
    let has_content = || CONTENT.iter().any(|it| message.rest.contains_key(*it));
    written.or_else(|| has_content().then_some(""))
}

/// What is sent beside words, or with them.
fn sent(message: &Message, words: &str) -> Option<Sent> {
    let album = message.part("media_group_id");
    let with = |it: Sent| Sent { words: words.to_owned(), album, ..it };
    if OTHER.iter().any(|it| message.rest.contains_key(*it)) {
        return Some(with(Sent::default()));
    }
    if let Some(sizes) = message.part::<Vec<Photo>>("photo") {
        let Photo { file_id, file_size, .. } =
            sizes.into_iter().max_by_key(|it| it.width.saturating_mul(it.height))?;
        return Some(with(Sent {
            sort: Sort::Photo,
            id: file_id,
            size: file_size,
            ..Sent::default()
        }));
    }
    let Document { file_id, file_name, mime_type, file_size } = message.part("document")?;
    Some(with(Sent {
        sort: Sort::Document,
        id: file_id,
        name: file_name,
        media: mime_type,
        size: file_size,
        ..Sent::default()
    }))
}

/// What is said to the bot in a group, without its name; `None` when it is not meant.
fn addressed(said: &str, me: &Me, commands: &[&str], replies: bool) -> Option<String> {
    if let Some(command) = said.strip_prefix('/') {
        let name = command.split(char::is_whitespace).next().unwrap_or_default();
        let meant = match name.split_once('@') {
            Some((_, bot)) => bot.eq_ignore_ascii_case(&me.username),
            // Without a name it is for any bot that knows the command.
            None => replies || commands.iter().any(|it| it.eq_ignore_ascii_case(name)),
        };
        return meant.then(|| said.to_owned());
    }
    match without_mention(said, &me.username) {
        Some(rest) => Some(rest),
        None => (replies && !said.is_empty()).then(|| said.to_owned()),
    }
}

/// The words without every mention of the bot; `None` when there is none.
fn without_mention(said: &str, username: &str) -> Option<String> {
    let is_name = |it: char| it.is_ascii_alphanumeric() || it == '_';
    let mut rest = String::with_capacity(said.len());
    let (mut left, mut found) = (said, false);
    while let Some(at) = left.find('@') {
        let (before, name) = (&left[..at], &left[at + 1..]);
        let end = name.find(|it| !is_name(it)).unwrap_or(name.len());
        let starts = !before.chars().next_back().is_some_and(char::is_alphanumeric);
        rest.push_str(before);
        if starts && name[..end].eq_ignore_ascii_case(username) {
            found = true;
            let behind = name[end..].chars().next();
            if behind.is_none_or(|it| !char::is_alphanumeric(it)) {
                rest.truncate(rest.trim_end().len());
            }
        } else {
            rest.push_str(&left[at..at + 1 + end]);
        }
        left = &name[end..];
    }
    rest.push_str(left);
    found.then(|| rest.trim_start_matches([',', ':']).trim().to_owned())
}

fn press(press: &Press) -> Option<Found<'_>> {
    let (message, code) = (press.message.as_ref()?, press.data.as_ref()?);
    let room = room(message.chat.kind)?;
    let thread = message.message_thread_id.filter(|_| message.is_topic_message);
    Some(Found {
        chat: message.chat.id,
        person: press.from.id,
        room,
        place: Place {
            pressed: Some(message.message_id),
            media: MEDIA.iter().any(|it| message.rest.contains_key(*it)),
            said: None,
            thread,
        },
        title: message.chat.title.as_deref(),
        from: Some(&press.from),
        kind: EventKind::Pressed(code.clone()),
    })
}

fn membership(change: &Membership) -> Option<Found<'_>> {
    let (chat, room, kind) = match change.chat.kind {
        ChatKind::Channel => in_channel(change)?,
        kind => in_chat(change, room(kind)?)?,
    };
    Some(Found {
        chat,
        person: change.from.id,
        room,
        place: Place::default(),
        title: change.chat.title.as_deref(),
        from: Some(&change.from),
        kind,
    })
}

/// Somebody has blocked the bot, or it came into a group, or went.
fn in_chat(change: &Membership, room: Room) -> Option<(i64, Room, EventKind)> {
    let kind = match (room, change.old_chat_member.is_in(), change.new_chat_member.is_in()) {
        (Room::Private, _, false) => EventKind::Blocked,
        (Room::Open | Room::Whispering, false, true) => EventKind::Added,
        (Room::Open | Room::Whispering, true, false) => EventKind::Removed,
        _ => return None,
    };
    Some((change.chat.id, room, kind))
}

/// The bot may say something in a channel, or may no more. That it may is the business of whoever put
/// it there, in private.
fn in_channel(change: &Membership) -> Option<(i64, Room, EventKind)> {
    let channel = ChatId(change.chat.id.to_string());
    match (change.old_chat_member.may_post(), change.new_chat_member.may_post()) {
        (false, true) => Some((change.from.id, Room::Private, EventKind::Entrusted(channel))),
        (true, false) => Some((change.chat.id, Room::Open, EventKind::Removed)),
        _ => None,
    }
}

/// The first name alone: the last one is nobody's business. A bot that stands for an anonymous
/// admin is no person.
fn known_as(user: &User) -> Option<KnownAs> {
    if user.is_bot {
        return None;
    }
    KnownAs::new(&user.first_name, user.username.as_deref())
}

fn room(kind: ChatKind) -> Option<Room> {
    match kind {
        ChatKind::Private => Some(Room::Private),
        ChatKind::Group | ChatKind::Supergroup => Some(Room::Open),
        ChatKind::Channel | ChatKind::Other => None,
    }
}
