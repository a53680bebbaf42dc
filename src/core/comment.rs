//! What members say about an idea, and what may be wrong with it.

use serde::{Deserialize, Serialize};

/// The most characters of a comment: five of them fit into one message (Discord: 2000).
pub const LONGEST: usize = 300;

/// Comments of one member within a day at most.
pub const MOST_A_DAY: i64 = 20;

/// Links in one comment at most.
pub const MOST_LINKS: usize = 1;

/// Reports of one member that wait for a coordinator at most.
pub const MOST_REPORTS: i64 = 10;

/// What is often wrong with words that all may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// They are about something else.
    OffTopic,
    /// They hurt somebody.
    Unkind,
    /// They tell what is nobody's business.
    Private,
    /// They want to sell something.
    Advert,
}

impl Fault {
    /// Every fault.
    pub const ALL: &[Self] = &[Self::OffTopic, Self::Unkind, Self::Private, Self::Advert];

    /// The word that storage, buttons and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::OffTopic => "off-topic",
            Self::Unkind => "unkind",
            Self::Private => "private",
            Self::Advert => "advert",
        }
    }

    /// The fault of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }
}
