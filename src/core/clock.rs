//! Time and randomness come in from outside, so that a test can hold them still.
//!
//! Nothing else in the crate may ask the operating system what time it is
//! (`clippy.toml` forbids it) or for random bits; [`Clock::System`] and [`Randomness::System`] are
//! the one place.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

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

/// Where bits come from that nobody may guess. Ids need less: [`IdSource`](super::ids::IdSource).
#[derive(Debug, Clone)]
pub enum Randomness {
    /// The system's generator.
    System,
    /// The same bits after the same seed: for tests, anybody can guess them.
    Seeded(Arc<AtomicU64>),
}

impl Randomness {
    /// Bits that follow from a seed.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(AtomicU64::new(seed)))
    }

    /// 256 bits.
    pub fn bits(&self) -> [u8; 32] {
        let mut bits = [0; 32];
        match self {
            Self::System => getrandom::fill(&mut bits)
                .expect("a system without random bits can keep no secret: no code is made"),
            Self::Seeded(state) => {
                for chunk in bits.chunks_mut(8) {
                    chunk.copy_from_slice(&splitmix(state).to_le_bytes());
                }
            }
        }
        bits
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
fn splitmix(state: &AtomicU64) -> u64 {
    const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut mixed = state.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
