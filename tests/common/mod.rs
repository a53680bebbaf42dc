//! What several tests need: fresh databases of both kinds, a community at a frozen time.

#![expect(dead_code, reason = "each test binary uses a part of it")]
#![expect(clippy::unwrap_used, reason = "what can't be set up fails the test")]

pub mod crowd;
pub mod disk;
pub mod scan;

use std::path::PathBuf;
use std::str::FromStr as _;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::{Clock, Randomness};
use xploit_bot::core::event::{Event, EventKind, Forms, Room};
use xploit_bot::core::ids::{ChatId, Conversation, EventId, PersonId, Platform};
use xploit_bot::core::keeping::Keeping;
use xploit_bot::core::message::{Line, Message, Part, Span};
use xploit_bot::core::text::Value;
use xploit_bot::storage::{Place, Storage};

/// The server on which tests make their databases, if there is one.
pub const POSTGRES: &str = "XPLOIT_TEST_POSTGRES";

/// The kinds of databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// Both kinds, or SQLite alone where there is no server: then a word on standard error says so.
pub fn kinds() -> Vec<Kind> {
    if std::env::var_os(POSTGRES).is_some() {
        return vec![Kind::Sqlite, Kind::Postgres];
    }
    eprintln!("{POSTGRES} is not set: the tests on PostgreSQL are skipped (tests/run sets it)");
    vec![Kind::Sqlite]
}

/// A fresh database that goes when it is dropped (on PostgreSQL: with [`Database::remove`]).
pub struct Database {
    pub kind: Kind,
    pub place: Place,
    pub url: String,
    folder: Option<tempfile::TempDir>,
}

impl Database {
    pub async fn new(kind: Kind) -> Self {
        match kind {
            Kind::Sqlite => {
                let folder = tempfile::tempdir().unwrap();
                let url = format!("sqlite:{}", folder.path().join("test.db").display());
                let place = Place::parse(&url).unwrap();
                Self { kind, place, url, folder: Some(folder) }
            }
            Kind::Postgres => {
                let name = fresh_name();
                let mut server = server().await;
                let create = format!("CREATE DATABASE {name}");
                sqlx::query(AssertSqlSafe(create)).execute(&mut server).await.unwrap();
                let url = postgres_url(&name);
                Self { kind, place: Place::parse(&url).unwrap(), url, folder: None }
            }
        }
    }

    /// The file, on SQLite.
    pub fn file(&self) -> PathBuf {
        self.folder.as_ref().expect("SQLite has a file").path().join("test.db")
    }

    /// Runs a statement past the bot. How many rows it touched.
    pub async fn execute(&self, sql: &str) -> u64 {
        match self.kind {
            Kind::Sqlite => {
                let query = sqlx::query(AssertSqlSafe(sql));
                let mut conn = SqliteConnection::connect(&self.url).await.unwrap();
                query.execute(&mut conn).await.unwrap().rows_affected()
            }
            Kind::Postgres => {
                let query = sqlx::query(AssertSqlSafe(sql));
                let mut conn = PgConnection::connect(&self.url).await.unwrap();
                query.execute(&mut conn).await.unwrap().rows_affected()
            }
        }
    }

    /// The texts that a query gives.
    pub async fn strings(&self, sql: &str) -> Vec<String> {
        match self.kind {
            Kind::Sqlite => {
                let query = sqlx::query_scalar(AssertSqlSafe(sql));
                let mut conn = SqliteConnection::connect(&self.url).await.unwrap();
                query.fetch_all(&mut conn).await.unwrap()
            }
            Kind::Postgres => {
                let query = sqlx::query_scalar(AssertSqlSafe(sql));
                let mut conn = PgConnection::connect(&self.url).await.unwrap();
                query.fetch_all(&mut conn).await.unwrap()
            }
        }
    }

    /// The one number that a query gives.
    pub async fn number(&self, sql: &str) -> i64 {
        match self.kind {
            Kind::Sqlite => {
                let query = sqlx::query_scalar(AssertSqlSafe(sql));
                let mut conn = SqliteConnection::connect(&self.url).await.unwrap();
                query.fetch_one(&mut conn).await.unwrap()
            }
            Kind::Postgres => {
                let query = sqlx::query_scalar(AssertSqlSafe(sql));
                let mut conn = PgConnection::connect(&self.url).await.unwrap();
                query.fetch_one(&mut conn).await.unwrap()
            }
        }
    }

    pub async fn remove(self) {
        if self.kind == Kind::Postgres {
            let name = self.url.rsplit('/').next().unwrap().to_owned();
            let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            sqlx::query(AssertSqlSafe(drop)).execute(&mut server().await).await.unwrap();
        }
    }
}

fn fresh_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("xploit_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

async fn server() -> PgConnection {
    let url = std::env::var(POSTGRES).unwrap();
    let options = PgConnectOptions::from_str(&url).unwrap();
    PgConnection::connect_with(&options).await.unwrap()
}

fn postgres_url(name: &str) -> String {
    let url = std::env::var(POSTGRES).unwrap();
    let (server, _) = url.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

/// A plan for a community of Bucharest whose clock stands still.
pub fn plan(place: &Place, clock: &Clock) -> Plan {
    Plan {
        database: place.clone(),
        language: "ro".parse().unwrap(),
        zone: jiff::tz::TimeZone::get("Europe/Bucharest").unwrap(),
        texts: None,
        keeping: Keeping {
            contact: Some("date@comunitate.example.org".to_owned()),
            ..Keeping::default()
        },
        terms: xploit_bot::core::introduction::Terms::default(),
        innovations: xploit_bot::core::innovation::Innovations {
            public_url: Some("https://bot.example.org".to_owned()),
            ..Default::default()
        },
        digest: Some(Default::default()),
        banned: "ro=porcărie,de doi bani;en=rubbish".parse().unwrap(),
        clock: clock.clone(),
        seed: 7,
        randomness: Randomness::seeded(7),
    }
}

/// Noon in Bucharest on 23 November 2026.
pub fn noon() -> Timestamp {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

/// A zone in which it is about noon by the machine's clock.
pub fn noon_here() -> jiff::tz::TimeZone {
    let hour = (Clock::System.now().as_second() / 3600).rem_euclid(24);
    // In these names east is minus (POSIX).
    let name = match 12 - hour {
        behind @ ..0 => format!("Etc/GMT+{}", -behind),
        ahead => format!("Etc/GMT-{ahead}"),
    };
    jiff::tz::TimeZone::get(&name).unwrap()
}

/// The database at a URL, opened as the bot opens it.
pub async fn storage(url: &str) -> Storage {
    Storage::open(&Place::parse(url).unwrap()).await.unwrap()
}

/// The console's conversation of a person.
pub fn conversation(person: &str) -> Conversation {
    Conversation {
        platform: Platform::Console,
        chat: ChatId(person.to_owned()),
        person: PersonId(person.to_owned()),
    }
}

/// An event with a number that no other event of this test binary has.
pub fn event(person: &str, kind: EventKind) -> Event {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    Event {
        id: EventId(format!("event-{}", COUNT.fetch_add(1, Ordering::Relaxed))),
        conversation: conversation(person),
        room: Room::Private,
        forms: Forms::Asked,
        handle: None,
        hint: None,
        known_as: None,
        group: None,
        at: noon(),
        kind,
    }
}

/// A person writes.
pub fn said(person: &str, words: &str) -> Event {
    event(person, EventKind::Said(words.to_owned()))
}

/// A person presses the button that carries this.
pub fn pressed(person: &str, carried: &str) -> Event {
    event(person, EventKind::Pressed(carried.to_owned()))
}

/// What messages say: a Fluent key, or words as they are.
pub fn keys<'m>(messages: impl IntoIterator<Item = &'m Message>) -> Vec<String> {
    messages.into_iter().map(key).collect()
}

fn key(message: &Message) -> String {
    match message.parts.first() {
        Some(Part::Paragraph(Line(spans))) => match spans.first() {
            Some(Span::Plain(Value::Text(text))) => text.key.to_string(),
            Some(Span::Plain(Value::Words(words))) => words.to_string(),
            other => format!("{other:?}"),
        },
        other => format!("{other:?}"),
    }
}

/// A community with the sample catalogue.
pub async fn sample_community(place: &Place, clock: &Clock) -> Community {
    let community = Community::open(plan(place, clock)).await.unwrap();
    let today = community.house.clock.today(&community.house.zone);
    xploit_bot::sample::load(&community, today).await.unwrap();
    community
}
