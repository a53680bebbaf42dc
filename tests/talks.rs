//! Talks: transcripts of whole conversations, played on the real engine with a real database.
//!
//! Each file of `tests/talks` is played on SQLite and on PostgreSQL and through each of the [`doors`],
//! over the sample community, at
//! noon of 23 November 2026, a time that moves only when the talk says so. What the bot answers
//! must be what the file says, to the letter; `XPLOIT_TALKS=rewrite tests/run --test talks` writes
//! the answers into the files instead.
//!
//! ```text
//! # what the talk is about
//! ~ hint en                the language that the platform names (at first: ro)
//! member> words            a person writes; any name but "bot" is a person
//! member> [Mai multe]      presses the newest button with this label
//! member> [Mai multe]^2    … or one of the message before
//! member> {photo, 120 kB}  sends a file (`{plan.pdf, 80 kB}`, `{photo, 9 kB; album 1}`, `{voice}`),
//!                          with words behind it or none
//! bot> the answer          further lines are indented
//! bot to ion> a message    … for somebody else than who has just done something
//! ~ 2 h pass               time passes
//! ~ restart                the process ends and starts again
//! ~ second above 1         … and above so many receivers a second coordinator confirms announcements
//! ~ again                  the platform repeats the last event
//! ~ in a group             what follows is said in front of others (`~ in private`: no more)
//! ~ added to a group       a person puts the bot into a group
//! ~ sweep                  what has expired is deleted
//! ~ keep no longer         what has been kept long enough goes, and who is inactive is told
//! ~ clock strikes          the jobs of introductions are done, what was decided on ideas is told,
//!                          and announcements that are due go out
//! ~ index follows          ideas that became public can be found
//! ~ catalogue grows        what stands in `tests/fixtures/talks/noutati.csv` comes into the catalogue
//! ~ feeds are read         in every feed that is followed stands `tests/fixtures/feeds/reghin.json`
//! ~ ion can't be reached   ion blocks the bot, or closes their direct messages (`~ ion can be
//!                          reached`: no more)
//! ~ ana is owner           ana has come before, and the operator gave her this role
//! ~ ana speaks for words   … and made her speak for the organisation that the words name best
//! ```
//!
//! What the bot tells whoever has just acted, or the group in front of them, stands first, as
//! `bot>`; what it then tells others follows as `bot to NAME>`, by name, and for each of them in
//! the order in which it came. Behind a directive by which nobody acts (time, a job) all are others;
//! but where only one person has done anything yet it can be for nobody else, and is `bot>`.
//!
//! Who can't be reached writes nothing. Telegram tells the bot at once that it was blocked; elsewhere
//! it finds out when it writes to them; and that they can be reached again, when they write. A talk
//! reads the same everywhere if each of them is told something, and writes, in its time.
//!
//! Where the bot names an account ("terminal ana", "Telegram 4711") the talk has `{ana}`, for each
//! door has another.

#![expect(clippy::unwrap_used, reason = "what is unwrapped here fails the talk")]

mod common;
#[expect(dead_code, reason = "tests/platforms uses the rest")]
mod doors;
mod fakes;

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use common::{Database, Kind};
use doors::transcript::{difference, is_said, said, unescape};
use doors::{Act, Door, Sending, Who};
use libtest_mimic::{Arguments, Failed, Trial};
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::announcement::Care;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::Room;
use xploit_bot::core::ids::{ChatId, Conversation, EventId, Platform};
use xploit_bot::core::role::{Permit, Role};
use xploit_bot::exchange::{self, feed};
use xploit_bot::outbox::Outbox;
use xploit_bot::skills::own_data::retention;
use xploit_bot::skills::{announce, digest, ideas, introductions, invite, saved};
use xploit_bot::storage::following::Reading;
use xploit_bot::storage::imports::{Missing, Run};
use xploit_bot::storage::roles::{Appointment, RoleWrite};
use xploit_bot::storage::turns::Committed;

/// The doors of [`doors`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Through {
    Console,
    Telegram,
    Discord,
}

const DOORS: &[Through] = &[Through::Console, Through::Telegram, Through::Discord];

/// Talks that go another way on Discord, where a form opens at once, a file is an attachment and
/// nobody is written to who has not asked for it; `tests/discord` has them.
const NOT_ON_DISCORD: &[&str] = &[
    "announcement_confirmed",
    "announcement_confirmed_in_english",
    "announcement_corrected",
    "announcement_corrected_in_welsh",
    "announcement_correction_confirmed",
    "announcement_for_interests",
    "announcement_in_a_group",
    "announcement_in_two_languages",
    "announcement_later_and_stopped",
    "announcement_to_some",
    "announcement_without_a_second",
    "announcement_with_a_document",
    "announcement_with_a_picture",
    "calendar_file",
    "channels_by_topic",
    "channels_in_english",
    "channels_in_welsh",
    "channels_listed",
    "digest_after_a_pause",
    "digest_in_english",
    "digest_in_welsh",
    "digest_of_what_is_new",
    "file_that_nobody_asked_for",
    "files_that_came_together",
    "erase_in_a_group",
    "in_a_group",
    "invitation_in_a_group",
    "partners_in_a_group",
    "question_details_left",
    "question_kept_without_details",
    "question_with_details",
    "quiet_hours_in_the_night_of_the_clock_change",
    "saved_in_one_calendar",
];

/// Telegram tells at once who has blocked the bot, elsewhere the first message that fails does; and it
/// tells what groups are called. There a long text stands in a message of its own, below what goes
/// with it.
const NOT_ON_TELEGRAM: &[&str] = &[
    "announcement_with_a_document",
    "channels_in_welsh",
    "channels_listed",
    "idea_help_unreachable",
    "introduction_lost",
];

fn main() {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    let kinds = common::kinds();
    for file in files() {
        for (kind, through) in kinds.iter().flat_map(|kind| DOORS.iter().map(|it| (*kind, *it))) {
            let name = file.file_stem().unwrap().to_string_lossy();
            let elsewhere = match through {
                Through::Console => &[],
                Through::Telegram => NOT_ON_TELEGRAM,
                Through::Discord => NOT_ON_DISCORD,
            };
            if elsewhere.contains(&name.as_ref()) {
                continue;
            }
            let name = format!("{name}::{kind:?}::{through:?}");
            let file = file.clone();
            trials.push(Trial::test(name, move || run(&file, kind, through)));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/talks");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| it.extension().is_some_and(|it| it == "talk"))
        .collect();
    files.sort();
    files
}

fn run(file: &Path, kind: Kind, through: Through) -> Result<(), Failed> {
    let expected = std::fs::read_to_string(file)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let played = runtime.block_on(async {
        let database = Database::new(kind).await;
        let door: Box<dyn Door + Send> = match through {
            Through::Console => Box::new(doors::console::Console::default()),
            Through::Telegram => Box::new(doors::telegram::Telegram::new().await),
            Through::Discord => Box::new(doors::discord::Discord::new().await),
        };
        let mut stage = Stage::open(&database, door).await;
        let played = stage.play(&expected).await;
        stage.close().await;
        database.remove().await;
        played.map(|it| (stage.door.compared(&it), stage.door.compared(&expected)))
    });
    let (played, expected) = played.map_err(|it| format!("{}: {it}", file.display()))?;
    if played == expected {
        return Ok(());
    }
    if through == Through::Console && std::env::var("XPLOIT_TALKS").is_ok_and(|it| it == "rewrite")
    {
        std::fs::write(file, played)?;
        return Ok(());
    }
    Err(difference(file, &expected, &played).into())
}

/// The engine with everything around it, and what was said so far.
struct Stage {
    community: Community,
    outbox: Outbox,
    door: Box<dyn Door + Send>,
    clock: Clock,
    hint: String,
    room: Room,
    /// Labels and what they carry, by person and message, the newest last.
    buttons: HashMap<String, Vec<Vec<(String, String)>>>,
    place: xploit_bot::storage::Place,
    /// Everybody who has done something.
    people: BTreeSet<String>,
    /// Who does something in the line that is played, and who did last.
    actor: Option<String>,
    last_actor: Option<String>,
}

impl Stage {
    async fn open(database: &Database, mut door: Box<dyn Door + Send>) -> Self {
        let clock = Clock::frozen(common::noon());
        let community = common::sample_community(&database.place, &clock).await;
        let outbox = door.open(&community).await;
        Self {
            community,
            outbox,
            door,
            clock,
            hint: "ro".to_owned(),
            room: Room::Private,
            buttons: HashMap::new(),
            place: database.place.clone(),
            people: BTreeSet::new(),
            actor: None,
            last_actor: None,
        }
    }

    async fn close(&mut self) {
        self.door.shut().await;
        self.outbox.close().await;
        self.community.house.storage.close().await;
    }

    /// Plays a talk and gives it back with the answers that came.
    async fn play(&mut self, talk: &str) -> Result<String, String> {
        let mut played = String::new();
        let mut answering = false;
        for (number, line) in talk.lines().enumerate() {
            let fail = |why: &str| format!("line {}: {why}", number + 1);
            if is_said(line) || (answering && line.starts_with(' ')) {
                answering = true;
                continue; // what the bot really says comes from the stage
            }
            answering = false;
            self.actor = None;
            played.push_str(line);
            played.push('\n');
            if let Some(directive) = line.strip_prefix("~ ") {
                played.push_str(&self.direct(directive).await.map_err(|it| fail(&it))?);
            } else if let Some((person, words)) = line.split_once('>')
                && !line.starts_with('#')
            {
                let words = words.strip_prefix(' ').unwrap_or(words);
                let act = self.read(person, words).map_err(|it| fail(&it))?;
                self.act(person, act).await.map_err(|it| fail(&it))?;
            } else if !line.is_empty() && !line.starts_with('#') {
                return Err(fail("neither a person, nor ~, nor #"));
            }
            played.push_str(&self.answers());
        }
        Ok(played)
    }

    /// What a line of a person is: words, or a button named by its label.
    fn read(&self, person: &str, said: &str) -> Result<Act, String> {
        let (label, back) = match said.rsplit_once('^') {
            Some((label, back)) if label.ends_with(']') => (label, back.parse().unwrap_or(1)),
            _ => (said, 1),
        };
        let Some(label) = label.strip_prefix('[').and_then(|it| it.strip_suffix(']')) else {
            let sending = Sending::read(said).map(Act::Send);
            return Ok(sending.unwrap_or_else(|| Act::Say(unescape(said))));
        };
        if let Some(raw) = label.strip_prefix("raw ") {
            return Ok(Act::Press(raw.to_owned()));
        }
        // Where several people read, each may press what was shown to another.
        let shown_to = if self.room == Room::Private { person } else { "" };
        let shown = self.buttons.get(shown_to).or_else(|| self.buttons.get(person));
        let found = shown
            .into_iter()
            .flatten()
            .rev()
            .filter_map(|message| message.iter().find(|(it, _)| it == label))
            .nth(back - 1);
        let (_, press) = found.ok_or_else(|| format!("there is no button [{label}]"))?;
        Ok(Act::Press(press.clone()))
    }

    async fn act(&mut self, person: &str, act: Act) -> Result<(), String> {
        self.people.insert(person.to_owned());
        self.actor = Some(person.to_owned());
        self.last_actor.clone_from(&self.actor);
        self.door.act(&self.who(person), act).await
    }

    /// What a directive shows.
    async fn direct(&mut self, directive: &str) -> Result<String, String> {
        let words: Vec<_> = directive.split(' ').collect();
        let mut shown = String::new();
        match words[..] {
            ["hint", tag] => self.hint = tag.to_owned(),
            ["restart"] => self.restart(self.community.house.care).await?,
            ["second", "above", count] => {
                let limit = count.parse().map_err(|_| "how many?")?;
                self.restart(Care { second_above: Some(limit) }).await?;
            }
            ["in", "a", "group"] => self.room = Room::Open,
            ["in", "private"] => self.room = Room::Private,
            ["added", "to", "a", "group"] => self.act("ana", Act::Add).await?,
            ["again"] => {
                self.actor.clone_from(&self.last_actor);
                self.door.repeat().await?;
            }
            [person, "is", role] => self.appoint(person, role, "").await?,
            [person, "speaks", "for", ..] => {
                let (_, organisation) = directive.split_once(" speaks for ").unwrap();
                self.appoint(person, "representative", organisation).await?;
            }
            [person, "can't", "be", "reached"] => self.reach(person, Act::Block).await?,
            [person, "can", "be", "reached"] => self.reach(person, Act::Unblock).await?,
            ["refresh", "sample"] => {
                let house = &self.community.house;
                let today = house.clock.today(&house.zone);
                let loaded = xploit_bot::sample::load(&self.community, today).await;
                loaded.map_err(|it| it.to_string())?;
            }
            ["catalogue", "grows"] => self.grow().await.map_err(|it| it.to_string())?,
            ["index", "follows"] => {
                self.community.follower.catch_up().await.map_err(|it| it.to_string())?;
            }
            ["sweep"] => {
                let house = &self.community.house;
                house.storage.sweep(house.clock.now()).await.map_err(|it| it.to_string())?;
            }
            ["keep", "no", "longer"] => self.keep_no_longer().await.map_err(|it| it.to_string())?,
            ["feeds", "are", "read"] => self.read_feeds().await.map_err(|it| it.to_string())?,
            ["clock", "strikes"] => self.strike().await.map_err(|it| it.to_string())?,
            ["questions"] => {
                // As they are kept, ungathered.
                let questions = self.community.house.storage.oldest_questions(50).await;
                for (words, language) in questions.map_err(|it| it.to_string())? {
                    let told = format!("({language}) {words}");
                    shown.push_str(&said("bot", told.lines()));
                }
            }
            [count, unit, "pass" | "passes"] => {
                let count: i64 = count.parse().map_err(|_| "how many?")?;
                let hours = match unit {
                    "min" => {
                        self.clock.advance(jiff::SignedDuration::from_mins(count));
                        return Ok(shown);
                    }
                    "h" => 1,
                    "days" => 24,
                    _ => return Err(format!("no such unit: {unit}")),
                };
                self.clock.advance(jiff::SignedDuration::from_hours(count * hours));
            }
            _ => return Err(format!("no such directive: {directive}")),
        }
        Ok(shown)
    }

    /// New entries come into the catalogue.
    async fn grow(&self) -> xploit_bot::storage::Result<()> {
        let house = &self.community.house;
        let today = Some(house.clock.today(&house.zone));
        let options = exchange::Options { today, ..exchange::Options::new("ro".parse().unwrap()) };
        let news = include_str!("fixtures/talks/noutati.csv");
        let reading = exchange::open(std::io::Cursor::new(news), "noutati", &options).unwrap();
        let entries = reading.map(|it| it.unwrap().entry).collect();
        let id = house.ids.next(house.clock.now());
        let import = house.storage.begin_import(id, "noutati").await?;
        import.add(entries).await?;
        import.finish(&Permit::of_the_operator(), Missing::Keep, Run::Real).await?;
        self.community.follower.catch_up().await.unwrap();
        Ok(())
    }

    /// The process ends and starts again.
    async fn restart(&mut self, care: Care) -> Result<(), String> {
        self.close().await;
        let randomness = self.community.house.randomness.clone();
        let plan = Plan { randomness, care, ..common::plan(&self.place, &self.clock) };
        self.community = Community::open(plan).await.map_err(|it| it.to_string())?;
        self.outbox = self.door.open(&self.community).await;
        Ok(())
    }

    /// Every feed that is due is read, as if the fixture stood in it.
    async fn read_feeds(&self) -> xploit_bot::storage::Result<()> {
        let house = &self.community.house;
        let now = house.clock.now().as_millisecond();
        let page = include_bytes!("fixtures/feeds/reghin.json");
        while let Some(feed) = house.storage.take_due_feed(now, now + 3_600_000).await? {
            let page = feed::read(page, &feed.url.parse().unwrap()).unwrap();
            let found = page.entries.into_iter().map(|it| (house.ids.next(house.clock.now()), it));
            let reading = Reading {
                title: page.title,
                etag: String::new(),
                modified: String::new(),
                found: found.collect(),
                is_all: page.is_all,
            };
            house.storage.feed_was_read(feed.id(), reading, Vec::new(), now, now + 1).await?;
        }
        self.community.follower.catch_up().await.unwrap();
        Ok(())
    }

    /// The round of the clock of introductions; what it says is delivered at once.
    async fn strike(&self) -> xploit_bot::storage::Result<()> {
        // As the service does every second: who wanted quiet until now is written to.
        self.deliver().await?;
        // What could not be delivered is known to the next round.
        while introductions::clock::round(&self.community.house).await? > 0 {
            self.deliver().await?;
        }
        saved::round(&self.community.house).await?;
        ideas::news::round(&self.community.house).await?;
        digest::round(&self.community.house).await?;
        announce::track::round(&self.community.house).await?;
        self.deliver().await
    }

    /// The round that the service makes every hour; what it says is delivered at once.
    async fn keep_no_longer(&self) -> xploit_bot::storage::Result<()> {
        retention::round(&self.community.house).await?;
        self.deliver().await
    }

    /// Delivers what waits on the disk.
    async fn deliver(&self) -> xploit_bot::storage::Result<()> {
        let house = &self.community.house;
        let now = house.clock.now().as_millisecond();
        for platform in Platform::ALL {
            let until = now + 60_000;
            let leased = house.storage.lease(*platform, None, now, until, i64::MAX).await?;
            self.outbox.deliver(leased);
        }
        self.outbox.settle().await;
        Ok(())
    }

    /// Somebody who has come before can't be written to any more, or again.
    async fn reach(&mut self, person: &str, act: Act) -> Result<(), String> {
        if !self.people.contains(person) {
            return Err(format!("{person} never came"));
        }
        self.door.act(&self.who(person), act).await
    }

    fn who(&self, person: &str) -> Who {
        Who { name: person.to_owned(), hint: self.hint.clone(), room: self.room }
    }

    /// Somebody who has come before is given a role, or all of them are taken away.
    async fn appoint(
        &mut self,
        person: &str,
        role: &str,
        organisation: &str,
    ) -> Result<(), String> {
        let role = Role::from_code(role).ok_or_else(|| format!("no such role: {role}"))?;
        let room = std::mem::replace(&mut self.room, Room::Private);
        self.act(person, Act::Say("/help".to_owned())).await?;
        self.room = room;
        self.door.heard();
        let storage = &self.community.house.storage;
        let (platform, account) = self.door.account(person).ok_or("nobody of that name")?;
        let chat = ChatId(account.0.clone());
        let conversation = Conversation { platform, chat, person: account };
        let start = storage.start(&EventId("none".to_owned()), &conversation).await;
        let known = start.map_err(|it| it.to_string())?.known;
        let member = known.member().ok_or("they never came")?;
        let permit = Permit::of_the_operator();
        let hits = match organisation {
            "" => Vec::new(),
            named => invite::organisations(&self.community.house, named),
        };
        if hits.is_empty() && !organisation.is_empty() {
            return Err(format!("no such organisation: {organisation}"));
        }
        let represented = hits.iter().take(1).map(|it| it.id).collect();
        let write = Appointment::new(&permit, member.id, role, represented);
        let write = RoleWrite::Appoint(write.ok_or("nobody can be made that")?);
        let now = self.clock.now().as_millisecond();
        let done = storage.change_roles(&permit, write, now).await.map_err(|it| it.to_string())?;
        match done {
            Committed::Done => Ok(()),
            other => Err(format!("{other:?}")),
        }
    }

    /// Lines with `{ana}` for the account of ana.
    fn named(&self, lines: &[String]) -> Vec<String> {
        let reader = |it: &str| it.parse().unwrap();
        let texts = &self.community.house.texts;
        let mut named = lines.to_vec();
        for person in &self.people {
            let Some((platform, account)) = self.door.account(person) else { continue };
            for language in ["ro", "en", "cy"] {
                let text = xploit_bot::skills::roles::account(platform, &account);
                let shown = texts.render(&text, &reader(language), jiff::civil::Date::default());
                for line in &mut named {
                    *line = line.replace(&shown, &format!("{{{person}}}"));
                }
            }
        }
        named
    }

    /// Who hears this, unless it is whoever has just acted, or a group.
    fn other<'p>(&self, person: &'p str) -> Option<&'p str> {
        let acted = person.is_empty() || self.actor.as_deref() == Some(person);
        (!acted).then_some(person)
    }

    /// Whether nobody else has done anything.
    fn is_alone(&self, person: &str) -> bool {
        self.people.len() == 1 && self.people.contains(person)
    }

    /// What the bot has said since, as the terminal shows it.
    fn answers(&mut self) -> String {
        let mut written = String::new();
        let mut all_heard = self.door.heard();
        // How fast each of several people is told is a platform's own.
        all_heard.sort_by_cached_key(|it| self.other(&it.person).map(str::to_owned));
        for heard in all_heard {
            let speaker = match self.other(&heard.person) {
                Some(other) if !self.is_alone(other) => format!("bot to {other}"),
                Some(_) | None => "bot".to_owned(),
            };
            let lines = self.named(&heard.lines);
            written.push_str(&said(&speaker, lines.iter().map(String::as_str)));
            self.buttons.entry(heard.person).or_default().push(heard.buttons);
        }
        written
    }
}
