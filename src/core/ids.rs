//! Newtypes for every id, so that no two can be mistaken for each other.
//!
//! Raw integers and strings stop at the adapters and at storage.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! number_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

number_ids! {
    /// A person as the community knows them, on whichever platforms.
    MemberId;
    /// An entry of the catalogue: a learning opportunity or an organisation.
    EntryId;
    /// A message waiting in the outbox.
    OutgoingId;
    /// A question that waits for a coordinator.
    QuestionId;
}

/// A platform that people write from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// A terminal on the machine that the bot runs on.
    Console,
}

impl Platform {
    /// The word that storage and logs use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Console => "console",
        }
    }

    /// The platform of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "console" => Some(Self::Console),
            _ => None,
        }
    }
}

/// A chat on a platform, by the platform's own id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChatId(pub String);

/// A person on a platform, by the platform's own id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PersonId(pub String);

/// The id that a platform gave to one event; unique on that platform.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EventId(pub String);

/// What a dialogue belongs to: one person in one chat of one platform.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Conversation {
    /// The platform.
    pub platform: Platform,
    /// The chat.
    pub chat: ChatId,
    /// The person.
    pub person: PersonId,
}
