//! What a skill sees of the house, and what it leaves behind.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::House;
use crate::core::catalogue::Language;
use crate::core::dialogue::{Dialogue, Step};
use crate::core::event::Event;
use crate::core::ids::{MemberId, Platform};
use crate::core::member::Member;
use crate::core::message::Message;
use crate::core::role::Permit;
use crate::storage::members::MemberWrite;
use crate::storage::turns::Write;

/// One turn, as the skill has it in hands.
///
/// It reads through [`Turn::house`]; what it changes and says is kept here until the engine
/// commits it all at once.
#[derive(Debug)]
pub struct Turn {
    /// Storage, texts, index, clock.
    pub house: Arc<House>,
    /// Who it is, with what this turn has changed.
    pub member: Member,
    /// The language that they read.
    pub language: Language,
    /// The platform that they write from.
    pub platform: Platform,
    /// What the conversation remembers.
    pub dialogue: Dialogue,
    /// The time at which the turn runs.
    pub now: Timestamp,
    /// The day that it is in the community.
    pub today: Date,
    /// Proof of the checked role.
    pub(super) permit: Option<Permit>,
    pub(super) writes: Vec<Write>,
    pub(super) says: Vec<Message>,
    /// The dialogue and the member as they were.
    before: (Dialogue, Member),
}

/// What a conversation has open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// A question of the bot.
    Question,
    /// A list that can be refined.
    List,
}

impl Turn {
    pub(super) fn new(
        house: Arc<House>,
        event: &Event,
        member: Option<Member>,
        dialogue: Dialogue,
    ) -> Self {
        let now = house.clock.now();
        let mut writes = Vec::new();
        let member = member.unwrap_or_else(|| {
            writes.push(Write::Member(MemberWrite::Join));
            Member::new(MemberId(house.ids.next(now)))
        });
        let language = house.texts.negotiate(member.language.as_ref(), event.hint.as_ref());
        Self {
            today: house.clock.today(&house.zone),
            before: (dialogue.clone(), member.clone()),
            platform: event.conversation.platform,
            permit: None,
            says: Vec::new(),
            house,
            member,
            language,
            dialogue,
            now,
            writes,
        }
    }

    /// Says something; messages are delivered in the order in which they were said.
    pub fn say(&mut self, message: impl Into<Message>) {
        self.says.push(message.into());
    }

    /// Asks a question and waits for its answer.
    pub fn ask(&mut self, message: impl Into<Message>, step: Step) {
        self.dialogue.ask(step, self.now);
        self.say(message);
    }

    /// Changes something, with the commit of this turn.
    pub fn write(&mut self, write: Write) {
        self.writes.push(write);
    }

    /// Keeps the language that the member chose; what this turn says is read in it.
    pub fn choose_language(&mut self, language: Language) {
        self.write(Write::Member(MemberWrite::Language(Some(language.clone()))));
        self.member.language = Some(language.clone());
        self.language = language;
    }

    /// What was open when the turn began.
    pub fn left_open(&self) -> Option<Left> {
        let (before, _) = &self.before;
        if before.step.as_ref().is_some_and(|it| it.is_open(self.now)) {
            return Some(Left::Question);
        }
        before.search_at(self.now).map(|_| Left::List)
    }

    /// Proof that the role was checked, for calls of storage that demand it.
    pub fn permit(&self) -> Option<&Permit> {
        self.permit.as_ref()
    }

    /// Takes back what a skill did before it failed; somebody new stays known.
    pub(super) fn undo(&mut self) {
        (self.dialogue, self.member) = self.before.clone();
        self.writes.retain(|it| *it == Write::Member(MemberWrite::Join));
        self.says.clear();
    }
}
