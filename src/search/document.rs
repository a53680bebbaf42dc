//! What of an entry is searched, and how much each part of it weighs.
//!
//! A part of weight 3 counts as if it stood there three times, for the frequency of its grams and
//! for the length of the document alike: BM25F with one common normalisation, and for a plain text
//! (weight 1) exactly BM25. Weights are whole, so that tantivy keeps them as frequencies.
//!
//! What filters ask (cost, dates, level, …) is not made searchable words here: see
//! [`Facts`](crate::core::filter::Facts).

use std::collections::BTreeSet;

use crate::core::catalogue::{Entry, Opportunity, Organisation, Place, Wording};
use crate::core::filter::Facts;
use crate::core::idea::Written;

use super::fold::{fold, words};
use super::grams::count_grams;

/// The title is what the entry is: a match there outweighs one in passing.
const TITLE: usize = 3;
/// Topics, competences, what a partner offers: chosen by somebody as what it is about.
const TAGS: usize = 2;
/// Descriptions, names of providers and places, the audience, what a partner seeks.
const TEXT: usize = 1;

/// An entry, or an idea, as it goes into the index.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Folded words, as often as they weigh.
    pub words: String,
    /// How many grams its reader sees, by weight. Of several wordings a reader sees one, so only
    /// the longest counts: a translation must not make an entry harder to find.
    pub length: u32,
    /// The folded titles and other names, a line each.
    pub titles: String,
}

/// Something that can be looked for.
pub trait Findable {
    /// What of it is searched.
    fn document(&self) -> Document;

    /// What filters ask of it.
    fn facts(&self) -> Facts;
}

impl Findable for Entry {
    fn document(&self) -> Document {
        let mut document = Document::default();
        document.add_wordings(self.wordings());
        match self {
            Self::Opportunity(it) => document.add_opportunity(it),
            Self::Organisation(it) => document.add_organisation(it),
        }
        document
    }

    fn facts(&self) -> Facts {
        Facts::of(self, fold)
    }
}

impl Findable for Written {
    fn document(&self) -> Document {
        let mut document = Document::default();
        document.add_title(&self.words.title);
        for text in [&self.words.what, &self.words.needs, &self.words.place] {
            document.add(text, TEXT);
        }
        document
    }

    fn facts(&self) -> Facts {
        Facts::of_idea(self, fold)
    }
}

impl<F: Findable> Findable for &F {
    fn document(&self) -> Document {
        (*self).document()
    }

    fn facts(&self) -> Facts {
        (*self).facts()
    }
}

impl Document {
    fn add_wordings(&mut self, wordings: &[Wording]) {
        let (before, mut longest) = (self.length, 0);
        for wording in wordings {
            self.length = 0;
            self.add_title(&wording.title);
            self.add(&wording.description, TEXT);
            longest = longest.max(self.length);
        }
        self.length = before + longest;
    }

    fn add_opportunity(&mut self, it: &Opportunity) {
        self.add(&it.provider, TEXT);
        self.add(&it.audience, TEXT);
        for tag in it.topics.iter().chain(&it.competences) {
            self.add(tag, TAGS);
        }
        self.add_places(std::iter::once(&it.place).chain(it.runs.iter().map(|run| &run.place)));
    }

    fn add_organisation(&mut self, it: &Organisation) {
        for name in &it.other_names {
            self.add_title(name);
        }
        for tag in it.topics.iter().chain(&it.offers) {
            self.add(tag, TAGS);
        }
        for need in &it.seeks {
            self.add(need, TEXT);
        }
        self.add_places(std::iter::once(&it.place));
    }

    /// A town of ten runs is named once.
    fn add_places<'a>(&mut self, places: impl Iterator<Item = &'a Place>) {
        let names: BTreeSet<_> = places.flat_map(|it| [&it.city, &it.venue]).collect();
        for name in names {
            self.add(name, TEXT);
        }
    }

    fn add_title(&mut self, title: &str) {
        self.add(title, TITLE);
        let folded = fold(title);
        for word in words(&folded) {
            self.titles.push_str(word);
            self.titles.push(' ');
        }
        self.titles.push('\n');
    }

    fn add(&mut self, text: &str, weight: usize) {
        let folded = fold(text);
        let grams = count_grams(&folded) * weight;
        self.length = self.length.saturating_add(u32::try_from(grams).unwrap_or(u32::MAX));
        for _ in 0..weight {
            self.words.push_str(&folded);
            self.words.push('\n');
        }
    }
}
