//! Keeps the index of the catalogue up to date with storage, whoever changed it: this process, or
//! another on the same database.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::core::ids::{EntryId, IdeaId, InnovationId};
use crate::search::{Fault, Findable, Index};
use crate::storage::entries::Place;
use crate::storage::{self, Storage};

/// How long a change of another process may stay unseen.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Brings an index up to date. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Follower {
    storage: Storage,
    index: Index,
    ideas: Index,
    /// How far the index is; held while changes are applied, so that they keep their order.
    place: Arc<tokio::sync::Mutex<Places>>,
}

/// How far each index is.
#[derive(Debug, Default)]
struct Places {
    catalogue: Place,
    ideas: Place,
    innovations: Place,
}

/// Why the index was not brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum Behind {
    /// The catalogue could not be read.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// The index could not be changed.
    #[error(transparent)]
    Index(#[from] Fault),
}

impl Follower {
    /// Follows a storage's catalogue, and its ideas with the innovations of others, with indexes
    /// that are empty as yet.
    pub fn new(storage: Storage, index: Index, ideas: Index) -> Self {
        Self { storage, index, ideas, place: Arc::default() }
    }

    /// Takes in what has changed since the last time. How many entries and ideas that were.
    ///
    /// # Errors
    /// Those of storage and of the index; what was taken in before stays.
    pub async fn catch_up(&self) -> Result<usize, Behind> {
        let mut places = self.place.lock().await;
        let mut taken = 0;
        loop {
            let news = self.storage.news(places.catalogue).await?;
            let count = news.changed.len() + news.gone.len();
            if count == 0 {
                break;
            }
            taken += count;
            apply(self.index.clone(), news.changed, news.gone).await?;
            places.catalogue = news.place;
        }
        loop {
            let news = self.storage.idea_news(places.ideas).await?;
            let count = news.changed.len() + news.gone.len();
            if count == 0 {
                break;
            }
            taken += count;
            let keyed = |id: IdeaId| EntryId(id.0);
            let changed = news.changed.into_iter().map(|(id, it)| (keyed(id), it)).collect();
            let gone = news.gone.into_iter().map(keyed).collect();
            apply(self.ideas.clone(), changed, gone).await?;
            places.ideas = news.place;
        }
        loop {
            let news = self.storage.innovation_news(places.innovations).await?;
            let count = news.changed.len() + news.gone.len();
            if count == 0 {
                return Ok(taken);
            }
            taken += count;
            let keyed = |id: InnovationId| EntryId(id.0);
            let changed = news.changed.into_iter().map(|(id, it)| (keyed(id), it)).collect();
            let gone = news.gone.into_iter().map(keyed).collect();
            apply(self.ideas.clone(), changed, gone).await?;
            places.innovations = news.place;
        }
    }

    /// Goes on following until it is told to stop.
    pub async fn follow(self, stop: CancellationToken) {
        let mut failed = false;
        while !stop.is_cancelled() {
            match self.catch_up().await {
                Ok(_) => failed = false,
                // That the database was closed meanwhile is no fault when it is to end.
                Err(_) if failed || stop.is_cancelled() => {}
                Err(error) => {
                    tracing::error!(%error, "the catalogue's index is behind; trying again");
                    failed = true;
                }
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                () = stop.cancelled() => {}
            }
        }
    }
}

/// Indexing takes its time: not on a thread that answers people.
async fn apply<F: Findable + Send + 'static>(
    index: Index,
    changed: Vec<(EntryId, F)>,
    gone: Vec<EntryId>,
) -> Result<(), Behind> {
    let applying = tokio::task::spawn_blocking(move || index.apply(changed, &gone));
    applying.await.map_err(|_| storage::Error::Closed)??;
    Ok(())
}
