//! What a list can be narrowed down by.

use std::collections::BTreeSet;

use jiff::civil::Date;
use unic_langid::subtags;

use crate::core::catalogue::Sector;
use crate::core::filter::{Facts, Filter};

/// What the entries of a list differ in.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Facets {
    /// How many entries there are.
    pub entries: usize,
    /// How many of them are online.
    pub online: usize,
    /// How many cost nothing.
    pub free: usize,
    /// How many start soon.
    pub soon: usize,
    /// EQF levels, the lowest first.
    pub levels: BTreeSet<u8>,
    /// Languages of teaching, without region.
    pub languages: BTreeSet<subtags::Language>,
    /// Sectors of organisations.
    pub sectors: BTreeSet<Sector>,
    /// How many organisations offer what is asked; counted where only organisations are asked for.
    pub offer: usize,
    /// How many seek it.
    pub seek: usize,
}

impl Facets {
    pub(super) fn of<'f>(list: impl Iterator<Item = &'f Facts>, today: Date) -> Self {
        let soon = Filter { soon: true, ..Filter::default() };
        let mut facets = Self::default();
        for facts in list {
            facets.entries += 1;
            facets.online += usize::from(facts.online);
            facets.free += usize::from(facts.free);
            facets.soon += usize::from(soon.admits(facts, today));
            let levels = facts.levels.map(|it| it.low()..=it.high());
            facets.levels.extend(levels.into_iter().flatten());
            facets.languages.extend(facts.languages.iter().map(|it| it.language));
            facets.sectors.extend(facts.sector);
        }
        facets
    }
}
