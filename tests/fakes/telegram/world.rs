//! People, chats and messages, as Telegram keeps them.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};
use tokio::sync::watch;

use super::message::{Message, Sender};
use super::refusal::Refusal;
use super::settings::{History, Settings};

/// Somebody with an account.
#[derive(Debug, Clone)]
pub(super) struct Account {
    pub id: i64,
    pub first_name: String,
    pub username: Option<String>,
    pub language_code: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Private,
    Group,
    Supergroup,
    /// The bot says something there as an administrator, and nobody talks to it.
    Channel,
}

/// What the bot is in a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The person never wrote, or nobody ever added the bot.
    Stranger,
    Member,
    /// It left by itself.
    Left,
    /// Thrown out of the group, or blocked by the person.
    Kicked,
    /// The person's account is gone.
    Deactivated,
}

/// A chat with all that was said in it.
#[derive(Debug)]
pub(super) struct Room {
    pub id: i64,
    pub kind: Kind,
    pub title: String,
    pub members: BTreeSet<i64>,
    pub bot: Standing,
    pub migrated_to: Option<i64>,
    pub messages: Vec<Message>,
    /// The last message of the bot that a test took with `hears`.
    pub heard: i64,
    /// The chat actions shown, oldest first.
    pub actions: Vec<String>,
    /// Told whenever something changes here.
    pub stirred: watch::Sender<()>,
    last_id: i64,
}

impl Room {
    fn new(id: i64, kind: Kind, title: String) -> Self {
        Self {
            id,
            kind,
            title,
            members: BTreeSet::new(),
            bot: Standing::Stranger,
            migrated_to: None,
            messages: Vec::new(),
            heard: 0,
            actions: Vec::new(),
            stirred: watch::Sender::new(()),
            last_id: 0,
        }
    }

    pub fn message(&self, id: i64) -> Option<&Message> {
        let at = self.messages.binary_search_by_key(&id, |it| it.id).ok()?;
        self.messages.get(at)
    }

    pub fn message_mut(&mut self, id: i64) -> Option<&mut Message> {
        let at = self.messages.binary_search_by_key(&id, |it| it.id).ok()?;
        self.messages.get_mut(at)
    }

    pub fn remove(&mut self, id: i64) -> Option<Message> {
        let at = self.messages.binary_search_by_key(&id, |it| it.id).ok()?;
        Some(self.messages.remove(at))
    }

    pub fn is_group(&self) -> bool {
        self.kind != Kind::Private
    }

    /// Why the bot may not write here, if it may not.
    pub fn closed(&self) -> Option<Refusal> {
        if let Some(to) = self.migrated_to {
            return Some(Refusal::migrated(to));
        }
        let why = match (self.kind, self.bot) {
            (_, Standing::Member) => return None,
            (Kind::Private, Standing::Stranger | Standing::Left) => {
                "bot can't initiate conversation with a user"
            }
            (Kind::Private, Standing::Kicked) => "bot was blocked by the user",
            (Kind::Group, Standing::Kicked) => "bot was kicked from the group chat",
            (Kind::Supergroup, Standing::Kicked) => "bot was kicked from the supergroup chat",
            (Kind::Group, Standing::Stranger | Standing::Left) => {
                "bot is not a member of the group chat"
            }
            (Kind::Supergroup, Standing::Stranger | Standing::Left) => {
                "bot is not a member of the supergroup chat"
            }
            (Kind::Channel, Standing::Kicked) => "bot was kicked from the channel chat",
            (Kind::Channel, Standing::Stranger | Standing::Left) => {
                "bot is not a member of the channel chat"
            }
            (_, Standing::Deactivated) => "user is deactivated",
        };
        Some(Refusal::forbidden(why))
    }
}

/// How many messages of a chat stay where history is not kept.
const LAST_FEW: usize = 64;

/// Everybody and everything.
#[derive(Debug)]
pub(super) struct World {
    pub people: HashMap<i64, Account>,
    pub rooms: HashMap<i64, Room>,
    pub settings: Settings,
    pub bot_id: i64,
    /// Files that nobody can get any more.
    pub lost_files: BTreeSet<String>,
}

impl World {
    pub fn new(settings: &Settings) -> Self {
        let bot_id = settings.bot_id();
        Self {
            people: HashMap::new(),
            rooms: HashMap::new(),
            settings: settings.clone(),
            bot_id,
            lost_files: BTreeSet::new(),
        }
    }

    /// Seconds since 1970.
    pub fn date(&self) -> i64 {
        self.settings.clock.now().as_second()
    }

    /// Ids need more than 32 bits, as those of Telegram do.
    pub fn add_person(&mut self, first_name: &str) -> i64 {
        let id = 5_000_000_001 + i64::try_from(self.people.len()).unwrap_or_default();
        let first_name = first_name.to_owned();
        let mut room = Room::new(id, Kind::Private, first_name.clone());
        room.members.insert(id);
        self.rooms.insert(id, room);
        let account = Account { id, first_name, username: None, language_code: None };
        self.people.insert(id, account);
        id
    }

    pub fn add_group(&mut self, kind: Kind, title: &str) -> i64 {
        let number = i64::try_from(self.rooms.len()).unwrap_or_default() + 1;
        let id = match kind {
            Kind::Supergroup | Kind::Channel => -1_002_000_000_000 - number,
            Kind::Group | Kind::Private => -4_000_000_000 - number,
        };
        self.rooms.insert(id, Room::new(id, kind, title.to_owned()));
        id
    }

    /// The chat that is meant by `chat_id`.
    pub fn room(&mut self, id: Option<i64>) -> Result<&mut Room, Refusal> {
        let id = id.ok_or_else(|| Refusal::breach("chat_id is empty"))?;
        self.rooms.get_mut(&id).ok_or_else(|| Refusal::bad("chat not found"))
    }

    /// The chat that is meant by `chat_id`, where the bot may write.
    pub fn open_room(&mut self, id: Option<i64>) -> Result<&mut Room, Refusal> {
        let room = self.room(id)?;
        match room.closed() {
            Some(refusal) => Err(refusal),
            None => Ok(room),
        }
    }

    /// Puts a message into a chat. Its id.
    pub fn post(&mut self, chat: i64, message: Message) -> i64 {
        let date = self.date();
        let history = self.settings.history;
        let room = self.rooms.get_mut(&chat).expect("messages are posted to chats that are there");
        room.last_id += 1;
        let id = room.last_id;
        room.messages.push(Message { id, chat, date, ..message });
        if history == History::Counts && room.messages.len() > 2 * LAST_FEW {
            room.messages.drain(..LAST_FEW);
        }
        room.stirred.send_replace(());
        id
    }

    pub fn person(&self, id: i64) -> &Account {
        &self.people[&id]
    }

    pub fn room_of(&self, id: i64) -> &Room {
        &self.rooms[&id]
    }

    pub fn bot_json(&self) -> Value {
        json!({
            "id": self.bot_id,
            "is_bot": true,
            "first_name": "Xploit",
            "username": self.settings.username,
        })
    }

    pub fn person_json(&self, id: i64) -> Value {
        let account = self.person(id);
        let mut value =
            json!({ "id": account.id, "is_bot": false, "first_name": account.first_name });
        if let Some(username) = &account.username {
            value["username"] = json!(username);
        }
        if let Some(language) = &account.language_code {
            value["language_code"] = json!(language);
        }
        value
    }

    pub fn chat_json(&self, id: i64) -> Value {
        let room = self.room_of(id);
        match room.kind {
            Kind::Private => {
                let account = self.person(id);
                let mut value =
                    json!({ "id": id, "type": "private", "first_name": account.first_name });
                if let Some(username) = &account.username {
                    value["username"] = json!(username);
                }
                value
            }
            Kind::Group => json!({
                "id": id,
                "type": "group",
                "title": room.title,
            }),
            Kind::Supergroup => json!({ "id": id, "type": "supergroup", "title": room.title }),
            Kind::Channel => json!({ "id": id, "type": "channel", "title": room.title }),
        }
    }

    /// A message as the Bot API shows it, with the one that it answers.
    pub fn message_json(&self, message: &Message) -> Value {
        let mut value = self.bare_message_json(message);
        let answered = message.reply_to.and_then(|it| self.room_of(message.chat).message(it));
        if let Some(answered) = answered {
            value["reply_to_message"] = self.bare_message_json(answered);
        }
        value
    }

    fn bare_message_json(&self, message: &Message) -> Value {
        let mut value = message.own_fields();
        value["chat"] = self.chat_json(message.chat);
        if self.room_of(message.chat).kind == Kind::Channel {
            // Whoever says something there, the channel says it.
            value["sender_chat"] = value["chat"].clone();
            return value;
        }
        value["from"] = match message.from {
            Sender::Bot => self.bot_json(),
            Sender::Person(id) => self.person_json(id),
        };
        value
    }

    /// The message as it stands, or what is left of one that is gone.
    pub fn standing_json(&self, chat: i64, id: i64) -> Value {
        match self.room_of(chat).message(id) {
            Some(message) => self.message_json(message),
            None => json!({ "chat": self.chat_json(chat), "message_id": id, "date": 0 }),
        }
    }
}
