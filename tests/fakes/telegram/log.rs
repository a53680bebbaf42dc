//! What the bot asked for, and what of it no bot should.

use std::collections::HashMap;
use std::fmt;
use std::time::Instant;

use serde_json::{Map, Value};

use super::call::{Call, Document};
use super::settings::History;

/// A request of the bot.
#[derive(Debug, Clone)]
pub struct Request {
    /// As the Bot API spells it.
    pub method: &'static str,
    /// JSON that came as text is JSON here.
    pub params: Map<String, Value>,
    pub files: Vec<Document>,
    pub at: Instant,
    /// The HTTP status; none while it runs, or when no answer was given on purpose.
    pub status: Option<u16>,
}

impl Request {
    /// The chat that it is about.
    pub fn chat(&self) -> Option<i64> {
        match self.params.get("chat_id")? {
            Value::String(text) => text.parse().ok(),
            value => value.as_i64(),
        }
    }
}

/// A breach of the description of the Bot API, or of its limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    pub method: String,
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.method, self.what)
    }
}

#[derive(Debug)]
pub(super) struct Log {
    history: History,
    pub requests: Vec<Request>,
    counts: HashMap<&'static str, usize>,
    pub violations: Vec<Violation>,
}

impl Log {
    pub fn new(history: History) -> Self {
        Self { history, requests: Vec::new(), counts: HashMap::new(), violations: Vec::new() }
    }

    /// Takes note of a request. Its number, where it is kept.
    pub fn arrived(&mut self, call: &Call) -> Option<usize> {
        *self.counts.entry(call.name).or_default() += 1;
        if self.history == History::Counts {
            return None;
        }
        self.requests.push(Request {
            method: call.name,
            params: call.params.clone(),
            files: call.files.clone(),
            at: call.at,
            status: None,
        });
        Some(self.requests.len() - 1)
    }

    pub fn answered(&mut self, number: Option<usize>, status: u16) {
        if let Some(request) = number.and_then(|it| self.requests.get_mut(it)) {
            request.status = Some(status);
        }
    }

    pub fn blame(&mut self, method: &str, what: impl fmt::Display) {
        self.violations.push(Violation { method: method.to_owned(), what: what.to_string() });
    }

    pub fn count(&self, method: &str) -> usize {
        self.counts.get(method).copied().unwrap_or_default()
    }

    pub fn counts(&self) -> Vec<(&'static str, usize)> {
        let mut counts: Vec<_> = self.counts.iter().map(|(name, count)| (*name, *count)).collect();
        counts.sort_unstable();
        counts
    }
}
