//! Fetching updates by long polling.
//!
//! An update is confirmed only when what came of it is on the disk, and every conversation runs on
//! its own: while one is slow, the same updates are asked for again, and those that are known are
//! passed over.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use serde_json::Value;
use teloxide::payloads::{DeleteWebhook, GetUpdates, GetUpdatesSetters as _};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::api::{Failure, PATIENCE, Refusal, Request};
use super::ledger::{Failed, Ledger};
use super::wire::Received;
use super::{KINDS, Telegram, Trouble, Verdict, pause};
use crate::adapters::Entrance;
use crate::counts;

/// How long Telegram may wait for an update, in seconds (it waits at most 50).
const LONG: u32 = 50;

/// How many updates are fetched at once (Bot API: 1–100).
const BATCH: u8 = 100;

/// How long turns have before more updates are looked for beside them; it grows to the second
/// figure while there are none.
const LOOK: (Duration, Duration) = (Duration::from_millis(50), Duration::from_millis(500));

/// The pause before the next try while another process fetches the bot's updates.
const CONFLICT: Duration = Duration::from_secs(5);

/// How long turns, and then answers to presses, may still take when the process is to end.
const CLOSING: Duration = Duration::from_secs(3);

struct Poll {
    telegram: Arc<Telegram>,
    entrance: Entrance,
    ledger: Ledger,
    turns: JoinSet<()>,
    ends: mpsc::UnboundedReceiver<(i64, Verdict)>,
    ended: mpsc::UnboundedSender<(i64, Verdict)>,
    /// How often in a row no updates could be fetched, and how that was logged.
    failures: u32,
    logged: Option<Mishap>,
    /// How long turns have before more updates are looked for.
    look: Duration,
}

/// Why updates could not be fetched, as far as the log tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mishap {
    Unreachable,
    Conflict,
    Limited,
}

impl Telegram {
    /// Fetches updates until it is told to stop. That Telegram can't be reached, or another process
    /// fetches them, is logged and tried again.
    ///
    /// # Errors
    /// [`Trouble::TokenRefused`], when Telegram does not know the token any more.
    pub async fn poll(
        self: &Arc<Self>,
        entrance: Entrance,
        stop: CancellationToken,
    ) -> Result<(), Trouble> {
        let (ended, ends) = mpsc::unbounded_channel();
        let mut poll = Poll {
            telegram: self.clone(),
            entrance,
            ledger: Ledger::default(),
            turns: JoinSet::new(),
            ends,
            ended,
            failures: 0,
            logged: None,
            look: LOOK.0,
        };
        match stop.run_until_cancelled(poll.run()).await {
            Some(Err(trouble)) => Err(trouble),
            Some(Ok(never)) => match never {},
            None => {
                poll.close().await;
                Ok(())
            }
        }
    }
}

impl Poll {
    async fn run(&mut self) -> Result<std::convert::Infallible, Trouble> {
        let without_webhook = Request::of(&DeleteWebhook::new());
        while let Err(failure) = self.telegram.api.call(&without_webhook, PATIENCE).await {
            self.failed(&failure).await?;
        }
        loop {
            match self.fetch(if self.ledger.is_open() { 0 } else { LONG }).await {
                Ok(updates) => {
                    self.recovered();
                    self.start(updates).await;
                    self.let_turns_run().await;
                }
                Err(failure) => self.failed(&failure).await?,
            }
        }
    }

    /// Confirms what was taken, and asks for what is not: Telegram waits so many seconds for an
    /// update when there is none.
    async fn fetch(&mut self, wait: u32) -> Result<Vec<Value>, Failure> {
        let offset = self.ledger.offset();
        let fetch = GetUpdates::new().limit(BATCH).timeout(wait).allowed_updates(KINDS);
        let mut request = Request::of(&fetch);
        if let Some(offset) = offset {
            // teloxide's own field holds 32 bits, and nobody promises that ids stay below.
            request.params["offset"] = offset.into();
        }
        let patience = Duration::from_secs(wait.into()) + PATIENCE;
        let answer = self.telegram.api.call(&request, patience).await?;
        if let Some(offset) = offset {
            self.ledger.confirmed(offset);
        }
        match answer.result {
            Value::Array(updates) => Ok(updates),
            _ => Err(Failure::Unanswered("no list".to_owned())),
        }
    }

    /// Starts the turns of the updates that do not run yet, in the order of their ids: in that
    /// order they enter their conversations.
    async fn start(&mut self, updates: Vec<Value>) {
        let mut updates: Vec<_> = updates.into_iter().filter_map(Received::read).collect();
        updates.sort_by_key(|it| it.id);
        let known = updates.len();
        let now = Instant::now();
        updates.retain(|it| self.ledger.admit(it.id, now));
        self.look = match updates.len() {
            0 if known > 0 => (self.look * 2).min(LOOK.1),
            _ => LOOK.0,
        };
        for received in updates {
            let (telegram, entrance) = (self.telegram.clone(), self.entrance.clone());
            let ended = self.ended.clone();
            let mut turn = Box::pin(async move {
                let turn = AssertUnwindSafe(telegram.turn(&entrance, &received)).catch_unwind();
                let verdict = turn.await.unwrap_or(Verdict::NotTaken);
                // The other end goes only when nobody asks any more.
                let _ = ended.send((received.id, verdict));
                if verdict != Verdict::NotTaken {
                    telegram.answer_press(&received).await;
                }
            });
            if futures::poll!(&mut turn).is_pending() {
                self.turns.spawn(turn);
            }
        }
    }

    /// Waits until every turn is over, but no longer than until more updates are looked for.
    async fn let_turns_run(&mut self) {
        let look = self.look;
        if self.ledger.is_running() {
            // What is not over by then goes on.
            let _ = timeout(look, self.until_over()).await;
        } else if self.ledger.is_open() {
            sleep(look).await;
        }
        while let Ok((id, verdict)) = self.ends.try_recv() {
            self.note(id, verdict);
        }
        while self.turns.try_join_next().is_some() {}
    }

    async fn until_over(&mut self) {
        while self.ledger.is_running() {
            let Some((id, verdict)) = self.ends.recv().await else { return };
            self.note(id, verdict);
        }
    }

    fn note(&mut self, id: i64, verdict: Verdict) {
        match verdict {
            Verdict::Taken | Verdict::Nonsense => self.ledger.taken(id),
            Verdict::NotTaken => {
                let fraction = self.telegram.house.ids.fraction();
                let again = |failures| pause(failures, fraction);
                if self.ledger.failed(id, Instant::now(), again) == Failed::GivenUp {
                    tracing::error!(update = id, "an update fails again and again: passed over");
                }
            }
        }
    }

    /// Logs why no updates could be fetched, once, and waits before the next try.
    async fn failed(&mut self, failure: &Failure) -> Result<(), Trouble> {
        if failure.is_token_refused() {
            return Err(Trouble::TokenRefused);
        }
        self.failures += 1;
        self.telegram.house.counts.error(counts::Place::Platform);
        let (mishap, wait) = match failure {
            Failure::Refused(Refusal { retry_after: Some(seconds), .. }) => {
                (Mishap::Limited, Duration::from_secs(u64::from(*seconds)))
            }
            Failure::Refused(Refusal { code: 409, .. }) => (Mishap::Conflict, CONFLICT),
            _ => {
                let fraction = self.telegram.house.ids.fraction();
                (Mishap::Unreachable, pause(self.failures, fraction))
            }
        };
        if self.logged != Some(mishap) {
            self.logged = Some(mishap);
            match mishap {
                Mishap::Unreachable => tracing::warn!(%failure, "Telegram can't be reached"),
                Mishap::Conflict => tracing::error!(
                    %failure,
                    "another process fetches this bot's updates, or has set a webhook: \
                     only one may; this one tries again every few seconds"
                ),
                Mishap::Limited => tracing::warn!(%failure, "Telegram asks to wait"),
            }
        }
        sleep(wait).await;
        Ok(())
    }

    fn recovered(&mut self) {
        self.failures = 0;
        if self.logged.take().is_some() {
            tracing::info!("Telegram answers again");
        }
    }

    /// Lets the turns that run end, and confirms what was taken, so that it does not come again.
    async fn close(mut self) {
        if timeout(CLOSING, self.until_over()).await.is_err() {
            tracing::warn!("turns did not end in time; their updates come again");
        }
        if self.ledger.offset().is_some()
            && let Ok(Err(failure)) = timeout(CLOSING, self.fetch(0)).await
        {
            tracing::debug!(%failure, "the last updates were not confirmed and come again");
        }
        // Only presses are being answered now.
        let _ = timeout(CLOSING, async { while self.turns.join_next().await.is_some() {} }).await;
    }
}
