//! The fake Discord against the real client library: what it promises to other tests.

#![expect(clippy::unwrap_used, reason = "what can't be set up fails the test")]

mod bot;
mod commands;
#[path = "../fakes/mod.rs"]
mod fakes;
mod faults;
mod forms;
mod gateway;
mod interactions;
mod limits;
mod messages;
