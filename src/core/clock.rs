//! Time and randomness come in from outside, so that a test can hold them still.
//!
//! Nothing else in the crate may ask the operating system what time it is
//! (`clippy.toml` forbids it); [`Clock::System`] is the one place.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved: milliseconds since 1970.
    Frozen(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn frozen(at: Timestamp) -> Self {
        Self::Frozen(Arc::new(AtomicI64::new(at.as_millisecond())))
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Self::System => Timestamp::now(),
            Self::Frozen(at) => Timestamp::from_millisecond(at.load(Ordering::SeqCst))
                .expect("a frozen clock was set from a timestamp"),
        }
    }

    /// The day it is now in `zone`.
    pub fn today(&self, zone: &TimeZone) -> Date {
        self.now().to_zoned_datetime(zone.clone()).date()
    }

    /// Moves a frozen clock on. A system clock can't be moved: nothing happens.
    pub fn advance(&self, by: SignedDuration) {
        if let Self::Frozen(at) = self {
            at.fetch_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX), Ordering::SeqCst);
        }
    }
}
