//! One SQL text, two native drivers.
//!
//! [`Conn`] is a connection to either database inside a transaction. The macros expand the same
//! query once for each driver, so that both are type-checked; `$1`, `$2`, … are placeholders on
//! SQLite as well.

use sqlx::{PgConnection, SqliteConnection};

/// A connection to either database.
pub enum Conn<'c> {
    /// SQLite.
    Sqlite(&'c mut SqliteConnection),
    /// PostgreSQL.
    Postgres(&'c mut PgConnection),
}

/// Runs a statement: `execute!(conn, "…", bind, …)` gives the number of rows it touched.
macro_rules! execute {
    ($conn:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        match $conn {
            $crate::storage::Conn::Sqlite(conn) => {
                let query = sqlx::query($sql)$(.bind($bind))*;
                query.execute(&mut **conn).await.map(|it| it.rows_affected())
            }
            $crate::storage::Conn::Postgres(conn) => {
                let query = sqlx::query($sql)$(.bind($bind))*;
                query.execute(&mut **conn).await.map(|it| it.rows_affected())
            }
        }
        .map_err($crate::storage::Error::from)
    };
}

/// Reads rows: `fetch!(conn, fetch_optional as Row, "…", bind, …)`.
macro_rules! fetch {
    ($conn:expr, $fetch:ident as $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        match $conn {
            $crate::storage::Conn::Sqlite(conn) => {
                sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.$fetch(&mut **conn).await
            }
            $crate::storage::Conn::Postgres(conn) => {
                sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.$fetch(&mut **conn).await
            }
        }
        .map_err($crate::storage::Error::from)
    };
}

pub(super) use {execute, fetch};
