//! A weekly digest on its way: once to each who follows what is new, whatever process dies.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use xploit_bot::community::Community;
use xploit_bot::core::catalogue::Entry;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::role::Permit;
use xploit_bot::skills::digest;
use xploit_bot::storage::imports::{Missing, Run};

use super::common::{self, Database, Kind, kinds};
use super::{AT_RISK, Post, Process, block, fill, until};

const COUNT: i64 = 1_500;
const CRASHES: u64 = 8;

/// Every second member follows nature, every fifth of these wants no digest; something about nature is
/// new since the first round.
async fn followed(kind: Kind, clock: &Clock) -> Database {
    let database = Database::new(kind).await;
    let community = Community::open(common::plan(&database.place, clock)).await.unwrap();
    fill(&database, COUNT).await;
    let follow = "UPDATE member SET interests = '[\"nature\"]' WHERE id % 2 = 0";
    database.execute(follow).await;
    database
        .execute(
            "INSERT INTO muted (member, topic) SELECT id, 'digest' FROM member WHERE id % 10 = 4",
        )
        .await;
    digest::round(&community.house).await.unwrap();
    let entry: Entry = serde_json::from_str(
        r#"{"class":"opportunity","id":"a","kind":"course",
            "wordings":[{"language":"ro","title":"Grădina de iarnă"}]}"#,
    )
    .unwrap();
    let storage = &community.house.storage;
    let import = storage.begin_import(1, "garden").await.unwrap();
    import.add(vec![entry]).await.unwrap();
    import.finish(&Permit::of_the_operator(), Missing::Keep, Run::Real).await.unwrap();
    storage.close().await;
    database
}

/// Who gets it: neither who follows nothing, nor who wants no digest, nor who has stopped what is
/// unasked, nor who can't be reached.
fn is_reader(person: i64) -> bool {
    person % 2 == 0 && person % 10 != 4 && person % 100 != 50 && person % 1000 != 0
}

#[test]
fn a_digest_comes_to_each_once_whatever_dies() {
    for kind in kinds() {
        let clock = Clock::frozen(common::noon());
        let database = block(followed(kind, &clock));
        clock.advance(SignedDuration::from_hours(7 * 24));
        let post = Arc::new(Post { takes: Duration::from_millis(1), ..Post::default() });
        let readers = (1..=COUNT).filter(|it| is_reader(*it)).count();
        // Whichever processes begin it at once, there is one.
        let begin = |process: &Process| {
            process.runtime.block_on(digest::round(&process.community.house)).unwrap();
            process.round();
        };
        for crash in 0..CRASHES {
            let process = Process::start(&database, &clock, &post, 100 + crash);
            begin(&process);
            let enough = post.count() + readers / 10;
            until("a part", || post.count() >= enough);
            process.die();
            // What it held is free again.
            clock.advance(SignedDuration::from_secs(31));
        }
        let last = Process::start(&database, &clock, &post, 999);
        begin(&last);
        let undone = "SELECT COUNT(*) FROM delivery_range WHERE done = FALSE";
        until("what is left", || {
            clock.advance(SignedDuration::from_secs(1));
            block(database.number(undone)) == 0
        });
        assert_eq!(block(database.number("SELECT COUNT(*) FROM announcement")), 1, "{kind:?}");
        let got = post.got.lock().unwrap();
        for person in 1..=COUNT {
            let found = got.get(&person.to_string());
            assert_eq!(found.is_some(), is_reader(person), "{kind:?}: {person}");
            if let Some((_, said)) = found {
                let expected = match (person % 10, person % 3) {
                    (0, _) => "Newydd",
                    (_, 0) => "New in",
                    _ => "Nou",
                };
                assert!(said.starts_with(expected), "{person}: {said}");
            }
        }
        let more: usize = got.values().map(|(count, _)| *count as usize - 1).sum();
        assert!(more <= AT_RISK * usize::try_from(CRASHES).unwrap(), "{kind:?}: {more}");
        drop(got);
        last.end();
        block(database.remove());
    }
}
