//! Somebody writes a message.

use super::super::Id;
use super::super::messages::{File, Message};
use super::super::state::State;
use super::super::world::{Channel, User};
use super::{Refused, refuse};

impl User {
    /// Writes to the bot in their DM; it reads every word.
    pub fn writes(&self, text: &str) -> Message {
        let channel = self.dm().id;
        self.discord.house.change(|state| {
            state.users.get_mut(&self.id).expect("users aren't removed").came_first = true;
            state.written(self.id, channel, text, None, Vec::new())
        })
    }

    /// Sends files to the bot in their DM, with words or none.
    pub fn sends_files(&self, files: Vec<File>, text: &str) -> Message {
        let channel = self.dm().id;
        self.discord.house.change(|state| {
            state.users.get_mut(&self.id).expect("users aren't removed").came_first = true;
            let id = state.clock.next_id();
            let with_id = |it: File| File { id: state.clock.next_id(), ..it };
            let files = files.into_iter().map(with_id).collect();
            let message = Message { files, ..Message::new(id, channel, self.id, text.to_owned()) };
            state.put(message.clone());
            message
        })
    }

    /// Deletes what they have written.
    pub fn deletes(&self, message: &Message) {
        self.discord.house.change(|state| state.delete(message.id));
    }

    /// Writes in a guild without naming the bot: without the privileged intent it is told that
    /// somebody wrote, and not what.
    ///
    /// # Errors
    ///
    /// They are not there.
    pub fn writes_in(&self, channel: &Channel, text: &str) -> Result<Message, Refused> {
        self.write(channel.id, text, None, Vec::new())
    }

    /// Writes in a guild with the bot's name in front: it reads what is said.
    ///
    /// # Errors
    ///
    /// They are not there.
    pub fn mentions_bot_in(&self, channel: &Channel, text: &str) -> Result<Message, Refused> {
        let bot = self.discord.application_id();
        self.write(channel.id, &format!("<@{bot}> {text}"), None, vec![bot])
    }

    /// Replies to a message, which mentions its author.
    ///
    /// # Errors
    ///
    /// They don't see the message.
    pub fn replies_to(&self, message: &Message, text: &str) -> Result<Message, Refused> {
        let visible = {
            let state = self.discord.house.look();
            let now = state.messages.get(&message.id);
            now.is_some_and(|it| state.is_visible(it, self.id))
        };
        if !visible {
            return refuse(format!("they don't see the message: {message}"));
        }
        self.write(message.channel, text, Some(message.id), vec![message.author])
    }

    fn write(
        &self,
        channel: Id,
        text: &str,
        reply_to: Option<Id>,
        mentions: Vec<Id>,
    ) -> Result<Message, Refused> {
        self.discord.house.change(|state| {
            state.is_present(self.id, channel)?;
            Ok(state.written(self.id, channel, text, reply_to, mentions))
        })
    }
}

impl State {
    fn written(
        &mut self,
        author: Id,
        channel: Id,
        text: &str,
        reply_to: Option<Id>,
        mentions: Vec<Id>,
    ) -> Message {
        let id = self.clock.next_id();
        let content = text.to_owned();
        let message = Message { reply_to, mentions, ..Message::new(id, channel, author, content) };
        self.put(message.clone());
        message
    }
}
