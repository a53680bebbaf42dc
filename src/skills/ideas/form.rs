//! An idea in one form, where the platform shows one.

use super::areas;
use super::words::press;
use super::write::{self, Begun};
use crate::core::dialogue::Step;
use crate::core::form::{Field as Blank, Form, Lines, Need};
use crate::core::idea::{Field, Words};
use crate::core::ids::IdeaId;
use crate::engine::turn::Turn;
use crate::skills::{Trouble, privacy};
use crate::text;

/// The code of the form.
pub(super) const CODE: &str = "form";

/// The form with all that is asked of an idea.
pub(super) fn form(turn: &Turn) -> Form {
    let blank = |field: &Field| Blank {
        label: text!(button_idea_field, field = field.code()).into(),
        question: write::question(*field).into(),
        given: turn.member.place.clone().filter(|_| *field == Field::Place),
        need: if field.is_optional() { Need::Optional } else { Need::Required },
        lines: match field {
            Field::What | Field::Needs => Lines::Many,
            Field::Title | Field::Place | Field::Signature => Lines::One,
        },
        most: field.most(),
    };
    Form {
        press: press(CODE),
        title: text!(idea_form).into(),
        fields: Field::ALL.iter().map(blank).collect(),
    }
}

/// It is filled in: what is like it, and the preview.
pub(super) async fn filled(turn: &mut Turn, values: Vec<String>) -> Result<(), Trouble> {
    write::let_in(turn).await?;
    let (id, file) = match write::draft_of(turn).await? {
        Some(draft) => (draft.id, draft.file),
        None => (IdeaId(turn.house.ids.next(turn.now)), None),
    };
    let (mut words, mut too_long) = (Words::default(), None);
    for (field, said) in Field::ALL.iter().zip(values) {
        let said = write::neat(*field, &said);
        let letters = said.chars().count();
        match letters > usize::from(field.most()) {
            true => too_long = too_long.or(Some((*field, letters))),
            false => words.set(*field, said),
        }
    }
    (words.competences, words.topics) = areas::suggest(turn, &words);
    if let Some(told) = privacy::first(turn) {
        turn.say(told);
    }
    write::keep(turn, id, words.clone());
    if let Some((field, count)) = too_long {
        let text = text!(form_too_long, count = count, limit = field.most());
        turn.ask(text, Step::IdeaField { field, again: true });
        return Ok(());
    }
    write::alike(turn, &words).await?;
    write::show_preview(turn, Begun { id, words, file }).await
}
