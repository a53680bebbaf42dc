//! From scores to answers: what is good enough to offer, what is merely near, and what was asked
//! for by name but can't be had any more.
//!
//! This is where a second signal would join: wherever [`Scored`] entries are made, before they are
//! held against [`GOOD_FIT`].

use std::cmp::{Ordering, Reverse};
use std::collections::hash_map::Entry;
use std::collections::{BinaryHeap, HashMap, HashSet};

use jiff::civil::Date;

use crate::core::catalogue::Availability;
use crate::core::filter::{Class, Facts, Filter, Side};
use crate::core::ids::EntryId;

use super::facets::Facets;
use super::grams::each_gram;
use super::index::Index;
use super::score::{Asked, Scored, part_by_beginnings, score};
use super::sides::{part_by_side, says};
use super::snapshot::{Record, Snapshot};

/// From this fit on an entry is offered as an answer, if some word of it begins as one of the
/// question's does: the ends of words alone tell what kind of word it is, not what it is about.
///
/// Chosen on the curves in `benches/README.md`, section "When nothing fits", where the questions
/// of a small community that have an answer part from those that have none.
pub const GOOD_FIT: f32 = 0.33;

/// From this fit on an entry is worth showing as near to what was asked.
///
/// Below it stand entries that share no more than the pieces of a word or two with the question.
pub const NEAR_FIT: f32 = 0.16;

/// What an organisation's score is multiplied by where organisations are not asked for. Its fit
/// stays: it is an answer, behind what it offers. Of the questions to the sample community that
/// have an answer, this puts it first in 4 of 60 more; the same from 0.7 to 0.8.
const ORGANISATION: f32 = 0.8;

/// From this fit on a text is looked at as one that may be like another.
const NEAREST_FIT: f32 = 0.08;

/// How many near entries are shown at most.
pub const NEAR_SHOWN: usize = 3;

/// A title was asked for by name where the question has this share of its grams …
const NAMED_TITLE: f32 = 0.6;
/// … or where this share of the question stands in the title, of which at least …
const NAMED_QUESTION: f32 = 0.9;
/// … this share was asked for.
const NAMED_PART: f32 = 0.3;

/// How many closed entries are looked at to find one that was asked for by name.
const CLOSED_READ: usize = 10;

/// What a member asks.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// What it is about, in any language. Without a word in it everything that the filter admits
    /// is an answer, unless the filter is empty as well.
    pub words: &'a str,
    /// Instead of `words`: phrases of which any one is enough, as a person's interests. Empty for
    /// a question.
    pub any_of: &'a [String],
    /// Organisations are asked for; else they stand behind what they offer.
    pub organisations: bool,
    /// What an answer must fulfil.
    pub filter: &'a Filter,
    /// The day on which it is asked: what is open depends on it.
    pub today: Date,
    /// How many good answers to skip: the pages before.
    pub offset: usize,
    /// How many good answers to give.
    pub limit: usize,
}

/// What the index answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// The asked page of the good answers, best first; ties are in the order of ids.
    pub good: Vec<Hit>,
    /// How many good answers there are on all pages.
    pub found: usize,
    /// What the good answers on all pages differ in.
    pub facets: Facets,
    /// Where no answer is good: the best of those that don't quite fit, best first; at most
    /// [`NEAR_SHOWN`].
    pub near: Vec<Hit>,
    /// An entry that was asked for by name and would be a good answer, were it not closed or
    /// ended on that day.
    pub closed: Option<Hit>,
}

/// An entry with how well it answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Which.
    pub id: EntryId,
    /// By this they are ordered; comparable within one answer only. Zero where nothing was asked
    /// in words.
    pub score: f32,
    /// How much of the question it answers, 0 to 1: comparable between questions. One where
    /// nothing was asked in words.
    pub fit: f32,
}

impl Index {
    /// Answers a question from the entries that its filter admits. The same entries and the same
    /// question give the same answer, in whichever order the entries came.
    ///
    /// Of the words only the first 2,000 characters and 256 different grams are read.
    pub fn search(&self, question: &Question<'_>) -> Answer {
        let snapshot = self.snapshot();
        if !question.any_of.is_empty() {
            return any_of(&snapshot, question);
        }
        let asked = Asked::of(question.words, &snapshot);
        if asked.is_empty() {
            return list(snapshot.records().map(AsRef::as_ref), question);
        }
        let admitted = |it: &Scored<'_>| question.admits(it.record);
        let scored = score(&snapshot, &asked, NEAR_FIT);
        let (mut fitting, near) = match question.filter.side {
            Some(side) => part_by_side(scored, &asked, side),
            None => part_fitting(scored, &asked, &snapshot),
        };
        question.put_organisations_behind(&mut fitting);
        let (good, refused): (Vec<_>, Vec<_>) = fitting.into_iter().partition(admitted);
        let over = refused.into_iter().filter(|it| {
            it.record.facts.availability(question.today) != Availability::Open
                && question.filter.suits(&it.record.facts, question.today)
        });
        let closed = descending(over.collect())
            .take(CLOSED_READ)
            .find(|it| is_named(&asked, it.record))
            .map(|it| it.hit());
        let near = match good.is_empty() {
            true => descending(near).filter(admitted).take(NEAR_SHOWN).map(|it| it.hit()).collect(),
            false => Vec::new(),
        };
        let told = |side| match question.filter.class {
            Some(Class::Organisation) => {
                good.iter().filter(|it| says(&asked, &it.record.facts, side)).count()
            }
            Some(Class::Opportunity | Class::Guidance | Class::Idea) | None => 0,
        };
        let (offer, seek) = (told(Side::Offers), told(Side::Seeks));
        let mut answer = Answer { near, closed, ..answer_with(good, question) };
        (answer.facets.offer, answer.facets.seek) = (offer, seek);
        answer
    }
}

impl Index {
    /// What shares the most with a whole text, best first, at most `limit`. Unlike an answer it
    /// need not say what is asked, so whoever asks judges how much is enough: in an index of a few
    /// texts nothing tells yet which of their words are common.
    pub fn nearest(&self, text: &str, limit: usize) -> Vec<EntryId> {
        let snapshot = self.snapshot();
        let asked = Asked::of(text, &snapshot);
        let scored = score(&snapshot, &asked, NEAREST_FIT);
        descending(scored).take(limit).map(|it| it.record.id).collect()
    }
}

/// The asked page of the good answers, with what they all differ in.
fn answer_with(good: Vec<Scored<'_>>, question: &Question<'_>) -> Answer {
    let facets = Facets::of(good.iter().map(|it| &it.record.facts), question.today);
    let found = good.len();
    let good = page(good, question.offset, question.limit);
    Answer { good, found, facets, ..Answer::default() }
}

/// What answers one of several phrases, each for itself; ordered by how well it does.
fn any_of(snapshot: &Snapshot, question: &Question<'_>) -> Answer {
    let mut best: HashMap<EntryId, Scored<'_>> = HashMap::new();
    for phrase in question.any_of {
        let asked = Asked::of(phrase, snapshot);
        let (fitting, _) = part_fitting(score(snapshot, &asked, GOOD_FIT), &asked, snapshot);
        for mut scored in fitting.into_iter().filter(|it| question.admits(it.record)) {
            // Scores of different phrases can't be compared, fits can.
            scored.score = scored.fit;
            match best.entry(scored.record.id) {
                Entry::Occupied(mut known) if known.get().fit < scored.fit => {
                    known.insert(scored);
                }
                Entry::Occupied(_) => {}
                Entry::Vacant(place) => {
                    place.insert(scored);
                }
            }
        }
    }
    let mut good: Vec<_> = best.into_values().collect();
    question.put_organisations_behind(&mut good);
    answer_with(good, question)
}

impl<'a> Question<'a> {
    /// A question in words, for its first ten answers.
    pub fn new(words: &'a str, filter: &'a Filter, today: Date) -> Self {
        const FIRST: usize = 10;
        Self { words, any_of: &[], organisations: false, filter, today, offset: 0, limit: FIRST }
    }

    fn admits(&self, record: &Record) -> bool {
        self.filter.admits(&record.facts, self.today)
    }

    /// Who asks for something to learn wants that before whoever offers it.
    fn put_organisations_behind(&self, scored: &mut [Scored<'_>]) {
        if self.organisations {
            return;
        }
        for scored in scored.iter_mut().filter(|it| it.record.facts.class == Class::Organisation) {
            scored.score *= ORGANISATION;
        }
    }
}

/// Parts what answers the question from what is only near to it.
pub(super) fn part_fitting<'a>(
    scored: Vec<Scored<'a>>,
    asked: &Asked,
    snapshot: &Snapshot,
) -> (Vec<Scored<'a>>, Vec<Scored<'a>>) {
    let (fitting, mut near): (Vec<_>, Vec<_>) =
        scored.into_iter().partition(|it| it.fit >= GOOD_FIT);
    let (begun, endings) = part_by_beginnings(fitting, asked, snapshot);
    near.extend(endings);
    (begun, near)
}

impl Scored<'_> {
    fn hit(&self) -> Hit {
        Hit { id: self.record.id, score: self.score, fit: self.fit }
    }
}

/// The best first; the same scores in the order of ids.
impl Ord for Scored<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        other.score.total_cmp(&self.score).then(self.record.id.cmp(&other.record.id))
    }
}

impl PartialOrd for Scored<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Scored<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Scored<'_> {}

/// The best first, as far as one reads: nothing is sorted that isn't taken.
fn descending<'a>(scored: Vec<Scored<'a>>) -> impl Iterator<Item = Scored<'a>> {
    let mut heap: BinaryHeap<_> = scored.into_iter().map(Reverse).collect();
    std::iter::from_fn(move || heap.pop().map(|Reverse(best)| best))
}

fn page(mut scored: Vec<Scored<'_>>, offset: usize, limit: usize) -> Vec<Hit> {
    let end = offset.saturating_add(limit);
    if end < scored.len() {
        scored.select_nth_unstable(end);
        scored.truncate(end);
    }
    scored.sort_unstable();
    scored.iter().skip(offset).map(Scored::hit).collect()
}

/// Whether the question names the entry, rather than something it is about.
fn is_named(asked: &Asked, record: &Record) -> bool {
    record.titles.lines().any(|title| {
        let (mut grams, mut count, mut named) = (HashSet::new(), 0, 0);
        each_gram(title, |gram| {
            count += 1;
            named += usize::from(asked.has(gram));
            grams.insert(gram.to_owned());
        });
        let part = named as f32 / count.max(1) as f32;
        part >= NAMED_TITLE || part >= NAMED_PART && asked.share_in(&grams) >= NAMED_QUESTION
    })
}

/// Everything that the filter admits: what starts soonest first, then what can be taken at any
/// time, then what has begun and is still open.
fn list<'a>(records: impl Iterator<Item = &'a Record>, question: &Question<'_>) -> Answer {
    if question.filter.is_empty() {
        return Answer::default();
    }
    let mut admitted: Vec<_> = records
        .filter(|it| question.admits(it))
        .map(|it| (Start::of(&it.facts, question.today), it.id, &it.facts))
        .collect();
    admitted.sort_unstable_by_key(|(start, id, _)| (*start, *id));
    let page = admitted.iter().skip(question.offset).take(question.limit);
    Answer {
        good: page.map(|(_, id, _)| Hit { id: *id, score: 0.0, fit: 1.0 }).collect(),
        found: admitted.len(),
        facets: Facets::of(admitted.iter().map(|(_, _, facts)| *facts), question.today),
        ..Answer::default()
    }
}

/// When something can be begun; the soonest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Start {
    On(Date),
    AnyTime,
    Begun(Reverse<Date>),
}

impl Start {
    fn of(facts: &Facts, today: Date) -> Self {
        facts
            .runs
            .iter()
            .filter(|run| run.availability(today) == Availability::Open)
            .map(|run| match run.start {
                Some(start) if start >= today => Self::On(start),
                Some(start) => Self::Begun(Reverse(start)),
                None => Self::AnyTime,
            })
            .min()
            .unwrap_or(Self::AnyTime)
    }
}
