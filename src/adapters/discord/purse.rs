//! How often the gateway may still be asked for a new session: pure, the time in.
//!
//! Discord resets the token of a bot that sends more than 1000 IDENTIFYs in 24 hours, and serenity
//! sends one every few seconds to a gateway that goes on refusing them. Times are milliseconds of
//! any clock that only goes forward.

/// How many may follow each other, besides one for each shard.
const FULL: u32 = 20;

/// How long it takes until there is one more: 480 a day.
const REFILL: i64 = 180_000;

/// How many are waited for when there is none.
const WAITED_FOR: i64 = 10;

/// IDENTIFYs that may be spent.
#[derive(Debug)]
pub(super) struct Purse {
    full: u32,
    left: u32,
    counted_at: i64,
}

impl Purse {
    pub(super) fn new(shards: u32, now: i64) -> Self {
        let full = FULL + shards;
        Self { full, left: full, counted_at: now }
    }

    /// So many were spent. With none left: how long to send no more, in milliseconds.
    pub(super) fn spend(&mut self, count: u32, now: i64) -> Option<i64> {
        let refills = (now - self.counted_at) / REFILL;
        self.counted_at += refills * REFILL;
        let refilled = self.left.saturating_add(u32::try_from(refills).unwrap_or(self.full));
        self.left = refilled.min(self.full).saturating_sub(count);
        (self.left == 0).then_some(WAITED_FOR * REFILL)
    }
}

#[cfg(test)]
mod tests {
    use super::{Purse, REFILL};

    #[test]
    fn a_day_of_refusals_stays_far_from_a_thousand() {
        let mut purse = Purse::new(1, 0);
        let (mut now, mut spent) = (0, 0);
        while now < 24 * 3_600_000 {
            spent += 1;
            // A refused IDENTIFY is followed by the next after five seconds.
            now += 5000 + purse.spend(1, now).unwrap_or_default();
        }
        assert!((400..600).contains(&spent), "{spent}");
    }

    #[test]
    fn a_healthy_bot_never_waits() {
        let mut purse = Purse::new(4, 0);
        assert_eq!(purse.spend(4, 0), None);
        for hour in 1..200 {
            assert_eq!(purse.spend(4, hour * 20 * REFILL), None);
        }
    }
}
