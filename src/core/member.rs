//! A member, as far as the bot needs to know them.

use super::catalogue::Language;
use super::ids::MemberId;
use super::role::Role;

/// A person of the community.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Their id.
    pub id: MemberId,
    /// What they may do.
    pub role: Role,
    /// The language that they chose, if they did.
    pub language: Option<Language>,
    /// The language that the platform named last, for those who chose none.
    pub hint: Option<Language>,
    /// Where they live, in their own words, if they told it.
    pub place: Option<String>,
    /// Topics that they want to hear of first.
    pub interests: Vec<String>,
    /// Languages that the bot has offered to switch to: it offers each once.
    pub offered: Vec<Language>,
    /// Since when they want no message unasked, in milliseconds since 1970.
    pub stopped: Option<i64>,
    /// The beginning of the day (UTC) on which they were last heard of, in milliseconds since 1970;
    /// `None`: before days were noted.
    pub seen: Option<i64>,
    /// Which version of the words about privacy they were shown before something of theirs was kept.
    pub told: Option<u32>,
}

impl Member {
    /// Somebody whom the bot meets for the first time.
    pub fn new(id: MemberId) -> Self {
        Self {
            id,
            role: Role::Member,
            language: None,
            hint: None,
            place: None,
            interests: Vec::new(),
            offered: Vec::new(),
            stopped: None,
            seen: None,
            told: None,
        }
    }
}
