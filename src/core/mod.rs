//! Plain data and pure functions: no async, no IO, no database, no platform.

pub mod announcement;
pub mod banned;
pub mod catalogue;
pub mod clock;
pub mod code;
pub mod command;
pub mod comment;
pub mod dialogue;
pub mod digest;
pub mod event;
pub mod filter;
pub mod form;
pub mod idea;
pub mod ids;
pub mod innovation;
pub mod introduction;
pub mod keeping;
pub mod member;
pub mod message;
pub mod moment;
pub mod quiet;
pub mod record;
pub mod role;
pub mod saved;
pub mod text;
pub mod vocabulary;
