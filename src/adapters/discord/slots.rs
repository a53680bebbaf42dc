//! What is known of each interaction that can still be answered, behind a lock of its own: so that
//! the answer and its deferral never both call back.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Mutex as Lock;

use super::answer::{Stage, TOKEN_LIVES};

/// How often what can't be answered any more is swept out, in milliseconds.
const SWEEP: i64 = 60_000;

/// An interaction's stage.
pub(super) type Slot = Arc<Lock<Stage>>;

/// The interactions of the last 15 minutes.
#[derive(Debug, Default)]
pub(super) struct Slots(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    slots: HashMap<String, (i64, Slot)>,
    swept: i64,
}

impl Slots {
    /// A slot for an interaction that has just come; `None`: it has come before.
    pub(super) fn open(&self, id: &str, now: i64) -> Option<Slot> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.slots.contains_key(id) {
            return None;
        }
        Some(known.add(id, Stage::Fresh, now))
    }

    /// The slot of an interaction, which may have come before this process began.
    pub(super) fn of(&self, id: &str, now: i64) -> Slot {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match known.slots.get(id) {
            Some((_, slot)) => slot.clone(),
            None => known.add(id, Stage::Unknown, now),
        }
    }
}

impl Known {
    fn add(&mut self, id: &str, stage: Stage, now: i64) -> Slot {
        if now - self.swept >= SWEEP {
            self.swept = now;
            self.slots.retain(|_, (born, _)| now - *born <= TOKEN_LIVES + SWEEP);
        }
        let slot = Arc::new(Lock::new(stage));
        self.slots.insert(id.to_owned(), (now, slot.clone()));
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::{Slots, Stage, TOKEN_LIVES};

    #[tokio::test]
    async fn an_interaction_has_one_slot_until_it_is_over() {
        let slots = Slots::default();
        let slot = slots.open("1", 0).expect("it is new");
        *slot.lock().await = Stage::Answered;
        assert!(slots.open("1", 10).is_none(), "it came again");
        assert_eq!(*slots.of("1", 20).lock().await, Stage::Answered);
        assert_eq!(*slots.of("2", 20).lock().await, Stage::Unknown);
        let later = TOKEN_LIVES + 200_000;
        slots.open("3", later);
        assert!(slots.open("1", later).is_some(), "it was swept out");
    }
}
