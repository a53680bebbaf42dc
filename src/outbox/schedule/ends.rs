//! What came of a message that was under way: it is there, comes again, or never will.

use std::collections::VecDeque;

use super::chats::chat_of;
use super::{Line, Schedule, State, TRIES};
use crate::core::ids::{ChatId, OutgoingId};
use crate::outbox::lane::Lane;
use crate::storage::outgoing::{Dead, Outcome, Outgoing};

/// The pause after the first failure, in milliseconds; it doubles with each.
const FIRST_PAUSE: i64 = 2_000;
/// The longest pause, in milliseconds.
const LONGEST_PAUSE: i64 = 300_000;

/// A pause is longer by up to this part of it, so that not everything comes again at once.
pub(super) const JITTER: f64 = 0.25;

/// What is remembered of chats that nothing is sent to is forgotten when there are so many.
const CHATS: usize = 10_000;

impl Schedule {
    /// What is under way to this conversation was handed to the platform at `went`, or (`None`) not at
    /// all: not when it was taken. To be said before what became of it.
    pub fn went(&mut self, to: &Lane, went: Option<i64>) {
        if let Some(line) = self.waiting.get_mut(to)
            && let State::Sending { taken, .. } = line.state
        {
            line.state = State::Sending { taken, went };
        }
    }

    /// The message of this conversation that was under way has arrived.
    pub fn delivered(&mut self, to: &Lane, now: i64) -> Outcome {
        self.accepted(to, now);
        self.next_of(to);
        Outcome::Delivered
    }

    /// A piece of it has arrived; the next follows, and it is leased until then.
    pub fn delivered_in_part(&mut self, to: &Lane, leased_until: i64, now: i64) {
        self.accepted(to, now);
        if let Some(line) = self.waiting.get_mut(to) {
            if let Some(first) = line.messages.front_mut() {
                first.leased_until = leased_until;
            }
            line.told += 1;
            line.state = State::Ready;
            self.ready(to.clone());
        }
    }

    /// It will never arrive.
    pub fn give_up(&mut self, to: &Lane, why: Dead, now: i64) -> Outcome {
        self.arrived(to, now);
        self.next_of(to);
        Outcome::Failed(why)
    }

    /// Nothing of this conversation will ever arrive: everything that waits in it.
    pub fn lose(&mut self, to: &Lane, now: i64) -> Vec<OutgoingId> {
        self.arrived(to, now);
        let messages = self.waiting.remove(to).map_or_else(VecDeque::new, |it| it.messages);
        self.count -= messages.len();
        messages.into_iter().map(|it| it.id).collect()
    }

    /// Another process holds it, or has delivered it.
    pub fn leave(&mut self, to: &Lane, now: i64) {
        self.arrived(to, now);
        self.next_of(to);
    }

    /// It is to be tried again later, or given up. `jitter` is between 0 and 1.
    pub fn put_off(&mut self, to: &Lane, now: i64, jitter: f64) -> Outcome {
        self.arrived(to, now);
        let Some(message) = self.first(to) else { return Outcome::Failed(Dead::TriedTooOften) };
        message.attempts += 1;
        if message.attempts >= TRIES {
            self.next_of(to);
            return Outcome::Failed(Dead::TriedTooOften);
        }
        let pause = pause(message.attempts);
        // Exact enough: a pause has at most six digits.
        let due = now + pause + (pause as f64 * JITTER * jitter) as i64;
        self.wait(to, due);
        Outcome::Again(due)
    }

    /// The platform asked to wait until `until` before this chat is written to again: no fault of
    /// the message, and no other chat's business.
    pub fn hold(&mut self, to: &Lane, until: i64, now: i64) -> Outcome {
        self.rest.asked_to_wait(until, now);
        chat_of(&mut self.chats, &self.pace, to).held = until;
        self.put_aside(to, until, now)
    }

    /// Its chat may not be written to before `until`.
    pub fn put_aside(&mut self, to: &Lane, until: i64, now: i64) -> Outcome {
        self.arrived(to, now);
        self.wait(to, until);
        Outcome::Held(until)
    }

    /// The platform asked to wait until `until` before anything is sent again.
    pub fn hold_everything(&mut self, to: &Lane, until: i64, now: i64) -> Outcome {
        self.paused = self.paused.max(until);
        self.hold(to, until, now)
    }

    /// The conversations of a chat go on in another one.
    pub fn moved(&mut self, to: &Lane, chat: &ChatId, now: i64) {
        self.arrived(to, now);
        let Some(line) = self.waiting.remove(to) else { return };
        self.count -= line.messages.len();
        let mut messages: Vec<_> = line.messages.into();
        for message in &mut messages {
            message.to.chat = chat.clone();
            // A handle names messages of the old chat.
            message.handle = None;
        }
        self.add(messages);
    }

    fn first(&mut self, to: &Lane) -> Option<&mut Outgoing> {
        self.waiting.get_mut(to)?.messages.front_mut()
    }

    fn wait(&mut self, to: &Lane, due: i64) {
        let Some(line) = self.waiting.get_mut(to) else { return };
        let Some(message) = line.messages.front_mut() else { return };
        message.leased_until = due;
        line.state = State::PutOff;
        self.later.insert((due, message.id), to.clone());
    }

    /// What was under way to this conversation has arrived.
    fn accepted(&mut self, to: &Lane, now: i64) {
        if let Some(Line { state: State::Sending { went: Some(went), .. }, .. }) =
            self.waiting.get(to)
        {
            self.trips.learn(*went, now);
        }
        self.arrived(to, now);
    }

    /// What was under way to this conversation is not any more.
    fn arrived(&mut self, to: &Lane, now: i64) {
        let state = self.waiting.get(to).map(|it| it.state);
        if let Some(State::Sending { taken, went }) = state {
            let arrived = went.map(|_| self.trips.arrived(now));
            let announced = self.announced.as_mut().filter(|_| to.announces);
            for window in self.overall.iter_mut().chain(announced) {
                window.arrived(taken, arrived);
            }
        }
        let Some(chat) = self.chats.get_mut(&to.to.chat) else { return };
        if let Some(taken) = chat.taken.take() {
            // One at a time: it is there by now, if it went.
            let stayed = matches!(state, Some(State::Sending { went: None, .. }));
            let arrived = (!stayed).then_some(now);
            chat.windows.iter_mut().for_each(|it| it.arrived(taken, arrived));
        }
        for waiting in std::mem::take(&mut chat.queue) {
            self.ready(waiting);
        }
        if self.chats.len() > CHATS {
            self.chats.retain(|_, it| it.taken.is_some() || it.opens() > now);
        }
    }

    fn next_of(&mut self, to: &Lane) {
        let Some(line) = self.waiting.get_mut(to) else { return };
        self.count -= usize::from(line.messages.pop_front().is_some());
        line.told = 0;
        if line.messages.is_empty() {
            self.waiting.remove(to);
        } else {
            line.state = State::Ready;
            self.ready(to.clone());
        }
    }
}

/// The pause after the given number of failures, in milliseconds.
pub(super) fn pause(failures: i64) -> i64 {
    let doublings = u32::try_from(failures - 1).unwrap_or(0).min(16);
    (FIRST_PAUSE << doublings).min(LONGEST_PAUSE)
}
