//! What a list can be narrowed down by.

use std::collections::BTreeSet;

use super::answer::{GOOD_FIT, Question, part_fitting};
use super::index::Index;
use super::score::{Asked, score};
use crate::core::filter::Facts;

/// What the entries of a list differ in.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Facets {
    /// EQF levels, the lowest first.
    pub levels: BTreeSet<u8>,
    /// Languages of teaching, without region.
    pub languages: BTreeSet<String>,
}

impl Facets {
    fn add(&mut self, facts: &Facts) {
        let levels = facts.levels.map(|it| it.low()..=it.high());
        self.levels.extend(levels.into_iter().flatten());
        self.languages.extend(facts.languages.iter().map(|it| it.language.to_string()));
    }
}

impl Index {
    /// What the good answers to a question, on all pages, differ in.
    pub fn facets(&self, question: &Question<'_>) -> Facets {
        let snapshot = self.snapshot();
        let asked = Asked::of(question.words, &snapshot);
        let admits = |facts: &Facts| question.filter.admits(facts, question.today);
        let mut facets = Facets::default();
        if asked.is_empty() {
            for record in snapshot.records() {
                if admits(&record.facts) {
                    facets.add(&record.facts);
                }
            }
            return facets;
        }
        let (fitting, _) = part_fitting(score(&snapshot, &asked, GOOD_FIT), &asked, &snapshot);
        for scored in fitting {
            if admits(&scored.record.facts) {
                facets.add(&scored.record.facts);
            }
        }
        facets
    }
}
