//! Somebody is erased.

use std::sync::{Arc, Mutex};

use futures::future::BoxFuture;
use jiff::SignedDuration;
use xploit_bot::core::event::{Event, EventKind, Room};
use xploit_bot::core::ids::{ChatId, Conversation, OutgoingId, PersonId, Platform};
use xploit_bot::core::message::{Button, Part, Span};
use xploit_bot::core::text::Value;
use xploit_bot::outbox::{Deliver, Outbox, Parcel, Told, Undelivered};
use xploit_bot::storage::outgoing::{Dead, Outcome};

use crate::common::{self, Database, pressed, said};
use crate::{deliver, keys, member, on_each_kind, post, take, unasked};

const PERSON: &str = "zefirina-4711";
const PLACE: &str = "Vâlceaua-Zefirei";
const SEARCH: &str = "căutareazefirinei";
const QUESTION: &str = "întrebareazefirinei";

fn elsewhere(kind: EventKind) -> Event {
    Event {
        conversation: Conversation {
            platform: Platform::Telegram,
            chat: ChatId("-1009".to_owned()),
            person: PersonId("990011".to_owned()),
        },
        room: Room::Open,
        ..common::event(PERSON, kind)
    }
}

/// What may be found nowhere.
fn words() -> Vec<String> {
    // Of names and words as they are also folded or cut into pieces.
    ["zefirin", "990011", "Zefir", "zefir"].map(str::to_owned).into()
}

#[tokio::test]
async fn who_is_erased_is_in_no_column_of_any_table() {
    on_each_kind(async |database, community, clock| {
        take(community, said("ion", "salut")).await;
        let others = database.number("SELECT COUNT(*) FROM outgoing").await;
        take(community, pressed(PERSON, "settings.place")).await;
        take(community, said(PERSON, PLACE)).await;
        take(community, pressed(PERSON, "settings.interest.nature")).await;
        take(community, said(PERSON, QUESTION)).await;
        assert_eq!(keys(&take(community, said(PERSON, "da")).await), ["learn-passed-on"]);
        take(community, said(PERSON, "what could I learn there, please")).await;
        take(community, said(PERSON, SEARCH)).await;
        // The same person on another platform, in a group.
        let id = member(database, PERSON).await;
        let account = format!(
            "INSERT INTO account (platform, person, member, hint) VALUES ('telegram', '990011', {id}, 'en')"
        );
        database.execute(&account).await;
        take(community, elsewhere(EventKind::Said(format!("/learn {SEARCH}")))).await;
        let to = elsewhere(EventKind::Added).conversation;
        post(community, unasked(5, to, id, clock.now().as_millisecond())).await;
        let failed = vec![(OutgoingId(5), Outcome::Failed(Dead::TriedTooOften))];
        community.house.storage.record(failed, 0).await.unwrap();
        let before = database.values_with(&words()).await;
        for column in [
            "account.person",
            "dialogue.chat",
            "dialogue.person",
            "dialogue.state",
            "member.place",
            "outgoing.body",
            "outgoing.person",
            "question.words",
        ] {
            assert!(before.iter().any(|it| it.column == column), "nothing in {column}: {before:#?}");
        }

        take(community, said(PERSON, "/erase")).await;
        let goodbye = take(community, pressed(PERSON, "own-data.yes")).await;
        assert_eq!(keys(&goodbye), ["erase-done"]);
        let left = database.values_with(&words()).await;
        let to_whom = ["outgoing.chat", "outgoing.person"];
        assert!(left.iter().all(|it| to_whom.contains(&it.column.as_str())), "{left:#?}");
        let goodbyes = database.number("SELECT COUNT(*) FROM outgoing").await - others;
        assert_eq!(goodbyes, 1, "only the goodbye waits");
        deliver(community, &goodbye).await;
        assert_eq!(database.values_with(&words()).await, []);
        assert_eq!(database.number("SELECT COUNT(*) FROM member").await, 1, "Ion stays");

        // Who writes again is somebody new; on the other platform too.
        take(community, said(PERSON, "salut")).await;
        assert_ne!(member(database, PERSON).await, id);
        assert_eq!(database.number("SELECT COUNT(*) FROM account").await, 2);
        assert_eq!(database.number("SELECT COUNT(*) FROM member WHERE place IS NULL").await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_goodbye_that_can_not_be_delivered_is_not_kept() {
    on_each_kind(async |database, community, _| {
        take(community, said(PERSON, "salut")).await;
        take(community, said(PERSON, "/erase")).await;
        let goodbye = take(community, said(PERSON, "da")).await;
        let outcome = vec![(goodbye[0].id, Outcome::Failed(Dead::Unreachable))];
        community.house.storage.record(outcome, 0).await.unwrap();
        assert_eq!(database.values_with(&words()).await, []);
    })
    .await;
}

#[tokio::test]
async fn what_a_turn_was_about_to_keep_of_somebody_erased_meanwhile_is_not_kept() {
    on_each_kind(async |database, community, _| {
        take(community, said(PERSON, "salut")).await;
        let id = member(database, PERSON).await;
        // What the turn has read is true no more when it is written.
        database.execute(&format!("DELETE FROM member WHERE id = {id}")).await;
        let to = common::conversation(PERSON);
        let late = xploit_bot::storage::turns::Commit {
            event: None,
            conversation: to,
            member: xploit_bot::core::ids::MemberId(id),
            writes: Vec::new(),
            dialogue: xploit_bot::storage::turns::DialogueWrite::Save {
                state: "{}".to_owned(),
                was: None,
                version: xploit_bot::storage::turns::Version(1),
                expires: i64::MAX,
            },
            outgoing: Vec::new(),
            now: 0,
        };
        let kept = community.house.storage.commit(late).await.unwrap();
        assert_eq!(kept, xploit_bot::storage::turns::Committed::Stale);
        assert_eq!(database.values_with(&words()).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_page_shows_words_as_words() {
    on_each_kind(async |_, community, _| {
        let hostile = r#"<img src=x onerror="alert('1')">&amp;</li>"#;
        take(community, said(PERSON, hostile)).await;
        assert_eq!(keys(&take(community, said(PERSON, "da")).await), ["learn-passed-on"]);
        let shown = take(community, said(PERSON, "/mydata")).await;
        let page = shown[0].message.document.clone().unwrap();
        assert_eq!((page.name.as_str(), page.media.as_str()), ("my-data.html", "text/html"));
        let page = page.content.as_text().unwrap();
        let escaped = "&lt;img src=x onerror=&quot;alert('1')&quot;&gt;&amp;amp;&lt;/li&gt;";
        assert!(page.contains(escaped), "{page}");
        for foreign in ["<img", "<script", "http:", "https:", "url(", "@import"] {
            assert!(!page.contains(foreign), "{foreign} in {page}");
        }
        let file = shown[1].message.document.clone().unwrap();
        let json: serde_json::Value = serde_json::from_slice(file.content.bytes()).unwrap();
        assert_eq!(json["questions"][0]["words"], hostile);
        assert_eq!(json["accounts"][0]["person"], PERSON);
        // Answers that were not delivered yet wait for them.
        assert!(!json["messages"].as_array().unwrap().is_empty());
        let buttons = shown[2].message.buttons.iter().flatten();
        let labels: Vec<_> = buttons.map(label).collect();
        assert_eq!(labels, ["button-take-back", "button-settings", "button-erase"]);
        let Part::Paragraph(line) = &shown[2].message.parts[0] else { panic!("no words") };
        assert!(matches!(line.0[0], Span::Plain(Value::Text(_))));
    })
    .await;
}

fn label(button: &Button) -> String {
    match button {
        Button::Press { label: Value::Text(text), .. } => text.key.to_string(),
        other => panic!("{other:?}"),
    }
}

/// A platform that is away until it is not, and counts what it is asked to show.
#[derive(Default)]
struct Away {
    away: Mutex<bool>,
    shown: Mutex<Vec<String>>,
}

impl Deliver for Away {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    fn deliver<'d>(&'d self, parcel: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>> {
        let away = *self.away.lock().unwrap();
        if !away {
            let words = format!("{:?}", parcel.message.parts);
            self.shown.lock().unwrap().push(words);
        }
        Box::pin(async move { if away { Err(Undelivered::Later) } else { Ok(Told::All(None)) } })
    }
}

async fn open(
    database: &Database,
    clock: &xploit_bot::core::clock::Clock,
) -> xploit_bot::community::Community {
    let plan = common::plan(&database.place, clock);
    let plan = xploit_bot::community::Plan { seed: 99, ..plan };
    xploit_bot::community::Community::open(plan).await.unwrap()
}

#[tokio::test]
async fn what_waits_in_memory_is_not_sent_to_somebody_erased_by_whichever_process() {
    on_each_kind(async |database, here, clock| {
        let there = open(database, clock).await;
        for process in [here, &there] {
            let platform = Arc::new(Away::default());
            let outbox = Outbox::start(&here.house, vec![platform.clone()]);
            *platform.away.lock().unwrap() = true;
            outbox.deliver(take(here, said(PERSON, "/help")).await);
            outbox.deliver(take(here, said(PERSON, "/cancel")).await);
            outbox.settle().await;
            *platform.away.lock().unwrap() = false;
            // Well within the lease: nothing renews it.
            take(process, said(PERSON, "/erase")).await;
            deliver(process, &take(process, said(PERSON, "da")).await).await;
            clock.advance(SignedDuration::from_secs(5));
            outbox.settle().await;
            assert_eq!(*platform.shown.lock().unwrap(), [] as [String; 0]);
            // The conversation goes on.
            outbox.deliver(take(here, said(PERSON, "salut")).await);
            outbox.settle().await;
            assert_eq!(platform.shown.lock().unwrap().len(), 1);
            outbox.close().await;
        }
        there.house.storage.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_not_asked_for_waits_for_nobody_who_has_stopped_it() {
    on_each_kind(async |database, community, clock| {
        let now = clock.now().as_millisecond();
        let waiting = async || database.number("SELECT COUNT(*) FROM outgoing WHERE bulk").await;
        let to = || common::conversation(PERSON);
        deliver(community, &take(community, said(PERSON, "salut")).await).await;
        let id = member(database, PERSON).await;
        let platform = Arc::new(Away::default());
        let outbox = Outbox::start(&community.house, vec![platform.clone()]);
        *platform.away.lock().unwrap() = true;
        let until = now + 60_000;
        let held = xploit_bot::storage::outgoing::Outgoing {
            leased_until: until,
            ..unasked(1, to(), id, now)
        };
        post(community, held.clone()).await;
        post(community, unasked(2, to(), id, now)).await;
        assert_eq!(waiting().await, 2);
        outbox.deliver(vec![held]);
        outbox.settle().await;

        deliver(community, &take(community, said(PERSON, "/stop")).await).await;
        assert_eq!(waiting().await, 0, "what waited is taken back");
        post(community, unasked(3, to(), id, now)).await;
        assert_eq!(waiting().await, 0, "what comes is refused");
        // What slips in between the two is not sent either.
        database.execute("UPDATE member SET stopped = NULL").await;
        post(community, unasked(4, to(), id, now)).await;
        database.execute("UPDATE member SET stopped = 1").await;
        *platform.away.lock().unwrap() = false;
        clock.advance(SignedDuration::from_secs(5));
        let now = clock.now().as_millisecond();
        let storage = &community.house.storage;
        outbox.deliver(storage.lease(Platform::Console, None, now, now + 60_000, 9).await.unwrap());
        outbox.settle().await;
        assert_eq!(*platform.shown.lock().unwrap(), [] as [String; 0]);

        outbox.deliver(take(community, said(PERSON, "/help")).await);
        outbox.settle().await;
        assert_eq!(platform.shown.lock().unwrap().len(), 1, "answers come");
        take(community, said(PERSON, "/start")).await;
        post(community, unasked(6, to(), id, now)).await;
        assert!(waiting().await > 0, "who has started again gets it");
        outbox.close().await;
    })
    .await;
}
