//! Why the bot can't speak with Discord, in words for the operator.

use crate::core::text::Text;
use crate::text;

/// Why the bot can't start, or can't go on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Discord does not know the token, or not any more.
    #[error("the token was refused")]
    TokenRefused,
    /// Discord can't be reached, or does not answer as it should.
    #[error("unreachable: {reason}")]
    Unreachable {
        /// What the network, or Discord, said; never an address with a token in it.
        reason: String,
    },
    /// The address that was set for the API names a gateway on another host.
    #[error("the gateway is elsewhere: {host}")]
    Elsewhere {
        /// That host.
        host: String,
    },
    /// So many sessions were begun today that Discord would reset the token.
    #[error("no IDENTIFY left for {minutes} min")]
    NoIdentifiesLeft {
        /// Until there are some again.
        minutes: u64,
    },
    /// Discord does not let the bot hear what it must.
    #[error("intents refused")]
    IntentsRefused,
    /// Discord does not take the list of commands.
    #[error("commands refused: {reason}")]
    CommandsRefused {
        /// Its status and code.
        reason: String,
    },
}

impl Trouble {
    pub(super) fn unreachable(reason: impl Into<String>) -> Self {
        Self::Unreachable { reason: reason.into() }
    }

    /// What is wrong and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::TokenRefused => text!(discord_token_refused),
            Self::Unreachable { reason } => text!(discord_unreachable, reason = reason),
            Self::Elsewhere { host } => text!(discord_elsewhere, host = host),
            Self::NoIdentifiesLeft { minutes } => {
                text!(discord_no_identifies, count = *minutes)
            }
            Self::IntentsRefused => text!(discord_intents_refused),
            Self::CommandsRefused { reason } => text!(discord_commands_refused, reason = reason),
        }
    }
}
