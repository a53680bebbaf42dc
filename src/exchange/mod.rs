//! Catalogue files in and out: CSV, schema.org JSON-LD, the Research Organization Registry.
//!
//! [`open`] recognises a file by its content, never by its name, and gives its entries one by one
//! with the [`Problem`]s of the rows that can't be taken; [`Export`] writes entries so that they
//! are read back the same. Bytes go in and entries come out, in bounded memory: there is no
//! database here, no network, no clock and no decision on what becomes of an entry.
//!
//! ```text
//! bytes → source (UTF-8) → a format of FORMATS → drafts, one a row or node
//!       → gather (one draft an identifier) → draft.finish (what is derived) → Entry
//! ```
//!
//! A format is its file and a line in [`FORMATS`]. What is no catalogue has a file of its own:
//! announcements ([`announcement`]), ideas ([`ideas`]), innovations as feeds ([`feed`]).

pub mod announcement;
pub(crate) mod csv;
mod draft;
pub mod export;
pub mod feed;
mod field;
mod gather;
pub mod ideas;
pub(crate) mod json;
pub mod mapping;
mod problem;
mod refused;
mod source;
pub(crate) mod values;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::civil::Date;

use crate::core::catalogue::{Entry, Language};
use crate::text;
use gather::{Gather, Pieces};
use source::Utf8;

pub use export::Export;
pub use mapping::Mapping;
pub use problem::{Extent, Problem};
pub use source::Source;
pub(crate) use values::kind::of_word as kind_of_word;

/// Every format that is recognised; the first that does so reads the file, or refuses it by name.
const FORMATS: &[Format] = &[
    refused::NOTHING,
    refused::SPREADSHEET,
    refused::PDF,
    refused::CALENDAR,
    refused::XML,
    json::TOO_DEEP,
    json::ror::FORMAT,
    json::ror::FORMAT_1,
    json::ld::FORMAT,
    refused::OTHER_JSON,
    refused::BINARY,
    csv::FORMAT,
];

/// How much of a file is looked at to recognise it.
const HEAD: usize = 256 << 10;

/// What the caller knows of a file beyond its bytes.
#[derive(Debug, Clone)]
pub struct Options {
    /// The language of texts that don't tell theirs, as the operator said for this file.
    pub language: Option<Language>,
    /// The same where neither the operator nor the mapping says it: the community's language.
    pub default_language: Language,
    /// ISO 4217 code for bare numbers, where the mapping names none.
    pub currency: Option<String>,
    /// Where set, a date `+21` or `-3` is counted from this day (for the bundled sample).
    pub today: Option<Date>,
    /// The operator's mapping file.
    pub mapping: Mapping,
}

impl Options {
    /// Nothing is known but the community's language.
    pub fn new(default_language: Language) -> Self {
        Self {
            language: None,
            default_language,
            currency: None,
            today: None,
            mapping: Mapping::default(),
        }
    }
}

/// One entry of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The line on which its first row or its node starts.
    pub line: u64,
    /// What was read.
    pub entry: Entry,
}

/// A file being read: its entries, and the problems of the rows that can't be taken.
///
/// An entry comes once, when all its rows have been read. Rows of one entry that stand next to
/// each other take no memory beyond that entry; those that stand apart are held until the last of
/// them has come. A row with several faults gives several problems.
pub struct Reading {
    gather: Gather,
    format: &'static str,
    total_bytes: u64,
    progress: Arc<AtomicU64>,
}

impl Reading {
    /// The format that was recognised.
    pub fn format(&self) -> &'static str {
        self.format
    }

    /// Length of the file.
    pub fn total_bytes(&self) -> u64 {
        self.total_bytes
    }

    /// How much of it has been read.
    pub fn bytes_read(&self) -> u64 {
        self.progress.load(Ordering::Relaxed)
    }

    /// Columns whose names mean nothing to us.
    pub fn ignored_columns(&self) -> Vec<String> {
        self.gather.pieces.ignored()
    }

    /// How many well-formed nodes were left out on purpose so far: organisations that closed,
    /// nodes that are neither an opportunity nor an organisation.
    pub fn left_out(&self) -> u64 {
        self.gather.pieces.left_out()
    }
}

impl Iterator for Reading {
    type Item = Result<Read, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        self.gather.next()
    }
}

/// Opens a file of the disk; its path is its name in problems.
///
/// # Errors
///
/// See [`open`].
pub fn open_path(path: &Path, options: &Options) -> Result<Reading, Problem> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(|error| unreadable(&name, &error))?;
    open(file, &name, options)
}

/// Recognises a file and starts reading it. `name` is its name in problems.
///
/// The file is looked through once or twice before: for its encoding, and for identifiers that
/// come in several places.
///
/// # Errors
///
/// A file that can't be read as a whole: no format we read, empty, without a title column, a
/// fault of the disk.
pub fn open(
    source: impl Source + 'static,
    name: &str,
    options: &Options,
) -> Result<Reading, Problem> {
    let settings = Settings::of(options);
    let tld = options.language.as_ref().or(options.mapping.language.as_ref()).and_then(tld_of);
    let unreadable = |error: io::Error| unreadable(name, &error);
    let mut text =
        Utf8::open(Box::new(source), options.mapping.encoding, tld).map_err(unreadable)?;
    let head = Head::of(&mut text).map_err(unreadable)?;
    text.rewind().map_err(unreadable)?;
    let (progress, total_bytes) = (Arc::clone(&text.progress), text.total_bytes);
    let format = FORMATS.iter().find(|format| (format.recognises)(&head));
    let Some(format) = format else {
        return Err(Problem::of_file(name, text!(exchange_empty)));
    };
    let opened = Opened { file: name.to_owned(), text, head, settings };
    let pieces = (format.open)(opened)?;
    let gather = Gather::new(name.to_owned(), pieces);
    Ok(Reading { gather, format: format.name, total_bytes, progress })
}

/// A format of the registry.
pub(crate) struct Format {
    /// Its name, as people say it.
    pub name: &'static str,
    /// Whether a file that starts like this is one.
    pub recognises: fn(&Head) -> bool,
    /// Starts reading, or says why it can't be read.
    pub open: fn(Opened) -> Result<Box<dyn Pieces>, Problem>,
}

/// The beginning of a file.
pub(crate) struct Head {
    /// Its text.
    pub text: String,
    /// Its first node, where it is JSON.
    pub json: Option<json::Glance>,
}

impl Head {
    fn of(text: &mut Utf8) -> io::Result<Self> {
        let mut head = vec![0; HEAD];
        let mut filled = 0;
        while filled < head.len() {
            match text.read(&mut head[filled..])? {
                0 => break,
                read => filled += read,
            }
        }
        head.truncate(filled);
        let text = String::from_utf8_lossy(&head).into_owned();
        let json = json::Glance::at(&text);
        Ok(Self { text, json })
    }
}

/// A file whose format has been recognised, at its start.
pub(crate) struct Opened {
    pub file: String,
    pub text: Utf8,
    pub head: Head,
    pub settings: Settings,
}

/// The options, with what the mapping says put in.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// The language of texts that don't tell theirs.
    pub language: Language,
    /// The language that a JSON-LD document sets for its texts.
    pub document_language: Option<Language>,
    pub currency: Option<String>,
    pub today: Option<Date>,
    pub mapping: Mapping,
}

impl Settings {
    fn of(options: &Options) -> Self {
        let mapping = options.mapping.clone();
        let language = options.language.clone().or_else(|| mapping.language.clone());
        Self {
            language: language.unwrap_or_else(|| options.default_language.clone()),
            document_language: None,
            currency: mapping.currency.clone().or_else(|| options.currency.clone()),
            today: options.today,
            mapping,
        }
    }
}

/// The top-level domain of a language's country, where it has the same letters: a hint for
/// guessing the encoding.
fn tld_of(language: &Language) -> Option<&'static str> {
    const SAME: &[&str] = &[
        "bg", "de", "es", "fi", "fr", "hr", "hu", "it", "lt", "lv", "nl", "pl", "pt", "ro", "ru",
        "sk", "tr",
    ];
    SAME.iter().copied().find(|tld| *tld == language.language.as_str())
}

pub(crate) fn unreadable(file: &str, error: &io::Error) -> Problem {
    Problem::of_file(file, text!(exchange_unreadable, error = error.to_string()))
}
