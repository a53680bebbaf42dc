//! Rows of a CSV file, with the line on which each starts.
//!
//! Not the csv crate's reader: where a quote is never closed, that one takes the rest of the file
//! for one cell. Here such a row is a [`Broken`] one and reading goes on with the next line.

use std::collections::VecDeque;
use std::io::{self, BufRead};

/// A row longer than this is none: a quote was not closed, or it is no CSV.
const ROW_LIMIT: usize = 1 << 20;

/// One row: its cells without their quotes.
#[derive(Debug, Default)]
pub(crate) struct Row {
    /// The line on which it starts, from 1.
    pub line: u64,
    text: String,
    ends: Vec<usize>,
    state: State,
}

/// Why a row could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Broken {
    /// A quote that is not closed, or is closed in the middle of a cell.
    Quote,
    /// Longer than any row.
    TooLong,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    /// At the start of a cell.
    #[default]
    Start,
    /// In a cell without quotes.
    Plain,
    /// Within quotes.
    Quoted,
    /// Behind a quote that ends the cell, or is the first of two.
    Closed,
}

/// What one more line made of a row.
enum Taken {
    /// The row is complete.
    Complete,
    /// A quote is open: the row goes on.
    Open,
    /// A quote stands where none can.
    Stray,
}

impl Row {
    /// The cells, in order.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|nth| self.cell(nth))
    }

    /// The `nth` cell; empty where the row has none.
    pub(crate) fn cell(&self, nth: usize) -> &str {
        let Some(end) = self.ends.get(nth) else { return "" };
        let start = if nth == 0 { 0 } else { self.ends[nth - 1] };
        &self.text[start..*end]
    }

    /// How many cells there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Nothing but white space.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn begin(&mut self, line: u64) {
        self.line = line;
        self.text.clear();
        self.ends.clear();
        self.state = State::Start;
    }

    /// Takes a line with its line break.
    fn take(&mut self, line: &str, delimiter: u8) -> Taken {
        let bare = line.strip_suffix('\n').unwrap_or(line);
        let bare = bare.strip_suffix('\r').unwrap_or(bare);
        let delimiter = char::from(delimiter);
        for c in bare.chars() {
            self.state = match (self.state, c) {
                (State::Start | State::Plain | State::Closed, c) if c == delimiter => {
                    self.ends.push(self.text.len());
                    State::Start
                }
                (State::Start, '"') => State::Quoted,
                (State::Start, ' ') => State::Start,
                (State::Quoted, '"') => State::Closed,
                (State::Closed, '"') => {
                    self.text.push('"');
                    State::Quoted
                }
                (State::Closed, ' ') => State::Closed,
                (State::Closed, _) => return Taken::Stray,
                (State::Quoted, c) => {
                    self.text.push(c);
                    State::Quoted
                }
                (State::Start | State::Plain, c) => {
                    self.text.push(c);
                    State::Plain
                }
            };
        }
        if self.state == State::Quoted {
            self.text.push('\n');
            return Taken::Open;
        }
        self.ends.push(self.text.len());
        Taken::Complete
    }
}

/// The rows of a file.
pub(crate) struct Rows<R> {
    lines: Lines<R>,
    delimiter: u8,
    /// How many cells a row has, once the header told.
    pub width: Option<usize>,
}

impl<R: BufRead> Rows<R> {
    pub(crate) fn new(text: R, delimiter: u8) -> Self {
        let lines = Lines { text, number: 0, ahead: VecDeque::new(), spare: String::new() };
        Self { lines, delimiter, width: None }
    }

    /// The text behind the rows.
    pub(crate) fn into_inner(self) -> R {
        self.lines.text
    }

    /// Reads the next row that is not blank. `None`: the file ends. After a broken row (whose line
    /// is in `row`) the next call goes on with the line below the one on which that row starts.
    pub(crate) fn read(&mut self, row: &mut Row) -> io::Result<Option<Result<(), Broken>>> {
        loop {
            let Some(line) = self.lines.take()? else { return Ok(None) };
            row.begin(line.number);
            let result = self.finish(&line, row)?;
            self.lines.give_back(line.text);
            match result {
                Ok(()) if row.is_blank() => {}
                result => return Ok(Some(result)),
            }
        }
    }

    fn finish(&mut self, first: &Line, row: &mut Row) -> io::Result<Result<(), Broken>> {
        if first.too_long {
            return Ok(Err(Broken::TooLong));
        }
        match row.take(&first.text, self.delimiter) {
            Taken::Complete => return Ok(Ok(())),
            Taken::Stray => return Ok(Err(Broken::Quote)),
            Taken::Open => {}
        }
        let mut more = Vec::new();
        while let Some(line) = self.lines.take()? {
            let taken =
                if line.too_long { Taken::Stray } else { row.take(&line.text, self.delimiter) };
            more.push(line);
            match taken {
                // A row over several lines with too many or too few cells has swallowed others.
                Taken::Complete if self.width.is_none_or(|it| it == row.len()) => {
                    return Ok(Ok(()));
                }
                Taken::Complete | Taken::Stray => break,
                Taken::Open if row.text.len() > ROW_LIMIT => break,
                Taken::Open => {}
            }
        }
        self.lines.put_back(more);
        Ok(Err(Broken::Quote))
    }
}

struct Line {
    number: u64,
    text: String,
    too_long: bool,
}

struct Lines<R> {
    text: R,
    number: u64,
    ahead: VecDeque<Line>,
    spare: String,
}

impl<R: BufRead> Lines<R> {
    fn take(&mut self) -> io::Result<Option<Line>> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        let mut bytes = std::mem::take(&mut self.spare).into_bytes();
        bytes.clear();
        let mut too_long = false;
        loop {
            let available = self.text.fill_buf()?;
            let end = available.iter().position(|b| *b == b'\n').map(|at| at + 1);
            let length = end.unwrap_or(available.len());
            if bytes.len() + length > ROW_LIMIT {
                too_long = true;
            } else {
                bytes.extend_from_slice(&available[..length]);
            }
            let is_over = end.is_some() || length == 0;
            self.text.consume(length);
            if is_over {
                break;
            }
        }
        if bytes.is_empty() && !too_long {
            return Ok(None);
        }
        self.number += 1;
        let text = if too_long { String::new() } else { into_text(bytes)? };
        Ok(Some(Line { number: self.number, text, too_long }))
    }

    fn give_back(&mut self, line: String) {
        self.spare = line;
    }

    fn put_back(&mut self, lines: Vec<Line>) {
        for line in lines.into_iter().rev() {
            self.ahead.push_front(line);
        }
    }
}

fn into_text(bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each row as `line: cell|cell`, a broken one as `line: !`.
    fn rows(text: &str) -> Vec<String> {
        let mut rows = Rows::new(text.as_bytes(), b',');
        rows.width = Some(3);
        let mut row = Row::default();
        let mut all = Vec::new();
        while let Some(result) = rows.read(&mut row).unwrap() {
            all.push(match result {
                Ok(()) => format!("{}: {}", row.line, row.cells().collect::<Vec<_>>().join("|")),
                Err(broken) => format!("{}: {broken:?}", row.line),
            });
        }
        all
    }

    #[test]
    fn cells_and_lines() {
        assert_eq!(
            rows("a,b,c\r\n\r\n1,\"x, \"\"y\"\"\nz\", \"w\" \n  \n2,,\n"),
            ["1: a|b|c", "3: 1|x, \"y\"\nz|w", "6: 2||"]
        );
        assert_eq!(rows("1,b\"c,d"), ["1: 1|b\"c|d"]);
    }

    #[test]
    fn a_wrong_quote_costs_one_row() {
        // Never closed; closed by the next row's quote; closed in the middle; swallowing a row.
        assert_eq!(rows("1,\"b,c\n2,b,c\n3,b,c\n"), ["1: Quote", "2: 2|b|c", "3: 3|b|c"]);
        assert_eq!(rows("1,\"b,c\n2,\"b\",c\n"), ["1: Quote", "2: 2|b|c"]);
        assert_eq!(rows("1,\"b\"x,c\n2,b,c\n"), ["1: Quote", "2: 2|b|c"]);
        assert_eq!(
            rows("1,\"b,c\n2,b\",c,d,e\n3,b,c\n"),
            ["1: Quote", "2: 2|b\"|c|d|e", "3: 3|b|c"]
        );
    }

    #[test]
    fn a_line_without_end_is_not_held() {
        let text = format!("1,b,c\n2,{},c\n3,b,c", "x".repeat(2 * ROW_LIMIT));
        assert_eq!(rows(&text), ["1: 1|b|c", "2: TooLong", "3: 3|b|c"]);
        let text = format!("1,\"{}\n3,b,c", "x\n".repeat(ROW_LIMIT));
        assert_eq!(rows(&text)[0], "1: Quote");
    }
}
