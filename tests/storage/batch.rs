//! SQLite's one writer: acts that wait share a commit, and one that fails is undone alone.

use std::sync::Arc;

use futures::future::{BoxFuture, join_all};
use tokio::sync::Notify;
use xploit_bot::storage::turns::Committed;
use xploit_bot::storage::{Conn, Error, Storage};

use crate::common::{Database, Kind};
use crate::{commit, joining, on, on_each_kind};

/// How many transactions the write-ahead log holds: a frame that ends one says how large the
/// database is after it (sqlite.org/fileformat2.html#walformat).
fn commits(database: &Database) -> usize {
    let mut log = database.file().into_os_string();
    log.push("-wal");
    let log = std::fs::read(log).unwrap();
    let word = |at: usize| u32::from_be_bytes(log[at..at + 4].try_into().unwrap());
    let (page, salt) = (usize::try_from(word(8)).unwrap(), (word(16), word(20)));
    let frames = (32..log.len().saturating_sub(23)).step_by(24 + page);
    let current = frames.filter(|at| (word(at + 8), word(at + 12)) == salt);
    current.filter(|at| word(at + 4) != 0).count()
}

/// Holds the writer until the gate opens, so that what comes meanwhile waits for it.
async fn hold(storage: &Storage, held: Arc<Notify>, gate: Arc<Notify>) {
    let holding = storage.write(move |_| {
        Box::pin(async move {
            held.notify_one();
            gate.notified().await;
            Ok::<_, Error>(())
        })
    });
    holding.await.unwrap();
}

#[tokio::test]
async fn turns_that_wait_share_a_commit_and_none_is_lost() {
    const PEOPLE: i64 = 64;
    on(Kind::Sqlite, async |database, storage| {
        let before = commits(database);
        let (held, gate) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let turns =
            (1..=PEOPLE).map(|it| storage.commit(joining(&format!("{it}"), &format!("{it}"), it)));
        let all = async {
            held.notified().await;
            let turns = join_all(turns);
            let opening = async { gate.notify_one() };
            futures::future::join(turns, opening).await.0
        };
        let (_, outcomes) =
            futures::future::join(hold(storage, held.clone(), gate.clone()), all).await;
        assert!(outcomes.into_iter().all(|it| it.unwrap() == Committed::Done));
        assert_eq!(database.number("SELECT COUNT(*) FROM member").await, PEOPLE);
        assert_eq!(database.number("SELECT COUNT(*) FROM event").await, PEOPLE);
        assert_eq!(commits(database) - before, 1, "they had all been waiting");

        let one = commits(database);
        storage.commit(commit("1", "alone", 1)).await.unwrap();
        assert_eq!(commits(database) - one, 1, "one alone is on the disk when it is done");
    })
    .await;
}

/// What an act does after it has written.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Ending {
    Well,
    Badly,
    WithASlip,
    InPanic,
}

fn insert(conn: Conn<'_>, id: i64, ending: Ending) -> BoxFuture<'_, Result<(), Error>> {
    Box::pin(async move {
        const SQL: &str = "INSERT INTO counter (name, value) VALUES ($1, $2)";
        let name = format!("act {id}");
        match conn {
            Conn::Sqlite(conn) => {
                sqlx::query(SQL).bind(name).bind(id).execute(&mut *conn).await?;
                if ending == Ending::WithASlip {
                    sqlx::query("no such statement").execute(conn).await?;
                }
            }
            Conn::Postgres(conn) => {
                sqlx::query(SQL).bind(name).bind(id).execute(&mut *conn).await?;
                if ending == Ending::WithASlip {
                    sqlx::query("no such statement").execute(conn).await?;
                }
            }
        }
        match ending {
            Ending::Well | Ending::WithASlip => Ok(()),
            Ending::Badly => Err(Error::Contended),
            Ending::InPanic => panic!("this act panics"),
        }
    })
}

#[tokio::test]
async fn an_act_that_fails_is_undone_alone() {
    use Ending::{Badly, InPanic, Well, WithASlip};
    on_each_kind(async |database, storage| {
        let (held, gate) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let endings = [Well, Badly, Well, WithASlip, Well, InPanic, Well];
        let acts = (1..)
            .zip(endings)
            .map(|(id, ending)| storage.write(move |conn| insert(conn, id, ending)));
        let all = async {
            held.notified().await;
            futures::future::join(join_all(acts), async { gate.notify_one() }).await.0
        };
        let (_, outcomes) =
            futures::future::join(hold(storage, held.clone(), gate.clone()), all).await;
        for (outcome, ending) in outcomes.iter().zip(endings) {
            assert_eq!(outcome.is_ok(), ending == Well, "{ending:?}: {outcome:?}");
        }
        let kept = database.number("SELECT COUNT(*) FROM counter WHERE name LIKE 'act %'").await;
        assert_eq!(kept, 4);
        let odd = "SELECT COUNT(*) FROM counter WHERE name LIKE 'act %' AND value % 2 = 1";
        assert_eq!(database.number(odd).await, 4);
        assert_eq!(storage.commit(joining("ana", "next", 1)).await.unwrap(), Committed::Done);
    })
    .await;
}

#[tokio::test]
async fn what_a_full_disk_refuses_is_told_and_what_was_kept_stays() {
    on(Kind::Sqlite, async |database, storage| {
        assert_eq!(storage.commit(joining("ana", "before", 1)).await.unwrap(), Committed::Done);
        pages(storage, "PRAGMA max_page_count = 1").await;
        let mut kept = 1;
        let refused = loop {
            let long = format!("{kept} {}", "x".repeat(2000));
            match storage.commit(joining(&long, &long, kept + 1)).await {
                Ok(Committed::Done) => kept += 1,
                Ok(other) => panic!("{other:?}"),
                Err(error) => break error,
            }
        };
        assert!(matches!(refused, Error::Full), "{refused:?}");
        assert_eq!(database.number("SELECT COUNT(*) FROM member").await, kept);
        assert_eq!(database.number("SELECT COUNT(*) FROM event").await, kept);
        // Together with others too, each is told what it was.
        let long = |at: usize| format!("again {at} {}", "x".repeat(2000));
        let turns =
            (0..8).map(|at| storage.commit(joining(&long(at), &long(at), 1000 + at as i64)));
        for outcome in join_all(turns).await {
            assert!(matches!(outcome, Err(Error::Full)), "{outcome:?}");
        }
        pages(storage, "PRAGMA max_page_count = 1000000").await;
        assert_eq!(storage.commit(joining("ion", "after", 999)).await.unwrap(), Committed::Done);
        assert_eq!(database.number("SELECT COUNT(*) FROM member").await, kept + 1);
    })
    .await;
}

async fn pages(storage: &Storage, pragma: &'static str) {
    let set = storage.write(move |conn| {
        Box::pin(async move {
            let Conn::Sqlite(conn) = conn else { panic!("SQLite alone has pages") };
            sqlx::query(pragma).fetch_all(conn).await.map(drop).map_err(Error::from)
        })
    });
    set.await.unwrap();
}
