//! Photos and documents that people send, and what the bot gets of them.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::FakeTelegram;
use super::acts::Person;
use super::call::{Call, Document};
use super::html::{self, Formatted};
use super::message::{Message, Sender};
use super::refusal::Refusal;
use super::state::{Shared, State};
use super::world::World;

/// What a bot may download.
const DOWNLOAD: usize = 20 * 1024 * 1024;

impl Document {
    /// A photo of so many bytes, as Telegram keeps it: a JPEG without a name.
    pub fn photo(size: usize) -> Self {
        Self::sent("photo", "", "image/jpeg", b"\xff\xd8\xff", size)
    }

    /// A file of so many bytes that begins like this.
    pub fn named(name: &str, media_type: &str, begins: &[u8], size: usize) -> Self {
        Self::sent("document", name, media_type, begins, size)
    }

    fn sent(field: &str, name: &str, media_type: &str, begins: &[u8], size: usize) -> Self {
        let mut bytes = begins.to_vec();
        bytes.resize(size.max(begins.len()), b'.');
        Self {
            field: field.to_owned(),
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            bytes: bytes.into(),
        }
    }
}

impl Person {
    /// Sends a photo or a document to the bot, with words or none; those of an album come one by one.
    pub fn sends_file(&self, file: Document, words: &str, album: Option<&str>) -> i64 {
        let words = html::trimmed(words.to_owned(), html::spotted(words));
        let extra = album.map_or(Value::Null, |it| json!({ "media_group_id": it }));
        self.chat.telegram.shared.change(|state| {
            let blank = Message::blank(Sender::Person(self.chat.id), words);
            let message = Message { document: Some(file), extra, ..blank };
            state.tell_privately(self.chat.id, message)
        })
    }

    /// The id of the file of the last message with one, whoever sent it.
    pub fn last_file(&self) -> Option<String> {
        let messages = self.messages();
        let last = messages.iter().rev().find(|it| it.document.is_some())?;
        Some(file_id(last))
    }
}

impl FakeTelegram {
    /// A file that somebody sent.
    pub fn file(&self, id: &str) -> Option<Document> {
        self.shared.look().world.file(id).cloned()
    }

    /// Nobody can get or show a file any more.
    pub fn loses_file(&self, id: &str) {
        self.shared.change(|it| it.world.lost_files.insert(id.to_owned()));
    }
}

/// What the file of a message is called.
pub(super) fn file_id(message: &Message) -> String {
    format!("fake-file-{}-{}", message.chat, message.id)
}

impl World {
    fn file(&self, id: &str) -> Option<&Document> {
        if self.lost_files.contains(id) {
            return None;
        }
        let (chat, message) = id.strip_prefix("fake-file-")?.rsplit_once('-')?;
        let room = self.rooms.get(&chat.parse().ok()?)?;
        room.message(message.parse().ok()?)?.document.as_ref()
    }
}

/// The file of a request: its bytes come with it, or it is one that is known.
pub(super) fn meant(state: &State, call: &Call, field: &str) -> Result<Document, Refusal> {
    if let Some(file) = call.files.iter().find(|it| it.field == field) {
        if file.bytes.is_empty() {
            return Err(Refusal::breach("file must be non-empty"));
        }
        return Ok(file.clone());
    }
    let id = call.text(field).ok_or_else(|| Refusal::breach(format!("there is no {field}")))?;
    known(state, id, field)
}

/// A file by its id, to be shown in this way.
pub(super) fn known(state: &State, id: &str, field: &str) -> Result<Document, Refusal> {
    let file = state.world.file(id);
    let file = file.ok_or_else(|| Refusal::bad("wrong file identifier/HTTP URL specified"))?;
    if file.field != field {
        return Err(Refusal::breach("can't use file of type that it is not"));
    }
    Ok(file.clone())
}

pub(super) fn describe(state: &State, call: &Call) -> Result<Value, Refusal> {
    let id = call.text("file_id").unwrap_or_default();
    let file = state.world.file(id);
    let file = file.ok_or_else(|| Refusal::bad("invalid file_id"))?;
    if file.bytes.len() > DOWNLOAD {
        return Err(Refusal::bad("file is too big"));
    }
    Ok(json!({
        "file_id": id,
        "file_unique_id": id.replace('-', "x"),
        "file_size": file.bytes.len(),
        "file_path": format!("{}s/{id}.bin", file.field),
    }))
}

/// `/file/bot<token>/<path>`.
pub(super) fn download(shared: &Arc<Shared>, path: &str) -> Response {
    let token = &shared.settings.token;
    let path = path.strip_prefix("/file/bot").and_then(|it| it.strip_prefix(token.as_str()));
    let id = path.and_then(|it| it.rsplit_once('/')).and_then(|it| it.1.strip_suffix(".bin"));
    let bytes: Option<Bytes> =
        id.and_then(|it| shared.look().world.file(it).map(|it| it.bytes.clone()));
    let found = bytes.is_some();
    shared.change(|it| it.downloads += usize::from(found));
    let mut response = Response::new(Body::from(bytes.unwrap_or_default()));
    if !found {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

impl FakeTelegram {
    /// How many files the bot has fetched.
    pub fn downloads(&self) -> usize {
        self.shared.look().downloads
    }
}

/// Words under a file, as they are read.
pub(super) fn formatted(media: &Value) -> Result<Formatted, Refusal> {
    let source = media["caption"].as_str().unwrap_or_default();
    html::parse(source).map_err(|it| Refusal::breach(format!("can't parse entities: {it}")))
}
