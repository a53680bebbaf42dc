//! Announcements through the real program, which is killed again and again: everybody gets one, and
//! no limit of the platform is broken.
//!
//! The platform only counts ([`counter`]): afterwards those who got it are held against those who are
//! to, as sets. What runs for minutes is ignored and prints figures; benches/README.md has them.
//!
//! ```sh
//! tests/run --release --test broadcast -- --ignored --nocapture
//! ```
//!
//! `XPLOIT_RECEIVERS`, `XPLOIT_KILLS` and `XPLOIT_PER_SECOND` change how much of it there is.

#![expect(clippy::unwrap_used, reason = "what is unwrapped here fails the test")]

#[path = "../common/mod.rs"]
mod common;
mod counter;
mod discord;
#[path = "../fakes/mod.rs"]
mod fakes;
mod program;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use common::crowd::{announcement, fill};
use common::{Database, Kind, kinds};
use counter::{Counter, TOKEN};
use program::{Program, Setup};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::role::Permit;

/// So many may get it twice after each kill: as many as are under way at any moment.
const AT_RISK: usize = 32;

/// How long nothing may come before the test fails.
const PATIENCE: Duration = Duration::from_secs(90);

/// How much of it there is.
#[derive(Debug, Clone, Copy)]
struct Size {
    receivers: i64,
    kills: usize,
    per_second: Option<usize>,
    slack: Duration,
}

impl Size {
    /// As the environment says, or this.
    fn or(self) -> Self {
        let of = |name| std::env::var(name).ok().map(|it| it.parse::<i64>().unwrap());
        let size = |it: i64| usize::try_from(it).unwrap();
        Self {
            receivers: of("XPLOIT_RECEIVERS").unwrap_or(self.receivers),
            kills: of("XPLOIT_KILLS").map_or(self.kills, size),
            per_second: of("XPLOIT_PER_SECOND").map(size).or(self.per_second),
            slack: self.slack,
        }
    }
}

/// Numbers by xorshift64 (Marsaglia 2003): the same in every run of the tests.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// A community that sends an announcement to so many, and has not begun to.
async fn announced(kind: Kind, receivers: i64) -> Database {
    let database = Database::new(kind).await;
    let storage = common::storage(&database.url).await;
    fill(&database, receivers).await;
    let permit = Permit::of_the_operator();
    let now = Clock::System.now().as_millisecond();
    storage.announce(&permit, announcement(1), None, now).await.unwrap();
    storage.close().await;
    database
}

/// Who is to get it: neither those who have stopped it nor those who have blocked the bot.
fn expected(receivers: i64) -> BTreeSet<i64> {
    (1..=receivers).filter(|it| it % 100 != 50 && it % 1000 != 0).collect()
}

fn setup(database: &Database, counter: &Counter, per_second: Option<usize>) -> Setup {
    Setup::on(&database.url)
        .with("XPLOIT_TELEGRAM_TOKEN", TOKEN)
        .with("XPLOIT_TELEGRAM_API_URL", counter.url())
        .with("XPLOIT_TELEGRAM_PER_SECOND", per_second.unwrap_or(10_000).to_string())
}

/// Waits until so many have come, or all; fails when nothing comes any more.
async fn until(counter: &Counter, count: usize, all: usize) {
    let (mut seen, mut since) = (counter.look().count, Instant::now());
    while counter.look().count < count && counter.people() < all {
        counter.assert_keeps_limits();
        let now = counter.look().count;
        if now > seen {
            (seen, since) = (now, Instant::now());
        }
        assert!(since.elapsed() < PATIENCE, "nothing comes after {seen} of {count}, {all} in all");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// One that is killed so often, among as many as there are; then everybody is to have got it.
async fn killed(kind: Kind, processes: usize, size: Size) {
    let database = announced(kind, size.receivers).await;
    let expected = expected(size.receivers);
    let counter = Counter::start(size.per_second, size.slack).await;
    let setups: Vec<_> =
        (0..processes).map(|_| setup(&database, &counter, size.per_second)).collect();
    let began = Instant::now();
    let mut running: Vec<Program> = setups.iter().map(Setup::start).collect();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let (mut resumed, mut largest) = (Duration::ZERO, 0);
    for kill in 1..=size.kills {
        // A kill for each part of the way, at any moment of it.
        let part = expected.len() / (size.kills + 1);
        let at = part * kill - usize::try_from(dice.below(part as u64 / 2)).unwrap();
        until(&counter, at, expected.len()).await;
        tokio::time::sleep(Duration::from_micros(dice.below(20_000))).await;
        let which = usize::try_from(dice.below(processes as u64)).unwrap();
        let program = running.remove(which);
        largest = largest.max(program.memory().1);
        program.kill();
        let (before, again) = (counter.look().count, Instant::now());
        running.insert(which, setups[which].start());
        if processes == 1 {
            until(&counter, before + 1, expected.len()).await;
            resumed = resumed.max(again.elapsed());
        }
    }
    until(&counter, usize::MAX, expected.len()).await;
    let took = began.elapsed();
    let undone = "SELECT COUNT(*) FROM delivery_range WHERE done = FALSE";
    while database.number(undone).await > 0 {
        assert!(began.elapsed() < took + PATIENCE, "{kind:?}: not everything is written down");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    largest = running.iter().map(|it| it.memory().1).max().unwrap().max(largest);
    running.into_iter().for_each(Program::stop);
    counter.assert_keeps_limits();
    let got: BTreeSet<i64> = counter.look().got.keys().copied().collect();
    let missed: Vec<_> = expected.difference(&got).take(9).collect();
    assert!(missed.is_empty(), "{kind:?}: missed {missed:?}");
    let unasked: Vec<_> = got.difference(&expected).take(9).collect();
    assert!(unasked.is_empty(), "{kind:?}: unasked {unasked:?}");
    let doubles = counter.look().count - got.len();
    assert!(doubles <= AT_RISK * size.kills, "{kind:?}: {doubles} twice");
    let written =
        database.number("SELECT COUNT(*) FROM delivery WHERE outcome = 'delivered'").await;
    assert_eq!(usize::try_from(written).unwrap(), expected.len(), "{kind:?}: written down");
    eprintln!(
        "{kind:?}, {processes} at once: {} got it in {took:.1?} ({:.0} a second), {} kills, {doubles} \
         twice, resumed after {resumed:.1?} at most, {} MB",
        got.len(),
        got.len() as f64 / took.as_secs_f64(),
        size.kills,
        largest >> 20,
    );
    database.remove().await;
}

const SMALL: Size = Size {
    receivers: 12_000,
    kills: 10,
    per_second: Some(1_500),
    // Beside other tests.
    slack: Duration::from_millis(250),
};
const LARGE: Size =
    Size { receivers: 1_000_000, kills: 50, per_second: Some(3_000), slack: Duration::ZERO };

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_on_sqlite_it_misses_nobody() {
    killed(Kind::Sqlite, 1, SMALL).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_of_which_one_is_killed_miss_nobody() {
    if kinds().contains(&Kind::Postgres) {
        killed(Kind::Postgres, 3, SMALL).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "ten minutes; its figures stand in benches/README.md"]
async fn a_million_on_sqlite() {
    killed(Kind::Sqlite, 1, LARGE.or()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "ten minutes; its figures stand in benches/README.md"]
async fn a_million_on_postgres() {
    if kinds().contains(&Kind::Postgres) {
        killed(Kind::Postgres, 3, LARGE.or()).await;
    }
}
