//! The outbox delivers: it takes messages that are on the disk, renders each in its reader's
//! language and hands it to the platform's adapter.
//!
//! When what is sent is decided by the pure [`schedule`]; this file runs it. A message stays on the
//! disk until the platform has it, so a crash delivers it again rather than never.

pub mod schedule;

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{mpsc, oneshot};
use tokio::task::{JoinError, JoinSet};
use tokio_util::sync::CancellationToken;

use crate::core::dialogue::after;
use crate::core::ids::{Conversation, OutgoingId, PersonId, Platform};
use crate::core::message::Message;
use crate::engine::{House, LEASE};
use crate::storage::outgoing::{Outcome, Outgoing};
use schedule::Schedule;

/// How many deliveries are under way at once.
const AT_ONCE: usize = 64;

/// How long a platform may take to accept a message; then it is tried again later.
const LIMIT: SignedDuration = SignedDuration::from_secs(30);

/// How long deliveries that are under way may still take when the process is to end. What is not
/// finished by then stays on the disk.
const CLOSING: Duration = Duration::from_secs(3);

/// Outcomes are written down together: when there are so many …
const BATCH: usize = 100;

/// … or when the first of them has waited so long.
const WRITE_AFTER: Duration = Duration::from_millis(50);

/// How often messages are looked for that a crash, or another process, left behind.
const SWEEP: Duration = Duration::from_secs(15);

/// How many of these are taken at once.
const SWEPT: i64 = 500;

/// A platform, as the outbox sees it.
pub trait Deliver: Send + Sync + 'static {
    /// Which platform it is.
    fn platform(&self) -> Platform;

    /// The one person whom it reaches; `None`: everybody of the platform.
    fn only(&self) -> Option<&PersonId> {
        None
    }

    /// Shows a message to whom it is for.
    fn deliver<'d>(
        &'d self,
        to: &'d Conversation,
        message: Message<String>,
    ) -> BoxFuture<'d, Result<(), Undelivered>>;
}

/// Why a message was not delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undelivered {
    /// It may work later.
    Later,
    /// It never will.
    Never,
}

/// The way into an outbox. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Outbox {
    orders: mpsc::UnboundedSender<Order>,
    closed: CancellationToken,
}

#[derive(Debug)]
enum Order {
    Deliver(Vec<Outgoing>),
    Settle(oneshot::Sender<()>),
    Close,
}

impl Outbox {
    /// Starts delivering to a platform, what was left from before first.
    pub fn start(house: Arc<House>, platform: Arc<dyn Deliver>) -> Self {
        let (orders, queue) = mpsc::unbounded_channel();
        let closed = CancellationToken::new();
        let worker = Worker {
            house,
            platform,
            schedule: Schedule::default(),
            sending: JoinSet::new(),
            outcomes: Vec::new(),
            settling: Vec::new(),
        };
        let guard = closed.clone().drop_guard();
        tokio::spawn(async move {
            worker.work(queue).await;
            drop(guard);
        });
        Self { orders, closed }
    }

    /// Hands over messages that are on the disk and leased by this process.
    pub fn deliver(&self, messages: Vec<Outgoing>) {
        if !messages.is_empty() {
            // An outbox that has closed leaves them on the disk, for the next start.
            let _ = self.orders.send(Order::Deliver(messages));
        }
    }

    /// Waits until everything that was handed over is delivered, or put off, and written down.
    pub async fn settle(&self) {
        let (told, settled) = oneshot::channel();
        if self.orders.send(Order::Settle(told)).is_ok() {
            let _ = settled.await;
        }
    }

    /// Finishes the deliveries that are under way, writes down what came of them, and ends.
    pub async fn close(&self) {
        let _ = self.orders.send(Order::Close);
        self.closed.cancelled().await;
    }
}

/// What came of one try.
enum Sent {
    Delivered,
    Undelivered(Undelivered),
    /// Another process holds the message, or has delivered it.
    Elsewhere,
}

struct Worker {
    house: Arc<House>,
    platform: Arc<dyn Deliver>,
    schedule: Schedule,
    sending: JoinSet<(OutgoingId, Conversation, Sent)>,
    outcomes: Vec<(OutgoingId, Outcome)>,
    settling: Vec<oneshot::Sender<()>>,
}

impl Worker {
    async fn work(mut self, mut orders: mpsc::UnboundedReceiver<Order>) {
        self.sweep().await;
        let mut sweep = tokio::time::interval(SWEEP);
        sweep.tick().await;
        loop {
            self.send_due();
            self.answer_settling().await;
            if self.outcomes.len() >= BATCH {
                self.write_outcomes().await;
            }
            let (unwritten, put_off) =
                (!self.outcomes.is_empty(), self.schedule.next_due().is_some());
            let until_due = self.until_due();
            tokio::select! {
                order = orders.recv() => match order {
                    Some(Order::Deliver(messages)) => self.schedule.add(messages),
                    Some(Order::Settle(told)) => self.settling.push(told),
                    Some(Order::Close) | None => break,
                },
                Some(sent) = self.sending.join_next() => self.sent(sent),
                () = tokio::time::sleep(WRITE_AFTER), if unwritten => self.write_outcomes().await,
                () = tokio::time::sleep(until_due), if put_off => {}
                _ = sweep.tick() => self.sweep().await,
            }
        }
        let finishing = async {
            while let Some(sent) = self.sending.join_next().await {
                self.sent(sent);
            }
        };
        if tokio::time::timeout(CLOSING, finishing).await.is_err() {
            tracing::warn!(messages = self.sending.len(), "not delivered before the end");
        }
        self.write_outcomes().await;
    }

    fn now(&self) -> Timestamp {
        self.house.clock.now()
    }

    fn until_due(&self) -> Duration {
        let due = self.schedule.next_due().unwrap_or_default();
        let wait = due.saturating_sub(self.now().as_millisecond()).max(1);
        Duration::from_millis(u64::try_from(wait).unwrap_or(1))
    }

    fn send_due(&mut self) {
        let now = self.now();
        while self.sending.len() < AT_ONCE
            && let Some(message) = self.schedule.take(now.as_millisecond())
        {
            let (house, platform) = (self.house.clone(), self.platform.clone());
            self.sending.spawn(async move {
                let (id, to) = (message.id, message.to.clone());
                let sending = std::panic::AssertUnwindSafe(send(&house, &*platform, message));
                let sent = sending.catch_unwind().await.unwrap_or_else(|_| {
                    tracing::error!(message = id.0, "a delivery panicked");
                    Sent::Undelivered(Undelivered::Later)
                });
                (id, to, sent)
            });
        }
    }

    fn sent(&mut self, sent: Result<(OutgoingId, Conversation, Sent), JoinError>) {
        let (id, to, sent) = sent.expect("a delivery catches its panics and is never aborted");
        let outcome = match sent {
            Sent::Delivered => self.schedule.delivered(&to),
            Sent::Undelivered(Undelivered::Later) => {
                self.schedule.put_off(&to, self.now().as_millisecond())
            }
            Sent::Undelivered(Undelivered::Never) => self.schedule.give_up(&to),
            Sent::Elsewhere => return self.schedule.leave(&to),
        };
        if outcome == Outcome::Failed {
            tracing::error!(message = id.0, platform = to.platform.name(), "not delivered");
        }
        self.outcomes.push((id, outcome));
    }

    async fn write_outcomes(&mut self) {
        if self.outcomes.is_empty() {
            return;
        }
        let outcomes = std::mem::take(&mut self.outcomes);
        if let Err(error) = self.house.storage.record(outcomes).await {
            tracing::error!(%error, "outcomes were not written down: these messages come again");
        }
    }

    async fn answer_settling(&mut self) {
        let busy = !self.sending.is_empty() || self.schedule.has_due(self.now().as_millisecond());
        if self.settling.is_empty() || busy {
            return;
        }
        self.write_outcomes().await;
        for told in self.settling.drain(..) {
            let _ = told.send(());
        }
    }

    /// Takes what nobody holds: left by a crash, or put off long ago.
    async fn sweep(&mut self) {
        let now = self.now();
        let until = after(now, LEASE);
        let (platform, only) = (self.platform.platform(), self.platform.only().cloned());
        let storage = &self.house.storage;
        match storage.lease(platform, only, now.as_millisecond(), until, SWEPT).await {
            Ok(messages) => self.schedule.add(messages),
            Err(error) => tracing::error!(%error, "waiting messages could not be read"),
        }
    }
}

/// Tries once, with a lease that lasts as long as the try.
async fn send(house: &House, platform: &dyn Deliver, mut message: Outgoing) -> Sent {
    let now = house.clock.now();
    if message.leased_until < after(now, LIMIT) {
        match house.storage.renew(&message, after(now, LEASE)).await {
            Ok(Some(renewed)) => message = renewed,
            Ok(None) => return Sent::Elsewhere,
            Err(error) => {
                tracing::error!(message = message.id.0, %error, "a lease was not renewed");
                return Sent::Undelivered(Undelivered::Later);
            }
        }
    }
    let reader = house.texts.negotiate(message.language.as_ref(), message.hint.as_ref());
    let today = house.clock.today(&house.zone);
    let rendered = house.texts.message(&message.message, &reader, today);
    let delivering = platform.deliver(&message.to, rendered);
    match tokio::time::timeout(LIMIT.unsigned_abs(), delivering).await {
        Ok(Ok(())) => Sent::Delivered,
        Ok(Err(undelivered)) => Sent::Undelivered(undelivered),
        Err(_elapsed) => {
            tracing::error!(message = message.id.0, "a platform does not answer");
            Sent::Undelivered(Undelivered::Later)
        }
    }
}
