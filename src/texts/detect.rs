//! In which language somebody wrote: a guess, only ever good for an offer.

use std::sync::OnceLock;

use lingua::{LanguageDetector, LanguageDetectorBuilder};

use crate::core::catalogue::Language;

/// How sure the guess must be before the bot offers to switch.
const SURE: f64 = 0.9;

/// A shorter message is no ground for a guess.
const LETTERS: usize = 12;

/// Guesses languages. Its tables are loaded with the first guess, not at the start.
#[derive(Default)]
pub struct Detector(OnceLock<LanguageDetector>);

impl Detector {
    /// The language that `words` are written in, if that is beyond doubt.
    pub fn detect(&self, words: &str) -> Option<Language> {
        if words.chars().filter(|it| it.is_alphabetic()).count() < LETTERS {
            return None;
        }
        let detector = self.0.get_or_init(|| {
            LanguageDetectorBuilder::from_languages(&[
                lingua::Language::Romanian,
                lingua::Language::English,
                lingua::Language::Welsh,
                lingua::Language::Hungarian,
            ])
            .build()
        });
        let (language, confidence) =
            detector.compute_language_confidence_values(words).into_iter().next()?;
        (confidence >= SURE).then(|| {
            let tag = language.iso_code_639_1().to_string().to_lowercase();
            tag.parse().expect("an ISO 639-1 code is a language tag")
        })
    }
}

impl std::fmt::Debug for Detector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Detector")
    }
}

#[cfg(test)]
mod tests {
    use super::Detector;

    #[test]
    fn only_what_is_beyond_doubt_is_guessed() {
        let detector = Detector::default();
        let guess = |words| detector.detect(words).map(|it| it.to_string());
        assert_eq!(guess("aveti cursuri de antreprenoriat ptr tineri?").as_deref(), Some("ro"));
        assert_eq!(guess("do you have any evening courses for adults?").as_deref(), Some("en"));
        assert_eq!(guess("oes gennych chi gyrsiau Cymraeg i oedolion?").as_deref(), Some("cy"));
        assert_eq!(guess("van magyar nyelvű számítógépes tanfolyam?").as_deref(), Some("hu"));
        for short in ["", "ok", "excel", "web design", "🙂🙂🙂"] {
            assert_eq!(guess(short), None, "{short}");
        }
    }
}
