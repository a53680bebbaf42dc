//! Where an event happened, as a handle keeps it: pure.

use serde::{Deserialize, Serialize};

use crate::core::ids::Handle;

/// Where an answer belongs within its chat.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The message whose button was pressed: an answer may take its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pressed: Option<i32>,
    /// That message is a photo or a document: words alone can't take its place.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub media: bool,
    /// The message that is answered, in a group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<i32>,
    /// The topic of a forum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thread: Option<i32>,
}

impl Place {
    /// As a handle; `None` when there is nothing to keep.
    pub fn handle(self) -> Option<Handle> {
        let written = || serde_json::to_string(&self).expect("numbers by name are JSON");
        (self != Self::default()).then(|| Handle(written()))
    }

    /// What a handle keeps. One that can't be read keeps nothing: the answer goes below.
    pub fn of(handle: Option<&Handle>) -> Self {
        handle.and_then(|it| serde_json::from_str(&it.0).ok()).unwrap_or_default()
    }
}
