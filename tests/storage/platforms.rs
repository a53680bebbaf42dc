//! What platforms with a network leave in storage: who can be reached, groups that come, go and
//! move, what was published, and the swap of order that two processes could make.

use std::collections::BTreeMap;

use xploit_bot::core::ids::{ChatId, OutgoingId, Platform};
use xploit_bot::storage::groups::GroupWrite;
use xploit_bot::storage::members::{Known, MemberWrite};
use xploit_bot::storage::outgoing::{Dead, Outcome};
use xploit_bot::storage::piles::Pile;
use xploit_bot::storage::turns::{Commit, DialogueWrite, Version, Write};

use crate::common::{self, Database, Kind, kinds};
use crate::{commit, joining, message, now, on_each_kind};

const MINUTE: i64 = 60_000;

async fn known(storage: &xploit_bot::storage::Storage, person: &str) -> Known {
    let event = xploit_bot::core::ids::EventId("none".to_owned());
    storage.start(&event, &common::conversation(person)).await.unwrap().known
}

#[tokio::test]
async fn somebody_who_is_gone_is_known_to_be_until_they_come_back() {
    on_each_kind(async |_, storage| {
        storage.commit(joining("ana", "1", 10)).await.unwrap();
        assert!(matches!(known(storage, "ana").await, Known::Reachable(_)));
        let outgoing = vec![message(1, "ana", 10, "one")];
        storage.commit(Commit { outgoing, ..commit("ana", "2", 10) }).await.unwrap();
        storage.lease(Platform::Console, None, now(), now() + MINUTE, 9).await.unwrap();
        let gone = vec![(OutgoingId(1), Outcome::Failed(Dead::Unreachable))];
        storage.record(gone, now()).await.unwrap();
        assert!(matches!(known(storage, "ana").await, Known::Unreachable(_)));
        let writes = vec![Write::Member(MemberWrite::Reached)];
        storage.commit(Commit { writes, ..commit("ana", "3", 10) }).await.unwrap();
        assert!(matches!(known(storage, "ana").await, Known::Reachable(_)));
        let writes = vec![Write::Member(MemberWrite::Lost)];
        storage.commit(Commit { writes, ..commit("ana", "4", 10) }).await.unwrap();
        assert!(matches!(known(storage, "ana").await, Known::Unreachable(_)));
    })
    .await;
}

#[tokio::test]
async fn what_was_given_up_is_counted_by_its_reason() {
    on_each_kind(async |_, storage| {
        storage.commit(joining("ana", "1", 10)).await.unwrap();
        let outgoing = (1..=4).map(|id| message(id, "ana", 10, "x")).collect();
        storage.commit(Commit { outgoing, ..commit("ana", "2", 10) }).await.unwrap();
        let outcomes = vec![
            (OutgoingId(1), Outcome::Failed(Dead::Refused)),
            (OutgoingId(2), Outcome::Failed(Dead::TriedTooOften)),
            (OutgoingId(3), Outcome::Held(now() + MINUTE)),
        ];
        storage.record(outcomes, now()).await.unwrap();
        let pile = |failed: Option<&str>, count| Pile {
            platform: "console".to_owned(),
            failed: failed.map(str::to_owned),
            count,
            oldest: now(),
        };
        let mut state = storage.outbox_state().await.unwrap();
        state.sort_by(|a, b| a.failed.cmp(&b.failed));
        let expected = [pile(None, 2), pile(Some("refused"), 1), pile(Some("tried-too-often"), 1)];
        assert_eq!(state, expected);
        let held = storage.lease(Platform::Console, None, now() + MINUTE, now() + 2 * MINUTE, 9);
        assert_eq!(held.await.unwrap().len(), 0, "what is held, and what stands behind it");
        let later = now() + MINUTE + 1;
        let free = storage.lease(Platform::Console, None, later, later + MINUTE, 9).await.unwrap();
        assert_eq!(
            free.iter().map(|it| (it.id.0, it.attempts)).collect::<Vec<_>>(),
            [(3, 0), (4, 0)]
        );
    })
    .await;
}

#[tokio::test]
async fn a_group_comes_goes_and_moves_with_what_belongs_to_it() {
    on_each_kind(async |database, storage| {
        let (here, there) = (ChatId("ana".to_owned()), ChatId("new".to_owned()));
        let is_in =
            async |chat: &ChatId| storage.is_in_group(Platform::Console, chat).await.unwrap();
        let change = async |event: &str, write| {
            let writes = vec![Write::Group(write)];
            storage.commit(Commit { writes, ..commit("ana", event, 10) }).await.unwrap();
        };
        storage.commit(joining("ana", "join", 10)).await.unwrap();
        change("added", GroupWrite::Added).await;
        assert!(is_in(&here).await);
        let dialogue = DialogueWrite::Save {
            state: "{}".to_owned(),
            was: None,
            version: Version(1),
            expires: i64::MAX,
        };
        let outgoing = vec![message(1, "ana", 10, "x")];
        storage.commit(Commit { dialogue, outgoing, ..commit("ana", "said", 10) }).await.unwrap();
        change("moved", GroupWrite::Moved(there.clone())).await;
        assert!(!is_in(&here).await && is_in(&there).await);
        for table in ["dialogue", "outgoing", "group_chat"] {
            let count = format!("SELECT COUNT(*) FROM {table} WHERE chat = 'new'");
            assert_eq!(database.number(&count).await, 1, "{table}");
        }
        storage.move_chat(Platform::Console, &there, &here).await.unwrap();
        assert!(is_in(&here).await && !is_in(&there).await);
        change("removed", GroupWrite::Removed).await;
        assert!(!is_in(&here).await);
        for table in ["dialogue", "outgoing"] {
            assert_eq!(database.number(&format!("SELECT COUNT(*) FROM {table}")).await, 0);
        }
        change("added again", GroupWrite::Added).await;
        assert!(is_in(&here).await);
    })
    .await;
}

#[tokio::test]
async fn what_was_published_is_remembered_by_platform_and_name() {
    on_each_kind(async |_, storage| {
        let told = async |platform, name: &str| storage.published(platform, name).await.unwrap();
        assert_eq!(told(Platform::Telegram, "commands").await, None);
        storage.publish(Platform::Telegram, "commands", "one").await.unwrap();
        storage.publish(Platform::Telegram, "commands", "two").await.unwrap();
        assert_eq!(told(Platform::Telegram, "commands").await.as_deref(), Some("two"));
        assert_eq!(told(Platform::Discord, "commands").await, None);
        assert_eq!(told(Platform::Telegram, "description").await, None);
    })
    .await;
}

/// Many processes that lease at the same moment: each conversation is in one process's hands, and
/// in its order.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn those_who_lease_at_once_never_share_a_conversation() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let first = common::storage(&database.url).await;
        for person in 0..20i64 {
            let name = format!("p{person}");
            first.commit(joining(&name, &format!("join {name}"), 100 + person)).await.unwrap();
            let ids = (0..10).map(|at| 1 + at * 20 + person);
            let outgoing = ids.map(|id| message(id, &name, 100 + person, "x")).collect();
            let tell = commit(&name, &format!("tell {name}"), 100 + person);
            first.commit(Commit { outgoing, ..tell }).await.unwrap();
        }
        let others = match kind {
            Kind::Sqlite => vec![first.clone(); 4],
            Kind::Postgres => {
                let mut others = Vec::new();
                for _ in 0..4 {
                    others.push(common::storage(&database.url).await);
                }
                others
            }
        };
        let leasing = others.iter().cloned().enumerate().map(|(process, storage)| {
            tokio::spawn(async move {
                let mut leased = Vec::new();
                for _ in 0..10 {
                    let some = storage.lease(Platform::Console, None, now(), now() + MINUTE, 7);
                    leased.extend(some.await.unwrap().into_iter().map(|it| (process, it)));
                }
                leased
            })
        });
        let mut holders: BTreeMap<String, Vec<(usize, i64)>> = BTreeMap::new();
        for leased in futures::future::join_all(leasing).await {
            for (process, it) in leased.unwrap() {
                holders.entry(it.to.person.0).or_default().push((process, it.id.0));
            }
        }
        assert!(!holders.is_empty());
        for (person, held) in holders {
            let process = held[0].0;
            assert!(
                held.iter().all(|it| it.0 == process),
                "{kind:?}: {person} is shared: {held:?}"
            );
            assert!(held.is_sorted(), "{kind:?}: {person}: {held:?}");
        }
        for storage in others {
            storage.close().await;
        }
        first.close().await;
        database.remove().await;
    }
}
