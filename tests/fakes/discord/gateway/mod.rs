//! The gateway: sessions, and the events that they get.
//!
//! A session outlives its connection: what was dispatched meanwhile is replayed by a resume.
//! Connections are in `connection`, what a test does to them in `control`.

mod connection;
mod control;

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::Id;
use super::settings::Settings;
use super::state::State;

pub use connection::accept;
pub use control::{Gateway, Order};

const MESSAGE_CONTENT: u64 = 1 << 15;
/// Presences, members, message content: to be switched on for the application first.
const PRIVILEGED: u64 = 1 << 1 | 1 << 8 | MESSAGE_CONTENT;
/// How many events a session keeps for a resume.
const KEPT: usize = 5000;

/// What the fake dispatches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    GuildCreate,
    GuildDelete,
    ChannelCreate,
    ChannelDelete,
    MessageCreate,
    MessageUpdate,
    MessageDelete,
    InteractionCreate,
}

impl Event {
    fn name(self) -> &'static str {
        match self {
            Self::GuildCreate => "GUILD_CREATE",
            Self::GuildDelete => "GUILD_DELETE",
            Self::ChannelCreate => "CHANNEL_CREATE",
            Self::ChannelDelete => "CHANNEL_DELETE",
            Self::MessageCreate => "MESSAGE_CREATE",
            Self::MessageUpdate => "MESSAGE_UPDATE",
            Self::MessageDelete => "MESSAGE_DELETE",
            Self::InteractionCreate => "INTERACTION_CREATE",
        }
    }

    /// The bit that a session must have asked for; interactions come to every session.
    fn intent(self, in_guild: bool) -> u64 {
        match (self, in_guild) {
            (Self::InteractionCreate, _) => 0,
            (Self::MessageCreate | Self::MessageUpdate | Self::MessageDelete, true) => 1 << 9,
            (Self::MessageCreate | Self::MessageUpdate | Self::MessageDelete, false) => 1 << 12,
            (
                Self::GuildCreate | Self::GuildDelete | Self::ChannelCreate | Self::ChannelDelete,
                _,
            ) => 1,
        }
    }
}

/// An IDENTIFY, taken or refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Identify {
    pub at: Duration,
    pub shard: (u32, u32),
    pub intents: u64,
    /// The code with which it was refused.
    pub refused: Option<u16>,
}

/// A RESUME.
#[derive(Debug, Clone, PartialEq)]
pub struct Resume {
    pub at: Duration,
    pub seq: u64,
    /// How many events were replayed; `None`: the session was not known any more.
    pub replayed: Option<usize>,
}

/// What goes to a connection.
#[derive(Debug)]
enum Out {
    Text(Arc<str>),
    Close(u16),
    /// The connection ends without a word.
    Cut,
}

#[derive(Debug)]
struct Link {
    number: u64,
    out: UnboundedSender<Out>,
}

#[derive(Debug)]
struct Session {
    id: String,
    shard: (u32, u32),
    intents: u64,
    seq: u64,
    log: VecDeque<(u64, Arc<str>)>,
    link: Option<Link>,
}

#[derive(Debug)]
struct Held {
    guild: Option<Id>,
    event: Event,
    payload: Value,
}

#[derive(Debug)]
pub struct Sessions {
    list: Vec<Session>,
    pub identifies: Vec<Identify>,
    pub resumes: Vec<Resume>,
    pub heartbeats: usize,
    granted: u64,
    pub starts_left: u32,
    acknowledges: bool,
    is_down: bool,
    held: Option<Vec<Held>>,
    repeats: usize,
    connections: u64,
}

impl Sessions {
    pub fn new(settings: &Settings) -> Self {
        Self {
            list: Vec::new(),
            identifies: Vec::new(),
            resumes: Vec::new(),
            heartbeats: 0,
            granted: settings.granted_intents,
            starts_left: settings.session_starts,
            acknowledges: true,
            is_down: false,
            held: None,
            repeats: 0,
            connections: 0,
        }
    }

    /// How many different shards are connected.
    pub fn listening(&self) -> u32 {
        let live = self.list.iter().filter(|it| it.is_live());
        let shards: BTreeSet<_> = live.map(|it| it.shard.0).collect();
        u32::try_from(shards.len()).expect("few shards")
    }

    /// For the message of a failed wait.
    pub fn account(&self) -> String {
        format!(
            "{} sessions, {} shards connected, {} identifies, {} resumes, {} heartbeats",
            self.list.len(),
            self.listening(),
            self.identifies.len(),
            self.resumes.len(),
            self.heartbeats,
        )
    }

    fn session(&mut self, id: &str) -> Option<&mut Session> {
        self.list.iter_mut().find(|it| it.id == id)
    }
}

impl Session {
    fn is_live(&self) -> bool {
        self.link.as_ref().is_some_and(|it| !it.out.is_closed())
    }

    /// Numbers an event, keeps it for a resume and sends it where somebody listens.
    fn push(&mut self, name: &str, payload: &Value) {
        self.seq += 1;
        let frame = json!({ "op": 0, "t": name, "s": self.seq, "d": payload });
        let text: Arc<str> = frame.to_string().into();
        self.log.push_back((self.seq, Arc::clone(&text)));
        if self.log.len() > KEPT {
            self.log.pop_front();
        }
        self.send(Out::Text(text));
    }

    fn send(&self, out: Out) {
        if let Some(link) = &self.link {
            // A connection that is just ending loses it; the log has it for the resume.
            let _ = link.out.send(out);
        }
    }

    fn hears(&self, guild: Option<Id>, event: Event) -> bool {
        let (shard, shards) = self.shard;
        let its = guild.map_or(0, |it| (it >> 22) % u64::from(shards));
        let intent = event.intent(guild.is_some());
        its == u64::from(shard) && self.intents & intent == intent
    }
}

impl State {
    /// Sends an event to every session whose shard and intents it concerns.
    pub fn dispatch(&mut self, guild: Option<Id>, event: Event, payload: Value) {
        if self.bot_is_out(guild) && event != Event::GuildDelete {
            return;
        }
        if let Some(held) = &mut self.gateway.held {
            held.push(Held { guild, event, payload });
            return;
        }
        let mut times = 1;
        if self.gateway.repeats > 0 {
            self.gateway.repeats -= 1;
            times = 2;
        }
        self.last_busy = Instant::now();
        for _ in 0..times {
            self.deliver(guild, event, &payload);
        }
    }

    fn deliver(&mut self, guild: Option<Id>, event: Event, payload: &Value) {
        let hidden = self.is_hidden(guild, payload).then(|| without_content(payload));
        for session in self.gateway.list.iter_mut().filter(|it| it.hears(guild, event)) {
            let sees_content = session.intents & MESSAGE_CONTENT != 0;
            match &hidden {
                Some(hidden) if !sees_content => session.push(event.name(), hidden),
                Some(_) | None => session.push(event.name(), payload),
            }
        }
    }

    fn bot_is_out(&self, guild: Option<Id>) -> bool {
        guild.and_then(|it| self.guilds.get(&it)).is_some_and(|it| !it.has_bot)
    }

    /// Whether a message's content is not the bot's to read: written by somebody else in a guild
    /// without a mention of the bot.
    fn is_hidden(&self, guild: Option<Id>, payload: &Value) -> bool {
        let bot = self.application.to_string();
        let Some(mentions) = payload["mentions"].as_array() else { return false };
        guild.is_some()
            && payload["author"]["id"] != bot.as_str()
            && !mentions.iter().any(|it| it["id"] == bot.as_str())
    }
}

fn without_content(payload: &Value) -> Value {
    let mut payload = payload.clone();
    payload["content"] = "".into();
    for list in ["embeds", "attachments", "components"] {
        payload[list] = json!([]);
    }
    payload
}
