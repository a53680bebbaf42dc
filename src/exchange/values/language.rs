//! Languages by their codes and names.

use std::sync::LazyLock;

use super::words::{Table, Vocabulary, excerpt, fold, last_segment, read_data};
use crate::core::catalogue::Language;
use crate::core::text::Text;
use crate::text;

static LANGUAGES: LazyLock<(Vocabulary<usize>, Vec<Language>)> = LazyLock::new(|| {
    let table: Table = read_data(include_str!("language.toml"));
    let codes: Vec<_> = table.keys().cloned().collect();
    let vocabulary = Vocabulary::new(&table, |code| codes.iter().position(|it| it == code));
    let languages = codes.iter().map(|code| code.parse().expect("the codes are tags")).collect();
    (vocabulary, languages)
});

/// Reads one language: a BCP 47 tag (`ro`, `en-GB`), a code of three letters (`ron`, `rum`), a
/// name in one of several languages, or an IRI of the EU's list of languages.
pub(crate) fn read(value: &str) -> Option<Language> {
    let value = last_segment(value);
    let (vocabulary, languages) = &*LANGUAGES;
    if let Some(nth) = vocabulary.of(value) {
        return Some(languages[nth].clone());
    }
    // A tag with a region or a script; only of a language that exists.
    let tag: Language = value.trim().parse().ok()?;
    let nth = vocabulary.of(tag.language.as_str())?;
    (languages[nth].language == tag.language).then_some(tag)
}

/// Reads a list: parted by signs, or by words such as "și" and "and".
pub(crate) fn read_list(value: &str) -> Result<Vec<Language>, Text> {
    let mut languages = Vec::new();
    for part in value.split([';', ',', '/', '|', '+', '&']).map(str::trim) {
        if part.is_empty() {
            continue;
        }
        let found = match read(part) {
            Some(language) => vec![language],
            None => read_words(part)
                .ok_or_else(|| text!(exchange_language_unknown, value = excerpt(part)))?,
        };
        for language in found {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
    }
    Ok(languages)
}

/// "română și engleză": at least one language, and nothing but languages and words of one or two
/// letters between them.
fn read_words(part: &str) -> Option<Vec<Language>> {
    let mut languages = Vec::new();
    for word in part.split_whitespace() {
        match read(word) {
            Some(language) if word.chars().count() > 3 => languages.push(language),
            _ if fold(word).chars().count() <= 3 => {}
            _ => return None,
        }
    }
    (!languages.is_empty()).then_some(languages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_by_any_name() {
        for (words, tag) in [
            ("română", "ro"),
            ("limba română", "ro"),
            ("engleză", "en"),
            ("EN", "en"),
            ("en-GB", "en-GB"),
            ("nld", "nl"),
            ("rum", "ro"),
            ("ron", "ro"),
            ("magyar", "hu"),
            ("Cymraeg", "cy"),
            ("http://publications.europa.eu/resource/authority/language/RON", "ro"),
        ] {
            assert_eq!(read(words), Some(tag.parse().unwrap()), "{words}");
        }
        for words in ["xx", "klingon", "", "etc"] {
            assert_eq!(read(words), None, "{words}");
        }
    }

    #[test]
    fn lists_of_languages() {
        let tags =
            |words| read_list(words).unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(tags("ro;hu; en-GB"), ["ro", "hu", "en-GB"]);
        assert_eq!(tags("română și engleză"), ["ro", "en"]);
        assert_eq!(tags("hu / ro / hu"), ["hu", "ro"]);
        assert_eq!(tags(""), Vec::<String>::new());
        assert!(read_list("ro; limba păsărească").is_err());
    }
}
