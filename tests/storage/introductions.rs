//! Introductions: whoever is first gets it, what was decided on an older state is not done, and
//! nothing that waits is thrown away.

use futures::future::join_all;
use xploit_bot::core::clock::Randomness;
use xploit_bot::core::code::Code;
use xploit_bot::core::ids::{EntryId, IntroductionId, MemberId};
use xploit_bot::core::introduction::{Goal, Outcome, Shares, State, Terms};
use xploit_bot::core::role::{Permit, Role};
use xploit_bot::storage::Storage;
use xploit_bot::storage::accounts::{AccountWrite, Joining};
use xploit_bot::storage::introductions::acts::{Deed, IntroductionWrite, Request};
use xploit_bot::storage::introductions::consents::Given;
use xploit_bot::storage::turns::{Commit, Committed, Write};

use crate::common::{Database, conversation};
use crate::{commit, joining, now, on_each_kind};

/// Organisations; somebody speaks for the first.
const POTTERS: i64 = 1;
const WEAVERS: i64 = 2;

fn permit() -> Permit {
    Permit::check(Role::Member, Role::Member).unwrap()
}

async fn set_up(database: &Database, storage: &Storage, people: &[(&str, i64)]) {
    for (person, id) in people {
        let joined = storage.commit(joining(person, person, *id)).await.unwrap();
        assert_eq!(joined, Committed::Done);
    }
    for (id, name) in [(POTTERS, "a"), (WEAVERS, "b")] {
        let body = format!(
            r#"{{"class":"organisation","id":"{name}","wordings":[{{"language":"ro","title":"O"}}]}}"#
        );
        let sql = format!(
            "INSERT INTO entry (id, source, external_id, class, body, retired, revision)
             VALUES ({id}, 'school', '{name}', 'organisation', '{body}', FALSE, {id})"
        );
        database.execute(&sql).await;
    }
}

async fn speaks(database: &Database, member: i64, organisation: i64) {
    let sql = format!("INSERT INTO representation VALUES ({member}, {organisation}, 1)");
    database.execute(&sql).await;
    let sql = format!("UPDATE member SET role = 'representative' WHERE id = {member}");
    database.execute(&sql).await;
}

fn given(id: i64) -> Given {
    Given {
        id,
        text_version: 2,
        language: "ro".parse().unwrap(),
        platform: conversation("").platform,
        expires: now() + 1,
    }
}

fn named(name: &str) -> Shares {
    Shares { name: Some(name.to_owned()), ..Shares::default() }
}

fn request(id: i64, organisation: i64, terms: Terms) -> Write {
    let request = Request {
        id: IntroductionId(id),
        goal: Goal::Organisation(EntryId(organisation)),
        offered_by: None,
        words: "salut".to_owned(),
        shares: named("Ana"),
        held: false,
        to_coordinators: organisation != POTTERS,
        given: given(id),
        terms,
    };
    Write::Introduction(IntroductionWrite::ask(&permit(), request))
}

fn deed(id: i64, version: i64, deed: Deed) -> Write {
    let write = IntroductionWrite::act(&permit(), IntroductionId(id), version, deed);
    Write::Introduction(write)
}

async fn act(storage: &Storage, person: &str, event: &str, member: i64, write: Write) -> Committed {
    let turn = Commit { writes: vec![write], ..commit(person, event, member) };
    storage.commit(turn).await.unwrap()
}

#[tokio::test]
async fn the_last_place_of_an_inbox_is_given_once() {
    on_each_kind(async |database, storage| {
        let people: Vec<_> = (1..=6).map(|id| (format!("person {id}"), id)).collect();
        let named: Vec<_> = people.iter().map(|(name, id)| (name.as_str(), *id)).collect();
        set_up(database, storage, &named).await;
        speaks(database, 1, POTTERS).await;
        let other = Storage::open(&database.place).await.unwrap();
        let ours = Storage::open(&database.place).await.unwrap();
        for round in 0..4_i64 {
            let asking = people[1..].iter().map(|(person, id)| {
                // Each of them with a process of its own, as far as they go.
                let storage = [storage, &other, &ours][usize::try_from(*id).unwrap() % 3];
                let terms = Terms { inbox: 2, ..Terms::default() };
                let write = request(100 * (round + 1) + id, POTTERS, terms);
                let event = format!("ask {round} {id}");
                async move { act(storage, person, &event, *id, write).await }
            });
            let outcomes = join_all(asking).await;
            let done = outcomes.iter().filter(|it| **it == Committed::Done).count();
            assert_eq!(done, 2, "round {round}: {outcomes:?}");
            let kept = "SELECT COUNT(*) FROM introduction WHERE state = 'asked'";
            assert_eq!(database.number(kept).await, 2, "round {round}");
            let consents = "SELECT COUNT(*) FROM consent";
            assert_eq!(database.number(consents).await, 2, "no consent to what was not asked");
            database.execute("DELETE FROM introduction").await;
        }
        other.close().await;
        ours.close().await;
    })
    .await;
}

#[tokio::test]
async fn one_member_asks_no_more_than_they_may_also_from_two_places_at_once() {
    on_each_kind(async |database, storage| {
        set_up(database, storage, &[("ana", 1), ("bea", 2)]).await;
        speaks(database, 2, POTTERS).await;
        let other = Storage::open(&database.place).await.unwrap();
        for round in 0..4_i64 {
            let terms = Terms { open: 1, weekly: 99, ..Terms::default() };
            let (one, two) = (10 + 10 * round, 11 + 10 * round);
            let (a, b) = futures::future::join(
                act(storage, "ana", &format!("a{round}"), 1, request(one, POTTERS, terms.clone())),
                act(&other, "ana", &format!("b{round}"), 1, request(two, WEAVERS, terms)),
            )
            .await;
            assert!(a != b, "round {round}: {a:?} {b:?}");
            database.execute("DELETE FROM introduction").await;
        }
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn two_representatives_accept_at_once_and_one_of_them_has() {
    on_each_kind(async |database, storage| {
        set_up(database, storage, &[("ana", 1), ("bea", 2), ("cai", 3)]).await;
        speaks(database, 2, POTTERS).await;
        speaks(database, 3, POTTERS).await;
        let other = Storage::open(&database.place).await.unwrap();
        for round in 0..4_i64 {
            let id = 10 + round;
            let terms = Terms { weekly: 99, ..Terms::default() };
            let asked =
                act(storage, "ana", &format!("ask {id}"), 1, request(id, POTTERS, terms)).await;
            assert_eq!(asked, Committed::Done);
            let accept =
                |by: i64, name| deed(id, 1, Deed::Accept(named(name), given(100 * id + by)));
            let (bea, cai) = futures::future::join(
                act(storage, "bea", &format!("bea {id}"), 2, accept(2, "Bea")),
                act(&other, "cai", &format!("cai {id}"), 3, accept(3, "Cai")),
            )
            .await;
            assert!(bea != cai, "round {round}: {bea:?} {cai:?}");
            let (first, second) = if bea == Committed::Done { (2, 3) } else { (3, 2) };
            let seen = storage.introduction(&permit(), MemberId(1), IntroductionId(id)).await;
            let seen = seen.unwrap().unwrap();
            assert_eq!((seen.state, seen.partner), (State::Introduced, Some(MemberId(first))));
            // Who was too late has nothing to accept any more, and gave no consent.
            let late = MemberId(second);
            let offered =
                storage.shares_on_acceptance(&permit(), late, IntroductionId(id)).await.unwrap();
            assert_eq!(offered, None);
            let given = format!(
                "SELECT COUNT(*) FROM consent WHERE member = {second} AND introduction = {id}"
            );
            assert_eq!(database.number(&given).await, 0);
        }
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn an_act_on_an_older_state_is_refused() {
    on_each_kind(async |database, storage| {
        set_up(database, storage, &[("ana", 1), ("bea", 2)]).await;
        speaks(database, 2, POTTERS).await;
        act(storage, "ana", "ask", 1, request(10, POTTERS, Terms::default())).await;
        let question = || deed(10, 1, Deed::Question);
        assert_eq!(act(storage, "bea", "first", 2, question()).await, Committed::Done);
        assert_eq!(act(storage, "bea", "again", 2, question()).await, Committed::Stale);
        let older = deed(10, 1, Deed::Decline);
        assert_eq!(act(storage, "bea", "decline", 2, older).await, Committed::Stale);
        let newer = deed(10, 3, Deed::Withdraw);
        assert_eq!(act(storage, "ana", "withdraw", 1, newer).await, Committed::Stale);
        let rows = "SELECT state || CAST(version AS TEXT) || CAST(questions AS TEXT)
                    FROM introduction";
        assert_eq!(database.strings(rows).await, ["asked21"], "what was refused left nothing");
        // Not theirs to do, of whatever version.
        let outcome = deed(10, 2, Deed::Outcome(Outcome::Met));
        assert_eq!(act(storage, "bea", "outcome", 2, outcome).await, Committed::Stale);
        let widen = deed(10, 2, Deed::Widen(given(5)));
        assert_eq!(act(storage, "bea", "widen", 2, widen).await, Committed::Stale);
        assert_eq!(database.strings(rows).await, ["asked21"]);
    })
    .await;
}

#[tokio::test]
async fn who_is_linked_keeps_what_both_have_asked_accepted_and_agreed_to() {
    on_each_kind(async |database, storage| {
        set_up(database, storage, &[("ana", 1), ("ana elsewhere", 2), ("bea", 3)]).await;
        for sql in [
            "INSERT INTO introduction (id, member, organisation, words, language, platform, shares,
                 state, to_coordinators, asked, changed, questions, version)
             SELECT id, member, 1, 'x', 'ro', 'console', '{}', state, FALSE, 1, 1, 0, 1 FROM
                 (SELECT 11 AS id, 1 AS member, 'asked' AS state
                  UNION ALL SELECT 12, 2, 'introduced' UNION ALL SELECT 13, 3, 'introduced') AS t",
            "INSERT INTO acceptance (introduction, member, shares) VALUES (13, 2, '{}'), (12, 3, '{}')",
            "INSERT INTO consent (id, member, introduction, purpose, fields, recipient, text_version,
                 language, platform, given, expires)
             SELECT id, member, introduction, 'introduction', '[]', 'member', 1, 'ro', 'console', 1, 2
             FROM (SELECT 21 AS id, 1 AS member, 11 AS introduction
                   UNION ALL SELECT 22, 2, 12 UNION ALL SELECT 23, 2, 13) AS t",
            "INSERT INTO barred (member, organisation, since) VALUES (1, 1, 5), (2, 1, 6), (2, 2, 7)",
            "INSERT INTO report (introduction, reporter, words, reported) VALUES (13, 2, 'x', 1)",
            "INSERT INTO outgoing (id, platform, chat, person, member, body, created, leased_until,
                 attempts, failed, bulk, about, whose)
             VALUES (31, 'console', 'bea', 'bea', 3, '{\"parts\":[]}', 1, 0, 0, FALSE, TRUE, 12, 2)",
            "UPDATE member SET of_age = 8, no_introductions = 9 WHERE id = 2",
            "INSERT INTO idea (id, number, author, title, what, needs, place, language, competences,
                 topics, state, published, begun, changed, revision, version)
             SELECT id, id, author, 'x', 'x', '', '', 'ro', '[]', '[]', 'accepted', 1, 1, 1, 1, 1
             FROM (SELECT 41 AS id, 1 AS author UNION ALL SELECT 42, 2) AS t",
            // 14 and 16 would be help with what is their own now.
            "INSERT INTO introduction (id, member, idea, words, language, platform, shares, state,
                 to_coordinators, asked, changed, questions, version)
             SELECT id, member, idea, 'x', 'ro', 'console', '{}', state, FALSE, 1, 1, 0, 1 FROM
                 (SELECT 14 AS id, 2 AS member, 41 AS idea, 'asked' AS state
                  UNION ALL SELECT 15, 3, 42, 'asked' UNION ALL SELECT 16, 1, 42, 'introduced') AS t",
            "INSERT INTO acceptance (introduction, member, shares) VALUES (16, 2, '{}')",
            "INSERT INTO barred_by_author (member, author, since)
             VALUES (2, 3, 5), (3, 2, 6), (1, 2, 7)",
        ] {
            assert!(database.execute(sql).await > 0, "{sql}");
        }
        let hash = Code::to_type(&Randomness::System).hash();
        let shown = Write::Account(AccountWrite::Code(hash.clone()));
        act(storage, "ana", "shown", 1, shown).await;
        let offer = storage.link_offer(&permit(), hash).await.unwrap().unwrap();
        let joining = Joining::new(&permit(), offer, MemberId(2)).unwrap();
        let link = Write::Account(AccountWrite::Link(joining));
        assert_eq!(act(storage, "ana elsewhere", "link", 1, link).await, Committed::Done);
        for (rows, expected) in [
            ("SELECT id, member FROM introduction", vec!["11/1", "12/1", "13/3", "15/3"]),
            ("SELECT author AS id, member FROM barred_by_author", vec!["1/3", "3/1"]),
            ("SELECT introduction AS id, member FROM acceptance", vec!["12/3", "13/1"]),
            ("SELECT id, member FROM consent", vec!["21/1", "22/1", "23/1"]),
            ("SELECT organisation AS id, member FROM barred", vec!["1/1", "2/1"]),
            ("SELECT introduction AS id, reporter AS member FROM report", vec!["13/1"]),
            ("SELECT id, whose AS member FROM outgoing", vec!["31/1"]),
            ("SELECT of_age AS id, no_introductions AS member FROM member WHERE id = 1", vec!["8/9"]),
        ] {
            let sql = format!(
                "SELECT CAST(id AS TEXT) || '/' || CAST(member AS TEXT) FROM ({rows}) AS t ORDER BY 1"
            );
            assert_eq!(database.strings(&sql).await, expected, "{rows}");
        }
        let (own, count) =
            storage.introductions_of(&permit(), MemberId(1), 0, 9).await.unwrap();
        assert_eq!((own.len(), count), (2, 2));
    })
    .await;
}

#[tokio::test]
async fn only_what_has_ended_goes_and_no_more_than_asked_for() {
    on_each_kind(async |database, storage| {
        set_up(database, storage, &[("ana", 1)]).await;
        for (id, state) in (1..).zip(State::ALL) {
            for (id, changed) in [(id, 100), (10 + id, 200)] {
                let sql = format!(
                    "INSERT INTO introduction (id, member, organisation, words, language, platform,
                         shares, state, to_coordinators, asked, changed, questions, version)
                     VALUES ({id}, 1, 1, 'x', 'ro', 'console', '{{}}', '{}', FALSE, 1, {changed}, 0, 1)",
                    state.code()
                );
                database.execute(&sql).await;
            }
        }
        let consent = "INSERT INTO consent (id, member, introduction, purpose, fields, recipient,
                           text_version, language, platform, given, expires)
                       SELECT id, 1, id, 'introduction', '[]', 'member', 1, 'ro', 'console', 1, 2
                       FROM introduction";
        database.execute(consent).await;
        let left = async || {
            let sql = "SELECT state || CAST(changed AS TEXT) FROM introduction ORDER BY id";
            database.strings(sql).await
        };
        assert_eq!(storage.expire_introductions(100, 99).await.unwrap(), 0, "not a moment early");
        assert_eq!(storage.expire_introductions(101, 3).await.unwrap(), 3);
        assert_eq!(storage.expire_introductions(101, 3).await.unwrap(), 1);
        let young = ["held200", "asked200", "introduced200", "declined200", "expired200"];
        let expected: Vec<_> = ["held100", "asked100"].into_iter().chain(young).collect();
        assert_eq!(left().await[..7], expected);
        storage.expire_introductions(i64::MAX, 99).await.unwrap();
        assert_eq!(left().await, ["held100", "asked100", "held200", "asked200"], "what waits, waits");
        let consents = "SELECT COUNT(*) FROM consent";
        assert_eq!(database.number(consents).await, 4, "a consent goes with what it is for");
    })
    .await;
}
