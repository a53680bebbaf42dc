//! A skill that fails harms nobody: its person is told, and nothing of it is kept.

use xploit_bot::community::Community;
use xploit_bot::core::member::Member;
use xploit_bot::engine::SKILL_LIMIT;

use crate::common::{self, Database, Kind, kinds, pressed, said};
use crate::odd::gate;
use crate::{answer, hasty, odd_community};

/// What is kept of a person: who they are, and the saved dialogue.
async fn kept(community: &Community, person: &str) -> (Option<Member>, Option<String>) {
    let storage = &community.house.storage;
    let event = said(person, "").id;
    let start = storage.start(&event, &common::conversation(person)).await.unwrap();
    (start.known.member(), start.dialogue.map(|(state, _)| state))
}

async fn leaves_nothing_behind(kind: Kind, command: &str, told: &str) {
    let database = Database::new(kind).await;
    let community = odd_community(&database).await;
    let entered = if command == "/hang" { hasty(&community) } else { community.clone() };
    for round in ["somebody new", "somebody known"] {
        assert_eq!(answer(&entered, said("ana", command)).await, [told], "{round}");
        let (member, dialogue) = kept(&community, "ana").await;
        let member = member.expect("who was answered is known");
        assert_eq!(member.place, None, "{command}, {round}");
        assert_eq!(dialogue, None, "{command}, {round}");
        assert_eq!(community.house.storage.waiting_questions().await.unwrap(), 0, "{command}");
    }
    assert_eq!(database.number("SELECT COUNT(*) FROM member").await, 1);
    assert_eq!(answer(&community, said("ana", "hello")).await, ["1 hello"]);
    community.house.storage.close().await;
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_skill_that_fails_is_told_and_leaves_nothing_behind() {
    for kind in kinds() {
        leaves_nothing_behind(kind, "/panic", "engine-fault").await;
        leaves_nothing_behind(kind, "/fail", "engine-fault").await;
        leaves_nothing_behind(kind, "/refuse", "learn-gone").await;
        leaves_nothing_behind(kind, "/hang", "engine-slow").await;
    }
}

#[tokio::test]
async fn a_skill_that_hangs_is_stopped() {
    let database = Database::new(Kind::Sqlite).await;
    let community = odd_community(&database).await;
    assert_eq!(answer(&hasty(&community), said("ana", "/hang up")).await, ["engine-slow"]);
    let stopped = gate("up");
    let stopped = tokio::time::timeout(SKILL_LIMIT, stopped.notified()).await;
    stopped.expect("the hanging skill still runs");
}

#[tokio::test]
async fn what_was_open_before_a_failure_is_open_after_it() {
    let database = Database::new(Kind::Sqlite).await;
    let community = odd_community(&database).await;
    assert_eq!(answer(&community, said("ana", "hello")).await, ["1 hello"]);
    let before = kept(&community, "ana").await;
    for command in ["/panic", "/fail", "/refuse"] {
        answer(&community, said("ana", command)).await;
        assert_eq!(kept(&community, "ana").await, before, "{command}");
    }
    assert_eq!(answer(&community, said("ana", "again")).await, ["2 again"]);
}

/// Were one conversation held up by the other, the waiting skill would run into its limit and
/// not be told "waited": the order shows it, no clock is read.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn others_are_answered_while_a_skill_waits() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let community = odd_community(&database).await;
        let gate_name = format!("wait {kind:?}");
        let waiting = tokio::spawn({
            let (community, command) = (community.clone(), format!("/wait {gate_name}"));
            async move { answer(&community, said("slow", &command)).await }
        });
        gate(&format!("{gate_name} begun")).notified().await;
        for person in 0..20 {
            let told = answer(&community, said(&format!("person {person}"), "hello")).await;
            assert_eq!(told, ["1 hello"]);
        }
        gate(&gate_name).notify_one();
        assert_eq!(waiting.await.unwrap(), ["left behind", "waited"]);
        community.house.storage.close().await;
        database.remove().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_skill_that_holds_up_its_thread_is_told_and_others_are_answered() {
    let database = Database::new(Kind::Sqlite).await;
    let community = odd_community(&database).await;
    // While the thread is still held up its person is told, and so are the others.
    let told = answer(&hasty(&community), said("slow", "/block thread")).await;
    assert_eq!(told, ["engine-slow"]);
    assert_eq!(answer(&community, said("other", "hello")).await, ["1 hello"]);
    assert_eq!(answer(&community, said("slow", "hello")).await, ["1 hello"]);
    gate("thread").notify_one();
    assert_eq!(answer(&community, said("slow", "again")).await, ["2 again"]);
    assert_eq!(community.house.storage.waiting_questions().await.unwrap(), 0);
}

#[tokio::test]
async fn a_dialogue_that_cannot_be_read_ends_with_an_apology() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let community = odd_community(&database).await;
        for broken in ["", "null", r#"{"step":{"step":"from_the_future","until":1}}"#] {
            answer(&community, said("ana", "hello")).await;
            let spoil = format!("UPDATE dialogue SET state = '{broken}'");
            assert_eq!(database.execute(&spoil).await, 1);
            let event = if broken.is_empty() { pressed("ana", "odd.x") } else { said("ana", "x") };
            assert_eq!(answer(&community, event).await, ["engine-forgotten"], "{broken}");
            assert_eq!(kept(&community, "ana").await.1, None, "{broken}");
            assert_eq!(answer(&community, said("ana", "hello")).await, ["1 hello"], "{broken}");
        }
        community.house.storage.close().await;
        database.remove().await;
    }
}

#[tokio::test]
async fn several_messages_of_one_turn_keep_their_order() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let community = odd_community(&database).await;
        assert_eq!(answer(&community, said("ana", "/several")).await, ["one", "two", "three"]);
        let storage = &community.house.storage;
        let later = i64::MAX - 1;
        let platform = common::conversation("ana").platform;
        let waiting = storage.lease(platform, None, later, i64::MAX, 10).await.unwrap();
        let waiting = common::keys(waiting.iter().map(|it| &it.message));
        assert_eq!(waiting, ["one", "two", "three"]);
        storage.close().await;
        database.remove().await;
    }
}
