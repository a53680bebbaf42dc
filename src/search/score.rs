//! The lexical signal: BM25 over grams.
//!
//! The whole of it is [`score`]: a question in, entries with their scores out. Another signal (a
//! cosine of two encodings, say) joins in [`super::answer`], where scores become answers.
//!
//! Grams are taken one after the other, the rarest first, and their scores added up by document.
//! Those common grams which together could not lift an entry over the floor bring in no entry of
//! their own: their postings are only looked up for the entries that rarer ones have brought in.
//! Every entry above the floor gets its exact score, always summed in the same order.

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use tantivy::DocId;
use tantivy::postings::{BlockSegmentPostings, TermInfo};

use super::fold::fold;
use super::grams::each_gram;
use super::snapshot::{Record, Segment, Snapshot};

/// How soon more of the same gram stops to count.
const K1: f64 = 1.2;
/// How much a long document is held against it.
const B: f64 = 0.75;

/// What is read of a question, in characters: a page. What comes after is cut off.
const QUESTION_CHARS: usize = 2_000;
/// How many different grams of a question count, the first ones: about fifty words.
const QUESTION_GRAMS: usize = 256;

/// Seeking one document in a list costs about as much as walking over this many.
const SEEK_COST: usize = 32;

/// So many postings are scored together, so that the compiler divides several at once.
const TOGETHER: usize = 128;

/// A question's grams with what they weigh in one state of the index.
pub(super) struct Asked {
    /// The rarest first.
    terms: Vec<Term>,
    /// What an entry would score with endlessly many of each gram: Σ idf · (k1 + 1).
    reach: f32,
}

struct Term {
    gram: String,
    /// idf · (k1 + 1): the most that this gram can add to a score.
    weight: f32,
    /// How many entries have it.
    frequency: u64,
    /// Its place in each segment.
    places: Vec<Option<TermInfo>>,
}

/// An entry that shares grams with the question.
pub(super) struct Scored<'a> {
    pub record: &'a Arc<Record>,
    /// Where it lies: the number of its segment and the document there.
    place: (usize, DocId),
    /// BM25.
    pub score: f32,
    /// The score as a share of what the question could reach: 0 to 1, comparable between
    /// questions.
    pub fit: f32,
}

impl Asked {
    /// Reads the grams of a question, each once. At most 2,000 characters and 256 grams count.
    pub fn of(words: &str, snapshot: &Snapshot) -> Self {
        let read = words.char_indices().nth(QUESTION_CHARS).map_or(words, |(end, _)| &words[..end]);
        let mut grams = HashSet::new();
        each_gram(&fold(read), |gram| {
            if grams.len() < QUESTION_GRAMS && !grams.contains(gram) {
                grams.insert(gram.to_owned());
            }
        });
        let mut terms: Vec<_> = grams.into_iter().map(|gram| Term::of(gram, snapshot)).collect();
        terms.sort_unstable_by(|a, b| (a.frequency, &a.gram).cmp(&(b.frequency, &b.gram)));
        let reach = terms.iter().map(|it| it.weight).sum();
        Self { terms, reach }
    }

    /// There was no word in the question.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// How many grams count.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// How much of the question, by weight, stands in these grams: 0 to 1.
    pub fn share_in(&self, grams: &HashSet<String>) -> f32 {
        let found = self.terms.iter().filter(|it| grams.contains(&it.gram));
        found.map(|it| it.weight).sum::<f32>() / self.reach
    }

    /// Whether some word of the question begins as one does that has left these grams.
    pub fn begins_in(&self, grams: &HashSet<String>) -> bool {
        self.terms.iter().any(|it| it.gram.starts_with('_') && grams.contains(&it.gram))
    }

    /// Whether the question has this gram.
    pub fn has(&self, gram: &str) -> bool {
        self.terms.iter().any(|it| it.gram == gram)
    }

    /// From which term on the weights together stay below `score`: the common ones, which can't
    /// make an answer by themselves.
    fn first_common(&self, score: f32) -> usize {
        let mut rest = 0.0;
        let mut first = self.terms.len();
        while let Some(term) = first.checked_sub(1).map(|before| &self.terms[before]) {
            rest += term.weight;
            // A little less, since sums of floats depend on their order.
            if rest >= score * 0.999 {
                break;
            }
            first -= 1;
        }
        first
    }
}

impl Term {
    fn of(gram: String, snapshot: &Snapshot) -> Self {
        let places: Vec<_> = snapshot.segments.iter().map(|it| it.find(&gram)).collect();
        let frequency = std::iter::zip(&snapshot.segments, &places)
            .filter_map(|(segment, place)| Some(u64::from(segment.frequency(place.as_ref()?))))
            .sum();
        let (with, without) = (frequency as f64, (snapshot.count() - frequency) as f64);
        let idf = (1.0 + (without + 0.5) / (with + 0.5)).ln();
        Self { gram, weight: (idf * (K1 + 1.0)) as f32, frequency, places }
    }
}

/// Every entry whose fit is at least `floor` (and above zero), in no particular order.
pub(super) fn score<'a>(snapshot: &'a Snapshot, asked: &Asked, floor: f32) -> Vec<Scored<'a>> {
    thread_local! {
        static SCORES: RefCell<Vec<f32>> = const { RefCell::new(Vec::new()) };
    }
    let mut scores = SCORES.take();
    let mut found = Vec::new();
    let norm = Norm::of(snapshot.average_length());
    let least = (floor * asked.reach).max(f32::MIN_POSITIVE);
    for (number, segment) in snapshot.segments.iter().enumerate() {
        scores.clear();
        scores.resize(segment.documents.lengths.len(), 0.0);
        score_segment(number, segment, asked, least, norm, &mut scores);
        found.extend(at_least(least, &scores).filter_map(|document| {
            let record = segment.record(document)?;
            let score = scores[document as usize];
            let place = (number, document);
            Some(Scored { record, place, score, fit: score / asked.reach })
        }));
    }
    SCORES.set(scores);
    found
}

/// Parts the entries in which some word begins as one of the question's from those that share only
/// the insides and the ends of words with it ("geografie" and "fotografie").
pub(super) fn part_by_beginnings<'a>(
    mut scored: Vec<Scored<'a>>,
    asked: &Asked,
    snapshot: &Snapshot,
) -> (Vec<Scored<'a>>, Vec<Scored<'a>>) {
    scored.sort_unstable_by_key(|it| it.place);
    let mut with = Vec::new();
    // The most common first: they leave the fewest to look at.
    for term in asked.terms.iter().rev().filter(|it| it.gram.starts_with('_')) {
        let mut open: Option<(usize, Option<BlockSegmentPostings>)> = None;
        let (found, rest): (Vec<_>, _) = scored.into_iter().partition(|it| {
            let (number, document) = it.place;
            let (_, postings) = match &mut open {
                Some(open) if open.0 == number => open,
                _ => {
                    let place = term.places[number].as_ref();
                    let postings = place.map(|it| snapshot.segments[number].postings(it));
                    open.insert((number, postings))
                }
            };
            postings.as_mut().is_some_and(|it| {
                let place = it.seek(document);
                it.doc(place) == document
            })
        });
        with.extend(found);
        scored = rest;
    }
    (with, scored)
}

/// Adds up the scores of one segment's documents; those that stay below `floor` may lack something.
fn score_segment(
    number: usize,
    segment: &Segment,
    asked: &Asked,
    floor: f32,
    norm: Norm,
    scores: &mut [f32],
) {
    let (rare, common) = asked.terms.split_at(asked.first_common(floor));
    let lengths = &segment.documents.lengths;
    let postings = |term: &Term| term.places[number].as_ref().map(|it| segment.postings(it));
    for term in rare {
        if let Some(postings) = postings(term) {
            add_all(postings, term.weight, norm, lengths, scores);
        }
    }
    // The documents that can still reach the floor, once they have become few.
    let mut hopeful: Option<Vec<DocId>> = None;
    let mut missing: f32 = common.iter().map(|it| it.weight).sum();
    for term in common {
        let least = (floor - missing) * 0.999;
        missing -= term.weight;
        let Some(postings) = postings(term) else {
            continue;
        };
        let seekable = postings.doc_freq() as usize / SEEK_COST;
        match &mut hopeful {
            Some(hopeful) => hopeful.retain(|it| scores[*it as usize] >= least),
            None if scores.iter().filter(|it| **it >= least).count() < seekable => {
                hopeful = Some(at_least(least, scores).collect());
            }
            None => {}
        }
        match &hopeful {
            Some(hopeful) if hopeful.len() < seekable => {
                add_to(hopeful, postings, term.weight, norm, lengths, scores);
            }
            _ => add_all(postings, term.weight, norm, lengths, scores),
        }
    }
}

/// The documents with such a score, in ascending order.
fn at_least(least: f32, scores: &[f32]) -> impl Iterator<Item = DocId> {
    // Most have none: the compiler compares several at once to leave them out.
    let stretches = (0..).step_by(TOGETHER).zip(scores.chunks(TOGETHER));
    stretches
        .filter(move |(_, scores)| scores.iter().fold(false, |any, it| any | (*it >= least)))
        .flat_map(move |(first, scores)| {
            let documents = (first..).zip(scores).filter(move |(_, score)| **score >= least);
            documents.map(|(document, _)| document)
        })
}

/// Adds a gram's score to every document that has it.
fn add_all(
    mut postings: BlockSegmentPostings,
    weight: f32,
    norm: Norm,
    lengths: &[u32],
    scores: &mut [f32],
) {
    let mut shares = [0.0; TOGETHER];
    while !postings.docs().is_empty() {
        let documents = postings.docs().chunks(TOGETHER);
        for (documents, times) in documents.zip(postings.freqs().chunks(TOGETHER)) {
            for (share, document) in shares.iter_mut().zip(documents) {
                *share = lengths[*document as usize] as f32;
            }
            for (share, times) in shares.iter_mut().zip(times) {
                *share = norm.share(weight, *times, *share);
            }
            for (share, document) in shares.iter().zip(documents) {
                scores[*document as usize] += share;
            }
        }
        postings.advance();
    }
}

/// Adds a gram's score to those of some documents (in ascending order) that have it.
fn add_to(
    documents: &[DocId],
    mut postings: BlockSegmentPostings,
    weight: f32,
    norm: Norm,
    lengths: &[u32],
    scores: &mut [f32],
) {
    for document in documents {
        let place = postings.seek(*document);
        if postings.doc(place) == *document {
            let times = postings.freq(place);
            let document = *document as usize;
            scores[document] += norm.share(weight, times, lengths[document] as f32);
        }
    }
}

/// BM25's k1 · (1 − b + b · length / average length), prepared for one average length.
#[derive(Clone, Copy)]
struct Norm {
    base: f32,
    each: f32,
}

impl Norm {
    fn of(average_length: f64) -> Self {
        Self { base: (K1 * (1.0 - B)) as f32, each: (K1 * B / average_length) as f32 }
    }

    /// What a gram of this weight adds to a document of this length that has it so many times.
    fn share(self, weight: f32, times: u32, length: f32) -> f32 {
        let times = times as f32;
        weight * times / (times + self.base + self.each * length)
    }
}
