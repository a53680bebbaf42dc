//! JSON files: their nodes one by one, whatever the format that reads them.

mod elements;
pub(crate) mod ld;
pub(crate) mod ror;

use std::io::BufRead;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::problem::Problem;
use super::{Head, Opened};
use crate::core::text::Text;
use crate::text;

pub(crate) use elements::{Broken, Element, Elements};

/// What the beginning of a JSON file shows.
#[derive(Debug, Default)]
pub(crate) struct Glance {
    /// The first node, where it is whole in the head of the file.
    pub first: Option<Value>,
    /// What stands beside the list of nodes: the context.
    pub beside: serde_json::Map<String, Value>,
    /// The first node can't be read, for this reason.
    pub broken: Option<Broken>,
}

impl Glance {
    /// Looks at the beginning of a file. `None`: it is no JSON.
    pub(crate) fn at(head: &str) -> Option<Self> {
        if !head.trim_start().starts_with(['{', '[']) {
            return None;
        }
        let mut elements = Elements::new(head.as_bytes());
        let mut glance = Self::default();
        match elements.next() {
            None => {}
            Some(Ok(element)) => glance.first = serde_json::from_slice(&element.bytes).ok(),
            Some(Err((_, broken))) => glance.broken = Some(broken),
        }
        glance.beside = elements.beside;
        Some(glance)
    }

    /// A text property of the first node.
    pub(crate) fn first_text(&self, key: &str) -> Option<&str> {
        self.first.as_ref()?.get(key)?.as_str()
    }
}

/// Nests deeper than any catalogue does.
pub(crate) const TOO_DEEP: super::Format = super::Format {
    name: "JSON",
    recognises: |head: &Head| {
        head.json.as_ref().is_some_and(|it| it.broken == Some(Broken::TooDeep))
    },
    open: |opened: Opened| {
        Err(Problem::of_file(
            &opened.file,
            text!(exchange_json_too_deep, limit = elements::DEPTH_LIMIT),
        ))
    },
};

/// The problem to tell for a node that can't be read.
pub(crate) fn problem_of<R: BufRead>(
    file: &str,
    elements: &Elements<R>,
    (line, broken): &(u64, Broken),
) -> Problem {
    let problem = Problem::at(file, *line, reason_of(broken));
    if elements.is_over() { problem.and_what_follows() } else { problem }
}

fn reason_of(broken: &Broken) -> Text {
    match broken {
        Broken::TooDeep => text!(exchange_json_too_deep, limit = elements::DEPTH_LIMIT),
        Broken::TooLarge => text!(exchange_json_too_large, limit = elements::SIZE_LIMIT >> 20),
        Broken::Truncated => text!(exchange_json_truncated),
        Broken::Syntax => text!(exchange_json_syntax),
        Broken::Disk(error) => text!(exchange_unreadable, error = error),
    }
}

/// Parses a node; the line of a fault is counted from the start of the file.
pub(crate) fn parse_as<T: DeserializeOwned>(file: &str, element: &Element) -> Result<T, Problem> {
    serde_json::from_slice(&element.bytes).map_err(|error| {
        let line = element.line + error.line() as u64 - 1;
        let words = error.to_string();
        // serde_json ends with "at line 3 column 7", counted from the node.
        let words = words.split(" at line ").next().unwrap_or_default().to_owned();
        Problem::at(file, line, text!(exchange_json_broken, error = words))
    })
}
