//! This process among those that write to the same platform: says that it is there, and keeps to its
//! share.

use std::time::Duration;

use tokio::time::Instant;

use super::Worker;
use crate::core::ids::Conversation;
use crate::outbox::pace::{Limit, Pace};
use crate::outbox::share::Share;
use crate::storage::paces::{Held, Seat};

/// How often it says that it is there.
const BEAT: Duration = Duration::from_millis(500);

/// No limit counts what was sent longer ago, in milliseconds.
const LONGEST: i64 = 120_000;

/// How often chats are forgotten that were written to so long ago that no limit needs to know.
const FORGET: Duration = Duration::from_secs(60);

/// Its place and its share.
pub(super) struct Sharing {
    seat: Seat,
    share: Share,
    next: Instant,
    /// The process that was killed at this place.
    before: Option<i64>,
    /// When chats are forgotten that were written to long ago.
    forget: Instant,
}

impl Sharing {
    /// Has nothing yet; `token` is a fresh id, `seat` where it is, if that has a name. `None`: there
    /// is nothing to share.
    pub(super) fn of(pace: &Pace, token: i64, seat: Option<String>) -> Option<Self> {
        let share = Share::of(pace)?;
        let seat = Seat { name: seat.unwrap_or_else(|| token.to_string()), token, taken: false };
        Some(Self {
            seat,
            share,
            next: Instant::now(),
            before: None,
            forget: Instant::now() + FORGET,
        })
    }

    /// The process that was killed at this place.
    pub(super) fn before(&self) -> Option<i64> {
        self.before
    }

    /// When it is to say so again.
    pub(super) fn next(&self) -> Instant {
        self.next
    }
}

impl Worker {
    /// Says that it is there, when it is time to, and sends no more than its share.
    pub(super) async fn share(&mut self) {
        let Some(sharing) = &mut self.sharing else { return };
        if sharing.next <= Instant::now() {
            sharing.next = Instant::now() + BEAT;
            let now = self.house.clock.now().as_millisecond();
            let (mut share, since) = (sharing.share, sharing.seat.token);
            let beat = move |own: Option<Held>, others: &[Held]| {
                let since = own.map_or(since, |it| it.since);
                (share.beat(own, others, since, now), share)
            };
            let (platform, seat) = (self.platform.platform(), sharing.seat.clone());
            match self.house.storage.hold_pace(platform, seat, now, beat).await {
                Ok(Some((share, before))) => {
                    sharing.seat.taken = true;
                    sharing.share = share;
                    sharing.before = before.or(sharing.before);
                }
                Ok(None) => {
                    // It was taken for dead, or another machine gives its places the same names.
                    tracing::warn!(platform = platform.name(), "another process is in its place");
                    let token = self.house.ids.next(self.house.clock.now());
                    sharing.seat = Seat { name: token.to_string(), token, taken: false };
                    sharing.share.lose();
                }
                Err(error) => tracing::error!(%error, "what others send could not be read"),
            }
        }
        let now = self.house.clock.now().as_millisecond();
        if sharing.forget <= Instant::now() {
            sharing.forget = Instant::now() + FORGET;
            let before = now - LONGEST;
            if let Err(error) = self.house.storage.forget_chats(before).await {
                tracing::error!(%error, "chats that were written to are not forgotten");
            }
        }
        let allowed = sharing.share.allowed(now);
        self.schedule.allow(allowed);
        let pace = self.platform.pace();
        let may = (pace.overall.is_none() || allowed.overall > 0)
            && (pace.announcements.is_none() || allowed.announcements > 0);
        self.announcing.may_send(may);
    }

    /// The limits of a conversation's chat that other processes may use as well: those of a group at any
    /// time, for what was sent to it counts for a minute, and those of a person while there are others.
    pub(super) fn shared_limits(&self, to: &Conversation) -> Vec<Limit> {
        let pace = self.platform.pace();
        match &self.sharing {
            Some(it) if it.share.has_others() || (pace.is_group)(to) => pace.of_chat(to),
            _ => Vec::new(),
        }
    }

    /// Leaves its place: what it sent last still counts for a while.
    pub(super) async fn leave(&mut self) {
        let Some(sharing) = &self.sharing else { return };
        let until = self.now().as_millisecond() + sharing.share.within();
        let (platform, seat) = (self.platform.platform(), sharing.seat.clone());
        if let Err(error) = self.house.storage.leave_pace(platform, seat, until).await {
            tracing::error!(%error, "its share is free when its time runs out");
        }
    }
}
