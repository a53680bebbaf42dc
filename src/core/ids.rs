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
    /// A request of a member to be introduced to an organisation, and what came of it.
    IntroductionId;
    /// An idea of a member.
    IdeaId;
    /// What a member says about an idea.
    CommentId;
    /// What somebody found wrong with an idea, or a comment.
    ReportId;
    /// An announcement of a coordinator.
    AnnouncementId;
    /// A feed of another community that is followed.
    FeedId;
    /// An innovation of another community.
    InnovationId;
    /// A file of an idea or an announcement.
    FileId;
}

impl OutgoingId {
    /// The id of an announcement's delivery with this number, from 1: the same in every try, and
    /// none that a message of a conversation has.
    pub fn of_delivery(announcement: AnnouncementId, number: i64) -> Self {
        Self(-announcement.0.saturating_add(number))
    }

    /// Whether it is one of an announcement's.
    pub fn is_of_delivery(self) -> bool {
        self.0 < 0
    }
}

/// A platform that people write from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// A terminal on the machine that the bot runs on.
    Console,
    /// Telegram, through its Bot API.
    Telegram,
    /// Discord.
    Discord,
}

impl Platform {
    /// Every platform.
    pub const ALL: &[Self] = &[Self::Console, Self::Telegram, Self::Discord];

    /// The word that storage and logs use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Telegram => "telegram",
            Self::Discord => "discord",
        }
    }

    /// The platform of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.name() == name).copied()
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

/// What a platform needs to answer an event right where it happened (the message whose button was
/// pressed, an interaction): written and read by that platform's adapter alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Handle(pub String);

/// What a platform needs to find a message of the bot again, to change it or take it away: written and
/// read by that platform's adapter alone. It has no spaces.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Posted(pub String);

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

impl Conversation {
    /// Where a person alone reads, on every platform: the chat that is named as they are.
    pub fn private(platform: Platform, person: PersonId) -> Self {
        Self { platform, chat: ChatId(person.0.clone()), person }
    }

    /// Whether it is that one.
    pub fn is_private(&self) -> bool {
        self.chat.0 == self.person.0
    }
}

/// Makes ids that grow with time and differ between processes: milliseconds since 1970, then
/// 20 random bits. Two processes that meet in the same millisecond on the same bits (once in a
/// million such meetings) get a conflict from the database, and the turn is run again.
#[derive(Debug)]
pub struct IdSource {
    last: std::sync::atomic::AtomicI64,
    random: std::sync::Mutex<u64>,
}

impl IdSource {
    /// A source whose random bits follow from `seed`.
    pub fn seeded(seed: u64) -> Self {
        Self { last: 0.into(), random: std::sync::Mutex::new(seed | 1) }
    }

    /// The next id.
    pub fn next(&self, now: jiff::Timestamp) -> i64 {
        let made = now.as_millisecond() << 20 | i64::from(self.bits());
        let grow = |last: i64| Some(made.max(last + 1));
        let order = std::sync::atomic::Ordering::Relaxed;
        let last = self.last.fetch_update(order, order, grow).expect("grow always answers");
        made.max(last + 1)
    }

    /// A number between 0 and 1: so that not everything that waits is tried at the same moment.
    pub fn fraction(&self) -> f64 {
        f64::from(self.bits()) / f64::from(1u32 << 20)
    }

    /// 20 bits by xorshift64* (Vigna 2016): ids must differ, nobody has to be unable to guess them.
    fn bits(&self) -> u32 {
        let mut state = self.random.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *state ^= *state >> 12;
        *state ^= *state << 25;
        *state ^= *state >> 27;
        u32::try_from(state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 44).expect("20 bits fit")
    }
}
