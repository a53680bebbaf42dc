//! How long it takes to tell ten thousand people what became of an idea, and how long a question
//! waits meanwhile.
//!
//! `cargo bench --bench news`

#![allow(clippy::expect_used, reason = "a bench that can't run says why")]

use std::time::{Duration, Instant};

use sqlx::sqlite::SqlitePool;
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::{Clock, Randomness};
use xploit_bot::core::event::{Event, EventKind, Forms, Room};
use xploit_bot::core::ids::{Conversation, EventId, PersonId, Platform};
use xploit_bot::skills::ideas::news;
use xploit_bot::storage::Place;

const FOLLOWERS: i64 = 10_000;
const ROUNDS: i64 = 5;

fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    runtime.block_on(measure());
}

async fn measure() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("news.db");
    let url = format!("sqlite:{}", file.display());
    let plan = Plan {
        database: Place::parse(&url).expect("a database URL"),
        language: "ro".parse().expect("a language tag"),
        zone: jiff::tz::TimeZone::get("Europe/Bucharest").expect("a time zone"),
        texts: None,
        keeping: Default::default(),
        terms: Default::default(),
        banned: Default::default(),
        care: Default::default(),
        innovations: Default::default(),
        digest: None,
        clock: Clock::System,
        seed: 1,
        randomness: Randomness::System,
    };
    let community = Community::open(plan).await.expect("a community opens");
    let today = community.house.clock.today(&community.house.zone);
    xploit_bot::sample::load(&community, today).await.expect("the sample loads");
    let pool = SqlitePool::connect(&url).await.expect("the database opens");
    fill(&pool).await;
    println!("| told | letters/s | questions meanwhile, p50 | p99 |");
    println!("| ---: | ---: | ---: | ---: |");
    for round in 1..=ROUNDS {
        let sql = "INSERT INTO idea_change (id, idea, actor, state, usual, reason, language,
                                            happened, told)
                   VALUES ($1, 1, NULL, 'accepted', 'fits', '', '', 1, 0)";
        sqlx::query(sql).bind(round).execute(&pool).await.expect("a decision");
        let house = community.house.clone();
        let started = Instant::now();
        let telling = tokio::spawn(async move { news::round(&house).await });
        let mut waited = Vec::new();
        while !telling.is_finished() {
            let asked = Instant::now();
            community.lanes.take(question(round, waited.len())).await.expect("an answer");
            waited.push(asked.elapsed());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let told = telling.await.expect("it ends").expect("everybody is told");
        let rate = told as f64 / started.elapsed().as_secs_f64();
        waited.sort();
        let at = |share: usize| waited[(waited.len() - 1) * share / 100].as_secs_f64() * 1e3;
        println!("| {told} | {rate:.0} | {:.2} ms | {:.2} ms |", at(50), at(99));
    }
    community.house.storage.close().await;
}

fn question(round: i64, number: usize) -> Event {
    Event {
        id: EventId(format!("{round}-{number}")),
        conversation: Conversation::private(Platform::Console, PersonId("ana".to_owned())),
        room: Room::Private,
        forms: Forms::Asked,
        handle: None,
        hint: None,
        known_as: None,
        group: None,
        at: Clock::System.now(),
        kind: EventKind::Said("curs de olărit".to_owned()),
    }
}

/// An idea that so many follow.
async fn fill(pool: &SqlitePool) {
    let run = async |sql: &str| {
        sqlx::query(sqlx::AssertSqlSafe(sql.to_owned())).execute(pool).await.expect("it is filled");
    };
    run("INSERT INTO idea (id, number, title, what, needs, place, language, competences, topics,
                           state, published, begun, submitted, changed, revision, version)
         VALUES (1, 1, 'Idee', 'Ceva.', '', '', 'ro', '[]', '[]', 'in-review', 1, 0, 0, 0, 0, 1)")
    .await;
    let numbers = format!(
        "WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < {FOLLOWERS})"
    );
    run(&format!(
        "{numbers} INSERT INTO member (id, role, interests, offered, created)
         SELECT id, 'member', '[]', '[]', 0 FROM n"
    ))
    .await;
    run(&format!(
        "{numbers} INSERT INTO account (platform, person, member)
         SELECT 'telegram', '' || id, id FROM n"
    ))
    .await;
    run(&format!("{numbers} INSERT INTO idea_follow (idea, member, since) SELECT 1, id, 0 FROM n"))
        .await;
}
