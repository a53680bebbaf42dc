//! `/learn` and every question in plain words: the catalogue answers.
//!
//! [`understand`] tells the subject from what is asked besides, [`answer`] words the list,
//! [`card`] an entry, [`refine`] follows a list's buttons. What nothing answers is said so, and
//! offered to a coordinator; nothing is ever made up.

mod answer;
mod card;
mod refine;
#[cfg(test)]
mod tests;
mod understand;

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble, language, old_button, settings};
use crate::core::command::Command;
use crate::core::dialogue::{REMEMBERED, Search, Step, after};
use crate::core::filter::Filter;
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::engine::turn::Turn;
use crate::text;
use understand::{Understood, understand};

/// Answers questions about learning opportunities, organisations and guidance materials.
#[derive(Debug)]
pub struct Learn;

const COMMANDS: &[Command] = &[Command {
    name: "learn",
    needs: Role::Member,
    about: || text!(command_learn),
    also: || text!(command_learn_names),
}];

impl Skill for Learn {
    fn name(&self) -> &'static str {
        "learn"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::WhatToLearn | Step::WhereNear)
    }

    fn takes_questions(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { words, .. } if words.is_empty() => {
                    turn.ask(what_to_learn(), Step::WhatToLearn);
                    Ok(())
                }
                Ask::Answer { step: Step::WhereNear, words } => refine::here(turn, &words).await,
                Ask::Press(code) => press(turn, &code).await,
                Ask::Command { words, .. } => search_for(turn, words).await,
                Ask::Answer { words, .. } | Ask::Question(words) => question(turn, words).await,
                Ask::Mistyped { .. } => Err(old_button()),
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

fn what_to_learn() -> Message {
    Message::text(text!(learn_what)).row(vec![
        Button::press(text!(button_soon), press_new(New::Soon)),
        Button::press(text!(button_free), press_new(New::Free)),
        Button::press(text!(button_online), press_new(New::Online)),
    ])
}

/// Plain words: a number picks from the list, what only refines refines, all else is a question.
pub async fn question(turn: &mut Turn, said: String) -> Result<(), Trouble> {
    let open = turn.dialogue.search_at(turn.now).cloned();
    if let (Some(search), Ok(number)) = (&open, said.trim().parse::<usize>())
        && let Some(id) = number.checked_sub(1).and_then(|at| search.shown.get(at))
    {
        return refine::show_card(turn, *id).await;
    }
    let understood = understand(&said, &turn.house.lexicons, &turn.language);
    match (open, understood.refines) {
        (Some(search), true) => refine::follow_up(turn, search, &understood).await,
        (None, true) if understood.wishes.more => {
            turn.say(Message::text(text!(learn_no_list)));
            Ok(())
        }
        _ if understood.words.is_empty() && !understood.refines => {
            turn.say(Message::text(text!(learn_greeting)));
            offer_language(turn, &said);
            Ok(())
        }
        _ => begin(turn, said, understood).await,
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
    // Where "only fillers" were typed after /learn, they are what is looked for.
    let words = match understood.words.is_empty() && filter.is_empty() {
        true => asked.clone(),
        false => understood.words,
    };
    let said = asked.clone();
    open_list(turn, asked, words, filter);
    if understood.wishes.near {
        refine::near(turn).await?;
    } else {
        answer::show(turn).await?;
    }
    offer_language(turn, &said);
    Ok(())
}

/// Makes this the question that buttons and follow-ups refine.
fn open_list(turn: &mut Turn, asked: String, words: String, filter: Filter) {
    turn.dialogue.searches = turn.dialogue.searches.wrapping_add(1);
    turn.dialogue.search = Some(Search {
        number: turn.dialogue.searches,
        asked,
        words,
        filter,
        shown: Vec::new(),
        offset: 0,
        passed_on: false,
        until: after(turn.now, REMEMBERED),
    });
}

fn offer_language(turn: &mut Turn, said: &str) {
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
    let mut filter = Filter::default();
    let mut words = String::new();
    match new {
        New::Soon => filter.soon = true,
        New::Free => filter.free = true,
        New::Online => filter.online = true,
        New::Interests if turn.member.interests.is_empty() => {
            return Err(Trouble::Refused(text!(learn_no_interests)));
        }
        New::Interests => {
            let names = turn.member.interests.iter().map(|it| {
                let words = settings::interest_words(it);
                turn.house.texts.render(&words, &turn.language, turn.today)
            });
            words = names.collect::<Vec<_>>().join(" ");
        }
    }
    let asked = words.clone();
    open_list(turn, asked, words, filter);
    answer::show(turn).await
}
