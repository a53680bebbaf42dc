//! Days: ISO, numeric with the day first, and with the month's name in several languages.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use super::time;
use super::words::{Table, Vocabulary, excerpt, fold, read_data};
use crate::core::text::Text;
use crate::text;

/// Years outside are slips of the pen.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

static MONTHS: LazyLock<Vocabulary<i8>> = LazyLock::new(|| {
    Vocabulary::new(&read_data::<Table>(include_str!("month.toml")), |code| code.parse().ok())
});

static OPEN: LazyLock<Vocabulary<()>> = LazyLock::new(|| {
    Vocabulary::new(&read_data::<Table>(include_str!("anytime.toml")), |_| Some(()))
});

/// Reads a day. `Ok(None)`: it says "at any time".
///
/// With `today`, `+21` and `-3` are days counted from it. A number alone is day first
/// (`02.03.2027` is in March). Words of two digits for the year are refused.
pub(crate) fn read(value: &str, today: Option<Date>) -> Result<Option<Date>, Text> {
    Ok(read_with_time(value, today)?.map(|(date, _)| date))
}

/// Reads a day and the hour that stands behind it, if any.
pub(crate) fn read_with_time(
    value: &str,
    today: Option<Date>,
) -> Result<Option<(Date, Option<Time>)>, Text> {
    let value = value.trim();
    let wrong = || text!(exchange_date_unreadable, value = excerpt(value));
    if let Some(days) = relative(value) {
        let today = today.ok_or_else(|| text!(exchange_date_relative, value = excerpt(value)))?;
        let date = today.checked_add(days.days()).map_err(|_| wrong())?;
        return Ok(Some((date, None)));
    }
    if OPEN.of(value).is_some() {
        return Ok(None);
    }
    let (date, rest) =
        iso(value).or_else(|| numeric(value)).or_else(|| named(value)).ok_or_else(wrong)?;
    if !YEARS.contains(&date.year()) {
        return Err(wrong());
    }
    let rest = rest.trim_start_matches(['T', 't', ' ', ',', '.']);
    let hour = if rest.is_empty() { None } else { time::read_leading(rest).ok_or_else(wrong)? };
    Ok(Some((date, hour)))
}

fn relative(value: &str) -> Option<i64> {
    let digits = value.strip_prefix(['+', '-'])?;
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    value.parse().ok()
}

/// `2025-02-24`, whatever stands behind; also `2025/02/24`.
fn iso(value: &str) -> Option<(Date, &str)> {
    let head = value.get(..10)?;
    let separator = head.as_bytes()[4];
    let shaped = head.bytes().enumerate().all(|(at, b)| match at {
        4 | 7 => b == separator && (b == b'-' || b == b'/'),
        _ => b.is_ascii_digit(),
    });
    if !shaped || value.as_bytes().get(10).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let date = day(head[..4].parse().ok()?, head[5..7].parse().ok()?, head[8..].parse().ok()?)?;
    Some((date, &value[10..]))
}

/// `24/02/2025`, `24.02.2025`, `24-2-2025`.
fn numeric(value: &str) -> Option<(Date, &str)> {
    let separator = value.find(['/', '.', '-'])?;
    let sign = value[separator..].chars().next()?;
    let mut parts = value.splitn(3, sign);
    let (first, second, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    if end != 4 {
        return None;
    }
    let date =
        day(rest[..4].parse().ok()?, second.trim().parse().ok()?, first.trim().parse().ok()?)?;
    Some((date, &rest[4..]))
}

/// "12 ianuarie 2027", "January 12, 2027", "2027. január 12.", "marți, 12 de enero de 2027".
fn named(value: &str) -> Option<(Date, &str)> {
    // An hour at the end ("…, 17:00") would bring numbers of its own.
    let (head, rest) = match value.find(':') {
        Some(colon) => value.split_at(value[..colon].rfind([' ', ','])? + 1),
        None => (value, ""),
    };
    let folded = fold(head);
    let (mut year, mut month, mut day_of_month) = (None, None, None);
    for word in folded.split(' ') {
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        if let Ok(number) = digits.parse::<i16>() {
            let place = if digits.len() == 4 { &mut year } else { &mut day_of_month };
            if place.replace(number).is_some() {
                return None;
            }
        } else if let Some(found) = MONTHS.of_folded(word)
            && month.replace(found).is_some()
        {
            return None;
        }
    }
    let date = day(year?, month?, i8::try_from(day_of_month?).ok()?)?;
    Some((date, rest))
}

fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

/// Several days in one cell, each as it can be read; what is no day is left out.
pub(crate) fn read_several(value: &str) -> Vec<Date> {
    value
        .split([';', ','])
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .filter_map(|it| read(it, None).ok().flatten())
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_as_people_write_them() {
        let expected = Some(date(2027, 1, 12));
        for words in [
            "2027-01-12",
            "2027-01-12 00:00:00.0",
            "2027-01-12T00:00:00+02:00",
            "2027/01/12",
            "12/01/2027",
            "12.01.2027",
            "12.1.2027",
            "12-01-2027",
            "12 ianuarie 2027",
            "marți, 12 ianuarie 2027",
            "12 ian. 2027",
            "January 12, 2027",
            "12th January 2027",
            "12 de enero de 2027",
            "12 gennaio 2027",
            "12 janvier 2027",
            "12. Januar 2027",
            "2027. január 12.",
            "2027 m. sausio 12 d.",
            "12 Ionawr 2027",
            "12 ianuarie 2027, 17:00",
        ] {
            assert_eq!(read(words, None).unwrap(), expected, "{words}");
        }
    }

    #[test]
    fn the_hour_behind_the_day() {
        let hour = |words| read_with_time(words, None).unwrap().unwrap().1;
        assert_eq!(hour("2027-01-12T17:30:00"), Some(jiff::civil::time(17, 30, 0, 0)));
        assert_eq!(hour("12.01.2027 17:30"), Some(jiff::civil::time(17, 30, 0, 0)));
        assert_eq!(hour("2027-01-12 00:00:00.0"), None);
    }

    #[test]
    fn no_day() {
        for words in [
            "31/02/2025",
            "12/13/2027",
            "/4/2025",
            "12.01.27",
            "2027",
            "2027-01",
            "luni",
            "1827-01-12",
            "12 ianuarie",
            "2027-01-12 mâine",
            "",
        ] {
            assert!(read(words, None).is_err(), "{words}");
        }
        assert_eq!(read("oricând", None), Ok(None));
    }

    #[test]
    fn days_from_today() {
        let today = Some(date(2026, 12, 22));
        assert_eq!(read("+21", today), Ok(Some(date(2027, 1, 12))));
        assert_eq!(read("-3", today), Ok(Some(date(2026, 12, 19))));
        assert!(read("+21", None).is_err());
    }
}
