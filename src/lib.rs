//! xploit-bot: a chat-bot assistant for the members of a learning community.

pub mod core;
pub mod exchange;
pub mod storage;
