//! How a test waits: woken by every change, with one generous limit that fails it and says what
//! there was.

use std::fmt::Write as _;

use tokio::time::timeout;

use super::messages::Message;
use super::server::Discord;
use super::state::State;
use super::world::User;

impl Discord {
    /// Waits until `seen` finds what it looks for, under the lock.
    pub(super) async fn until<T>(&self, what: &str, seen: impl Fn(&State) -> Option<T>) -> T {
        self.until_holds(what, |it| seen(&it.house.look())).await
    }

    /// Waits until something holds that a test sees for itself.
    ///
    /// # Panics
    ///
    /// When it doesn't within the settings' patience.
    pub async fn until_holds<T>(&self, what: &str, seen: impl Fn(&Self) -> Option<T>) -> T {
        let mut changes = self.house.changes();
        let found = timeout(self.house.settings.patience, async {
            loop {
                changes.borrow_and_update();
                if let Some(found) = seen(self) {
                    return found;
                }
                changes.changed().await.expect("the fake outlives its waits");
            }
        });
        match found.await {
            Ok(found) => found,
            Err(_) => panic!("waited in vain until {what}.\n{}", self.account()),
        }
    }

    /// As many shards as recommended have identified themselves, been told what there is and
    /// listen.
    pub async fn until_ready(&self) {
        let shards = self.house.settings.shards;
        self.until_shards_ready(shards).await;
    }

    pub async fn until_shards_ready(&self, shards: u32) {
        let all = |state: &State| (state.gateway.listening() >= shards).then_some(());
        self.until("all shards are ready", all).await;
    }

    /// No connection of the gateway is left.
    pub async fn until_disconnected(&self) {
        let none = |state: &State| (state.gateway.listening() == 0).then_some(());
        self.until("the gateway's connections have ended", none).await;
    }

    /// So many IDENTIFYs have come, ever.
    pub async fn until_identified(&self, times: usize) {
        let enough = |state: &State| (state.gateway.identifies.len() >= times).then_some(());
        self.until(&format!("the bot has identified {times} times"), enough).await;
    }

    /// So many RESUMEs have come, ever.
    pub async fn until_resumed(&self, times: usize) {
        let enough = |state: &State| (state.gateway.resumes.len() >= times).then_some(());
        self.until(&format!("the bot has resumed {times} times"), enough).await;
    }

    /// So many heartbeats have come, ever.
    pub async fn until_heartbeats(&self, times: usize) {
        let enough = |state: &State| (state.gateway.heartbeats >= times).then_some(());
        self.until(&format!("there were {times} heartbeats"), enough).await;
    }

    /// So many requests have been answered, ever.
    pub async fn until_requests(&self, count: usize) {
        let enough = |state: &State| (state.requests.len() >= count).then_some(());
        self.until(&format!("{count} requests were made"), enough).await;
    }

    /// The bot has registered its commands.
    pub async fn until_commands(&self) {
        let any = |state: &State| {
            let guilds = state.guild_commands.values().any(|it| !it.is_empty());
            (guilds || !state.global_commands.is_empty()).then_some(())
        };
        self.until("commands are registered", any).await;
    }

    /// Every interaction that still can be is answered, nothing is under way, and there was no
    /// request for the settings' quiet time.
    pub async fn until_idle(&self) {
        let limit = self.house.settings.patience;
        let quiet = self.house.settings.quiet;
        let idle = timeout(limit, async {
            loop {
                let left = {
                    let state = self.house.look();
                    let busy = state.in_flight > 0 || state.owes_an_answer();
                    let since = state.last_busy.elapsed();
                    if busy { quiet } else { quiet.saturating_sub(since) }
                };
                if left.is_zero() {
                    return;
                }
                tokio::time::sleep(left).await;
            }
        });
        if idle.await.is_err() {
            panic!("waited in vain until the bot is idle.\n{}", self.account());
        }
    }

    /// What there is, for the message of a failed wait.
    fn account(&self) -> String {
        let state = self.house.look();
        let mut text = String::from("The messages:\n");
        for message in state.messages.values() {
            let author = state.users.get(&message.author).map_or("bot", |it| &it.name);
            let _ = writeln!(text, "  {author}: {message}");
        }
        text.push_str("The last requests:\n");
        let skipped = state.requests.len().saturating_sub(20);
        for request in state.requests.iter().skip(skipped) {
            let _ = write!(text, "  {} {} → {}", request.method, request.path, request.status);
            let _ =
                writeln!(text, "{}", request.code.map_or(String::new(), |it| format!(" ({it})")));
        }
        for violation in &state.violations {
            let _ = writeln!(text, "Violation: {violation}");
        }
        let _ = write!(text, "The gateway: {}", state.gateway.account());
        text
    }
}

impl State {
    fn owes_an_answer(&self) -> bool {
        let now = std::time::Instant::now();
        self.interactions.values().any(|it| match it.ack {
            None => now < it.deadline,
            Some(_) => {
                let original = it.original.map(|id| &self.messages[&id]);
                let thinking = original.is_some_and(|it| it.is_thinking() && !it.deleted);
                thinking && now < it.token_ends
            }
        })
    }
}

impl User {
    /// The messages of the bot that they can read, once there are so many.
    pub async fn until_hears(&self, count: usize) -> Vec<Message> {
        let bot = self.discord.application_id();
        let enough = |state: &State| {
            let all = state.messages.values();
            let heard = all.filter(|it| it.author == bot && state.is_visible(it, self.id));
            let heard: Vec<_> = heard.cloned().collect();
            (heard.len() >= count).then_some(heard)
        };
        let what = format!("{} sees {count} messages of the bot", self.name());
        self.discord.until(&what, enough).await
    }

    /// The first message of the bot that they can read and that has these words in it.
    pub async fn until_reads(&self, words: &str) -> Message {
        let bot = self.discord.application_id();
        let there = |state: &State| {
            let mut all = state.messages.values();
            let fits = |it: &&Message| {
                it.author == bot && state.is_visible(it, self.id) && it.text().contains(words)
            };
            all.find(fits).cloned()
        };
        self.discord.until(&format!("{} reads {words:?}", self.name()), there).await
    }
}
