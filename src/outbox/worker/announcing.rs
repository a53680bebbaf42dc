//! Announcements on their way: takes ranges of receivers, hands them to the schedule, and writes down
//! what came of each.
//!
//! However many receivers there are, only a range or two of them is in memory. So few are under way,
//! or not yet written down, at any moment that a crash makes a handful come twice at most.

use std::collections::HashMap;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::time::Instant;

use super::Worker;
use super::sharing::Sharing;
use crate::core::announcement::{Kind, Reading};
use crate::core::catalogue::Language;
use crate::core::dialogue::after;
use crate::core::ids::OutgoingId;
use crate::core::message::Message;
use crate::engine::letters::Addressee;
use crate::storage::announcements::delivery::{Held, Place, Range, Recipient};
use crate::storage::announcements::outcomes::End;
use crate::storage::outgoing::{Bond, Dead, Outcome, Outgoing, Urgency};

/// How long a range is held without a word of whoever holds it.
const LEASE: SignedDuration = SignedDuration::from_secs(30);

/// How often that word is given.
const RENEW: Duration = Duration::from_secs(10);

/// How often ranges are looked for that are due.
const LOOK: Duration = Duration::from_secs(1);

/// When so few receivers could be written to at once, the next range is taken …
const ROOM: usize = 100;

/// … as long as so many are here at most, with those that were put off: they keep nobody else waiting.
const MOST: usize = 5_000;

/// How many receivers are under way, or not written down, at any moment: so many may get it twice
/// after a crash.
const AT_RISK: usize = 32;

/// Outcomes are written down together: when there are so many …
const TOGETHER: usize = 16;

/// … or when the first of them has waited so long.
const WRITE_AFTER: Duration = Duration::from_millis(50);

/// What this process holds of announcements on one platform.
pub(super) struct Announcing {
    held: HashMap<Held, Rest>,
    places: HashMap<OutgoingId, Place>,
    under_way: usize,
    /// How many could be written to at once.
    ready: usize,
    unwritten: Vec<(Place, End)>,
    /// Until when they must be written.
    write_by: Option<Instant>,
    /// Ranges of which nobody is left to be written to now.
    finished: Vec<Held>,
    look_at: Instant,
    renew_at: Instant,
    /// The token of the last lease; each is the one after it.
    token: i64,
    /// Whether this process may send any.
    may_send: bool,
}

/// What is left of a range.
#[derive(Debug, Clone, Copy)]
struct Rest {
    /// How many have not got it.
    open: usize,
    /// When those are due who could not be written to now, in milliseconds since 1970.
    next: i64,
}

impl Announcing {
    /// Holds nothing yet; `token` is a fresh id.
    pub(super) fn new(token: i64) -> Self {
        let now = Instant::now();
        Self {
            held: HashMap::new(),
            places: HashMap::new(),
            under_way: 0,
            ready: 0,
            unwritten: Vec::new(),
            write_by: None,
            finished: Vec::new(),
            look_at: now,
            renew_at: now + RENEW,
            token,
            may_send: true,
        }
    }

    /// Whether this process may send any: what it holds is for others if not.
    pub(super) fn may_send(&mut self, may: bool) {
        self.may_send = may;
    }

    /// Looks for ranges that are due at once.
    pub(super) fn look(&mut self) {
        self.look_at = Instant::now();
    }

    /// When there is something to do next, if so many could be written to at once.
    pub(super) fn next(&mut self, ready: usize) -> Instant {
        self.ready = ready;
        let renew = (!self.held.is_empty()).then_some(self.renew_at);
        let look = self.has_room().then_some(self.look_at);
        let moments = [renew, look, self.write_by].into_iter().flatten();
        moments.min().unwrap_or_else(|| Instant::now() + LOOK)
    }

    /// Whether everything is looked at and written down, for now.
    pub(super) fn rests(&self) -> bool {
        let now = Instant::now();
        self.look_at > now && self.unwritten.is_empty() && self.finished.is_empty()
    }

    fn has_room(&self) -> bool {
        self.may_send && self.ready < ROOM && self.places.len() < MOST
    }

    /// Whether no more may be under way.
    pub(super) fn is_full(&self) -> bool {
        self.under_way + self.unwritten.len() >= AT_RISK
    }

    /// A message is sent: where it stands, if it is a delivery.
    pub(super) fn begin(&mut self, id: OutgoingId) -> Option<Place> {
        let place = self.places.get(&id).copied();
        self.under_way += usize::from(place.is_some());
        place
    }

    /// It is not under way any more.
    pub(super) fn arrived(&mut self, id: OutgoingId) {
        if self.places.contains_key(&id) {
            self.under_way = self.under_way.saturating_sub(1);
        }
    }

    /// What came of a delivery.
    pub(super) fn came_of(&mut self, id: OutgoingId, outcome: Outcome) {
        match outcome {
            Outcome::Delivered => self.end(id, End::Delivered),
            Outcome::Failed(Dead::Unreachable) => self.end(id, End::Unreachable),
            Outcome::Failed(Dead::Refused | Dead::TriedTooOften | Dead::Unreadable) => {
                self.end(id, End::Failed);
            }
            // It is still here, and comes again.
            Outcome::Again(_) | Outcome::Held(_) => {}
        }
    }

    /// They want nothing unasked any more.
    pub(super) fn decline(&mut self, id: OutgoingId) {
        self.end(id, End::LeftOut);
    }

    /// It is not to be sent now, or not by this process.
    pub(super) fn drop(&mut self, id: OutgoingId, now: i64) {
        if let Some(place) = self.places.remove(&id) {
            self.one_less(place.held, Some(now));
        }
    }

    fn end(&mut self, id: OutgoingId, end: End) {
        let Some(place) = self.places.remove(&id) else { return };
        self.note(place, end);
        self.one_less(place.held, None);
    }

    fn note(&mut self, place: Place, end: End) {
        self.write_by.get_or_insert_with(|| Instant::now() + WRITE_AFTER);
        self.unwritten.push((place, end));
    }

    fn one_less(&mut self, held: Held, next: Option<i64>) {
        let Some(rest) = self.held.get_mut(&held) else { return };
        rest.open -= 1;
        rest.next = next.map_or(rest.next, |it| rest.next.min(it));
        if rest.open == 0 {
            self.finished.push(held);
        }
    }

    fn is_urgent(&self) -> bool {
        let late = self.write_by.is_some_and(|it| it <= Instant::now());
        late || self.unwritten.len() >= TOGETHER || !self.finished.is_empty()
    }
}

impl Worker {
    /// Goes on with what this process held before it ended.
    pub(super) async fn resume(&mut self) {
        // Who got it a moment ago, not written down any more, gets it again: not within a second.
        let pause = self.platform.pace().chat.map_or(0, |it| it.within);
        let due = self.now().as_millisecond() + pause;
        let (platform, only) = (self.platform.platform(), self.platform.only().cloned());
        let before = self.sharing.as_ref().and_then(Sharing::before);
        if let Err(error) = self.house.storage.free_ranges(platform, only, before, due).await {
            tracing::error!(%error, "ranges of receivers wait until their leases run out");
        }
    }

    /// Takes, writes down and lets go what is due of announcements.
    pub(super) async fn announce(&mut self) {
        if self.announcing.is_urgent() {
            self.write_deliveries().await;
        }
        if self.announcing.renew_at <= Instant::now() {
            self.renew_ranges().await;
        }
        self.announcing.ready = self.schedule.ready_announcements();
        if self.announcing.look_at <= Instant::now() && self.announcing.has_room() {
            self.take_range().await;
        }
        self.schedule.announcements_full(self.announcing.is_full());
    }

    async fn take_range(&mut self) {
        let now = self.now();
        let (platform, only) = (self.platform.platform(), self.platform.only().cloned());
        let until = after(now, LEASE);
        self.announcing.token += 1;
        let (storage, token) = (&self.house.storage, self.announcing.token);
        let leased = storage.lease_range(platform, only, now.as_millisecond(), until, token).await;
        match leased {
            Ok(Some(range)) => self.take(range, until),
            Ok(None) => self.announcing.look_at = Instant::now() + LOOK,
            Err(error) => {
                self.announcing.look_at = Instant::now() + LOOK;
                tracing::error!(%error, "the next receivers of an announcement could not be read");
            }
        }
    }

    fn take(&mut self, range: Range, until: i64) {
        let now = self.now();
        let mut rest = Rest { open: 0, next: i64::MAX };
        let mut letters = Vec::with_capacity(range.recipients.len());
        for recipient in &range.recipients {
            let opens = recipient.quiet.opens(now, &self.house.zone);
            if opens > now.as_millisecond() {
                rest.next = rest.next.min(opens);
                continue;
            }
            let place = Place { held: range.held, number: recipient.number };
            match self.letter(&range, recipient, until) {
                Some(letter) => {
                    self.announcing.places.insert(letter.id, place);
                    rest.open += 1;
                    letters.push(letter);
                }
                None => self.announcing.note(place, End::LeftOut),
            }
        }
        self.announcing.held.insert(range.held, rest);
        if rest.open == 0 {
            self.announcing.finished.push(range.held);
        }
        self.schedule.add(letters);
    }

    /// What a receiver is told; `None`: nothing.
    fn letter(&self, range: &Range, to: &Recipient, until: i64) -> Option<Outgoing> {
        let reader = self.house.texts.negotiate(to.language.as_ref(), to.hint.as_ref());
        let message = self.words(range, to, &reader)?;
        Some(Outgoing {
            id: OutgoingId::of_delivery(range.held.announcement, to.number),
            to: to.to.clone(),
            member: to.member,
            language: to.language.clone(),
            hint: to.hint.clone(),
            handle: None,
            urgency: Urgency::Bulk,
            message,
            bond: Bond::default(),
            created: self.now().as_millisecond(),
            leased_until: until,
            attempts: 0,
        })
    }

    /// The words of an announcement for a receiver; `None`: there are none.
    fn words(&self, range: &Range, to: &Recipient, reader: &Language) -> Option<Message> {
        let it = &range.announcement;
        match (it.kind, to.member) {
            (Kind::Digest, Some(member)) => {
                self.house.digest(it.id, &range.digest.news_for(member), 0, reader)
            }
            (Kind::Digest, None) => None,
            (Kind::Written, member) => {
                let reading = it.reading_late(reader);
                if matches!(reading, Reading::LeftOut | Reading::Undecided) {
                    return None;
                }
                let to = if member.is_some() { Addressee::Member } else { Addressee::Group };
                Some(self.house.announcement(it, reading, to))
            }
        }
    }

    async fn write_deliveries(&mut self) {
        self.announcing.write_by = None;
        let ended = std::mem::take(&mut self.announcing.unwritten);
        let now = self.now().as_millisecond();
        if !ended.is_empty()
            && let Err(error) = self.house.storage.record_deliveries(ended, now).await
        {
            // Their ranges are not done then: who is left of them is looked for again.
            tracing::error!(%error, "deliveries were not written down: some come again");
        }
        for held in std::mem::take(&mut self.announcing.finished) {
            let Some(rest) = self.announcing.held.remove(&held) else { continue };
            let next = if rest.next == i64::MAX { now } else { rest.next };
            if let Err(error) = self.house.storage.release_range(held, next).await {
                tracing::error!(%error, "a range of receivers is held until its lease runs out");
            }
        }
    }

    async fn renew_ranges(&mut self) {
        self.announcing.renew_at = Instant::now() + RENEW;
        let held: Vec<_> = self.announcing.held.keys().copied().collect();
        if held.is_empty() || !self.announcing.may_send {
            return;
        }
        match self.house.storage.renew_ranges(held, after(self.now(), LEASE)).await {
            // What is left of them in the schedule is not wanted any more when its turn comes.
            Ok(lost) => lost.iter().for_each(|it| {
                self.announcing.held.remove(it);
            }),
            Err(error) => tracing::error!(%error, "ranges of receivers were not renewed"),
        }
    }

    /// Writes down what is left, at the end, and lets go what is held.
    pub(super) async fn let_go(&mut self) {
        let now = self.now().as_millisecond();
        let held: Vec<_> = self.announcing.held.keys().copied().collect();
        for it in held {
            if let Some(rest) = self.announcing.held.get_mut(&it) {
                rest.next = now;
            }
            self.announcing.finished.push(it);
        }
        self.write_deliveries().await;
    }
}
