//! What an organisation offers and what it seeks, each held against a question by itself.
//!
//! The index has one bag of grams for an entry; which of them stand on a side is looked up in the
//! few lines that an organisation tells, for the few entries that a question has brought in.

use std::collections::HashSet;

use crate::core::filter::{Facts, Side};

use super::grams::each_gram;
use super::score::{Asked, Scored};

/// An organisation offers, or seeks, what is asked where this share of the question stands on that
/// side: of two words one.
const SAID: f32 = 0.5;

/// Whether an organisation offers, or seeks, what is asked.
pub(super) fn says(asked: &Asked, facts: &Facts, side: Side) -> bool {
    fit(asked, facts, side) >= SAID
}

/// Parts those that offer, or seek, what is asked from those that don't. The first are ordered by
/// how much of it they do.
pub(super) fn part_by_side<'a>(
    scored: Vec<Scored<'a>>,
    asked: &Asked,
    side: Side,
) -> (Vec<Scored<'a>>, Vec<Scored<'a>>) {
    let (mut fitting, mut near) = (Vec::new(), Vec::new());
    for mut scored in scored {
        let fit = fit(asked, &scored.record.facts, side);
        if fit < SAID {
            near.push(scored);
            continue;
        }
        scored.score *= fit;
        scored.fit = fit;
        fitting.push(scored);
    }
    (fitting, near)
}

/// How much of the question stands on a side, 0 to 1: nothing, if no word there begins as one of
/// the question's does.
fn fit(asked: &Asked, facts: &Facts, side: Side) -> f32 {
    let mut grams = HashSet::new();
    each_gram(facts.told_of(side), |gram| {
        grams.insert(gram.to_owned());
    });
    match asked.begins_in(&grams) {
        true => asked.share_in(&grams),
        false => 0.0,
    }
}
