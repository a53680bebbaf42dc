//! The process is killed at any moment of a conversation: what was answered has its effect,
//! exactly once.
//!
//! The effect that is counted is a question on the coordinators' list. A round asks one question
//! after the other, each in its own words, and passes it on, until the process is killed.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::process::{ChildStdin, ChildStdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::Desk;
use crate::common::{self, Database, Kind};

const ON_SQLITE: u64 = 30;
const ON_POSTGRES: u64 = 10;

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

/// Waits for the moment at which the process is to be killed: somewhere after the given number of
/// answers, or somewhere in its start.
fn wait_for_the_moment(dice: &mut Dice, answered: &AtomicUsize, talking: &JoinHandle<Vec<String>>) {
    let answers = dice.below(16);
    while u64::try_from(answered.load(Ordering::SeqCst)).unwrap() < answers {
        assert!(!talking.is_finished(), "the process ended by itself");
        std::thread::sleep(Duration::from_micros(200));
    }
    let limit = if answers == 0 { 200_000 } else { 5_000 };
    std::thread::sleep(Duration::from_micros(dice.below(limit)));
}

struct Pipe {
    stdin: ChildStdin,
    out: Lines<BufReader<ChildStdout>>,
}

impl Pipe {
    /// Says a line and waits for one that has these words; `None` when the process is gone.
    fn ask(&mut self, line: &str, awaited: &str) -> Option<String> {
        writeln!(self.stdin, "{line}").ok()?;
        self.out.by_ref().map_while(Result::ok).find(|it| it.contains(awaited))
    }
}

/// Talks until the process is gone and counts the answers. Which questions were passed on.
fn talk(mut pipe: Pipe, round: u64, answered: &AtomicUsize) -> Vec<String> {
    let mut passed_on = Vec::new();
    for number in 0.. {
        let question = format!("underwater welding {round}-{number}.");
        if pipe.ask(&question, &format!("“{question}”")).is_none() {
            break;
        }
        answered.fetch_add(1, Ordering::SeqCst);
        // The button that the answer ends with.
        if pipe.ask("1", &format!("list: “{question}”")).is_none() {
            break;
        }
        answered.fetch_add(1, Ordering::SeqCst);
        passed_on.push(question);
    }
    passed_on
}

async fn rounds(kind: Kind, count: u64) {
    let database = Database::new(kind).await;
    let desk = Desk::new();
    desk.run(&["chat", "--database-url", &database.url], "/help\n").with(0);
    let storage = common::storage(&database.url).await;
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let (mut events, mut all) = (1, Vec::new());
    for round in 0..count {
        let mut child = desk.command(&["chat", "--database-url", &database.url]).spawn().unwrap();
        let pipe = Pipe {
            stdin: child.stdin.take().unwrap(),
            out: BufReader::new(child.stdout.take().unwrap()).lines(),
        };
        let answered = Arc::new(AtomicUsize::new(0));
        let talking = std::thread::spawn({
            let answered = answered.clone();
            move || talk(pipe, round, &answered)
        });
        wait_for_the_moment(&mut dice, &answered, &talking);
        child.kill().unwrap(); // SIGKILL
        child.wait().unwrap();
        all.extend(talking.join().unwrap());
        // The killed process can have taken one more than it could answer.
        let taken = usize::try_from(database.number("SELECT COUNT(*) FROM event").await).unwrap();
        events += answered.load(Ordering::SeqCst);
        assert!(
            taken == events || taken == events + 1,
            "{kind:?}, round {round}: {taken} {events}"
        );
        events = taken;
    }
    let mut effects = HashMap::new();
    for (words, _) in storage.oldest_questions(i64::MAX).await.unwrap() {
        *effects.entry(words).or_insert(0) += 1;
    }
    assert!(effects.values().all(|it| *it == 1), "{kind:?}: one was kept twice: {effects:?}");
    for question in &all {
        assert!(effects.contains_key(question), "{kind:?}: “{question}” was lost");
    }
    // One that was kept and not told, at most, for every time that it was killed.
    assert!(effects.len() <= all.len() + usize::try_from(count).unwrap());
    assert!(all.len() > usize::try_from(count).unwrap(), "{kind:?}: {} in all", all.len());
    desk.run(&["check", "--database-url", &database.url], "").with(0);
    storage.close().await;
    database.remove().await;
}

#[tokio::test]
async fn on_sqlite_what_was_answered_is_kept_once() {
    rounds(Kind::Sqlite, ON_SQLITE).await;
}

#[tokio::test]
async fn on_postgres_what_was_answered_is_kept_once() {
    if common::kinds().contains(&Kind::Postgres) {
        rounds(Kind::Postgres, ON_POSTGRES).await;
    }
}
