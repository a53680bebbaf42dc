//! xploit-bot: a chat-bot assistant for the members of a learning community.

pub mod adapters;
pub mod cli;
pub mod community;
pub mod config;
pub mod core;
pub mod engine;
pub mod exchange;
pub mod outbox;
pub mod sample;
pub mod search;
pub mod skills;
pub mod storage;
pub mod texts;
pub mod web;
