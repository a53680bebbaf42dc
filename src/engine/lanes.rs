//! One event at a time in a conversation, all conversations side by side.
//!
//! A conversation has a lane only while something waits in it: a task that takes one event after
//! the other and ends with the last.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{mpsc, oneshot};

use super::{Engine, Taken};
use crate::core::event::Event;
use crate::core::ids::Conversation;
use crate::storage::{self, Error};

/// The way into the engine. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Lanes {
    engine: Arc<Engine>,
    busy: Arc<Mutex<HashMap<Conversation, mpsc::UnboundedSender<Waiting>>>>,
}

#[derive(Debug)]
struct Waiting {
    event: Event,
    answer: oneshot::Sender<storage::Result<Taken>>,
}

impl Lanes {
    /// Lanes into this engine.
    pub fn new(engine: Arc<Engine>) -> Self {
        Self { engine, busy: Arc::default() }
    }

    /// The engine that they lead to.
    pub fn engine(&self) -> &Arc<Engine> {
        &self.engine
    }

    /// Puts an event at the end of its conversation's lane and waits for its turn to be on the
    /// disk. Only then may the platform be told that the event was taken.
    ///
    /// # Errors
    /// Those of the database: the event was not taken.
    pub async fn take(&self, event: Event) -> storage::Result<Taken> {
        let (answer, answered) = oneshot::channel();
        self.enter(Waiting { event, answer });
        answered.await.map_err(|_| Error::Closed)?
    }

    fn enter(&self, waiting: Waiting) {
        let mut busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = match busy.entry(waiting.event.conversation.clone()) {
            // A lane is removed under this lock when it is found empty, so one that is here
            // still takes what it is given.
            Entry::Occupied(lane) => match lane.get().send(waiting) {
                Ok(()) => return,
                Err(refused) => {
                    lane.remove();
                    refused.0
                }
            },
            Entry::Vacant(_) => waiting,
        };
        let (lane, queue) = mpsc::unbounded_channel();
        let conversation = waiting.event.conversation.clone();
        lane.send(waiting).expect("the lane is new and its queue is held here");
        busy.insert(conversation.clone(), lane);
        tokio::spawn(self.clone().work(conversation, queue));
    }

    async fn work(self, conversation: Conversation, mut queue: mpsc::UnboundedReceiver<Waiting>) {
        while let Some(waiting) = self.next(&conversation, &mut queue) {
            let taken = self.engine.turn(&waiting.event).await;
            // Nobody waits any more where an adapter was shut down; the turn stands all the same.
            let _ = waiting.answer.send(taken);
        }
    }

    /// What waits next; with nothing left, the lane is given up.
    fn next(
        &self,
        conversation: &Conversation,
        queue: &mut mpsc::UnboundedReceiver<Waiting>,
    ) -> Option<Waiting> {
        let mut busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        let next = queue.try_recv().ok();
        if next.is_none() {
            busy.remove(conversation);
        }
        next
    }
}
