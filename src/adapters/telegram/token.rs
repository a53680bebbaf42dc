//! The bot's token, and the webhook's secret that follows from it. Neither ever prints.

use std::fmt;

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// What Telegram knows the bot by.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// What the webhook's requests carry, so that nobody else's are taken.
#[derive(Clone)]
pub struct Secret(String);

impl Token {
    /// The token, if it looks like one: digits, a colon, and more of `[A-Za-z0-9_-]`.
    pub fn parse(token: &str) -> Option<Self> {
        let (bot, rest) = token.split_once(':')?;
        let is_number = !bot.is_empty() && bot.bytes().all(|it| it.is_ascii_digit());
        let is_plain = |it: u8| it.is_ascii_alphanumeric() || it == b'_' || it == b'-';
        let fits = is_number && !rest.is_empty() && rest.bytes().all(is_plain);
        fits.then(|| Self(token.to_owned()))
    }

    /// As it stands in the address of each request.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }

    /// The webhook's secret: it follows from the token, so that every process of a community has
    /// the same, and gives nothing of it away. 64 of `[0-9a-f]`; Telegram takes 1–256.
    pub(super) fn secret(&self) -> Secret {
        let hash = Sha256::digest(format!("webhook of {}", self.0));
        Secret(hash.iter().map(|it| format!("{it:02x}")).collect())
    }
}

impl Secret {
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether this is it, in a time that does not tell how much of it is right.
    pub(super) fn is(&self, told: &str) -> bool {
        self.0.as_bytes().ct_eq(told.as_bytes()).into()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Token;

    #[test]
    fn a_token_has_its_shape_and_never_prints() {
        let token = Token::parse("7000000001:AAfake-token_of_the_tests").unwrap();
        assert_eq!(format!("{token:?} {:?}", token.secret()), "Token(…) Secret(…)");
        for wrong in ["", ":", "7:", ":AA", "x:AA", "7:A A", "7:A/B", "7:A:B", "7:ă", " 7:AA"] {
            assert!(Token::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn the_secret_follows_from_the_token_and_is_compared() {
        let (one, other) = (Token::parse("7:AA").unwrap(), Token::parse("7:AB").unwrap());
        let secret = one.secret();
        assert!(secret.is(one.secret().reveal()));
        assert!(!secret.is(other.secret().reveal()));
        assert!(!secret.is("") && !secret.is(&secret.reveal()[..63]));
        let allowed = |it: u8| it.is_ascii_alphanumeric() || it == b'_' || it == b'-';
        assert!(secret.reveal().len() <= 256 && secret.reveal().bytes().all(allowed));
    }
}
