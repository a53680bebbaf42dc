//! Words that have a meaning to the bot itself: fillers, and what refines a question.
//!
//! Each language keeps them as lists in its Fluent files; they are folded and put in order once,
//! when the bot starts.

use std::collections::HashMap;

use super::Texts;
use crate::core::catalogue::Language;
use crate::search::{fold, words};
use crate::text;

/// What a word or phrase means to the bot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing: it belongs to the way people ask.
    Filler,
    /// Nothing, next to a refinement: "free *ones*".
    RefineFiller,
    /// Only what can be taken online.
    Online,
    /// Only what costs nothing.
    Free,
    /// Only what is near.
    Near,
    /// Only what starts soon.
    Soon,
    /// The next page.
    More,
    /// A level follows: "EQF 4".
    Level,
    /// A language of teaching follows: "in Hungarian".
    Into,
    /// Any learning opportunity: "courses".
    Opportunities,
    /// An organisation: "company", "who".
    Organisations,
    /// "Thank you".
    Thanks,
    /// "Yes".
    Yes,
    /// "No".
    No,
    /// A language of teaching.
    Taught(Language),
}

impl Meaning {
    /// It says nothing of the subject of a question.
    pub fn is_filler(&self) -> bool {
        match self {
            Self::Filler | Self::RefineFiller | Self::Into => true,
            Self::Thanks | Self::Yes | Self::No => true,
            Self::Level | Self::Opportunities | Self::Organisations => false,
            Self::Taught(_) => false,
            Self::Online | Self::Free | Self::Near | Self::Soon | Self::More => false,
        }
    }

    /// It asks for something besides the subject.
    pub fn is_wish(&self) -> bool {
        match self {
            Self::Online | Self::Free | Self::Near | Self::Soon | Self::More => true,
            Self::Filler | Self::RefineFiller | Self::Level | Self::Taught(_) => false,
            Self::Into | Self::Opportunities | Self::Organisations => false,
            Self::Thanks | Self::Yes | Self::No => false,
        }
    }
}

/// The words of one language.
#[derive(Debug)]
pub struct Lexicon {
    /// The language.
    pub language: Language,
    /// Folded phrases by their first word; the longest first.
    phrases: HashMap<String, Vec<(Vec<String>, Meaning)>>,
    /// Long words for "online" and "free", which may be mistyped.
    slips: Vec<(String, Meaning)>,
}

/// Languages of teaching that can be asked for by their name.
pub const TAUGHT: &[&str] = &[
    "ro", "en", "hu", "de", "fr", "es", "it", "cy", "uk", "ru", "pl", "tr", "pt", "bg", "sr", "rom",
];

impl Lexicon {
    pub(super) fn of(texts: &Texts, language: &Language) -> Self {
        let mut lexicon =
            Self { language: language.clone(), phrases: HashMap::new(), slips: Vec::new() };
        let lists = [
            (text!(question_filler), Meaning::Filler),
            (text!(refine_filler), Meaning::RefineFiller),
            (text!(refine_online), Meaning::Online),
            (text!(refine_free), Meaning::Free),
            (text!(refine_near), Meaning::Near),
            (text!(refine_soon), Meaning::Soon),
            (text!(refine_more), Meaning::More),
            (text!(refine_level), Meaning::Level),
            (text!(refine_into), Meaning::Into),
            (text!(question_opportunities), Meaning::Opportunities),
            (text!(question_organisations), Meaning::Organisations),
            (text!(question_thanks), Meaning::Thanks),
            (text!(answer_yes), Meaning::Yes),
            (text!(answer_no), Meaning::No),
        ];
        for (list, meaning) in lists {
            for phrase in texts.words(&list, language) {
                lexicon.add(&phrase, &meaning);
            }
        }
        for tag in TAUGHT {
            let taught: Language = tag.parse().expect("the list holds language tags");
            for phrase in texts.words(&text!(language_in_words, code = *tag), language) {
                lexicon.add(&phrase, &Meaning::Taught(taught.clone()));
            }
        }
        for phrases in lexicon.phrases.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        lexicon
    }

    fn add(&mut self, phrase: &str, meaning: &Meaning) {
        let folded = fold(phrase);
        let phrase: Vec<_> = words(&folded).map(str::to_owned).collect();
        let Some(first) = phrase.first() else { return };
        if let ([only], Meaning::Online | Meaning::Free) = (&phrase[..], meaning)
            && only.chars().count() >= LONG
        {
            self.slips.push((only.clone(), meaning.clone()));
        }
        self.phrases.entry(first.clone()).or_default().push((phrase, meaning.clone()));
    }

    /// What the words at the beginning of `rest` (folded) mean, by the longest phrase that stands
    /// there, and how many words that phrase has. A phrase can have several meanings.
    pub fn read<'l>(&'l self, rest: &[&str]) -> Vec<(usize, &'l Meaning)> {
        let Some(candidates) = rest.first().and_then(|it| self.phrases.get(*it)) else {
            return Vec::new();
        };
        let fits = |phrase: &[String]| {
            phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(ours, typed)| ours == typed)
        };
        let longest = candidates.iter().find(|(phrase, _)| fits(phrase)).map(|(it, _)| it.len());
        candidates
            .iter()
            .filter(|(phrase, _)| Some(phrase.len()) == longest && fits(phrase))
            .map(|(phrase, meaning)| (phrase.len(), meaning))
            .collect()
    }

    /// The refinement that a word was meant to be, with one slip in a word of six letters or
    /// more: "graduit".
    pub fn read_slip(&self, word: &str) -> Option<&Meaning> {
        if word.chars().count() < LONG {
            return None;
        }
        let near = |it: &&(String, Meaning)| strsim::osa_distance(&it.0, word) == 1;
        self.slips.iter().find(near).map(|(_, meaning)| meaning)
    }
}

/// A word of so many letters may be mistyped.
const LONG: usize = 6;
