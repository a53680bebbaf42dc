//! Waiting for what the bot does: told of changes rather than asking, and never for ever.

use std::fmt::Write as _;
use std::time::Instant;

use tokio::sync::watch;
use tokio::time::{sleep, timeout_at};

use super::FakeTelegram;
use super::log::Request;
use super::state::{CallbackAnswer, State};

impl FakeTelegram {
    /// Until something holds. It is looked at again whenever anything happens.
    pub async fn until(&self, what: &str, holds: impl Fn() -> bool) {
        self.wait(self.bell(), what, || holds().then_some(())).await;
    }

    /// Until the bot has taken every update: by its next offset, or with a 2xx of its webhook.
    pub async fn until_confirmed(&self) {
        let taken = || self.shared.look().updates.is_empty().then_some(());
        self.wait(self.bell(), "the bot has taken every update", taken).await;
    }

    /// Until the bot has taken every update, no request is open, and nothing has happened for a
    /// while.
    pub async fn until_idle(&self) {
        let started = Instant::now();
        loop {
            let calm = || Some(&*self.shared.look()).filter(|it| is_calm(it)).map(|it| it.activity);
            let seen = self.wait(self.bell(), "the bot is idle", calm).await;
            sleep(self.shared.settings.quiet).await;
            let state = self.shared.look();
            if is_calm(&state) && state.activity == seen {
                return;
            }
            drop(state);
            let restless = started.elapsed() > self.shared.settings.patience;
            assert!(!restless, "the bot never rests\n{}", self.scene());
        }
    }

    /// Until a method was called so often, answered or not. All these requests.
    pub async fn until_requests(&self, method: &str, count: usize) -> Vec<Request> {
        let what = format!("{count} requests of {method}");
        let enough = || (self.count(method) >= count).then(|| self.requests_of(method));
        self.wait(self.bell(), &what, enough).await
    }

    /// Until the bot answered a press, by the id of its update.
    pub async fn until_press_answered(&self, update: i64) -> CallbackAnswer {
        let what = format!("the press {update} is answered");
        let bell = {
            let state = self.shared.look();
            let press = state.presses.of_update(update).expect("an update of a press");
            state.world.room_of(press.chat).stirred.subscribe()
        };
        self.wait(bell, &what, || self.press_answer(update)).await
    }

    /// Until the bot has set a webhook. Its address.
    pub async fn until_webhook(&self) -> String {
        self.wait(self.bell(), "the bot has set a webhook", || self.webhook_url()).await
    }

    fn bell(&self) -> watch::Receiver<()> {
        self.shared.changes.subscribe()
    }

    pub(super) async fn wait<T>(
        &self,
        mut bell: watch::Receiver<()>,
        what: &str,
        mut look: impl FnMut() -> Option<T>,
    ) -> T {
        let until = Instant::now() + self.shared.settings.patience;
        loop {
            bell.mark_unchanged();
            if let Some(found) = look() {
                return found;
            }
            let rang = timeout_at(until.into(), bell.changed()).await;
            let in_time = rang.is_ok() && Instant::now() < until;
            assert!(in_time, "waited in vain until {what}\n{}", self.scene());
        }
    }

    /// What there is to see, for who has to find out why a wait was in vain.
    fn scene(&self) -> String {
        let state = self.shared.look();
        let mut scene = format!(
            "requests: {:?}, open: {}\nupdates that wait: {}\n",
            state.log.counts(),
            state.in_flight,
            state.updates.waiting.len(),
        );
        for violation in &state.log.violations {
            let _infallible = writeln!(scene, "violation: {violation}");
        }
        for room in state.world.rooms.values().take(10) {
            for message in room.messages.iter().rev().take(5).rev() {
                let _infallible = writeln!(
                    scene,
                    "{} #{} {:?}: {:?} {:?}",
                    room.title,
                    message.id,
                    message.from,
                    message.text,
                    message.labels(),
                );
            }
        }
        scene
    }
}

fn is_calm(state: &State) -> bool {
    state.in_flight == 0 && state.updates.is_empty() && state.updates.flying == 0
}
