//! Levels of the European Qualifications Framework, and what tells them.

use std::sync::LazyLock;

use super::words::{Table, Vocabulary, excerpt, fold, read_data};
use crate::core::catalogue::Levels;
use crate::core::text::Text;
use crate::text;

/// Words for a degree, and words for how advanced something is, which is no EQF level.
static WORDS: LazyLock<Vocabulary<Named>> = LazyLock::new(|| {
    Vocabulary::new(&read_data::<Table>(include_str!("level.toml")), |code| match code {
        "experience" => Some(Named::Experience),
        "framework" => Some(Named::Framework),
        number => Some(Named::Level(number.parse().ok()?)),
    })
});

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Level(u8),
    Experience,
    Framework,
}

/// What a level column can say.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Level {
    /// Levels of the framework.
    Eqf(Levels),
    /// "Beginner", "B1": whom it is for, not a level of the framework.
    Experience,
}

/// Reads `4`, `4.0`, "EQF 4", "Nivel 4 CEC", "EQF 4–5", `4+`, "bachelor".
///
/// # Errors
///
/// Anything else, and numbers outside 1–8.
pub(crate) fn read(value: &str) -> Result<Level, Text> {
    let wrong = || text!(exchange_level_unreadable, value = excerpt(value));
    let trimmed = value.trim();
    let (body, open) = match trimmed.strip_suffix('+') {
        Some(body) => (body, true),
        None => (trimmed, false),
    };
    if let Some(named) = WORDS.of(body) {
        return match named {
            Named::Level(low) => {
                let high = if open { 8 } else { low };
                Levels::new(low, high).map(Level::Eqf).ok_or_else(wrong)
            }
            Named::Experience => Ok(Level::Experience),
            Named::Framework => Err(wrong()),
        };
    }
    let spread = body.replace(".0", "");
    let folded = fold(&separate(&spread));
    let mut numbers = Vec::new();
    for word in folded.split(' ') {
        match word.parse::<u8>() {
            Ok(number) => numbers.push(number),
            Err(_) if matches!(WORDS.of_folded(word), Some(Named::Framework)) => {}
            Err(_) => return Err(wrong()),
        }
    }
    let (low, high) = match numbers[..] {
        [level] => (level, level),
        [low, high] => (low, high),
        _ => return Err(wrong()),
    };
    Levels::new(low, high).map(Level::Eqf).ok_or_else(wrong)
}

/// Writes levels so that [`read`] gives them back.
pub(crate) fn write(levels: Levels) -> String {
    if levels.low() == levels.high() {
        levels.low().to_string()
    } else {
        format!("{}-{}", levels.low(), levels.high())
    }
}

/// The EQF levels of an ISCED 2011 level, 0 to 8. From 5 up they are the same; below, upper
/// secondary (3) leads to EQF 3 or 4. `Ok(None)`: early childhood has none.
pub(crate) fn of_isced(value: &str) -> Result<Option<Levels>, Text> {
    let wrong = || text!(exchange_isced_unreadable, value = excerpt(value));
    let folded = fold(&separate(value));
    let digits = folded.strip_prefix("isced ").unwrap_or(&folded);
    match super::number::whole(digits).ok_or_else(wrong)? {
        0 => Ok(None),
        3 => Ok(Levels::new(3, 4)),
        level @ 1..=8 => Ok(u8::try_from(level).ok().and_then(|it| Levels::new(it, it))),
        _ => Err(wrong()),
    }
}

/// The level of a programme of studies by its ECTS credits and years (Bologna cycles: 180–240
/// credits are the first, 60–120 the second, five or six years at a stretch both).
pub(crate) fn of_studies(credits: u32, years: u32) -> Option<Levels> {
    match (credits, years) {
        (180..=240, 3..=4) => Levels::new(6, 6),
        (60..=120, 1..=2) | (300..=360, 5..=6) => Levels::new(7, 7),
        _ => None,
    }
}

/// Parts letters from digits: `EQF4` → `EQF 4`.
fn separate(value: &str) -> String {
    let mut separated = String::with_capacity(value.len() + 4);
    let mut before: Option<char> = None;
    for c in value.chars() {
        if before.is_some_and(|it| it.is_alphabetic() && c.is_ascii_digit()) {
            separated.push(' ');
        }
        separated.push(c);
        before = Some(c);
    }
    separated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_as_people_write_them() {
        for (words, low, high) in [
            ("4", 4, 4),
            ("4.0", 4, 4),
            ("EQF 4", 4, 4),
            ("EQF4", 4, 4),
            ("Nivel 4 CEC", 4, 4),
            ("nivelul 5 EQF", 5, 5),
            ("EQF 4–5", 4, 5),
            ("3-5", 3, 5),
            ("4+", 4, 8),
            ("Licență", 6, 6),
            ("master", 7, 7),
            ("mbo4", 4, 4),
            ("LTQF Level 4", 4, 4),
        ] {
            assert_eq!(read(words), Ok(Level::Eqf(Levels::new(low, high).unwrap())), "{words}");
        }
        assert_eq!(read("Beginner"), Ok(Level::Experience));
        assert_eq!(read("începători"), Ok(Level::Experience));
        for words in ["", "9", "0", "5-3", "EQF", "etajul 4", "4 5 6"] {
            assert!(read(words).is_err(), "{words}");
        }
    }

    #[test]
    fn levels_of_studies() {
        assert_eq!(of_studies(240, 4), Levels::new(6, 6));
        assert_eq!(of_studies(180, 3), Levels::new(6, 6));
        assert_eq!(of_studies(120, 2), Levels::new(7, 7));
        assert_eq!(of_studies(360, 6), Levels::new(7, 7));
        assert_eq!(of_studies(6, 1), None);
        assert_eq!(of_isced("7"), Ok(Levels::new(7, 7)));
        assert_eq!(of_isced("ISCED 3"), Ok(Levels::new(3, 4)));
        assert!(of_isced("9").is_err());
    }
}
