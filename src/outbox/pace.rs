//! How fast a platform may be written to: pure, the time in, a time out.
//!
//! A limit holds in every window of its length, not only on average. Times are milliseconds since
//! 1970.

use std::collections::VecDeque;

use crate::core::ids::Conversation;

/// For how long a message to a chat may be on its way, in milliseconds, where several processes write.
const ON_ITS_WAY: i64 = 250;

/// After so many trips the shortest of them is known.
const LEARNED: usize = 100;

/// At most so many in any window of this length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// How many.
    pub count: usize,
    /// The window's length in milliseconds.
    pub within: i64,
}

/// What a platform allows.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// All sends together.
    pub overall: Option<Limit>,
    /// Those to one chat.
    pub chat: Option<Limit>,
    /// Those to one group, besides.
    pub group: Option<Limit>,
    /// Announcements to members, besides: where few may be written to unasked.
    pub announcements: Option<Limit>,
    /// Whether a conversation is in a group.
    pub is_group: fn(&Conversation) -> bool,
}

impl Pace {
    /// The limits of a conversation's chat.
    pub(super) fn of_chat(&self, to: &Conversation) -> Vec<Limit> {
        let group = self.group.filter(|_| (self.is_group)(to));
        self.chat.into_iter().chain(group).collect()
    }

    /// No limit at all.
    pub const UNLIMITED: Self =
        Self { overall: None, chat: None, group: None, announcements: None, is_group: |_| false };
}

/// One more is to go to a chat to which these were sent, by several processes, the earliest first:
/// writes it down, or says when it may. Nobody sees how long the others' are on their way, so each counts
/// as [`ON_ITS_WAY`] later; what no limit needs any more is forgotten.
pub(super) fn claim(limits: &[Limit], sent: &mut Vec<i64>, now: i64) -> Result<(), i64> {
    let longest = limits.iter().map(|it| it.within).max().unwrap_or_default();
    sent.retain(|it| it + longest > now);
    let opens = |it: &Limit| {
        let at = sent.len().checked_sub(it.count)?;
        sent.get(at).map(|first| first + it.within)
    };
    match limits.iter().filter_map(opens).max().filter(|it| *it > now) {
        Some(opens) => Err(opens),
        None => {
            sent.push(now + ON_ITS_WAY);
            Ok(())
        }
    }
}

/// The sends of the last while, as far as a limit needs to know them.
///
/// A platform counts a message when it gets it, which nobody here sees. One that is under way is taken
/// for as late as can be; when its end is known, it counts from then ([`Trips`]).
#[derive(Debug, Clone)]
pub(super) struct Window {
    limit: Limit,
    /// When each was there at the latest, in order.
    sent: VecDeque<i64>,
    /// When the next is due if they are spread evenly.
    even: i64,
}

impl Window {
    pub(super) fn new(limit: Limit) -> Self {
        Self { limit, sent: VecDeque::new(), even: i64::MIN }
    }

    /// One of which nobody knows what was sent until `now`, by a process that was killed a moment
    /// ago, say: it is as full as it may be.
    pub(super) fn unknown(limit: Limit, now: i64) -> Self {
        let sent = std::iter::repeat_n(now, limit.count).collect();
        Self { limit, sent, even: i64::MIN }
    }

    /// From now on so many may be sent.
    pub(super) fn allow(&mut self, count: usize) {
        self.limit.count = count;
    }

    /// From when on one more may be sent; never is the last moment that there is.
    pub(super) fn opens(&self) -> i64 {
        if self.limit.count == 0 {
            return i64::MAX;
        }
        match self.sent.len().checked_sub(self.limit.count) {
            Some(at) => self.sent[at] + self.limit.within,
            None => i64::MIN,
        }
    }

    /// From when on one more may be sent so that sends are spread evenly over the window.
    pub(super) fn opens_evenly(&self) -> i64 {
        self.even.max(self.opens())
    }

    /// One is sent.
    pub(super) fn send(&mut self, now: i64) {
        while self.sent.front().is_some_and(|it| it + self.limit.within <= now) {
            self.sent.pop_front();
        }
        self.insert(self.at_the_latest(now));
        let count = i64::try_from(self.limit.count.max(1)).unwrap_or(i64::MAX);
        let gap = self.limit.within / count;
        // Counted from when it was due: what a timer is late by does not add up.
        self.even = self.even.max(now - gap / 2) + gap;
    }

    /// One that was sent at `taken` was there at `arrived` at the latest, or (`None`) did not go.
    pub(super) fn arrived(&mut self, taken: i64, arrived: Option<i64>) {
        let Ok(at) = self.sent.binary_search(&self.at_the_latest(taken)) else { return };
        self.sent.remove(at);
        if let Some(arrived) = arrived {
            self.insert(arrived);
        }
    }

    /// When one is there of whose way nothing is known yet: within a window of this length.
    fn at_the_latest(&self, taken: i64) -> i64 {
        taken + self.limit.within
    }

    fn insert(&mut self, arrived: i64) {
        let at = self.sent.partition_point(|it| *it <= arrived);
        self.sent.insert(at, arrived);
    }
}

/// How long requests take, there and back.
///
/// One that took longer than the shortest may have been late on its way there or on its way back.
/// Taken for late on its way there, it arrived at its end less the shortest trip; any other one needs
/// the shortest trip as well, so that no two are closer together at the platform than they are here.
#[derive(Debug, Clone)]
pub(super) struct Trips {
    /// The shortest, in milliseconds.
    shortest: i64,
    count: usize,
}

impl Trips {
    pub(super) const NONE: Self = Self { shortest: i64::MAX, count: 0 };

    /// One that went at `went` was accepted.
    pub(super) fn learn(&mut self, went: i64, now: i64) {
        self.shortest = self.shortest.min(now - went);
        self.count += 1;
    }

    /// When one that is back was there at the latest.
    pub(super) fn arrived(&self, now: i64) -> i64 {
        if self.count < LEARNED { now } else { now - self.shortest }
    }
}
