//! What is counted while the bot runs, for `/metrics`. Only numbers: no ids, no words.

use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use crate::core::ids::Platform;

/// Every counter. Cheap to clone: clones count together.
#[derive(Debug, Clone)]
pub struct Counts {
    turns: Family<TurnLabels, Counter>,
    seconds: Histogram,
    sends: Family<SendLabels, Counter>,
    errors: Family<ErrorLabels, Counter>,
}

/// How a turn ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
pub enum TurnEnd {
    /// It was answered.
    Answered,
    /// Its event had been answered before.
    Repeated,
    /// It could not be written down.
    Failed,
}

/// How a send ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
pub enum SendEnd {
    /// The platform has it.
    Delivered,
    /// It is to be tried again.
    Later,
    /// The platform asked to wait.
    Limited,
    /// The person can't be written to.
    Unreachable,
    /// It was given up.
    Failed,
}

/// Where an error was handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
pub enum Place {
    /// A skill.
    Skill,
    /// The outbox.
    Outbox,
    /// The way in from a platform.
    Platform,
    /// The database.
    Storage,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct TurnLabels {
    platform: &'static str,
    end: TurnEnd,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct SendLabels {
    platform: &'static str,
    end: SendEnd,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ErrorLabels {
    place: Place,
}

/// The upper borders of the turns' durations, in seconds.
const BORDERS: [f64; 9] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0];

impl Default for Counts {
    fn default() -> Self {
        Self {
            turns: Family::default(),
            seconds: Histogram::new(BORDERS),
            sends: Family::default(),
            errors: Family::default(),
        }
    }
}

impl Counts {
    /// A turn ended.
    pub fn turn(&self, platform: Platform, end: TurnEnd, took: Duration) {
        self.turns.get_or_create(&TurnLabels { platform: platform.name(), end }).inc();
        self.seconds.observe(took.as_secs_f64());
    }

    /// A send ended.
    pub fn send(&self, platform: Platform, end: SendEnd) {
        self.sends.get_or_create(&SendLabels { platform: platform.name(), end }).inc();
    }

    /// Something failed and was handled there.
    pub fn error(&self, place: Place) {
        self.errors.get_or_create(&ErrorLabels { place }).inc();
    }

    /// Names them for whoever reads them.
    pub fn register(&self, registry: &mut Registry) {
        registry.register("turns", "Events taken, by how the turn ended", self.turns.clone());
        let seconds = "From the event's arrival in its lane to the commit";
        registry.register_with_unit("turn", seconds, Unit::Seconds, self.seconds.clone());
        registry.register("sends", "Sends to platforms, by how they ended", self.sends.clone());
        registry.register("errors", "Failures, by where they were handled", self.errors.clone());
    }
}
