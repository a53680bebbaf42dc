//! The doors through which a talk can be played: the engine itself with the terminal's layout, and
//! each platform's real adapter against that platform's fake. A talk must read the same through
//! all of them.

pub mod console;
pub mod discord;
pub mod telegram;
pub mod transcript;

use futures::future::BoxFuture;
use xploit_bot::community::Community;
use xploit_bot::core::event::Room;
use xploit_bot::core::ids::{PersonId, Platform};
use xploit_bot::outbox::Outbox;

/// What a person does.
#[derive(Debug, Clone)]
pub enum Act {
    /// Writes.
    Say(String),
    /// Sends a file, or something else than words.
    Send(Sending),
    /// Presses a button that carried this.
    Press(String),
    /// Puts the bot into a group.
    Add,
    /// Does not let the bot write to them any more.
    Block,
    /// Lets it write again.
    Unblock,
}

/// What is sent.
#[derive(Debug, Clone)]
pub struct Sending {
    /// `photo`, the name of a document, or anything else that can be sent.
    pub what: String,
    pub size: usize,
    pub media: Option<String>,
    pub album: Option<String>,
    pub words: String,
}

impl Sending {
    /// `{photo, 120 kB} words`, `{plan.pdf, 80 kB; text/plain}`, `{photo, 9 kB; album 1}`, `{voice}`.
    pub fn read(said: &str) -> Option<Self> {
        let (file, words) = said.strip_prefix('{')?.split_once('}')?;
        let (file, extra) = file.split_once("; ").unwrap_or((file, ""));
        let (what, size) = file.split_once(", ").unwrap_or((file, "0 kB"));
        let others = ["photo", "voice"];
        let is_one = others.contains(&what) || (what.contains('.') && !what.contains('$'));
        if !is_one {
            return None;
        }
        let size: usize = size.strip_suffix(" kB")?.parse().ok()?;
        let some = |it: &str| (!it.is_empty()).then(|| it.to_owned());
        let album = extra.strip_prefix("album ");
        Some(Self {
            what: what.to_owned(),
            size: size * 1000,
            media: album.map_or_else(|| some(extra), |_| None),
            album: album.map(str::to_owned),
            words: words.trim().to_owned(),
        })
    }

    pub fn is_photo(&self) -> bool {
        self.what == "photo"
    }

    /// Whether it is a file with a name.
    pub fn is_document(&self) -> bool {
        self.what.contains('.')
    }

    /// Its type, as programs name it.
    pub fn media(&self) -> String {
        let by_name = match self.what.rsplit_once('.').map(|it| it.1) {
            Some("pdf") => "application/pdf",
            Some("odt") => "application/vnd.oasis.opendocument.text",
            Some("txt") => "text/plain",
            Some(_) => "application/octet-stream",
            None => "image/jpeg",
        };
        self.media.clone().unwrap_or_else(|| by_name.to_owned())
    }

    /// With what its bytes begin.
    pub fn begins(&self) -> &'static [u8] {
        match self.what.rsplit_once('.').map(|it| it.1) {
            Some("pdf") => b"%PDF",
            Some("odt") => b"PK\x03\x04",
            Some(_) => b"",
            None => b"\xff\xd8\xff",
        }
    }
}

/// A file that somebody has sent, as a terminal in English shows it.
pub fn shown_file(name: Option<&str>, size: usize) -> String {
    format!("[{}, {} kB]", name.unwrap_or("photo"), size / 1000)
}

/// A person at this moment.
#[derive(Debug, Clone)]
pub struct Who {
    pub name: String,
    /// The language that their platform names.
    pub hint: String,
    /// Who else reads along.
    pub room: Room,
}

impl Who {
    /// The name that others see of them: `Ana`, where the talk has `ana`.
    pub fn first_name(&self) -> String {
        let mut letters = self.name.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    }
}

/// A message of the bot, as its reader sees it.
#[derive(Debug, Clone)]
pub struct Heard {
    /// Who reads it, and can press its buttons; nobody's name where it is for a group.
    pub person: String,
    pub lines: Vec<String>,
    /// Labels, and what they carry.
    pub buttons: Vec<(String, String)>,
}

/// A way in and out for a talk.
pub trait Door {
    /// Stands open before this community.
    fn open<'d>(&'d mut self, community: &'d Community) -> BoxFuture<'d, Outbox>;

    /// Is shut: the process ends.
    fn shut(&mut self) -> BoxFuture<'_, ()>;

    /// A person does something. Ends when the bot has answered.
    fn act<'d>(&'d mut self, who: &'d Who, act: Act) -> BoxFuture<'d, Result<(), String>>;

    /// The platform repeats what was done last.
    fn repeat(&mut self) -> BoxFuture<'_, Result<(), String>>;

    /// What the bot has said since it was last asked.
    fn heard(&mut self) -> Vec<Heard>;

    /// The account of somebody who has done something: the bot's own number for them.
    fn account(&self, person: &str) -> Option<(Platform, PersonId)>;

    /// How a transcript is compared.
    fn compared(&self, transcript: &str) -> String {
        transcript.to_owned()
    }
}

/// A row of buttons as the terminal shows it: what can be pressed has a number.
pub fn row(buttons: &[(String, Shown)], number: &mut usize) -> String {
    let show = |(label, shown): &(String, Shown)| match shown {
        Shown::Press => {
            *number += 1;
            let digits = number.to_string();
            if *label == digits { format!("[{label}]") } else { format!("[{digits} {label}]") }
        }
        Shown::Open(url) => format!("[{label}: {url}]"),
        Shown::Private => format!("[{label}]"),
    };
    buttons.iter().map(show).collect::<Vec<_>>().join("  ")
}

/// What a button does, as far as it can be seen.
#[derive(Debug, Clone)]
pub enum Shown {
    Press,
    Open(String),
    Private,
}

/// A file as the terminal shows it: its words, or what is told of a picture.
pub fn file(name: &str, content: &[u8], alt: Option<&str>) -> Vec<String> {
    let words = std::str::from_utf8(content).unwrap_or_default();
    let first = std::iter::once(match alt {
        Some(alt) => format!("[{name}: {}]", alt.replace('\n', " ")),
        None => format!("[{name}]"),
    });
    first.chain(words.lines().map(|it| format!("  {it}"))).collect()
}

/// A transcript without what is told of pictures: Telegram has no place for it.
pub fn untold(transcript: &str) -> String {
    let untold = |line: &str| match line.split_once(".png: ") {
        Some((name, _)) if name.trim_start().starts_with('[') => format!("{name}.png]\n"),
        _ => format!("{line}\n"),
    };
    transcript.lines().map(untold).collect()
}

/// A transcript without what is another on each platform: its name, and who somebody is there.
pub fn anywhere(transcript: &str) -> String {
    let platforms = ["Terminal", "Terfynell", "Telegram", "Discord"];
    let mut same = String::new();
    for line in transcript.lines() {
        let shown = line.trim();
        let ids = ["\"id\":", "\"platform\":", "\"person\":", "\"chat\":", "\"handle\":"];
        let account = platforms.iter().any(|it| shown.starts_with(&format!("<li>{it}: ")));
        if account || ids.iter().any(|it| shown.starts_with(it)) {
            continue;
        }
        // What is told of a file has a place of its own, or none.
        let told = line.split_once(" kB: ").filter(|_| shown.starts_with('['));
        let told = told.map(|(file, _)| format!("{file} kB]"));
        let line = told.as_deref().unwrap_or(line);
        // A photo is called so in the reader's language.
        let photo = ["[fotografie, ", "[llun, "].iter().find(|it| shown.starts_with(**it));
        let renamed = photo.map(|it| line.replace(it, "[photo, "));
        let line = renamed.as_deref().unwrap_or(line);
        // A public name on the platform, among what may be shared.
        let shared = platforms.iter().find(|it| shown.contains(&format!(": {it}, ")));
        let own = shared.map(|it| line.replace(&format!(": {it}, "), ": "));
        let line = own.as_deref().unwrap_or(line);
        let named = platforms.iter().find(|it| shown.contains('•') && shown.ends_with(*it));
        same.push_str(named.map_or(line, |it| line.trim_end_matches(it)));
        same.push('\n');
    }
    same
}
