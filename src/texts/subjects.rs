//! Subjects that have words in every language of the bot: by them questions in different languages
//! can be seen to ask the same.
//!
//! The words are lists in the Fluent files (`subject-words`), a beginning of words marked by a star.
//! Deliberately absent: what is done with a subject, and everything that is not asked for by name.

use std::collections::HashMap;

use super::Texts;
use crate::search::{fold, words};
use crate::text;

/// The subjects that `subject-words` has words for.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "accounting", "adults", "animals", "art", "baking", "bees", "bicycles", "books", "building",
    "business", "carpentry", "ceramics", "chess", "children", "cinema", "computers", "cooking",
    "cv", "dance", "disability", "drawing", "driving", "electricity", "embroidery", "farming",
    "fire", "first-aid", "football", "funding", "gardening", "guitar", "hairdressing",
    "handicraft", "health", "history", "internet", "job", "knitting", "languages", "law",
    "library", "marketing", "mathematics", "money", "mountains", "museum", "music", "nature",
    "nursing", "older-people", "painting", "paragliding", "parents", "photography", "piano",
    "plumbing", "programming", "psychology", "recycling", "refugees", "repair", "robotics",
    "school", "sewing", "singing", "sport", "swimming", "teachers", "theatre", "tourism",
    "underwater", "video", "volunteering", "weaving", "welding", "women", "yoga", "young-people",
];

/// A phrase has so many words at most.
const LONGEST: usize = 3;

/// The words of all subjects, in all languages.
#[derive(Debug, Default)]
pub struct Subjects {
    /// By its folded first word, or by the first letters of its beginning; the longest first.
    phrases: HashMap<String, Vec<Phrase>>,
}

#[derive(Debug)]
struct Phrase {
    folded: String,
    /// Of the last word it is only the beginning.
    open: bool,
    subject: &'static str,
}

/// So many first letters of a beginning find it.
const KEY: usize = 3;

impl Subjects {
    pub(super) fn of(texts: &Texts) -> Self {
        let mut subjects = Self::default();
        for language in texts.languages() {
            for subject in SUBJECTS {
                let listed = text!(subject_words, subject = *subject);
                for phrase in texts.words(&listed, language) {
                    subjects.add(&phrase, subject);
                }
            }
        }
        for phrases in subjects.phrases.values_mut() {
            phrases.sort_by_key(|it| std::cmp::Reverse(it.folded.len()));
        }
        subjects
    }

    fn add(&mut self, phrase: &str, subject: &'static str) {
        let folded = fold(phrase);
        let joined = words(&folded).collect::<Vec<_>>().join(" ");
        let phrase = Phrase { open: phrase.ends_with('*'), folded: joined, subject };
        self.phrases.entry(key(&phrase.folded)).or_default().push(phrase);
    }

    /// The subject whose words stand at the beginning of `rest` (folded), and how many they are.
    pub fn read(&self, rest: &[&str]) -> Option<(usize, &'static str)> {
        let candidates = self.phrases.get(&key(rest.first()?))?;
        (1..=LONGEST.min(rest.len())).rev().find_map(|length| {
            let said = rest[..length].join(" ");
            let fits = |it: &&Phrase| {
                let begins = it.open && said.starts_with(&it.folded);
                begins && said[it.folded.len()..].chars().all(|it| it != ' ') || said == it.folded
            };
            candidates.iter().find(fits).map(|it| (length, it.subject))
        })
    }
}

fn key(folded: &str) -> String {
    folded.split(' ').next().unwrap_or_default().chars().take(KEY).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{SUBJECTS, Subjects};
    use crate::texts::Texts;

    fn texts() -> Texts {
        Texts::load(&"ro".parse().unwrap(), None).unwrap()
    }

    #[test]
    fn every_subject_has_words_in_every_language_and_they_stand_for_it_alone() {
        let (texts, mut meanings) = (texts(), HashMap::new());
        for language in texts.languages() {
            for subject in SUBJECTS {
                let listed = crate::text!(subject_words, subject = *subject);
                let words = texts.words(&listed, language);
                // Without words of its own a subject reads as its code.
                let own = std::fs::read_to_string(format!("locales/{language}/subjects.ftl"));
                let own = own.unwrap().contains(&format!("    [{subject}] "));
                assert!(own && !words.is_empty(), "{subject} in {language}");
                for word in words {
                    let known = *meanings.entry(crate::search::fold(&word)).or_insert(*subject);
                    assert_eq!(known, *subject, "{word} in {language}");
                }
            }
        }
    }

    #[test]
    fn words_of_three_languages_are_one_subject() {
        let subjects = Subjects::of(&texts());
        let read = |said: &str| {
            let folded = crate::search::fold(said);
            subjects.read(&crate::search::words(&folded).collect::<Vec<_>>())
        };
        for said in ["chitară", "chitara clasică", "guitars", "gitâr"] {
            assert_eq!(read(said), Some((1, "guitar")), "{said}");
        }
        assert_eq!(read("prim ajutorul meu"), Some((2, "first-aid")));
        assert_eq!(read("first aid course"), Some((2, "first-aid")));
        assert_eq!(read("gymorth cyntaf"), Some((2, "first-aid")));
        assert_eq!(read("ferment"), None);
        assert_eq!(read("prim"), None);
        assert_eq!(read(""), None);
    }
}
