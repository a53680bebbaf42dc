//! How one takes part: online, in one place, partly so, at a workplace.

use std::sync::LazyLock;

use serde::Deserialize;

use super::words::{Table, Vocabulary, last_segment, read_data};
use crate::core::catalogue::Mode;

static DATA: LazyLock<(Vocabulary<Mode>, Vocabulary<Option<Mode>>)> = LazyLock::new(|| {
    let source: Source = read_data(include_str!("mode.toml"));
    let mode = |code: &str| code.parse().ok();
    let weak = Vocabulary::new(&source.weak, |code| match code {
        "none" => Some(None),
        code => mode(code).map(Some),
    });
    (Vocabulary::new(&source.values, mode), weak)
});

#[derive(Deserialize)]
struct Source {
    values: Table,
    weak: Table,
}

/// What a list of words says about the mode; the words that say it outright go first, those that
/// only hint at it ("full-time") count where no other does.
///
/// `Err(())` where no word is known; `Ok(None)` where the words are known to say nothing of it.
pub(crate) fn read<'a>(values: impl Iterator<Item = &'a str> + Clone) -> Result<Option<Mode>, ()> {
    let (strong, weak) = &*DATA;
    let values = values.map(last_segment);
    if let Some(mode) = values.clone().find_map(|value| strong.of(value)) {
        return Ok(Some(mode));
    }
    let hints: Vec<_> = values.filter_map(|value| weak.of(value)).collect();
    if hints.is_empty() {
        return Err(());
    }
    Ok(hints.into_iter().flatten().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_many_sources() {
        for (words, mode) in [
            (&["online"][..], Ok(Some(Mode::Online))),
            (&["“onsite”", "synchronous", "full-time"], Ok(Some(Mode::Presential))),
            (&["full-time", "online"], Ok(Some(Mode::Online))),
            (&["full-time"], Ok(Some(Mode::Presential))),
            (&["https://schema.org/MixedEventAttendanceMode"], Ok(Some(Mode::Blended))),
            (&["La distanță"], Ok(Some(Mode::Online))),
            (&["distance"], Ok(Some(Mode::Online))),
            (&["synchronous"], Ok(None)),
            (&["la soare"], Err(())),
        ] {
            assert_eq!(read(words.iter().copied()), mode, "{words:?}");
        }
        for mode in Mode::ALL {
            assert_eq!(read([mode.code()].into_iter()), Ok(Some(*mode)));
        }
    }
}
