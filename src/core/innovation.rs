//! Innovations: ideas that were accepted and that their authors let other communities read.

use super::idea::State;

/// How innovations are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Innovations {
    /// Under which address other communities reach this one, without a slash at the end. `None`:
    /// nothing is published.
    pub public_url: Option<String>,
    /// The licence of what is published, by its SPDX identifier (<https://spdx.org/licenses/>).
    pub licence: String,
}

impl Default for Innovations {
    fn default() -> Self {
        Self { public_url: None, licence: "CC-BY-4.0".to_owned() }
    }
}

/// Whether an idea in this state is one that others may learn from.
pub fn is_innovation(state: State) -> bool {
    matches!(state, State::Accepted | State::Piloting | State::Implemented)
}
