//! What is wrong with a file, and where.
//!
//! A [`Problem`] is told to the person who brought the file; it never stops the reading of the
//! rows that follow, unless it is the file as a whole that can't be read.

use std::fmt;

use super::field::Field;
use crate::core::text::Text;
use crate::text;

/// Something that kept a row, or a whole file, from being read.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The file, by the name it was opened with.
    pub file: String,
    /// The line on which the row or the node starts, from 1; `None`: the file as a whole.
    pub line: Option<u64>,
    /// The column as the file names it, or the JSON path within the node.
    pub column: Option<String>,
    /// What is wrong and what to do about it.
    pub reason: Text,
    /// How much is lost.
    pub extent: Extent,
}

/// How much of a file a [`Problem`] keeps from being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// One row or node: the others are read.
    Row,
    /// Everything, or everything that follows: what the file has is not known.
    File,
}

impl Problem {
    /// The file as a whole can't be read.
    pub(crate) fn of_file(file: &str, reason: Text) -> Self {
        Self { file: file.to_owned(), line: None, column: None, reason, extent: Extent::File }
    }

    /// A row as a whole is wrong.
    pub(crate) fn at(file: &str, line: u64, reason: Text) -> Self {
        let (file, line) = (file.to_owned(), Some(line));
        Self { file, line, column: None, reason, extent: Extent::Row }
    }

    /// The same problem, after which nothing can be read.
    pub(crate) fn and_what_follows(mut self) -> Self {
        self.extent = Extent::File;
        self
    }

    /// The same problem in a column.
    pub(crate) fn in_column(mut self, column: String) -> Self {
        self.column = Some(column);
        self
    }

    /// The whole as one sentence: file, line, column, reason.
    pub fn text(&self) -> Text {
        let file = &self.file;
        let reason = self.reason.clone();
        match (self.line, &self.column) {
            (None, _) => text!(exchange_problem_file, file = file, reason = reason),
            (Some(line), None) => {
                text!(exchange_problem_line, file = file, line = line.to_string(), reason = reason)
            }
            (Some(line), Some(column)) => text!(
                exchange_problem_column,
                file = file,
                line = line.to_string(),
                column = column,
                reason = reason
            ),
        }
    }
}

/// For logs: the place and the key of the reason. People are shown [`Problem::text`].
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ":{column}")?;
        }
        write!(f, ": {}", self.reason.key)
    }
}

/// A value that can't be taken, before anybody knows in which file it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    /// Where: one of our fields, or a path in the node.
    pub place: Place,
    /// What is wrong and what to do about it.
    pub reason: Text,
}

/// Where a [`Fault`] is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// One of our fields: the reader knows the name of its column.
    Field(Field),
    /// A column or path as the file has it.
    Named(String),
}

impl Fault {
    pub(crate) fn of(field: Field, reason: Text) -> Self {
        Self { place: Place::Field(field), reason }
    }

    pub(crate) fn named(name: impl Into<String>, reason: Text) -> Self {
        Self { place: Place::Named(name.into()), reason }
    }
}
