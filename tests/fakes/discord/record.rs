//! What the fake remembers for the test: every request, and what was wrong.

use std::fmt;
use std::time::Duration;

use serde_json::Value;

use super::Id;
use super::route::Endpoint;

/// A request of the bot, and what it was told.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: String,
    /// Below `/api/v10`, with its query.
    pub path: String,
    /// `None`: a route that the fake doesn't have.
    pub endpoint: Option<Endpoint>,
    pub channel: Option<Id>,
    pub body: Value,
    /// Names and contents.
    pub files: Vec<(String, Vec<u8>)>,
    /// 0: the connection was left hanging or cut before there was an answer.
    pub status: u16,
    /// Discord's own code, where it refused.
    pub code: Option<u32>,
    /// The answer was 401, 403 or 429 and counts towards the ban of the address.
    pub counts_as_invalid: bool,
    /// Since the fake started.
    pub at: Duration,
}

/// Something that the bot must not do.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    pub request: String,
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.request, self.what)
    }
}
