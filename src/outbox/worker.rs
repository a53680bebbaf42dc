//! Delivers to one platform: runs its schedule, writes down what came of each message, and sweeps
//! up what a crash or another process left behind. Announcements it takes range by range
//! ([`announcing`]), and where other processes write to the same platform, it keeps to its share of the
//! platform's pace ([`sharing`]).

mod announcing;
mod one_try;
mod sharing;

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use jiff::Timestamp;
use tokio::sync::{mpsc, oneshot};
use tokio::task::{JoinError, JoinSet};
use tokio::time::Instant;

use super::files::Files;
use super::lane::Lane;
use super::schedule::Schedule;
use super::{Deliver, Undelivered, Whom};
use crate::core::dialogue::after;
use crate::core::ids::OutgoingId;
use crate::counts::{Place, SendEnd};
use crate::engine::{House, LEASE};
use crate::storage::outgoing::{Dead, Outcome, Outgoing};
use announcing::Announcing;
use one_try::{Sent, send};
use sharing::Sharing;

/// How many deliveries are under way at once.
const AT_ONCE: usize = 128;

/// How long deliveries that are under way may still take when the process is to end. What is not
/// finished by then stays on the disk.
const CLOSING: Duration = Duration::from_secs(3);

/// Outcomes are written down together: when there are so many …
const BATCH: usize = 100;

/// … or when the first of them has waited so long.
const WRITE_AFTER: Duration = Duration::from_millis(50);

/// How often messages are looked for that a crash, or another process, left behind.
const SWEEP: Duration = Duration::from_secs(15);

/// How many of these are taken at once …
const SWEPT: usize = 500;

/// … and when so few are left to send, the next.
const ROOM: usize = 100;

/// How long nothing is sent, in milliseconds, after the platform has shut the bot out.
const SHUT_OUT: i64 = 60_000;

#[derive(Debug)]
pub(super) enum Order {
    Deliver(Vec<Outgoing>),
    Settle(oneshot::Sender<()>),
    Close,
}

/// A message that was tried.
struct Tried {
    id: OutgoingId,
    to: Lane,
    sent: Sent,
    /// When it was handed to the platform, if it was, in milliseconds since 1970.
    went: Option<i64>,
}

pub(super) struct Worker {
    house: Arc<House>,
    platform: Arc<dyn Deliver>,
    files: Files,
    schedule: Schedule,
    sending: JoinSet<Tried>,
    unwritten: Unwritten,
    announcing: Announcing,
    /// `None`: all of the platform's pace is for this process.
    sharing: Option<Sharing>,
    settling: Vec<oneshot::Sender<()>>,
    /// The last sweep did not take everything that there is.
    more_to_sweep: bool,
}

/// Outcomes that are not written down yet.
#[derive(Default)]
struct Unwritten {
    outcomes: Vec<(OutgoingId, Outcome)>,
    /// Until when they must be: soon after the first of them.
    by: Option<Instant>,
    /// When the first of their messages is tried again: then they must be written, for its lease
    /// is what they say.
    due: Option<i64>,
}

impl Unwritten {
    fn push(&mut self, id: OutgoingId, outcome: Outcome) {
        self.by.get_or_insert_with(|| Instant::now() + WRITE_AFTER);
        if let Outcome::Again(due) | Outcome::Held(due) = outcome {
            self.due = Some(self.due.map_or(due, |it| it.min(due)));
        }
        self.outcomes.push((id, outcome));
    }

    fn is_urgent(&self, now: i64) -> bool {
        self.outcomes.len() >= BATCH || self.due.is_some_and(|it| it <= now)
    }
}

impl Worker {
    pub(super) fn new(
        house: Arc<House>,
        platform: Arc<dyn Deliver>,
        files: Files,
        seat: Option<String>,
    ) -> Self {
        let now = house.clock.now();
        let schedule = Schedule::starting(platform.pace(), now.as_millisecond());
        let token = house.ids.next(now);
        let shared = house.storage.is_shared();
        let sharing = if shared { Sharing::of(&platform.pace(), token, seat) } else { None };
        Self {
            house,
            platform,
            files,
            schedule,
            sending: JoinSet::new(),
            unwritten: Unwritten::default(),
            announcing: Announcing::new(token),
            sharing,
            settling: Vec::new(),
            more_to_sweep: false,
        }
    }

    pub(super) async fn work(mut self, mut orders: mpsc::UnboundedReceiver<Order>) {
        self.share().await;
        self.sweep().await;
        self.resume().await;
        let mut sweep = tokio::time::interval(SWEEP);
        sweep.tick().await;
        loop {
            if self.unwritten.is_urgent(self.now().as_millisecond()) {
                self.write_outcomes().await;
            }
            if self.more_to_sweep && self.schedule.len() < ROOM {
                self.sweep().await;
            }
            self.share().await;
            self.announce().await;
            self.send_due();
            self.answer_settling().await;
            let put_off = self.schedule.next_due().is_some();
            let until_due = self.until_due();
            let write_by = self.unwritten.by;
            let share_by = self.sharing.as_ref().map(Sharing::next);
            let announce_by = self.announcing.next(self.schedule.ready_announcements());
            tokio::select! {
                order = orders.recv() => match order {
                    Some(Order::Deliver(messages)) => self.schedule.add(messages),
                    Some(Order::Settle(told)) => {
                        self.announcing.look();
                        self.settling.push(told);
                    }
                    Some(Order::Close) | None => break,
                },
                Some(sent) = self.sending.join_next() => self.sent(sent).await,
                () = until(write_by), if write_by.is_some() => self.write_outcomes().await,
                () = tokio::time::sleep(until_due), if put_off => {}
                () = tokio::time::sleep_until(announce_by) => {}
                () = until(share_by), if share_by.is_some() => {}
                _ = sweep.tick() => self.sweep().await,
            }
        }
        let closing = Instant::now() + CLOSING;
        while let Ok(Some(sent)) = tokio::time::timeout_at(closing, self.sending.join_next()).await
        {
            self.sent(sent).await;
        }
        if !self.sending.is_empty() {
            tracing::warn!(messages = self.sending.len(), "not delivered before the end");
        }
        self.write_outcomes().await;
        self.let_go().await;
        self.leave().await;
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
            && let Some((message, piece)) = self.schedule.take(now.as_millisecond())
        {
            let (house, platform) = (self.house.clone(), self.platform.clone());
            let files = self.files.clone();
            let task = self.announcing.begin(message.id);
            let shared = self.shared_limits(&message.to);
            self.schedule.announcements_full(self.announcing.is_full());
            self.sending.spawn(async move {
                let (id, to) = (message.id, Lane::of(&message));
                let sending = send(&house, (&*platform, &files), message, piece, task, shared);
                let sending = std::panic::AssertUnwindSafe(sending);
                let (sent, went) = sending.catch_unwind().await.unwrap_or_else(|_| {
                    tracing::error!(message = id.0, "a delivery panicked");
                    (Sent::Undelivered(Undelivered::Later), Some(now.as_millisecond()))
                });
                Tried { id, to, sent, went }
            });
        }
    }

    async fn sent(&mut self, tried: Result<Tried, JoinError>) {
        let tried = tried.expect("a delivery catches its panics and is never aborted");
        let Tried { id, to, sent, went } = tried;
        self.schedule.went(&to, went);
        let now = self.now().as_millisecond();
        self.announcing.arrived(id);
        let end = match &sent {
            Sent::All(_) | Sent::Part(..) => SendEnd::Delivered,
            Sent::Undelivered(Undelivered::Wait { .. }) => SendEnd::Limited,
            Sent::Undelivered(Undelivered::Unreachable) => SendEnd::Unreachable,
            Sent::Undelivered(Undelivered::Refused) => SendEnd::Failed,
            Sent::Undelivered(
                Undelivered::Later | Undelivered::Stopped | Undelivered::Moved(_),
            ) => SendEnd::Later,
            Sent::TooSoon(opens) => {
                let outcome = self.schedule.put_aside(&to, *opens, now);
                return self.came_of(id, outcome);
            }
            Sent::Elsewhere | Sent::Unwanted => {
                self.announcing.drop(id, now);
                return self.schedule.leave(&to, now);
            }
            Sent::Declined => {
                self.announcing.decline(id);
                return self.schedule.leave(&to, now);
            }
        };
        self.house.counts.send(to.to.platform, end);
        let outcome = match sent {
            Sent::All(posted) => {
                self.announcing.told(id, posted);
                self.schedule.delivered(&to, now)
            }
            Sent::Part(lease, posted) => {
                self.announcing.told(id, posted);
                return self.schedule.delivered_in_part(&to, lease, now);
            }
            Sent::Undelivered(why) => match self.undelivered(&to, why, now).await {
                Some(outcome) => outcome,
                None => return,
            },
            Sent::TooSoon(_) | Sent::Elsewhere | Sent::Unwanted | Sent::Declined => return,
        };
        if let Outcome::Failed(why) = outcome {
            self.house.counts.error(Place::Outbox);
            let platform = to.to.platform.name();
            tracing::error!(message = id.0, platform, why = why.code(), "not delivered");
        }
        self.came_of(id, outcome);
    }

    /// Notes what came of a message, to be written down.
    fn came_of(&mut self, id: OutgoingId, outcome: Outcome) {
        match id.is_of_delivery() {
            true => self.announcing.came_of(id, outcome),
            false => self.unwritten.push(id, outcome),
        }
    }

    /// What becomes of a message that was not delivered; `None` when that is said already.
    async fn undelivered(&mut self, to: &Lane, why: Undelivered, now: i64) -> Option<Outcome> {
        Some(match why {
            Undelivered::Later => self.schedule.put_off(to, now, self.house.ids.fraction()),
            Undelivered::Wait { milliseconds, whom: Whom::Chat } => {
                self.schedule.hold(to, now + milliseconds, now)
            }
            Undelivered::Wait { milliseconds, whom: Whom::Everybody } => {
                self.schedule.hold_everything(to, now + milliseconds, now)
            }
            Undelivered::Stopped => self.schedule.hold_everything(to, now + SHUT_OUT, now),
            Undelivered::Refused => self.schedule.give_up(to, Dead::Refused, now),
            Undelivered::Unreachable => {
                for id in self.schedule.lose(to, now) {
                    self.came_of(id, Outcome::Failed(Dead::Unreachable));
                }
                return None;
            }
            Undelivered::Moved(chat) => {
                let (platform, from) = (to.to.platform, &to.to.chat);
                if let Err(error) = self.house.storage.move_chat(platform, from, &chat).await {
                    tracing::error!(%error, "a chat that goes on as another was not written down");
                }
                self.schedule.moved(to, &chat, now);
                return None;
            }
        })
    }

    async fn write_outcomes(&mut self) {
        let outcomes = std::mem::take(&mut self.unwritten).outcomes;
        if outcomes.is_empty() {
            return;
        }
        let now = self.now().as_millisecond();
        if let Err(error) = self.house.storage.record(outcomes, now).await {
            self.house.counts.error(Place::Storage);
            tracing::error!(%error, "outcomes were not written down: these messages come again");
        }
    }

    async fn answer_settling(&mut self) {
        let now = self.now().as_millisecond();
        let busy =
            !self.sending.is_empty() || self.schedule.has_due(now) || !self.announcing.rests();
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
        let most = i64::try_from(SWEPT).unwrap_or(i64::MAX);
        match storage.lease(platform, only, now.as_millisecond(), until, most).await {
            Ok(messages) => {
                self.more_to_sweep = messages.len() == SWEPT;
                self.schedule.add(messages);
            }
            Err(error) => {
                self.more_to_sweep = false;
                tracing::error!(%error, "waiting messages could not be read");
            }
        }
    }
}

async fn until(at: Option<Instant>) {
    if let Some(at) = at {
        tokio::time::sleep_until(at).await;
    }
}
