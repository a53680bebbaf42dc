//! How answers are found: an index of the catalogue, derived from storage and held in memory.
//!
//! Words are folded ([`fold`]), cut into grams of four characters, looked up in an inverted index
//! and scored by BM25; the fit of the best tells whether there is an answer at all. It needs no
//! language, no stemmer and no stop words, and hardly suffers from typos.
//!
//! Ideas have an index of their own, of the same kind.
//!
//! Deliberately absent: reading entries from storage (the caller brings them), taking filler words
//! out of a question, wording an answer, and guessing what somebody meant.

mod answer;
mod document;
pub mod evaluate;
mod facets;
mod fold;
mod grams;
mod index;
mod likeness;
mod schema;
mod score;
mod sides;
mod snapshot;
#[cfg(test)]
mod tests;
mod towns;

pub use answer::{Answer, GOOD_FIT, Hit, NEAR_FIT, NEAR_SHOWN, Question};
pub use document::Findable;
pub use facets::Facets;
pub use fold::{fold, words};
pub use index::{Fault, Index};
pub use likeness::{gather, unite};
