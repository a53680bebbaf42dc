//! xploit-bot: a chat-bot assistant for the members of a learning community.

pub mod core;
pub mod engine;
pub mod search;
pub mod skills;
pub mod storage;
pub mod texts;
