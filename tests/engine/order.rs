//! One event at a time in a conversation, each answered once.

use futures::future::join_all;
use xploit_bot::community::Community;
use xploit_bot::core::event::Event;
use xploit_bot::storage::Error;

use crate::common::{Database, kinds, said};
use crate::{answer, odd_community, odd_process};

const QUEUED: usize = 200;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_of_a_conversation_keep_their_order() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let community = odd_community(&database).await;
        // All of them are in the lane before the first is answered.
        let queued = (1..=QUEUED).map(|at| answer(&community, said("ana", &format!("word {at}"))));
        let answers: Vec<_> = join_all(queued).await.concat();
        let expected: Vec<_> = (1..=QUEUED).map(|at| format!("{at} word {at}")).collect();
        assert_eq!(answers, expected);
        community.house.storage.close().await;
        database.remove().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_event_that_comes_again_is_answered_once() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let community = odd_community(&database).await;
        let event = said("ana", "hello");
        let both = [answer(&community, event.clone()), answer(&community, event.clone())];
        assert_eq!(join_all(both).await.concat(), ["1 hello", "(before)"]);
        community.house.storage.close().await;
        // Also by a process that has just started.
        let community = odd_community(&database).await;
        assert_eq!(answer(&community, event).await, ["(before)"]);
        assert_eq!(answer(&community, said("ana", "next")).await, ["2 next"]);
        community.house.storage.close().await;
        database.remove().await;
    }
}

/// As a platform does that tells an event again when it was not taken.
async fn insist(community: &Community, event: Event) {
    loop {
        match community.lanes.take(event.clone()).await {
            Ok(_) => return,
            Err(Error::Contended) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_in_one_conversation_lose_nothing() {
    const EACH: usize = 25;
    for kind in kinds() {
        let database = Database::new(kind).await;
        let here = odd_process(&database, 1).await;
        let there = odd_process(&database, 2).await;
        let talk = async |community: &Community| {
            for _ in 0..EACH {
                insist(community, said("ana", "hello")).await;
            }
        };
        futures::future::join(talk(&here), talk(&there)).await;
        let next = 2 * EACH + 1;
        assert_eq!(answer(&here, said("ana", "x")).await, [format!("{next} x")]);
        assert_eq!(database.number("SELECT COUNT(*) FROM member").await, 1);
        let said = database.number("SELECT COUNT(*) FROM outgoing").await;
        assert_eq!(said, i64::try_from(next).unwrap());
        here.house.storage.close().await;
        there.house.storage.close().await;
        database.remove().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn conversations_side_by_side_are_all_answered() {
    const PEOPLE: usize = 64;
    for kind in kinds() {
        let database = Database::new(kind).await;
        let community = odd_community(&database).await;
        let all = (0..PEOPLE * 4).map(|at| {
            answer(&community, said(&format!("person {}", at % PEOPLE), &format!("{at}")))
        });
        let answers: Vec<_> = join_all(all).await.concat();
        let expected = (0..PEOPLE * 4).map(|at| format!("{} {at}", at / PEOPLE + 1));
        assert_eq!(answers, expected.collect::<Vec<_>>());
        community.house.storage.close().await;
        database.remove().await;
    }
}
