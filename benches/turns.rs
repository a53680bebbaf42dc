//! How many turns a second the engine takes, and how long one takes, with 1, 16 and 256
//! conversations at once, on SQLite (WAL, synchronous FULL) on the disk.
//!
//! `cargo bench --bench turns`; other numbers of conversations as `-- 4 64`. A turn is counted when
//! it is on the disk; its answer is rendered and handed to an adapter that drops it. Questions are
//! those of `tests/fixtures/questions.jsonl` over the sample community; a settings dialogue opens
//! the settings, asks for the place, answers, and chooses an interest.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::future::{BoxFuture, join_all};
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::{Clock, Randomness};
use xploit_bot::core::event::{Event, EventKind, Forms, Room};
use xploit_bot::core::ids::{ChatId, Conversation, EventId, PersonId, Platform};
use xploit_bot::engine::Taken;
use xploit_bot::outbox::{Deliver, Outbox, Parcel, Told, Undelivered};
use xploit_bot::storage::Place;

/// How long each row is measured.
const MEASURED: Duration = Duration::from_secs(8);
const CONVERSATIONS: [usize; 3] = [1, 16, 256];

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let rows = if asked.is_empty() { CONVERSATIONS.to_vec() } else { asked };
    println!("| dialogue | conversations | turns/s | p50 | p99 | CPU a turn |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: |");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    for (name, script) in [("a question", questions()), ("settings", settings())] {
        for conversations in &rows {
            runtime.block_on(measure(name, &script, *conversations));
        }
    }
}

/// A line of a conversation.
#[derive(Clone)]
enum Line {
    Says(String),
    Presses(&'static str),
}

fn questions() -> Arc<[Line]> {
    let file = include_str!("../tests/fixtures/questions.jsonl");
    let questions = file.lines().filter(|it| !it.is_empty()).map(|it| {
        let question: serde_json::Value = serde_json::from_str(it).expect("a line is JSON");
        Line::Says(question["text"].as_str().expect("a question has a text").to_owned())
    });
    questions.collect()
}

fn settings() -> Arc<[Line]> {
    Arc::new([
        Line::Says("/settings".to_owned()),
        Line::Presses("settings.place"),
        Line::Says("Sighișoara".to_owned()),
        Line::Presses("settings.interest.digital"),
    ])
}

/// Drops what is delivered.
struct Nowhere;

impl Deliver for Nowhere {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    fn deliver<'d>(&'d self, _: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>> {
        Box::pin(async { Ok(Told::All(None)) })
    }
}

async fn measure(name: &str, script: &Arc<[Line]>, conversations: usize) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder can be made");
    let community = open(&folder.path().join("bench.db")).await;
    let outbox = Outbox::start(&community.house, vec![Arc::new(Nowhere)]);
    let (began, cpu) = (Instant::now(), cpu_time());
    let talking = (0..conversations).map(|number| {
        let (community, outbox, script) = (community.clone(), outbox.clone(), script.clone());
        tokio::spawn(talk(community, outbox, script, number, began + MEASURED))
    });
    let mut times = Vec::new();
    for taken in join_all(talking).await {
        times.extend(taken.expect("a conversation ends well"));
    }
    outbox.settle().await;
    let (took, cpu) = (began.elapsed(), cpu_time() - cpu);
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!(
        "| {name} | {conversations} | {:.0} | {:.2} ms | {:.2} ms | {:.0} µs |",
        times.len() as f64 / took.as_secs_f64(),
        at(0.5).as_secs_f64() * 1e3,
        at(0.99).as_secs_f64() * 1e3,
        cpu.as_secs_f64() * 1e6 / times.len() as f64
    );
    outbox.close().await;
    community.house.storage.close().await;
}

async fn open(file: &std::path::Path) -> Community {
    let plan = Plan {
        database: Place::parse(&format!("sqlite:{}", file.display())).expect("a database URL"),
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
    community
}

async fn talk(
    community: Community,
    outbox: Outbox,
    script: Arc<[Line]>,
    number: usize,
    until: Instant,
) -> Vec<Duration> {
    let who = format!("person-{number}");
    let mut times = Vec::new();
    // Conversations begin at different lines, so that they don't all ask the same at once.
    let lines = script.iter().cycle().skip(number * 7 % script.len());
    for (turn, line) in lines.enumerate() {
        let began = Instant::now();
        if began >= until {
            break;
        }
        let event = Event {
            id: EventId(format!("{number}-{turn}")),
            conversation: Conversation {
                platform: Platform::Console,
                chat: ChatId(who.clone()),
                person: PersonId(who.clone()),
            },
            room: Room::Private,
            forms: Forms::Asked,
            handle: None,
            hint: Some("ro".parse().expect("a language tag")),
            known_as: None,
            group: None,
            at: community.house.clock.now(),
            kind: match line.clone() {
                Line::Says(words) => EventKind::Said(words),
                Line::Presses(code) => EventKind::Pressed(code.to_owned()),
            },
        };
        if let Taken::Answered(messages) = community.lanes.take(event).await.expect("it is taken") {
            times.push(began.elapsed());
            outbox.deliver(messages);
        }
    }
    times
}

/// What this process has used of the processors: user and system time by /proc/self/stat, in
/// ticks of 10 ms.
fn cpu_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux tells it");
    let (_, fields) = stat.rsplit_once(')').expect("the name is in parentheses");
    let ticks: u64 =
        fields.split_whitespace().skip(11).take(2).map(|it| it.parse::<u64>().unwrap_or(0)).sum();
    Duration::from_millis(ticks * 10)
}
