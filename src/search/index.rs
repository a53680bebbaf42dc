//! The index itself: entries go in and out, searches see the latest state.
//!
//! It is derived from storage, held in memory and rebuilt at every start; nothing in it is the
//! truth. Which answers are given is decided elsewhere ([`super::answer`]).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread;

use tantivy::indexer::{
    IndexWriterOptions, LogMergePolicy, MergePolicy, NoMergePolicy, UserOperation,
};
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, TantivyDocument};

use crate::core::ids::EntryId;

use super::document::Findable;
use super::schema;
use super::snapshot::{Record, Snapshot};

/// Bytes of grams that the writer gathers before it makes a segment of them.
const WRITER_BYTES: usize = 50_000_000;

/// Segments of like size are merged when there are as many.
const MERGED_AT_ONCE: usize = 4;

/// A segment is rewritten when this share of it is dead.
const DEAD_SHARE: f32 = 0.2;

/// The index could not be changed; it is as it was before.
#[derive(Debug, thiserror::Error)]
#[error("the index could not be changed: {0}")]
pub struct Fault(#[from] tantivy::TantivyError);

/// Finds entries by words. A clone is another handle on the same index.
#[derive(Clone)]
pub struct Index {
    shared: Arc<Shared>,
}

struct Shared {
    writer: Mutex<Writer>,
    latest: RwLock<Arc<Snapshot>>,
}

struct Writer {
    tantivy: IndexWriter,
    reader: IndexReader,
    records: HashMap<EntryId, Arc<Record>>,
    merging: Option<thread::JoinHandle<()>>,
}

impl Index {
    /// An empty index.
    ///
    /// # Errors
    /// If the writer's thread can't be started.
    pub fn new() -> Result<Self, Fault> {
        let index = schema::index()?;
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .num_merge_threads(1)
            .memory_budget_per_thread(WRITER_BYTES)
            .build();
        let tantivy = index.writer_with_options(options)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let writer = Writer { tantivy, reader, records: HashMap::new(), merging: None };
        let shared = Shared { writer: Mutex::new(writer), latest: RwLock::default() };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Takes in entries that are new or have changed, and removes those that are gone. When it
    /// returns, every search that begins sees the change; those under way keep the state before.
    ///
    /// Takes some milliseconds for one entry and seconds for a hundred thousand: not for an async
    /// thread. Of an id that stands in `changed` twice the later entry remains; one that also
    /// stands in `gone` is gone.
    ///
    /// # Errors
    /// If tantivy fails; the index then is as it was before.
    pub fn apply<F: Findable>(
        &self,
        changed: impl IntoIterator<Item = (EntryId, F)>,
        gone: &[EntryId],
    ) -> Result<(), Fault> {
        let mut writer = self.shared.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = match writer.write(changed, gone) {
            Ok(fresh) => fresh,
            Err(fault) => {
                writer.tantivy.rollback()?;
                return Err(fault);
            }
        };
        for (id, record) in fresh {
            match record {
                Some(record) => writer.records.insert(id, record),
                None => writer.records.remove(&id),
            };
        }
        self.shared.publish(&writer)?;
        self.merge(&mut writer)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        usize::try_from(self.snapshot().count()).unwrap_or(usize::MAX)
    }

    /// There is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Waits until the merges that earlier changes set off are done. Answers are the same before
    /// and after; they come a little faster and from less memory after.
    pub fn settle(&self) {
        loop {
            let mut writer = self.shared.writer.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(merging) = writer.merging.take() else {
                return;
            };
            drop(writer);
            if merging.join().is_err() {
                tracing::error!("the thread that merges the index's segments panicked");
            }
        }
    }

    /// The latest state.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.shared.latest.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Merges small segments, and such with many dead documents, on a thread of its own: a search
    /// has less to look up, and the memory of the dead is given back.
    fn merge(&self, writer: &mut Writer) -> Result<(), Fault> {
        if writer.merging.as_ref().is_some_and(|it| !it.is_finished()) {
            return Ok(());
        }
        let mut policy = LogMergePolicy::default();
        policy.set_min_num_segments(MERGED_AT_ONCE);
        policy.set_del_docs_ratio_before_merge(DEAD_SHARE);
        let segments = writer.tantivy.index().searchable_segment_metas()?;
        let merges: Vec<_> = policy
            .compute_merge_candidates(&segments)
            .iter()
            .map(|candidate| writer.tantivy.merge(&candidate.0))
            .collect();
        if merges.is_empty() {
            return Ok(());
        }
        let shared = Arc::clone(&self.shared);
        writer.merging = Some(thread::spawn(move || {
            for merge in merges {
                if let Err(error) = merge.wait() {
                    tracing::warn!(%error, "segments of the index stay unmerged");
                }
            }
            let writer = shared.writer.lock().unwrap_or_else(PoisonError::into_inner);
            if let Err(error) = shared.publish(&writer) {
                tracing::warn!(%error, "merged segments of the index are not used yet");
            }
        }));
        Ok(())
    }
}

impl Shared {
    /// Shows the committed state to searches.
    fn publish(&self, writer: &Writer) -> Result<(), Fault> {
        writer.reader.reload()?;
        let before = Arc::clone(&self.latest.read().unwrap_or_else(PoisonError::into_inner));
        let searcher = writer.reader.searcher();
        let snapshot = Snapshot::of(searcher.segment_readers(), &before, &writer.records)?;
        *self.latest.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
        Ok(())
    }
}

impl Writer {
    /// Commits the changes to tantivy and tells what they mean for the records.
    fn write<F: Findable>(
        &mut self,
        changed: impl IntoIterator<Item = (EntryId, F)>,
        gone: &[EntryId],
    ) -> Result<HashMap<EntryId, Option<Arc<Record>>>, Fault> {
        // Merges are set off by `Index::merge`; a rollback forgets the policy.
        self.tantivy.set_merge_policy(Box::new(NoMergePolicy));
        let mut fresh = HashMap::new();
        for (id, entry) in changed {
            let document = entry.document();
            let record = Record {
                id,
                facts: entry.facts(),
                titles: document.titles.into_boxed_str(),
                length: document.length,
            };
            let known = self.records.contains_key(&id);
            let mut operations = Vec::with_capacity(2);
            if fresh.insert(id, Some(Arc::new(record))).is_some() || known {
                operations.push(UserOperation::Delete(schema::id_term(id)));
            }
            let mut words = TantivyDocument::new();
            words.add_i64(schema::ID, id.0);
            words.add_text(schema::GRAMS, document.words);
            operations.push(UserOperation::Add(words));
            self.tantivy.run(operations)?;
        }
        for id in gone {
            if fresh.insert(*id, None).is_some() || self.records.contains_key(id) {
                self.tantivy.delete_term(schema::id_term(*id));
            }
        }
        if !fresh.is_empty() {
            self.tantivy.commit()?;
        }
        Ok(fresh)
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Index({} entries)", self.len())
    }
}
