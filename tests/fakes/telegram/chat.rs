//! What can be seen of a chat from outside: its messages, and what changes in it.

use serde_json::json;

use super::FakeTelegram;
use super::acts::service;
use super::message::{Message, Sender};
use super::state::State;
use super::world::{Kind, Room, Standing};

/// A chat: that of the bot with one person, or a group.
#[derive(Debug, Clone)]
pub struct Chat {
    pub(super) telegram: FakeTelegram,
    pub(super) id: i64,
}

/// A group or a supergroup. Everything that a [`Chat`] can do, it can.
#[derive(Debug, Clone)]
pub struct Group {
    pub(super) chat: Chat,
}

impl std::ops::Deref for Group {
    type Target = Chat;

    fn deref(&self) -> &Chat {
        &self.chat
    }
}

impl Chat {
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Every message as it stands now, oldest first; what was deleted is not among them.
    pub fn messages(&self) -> Vec<Message> {
        self.room(|it| it.messages.clone())
    }

    /// The messages of the bot.
    pub fn answers(&self) -> Vec<Message> {
        let mut messages = self.messages();
        messages.retain(|it| it.from == Sender::Bot);
        messages
    }

    /// The texts of the bot's messages.
    pub fn answered_words(&self) -> Vec<String> {
        self.answers().into_iter().map(|it| it.text).collect()
    }

    pub fn last_answer(&self) -> Option<Message> {
        self.room(|it| it.messages.iter().rev().find(|it| it.from == Sender::Bot).cloned())
    }

    /// A message as it stands now.
    pub fn message(&self, id: i64) -> Option<Message> {
        self.room(|it| it.message(id).cloned())
    }

    /// `typing` and its like, oldest first.
    pub fn actions(&self) -> Vec<String> {
        self.room(|it| it.actions.clone())
    }

    /// The next message of the bot that no `hears` has taken yet.
    pub async fn hears(&self) -> Message {
        let what = format!("the bot says something new in chat {}", self.id);
        let next = || {
            let mut state = self.telegram.shared.look();
            let room = self.room_in(&mut state);
            let mut messages = room.messages.iter().skip_while(|it| it.id <= room.heard);
            let next = messages.find(|it| it.from == Sender::Bot).cloned()?;
            room.heard = next.id;
            Some(next)
        };
        self.wait(&what, next).await
    }

    /// Until there are so many messages in the chat, those of people among them.
    pub async fn until_messages(&self, count: usize) -> Vec<Message> {
        let what = format!("{count} messages in chat {}", self.id);
        let enough = || self.room(|it| it.messages.len() >= count).then(|| self.messages());
        self.wait(&what, enough).await
    }

    /// Until the bot has so many messages in the chat.
    pub async fn until_answers(&self, count: usize) -> Vec<Message> {
        let what = format!("{count} messages of the bot in chat {}", self.id);
        self.wait(&what, || Some(self.answers()).filter(|it| it.len() >= count)).await
    }

    /// Until the bot has edited a message since this view of it. What it is now.
    pub async fn until_edited(&self, message: &Message) -> Message {
        let what = format!("message {} in chat {} is edited", message.id, self.id);
        let edited = |it: &Message| it.edits.len() > message.edits.len();
        self.wait(&what, || self.message(message.id).filter(edited)).await
    }

    /// Until a message is deleted.
    pub async fn until_deleted(&self, message: &Message) {
        let what = format!("message {} in chat {} is deleted", message.id, self.id);
        self.wait(&what, || self.message(message.id).is_none().then_some(())).await;
    }

    async fn wait<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        let bell = self.room(|it| it.stirred.subscribe());
        self.telegram.wait(bell, what, look).await
    }

    fn room<T>(&self, look: impl FnOnce(&Room) -> T) -> T {
        look(self.telegram.shared.look().world.room_of(self.id))
    }

    fn room_in<'a>(&self, state: &'a mut State) -> &'a mut Room {
        state.world.rooms.get_mut(&self.id).expect("a chat that a test holds is there")
    }
}

impl Group {
    /// The group gets a new id; what is sent to the old one is refused with the new. The updates
    /// about it go out in both.
    pub fn becomes_supergroup(&self) -> Group {
        let id = self.telegram.shared.change(|state| {
            let old = state.world.room_of(self.id);
            let (title, members, bot) = (old.title.clone(), old.members.clone(), old.bot);
            let id = state.world.add_group(Kind::Supergroup, &title);
            let by = members.first().copied().expect("a group that moves has a member");
            service(state, self.id, by, json!({ "migrate_to_chat_id": id }));
            if let Some(new) = state.world.rooms.get_mut(&id) {
                (new.members, new.bot) = (members, bot);
            }
            self.room_in(state).migrated_to = Some(id);
            service(state, id, by, json!({ "migrate_from_chat_id": self.id }));
            id
        });
        Group { chat: Chat { telegram: self.telegram.clone(), id } }
    }

    /// Whether the bot is in it.
    pub fn has_bot(&self) -> bool {
        self.telegram.shared.look().world.room_of(self.id).bot == Standing::Member
    }
}
