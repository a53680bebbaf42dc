//! All that the fake knows, behind one lock.

use std::collections::{BTreeMap, HashMap};
use std::time::Instant;

use serde_json::Value;

use super::Id;
use super::clock::Clock;
use super::faults::Faults;
use super::gateway::Sessions;
use super::interactions::InteractionRecord;
use super::messages::Message;
use super::rate::Windows;
use super::record::{Request, Violation};
use super::settings::Settings;
use super::world::{ChannelRecord, GuildRecord, UserRecord};

#[derive(Debug)]
pub struct State {
    pub clock: Clock,
    pub started: Instant,
    /// Also the id of the bot's user, as it is for bots made since 2016.
    pub application: Id,
    pub bot_name: String,
    pub guilds: BTreeMap<Id, GuildRecord>,
    pub channels: HashMap<Id, ChannelRecord>,
    pub users: BTreeMap<Id, UserRecord>,
    /// By id, and so in the order in which they were written.
    pub messages: BTreeMap<Id, Message>,
    pub interactions: BTreeMap<Id, InteractionRecord>,
    pub tokens: HashMap<String, Id>,
    pub global_commands: Vec<Value>,
    pub guild_commands: HashMap<Id, Vec<Value>>,
    pub nonces: HashMap<(Id, String), Id>,
    pub gateway: Sessions,
    pub windows: Windows,
    pub faults: Faults,
    pub requests: Vec<Request>,
    pub violations: Vec<Violation>,
    pub typing: Vec<Id>,
    pub in_flight: usize,
    pub last_busy: Instant,
    /// Where files can be fetched.
    pub origin: String,
    /// How many the bot has fetched.
    pub downloads: usize,
}

impl State {
    pub fn new(settings: &Settings) -> Self {
        let mut clock = Clock::starting(settings.start);
        let application = clock.next_id();
        Self {
            clock,
            started: Instant::now(),
            application,
            bot_name: "xploit".into(),
            guilds: BTreeMap::new(),
            channels: HashMap::new(),
            users: BTreeMap::new(),
            messages: BTreeMap::new(),
            interactions: BTreeMap::new(),
            tokens: HashMap::new(),
            global_commands: Vec::new(),
            guild_commands: HashMap::new(),
            nonces: HashMap::new(),
            gateway: Sessions::new(settings),
            windows: Windows::new(settings.limits.clone()),
            faults: Faults::default(),
            requests: Vec::new(),
            violations: Vec::new(),
            typing: Vec::new(),
            origin: String::new(),
            downloads: 0,
            in_flight: 0,
            last_busy: Instant::now(),
        }
    }
}
