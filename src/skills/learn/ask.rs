//! The form by which a question goes to a coordinator in the member's own better words.

use super::answer;
use super::refine;
use crate::core::dialogue::Search;
use crate::core::form::{Field, Form, Lines, Need};
use crate::core::message::Press;
use crate::engine::route::LONGEST;
use crate::engine::turn::Turn;
use crate::skills::{Trouble, old_button};
use crate::text;

/// How much can be said besides the question, in characters: a few sentences.
const MORE: u16 = 500;

/// The form of the open list's question; `None` for another code, or when that list is gone.
pub(super) fn form(turn: &Turn, code: &str) -> Option<Form> {
    let search = open_search(turn, code)?;
    let asked = answer::in_short(&search.asked);
    Some(Form {
        press: Press::new("learn", code),
        title: text!(ask_title).into(),
        fields: vec![
            Field {
                label: text!(ask_what).into(),
                question: text!(ask_what_question, asked = asked).into(),
                given: Some(search.asked.clone()),
                need: Need::Required,
                lines: Lines::Many,
                most: u16::try_from(LONGEST).unwrap_or(u16::MAX),
            },
            Field {
                label: text!(ask_more).into(),
                question: text!(ask_more_question).into(),
                given: None,
                need: Need::Optional,
                lines: Lines::Many,
                most: MORE,
            },
        ],
    })
}

/// Passes on what was filled in.
pub(super) async fn filled(
    turn: &mut Turn,
    code: &str,
    values: Vec<String>,
) -> Result<(), Trouble> {
    let Some(search) = open_search(turn, code).cloned() else { return Err(old_button()) };
    let words: Vec<_> = values.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    if words.is_empty() {
        return refine::pass_on(turn, search).await;
    }
    refine::pass_on_as(turn, search, words.join("\n")).await
}

fn open_search<'t>(turn: &'t Turn, code: &str) -> Option<&'t Search> {
    let number: u32 = code.strip_prefix("ask.")?.parse().ok()?;
    turn.dialogue.search_at(turn.now).filter(|it| it.number == number)
}
