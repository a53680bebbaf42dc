//! Announcements: pure. Where one stands, what it says in which language, and who reads what.
//!
//! How fast it is delivered, and by whom, is not decided here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::catalogue::Language;
use super::ids::{AnnouncementId, Platform};
use super::vocabulary::Topic;

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
    pub const ALL: &[Self] =
        &[Self::Draft, Self::Scheduled, Self::Sending, Self::Paused, Self::Sent, Self::Aborted];

    /// The word that storage, buttons and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
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
            Self::Draft | Self::Sent | Self::Aborted => &[],
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
    /// What it says, the language in which it was written first first.
    pub texts: Vec<(Language, Words)>,
    /// What readers of a language without a text get: that of another language, or nothing.
    pub instead: Vec<(Language, Option<Language>)>,
    /// Where more is to be found; `http` or `https`.
    pub link: Option<String>,
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
            texts: Vec::new(),
            instead: Vec::new(),
            link: None,
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

    /// What somebody reads whose language nobody has thought of: they came, or chose another, after
    /// it was sent off. Rather the first text than nothing.
    pub fn reading_late(&self, language: &Language) -> Reading<'_> {
        match (self.reading(language), self.texts.first()) {
            (Reading::Undecided, Some((other, words))) => Reading::Instead(other, words),
            (reading, _) => reading,
        }
    }
}

/// How many read a language, on each platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readers {
    /// The language.
    pub language: Language,
    /// On which platform.
    pub platform: Platform,
    /// How many.
    pub count: i64,
}

/// A line of the table before an announcement goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The language.
    pub language: Language,
    /// How many read it, by platform.
    pub platforms: Vec<(Platform, i64)>,
}

impl Share {
    /// How many read it in all.
    pub fn count(&self) -> i64 {
        self.platforms.iter().map(|(_, count)| count).sum()
    }
}

/// The table before an announcement goes out: languages with readers, those with most readers first.
pub fn shares(readers: &[Readers]) -> Vec<Share> {
    let mut languages: BTreeMap<String, Share> = BTreeMap::new();
    for it in readers {
        let key = it.language.to_string();
        let share = languages
            .entry(key)
            .or_insert_with(|| Share { language: it.language.clone(), platforms: Vec::new() });
        match share.platforms.iter_mut().find(|(platform, _)| *platform == it.platform) {
            Some((_, count)) => *count += it.count,
            None => share.platforms.push((it.platform, it.count)),
        }
    }
    let mut shares: Vec<_> = languages.into_values().collect();
    for share in &mut shares {
        share.platforms.sort_by_key(|(platform, _)| platform.name());
    }
    shares.sort_by_key(|it| std::cmp::Reverse(it.count()));
    shares
}

/// About how many seconds it takes at the platforms' limits; each works for itself.
pub fn seconds(receivers: &[(Platform, i64)]) -> i64 {
    let of = |(platform, count): &(Platform, i64)| {
        let per_second = match platform {
            // What the Bot API lets through of bulk messages.
            Platform::Telegram => 30,
            // Unasked messages go slowly there, or the bot is taken for a spammer.
            Platform::Discord => 1,
            Platform::Console => 1_000,
        };
        (count + per_second - 1) / per_second
    };
    receivers.iter().map(of).max().unwrap_or(0)
}

/// How far an announcement has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Whom it was meant for when it went out.
    pub receivers: i64,
    /// Who has it.
    pub delivered: i64,
    /// Who can't be written to.
    pub unreachable: i64,
    /// Whose platform did not take it.
    pub failed: i64,
    /// Who does not want it any more, or is left out.
    pub left_out: i64,
}

impl Progress {
    /// How many are still to get it.
    pub fn open(&self) -> i64 {
        let done = self.delivered + self.unreachable + self.failed + self.left_out;
        (self.receivers - done).max(0)
    }

    /// How much of it is done, 0–100.
    pub fn percent(&self) -> i64 {
        match self.receivers {
            0 => 100,
            all => (all - self.open()) * 100 / all,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Announcement, Progress, Readers, Reading, State, Words, shares};
    use crate::core::ids::{AnnouncementId, Platform};

    #[test]
    fn acts_lead_from_where_they_may_be_done() {
        for state in State::ALL {
            assert_eq!(State::from_code(state.code()), Some(*state));
            for act in state.acts() {
                assert_ne!(act.to(), *state);
                assert_eq!(Act::from_code(act.code()), Some(*act));
            }
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
    fn a_table_by_language_and_platform() {
        let readers = |language: &str, platform, count| Readers {
            language: language.parse().unwrap(),
            platform,
            count,
        };
        let table = shares(&[
            readers("en", Platform::Telegram, 2),
            readers("ro", Platform::Discord, 3),
            readers("ro", Platform::Telegram, 4),
            readers("ro", Platform::Discord, 1),
        ]);
        let lines: Vec<_> = table.iter().map(|it| (it.language.to_string(), it.count())).collect();
        assert_eq!(lines, [("ro".to_owned(), 8), ("en".to_owned(), 2)]);
        assert_eq!(table[0].platforms, [(Platform::Discord, 4), (Platform::Telegram, 4)]);
    }

    #[test]
    fn progress_is_never_more_than_all() {
        let it = Progress { receivers: 7, delivered: 3, unreachable: 1, failed: 1, left_out: 1 };
        assert_eq!((it.open(), it.percent()), (1, 85));
        assert_eq!(Progress::default().percent(), 100);
        let more = Progress { receivers: 1, delivered: 2, ..Progress::default() };
        assert_eq!((more.open(), more.percent()), (0, 100));
    }
}
