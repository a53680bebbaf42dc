//! Which questions ask the same: across spelling, across languages, and as coordinators have found.

use std::collections::BTreeSet;

use crate::core::catalogue::Kind;
use crate::core::ids::QuestionId;
use crate::engine::turn::Turn;
use crate::exchange::kind_of_word;
use crate::search::{gather, unite};
use crate::skills::learn::understand::understand;
use crate::skills::{Trouble, permit};
use crate::storage::questions::Waiting;
use crate::text;
use crate::texts::Meaning;

/// So many waiting questions are gathered, the oldest ones: what is answered makes room.
const GATHERED: i64 = 2000;

/// Questions that ask the same.
pub(super) struct Pile {
    /// The oldest first; at least one.
    pub(super) questions: Vec<Waiting>,
    /// What they are about, as far as that is known whatever the language: see [`Meant`].
    pub(super) about: BTreeSet<String>,
}

impl Pile {
    pub(super) fn leader(&self) -> &Waiting {
        &self.questions[0]
    }

    /// How many people wait.
    pub(super) fn people(&self) -> usize {
        let mut people: Vec<_> = self.questions.iter().map(|it| it.member).collect();
        people.sort_unstable();
        people.dedup();
        people.len()
    }

    /// Different wordings, the oldest first.
    pub(super) fn wordings(&self) -> Vec<&Waiting> {
        let mut wordings: Vec<&Waiting> = Vec::new();
        for it in &self.questions {
            if wordings.iter().all(|known| known.words != it.words) {
                wordings.push(it);
            }
        }
        wordings
    }

    /// All of them.
    pub(super) fn ids(&self) -> Vec<QuestionId> {
        self.questions.iter().map(|it| it.id).collect()
    }

    /// Whether a coordinator has put something to it.
    pub(super) fn is_joined(&self) -> bool {
        self.questions.iter().any(|it| it.same_as.is_some())
    }
}

/// What puts questions on one pile, beside likeness.
#[derive(PartialEq, Eq, Hash)]
enum Tie {
    /// They mean the same, word by word.
    Meant(Vec<String>),
    /// A coordinator has put them to this question, or it is this question.
    Same(QuestionId),
}

/// What waits: what most people ask first, then what has waited longest.
pub(super) async fn piles(turn: &Turn) -> Result<Vec<Pile>, Trouble> {
    let storage = &turn.house.storage;
    let waiting = storage.questions_for_coordinators(permit(turn)?, GATHERED).await?;
    let said: Vec<_> = waiting.iter().map(|it| subject(turn, it)).collect();
    let meant: Vec<_> = said.iter().map(|it| Meant::of(turn, it)).collect();
    let ties = |(it, meant): (&Waiting, &Meant)| {
        let found = it.same_as.into_iter().chain([it.id]).map(Tie::Same);
        found.chain(meant.tie().map(Tie::Meant)).collect::<Vec<_>>()
    };
    let ties: Vec<_> = waiting.iter().zip(&meant).map(ties).collect();
    let pile = |places: Vec<usize>| Pile {
        about: places.iter().flat_map(|at| meant[*at].words.iter().cloned()).collect(),
        questions: places.iter().map(|at| waiting[*at].clone()).collect(),
    };
    let mut piles: Vec<_> = unite(gather(&said), &ties).into_iter().map(pile).collect();
    piles.sort_by_key(|it| std::cmp::Reverse(it.people()));
    Ok(piles)
}

/// The pile that a question lies on.
pub(super) async fn pile_of(turn: &Turn, question: QuestionId) -> Result<Pile, Trouble> {
    let lies_on = |it: &Pile| it.questions.iter().any(|it| it.id == question);
    let found = piles(turn).await?.into_iter().find(lies_on);
    found.ok_or_else(|| Trouble::Refused(text!(inbox_gone)))
}

/// What a question is about: its words without greetings and fillers.
fn subject(turn: &Turn, it: &Waiting) -> String {
    let understood = understand(&it.words, &turn.house.lexicons, &it.language);
    if understood.words.is_empty() { it.words.clone() } else { understood.words }
}

/// What the words of a question mean whatever the language: subjects, kinds of learning and
/// languages by their codes, everything else (places, names) by itself.
struct Meant {
    words: BTreeSet<String>,
    /// Whether one of them is a subject or a language: a kind alone says too little.
    is_about_something: bool,
}

impl Meant {
    fn of(turn: &Turn, subject: &str) -> Self {
        let folded = crate::search::fold(subject);
        let said: Vec<_> = crate::search::words(&folded).collect();
        let mut meant = Self { words: BTreeSet::new(), is_about_something: false };
        let mut at = 0;
        while at < said.len() {
            at += meant.take(turn, &said[at..]);
        }
        meant
    }

    /// Reads what stands at the beginning. How many words that were.
    fn take(&mut self, turn: &Turn, rest: &[&str]) -> usize {
        if let Some((length, subject)) = turn.house.subjects.read(rest) {
            self.words.insert(format!("about:{subject}"));
            self.is_about_something = true;
            return length;
        }
        let taught = turn.house.lexicons.iter().flat_map(|it| it.read(rest));
        let mut taught = taught.filter_map(|(length, meaning)| match meaning {
            Meaning::Taught(language) => Some((length, language)),
            _ => None,
        });
        if let Some((length, language)) = taught.next() {
            self.words.insert(format!("language:{language}"));
            self.is_about_something = true;
            return length;
        }
        match kind_of_word(rest[0]) {
            // Courses are what people ask for anyway.
            Some(Kind::Course) => {}
            Some(kind) => {
                self.words.insert(format!("kind:{kind}"));
            }
            None => {
                self.words.insert(rest[0].to_owned());
            }
        }
        1
    }

    /// By what it is on one pile with others that mean the same.
    fn tie(&self) -> Option<Vec<String>> {
        self.is_about_something.then(|| self.words.iter().cloned().collect())
    }
}
