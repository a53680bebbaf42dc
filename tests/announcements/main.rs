//! Announcements on their way: everybody gets one once, whatever process dies at whatever moment.
//!
//! A process is a runtime of its own that is torn down in the middle: no line of it runs any more, as
//! with `kill -9`; what it held stays held until its lease has run out. The platform is a list of who
//! got something, which no process takes along.

#![expect(clippy::unwrap_used, reason = "what is unwrapped here fails the test")]

#[path = "../common/mod.rs"]
mod common;
mod digest;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use common::crowd::{announcement, fill};
use common::{Database, Kind, kinds};
use futures::future::BoxFuture;
use jiff::SignedDuration;
use tokio::runtime::Runtime;
use xploit_bot::community::Community;
use xploit_bot::core::announcement::{Act, State};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::ids::Platform;
use xploit_bot::core::message::{Line, Message, Part, Span};
use xploit_bot::core::role::Permit;
use xploit_bot::outbox::pace::{Limit, Pace};
use xploit_bot::outbox::{Deliver, Outbox, Parcel, Told, Undelivered};
use xploit_bot::skills::announce::track;
use xploit_bot::storage::announcements::acts::AnnouncementWrite;
use xploit_bot::storage::turns::{Commit, Committed, DialogueWrite, Write};

/// So many may get it twice after each crash: as many as are under way at any moment.
const AT_RISK: usize = 32;

/// A platform: who got how many messages, and what the last one said.
#[derive(Debug, Default)]
struct Post {
    got: Mutex<HashMap<String, (u32, String)>>,
    /// How long a delivery takes.
    takes: Duration,
    pace: Option<Limit>,
}

impl Post {
    fn count(&self) -> usize {
        self.got.lock().unwrap().values().map(|(count, _)| *count as usize).sum()
    }

    fn people(&self) -> usize {
        self.got.lock().unwrap().len()
    }
}

/// A process's way to it.
struct Way(Arc<Post>);

impl Deliver for Way {
    fn platform(&self) -> Platform {
        Platform::Telegram
    }

    fn pace(&self) -> Pace {
        Pace { overall: self.0.pace, ..Pace::UNLIMITED }
    }

    fn deliver<'d>(&'d self, parcel: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>> {
        Box::pin(async move {
            tokio::time::sleep(self.0.takes).await;
            if parcel.to.person.0.ends_with("000") {
                return Err(Undelivered::Unreachable);
            }
            let said = title_of(parcel.message);
            let mut got = self.0.got.lock().unwrap();
            let (count, last) = got.entry(parcel.to.person.0.clone()).or_default();
            *count += 1;
            *last = said;
            Ok(Told::All)
        })
    }
}

fn title_of(message: &Message<String>) -> String {
    match message.parts.first() {
        Some(Part::Paragraph(Line(spans))) => match spans.first() {
            Some(Span::Strong(title)) => title.clone(),
            other => format!("{other:?}"),
        },
        other => format!("{other:?}"),
    }
}

/// A process of the bot.
struct Process {
    runtime: Runtime,
    community: Community,
    outbox: Outbox,
}

impl Process {
    fn start(database: &Database, clock: &Clock, post: &Arc<Post>, seed: u64) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        let mut plan = common::plan(&database.place, clock);
        plan.seed = seed;
        let (community, outbox) = runtime.block_on(async {
            let community = Community::open(plan).await.unwrap();
            let outbox = Outbox::start(&community.house, vec![Arc::new(Way(post.clone()))]);
            (community, outbox)
        });
        Self { runtime, community, outbox }
    }

    /// Nothing of it runs any more.
    fn die(self) {
        self.runtime.shutdown_timeout(Duration::ZERO);
    }

    /// It ends as it should.
    fn end(self) {
        self.runtime.block_on(async {
            self.outbox.close().await;
            self.community.house.storage.close().await;
        });
    }

    fn round(&self) {
        self.runtime.block_on(track::round(&self.community.house)).unwrap();
    }
}

/// A community that sends an announcement to so many; how many are to get it, or can't.
async fn announced(kind: Kind, clock: &Clock, count: i64) -> (Database, usize) {
    let database = Database::new(kind).await;
    let community = Community::open(common::plan(&database.place, clock)).await.unwrap();
    fill(&database, count).await;
    let permit = Permit::of_the_operator();
    let now = clock.now().as_millisecond();
    let storage = &community.house.storage;
    storage.announce(&permit, announcement(1), now).await.unwrap();
    storage.close().await;
    let stopped = count / 100 + i64::from(count % 100 >= 50);
    (database, usize::try_from(count - stopped).unwrap())
}

/// Everybody who can get it has got it, in the language that they read, at most `doubled` of them
/// more than once.
fn audit(post: &Post, count: i64, doubled: usize, what: &str) {
    let got = post.got.lock().unwrap();
    for person in 1..=count {
        let wanted = person % 100 != 50 && person % 1000 != 0;
        let found = got.get(&person.to_string());
        assert_eq!(found.is_some(), wanted, "{what}: {person}");
        if let Some((_, said)) = found {
            let other = person % 10 == 0 || person % 3 == 0;
            assert!(said.starts_with(if other { "Fair" } else { "Târg" }), "{person}: {said}");
        }
    }
    let more: usize = got.values().map(|(count, _)| *count as usize - 1).sum();
    assert!(more <= doubled, "{what}: {more} got it again");
}

fn until(what: &str, done: impl Fn() -> bool) {
    let began = Instant::now();
    while !done() {
        assert!(began.elapsed() < Duration::from_secs(120), "{what} does not come to an end");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn block<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

#[test]
fn three_processes_deliver_to_everybody_once() {
    const COUNT: i64 = 3_000;
    for kind in kinds() {
        let clock = Clock::frozen(common::noon());
        let (database, receivers) = block(announced(kind, &clock, COUNT));
        let post = Arc::new(Post::default());
        // On SQLite one process alone serves a platform.
        let processes = if kind == Kind::Sqlite { 1 } else { 3 };
        let processes: Vec<_> =
            (1..=processes).map(|seed| Process::start(&database, &clock, &post, seed)).collect();
        for process in &processes {
            process.round();
        }
        let unreachable = usize::try_from(COUNT / 1000).unwrap();
        until("the delivery", || post.people() == receivers - unreachable);
        let undone = "SELECT COUNT(*) FROM delivery_range WHERE done = FALSE";
        until("the last range", || block(database.number(undone)) == 0);
        audit(&post, COUNT, 0, &format!("{kind:?}"));
        let first = &processes[0];
        first.round();
        let permit = Permit::of_the_operator();
        let id = announcement(1).id;
        let storage = &first.community.house.storage;
        let it = first.runtime.block_on(storage.announcement(&permit, id)).unwrap().unwrap();
        assert_eq!(it.state, State::Sent);
        let progress = first.runtime.block_on(storage.progress(&permit, id)).unwrap();
        assert_eq!(usize::try_from(progress.receivers).unwrap(), receivers);
        assert_eq!((progress.unreachable, progress.open()), (COUNT / 1000, 0));
        let lost = "SELECT COUNT(*) FROM account WHERE unreachable IS NOT NULL";
        assert_eq!(block(database.number(lost)), COUNT / 1000);
        processes.into_iter().for_each(Process::end);
        block(database.remove());
    }
}

#[test]
fn whatever_dies_nobody_is_left_out() {
    const COUNT: i64 = 4_000;
    const CRASHES: u64 = 25;
    for kind in kinds() {
        let clock = Clock::frozen(common::noon());
        let (database, receivers) = block(announced(kind, &clock, COUNT));
        let post = Arc::new(Post { takes: Duration::from_millis(1), ..Post::default() });
        let beside = match kind {
            Kind::Sqlite => Vec::new(),
            // Two that live, or one of them alone would never be done before the other dies.
            Kind::Postgres => {
                (1..=2).map(|it| Process::start(&database, &clock, &post, it)).collect()
            }
        };
        let mut dice = 0x9E37_79B9_7F4A_7C15_u64;
        let mut below = |limit: u64| {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            dice % limit
        };
        let expected = receivers - usize::try_from(COUNT / 1000).unwrap();
        for crash in 0..CRASHES {
            let process = Process::start(&database, &clock, &post, 100 + crash);
            process.round();
            let enough = post.count() + usize::try_from(below(250)).unwrap();
            until("a part", || post.count() >= enough || post.people() >= expected);
            std::thread::sleep(Duration::from_micros(below(3_000)));
            process.die();
            // What it held is free again.
            clock.advance(SignedDuration::from_secs(31));
        }
        let last = Process::start(&database, &clock, &post, 999);
        let undone = "SELECT COUNT(*) FROM delivery_range WHERE done = FALSE";
        until("what is left", || {
            clock.advance(SignedDuration::from_secs(1));
            block(database.number(undone)) == 0
        });
        let doubled = AT_RISK * usize::try_from(CRASHES).unwrap();
        audit(&post, COUNT, doubled, &format!("{kind:?}"));
        last.end();
        beside.into_iter().for_each(Process::end);
        block(database.remove());
    }
}

#[test]
fn what_is_halted_rests_and_what_is_ended_stays_so() {
    const COUNT: i64 = 2_000;
    for kind in kinds() {
        let clock = Clock::frozen(common::noon());
        let (database, receivers) = block(announced(kind, &clock, COUNT));
        let post = Arc::new(Post { takes: Duration::from_millis(2), ..Post::default() });
        let process = Process::start(&database, &clock, &post, 1);
        process.round();
        until("the beginning", || post.count() > 50);
        act(&process, State::Sending, Act::Pause);
        // What was under way arrives.
        std::thread::sleep(Duration::from_millis(100));
        let halted = post.count();
        std::thread::sleep(Duration::from_millis(1_500));
        assert_eq!(post.count(), halted, "{kind:?}");
        act(&process, State::Paused, Act::Resume);
        until("some more", || post.count() > halted + 100);
        act(&process, State::Sending, Act::Abort);
        std::thread::sleep(Duration::from_millis(100));
        let ended = post.count();
        std::thread::sleep(Duration::from_millis(1_500));
        assert_eq!(post.count(), ended, "{kind:?}");
        assert!(ended < receivers && post.people() == ended, "{kind:?}: {ended}");
        process.end();
        block(database.remove());
    }
}

fn act(process: &Process, from: State, act: Act) {
    let permit = Permit::of_the_operator();
    let write = AnnouncementWrite::act(&permit, announcement(1).id, from, act).unwrap();
    let commit = Commit {
        event: None,
        conversation: common::conversation("cor"),
        member: xploit_bot::core::ids::MemberId(1),
        writes: vec![Write::Announcement(write)],
        dialogue: DialogueWrite::Keep,
        outgoing: Vec::new(),
        now: 0,
    };
    let done = process.runtime.block_on(process.community.house.storage.commit(commit)).unwrap();
    assert_eq!(done, Committed::Done);
}

/// `cargo test --release --test announcements -- --ignored --nocapture million`
#[test]
#[ignore = "minutes; its figures stand in benches/README.md"]
fn a_million() {
    let count: i64 = std::env::var("XPLOIT_RECEIVERS").map_or(1_000_000, |it| it.parse().unwrap());
    for kind in kinds() {
        let clock = Clock::frozen(common::noon());
        let (database, receivers) = block(announced(kind, &clock, count));
        let post = Arc::new(Post::default());
        let process = Process::start(&database, &clock, &post, 1);
        let began = Instant::now();
        process.round();
        eprintln!("{kind:?}: snapshot of {receivers} in {:?}", began.elapsed());
        let expected = receivers - usize::try_from(count / 1000).unwrap();
        let (began, mut told) = (Instant::now(), Instant::now());
        while post.people() < expected {
            std::thread::sleep(Duration::from_millis(20));
            if told.elapsed() > Duration::from_secs(10) {
                told = Instant::now();
                eprintln!("  {} after {:?}", post.people(), began.elapsed());
            }
        }
        let rate = expected as f64 / began.elapsed().as_secs_f64();
        eprintln!("{kind:?}: {expected} delivered in {:?}, {rate:.0} a second", began.elapsed());
        audit(&post, count, 0, &format!("{kind:?}"));
        process.end();
        block(database.remove());
    }
}
