//! What a member fills in: a form of several fields, or one of a list.
//!
//! A skill describes it once. Where the platform can, a form is shown at once and a list as a menu;
//! elsewhere the engine asks one question after the other and a list is a row of buttons.

use serde::{Deserialize, Serialize};

use super::message::Press;
use super::text::{Text, Value};

/// Several fields that are filled in together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form<T = Value> {
    /// What it carries back: the skill, and the code by which [`Skill::form`] describes it.
    ///
    /// [`Skill::form`]: crate::skills::Skill::form
    pub press: Press,
    /// Its title, at most 45 characters (Discord).
    pub title: T,
    /// Its fields, one to five (Discord).
    pub fields: Vec<Field<T>>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Field<T = Value> {
    /// Its name in a form, at most 45 characters (Discord).
    pub label: T,
    /// The question, where it is asked alone.
    pub question: T,
    /// What stands in it at first: where it is asked alone, one press keeps it.
    pub given: Option<String>,
    /// Whether it may stay empty.
    pub need: Need,
    /// Whether it has one line or more.
    pub lines: Lines,
    /// The most characters it takes.
    pub most: u16,
}

/// Whether a field may stay empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Something must stand in it.
    Required,
    /// It may stay empty.
    Optional,
}

/// How long a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lines {
    /// A word or two.
    One,
    /// A sentence or more.
    Many,
}

/// One of a list is to be chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choices<T = Value> {
    /// What a menu that is still closed says.
    pub prompt: T,
    /// What can be chosen, at most 25 (Discord).
    pub options: Vec<Choice<T>>,
    /// How many stand side by side where they are buttons.
    pub wide: usize,
}

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice<T = Value> {
    /// What stands on it.
    pub label: T,
    /// What it carries back.
    pub press: Press,
}

impl Choices {
    /// The choice between these.
    pub fn new(
        prompt: Text,
        wide: usize,
        options: impl IntoIterator<Item = (Value, Press)>,
    ) -> Self {
        let options = options.into_iter().map(|(label, press)| Choice { label, press });
        Self { prompt: prompt.into(), options: options.collect(), wide }
    }
}

impl<T> Choices<T> {
    /// The options as rows, where they are buttons.
    pub fn rows(&self) -> impl Iterator<Item = &[Choice<T>]> {
        self.options.chunks(self.wide.max(1))
    }

    pub(super) fn map<U>(&self, render: &impl Fn(&T) -> U) -> Choices<U> {
        let choice = |it: &Choice<T>| Choice { label: render(&it.label), press: it.press.clone() };
        Choices {
            prompt: render(&self.prompt),
            options: self.options.iter().map(choice).collect(),
            wide: self.wide,
        }
    }
}

impl<T> Form<T> {
    pub(super) fn map<U>(&self, render: &impl Fn(&T) -> U) -> Form<U> {
        let field = |it: &Field<T>| Field {
            label: render(&it.label),
            question: render(&it.question),
            given: it.given.clone(),
            need: it.need,
            lines: it.lines,
            most: it.most,
        };
        Form {
            press: self.press.clone(),
            title: render(&self.title),
            fields: self.fields.iter().map(field).collect(),
        }
    }
}
