//! The process is killed at any moment under load: every update that the platform was told is taken
//! has exactly one effect in the database, and its answer arrives at least once.
//!
//! The effect that is counted is that of a question on its conversation, which numbers them.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use crate::bot::{Bot, Setup};
use crate::common::{self, Database, Kind};
use crate::fakes::telegram::{FakeTelegram, Person, Settings};

const ON_SQLITE: usize = 200;
const ON_POSTGRES: usize = 50;

/// Enough that nobody waits long for an answer: one a second in a chat.
const PEOPLE: usize = 300;

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

/// Everybody who writes, and what they wrote: update and question.
struct Crowd {
    people: Vec<(Person, Vec<(i64, String)>)>,
    dice: Dice,
    questions: usize,
}

impl Crowd {
    fn new(telegram: &FakeTelegram) -> Self {
        let person = |at| (telegram.person(&format!("P{at}")).speaking("en"), Vec::new());
        let people = (0..PEOPLE).map(person).collect();
        Self { people, dice: Dice(0x9E37_79B9_7F4A_7C15), questions: 0 }
    }

    fn ask(&mut self) {
        let who = usize::try_from(self.dice.below(PEOPLE as u64)).unwrap();
        self.questions += 1;
        let question = format!("underwater welding number {}.", self.questions);
        let (person, asked) = &mut self.people[who];
        asked.push((person.says(&question), question));
    }

    /// The people write until this time is over.
    async fn write_for(&mut self, span: Duration) {
        let until = Instant::now() + span;
        while Instant::now() < until {
            self.ask();
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    fn updates(&self) -> impl Iterator<Item = i64> {
        self.people.iter().flat_map(|(_, asked)| asked.iter().map(|it| it.0))
    }
}

async fn taken(database: &Database) -> HashSet<i64> {
    let rows = database.strings("SELECT id FROM event WHERE platform = 'telegram'").await;
    rows.iter().map(|it| it.trim_start_matches('u').parse().unwrap()).collect()
}

async fn rounds(kind: Kind, count: usize, set_up: impl Fn(Setup) -> Setup) {
    let database = Database::new(kind).await;
    let telegram = FakeTelegram::with(Settings {
        resend_first: Duration::from_millis(20),
        resend_most: Duration::from_millis(200),
        patience: Duration::from_secs(240),
        ..Settings::default()
    })
    .await;
    let setup = set_up(Setup::on(&database.url).telegram(&telegram));
    // Before anything is killed, so that the first rounds are not all about making the schema.
    let mut first = setup.start();
    first.says("Telegram: connected").await;
    first.stop().await;
    let mut crowd = Crowd::new(&telegram);
    for round in 0..count {
        let bot: Bot = setup.start();
        // Somewhere in its start, or somewhere in its work.
        let life = crowd.dice.below(500);
        crowd.write_for(Duration::from_millis(life)).await;
        bot.kill();
        let waiting = telegram.waiting_updates();
        let acknowledged: HashSet<_> = crowd.updates().filter(|it| !waiting.contains(it)).collect();
        let lost: Vec<_> = acknowledged.difference(&taken(&database).await).copied().collect();
        assert!(lost.is_empty(), "{kind:?}, round {round}: told as taken and not kept: {lost:?}");
    }
    let last = setup.start();
    telegram.until_confirmed().await;
    let storage = common::storage(&database.url).await;
    let until = Instant::now() + Duration::from_secs(240);
    // What a killed process had in hands is free when its lease has run out.
    while storage.outbox_depth().await.unwrap().0 > 0 {
        assert!(Instant::now() < until, "{kind:?}: not everything is delivered:\n{}", last.said());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(storage.outbox_depth().await.unwrap(), (0, 0), "{kind:?}: given up");
    check(kind, &database, &crowd).await;
    let (code, _, said) = last.stop().await;
    assert_eq!(code, Some(0), "{said}");
    telegram.assert_clean();
    storage.close().await;
    database.remove().await;
}

async fn check(kind: Kind, database: &Database, crowd: &Crowd) {
    assert!(crowd.questions > 500, "{kind:?}: {} questions are no load", crowd.questions);
    let sent: HashSet<_> = crowd.updates().collect();
    assert_eq!(taken(database).await, sent, "{kind:?}");
    let mut effects = HashMap::new();
    for row in database.strings("SELECT person || ' ' || state FROM dialogue").await {
        let (person, state) = row.split_once(' ').unwrap();
        let state: serde_json::Value = serde_json::from_str(state).unwrap();
        effects.insert(person.parse::<i64>().unwrap(), state["searches"].as_u64().unwrap());
    }
    let (mut answers, mut doubles) = (0, 0);
    for (person, asked) in crowd.people.iter().filter(|(_, asked)| !asked.is_empty()) {
        let effect = effects.get(&person.id()).copied().unwrap_or_default();
        assert_eq!(effect, asked.len() as u64, "{kind:?}: the effects on {}", person.id());
        let heard = person.answered_words();
        for (_, question) in asked {
            let told = heard.iter().filter(|it| it.contains(question)).count();
            assert!(told > 0, "{kind:?}: “{question}” was not answered");
            answers += told;
            doubles += told - 1;
        }
    }
    eprintln!("{kind:?}: {} questions, {answers} answers, {doubles} doubles", crowd.questions);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite_nothing_that_was_taken_is_lost() {
    rounds(Kind::Sqlite, ON_SQLITE, |setup| setup).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_postgres_nothing_that_a_webhook_took_is_lost() {
    if common::kinds().contains(&Kind::Postgres) {
        rounds(Kind::Postgres, ON_POSTGRES, Setup::webhook).await;
    }
}
