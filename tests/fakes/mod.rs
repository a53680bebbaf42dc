//! The platforms as the tests have them: servers on loopback that behave like the real ones.

pub mod discord;
