//! What can go wrong with a database, in the words of the person who can mend it.

use crate::core::text::Text;
use crate::text;

/// The answer of every call of storage.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a database did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The URL names no database that we know.
    #[error("not a database URL")]
    Url,
    /// The compiled-in SQLite can corrupt its write-ahead log.
    #[error("SQLite {0} is older than {1}")]
    OldSqlite(String, &'static str),
    /// A newer version of the bot has migrated this database.
    #[error("the database has migration {0}, which this version does not know")]
    Newer(i64),
    /// A migration that was applied is not the one that this version brings.
    #[error("migration {0} was applied in another form")]
    Altered(i64),
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The file or its folder can't be written.
    #[error("the database can't be written")]
    ReadOnly,
    /// The file can't be opened.
    #[error("the database can't be opened")]
    CannotOpen,
    /// The file is no SQLite database, or a damaged one.
    #[error("the file is not a database, or damaged")]
    NotADatabase,
    /// The server does not answer.
    #[error("the database server can't be reached: {0}")]
    Unreachable(String),
    /// What a turn had read kept changing under it: another process answers the same conversation.
    #[error("the conversation is being answered elsewhere")]
    Contended,
    /// The writer has stopped: the process is shutting down.
    #[error("the storage is closed")]
    Closed,
    /// Something kept by us can't be read back.
    #[error("row {table} {id} can't be read: {reason}")]
    Unreadable {
        /// The table.
        table: &'static str,
        /// The row.
        id: i64,
        /// What the reader said.
        reason: String,
    },
    /// Anything else.
    #[error(transparent)]
    Database(sqlx::Error),
}

/// SQLite's result codes, the primary one in the low byte (sqlite.org/rescode.html).
mod sqlite_codes {
    pub const READONLY: i64 = 8;
    pub const CORRUPT: i64 = 11;
    pub const FULL: i64 = 13;
    pub const CANTOPEN: i64 = 14;
    pub const NOTADB: i64 = 26;
    pub const IOERR_WRITE: i64 = 778;
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(said) => {
                let code = said.code().unwrap_or_default();
                if said.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some() {
                    return Self::of_sqlite(code.parse().unwrap_or_default(), error);
                }
                match code.as_ref() {
                    "53100" => Self::Full,
                    "25006" => Self::ReadOnly,
                    // Class 28, invalid authorization; 3D000, no such database.
                    "28P01" | "28000" | "3D000" => Self::Unreachable(said.message().to_owned()),
                    _ => Self::Database(error),
                }
            }
            sqlx::Error::Io(io) => Self::Unreachable(io.to_string()),
            sqlx::Error::PoolTimedOut => Self::Unreachable(error.to_string()),
            _ => Self::Database(error),
        }
    }
}

impl Error {
    fn of_sqlite(code: i64, error: sqlx::Error) -> Self {
        use sqlite_codes::*;
        match (code, code & 0xff) {
            (_, READONLY) => Self::ReadOnly,
            (IOERR_WRITE, _) | (_, FULL) => Self::Full,
            (_, CANTOPEN) => Self::CannotOpen,
            (_, CORRUPT | NOTADB) => Self::NotADatabase,
            _ => Self::Database(error),
        }
    }

    /// Whether a row with this key was there already, or one that it belongs to is gone: somebody
    /// else was faster.
    pub(super) fn is_conflict(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(said))
            if said.is_unique_violation() || said.is_foreign_key_violation())
    }

    /// What happened and what to do now, for the operator. `place` is the database, without
    /// its password.
    pub fn text(&self, place: &str) -> Text {
        let place = place.to_owned();
        match self {
            Self::Url => text!(storage_url),
            Self::OldSqlite(found, needed) => {
                text!(storage_old_sqlite, found = found, needed = *needed)
            }
            Self::Newer(version) => {
                text!(storage_newer, place = place, version = version.to_string())
            }
            Self::Altered(version) => {
                text!(storage_altered, place = place, version = version.to_string())
            }
            Self::Full => text!(storage_full, place = place),
            Self::ReadOnly => text!(storage_read_only, place = place),
            Self::CannotOpen => text!(storage_cannot_open, place = place),
            Self::NotADatabase => text!(storage_not_a_database, place = place),
            Self::Unreachable(reason) => {
                text!(storage_unreachable, place = place, reason = reason)
            }
            Self::Contended | Self::Closed | Self::Unreadable { .. } | Self::Database(_) => {
                text!(storage_fault, place = place, reason = self.to_string())
            }
        }
    }
}
