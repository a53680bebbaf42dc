//! Roles, invitations and accounts: each change is made once, by whoever still may, or not at all.

use jiff::SignedDuration;
use xploit_bot::core::clock::Randomness;
use xploit_bot::core::code::{Code, CodeHash};
use xploit_bot::core::ids::{EntryId, EventId, MemberId};
use xploit_bot::core::role::{Permit, Role};
use xploit_bot::storage::Storage;
use xploit_bot::storage::accounts::{AccountWrite, Joining, Parting, WRONG_CODES};
use xploit_bot::storage::invitations::{Invitation, Redemption, Worth, expires_after};
use xploit_bot::storage::roles::{Appointment, Revocation, RoleWrite};
use xploit_bot::storage::turns::{Commit, Committed, Write};

use crate::common::{self, Database, conversation};
use crate::{commit, joining, message, now, on_each_kind};

fn as_role(role: Role) -> Permit {
    Permit::check(role, Role::Member).unwrap()
}

async fn join(storage: &Storage, person: &str, id: i64) {
    let joined = storage.commit(joining(person, person, id)).await.unwrap();
    assert_eq!(joined, Committed::Done);
}

async fn change(storage: &Storage, write: RoleWrite) -> Committed {
    storage.change_roles(&Permit::of_the_operator(), write, now()).await.unwrap()
}

async fn appoint(storage: &Storage, member: i64, role: Role) {
    let write =
        Appointment::new(&Permit::of_the_operator(), MemberId(member), role, Vec::new()).unwrap();
    assert_eq!(change(storage, RoleWrite::Appoint(write)).await, Committed::Done);
}

fn acting(person: &str, event: &str, member: i64, write: Write) -> Commit {
    Commit { writes: vec![write], ..commit(person, event, member) }
}

async fn act(storage: &Storage, person: &str, member: i64, write: RoleWrite) -> Committed {
    let event = format!("{person} {write:?}");
    storage.commit(acting(person, &event, member, Write::Role(write))).await.unwrap()
}

fn invitation(by: Role, hash: CodeHash, role: Role) -> RoleWrite {
    let expires = expires_after(common::noon(), 7);
    RoleWrite::Invite(Invitation::new(&as_role(by), hash, role, Vec::new(), expires).unwrap())
}

async fn redemption(storage: &Storage, has: Role, hash: &CodeHash) -> RoleWrite {
    let offer = storage.offer(&as_role(has), hash.clone()).await.unwrap().unwrap();
    RoleWrite::Redeem(Redemption::new(&as_role(has), offer))
}

async fn role_of(database: &Database, member: i64) -> String {
    let sql = format!("SELECT role FROM member WHERE id = {member}");
    database.strings(&sql).await.concat()
}

/// Everything that any column of any table holds as text.
async fn all_texts(database: &Database) -> Vec<String> {
    let mut texts = Vec::new();
    for (table, columns) in [
        ("invitation", vec!["hash", "role", "organisations"]),
        ("link_code", vec!["hash"]),
        ("audit", vec!["act", "role", "organisations"]),
        ("dialogue", vec!["state"]),
        ("outgoing", vec!["body", "handle"]),
        ("event", vec!["id"]),
        ("member", vec!["role", "place", "interests", "offered"]),
        ("account", vec!["person"]),
    ] {
        for column in columns {
            let sql = format!("SELECT {column} FROM {table} WHERE {column} IS NOT NULL");
            texts.extend(database.strings(&sql).await);
        }
    }
    texts
}

#[tokio::test]
async fn a_code_is_kept_as_its_hash_and_used_once_by_the_fastest() {
    on_each_kind(async |database, storage| {
        let code = Code::of_invitation(&Randomness::System);
        change(storage, invitation(Role::Owner, code.hash(), Role::Coordinator)).await;
        for text in all_texts(database).await {
            assert!(!text.contains(&code.start()[7..]), "{text}");
        }
        let people: Vec<_> = (1..=8).map(|id| (format!("person {id}"), id)).collect();
        for (person, id) in &people {
            join(storage, person, *id).await;
        }
        let other = Storage::open(&database.place).await.unwrap();
        let mut redeeming = Vec::new();
        for (person, id) in &people {
            let write = redemption(storage, Role::Member, &code.hash()).await;
            let storage = if id % 2 == 0 { storage.clone() } else { other.clone() };
            redeeming.push(async move { act(&storage, person, *id, write).await });
        }
        let outcomes = futures::future::join_all(redeeming).await;
        let done = outcomes.iter().filter(|it| **it == Committed::Done).count();
        assert_eq!(done, 1, "{outcomes:?}");
        let coordinators = "SELECT COUNT(*) FROM member WHERE role = 'coordinator'";
        assert_eq!(database.number(coordinators).await, 1);
        let acts = database.strings("SELECT act FROM audit ORDER BY id").await;
        assert_eq!(acts, ["invited", "redeemed"]);
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn an_invitation_ends_at_its_time_and_is_forgotten_later() {
    on_each_kind(async |database, storage| {
        let code = Code::of_invitation(&Randomness::System).hash();
        change(storage, invitation(Role::Owner, code.clone(), Role::Owner)).await;
        join(storage, "ana", 1).await;
        let write = redemption(storage, Role::Member, &code).await;
        let week = SignedDuration::from_hours(7 * 24);
        let late = Commit {
            now: (common::noon() + week).as_millisecond(),
            ..acting("ana", "late", 1, Write::Role(write))
        };
        assert_eq!(storage.commit(late).await.unwrap(), Committed::Stale);
        assert_eq!(role_of(database, 1).await, "member");
        let offer = storage.offer(&as_role(Role::Member), code.clone()).await.unwrap().unwrap();
        let before = common::noon() + week - SignedDuration::from_millis(1);
        assert_eq!(offer.worth(before), Worth::Good);
        assert_eq!(offer.worth(common::noon() + week), Worth::Expired);
        for (days, kept) in [(30, true), (38, false)] {
            let at = common::noon() + SignedDuration::from_hours(24 * days);
            storage.sweep(at).await.unwrap();
            let offer = storage.offer(&as_role(Role::Member), code.clone()).await.unwrap();
            assert_eq!(offer.is_some(), kept, "{days} days");
        }
    })
    .await;
}

#[test]
fn nothing_is_granted_beyond_the_permit() {
    let expires = expires_after(common::noon(), 7);
    let hash = CodeHash(String::new());
    let organisation = || vec![EntryId(1)];
    for (by, role, allowed) in [
        (Role::Owner, Role::Owner, true),
        (Role::Owner, Role::Coordinator, true),
        (Role::Owner, Role::Representative, true),
        (Role::Owner, Role::Member, false),
        (Role::Coordinator, Role::Owner, false),
        (Role::Coordinator, Role::Coordinator, false),
        (Role::Coordinator, Role::Representative, true),
        (Role::Representative, Role::Representative, false),
        (Role::Member, Role::Owner, false),
    ] {
        let permit = as_role(by);
        let for_whom = if role == Role::Representative { organisation() } else { Vec::new() };
        let made = Invitation::new(&permit, hash.clone(), role, for_whom, expires);
        assert_eq!(made.is_some(), allowed, "{by:?} invites {role:?}");
        let made = Appointment::new(&permit, MemberId(1), role, Vec::new());
        assert_eq!(made.is_some(), allowed, "{by:?} makes {role:?}");
        let made = Revocation::new(&permit, MemberId(1), role);
        assert_eq!(made.is_some(), allowed, "{by:?} revokes {role:?}");
    }
    let owner = as_role(Role::Owner);
    let nobody = Invitation::new(&owner, hash.clone(), Role::Representative, Vec::new(), expires);
    assert_eq!(nobody, None, "a representative represents somebody");
    let both = Invitation::new(&owner, hash, Role::Owner, organisation(), expires);
    assert_eq!(both, None, "an owner represents nobody");
}

#[tokio::test]
async fn whoever_is_not_any_more_what_they_were_changes_nothing() {
    on_each_kind(async |database, storage| {
        for (person, id) in [("ana", 1), ("ion", 2), ("eva", 3)] {
            join(storage, person, id).await;
        }
        appoint(storage, 1, Role::Coordinator).await;
        appoint(storage, 2, Role::Representative).await;
        // What they had decided as an owner is held against what they are.
        let code = Code::of_invitation(&Randomness::System).hash();
        let wrong = invitation(Role::Owner, code, Role::Owner);
        assert_eq!(act(storage, "ana", 1, wrong).await, Committed::Stale);
        let revoke = |by, of: i64, was| {
            RoleWrite::Revoke(Revocation::new(&as_role(by), MemberId(of), was).unwrap())
        };
        let wrong = revoke(Role::Owner, 2, Role::Representative);
        assert_eq!(act(storage, "ana", 1, wrong).await, Committed::Stale);
        let seen_wrong = revoke(Role::Coordinator, 3, Role::Representative);
        assert_eq!(act(storage, "ana", 1, seen_wrong).await, Committed::Stale);
        assert_eq!(database.number("SELECT COUNT(*) FROM invitation").await, 0);
        assert_eq!(database.number("SELECT COUNT(*) FROM audit").await, 2);
        let right = revoke(Role::Coordinator, 2, Role::Representative);
        assert_eq!(act(storage, "ana", 1, right).await, Committed::Done);
        assert_eq!(role_of(database, 2).await, "member");
        let record = storage.audit(&as_role(Role::Owner), 2, 9).await.unwrap().remove(0);
        assert_eq!((record.actor, record.subject), (Some(1), Some(2)));
        assert_eq!(
            (record.act.as_str(), record.role.as_deref()),
            ("revoked", Some("representative"))
        );
    })
    .await;
}

#[tokio::test]
async fn two_owners_cannot_revoke_each_other_at_once() {
    on_each_kind(async |database, storage| {
        for round in 0..4 {
            let (one, two) = (10 + 2 * round, 11 + 2 * round);
            let (first, second) = (format!("first {round}"), format!("second {round}"));
            for (person, id) in [(&first, one), (&second, two)] {
                join(storage, person, id).await;
                appoint(storage, id, Role::Owner).await;
            }
            let revoke = |of: i64| {
                let made = Revocation::new(&as_role(Role::Owner), MemberId(of), Role::Owner);
                RoleWrite::Revoke(made.unwrap())
            };
            let other = Storage::open(&database.place).await.unwrap();
            let (a, b) = futures::future::join(
                act(storage, &first, one, revoke(two)),
                act(&other, &second, two, revoke(one)),
            )
            .await;
            assert!(a != b, "round {round}: {a:?} {b:?}");
            assert_eq!(storage.owners().await.unwrap(), 1, "round {round}");
            let left = if a == Committed::Done { one } else { two };
            let alone = change(storage, revoke(left)).await;
            assert_eq!(alone, Committed::Stale, "the last owner stays");
            database.execute("UPDATE member SET role = 'member'").await;
            other.close().await;
        }
    })
    .await;
}

#[tokio::test]
async fn wrong_codes_are_counted_also_when_many_come_at_once() {
    on_each_kind(async |database, storage| {
        join(storage, "ana", 1).await;
        let other = Storage::open(&database.place).await.unwrap();
        let guesses = (0..12).map(|guess| {
            let storage = if guess % 2 == 0 { storage.clone() } else { other.clone() };
            let write = Write::Account(AccountWrite::WrongCode);
            let turn = acting("ana", &format!("guess {guess}"), 1, write);
            async move { storage.commit(turn).await.unwrap() }
        });
        let outcomes = futures::future::join_all(guesses).await;
        let done = outcomes.iter().filter(|it| **it == Committed::Done).count();
        assert_eq!(done, WRONG_CODES, "{outcomes:?}");
        let until = storage.codes_barred_until(MemberId(1), common::noon()).await.unwrap();
        assert_eq!(until, Some(common::noon() + SignedDuration::from_hours(1)));
        let later = common::noon() + SignedDuration::from_hours(1);
        assert_eq!(storage.codes_barred_until(MemberId(1), later).await.unwrap(), None);
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn two_members_become_one_with_all_that_is_theirs() {
    on_each_kind(async |database, storage| {
        join(storage, "ana", 1).await;
        join(storage, "bia", 2).await;
        appoint(storage, 2, Role::Coordinator).await;
        database
            .execute(
                "INSERT INTO question (id, member, words, language, platform, asked)
                 VALUES (7, 2, '?', 'ro', 'console', 1)",
            )
            .await;
        database
            .execute(
                "INSERT INTO feed (id, url, title, wanted_by, since, due, etag, modified)
                 VALUES (8, 'https://bot.example.org/', '', 2, 1, 1, '', '')",
            )
            .await;
        database.execute("UPDATE member SET place = 'Reghin', language = 'en' WHERE id = 2").await;
        database.execute("UPDATE member SET place = 'Iernut' WHERE id = 1").await;
        let waiting =
            Commit { outgoing: vec![message(9, "bia", 2, "salut")], ..commit("bia", "waiting", 2) };
        storage.commit(waiting).await.unwrap();
        let hash = Code::to_type(&Randomness::System).hash();
        let shown = Write::Account(AccountWrite::Code(hash.clone()));
        storage.commit(acting("ana", "shown", 1, shown)).await.unwrap();
        let offer = storage.link_offer(&as_role(Role::Member), hash).await.unwrap().unwrap();
        let permit = as_role(Role::Coordinator);
        let joining = Joining::new(&permit, offer.clone(), MemberId(2)).unwrap();
        let link = Write::Account(AccountWrite::Link(joining));
        let twice = futures::future::join(
            storage.commit(acting("bia", "one", 1, link.clone())),
            storage.commit(acting("bia", "two", 1, link)),
        );
        let (one, two) = twice.await;
        let mut outcomes = [one.unwrap(), two.unwrap()];
        outcomes.sort_by_key(|it| *it != Committed::Done);
        assert_eq!(outcomes, [Committed::Done, Committed::Stale], "the code works once");
        for table in ["account", "question", "outgoing"] {
            let of_gone = format!("SELECT COUNT(*) FROM {table} WHERE member = 2");
            assert_eq!(database.number(&of_gone).await, 0, "{table}");
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM account WHERE member = 1").await, 2);
        let waits = "SELECT COUNT(*) FROM feed WHERE wanted_by = 1";
        assert_eq!(database.number(waits).await, 1, "whoever waits for a feed goes on waiting");
        assert_eq!(database.number("SELECT COUNT(*) FROM member").await, 1);
        let member = storage.member(&permit, MemberId(1)).await.unwrap().unwrap();
        assert_eq!((member.role, member.place.as_deref()), (Role::Coordinator, Some("Iernut")));
        assert_eq!(member.language, Some("en".parse().unwrap()));

        // And apart again: the roles stay where the person goes on.
        let parting = Parting { from: MemberId(1), to: MemberId(5) };
        let apart = Write::Account(AccountWrite::Unlink(parting.clone()));
        let done = storage.commit(acting("bia", "apart", 5, apart)).await.unwrap();
        assert_eq!(done, Committed::Done);
        assert_eq!(role_of(database, 5).await, "member");
        assert_eq!(role_of(database, 1).await, "coordinator");
        let none = EventId("none".to_owned());
        let bia = storage.start(&none, &conversation("bia")).await.unwrap().known.member().unwrap();
        assert_eq!((bia.id, bia.place), (MemberId(5), None));
        let waits = "SELECT COUNT(*) FROM outgoing WHERE member = 5";
        assert_eq!(database.number(waits).await, 1, "what waits for this account goes to it");
        let parting = Parting { from: MemberId(1), to: MemberId(6) };
        let alone = Write::Account(AccountWrite::Unlink(parting));
        let refused = storage.commit(acting("ana", "alone", 6, alone)).await.unwrap();
        assert_eq!(refused, Committed::Stale, "the last account stays");
    })
    .await;
}

/// The audit is only ever added to: nothing in the source changes or deletes a row of it.
#[test]
fn the_audit_only_grows() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/storage");
    let (mut found, mut folders) = (0, vec![folder]);
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap() {
            let file = file.unwrap().path();
            if file.is_dir() {
                folders.push(file);
                continue;
            }
            let source = std::fs::read_to_string(file).unwrap();
            found += source.matches("INTO audit").count();
            for forbidden in ["UPDATE audit", "DELETE FROM audit", "REPLACE INTO audit"] {
                assert!(!source.contains(forbidden), "{forbidden}");
            }
        }
    }
    assert_eq!(found, 1, "one place writes it");
}
