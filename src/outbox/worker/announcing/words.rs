//! What a receiver of an announcement is told, and what becomes of what they have.

use super::super::Worker;
use crate::core::announcement::{Aim, Kind, Reading};
use crate::core::catalogue::Language;
use crate::core::ids::OutgoingId;
use crate::core::message::Message;
use crate::engine::letters::Addressee;
use crate::storage::announcements::delivery::{Has, Place, Range, Recipient};
use crate::storage::outgoing::{Bond, Outgoing, Urgency};

/// What becomes of what a receiver has.
pub(super) enum Again {
    /// It says what it is to say.
    Same,
    /// Nobody knows where it is.
    Lost,
    /// This.
    Do(Aim, Box<Message>),
}

impl Worker {
    /// What becomes of what a receiver has.
    pub(super) fn again(&self, range: &Range, to: &Recipient, has: &Has) -> Again {
        let it = &range.announcement;
        let reader = self.reader(to);
        let (aim, message) = match it.aim {
            Aim::Withdraw => (Aim::Withdraw, Some(self.house.withdrawn())),
            Aim::Deliver | Aim::Change => {
                if it.edition_of(&it.reading_late(&reader)) <= has.edition {
                    return Again::Same;
                }
                (Aim::Change, self.words(range, to, &reader))
            }
        };
        match message {
            None => Again::Same,
            Some(_) if has.posted.is_empty() => Again::Lost,
            Some(message) => Again::Do(aim, Box::new(message)),
        }
    }

    pub(super) fn letter(
        &self,
        place: Place,
        to: &Recipient,
        message: Message,
        until: i64,
    ) -> Outgoing {
        Outgoing {
            id: OutgoingId::of_delivery(place.held.announcement, to.number),
            to: to.to.clone(),
            member: to.member,
            language: to.language.clone(),
            hint: to.hint.clone(),
            handle: None,
            urgency: Urgency::Bulk,
            message,
            bond: Bond::default(),
            created: self.now().as_millisecond(),
            leased_until: until,
            attempts: 0,
        }
    }

    pub(super) fn reader(&self, to: &Recipient) -> Language {
        self.house.texts.negotiate(to.language.as_ref(), to.hint.as_ref())
    }

    /// The words of an announcement for a receiver; `None`: there are none.
    pub(super) fn words(
        &self,
        range: &Range,
        to: &Recipient,
        reader: &Language,
    ) -> Option<Message> {
        let it = &range.announcement;
        match (it.kind, to.member) {
            (Kind::Digest, Some(member)) => {
                self.house.digest(it.id, &range.digest.news_for(member), 0, reader)
            }
            (Kind::Digest, None) => None,
            (Kind::Written, member) => {
                let reading = it.reading_late(reader);
                if matches!(reading, Reading::LeftOut | Reading::Undecided) {
                    return None;
                }
                let to = if member.is_some() { Addressee::Member } else { Addressee::Group };
                Some(self.house.announcement(it, reading, to))
            }
        }
    }
}
