//! Discord's rate limits as its answers tell them: pure, the time in, a wait out.
//!
//! Which routes share a limit is said by the bucket in the answer, and a bucket is counted for each
//! channel, guild or webhook by itself. Nothing is known before the first answer: then a request
//! is simply tried. Times are milliseconds of any clock that only goes forward.

use std::collections::HashMap;

/// How a limit stands after a request, by the answer's headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    /// `X-RateLimit-Bucket`.
    pub(super) bucket: String,
    /// `X-RateLimit-Remaining`.
    pub(super) remaining: u32,
    /// `X-RateLimit-Reset-After`, in milliseconds.
    pub(super) reset_after: i64,
}

/// A request, as far as limits tell requests apart: its route, and the channel, guild or webhook
/// that it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place<'p> {
    pub(super) route: &'static str,
    pub(super) major: &'p str,
}

/// How many full limits are remembered before those that have passed are swept out.
const SWEPT: usize = 512;

/// What is known of the limits.
#[derive(Debug, Default)]
pub(super) struct Limits {
    buckets: HashMap<&'static str, String>,
    full_until: HashMap<(String, String), i64>,
}

impl Limits {
    /// How long a request still has to wait; `None`: it may go.
    pub(super) fn wait(&self, place: Place<'_>, now: i64) -> Option<i64> {
        let bucket = self.buckets.get(place.route)?;
        let until = self.full_until.get(&(bucket.clone(), place.major.to_owned()))?;
        Some(until - now).filter(|it| *it > 0)
    }

    /// An answer told how the limit stands.
    pub(super) fn learn(&mut self, place: Place<'_>, standing: &Standing, now: i64) {
        if self.buckets.get(place.route) != Some(&standing.bucket) {
            self.buckets.insert(place.route, standing.bucket.clone());
        }
        if standing.remaining > 0 {
            return;
        }
        if self.full_until.len() >= SWEPT {
            self.full_until.retain(|_, until| *until > now);
        }
        let key = (standing.bucket.clone(), place.major.to_owned());
        self.full_until.insert(key, now + standing.reset_after);
    }
}

#[cfg(test)]
mod tests {
    use super::{Limits, Place, Standing};

    fn place(major: &str) -> Place<'_> {
        Place { route: "message", major }
    }

    fn standing(remaining: u32) -> Standing {
        Standing { bucket: "abc".to_owned(), remaining, reset_after: 800 }
    }

    #[test]
    fn a_full_bucket_makes_its_channel_wait_and_no_other() {
        let mut limits = Limits::default();
        assert_eq!(limits.wait(place("1"), 0), None, "nothing is known");
        limits.learn(place("1"), &standing(1), 0);
        assert_eq!(limits.wait(place("1"), 0), None, "one is left");
        limits.learn(place("1"), &standing(0), 100);
        assert_eq!(limits.wait(place("1"), 300), Some(600));
        assert_eq!(limits.wait(place("2"), 300), None, "another channel");
        assert_eq!(limits.wait(place("1"), 900), None, "it is over");
    }

    #[test]
    fn routes_of_one_bucket_wait_together() {
        let mut limits = Limits::default();
        limits.learn(place("1"), &standing(0), 0);
        let other = Place { route: "edit", major: "1" };
        assert_eq!(limits.wait(other, 0), None, "its bucket is not known yet");
        limits.learn(other, &standing(3), 0);
        assert_eq!(limits.wait(other, 0), Some(800));
    }

    #[test]
    fn what_has_passed_is_forgotten() {
        let mut limits = Limits::default();
        for channel in 0..2000 {
            limits.learn(place(&channel.to_string()), &standing(0), channel * 10);
        }
        assert!(limits.full_until.len() < 700, "{}", limits.full_until.len());
    }
}
