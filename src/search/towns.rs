//! The towns that the catalogue knows, found in what somebody wrote.

use std::collections::HashMap;

use super::fold::{fold, words};
use super::index::Index;
use crate::core::filter::Town;

/// A name of so many letters may be off by one …
const ONE_SLIP: usize = 5;
/// … and one of so many by two.
const TWO_SLIPS: usize = 9;

impl Index {
    /// The town of the catalogue that `said` names ("locuiesc în Sighisoara", "tg mures"): the one
    /// with the most words, at best without a slip.
    pub fn find_town(&self, said: &str) -> Option<Town> {
        let folded = fold(said);
        let said: Vec<_> = words(&folded).map(spell_out).collect();
        let snapshot = self.snapshot();
        let mut towns: HashMap<&str, &Town> = HashMap::new();
        for town in snapshot.records().flat_map(|it| &it.facts.towns) {
            // Of a town's entries one that tells where it lies is of more use.
            let known = towns.entry(&town.folded).or_insert(town);
            if known.position.is_none() {
                *known = town;
            }
        }
        let found = towns.into_values().filter_map(|town| {
            let name: Vec<_> = words(&town.folded).collect();
            let slips = slips(&name, &said)?;
            Some((std::cmp::Reverse(name.len()), slips, &town.folded, town))
        });
        found.min_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2))).map(|it| it.3.clone())
    }
}

/// Usual short forms.
fn spell_out(word: &str) -> &str {
    match word {
        "tg" => "targu",
        other => other,
    }
}

/// How far the name is from the nearest words that were said; `None` if too far.
fn slips(name: &[&str], said: &[&str]) -> Option<usize> {
    if name.is_empty() {
        return None;
    }
    let name = name.join(" ");
    let allowed = match name.chars().count() {
        TWO_SLIPS.. => 2,
        ONE_SLIP.. => 1,
        _ => 0,
    };
    let length = name.split(' ').count();
    let windows = said.windows(length).map(|it| strsim::osa_distance(&name, &it.join(" ")));
    windows.min().filter(|it| *it <= allowed)
}
