//! Forms: shown at once where the platform can, else asked field by field.
//!
//! A skill says [`Turn::fill`] and gets [`Ask::Filled`](crate::skills::Ask::Filled) back, whichever
//! way it was. What is filled in is not decided here.

use super::route::SKIP;
use super::turn::Turn;
use crate::core::dialogue::Step;
use crate::core::event::Forms;
use crate::core::form::{Field, Form, Need};
use crate::core::message::{Button, Message, Press};
use crate::text;

/// What an answer to a field leads to.
#[derive(Debug, PartialEq)]
pub(super) enum Filling {
    /// There is more to ask, and it was asked.
    Asked,
    /// These are all its values.
    Done(Vec<String>),
}

impl Turn {
    /// Has a form filled in.
    pub fn fill(&mut self, form: Form) {
        match self.forms {
            Forms::Asked => ask(self, &form, Vec::new()),
            Forms::Shown => {
                let open = Button::press(text!(form_open), form.press.clone());
                let mut message = Message::new(vec![form.title.clone().into()]).row(vec![open]);
                message.form = Some(form);
                self.say(message);
            }
        }
    }
}

/// Takes the answer to the next field.
pub(super) fn answer(
    turn: &mut Turn,
    form: &Form,
    mut values: Vec<String>,
    words: String,
) -> Filling {
    let Some(field) = form.fields.get(values.len()) else { return Filling::Done(values) };
    let letters = words.chars().count();
    if letters > usize::from(field.most) {
        turn.say(text!(form_too_long, count = letters, limit = field.most));
        ask(turn, form, values);
        return Filling::Asked;
    }
    values.push(words);
    if values.len() < form.fields.len() {
        ask(turn, form, values);
        return Filling::Asked;
    }
    Filling::Done(values)
}

/// Leaves the next field as it is: with what stands in it, or empty if it may be.
pub(super) fn skip(turn: &mut Turn, form: &Form, values: Vec<String>) -> Filling {
    match form.fields.get(values.len()) {
        Some(Field { given: None, need: Need::Required, .. }) => {
            ask(turn, form, values);
            Filling::Asked
        }
        Some(Field { given, .. }) => answer(turn, form, values, given.clone().unwrap_or_default()),
        None => Filling::Done(values),
    }
}

fn ask(turn: &mut Turn, form: &Form, values: Vec<String>) {
    let Some(field) = form.fields.get(values.len()) else { return };
    let mut message = Message::new(vec![field.question.clone().into()]);
    let skip = match (&field.given, field.need) {
        (Some(_), _) => Some(text!(form_keep)),
        (None, Need::Optional) => Some(text!(form_skip)),
        (None, Need::Required) => None,
    };
    message = message.row(skip.into_iter().map(|it| Button::press(it, skip_press())).collect());
    turn.ask(message, Step::Fill { form: form.press.clone(), values });
}

fn skip_press() -> Press {
    let (skill, code) = SKIP.split_once('.').expect("it is written so above");
    Press::new(skill, code)
}
