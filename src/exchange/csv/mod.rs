//! CSV: read from others' files by the names of their columns, written in our own form.
//!
//! Our own columns are those of [`Field::own`], in that order. One row is one entry in one
//! language with at most one run; further rows with the same id add a wording in another language,
//! a run, or whatever the first row left empty. How [`write`] lays out what does not fit one row
//! is told there. A cell that a spreadsheet would take for a formula has `'` in front.
//!
//! It is the job of [`gather`](super::gather) to join rows, and of [`values`](super::values) to
//! read cells.

pub(crate) mod columns;
mod read;
mod rows;
pub(crate) mod write;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;

use super::field::Field;
use super::gather::{Apart, Piece, Pieces};
use super::problem::{Place, Problem};
use super::source::Utf8;
use super::{Format, Head, Opened, Settings};
use crate::core::text::Text;
use crate::text;
use columns::Columns;
use read::Reader;
use rows::{Broken, Row, Rows};

pub(in crate::exchange) use write::{harmless, lines};

/// What spreadsheets take for a formula, at the start of a cell.
const ARMED: [char; 4] = ['=', '+', '-', '@'];

/// Delimiters that are looked for.
const DELIMITERS: [u8; 4] = *b",;\t|";

/// Text in rows. The last in the registry: any text may be meant to be CSV.
pub(crate) const FORMAT: Format = Format { name: "CSV", recognises, open };

fn recognises(head: &Head) -> bool {
    !head.text.trim().is_empty()
}

fn open(opened: Opened) -> Result<Box<dyn Pieces>, Problem> {
    let Opened { file, text, head, settings } = opened;
    let delimiter = settings.mapping.delimiter.unwrap_or_else(|| find_delimiter(&head.text));
    let unreadable = |error: io::Error| super::unreadable(&file, &error);
    let mut rows = Rows::new(text, delimiter);
    let reader = read_header(&mut rows, settings, &file)?;
    let mut row = Row::default();
    let mut apart = Apart::default();
    let mut is_empty = true;
    while let Some(result) = rows.read(&mut row).map_err(unreadable)? {
        is_empty = false;
        if result.is_ok() {
            apart.note(hash(&reader.id(&row)));
        }
    }
    if is_empty {
        return Err(Problem::of_file(&file, text!(exchange_header_only)));
    }
    let mut text = rows.into_inner();
    text.rewind().map_err(unreadable)?;
    let damaged = text.damaged;
    let mut rows = Rows::new(text, delimiter);
    let reader = read_header(&mut rows, reader.settings, &file)?;
    Ok(Box::new(Csv { file, rows, row, reader, apart: apart.settle(), damaged, is_over: false }))
}

fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

/// Reads the header and what the operator says to skip under it.
fn read_header(rows: &mut Rows<Utf8>, settings: Settings, file: &str) -> Result<Reader, Problem> {
    let unreadable = |error: io::Error| super::unreadable(file, &error);
    let mut row = Row::default();
    match rows.read(&mut row).map_err(unreadable)? {
        None => return Err(Problem::of_file(file, text!(exchange_empty))),
        Some(Err(broken)) => {
            return Err(Problem::at(file, row.line, reason_of(broken)).and_what_follows());
        }
        Some(Ok(())) => {}
    }
    let columns = Columns::of(row.cells(), &settings.mapping);
    if !columns.tell(Field::Title) {
        let names: Vec<String> = row.cells().take(12).map(|it| it.trim().to_owned()).collect();
        let reason = text!(exchange_no_title_column, columns = names.join(", "));
        return Err(Problem::at(file, row.line, reason).and_what_follows());
    }
    let missing = settings.mapping.id.iter().find(|name| columns.position(name).is_none());
    if let Some(name) = missing {
        let problem = Problem::at(file, row.line, text!(exchange_id_column_missing, column = name));
        return Err(problem.and_what_follows());
    }
    rows.width = Some(columns.len());
    for _ in 0..settings.mapping.skip_rows {
        rows.read(&mut row).map_err(unreadable)?;
    }
    Ok(Reader::new(columns, settings))
}

fn reason_of(broken: Broken) -> Text {
    match broken {
        Broken::Quote => text!(exchange_quote_broken),
        Broken::TooLong => text!(exchange_row_too_long),
    }
}

/// The delimiter that parts the first line, outside quotes, into the most cells.
fn find_delimiter(head: &str) -> u8 {
    let line = head.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: u8| {
        let mut quoted = false;
        line.bytes()
            .filter(|b| {
                quoted ^= *b == b'"';
                *b == delimiter && !quoted
            })
            .count()
    };
    // The first of several with the same count: `max_by_key` would take the last.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// A CSV file being read.
struct Csv {
    file: String,
    rows: Rows<Utf8>,
    row: Row,
    reader: Reader,
    apart: Apart,
    damaged: bool,
    is_over: bool,
}

impl Csv {
    fn problem(&self, reason: Text) -> Problem {
        Problem::at(&self.file, self.row.line, reason)
    }

    /// What keeps the row from being read cell by cell.
    fn whole_row(&self) -> Option<Problem> {
        let (cells, columns) = (self.row.len(), self.reader.columns.len());
        let spare = (columns..cells).all(|nth| self.row.cell(nth).trim().is_empty());
        if cells < columns || !spare {
            return Some(self.problem(text!(exchange_cells, cells = cells, columns = columns)));
        }
        let nth = self
            .row
            .cells()
            .position(|cell| cell.contains('\0') || (self.damaged && cell.contains('\u{fffd}')))?;
        let reason = if self.row.cell(nth).contains('\0') {
            text!(exchange_nul)
        } else {
            text!(exchange_character_broken)
        };
        Some(self.problem(reason).in_column(self.reader.columns.name(nth).to_owned()))
    }
}

impl Pieces for Csv {
    fn read(&mut self) -> Option<Result<Piece, Vec<Problem>>> {
        if self.is_over {
            return None;
        }
        match self.rows.read(&mut self.row) {
            Err(error) => {
                self.is_over = true;
                return Some(Err(vec![super::unreadable(&self.file, &error)]));
            }
            Ok(None) => return None,
            Ok(Some(Err(broken))) => return Some(Err(vec![self.problem(reason_of(broken))])),
            Ok(Some(Ok(()))) => {}
        }
        if let Some(problem) = self.whole_row() {
            return Some(Err(vec![problem]));
        }
        let draft = self.reader.read(&self.row).map_err(|faults| {
            faults
                .into_iter()
                .map(|it| self.problem(it.reason).in_column(self.reader.name_of(&it.place)))
                .collect()
        });
        Some(draft.map(|draft| Piece {
            line: self.row.line,
            hash: hash(&self.reader.id(&self.row)),
            draft,
        }))
    }

    fn column(&self, place: &Place) -> String {
        self.reader.name_of(place)
    }

    fn apart(&mut self) -> Apart {
        std::mem::take(&mut self.apart)
    }

    fn ignored(&self) -> Vec<String> {
        self.reader.columns.ignored.clone()
    }
}
