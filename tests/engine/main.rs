//! The engine, turn by turn, with skills that do everything wrong that a skill can do, and with
//! the bot's own.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "../common/mod.rs"]
mod common;

mod odd;
mod order;
mod permission;
mod registry;
mod trouble;
mod walk;

use std::sync::Arc;
use std::time::Duration;

use common::Database;
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::Event;
use xploit_bot::engine::lanes::Lanes;
use xploit_bot::engine::{Engine, Taken};

/// A community whose skills are those of [`odd`].
async fn odd_community(database: &Database) -> Community {
    odd_process(database, 7).await
}

/// The same in another process: the seed tells their ids apart.
async fn odd_process(database: &Database, seed: u64) -> Community {
    let plan = common::plan(&database.place, &Clock::frozen(common::noon()));
    Community::open_with(Plan { seed, ..plan }, odd::SKILLS).await.unwrap()
}

/// The same community, entered by an engine that has hardly any patience.
fn hasty(community: &Community) -> Community {
    let engine = Engine::new(community.house.clone(), odd::SKILLS);
    let engine = engine.limited_to(Duration::from_millis(50));
    Community { lanes: Lanes::new(Arc::new(engine)), ..community.clone() }
}

/// What an event is answered with: see [`common::keys`].
async fn answer(community: &Community, event: Event) -> Vec<String> {
    match community.lanes.take(event).await.unwrap() {
        Taken::Answered(messages) => common::keys(messages.iter().map(|it| &it.message)),
        Taken::Before => vec!["(before)".to_owned()],
    }
}
