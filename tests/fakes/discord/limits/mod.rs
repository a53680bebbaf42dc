//! The limits that Discord's description leaves out, and the house's rule that nobody is mentioned.
//!
//! Pure: a body goes in, the problem that Discord would answer comes out. Characters are Unicode
//! scalar values, as Discord counts them.

mod commands;
mod components;
mod messages;
mod modal;

pub use commands::{check as commands, choices};
pub use components::shown as shown_components;
pub use messages::{edit, message, shown_embeds, speaks_to_nobody};
pub use modal::read as modal;
