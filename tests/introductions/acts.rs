//! What people do, in which mixture.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use xploit_bot::core::ids::Platform;
use xploit_bot::core::introduction::{Field, Outcome};

/// Who acts, by account: Ana; Bea and Cai, who speak for an organisation each; Dan, who
/// coordinates; Eva, who is under age; Flo, who has two.
pub const ACCOUNTS: [(Platform, &str); 7] = [
    (Platform::Console, "ana"),
    (Platform::Telegram, "1"),
    (Platform::Discord, "2"),
    (Platform::Console, "dan"),
    (Platform::Telegram, "5"),
    (Platform::Discord, "6"),
    (Platform::Telegram, "7"),
];
pub const ANA: usize = 0;
pub const BEA: usize = 1;
pub const CAI: usize = 2;
pub const DAN: usize = 3;
pub const EVA: usize = 4;
pub const FLO: [usize; 2] = [5, 6];

/// For the last one nobody speaks; the second has no public contact.
pub const ORGANISATIONS: usize = 3;

/// What somebody does. `by` is an account, `to` an organisation; `which` counts requests from the
/// newest, whoever's they are and whether they are there any more.
#[derive(Debug, Clone)]
pub enum Act {
    Ask {
        by: usize,
        to: usize,
        fields: Vec<Field>,
        end: End,
    },
    Accept {
        by: usize,
        which: usize,
        fields: Vec<Field>,
        end: End,
    },
    /// The button that sends, whatever was drafted.
    Send {
        by: usize,
    },
    Press {
        by: usize,
        which: usize,
        deed: Deed,
    },
    Say {
        by: usize,
        which: usize,
        what: Said,
    },
    Guard {
        by: usize,
        to: usize,
        how: Guard,
    },
    /// Every page that there is.
    Look {
        by: usize,
        which: usize,
    },
    Stop {
        by: usize,
    },
    Start {
        by: usize,
    },
    Block {
        by: usize,
    },
    Erase {
        by: usize,
    },
    Link {
        shows: usize,
        types: usize,
    },
    Unlink {
        by: usize,
    },
    Revoke {
        of: usize,
    },
    Represent {
        of: usize,
        to: usize,
    },
    Coordinate {
        of: usize,
    },
    Days(i64),
    Clock,
    Retention,
    Deliver,
}

/// How a draft ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Send,
    Leave,
    Wait,
    /// It is sent past the question of the age, by the buttons of an older message.
    PastAge,
}

/// What one press does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Decline,
    Bar,
    PassOn,
    Withdraw,
    Widen,
    Outcome(Outcome),
    Settle,
    ShutOut,
}

/// What is said in words after a press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Question,
    Reply,
    Reason,
    Report,
}

#[derive(Debug, Clone, Copy)]
pub enum Guard {
    Most(i64),
    /// For so many days; 0: not any more.
    Pause(i64),
}

impl Deed {
    pub const ALL: [Self; 8] = [
        Self::Decline,
        Self::Bar,
        Self::PassOn,
        Self::Withdraw,
        Self::Widen,
        Self::Outcome(Outcome::Met),
        Self::Settle,
        Self::ShutOut,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Decline => "decline",
            Self::Bar => "bar",
            Self::PassOn => "pass on",
            Self::Withdraw => "withdraw",
            Self::Widen => "widen",
            Self::Outcome(_) => "outcome",
            Self::Settle => "settle",
            Self::ShutOut => "shut out",
        }
    }

    /// What the button carries.
    pub fn code(self, id: i64) -> String {
        match self {
            Self::Decline => format!("because.{id}.busy"),
            Self::Bar => format!("bar.{id}"),
            Self::PassOn => format!("pass.{id}"),
            Self::Withdraw => format!("sure.{id}"),
            Self::Widen => format!("widen.{id}"),
            Self::Outcome(outcome) => format!("outcome.{id}.{}", outcome.code()),
            Self::Settle => format!("settle.{id}"),
            Self::ShutOut => format!("shutout.{id}"),
        }
    }
}

impl Said {
    pub const ALL: [Self; 4] = [Self::Question, Self::Reply, Self::Reason, Self::Report];

    pub fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Reply => "reply",
            Self::Reason => "reason",
            Self::Report => "report",
        }
    }

    /// The key of the question that leads to it.
    pub fn asks(self) -> &'static str {
        match self {
            Self::Question => "intro-ask-first",
            Self::Reply => "intro-ask-reply",
            Self::Reason => "intro-why",
            Self::Report => "intro-report",
        }
    }

    /// What the button carries before it is said.
    pub fn code(self, id: i64) -> String {
        match self {
            Self::Question => format!("first.{id}"),
            Self::Reply => format!("reply.{id}"),
            Self::Reason => format!("decline.{id}"),
            Self::Report => format!("report.{id}"),
        }
    }
}

fn anybody() -> impl Strategy<Value = usize> {
    0..ACCOUNTS.len()
}

/// Mostly somebody who asks.
fn asker() -> impl Strategy<Value = usize> {
    prop_oneof![6 => select(vec![ANA, EVA, FLO[0], FLO[1]]), 1 => anybody()]
}

/// Mostly somebody who may answer.
fn answerer() -> impl Strategy<Value = usize> {
    prop_oneof![6 => select(vec![BEA, CAI, DAN]), 1 => anybody()]
}

/// Mostly one of the newest.
fn which() -> impl Strategy<Value = usize> {
    prop_oneof![5 => 0..3usize, 1 => 0..12usize]
}

fn fields() -> impl Strategy<Value = Vec<Field>> {
    subsequence(Field::ALL.to_vec(), 0..=Field::ALL.len())
}

fn end() -> impl Strategy<Value = End> {
    prop_oneof![
        12 => Just(End::Send),
        1 => Just(End::Leave),
        2 => Just(End::Wait),
        1 => Just(End::PastAge),
    ]
}

fn guard() -> impl Strategy<Value = Guard> {
    prop_oneof![
        select(vec![1, 3, 20]).prop_map(Guard::Most),
        select(vec![7, 0, 0]).prop_map(Guard::Pause),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let to = || 0..ORGANISATIONS;
    prop_oneof![
        16 => (asker(), to(), fields(), end())
            .prop_map(|(by, to, fields, end)| Act::Ask { by, to, fields, end }),
        9 => (answerer(), which(), fields(), end())
            .prop_map(|(by, which, fields, end)| Act::Accept { by, which, fields, end }),
        2 => anybody().prop_map(|by| Act::Send { by }),
        8 => (anybody(), which(), select(Deed::ALL.to_vec()))
            .prop_map(|(by, which, deed)| Act::Press { by, which, deed }),
        3 => (answerer(), which(), select(Deed::ALL.to_vec()))
            .prop_map(|(by, which, deed)| Act::Press { by, which, deed }),
        4 => (answerer(), which(), select(Said::ALL.to_vec()))
            .prop_map(|(by, which, what)| Act::Say { by, which, what }),
        2 => (asker(), which()).prop_map(|(by, which)| {
            Act::Say { by, which, what: Said::Reply }
        }),
        2 => (answerer(), to(), guard()).prop_map(|(by, to, how)| Act::Guard { by, to, how }),
        3 => (anybody(), which()).prop_map(|(by, which)| Act::Look { by, which }),
        1 => anybody().prop_map(|by| Act::Stop { by }),
        2 => anybody().prop_map(|by| Act::Start { by }),
        1 => anybody().prop_map(|by| Act::Block { by }),
        1 => anybody().prop_map(|by| Act::Erase { by }),
        1 => (anybody(), anybody()).prop_map(|(shows, types)| Act::Link { shows, types }),
        1 => anybody().prop_map(|by| Act::Unlink { by }),
        1 => anybody().prop_map(|of| Act::Revoke { of }),
        2 => (answerer(), to()).prop_map(|(of, to)| Act::Represent { of, to }),
        1 => anybody().prop_map(|of| Act::Coordinate { of }),
        3 => select(vec![1, 3, 4, 8, 15, 22, 22, 400]).prop_map(Act::Days),
        4 => Just(Act::Clock),
        1 => Just(Act::Retention),
        3 => Just(Act::Deliver),
    ]
}

pub fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    vec(act(), most / 2..most)
}
