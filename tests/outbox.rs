//! The outbox: what is on the disk is delivered, once, in its order, in the language of its reader,
//! whatever goes wrong on the way.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod common;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use common::{Database, Kind, kinds, said};
use futures::future::BoxFuture;
use jiff::SignedDuration;
use xploit_bot::adapters::console::outbound::{Look, show};
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::ids::{ChatId, Platform};
use xploit_bot::engine::{LEASE, Taken};
use xploit_bot::outbox::pace::{Limit, Pace};
use xploit_bot::outbox::schedule::TRIES;
use xploit_bot::outbox::{Deliver, Outbox, Parcel, Told, Undelivered, Whom};
use xploit_bot::storage::outgoing::Outgoing;

/// What becomes of one try.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Try {
    Later,
    Never,
    Panic,
    Hang,
    /// To wait for so many milliseconds.
    Wait(i64, Whom),
    Unreachable,
    /// The chat goes on as "elsewhere".
    Moved,
    /// A piece of it arrives.
    Part,
}

/// A platform that does what it is told and writes down what arrives.
#[derive(Default)]
struct Platforms {
    /// The next tries; when none is left, all is well.
    script: Mutex<VecDeque<Try>>,
    tried: Mutex<Vec<usize>>,
    /// Who was told, and the first line.
    arrived: Mutex<Vec<(String, String)>>,
    /// When each was.
    times: Mutex<Vec<Instant>>,
    pace: Option<Pace>,
}

impl Platforms {
    fn that(tries: &[Try]) -> Arc<Self> {
        Arc::new(Self { script: Mutex::new(tries.iter().copied().collect()), ..Self::default() })
    }

    fn arrived(&self) -> Vec<String> {
        self.arrived.lock().unwrap().iter().map(|(_, line)| line.clone()).collect()
    }

    /// Which piece each try was of.
    fn pieces(&self) -> Vec<usize> {
        self.tried.lock().unwrap().clone()
    }

    fn tried(&self) -> usize {
        self.pieces().len()
    }
}

impl Deliver for Platforms {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    fn pace(&self) -> Pace {
        self.pace.unwrap_or(Pace::UNLIMITED)
    }

    fn deliver<'d>(&'d self, parcel: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>> {
        self.tried.lock().unwrap().push(parcel.piece);
        let next = self.script.lock().unwrap().pop_front();
        Box::pin(async move {
            match next {
                Some(Try::Later) => return Err(Undelivered::Later),
                Some(Try::Never) => return Err(Undelivered::Refused),
                Some(Try::Panic) => panic!("this delivery panics"),
                Some(Try::Hang) => std::future::pending().await,
                Some(Try::Wait(milliseconds, whom)) => {
                    return Err(Undelivered::Wait { milliseconds, whom });
                }
                Some(Try::Unreachable) => return Err(Undelivered::Unreachable),
                Some(Try::Moved) => return Err(Undelivered::Moved(ChatId("elsewhere".to_owned()))),
                Some(Try::Part) => return Ok(Told::Part(None)),
                None => {}
            }
            let line = show(parcel.message, Look::Plain).lines.swap_remove(0);
            self.arrived.lock().unwrap().push((parcel.to.person.0.clone(), line));
            self.times.lock().unwrap().push(Instant::now());
            Ok(Told::All(None))
        })
    }
}

/// A process with its outbox.
struct Process {
    community: Community,
    outbox: Outbox,
    clock: Clock,
}

impl Process {
    async fn start(database: &Database, clock: &Clock, platform: &Arc<Platforms>) -> Self {
        static SEED: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);
        let seed = SEED.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let plan = Plan { seed, ..common::plan(&database.place, clock) };
        let community = Community::open(plan).await.unwrap();
        let outbox = Outbox::start(&community.house, vec![platform.clone()]);
        Self { community, outbox, clock: clock.clone() }
    }

    /// What a person's words are answered with; it is on the disk and not delivered yet.
    async fn answer(&self, person: &str, words: &str) -> Vec<Outgoing> {
        let Taken::Answered(messages) =
            self.community.lanes.take(said(person, words)).await.unwrap()
        else {
            panic!("{words}: answered before")
        };
        messages
    }

    async fn converse(&self, person: &str, words: &str) {
        self.outbox.deliver(self.answer(person, words).await);
        self.outbox.settle().await;
    }

    /// Lets time pass, and waits until what is due was tried.
    async fn pass(&self, time: SignedDuration) {
        self.clock.advance(time);
        self.outbox.settle().await;
    }

    async fn depth(&self) -> (i64, i64) {
        self.community.house.storage.outbox_depth().await.unwrap()
    }

    async fn end(self) {
        self.outbox.close().await;
        self.community.house.storage.close().await;
    }
}

/// The pause after a first failure …
const SHORTEST: SignedDuration = SignedDuration::from_secs(2);

/// … with all that chance may add to it.
const PAUSE: SignedDuration = SignedDuration::from_millis(2_500);
const MOMENT: SignedDuration = SignedDuration::from_millis(1);

/// A fresh database of each kind with a first process.
async fn on_each_kind(tries: &[Try], check: impl AsyncFn(Process, &Database, &Arc<Platforms>)) {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let platform = Platforms::that(tries);
        let clock = Clock::frozen(common::noon());
        let process = Process::start(&database, &clock, &platform).await;
        check(process, &database, &platform).await;
        database.remove().await;
    }
}

#[tokio::test]
async fn a_message_is_delivered_once() {
    on_each_kind(&[], async |process, database, platform| {
        process.converse("ana", "/cancel").await;
        assert_eq!(platform.arrived().len(), 1);
        assert_eq!(process.depth().await, (0, 0));
        let clock = process.clock.clone();
        process.pass(LEASE + MOMENT).await;
        process.end().await;
        let again = Process::start(database, &clock, platform).await;
        again.outbox.settle().await;
        assert_eq!(platform.tried(), 1);
        again.end().await;
    })
    .await;
}

#[tokio::test]
async fn a_delivery_that_fails_is_tried_again_after_a_pause() {
    on_each_kind(&[Try::Later, Try::Later], async |process, _, platform| {
        process.converse("ana", "/cancel").await;
        assert_eq!((platform.tried(), process.depth().await), (1, (1, 0)));
        process.pass(SHORTEST - MOMENT).await;
        assert_eq!(platform.tried(), 1, "too early");
        process.pass(PAUSE - SHORTEST + MOMENT).await;
        assert_eq!(platform.tried(), 2);
        process.pass(SHORTEST).await;
        assert_eq!(platform.tried(), 2, "the pause grows");
        process.pass(PAUSE * 2 - SHORTEST).await;
        assert_eq!((platform.tried(), platform.arrived().len()), (3, 1));
        assert_eq!(process.depth().await, (0, 0));
        process.end().await;
    })
    .await;
}

#[tokio::test]
async fn what_can_never_be_delivered_is_set_aside() {
    on_each_kind(&[Try::Never], async |process, database, platform| {
        process.converse("ana", "/cancel").await;
        assert_eq!((platform.tried(), process.depth().await), (1, (0, 1)));
        process.converse("ana", "/cancel").await;
        assert_eq!(platform.arrived().len(), 1, "the next is delivered");
        let clock = process.clock.clone();
        process.pass(LEASE * 100).await;
        process.end().await;
        let again = Process::start(database, &clock, platform).await;
        again.outbox.settle().await;
        assert_eq!((platform.tried(), again.depth().await), (2, (0, 1)));
        again.end().await;
    })
    .await;
}

#[tokio::test]
async fn what_fails_again_and_again_is_given_up() {
    let tries = vec![Try::Later; usize::try_from(TRIES).unwrap()];
    on_each_kind(&tries, async |process, _, platform| {
        process.converse("ana", "/cancel").await;
        for _ in 1..TRIES {
            assert_eq!(process.depth().await, (1, 0));
            process.pass(SignedDuration::from_mins(7)).await;
        }
        assert_eq!((platform.tried(), process.depth().await), (tries.len(), (0, 1)));
        process.end().await;
    })
    .await;
}

#[tokio::test]
async fn what_a_crash_left_is_delivered_when_its_lease_has_run_out() {
    on_each_kind(&[], async |process, database, platform| {
        let clock = process.clock.clone();
        // It is on the disk, and the process is gone before it is handed over.
        process.answer("ana", "/cancel").await;
        process.end().await;
        let soon = Process::start(database, &clock, platform).await;
        soon.outbox.settle().await;
        assert_eq!(platform.tried(), 0, "the process that said it might still deliver it");
        soon.end().await;
        clock.advance(LEASE + MOMENT);
        let late = Process::start(database, &clock, platform).await;
        late.outbox.settle().await;
        assert_eq!((platform.arrived().len(), late.depth().await), (1, (0, 0)));
        late.end().await;
    })
    .await;
}

#[tokio::test]
async fn a_message_is_read_in_the_language_that_its_reader_has_by_then() {
    on_each_kind(&[Try::Later], async |process, database, platform| {
        process.converse("ana", "/cancel").await;
        database.execute("UPDATE member SET language = 'cy'").await;
        process.pass(PAUSE).await;
        process.converse("ana", "/cancel").await;
        let arrived = platform.arrived();
        assert_eq!(arrived[0], arrived[1], "both are Welsh");
        database.execute("UPDATE member SET language = 'ro'").await;
        process.converse("ana", "/cancel").await;
        assert_ne!(platform.arrived()[1], platform.arrived()[2]);
        process.end().await;
    })
    .await;
}

#[tokio::test]
async fn a_delivery_that_panics_is_tried_again() {
    on_each_kind(&[Try::Panic], async |process, _, platform| {
        process.converse("ana", "/cancel").await;
        process.converse("ana", "/help").await;
        process.converse("ion", "/help").await;
        assert_eq!(platform.arrived().len(), 1, "Ion does not wait for Ana");
        process.pass(PAUSE).await;
        assert_eq!(platform.arrived().len(), 3);
        assert_eq!(process.depth().await, (0, 0));
        process.end().await;
    })
    .await;
}

#[tokio::test]
async fn a_delivery_that_hangs_holds_up_nobody_else_and_not_the_end() {
    on_each_kind(&[Try::Hang], async |process, _, platform| {
        process.outbox.deliver(process.answer("ana", "/cancel").await);
        while platform.tried() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        process.outbox.deliver(process.answer("ion", "/cancel").await);
        let storage = process.community.house.storage.clone();
        let other = async {
            while platform.arrived().is_empty() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let long = Duration::from_secs(30);
        tokio::time::timeout(long, other).await.expect("Ion waits for Ana");
        assert_eq!(platform.arrived.lock().unwrap()[0].0, "ion");
        let closed = tokio::time::timeout(long, process.outbox.close()).await;
        closed.expect("the end waits for Ana");
        assert_eq!(storage.outbox_depth().await.unwrap(), (1, 0), "it is still on the disk");
        storage.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_one_process_put_off_and_another_delivered_is_told_once() {
    on_each_kind(&[Try::Later], async |here, database, platform| {
        here.converse("ana", "/cancel").await;
        here.outbox.deliver(here.answer("ana", "/help").await);
        here.outbox.settle().await;
        here.clock.advance(LEASE + MOMENT);
        let there = Process::start(database, &here.clock, platform).await;
        there.outbox.settle().await;
        assert_eq!(platform.arrived().len(), 2);
        here.outbox.settle().await;
        assert_eq!(platform.arrived().len(), 2, "it was told twice");
        assert_eq!(here.depth().await, (0, 0));
        here.converse("ana", "/cancel").await;
        assert_eq!(platform.arrived().len(), 3, "the conversation goes on here");
        here.end().await;
        there.end().await;
    })
    .await;
}

#[tokio::test]
async fn a_message_that_waited_longer_than_its_lease_keeps_its_place() {
    on_each_kind(&[Try::Later; 6], async |here, database, platform| {
        here.converse("ana", "/cancel").await;
        here.converse("ana", "/help").await;
        // The pause after the sixth failure is longer than the lease of what waits behind.
        for seconds in [3, 5, 10, 20, 40] {
            here.pass(SignedDuration::from_secs(seconds)).await;
        }
        assert_eq!(platform.tried(), 6);
        here.clock.advance(LEASE + MOMENT);
        let there = Process::start(database, &here.clock, platform).await;
        there.outbox.settle().await;
        assert_eq!(platform.arrived().len(), 0, "the second went before the first");
        here.pass(SignedDuration::from_secs(20)).await;
        there.outbox.settle().await;
        assert_eq!(platform.arrived().len(), 2);
        here.converse("ion", "/cancel").await;
        let arrived = platform.arrived();
        assert_eq!(arrived[0], arrived[2], "/cancel came first");
        assert_eq!(here.depth().await, (0, 0));
        here.end().await;
        there.end().await;
    })
    .await;
}

#[tokio::test]
async fn a_platform_that_asks_to_wait_is_waited_for_and_no_try_is_lost() {
    let wait = Try::Wait(90_000, Whom::Chat);
    on_each_kind(&[wait, wait], async |process, _, platform| {
        process.converse("ana", "/cancel").await;
        process.converse("ion", "/cancel").await;
        assert_eq!(platform.tried(), 2, "one waits, and so does the other");
        process.converse("eva", "/cancel").await;
        assert_eq!(platform.arrived().len(), 1, "nobody else does");
        process.pass(SignedDuration::from_secs(90) - MOMENT).await;
        assert_eq!(platform.tried(), 3, "too early");
        process.pass(MOMENT).await;
        assert_eq!((platform.arrived().len(), process.depth().await), (3, (0, 0)));
        process.end().await;
    })
    .await;
}

#[tokio::test]
async fn a_wait_of_no_time_is_no_wait_for_a_sweep() {
    let wait = Try::Wait(0, Whom::Chat);
    on_each_kind(&[wait, wait, wait], async |process, _, platform| {
        process.converse("ana", "/cancel").await;
        assert_eq!((platform.tried(), platform.arrived().len()), (4, 1));
        assert_eq!(process.depth().await, (0, 0));
        process.end().await;
    })
    .await;
}

#[tokio::test]
async fn when_everybody_is_to_wait_nothing_is_tried() {
    on_each_kind(&[Try::Wait(5_000, Whom::Everybody)], async |process, _, platform| {
        process.converse("ana", "/cancel").await;
        process.converse("ion", "/cancel").await;
        assert_eq!(platform.tried(), 1);
        process.pass(SignedDuration::from_secs(5)).await;
        assert_eq!(platform.arrived().len(), 2);
        process.end().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_more_is_tried_with_somebody_who_is_gone() {
    on_each_kind(&[Try::Unreachable], async |process, database, platform| {
        let mut messages = process.answer("ana", "/cancel").await;
        messages.extend(process.answer("ana", "/help").await);
        process.outbox.deliver(messages);
        process.outbox.settle().await;
        assert_eq!((platform.tried(), process.depth().await), (1, (0, 2)));
        let gone = "SELECT COUNT(*) FROM account WHERE unreachable IS NOT NULL";
        assert_eq!(database.number(gone).await, 1);
        process.converse("ana", "/cancel").await;
        assert_eq!(platform.arrived().len(), 1, "who writes can be reached");
        assert_eq!(database.number(gone).await, 0);
        process.end().await;
    })
    .await;
}

#[tokio::test]
async fn what_waits_for_a_chat_that_moved_goes_where_it_is_now() {
    on_each_kind(&[Try::Moved], async |process, database, platform| {
        process.converse("ana", "/lern").await;
        assert_eq!((platform.tried(), platform.arrived().len()), (2, 1));
        assert_eq!(process.depth().await, (0, 0));
        let there = "SELECT COUNT(*) FROM dialogue WHERE chat = 'elsewhere'";
        assert_eq!(database.number(there).await, 1, "its dialogue goes on there");
        process.end().await;
    })
    .await;
}

#[tokio::test]
async fn a_long_message_goes_on_where_it_stopped() {
    on_each_kind(&[Try::Part, Try::Later, Try::Part], async |process, _, platform| {
        process.converse("ana", "/cancel").await;
        assert_eq!(platform.tried(), 2);
        process.pass(PAUSE).await;
        assert_eq!(platform.pieces(), [0, 1, 1, 2]);
        assert_eq!((platform.arrived().len(), process.depth().await), (1, (0, 0)));
        process.end().await;
    })
    .await;
}

/// Two processes that write to one chat at the same moment do it one after the other, as far apart as
/// the platform wants it.
#[tokio::test]
async fn several_processes_keep_the_pace_of_a_chat() {
    if !kinds().contains(&Kind::Postgres) {
        return;
    }
    let second = |count| Some(Limit { count, within: 1_000 });
    let pace = Pace { overall: second(30), chat: second(1), ..Pace::UNLIMITED };
    let platform = Arc::new(Platforms { pace: Some(pace), ..Platforms::default() });
    let database = Database::new(Kind::Postgres).await;
    let here = Process::start(&database, &Clock::System, &platform).await;
    let there = Process::start(&database, &Clock::System, &platform).await;
    // Until the second has its part.
    while platform.arrived().len() < 2 {
        for process in [&here, &there] {
            let person = format!("{}", platform.arrived().len());
            process.converse(&person, "/cancel").await;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_secs(3)).await;
    let before = platform.arrived().len();
    for _ in 0..3 {
        for process in [&here, &there] {
            process.outbox.deliver(process.answer("ana", "/cancel").await);
        }
    }
    let patience = Instant::now() + Duration::from_secs(30);
    while platform.arrived().len() < before + 6 {
        assert!(Instant::now() < patience, "{:?}", platform.arrived());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let times = platform.times.lock().unwrap()[before..].to_vec();
    let close = times.windows(2).map(|it| it[1] - it[0]).filter(|it| it.as_millis() < 1_000);
    assert_eq!(close.collect::<Vec<_>>(), Vec::<Duration>::new());
    here.end().await;
    there.end().await;
    database.remove().await;
}
