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
use xploit_bot::core::announcement::{Act, Aim, Announcement, Progress, State, Words};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::ids::{AnnouncementId, Conversation, MemberId, Platform, Posted};
use xploit_bot::core::message::{Line, Message, Part, Span};
use xploit_bot::core::role::Permit;
use xploit_bot::outbox::pace::{Limit, Pace};
use xploit_bot::outbox::{Deliver, Outbox, Parcel, Told, Undelivered, Upon};
use xploit_bot::skills::announce::track;
use xploit_bot::storage::announcements::acts::{AnnouncementWrite, Shown};
use xploit_bot::storage::turns::{Commit, Committed, DialogueWrite, Write};

/// Who writes corrections: a member who gets nothing unasked, also no report.
const AUTHOR: i64 = 50;

/// So many may get it twice after each crash: as many as are under way at any moment.
const AT_RISK: usize = 32;

/// A platform: who got how many messages, and what the last one said.
#[derive(Debug, Default)]
struct Post {
    got: Mutex<HashMap<String, (u32, String)>>,
    /// Whose message was changed.
    changed: Mutex<Vec<String>>,
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
            let person = parcel.to.person.0.clone();
            let mut got = self.0.got.lock().unwrap();
            let posted = Posted(format!("to-{person}"));
            match parcel.upon {
                Upon::Nothing => {
                    let (count, last) = got.entry(person).or_default();
                    *count += 1;
                    *last = said;
                }
                Upon::Change(before) => {
                    assert_eq!(before, std::slice::from_ref(&posted));
                    got.get_mut(&person).unwrap().1 = said;
                    self.0.changed.lock().unwrap().push(person);
                }
                Upon::Withdraw(before) => {
                    assert_eq!(before, std::slice::from_ref(&posted));
                    got.get_mut(&person).unwrap().1.clear();
                }
            }
            Ok(Told::All(Some(posted)))
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
    storage.announce(&permit, announcement(1), None, now).await.unwrap();
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
        let progress = first
            .runtime
            .block_on(storage.progress(&permit, id, clock.now().as_millisecond()))
            .unwrap();
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
    assert_eq!(wrote(process, AUTHOR, vec![write]), Committed::Done);
}

/// What member `who` makes of announcements.
fn wrote(process: &Process, who: i64, writes: Vec<AnnouncementWrite>) -> Committed {
    let house = &process.community.house;
    let commit = Commit {
        event: None,
        conversation: common::conversation("cor"),
        member: MemberId(who),
        writes: writes.into_iter().map(Write::Announcement).collect(),
        dialogue: DialogueWrite::Keep,
        outgoing: Vec::new(),
        now: house.clock.now().as_millisecond(),
    };
    process.runtime.block_on(house.storage.commit(commit)).unwrap()
}

fn shown() -> Shown {
    let to = Conversation::private(Platform::Console, common::conversation("cor").person);
    Shown { to, handle: None }
}

/// The announcement, and how far it has come.
fn state(process: &Process) -> (Announcement, Progress) {
    let (permit, id) = (Permit::of_the_operator(), announcement(1).id);
    let house = &process.community.house;
    let now = house.clock.now().as_millisecond();
    process.runtime.block_on(async {
        let it = house.storage.announcement(&permit, id).await.unwrap().unwrap();
        (it, house.storage.progress(&permit, id, now).await.unwrap())
    })
}

/// The author writes a correction of the Romanian title; not sent as yet.
fn correction(process: &Process, id: i64, title: &str) -> AnnouncementId {
    let (permit, (original, _)) = (Permit::of_the_operator(), state(process));
    let mut it = Announcement { id: AnnouncementId(id << 20), version: 0, ..original.clone() };
    it.corrects = Some(original.id);
    let words = Words { title: title.to_owned(), text: "Text.".to_owned() };
    it.say(&"ro".parse().unwrap(), words);
    let id = it.id;
    let write = AnnouncementWrite::draft(&permit, it).unwrap();
    assert_eq!(wrote(process, AUTHOR, vec![write]), Committed::Done);
    id
}

fn correct(process: &Process, id: i64, title: &str) {
    let id = correction(process, id, title);
    let permit = Permit::of_the_operator();
    let write = AnnouncementWrite::correct(&permit, (id, 1), shown()).unwrap();
    assert_eq!(wrote(process, AUTHOR, vec![write]), Committed::Done);
}

/// Whoever reads Romanian has this title, all others that they had; of whom it was kept, nothing.
fn has(post: &Post, count: i64, title: &str, other: &str) {
    let got = post.got.lock().unwrap();
    for person in 1..=count {
        let wanted = person % 100 != 50 && person % 1000 != 0;
        let expected = if person % 10 == 0 || person % 3 == 0 { other } else { title };
        let found = got.get(&person.to_string()).map(|(_, said)| said.as_str());
        assert_eq!(found, wanted.then_some(expected), "{person}");
    }
}

#[test]
fn a_correction_and_a_withdrawal_reach_whoever_has_it_whatever_dies() {
    const COUNT: i64 = 3_000;
    for kind in kinds() {
        let clock = Clock::frozen(common::noon());
        let (database, receivers) = block(announced(kind, &clock, COUNT));
        let delivered = receivers - usize::try_from(COUNT / 1000).unwrap();
        let post = Arc::new(Post { takes: Duration::from_millis(1), ..Post::default() });
        let process = Process::start(&database, &clock, &post, 1);
        process.round();
        let undone = "SELECT COUNT(*) FROM delivery_range WHERE done = FALSE";
        until("a part", || post.count() > 500);
        // It is corrected while it is still on its way, …
        correct(&process, 2, "Târg nou");
        until("the delivery", || block(database.number(undone)) == 0);
        assert_eq!(post.count(), delivered, "{kind:?}: nobody got it twice");
        has(&post, COUNT, "Târg nou", "Fair");
        process.round();
        assert_eq!((state(&process).0.state, state(&process).0.aim), (State::Sent, Aim::Deliver));
        // … and once more, when all have it, by processes that die.
        post.changed.lock().unwrap().clear();
        correct(&process, 3, "Târg bun");
        process.die();
        clock.advance(SignedDuration::from_secs(31));
        for seed in 10..16 {
            let process = Process::start(&database, &clock, &post, seed);
            let enough = post.changed.lock().unwrap().len() + 150;
            until("a part", || post.changed.lock().unwrap().len() >= enough);
            process.die();
            clock.advance(SignedDuration::from_secs(31));
        }
        let process = Process::start(&database, &clock, &post, 20);
        until("the correction", || {
            clock.advance(SignedDuration::from_secs(1));
            block(database.number(undone)) == 0
        });
        has(&post, COUNT, "Târg bun", "Fair");
        let mut changed = post.changed.lock().unwrap().clone();
        let all = changed.len();
        changed.sort_unstable();
        changed.dedup();
        let other = |it: &String| it.parse::<i64>().is_ok_and(|it| it % 10 == 0 || it % 3 == 0);
        assert!(!changed.iter().any(other), "{kind:?}: whose text is the same is left alone");
        assert!(all - changed.len() <= 7 * AT_RISK, "{kind:?}: {all} changes");
        process.round();
        let (it, progress) = state(&process);
        assert_eq!((it.state, it.aim), (State::Sent, Aim::Change));
        assert_eq!(progress.changed, i64::try_from(changed.len()).unwrap(), "{kind:?}");
        assert_eq!((progress.unchanged, progress.open_changes()), (0, 0), "{kind:?}");
        assert_eq!(progress.changed + progress.same, i64::try_from(delivered).unwrap());
        // Then it is withdrawn, and a process dies in the middle of that.
        let permit = Permit::of_the_operator();
        let write = AnnouncementWrite::withdraw(&permit, (it.id, it.version), shown()).unwrap();
        assert_eq!(wrote(&process, AUTHOR, vec![write.clone()]), Committed::Done);
        assert_eq!(wrote(&process, AUTHOR, vec![write]), Committed::Stale, "{kind:?}: twice");
        let gone = || post.got.lock().unwrap().values().filter(|it| it.1.is_empty()).count();
        until("a part", || gone() > 200);
        process.die();
        clock.advance(SignedDuration::from_secs(31));
        let process = Process::start(&database, &clock, &post, 21);
        until("the withdrawal", || {
            clock.advance(SignedDuration::from_secs(1));
            block(database.number(undone)) == 0
        });
        let left: Vec<_> = {
            let got = post.got.lock().unwrap();
            got.iter().filter(|(_, it)| !it.1.is_empty()).map(|(who, _)| who.clone()).collect()
        };
        assert_eq!(left, [""; 0], "{kind:?}");
        process.round();
        let (it, progress) = state(&process);
        assert_eq!((it.state, it.aim), (State::Sent, Aim::Withdraw));
        assert_eq!(
            (progress.changed, progress.open_changes()),
            (i64::try_from(delivered).unwrap(), 0)
        );
        let left = "SELECT COUNT(*) FROM delivery WHERE outcome = 'delivered'";
        assert_eq!(block(database.number(left)), 0, "{kind:?}");
        process.end();
        block(database.remove());
    }
}

#[test]
fn two_who_confirm_at_once_send_it_once_and_nobody_confirms_their_own() {
    for kind in kinds() {
        let clock = Clock::frozen(common::noon());
        let (database, _) = block(announced(kind, &clock, 30));
        let post = Arc::new(Post::default());
        let process = Process::start(&database, &clock, &post, 1);
        let permit = Permit::of_the_operator();
        let it = Announcement { id: AnnouncementId(9 << 20), ..announcement(1) };
        let id = it.id;
        let draft = AnnouncementWrite::draft(&permit, it).unwrap();
        let ask = AnnouncementWrite::ask(&permit, (id, 1), None, shown()).unwrap();
        assert_eq!(wrote(&process, 1, vec![draft, ask]), Committed::Done);
        let confirm = |version| vec![AnnouncementWrite::confirm(&permit, id, version).unwrap()];
        assert_eq!(wrote(&process, 1, confirm(2)), Committed::Stale, "{kind:?}: their own");
        assert_eq!(wrote(&process, 2, confirm(1)), Committed::Stale, "{kind:?}: another version");
        let (first, second) = std::thread::scope(|scope| {
            let first = scope.spawn(|| wrote(&process, 2, confirm(2)));
            let second = scope.spawn(|| wrote(&process, 3, confirm(2)));
            (first.join().unwrap(), second.join().unwrap())
        });
        let mut done = [first, second].map(|it| it == Committed::Done);
        done.sort_unstable();
        assert_eq!(done, [false, true], "{kind:?}");
        let due = "SELECT COUNT(*) FROM announcement WHERE state = 'scheduled' AND version = 3";
        assert_eq!(block(database.number(due)), 1, "{kind:?}");
        process.end();
        block(database.remove());
    }
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
