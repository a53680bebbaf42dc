//! xploit-bot: a chat-bot assistant for the members of a learning community.

pub mod adapters;
pub mod config;
pub mod core;
pub mod engine;
pub mod outbox;
pub mod search;
pub mod skills;
pub mod storage;
pub mod texts;
