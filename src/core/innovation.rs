//! Innovations: ideas that were accepted and that their authors let other communities read; and
//! what other communities let this one read.

use url::Url;

use super::catalogue::Language;
use super::idea::{State, Words};

/// How innovations are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Innovations {
    /// Under which address other communities reach this one, without a slash at the end. `None`:
    /// nothing is published.
    pub public_url: Option<String>,
    /// The licence of what is published, by its SPDX identifier (<https://spdx.org/licenses/>).
    pub licence: String,
    /// What the community is called in its feeds; `None`: a community of learning, in its language.
    pub name: Option<String>,
    /// Where other communities write to this one's bot.
    pub chat_url: Option<String>,
    /// Feeds may also be asked of this machine and of its own network.
    pub allow_private: bool,
}

impl Default for Innovations {
    fn default() -> Self {
        Self {
            public_url: None,
            licence: "CC-BY-4.0".to_owned(),
            name: None,
            chat_url: None,
            allow_private: false,
        }
    }
}

/// Whether an idea in this state is one that others may learn from.
pub fn is_innovation(state: State) -> bool {
    matches!(state, State::Accepted | State::Piloting | State::Implemented)
}

/// An innovation of another community, as its feed tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Innovation {
    /// What its feed calls it, the same for ever.
    pub source: String,
    /// What it says; signed by nobody.
    pub words: Words,
    /// In which language; `und` where the feed does not tell.
    pub language: Language,
    /// Where it stands there, if the feed tells.
    pub state: Option<State>,
    /// What came of it; empty where nothing is told.
    pub outcome: String,
    /// In which language that is told, if not in that of the rest.
    pub outcome_language: Option<Language>,
    /// The page on which it is told, `http` or `https`.
    pub url: Option<String>,
    /// Its licence; empty where the feed does not tell.
    pub licence: String,
    /// The innovation that was adopted there, by the name that its own feed gives it.
    pub origin: Option<String>,
    /// When it changed last, in milliseconds since 1970, if the feed tells.
    pub updated: Option<i64>,
}

/// Why a feed could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is on this machine or in its own network.
    Private,
    /// Nobody is there.
    Unreachable,
    /// It took too long.
    Slow,
    /// The answer was this HTTP status.
    Status(u16),
    /// It is larger than a feed may be.
    TooLarge,
    /// It is no feed.
    NoFeed,
}

impl Fault {
    /// The word that storage and texts use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Unreachable => "unreachable",
            Self::Slow => "slow",
            Self::Status(404 | 410) => "missing",
            Self::Status(401 | 403) => "forbidden",
            Self::Status(_) => "refused",
            Self::TooLarge => "too-large",
            Self::NoFeed => "no-feed",
        }
    }
}

/// The longest address of a feed, in characters.
pub const LONGEST_URL: u16 = 500;

/// The address of a feed that somebody typed: `https://` may be left out.
pub fn address(typed: &str) -> Option<String> {
    let typed = typed.trim().trim_matches(['<', '>']);
    let typed = match typed.contains("://") {
        true => typed.to_owned(),
        false => format!("https://{typed}"),
    };
    let mut url = Url::parse(&typed).ok()?;
    url.set_fragment(None);
    let is_plain = url.username().is_empty() && url.password().is_none();
    let is_web = matches!(url.scheme(), "http" | "https");
    let names_somebody =
        url.host_str().is_some_and(|it| it.contains(['.', ':', ']']) || it == "localhost");
    let fits = url.as_str().len() <= usize::from(LONGEST_URL);
    (is_plain && is_web && names_somebody && fits).then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_is_read_as_people_type_it() {
        let whole = "https://bot.example.org/feeds/innovations.json";
        for typed in [
            whole,
            "bot.example.org/feeds/innovations.json",
            "  <https://bot.example.org/feeds/innovations.json> ",
        ] {
            assert_eq!(address(typed).as_deref(), Some(whole), "{typed}");
        }
        let wrong = [
            "",
            "salut",
            "ftp://bot.example.org/x",
            "https://ana:parola@example.org/",
            "file:///etc/passwd",
            "https://",
        ];
        for typed in wrong {
            assert_eq!(address(typed), None, "{typed}");
        }
    }
}
