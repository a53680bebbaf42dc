//! Plain data and pure functions: no async, no IO, no database, no platform.

pub mod catalogue;
pub mod clock;
pub mod filter;
pub mod ids;
pub mod text;
