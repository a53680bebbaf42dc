//! Entries → a file that is read back the same.

use std::io::{self, Write};
use std::str::FromStr;

use super::{csv, json};
use crate::core::catalogue::Entry;

/// The formats that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Our own columns.
    Csv,
    /// schema.org, one document with a `@graph`.
    JsonLd,
}

impl Format {
    /// Every format that is written.
    pub const ALL: &'static [Self] = &[Self::Csv, Self::JsonLd];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLd => "json-ld",
        }
    }
}

impl FromStr for Format {
    type Err = crate::core::catalogue::UnknownCode;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "csv" => Ok(Self::Csv),
            "json-ld" | "jsonld" => Ok(Self::JsonLd),
            _ => Err(crate::core::catalogue::UnknownCode),
        }
    }
}

/// Writes entries one by one; nothing is held.
pub struct Export<W: Write> {
    kind: Kind<W>,
    written: u64,
}

enum Kind<W: Write> {
    Csv(Box<csv::write::Writer<W>>),
    JsonLd(json::ld::write::Writer<W>),
}

impl<W: Write> Export<W> {
    /// Starts a file.
    ///
    /// # Errors
    ///
    /// Those of `output`, here and below.
    pub fn new(format: Format, output: W) -> io::Result<Self> {
        let kind = match format {
            Format::Csv => Kind::Csv(Box::new(csv::write::Writer::new(output)?)),
            Format::JsonLd => Kind::JsonLd(json::ld::write::Writer::new(output)?),
        };
        Ok(Self { kind, written: 0 })
    }

    /// Writes an entry.
    pub fn write(&mut self, entry: &Entry) -> io::Result<()> {
        self.written += 1;
        match &mut self.kind {
            Kind::Csv(csv) => csv.write(entry),
            Kind::JsonLd(json) => json.write(entry),
        }
    }

    /// Ends the file; gives how many entries it has.
    pub fn finish(self) -> io::Result<u64> {
        match self.kind {
            Kind::Csv(csv) => csv.finish()?,
            Kind::JsonLd(json) => json.finish()?,
        }
        Ok(self.written)
    }
}
