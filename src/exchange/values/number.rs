//! Plain numbers: hours of effort, credits, years, yes and no.

use std::sync::LazyLock;

use super::words::{Table, Vocabulary, excerpt, read_data};
use crate::core::text::Text;
use crate::text;

static YES_NO: LazyLock<Vocabulary<bool>> = LazyLock::new(|| {
    Vocabulary::new(&read_data::<Table>(include_str!("yes_no.toml")), |code| code.parse().ok())
});

/// Hours of effort: `20`, `20.0`, "20 de ore", `PT20H`; parts of an hour are rounded up.
pub(crate) fn hours(value: &str) -> Result<u32, Text> {
    let wrong = || text!(exchange_hours_unreadable, value = excerpt(value));
    let trimmed = value.trim();
    if trimmed.starts_with('P') {
        let span: jiff::Span = trimmed.parse().map_err(|_| wrong())?;
        // ISO 8601 days of effort are whole days of the calendar; nobody means 24 hours of work.
        if span.get_years() != 0
            || span.get_months() != 0
            || span.get_weeks() != 0
            || span.get_days() != 0
        {
            return Err(wrong());
        }
        let minutes = i64::from(span.get_hours()) * 60 + span.get_minutes();
        return u32::try_from((minutes + 59) / 60).map_err(|_| wrong());
    }
    let end = trimmed
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(trimmed.len());
    let tail = trimmed[end..].trim();
    if tail.chars().any(|c| c.is_ascii_digit()) {
        return Err(wrong());
    }
    let number: f64 = trimmed[..end].replace(',', ".").parse().map_err(|_| wrong())?;
    if !(0.0..=100_000.0).contains(&number) {
        return Err(wrong());
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 100,000"
    )]
    Ok(number.ceil() as u32)
}

/// A whole number, also as `3.0` (spreadsheets know no others).
pub(crate) fn whole(value: &str) -> Option<u32> {
    let value = value.trim();
    let digits = value.split_once(['.', ',']).map_or(value, |(digits, zeros)| {
        if zeros.bytes().all(|b| b == b'0') { digits } else { "" }
    });
    digits.parse().ok()
}

/// Yes or no, in several languages, also `1` and `0`.
pub(crate) fn yes(value: &str) -> Result<bool, Text> {
    YES_NO.of(value).ok_or_else(|| text!(exchange_yes_no_unreadable, value = excerpt(value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_of_effort() {
        for (words, hours_expected) in
            [("20", 20), ("20.0", 20), ("1,5 h", 2), ("20 de ore", 20), ("PT20H", 20), ("PT90M", 2)]
        {
            assert_eq!(hours(words), Ok(hours_expected), "{words}");
        }
        for words in ["", "multe", "10-20", "-4", "P4M"] {
            assert!(hours(words).is_err(), "{words}");
        }
        assert_eq!(whole("240.0"), Some(240));
        assert_eq!(yes("DA"), Ok(true));
        assert!(yes("poate").is_err());
    }
}
