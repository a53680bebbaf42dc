//! The platform's own time: it starts where a test says and runs on from there. Ids come out of
//! it, as Discord's snowflakes do.

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};

/// The first second of 2015, from which snowflakes count their milliseconds.
const DISCORD_EPOCH_MS: i64 = 1_420_070_400_000;

#[derive(Debug)]
pub struct Clock {
    start: Timestamp,
    started: Instant,
    last_ms: i64,
}

impl Clock {
    pub fn starting(start: Timestamp) -> Self {
        Self { start, started: Instant::now(), last_ms: 0 }
    }

    pub fn now(&self) -> Timestamp {
        self.start + SignedDuration::try_from(self.started.elapsed()).unwrap()
    }

    pub fn advance(&mut self, by: Duration) {
        self.start += SignedDuration::try_from(by).unwrap();
    }

    /// A new id, larger than all before. Each has a millisecond of its own, so that guilds spread
    /// over shards, which are dealt by the milliseconds.
    pub fn next_id(&mut self) -> u64 {
        self.last_ms = self.now().as_millisecond().max(self.last_ms + 1);
        let ms = u64::try_from(self.last_ms - DISCORD_EPOCH_MS).expect("tests live after 2015");
        (ms << 22) | (1 << 17)
    }
}

/// A time as Discord writes it.
pub fn written(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string()
}

/// When an id was given.
pub fn time_of(id: u64) -> Timestamp {
    let ms = i64::try_from(id >> 22).expect("42 bits") + DISCORD_EPOCH_MS;
    Timestamp::from_millisecond(ms).expect("snowflakes are times that jiff knows")
}
