//! A chat in the terminal.
//!
//! In a terminal: line editing, history, colours. With piped input one line is one message and
//! answers go to standard output as plain text, so that a conversation can be scripted. A number
//! presses the button of that number in the last message.

pub mod outbound;

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use futures::future::BoxFuture;
use tokio::io::{AsyncBufReadExt as _, BufReader};

use crate::core::catalogue::Language;
use crate::core::event::{Event, EventKind, Forms, KnownAs, Room};
use crate::core::file::{Sent, Sort};
use crate::core::ids::{ChatId, Conversation, EventId, PersonId, Platform, Posted};
use crate::core::message::{Message, Press};
use crate::engine::lanes::Lanes;
use crate::engine::{House, Taken};
use crate::outbox::{Deliver, Outbox, Parcel, Told, Undelivered};
use crate::text;
use outbound::{Look, show};

/// The longest line that is read, in bytes: what is longer is cut there, and the engine says that
/// it was too long.
const LONGEST_LINE: usize = 1 << 20;

/// Standard output, as the outbox sees it.
#[derive(Debug)]
pub struct Console {
    look: Look,
    /// Whom it speaks to.
    person: PersonId,
    /// Why it can't be written to any more.
    closed: OnceLock<std::io::Error>,
    /// What the numbers press: the buttons of the last message that had any.
    buttons: Mutex<Vec<Press>>,
}

impl Console {
    /// A console of a person that looks like this.
    pub fn new(look: Look, person: PersonId) -> Arc<Self> {
        let (closed, buttons) = (OnceLock::new(), Mutex::default());
        Arc::new(Self { look, person, closed, buttons })
    }

    /// What a typed line is: a number presses a button.
    pub fn read(&self, line: &str) -> EventKind {
        let buttons = self.buttons.lock().unwrap_or_else(PoisonError::into_inner);
        let number: Option<usize> = line.trim().parse().ok();
        match number.and_then(|it| it.checked_sub(1)).and_then(|at| buttons.get(at)) {
            Some(press) => EventKind::Pressed(press.encoded().to_owned()),
            None => EventKind::Said(line.to_owned()),
        }
    }

    /// Lays out a message and remembers its buttons.
    pub fn lay_out(&self, message: &Message<String>) -> Vec<String> {
        let shown = show(message, self.look);
        if !shown.buttons.is_empty() {
            *self.buttons.lock().unwrap_or_else(PoisonError::into_inner) = shown.buttons;
        }
        shown.lines
    }
}

impl Deliver for Console {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    /// Who sits at this terminal is not told what is for another.
    fn only(&self) -> Option<&PersonId> {
        Some(&self.person)
    }

    /// What stands in a terminal stays; what becomes of it is told below.
    fn deliver<'d>(&'d self, parcel: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>> {
        Box::pin(async move {
            let mut out = std::io::stdout().lock();
            let lines = self.lay_out(parcel.message).join("\n");
            let written = writeln!(out, "{lines}\n").and_then(|()| out.flush());
            let posted = Posted(parcel.id.to_string());
            written.map(|()| Told::All(Some(posted))).map_err(|error| {
                let _ = self.closed.set(error); // the first is the one to tell
                Undelivered::Later
            })
        })
    }
}

/// Who chats, and in which language the terminal speaks.
#[derive(Debug, Clone)]
pub struct Person {
    /// A name: the same name is the same member.
    pub name: String,
    /// The platform's hint.
    pub hint: Option<Language>,
}

/// How a chat ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The input was over.
    Well,
    /// A message could not be taken: the person was told.
    Badly,
}

/// Chats until the input ends.
///
/// # Errors
/// If the terminal can't be read from, or written to.
pub async fn chat(house: Arc<House>, lanes: Lanes, person: Person) -> std::io::Result<Ended> {
    let interactive = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let look = if interactive { Look::Coloured } else { Look::Plain };
    let console = Console::new(look, PersonId(person.name.clone()));
    let outbox = Outbox::start(&house, vec![console.clone()]);
    let chat = Chat { house, lanes, person, console, outbox };
    let ended = match interactive {
        true => chat.in_terminal().await?,
        false => chat.through_pipe().await?,
    };
    chat.outbox.close().await;
    Ok(ended)
}

struct Chat {
    house: Arc<House>,
    lanes: Lanes,
    person: Person,
    console: Arc<Console>,
    outbox: Outbox,
}

impl Chat {
    async fn through_pipe(&self) -> std::io::Result<Ended> {
        let mut ended = Ended::Well;
        let mut input = BufReader::new(tokio::io::stdin());
        let mut line = Vec::new();
        loop {
            line.clear();
            if read_line(&mut input, &mut line).await? == 0 {
                return Ok(ended);
            }
            let said = String::from_utf8_lossy(&line);
            if self.say(said.trim_end_matches(['\n', '\r'])).await == Ended::Badly {
                ended = Ended::Badly;
            }
            if self.is_over()? {
                return Ok(ended);
            }
        }
    }

    async fn in_terminal(&self) -> std::io::Result<Ended> {
        let mut editor = rustyline::DefaultEditor::new().map_err(std::io::Error::other)?;
        let history = history_file();
        if let Some(file) = &history {
            // There is none before the first chat.
            let _ = editor.load_history(file);
        }
        self.say("/start").await;
        let prompt = format!("{}> ", self.person.name);
        loop {
            // The editor blocks its thread; the outbox and the lanes go on in theirs.
            let (line, returned) = {
                let prompt = prompt.clone();
                let reading = tokio::task::spawn_blocking(move || {
                    let line = editor.readline(&prompt);
                    (line, editor)
                });
                reading.await.map_err(std::io::Error::other)?
            };
            editor = returned;
            match line {
                Ok(line) => {
                    // History is a convenience; a full one or none is no reason to stop.
                    let _ = editor.add_history_entry(&line);
                    self.say(&line).await;
                    if self.is_over()? {
                        break;
                    }
                }
                Err(
                    rustyline::error::ReadlineError::Eof
                    | rustyline::error::ReadlineError::Interrupted,
                ) => break,
                Err(error) => return Err(std::io::Error::other(error)),
            }
        }
        if let Some(file) = &history {
            let _ = editor.save_history(file);
        }
        Ok(Ended::Well)
    }

    /// Whether nobody reads the answers any more, as behind `| head`. What was not read stays in the
    /// outbox.
    fn is_over(&self) -> std::io::Result<bool> {
        use std::io::{Error, ErrorKind};
        match self.console.closed.get() {
            None => Ok(false),
            Some(error) if error.kind() == ErrorKind::BrokenPipe => Ok(true),
            Some(error) => Err(Error::new(error.kind(), error.to_string())),
        }
    }

    /// Takes one line and waits until it was answered.
    async fn say(&self, line: &str) -> Ended {
        let now = self.house.clock.now();
        let event = Event {
            id: EventId(self.house.ids.next(now).to_string()),
            conversation: Conversation {
                platform: Platform::Console,
                chat: ChatId(self.person.name.clone()),
                person: PersonId(self.person.name.clone()),
            },
            room: Room::Private,
            forms: Forms::Asked,
            handle: None,
            hint: self.person.hint.clone(),
            known_as: KnownAs::new(&self.person.name, Some(&self.person.name)),
            group: None,
            at: now,
            kind: sent(line)
                .map_or_else(|| self.console.read(line), |it| EventKind::Sent(Box::new(it))),
        };
        let ended = match self.lanes.take(event).await {
            Ok(Taken::Answered(messages)) => {
                self.outbox.deliver(messages);
                Ended::Well
            }
            Ok(Taken::Before) => Ended::Well,
            Err(error) => {
                tracing::error!(%error, "a message was not taken");
                let texts = &self.house.texts;
                let reader = texts.negotiate(None, self.person.hint.as_ref());
                let today = self.house.clock.today(&self.house.zone);
                let told = texts.render(&text!(console_not_taken), &reader, today);
                let _ = writeln!(std::io::stdout(), "{told}\n");
                Ended::Badly
            }
        };
        self.outbox.settle().await;
        ended
    }
}

/// `/file PATH`: the file, as if it were sent. It is known by its path, and read by nobody: what is
/// seen of it in a terminal is its name.
fn sent(line: &str) -> Option<Sent> {
    let path = Path::new(line.trim().strip_prefix("/file ")?.trim());
    let size = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?.len();
    let name = path.file_name()?.to_string_lossy().into_owned();
    Some(Sent {
        sort: Sort::of_name(&name),
        id: path.display().to_string(),
        name: Some(name),
        size: i64::try_from(size).ok(),
        ..Sent::default()
    })
}

/// Reads up to the end of the line, keeping at most [`LONGEST_LINE`]. How many bytes it took.
async fn read_line(
    input: &mut (impl tokio::io::AsyncBufRead + Unpin),
    line: &mut Vec<u8>,
) -> std::io::Result<usize> {
    let mut taken = 0;
    loop {
        let buffer = input.fill_buf().await?;
        if buffer.is_empty() {
            return Ok(taken);
        }
        let end = buffer.iter().position(|it| *it == b'\n').map(|at| at + 1);
        let length = end.unwrap_or(buffer.len());
        let room = LONGEST_LINE.saturating_sub(line.len()).min(length);
        line.extend_from_slice(&buffer[..room]);
        input.consume(length);
        taken += length;
        if end.is_some() {
            return Ok(taken);
        }
    }
}

/// Where the terminal's history is kept, if the machine says where such things go.
fn history_file() -> Option<std::path::PathBuf> {
    let base = std::env::var_os("XDG_STATE_HOME").map(std::path::PathBuf::from).or_else(|| {
        let home = std::env::var_os("HOME").map(std::path::PathBuf::from);
        home.map(|it| it.join(".local/state"))
    })?;
    let folder = base.join("xploit-bot");
    std::fs::create_dir_all(&folder).ok()?;
    Some(folder.join("history"))
}
