//! What a skill sees of the house, and what it leaves behind.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::House;
use crate::core::catalogue::Language;
use crate::core::dialogue::{Dialogue, Step};
use crate::core::event::{Event, EventKind, Forms, KnownAs, Room};
use crate::core::ids::{Conversation, Handle, MemberId, PersonId, Platform};
use crate::core::keeping::day_of;
use crate::core::member::Member;
use crate::core::message::{Message, Reach, Spot};
use crate::core::role::Permit;
use crate::storage::groups::GroupWrite;
use crate::storage::members::{Known, MemberWrite};
use crate::storage::outgoing::Bond;
use crate::storage::receivers::Receiver;
use crate::storage::turns::Write;

/// One turn, as the skill has it in hand.
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
    /// Who they are there.
    pub person: PersonId,
    /// How the platform calls them at this moment, where it tells.
    pub known_as: Option<KnownAs>,
    /// How the platform calls the group, where it tells.
    pub group: Option<String>,
    /// The conversation.
    pub here: Conversation,
    /// What the platform needs to find the message whose button was pressed.
    pub pressed: Option<Handle>,
    /// Who else reads there.
    pub room: Room,
    /// How a form is filled in there.
    pub(super) forms: Forms,
    /// What the conversation remembers.
    pub dialogue: Dialogue,
    /// The time at which the turn runs.
    pub now: Timestamp,
    /// The day that it is in the community.
    pub today: Date,
    /// Proof of the checked role.
    pub(super) permit: Option<Permit>,
    pub(super) writes: Vec<Write>,
    pub(super) says: Vec<(Message, Bond)>,
    /// What is said to others.
    pub(super) tells: Vec<Letter>,
    /// What that depends on which is said from now on.
    bond: Bond,
    /// Who may read what is said.
    pub(super) reach: Reach,
    /// Where an answer to what happened goes best.
    spot: Spot,
    /// The dialogue and the member as they were.
    before: (Dialogue, Member),
    /// What the community knows of the person when the turn is over.
    pub(super) afterwards: Afterwards,
}

/// What the community knows of a person when a turn is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Afterwards {
    /// Who they are.
    Known,
    /// Nothing.
    Nothing,
}

/// A message to somebody else than the one whose turn it is.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub to: Receiver,
    pub message: Message,
    pub bond: Bond,
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
    pub(super) fn new(house: Arc<House>, event: &Event, known: Known, dialogue: Dialogue) -> Self {
        let now = house.clock.now();
        let mut writes = Vec::new();
        let mut member = match known {
            Known::Reachable(member) => member,
            Known::Unreachable(member) => {
                writes.push(Write::Member(MemberWrite::Reached));
                member
            }
            Known::New => {
                // Whoever puts the bot out of a group, or turns the group into another, says
                // nothing to the bot.
                if !matches!(
                    event.kind,
                    EventKind::Removed | EventKind::Moved(_) | EventKind::Entrusted(_)
                ) {
                    writes.push(Write::Member(MemberWrite::Join));
                }
                Member::new(MemberId(house.ids.next(now)))
            }
        };
        let heard_of = match &event.kind {
            EventKind::Said(_)
            | EventKind::Sent(_)
            | EventKind::Pressed(_)
            | EventKind::Filled { .. } => true,
            EventKind::Added
            | EventKind::Entrusted(_)
            | EventKind::Removed
            | EventKind::Moved(_)
            | EventKind::Blocked => false,
        };
        // Once a day at most, so that a turn stays cheap.
        let day = day_of(now.as_millisecond());
        if heard_of
            && !writes.contains(&Write::Member(MemberWrite::Join))
            && member.seen != Some(day)
        {
            writes.push(Write::Member(MemberWrite::Seen(day)));
        }
        member.seen = Some(day);
        match &event.kind {
            EventKind::Added => writes.push(Write::Group(GroupWrite::Added)),
            EventKind::Removed => writes.push(Write::Group(GroupWrite::Removed)),
            EventKind::Moved(to) => writes.push(Write::Group(GroupWrite::Moved(to.clone()))),
            EventKind::Blocked => writes.push(Write::Member(MemberWrite::Lost)),
            EventKind::Said(_)
            | EventKind::Sent(_)
            | EventKind::Pressed(_)
            | EventKind::Filled { .. }
            | EventKind::Entrusted(_) => {}
        }
        if let Some(hint) = &event.hint
            && member.hint.as_ref() != Some(hint)
            && heard_of
        {
            writes.push(Write::Member(MemberWrite::Hint(hint.clone())));
            member.hint = Some(hint.clone());
        }
        let language = house.texts.negotiate(member.language.as_ref(), member.hint.as_ref());
        Self {
            today: house.clock.today(&house.zone),
            before: (dialogue.clone(), member.clone()),
            platform: event.conversation.platform,
            person: event.conversation.person.clone(),
            here: event.conversation.clone(),
            pressed: match event.kind {
                EventKind::Pressed(_) => event.handle.clone(),
                _ => None,
            },
            known_as: event.known_as.clone(),
            group: event.group.clone(),
            room: event.room,
            forms: event.forms,
            reach: Reach::default(),
            spot: match event.kind {
                EventKind::Pressed(_) => Spot::InPlace,
                _ => Spot::Below,
            },
            permit: None,
            afterwards: Afterwards::Known,
            says: Vec::new(),
            bond: Bond::default(),
            tells: Vec::new(),
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
        self.says.push((message.into(), self.bond));
    }

    /// What is said from now on has words of somebody else in it: it is taken back while it waits, as
    /// soon as those go.
    pub fn bind(&mut self, bond: Bond) {
        self.bond = bond;
    }

    /// Says something that takes the place of the message whose button was pressed: the next page,
    /// the list after a choice. After anything but a press it is said like all else.
    pub fn show(&mut self, message: impl Into<Message>) {
        let mut message = message.into();
        message.spot = self.spot;
        // Only one can take its place.
        self.spot = Spot::Below;
        self.say(message);
    }

    /// What is shown does not take the place of the message whose button was pressed: that one has
    /// more to choose from.
    pub fn keep_pressed(&mut self) {
        self.spot = Spot::Below;
    }

    /// Whether a form opens at once here; else its fields are asked one after the other.
    pub fn shows_forms(&self) -> bool {
        self.forms == Forms::Shown
    }

    /// Asks a question and waits for its answer.
    pub fn ask(&mut self, message: impl Into<Message>, step: Step) {
        self.dialogue.ask(step, self.now);
        self.say(message);
    }

    /// Says something to somebody else, who did not ask for it; in the private chat with them, and
    /// only as long as what it is bound to lasts.
    pub fn tell(&mut self, to: &Receiver, message: impl Into<Message>, bond: Bond) {
        let message = message.into();
        self.tells.push(Letter { to: to.clone(), message, bond });
    }

    /// The language in which somebody else reads.
    pub fn language_of(&self, reader: &Receiver) -> Language {
        self.house.language_of(reader)
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

    /// Whether nothing is kept of the person as yet.
    pub fn is_of_somebody_new(&self) -> bool {
        self.writes.contains(&Write::Member(MemberWrite::Join))
    }

    /// Erases everything about the person, on every platform, with the commit of this turn; of
    /// somebody new nothing is kept in the first place. What this turn says is the last that they
    /// are told.
    pub fn erase(&mut self) {
        self.afterwards = Afterwards::Nothing;
    }

    /// From now on it is `kept`, with what the member has besides: two accounts were joined.
    pub fn join(&mut self, kept: Member) {
        let gone = std::mem::replace(&mut self.member, kept);
        self.member.hint = gone.hint;
        self.member.role = self.member.role.max(gone.role);
        self.member.language = self.member.language.take().or(gone.language);
        self.member.place = self.member.place.take().or(gone.place);
        self.reread();
    }

    /// From now on it is somebody new: an account was taken out.
    pub fn part(&mut self, id: MemberId) {
        let hint = self.member.hint.take();
        self.member = Member { hint, ..Member::new(id) };
        self.dialogue.search = None;
        self.reread();
    }

    /// What this turn says is read in the language of who it is now.
    fn reread(&mut self) {
        let (chosen, hint) = (self.member.language.as_ref(), self.member.hint.as_ref());
        self.language = self.house.texts.negotiate(chosen, hint);
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

    /// Takes back what a skill did before it failed; that somebody is known, or can be
    /// reached again, stays written.
    pub(super) fn undo(&mut self) {
        (self.dialogue, self.member) = self.before.clone();
        self.afterwards = Afterwards::Known;
        self.writes.retain(|it| {
            let kept = matches!(it, Write::Member(MemberWrite::Join | MemberWrite::Reached));
            let noted = matches!(it, Write::Member(MemberWrite::Hint(_) | MemberWrite::Seen(_)));
            kept || noted || matches!(it, Write::Group(_))
        });
        self.says.clear();
        self.bond = Bond::default();
        self.tells.clear();
    }

    /// What is written when the turn is over.
    pub(super) fn into_writes(self) -> Vec<Write> {
        let new = self.is_of_somebody_new();
        let mut writes = self.writes;
        if self.afterwards == Afterwards::Nothing {
            writes.retain(|it| matches!(it, Write::Group(_)));
            writes.extend((!new).then_some(Write::Erase));
        }
        writes
    }
}
