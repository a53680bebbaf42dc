//! The command line: what an operator types, and what they are told.
//!
//! One file a command. Help and usage are clap's, in English; everything else is said through
//! Fluent in the operator's language (`--language`, else `LC_ALL`, `LC_MESSAGES`, `LANG`).

mod announce;
mod chat;
mod check;
mod evaluate;
mod export;
mod follow;
mod import;
mod platforms;
mod roles;
mod run;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;

use clap::{Parser, Subcommand};

use crate::community::{Closed, Community, Plan};
use crate::config::{Flags, Settings};
use crate::core::catalogue::Language;
use crate::core::clock::{Clock, Randomness};
use crate::core::text::Text;
use crate::texts::Texts;

/// The assistant of a learning community.
#[derive(Debug, Parser)]
#[command(name = "xploit-bot", version, about, max_term_width = 100)]
#[command(after_help = "Without a command it chats in the terminal.
Settings come from flags, then the environment (XPLOIT_DATABASE_URL, XPLOIT_LANGUAGE,
XPLOIT_TIME_ZONE, XPLOIT_TEXTS, XPLOIT_WEB, XPLOIT_PRIVACY_CONTACT, XPLOIT_KEEP_QUESTIONS_DAYS,
XPLOIT_KEEP_PROFILES_DAYS, XPLOIT_KEEP_INTRODUCTIONS_DAYS, XPLOIT_INTRODUCTIONS_… (each number of
introductions), XPLOIT_INNOVATIONS_… (feeds of innovations), XPLOIT_TELEGRAM_TOKEN, XPLOIT_TELEGRAM_API_URL,
XPLOIT_TELEGRAM_WEBHOOK_URL, XPLOIT_TELEGRAM_PER_SECOND, XPLOIT_DISCORD_TOKEN,
XPLOIT_DISCORD_API_URL, XPLOIT_DISCORD_SHARDS), then xploit.toml. A token is no flag: other users
of the machine could read it.")]
struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    common: Common,
}

/// Options of every command.
#[derive(Debug, Clone, clap::Args)]
struct Common {
    /// The database: sqlite:PATH or postgres://user:password@host/name
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    /// The settings file [default: xploit.toml, if it is there]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// A folder with the community's own texts
    #[arg(long, global = true, value_name = "FOLDER")]
    texts: Option<PathBuf>,
    /// Your language: ro, en, cy [default: that of the terminal]
    #[arg(long, global = true, value_name = "TAG")]
    language: Option<Language>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Chat in the terminal (the default)
    Chat(chat::Options),
    /// Load catalogue files: CSV, schema.org JSON-LD, ROR
    Import(import::Options),
    /// Write the catalogue as CSV or JSON-LD
    Export(export::Options),
    /// Show who would get an announcement from a file, and send it
    Announce(announce::Options),
    /// Follow the innovations of another community, or show which are followed
    Follow(follow::FollowOptions),
    /// Follow a community's innovations no more
    Unfollow(follow::UnfollowOptions),
    /// Check settings, database, texts and index
    Check,
    /// Serve the configured platforms until stopped
    Run,
    /// Bring the database up to date, and nothing else
    Migrate,
    /// Invite an owner, a coordinator or a representative: print a one-time code and its links
    Invite(roles::InviteOptions),
    /// Show who has which role
    Roles,
    /// Take the role away from somebody
    Revoke(roles::RevokeOptions),
    /// Measure how well questions find their answers
    Evaluate(evaluate::Options),
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// All is well.
    Well,
    /// Nothing was done, or it failed; the reason was told.
    Badly,
    /// It was done, except for what was told.
    Partly,
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Well => Self::SUCCESS,
            Ended::Badly => Self::from(1),
            Ended::Partly => Self::from(3),
        }
    }
}

/// Runs what the command line asks for.
pub async fn main() -> ExitCode {
    let args = Args::parse();
    log();
    let voice = Voice::new(args.common.language.as_ref());
    let ended = match args.command.unwrap_or_default() {
        Command::Chat(options) => chat::chat(&voice, &args.common, options).await,
        Command::Import(options) => import::import(&voice, &args.common, options).await,
        Command::Export(options) => export::export(&voice, &args.common, options).await,
        Command::Announce(options) => announce::announce(&voice, &args.common, options).await,
        Command::Follow(options) => follow::follow(&voice, &args.common, options).await,
        Command::Unfollow(options) => follow::unfollow(&voice, &args.common, options).await,
        Command::Check => check::check(&voice, &args.common).await,
        Command::Run => run::run(&voice, &args.common).await,
        Command::Migrate => run::migrate(&voice, &args.common).await,
        Command::Invite(options) => roles::invite(&voice, &args.common, options).await,
        Command::Roles => roles::roles(&voice, &args.common).await,
        Command::Revoke(options) => roles::revoke(&voice, &args.common, options).await,
        Command::Evaluate(options) => evaluate::evaluate(&voice, &options),
    };
    let ended = ended.unwrap_or_else(|failure| voice.fail(&failure.0));
    match voice.unheard.get() {
        Some(error) => voice.fail(&crate::text!(cli_terminal, reason = error.to_string())),
        None => ended,
    }
    .into()
}

impl Default for Command {
    fn default() -> Self {
        Self::Chat(chat::Options::default())
    }
}

/// Libraries that would write messages or tokens into the log: what fails in them is logged where
/// it is handled, without either.
const QUIET: &str = "serenity=off,teloxide=off,teloxide_core=off,tungstenite=off,\
                     tokio_tungstenite=off,reqwest=off,hyper=off,hyper_util=off,h2=off,rustls=off";

/// Logs go to standard error: warnings and worse, or what `XPLOIT_LOG` says.
fn log() {
    let filter = std::env::var("XPLOIT_LOG")
        .ok()
        .and_then(|it| tracing_subscriber::EnvFilter::try_new(format!("{it},{QUIET}")).ok())
        .unwrap_or_else(|| {
            tracing_subscriber::EnvFilter::new(format!("warn,tantivy=error,sqlx=error,{QUIET}"))
        });
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}

/// Why a command could not be carried out, in words for the operator.
#[derive(Debug)]
struct Failure(Text);

impl From<Text> for Failure {
    fn from(text: Text) -> Self {
        Self(text)
    }
}

/// Speaks to the operator.
struct Voice {
    texts: Texts,
    language: Language,
    /// Why a result could not be written.
    unheard: OnceLock<std::io::Error>,
}

impl Voice {
    fn new(asked: Option<&Language>) -> Self {
        let english: Language = "en".parse().expect("a language tag");
        let texts = Texts::load(&english, None).expect("the embedded texts were built");
        let terminal = asked.cloned().or_else(terminal_language);
        let language = texts.negotiate(terminal.as_ref(), None);
        Self { texts, language, unheard: OnceLock::new() }
    }

    fn render(&self, text: &Text) -> String {
        self.texts.render(text, &self.language, jiff::civil::Date::default())
    }

    /// A result, on standard output. Whoever reads it may have gone: that is no failure.
    fn say(&self, text: &Text) {
        match writeln!(std::io::stdout(), "{}", self.render(text)) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                let _ = self.unheard.set(error); // the first is the one to tell
            }
            _ => {}
        }
    }

    /// What is wrong, on standard error.
    fn warn(&self, text: &Text) {
        let _ = writeln!(std::io::stderr(), "{}", self.render(text));
    }

    fn fail(&self, text: &Text) -> Ended {
        self.warn(text);
        Ended::Badly
    }
}

/// The language that the terminal is set to.
fn terminal_language() -> Option<Language> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
    let locale = set.filter_map(|it| std::env::var(it).ok()).find(|it| !it.is_empty())?;
    let tag = locale.split(['.', '@']).next()?;
    tag.replace('_', "-").parse().ok().filter(|it: &Language| it.language.as_str().len() == 2)
}

impl Common {
    fn settings(&self) -> Result<Settings, Failure> {
        let flags = Flags {
            config: self.config.clone(),
            database_url: self.database_url.clone(),
            texts: self.texts.clone(),
        };
        let environment: BTreeMap<_, _> = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Settings::read(&flags, &environment).map_err(|error| Failure(error.text()))
    }

    async fn open(&self, settings: &Settings) -> Result<Community, Failure> {
        let opened = Community::open(plan(settings)).await;
        opened.map_err(|error| failure(&error, settings))
    }
}

fn plan(settings: &Settings) -> Plan {
    Plan {
        database: settings.database.value.clone(),
        language: settings.language.value.clone(),
        zone: settings.time_zone.value.clone(),
        texts: settings.texts.value.clone(),
        keeping: settings.keeping(),
        terms: settings.introductions.terms(),
        innovations: settings.innovations.plan(),
        digest: settings.digest.plan(),
        care: settings.announcements.care(),
        banned: settings.ideas.banned.value.clone().unwrap_or_default(),
        clock: Clock::System,
        seed: seed(),
        randomness: Randomness::System,
    }
}

/// Where the random bits of ids begin: two processes that start in the same nanosecond have
/// different ids all the same.
fn seed() -> u64 {
    let now = Clock::System.now().as_nanosecond() as u64;
    now ^ u64::from(std::process::id()).rotate_left(32)
}

fn failure(error: &Closed, settings: &Settings) -> Failure {
    Failure(match error {
        Closed::Storage(error) => error.text(&settings.database.value.shown()),
        Closed::Texts(error) => error.text(),
        Closed::Index(fault) => crate::text!(cli_index, reason = fault.to_string()),
    })
}

fn storage_failure(error: &crate::storage::Error, settings: &Settings) -> Failure {
    Failure(error.text(&settings.database.value.shown()))
}
