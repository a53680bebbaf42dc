//! Messages on their way out: one holder each, in their order, until they are delivered.

use std::collections::BTreeSet;
use std::time::Duration;

use sqlx::{Connection as _, PgConnection};
use xploit_bot::core::ids::{OutgoingId, Platform};
use xploit_bot::storage::Storage;
use xploit_bot::storage::outgoing::{Dead, Outcome, Outgoing};
use xploit_bot::storage::turns::{Commit, Committed};

use crate::common::{self, Database, Kind};
use crate::{commit, joining, message, now, on, on_each_kind};

const MINUTE: i64 = 60_000;

/// Ana is met and told these messages, by id.
async fn tell(storage: &Storage, ids: impl IntoIterator<Item = i64>) {
    storage.commit(joining("ana", "join", 10)).await.unwrap();
    let outgoing = ids.into_iter().map(|id| message(id, "ana", 10, &id.to_string())).collect();
    let told = storage.commit(Commit { outgoing, ..commit("ana", "tell", 10) }).await.unwrap();
    assert_eq!(told, Committed::Done);
}

async fn lease(storage: &Storage, at: i64, limit: i64) -> Vec<i64> {
    let leased = storage.lease(Platform::Console, None, at, at + MINUTE, limit).await.unwrap();
    leased.iter().map(|it| it.id.0).collect()
}

#[tokio::test]
async fn a_message_has_one_holder_until_its_lease_runs_out() {
    on_each_kind(async |_, storage| {
        tell(storage, [3, 1, 2]).await;
        let at = now();
        assert_eq!(lease(storage, at, 2).await, [1, 2], "the oldest first");
        assert_eq!(lease(storage, at + MINUTE, 9).await, [0; 0], "those are held");
        let told = [1, 2].map(|id| (OutgoingId(id), Outcome::Delivered));
        storage.record(told.into(), 0).await.unwrap();
        assert_eq!(lease(storage, at, 9).await, [3]);
        assert_eq!(lease(storage, at + MINUTE, 9).await, [0; 0], "it is held");
        assert_eq!(lease(storage, at + MINUTE + 1, 9).await, [3], "the lease ran out");
    })
    .await;
}

#[tokio::test]
async fn what_came_of_a_delivery_is_written_down() {
    on_each_kind(async |database, storage| {
        tell(storage, [1, 2, 3]).await;
        lease(storage, now(), 9).await;
        let again = now() + 5 * MINUTE;
        let outcomes = vec![
            (OutgoingId(1), Outcome::Delivered),
            (OutgoingId(2), Outcome::Again(again)),
            (OutgoingId(3), Outcome::Failed(Dead::Refused)),
            (OutgoingId(4), Outcome::Delivered),
        ];
        storage.record(outcomes, 0).await.unwrap();
        assert_eq!(storage.outbox_depth().await.unwrap(), (1, 1));
        assert_eq!(lease(storage, again, 9).await, [0; 0], "not before its time");
        let leased = storage.lease(Platform::Console, None, again + 1, again + 2, 9).await.unwrap();
        let leased: Vec<_> = leased.iter().map(|it| (it.id.0, it.attempts)).collect();
        assert_eq!(leased, [(2, 1)]);
        assert_eq!(database.number("SELECT COUNT(*) FROM outgoing WHERE id = 1").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_message_is_told_in_the_language_of_its_receiver() {
    on_each_kind(async |database, storage| {
        tell(storage, [1]).await;
        let language = async |at| -> Option<String> {
            let leased = storage.lease(Platform::Console, None, at, at, 9).await.unwrap();
            leased[0].language.as_ref().map(ToString::to_string)
        };
        assert_eq!(language(now()).await, None);
        database.execute("UPDATE member SET language = 'cy'").await;
        assert_eq!(language(now() + 1).await.as_deref(), Some("cy"));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_set_aside_and_the_rest_is_told() {
    on_each_kind(async |database, storage| {
        tell(storage, [1, 2, 3]).await;
        database
            .execute("UPDATE outgoing SET body = '{\"from\":\"the future\"}' WHERE id = 2")
            .await;
        assert_eq!(lease(storage, now(), 9).await, [1, 3]);
        assert_eq!(storage.outbox_depth().await.unwrap(), (2, 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_never_hold_one_message() {
    const MESSAGES: i64 = 300;
    on_each_kind(async |database, storage| {
        for id in 1..=MESSAGES {
            // Each in a conversation of its own: within one, the first waiting holds up the rest.
            let person = id.to_string();
            let outgoing = vec![message(id, &person, id, &person)];
            storage.commit(Commit { outgoing, ..joining(&person, &person, id) }).await.unwrap();
        }
        let processes = [storage.clone(), other(database).await, other(database).await];
        let takers = processes.clone().map(|process| {
            tokio::spawn(async move {
                let mut taken = Vec::new();
                loop {
                    let some = lease(&process, now(), 7).await;
                    if some.is_empty() {
                        return taken;
                    }
                    taken.extend(some);
                }
            })
        });
        let mut all = Vec::new();
        for taker in takers {
            all.extend(taker.await.unwrap());
        }
        // With SKIP LOCKED an empty answer may also mean "held this very moment".
        all.extend(lease(storage, now(), MESSAGES).await);
        let different: BTreeSet<_> = all.iter().copied().collect();
        assert_eq!(all.len(), different.len(), "one was taken twice");
        assert_eq!(different, (1..=MESSAGES).collect());
        for process in &processes[1..] {
            process.close().await;
        }
    })
    .await;
}

async fn other(database: &Database) -> Storage {
    Storage::open(&database.place).await.unwrap()
}

#[tokio::test]
async fn a_row_that_another_process_locks_holds_nobody_up() {
    if !common::kinds().contains(&Kind::Postgres) {
        return;
    }
    on(Kind::Postgres, async |database, storage| {
        for (id, person) in [(1, "ana"), (2, "ion"), (3, "eva")] {
            let outgoing = vec![message(id, person, id, "salut")];
            storage.commit(Commit { outgoing, ..joining(person, person, id) }).await.unwrap();
        }
        let mut elsewhere = PgConnection::connect(&database.url).await.unwrap();
        let mut transaction = elsewhere.begin().await.unwrap();
        let lock = sqlx::query("SELECT id FROM outgoing WHERE id = 1 FOR UPDATE");
        lock.fetch_all(&mut *transaction).await.unwrap();
        let leased = tokio::time::timeout(Duration::from_secs(20), lease(storage, now(), 9)).await;
        assert_eq!(leased.expect("the lease waits for the lock"), [2, 3]);
        transaction.rollback().await.unwrap();
        assert_eq!(lease(storage, now(), 9).await, [1]);
    })
    .await;
}

#[tokio::test]
async fn another_platform_s_messages_are_left_alone() {
    on_each_kind(async |database, storage| {
        tell(storage, [1, 2]).await;
        database.execute("UPDATE outgoing SET platform = 'elsewhere' WHERE id = 1").await;
        assert_eq!(lease(storage, now(), 9).await, [2]);
    })
    .await;
}

#[tokio::test]
async fn a_message_waits_for_an_older_one_that_is_held() {
    on_each_kind(async |_, storage| {
        tell(storage, [1, 2]).await;
        let outgoing = vec![message(3, "ion", 20, "salut")];
        storage.commit(Commit { outgoing, ..joining("ion", "ion", 20) }).await.unwrap();
        let again = now() + 5 * MINUTE;
        storage.record(vec![(OutgoingId(1), Outcome::Again(again))], 0).await.unwrap();
        assert_eq!(lease(storage, now(), 9).await, [3], "another conversation does not wait");
        assert_eq!(lease(storage, again + 1, 9).await, [1, 2, 3]);
        storage.record(vec![(OutgoingId(1), Outcome::Failed(Dead::Refused))], 0).await.unwrap();
        assert_eq!(lease(storage, again + 2 * MINUTE, 9).await, [2, 3], "it waits no more");
    })
    .await;
}

#[tokio::test]
async fn a_lease_is_renewed_by_its_holder_alone() {
    on_each_kind(async |database, storage| {
        tell(storage, [1]).await;
        let other = other(database).await;
        let at = now();
        let held = storage.lease(Platform::Console, None, at, at + 10, 9).await.unwrap().remove(0);
        database.execute("UPDATE member SET language = 'hu'").await;
        let renewed = storage.renew(&held, at + 20).await.unwrap().unwrap();
        assert_eq!(renewed.leased_until, at + 20);
        assert_eq!(renewed.language, Some("hu".parse().unwrap()), "as it is now");
        assert_eq!(storage.renew(&held, at + 30).await.unwrap(), None, "by an old lease");
        let taken = other.lease(Platform::Console, None, at + 21, at + 40, 9).await.unwrap();
        assert_eq!(taken.len(), 1);
        assert_eq!(storage.renew(&renewed, at + 50).await.unwrap(), None, "another holds it");
        other.record(vec![(OutgoingId(1), Outcome::Delivered)], 0).await.unwrap();
        assert_eq!(other.renew(&taken[0], at + 60).await.unwrap(), None, "it is delivered");
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn one_person_s_messages_can_be_taken_alone() {
    on_each_kind(async |_, storage| {
        tell(storage, [1, 3]).await;
        let outgoing = vec![message(2, "ion", 20, "salut")];
        let turn = Commit { outgoing, ..joining("ion", "ion", 20) };
        storage.commit(turn).await.unwrap();
        let only = Some(common::conversation("ana").person);
        let until = now() + MINUTE;
        let leased = storage.lease(Platform::Console, only, now(), until, 9).await.unwrap();
        assert_eq!(leased.iter().map(|it| it.id.0).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(lease(storage, now(), 9).await, [2]);
    })
    .await;
}

#[tokio::test]
async fn a_message_comes_back_as_it_was_said() {
    on_each_kind(async |_, storage| {
        storage.commit(joining("ana", "join", 10)).await.unwrap();
        let said = Outgoing {
            hint: Some("hu".parse().unwrap()),
            attempts: 3,
            ..message(1, "ana", 10, "salut")
        };
        let outgoing = vec![said.clone()];
        storage.commit(Commit { outgoing, ..commit("ana", "tell", 10) }).await.unwrap();
        let leased =
            storage.lease(Platform::Console, None, now(), now() + MINUTE, 9).await.unwrap();
        assert_eq!(leased, [Outgoing { leased_until: now() + MINUTE, ..said }]);
    })
    .await;
}
