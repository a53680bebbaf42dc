//! What a request is for, and what somebody has said so far on the way to a consent.

use serde::{Deserialize, Serialize};

use super::Shares;
use crate::core::ids::{EntryId, IdeaId, IntroductionId};

/// What somebody wants to get together for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// To get to know an organisation: whoever speaks for it answers.
    Organisation(EntryId),
    /// To help with an idea: its author answers.
    Idea(IdeaId),
}

impl Goal {
    /// The organisation, if it is one.
    pub fn organisation(self) -> Option<EntryId> {
        match self {
            Self::Organisation(id) => Some(id),
            Self::Idea(_) => None,
        }
    }

    /// The idea, if it is one.
    pub fn idea(self) -> Option<IdeaId> {
        match self {
            Self::Idea(id) => Some(id),
            Self::Organisation(_) => None,
        }
    }

    /// The word that Fluent uses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Organisation(_) => "organisation",
            Self::Idea(_) => "idea",
        }
    }
}

/// What somebody has said so far on the way to a consent; kept in the dialogue, and forgotten with
/// it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it will be.
    pub kind: DraftKind,
    /// What they write to the other side; empty where they only accept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// What they share.
    #[serde(default)]
    pub shares: Shares,
    /// All members may read which organisation helps.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub named: bool,
    /// They have said that they are under the age of consent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub minor: bool,
    /// Milliseconds since 1970 after which it is forgotten.
    pub until: i64,
}

/// What a draft will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftKind {
    /// A request to this organisation.
    Ask(EntryId),
    /// Help with this idea.
    Help(IdeaId),
    /// Help with this idea, of an organisation that they speak for.
    Offer(IdeaId, EntryId),
    /// The acceptance of this request.
    Accept(IntroductionId),
}

impl Draft {
    /// An empty one.
    pub fn new(kind: DraftKind) -> Self {
        let shares = Shares::default();
        Self { kind, words: String::new(), shares, named: false, minor: false, until: 0 }
    }
}

impl DraftKind {
    /// What is asked for; `None`: it is an answer.
    pub fn goal(self) -> Option<Goal> {
        match self {
            Self::Ask(id) => Some(Goal::Organisation(id)),
            Self::Help(id) | Self::Offer(id, _) => Some(Goal::Idea(id)),
            Self::Accept(_) => None,
        }
    }

    /// The organisation that offers it.
    pub fn of(self) -> Option<EntryId> {
        match self {
            Self::Offer(_, of) => Some(of),
            Self::Ask(_) | Self::Help(_) | Self::Accept(_) => None,
        }
    }
}
