//! A message as it stands, and what a reader finds in it.

use std::fmt;

use jiff::Timestamp;
use serde_json::Value;

use super::Id;

/// Only the person who asked sees the message.
pub const EPHEMERAL: u64 = 1 << 6;
/// "The bot is thinking …": the place of an answer that is yet to come.
pub const LOADING: u64 = 1 << 7;
pub const CROSSPOSTED: u64 = 1 << 1;
/// Components V2, which the fake doesn't speak.
pub const COMPONENTS_V2: u64 = 1 << 15;

/// A file that came with a message.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    pub id: Id,
    pub name: String,
    pub kind: String,
    pub bytes: Vec<u8>,
    /// What is told of it to who can't see it.
    pub description: Option<String>,
}

/// A message at one moment; ask [`Discord::message`](super::Discord::message) for a later one.
#[derive(Debug, Clone)]
pub struct Message {
    pub id: Id,
    pub channel: Id,
    pub author: Id,
    pub content: String,
    pub embeds: Vec<Value>,
    /// Rows, as Discord returns them.
    pub components: Vec<Value>,
    pub flags: u64,
    pub files: Vec<File>,
    pub reply_to: Option<Id>,
    pub nonce: Option<Value>,
    /// The interaction that it answers.
    pub interaction: Option<Id>,
    /// The one person who sees it, where it is ephemeral.
    pub only_for: Option<Id>,
    pub mentions: Vec<Id>,
    /// What its content was before each edit.
    pub earlier: Vec<String>,
    pub edited: Option<Timestamp>,
    /// The interaction whose answer last changed it.
    pub changed_by: Option<Id>,
    pub deleted: bool,
}

/// A button as a person sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Button {
    pub label: String,
    pub custom_id: Option<String>,
    pub url: Option<String>,
    pub style: u64,
    pub disabled: bool,
}

/// A select menu as a person sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Select {
    pub custom_id: String,
    pub placeholder: String,
    /// 3: strings; 5 to 8: users, roles, either, channels.
    pub kind: u64,
    pub least: u64,
    pub most: u64,
    pub disabled: bool,
    pub options: Vec<SelectOption>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SelectOption {
    pub label: String,
    pub value: String,
    pub description: Option<String>,
    pub chosen_before: bool,
}

impl Message {
    pub(super) fn new(id: Id, channel: Id, author: Id, content: String) -> Self {
        Self {
            id,
            channel,
            author,
            content,
            embeds: Vec::new(),
            components: Vec::new(),
            flags: 0,
            files: Vec::new(),
            reply_to: None,
            nonce: None,
            interaction: None,
            only_for: None,
            mentions: Vec::new(),
            earlier: Vec::new(),
            edited: None,
            changed_by: None,
            deleted: false,
        }
    }

    /// It is there and says something.
    pub fn stands(&self) -> bool {
        !self.deleted && !self.is_thinking()
    }

    pub fn is_thinking(&self) -> bool {
        self.flags & LOADING != 0
    }

    pub fn is_ephemeral(&self) -> bool {
        self.flags & EPHEMERAL != 0
    }

    /// All words in it: content, then each embed from top to bottom.
    pub fn text(&self) -> String {
        let mut lines = vec![self.content.clone()];
        for embed in &self.embeds {
            lines.push(words(&embed["author"]["name"]));
            lines.push(words(&embed["title"]));
            lines.push(words(&embed["description"]));
            for field in embed["fields"].as_array().into_iter().flatten() {
                lines.push(words(&field["name"]));
                lines.push(words(&field["value"]));
            }
            lines.push(words(&embed["footer"]["text"]));
        }
        lines.retain(|it| !it.is_empty());
        lines.join("\n")
    }

    pub fn buttons(&self) -> Vec<Button> {
        let buttons = self.parts().filter(|it| it["type"] == 2);
        let read = buttons.map(|it| Button {
            label: match words(&it["label"]) {
                label if label.is_empty() => words(&it["emoji"]["name"]),
                label => label,
            },
            custom_id: it["custom_id"].as_str().map(str::to_owned),
            url: it["url"].as_str().map(str::to_owned),
            style: it["style"].as_u64().unwrap_or_default(),
            disabled: it["disabled"] == true,
        });
        read.collect()
    }

    pub fn button(&self, label: &str) -> Option<Button> {
        self.buttons().into_iter().find(|it| it.label == label)
    }

    pub fn selects(&self) -> Vec<Select> {
        let selects = self.parts().filter(|it| matches!(it["type"].as_u64(), Some(3 | 5..=8)));
        let read = selects.map(|it| Select {
            custom_id: words(&it["custom_id"]),
            placeholder: words(&it["placeholder"]),
            kind: it["type"].as_u64().unwrap_or_default(),
            least: it["min_values"].as_u64().unwrap_or(1),
            most: it["max_values"].as_u64().unwrap_or(1),
            disabled: it["disabled"] == true,
            options: it["options"].as_array().into_iter().flatten().map(option).collect(),
        });
        read.collect()
    }

    fn parts(&self) -> impl Iterator<Item = &Value> {
        self.components.iter().flat_map(|row| row["components"].as_array().into_iter().flatten())
    }
}

fn option(it: &Value) -> SelectOption {
    SelectOption {
        label: words(&it["label"]),
        value: words(&it["value"]),
        description: it["description"].as_str().map(str::to_owned),
        chosen_before: it["default"] == true,
    }
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The message as one reads it: its words, then buttons in brackets and menus in braces.
impl fmt::Display for Message {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.text())?;
        for button in self.buttons() {
            write!(out, " [{}]", button.label)?;
        }
        for select in self.selects() {
            let labels: Vec<_> = select.options.iter().map(|it| it.label.as_str()).collect();
            write!(out, " {{{}: {}}}", select.placeholder, labels.join(" | "))?;
        }
        for file in &self.files {
            write!(out, " <{}>", file.name)?;
        }
        if self.is_thinking() {
            write!(out, " (thinking)")?;
        }
        if self.is_ephemeral() {
            write!(out, " (ephemeral)")?;
        }
        Ok(())
    }
}
