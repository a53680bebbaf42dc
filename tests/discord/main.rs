//! Discord: what it tells and what it is told as data, and the adapter against the fake.

#![expect(clippy::unwrap_used, reason = "what can't be set up fails the test")]

mod announcing;
mod answering;
mod bot;
#[path = "../common/mod.rs"]
mod common;
mod crossposting;
#[path = "../fakes/mod.rs"]
mod fakes;
mod fixtures;
mod gateway;
mod ideas;
mod markdown;
mod talking;
mod trouble;
mod ways;
