//! The real program with the real adapters against the fakes: whole conversations, starts and ends,
//! kills, and what it writes into its log.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../doors/mod.rs"]
#[expect(dead_code, reason = "the talks use all of it")]
mod doors;

#[path = "../fakes/mod.rs"]
mod fakes;

mod bot;
mod clock;
mod kill;
mod known_as;
mod log;
mod roles;
mod start;
mod talks;
