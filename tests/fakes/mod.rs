//! The platforms as tests and benches need them: servers on loopback that keep the platforms' rules.

pub mod discord;
pub mod telegram;
