//! What is told one after the other.

use crate::core::ids::Conversation;
use crate::storage::outgoing::Outgoing;

/// What is told one after the other: the messages of a conversation, or the announcements that go
/// to it. An answer waits for no announcement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Lane {
    /// The conversation.
    pub to: Conversation,
    /// Whether it is for announcements.
    pub(super) announces: bool,
}

impl Lane {
    /// That of a message.
    pub fn of(message: &Outgoing) -> Self {
        Self { to: message.to.clone(), announces: message.id.is_of_delivery() }
    }
}
