//! Settings: from flags, then the environment (`XPLOIT_…`), then `xploit.toml`, then defaults.
//!
//! Each knows where it comes from, for `xploit-bot check`. A secret never prints: a database URL
//! is shown without its password.

mod announcements;
mod digest;
mod ideas;
mod innovations;
mod introductions;
mod platforms;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use serde::Deserialize;
use url::Url;

use self::announcements::Announcements;
use self::digest::Digest;
use self::ideas::Ideas;
use self::innovations::Innovations;
use self::introductions::{Introductions, Table};
pub use self::platforms::{Discord, Telegram};
use crate::core::catalogue::Language;
use crate::core::event::tidy;
use crate::core::keeping::{Keeping, SHORTEST_PROFILES};
use crate::core::text::Text;
use crate::storage::Place;
use crate::text;

/// The file that is read when no other is named.
pub const FILE: &str = "xploit.toml";

/// What flags say; `None` where a flag was not given.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// `--config`.
    pub config: Option<PathBuf>,
    /// `--database-url`.
    pub database_url: Option<String>,
    /// `--texts`.
    pub texts: Option<PathBuf>,
}

/// Where a setting comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A flag of the command line.
    Flag(&'static str),
    /// A variable of the environment.
    Environment(&'static str),
    /// The settings file.
    File(String),
    /// Nobody set it.
    Default,
}

/// A setting with its source.
#[derive(Debug, Clone)]
pub struct Setting<T> {
    /// Its value.
    pub value: T,
    /// Where it comes from.
    pub source: Source,
}

/// All settings.
#[derive(Clone)]
pub struct Settings {
    /// Where the database is.
    pub database: Setting<Place>,
    /// The community's language.
    pub language: Setting<Language>,
    /// The community's time zone.
    pub time_zone: Setting<TimeZone>,
    /// A folder with the community's own texts.
    pub texts: Setting<Option<PathBuf>>,
    /// Where health is told, for `run`.
    pub web: Setting<std::net::SocketAddr>,
    /// Whom members may ask about their data.
    pub privacy_contact: Setting<Option<String>>,
    /// How many days a question is kept that waits for a coordinator.
    pub keep_questions_days: Setting<u16>,
    /// How many days the profile of an inactive person is kept.
    pub keep_profiles_days: Setting<u16>,
    /// How many days an introduction is kept that has ended, or led to something.
    pub keep_introductions_days: Setting<u16>,
    /// How introductions run.
    pub introductions: Introductions,
    /// How announcements are sent.
    pub announcements: Announcements,
    /// How ideas are taken.
    pub ideas: Ideas,
    /// How innovations are published.
    pub innovations: Innovations,
    /// When the weekly digest comes.
    pub digest: Digest,
    /// Telegram.
    pub telegram: Telegram,
    /// Discord.
    pub discord: Discord,
}

/// What must never be shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The secret, for whom it is meant.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

/// A setting that can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadSetting {
    /// The file can't be read.
    #[error("{file}: {reason}")]
    Unreadable {
        /// Which.
        file: String,
        /// What the system said.
        reason: String,
    },
    /// The file is not TOML, or has a key that does not exist.
    #[error("{file}: {reason}")]
    Syntax {
        /// Which.
        file: String,
        /// What the parser said, with the line.
        reason: String,
    },
    /// A value makes no sense.
    #[error("{name}")]
    Value {
        /// Which setting, as it was written.
        name: String,
        /// The value; never that of a secret.
        value: String,
    },
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    database_url: Option<String>,
    language: Option<String>,
    time_zone: Option<String>,
    texts: Option<PathBuf>,
    web: Option<String>,
    privacy_contact: Option<String>,
    keep_questions_days: Option<i64>,
    keep_profiles_days: Option<i64>,
    keep_introductions_days: Option<i64>,
    introductions: Table,
    announcements: announcements::Table,
    ideas: ideas::Table,
    innovations: innovations::Table,
    digest: digest::Table,
    telegram_token: Option<String>,
    telegram_api_url: Option<String>,
    telegram_webhook_url: Option<String>,
    telegram_per_second: Option<i64>,
    discord_token: Option<String>,
    discord_api_url: Option<String>,
    discord_shards: Option<i64>,
}

impl Settings {
    /// Reads them all. `environment` is that of the process.
    ///
    /// # Errors
    /// [`BadSetting`] with its name and, unless it is a secret, its value.
    pub fn read(flags: &Flags, environment: &BTreeMap<String, String>) -> Result<Self, BadSetting> {
        let (file, shown) = read_file(flags.config.as_deref())?;
        let read = Reader { environment, file: shown };
        let database = read.one(
            flags.database_url.clone().map(|it| (it, "--database-url")),
            "XPLOIT_DATABASE_URL",
            file.database_url,
            "sqlite:xploit.db",
        );
        let language = read.one(None, "XPLOIT_LANGUAGE", file.language, "ro");
        let zone = read.one(None, "XPLOIT_TIME_ZONE", file.time_zone, "Europe/Bucharest");
        let web = read.one(None, "XPLOIT_WEB", file.web, "127.0.0.1:8080");
        let texts = flags.texts.as_ref().map(|it| (it.display().to_string(), "--texts"));
        let in_file = file.texts.map(|it| it.display().to_string());
        let texts = read.one(texts, "XPLOIT_TEXTS", in_file, "");
        let kept = Keeping::default();
        let contact = read.one(None, "XPLOIT_PRIVACY_CONTACT", file.privacy_contact, "");
        let (questions, profiles) =
            (number(file.keep_questions_days), number(file.keep_profiles_days));
        let default = kept.questions_days.to_string();
        let questions = read.one(None, "XPLOIT_KEEP_QUESTIONS_DAYS", questions, &default);
        let default = kept.profiles_days.to_string();
        let profiles = read.one(None, "XPLOIT_KEEP_PROFILES_DAYS", profiles, &default);
        let default = kept.introductions_days.to_string();
        let in_file = number(file.keep_introductions_days);
        let ended = read.one(None, "XPLOIT_KEEP_INTRODUCTIONS_DAYS", in_file, &default);
        let telegram =
            Telegram {
                token: read.secret("XPLOIT_TELEGRAM_TOKEN", file.telegram_token),
                api_url: read
                    .one(None, "XPLOIT_TELEGRAM_API_URL", file.telegram_api_url, "")
                    .parse("telegram_api_url", Shown::Yes, |it| optional(it, server))?,
                webhook_url: read
                    .one(None, "XPLOIT_TELEGRAM_WEBHOOK_URL", file.telegram_webhook_url, "")
                    .parse("telegram_webhook_url", Shown::Yes, |it| optional(it, webhook))?,
                per_second: read
                    .one(None, "XPLOIT_TELEGRAM_PER_SECOND", number(file.telegram_per_second), "30")
                    .parse("telegram_per_second", Shown::Yes, |it| {
                        it.parse().ok().filter(|it| (1..=10_000).contains(it))
                    })?,
            };
        let discord = Discord {
            token: read.secret("XPLOIT_DISCORD_TOKEN", file.discord_token),
            api_url: read.one(None, "XPLOIT_DISCORD_API_URL", file.discord_api_url, "").parse(
                "discord_api_url",
                Shown::Yes,
                |it| optional(it, server),
            )?,
            shards: read
                .one(None, "XPLOIT_DISCORD_SHARDS", number(file.discord_shards), "")
                .parse("discord_shards", Shown::Yes, |it| optional(it, shards))?,
        };
        Ok(Self {
            telegram,
            discord,
            database: database.parse("database_url", Shown::Never, |it| Place::parse(it).ok())?,
            language: language.parse("language", Shown::Yes, |it| it.parse().ok())?,
            time_zone: zone.parse("time_zone", Shown::Yes, |it| TimeZone::get(it).ok())?,
            texts: texts.parse("texts", Shown::Yes, |it| {
                Some((!it.is_empty()).then(|| PathBuf::from(it)))
            })?,
            web: web.parse("web", Shown::Yes, |it| it.parse().ok())?,
            privacy_contact: contact.parse("privacy_contact", Shown::Yes, |it| {
                Some(Some(tidy(it)).filter(|it| !it.is_empty()))
            })?,
            keep_questions_days: questions
                .parse("keep_questions_days", Shown::Yes, |it| days(it, 1))?,
            keep_profiles_days: profiles
                .parse("keep_profiles_days", Shown::Yes, |it| days(it, SHORTEST_PROFILES))?,
            keep_introductions_days: ended
                .parse("keep_introductions_days", Shown::Yes, |it| days(it, 1))?,
            introductions: Introductions::read(&read, &file.introductions)?,
            announcements: Announcements::read(&read, &file.announcements)?,
            ideas: Ideas::read(&read, &file.ideas)?,
            innovations: Innovations::read(&read, &file.innovations)?,
            digest: Digest::read(&read, &file.digest)?,
        })
    }

    /// How long things are kept, and whom to ask about it.
    pub fn keeping(&self) -> Keeping {
        Keeping {
            questions_days: self.keep_questions_days.value,
            profiles_days: self.keep_profiles_days.value,
            introductions_days: self.keep_introductions_days.value,
            contact: self.privacy_contact.value.clone(),
        }
    }
}

fn read_file(named: Option<&Path>) -> Result<(File, String), BadSetting> {
    let path = named.unwrap_or(Path::new(FILE));
    let shown = path.display().to_string();
    let source = match std::fs::read_to_string(path) {
        Ok(source) => source,
        Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => {
            return Ok((File::default(), shown));
        }
        Err(error) => {
            return Err(BadSetting::Unreadable { file: shown, reason: error.to_string() });
        }
    };
    let file = toml::from_str(&source).map_err(|error| {
        // The parser's own display quotes the line, and with it what may be a secret.
        let at = error.span().map_or(0, |it| it.start);
        let line = source[..at.min(source.len())].matches('\n').count() + 1;
        let reason = format!("{line}: {}", error.message());
        BadSetting::Syntax { file: shown.clone(), reason }
    })?;
    Ok((file, shown))
}

fn optional<T>(value: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if value.is_empty() { Some(None) } else { parse(value).map(Some) }
}

/// The address of a server: `http` or `https`, and no password, for it is shown.
fn server(value: &str) -> Option<Url> {
    let url = Url::parse(value).ok()?;
    let plain = url.username().is_empty() && url.password().is_none();
    (matches!(url.scheme(), "http" | "https") && url.has_host() && plain).then_some(url)
}

/// Where a webhook may be: not where the program tells something else.
fn webhook(value: &str) -> Option<Url> {
    server(value).filter(|it| !crate::web::PATHS.contains(&it.path()))
}

fn days(value: &str, least: u16) -> Option<u16> {
    value.parse().ok().filter(|it| *it >= least)
}

fn shards(value: &str) -> Option<u32> {
    value.parse().ok().filter(|it| (1..=16_384).contains(it))
}

fn number(value: Option<i64>) -> Option<String> {
    value.map(|it| it.to_string())
}

struct Reader<'a> {
    environment: &'a BTreeMap<String, String>,
    file: String,
}

impl Reader<'_> {
    fn secret(&self, variable: &'static str, in_file: Option<String>) -> Setting<Option<Secret>> {
        let Setting { value, source } = self.one(None, variable, in_file, "");
        let value = value.trim();
        let secret = (!value.is_empty()).then(|| Secret(value.to_owned()));
        Setting { value: secret, source }
    }

    fn one(
        &self,
        flag: Option<(String, &'static str)>,
        variable: &'static str,
        in_file: Option<String>,
        default: &str,
    ) -> Setting<String> {
        if let Some((value, flag)) = flag {
            return Setting { value, source: Source::Flag(flag) };
        }
        if let Some(value) = self.environment.get(variable).filter(|it| !it.is_empty()) {
            return Setting { value: value.clone(), source: Source::Environment(variable) };
        }
        match in_file {
            Some(value) => Setting { value, source: Source::File(self.file.clone()) },
            None => Setting { value: default.to_owned(), source: Source::Default },
        }
    }
}

/// Whether a value may be shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Yes,
    Never,
}

impl Setting<String> {
    fn parse<T>(
        self,
        key: &str,
        shown: Shown,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Setting<T>, BadSetting> {
        let Some(value) = parse(&self.value) else {
            let name = match &self.source {
                Source::Flag(name) | Source::Environment(name) => (*name).to_owned(),
                Source::File(file) => format!("{file}: {key}"),
                Source::Default => key.to_owned(),
            };
            let value = match shown {
                // An address may hold a password that does not belong there.
                Shown::Yes if self.value.contains('@') => "…".to_owned(),
                Shown::Yes => self.value,
                Shown::Never => "…".to_owned(),
            };
            return Err(BadSetting::Value { name, value });
        };
        Ok(Setting { value, source: self.source })
    }
}

impl Source {
    /// For `xploit-bot check`.
    pub fn text(&self) -> Text {
        match self {
            Self::Flag(flag) => text!(config_from_flag, flag = *flag),
            Self::Environment(variable) => text!(config_from_environment, variable = *variable),
            Self::File(file) => text!(config_from_file, file = file),
            Self::Default => text!(config_from_default),
        }
    }
}

impl BadSetting {
    /// What is wrong and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::Unreadable { file, reason } => {
                text!(config_unreadable, file = file, reason = reason)
            }
            Self::Syntax { file, reason } => text!(config_syntax, file = file, reason = reason),
            Self::Value { name, value } => text!(config_value, name = name, value = value),
        }
    }
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Settings({})", self.database.value.shown())
    }
}
