//! Entries into the catalogue: all at once or not at all, and the same twice changes nothing.

use std::collections::BTreeMap;

use xploit_bot::core::catalogue::Entry;
use xploit_bot::core::role::Permit;
use xploit_bot::storage::Storage;
use xploit_bot::storage::entries::Place;
use xploit_bot::storage::imports::{Changes, Import, Missing, Run};

use crate::{course, on_each_kind};

/// As `IdSource` makes them: milliseconds since 1970, then 20 bits.
const HOUR: i64 = 3_600_000 << 20;
const FIRST: i64 = 500_000 * HOUR;

async fn gather(storage: &Storage, id: i64, entries: Vec<Entry>) -> Import {
    let import = storage.begin_import(id, "school").await.unwrap();
    import.add(entries).await.unwrap();
    import
}

async fn import(storage: &Storage, entries: Vec<Entry>, missing: Missing, run: Run) -> Changes {
    let import = gather(storage, FIRST, entries).await;
    import.finish(&Permit::of_the_operator(), missing, run).await.unwrap()
}

/// The catalogue as a process sees it that follows it from the beginning: titles by id.
async fn offered(storage: &Storage) -> BTreeMap<String, String> {
    let mut seen = BTreeMap::new();
    let mut place = Place::default();
    loop {
        let news = storage.news(place).await.unwrap();
        if news.changed.is_empty() && news.gone.is_empty() {
            return seen;
        }
        place = news.place;
        for (_, entry) in news.changed {
            seen.insert(entry.id().to_owned(), entry.wordings()[0].title.clone());
        }
    }
}

fn three() -> Vec<Entry> {
    vec![course("a", "Olărit"), course("b", "Țesut"), course("c", "Sudură")]
}

fn titles(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(id, title)| ((*id).to_owned(), (*title).to_owned())).collect()
}

#[tokio::test]
async fn the_same_twice_changes_nothing() {
    on_each_kind(async |_, storage| {
        let added = import(storage, three(), Missing::Keep, Run::Real).await;
        assert_eq!(added, Changes { added: 3, ..Changes::default() });
        let before = storage.news(Place::default()).await.unwrap();
        for missing in [Missing::Keep, Missing::Retire] {
            let again = import(storage, three(), missing, Run::Real).await;
            assert_eq!(again, Changes { unchanged: 3, ..Changes::default() });
        }
        let after = storage.news(before.place).await.unwrap();
        assert!(after.changed.is_empty() && after.gone.is_empty(), "nobody needs to index anew");
        assert_eq!(storage.sources().await.unwrap(), [("school".to_owned(), 3)]);
    })
    .await;
}

#[tokio::test]
async fn what_changed_is_updated_and_what_is_missing_retired() {
    on_each_kind(async |_, storage| {
        import(storage, three(), Missing::Keep, Run::Real).await;
        let ids = storage.news(Place::default()).await.unwrap().changed;
        let next =
            || vec![course("a", "Olărit"), course("b", "Țesut la război"), course("d", "Nou")];
        let kept = import(storage, next(), Missing::Keep, Run::Real).await;
        assert_eq!(kept, Changes { added: 1, updated: 1, unchanged: 1, retired: 0 });
        let retired = import(storage, next(), Missing::Retire, Run::Real).await;
        assert_eq!(retired, Changes { unchanged: 3, retired: 1, ..Changes::default() });
        let now = titles(&[("a", "Olărit"), ("b", "Țesut la război"), ("d", "Nou")]);
        assert_eq!(offered(storage).await, now);

        let back = import(storage, three(), Missing::Keep, Run::Real).await;
        assert_eq!(back, Changes { updated: 2, unchanged: 1, ..Changes::default() });
        let again = storage.news(Place::default()).await.unwrap().changed;
        for (id, entry) in ids {
            let same = again.iter().any(|(it, other)| *it == id && other.id() == entry.id());
            assert!(same, "{} has another id than before", entry.id());
        }
    })
    .await;
}

#[tokio::test]
async fn sources_do_not_touch_each_other() {
    on_each_kind(async |_, storage| {
        import(storage, three(), Missing::Keep, Run::Real).await;
        let town = storage.begin_import(FIRST + 1, "town").await.unwrap();
        town.add(vec![course("a", "Dans")]).await.unwrap();
        let operator = Permit::of_the_operator();
        let added = town.finish(&operator, Missing::Retire, Run::Real).await.unwrap();
        assert_eq!(added, Changes { added: 1, ..Changes::default() });
        let both = [("school".to_owned(), 3), ("town".to_owned(), 1)];
        assert_eq!(storage.sources().await.unwrap(), both);
        let retired = storage.retire_source(&operator, FIRST + 2, "town").await.unwrap();
        assert_eq!(retired, 1);
        assert_eq!(storage.sources().await.unwrap(), [("school".to_owned(), 3)]);
    })
    .await;
}

#[tokio::test]
async fn a_dry_run_counts_and_changes_nothing() {
    on_each_kind(async |database, storage| {
        import(storage, three(), Missing::Keep, Run::Real).await;
        let before = offered(storage).await;
        let next = vec![course("a", "Altfel"), course("d", "Nou")];
        let dry = import(storage, next, Missing::Retire, Run::Dry).await;
        assert_eq!(dry, Changes { added: 1, updated: 1, unchanged: 0, retired: 2 });
        assert_eq!(offered(storage).await, before);
        assert_eq!(database.number("SELECT COUNT(*) FROM incoming").await, 0);
        let revision = "SELECT value FROM counter WHERE name = 'catalogue'";
        assert_eq!(database.number(revision).await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_import_that_does_not_finish_leaves_the_old_state() {
    on_each_kind(async |database, storage| {
        import(storage, three(), Missing::Keep, Run::Real).await;
        let before = offered(storage).await;
        let given_up = gather(storage, FIRST + HOUR, vec![course("a", "Altfel")]).await;
        given_up.abandon().await.unwrap();
        assert_eq!(offered(storage).await, before);
        assert_eq!(database.number("SELECT COUNT(*) FROM incoming").await, 0);

        let interrupted = gather(storage, FIRST + 2 * HOUR, vec![course("a", "Altfel")]).await;
        drop(interrupted);
        assert_eq!(offered(storage).await, before);
        assert_eq!(database.number("SELECT COUNT(*) FROM incoming").await, 1);

        // One that runs at the same time is left alone; what a day ago was interrupted goes.
        let soon = storage.begin_import(FIRST + 20 * HOUR, "other").await.unwrap();
        assert_eq!(database.number("SELECT COUNT(*) FROM incoming").await, 1);
        soon.abandon().await.unwrap();
        let late = storage.begin_import(FIRST + 27 * HOUR, "other").await.unwrap();
        assert_eq!(database.number("SELECT COUNT(*) FROM incoming").await, 0);
        late.abandon().await.unwrap();
        assert_eq!(offered(storage).await, before);
    })
    .await;
}

#[tokio::test]
async fn an_id_that_comes_twice_counts_once() {
    on_each_kind(async |_, storage| {
        let twice = vec![course("a", "Întâi"), course("a", "Apoi")];
        let added = import(storage, twice, Missing::Keep, Run::Real).await;
        assert_eq!(added, Changes { added: 1, ..Changes::default() });
        assert_eq!(offered(storage).await, titles(&[("a", "Apoi")]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn imports_at_once_give_every_entry_an_id_of_its_own() {
    on_each_kind(async |database, storage| {
        let other = Storage::open(&database.place).await.unwrap();
        let fill = |storage: Storage, id: i64, source: &'static str| async move {
            let import = storage.begin_import(id, source).await.unwrap();
            for chunk in 0..5 {
                let entries = (0..40).map(|at| course(&format!("{chunk}-{at}"), source)).collect();
                import.add(entries).await.unwrap();
            }
            import.finish(&Permit::of_the_operator(), Missing::Retire, Run::Real).await.unwrap()
        };
        let both = [
            tokio::spawn(fill(storage.clone(), FIRST, "school")),
            tokio::spawn(fill(other.clone(), FIRST + 1, "town")),
        ];
        for import in both {
            assert_eq!(import.await.unwrap(), Changes { added: 200, ..Changes::default() });
        }
        assert_eq!(database.number("SELECT COUNT(DISTINCT id) FROM entry").await, 400);
        other.close().await;
    })
    .await;
}
