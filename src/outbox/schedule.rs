//! Which message is sent next: pure, messages and outcomes and the time in, messages out.
//!
//! Within a conversation messages keep their order, one under way at a time; conversations do not
//! wait for each other, except for the limits of their platform ([`Pace`]). Answers go before what
//! nobody waits for. A message that could not be delivered is tried again after a growing pause,
//! and given up after [`TRIES`]. Times are milliseconds since 1970.

mod chats;
mod ends;
mod rest;

use std::collections::{BTreeMap, HashMap, VecDeque};

use super::lane::Lane;
use super::pace::{Pace, Trips, Window};
use super::share::Allowed;
use crate::core::ids::{ChatId, OutgoingId};
use crate::storage::outgoing::{Outgoing, Urgency};
use chats::{Chat, chat_of};
use rest::Rest;

/// After so many tries a message is given up: with the growing pause that is about half an hour.
pub const TRIES: i64 = 10;

/// Messages that wait, by conversation.
#[derive(Debug)]
pub struct Schedule {
    pace: Pace,
    overall: Option<Window>,
    /// Nothing is sent before this time.
    paused: i64,
    trips: Trips,
    waiting: HashMap<Lane, Line>,
    /// How many messages wait.
    count: usize,
    chats: HashMap<ChatId, Chat>,
    /// Conversations whose first message answers somebody and can be sent, in the order in which
    /// they came.
    replies: VecDeque<Lane>,
    /// Those whose first message nobody waits for.
    bulk: VecDeque<Lane>,
    /// Those with an announcement.
    announcements: VecDeque<Lane>,
    /// No announcement is taken until this is over.
    full: bool,
    /// When announcements were sent last.
    announced: Option<Window>,
    /// Whether what nobody waits for rests.
    rest: Rest,
    /// Conversations whose first message is to be tried again, by the time and that message.
    later: BTreeMap<(i64, OutgoingId), Lane>,
}

#[derive(Debug)]
struct Line {
    messages: VecDeque<Outgoing>,
    /// How many pieces of the first message were delivered.
    told: usize,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Its first message is under way since it was taken; it was handed to the platform a little later,
    /// or not at all.
    Sending { taken: i64, went: Option<i64> },
    /// Its first message can be sent; the conversation stands in `replies` or `bulk`.
    Ready,
    /// Its first message is to be tried again; the conversation stands in `later`.
    PutOff,
}

impl Line {
    fn is_sending(&self) -> bool {
        matches!(self.state, State::Sending { .. })
    }
}

impl Default for Schedule {
    fn default() -> Self {
        Self::new(Pace::UNLIMITED)
    }
}

impl Schedule {
    /// An empty one for a platform of this pace.
    pub fn new(pace: Pace) -> Self {
        Self {
            pace,
            overall: pace.overall.map(Window::new),
            paused: i64::MIN,
            trips: Trips::NONE,
            waiting: HashMap::new(),
            count: 0,
            chats: HashMap::new(),
            replies: VecDeque::new(),
            bulk: VecDeque::new(),
            announcements: VecDeque::new(),
            full: false,
            announced: pace.announcements.map(Window::new),
            rest: Rest::default(),
            later: BTreeMap::new(),
        }
    }

    /// An empty one, when nobody knows what was sent until `now`.
    pub fn starting(pace: Pace, now: i64) -> Self {
        Self {
            overall: pace.overall.map(|it| Window::unknown(it, now)),
            announced: pace.announcements.map(|it| Window::unknown(it, now)),
            ..Self::new(pace)
        }
    }

    /// From now on so much of the limits may be used.
    pub fn allow(&mut self, allowed: Allowed) {
        if let Some(overall) = &mut self.overall {
            overall.allow(allowed.overall);
        }
        if let Some(announced) = &mut self.announced {
            announced.allow(allowed.announcements);
        }
    }

    /// How many messages wait or are under way.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Takes messages. One that is here already keeps its place and gets its new lease, unless it
    /// is under way.
    pub fn add(&mut self, messages: Vec<Outgoing>) {
        for message in messages {
            let to = Lane::of(&message);
            let Some(line) = self.waiting.get_mut(&to) else {
                let line =
                    Line { messages: VecDeque::from([message]), told: 0, state: State::Ready };
                self.waiting.insert(to.clone(), line);
                self.count += 1;
                self.ready(to);
                continue;
            };
            let before = line.messages.len();
            match line.messages.iter().rposition(|it| it.id <= message.id) {
                Some(0) if line.is_sending() && line.messages[0].id == message.id => {}
                Some(at) if line.messages[at].id == message.id => line.messages[at] = message,
                Some(at) => line.messages.insert(at + 1, message),
                // Never before one that is under way or was.
                None if line.state != State::Ready || line.told > 0 => {
                    line.messages.insert(1, message);
                }
                None => line.messages.push_front(message),
            }
            self.count += line.messages.len() - before;
        }
    }

    /// How many announcements could be sent, but for the limits.
    pub fn ready_announcements(&self) -> usize {
        self.announcements.len()
    }

    /// No announcement is taken as long as it is `full`: whoever sends them has enough to do.
    pub fn announcements_full(&mut self, full: bool) {
        self.full = full;
    }

    /// The next message to send at `now`, with the number of its pieces that were delivered.
    pub fn take(&mut self, now: i64) -> Option<(Outgoing, usize)> {
        self.wake(now);
        while let Some(to) = self.next_in_line(now) {
            let chat = chat_of(&mut self.chats, &self.pace, &to);
            if chat.taken.is_some() {
                chat.queue.push_back(to);
                continue;
            }
            let opens = chat.opens();
            let Some(line) = self.waiting.get_mut(&to) else { continue };
            let Some(message) = line.messages.front() else { continue };
            if opens > now {
                line.state = State::PutOff;
                self.later.insert((opens, message.id), to);
                continue;
            }
            line.state = State::Sending { taken: now, went: Some(now) };
            chat.taken = (!chat.windows.is_empty()).then_some(now);
            chat.windows.iter_mut().for_each(|it| it.send(now));
            if let Some(overall) = &mut self.overall {
                overall.send(now);
            }
            if let Some(announced) = self.announced.as_mut().filter(|_| to.announces) {
                announced.send(now);
            }
            return Some((message.clone(), line.told));
        }
        None
    }

    /// Whether something can be sent at `now`, as far as is known before it is tried.
    pub fn has_due(&self, now: i64) -> bool {
        self.next_due().is_some_and(|due| due <= now)
    }

    /// When something can be sent next.
    pub fn next_due(&self) -> Option<i64> {
        let overall = |evenly: bool| match &self.overall {
            Some(it) if evenly => it.opens_evenly(),
            Some(it) => it.opens(),
            None => i64::MIN,
        };
        let replies = (!self.replies.is_empty()).then(|| overall(false));
        let bulk = (!self.bulk.is_empty()).then(|| overall(true).max(self.rest.until));
        let announcements = (!self.announcements.is_empty() && !self.full).then(|| {
            let opens = self.announced.as_ref().map_or(i64::MIN, Window::opens_evenly);
            overall(true).max(opens).max(self.rest.until)
        });
        let later = self.later.keys().next().map(|(due, _)| *due);
        let moments = [replies, bulk, announcements, later].into_iter().flatten();
        // What opens never is nothing to wait for.
        let next = moments.filter(|it| *it < i64::MAX).min()?;
        Some(next.max(self.paused))
    }

    fn ready(&mut self, to: Lane) {
        let first = self.waiting.get(&to).and_then(|it| it.messages.front());
        match first.map(|it| it.urgency) {
            Some(Urgency::Reply) => self.replies.push_back(to),
            Some(Urgency::Bulk) if to.announces => self.announcements.push_back(to),
            Some(Urgency::Bulk) => self.bulk.push_back(to),
            None => {}
        }
    }

    /// The conversation whose turn it is, as far as the limit of all sends together goes.
    fn next_in_line(&mut self, now: i64) -> Option<Lane> {
        if now < self.paused {
            return None;
        }
        let open = |opens: Option<i64>| opens.is_none_or(|it| it <= now);
        if open(self.overall.as_ref().map(Window::opens))
            && let Some(to) = self.replies.pop_front()
        {
            return Some(to);
        }
        if now < self.rest.until || !open(self.overall.as_ref().map(Window::opens_evenly)) {
            return None;
        }
        if let Some(to) = self.bulk.pop_front() {
            return Some(to);
        }
        let announces = !self.full && open(self.announced.as_ref().map(Window::opens_evenly));
        if announces { self.announcements.pop_front() } else { None }
    }

    fn wake(&mut self, now: i64) {
        while let Some(first) = self.later.first_entry()
            && first.key().0 <= now
        {
            let to = first.remove();
            if let Some(line) = self.waiting.get_mut(&to) {
                line.state = State::Ready;
                self.ready(to);
            }
        }
    }
}

#[cfg(test)]
mod loads;
#[cfg(test)]
pub(super) mod tests;
