//! The one writer of an SQLite database.
//!
//! SQLite lets one connection write at a time, and a commit waits for the disk. So one task owns
//! the connection, takes every act that waits, runs each in a savepoint of its own and commits
//! them together; each is told only when that commit is on the disk. An act that fails is undone
//! alone.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use sqlx::{Connection as _, SqliteConnection};
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::{CancellationToken, DropGuard};

use super::{Act, Conn, Error, Refuses, Result};

/// How many acts share a commit at most: none of them waits long for the others.
const BATCH: usize = 128;

/// The way to the writer's task. Cheap to clone.
#[derive(Clone)]
pub(super) struct Writer {
    queue: mpsc::Sender<Box<dyn Write>>,
    closing: CancellationToken,
    finished: CancellationToken,
}

/// An act whose answer has not been given yet.
pub(super) struct Batched<T, E> {
    act: Option<Act<T, E>>,
    done: Option<std::result::Result<T, E>>,
    answer: oneshot::Sender<std::result::Result<T, E>>,
}

/// How an act went.
pub(super) enum Performed {
    /// It did what it should.
    Well,
    /// It is to be undone; with the error, where the database failed.
    Badly(Option<Error>),
}

/// An act with its type of answer put away.
pub(super) trait Write: Send {
    /// Does it.
    fn perform<'c>(&'c mut self, conn: Conn<'c>) -> BoxFuture<'c, Performed>;
    /// Answers; with the error instead, where the commit failed.
    fn answer(self: Box<Self>, failed: Option<Error>);
}

impl<T, E> Batched<T, E> {
    pub(super) fn new(
        act: Act<T, E>,
        answer: oneshot::Sender<std::result::Result<T, E>>,
    ) -> Box<Self> {
        Box::new(Self { act: Some(act), done: None, answer })
    }
}

impl<T, E> Write for Batched<T, E>
where
    T: Send + 'static,
    E: Refuses,
{
    fn perform<'c>(&'c mut self, conn: Conn<'c>) -> BoxFuture<'c, Performed> {
        Box::pin(async move {
            let Some(act) = self.act.take() else { return Performed::Badly(None) };
            let done = std::panic::AssertUnwindSafe(act(conn)).catch_unwind().await;
            let done = done.unwrap_or_else(|_| Err(Error::Closed.into()));
            let performed = match &done {
                Ok(_) => Performed::Well,
                Err(refused) => Performed::Badly(refused.fault().map(repeat)),
            };
            self.done = Some(done);
            performed
        })
    }

    fn answer(self: Box<Self>, failed: Option<Error>) {
        let answer = match (self.done, failed) {
            (Some(Err(own)), _) => Err(own),
            (_, Some(error)) => Err(error.into()),
            (Some(Ok(done)), None) => Ok(done),
            (None, None) => Err(Error::Closed.into()),
        };
        // Nobody listens any more when the caller gave up; the write stands all the same.
        let _ = self.answer.send(answer);
    }
}

impl Writer {
    pub(super) fn start(connection: SqliteConnection) -> Self {
        let (queue, waiting) = mpsc::channel(4 * BATCH);
        let (closing, finished) = (CancellationToken::new(), CancellationToken::new());
        tokio::spawn(work(connection, waiting, closing.clone(), finished.clone().drop_guard()));
        Self { queue, closing, finished }
    }

    pub(super) async fn send(&self, act: Box<dyn Write>) -> Result<()> {
        self.queue.send(act).await.map_err(|_| Error::Closed)
    }

    /// Lets what waits be written, then closes the connection. What comes later is refused.
    pub(super) async fn close(&self) {
        self.closing.cancel();
        self.finished.cancelled().await;
    }
}

async fn work(
    mut connection: SqliteConnection,
    mut waiting: mpsc::Receiver<Box<dyn Write>>,
    closing: CancellationToken,
    _finished: DropGuard,
) {
    let mut batch = Vec::with_capacity(BATCH);
    loop {
        tokio::select! {
            biased;
            taken = waiting.recv_many(&mut batch, BATCH) => if taken == 0 { break },
            () = closing.cancelled() => { waiting.close(); continue }
        }
        let outcome = write_together(&mut connection, &mut batch, &mut waiting).await;
        let failed = outcome.err();
        if failed.is_some() {
            // Nothing of the batch is on the disk; the connection must not stay in a transaction.
            let _ = sqlx::query("ROLLBACK").execute(&mut connection).await;
        }
        for act in batch.drain(..) {
            act.answer(failed.as_ref().map(repeat));
        }
    }
    if let Err(error) = connection.close().await {
        tracing::error!(%error, "the database did not close well");
    }
}

async fn write_together(
    connection: &mut SqliteConnection,
    batch: &mut Vec<Box<dyn Write>>,
    waiting: &mut mpsc::Receiver<Box<dyn Write>>,
) -> Result<()> {
    // Each statement wakes the driver's thread and ours: two in one go cost half.
    let mut open = "BEGIN IMMEDIATE; SAVEPOINT act";
    let mut next = 0;
    while let Some(act) = batch.get_mut(next) {
        next += 1;
        sqlx::query(open).execute(&mut *connection).await?;
        open = "RELEASE act; SAVEPOINT act";
        if let Performed::Badly(fault) = act.perform(Conn::Sqlite(connection)).await {
            let undone = sqlx::query("ROLLBACK TO act").execute(&mut *connection).await;
            // A full disk ends the whole transaction: the fault is what the others need to hear.
            undone.map_err(|error| fault.unwrap_or_else(|| error.into()))?;
        }
        // Whoever came in the meantime shares the commit.
        if next == batch.len() && next < BATCH {
            while batch.len() < BATCH
                && let Ok(late) = waiting.try_recv()
            {
                batch.push(late);
            }
        }
    }
    sqlx::query("RELEASE act; COMMIT").execute(&mut *connection).await?;
    Ok(())
}

/// The same error once more, for the next in the batch.
fn repeat(error: &Error) -> Error {
    match error {
        Error::Full => Error::Full,
        Error::ReadOnly => Error::ReadOnly,
        Error::CannotOpen => Error::CannotOpen,
        Error::NotADatabase => Error::NotADatabase,
        Error::Database(error) => Error::Database(sqlx::Error::Protocol(error.to_string())),
        _ => Error::Closed,
    }
}
