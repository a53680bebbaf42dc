//! How long things are kept: pure. What the operator may set has its default here.
//!
//! A profile is inactive when nothing was heard of its person; a month before it is erased they
//! are told, unless they wanted no message unasked. Deleting is not done here.

use jiff::{SignedDuration, Timestamp};

use super::dialogue::after;
use super::idea::DRAFT_DAYS;

/// The shortest time that profiles may be kept, in days: the month of the warning, and one more.
pub const SHORTEST_PROFILES: u16 = 60;

/// How many days it is kept who got an announcement.
pub const DELIVERIES_DAYS: u16 = 30;

/// Messages that could not be delivered are kept so long for `xploit-bot check`, in days.
pub const FAILED_DAYS: u16 = 30;

/// So long before it is erased an inactive person is told, in days.
pub const WARNED_DAYS: u16 = 30;

/// What the operator has set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// How many days a question is kept that waits for a coordinator.
    pub questions_days: u16,
    /// How many days the profile of an inactive person is kept.
    pub profiles_days: u16,
    /// How many days an introduction is kept that has ended, or led to something.
    pub introductions_days: u16,
    /// Whom members may ask about their data.
    pub contact: Option<String>,
}

impl Default for Keeping {
    fn default() -> Self {
        Self { questions_days: 180, profiles_days: 730, introductions_days: 730, contact: None }
    }
}

impl Keeping {
    /// Questions asked before this go, in milliseconds since 1970.
    pub fn questions_before(&self, now: Timestamp) -> i64 {
        days_before(now, self.questions_days)
    }

    /// Introductions that ended, or led to something, before this go, in milliseconds since 1970.
    pub fn introductions_before(&self, now: Timestamp) -> i64 {
        days_before(now, self.introductions_days)
    }

    /// Who was last heard of before this is warned, in milliseconds since 1970.
    pub fn warned_before(&self, now: Timestamp) -> i64 {
        days_before(now, self.profiles_days.saturating_sub(WARNED_DAYS))
    }

    /// Who was last heard of before this is erased, if they were warned before
    /// [`Keeping::warning_before`]; in milliseconds since 1970.
    pub fn profiles_before(&self, now: Timestamp) -> i64 {
        days_before(now, self.profiles_days)
    }

    /// A warning from before this has had its month, in milliseconds since 1970.
    pub fn warning_before(&self, now: Timestamp) -> i64 {
        days_before(now, WARNED_DAYS)
    }

    /// When somebody is erased who was last heard of on the day `seen` and is warned at `now`.
    pub fn erased_at(&self, seen: i64, now: Timestamp) -> Timestamp {
        let inactive = Timestamp::from_millisecond(seen).unwrap_or(now);
        let inactive = after(inactive, days(self.profiles_days));
        Timestamp::from_millisecond(inactive.max(after(now, days(WARNED_DAYS)))).unwrap_or(now)
    }
}

/// Drafts of ideas that were touched before this go, in milliseconds since 1970.
pub fn drafts_before(now: Timestamp) -> i64 {
    days_before(now, DRAFT_DAYS)
}

/// Who got an announcement that had arrived before this is forgotten, in milliseconds since 1970.
pub fn deliveries_before(now: Timestamp) -> i64 {
    days_before(now, DELIVERIES_DAYS)
}

/// Messages given up that were said before this go, in milliseconds since 1970.
pub fn failed_before(now: Timestamp) -> i64 {
    days_before(now, FAILED_DAYS)
}

/// The beginning of the day (UTC) of `now`, both in milliseconds since 1970: when somebody was heard of is known
/// by the day, no closer.
pub fn day_of(now: i64) -> i64 {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    now.div_euclid(DAY) * DAY
}

fn days(count: u16) -> SignedDuration {
    SignedDuration::from_hours(i64::from(count) * 24)
}

fn days_before(now: Timestamp, count: u16) -> i64 {
    after(now, -days(count))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{Keeping, day_of};

    #[test]
    fn nobody_is_erased_within_a_month_of_the_warning() {
        let keeping = Keeping::default();
        let at = |it: &str| it.parse::<Timestamp>().unwrap();
        let seen = day_of(at("2026-11-23T10:00:00Z").as_millisecond());
        assert_eq!(seen, at("2026-11-23T00:00:00Z").as_millisecond());
        let in_time = keeping.erased_at(seen, at("2028-10-24T00:00:00Z"));
        assert_eq!(in_time, at("2028-11-23T00:00:00Z"));
        let late = keeping.erased_at(seen, at("2029-01-01T00:00:00Z"));
        assert_eq!(late, at("2029-01-31T00:00:00Z"));
    }
}
