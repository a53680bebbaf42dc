//! Messages to people who did not ask for them just now.

use super::House;
use crate::core::catalogue::Language;
use crate::core::ids::OutgoingId;
use crate::core::message::Message;
use crate::storage::outgoing::{Bond, Outgoing, Urgency};
use crate::storage::receivers::Receiver;

impl House {
    /// The language in which somebody reads.
    pub fn language_of(&self, reader: &Receiver) -> Language {
        self.texts.negotiate(reader.language.as_ref(), reader.hint.as_ref())
    }

    /// A letter to somebody, in their private chat; whoever writes it holds it until `leased_until`,
    /// in milliseconds since 1970.
    pub fn letter(
        &self,
        to: &Receiver,
        message: Message,
        bond: Bond,
        leased_until: i64,
    ) -> Outgoing {
        let now = self.clock.now();
        Outgoing {
            id: OutgoingId(self.ids.next(now)),
            to: to.conversation.clone(),
            member: Some(to.member),
            language: to.language.clone(),
            hint: to.hint.clone(),
            handle: None,
            urgency: Urgency::Bulk,
            message,
            bond,
            created: now.as_millisecond(),
            leased_until,
            attempts: 0,
        }
    }
}
