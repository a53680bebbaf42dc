//! Weekly digests: what is new, told once a week, by whichever process is the first.

use xploit_bot::core::announcement::Kind;
use xploit_bot::core::ids::{AnnouncementId, EntryId};
use xploit_bot::core::role::Permit;
use xploit_bot::core::vocabulary::Topic;
use xploit_bot::storage::Storage;
use xploit_bot::storage::announcements::digest::Last;
use xploit_bot::storage::imports::{Missing, Run};

use crate::{course, on_each_kind};

async fn import(storage: &Storage, id: i64, titles: &[(&str, &str)]) {
    let import = storage.begin_import(id, "school").await.unwrap();
    import.add(titles.iter().map(|(id, title)| course(id, title)).collect()).await.unwrap();
    import.finish(&Permit::of_the_operator(), Missing::Retire, Run::Real).await.unwrap();
}

async fn titles(storage: &Storage, after: i64, limit: i64) -> (i64, Vec<String>) {
    let (revision, found) = storage.new_entries(after, limit).await.unwrap();
    (revision, found.into_iter().map(|(_, it)| it.wordings()[0].title.clone()).collect())
}

#[tokio::test]
async fn new_is_what_came_into_the_catalogue_and_not_what_changed_or_came_back() {
    on_each_kind(async |_, storage| {
        import(storage, 1, &[("a", "Olărit"), ("b", "Țesut")]).await;
        let (first, found) = titles(storage, 0, 9).await;
        assert_eq!(found, ["Țesut", "Olărit"], "the newest first");
        assert_eq!(titles(storage, 0, 1).await.1, ["Țesut"]);
        // A change, one that goes, one that comes.
        import(storage, 2, &[("a", "Olărit la roată"), ("c", "Pictură")]).await;
        let (second, found) = titles(storage, first, 9).await;
        assert_eq!(found, ["Pictură"]);
        // One comes back.
        import(storage, 3, &[("a", "Olărit la roată"), ("b", "Țesut"), ("c", "Pictură")]).await;
        assert_eq!(titles(storage, second, 9).await.1, Vec::<String>::new());
        // The same file once more.
        import(storage, 4, &[("a", "Olărit la roată"), ("b", "Țesut"), ("c", "Pictură")]).await;
        assert_eq!(titles(storage, first, 9).await.1, ["Pictură"]);
    })
    .await;
}

#[tokio::test]
async fn of_processes_that_begin_a_digest_at_once_one_does() {
    on_each_kind(async |database, storage| {
        let permit = Permit::of_the_operator();
        let last = Last { due: 1000, revision: 1 };
        let begin = |id: i64| {
            let storage = storage.clone();
            let news = vec![(EntryId(1), vec![Topic::Nature, Topic::Arts])];
            async move {
                let permit = Permit::of_the_operator();
                storage.begin_digest(&permit, last, AnnouncementId(id), news, 1001).await.unwrap()
            }
        };
        let begun = futures::future::join_all((1..=8).map(begin)).await;
        assert_eq!(begun.iter().filter(|it| **it).count(), 1);
        let announcements = "SELECT COUNT(*) FROM announcement WHERE kind = 'digest'";
        assert_eq!(database.number(announcements).await, 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM digest_entry").await, 1);
        assert_eq!(storage.last_digest(&permit).await.unwrap(), Some(last));
        let due = storage.due_announcements(&permit, 1001).await.unwrap();
        assert_eq!((due.len(), due[0].kind), (1, Kind::Digest));
        // A week without anything new is noted as well.
        let next = Last { due: 2000, revision: 1 };
        let id = AnnouncementId(99);
        assert!(storage.begin_digest(&permit, next, id, Vec::new(), 2001).await.unwrap());
        assert_eq!(database.number(announcements).await, 1);
        assert_eq!(storage.last_digest(&permit).await.unwrap(), Some(next));
    })
    .await;
}
