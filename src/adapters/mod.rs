//! One folder a platform: it translates, and decides nothing.
//!
//! In each, `inbound` makes events of what the platform says and `outbound` requests of messages,
//! both pure; the rest does the talking.

pub mod console;
pub mod discord;
pub mod split;
pub mod telegram;

use crate::core::event::Event;
use crate::engine::Taken;
use crate::engine::lanes::Lanes;
use crate::outbox::Outbox;
use crate::storage;

/// The way into the house for what a platform tells. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Entrance {
    /// The way into the engine.
    pub lanes: Lanes,
    /// The way out of it.
    pub outbox: Outbox,
}

impl Entrance {
    /// Takes an event: when this returns `Ok`, what came of it is on the disk and on its way, and
    /// the platform may be told that the event was taken.
    ///
    /// # Errors
    /// Those of the database: the event was not taken, and may come again.
    pub async fn take(&self, event: Event) -> storage::Result<()> {
        match self.lanes.take(event).await? {
            Taken::Answered(messages) => self.outbox.deliver(messages),
            Taken::Before => {}
        }
        Ok(())
    }
}
