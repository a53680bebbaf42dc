//! Why an idea stands where it stands.

use super::State;
use crate::core::catalogue::Language;

/// Why a coordinator decided something.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// What is often said: each reader has it in their own language.
    Usual(Usual),
    /// In the coordinator's words, in this language.
    Words(String, Language),
}

/// A reason that is often given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Usual {
    /// It needs no more words: others may say what they think.
    Read,
    /// What it is about is not clear.
    Unclear,
    /// Whom it is for is not clear.
    ForWhom,
    /// What is needed is not clear.
    Means,
    /// It is not something that this community does.
    NotOurs,
    /// There is something like it already.
    Exists,
    /// There are no means for it now.
    NoMeans,
    /// It fits what the community wants.
    Fits,
    /// It is tried out in a small circle first.
    Trial,
    /// It works.
    Works,
    /// Nobody has taken it on.
    Quiet,
    /// It breaks the rules of the community.
    Rules,
}

impl Usual {
    /// Every usual reason.
    pub const ALL: &[Self] = &[
        Self::Read,
        Self::Unclear,
        Self::ForWhom,
        Self::Means,
        Self::NotOurs,
        Self::Exists,
        Self::NoMeans,
        Self::Fits,
        Self::Trial,
        Self::Works,
        Self::Quiet,
        Self::Rules,
    ];

    /// The word that storage, buttons and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Unclear => "unclear",
            Self::ForWhom => "for-whom",
            Self::Means => "means",
            Self::NotOurs => "not-ours",
            Self::Exists => "exists",
            Self::NoMeans => "no-means",
            Self::Fits => "fits",
            Self::Trial => "trial",
            Self::Works => "works",
            Self::Quiet => "quiet",
            Self::Rules => "rules",
        }
    }

    /// The reason of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }

    /// What is usually said with a decision.
    pub fn with(state: State) -> &'static [Self] {
        match state {
            State::InReview => &[Self::Read],
            State::NeedsInformation => &[Self::Unclear, Self::ForWhom, Self::Means],
            State::Declined => &[Self::NotOurs, Self::Exists, Self::NoMeans, Self::Rules],
            State::Accepted => &[Self::Fits],
            State::Piloting => &[Self::Trial],
            State::Implemented => &[Self::Works],
            State::Archived => &[Self::Quiet],
            State::Draft | State::Submitted | State::Duplicate | State::Withdrawn => &[],
        }
    }
}
