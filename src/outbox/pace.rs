//! How fast a platform may be written to: pure, the time in, a time out.
//!
//! A limit holds in every window of its length, not only on average. Times are milliseconds since
//! 1970.

use std::collections::VecDeque;

use crate::core::ids::Conversation;

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
    /// No limit at all.
    pub const UNLIMITED: Self =
        Self { overall: None, chat: None, group: None, announcements: None, is_group: |_| false };
}

/// The sends of the last while, as far as a limit needs to know them.
#[derive(Debug, Clone)]
pub(super) struct Window {
    limit: Limit,
    sent: VecDeque<i64>,
    /// When the next is due if they are spread evenly.
    even: i64,
}

impl Window {
    pub(super) fn new(limit: Limit) -> Self {
        Self { limit, sent: VecDeque::new(), even: i64::MIN }
    }

    /// One of which nobody knows what was sent until `now`, by a process that was killed a moment
    /// ago, say: it is as full as it may be, evenly.
    pub(super) fn unknown(limit: Limit, now: i64) -> Self {
        let count = i64::try_from(limit.count).unwrap_or(i64::MAX);
        let sent = (0..count).rev().map(|it| now - limit.within * it / count).collect();
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

    /// One was sent.
    pub(super) fn send(&mut self, now: i64) {
        while self.sent.front().is_some_and(|it| it + self.limit.within <= now) {
            self.sent.pop_front();
        }
        self.sent.push_back(now);
        let count = i64::try_from(self.limit.count.max(1)).unwrap_or(i64::MAX);
        let gap = self.limit.within / count;
        // Counted from when it was due: what a timer is late by does not add up.
        self.even = self.even.max(now - gap / 2) + gap;
    }

    /// One that was to be sent at `taken` went at another time, or (`None`) not at all.
    pub(super) fn correct(&mut self, taken: i64, went: Option<i64>) {
        if went == Some(taken) {
            return;
        }
        let Ok(at) = self.sent.binary_search(&taken) else { return };
        self.sent.remove(at);
        if let Some(went) = went {
            let at = self.sent.partition_point(|it| *it <= went);
            self.sent.insert(at, went);
        }
    }

    /// The last one took until now.
    pub(super) fn arrived(&mut self, now: i64) {
        if let Some(last) = self.sent.back_mut() {
            *last = now.max(*last);
        }
    }
}
