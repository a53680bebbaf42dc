//! What is recognised and not read: each refused with what to do instead.

use super::gather::Pieces;
use super::problem::Problem;
use super::{Format, Head, Opened};
use crate::core::text::Text;
use crate::text;

/// Zero bytes, or white space alone.
pub(crate) const NOTHING: Format = Format {
    name: "empty",
    recognises: |head| head.text.trim().is_empty(),
    open: |opened| refuse(&opened, text!(exchange_empty)),
};

/// XLSX and ODS (both are ZIP archives), and the old XLS.
pub(crate) const SPREADSHEET: Format = Format {
    name: "spreadsheet",
    recognises: |head| {
        head.text.starts_with("PK\u{3}\u{4}") || head.text.starts_with("\u{d0}\u{cf}\u{11}\u{e0}")
    },
    open: |opened| refuse(&opened, text!(exchange_spreadsheet)),
};

/// PDF.
pub(crate) const PDF: Format = Format {
    name: "PDF",
    recognises: |head| head.text.starts_with("%PDF-"),
    open: |opened| refuse(&opened, not_read("PDF")),
};

/// iCalendar.
pub(crate) const CALENDAR: Format = Format {
    name: "iCalendar",
    recognises: |head| {
        let start = head.text.trim_start().get(..15);
        start.is_some_and(|it| it.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
    },
    open: |opened| refuse(&opened, not_read("iCalendar")),
};

/// XML of any kind (XCRI-CAP, RSS), and pages of the web.
pub(crate) const XML: Format = Format {
    name: "XML",
    recognises: |head| {
        let mut start = head.text.trim_start().chars();
        start.next() == Some('<')
            && start.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '?' || c == '!')
    },
    open: |opened| refuse(&opened, not_read("XML / HTML")),
};

/// JSON that is neither schema.org JSON-LD nor ROR.
pub(crate) const OTHER_JSON: Format = Format {
    name: "JSON",
    recognises: |head| head.json.is_some(),
    open: |opened| refuse(&opened, not_read("JSON")),
};

/// Anything with control characters that no text has.
pub(crate) const BINARY: Format = Format {
    name: "binary",
    recognises: |head: &Head| {
        let odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\0');
        let (odd, zeros) = head.text.chars().take(4096).fold((0, 0), |(odd_ones, zeros), c| {
            (odd_ones + usize::from(odd(&c)), zeros + usize::from(c == '\0'))
        });
        // A few zeros are those of a damaged row, which is told with its line.
        odd > 8 || zeros > 64
    },
    open: |opened| refuse(&opened, text!(exchange_binary)),
};

fn not_read(format: &'static str) -> Text {
    text!(exchange_not_read, format = format)
}

fn refuse(opened: &Opened, reason: Text) -> Result<Box<dyn Pieces>, Problem> {
    Err(Problem::of_file(&opened.file, reason))
}
