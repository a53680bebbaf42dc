//! Adapters: one folder a platform. An adapter translates, and decides nothing.

pub mod console;
