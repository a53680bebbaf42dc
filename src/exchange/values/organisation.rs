//! What the name of an organisation tells: its sector, and whether it is a school.

use std::sync::LazyLock;

use serde::Deserialize;

use super::words::{Table, Vocabulary, excerpt, fold, last_segment, read_data};
use crate::core::catalogue::Sector;
use crate::core::text::Text;
use crate::text;

static DATA: LazyLock<Data> = LazyLock::new(|| {
    let source: Source = read_data(include_str!("organisation.toml"));
    let sector = |code: &str| code.parse::<Sector>().ok();
    Data {
        values: Vocabulary::new(&source.values, |code| match code {
            "unknown" => Some(None),
            code => sector(code).map(Some),
        }),
        names: Vocabulary::new(&source.names, sector),
        no_schools: source.no_schools.iter().map(|words| fold(words)).collect(),
    }
});

#[derive(Deserialize)]
struct Source {
    values: Table,
    names: Table,
    no_schools: Vec<String>,
}

struct Data {
    values: Vocabulary<Option<Sector>>,
    names: Vocabulary<Sector>,
    no_schools: Vec<String>,
}

/// Reads a value of a sector column. `Ok(None)`: none of the five, or not known.
pub(crate) fn read_sector(value: &str) -> Result<Option<Sector>, Text> {
    DATA.values
        .of(last_segment(value))
        .ok_or_else(|| text!(exchange_sector_unknown, value = excerpt(value)))
}

/// The sector that an organisation's name tells ("Federația …", "Universitatea …").
pub(crate) fn sector_of_name(name: &str) -> Option<Sector> {
    DATA.names.first_in(name)
}

/// Whether a name starts like that of an organisation: what it is, then its own name. In a list
/// that does not say what its rows are, only such a row is taken for one.
pub(crate) fn starts_like_one(name: &str) -> bool {
    let folded = fold(name);
    let words: Vec<_> = folded.split(' ').collect();
    DATA.names.starting_at(&words, 0).is_some()
}

/// Whether the provider (folded) is a school or university, for deriving the setting.
pub(crate) fn is_school(folded: &str) -> bool {
    sector_of_name(folded) == Some(Sector::Education)
        && !DATA.no_schools.iter().any(|words| folded.contains(words.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_sector() {
        for (name, sector) in [
            ("UNIVERSITATEA POLITEHNICA DIN BUCUREŞTI", Some(Sector::Education)),
            ("Școala Națională de Studii Politice și Administrative", Some(Sector::Education)),
            ("Academia de Studii Economice din București", Some(Sector::Education)),
            ("Federația Coaliția pentru Educație", Some(Sector::Ngo)),
            ("Biblioteca Județeană Mureș", Some(Sector::Culture)),
            ("Primăria Municipiului Reghin", Some(Sector::Authority)),
            ("Lemn Verde SRL", Some(Sector::Company)),
            ("Advocacy", None),
            ("Societatea Civilă - Voluntariat", None),
        ] {
            assert_eq!(sector_of_name(name), sector, "{name}");
        }
        assert!(!starts_like_one("Dezvoltarea sectorului ONG"));
    }

    #[test]
    fn sectors_by_value() {
        assert_eq!(read_sector("ngo"), Ok(Some(Sector::Ngo)));
        assert_eq!(read_sector("autoritate publică"), Ok(Some(Sector::Authority)));
        assert_eq!(read_sector("unknown"), Ok(None));
        assert!(read_sector("altceva cu totul").is_err());
    }
}
