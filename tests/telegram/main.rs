//! The bot on Telegram: as tables of data, and as a whole against the fake Telegram.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails the test")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../fakes/mod.rs"]
mod fakes;
#[path = "../engine/odd.rs"]
mod odd;

mod again;
mod bot;
mod channels;
mod fixtures;
mod publishing;
mod refusals;
mod talking;
mod trouble;
mod webhook;
