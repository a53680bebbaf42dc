//! The catalogue's news reach every process, whoever made them.

use xploit_bot::core::filter::Filter;
use xploit_bot::core::ids::EntryId;
use xploit_bot::core::role::Permit;
use xploit_bot::engine::follow::Follower;
use xploit_bot::search::{Index, Question};
use xploit_bot::storage::Storage;
use xploit_bot::storage::entries::Place;
use xploit_bot::storage::imports::{Missing, Run};

use crate::{course, on_each_kind};

async fn import(storage: &Storage, id: i64, titles: &[(&str, &str)]) {
    let import = storage.begin_import(id, "school").await.unwrap();
    import.add(titles.iter().map(|(id, title)| course(id, title)).collect()).await.unwrap();
    import.finish(&Permit::of_the_operator(), Missing::Retire, Run::Real).await.unwrap();
}

fn found(index: &Index, words: &str) -> usize {
    let today = jiff::civil::date(2026, 11, 23);
    let filter = Filter::default();
    let question = Question::new(words, &filter, today);
    index.search(&question).good.len()
}

#[tokio::test]
async fn an_index_follows_the_imports_of_another_process() {
    on_each_kind(async |database, storage| {
        let other = Storage::open(&database.place).await.unwrap();
        let index = Index::new().unwrap();
        let follower = Follower::new(storage.clone(), index.clone(), Index::new().unwrap());
        assert_eq!(follower.catch_up().await.unwrap(), 0);

        import(&other, 1, &[("a", "Olărit"), ("b", "Țesut")]).await;
        assert_eq!(follower.catch_up().await.unwrap(), 2);
        assert_eq!((found(&index, "olărit"), index.len()), (1, 2));

        import(&other, 2, &[("a", "Grădinărit"), ("b", "Țesut")]).await;
        assert_eq!(follower.catch_up().await.unwrap(), 1);
        assert_eq!((found(&index, "olărit"), found(&index, "grădinărit")), (0, 1));

        import(&other, 3, &[("b", "Țesut")]).await;
        assert_eq!(follower.catch_up().await.unwrap(), 1);
        assert_eq!((found(&index, "grădinărit"), index.len()), (0, 1));
        assert_eq!(follower.catch_up().await.unwrap(), 0);
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn news_of_more_than_a_page_are_told_page_by_page() {
    on_each_kind(async |_, storage| {
        let titles: Vec<_> = (0..4500).map(|it| format!("{it:05}")).collect();
        let titles: Vec<_> = titles.iter().map(|it| (it.as_str(), it.as_str())).collect();
        import(storage, 1, &titles).await;
        let mut place = Place::default();
        let mut told = Vec::new();
        loop {
            let news = storage.news(place).await.unwrap();
            if news.changed.is_empty() {
                break;
            }
            place = news.place;
            told.extend(news.changed.into_iter().map(|(_, it)| it.id().to_owned()));
        }
        assert_eq!(told, titles.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    })
    .await;
}

#[tokio::test]
async fn entries_of_a_page_keep_its_order() {
    on_each_kind(async |_, storage| {
        import(storage, 1, &[("a", "1"), ("b", "2"), ("c", "3")]).await;
        let wanted = vec![EntryId(3), EntryId(77), EntryId(1)];
        let entries = storage.entries(wanted).await.unwrap();
        assert_eq!(entries.iter().map(|(id, _)| id.0).collect::<Vec<_>>(), [3, 1]);
        import(storage, 2, &[("a", "1")]).await;
        assert!(storage.entry(EntryId(3)).await.unwrap().is_none(), "it was retired");
        assert!(storage.entry(EntryId(1)).await.unwrap().is_some());
    })
    .await;
}
