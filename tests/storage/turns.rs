//! What a turn leaves behind is kept whole or not at all.

use xploit_bot::core::ids::{EventId, MemberId, QuestionId};
use xploit_bot::storage::Storage;
use xploit_bot::storage::members::{Known, MemberWrite};
use xploit_bot::storage::questions::Question;
use xploit_bot::storage::turns::{Commit, Committed, DialogueWrite, Version, Write};

use crate::common::{self, conversation};
use crate::{commit, joining, message, now, on_each_kind};

fn save(state: &str, was: Option<i64>, version: i64) -> DialogueWrite {
    let (was, version) = (was.map(Version), Version(version));
    DialogueWrite::Save { state: state.to_owned(), was, version, expires: now() + 1000 }
}

fn question(id: i64, words: &str) -> Write {
    Write::Question(Question {
        id: QuestionId(id),
        words: words.to_owned(),
        language: "ro".parse().unwrap(),
        platform: conversation("").platform,
    })
}

async fn dialogue(storage: &Storage, person: &str) -> Option<(String, Version)> {
    let event = EventId("none".to_owned());
    storage.start(&event, &conversation(person)).await.unwrap().dialogue
}

#[tokio::test]
async fn a_turn_leaves_everything_and_an_event_is_answered_once() {
    on_each_kind(async |_, storage| {
        let turn = || Commit {
            writes: vec![Write::Member(MemberWrite::Join), question(1, "de ce?")],
            dialogue: save("{}", None, 5),
            outgoing: vec![message(1, "ana", 10, "salut")],
            ..commit("ana", "first", 10)
        };
        assert_eq!(storage.commit(turn()).await.unwrap(), Committed::Done);
        let first = EventId("first".to_owned());
        let start = storage.start(&first, &conversation("ana")).await.unwrap();
        assert!(start.taken);
        assert_eq!(start.known.member().unwrap().id, MemberId(10));
        assert_eq!(start.dialogue, Some(("{}".to_owned(), Version(5))));
        assert_eq!(storage.waiting_questions().await.unwrap(), 1);
        assert_eq!(storage.outbox_depth().await.unwrap(), (1, 0));

        assert_eq!(storage.commit(turn()).await.unwrap(), Committed::Repeated);
        assert_eq!(storage.waiting_questions().await.unwrap(), 1);
        assert_eq!(storage.outbox_depth().await.unwrap(), (1, 0));
        let second = EventId("second".to_owned());
        assert!(!storage.start(&second, &conversation("ana")).await.unwrap().taken);
    })
    .await;
}

#[tokio::test]
async fn a_dialogue_that_has_changed_is_not_overwritten() {
    on_each_kind(async |_, storage| {
        let with = |event: &str, dialogue| Commit {
            dialogue,
            writes: vec![question(event.len() as i64, event)],
            ..commit("ana", event, 10)
        };
        storage.commit(joining("ana", "join", 10)).await.unwrap();
        let done = storage.commit(with("a", save("one", None, 1))).await.unwrap();
        assert_eq!(done, Committed::Done);
        for (event, stale) in [
            ("bb", save("two", None, 2)),
            ("ccc", save("two", Some(7), 2)),
            ("dddd", DialogueWrite::Clear { was: Version(7) }),
        ] {
            assert_eq!(storage.commit(with(event, stale)).await.unwrap(), Committed::Stale);
            let id = EventId(event.to_owned());
            let start = storage.start(&id, &conversation("ana")).await.unwrap();
            assert!(!start.taken, "{event}: a stale turn can be run again");
            assert_eq!(start.dialogue, Some(("one".to_owned(), Version(1))), "{event}");
        }
        assert_eq!(storage.waiting_questions().await.unwrap(), 1);
        let done = storage.commit(with("bb", save("two", Some(1), 2))).await.unwrap();
        assert_eq!(done, Committed::Done);
        assert_eq!(dialogue(storage, "ana").await, Some(("two".to_owned(), Version(2))));
        let cleared = with("ccc", DialogueWrite::Clear { was: Version(2) });
        assert_eq!(storage.commit(cleared).await.unwrap(), Committed::Done);
        assert_eq!(dialogue(storage, "ana").await, None);
    })
    .await;
}

#[tokio::test]
async fn two_who_meet_somebody_at_once_make_one_member() {
    on_each_kind(async |database, storage| {
        let other = Storage::open(&database.place).await.unwrap();
        let both = futures::future::join(
            storage.commit(joining("ana", "one", 10)),
            other.commit(joining("ana", "two", 11)),
        );
        let (one, two) = both.await;
        let mut outcomes = [one.unwrap(), two.unwrap()];
        outcomes.sort_by_key(|it| *it != Committed::Done);
        assert_eq!(outcomes, [Committed::Done, Committed::Stale]);
        assert_eq!(database.number("SELECT COUNT(*) FROM member").await, 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM event").await, 1);
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn an_id_that_is_taken_makes_the_turn_stale() {
    on_each_kind(async |_, storage| {
        storage.commit(joining("ana", "join", 10)).await.unwrap();
        let asking =
            |event: &str| Commit { writes: vec![question(1, event)], ..commit("ana", event, 10) };
        assert_eq!(storage.commit(asking("one")).await.unwrap(), Committed::Done);
        assert_eq!(storage.commit(asking("two")).await.unwrap(), Committed::Stale);
        let joined = storage.commit(joining("ion", "three", 10)).await.unwrap();
        assert_eq!(joined, Committed::Stale);
    })
    .await;
}

#[tokio::test]
async fn a_member_who_was_erased_meanwhile_is_met_anew() {
    on_each_kind(async |database, storage| {
        storage.commit(joining("ana", "join", 10)).await.unwrap();
        database.execute("DELETE FROM member WHERE id = 10").await;
        let speaking =
            Commit { outgoing: vec![message(1, "ana", 10, "salut")], ..commit("ana", "late", 10) };
        assert_eq!(storage.commit(speaking).await.unwrap(), Committed::Stale);
        let choosing = Commit {
            writes: vec![Write::Member(MemberWrite::Place(Some("Reghin".to_owned())))],
            ..commit("ana", "late", 10)
        };
        assert_eq!(storage.commit(choosing).await.unwrap(), Committed::Stale);
        let late = EventId("late".to_owned());
        let start = storage.start(&late, &conversation("ana")).await.unwrap();
        assert!(start.known == Known::New && !start.taken);
    })
    .await;
}

#[tokio::test]
async fn what_belongs_to_a_member_goes_with_them() {
    on_each_kind(async |database, storage| {
        for (person, id) in [("ana", 10), ("ion", 20)] {
            let turn = Commit {
                writes: vec![Write::Member(MemberWrite::Join), question(id, "?")],
                outgoing: vec![message(id, person, id, "salut")],
                ..commit(person, person, id)
            };
            assert_eq!(storage.commit(turn).await.unwrap(), Committed::Done);
        }
        // Past the bot's connection: the schema itself must see to it on PostgreSQL; SQLite
        // cascades only where the connection asks for it, as the bot's does.
        delete_member(storage).await;
        for table in ["account", "outgoing", "question"] {
            let left = format!("SELECT COUNT(*) FROM {table}");
            assert_eq!(database.number(&left).await, 1, "{table}");
            let of_ana = format!("SELECT COUNT(*) FROM {table} WHERE member = 10");
            assert_eq!(database.number(&of_ana).await, 0, "{table}");
        }
    })
    .await;
}

async fn delete_member(storage: &Storage) {
    use xploit_bot::storage::{Conn, Error};
    const DELETE: &str = "DELETE FROM member WHERE id = 10";
    let deleted = storage.write(|conn| {
        Box::pin(async move {
            match conn {
                Conn::Sqlite(conn) => sqlx::query(DELETE).execute(conn).await.map(drop),
                Conn::Postgres(conn) => sqlx::query(DELETE).execute(conn).await.map(drop),
            }
            .map_err(Error::from)
        })
    });
    deleted.await.unwrap();
}

#[tokio::test]
async fn words_survive_to_the_letter() {
    const WORDS: &[&str] = &[
        "'; DROP TABLE member; --",
        "\" OR 1=1 /* $1 ? :x @y",
        "Robert'); DELETE FROM question WHERE ('1'='1",
        "{$x} { PLURAL($count) -> *[other] x }",
        "*_[`~<b>&amp;%s\\n\\",
        "ș ț ă â î Ș Ț — „ghilimele” ŵ ŷ ő ű",
        "日本語 עברית العربية 👩‍🌾 🇷🇴 e\u{301} \u{feff}",
        "line\nbreak\r\n\ttab",
    ];
    on_each_kind(async |database, storage| {
        storage.commit(joining("ana", "join", 10)).await.unwrap();
        for (at, words) in (1..).zip(WORDS) {
            let person = format!("{words} person");
            let turn = Commit {
                writes: vec![
                    Write::Member(MemberWrite::Join),
                    question(at, words),
                    Write::Member(MemberWrite::Place(Some((*words).to_owned()))),
                    Write::Member(MemberWrite::Interests(vec![(*words).to_owned()])),
                ],
                dialogue: save(words, None, at),
                outgoing: vec![message(at, &person, at, words)],
                ..commit(&person, words, at)
            };
            assert_eq!(storage.commit(turn).await.unwrap(), Committed::Done, "{words}");
            let event = EventId((*words).to_owned());
            let start = storage.start(&event, &conversation(&person)).await.unwrap();
            let member = start.known.member().unwrap();
            assert!(start.taken, "{words}");
            assert_eq!(member.place.as_deref(), Some(*words));
            assert_eq!(member.interests, [*words]);
            assert_eq!(start.dialogue.unwrap().0, *words);
        }
        let asked = storage.oldest_questions(99).await.unwrap();
        let asked: Vec<_> = asked.iter().map(|(words, _)| words.as_str()).collect();
        assert_eq!(asked, WORDS);
        let platform = conversation("").platform;
        let leased = storage.lease(platform, None, now(), now() + 1, 99).await.unwrap();
        assert_eq!(common::keys(leased.iter().map(|it| &it.message)), WORDS);
        assert!(leased.iter().zip(WORDS).all(|(it, words)| it.to.person.0.starts_with(words)));
        let everybody = i64::try_from(WORDS.len()).unwrap() + 1;
        assert_eq!(database.number("SELECT COUNT(*) FROM member").await, everybody);
    })
    .await;
}

#[tokio::test]
async fn what_has_expired_is_swept_and_nothing_else() {
    on_each_kind(async |_, storage| {
        let turn = Commit { dialogue: save("{}", None, 1), ..joining("ana", "old", 10) };
        storage.commit(turn).await.unwrap();
        let later = |milliseconds| common::noon() + jiff::SignedDuration::from_millis(milliseconds);
        assert_eq!(storage.sweep(later(1000)).await.unwrap(), 0);
        assert_eq!(storage.sweep(later(1001)).await.unwrap(), 1, "the dialogue");
        assert_eq!(dialogue(storage, "ana").await, None);
        let week = 7 * 24 * 3_600_000;
        assert_eq!(storage.sweep(later(week)).await.unwrap(), 0);
        assert_eq!(storage.sweep(later(week + 1)).await.unwrap(), 1, "the event's id");
    })
    .await;
}
