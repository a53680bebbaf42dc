//! Hours of the day, local.

use jiff::civil::Time;

use super::words::excerpt;
use crate::core::text::Text;
use crate::text;

/// Reads an hour: `17:00`, `17.30`, `17h30`, `17:00:00`, `5 pm`.
///
/// Midnight is `None`: sources write it where they know no hour.
pub(crate) fn read(value: &str) -> Result<Option<Time>, Text> {
    let wrong = || text!(exchange_time_unreadable, value = excerpt(value));
    // "ora 17:00", "a las 17:00"
    let start = value.find(|c: char| c.is_ascii_digit()).ok_or_else(wrong)?;
    let (words, hour) = value.split_at(start);
    if words.chars().any(|c| !c.is_alphabetic() && !c.is_whitespace()) || words.len() > 16 {
        return Err(wrong());
    }
    read_leading(hour).ok_or_else(wrong)
}

/// The same without words in front; behind it seconds, a fraction and an offset may stand.
pub(crate) fn read_leading(value: &str) -> Option<Option<Time>> {
    let (hour, rest) = number(value)?;
    let separator = rest.chars().next();
    let (minute, rest) = match separator {
        Some(':' | '.' | 'h' | 'H') => match number(&rest[1..]) {
            Some((minute, rest)) => (minute, rest),
            None => (0, &rest[1..]),
        },
        _ => (0, rest),
    };
    let rest = match rest.strip_prefix(':') {
        Some(seconds) => {
            let (second, rest) = number(seconds)?;
            if second > 59 {
                return None;
            }
            rest.trim_start_matches('.').trim_start_matches(|c: char| c.is_ascii_digit())
        }
        None => rest,
    };
    let tail = rest.trim().to_ascii_lowercase().replace('.', "");
    let hour = match tail.as_str() {
        "pm" if hour < 12 => hour + 12,
        "am" if hour == 12 => 0,
        "" if separator.is_none() => return None,
        "" | "am" | "pm" | "h" | "hrs" | "z" => hour,
        offset if is_offset(offset) => hour,
        _ => return None,
    };
    let time = Time::new(hour, minute, 0, 0).ok()?;
    Some((time != Time::midnight()).then_some(time))
}

/// One or two digits and what follows them.
fn number(value: &str) -> Option<(i8, &str)> {
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    if !(1..=2).contains(&end) {
        return None;
    }
    Some((value[..end].parse().ok()?, &value[end..]))
}

fn is_offset(tail: &str) -> bool {
    tail.strip_prefix(['+', '-'])
        .is_some_and(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit() || b == b':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_as_people_write_them() {
        let expected = Some(Time::constant(17, 30, 0, 0));
        for words in [
            "17:30",
            "17.30",
            "17h30",
            "17:30:00",
            "17:30:00.000+02:00",
            "5:30 pm",
            "ora 17:30",
            "17:30 h",
        ] {
            assert_eq!(read(words), Ok(expected), "{words}");
        }
        assert_eq!(read("17 h"), Ok(Some(Time::constant(17, 0, 0, 0))));
        assert_eq!(read("00:00"), Ok(None));
        for words in ["17", "25:00", "seara", "17:75", "17:30–19:00", ""] {
            assert!(read(words).is_err(), "{words}");
        }
    }
}
