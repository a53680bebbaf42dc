//! What people do. Each act gives the id of its update.

use serde_json::{Value, json};

use super::FakeTelegram;
use super::chat::{Chat, Group};
use super::html::{self, Formatted};
use super::keyboard::{Action, Button};
use super::limits;
use super::membership::membership;
use super::message::{Message, Sender};
use super::settings::Privacy;
use super::state::{Press, State};
use super::world::{Account, Standing};

/// Somebody, together with the private chat with the bot: everything that a [`Chat`] can do, it
/// can.
#[derive(Debug, Clone)]
pub struct Person {
    pub(super) chat: Chat,
}

impl std::ops::Deref for Person {
    type Target = Chat;

    fn deref(&self) -> &Chat {
        &self.chat
    }
}

impl Person {
    /// The language of the person's app from now on.
    pub fn speaking(self, language: &str) -> Self {
        self.account(|it| it.language_code = Some(language.to_owned()));
        self
    }

    /// The name behind the `@`.
    pub fn with_username(self, username: &str) -> Self {
        self.account(|it| it.username = Some(username.to_owned()));
        self
    }

    /// Writes to the bot in private.
    pub fn says(&self, text: &str) -> i64 {
        self.act(|state| {
            let message = words(self.id, text);
            state.tell_privately(self.id, message)
        })
    }

    /// Writes in a group. Nothing comes of it when privacy mode keeps it from the bot.
    pub fn says_in(&self, group: &Group, text: &str) -> Option<i64> {
        self.act(|state| state.tell_group(group.id, words(self.id, text)))
    }

    /// Answers a message where it stands. Nothing comes of it when privacy mode keeps it from the
    /// bot.
    pub fn replies(&self, to: &Message, text: &str) -> Option<i64> {
        let message = Message { reply_to: Some(to.id), ..words(self.id, text) };
        self.act(|state| {
            if to.chat == self.id {
                return Some(state.tell_privately(self.id, message));
            }
            state.tell_group(to.chat, message)
        })
    }

    /// Comes by a link with `?start=payload`.
    pub fn starts(&self, payload: &str) -> i64 {
        assert!(limits::is_start_payload(payload), "no link can carry the payload {payload:?}");
        self.says(&format!("/start {payload}"))
    }

    /// Opens a link to the bot that the bot gave out.
    pub fn follows(&self, link: &str) -> i64 {
        let url = url::Url::parse(link).expect("a link");
        let bot = &self.telegram.shared.settings.username;
        let is_bots = url.host_str() == Some("t.me") && url.path().trim_matches('/') == bot;
        assert!(is_bots, "{link} doesn't lead to the bot");
        match url.query_pairs().find(|it| it.0 == "start") {
            Some((_, payload)) => self.starts(&payload),
            None => self.says("/start"),
        }
    }

    /// Sends what is no text: `json!({ "location": … })`, with the fields of the Bot API.
    pub fn sends(&self, content: Value) -> i64 {
        self.act(|state| {
            let blank = Message::blank(Sender::Person(self.id), Formatted::default());
            state.tell_privately(self.id, Message { extra: content, ..blank })
        })
    }

    /// Puts other words into the last private message.
    pub fn edits_last(&self, text: &str) -> i64 {
        let last = self.messages().into_iter().rfind(|it| it.from == Sender::Person(self.id));
        let last = last.expect("somebody who edits has written").id;
        self.act(|state| {
            let date = state.world.date();
            let room = state.world.rooms.get_mut(&self.id).expect("a person has a chat");
            let message = room.message_mut(last).expect("it was there just now");
            let new = words(self.id, text);
            let words = Formatted { text: new.text, entities: new.entities };
            message.rewrite(words, message.keyboard.clone(), date);
            let content = state.world.standing_json(self.id, last);
            state.updates.push("edited_message", self.id, content)
        })
    }

    /// Presses the button of this label on the latest private message that has one.
    pub fn presses(&self, label: &str) -> i64 {
        self.presses_on(&self.carrying(&self.chat, label), label)
    }

    /// Presses the button of this label on the latest message in the group that has one.
    pub fn presses_in(&self, group: &Group, label: &str) -> i64 {
        self.presses_on(&self.carrying(group, label), label)
    }

    /// Presses a button of a message as it was when the test looked: by now it may be gone, and
    /// the bot hears of the press all the same.
    pub fn presses_on(&self, message: &Message, label: &str) -> i64 {
        let Some(Button { action, .. }) = message.button(label) else {
            panic!("no button {label:?} under {:?}, only {:?}", message.text, message.labels());
        };
        match action {
            Action::Callback(data) => self.presses_data(message, data),
            Action::Url(url) => panic!("{label:?} is a link to {url}: the bot hears nothing of it"),
            Action::Other(what) => panic!("the fake doesn't play buttons with {what}"),
        }
    }

    /// Presses a button that holds just this, whether the message has one or not.
    pub fn presses_data(&self, message: &Message, data: &str) -> i64 {
        let chat = message.chat;
        self.act(|state| {
            let id = format!("{}", state.chance.next() >> 1);
            let query = json!({
                "id": id,
                "from": state.world.person_json(self.id),
                "message": state.world.standing_json(chat, message.id),
                "chat_instance": format!("{}", chat.unsigned_abs().wrapping_mul(7919)),
                "data": data,
            });
            let update = state.updates.push("callback_query", chat, query);
            let at = std::time::Instant::now();
            state.presses.add(id, update, Press { chat, at, in_time: true, answer: None });
            update
        })
    }

    fn carrying(&self, chat: &Chat, label: &str) -> Message {
        let answers = chat.answers();
        let Some(found) = answers.iter().rfind(|it| it.button(label).is_some()) else {
            let labels: Vec<_> = answers.iter().flat_map(Message::labels).collect();
            panic!("no message has a button {label:?}; there are {labels:?}");
        };
        found.clone()
    }

    pub fn blocks_bot(&self) -> i64 {
        self.act(|it| membership(it, self.id, it.world.person_json(self.id), Standing::Kicked))
    }

    pub fn unblocks_bot(&self) -> i64 {
        self.act(|it| membership(it, self.id, it.world.person_json(self.id), Standing::Member))
    }

    /// The bot is not told of it.
    pub fn deletes_account(&self) {
        self.act(|state| {
            let room = state.world.rooms.get_mut(&self.id).expect("a person has a chat");
            room.bot = Standing::Deactivated;
        });
    }

    /// Two updates: the bot is a member, and the group's message that says so. The first's id.
    pub fn adds_bot(&self, group: &Group) -> i64 {
        self.act(|state| {
            state.join(group.id, self.id);
            let person = state.world.person_json(self.id);
            let update = membership(state, group.id, person, Standing::Member);
            let bot = state.world.bot_json();
            service(state, group.id, self.id, json!({ "new_chat_members": [bot] }));
            update
        })
    }

    /// The bot may post in the channel.
    pub fn lets_bot_post(&self, channel: &Group) -> i64 {
        let person = |it: &State| it.world.person_json(self.id);
        self.act(|it| membership(it, channel.id, person(it), Standing::Member))
    }

    pub fn removes_bot(&self, group: &Group) -> i64 {
        self.act(|it| membership(it, group.id, it.world.person_json(self.id), Standing::Kicked))
    }

    /// Nothing comes of it when the bot isn't in the group.
    pub fn joins(&self, group: &Group) -> Option<i64> {
        self.act(|state| {
            state.join(group.id, self.id);
            let person = state.world.person_json(self.id);
            service(state, group.id, self.id, json!({ "new_chat_members": [person] }))
        })
    }

    fn act<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        self.telegram.shared.change(act)
    }

    fn account(&self, change: impl FnOnce(&mut Account)) {
        self.act(|state| {
            change(state.world.people.get_mut(&self.id).expect("a person has an account"));
        });
    }
}

/// A person's message; Telegram finds the commands in it.
fn words(person: i64, text: &str) -> Message {
    let words = html::trimmed(text.to_owned(), html::spotted(text));
    Message::blank(Sender::Person(person), words)
}

/// A message that tells what happened in a group. Nothing comes of it where the bot isn't.
pub(super) fn service(state: &mut State, chat: i64, by: i64, content: Value) -> Option<i64> {
    let blank = Message::blank(Sender::Person(by), Formatted::default());
    let id = state.world.post(chat, Message { extra: content, ..blank });
    if state.world.room_of(chat).bot != Standing::Member {
        return None;
    }
    let content = state.world.standing_json(chat, id);
    Some(state.updates.push("message", chat, content))
}

impl State {
    fn join(&mut self, group: i64, person: i64) {
        let room = self.world.rooms.get_mut(&group).expect("people join groups that are there");
        room.members.insert(person);
    }

    pub(super) fn tell_privately(&mut self, person: i64, message: Message) -> i64 {
        let room = self.world.rooms.get_mut(&person).expect("a person has a chat");
        match room.bot {
            Standing::Stranger | Standing::Left | Standing::Member => room.bot = Standing::Member,
            Standing::Kicked => panic!("who blocked the bot has to unblock it before writing"),
            Standing::Deactivated => panic!("a deleted account writes nothing"),
        }
        self.tell(person, message)
    }

    fn tell_group(&mut self, group: i64, message: Message) -> Option<i64> {
        if let Sender::Person(person) = message.from {
            self.join(group, person);
        }
        if self.world.room_of(group).bot != Standing::Member || !self.concerns_bot(group, &message)
        {
            self.world.post(group, message);
            return None;
        }
        Some(self.tell(group, message))
    }

    fn tell(&mut self, chat: i64, message: Message) -> i64 {
        let id = self.world.post(chat, message);
        let content = self.world.standing_json(chat, id);
        self.updates.push("message", chat, content)
    }

    /// What privacy mode lets through: commands that are not another bot's, mentions of the bot,
    /// and replies to it.
    fn concerns_bot(&self, group: i64, message: &Message) -> bool {
        if self.settings.privacy == Privacy::Off {
            return true;
        }
        let is_bots = |it: &str| it.eq_ignore_ascii_case(&self.settings.username);
        let speaks_to_bot = message.entities.iter().any(|it| {
            let words = it.of(&message.text);
            match it.kind.as_str() {
                "bot_command" => words.split_once('@').is_none_or(|(_, name)| is_bots(name)),
                "mention" => is_bots(words.trim_start_matches('@')),
                _ => false,
            }
        });
        let answered = message.reply_to.and_then(|it| self.world.room_of(group).message(it));
        speaks_to_bot || answered.is_some_and(|it| it.from == Sender::Bot)
    }
}

impl FakeTelegram {
    /// Somebody new, whom the bot doesn't know yet.
    pub fn person(&self, first_name: &str) -> Person {
        let id = self.shared.change(|it| it.world.add_person(first_name));
        Person { chat: Chat { telegram: self.clone(), id } }
    }
}
