//! The bot's token: it is sent to Discord and printed nowhere.

use std::fmt;

/// The bot's token.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Takes a token as the developer portal shows it, with or without `Bot ` before it.
    pub fn new(token: &str) -> Self {
        let token = token.trim();
        Self(format!("Bot {}", token.strip_prefix("Bot ").unwrap_or(token).trim()))
    }

    /// As it stands in the `Authorization` header.
    pub(super) fn header(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Token;

    #[test]
    fn it_has_its_prefix_once_and_never_prints() {
        for written in ["MTA5.x.y", "Bot MTA5.x.y", " MTA5.x.y\n"] {
            let token = Token::new(written);
            assert_eq!(token.header(), "Bot MTA5.x.y");
            assert!(!format!("{token:?}").contains("MTA5"));
        }
    }
}
