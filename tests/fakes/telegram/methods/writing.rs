//! Messages: sent, edited, deleted.

use serde_json::{Value, json};

use super::super::call::{Call, Document};
use super::super::files;
use super::super::html::{self, Entity, Formatted};
use super::super::keyboard::Keyboard;
use super::super::limits;
use super::super::message::{Message, Sender};
use super::super::refusal::Refusal;
use super::super::state::State;

pub(super) fn send_message(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    state.world.open_room(call.chat())?;
    let words = words(call, "text", "entities")?;
    limits::text(&words)?;
    limits::links(&words)?;
    send(state, call, words, None)
}

pub(super) fn send_document(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    state.world.open_room(call.chat())?;
    let words = words(call, "caption", "caption_entities")?;
    limits::caption(&words)?;
    limits::links(&words)?;
    let file = files::meant(state, call, "document")?;
    send(state, call, words, Some(file))
}

pub(super) fn send_photo(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    state.world.open_room(call.chat())?;
    let words = words(call, "caption", "caption_entities")?;
    limits::caption(&words)?;
    limits::links(&words)?;
    let file = files::meant(state, call, "photo")?;
    limits::photo(&file.bytes)?;
    send(state, call, words, Some(file))
}

fn send(
    state: &mut State,
    call: &Call,
    words: Formatted,
    document: Option<Document>,
) -> Result<Value, Refusal> {
    let markup = call.params.get("reply_markup").cloned();
    let keyboard = Keyboard::read(markup.as_ref())?;
    let room = state.world.open_room(call.chat())?;
    let reply_to = match call.params.get("reply_parameters") {
        Some(reply) => reply["message_id"].as_i64().filter(|it| room.message(*it).is_some()),
        None => None,
    };
    let may_lack = |it: &Value| it["allow_sending_without_reply"] == true;
    if reply_to.is_none() && call.params.get("reply_parameters").is_some_and(|it| !may_lack(it)) {
        return Err(Refusal::bad("message to be replied not found"));
    }
    let chat = room.id;
    let silent = call.flag("disable_notification");
    let blank = Message::blank(Sender::Bot, words);
    let message = Message { keyboard, markup, document, reply_to, silent, ..blank };
    let id = state.world.post(chat, message);
    Ok(state.world.standing_json(chat, id))
}

/// The words of a message with their formatting, by markup or by a list.
fn words(call: &Call, text: &str, entities: &str) -> Result<Formatted, Refusal> {
    let source = call.text(text).unwrap_or_default();
    match call.text("parse_mode").map(str::to_lowercase).as_deref() {
        Some("html") => {
            html::parse(source).map_err(|it| Refusal::breach(format!("can't parse entities: {it}")))
        }
        None | Some("") => {
            let listed = call.list(entities).into_iter().flatten().map(|it| Entity {
                kind: it["type"].as_str().unwrap_or_default().to_owned(),
                offset: size(&it["offset"]),
                length: size(&it["length"]),
                url: it["url"].as_str().map(str::to_owned),
                language: it["language"].as_str().map(str::to_owned),
            });
            Ok(html::trimmed(source.to_owned(), listed.collect()))
        }
        Some(other) => Err(Refusal::breach(format!("the fake doesn't read parse_mode {other}"))),
    }
}

fn size(value: &Value) -> usize {
    value.as_u64().and_then(|it| usize::try_from(it).ok()).unwrap_or_default()
}

pub(super) fn edit_text(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let (chat, id) = editable(state, call)?;
    let words = words(call, "text", "entities")?;
    limits::text(&words)?;
    limits::links(&words)?;
    if state.world.room_of(chat).message(id).is_some_and(|it| it.document.is_some()) {
        return Err(Refusal::bad("there is no text in the message to edit"));
    }
    edit(state, call, (chat, id), words, None)
}

/// A file in the place of words, or of another file.
pub(super) fn edit_media(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let (chat, id) = editable(state, call)?;
    let media = call.params.get("media").unwrap_or(&Value::Null);
    let words = files::formatted(media)?;
    limits::caption(&words)?;
    limits::links(&words)?;
    let field = media["type"].as_str().unwrap_or_default();
    let place = media["media"].as_str().unwrap_or_default();
    let file =
        match call.files.iter().find(|it| place.starts_with("attach://") && it.field == "media") {
            Some(file) => Document { field: field.to_owned(), ..file.clone() },
            None => files::known(state, place, field)?,
        };
    if field == "photo" {
        limits::photo(&file.bytes)?;
    }
    edit(state, call, (chat, id), words, Some(file))
}

pub(super) fn edit_caption(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let (chat, id) = editable(state, call)?;
    let words = words(call, "caption", "caption_entities")?;
    limits::caption(&words)?;
    limits::links(&words)?;
    if state.world.room_of(chat).message(id).is_some_and(|it| it.document.is_none()) {
        return Err(Refusal::bad("there is no caption in the message to edit"));
    }
    edit(state, call, (chat, id), words, None)
}

pub(super) fn edit_keyboard(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let (chat, id) = editable(state, call)?;
    let words = state
        .world
        .room_of(chat)
        .message(id)
        .map(|it| Formatted { text: it.text.clone(), entities: it.entities.clone() });
    edit(state, call, (chat, id), words.unwrap_or_default(), None)
}

fn edit(
    state: &mut State,
    call: &Call,
    (chat, id): (i64, i64),
    words: Formatted,
    file: Option<Document>,
) -> Result<Value, Refusal> {
    let markup = call.params.get("reply_markup").cloned();
    let keyboard = Keyboard::read(markup.as_ref())?;
    let date = state.world.date();
    let room = state.world.open_room(Some(chat))?;
    let message = room.message_mut(id).ok_or_else(gone)?;
    let is_same = message.text == words.text
        && message.entities == words.entities
        && message.keyboard == keyboard
        && (file.is_none() || message.document == file);
    if is_same {
        return Err(Refusal::bad(
            "message is not modified: specified new message content and reply markup are exactly \
             the same as a current content and reply markup of the message",
        ));
    }
    message.rewrite(words, keyboard, date);
    message.markup = markup;
    message.document = file.or(message.document.take());
    room.stirred.send_replace(());
    Ok(state.world.standing_json(chat, id))
}

/// The message that is meant, if it is one of the bot's own.
fn editable(state: &mut State, call: &Call) -> Result<(i64, i64), Refusal> {
    let room = state.world.open_room(call.chat())?;
    let id = call.integer("message_id").ok_or_else(no_message_id)?;
    let message = room.message(id).ok_or_else(gone)?;
    if message.from != Sender::Bot {
        return Err(Refusal::breach("message can't be edited"));
    }
    Ok((room.id, id))
}

fn gone() -> Refusal {
    Refusal::bad("message to edit not found")
}

fn no_message_id() -> Refusal {
    Refusal::breach("message identifier is not specified")
}

pub(super) fn delete(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let now = state.world.date();
    let bot_is_alone = !state.world.room(call.chat())?.is_group();
    let room = state.world.open_room(call.chat())?;
    let id = call.integer("message_id").ok_or_else(no_message_id)?;
    let message = room.message(id).ok_or_else(|| Refusal::bad("message to delete not found"))?;
    // In a group it takes an administrator to delete what others wrote.
    if message.from != Sender::Bot && !bot_is_alone {
        return Err(Refusal::bad("message can't be deleted"));
    }
    // A bot can delete its messages for 48 hours.
    if now - message.date > 48 * 3600 {
        return Err(Refusal::bad("message can't be deleted for everyone"));
    }
    room.remove(id);
    room.stirred.send_replace(());
    Ok(json!(true))
}
