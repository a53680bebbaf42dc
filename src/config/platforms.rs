//! Settings of the platforms: how each is reached.

use url::Url;

use super::{Secret, Setting};

/// How Telegram is reached; without a token it is not.
#[derive(Debug, Clone)]
pub struct Telegram {
    /// The bot's token, from @BotFather.
    pub token: Setting<Option<Secret>>,
    /// Another server of the Bot API than Telegram's own.
    pub api_url: Setting<Option<Url>>,
    /// Where Telegram is to bring updates; without it they are fetched.
    pub webhook_url: Setting<Option<Url>>,
    /// Messages a second in all.
    pub per_second: Setting<usize>,
}

/// How Discord is reached; without a token it is not.
#[derive(Debug, Clone)]
pub struct Discord {
    /// The bot's token, from the developer portal.
    pub token: Setting<Option<Secret>>,
    /// Another server of the API than Discord's own.
    pub api_url: Setting<Option<Url>>,
    /// How many connections share the guilds; without it Discord says so.
    pub shards: Setting<Option<u32>>,
}
