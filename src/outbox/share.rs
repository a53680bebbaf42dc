//! How several processes share what a platform allows: pure, what each holds and the time in, what
//! this one may send out.
//!
//! Each writes down, twice a second, how much of the limits it holds, and until when. A share is an
//! equal part; whoever comes later has what is free already, and more when the others have made room.
//! What a process gives up it holds until its last sends have left the window, and what a dead one
//! held is free when its time is over: so all together keep the limits in every window. The clocks
//! of the machines must agree.

use super::pace::{Limit, Pace};
use crate::storage::paces::{Held, Shares};

/// How long a share is held without a word of whoever holds it, in milliseconds.
pub const LEASE: i64 = 3_000;

/// How far clocks may be apart, in milliseconds.
const APART: i64 = 100;

/// What this process may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowed {
    /// Of all sends together, in the window of that limit.
    pub overall: usize,
    /// Of announcements to members.
    pub announcements: usize,
}

/// A process's share.
#[derive(Debug, Clone, Copy)]
pub struct Share {
    overall: Part,
    announcements: Part,
    /// The longest window.
    within: i64,
    /// Its share can be used until then.
    until: i64,
    others: bool,
}

/// A share of one limit.
#[derive(Debug, Clone, Copy)]
struct Part {
    limit: i64,
    /// How much of it this process may send.
    used: i64,
    /// How much nobody else may: what was sent a moment ago is in it.
    held: i64,
    /// When it became less.
    lowered: i64,
}

impl Share {
    /// Of a pace without limits there is nothing to share; it holds nothing yet.
    pub fn of(pace: &Pace) -> Option<Self> {
        let limits = [pace.overall, pace.announcements];
        let within = limits.into_iter().flatten().map(|it| it.within).max()?;
        let [overall, announcements] = limits.map(Part::of);
        Some(Self { overall, announcements, within, until: i64::MIN, others: false })
    }

    /// Looks what the others hold: what it holds itself from now on. Without `own`, what it last
    /// wrote down or the process before it in the same place did, it holds nothing yet.
    pub fn beat(&mut self, own: Option<Held>, others: &[Held], since: i64, now: i64) -> Held {
        let count = i64::try_from(others.len()).unwrap_or(i64::MAX).saturating_add(1);
        self.others = !others.is_empty();
        let before = others.iter().filter(|it| it.since < since).count();
        let rank = i64::try_from(before).unwrap_or(i64::MAX);
        let own = own.map_or(Shares::default(), |it| it.shares);
        let of_others = |of: fn(&Shares) -> i64| others.iter().map(|it| of(&it.shares)).sum();
        let overall = of_others(|it| it.overall);
        let announcements = of_others(|it| it.announcements);
        self.overall.beat(own.overall, overall, (count, rank), now, self.within);
        self.announcements.beat(own.announcements, announcements, (count, rank), now, self.within);
        // A process that may send nothing could not answer: with more of them than are allowed in a
        // window, each sends one.
        if self.overall.limit > 0 && count > self.overall.limit {
            self.overall.used = 1;
            self.overall.held = 1;
        }
        let until = now + LEASE;
        self.until = until - self.within - APART;
        let shares = Shares { overall: self.overall.held, announcements: self.announcements.held };
        Held { since, shares, until }
    }

    /// What may be sent at `now`.
    pub fn allowed(&self, now: i64) -> Allowed {
        let of = |part: &Part| match now < self.until {
            true => usize::try_from(part.used).unwrap_or(0),
            false => 0,
        };
        Allowed { overall: of(&self.overall), announcements: of(&self.announcements) }
    }

    /// Whether other processes write to the platform as well.
    pub fn has_others(&self) -> bool {
        self.others
    }

    /// For how long what was sent counts, in milliseconds.
    pub fn within(&self) -> i64 {
        self.within
    }

    /// Another process is in its place: it holds nothing.
    pub fn lose(&mut self) {
        self.until = i64::MIN;
    }
}

impl Part {
    fn of(limit: Option<Limit>) -> Self {
        let limit = limit.map_or(0, |it| i64::try_from(it.count).unwrap_or(i64::MAX));
        Self { limit, used: 0, held: 0, lowered: i64::MIN }
    }

    fn beat(&mut self, own: i64, others: i64, (count, rank): (i64, i64), now: i64, within: i64) {
        // What was there before this process, or is not there any more, its own memory being older.
        if own != self.held {
            (self.used, self.held) = (own, own);
        }
        let equal = self.limit / count + i64::from(rank < self.limit % count);
        let free = (self.limit - others).max(0);
        let used = equal.min(free);
        if used < self.used {
            self.lowered = now;
        }
        self.used = used;
        if self.used >= self.held || now - self.lowered >= within {
            self.held = self.used;
        }
    }
}

#[cfg(test)]
mod tests;
