//! Files on their way: where the bytes of one come from, and what a platform calls it that had to be
//! given them.
//!
//! A file is fetched from where it was sent only when another platform is to show it, one fetch at a
//! time, and the last few are held for those who get the same. How one is shown is the adapters'
//! business.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use futures::future::BoxFuture;
use tokio::sync::OwnedMutexGuard;

use super::Deliver;
use crate::core::file::File;
use crate::core::ids::{FileId, OutgoingId, Platform};
use crate::counts::Place;
use crate::engine::House;

/// How many files are held. Each has at most [`LARGEST`](crate::core::file::LARGEST) bytes.
const HELD: usize = 3;

/// How often a message waits for its file, before it goes without.
const PATIENCE: u32 = 3;

/// The bytes of a file.
pub type Bytes = Arc<[u8]>;

/// Why a file was not fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfetched {
    /// It may work later.
    Later,
    /// It is gone, or is not what it was.
    Gone,
}

/// The files that messages carry. Cheap to clone.
#[derive(Clone)]
pub struct Files {
    house: Arc<House>,
    sources: Arc<RwLock<Vec<Arc<dyn Deliver>>>>,
    held: Arc<Mutex<Vec<Held>>>,
    /// How often a message has waited for its file.
    late: Arc<Mutex<HashMap<OutgoingId, u32>>>,
}

/// A file that is fetched, or was.
struct Held {
    file: FileId,
    bytes: Option<Bytes>,
    /// Whoever holds this is the only one who fetches it, or brings it to a platform.
    turn: Arc<tokio::sync::Mutex<()>>,
}

impl Files {
    /// Those of a house; nothing is fetched from anywhere yet.
    pub fn new(house: Arc<House>) -> Self {
        Self { house, sources: Arc::default(), held: Arc::default(), late: Arc::default() }
    }

    /// Files that were sent on this platform can be fetched from now on.
    pub(super) fn serve(&self, platform: Arc<dyn Deliver>) {
        self.sources.write().unwrap_or_else(PoisonError::into_inner).push(platform);
    }

    /// What a platform calls a file: it was sent there, or was brought there before.
    pub async fn known(&self, file: &File, platform: Platform) -> Option<String> {
        if let Some(source) = file.source.as_ref().filter(|it| it.platform == platform) {
            return Some(source.id.clone());
        }
        match self.house.storage.file_copy(file.id, platform).await {
            Ok(found) => found,
            Err(error) => {
                self.fault(file, &error);
                None
            }
        }
    }

    /// A platform that was given the bytes of a file calls it so from now on.
    pub async fn brought(&self, file: &File, platform: Platform, id: String) {
        if let Err(error) = self.house.storage.keep_file_copy(file.id, platform, id).await {
            self.fault(file, &error);
        }
    }

    /// Waits until nobody else brings this file to a platform.
    pub async fn turn(&self, file: &File) -> OwnedMutexGuard<()> {
        let turn = self.with(file.id, |it| it.turn.clone());
        turn.lock_owned().await
    }

    /// The bytes of a file for a message, from wherever it is. A message does not wait for ever.
    ///
    /// # Errors
    /// Why there are none.
    pub async fn bytes(&self, message: OutgoingId, file: &File) -> Result<Bytes, Unfetched> {
        let found = self.find(file).await;
        let mut late = self.late.lock().unwrap_or_else(PoisonError::into_inner);
        if found != Err(Unfetched::Later) {
            late.remove(&message);
            return found;
        }
        let times = late.entry(message).or_default();
        *times += 1;
        if *times < PATIENCE {
            return found;
        }
        late.remove(&message);
        Err(Unfetched::Gone)
    }

    async fn find(&self, file: &File) -> Result<Bytes, Unfetched> {
        if let Some(bytes) = self.with(file.id, |it| it.bytes.clone()) {
            return Ok(bytes);
        }
        let bytes = match &file.source {
            None => match self.house.storage.file_content(file.id).await {
                Ok(found) => found.ok_or(Unfetched::Gone)?,
                Err(error) => {
                    self.fault(file, &error);
                    return Err(Unfetched::Later);
                }
            },
            Some(source) => {
                let from = self.source(source.platform).ok_or(Unfetched::Gone)?;
                from.fetch(&source.id).await?
            }
        };
        if !file.can_be(&bytes) {
            tracing::warn!(file = file.id.0, "a file is not what it was said to be");
            return Err(Unfetched::Gone);
        }
        let bytes: Bytes = bytes.into();
        self.with(file.id, |it| it.bytes = Some(bytes.clone()));
        Ok(bytes)
    }

    fn source(&self, platform: Platform) -> Option<Arc<dyn Deliver>> {
        let sources = self.sources.read().unwrap_or_else(PoisonError::into_inner);
        sources.iter().find(|it| it.platform() == platform).cloned()
    }

    /// Does something with what is held of a file; the one that was used longest ago is let go.
    fn with<T>(&self, file: FileId, act: impl FnOnce(&mut Held) -> T) -> T {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let known = held.iter().position(|it| it.file == file);
        let mut it = match known {
            Some(at) => held.remove(at),
            None => Held { file, bytes: None, turn: Arc::default() },
        };
        let done = act(&mut it);
        held.push(it);
        if held.len() > HELD {
            held.remove(0);
        }
        done
    }

    fn fault(&self, file: &File, error: &crate::storage::Error) {
        self.house.counts.error(Place::Storage);
        tracing::error!(file = file.id.0, %error, "a file could not be looked up");
    }
}

impl std::fmt::Debug for Files {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Files")
    }
}

/// What a platform answers that has no files of its own.
pub(super) fn none<'f>() -> BoxFuture<'f, Result<Vec<u8>, Unfetched>> {
    Box::pin(std::future::ready(Err(Unfetched::Gone)))
}
