//! The whole way of a message: from the platform that tells it to the answer that arrives there,
//! through the program as an operator runs it (`xploit-bot run`, SQLite on the disk, the sample
//! community as catalogue). The platforms are the fakes of the tests, in this process, on the same
//! processors; what is counted as CPU and memory is that of the program alone.
//!
//! `cargo bench --bench platforms` takes about two minutes and ends by itself. Everybody who writes
//! waits for the answer before anybody else takes their place. Telegram takes one message a second
//! in a chat, so there are 20,000 people who write in turn.

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use futures::future::join_all;
use tokio::time::sleep;
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::{Clock, Randomness};
use xploit_bot::storage::Place;

#[path = "../tests/fakes/mod.rs"]
mod fakes;

use fakes::telegram::{FakeTelegram, Fault, Moment, Person, Script};
use fakes::{discord, telegram};

/// How long each row is measured, and how long it runs before that.
const MEASURED: Duration = Duration::from_secs(8);
const WARM_UP: Duration = Duration::from_secs(2);
/// How long something goes wrong.
const TROUBLED: Duration = Duration::from_secs(5);
/// How long an idle process has before its memory is read.
const REST: Duration = Duration::from_secs(2);

const PEOPLE: usize = 20_000;
const GUILDS: [usize; 2] = [1, 2_500];

fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    runtime.block_on(async {
        println!("| Telegram | at once | messages/s | p50 | p99 | CPU a message |");
        println!("| --- | ---: | ---: | ---: | ---: | ---: |");
        let mut memory = Vec::new();
        for way in [Way::Webhook(16), Way::Webhook(64), Way::Poll] {
            memory.push((way.name(), throughput(way).await));
        }
        println!("\n| memory | after the start | after the load |");
        println!("| --- | ---: | ---: |");
        for (name, (idle, loaded)) in memory {
            println!("| {name} | {idle:.0} MB | {loaded:.0} MB |");
        }
        println!("\n| what goes wrong | messages/s | p50 | p99 | longest |");
        println!("| --- | ---: | ---: | ---: | ---: |");
        troubles().await;
        println!("\n| Discord | answers/s | p50 | p99 | CPU an answer | memory | after the load |");
        println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for guilds in GUILDS {
            on_discord(guilds).await;
        }
    });
}

/// How updates come to the bot.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// Brought, so many at once.
    Webhook(usize),
    /// Fetched.
    Poll,
}

impl Way {
    fn name(self) -> String {
        match self {
            Self::Webhook(connections) => format!("webhook, {connections} connections"),
            Self::Poll => "long polling".to_owned(),
        }
    }

    /// How many people wait for an answer at once: as many again as can be brought, for an update is
    /// taken before it is answered.
    fn at_once(self) -> usize {
        match self {
            Self::Webhook(connections) => connections * 2,
            Self::Poll => 128,
        }
    }

    async fn start(self, folder: &tempfile::TempDir) -> (FakeTelegram, Bot) {
        let connections = match self {
            Self::Webhook(connections) => Some(connections),
            Self::Poll => None,
        };
        let settings = telegram::Settings {
            webhook_connections: connections,
            ..telegram::Settings::for_load()
        };
        let telegram = FakeTelegram::with(settings).await;
        let mut bot = Bot::command(folder).await;
        bot.command.env("XPLOIT_TELEGRAM_TOKEN", telegram.token());
        bot.command.env("XPLOIT_TELEGRAM_API_URL", telegram.url());
        // Telegram's own limit would be all that is measured.
        bot.command.env("XPLOIT_TELEGRAM_PER_SECOND", "10000");
        let bot = match self {
            Self::Poll => {
                let bot = bot.start();
                telegram.until("the bot polls", || telegram.count("getUpdates") > 0).await;
                bot
            }
            Self::Webhook(_) => {
                let url = format!("http://127.0.0.1:{}/telegram", bot.port);
                bot.command.env("XPLOIT_TELEGRAM_WEBHOOK_URL", url);
                let bot = bot.start();
                telegram.until_webhook().await;
                bot
            }
        };
        (telegram, bot)
    }
}

/// Rows of a cheap command and of questions. The memory after the start and after the load, in MB.
async fn throughput(way: Way) -> (f64, f64) {
    let folder = folder();
    let (telegram, bot) = way.start(&folder).await;
    sleep(REST).await;
    let idle = bot.memory();
    let crowd = Crowd::new(&telegram);
    for (name, words) in [("/cancel", commands()), ("a question", questions())] {
        crowd.talk(way.at_once(), &words, WARM_UP).await;
        let (began, cpu) = (Instant::now(), bot.cpu());
        let times = crowd.talk(way.at_once(), &words, MEASURED).await;
        let (took, cpu) = (began.elapsed(), bot.cpu() - cpu);
        println!(
            "| {name}, {} | {} | {:.0} | {:.1} ms | {:.1} ms | {:.0} µs |",
            way.name(),
            way.at_once(),
            times.0.len() as f64 / took.as_secs_f64(),
            times.at(0.5),
            times.at(0.99),
            cpu.as_secs_f64() * 1e6 / times.0.len() as f64,
        );
    }
    telegram.assert_clean();
    let loaded = bot.memory();
    bot.stop();
    (idle, loaded)
}

/// What the others hear of it when something is wrong with some chats.
async fn troubles() {
    let folder = folder();
    let (telegram, bot) = Way::Webhook(40).start(&folder).await;
    let crowd = Crowd::new(&telegram);
    crowd.talk(16, &commands(), WARM_UP).await;
    let hang = || Fault::Hang(Moment::Before);
    let limit = || Fault::TooManyRequests { retry_after: 1 };
    let troubles: [(&str, usize, &dyn Fn() -> Fault); 4] = [
        ("nothing", 0, &hang),
        ("one chat is limited (429)", 1, &limit),
        ("one chat hangs", 1, &hang),
        ("100 chats hang", 100, &hang),
    ];
    for (name, chats, fault) in troubles {
        let troubled: Vec<_> =
            (0..chats).map(|it| telegram.person(&format!("{name} {it}"))).collect();
        for chat in &troubled {
            telegram.breaks(Script::from(fault()).in_chat(chat).always());
        }
        let write = async {
            loop {
                troubled.iter().for_each(|it| {
                    it.says("/cancel");
                });
                sleep(Duration::from_millis(500)).await;
            }
        };
        let (began, words) = (Instant::now(), commands());
        let times = tokio::select! {
            times = crowd.talk(16, &words, TROUBLED) => times,
            () = write => continue,
        };
        println!(
            "| {name} | {:.0} | {:.1} ms | {:.1} ms | {:.0} ms |",
            times.0.len() as f64 / began.elapsed().as_secs_f64(),
            times.at(0.5),
            times.at(0.99),
            times.at(1.0),
        );
        telegram.heals();
    }
    bot.stop();
}

/// A row of slash commands, with so many guilds connected.
async fn on_discord(guilds: usize) {
    let folder = folder();
    let settings = discord::Settings::default().without_spec().without_rate_limits();
    let discord = discord::Discord::start_with(settings).await;
    let mut hall = None;
    for number in 0..guilds {
        let guild = discord.guild(&format!("Guild {number}"));
        for role in 0..5 {
            guild.role(&format!("role {role}"), 0);
        }
        for channel in 0..10 {
            let channel = guild.channel(&format!("channel-{channel}"));
            hall.get_or_insert((guild.clone(), channel));
        }
    }
    let (guild, hall) = hall.expect("there is a guild");
    let mut bot = Bot::command(&folder).await;
    bot.command.env("XPLOIT_DISCORD_TOKEN", discord.token());
    bot.command.env("XPLOIT_DISCORD_API_URL", discord.url());
    let bot = bot.start();
    discord.until_ready().await;
    discord.until_commands().await;
    sleep(REST).await;
    let idle = bot.memory();
    let (began, cpu) = (Instant::now(), bot.cpu());
    let asking = (0..16).map(|number| {
        let user = discord.user(&format!("User {number}")).in_guild(&guild);
        let hall = hall.clone();
        tokio::spawn(async move {
            let mut times = Vec::new();
            while began.elapsed() < MEASURED {
                let began = Instant::now();
                let asked = user.uses("help").in_channel(&hall).expect("the command is there");
                asked.answer().await;
                times.push(began.elapsed());
            }
            times
        })
    });
    let times = Times::gather(join_all(asking).await);
    let (took, cpu) = (began.elapsed(), bot.cpu() - cpu);
    println!(
        "| {guilds} guilds | {:.0} | {:.1} ms | {:.1} ms | {:.0} µs | {idle:.0} MB | {:.0} MB |",
        times.0.len() as f64 / took.as_secs_f64(),
        times.at(0.5),
        times.at(0.99),
        cpu.as_secs_f64() * 1e6 / times.0.len() as f64,
        bot.memory(),
    );
    discord.assert_clean();
    bot.stop();
    discord.stop();
}

fn commands() -> Arc<[String]> {
    Arc::new(["/cancel".to_owned()])
}

fn questions() -> Arc<[String]> {
    let file = include_str!("../tests/fixtures/questions.jsonl");
    let questions = file.lines().filter(|it| !it.is_empty()).map(|it| {
        let question: serde_json::Value = serde_json::from_str(it).expect("a line is JSON");
        question["text"].as_str().expect("a question has a text").to_owned()
    });
    questions.collect()
}

/// People who write in turn.
struct Crowd {
    people: Arc<[Person]>,
    next: Arc<AtomicUsize>,
}

impl Crowd {
    fn new(telegram: &FakeTelegram) -> Self {
        let person = |it: usize| telegram.person(&format!("Person {it}")).speaking("ro");
        Self { people: (0..PEOPLE).map(person).collect(), next: Arc::default() }
    }

    /// So many at once write and wait for their answers. How long each answer took.
    async fn talk(&self, at_once: usize, words: &Arc<[String]>, length: Duration) -> Times {
        let until = Instant::now() + length;
        let talking = (0..at_once).map(|_| {
            let (people, next, words) = (self.people.clone(), self.next.clone(), words.clone());
            tokio::spawn(async move {
                let mut times = Vec::new();
                while Instant::now() < until {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let person = &people[number % people.len()];
                    let began = Instant::now();
                    person.says(&words[number % words.len()]);
                    person.hears().await;
                    times.push(began.elapsed());
                }
                times
            })
        });
        Times::gather(join_all(talking).await)
    }
}

/// How long answers took, the shortest first.
struct Times(Vec<Duration>);

impl Times {
    fn gather(all: Vec<Result<Vec<Duration>, tokio::task::JoinError>>) -> Self {
        let mut times: Vec<_> =
            all.into_iter().flat_map(|it| it.expect("everybody was answered")).collect();
        times.sort_unstable();
        Self(times)
    }

    /// In milliseconds: so large a share of them took no longer.
    fn at(&self, share: f64) -> f64 {
        self.0[((self.0.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3
    }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder can be made")
}

/// The program that is to be started.
struct Setup {
    command: Command,
    port: u16,
}

impl Setup {
    fn start(mut self) -> Bot {
        Bot { child: self.command.spawn().expect("it starts") }
    }
}

/// The running program.
struct Bot {
    child: Child,
}

impl Bot {
    /// On a database of its own, with the sample community in it.
    async fn command(folder: &tempfile::TempDir) -> Setup {
        let url = format!("sqlite:{}", folder.path().join("bench.db").display());
        load_sample(&url).await;
        let listener =
            std::net::TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let port = listener.local_addr().expect("it has an address").port();
        let mut command = Command::new(env!("CARGO_BIN_EXE_xploit-bot"));
        command.arg("run").env_clear().current_dir(folder.path());
        command.env("XPLOIT_DATABASE_URL", url).env("XPLOIT_WEB", format!("127.0.0.1:{port}"));
        command.stdin(Stdio::null()).stdout(Stdio::null());
        Setup { command, port }
    }

    /// What it has used of the processors so far, in ticks of 10 ms.
    fn cpu(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()));
        let stat = stat.expect("Linux tells it");
        let (_, fields) = stat.rsplit_once(')').expect("the name is in parentheses");
        let ticks = fields.split_whitespace().skip(11).take(2);
        Duration::from_millis(ticks.map(|it| it.parse::<u64>().unwrap_or(0)).sum::<u64>() * 10)
    }

    /// Resident, in MB.
    fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.expect("Linux tells it");
        let line = status.lines().find(|it| it.starts_with("VmRSS:")).expect("it has memory");
        let kilobytes = line.split_whitespace().nth(1).and_then(|it| it.parse::<f64>().ok());
        kilobytes.expect("it is a number") / 1024.0
    }

    fn stop(mut self) {
        let id = self.child.id().to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status().expect("it can be told");
        assert!(told.success());
        let ended = self.child.wait().expect("it ends");
        assert!(ended.success(), "{ended}");
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        // One that has ended is gone; one that a failing bench leaves behind goes here.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn load_sample(url: &str) {
    let plan = Plan {
        database: Place::parse(url).expect("a database URL"),
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
    community.house.storage.close().await;
}
