//! What a test may choose before the fake starts.

use std::time::Duration;

use xploit_bot::core::clock::Clock;

use super::rates::Rates;

/// How the fake behaves. The default is a quick and strict one for conversations.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The bot's token; the number in front of the colon is the bot's id.
    pub token: String,
    /// The bot's name behind the `@`.
    pub username: String,
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Where the dates of messages come from.
    pub clock: Clock,
    /// What is random (ids of presses, orders, chances) follows from it.
    pub seed: u64,
    /// The id of the first update.
    pub first_update: i64,
    pub checks: Checks,
    pub history: History,
    pub privacy: Privacy,
    /// Off when `None`.
    pub rates: Option<Rates>,
    /// How long every answer takes on its way.
    pub latency: Duration,
    /// The first pause before an update is posted to the webhook again; it doubles each time.
    pub resend_first: Duration,
    /// The longest of these pauses.
    pub resend_most: Duration,
    /// How many updates are posted to the webhook at once, whatever the bot asks for.
    pub webhook_connections: Option<usize>,
    /// How long the webhook may think.
    pub webhook_timeout: Duration,
    /// How long a press can be answered.
    pub press_lives: Duration,
    /// How long nothing has to happen until all is said to be idle.
    pub quiet: Duration,
    /// How long a wait waits before it fails the test.
    pub patience: Duration,
}

/// Which requests are held against the published description of the Bot API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checks {
    /// Every one of them, besides the limits.
    Spec,
    /// The limits alone: for load.
    LimitsOnly,
}

/// How much is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum History {
    /// Every request and every message.
    Whole,
    /// How many requests there were, and the last few messages of each chat: for load.
    Counts,
}

/// Telegram's privacy mode, which decides what a bot sees of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Privacy {
    /// Commands, mentions of the bot and replies to it.
    On,
    /// Everything.
    Off,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            token: "7000000001:AAfake-token_of_the_tests".to_owned(),
            username: "xploit_test_bot".to_owned(),
            port: 0,
            clock: Clock::System,
            seed: 1,
            first_update: 880_000_001,
            checks: Checks::Spec,
            history: History::Whole,
            privacy: Privacy::On,
            rates: None,
            latency: Duration::ZERO,
            resend_first: Duration::from_millis(50),
            resend_most: Duration::from_secs(2),
            webhook_connections: None,
            webhook_timeout: Duration::from_secs(60),
            press_lives: Duration::from_secs(60),
            quiet: Duration::from_millis(150),
            patience: Duration::from_secs(30),
        }
    }
}

impl Settings {
    /// For benches: nothing is kept or checked that costs.
    pub fn for_load() -> Self {
        Self { checks: Checks::LimitsOnly, history: History::Counts, ..Self::default() }
    }

    /// The bot's id, out of its token.
    pub(super) fn bot_id(&self) -> i64 {
        let id = self.token.split(':').next().and_then(|it| it.parse().ok());
        id.expect("a token begins with the bot's id and a colon")
    }
}
