//! The invariants of the house (see `src/lib.rs`) that no type can hold: who may name which crate,
//! where time comes from, that people's words stand in Fluent alone, and that the locales agree.

#![expect(clippy::unwrap_used, reason = "what is unwrapped here fails the test")]

mod locales;
mod own_texts;
mod rooms;
