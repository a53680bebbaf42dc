//! Words as they are compared, and the tables of words that come as data.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without diacritics; whatever is no letter or digit becomes one space.
///
/// `ş` and `ș`, `Ț` and `t`, " ID-EVENTO" and "id evento" are the same afterwards.
pub(crate) fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    let letters = words.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for letter in letters {
        if letter.is_alphanumeric() {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// The same words joined with `-`: a part of an identifier.
pub(crate) fn slug(words: &str) -> String {
    fold(words).replace(' ', "-")
}

/// A value as problems show it: not the whole description that slipped into a column of dates.
pub(crate) fn excerpt(value: &str) -> String {
    const LONGEST: usize = 80;
    match value.char_indices().nth(LONGEST) {
        None => value.to_owned(),
        Some((end, _)) => format!("{}…", &value[..end]),
    }
}

/// The last part of a path or an IRI ("/contenido/actividades/ClubesLectura"), else the value.
pub(crate) fn last_segment(value: &str) -> &str {
    let value = value.trim();
    if !value.starts_with('/') && !value.contains("://") {
        return value;
    }
    let value = value.trim_end_matches(['/', '#']);
    value.rsplit(['/', '#']).next().unwrap_or(value)
}

/// `code = ["word", …]` tables, as they stand in the data.
pub(crate) type Table = BTreeMap<String, Vec<String>>;

/// Folded words and what they mean.
#[derive(Debug)]
pub(crate) struct Vocabulary<T>(HashMap<String, T>);

impl<T: Copy + PartialEq> Vocabulary<T> {
    /// Turns a table around; `meaning` reads its codes.
    ///
    /// # Panics
    ///
    /// Where `meaning` does not know a code, or a word stands for two: the tables are part of
    /// the program.
    pub(crate) fn new(table: &Table, meaning: impl Fn(&str) -> Option<T>) -> Self {
        let mut vocabulary = Self::of_aliases(table, &meaning);
        for code in table.keys() {
            vocabulary.extend(code, &meaning, std::slice::from_ref(code));
        }
        vocabulary
    }

    /// The same where the codes themselves are no words.
    ///
    /// # Panics
    ///
    /// As [`Vocabulary::new`].
    pub(crate) fn of_aliases(table: &Table, meaning: impl Fn(&str) -> Option<T>) -> Self {
        let mut vocabulary = Self(HashMap::new());
        for (code, aliases) in table {
            vocabulary.extend(code, &meaning, aliases);
        }
        vocabulary
    }

    fn extend(&mut self, code: &str, meaning: impl Fn(&str) -> Option<T>, words: &[String]) {
        let meaning = meaning(code).unwrap_or_else(|| panic!("no such code: {code}"));
        for word in words {
            self.add(word, meaning);
        }
    }

    /// Adds the words of another table.
    pub(crate) fn and(mut self, other: Self) -> Self {
        for (word, meaning) in other.0 {
            self.add(&word, meaning);
        }
        self
    }

    fn add(&mut self, word: &str, meaning: T) {
        let before = self.0.insert(fold(word), meaning);
        assert!(before.is_none_or(|it| it == meaning), "{word} means two things");
    }

    /// What the whole value means.
    pub(crate) fn of(&self, value: &str) -> Option<T> {
        self.of_folded(&fold(value))
    }

    /// The same for a value already folded.
    pub(crate) fn of_folded(&self, folded: &str) -> Option<T> {
        self.0.get(folded).copied()
    }

    /// What the first known word, or phrase of up to three words, of a sentence means.
    pub(crate) fn first_in(&self, sentence: &str) -> Option<T> {
        let folded = fold(sentence);
        let words: Vec<_> = folded.split(' ').collect();
        (0..words.len()).find_map(|at| self.starting_at(&words, at))
    }

    /// What the phrase that starts at this word means, the longest first.
    pub(crate) fn starting_at(&self, words: &[&str], at: usize) -> Option<T> {
        (1..=3)
            .rev()
            .filter_map(|length| words.get(at..at + length))
            .find_map(|phrase| self.of_folded(&phrase.join(" ")))
    }
}

/// Reads a data file that is part of the program.
///
/// # Panics
///
/// Where it is no valid TOML of that shape; a test reads every one.
pub(crate) fn read_data<T: for<'de> Deserialize<'de>>(toml: &str) -> T {
    toml::from_str(toml).unwrap_or_else(|error| panic!("the bundled data is broken: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_joins_what_people_mix() {
        for (one, other) in [
            (" ID-EVENTO", "id_evento"),
            ("Universitatea Bucureşti", "UNIVERSITATEA BUCUREȘTI"),
            ("“onsite”", "onsite"),
            ("Învăţare", "invatare"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
    }

    #[test]
    fn the_last_segment_of_paths_alone() {
        assert_eq!(last_segment("/contenido/actividades/ClubesLectura"), "ClubesLectura");
        assert_eq!(last_segment("https://schema.org/Course"), "Course");
        assert_eq!(last_segment("curs/atelier"), "curs/atelier");
    }
}
