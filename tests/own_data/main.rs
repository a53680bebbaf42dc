//! Own data on the real storage: who is erased is nowhere, whoever wants nothing unasked gets
//! nothing, and nothing is kept longer than promised.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "../common/mod.rs"]
mod common;

mod acts;
mod erased;
mod retention;

use common::Database;
use xploit_bot::community::Community;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::Event;
use xploit_bot::core::ids::{Conversation, MemberId, OutgoingId};
use xploit_bot::core::message::Message;
use xploit_bot::core::text::Text;
use xploit_bot::engine::Taken;
use xploit_bot::storage::outgoing::{Outcome, Outgoing, Urgency};
use xploit_bot::storage::turns::{Commit, Committed, DialogueWrite};

/// A fresh community of each kind, without a catalogue, and its clock.
async fn on_each_kind(check: impl AsyncFn(&Database, &Community, &Clock)) {
    for kind in common::kinds() {
        let database = Database::new(kind).await;
        let clock = Clock::frozen(common::noon());
        let community = Community::open(common::plan(&database.place, &clock)).await.unwrap();
        check(&database, &community, &clock).await;
        community.house.storage.close().await;
        database.remove().await;
    }
}

/// What an event is answered with; it waits on the disk.
async fn take(community: &Community, event: Event) -> Vec<Outgoing> {
    match community.lanes.take(event).await.unwrap() {
        Taken::Answered(messages) => messages,
        Taken::Before => panic!("answered before"),
    }
}

fn keys(messages: &[Outgoing]) -> Vec<String> {
    common::keys(messages.iter().map(|it| &it.message))
}

/// The platforms have these messages.
async fn deliver(community: &Community, messages: &[Outgoing]) {
    let outcomes = messages.iter().map(|it| (it.id, Outcome::Delivered)).collect();
    community.house.storage.record(outcomes, 0).await.unwrap();
}

/// A message that nobody asked for, as an announcement will be one.
fn unasked(id: i64, to: Conversation, member: i64, now: i64) -> Outgoing {
    let text = Text { key: "learn-thanks".into(), args: Vec::new() };
    Outgoing {
        id: OutgoingId(id),
        to,
        member: Some(MemberId(member)),
        language: None,
        hint: None,
        handle: None,
        urgency: Urgency::Bulk,

        bond: xploit_bot::storage::outgoing::Bond::default(),
        message: Message::text(text),
        created: now,
        leased_until: 0,
        attempts: 0,
    }
}

/// Brings a message into the outbox that is no answer.
async fn post(community: &Community, message: Outgoing) {
    let commit = Commit {
        event: None,
        conversation: message.to.clone(),
        member: message.member.unwrap(),
        writes: Vec::new(),
        dialogue: DialogueWrite::Keep,
        now: message.created,
        outgoing: vec![message],
    };
    let posted = community.house.storage.commit(commit).await.unwrap();
    assert_eq!(posted, Committed::Done);
}

async fn member(database: &Database, person: &str) -> i64 {
    let sql = format!("SELECT member FROM account WHERE person = '{person}'");
    database.number(&sql).await
}
