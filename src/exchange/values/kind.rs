//! What an opportunity is: by the value of a column, or by the words of its title.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::words::{Table, Vocabulary, fold, last_segment, read_data};
use crate::core::catalogue::{Kind, Language};

static DATA: LazyLock<Data> = LazyLock::new(|| {
    let source: Source = read_data(include_str!("kind.toml"));
    let kind = |code: &str| code.parse::<Kind>().ok();
    let of_value = |code: &str| match code {
        "organisation" => Some(Nature::Organisation),
        code => kind(code).map(Nature::Opportunity),
    };
    let vague = Vocabulary::of_aliases(&source.vague, |code| kind(code).map(Nature::Vague));
    let values = Vocabulary::new(&source.values, of_value).and(vague);
    let titles = source
        .titles
        .iter()
        .map(|(language, table)| (language.clone(), Vocabulary::new(table, kind)))
        .collect();
    Data { values, titles }
});

#[derive(Deserialize)]
struct Source {
    values: Table,
    vague: Table,
    titles: BTreeMap<String, Table>,
}

struct Data {
    values: Vocabulary<Nature>,
    titles: BTreeMap<String, Vocabulary<Kind>>,
}

/// What a source says that an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nature {
    /// An opportunity of this kind.
    Opportunity(Kind),
    /// An opportunity of several possible kinds: the title decides, else it is this one.
    Vague(Kind),
    /// An organisation.
    Organisation,
}

/// Reads a value of a kind column, in any language, also as a path or an IRI.
pub(crate) fn read(value: &str) -> Option<Nature> {
    DATA.values.of(last_segment(value))
}

/// The kind that a title names, by the words of its language and those that are the same in all.
/// The first such word counts.
pub(crate) fn of_title(title: &str, language: &Language) -> Option<Kind> {
    let own = DATA.titles.get(language.language.as_str());
    let any = DATA.titles.get("any");
    let folded = fold(title);
    let words: Vec<_> = folded.split(' ').collect();
    (0..words.len()).find_map(|at| {
        [own, any].into_iter().flatten().find_map(|vocabulary| vocabulary.starting_at(&words, at))
    })
}

/// The kind that a word names in whichever language, if it names the same in all that have it.
pub(crate) fn of_word(word: &str) -> Option<Kind> {
    let folded = fold(word);
    let mut named = DATA.titles.values().filter_map(|it| it.of_folded(&folded));
    let first = named.next()?;
    named.all(|it| it == first).then_some(first)
}

/// Whether a title starts with a word for a kind ("Atelier de olărit"). In a list that does not
/// say what its rows are, only such a row is taken for an opportunity.
pub(crate) fn starts_like_one(title: &str, language: &Language) -> bool {
    of_title(fold(title).split(' ').next().unwrap_or_default(), language).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_aliases() {
        for kind in Kind::ALL {
            assert_eq!(read(kind.code()), Some(Nature::Opportunity(*kind)));
        }
        for (words, nature) in [
            ("Atelier", Nature::Opportunity(Kind::Workshop)),
            ("/contenido/actividades/ClubesLectura", Nature::Opportunity(Kind::Club)),
            ("/contenido/actividades/CursosTalleres", Nature::Vague(Kind::Course)),
            ("https://schema.org/EducationEvent", Nature::Vague(Kind::Event)),
            ("organizație", Nature::Organisation),
        ] {
            assert_eq!(read(words), Some(nature), "{words}");
        }
        assert_eq!(read("masterclass de nimic"), None);
    }

    #[test]
    fn a_word_is_a_kind_in_any_language() {
        let kinds = ["atelier", "workshops", "Gweithdy", "műhely"].map(of_word);
        assert_eq!(kinds, [Some(Kind::Workshop); 4]);
        assert_eq!(of_word("laborator"), None);
        // An event in French, a competition nowhere.
        assert_eq!(of_word("salon"), Some(Kind::Event));
    }

    #[test]
    fn titles_tell() {
        for (title, language, kind) in [
            ("Taller de relajación", "es", Some(Kind::Workshop)),
            ("Tienes mucho que escribir. Taller de escritura", "es", Some(Kind::Workshop)),
            ("Club de lectura en inglés", "es", Some(Kind::Club)),
            ("Atelier de olărit", "ro", Some(Kind::Workshop)),
            ("Stagiu de practică la bibliotecă", "ro", Some(Kind::Internship)),
            ("Stage management", "en", None),
            ("Stage d'été", "fr", Some(Kind::Internship)),
            ("Gweithdy crochenwaith", "cy", Some(Kind::Workshop)),
            ("Snakemake BYOC (bring-your-own-code) workshop", "en", Some(Kind::Workshop)),
            ("Muzică", "ro", None),
        ] {
            assert_eq!(of_title(title, &language.parse().unwrap()), kind, "{title}");
        }
    }
}
