//! A database that can't be opened says why, and is left as it was.

use std::path::Path;

use sqlx::{Connection as _, SqliteConnection};
use xploit_bot::storage::{Conn, Error, Place, Storage};

use crate::common::{self, Database, Kind};
use crate::{on, on_each_kind};

async fn refusal(place: &Place) -> Error {
    match Storage::open(place).await {
        Ok(_) => panic!("{place:?} was opened"),
        Err(error) => error,
    }
}

fn file(path: &Path) -> Place {
    Place::parse(&format!("sqlite:{}", path.display())).unwrap()
}

async fn pragma(conn: Conn<'_>, sql: &'static str) -> Result<String, Error> {
    let Conn::Sqlite(conn) = conn else { panic!("SQLite alone has pragmas") };
    Ok(sqlx::query_scalar(sql).fetch_one(conn).await?)
}

#[tokio::test]
async fn what_was_committed_survives_a_power_cut() {
    on(Kind::Sqlite, async |database, storage| {
        let mut conn = SqliteConnection::connect(&database.url).await.unwrap();
        let mode = sqlx::query_scalar::<_, String>("PRAGMA journal_mode");
        assert_eq!(mode.fetch_one(&mut conn).await.unwrap(), "wal");
        for (sql, expected) in [
            ("SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous", "2"),
            ("SELECT CAST(foreign_keys AS TEXT) FROM pragma_foreign_keys", "1"),
        ] {
            let set = storage.write(move |conn| Box::pin(pragma(conn, sql))).await.unwrap();
            assert_eq!(set, expected, "{sql}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_reads_cannot_write() {
    on(Kind::Sqlite, async |_, storage| {
        let wrote =
            storage.read(|conn| Box::pin(pragma(conn, "DELETE FROM member RETURNING role")));
        assert!(matches!(wrote.await, Err(Error::ReadOnly)));
    })
    .await;
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused() {
    on_each_kind(async |database, storage| {
        storage.close().await;
        let newer = "INSERT INTO _sqlx_migrations
                         (version, description, installed_on, success, checksum, execution_time)
                     SELECT 9999, 'tomorrow', installed_on, success, checksum, execution_time
                     FROM _sqlx_migrations WHERE version = 1";
        assert_eq!(database.execute(newer).await, 1);
        assert!(matches!(refusal(&database.place).await, Error::Newer(9999)));
    })
    .await;
}

#[tokio::test]
async fn a_database_whose_migrations_are_others_is_refused() {
    on_each_kind(async |database, storage| {
        storage.close().await;
        let other = "UPDATE _sqlx_migrations SET checksum =
                         (SELECT checksum FROM _sqlx_migrations WHERE version = 0)";
        let other = match database.kind {
            Kind::Sqlite => {
                other.replace("(SELECT checksum FROM _sqlx_migrations WHERE version = 0)", "x'00'")
            }
            Kind::Postgres => other
                .replace("(SELECT checksum FROM _sqlx_migrations WHERE version = 0)", "'\\x00'"),
        };
        assert!(database.execute(&other).await > 0);
        assert!(matches!(refusal(&database.place).await, Error::Altered(1)));
    })
    .await;
}

#[tokio::test]
async fn processes_that_start_at_once_all_open_a_new_database() {
    for kind in common::kinds() {
        let database = Database::new(kind).await;
        let starts = (0..6).map(|_| Storage::open(&database.place));
        for started in futures::future::join_all(starts).await {
            started.unwrap().close().await;
        }
        database.remove().await;
    }
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.txt");
    for content in ["Dragă Ana,\n".to_owned(), "Dragă Ana,\n".repeat(500)] {
        std::fs::write(&path, &content).unwrap();
        let error = refusal(&file(&path)).await;
        assert!(matches!(error, Error::NotADatabase), "{error:?}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), content);
    }
}

#[tokio::test]
async fn a_damaged_database_is_told_from_a_good_one() {
    on(Kind::Sqlite, async |database, storage| {
        storage.close().await;
        let mut bytes = std::fs::read(database.file()).unwrap();
        let end = bytes.len().min(8000);
        bytes[100..end].fill(0xA5);
        std::fs::write(database.file(), bytes).unwrap();
        let error = refusal(&database.place).await;
        assert!(matches!(error, Error::NotADatabase), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn a_place_where_no_file_can_be_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("no/such/folder/test.db");
    for path in [folder.path(), &missing, Path::new("/dev/null/test.db")] {
        let error = refusal(&file(path)).await;
        assert!(matches!(error, Error::CannotOpen), "{}: {error:?}", path.display());
    }
}

#[tokio::test]
async fn a_read_only_disk_is_told_and_nothing_is_lost() {
    let Some(disk) = common::disk::Disk::mount("4m") else { return };
    let place = file(&disk.path().join("test.db"));
    Storage::open(&place).await.unwrap().close().await;
    let before = std::fs::read(disk.path().join("test.db")).unwrap();
    disk.remount("ro");
    // In one case SQLite misses its right to write, in the other the file beside the database.
    for place in [&place, &file(&disk.path().join("new.db"))] {
        let error = refusal(place).await;
        assert!(matches!(error, Error::CannotOpen | Error::ReadOnly), "{error:?}");
    }
    disk.remount("rw");
    assert_eq!(std::fs::read(disk.path().join("test.db")).unwrap(), before);
    Storage::open(&place).await.unwrap().close().await;
}

#[tokio::test]
async fn a_full_disk_is_told_when_a_database_is_made() {
    let Some(disk) = common::disk::Disk::mount("64k") else { return };
    let error = refusal(&file(&disk.path().join("test.db"))).await;
    assert!(matches!(error, Error::Full), "{error:?}");
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_told_at_once() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = closed.local_addr().unwrap().port();
    drop(closed);
    let place = Place::parse(&format!("postgres://ana:s3cret@127.0.0.1:{port}/x")).unwrap();
    let Error::Unreachable(reason) = refusal(&place).await else { panic!("another error") };
    assert!(reason.contains("refused"), "{reason}");
    assert!(!reason.contains("s3cret"));
}

#[tokio::test]
async fn a_database_that_the_server_does_not_have_is_told() {
    if !common::kinds().contains(&Kind::Postgres) {
        return;
    }
    let database = Database::new(Kind::Postgres).await;
    let (server, _) = database.url.rsplit_once('/').unwrap();
    let place = Place::parse(&format!("{server}/no_such_database")).unwrap();
    let Error::Unreachable(reason) = refusal(&place).await else { panic!("another error") };
    assert!(reason.contains("no_such_database"), "{reason}");
    database.remove().await;
}
