//! What a list of organisations says and offers otherwise than one of anything to learn.
//!
//! Pure: the list itself, its pages and its buttons are [`learn`](crate::skills::learn)'s.

use crate::core::dialogue::Search;
use crate::core::filter::{Class, Filter, Side};
use crate::core::text::Text;
use crate::search::Facets;
use crate::skills::learn::answer::Refinement;
use crate::text;

/// Whether a list with this filter is one of organisations alone.
pub fn is_of_organisations(filter: &Filter) -> bool {
    match filter.class {
        Some(Class::Organisation) => true,
        Some(Class::Opportunity | Class::Guidance | Class::Idea) | None => false,
    }
}

/// What an organisation tells in short: both sides, unless one is asked for. Elsewhere than in such
/// a list, who has something to learn is looked for, and what they offer is enough.
pub fn sides(filter: &Filter) -> &'static [Side] {
    match filter.side {
        Some(Side::Seeks) => &[Side::Seeks],
        None if is_of_organisations(filter) => &[Side::Offers, Side::Seeks],
        None | Some(Side::Offers) => &[Side::Offers],
    }
}

/// How many there are, above the first page.
pub fn found(count: usize, shown: usize) -> Text {
    match shown < count {
        true => text!(partners_found_first, count = count, shown = shown),
        false => text!(partners_found, count = count),
    }
}

/// There is none; `asked` in short, empty where nothing was asked in words.
pub fn nothing(asked: String) -> Text {
    match asked.is_empty() {
        true => text!(partners_nothing_now),
        false => text!(partners_nothing, asked = asked),
    }
}

/// What narrows the list down.
pub fn refinements(search: &Search, facets: &Facets, near: Refinement) -> Vec<Refinement> {
    let filter = &search.filter;
    let some = |count: usize| 0 < count && count < facets.entries;
    let sides = filter.side.is_none() && !search.words.is_empty();
    vec![
        (filter.sector.is_none() && facets.sectors.len() > 1, text!(button_sector), "sector"),
        near,
        (sides && some(facets.offer), text!(button_who_offers), "offers"),
        (sides && some(facets.seek), text!(button_who_seeks), "seeks"),
    ]
}

/// What only organisations are asked for besides the words.
pub fn wishes(filter: &Filter) -> Vec<Text> {
    let mut wishes = Vec::new();
    wishes.extend(filter.sector.map(|it| text!(sector_name, sector = it.code())));
    wishes.extend(filter.side.map(|side| match side {
        Side::Offers => text!(wish_offers),
        Side::Seeks => text!(wish_seeks),
    }));
    wishes
}
