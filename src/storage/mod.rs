//! The only place that knows SQL.
//!
//! [`Storage`] is SQLite (embedded; one writer, a pool of readers) or PostgreSQL, as equals: the
//! same query text runs on both. Reads see the last commit; whatever a turn writes goes into one
//! transaction ([`turns`]). It does not know what members are told.
//!
//! No database future is ever dropped half-way: reads run in tasks of their own, writes in the
//! writer's, so a caller that gives up leaves no connection inside a transaction.

pub mod accounts;
pub mod announcements;
pub mod audit;
pub mod crossposts;
pub mod entries;
pub mod files;
pub mod following;
pub mod groups;
pub mod ideas;
pub mod imports;
pub mod innovations;
pub mod introductions;
pub mod invitations;
pub mod members;
pub mod outgoing;
pub mod own_data;
pub mod paces;
pub mod piles;
pub mod published;
pub mod questions;
pub mod receivers;
pub mod retention;
pub mod roles;
pub mod saved;
pub mod sweep;
pub mod turns;

mod connection;
mod error;
mod open;
mod writer;

use std::fmt;

use futures::future::BoxFuture;
use sqlx::pool::PoolConnection;
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool};

pub use connection::Conn;
pub use error::{Error, Result};
pub use open::Place;
use writer::{Batched, Writer};

/// The community's database. Cheap to clone.
#[derive(Clone)]
pub struct Storage(Engine);

#[derive(Clone)]
enum Engine {
    Sqlite { readers: SqlitePool, writer: Writer },
    Postgres(PgPool),
}

/// What an act ends with that is to be undone: a refusal of its own, or a fault of the database.
pub trait Refuses: From<Error> + Send + 'static {
    /// The fault, if it is one.
    fn fault(&self) -> Option<&Error>;
}

impl Refuses for Error {
    fn fault(&self) -> Option<&Error> {
        Some(self)
    }
}

/// Something to do on a connection, boxed so that it can travel to the writer.
type Act<T, E> =
    Box<dyn for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, std::result::Result<T, E>> + Send>;

impl Storage {
    /// Reads, outside any transaction.
    pub async fn read<T: Send + 'static>(
        &self,
        act: impl for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, Result<T>> + Send + 'static,
    ) -> Result<T> {
        let engine = self.0.clone();
        let reading = tokio::spawn(async move {
            let mut held = engine.acquire_reader().await?;
            act(held.conn()).await
        });
        reading.await.map_err(|_| Error::Closed)?
    }

    /// Writes in a transaction that is committed when this returns `Ok`, and undone otherwise.
    /// On SQLite, writes that wait for each other share one commit.
    pub async fn write<T, E>(
        &self,
        act: impl for<'c> FnOnce(Conn<'c>) -> BoxFuture<'c, std::result::Result<T, E>> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: Refuses,
    {
        match &self.0 {
            Engine::Sqlite { writer, .. } => {
                let (answer, answered) = tokio::sync::oneshot::channel();
                let act: Act<T, E> = Box::new(act);
                writer.send(Batched::new(act, answer)).await?;
                answered.await.map_err(|_| Error::Closed)?
            }
            Engine::Postgres(pool) => {
                let pool = pool.clone();
                let writing = tokio::spawn(async move {
                    let mut transaction = pool.begin().await.map_err(Error::from)?;
                    let done = act(Conn::Postgres(&mut transaction)).await;
                    let ended = match done {
                        Ok(_) => transaction.commit().await,
                        Err(_) => transaction.rollback().await,
                    };
                    ended.map_err(Error::from)?;
                    done
                });
                writing.await.map_err(|_| Error::Closed)?
            }
        }
    }

    /// Waits until what was written is on the disk, then closes the connections.
    pub async fn close(&self) {
        match &self.0 {
            Engine::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }
}

impl fmt::Debug for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.0 {
            Engine::Sqlite { .. } => "Storage(SQLite)",
            Engine::Postgres(_) => "Storage(PostgreSQL)",
        })
    }
}

enum Held {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

impl Engine {
    async fn acquire_reader(&self) -> Result<Held> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Held::Sqlite(readers.acquire().await?),
            Self::Postgres(pool) => Held::Postgres(pool.acquire().await?),
        })
    }
}

impl Held {
    fn conn(&mut self) -> Conn<'_> {
        match self {
            Self::Sqlite(conn) => Conn::Sqlite(conn),
            Self::Postgres(conn) => Conn::Postgres(conn),
        }
    }
}
