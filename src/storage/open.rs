//! Opening a database: its URL, its settings, its migrations.

use std::path::PathBuf;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection as _, PgConnection, SqliteConnection};

use super::{Engine, Error, Result, Storage, Writer};

/// One text for both engines.
static MIGRATIONS: Migrator = sqlx::migrate!();

/// Older ones can corrupt their write-ahead log (sqlite.org/releaselog/3_51_3.html).
const OLDEST_SQLITE: &str = "3.51.3";

/// Readers beside the one writer: more than two cores can use.
const READERS: u32 = 4;

/// Connections to PostgreSQL in one process.
const CONNECTIONS: u32 = 16;

/// How long a write waits for another process that writes.
const BUSY: Duration = Duration::from_secs(30);

/// Where a database is.
#[derive(Clone)]
pub enum Place {
    /// A file; `sqlite:xploit.db`.
    File(PathBuf),
    /// A server; `postgres://user:password@host/name`.
    Server(Box<PgConnectOptions>),
}

impl Place {
    /// Reads a database URL: `sqlite:PATH` or `postgres://…`.
    ///
    /// # Errors
    /// [`Error::Url`] for anything else.
    pub fn parse(url: &str) -> Result<Self> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            let path = path.split_once('?').map_or(path, |(path, _options)| path);
            return if path.is_empty() || path == ":memory:" {
                Err(Error::Url)
            } else {
                Ok(Self::File(PathBuf::from(path)))
            };
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let options = PgConnectOptions::from_str(url).map_err(|_| Error::Url)?;
            return Ok(Self::Server(Box::new(options)));
        }
        Err(Error::Url)
    }

    /// For people: without the password.
    pub fn shown(&self) -> String {
        match self {
            Self::File(path) => format!("sqlite:{}", path.display()),
            Self::Server(options) => format!(
                "postgres://{}@{}:{}/{}",
                options.get_username(),
                options.get_host(),
                options.get_port(),
                options.get_database().unwrap_or_default()
            ),
        }
    }
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown())
    }
}

impl Storage {
    /// Opens the database, creates it if it is a file that does not exist, and brings its schema
    /// up to date.
    ///
    /// # Errors
    /// Each with the remedy in [`Error::text`]: no such place, no right to write, a newer
    /// database, an old SQLite.
    pub async fn open(place: &Place) -> Result<Self> {
        match place {
            Place::File(path) => {
                let options = SqliteConnectOptions::new()
                    .filename(path)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(BUSY);
                let mut writer = SqliteConnection::connect_with(&options).await?;
                refuse_old_sqlite(&mut writer).await?;
                // All in one transaction, so that of processes that start at once one migrates.
                let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
                migrated(MIGRATIONS.run(&mut *transaction).await)?;
                transaction.commit().await?;
                let readers = SqlitePoolOptions::new()
                    .max_connections(READERS)
                    // A file does not hang up.
                    .test_before_acquire(false)
                    .connect_with(options.create_if_missing(false).read_only(true))
                    .await?;
                Ok(Self(Engine::Sqlite { readers, writer: Writer::start(writer) }))
            }
            Place::Server(options) => {
                // Alone first: it says at once why it fails, where a pool tries until its time is up.
                PgConnection::connect_with(options).await?.close().await?;
                let pool = PgPoolOptions::new()
                    .max_connections(CONNECTIONS)
                    .acquire_timeout(Duration::from_secs(10))
                    .connect_with((**options).clone())
                    .await?;
                migrated(MIGRATIONS.run(&pool).await)?;
                Ok(Self(Engine::Postgres(pool)))
            }
        }
    }
}

fn migrated(outcome: std::result::Result<(), MigrateError>) -> Result<()> {
    outcome.map_err(|error| match error {
        MigrateError::VersionMissing(version) => Error::Newer(version),
        MigrateError::VersionMismatch(version) => Error::Altered(version),
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
        other => Error::Database(sqlx::Error::Migrate(Box::new(other))),
    })
}

async fn refuse_old_sqlite(conn: &mut SqliteConnection) -> Result<()> {
    let version: String =
        sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut *conn).await?;
    if is_too_old(&version) {
        return Err(Error::OldSqlite(version, OLDEST_SQLITE));
    }
    Ok(())
}

fn is_too_old(version: &str) -> bool {
    let numbers = |it: &str| it.split('.').map(|it| it.parse().unwrap_or(0)).collect::<Vec<u32>>();
    numbers(version) < numbers(OLDEST_SQLITE)
}

#[cfg(test)]
mod tests {
    use super::{Place, is_too_old};

    #[test]
    fn an_old_sqlite_is_refused() {
        for old in ["3.51.2", "3.9.0", "3.50.4", "2.8.17"] {
            assert!(is_too_old(old), "{old}");
        }
        for good in ["3.51.3", "3.51.10", "3.54.1", "4.0.0"] {
            assert!(!is_too_old(good), "{good}");
        }
    }

    #[test]
    fn a_place_never_shows_its_password() {
        let place = Place::parse("postgres://ana:s3cret@db.example.org:5433/xploit").unwrap();
        assert_eq!(place.shown(), "postgres://ana@db.example.org:5433/xploit");
        assert_eq!(
            Place::parse("sqlite://data/x.db?mode=rwc").unwrap().shown(),
            "sqlite:data/x.db"
        );
        for wrong in ["", "xploit.db", "sqlite:", "sqlite::memory:", "mysql://x/y"] {
            assert!(Place::parse(wrong).is_err(), "{wrong}");
        }
    }
}
