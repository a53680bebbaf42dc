//! Rate limits as Discord counts them: windows that open with the first request, one a route and
//! channel, and one for everything the bot asks.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::time::{Duration, Instant};

use super::route::{Endpoint, Route};

/// So many requests in such a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    pub count: u32,
    pub per: Duration,
}

impl Rate {
    pub const fn new(count: u32, per: Duration) -> Self {
        Self { count, per }
    }
}

/// The figures. Discord publishes few of its own and changes them: these are what it shows today.
#[derive(Debug, Clone)]
pub struct Limits {
    routes: HashMap<Endpoint, Rate>,
    others: Option<Rate>,
    overall: Option<Rate>,
}

impl Default for Limits {
    fn default() -> Self {
        let mut limits = Self::none();
        limits.overall = Some(Rate::new(50, Duration::from_secs(1)));
        limits.others = Some(Rate::new(50, Duration::from_secs(1)));
        limits
            .route(Endpoint::CreateMessage, 5, Duration::from_secs(5))
            .route(Endpoint::EditMessage, 5, Duration::from_secs(5))
            .route(Endpoint::DeleteMessage, 5, Duration::from_secs(1))
            .route(Endpoint::Typing, 5, Duration::from_secs(5))
            .route(Endpoint::Crosspost, 10, Duration::from_secs(3600))
            .route(Endpoint::FollowUp, 5, Duration::from_secs(2))
            .route(Endpoint::EditOriginal, 5, Duration::from_secs(2))
            .route(Endpoint::EditFollowUp, 5, Duration::from_secs(2))
    }
}

impl Limits {
    pub fn none() -> Self {
        Self { routes: HashMap::new(), others: None, overall: None }
    }

    pub fn route(mut self, endpoint: Endpoint, count: u32, per: Duration) -> Self {
        self.routes.insert(endpoint, Rate::new(count, per));
        self
    }

    /// For all requests of the bot together; interactions are exempt.
    pub fn overall(mut self, count: u32, per: Duration) -> Self {
        self.overall = Some(Rate::new(count, per));
        self
    }

    fn of(&self, endpoint: Endpoint) -> Option<Rate> {
        self.routes.get(&endpoint).copied().or(self.others)
    }
}

/// Who is held to have caused a 429.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The bot, on this route.
    User,
    /// The bot, over all its routes.
    Global,
    /// Everybody who uses the same channel; never counted as an invalid request.
    Shared,
}

impl Scope {
    pub fn name(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Global => "global",
            Self::Shared => "shared",
        }
    }
}

/// How a route's window stands after a request.
#[derive(Debug, Clone)]
pub struct Standing {
    pub limit: u32,
    pub remaining: u32,
    pub reset_after: Duration,
    pub bucket: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TooMany {
    pub retry_after: Duration,
    pub scope: Scope,
}

#[derive(Debug)]
struct Window {
    opened: Instant,
    used: u32,
}

#[derive(Debug)]
pub struct Windows {
    limits: Limits,
    routes: HashMap<String, Window>,
    overall: Option<Window>,
}

impl Windows {
    pub fn new(limits: Limits) -> Self {
        Self { limits, routes: HashMap::new(), overall: None }
    }

    /// Counts a request; the standing is what the answer's headers say, refused or not.
    pub fn count(&mut self, route: &Route) -> (Standing, Result<(), TooMany>) {
        let mut hash = DefaultHasher::new();
        route.endpoint.hash(&mut hash);
        let bucket = format!("{:016x}", hash.finish());
        let mut overall = Ok(());
        if route.endpoint.counts_globally()
            && let Some(rate) = self.limits.overall
        {
            let window = self.overall.get_or_insert_with(Window::open);
            let left = window.take(rate);
            overall = left.map_err(|retry_after| TooMany { retry_after, scope: Scope::Global });
        }
        let Some(rate) = self.limits.of(route.endpoint) else {
            let reset_after = Duration::from_secs(1);
            let standing = Standing { limit: 1000, remaining: 999, reset_after, bucket };
            return (standing, overall);
        };
        let window = self.routes.entry(route.bucket()).or_insert_with(Window::open);
        if overall.is_err() {
            return (window.standing(rate, bucket), overall);
        }
        let left = window.take(rate);
        let standing = window.standing(rate, bucket);
        (standing, left.map_err(|retry_after| TooMany { retry_after, scope: Scope::User }))
    }
}

impl Window {
    fn open() -> Self {
        Self { opened: Instant::now(), used: 0 }
    }

    /// Takes one place, or says when there is one again.
    fn take(&mut self, rate: Rate) -> Result<(), Duration> {
        if self.opened.elapsed() >= rate.per {
            *self = Self::open();
        }
        if self.used >= rate.count {
            return Err(rate.per.saturating_sub(self.opened.elapsed()));
        }
        self.used += 1;
        Ok(())
    }

    fn standing(&self, rate: Rate, bucket: String) -> Standing {
        Standing {
            limit: rate.count,
            remaining: rate.count - self.used.min(rate.count),
            reset_after: rate.per.saturating_sub(self.opened.elapsed()),
            bucket,
        }
    }
}
