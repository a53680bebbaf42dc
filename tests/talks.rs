//! Talks: transcripts of whole conversations, played on the real engine with a real database.
//!
//! Each file of `tests/talks` is played on SQLite and on PostgreSQL, over the sample community, at
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
//! bot> the answer          further lines are indented
//! ~ 2 h pass               time passes
//! ~ restart                the process ends and starts again
//! ~ again                  the platform repeats the last event
//! ~ in a group             what follows is said in front of others (`~ in private`: no more)
//! ~ added to a group       a person puts the bot into a group
//! ```

#![expect(clippy::unwrap_used, reason = "what is unwrapped here fails the talk")]

mod common;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use common::{Database, Kind};
use futures::future::BoxFuture;
use libtest_mimic::{Arguments, Failed, Trial};
use xploit_bot::adapters::console::outbound::{Look, show};
use xploit_bot::community::Community;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::{Event, EventKind, Forms, Room};
use xploit_bot::core::ids::{ChatId, Conversation, EventId, PersonId, Platform};
use xploit_bot::core::message::{Button, Message, Press};
use xploit_bot::engine::Taken;
use xploit_bot::outbox::{Deliver, Outbox, Parcel, Told, Undelivered};

fn main() {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    let kinds = common::kinds();
    for file in files() {
        for kind in kinds.clone() {
            let name = format!("{}::{kind:?}", file.file_stem().unwrap().to_string_lossy());
            let file = file.clone();
            trials.push(Trial::test(name, move || run(&file, kind)));
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

fn run(file: &Path, kind: Kind) -> Result<(), Failed> {
    let expected = std::fs::read_to_string(file)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let played = runtime.block_on(async {
        let database = Database::new(kind).await;
        let mut stage = Stage::open(&database).await;
        let played = stage.play(&expected).await;
        stage.close().await;
        database.remove().await;
        played
    });
    let played = played.map_err(|it| format!("{}: {it}", file.display()))?;
    if played == expected {
        return Ok(());
    }
    if std::env::var("XPLOIT_TALKS").is_ok_and(|it| it == "rewrite") {
        std::fs::write(file, played)?;
        return Ok(());
    }
    Err(difference(file, &expected, &played).into())
}

fn difference(file: &Path, expected: &str, played: &str) -> String {
    let mut lines = expected.lines().zip(played.lines());
    let at = lines
        .position(|(a, b)| a != b)
        .unwrap_or_else(|| expected.lines().count().min(played.lines().count()));
    let part = |it: &str| it.lines().skip(at).take(12).collect::<Vec<_>>().join("\n");
    format!(
        "{}:{}: the talk says\n{}\n\nbut it was\n{}",
        file.display(),
        at + 1,
        part(expected),
        part(played)
    )
}

/// The engine with everything around it, and what was said so far.
struct Stage {
    community: Community,
    outbox: Outbox,
    heard: Arc<Heard>,
    clock: Clock,
    hint: String,
    room: Room,
    events: u32,
    last: Option<Event>,
    place: xploit_bot::storage::Place,
}

/// The buttons of a message, by their labels.
type Buttons = Vec<(String, Press)>;

/// Hears what the bot says.
#[derive(Default)]
struct Heard {
    /// What was said since it was last asked.
    new: Mutex<Vec<Message<String>>>,
    /// Buttons by person, the newest message last.
    buttons: Mutex<HashMap<String, Vec<Buttons>>>,
}

impl Deliver for Heard {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    fn deliver<'d>(&'d self, parcel: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>> {
        let (to, message) = (parcel.to, parcel.message.clone());
        let choices = message.choices.iter().flat_map(|it| &it.options);
        let choices = choices.map(|it| (it.label.clone(), it.press.clone()));
        let buttons = message.buttons.iter().flatten().filter_map(|it| match it {
            Button::Press { label, press } => Some((label.clone(), press.clone())),
            Button::Open { .. } | Button::Private { .. } => None,
        });
        let pressable: Vec<_> = choices.chain(buttons).collect();
        let mut buttons = self.buttons.lock().unwrap();
        buttons.entry(to.person.0.clone()).or_default().push(pressable);
        self.new.lock().unwrap().push(message);
        Box::pin(async { Ok(Told::All) })
    }
}

impl Stage {
    async fn open(database: &Database) -> Self {
        let clock = Clock::frozen(common::noon());
        let community = common::sample_community(&database.place, &clock).await;
        let heard = Arc::new(Heard::default());
        let outbox = Outbox::start(&community.house, vec![heard.clone()]);
        Self {
            community,
            outbox,
            heard,
            clock,
            hint: "ro".to_owned(),
            room: Room::Private,
            events: 0,
            last: None,
            place: database.place.clone(),
        }
    }

    async fn close(&self) {
        self.outbox.close().await;
        self.community.house.storage.close().await;
    }

    /// Plays a talk and gives it back with the answers that came.
    async fn play(&mut self, talk: &str) -> Result<String, String> {
        let mut played = String::new();
        let mut answering = false;
        for (number, line) in talk.lines().enumerate() {
            let fail = |why: &str| format!("line {}: {why}", number + 1);
            if line.starts_with("bot>") || (answering && line.starts_with(' ')) {
                answering = true;
                continue; // what the bot really says comes from the stage
            }
            answering = false;
            played.push_str(line);
            played.push('\n');
            if let Some(directive) = line.strip_prefix("~ ") {
                self.direct(directive).await.map_err(|it| fail(&it))?;
            } else if let Some((person, said)) = line.split_once('>')
                && !line.starts_with('#')
            {
                let said = said.strip_prefix(' ').unwrap_or(said);
                let kind = self.read(person, said).map_err(|it| fail(&it))?;
                self.happen(person, kind).await?;
            } else if !line.is_empty() && !line.starts_with('#') {
                return Err(fail("neither a person, nor ~, nor #"));
            }
            played.push_str(&self.answers());
        }
        Ok(played)
    }

    /// What a line of a person is: words, or a button named by its label.
    fn read(&self, person: &str, said: &str) -> Result<EventKind, String> {
        let (label, back) = match said.rsplit_once('^') {
            Some((label, back)) if label.ends_with(']') => (label, back.parse().unwrap_or(1)),
            _ => (said, 1),
        };
        let Some(label) = label.strip_prefix('[').and_then(|it| it.strip_suffix(']')) else {
            return Ok(EventKind::Said(unescape(said)));
        };
        if let Some(raw) = label.strip_prefix("raw ") {
            return Ok(EventKind::Pressed(raw.to_owned()));
        }
        let buttons = self.heard.buttons.lock().unwrap();
        let found = buttons
            .get(person)
            .into_iter()
            .flatten()
            .rev()
            .filter_map(|message| message.iter().find(|(it, _)| it == label))
            .nth(back - 1);
        let (_, press) = found.ok_or_else(|| format!("there is no button [{label}]"))?;
        Ok(EventKind::Pressed(press.encoded().to_owned()))
    }

    async fn happen(&mut self, person: &str, kind: EventKind) -> Result<(), String> {
        self.events += 1;
        let event = Event {
            id: EventId(format!("event-{}", self.events)),
            conversation: Conversation {
                platform: Platform::Console,
                chat: ChatId(person.to_owned()),
                person: PersonId(person.to_owned()),
            },
            room: self.room,
            forms: Forms::Asked,
            handle: None,
            hint: Some(self.hint.parse().unwrap()),
            at: self.clock.now(),
            kind,
        };
        self.last = Some(event.clone());
        self.take(event).await
    }

    async fn take(&mut self, event: Event) -> Result<(), String> {
        match self.community.lanes.take(event).await {
            Ok(Taken::Answered(messages)) => self.outbox.deliver(messages),
            Ok(Taken::Before) => {}
            Err(error) => return Err(error.to_string()),
        }
        self.outbox.settle().await;
        Ok(())
    }

    async fn direct(&mut self, directive: &str) -> Result<(), String> {
        let words: Vec<_> = directive.split(' ').collect();
        match words[..] {
            ["hint", tag] => self.hint = tag.to_owned(),
            ["restart"] => {
                self.close().await;
                let plan = common::plan(&self.place, &self.clock);
                self.community = Community::open(plan).await.map_err(|it| it.to_string())?;
                self.outbox = Outbox::start(&self.community.house, vec![self.heard.clone()]);
            }
            ["in", "a", "group"] => self.room = Room::Open,
            ["in", "private"] => self.room = Room::Private,
            ["added", "to", "a", "group"] => self.happen("ana", EventKind::Added).await?,
            ["again"] => {
                let event = self.last.clone().ok_or("nothing has happened yet")?;
                self.take(event).await?;
            }
            ["refresh", "sample"] => {
                let house = &self.community.house;
                let today = house.clock.today(&house.zone);
                let loaded = xploit_bot::sample::load(&self.community, today).await;
                loaded.map_err(|it| it.to_string())?;
            }
            ["sweep"] => {
                let house = &self.community.house;
                house.storage.sweep(house.clock.now()).await.map_err(|it| it.to_string())?;
            }
            ["questions"] => {
                // Shown in the transcript, for there is no other front door to them yet.
                let questions = self.community.house.storage.oldest_questions(50).await;
                for (words, language) in questions.map_err(|it| it.to_string())? {
                    let part = xploit_bot::core::message::Part::Paragraph(
                        xploit_bot::core::message::Line(vec![
                            xploit_bot::core::message::Span::Plain(format!("({language}) {words}")),
                        ]),
                    );
                    let message = Message::new(vec![part]);
                    self.heard.new.lock().unwrap().push(message);
                }
            }
            [count, unit, "pass" | "passes"] => {
                let count: i64 = count.parse().map_err(|_| "how many?")?;
                let hours = match unit {
                    "min" => {
                        self.clock.advance(jiff::SignedDuration::from_mins(count));
                        return Ok(());
                    }
                    "h" => 1,
                    "days" => 24,
                    _ => return Err(format!("no such unit: {unit}")),
                };
                self.clock.advance(jiff::SignedDuration::from_hours(count * hours));
            }
            _ => return Err(format!("no such directive: {directive}")),
        }
        Ok(())
    }

    /// What the bot has said since, as the terminal shows it.
    fn answers(&self) -> String {
        let mut written = String::new();
        for message in self.heard.new.lock().unwrap().drain(..) {
            let lines = show(&message, Look::Plain).lines;
            for (at, line) in lines.iter().enumerate() {
                let start = if at == 0 { "bot> " } else { "     " };
                written.push_str(format!("{start}{line}").trim_end());
                written.push('\n');
            }
        }
        written
    }
}

/// `\n`, `\0`, `\e`, `\u{…}` and `…×N` (the letter before, N times) for what a file can't hold.
fn unescape(said: &str) -> String {
    let mut words = said.replace("\\n", "\n").replace("\\0", "\0").replace("\\e", "\u{1b}");
    while let Some(at) = words.find("\\u{") {
        let end = words[at..].find('}').map_or(words.len(), |it| at + it);
        let code = u32::from_str_radix(&words[at + 3..end], 16).unwrap_or(0);
        let letter = char::from_u32(code).unwrap_or('?').to_string();
        words.replace_range(at..=end, &letter);
    }
    if let Some((start, count)) = words.rsplit_once('×')
        && let Ok(count) = count.parse::<usize>()
    {
        return start.repeat(count);
    }
    words
}
