//! Which message is sent next: pure, messages and outcomes and the time in, messages out.
//!
//! Within a conversation messages keep their order, one under way at a time; conversations do not
//! wait for each other. A message that could not be delivered is tried again after a growing
//! while, and given up after [`TRIES`].

use std::collections::{BTreeMap, HashMap, VecDeque};

use crate::core::ids::{Conversation, OutgoingId};
use crate::storage::outgoing::{Outcome, Outgoing};

/// After so many tries a message is given up: with the growing pause that is about half an hour.
pub const TRIES: i64 = 10;

/// The pause after the first failure, in milliseconds; it doubles with each.
const FIRST_PAUSE: i64 = 2_000;

/// The longest pause, in milliseconds.
const LONGEST_PAUSE: i64 = 300_000;

/// Messages that wait, by conversation.
#[derive(Debug, Default)]
pub struct Schedule {
    waiting: HashMap<Conversation, Line>,
    /// Conversations whose first message can be sent, in the order in which they came.
    ready: VecDeque<Conversation>,
    /// Conversations whose first message is to be tried again, by the time and that message.
    later: BTreeMap<(i64, OutgoingId), Conversation>,
}

#[derive(Debug, Default)]
struct Line {
    messages: VecDeque<Outgoing>,
    state: State,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Its first message is under way.
    #[default]
    Sending,
    /// Its first message can be sent; the conversation stands in `ready`.
    Ready,
    /// Its first message is to be tried again; the conversation stands in `later`.
    PutOff,
}

impl Schedule {
    /// Takes messages. One that is here already keeps its place and gets its new lease, unless it
    /// is under way.
    pub fn add(&mut self, messages: Vec<Outgoing>) {
        for message in messages {
            let to = message.to.clone();
            let line = self.waiting.entry(to.clone()).or_insert_with(|| {
                self.ready.push_back(to);
                Line { state: State::Ready, ..Line::default() }
            });
            match line.messages.iter().rposition(|it| it.id <= message.id) {
                Some(0) if line.state == State::Sending && line.messages[0].id == message.id => {}
                Some(at) if line.messages[at].id == message.id => line.messages[at] = message,
                Some(at) => line.messages.insert(at + 1, message),
                // Never before one that is under way or was.
                None if line.state != State::Ready => line.messages.insert(1, message),
                None => line.messages.push_front(message),
            }
        }
    }

    /// The next message to send at `now` (milliseconds since 1970).
    pub fn take(&mut self, now: i64) -> Option<Outgoing> {
        if self.ready.is_empty() {
            self.wake(now);
        }
        let to = self.ready.pop_front()?;
        let line = self.waiting.get_mut(&to)?;
        line.state = State::Sending;
        line.messages.front().cloned()
    }

    /// Whether something can be sent at `now`.
    pub fn has_due(&self, now: i64) -> bool {
        !self.ready.is_empty() || self.next_due().is_some_and(|due| due <= now)
    }

    /// When something that was put off is due.
    pub fn next_due(&self) -> Option<i64> {
        self.later.keys().next().map(|(due, _)| *due)
    }

    /// The message of this conversation that was under way has arrived.
    pub fn delivered(&mut self, to: &Conversation) -> Outcome {
        self.next_of(to);
        Outcome::Delivered
    }

    /// It never will.
    pub fn give_up(&mut self, to: &Conversation) -> Outcome {
        self.next_of(to);
        Outcome::Failed
    }

    /// Another process holds it, or has delivered it.
    pub fn leave(&mut self, to: &Conversation) {
        self.next_of(to);
    }

    /// It is to be tried again later, or given up.
    pub fn put_off(&mut self, to: &Conversation, now: i64) -> Outcome {
        let Some(line) = self.waiting.get_mut(to) else { return Outcome::Failed };
        let Some(message) = line.messages.front_mut() else { return Outcome::Failed };
        message.attempts += 1;
        if message.attempts >= TRIES {
            return self.give_up(to);
        }
        let due = now + pause(message.attempts);
        message.leased_until = due;
        self.later.insert((due, message.id), to.clone());
        line.state = State::PutOff;
        Outcome::Again(due)
    }

    fn wake(&mut self, now: i64) {
        while let Some(first) = self.later.first_entry()
            && first.key().0 <= now
        {
            let to = first.remove();
            if let Some(line) = self.waiting.get_mut(&to) {
                line.state = State::Ready;
                self.ready.push_back(to);
            }
        }
    }

    fn next_of(&mut self, to: &Conversation) {
        let Some(line) = self.waiting.get_mut(to) else { return };
        line.messages.pop_front();
        if line.messages.is_empty() {
            self.waiting.remove(to);
        } else {
            line.state = State::Ready;
            self.ready.push_back(to.clone());
        }
    }
}

/// The pause after the given number of failures, in milliseconds.
fn pause(failures: i64) -> i64 {
    let doublings = u32::try_from(failures - 1).unwrap_or(0).min(16);
    (FIRST_PAUSE << doublings).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Schedule, TRIES, pause};
    use crate::core::ids::{ChatId, Conversation, MemberId, OutgoingId, PersonId, Platform};
    use crate::core::message::Message;
    use crate::storage::outgoing::Outgoing;

    fn to(person: &str) -> Conversation {
        Conversation {
            platform: Platform::Console,
            chat: ChatId(person.to_owned()),
            person: PersonId(person.to_owned()),
        }
    }

    fn message(id: i64, person: &str) -> Outgoing {
        Outgoing {
            id: OutgoingId(id),
            to: to(person),
            member: MemberId(1),
            language: None,
            hint: None,
            message: Message::new(Vec::new()),
            created: 0,
            leased_until: 0,
            attempts: 0,
        }
    }

    fn taken(schedule: &mut Schedule, now: i64) -> Vec<i64> {
        std::iter::from_fn(|| schedule.take(now)).map(|it| it.id.0).collect()
    }

    #[test]
    fn a_conversation_keeps_its_order_and_waits_for_no_other() {
        let mut schedule = Schedule::default();
        schedule.add(vec![message(1, "ana"), message(2, "ana"), message(3, "ion")]);
        assert_eq!(taken(&mut schedule, 0), [1, 3]);
        assert_eq!(schedule.delivered(&to("ion")), Outcome::Delivered);
        assert!(taken(&mut schedule, 0).is_empty(), "the second waits for the first");
        schedule.delivered(&to("ana"));
        assert_eq!(taken(&mut schedule, 0), [2]);
        schedule.delivered(&to("ana"));
        assert!(!schedule.has_due(i64::MAX));
    }

    #[test]
    fn a_failure_is_tried_again_later_and_given_up_in_the_end() {
        let mut schedule = Schedule::default();
        schedule.add(vec![message(1, "ana"), message(2, "ana")]);
        let mut now = 0;
        for _ in 1..TRIES {
            assert_eq!(taken(&mut schedule, now), [1]);
            let Outcome::Again(due) = schedule.put_off(&to("ana"), now) else { panic!() };
            assert!(taken(&mut schedule, due - 1).is_empty());
            assert_eq!(schedule.next_due(), Some(due));
            now = due;
        }
        assert_eq!(taken(&mut schedule, now), [1]);
        assert_eq!(schedule.put_off(&to("ana"), now), Outcome::Failed);
        assert_eq!(taken(&mut schedule, now), [2]);
    }

    #[test]
    fn a_message_is_taken_once_and_an_older_one_goes_first() {
        let mut schedule = Schedule::default();
        schedule.add(vec![message(5, "ana")]);
        schedule.add(vec![message(5, "ana"), message(4, "ana")]);
        assert_eq!(taken(&mut schedule, 0), [4]);
        schedule.add(vec![message(3, "ana")]);
        schedule.delivered(&to("ana"));
        assert_eq!(taken(&mut schedule, 0), [3]);
        schedule.delivered(&to("ana"));
        assert_eq!(taken(&mut schedule, 0), [5]);
    }

    #[test]
    fn a_new_lease_is_taken_over_unless_its_message_is_under_way() {
        let mut schedule = Schedule::default();
        let leased = |id, leased_until| Outgoing { leased_until, ..message(id, "ana") };
        schedule.add(vec![leased(1, 10), leased(2, 10)]);
        let first = schedule.take(0).unwrap();
        schedule.add(vec![leased(1, 20), leased(2, 20)]);
        assert_eq!((first.leased_until, taken(&mut schedule, 0)), (10, vec![]));
        let Outcome::Again(due) = schedule.put_off(&to("ana"), 0) else { panic!() };
        assert_eq!(schedule.take(due).unwrap().leased_until, due, "its lease is that pause");
        schedule.leave(&to("ana"));
        assert_eq!(schedule.take(0).map(|it| (it.id.0, it.leased_until)), Some((2, 20)));
    }

    #[test]
    fn pauses_grow_to_five_minutes() {
        assert_eq!([1, 2, 3, 20].map(pause), [2_000, 4_000, 8_000, 300_000]);
    }
}
