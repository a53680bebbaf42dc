//! What a question is about, and what it asks besides: pure.
//!
//! Greetings and function words are put aside, for they say nothing of the subject; words like
//! "gratuit" or "online" become a filter. A message that has nothing else refines the question
//! before it.

use crate::core::catalogue::Language;
use crate::core::filter::Filter;
use crate::search::{fold, words};
use crate::texts::{Lexicon, Meaning};

/// A question, understood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Understood {
    /// What it is about, folded; empty when it only refines.
    pub words: String,
    /// What it asks besides.
    pub wishes: Wishes,
    /// It can stand as a refinement of the question before: nothing in it is about a subject.
    pub refines: bool,
}

/// What somebody asks besides the subject.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wishes {
    /// Online.
    pub online: bool,
    /// Costs nothing.
    pub free: bool,
    /// Near the member.
    pub near: bool,
    /// Starts soon.
    pub soon: bool,
    /// The next page.
    pub more: bool,
    /// An EQF level.
    pub level: Option<u8>,
    /// A language of teaching; only from a message that just refines, for in a question it may be
    /// the subject.
    pub language: Option<Language>,
}

/// Understands a message with the words of the language that fits it best.
pub fn understand(said: &str, lexicons: &[Lexicon], reader: &Language) -> Understood {
    let folded = fold(said);
    let typed: Vec<_> = words(&folded).collect();
    let read = |lexicon: &Lexicon| read(&typed, lexicon);
    let readings: Vec<_> = lexicons.iter().map(|it| (it, read(it))).collect();
    let refining = readings.iter().find(|(lexicon, it)| it.refines && lexicon.language == *reader);
    if let Some((_, it)) = refining.or_else(|| readings.iter().find(|(_, it)| it.refines)) {
        return it.understood.clone();
    }
    readings
        .into_iter()
        .max_by_key(|(lexicon, it)| (it.known, lexicon.language == *reader))
        .map(|(_, it)| it.understood)
        .unwrap_or_default()
}

struct Reading {
    understood: Understood,
    /// How many words this language knows.
    known: usize,
    refines: bool,
}

fn read(typed: &[&str], lexicon: &Lexicon) -> Reading {
    let mut wishes = Wishes::default();
    let mut subject = Vec::new();
    // A subject's words with those that stand before it: "pe", "de".
    let (mut known, mut asked, mut at) = (0, false, 0);
    let mut taught = None;
    while at < typed.len() {
        let rest = &typed[at..];
        let meanings = lexicon.read(rest);
        if let Some((length, level)) = read_level(rest, &meanings) {
            wishes.level = Some(level);
            (at, known, asked) = (at + length, known + length, true);
            continue;
        }
        if let Some((length, Meaning::Taught(language))) =
            meanings.iter().find(|(_, it)| matches!(it, Meaning::Taught(_)))
        {
            taught = Some(language.clone());
            subject.extend_from_slice(&rest[..*length]);
            at += length;
            continue;
        }
        match wish_of(&meanings) {
            Some((length, meaning)) => {
                wishes.add(meaning);
                (at, known, asked) = (at + length, known + length, true);
            }
            None if !meanings.is_empty() => {
                let length = meanings[0].0;
                // What only surrounds a refinement may be part of a subject.
                if meanings.iter().any(|(_, it)| **it == Meaning::Filler) {
                    known += length;
                } else {
                    subject.extend_from_slice(&rest[..length]);
                }
                at += length;
            }
            None => {
                match lexicon.read_slip(rest[0]) {
                    Some(meaning) => {
                        wishes.add(meaning);
                        asked = true;
                    }
                    None => subject.push(rest[0]),
                }
                at += 1;
            }
        }
    }
    let only_fillers = |words: &[&str]| {
        words.iter().all(|it| {
            lexicon.read(&[it]).iter().any(|(_, meaning)| {
                matches!(meaning, Meaning::RefineFiller | Meaning::Filler | Meaning::Taught(_))
            })
        })
    };
    let refines = (asked || taught.is_some()) && only_fillers(&subject);
    if refines {
        wishes.language = taught;
        subject.clear();
    }
    let understood = Understood { words: subject.join(" "), wishes, refines };
    Reading { understood, known, refines }
}

/// "EQF 4", "nivel 4": the word for level with a figure from 1 to 8 behind it.
fn read_level(rest: &[&str], meanings: &[(usize, &Meaning)]) -> Option<(usize, u8)> {
    let (length, _) = meanings.iter().find(|(_, it)| **it == Meaning::Level)?;
    let mut length = *length;
    // "nivel EQF 4" has two words for it.
    while let Some(word) = rest.get(length) {
        if let Ok(level @ 1..=8) = word.parse() {
            return Some((length + 1, level));
        }
        if !matches!(*word, "eqf" | "cec" | "fec" | "cnc") {
            return None;
        }
        length += 1;
    }
    None
}

/// The refinement among the meanings; a word that is one is never just a filler.
fn wish_of<'l>(meanings: &[(usize, &'l Meaning)]) -> Option<(usize, &'l Meaning)> {
    meanings.iter().copied().find(|(_, it)| match it {
        Meaning::Online | Meaning::Free | Meaning::Near | Meaning::Soon | Meaning::More => true,
        Meaning::Filler | Meaning::RefineFiller | Meaning::Level | Meaning::Taught(_) => false,
    })
}

impl Wishes {
    fn add(&mut self, meaning: &Meaning) {
        match meaning {
            Meaning::Online => self.online = true,
            Meaning::Free => self.free = true,
            Meaning::Near => self.near = true,
            Meaning::Soon => self.soon = true,
            Meaning::More => self.more = true,
            Meaning::Filler
            | Meaning::RefineFiller
            | Meaning::Level
            | Meaning::Taught(_) => {}
        }
    }

    /// Puts the wishes on top of a filter; being near needs the member's place and is left to the
    /// caller.
    pub fn onto(&self, filter: &mut Filter) {
        filter.online |= self.online;
        filter.free |= self.free;
        filter.soon |= self.soon;
        filter.level = self.level.or(filter.level);
        filter.language = self.language.clone().or(filter.language.take());
    }
}
