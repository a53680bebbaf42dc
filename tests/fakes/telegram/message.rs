//! A message as it stands in a chat.

use serde_json::{Value, json};

use super::call::Document;
use super::files;
use super::html::{Entity, Formatted};
use super::keyboard::{Action, Button, Keyboard};
use super::limits;

/// A message as it stands now; what it was before is in [`edits`](Self::edits).
#[derive(Debug, Clone)]
pub struct Message {
    /// Counted from 1 in every chat.
    pub id: i64,
    pub chat: i64,
    pub from: Sender,
    /// Without markup. Of a document: its caption.
    pub text: String,
    pub entities: Vec<Entity>,
    pub keyboard: Keyboard,
    pub document: Option<Document>,
    /// The message that it answers.
    pub reply_to: Option<i64>,
    /// The earlier versions, oldest first.
    pub edits: Vec<Version>,
    /// Seconds since 1970.
    pub date: i64,
    /// When it was last edited.
    pub edit_date: Option<i64>,
    /// The person hears no sound.
    pub silent: bool,
    /// Further fields of the Bot API: what else people can send, and service messages.
    pub(super) extra: Value,
    /// The keyboard as it was sent.
    pub(super) markup: Option<Value>,
}

/// Who wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    Bot,
    /// By the person's id.
    Person(i64),
}

/// What a message was before an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub text: String,
    pub entities: Vec<Entity>,
    pub keyboard: Keyboard,
}

impl Message {
    /// A message without anything in it.
    pub(super) fn blank(from: Sender, words: Formatted) -> Self {
        Self {
            id: 0,
            chat: 0,
            from,
            text: words.text,
            entities: words.entities,
            keyboard: Keyboard::None,
            document: None,
            reply_to: None,
            edits: Vec::new(),
            date: 0,
            edit_date: None,
            silent: false,
            extra: Value::Null,
            markup: None,
        }
    }

    /// The words on the buttons, row by row.
    pub fn labels(&self) -> Vec<&str> {
        self.keyboard.buttons().map(|it| it.label.as_str()).collect()
    }

    pub fn button(&self, label: &str) -> Option<&Button> {
        self.keyboard.buttons().find(|it| it.label == label)
    }

    /// Where the button of this label leads.
    pub fn link(&self, label: &str) -> Option<&str> {
        match &self.button(label)?.action {
            Action::Url(url) => Some(url),
            Action::Callback(_) | Action::Other(_) => None,
        }
    }

    /// The words that are formatted in one way, `bold` for one.
    pub fn marked(&self, kind: &str) -> Vec<String> {
        let them = self.entities.iter().filter(|it| it.kind == kind);
        them.map(|it| it.of(&self.text)).collect()
    }

    /// The links in the text: words and where they lead.
    pub fn links(&self) -> Vec<(String, String)> {
        let them = self.entities.iter().filter_map(|it| Some((it, it.url.clone()?)));
        them.map(|(it, url)| (it.of(&self.text), url)).collect()
    }

    pub fn is_edited(&self) -> bool {
        !self.edits.is_empty()
    }

    /// New words and buttons in place of the old, which are kept.
    pub(super) fn rewrite(&mut self, words: Formatted, keyboard: Keyboard, date: i64) {
        let text = std::mem::replace(&mut self.text, words.text);
        let entities = std::mem::replace(&mut self.entities, words.entities);
        let keyboard = std::mem::replace(&mut self.keyboard, keyboard);
        self.edits.push(Version { text, entities, keyboard });
        self.edit_date = Some(date);
    }

    /// The fields that are the message's own; who and where is added by the world.
    pub(super) fn own_fields(&self) -> Value {
        let mut value = json!({ "message_id": self.id, "date": self.date });
        if let Value::Object(extra) = &self.extra {
            for (key, field) in extra {
                value[key] = field.clone();
            }
        }
        let (text, entities) = match &self.document {
            Some(_) => ("caption", "caption_entities"),
            None => ("text", "entities"),
        };
        if !self.text.is_empty() {
            value[text] = json!(self.text);
        }
        if !self.entities.is_empty() {
            value[entities] = self.entities.iter().map(Entity::json).collect();
        }
        if let Some(photo) = self.document.as_ref().filter(|it| it.is_photo()) {
            let (width, height) = limits::png_size(&photo.bytes).unwrap_or((800, 600));
            value["photo"] = json!([{
                "file_id": files::file_id(self),
                "file_unique_id": format!("fake{}x{}", self.chat, self.id),
                "width": width,
                "height": height,
                "file_size": photo.bytes.len(),
            }]);
        } else if let Some(document) = &self.document {
            value["document"] = json!({
                "file_id": files::file_id(self),
                "file_unique_id": format!("fake{}x{}", self.chat, self.id),
                "file_name": document.name,
                "mime_type": document.media_type,
                "file_size": document.bytes.len(),
            });
        }
        if let (Keyboard::Inline(_), Some(markup)) = (&self.keyboard, &self.markup) {
            value["reply_markup"] = markup.clone();
        }
        if let Some(date) = self.edit_date {
            value["edit_date"] = json!(date);
        }
        value
    }
}
