//! The outbox delivers: it takes messages that are on the disk, renders each in its reader's
//! language and hands it to the platform's adapter.
//!
//! What is sent when is decided by the pure [`schedule`], within the platform's [`pace`], of which each
//! of several processes has its [`share`]; this file starts a worker for each platform (`worker`) that
//! runs them. A message stays on the disk until
//! the platform has it, so that after a crash it comes twice rather than never.

pub mod files;
pub mod lane;
pub mod pace;
pub mod schedule;
pub mod share;
mod worker;

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use futures::future::BoxFuture;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use crate::core::ids::{ChatId, Conversation, Handle, OutgoingId, PersonId, Platform, Posted};
use crate::core::message::Message;
use crate::engine::House;
use crate::storage::outgoing::Outgoing;
use files::{Files, Unfetched};
use pace::Pace;
use worker::{Order, Worker};

/// A platform, as the outbox sees it.
pub trait Deliver: Send + Sync + 'static {
    /// Which platform it is.
    fn platform(&self) -> Platform;

    /// How fast it may be written to.
    fn pace(&self) -> Pace {
        Pace::UNLIMITED
    }

    /// The one person whom it reaches; `None`: everybody of the platform.
    fn only(&self) -> Option<&PersonId> {
        None
    }

    /// The bytes of a file that somebody has sent there, by the platform's own id of it; no more than
    /// a file may have.
    fn fetch<'d>(&'d self, _id: &'d str) -> BoxFuture<'d, Result<Vec<u8>, Unfetched>> {
        files::none()
    }

    /// Shows a message, or a piece of it, to whom it is for.
    fn deliver<'d>(&'d self, parcel: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>>;
}

/// A message in its reader's words, on its way.
#[derive(Debug, Clone, Copy)]
pub struct Parcel<'d> {
    /// Its id, the same in every try.
    pub id: OutgoingId,
    /// Whom it is for.
    pub to: &'d Conversation,
    /// What the platform gave to answer right there.
    pub handle: Option<&'d Handle>,
    /// What to say.
    pub message: &'d Message<String>,
    /// Which piece of it is due, from 0: a platform that takes only short messages gets a long one
    /// in several.
    pub piece: usize,
    /// What becomes of messages that were told before.
    pub upon: Upon<'d>,
    /// Where files come from.
    pub files: &'d Files,
}

/// What becomes of messages that were told before; piece for piece, in their order. That one is gone
/// already, or says already what it is to say, is no fault.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Upon<'d> {
    /// Nothing: the message is a new one.
    #[default]
    Nothing,
    /// The message takes their place.
    Change(&'d [Posted]),
    /// They are taken away; where the platform does not let them, the message takes their place.
    Withdraw(&'d [Posted]),
}

/// How much of a message the platform has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// All of it; where it can be found again, the last piece.
    All(Option<Posted>),
    /// All pieces up to this one, and where that can be found again; the next is to follow.
    Part(Option<Posted>),
}

impl Told {
    /// That this piece was told: the last one, or not.
    pub fn piece(last: bool, posted: Option<Posted>) -> Self {
        if last { Self::All(posted) } else { Self::Part(posted) }
    }
}

/// Why a message was not delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undelivered {
    /// It may work later.
    Later,
    /// The platform asks to wait for so many milliseconds.
    Wait {
        /// How long.
        milliseconds: i64,
        /// With what.
        whom: Whom,
    },
    /// The platform does not take this message, and never will.
    Refused,
    /// The person can't be written to.
    Unreachable,
    /// The chat goes on as another one.
    Moved(ChatId),
    /// The platform does not let the bot in any more.
    Stopped,
}

/// With which messages a platform asks to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Those to the same chat.
    Chat,
    /// All.
    Everybody,
}

/// The way into an outbox. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Outbox {
    house: Arc<House>,
    files: Files,
    desks: Arc<RwLock<Vec<Arc<Desk>>>>,
    /// The place of this process among those that write to the same platforms.
    seat: Option<String>,
}

/// The worker of one platform.
#[derive(Debug)]
struct Desk {
    platform: Platform,
    /// The one person whom it serves, if it serves one alone.
    only: Option<PersonId>,
    orders: mpsc::UnboundedSender<Order>,
    closed: CancellationToken,
}

impl Outbox {
    /// Starts delivering to these platforms, what was left from before first.
    pub fn start(house: &Arc<House>, platforms: Vec<Arc<dyn Deliver>>) -> Self {
        let files = Files::new(house.clone());
        let outbox = Self { house: house.clone(), files, desks: Arc::default(), seat: None };
        for platform in platforms {
            outbox.serve(platform);
        }
        outbox
    }

    /// At this place, at which no two processes are at the same time: one that was killed is followed
    /// at once by the next that says so. It holds for platforms that are served from now on.
    #[must_use]
    pub fn at(self, seat: String) -> Self {
        Self { seat: Some(seat), ..self }
    }

    /// Delivers to one more platform from now on.
    pub fn serve(&self, platform: Arc<dyn Deliver>) {
        self.files.serve(platform.clone());
        let files = self.files.clone();
        let desk = Desk::open(self.house.clone(), platform, files, self.seat.clone());
        let desk = Arc::new(desk);
        self.desks.write().unwrap_or_else(PoisonError::into_inner).push(desk);
    }

    /// Hands over messages that are on the disk and leased by this process. What is for a platform
    /// that this process does not serve stays on the disk, for one that does.
    pub fn deliver(&self, mut messages: Vec<Outgoing>) {
        for desk in self.desks().iter() {
            let own: Vec<_> = messages.extract_if(.., |it| desk.serves(&it.to)).collect();
            if !own.is_empty() {
                // An outbox that has closed leaves them on the disk, for the next start.
                let _ = desk.orders.send(Order::Deliver(own));
            }
        }
    }

    /// Waits until everything that was handed over is delivered, or put off, and written down.
    pub async fn settle(&self) {
        let desks = self.desks().clone();
        for desk in desks {
            let (told, settled) = oneshot::channel();
            if desk.orders.send(Order::Settle(told)).is_ok() {
                let _ = settled.await;
            }
        }
    }

    /// Finishes the deliveries that are under way, writes down what came of them, and ends.
    pub async fn close(&self) {
        let desks = self.desks().clone();
        for desk in &desks {
            let _ = desk.orders.send(Order::Close);
        }
        for desk in desks {
            desk.closed.cancelled().await;
        }
    }

    fn desks(&self) -> RwLockReadGuard<'_, Vec<Arc<Desk>>> {
        self.desks.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    fn serves(&self, to: &Conversation) -> bool {
        self.platform == to.platform && self.only.as_ref().is_none_or(|it| *it == to.person)
    }

    fn open(
        house: Arc<House>,
        platform: Arc<dyn Deliver>,
        files: Files,
        seat: Option<String>,
    ) -> Self {
        let (orders, queue) = mpsc::unbounded_channel();
        let closed = CancellationToken::new();
        let guard = closed.clone().drop_guard();
        let only = platform.only().cloned();
        let desk = Self { platform: platform.platform(), only, orders, closed };
        let worker = Worker::new(house, platform, files, seat);
        tokio::spawn(async move {
            worker.work(queue).await;
            drop(guard);
        });
        desk
    }
}
