//! A Telegram that runs on loopback: people write, press and block, and a bot speaks to it over the
//! real Bot API.
//!
//! ```ignore
//! let telegram = FakeTelegram::start().await;
//! // … the bot starts with telegram.token() and telegram.url() …
//! let ana = telegram.person("Ana").speaking("ro");
//! ana.says("/start");
//! assert_eq!(ana.hears().await.labels(), ["Da", "Nu"]);
//! let press = ana.presses("Da");
//! telegram.until_press_answered(press).await;
//! telegram.assert_clean();
//! ```
//!
//! It refuses what Telegram refuses, and records what no bot should send as a
//! [`Violation`]. Every request is held against the published description of the Bot API, where
//! that is on the machine.
//!
//! Deliberately absent: posts of people in channels, topics, media other than photos and documents, inline mode,
//! payments, HTTPS, and requests within the answer to a webhook.

#![expect(dead_code, unused_imports, reason = "each test binary uses a part of it")]

mod acts;
mod call;
mod chance;
mod chat;
mod faults;
mod files;
mod html;
mod keyboard;
mod limits;
mod log;
mod membership;
mod message;
mod methods;
mod rates;
mod refusal;
mod server;
mod settings;
mod spec;
mod state;
mod updates;
mod wait;
mod webhook;
mod world;

use std::sync::Arc;

use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

pub use acts::Person;
pub use call::Document;
pub use chat::{Chat, Group};
pub use faults::{Fault, Moment, Script};
pub use html::{Entity, Formatted, parse as parse_html};
pub use keyboard::{Action, Button, Keyboard};
pub use log::{Request, Violation};
pub use message::{Message, Sender, Version};
pub use rates::{OnBreach, Rates, Sent, TooFast, Where};
pub use settings::{Checks, History, Privacy, Settings};
pub use spec::Spec;
pub use state::CallbackAnswer;

use state::Shared;
use world::Kind;

/// The fake; a clone is the same one. It ends with its last clone.
#[derive(Debug, Clone)]
pub struct FakeTelegram {
    shared: Arc<Shared>,
    port: u16,
    _tasks: Arc<Tasks>,
}

/// What runs for the fake, ended with it.
#[derive(Debug)]
struct Tasks(Vec<AbortHandle>);

impl Drop for Tasks {
    fn drop(&mut self) {
        self.0.iter().for_each(AbortHandle::abort);
    }
}

impl FakeTelegram {
    /// On a free port, with the default [`Settings`].
    pub async fn start() -> Self {
        Self::with(Settings::default()).await
    }

    pub async fn with(settings: Settings) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", settings.port)).await;
        let listener = listener.expect("loopback has a free port");
        let port = listener.local_addr().expect("a listener has an address").port();
        let shared = Arc::new(Shared::new(settings));
        let server = tokio::spawn(server::serve(listener, Arc::clone(&shared)));
        let courier = tokio::spawn(webhook::carry(Arc::clone(&shared)));
        let tasks = Tasks(vec![server.abort_handle(), courier.abort_handle()]);
        Self { shared, port, _tasks: Arc::new(tasks) }
    }

    /// What a bot takes for `https://api.telegram.org`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn token(&self) -> &str {
        &self.shared.settings.token
    }

    /// The bot's name behind the `@`.
    pub fn bot_username(&self) -> &str {
        &self.shared.settings.username
    }

    /// A group without members and without the bot.
    pub fn group(&self, title: &str) -> Group {
        self.new_group(Kind::Group, title)
    }

    /// A supergroup without members and without the bot.
    pub fn supergroup(&self, title: &str) -> Group {
        self.new_group(Kind::Supergroup, title)
    }

    /// A channel without the bot.
    pub fn channel(&self, title: &str) -> Group {
        self.new_group(Kind::Channel, title)
    }

    fn new_group(&self, kind: Kind, title: &str) -> Group {
        let id = self.shared.change(|it| it.world.add_group(kind, title));
        Group { chat: Chat { telegram: self.clone(), id } }
    }

    /// Every request since the start, oldest first. Polls are among them.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.look().log.requests.clone()
    }

    pub fn requests_of(&self, method: &str) -> Vec<Request> {
        let state = self.shared.look();
        state.log.requests.iter().filter(|it| it.method == method).cloned().collect()
    }

    /// How often a method was called, also where requests aren't kept.
    pub fn count(&self, method: &str) -> usize {
        self.shared.look().log.count(method)
    }

    /// Every breach of the Bot API's description and limits.
    pub fn violations(&self) -> Vec<Violation> {
        self.shared.look().log.violations.clone()
    }

    /// Fails if the bot sent anything that no bot should.
    #[track_caller]
    pub fn assert_clean(&self) {
        let violations: Vec<String> = self.violations().iter().map(ToString::to_string).collect();
        assert!(violations.is_empty(), "the bot broke rules:\n{}", violations.join("\n"));
    }

    /// What the bot answered to a press, by the id of its update.
    pub fn press_answer(&self, update: i64) -> Option<CallbackAnswer> {
        self.shared.look().presses.of_update(update)?.answer.clone()
    }

    /// The updates of the presses that the bot has not answered.
    pub fn unanswered_presses(&self) -> Vec<i64> {
        self.shared.look().presses.unanswered()
    }

    /// It is too late to answer any press made until now.
    pub fn lets_presses_expire(&self) {
        self.shared.change(|it| it.presses.expire());
    }

    /// The commands of a scope (`default`, `all_private_chats`, `chat:-100…`) and a language (empty
    /// for all others), name and description each.
    pub fn commands(&self, scope: &str, language: &str) -> Vec<(String, String)> {
        let audience = (scope.to_owned(), language.to_owned());
        self.shared.look().profile.commands.get(&audience).cloned().unwrap_or_default()
    }

    /// The scopes and languages that have commands.
    pub fn command_audiences(&self) -> Vec<(String, String)> {
        self.shared.look().profile.commands.keys().cloned().collect()
    }

    /// The bot's description in a language (empty for all others).
    pub fn description(&self, language: &str) -> Option<String> {
        self.shared.look().profile.descriptions.get(language).cloned()
    }

    /// The bot's short description in a language (empty for all others).
    pub fn short_description(&self, language: &str) -> Option<String> {
        self.shared.look().profile.short_descriptions.get(language).cloned()
    }

    /// Where updates are posted.
    pub fn webhook_url(&self) -> Option<String> {
        self.shared.look().webhook.as_ref().map(|it| it.url.clone())
    }

    /// Why an update could last not be posted.
    pub fn webhook_error(&self) -> Option<String> {
        self.shared.look().webhook.as_ref()?.last_error.as_ref().map(|it| it.1.clone())
    }

    /// How many updates the bot has not taken yet.
    pub fn pending_updates(&self) -> usize {
        self.shared.look().updates.waiting.len()
    }

    /// The updates that the bot has not taken yet.
    pub fn waiting_updates(&self) -> std::collections::HashSet<i64> {
        self.shared.look().updates.waiting.iter().map(|it| it.id).collect()
    }

    /// Something goes wrong from now on.
    pub fn breaks(&self, script: impl Into<Script>) {
        let script = script.into();
        self.shared.change(|it| it.faults.push(script));
    }

    /// Nothing goes wrong any more, except for what already hangs.
    pub fn heals(&self) {
        self.shared.change(|it| it.faults.clear());
    }

    /// The bot gets an update once more, though it may have taken it.
    pub fn repeats(&self, update: i64) {
        let known = self.shared.change(|it| it.updates.repeat(update));
        assert!(known, "the bot was never to get update {update}, or history is not kept");
    }

    /// The next updates that go out together go out in another order.
    pub fn shuffles_next(&self) {
        self.shared.change(|it| it.updates.shuffle_next = true);
    }

    /// Updates gather and none goes out, until [`releases_updates`](Self::releases_updates).
    pub fn holds_updates(&self) {
        self.shared.change(|it| it.updates.held = true);
    }

    pub fn releases_updates(&self) {
        self.shared.change(|it| {
            it.updates.held = false;
            it.updates.stirred = true;
        });
    }

    /// An update of any shape. Without an id it gets one.
    pub fn sends_raw(&self, update: Value) -> i64 {
        self.shared.change(|it| it.updates.push_raw(update))
    }

    /// An update of a kind that is not invented yet.
    pub fn sends_unknown_update(&self) -> i64 {
        self.sends_raw(json!({ "telepathy": { "from": 1, "thought": "?" } }))
    }

    /// A message that lacks what every message has.
    pub fn sends_malformed_update(&self) -> i64 {
        self.sends_raw(json!({ "message": { "message_id": "seven", "text": 7 } }))
    }
}
