//! Catalogue files in: what each row becomes, and what is told of the rows that can't be taken.
//!
//! The fixtures are written for the project in the shapes, and with the quirks, of real files.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod csv;
mod json;
mod values;
mod whole_files;

use std::io::Cursor;
use std::path::PathBuf;

use jiff::civil::date;
use xploit_bot::core::catalogue::{Entry, Language, Opportunity, Organisation};
use xploit_bot::exchange::{self, Mapping, Options, Problem};

/// What a file gave.
struct Given {
    entries: Vec<Entry>,
    problems: Vec<Problem>,
    left_out: u64,
    ignored: Vec<String>,
}

fn fixture(name: &str) -> Vec<u8> {
    let path: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "tests/fixtures/catalogue", name].iter().collect();
    std::fs::read(path).unwrap()
}

fn language(tag: &str) -> Language {
    tag.parse().unwrap()
}

/// The community speaks Romanian; the sample's dates are counted from 22 December 2026.
fn options() -> Options {
    Options { today: Some(date(2026, 12, 22)), ..Options::new("ro".parse().unwrap()) }
}

fn mapped(toml: &str) -> Options {
    Options { mapping: Mapping::read(toml, "mapping.toml").unwrap(), ..options() }
}

fn read_with(bytes: impl Into<Vec<u8>>, options: &Options) -> Given {
    let mut reading = match exchange::open(Cursor::new(bytes.into()), "file", options) {
        Ok(reading) => reading,
        Err(problem) => panic!("{problem}"),
    };
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    for read in &mut reading {
        match read {
            Ok(read) => entries.push(read.entry),
            Err(problem) => problems.push(problem),
        }
    }
    assert_eq!(reading.bytes_read(), reading.total_bytes());
    Given { entries, problems, left_out: reading.left_out(), ignored: reading.ignored_columns() }
}

fn read(bytes: impl Into<Vec<u8>>) -> Given {
    read_with(bytes, &options())
}

/// The problem of a file that can't be read as a whole.
fn refused(bytes: impl Into<Vec<u8>>) -> Problem {
    match exchange::open(Cursor::new(bytes.into()), "file", &options()) {
        Ok(reading) => panic!("read as {}", reading.format()),
        Err(problem) => problem,
    }
}

impl Given {
    fn opportunity(&self, id: &str) -> &Opportunity {
        match self.entries.iter().find(|it| it.id() == id) {
            Some(Entry::Opportunity(it)) => it,
            other => panic!("{id}: {other:?}"),
        }
    }

    fn organisation(&self, id: &str) -> &Organisation {
        match self.entries.iter().find(|it| it.id() == id) {
            Some(Entry::Organisation(it)) => it,
            other => panic!("{id}: {other:?}"),
        }
    }

    /// `line column reason` of each problem.
    fn told(&self) -> Vec<String> {
        self.problems.iter().map(told).collect()
    }
}

fn told(problem: &Problem) -> String {
    let line = problem.line.map(|it| it.to_string()).unwrap_or_default();
    let column = problem.column.as_deref().unwrap_or("-");
    let reason = problem.reason.key.strip_prefix("exchange-").unwrap();
    format!("{line} {column} {reason}").trim_start().to_owned()
}
