//! Announcements: pure. Where one stands, what it says in which language, and who reads what.
//!
//! How fast it is delivered, and by whom, is not decided here.

pub mod care;
pub mod progress;
pub mod shares;

use serde::{Deserialize, Serialize};

use super::catalogue::Language;
use super::file::File;
use super::ids::{AnnouncementId, MemberId, Platform};
use super::vocabulary::Topic;
pub use care::Care;
pub use progress::Progress;
pub use shares::{Readers, Share, seconds, shares};

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 100;

/// The most characters of a text: with its title, its link and what stands below, it fits into one
/// message on every platform (Discord: 2000), markup included.
pub const LONGEST_TEXT: usize = 1500;

/// The most characters of a link.
pub const LONGEST_LINK: usize = 500;

/// Where an announcement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It is being written; only its author sees it.
    Draft,
    /// A second coordinator is to confirm it.
    Checking,
    /// It waits for its time.
    Scheduled,
    /// It is on its way.
    Sending,
    /// A coordinator has halted it.
    Paused,
    /// Whoever can get it has it.
    Sent,
    /// A coordinator has ended it: who has it, keeps it; nobody else gets it.
    Aborted,
}

impl State {
    /// Every state.
    pub const ALL: &[Self] = &[
        Self::Draft,
        Self::Checking,
        Self::Scheduled,
        Self::Sending,
        Self::Paused,
        Self::Sent,
        Self::Aborted,
    ];

    /// The word that storage, buttons and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Checking => "checking",
            Self::Scheduled => "scheduled",
            Self::Sending => "sending",
            Self::Paused => "paused",
            Self::Sent => "sent",
            Self::Aborted => "aborted",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }

    /// What a coordinator may make of it.
    pub fn acts(self) -> &'static [Act] {
        match self {
            Self::Draft | Self::Checking | Self::Sent | Self::Aborted => &[],
            Self::Scheduled => &[Act::Abort],
            Self::Sending => &[Act::Pause, Act::Abort],
            Self::Paused => &[Act::Resume, Act::Abort],
        }
    }
}

/// Whose words an announcement has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Those of a coordinator.
    #[default]
    Written,
    /// None of its own: what is new in the catalogue in the topics that somebody follows is worded
    /// for each reader, when it is sent.
    Digest,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Self] = &[Self::Written, Self::Digest];

    /// The word that storage uses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Digest => "digest",
        }
    }

    /// The kind of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }
}

/// What a coordinator makes of an announcement that was sent off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Halts it.
    Pause,
    /// Lets it go on.
    Resume,
    /// Ends it for good.
    Abort,
}

impl Act {
    /// Every act.
    pub const ALL: &[Self] = &[Self::Pause, Self::Resume, Self::Abort];

    /// The word that buttons use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Abort => "abort",
        }
    }

    /// The act of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }

    /// Where it leads.
    pub fn to(self) -> State {
        match self {
            Self::Pause => State::Paused,
            Self::Resume => State::Sending,
            Self::Abort => State::Aborted,
        }
    }
}

/// What is brought to the receivers of an announcement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Aim {
    /// It itself.
    #[default]
    Deliver,
    /// What it says now, to those who have it.
    Change,
    /// It is taken away again.
    Withdraw,
}

impl Aim {
    /// Every aim.
    pub const ALL: &[Self] = &[Self::Deliver, Self::Change, Self::Withdraw];

    /// The word that storage and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Deliver => "deliver",
            Self::Change => "change",
            Self::Withdraw => "withdraw",
        }
    }

    /// The aim of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }
}

/// Which correction has changed what, by its number; the first edition is 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editions {
    /// The last one.
    pub last: i64,
    /// The last that has changed the link.
    pub link: i64,
    /// The last that has changed the text of a language.
    pub texts: Vec<(Language, i64)>,
}

/// What an announcement says, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What it is about.
    pub title: String,
    /// What there is to say; paragraphs are parted by empty lines.
    pub text: String,
}

/// Who is to get it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audience {
    /// Of a topic's announcement: those alone who follow that topic.
    pub followers: bool,
    /// Those alone who read this language.
    pub language: Option<Language>,
    /// Those alone whom it reaches on this platform.
    pub platform: Option<Platform>,
    /// Those alone who live there.
    pub place: Option<String>,
    /// Those alone who have one of these interests; none: whatever theirs are.
    pub interests: Vec<Topic>,
}

/// An announcement.
#[derive(Debug, Clone, PartialEq)]
pub struct Announcement {
    /// Which.
    pub id: AnnouncementId,
    /// Where it stands.
    pub state: State,
    /// Whose words it has.
    pub kind: Kind,
    /// Who writes it; `None`: it came from a file, or they are not here any more.
    pub author: Option<MemberId>,
    /// The one of which this is a correction.
    pub corrects: Option<AnnouncementId>,
    /// What is brought to its receivers.
    pub aim: Aim,
    /// What corrections have changed.
    pub editions: Editions,
    /// What it says, the language in which it was written first first.
    pub texts: Vec<(Language, Words)>,
    /// What readers of a language without a text get: that of another language, or nothing.
    pub instead: Vec<(Language, Option<Language>)>,
    /// Where more is to be found; `http` or `https`.
    pub link: Option<String>,
    /// The picture or document that goes with it.
    pub file: Option<File>,
    /// What it is about, for those who want to hear less of that, or only of that.
    pub topic: Option<Topic>,
    /// Who is to get it.
    pub audience: Audience,
    /// When it is to go out, in milliseconds since 1970.
    pub due: Option<i64>,
    /// Grows with every change of it.
    pub version: i64,
}

/// What a reader gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading<'a> {
    /// Their own language.
    Own(&'a Words),
    /// Another one, which is named.
    Instead(&'a Language, &'a Words),
    /// Nothing: a coordinator has decided so.
    LeftOut,
    /// Nobody has decided yet.
    Undecided,
}

impl Announcement {
    /// A new one that says nothing yet.
    pub fn new(id: AnnouncementId) -> Self {
        Self {
            id,
            state: State::Draft,
            kind: Kind::Written,
            author: None,
            corrects: None,
            aim: Aim::default(),
            editions: Editions::default(),
            texts: Vec::new(),
            instead: Vec::new(),
            link: None,
            file: None,
            topic: None,
            audience: Audience::default(),
            due: None,
            version: 0,
        }
    }

    /// What it says in a language.
    pub fn words(&self, language: &Language) -> Option<&Words> {
        self.texts.iter().find(|(it, _)| it == language).map(|(_, words)| words)
    }

    /// Says this in a language from now on.
    pub fn say(&mut self, language: &Language, words: Words) {
        match self.texts.iter_mut().find(|(it, _)| it == language) {
            Some((_, known)) => *known = words,
            None => self.texts.push((language.clone(), words)),
        }
        self.instead.retain(|(it, _)| it != language);
    }

    /// Decides what readers of a language get that it does not say anything in.
    pub fn decide(&mut self, language: &Language, instead: Option<Language>) {
        self.instead.retain(|(it, _)| it != language);
        self.instead.push((language.clone(), instead));
    }

    /// What readers of a language get.
    pub fn reading(&self, language: &Language) -> Reading<'_> {
        if let Some(words) = self.words(language) {
            return Reading::Own(words);
        }
        match self.instead.iter().find(|(it, _)| it == language) {
            Some((_, None)) => Reading::LeftOut,
            Some((_, Some(other))) => match self.texts.iter().find(|(it, _)| it == other) {
                Some((other, words)) => Reading::Instead(other, words),
                None => Reading::Undecided,
            },
            None => Reading::Undecided,
        }
    }

    /// The edition in which a reading is what it is now.
    pub fn edition_of(&self, reading: &Reading<'_>) -> i64 {
        let words = match reading {
            Reading::Own(words) | Reading::Instead(_, words) => *words,
            Reading::LeftOut | Reading::Undecided => return 0,
        };
        let language = self.texts.iter().find(|(_, it)| std::ptr::eq(it, words)).map(|(it, _)| it);
        let text = self.editions.texts.iter().find(|(it, _)| Some(it) == language);
        text.map_or(0, |(_, edition)| *edition).max(self.editions.link)
    }

    /// Whether it can be corrected and withdrawn: it has gone out, and is not being taken back.
    pub fn is_out(&self) -> bool {
        let out = match self.state {
            State::Sending | State::Paused | State::Sent | State::Aborted => true,
            State::Draft | State::Checking | State::Scheduled => false,
        };
        out && self.aim != Aim::Withdraw
    }

    /// What somebody reads whose language nobody has thought of: they came, or chose another, after
    /// it was sent off. Rather the first text than nothing.
    pub fn reading_late(&self, language: &Language) -> Reading<'_> {
        match (self.reading(language), self.texts.first()) {
            (Reading::Undecided, Some((other, words))) => Reading::Instead(other, words),
            (reading, _) => reading,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Aim, Announcement, Reading, State, Words};
    use crate::core::ids::AnnouncementId;

    #[test]
    fn acts_lead_from_where_they_may_be_done() {
        for state in State::ALL {
            assert_eq!(State::from_code(state.code()), Some(*state));
            for act in state.acts() {
                assert_ne!(act.to(), *state);
                assert_eq!(Act::from_code(act.code()), Some(*act));
            }
        }
        for aim in Aim::ALL {
            assert_eq!(Aim::from_code(aim.code()), Some(*aim));
        }
        assert!(State::Sent.acts().is_empty() && State::Aborted.acts().is_empty());
    }

    #[test]
    fn each_reads_their_own_language_or_what_was_decided() {
        let [ro, en, cy, hu] = ["ro", "en", "cy", "hu"].map(|it| it.parse().unwrap());
        let mut it = Announcement::new(AnnouncementId(1));
        let words = Words { title: "Târg".to_owned(), text: "Sâmbătă.".to_owned() };
        it.say(&ro, words.clone());
        assert_eq!(it.reading(&ro), Reading::Own(&words));
        assert_eq!(it.reading(&en), Reading::Undecided);
        assert_eq!(it.reading_late(&en), Reading::Instead(&ro, &words));
        it.decide(&en, Some(ro.clone()));
        it.decide(&cy, None);
        it.decide(&hu, Some(cy.clone()));
        assert_eq!(it.reading(&en), Reading::Instead(&ro, &words));
        assert_eq!(it.reading(&cy), Reading::LeftOut);
        assert_eq!(it.reading_late(&cy), Reading::LeftOut);
        assert_eq!(it.reading(&hu), Reading::Undecided, "there is no text to stand in");
        it.say(&cy, words.clone());
        assert_eq!(it.reading(&cy), Reading::Own(&words), "a text is more than a decision");
    }

    #[test]
    fn who_has_what_a_correction_did_not_change_has_the_newest() {
        let [ro, en, cy] = ["ro", "en", "cy"].map(|it| it.parse().unwrap());
        let mut it = Announcement::new(AnnouncementId(1));
        // Two texts may be the same to the letter.
        it.say(&ro, Words::default());
        it.say(&en, Words::default());
        it.decide(&cy, Some(en.clone()));
        it.editions.last = 2;
        it.editions.texts = vec![(ro.clone(), 0), (en.clone(), 2)];
        assert_eq!([&ro, &en, &cy].map(|of| it.edition_of(&it.reading(of))), [0, 2, 2]);
        it.editions.link = 1;
        assert_eq!([&ro, &en, &cy].map(|of| it.edition_of(&it.reading(of))), [1, 2, 2]);
    }
}
