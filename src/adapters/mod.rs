//! One folder a platform: it translates, and decides nothing.
//!
//! In each, `inbound` makes events of what the platform says and `outbound` requests of messages,
//! both pure; the rest does the talking.

pub mod console;
pub mod discord;
pub mod split;
pub mod telegram;

use crate::core::document::{Content, Document};
use crate::core::event::Event;
use crate::core::file::{File, Kind, LARGEST};
use crate::engine::Taken;
use crate::engine::lanes::Lanes;
use crate::outbox::Outbox;
use crate::outbox::files::Unfetched;
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

/// What was fetched, read no further than a file may be long.
async fn limited_bytes(answer: reqwest::Result<reqwest::Response>) -> Result<Vec<u8>, Unfetched> {
    let mut answer = answer.map_err(|_| Unfetched::Later)?;
    match answer.status().as_u16() {
        200 => {}
        429 | 500.. => return Err(Unfetched::Later),
        _ => return Err(Unfetched::Gone),
    }
    let most = usize::try_from(LARGEST).unwrap_or(usize::MAX);
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|_| Unfetched::Later)? {
        if bytes.len() + chunk.len() > most {
            return Err(Unfetched::Gone);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// A file that somebody sent, as it is given to another platform.
fn given(file: &File, bytes: &[u8]) -> Document<String> {
    let content = Content::Bytes { base64: bytes.to_vec() };
    // Whatever is to be seen has words for it, if only none.
    let alt = match file.kind {
        Kind::Photo => Some(file.alt.clone()),
        Kind::Document => None,
    };
    Document { name: file.given_name(), media: file.media.clone(), content, alt }
}
