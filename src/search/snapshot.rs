//! One state of the index, as a search sees it from its beginning to its end.
//!
//! Tantivy's segments hold the grams and the documents that contain them; beside each segment lie
//! the facts and the exact lengths of its documents, which tantivy would round to a byte. How
//! often a gram occurs is counted over the documents that are still there, deleted ones subtracted,
//! so that a score depends on the entries alone and never on when segments were merged.

use std::collections::HashMap;
use std::sync::Arc;

use tantivy::index::SegmentId;
use tantivy::postings::{BlockSegmentPostings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, InvertedIndexReader, SegmentReader};

use crate::core::filter::Facts;
use crate::core::ids::EntryId;

use super::schema;

/// Reading fails only where a file does, and these lie in memory.
const IN_MEMORY: &str = "an index in memory can be read";

/// What is kept of an entry beside its grams.
#[derive(Debug)]
pub(super) struct Record {
    pub id: EntryId,
    pub facts: Facts,
    /// Folded titles, a line each.
    pub titles: Box<str>,
    /// Weighted grams.
    pub length: u32,
}

/// The entries at one moment.
#[derive(Default, Clone)]
pub(super) struct Snapshot {
    pub segments: Vec<Segment>,
    /// Entries.
    count: u64,
    /// Grams in all of them, by weight.
    length: u64,
}

/// A part of the entries.
#[derive(Clone)]
pub(super) struct Segment {
    id: SegmentId,
    grams: Arc<InvertedIndexReader>,
    pub documents: Arc<Documents>,
    /// Documents that have been deleted or replaced, in ascending order.
    dead: Vec<DocId>,
}

/// What lies beside a segment, by document.
pub(super) struct Documents {
    /// `None` where it was dead already when the segment was made.
    records: Box<[Option<Arc<Record>>]>,
    /// The lengths again, side by side: scoring reads them for each posting.
    pub lengths: Box<[u32]>,
}

impl Snapshot {
    /// The state that tantivy's readers show; what lies beside a segment is taken over from the
    /// state `before`, or else made from the `records`.
    pub fn of(
        readers: &[SegmentReader],
        before: &Self,
        records: &HashMap<EntryId, Arc<Record>>,
    ) -> tantivy::Result<Self> {
        let segments = readers
            .iter()
            .map(|reader| Segment::of(reader, before, records))
            .collect::<tantivy::Result<Vec<_>>>()?;
        Ok(Self::over(segments))
    }

    fn over(segments: Vec<Segment>) -> Self {
        let count = segments.iter().map(|it| it.alive().count() as u64).sum();
        let length = segments.iter().flat_map(Segment::alive).map(|it| u64::from(it.length)).sum();
        Self { segments, count, length }
    }

    /// The same without some entries: exactly what the index would be if they were removed.
    pub fn without(&self, entries: &[EntryId]) -> Self {
        let mut rest = self.clone();
        for segment in &mut rest.segments {
            let documents = Arc::clone(&segment.documents);
            for (document, record) in (0..).zip(&documents.records) {
                let Some(record) = record.as_ref().filter(|it| entries.contains(&it.id)) else {
                    continue;
                };
                if let Err(place) = segment.dead.binary_search(&document) {
                    segment.dead.insert(place, document);
                    rest.count -= 1;
                    rest.length -= u64::from(record.length);
                }
            }
        }
        rest
    }

    /// How many entries there are.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The average length of an entry in grams, at least one.
    pub fn average_length(&self) -> f64 {
        (self.length as f64 / self.count.max(1) as f64).max(1.0)
    }

    /// Every entry.
    pub fn records(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.segments.iter().flat_map(Segment::alive)
    }
}

impl Segment {
    fn of(
        reader: &SegmentReader,
        before: &Snapshot,
        records: &HashMap<EntryId, Arc<Record>>,
    ) -> tantivy::Result<Self> {
        let id = reader.segment_id();
        let dead: Vec<DocId> = match reader.alive_bitset() {
            Some(alive) => (0..reader.max_doc()).filter(|it| alive.is_deleted(*it)).collect(),
            None => Vec::new(),
        };
        let documents = match before.segments.iter().find(|it| it.id == id) {
            Some(known) => Arc::clone(&known.documents),
            None => Arc::new(Documents::of(reader, &dead, records)?),
        };
        Ok(Self { id, grams: reader.inverted_index(schema::GRAMS)?, documents, dead })
    }

    /// The entries of this segment that are still there.
    fn alive(&self) -> impl Iterator<Item = &Arc<Record>> {
        let mut dead = self.dead.iter().copied().peekable();
        (0..).zip(&self.documents.records).filter_map(move |(document, record)| {
            match dead.next_if_eq(&document) {
                Some(_) => None,
                None => record.as_ref(),
            }
        })
    }

    /// The entry of a document, unless it is dead.
    pub fn record(&self, document: DocId) -> Option<&Arc<Record>> {
        match self.dead.binary_search(&document) {
            Ok(_) => None,
            Err(_) => self.documents.records[document as usize].as_ref(),
        }
    }

    /// Where the documents with a gram are listed.
    pub fn find(&self, gram: &str) -> Option<TermInfo> {
        self.grams.terms().get(gram).expect(IN_MEMORY)
    }

    /// The documents with a gram, and how often each has it.
    pub fn postings(&self, found: &TermInfo) -> BlockSegmentPostings {
        self.grams
            .read_block_postings_from_terminfo(found, IndexRecordOption::WithFreqs)
            .expect(IN_MEMORY)
    }

    /// How many documents have a gram, dead ones not counted.
    pub fn frequency(&self, found: &TermInfo) -> u32 {
        if self.dead.is_empty() {
            return found.doc_freq;
        }
        let mut postings = self
            .grams
            .read_block_postings_from_terminfo(found, IndexRecordOption::Basic)
            .expect(IN_MEMORY);
        let mut alive = found.doc_freq;
        for document in &self.dead {
            let place = postings.seek(*document);
            if postings.doc(place) == *document {
                alive -= 1;
            }
        }
        alive
    }
}

impl Documents {
    fn of(
        reader: &SegmentReader,
        dead: &[DocId],
        records: &HashMap<EntryId, Arc<Record>>,
    ) -> tantivy::Result<Self> {
        let ids = reader.fast_fields().i64(schema::ID_NAME)?;
        let records: Box<[_]> = (0..reader.max_doc())
            .map(|document| match dead.binary_search(&document) {
                Ok(_) => None,
                Err(_) => records.get(&EntryId(ids.first(document)?)).map(Arc::clone),
            })
            .collect();
        let lengths = records.iter().map(|it| it.as_ref().map_or(0, |it| it.length)).collect();
        Ok(Self { records, lengths })
    }
}
