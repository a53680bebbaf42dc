//! A Discord on loopback: the REST API v10 and the gateway, with a world of guilds, channels and
//! people whose acts a test writes down, and everything the bot does kept for it to look at.
//!
//! ```text
//! let discord = Discord::start().await;
//! let guild = discord.guild("Learners").speaking("ro");
//! let ana = discord.user("Ana").speaking("ro").in_guild(&guild);
//! … the bot starts, with discord.url() and discord.token() …
//! discord.until_ready().await;
//! let asked = ana.uses("learn").with("what", "piano").in_channel(&hall)?;
//! let answer = asked.answer().await;
//! ana.presses("More", &answer)?.answer().await;
//! discord.assert_clean();
//! ```
//!
//! Every request is held against Discord's own description ([`spec`]), the limits that it does not
//! state ([`limits`]) and the house's own rule that nobody is mentioned; what is wrong becomes a
//! [`Violation`]. Files: [`rest`] answers requests, [`gateway`] pushes events, [`acts`] is what
//! people do, [`world`] who and where they are, [`faults`] what goes wrong, [`wait`] how a test
//! waits.
//!
//! A bench takes `Settings::default().without_spec().without_rate_limits()` and waits with
//! `until_requests`, which looks at one number a change; `until_hears` reads all messages.
//!
//! Deliberately absent: voice, threads, reactions, emojis, presences, components V2, caches of
//! anything that no bot of ours asks for; TLS and compression.

#![expect(dead_code, reason = "each test binary uses a part of it")]
#![expect(unused_imports, reason = "each test binary names a part of it")]
#![expect(clippy::unwrap_used, reason = "what can't be set up fails the test")]

mod acts;
mod clock;
mod faults;
mod gateway;
mod interactions;
mod limits;
mod messages;
mod payloads;
mod problem;
mod rate;
mod record;
mod rest;
mod route;
mod server;
mod settings;
mod spec;
mod state;
mod wait;
mod world;

pub use acts::{Refused, Use};
pub use faults::{Fault, Target};
pub use gateway::{Gateway, Identify, Order, Resume};
pub use interactions::{Ack, Choice, Input, Interaction, Modal};
pub use messages::{Button, File, Message, Select, SelectOption};
pub use rate::{Limits, Scope};
pub use record::{Request, Violation};
pub use route::Endpoint;
pub use server::Discord;
pub use settings::Settings;
pub use spec::is_there as spec_is_there;
pub use world::{Channel, Guild, User};

/// A snowflake.
pub type Id = u64;
