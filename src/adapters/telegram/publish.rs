//! What Telegram shows of the bot outside its messages: lists of commands and descriptions.
//!
//! Only what has changed since the last time is sent. A list hides a command, it never forbids one:
//! roles are checked by the engine.
