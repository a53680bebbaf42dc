//! What goes wrong on purpose: single requests, channels and, by a seed, any of them.
//!
//! Faults of the gateway are acts of their own: see `gateway/control.rs`.

use std::time::Duration;

use super::Id;
use super::rate::Scope;
use super::route::{Endpoint, Route};

/// How a request fails.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fault {
    /// 429, before anything was done.
    TooMany { retry_after: Duration, scope: Scope },
    /// Such a status without a body that means anything, before anything was done.
    Status(u16),
    /// No answer for so long, and then the right one.
    Slow(Duration),
    /// Never an answer; nothing is done.
    Hang,
    /// Never an answer; what was asked has been done.
    HangAfter,
    /// The connection ends within the answer; nothing was done.
    CutBefore,
    /// The connection ends within the answer; what was asked has been done.
    CutAfter,
    /// Done, and answered with JSON that ends in the middle.
    Malformed,
}

/// Which requests a fault is for.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Target {
    endpoint: Option<Endpoint>,
    channel: Option<Id>,
}

impl Target {
    pub fn any() -> Self {
        Self::default()
    }

    pub fn route(endpoint: Endpoint) -> Self {
        Self { endpoint: Some(endpoint), channel: None }
    }

    pub fn channel(channel: Id) -> Self {
        Self { endpoint: None, channel: Some(channel) }
    }

    pub fn in_channel(mut self, channel: Id) -> Self {
        self.channel = Some(channel);
        self
    }

    fn fits(self, route: &Route) -> bool {
        self.endpoint.is_none_or(|it| it == route.endpoint)
            && self.channel.is_none_or(|it| route.channel() == Some(it))
    }
}

#[derive(Debug)]
struct Planned {
    target: Target,
    left: usize,
    fault: Fault,
}

/// Random faults: one request in so many, by a seed.
#[derive(Debug)]
struct Weather {
    chance: Chance,
    one_in: u64,
    kinds: Vec<Fault>,
}

#[derive(Debug, Default)]
pub struct Faults {
    planned: Vec<Planned>,
    weather: Option<Weather>,
}

impl Faults {
    pub fn plan(&mut self, target: Target, times: usize, fault: Fault) {
        self.planned.push(Planned { target, left: times, fault });
    }

    pub fn weather(&mut self, seed: u64, one_in: u64, kinds: &[Fault]) {
        let chance = Chance::seeded(seed);
        self.weather = Some(Weather { chance, one_in, kinds: kinds.to_vec() });
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The fault of this request; planned ones first, in the order in which they were planned.
    pub fn next(&mut self, route: &Route) -> Option<Fault> {
        let planned = self.planned.iter_mut().find(|it| it.left > 0 && it.target.fits(route));
        if let Some(planned) = planned {
            planned.left = planned.left.saturating_sub(1);
            return Some(planned.fault);
        }
        let weather = self.weather.as_mut()?;
        if weather.chance.below(weather.one_in) != 0 {
            return None;
        }
        let which = weather.chance.below(weather.kinds.len() as u64);
        weather.kinds.get(usize::try_from(which).expect("an index")).copied()
    }
}

/// SplitMix64: the same seed gives the same faults.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end.max(1)
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            let other = usize::try_from(self.below(at as u64 + 1)).expect("an index");
            items.swap(at, other);
        }
    }
}
