//! Updates as Telegram writes them, as far as they are read.
//!
//! Not teloxide's types: those take a message with a single thing that they don't know, such as a
//! new kind of formatting, for an empty one, and its words would be lost.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

/// An update, read as far as it could be.
#[derive(Debug)]
pub struct Received {
    /// Its number.
    pub id: i64,
    /// The press that waits to be answered, whatever else is in the update.
    pub press: Option<String>,
    /// What it says; `None` when it is none of what we asked for or has an unknown shape.
    pub update: Option<Update>,
}

impl Received {
    /// Reads an update; `None` when it is none.
    pub fn read(update: Value) -> Option<Self> {
        let id = update.get("update_id")?.as_i64()?;
        let press = update.pointer("/callback_query/id").and_then(Value::as_str);
        let press = press.map(str::to_owned);
        Some(Self { id, press, update: serde_json::from_value(update).ok() })
    }
}

/// What happened; of the kinds that were not asked for nothing is read.
#[derive(Debug, Deserialize)]
pub struct Update {
    pub update_id: i64,
    pub message: Option<Message>,
    pub callback_query: Option<Press>,
    pub my_chat_member: Option<Membership>,
}

#[derive(Debug, Deserialize)]
pub struct Message {
    pub message_id: i32,
    pub message_thread_id: Option<i32>,
    #[serde(default)]
    pub is_topic_message: bool,
    pub chat: Chat,
    pub from: Option<User>,
    pub sender_chat: Option<IgnoredAny>,
    pub text: Option<String>,
    pub caption: Option<String>,
    pub reply_to_message: Option<RepliedTo>,
    pub migrate_to_chat_id: Option<i64>,
    /// Everything else, by name: what kind of message it is.
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

/// A size of a photo.
#[derive(Debug, Deserialize)]
pub struct Photo {
    pub file_id: String,
    #[serde(default)]
    pub width: i64,
    #[serde(default)]
    pub height: i64,
    pub file_size: Option<i64>,
}

#[derive(Debug, Deserialize)]
pub struct Document {
    pub file_id: String,
    pub file_name: Option<String>,
    pub mime_type: Option<String>,
    pub file_size: Option<i64>,
}

impl Message {
    /// Something of the rest, if it is there and has the shape that we know.
    pub fn part<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        T::deserialize(self.rest.get(name)?).ok()
    }
}

#[derive(Debug, Deserialize)]
pub struct RepliedTo {
    pub from: Option<User>,
}

#[derive(Debug, Deserialize)]
pub struct Chat {
    pub id: i64,
    /// Of a group.
    pub title: Option<String>,
    #[serde(rename = "type")]
    pub kind: ChatKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChatKind {
    Private,
    Group,
    Supergroup,
    Channel,
    /// What is not invented yet.
    #[serde(other)]
    Other,
}

#[derive(Debug, Deserialize)]
pub struct User {
    pub id: i64,
    #[serde(default)]
    pub is_bot: bool,
    #[serde(default)]
    pub first_name: String,
    pub username: Option<String>,
    pub language_code: Option<String>,
}

/// A pressed button.
#[derive(Debug, Deserialize)]
pub struct Press {
    pub from: User,
    pub message: Option<Pressed>,
    pub data: Option<String>,
}

/// The message whose button was pressed, also when it is too old to be shown.
#[derive(Debug, Deserialize)]
pub struct Pressed {
    pub message_id: i32,
    pub message_thread_id: Option<i32>,
    #[serde(default)]
    pub is_topic_message: bool,
    pub chat: Chat,
    /// Everything else, by name.
    #[serde(flatten)]
    pub rest: BTreeMap<String, IgnoredAny>,
}

/// The bot came into a chat, or went.
#[derive(Debug, Deserialize)]
pub struct Membership {
    pub chat: Chat,
    pub from: User,
    pub old_chat_member: Standing,
    pub new_chat_member: Standing,
}

#[derive(Debug, Deserialize)]
pub struct Standing {
    pub status: String,
    /// Of a restricted one: whether it is in the chat.
    pub is_member: Option<bool>,
    /// Of an administrator of a channel: whether it may say something there.
    pub can_post_messages: Option<bool>,
}

impl Standing {
    /// Whether the bot may say something in a channel.
    pub fn may_post(&self) -> bool {
        self.status == "administrator" && self.can_post_messages == Some(true)
    }

    /// Whether the bot is in the chat.
    pub fn is_in(&self) -> bool {
        match self.status.as_str() {
            "creator" | "administrator" | "member" => true,
            "restricted" => self.is_member.unwrap_or(true),
            _ => false,
        }
    }
}
