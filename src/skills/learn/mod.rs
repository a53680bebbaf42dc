//! `/learn` and every question in plain words: the catalogue answers.
//!
//! [`understand`] tells the subject from what is asked besides, [`answer`] words the list,
//! [`card`] an entry, [`refine`] follows a list's buttons. What nothing answers is said so, and
//! offered to a coordinator; nothing is ever made up.

pub(super) mod answer;
mod ask;
pub(in crate::skills) mod calendar;
pub(in crate::skills) mod card;
pub(super) mod refine;
pub(super) mod suggest;
#[cfg(test)]
mod tests;
pub(in crate::skills) mod understand;

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble, language, old_button, redeem, settings};
use crate::core::catalogue::Language;
use crate::core::command::{Command, Suggestion, Words};
use crate::core::dialogue::{REMEMBERED, Search, Step, after};
use crate::core::filter::{Class, Filter};
use crate::core::form::Form;
use crate::core::ids::EntryId;
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::text;
use understand::{Sense, Understood, understand};

/// Answers questions about learning opportunities, organisations and guidance materials.
#[derive(Debug)]
pub struct Learn;

const COMMANDS: &[Command] = &[Command {
    name: "learn",
    needs: Role::Member,
    about: || text!(command_learn),
    also: || text!(command_learn_names),
    plain: false,
    takes: Some(Words { called: || text!(words_learn), about: || text!(words_learn_about) }),
}];

impl Skill for Learn {
    fn name(&self) -> &'static str {
        "learn"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::WhatToLearn | Step::WhereNear | Step::ShallIAsk)
    }

    fn takes_questions(&self) -> bool {
        true
    }

    fn form(&self, turn: &Turn, code: &str) -> Option<Form> {
        ask::form(turn, code)
    }

    fn suggest<'s>(
        &'s self,
        house: &'s House,
        reader: &'s Language,
        typed: &'s str,
    ) -> BoxFuture<'s, Vec<Suggestion>> {
        Box::pin(suggest::suggest(house, reader, typed))
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { words, .. } if words.is_empty() => {
                    turn.ask(what_to_learn(), Step::WhatToLearn);
                    Ok(())
                }
                Ask::Answer { step: Step::WhereNear, words } => refine::here(turn, words).await,
                Ask::Answer { step: Step::ShallIAsk, words } => shall_i_ask(turn, words).await,
                Ask::Press(code) => press(turn, &code).await,
                Ask::Command { words, .. } => match suggest::picked(&words) {
                    Some(id) => refine::show_card(turn, id).await,
                    None => search_for(turn, words).await,
                },
                Ask::Answer { words, .. } | Ask::Question(words) => question(turn, words).await,
                Ask::Filled { code, values } => ask::filled(turn, &code, values).await,
                Ask::Mistyped { .. } | Ask::Sent { .. } | Ask::Added | Ask::Channel(_) => {
                    Err(old_button())
                }
            }
        })
    }
}

/// A list that a button asks for without any words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum New {
    /// What starts soon.
    Soon,
    /// What costs nothing.
    Free,
    /// What is online.
    Online,
    /// What suits the member's interests.
    Interests,
}

impl New {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Soon, "new.soon"),
        (Self::Free, "new.free"),
        (Self::Online, "new.online"),
        (Self::Interests, "new.interests"),
    ];
}

/// A button that asks for a new list.
pub fn press_new(new: New) -> Press {
    let code = New::ALL.iter().find(|(it, _)| *it == new).map(|(_, code)| *code);
    Press::new("learn", code.expect("the table has every value"))
}

/// The button that shows an entry in full; it works for ever.
pub fn press_card(id: EntryId) -> Press {
    card::press(id)
}

fn what_to_learn() -> Message {
    Message::text(text!(learn_what)).row(vec![
        Button::press(text!(button_soon), press_new(New::Soon)),
        Button::press(text!(button_free), press_new(New::Free)),
        Button::press(text!(button_online), press_new(New::Online)),
    ])
}

/// Plain words: a number picks from the list, what only refines refines, all else is a question.
pub async fn question(turn: &mut Turn, said: String) -> Result<(), Trouble> {
    if let Some(kind) = redeem::led_by(&said) {
        return Err(Trouble::Instead(kind));
    }
    let open = turn.dialogue.search_at(turn.now).cloned();
    if let Some(number) = number_in(&said) {
        return refine::pick(turn, open.as_ref(), number).await;
    }
    let understood = understand(&said, &turn.house.lexicons, &turn.language);
    match (understood.sense, open) {
        (Sense::Question, _) => begin(turn, said, understood).await,
        (Sense::Refinement, Some(search)) => refine::follow_up(turn, search, &understood).await,
        (Sense::Refinement, None) if understood.wishes.more => {
            turn.say(text!(learn_no_list));
            Ok(())
        }
        (Sense::Refinement, None) => begin(turn, said, understood).await,
        (Sense::Thanks, _) => {
            turn.say(text!(learn_thanks));
            Ok(())
        }
        (Sense::Greeting | Sense::Yes | Sense::No, _) => {
            offer_language(turn, &said, &understood);
            turn.say(text!(learn_greeting));
            Ok(())
        }
    }
}

/// The number that a message is: "2", "2."
pub(super) fn number_in(said: &str) -> Option<usize> {
    let digits = said.trim_matches(|it: char| !it.is_alphanumeric());
    // Of more digits than a list can have it is a number all the same, on no list.
    let all_digits = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    all_digits.then(|| digits.parse().unwrap_or(usize::MAX))
}

/// Whether a message is a yes or a no, and nothing else.
pub fn consent(turn: &Turn, said: &str) -> Option<bool> {
    match understand(said, &turn.house.lexicons, &turn.language).sense {
        Sense::Yes => Some(true),
        Sense::No => Some(false),
        Sense::Question | Sense::Refinement | Sense::Greeting | Sense::Thanks => None,
    }
}

/// The answer to "shall I pass the question on?": a yes, a no, or something new.
async fn shall_i_ask(turn: &mut Turn, said: String) -> Result<(), Trouble> {
    match (consent(turn, &said), turn.dialogue.search_at(turn.now).cloned()) {
        (Some(true), Some(search)) => refine::pass_on(turn, search).await,
        (Some(false), _) => {
            turn.say(text!(learn_no_thanks));
            Ok(())
        }
        _ => question(turn, said).await,
    }
}

/// `/learn words`: always a new question.
async fn search_for(turn: &mut Turn, said: String) -> Result<(), Trouble> {
    let understood = understand(&said, &turn.house.lexicons, &turn.language);
    begin(turn, said, understood).await
}

async fn begin(turn: &mut Turn, asked: String, understood: Understood) -> Result<(), Trouble> {
    let mut filter = Filter::default();
    understood.wishes.onto(&mut filter);
    // Wishes alone, with no list to refine, are for any learning opportunity.
    let only_wishes = understood.sense == Sense::Refinement;
    if only_wishes {
        filter.class = Some(Class::Opportunity);
    }
    if understood.wishes.near {
        // Where the place is not known the list comes all the same, with its button "near me".
        filter.near = refine::near_of(turn);
    }
    offer_language(turn, &asked, &understood);
    // Where nothing but fillers was typed behind /learn, they are what is looked for.
    let words = match understood.words.is_empty() && filter.is_empty() {
        true => asked.clone(),
        false => understood.words,
    };
    let organisations = understood.wishes.organisations;
    let search =
        new_list(turn, Search { asked, words, filter, organisations, ..Search::default() });
    match only_wishes && understood.wishes.near {
        true => refine::near(turn, search).await,
        false => answer::first(turn, search).await,
    }
}

/// Gives a list the number by which its buttons know it, and the time until it is forgotten.
pub(super) fn new_list(turn: &mut Turn, list: Search) -> Search {
    turn.dialogue.searches = turn.dialogue.searches.wrapping_add(1);
    Search { number: turn.dialogue.searches, until: after(turn.now, REMEMBERED), ..list }
}

/// A message of this many words is long enough to offer its language.
const WORDS_OF_A_SENTENCE: usize = 3;

/// Offers to go on in the language of a message that is long enough to tell.
pub(super) fn offer_language(turn: &mut Turn, said: &str, understood: &Understood) {
    let short = said.split_whitespace().count() < WORDS_OF_A_SENTENCE;
    if short || understood.in_readers_language || !language::has_more_to_offer(turn) {
        return;
    }
    if let Some(written) = turn.house.detector.detect(said) {
        language::offer(turn, &written);
    }
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    if let Some((new, _)) = New::ALL.iter().find(|(_, it)| *it == code) {
        return show_new(turn, *new).await;
    }
    refine::press(turn, code).await
}

async fn show_new(turn: &mut Turn, new: New) -> Result<(), Trouble> {
    let mut list = Search::default();
    list.filter.class = Some(Class::Opportunity);
    match new {
        New::Soon => list.filter.soon = true,
        New::Free => list.filter.free = true,
        New::Online => list.filter.online = true,
        New::Interests if turn.member.interests.is_empty() => {
            turn.say(text!(learn_no_interests));
            let asked = text!(settings_choose_interests);
            turn.say(settings::interests(turn, asked).await?);
            return Ok(());
        }
        New::Interests => {
            let words = |code: &String| {
                turn.house.texts.words(&settings::interest_words(code), &turn.language)
            };
            list.any_of = turn.member.interests.iter().flat_map(words).collect();
        }
    }
    let list = new_list(turn, list);
    answer::show(turn, list).await
}

/// Shows the open list again, if there is one: in a language just chosen.
pub async fn show_again(turn: &mut Turn) -> Result<(), Trouble> {
    match turn.dialogue.search_at(turn.now).cloned() {
        Some(search) => answer::show(turn, search).await,
        None => Ok(()),
    }
}
