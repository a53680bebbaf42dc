//! What a question is about, and what it asks besides: pure.
//!
//! Greetings and function words are put aside, for they say nothing of the subject; words like
//! "gratuit" or "online" become a filter. A message that has nothing else refines the question
//! before it.

use crate::core::catalogue::Language;
use crate::core::filter::{Class, Filter};
use crate::search::{fold, words};
use crate::texts::{Lexicon, Meaning};

/// A message, understood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Understood {
    /// What it is about, folded; empty when it has no subject.
    pub words: String,
    /// What it asks besides.
    pub wishes: Wishes,
    /// What it is.
    pub sense: Sense,
    /// So many of its words are known in the reader's language that there is nothing to guess.
    pub in_readers_language: bool,
}

/// What a message is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sense {
    /// A question: it has a subject, or asks for any learning opportunity.
    #[default]
    Question,
    /// Nothing but wishes: it refines the question before.
    Refinement,
    /// Nothing that is about anything: a greeting.
    Greeting,
    /// A thank-you.
    Thanks,
    /// A yes.
    Yes,
    /// A no.
    No,
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
    /// A language of teaching; not where the message has a subject, for then it may be part of it.
    pub language: Option<Language>,
    /// Any learning opportunity, without a subject.
    pub class: Option<Class>,
    /// Organisations are asked for.
    pub organisations: bool,
}

/// Understands a message with the words of the language that fits it best: one in which it
/// refines, else the one that knows the most of its words, the reader's first.
pub fn understand(said: &str, lexicons: &[Lexicon], reader: &Language) -> Understood {
    let folded = fold(said);
    let typed: Vec<_> = words(&folded).collect();
    let readings = lexicons.iter().map(|lexicon| {
        let reading = Reading::of(&typed, lexicon);
        let refines = reading.understood.sense == Sense::Refinement;
        ((refines, reading.known, lexicon.language == *reader), reading.understood)
    });
    let best = readings.max_by_key(|(rank, _)| *rank);
    let ((_, known, is_readers), mut understood) = best.unwrap_or_default();
    understood.in_readers_language = is_readers && known * KNOWN >= typed.len();
    understood
}

/// One word in so many must be known for a message to be in a language: the others are its subject.
const KNOWN: usize = 3;

/// A message read with the words of one language.
#[derive(Default)]
struct Reading<'t> {
    understood: Understood,
    /// How many words this language knows.
    known: usize,
    /// What it is about.
    subject: Vec<&'t str>,
    /// Words for any learning opportunity: they say nothing where there is a subject.
    opportunities: usize,
    /// A language that was asked for; its name stands in the subject too.
    taught: Option<Language>,
    /// The word before leads to a language.
    into: bool,
    /// Some wish was read.
    wished: bool,
    thanks: bool,
    answer: Option<Sense>,
}

impl<'t> Reading<'t> {
    fn of(typed: &[&'t str], lexicon: &Lexicon) -> Self {
        let mut reading = Self::default();
        let mut at = 0;
        while at < typed.len() {
            at += reading.take(&typed[at..], lexicon);
        }
        reading.conclude();
        reading
    }

    /// Reads what stands at the beginning of `rest`. How many words that were.
    fn take(&mut self, rest: &[&'t str], lexicon: &Lexicon) -> usize {
        let meanings = lexicon.read(rest);
        let into = std::mem::take(&mut self.into);
        if let Some((length, level)) = read_level(rest, &meanings) {
            self.understood.wishes.level = Some(level);
            self.wished = true;
            self.known += length;
            return length;
        }
        let Some((length, _)) = meanings.first().copied() else {
            return self.take_unknown(rest[0], lexicon);
        };
        let has = |wanted: &Meaning| meanings.iter().any(|(_, it)| *it == wanted);
        self.into = has(&Meaning::Into);
        self.thanks |= has(&Meaning::Thanks);
        if has(&Meaning::Yes) {
            self.answer = Some(Sense::Yes);
        } else if has(&Meaning::No) {
            self.answer = Some(Sense::No);
        }
        for (_, meaning) in &meanings {
            match meaning {
                Meaning::Taught(language) => {
                    if into {
                        self.taught = Some(language.clone());
                    }
                    self.subject.extend_from_slice(&rest[..length]);
                    return length;
                }
                Meaning::Opportunities => {
                    self.opportunities += length;
                    self.known += length;
                    return length;
                }
                Meaning::Organisations => {
                    self.understood.wishes.organisations = true;
                }
                meaning => self.wish(meaning),
            }
        }
        if meanings.iter().any(|(_, it)| it.is_filler() || it.is_wish()) {
            self.known += length;
            return length;
        }
        // A word for organisations, or for a level without a figure, is part of the subject.
        self.subject.extend_from_slice(&rest[..length]);
        length
    }

    fn take_unknown(&mut self, word: &'t str, lexicon: &Lexicon) -> usize {
        match lexicon.read_slip(word) {
            Some(meaning) => self.wish(meaning),
            None => self.subject.push(word),
        }
        1
    }

    fn wish(&mut self, meaning: &Meaning) {
        let wishes = &mut self.understood.wishes;
        match meaning {
            Meaning::Online => wishes.online = true,
            Meaning::Free => wishes.free = true,
            Meaning::Near => wishes.near = true,
            Meaning::Soon => wishes.soon = true,
            Meaning::More => wishes.more = true,
            _ => return,
        }
        self.wished = true;
    }

    fn conclude(&mut self) {
        if self.subject.len() == 1
            && let Some(language) = self.taught.take()
        {
            self.subject.clear();
            self.understood.wishes.language = Some(language);
            self.wished = true;
        }
        let wishes = &mut self.understood.wishes;
        self.understood.sense = match (self.subject.len(), self.opportunities) {
            (1.., _) => Sense::Question,
            (0, 1..) if !wishes.more => {
                wishes.class = Some(Class::Opportunity);
                Sense::Question
            }
            _ if self.wished => Sense::Refinement,
            _ if wishes.organisations => {
                wishes.class = Some(Class::Organisation);
                Sense::Question
            }
            _ => self.answer.unwrap_or(match self.thanks {
                true => Sense::Thanks,
                false => Sense::Greeting,
            }),
        };
        if self.understood.sense == Sense::Question {
            self.understood.words = self.subject.join(" ");
        }
    }
}

/// "EQF 4", "nivel 4": the word for level with a figure from 1 to 8 behind it.
fn read_level(rest: &[&str], meanings: &[(usize, &Meaning)]) -> Option<(usize, u8)> {
    let (length, _) = meanings.iter().find(|(_, it)| **it == Meaning::Level)?;
    match rest.get(*length)?.parse() {
        Ok(level @ 1..=8) => Some((length + 1, level)),
        _ => None,
    }
}

impl Wishes {
    /// Puts the wishes on top of a filter; being near needs the member's place and is left to the
    /// caller.
    pub fn onto(&self, filter: &mut Filter) {
        filter.online |= self.online;
        filter.free |= self.free;
        filter.soon |= self.soon;
        filter.level = self.level.or(filter.level);
        filter.language = self.language.clone().or(filter.language.take());
        filter.class = self.class.or(filter.class);
    }
}
