//! A community on one database, with both platforms, under load and under attack.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::time::sleep;
use xploit_bot::core::announcement::{Announcement, Words};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::ids::AnnouncementId;
use xploit_bot::core::role::Permit;
use xploit_bot::storage::Storage;

use crate::common::{self, Database, Kind};
use crate::fakes::discord::{self, Discord, Message, User};
use crate::fakes::telegram::{
    Checks, FakeTelegram, Fault, History, Moment, OnBreach, Person, Rates, Settings,
};
use crate::figures::{growth, percentile};
use crate::program::Setup;
use crate::walk::{self, Step, until_told, walk};

/// Who asks, one question after the other.
const ASKING: usize = 40;
/// Who only reads.
const READING: usize = 260;
/// Who asks on Discord.
const ON_DISCORD: usize = 8;

/// So many may get an announcement twice after each kill.
const AT_RISK: usize = 32;

/// By how many bytes memory may grow over the second half.
const GROWTH: f64 = 8e6;

/// What a question on Discord may come too late by, about a kill: there a message that nobody hears is
/// gone.
const DEAF: Duration = Duration::from_secs(20);

pub struct Side {
    kind: Kind,
    database: Database,
    storage: Storage,
    telegram: FakeTelegram,
    discord: Discord,
    setup: Setup,
    asking: Vec<Person>,
    reading: Vec<Person>,
    stop: AtomicBool,
    took: Mutex<Vec<Duration>>,
    questions: AtomicUsize,
    ideas: AtomicUsize,
    introductions: AtomicUsize,
    on_discord: AtomicUsize,
    /// Questions on Discord that went unanswered for a minute: whose, which, and when.
    unheard: Mutex<Vec<(User, Message, Instant)>>,
    kills: Mutex<Vec<Instant>>,
    /// Sends that were done and looked as if they had not been.
    in_doubt: AtomicUsize,
    faults: AtomicUsize,
    announcements: AtomicUsize,
}

impl Side {
    pub async fn new(kind: Kind) -> Arc<Self> {
        let database = Database::new(kind).await;
        let community = common::sample_community(&database.place, &Clock::System).await;
        community.house.storage.close().await;
        let telegram = FakeTelegram::with(Settings {
            checks: Checks::LimitsOnly,
            history: History::Counts,
            rates: Some(Rates {
                slack: Duration::from_millis(150),
                ..Rates::published(OnBreach::Refuse)
            }),
            patience: Duration::from_secs(120),
            ..Settings::default()
        })
        .await;
        let settings = discord::Settings::default().without_spec();
        let discord = Discord::start_with(settings.patience(Duration::from_secs(120))).await;
        let setup = Setup::on(&database.url)
            .with("XPLOIT_TELEGRAM_TOKEN", telegram.token())
            .with("XPLOIT_TELEGRAM_API_URL", telegram.url())
            .with("XPLOIT_DISCORD_TOKEN", discord.token())
            .with("XPLOIT_DISCORD_API_URL", discord.url())
            .with("XPLOIT_INTRODUCTIONS_INBOX", "500");
        let people = |name: &str, count: usize| -> Vec<_> {
            (0..count).map(|it| telegram.person(&format!("{name}{it}")).speaking("en")).collect()
        };
        let (asking, reading) = (people("A", ASKING), people("R", READING));
        let storage = common::storage(&database.url).await;
        Arc::new(Self {
            kind,
            database,
            storage,
            telegram,
            discord,
            setup,
            asking,
            reading,
            stop: AtomicBool::new(false),
            took: Mutex::default(),
            questions: AtomicUsize::new(0),
            ideas: AtomicUsize::new(0),
            introductions: AtomicUsize::new(0),
            on_discord: AtomicUsize::new(0),
            unheard: Mutex::default(),
            kills: Mutex::default(),
            in_doubt: AtomicUsize::new(0),
            faults: AtomicUsize::new(0),
            announcements: AtomicUsize::new(0),
        })
    }

    /// Runs for so long. What there was, in a line for people; it panics when anything is wrong.
    pub async fn soak(self: Arc<Self>, length: Duration) -> String {
        let mut program = self.setup.start();
        for person in self.asking.iter().chain(&self.reading) {
            person.says("/start");
        }
        for person in &self.reading {
            until_told(person, "Hello!").await.unwrap();
        }
        self.discord.until_ready().await;
        let began = Instant::now();
        let mut tasks = tokio::task::JoinSet::new();
        for at in 0..ASKING {
            tasks.spawn(self.clone().ask(at));
        }
        for at in 0..ON_DISCORD {
            tasks.spawn(self.clone().ask_on_discord(at));
        }
        tasks.spawn(self.clone().have_ideas());
        tasks.spawn(self.clone().be_introduced());
        tasks.spawn(self.clone().announce(length));
        tasks.spawn(self.clone().break_things());
        let mut killed = Instant::now();
        let pause = (length / 16).clamp(Duration::from_secs(12), Duration::from_secs(100));
        let mut memory: Vec<(f64, f64)> = Vec::new();
        while began.elapsed() < length {
            sleep(Duration::from_secs(1)).await;
            // Whoever fails ends it all.
            while let Some(ended) = tasks.try_join_next() {
                ended.unwrap();
            }
            if began.elapsed() > length / 2 {
                memory.push((began.elapsed().as_secs_f64(), program.memory().0 as f64));
            } else if killed.elapsed() > pause {
                self.kills.lock().unwrap().push(Instant::now());
                program.kill();
                program = self.setup.start();
                killed = Instant::now();
            }
        }
        self.stop.store(true, Ordering::Relaxed);
        while let Some(ended) = tasks.join_next().await {
            ended.unwrap();
        }
        self.telegram.heals();
        self.discord.clears_up();
        self.telegram.until_confirmed().await;
        self.until_delivered().await;
        let largest = program.memory().1;
        program.stop();
        let words = self.audit(&memory, largest).await;
        self.storage.close().await;
        match Arc::into_inner(self) {
            Some(side) => side.database.remove().await,
            None => panic!("somebody still holds it"),
        }
        words
    }

    fn stops(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// A question that nothing fits: the answer names it.
    async fn ask(self: Arc<Self>, at: usize) {
        let mut pause = Duration::from_millis(200 * at as u64);
        while !self.stops() {
            sleep(pause).await;
            let number = self.questions.fetch_add(1, Ordering::Relaxed);
            let question = format!("underwater welding number {number}.");
            let began = Instant::now();
            self.asking[at].says(&question);
            until_told(&self.asking[at], &question).await.unwrap();
            self.took.lock().unwrap().push(began.elapsed());
            pause = Duration::from_millis(5_000 + (number as u64 * 37) % 4_000);
        }
    }

    async fn ask_on_discord(self: Arc<Self>, at: usize) {
        let user = self.discord.user(&format!("D{at}"));
        while !self.stops() {
            let number = self.on_discord.fetch_add(1, Ordering::Relaxed);
            let question = format!("underwater welding number {number}.");
            let asked = Instant::now();
            let message = user.writes(&question);
            while !self.is_answered(&user, &question) {
                if asked.elapsed() > Duration::from_secs(60) {
                    self.unheard.lock().unwrap().push((user.clone(), message, asked));
                    break;
                }
                sleep(Duration::from_millis(50)).await;
            }
            sleep(Duration::from_secs(8)).await;
        }
    }

    fn is_answered(&self, user: &User, question: &str) -> bool {
        let (all, bot) = (user.dm().messages(), self.discord.application_id());
        all.iter().any(|it| it.author == bot && it.text().contains(question))
    }

    async fn have_ideas(self: Arc<Self>) {
        self.walk_again_and_again("I", &self.ideas, walk::idea).await;
    }

    async fn be_introduced(self: Arc<Self>) {
        self.walk_again_and_again("W", &self.introductions, walk::introduction).await;
    }

    async fn walk_again_and_again(
        &self,
        name: &str,
        count: &AtomicUsize,
        steps: fn(usize) -> Vec<Step>,
    ) {
        let mut number = 0;
        while !self.stops() {
            number += 1;
            let person = self.telegram.person(&format!("{name}{number}")).speaking("en");
            walk(&person, &steps(number)).await.unwrap();
            count.fetch_add(1, Ordering::Relaxed);
            sleep(Duration::from_secs(2)).await;
        }
    }

    /// One announcement after the other; each comes to everybody who has not blocked the bot.
    async fn announce(self: Arc<Self>, length: Duration) {
        let pause = (length / 20).clamp(Duration::from_secs(5), Duration::from_secs(60));
        let mut number = 0;
        while !self.stops() {
            number += 1;
            let away: Vec<_> = (0..READING).filter(|it| it % 20 == number % 20).collect();
            for at in &away {
                self.reading[*at].blocks_bot();
            }
            self.telegram.until_confirmed().await;
            let title = format!("Fair {number}:");
            let mut it = Announcement::new(AnnouncementId((number as i64) << 20));
            it.say(&"en".parse().unwrap(), Words { title: title.clone(), text: "Come.".into() });
            it.decide(&"ro".parse().unwrap(), Some("en".parse().unwrap()));
            it.decide(&"cy".parse().unwrap(), Some("en".parse().unwrap()));
            let now = Clock::System.now().as_millisecond();
            self.storage.announce(&Permit::of_the_operator(), it, None, now).await.unwrap();
            for (at, person) in self.reading.iter().enumerate() {
                if !away.contains(&at) {
                    until_told(person, &title).await.unwrap();
                }
            }
            for at in &away {
                self.reading[*at].unblocks_bot();
                self.reading[*at].says("/start");
            }
            self.announcements.fetch_add(1, Ordering::Relaxed);
            sleep(pause).await;
        }
    }

    /// Something goes wrong every other second.
    async fn break_things(self: Arc<Self>) {
        let telegram = [
            Fault::TooManyRequests { retry_after: 2 },
            Fault::ServerError,
            Fault::BadGateway,
            Fault::Cut(Moment::Before),
            Fault::Cut(Moment::After),
            Fault::Hang(Moment::Before),
            Fault::Malformed(Moment::After),
        ];
        let discord = [
            discord::Fault::TooMany {
                retry_after: Duration::from_secs(1),
                scope: discord::Scope::User,
            },
            discord::Fault::Status(502),
            discord::Fault::Slow(Duration::from_secs(2)),
            discord::Fault::CutBefore,
            discord::Fault::CutAfter,
        ];
        let mut round = 0;
        while !self.stops() {
            let fault = telegram[round % telegram.len()].clone();
            let done = matches!(fault, Fault::Cut(Moment::After) | Fault::Malformed(Moment::After));
            self.in_doubt.fetch_add(usize::from(done), Ordering::Relaxed);
            self.telegram.breaks(fault.on("sendMessage"));
            if round % 5 == 0 {
                self.telegram.breaks(Fault::BadGateway.on("getUpdates"));
                self.telegram.breaks(Fault::Cut(Moment::After).on("getUpdates"));
            }
            let fault = discord[round % discord.len()];
            let create = discord::Target::route(discord::Endpoint::CreateMessage);
            self.discord.fails(create, 1, fault);
            self.faults.fetch_add(2, Ordering::Relaxed);
            round += 1;
            sleep(Duration::from_secs(2)).await;
        }
    }

    async fn until_delivered(&self) {
        let until = Instant::now() + Duration::from_secs(150);
        let undone = "SELECT COUNT(*) FROM delivery_range WHERE done = FALSE";
        loop {
            let waiting = self.storage.outbox_depth().await.unwrap().0;
            if waiting == 0 && self.database.number(undone).await == 0 {
                return;
            }
            assert!(Instant::now() < until, "{:?}: {waiting} are not delivered", self.kind);
            sleep(Duration::from_millis(200)).await;
        }
    }

    async fn audit(&self, memory: &[(f64, f64)], largest: u64) -> String {
        let kind = self.kind;
        let of = |it: &AtomicUsize| it.load(Ordering::Relaxed);
        let count = |sql: &str| {
            let sql = sql.to_owned();
            async move { usize::try_from(self.database.number(&sql).await).unwrap() }
        };
        assert_eq!(self.storage.outbox_depth().await.unwrap(), (0, 0), "{kind:?}: given up");
        let submitted = "SELECT COUNT(*) FROM idea WHERE state <> 'draft'";
        assert_eq!(count(submitted).await, of(&self.ideas), "{kind:?}: ideas");
        let sent = "SELECT COUNT(*) FROM introduction";
        assert_eq!(count(sent).await, of(&self.introductions), "{kind:?}: introductions");
        // Everybody got each announcement, and few of them twice.
        let kills = self.kills.lock().unwrap().clone();
        let mut doubles = 0;
        for person in &self.reading {
            let mut got: HashMap<String, usize> = HashMap::new();
            for words in person.answered_words().iter().filter(|it| it.starts_with("Fair ")) {
                *got.entry(words.clone()).or_default() += 1;
            }
            doubles += got.values().map(|it| it - 1).sum::<usize>();
        }
        let allowed = AT_RISK * kills.len() + of(&self.in_doubt);
        assert!(doubles <= allowed, "{kind:?}: {doubles} twice, {allowed} are allowed");
        // What the gateway told no process is gone; what one has taken is answered, if late.
        let mut unheard = self.unheard.lock().unwrap().clone();
        unheard.retain(|(user, message, _)| !self.is_answered(user, &message.content));
        let taken = self.database.strings("SELECT id FROM event WHERE platform = 'discord'").await;
        for (_, message, asked) in &unheard {
            let id = message.id.to_string();
            assert!(!taken.iter().any(|it| it.contains(&id)), "{kind:?}: {id} taken, not answered");
            let about = kills.iter().any(|it| *asked < *it + DEAF && *it < *asked + DEAF);
            assert!(about, "{kind:?}: {id} was not heard");
        }
        let rates = self.telegram.violations();
        let (fast, other): (Vec<_>, Vec<_>) =
            rates.into_iter().partition(|it| it.what.starts_with("more than"));
        assert!(other.is_empty(), "{kind:?}: {other:?}");
        // What was sent in the last second before a kill nobody knows any more: it may be too much then,
        // is refused, and comes a little later.
        assert!(fast.len() <= 10 * kills.len(), "{kind:?}: too fast: {fast:?}");
        let grown = growth(memory);
        assert!(grown < GROWTH, "{kind:?}: memory grew by {grown:.0} bytes: {memory:?}");
        let mut took = self.took.lock().unwrap().clone();
        format!(
            "{kind:?}: {} questions on Telegram (p50 {:?}, p95 {:?}, p99 {:?}), {} on Discord ({} \
             unheard about kills), {} ideas, {} introductions, {} announcements to {READING}, {} \
             faults, {} kills, {doubles} twice, {} too fast; memory {:+.2} MB over the second half, \
             {:.0} MB at most",
            took.len(),
            percentile(&mut took, 50),
            percentile(&mut took, 95),
            percentile(&mut took, 99),
            of(&self.on_discord),
            unheard.len(),
            of(&self.ideas),
            of(&self.introductions),
            of(&self.announcements),
            of(&self.faults),
            kills.len(),
            fast.len(),
            grown / 1e6,
            largest as f64 / 1e6,
        )
    }
}
