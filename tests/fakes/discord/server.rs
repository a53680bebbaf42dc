//! The fake as a test holds it: start, address, and what the bot has done so far.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::Id;
use super::faults::{Fault, Target};
use super::messages::Message;
use super::record::{Request, Violation};
use super::settings::Settings;
use super::state::State;
use super::world::ChannelKind;
use super::{gateway, rest};

/// The fake. Clones are the same; it ends with [`Discord::stop`] or with its runtime.
#[derive(Clone)]
pub struct Discord {
    pub(super) house: Arc<House>,
}

/// What the server's tasks share with the test.
pub struct House {
    state: Mutex<State>,
    changes: watch::Sender<u64>,
    pub settings: Settings,
    pub address: SocketAddr,
    pub ending: CancellationToken,
}

impl House {
    pub fn look(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Changes something and wakes whoever waits for it.
    pub fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let result = change(&mut self.look());
        self.changes.send_modify(|it| *it += 1);
        result
    }

    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}

impl Discord {
    /// With Discord's own figures.
    pub async fn start() -> Self {
        Self::start_with(Settings::default()).await
    }

    pub async fn start_with(settings: Settings) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let house = Arc::new(House {
            state: Mutex::new(State::new(&settings)),
            changes: watch::Sender::new(0),
            settings,
            address: listener.local_addr().unwrap(),
            ending: CancellationToken::new(),
        });
        house.look().origin = format!("http://{}", house.address);
        let router = axum::Router::new()
            .route("/", axum::routing::get(gateway::accept))
            .route("/attachments/{channel}/{file}/{name}", axum::routing::get(rest::attachment))
            .fallback(rest::answer)
            .layer(DefaultBodyLimit::disable())
            .with_state(Arc::clone(&house));
        let ending = house.ending.clone();
        tokio::spawn(async move {
            tokio::select! {
                served = async { axum::serve(listener, router).await } => served.unwrap(),
                () = ending.cancelled() => {}
            }
        });
        Self { house }
    }

    /// Takes no more connections and cuts those of the gateway.
    pub fn stop(&self) {
        self.house.ending.cancel();
    }

    /// What stands for `https://discord.com`.
    pub fn url(&self) -> String {
        format!("http://{}", self.house.address)
    }

    /// What `GET /gateway` announces.
    pub fn gateway_url(&self) -> String {
        format!("ws://{}", self.house.address)
    }

    pub fn token(&self) -> &str {
        &self.house.settings.token
    }

    /// The application's id, which is its bot's as well.
    pub fn application_id(&self) -> Id {
        self.house.look().application
    }

    /// The platform's time now.
    pub fn now(&self) -> jiff::Timestamp {
        self.house.look().clock.now()
    }

    /// Moves the platform's time; deadlines of interactions run by the machine's own.
    pub fn advance(&self, by: Duration) {
        self.house.look().clock.advance(by);
    }

    /// All requests so far, in the order in which they were answered.
    pub fn requests(&self) -> Vec<Request> {
        self.house.look().requests.clone()
    }

    /// The one person who reads what a request says: whose direct messages it is written into, or
    /// whose interaction outside guilds it answers.
    pub fn reader(&self, request: &Request) -> Option<Id> {
        let state = self.house.look();
        if let Some(channel) = request.channel.and_then(|it| state.channels.get(&it)) {
            return match channel.kind {
                ChannelKind::Direct { user } => Some(user),
                ChannelKind::Text | ChannelKind::Announcement => None,
            };
        }
        let mut steps = request.path.split(['/', '?']);
        let interaction = steps.find_map(|it| state.tokens.get(it))?;
        let interaction = &state.interactions[interaction];
        interaction.guild.is_none().then_some(interaction.user)
    }

    /// How many answers were 401, 403 or a 429 that the bot itself caused: 10,000 in ten minutes
    /// ban an address.
    pub fn invalid_requests(&self) -> usize {
        self.house.look().requests.iter().filter(|it| it.counts_as_invalid).count()
    }

    /// The commands registered for all guilds, as Discord keeps them.
    pub fn commands(&self) -> Vec<Value> {
        self.house.look().global_commands.clone()
    }

    pub fn guild_commands(&self, guild: Id) -> Vec<Value> {
        self.house.look().guild_commands.get(&guild).cloned().unwrap_or_default()
    }

    /// A message as it stands; `None` where it was deleted.
    pub fn message(&self, id: Id) -> Option<Message> {
        self.house.look().messages.get(&id).filter(|it| !it.deleted).cloned()
    }

    /// All messages of the bot that stand, oldest first.
    pub fn bot_messages(&self) -> Vec<Message> {
        let state = self.house.look();
        let of_bot = state.messages.values().filter(|it| it.author == state.application);
        of_bot.filter(|it| it.stands()).cloned().collect()
    }

    /// The channels in which the bot showed that it types, in order.
    pub fn typing(&self) -> Vec<Id> {
        self.house.look().typing.clone()
    }

    /// How many files the bot has fetched.
    pub fn downloads(&self) -> usize {
        self.house.look().downloads
    }

    /// Whether somebody, not the bot, has sent a file of these bytes: what it is called and of which
    /// type.
    pub fn sent_file(&self, bytes: &[u8]) -> Option<(String, String)> {
        let state = self.house.look();
        let by_people = state.messages.values().filter(|it| it.author != state.application);
        let found = by_people.flat_map(|it| &it.files).find(|it| it.bytes == bytes)?;
        Some((found.name.clone(), found.kind.clone()))
    }

    pub fn violations(&self) -> Vec<Violation> {
        self.house.look().violations.clone()
    }

    /// For tests that provoke violations: what there was, and from now on a clean sheet.
    pub fn take_violations(&self) -> Vec<Violation> {
        std::mem::take(&mut self.house.look().violations)
    }

    /// The bot has done nothing that Discord, or the house, would mind.
    #[track_caller]
    pub fn assert_clean(&self) {
        let violations: Vec<_> = self.violations().iter().map(ToString::to_string).collect();
        assert!(violations.is_empty(), "violations:\n{}", violations.join("\n"));
    }

    /// The next so many requests of this kind fail in this way.
    pub fn fails(&self, target: Target, times: usize, fault: Fault) {
        self.house.look().faults.plan(target, times, fault);
    }

    /// From now on about one request in so many fails, by the seed.
    pub fn weather(&self, seed: u64, one_in: u64, kinds: &[Fault]) {
        self.house.look().faults.weather(seed, one_in, kinds);
    }

    /// Nothing fails any more; what hangs goes on hanging.
    pub fn clears_up(&self) {
        self.house.look().faults.clear();
    }
}
