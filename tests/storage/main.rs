//! The storage suite: what is promised of a database, on both kinds.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "../common/mod.rs"]
mod common;

mod batch;
mod crossposts;
mod digests;
mod imports;
mod introductions;
mod migrations;
mod news;
mod opening;
mod outgoing;
mod paces;
mod platforms;
mod roles;
mod schema;
mod turns;

use common::{Database, Kind};
use xploit_bot::core::catalogue::Entry;
use xploit_bot::core::ids::{EventId, MemberId, OutgoingId};
use xploit_bot::core::message::{Line, Message, Part, Span};
use xploit_bot::storage::Storage;
use xploit_bot::storage::members::MemberWrite;
use xploit_bot::storage::outgoing::{Outgoing, Urgency};
use xploit_bot::storage::turns::{Commit, DialogueWrite, Write};

/// Noon of the tests, in milliseconds since 1970.
fn now() -> i64 {
    common::noon().as_millisecond()
}

/// A fresh database of each kind, one after the other.
async fn on_each_kind(check: impl AsyncFn(&Database, &Storage)) {
    for kind in common::kinds() {
        on(kind, &check).await;
    }
}

async fn on(kind: Kind, check: impl AsyncFn(&Database, &Storage)) {
    let database = Database::new(kind).await;
    let storage = Storage::open(&database.place).await.unwrap();
    check(&database, &storage).await;
    storage.close().await;
    database.remove().await;
}

/// A turn that answers an event of a person and does nothing else.
fn commit(person: &str, event: &str, member: i64) -> Commit {
    Commit {
        event: Some(EventId(event.to_owned())),
        conversation: common::conversation(person),
        member: MemberId(member),
        writes: Vec::new(),
        dialogue: DialogueWrite::Keep,
        outgoing: Vec::new(),
        now: now(),
    }
}

/// The turn in which somebody is met.
fn joining(person: &str, event: &str, member: i64) -> Commit {
    Commit { writes: vec![Write::Member(MemberWrite::Join)], ..commit(person, event, member) }
}

/// A message of one paragraph to a person; nobody holds it.
fn message(id: i64, person: &str, member: i64, words: &str) -> Outgoing {
    let words = Span::Plain(words.to_owned().into());
    Outgoing {
        handle: None,
        urgency: Urgency::Reply,

        bond: xploit_bot::storage::outgoing::Bond::default(),
        id: OutgoingId(id),
        to: common::conversation(person),
        member: Some(MemberId(member)),
        language: None,
        hint: None,
        message: Message::new(vec![Part::Paragraph(Line(vec![words]))]),
        created: now(),
        leased_until: 0,
        attempts: 0,
    }
}

/// A course of that id and title.
fn course(id: &str, title: &str) -> Entry {
    let entry = serde_json::json!({
        "class": "opportunity",
        "id": id,
        "wordings": [{ "language": "ro", "title": title }],
        "kind": "course",
    });
    serde_json::from_value(entry).unwrap()
}
