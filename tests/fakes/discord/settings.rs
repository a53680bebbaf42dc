//! How the fake behaves, where tests differ about it.

use std::time::Duration;

use jiff::Timestamp;

use super::rate::Limits;

/// Whether requests and answers are compared with Discord's own schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checking {
    On,
    Off,
}

/// Discord's own figures, unless a test says otherwise.
#[derive(Debug, Clone)]
pub struct Settings {
    pub(super) token: String,
    pub(super) start: Timestamp,
    pub(super) answer_within: Duration,
    pub(super) follow_up_within: Duration,
    pub(super) heartbeat_interval: Duration,
    pub(super) shards: u32,
    pub(super) granted_intents: u64,
    pub(super) session_starts: u32,
    pub(super) limits: Limits,
    pub(super) checking: Checking,
    pub(super) patience: Duration,
    pub(super) quiet: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            token: "MTA5.fake.token-of-the-tests".into(),
            start: "2026-03-02T09:00:00Z".parse().expect("a time"),
            answer_within: Duration::from_secs(3),
            follow_up_within: Duration::from_secs(15 * 60),
            heartbeat_interval: Duration::from_millis(41_250),
            shards: 1,
            granted_intents: 0,
            session_starts: 1000,
            limits: Limits::default(),
            checking: Checking::On,
            patience: Duration::from_secs(30),
            quiet: Duration::from_millis(150),
        }
    }
}

impl Settings {
    /// The token that the bot has to show.
    pub fn token(mut self, token: &str) -> Self {
        self.token = token.into();
        self
    }

    /// The platform's time when it starts.
    pub fn starting_at(mut self, start: Timestamp) -> Self {
        self.start = start;
        self
    }

    /// How long an interaction waits for its first answer; 3 s on Discord.
    pub fn answer_within(mut self, time: Duration) -> Self {
        self.answer_within = time;
        self
    }

    /// How long an interaction's token is good for follow-ups; 15 minutes on Discord.
    pub fn follow_up_within(mut self, time: Duration) -> Self {
        self.follow_up_within = time;
        self
    }

    pub fn heartbeat_interval(mut self, time: Duration) -> Self {
        self.heartbeat_interval = time;
        self
    }

    /// How many shards `GET /gateway/bot` recommends.
    pub fn shards(mut self, shards: u32) -> Self {
        self.shards = shards;
        self
    }

    /// The privileged intents switched on for the application, as their bits; none by default.
    pub fn granting_intents(mut self, bits: u64) -> Self {
        self.granted_intents = bits;
        self
    }

    /// How many IDENTIFYs are left today; 1000 on Discord.
    pub fn session_starts(mut self, left: u32) -> Self {
        self.session_starts = left;
        self
    }

    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    pub fn without_rate_limits(self) -> Self {
        self.limits(Limits::none())
    }

    /// Without the schema: for benches.
    pub fn without_spec(mut self) -> Self {
        self.checking = Checking::Off;
        self
    }

    /// How long the waits of a test go on before they fail it.
    pub fn patience(mut self, time: Duration) -> Self {
        self.patience = time;
        self
    }

    /// How long nothing may happen before the bot is held to be idle.
    pub fn quiet(mut self, time: Duration) -> Self {
        self.quiet = time;
        self
    }
}
