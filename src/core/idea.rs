//! Ideas: pure. Where one stands, what it says, and how much there may be of it.
//!
//! What is said about it, and to whom, is not decided here.

mod reason;

use serde::{Deserialize, Serialize};

pub use reason::{Reason, Usual};

use super::catalogue::Language;
use super::vocabulary::{Competence, Topic};

/// Where an idea stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Its author is still writing it; nobody else sees it.
    Draft,
    /// It waits for a coordinator; nobody else sees it.
    Submitted,
    /// All may read and support it; the community thinks about it.
    InReview,
    /// Its author was asked something.
    NeedsInformation,
    /// It is to be done.
    Accepted,
    /// It is tried out.
    Piloting,
    /// It is done.
    Implemented,
    /// It won't be done; the reason was told.
    Declined,
    /// It is another idea said again.
    Duplicate,
    /// Its author took it back.
    Withdrawn,
    /// It rests.
    Archived,
}

impl State {
    /// Every state.
    pub const ALL: &[Self] = &[
        Self::Draft,
        Self::Submitted,
        Self::InReview,
        Self::NeedsInformation,
        Self::Accepted,
        Self::Piloting,
        Self::Implemented,
        Self::Declined,
        Self::Duplicate,
        Self::Withdrawn,
        Self::Archived,
    ];

    /// The word that storage, buttons and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::InReview => "in-review",
            Self::NeedsInformation => "needs-information",
            Self::Accepted => "accepted",
            Self::Piloting => "piloting",
            Self::Implemented => "implemented",
            Self::Declined => "declined",
            Self::Duplicate => "duplicate",
            Self::Withdrawn => "withdrawn",
            Self::Archived => "archived",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }

    /// What a coordinator may make of it, the likeliest first.
    pub fn decisions(self) -> &'static [Self] {
        match self {
            Self::Submitted => &[Self::InReview, Self::NeedsInformation, Self::Declined],
            Self::InReview => {
                &[Self::Accepted, Self::NeedsInformation, Self::Declined, Self::Archived]
            }
            Self::NeedsInformation => &[Self::InReview, Self::Declined, Self::Archived],
            Self::Accepted => &[Self::Piloting, Self::Implemented, Self::Archived],
            Self::Piloting => &[Self::Implemented, Self::Archived],
            Self::Declined => &[Self::InReview],
            Self::Implemented | Self::Archived => &[],
            Self::Draft | Self::Duplicate | Self::Withdrawn => &[],
        }
    }

    /// Whether a coordinator may find that it is another idea said again.
    pub fn may_be_merged(self) -> bool {
        match self {
            Self::Submitted | Self::InReview | Self::NeedsInformation | Self::Declined => true,
            Self::Draft
            | Self::Accepted
            | Self::Piloting
            | Self::Implemented
            | Self::Duplicate
            | Self::Withdrawn
            | Self::Archived => false,
        }
    }

    /// Whether its author may take it back.
    pub fn may_be_withdrawn(self) -> bool {
        match self {
            Self::Submitted | Self::InReview | Self::NeedsInformation => true,
            Self::Draft
            | Self::Accepted
            | Self::Piloting
            | Self::Implemented
            | Self::Declined
            | Self::Duplicate
            | Self::Withdrawn
            | Self::Archived => false,
        }
    }

    /// Whether one that was published can still be found and read by all.
    pub fn is_shown(self) -> bool {
        match self {
            Self::InReview
            | Self::NeedsInformation
            | Self::Accepted
            | Self::Piloting
            | Self::Implemented
            | Self::Declined
            | Self::Archived => true,
            Self::Draft | Self::Submitted | Self::Duplicate | Self::Withdrawn => false,
        }
    }

    /// Whether it makes sense to support it.
    pub fn can_be_supported(self) -> bool {
        match self {
            Self::InReview | Self::NeedsInformation | Self::Accepted | Self::Piloting => true,
            Self::Draft
            | Self::Submitted
            | Self::Implemented
            | Self::Declined
            | Self::Duplicate
            | Self::Withdrawn
            | Self::Archived => false,
        }
    }
}

/// A part of an idea that its author writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// A few words that name it.
    Title,
    /// What it is and for whom.
    What,
    /// What is needed for it.
    Needs,
    /// Where it would be.
    Place,
    /// What the author is called to others.
    Signature,
}

impl Field {
    /// Every field, in the order in which they are asked.
    pub const ALL: &[Self] = &[Self::Title, Self::What, Self::Needs, Self::Place, Self::Signature];

    /// The word that buttons and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::What => "what",
            Self::Needs => "needs",
            Self::Place => "place",
            Self::Signature => "signature",
        }
    }

    /// The field of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }

    /// The most characters that it takes: a title fits into a line or two of a phone, and the
    /// whole idea into one message (Discord: 2000).
    pub fn most(self) -> u16 {
        match self {
            Self::Title | Self::Place => 80,
            Self::What => 800,
            Self::Needs => 300,
            Self::Signature => 64,
        }
    }

    /// Whether it may stay empty.
    pub fn is_optional(self) -> bool {
        match self {
            Self::Title | Self::What => false,
            Self::Needs | Self::Place | Self::Signature => true,
        }
    }
}

/// What an idea says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    /// A few words that name it.
    pub title: String,
    /// What it is and for whom.
    pub what: String,
    /// What is needed for it.
    pub needs: String,
    /// Where it would be.
    pub place: String,
    /// What the author is called to others; `None`: they stay unnamed.
    pub signature: Option<String>,
    /// Which EntreComp competences it is about.
    pub competences: Vec<Competence>,
    /// Which topics.
    pub topics: Vec<Topic>,
}

impl Words {
    /// What stands in a field.
    pub fn of(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.title,
            Field::What => &self.what,
            Field::Needs => &self.needs,
            Field::Place => &self.place,
            Field::Signature => self.signature.as_deref().unwrap_or_default(),
        }
    }

    /// Writes a field.
    pub fn set(&mut self, field: Field, words: String) {
        match field {
            Field::Title => self.title = words,
            Field::What => self.what = words,
            Field::Needs => self.needs = words,
            Field::Place => self.place = words,
            Field::Signature => self.signature = Some(words).filter(|it| !it.is_empty()),
        }
    }

    /// The first field that must not stay empty, and is.
    pub fn missing(&self) -> Option<Field> {
        let empty = |it: &&Field| !it.is_optional() && self.of(**it).is_empty();
        Field::ALL.iter().find(empty).copied()
    }

    /// How many links stand in it.
    pub fn links(&self) -> usize {
        Field::ALL.iter().map(|it| links_in(self.of(*it))).sum()
    }
}

/// How many links stand in some words.
pub fn links_in(words: &str) -> usize {
    let is_link = |it: &&str| {
        let it = it.to_lowercase();
        it.contains("://") || it.contains("www.") || it.contains("t.me/")
    };
    words.split_whitespace().filter(is_link).count()
}

/// What of an idea is looked for in.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// What it says.
    pub words: Words,
    /// In which language.
    pub language: Language,
}

/// Ideas that one member has waiting for a coordinator at most.
pub const MOST_WAITING: i64 = 5;

/// Ideas that one member submits within a week at most.
pub const MOST_A_WEEK: i64 = 10;

/// Links in one idea at most.
pub const MOST_LINKS: usize = 2;

/// Drafts that nobody touches are forgotten after so many days.
pub const DRAFT_DAYS: u16 = 90;

#[cfg(test)]
mod tests {
    use super::{Field, State, Words, links_in};

    #[test]
    fn states_go_one_way() {
        for from in State::ALL {
            assert_eq!(State::from_code(from.code()), Some(*from));
            for to in from.decisions() {
                assert_ne!(from, to);
                let nobodys = [State::Draft, State::Submitted, State::Withdrawn, State::Duplicate];
                assert!(!nobodys.contains(to), "{from:?} → {to:?}");
            }
        }
        for ended in [State::Implemented, State::Archived, State::Withdrawn, State::Duplicate] {
            assert!(ended.decisions().is_empty() && !ended.may_be_withdrawn());
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let mut words = Words::default();
        assert_eq!(words.missing(), Some(Field::Title));
        words.set(Field::Title, "Radio".to_owned());
        assert_eq!(words.missing(), Some(Field::What));
        words.set(Field::What, "Un radio al școlii.".to_owned());
        assert_eq!(words.missing(), None);
        words.set(Field::Signature, String::new());
        assert_eq!(words.signature, None);
    }

    #[test]
    fn links_are_counted() {
        assert_eq!(links_in("vezi https://a.ro și WWW.b.ro, t.me/c"), 3);
        assert_eq!(links_in("grădina din curtea școlii nr. 3"), 0);
    }
}
