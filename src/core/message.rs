//! Neutral rich text: what a member gets, before any platform's habits.
//!
//! A [`Message`] holds [`Value`]s until the outbox renders it in the reader's language; then it
//! holds `String`s. Escaping is not done here: each adapter's `outbound` does it.

use serde::{Deserialize, Serialize};

use super::document::Document;
use super::file::File;
use super::form::{Choices, Form};
use super::text::{Text, Value};

/// One message: parts from top to bottom, a choice, then rows of buttons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message<T = Value> {
    /// What is read.
    pub parts: Vec<Part<T>>,
    /// What can be chosen.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub choices: Option<Choices<T>>,
    /// What can be pressed, row by row.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Vec<Button<T>>>,
    /// A file that comes with it.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub document: Option<Box<Document<T>>>,
    /// What somebody sent, and goes with it.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub file: Option<Box<Attachment<T>>>,
    /// A form that is shown in its place, where the platform can do that at this moment; elsewhere
    /// its buttons lead to it.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub form: Option<Form<T>>,
    /// Where it goes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub spot: Spot,
    /// Who may read it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reach: Reach,
}

/// Where a message goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spot {
    /// Below everything else.
    #[default]
    Below,
    /// In the place of the message whose button was pressed, where the platform can do that.
    InPlace,
}

/// Who may read a message that goes to a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Whoever is there.
    #[default]
    Everybody,
    /// The person whom it is for alone.
    Person,
}

/// A file of somebody that goes with a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment<T = Value> {
    /// The file.
    pub file: File,
    /// What stands for it where it can't be shown.
    pub label: T,
    /// What is said where it can't be found any more.
    pub gone: T,
}

fn is_default<T: Default + PartialEq>(it: &T) -> bool {
    *it == T::default()
}

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part<T = Value> {
    /// A sentence or paragraph.
    Paragraph(Line<T>),
    /// An entry of a list in short, with the number that its button has.
    Item {
        /// Its number in the list, from 1.
        number: u32,
        /// Its title.
        title: T,
        /// What else is worth a line.
        rows: Vec<Line<T>>,
    },
}

/// One line: pieces that stand behind each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Line<T = Value>(pub Vec<Span<T>>);

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span<T = Value> {
    /// As it is.
    Plain(T),
    /// Set off: a title.
    Strong(T),
    /// A parting dot between facts.
    Dot,
}

/// Something to press.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Button<T = Value> {
    /// Tells the bot.
    Press {
        /// What stands on it: a verb.
        label: T,
        /// What it carries back.
        press: Press,
    },
    /// Opens a page.
    Open {
        /// What stands on it.
        label: T,
        /// The page; `http` or `https`.
        url: String,
    },
    /// Opens the private chat with the bot.
    Private {
        /// What stands on it.
        label: T,
        /// What `/start` gets there: 1–64 of `[A-Za-z0-9_-]` (Telegram).
        start: String,
    },
}

/// What a pressed button carries: the skill it belongs to and a code of that skill.
///
/// Encoded it takes at most [`Press::MAX`] bytes, so that every platform carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Press(String);

impl Press {
    /// Bytes that every platform carries (Telegram: `callback_data`, 1–64 bytes).
    pub const MAX: usize = 64;

    /// A press of `skill` with a `code` that this skill reads.
    pub fn new(skill: &'static str, code: impl AsRef<str>) -> Self {
        let code = format!("{skill}.{}", code.as_ref());
        debug_assert!(code.len() <= Self::MAX, "too long for a button: {code}");
        Self(code)
    }

    /// What travels to the platform and back.
    pub fn encoded(&self) -> &str {
        &self.0
    }

    /// Takes apart what came back: the skill's name and its code.
    pub fn decode(encoded: &str) -> Option<(&str, &str)> {
        encoded.split_once('.')
    }
}

impl<T> Message<T> {
    /// A message of these parts.
    pub fn new(parts: Vec<Part<T>>) -> Self {
        Self {
            parts,
            choices: None,
            buttons: Vec::new(),
            document: None,
            file: None,
            form: None,
            spot: Spot::default(),
            reach: Reach::default(),
        }
    }
}

impl Message {
    /// A message of one paragraph.
    pub fn text(text: Text) -> Self {
        Self::new(vec![Part::from(text)])
    }

    /// With one more part.
    #[must_use]
    pub fn then(mut self, part: impl Into<Part>) -> Self {
        self.parts.push(part.into());
        self
    }

    /// With a choice.
    #[must_use]
    pub fn choose(mut self, choices: Choices) -> Self {
        self.choices = Some(choices);
        self
    }

    /// With a file.
    #[must_use]
    pub fn with(mut self, document: Document) -> Self {
        self.document = Some(Box::new(document));
        self
    }

    /// With what somebody sent.
    #[must_use]
    pub fn attach(mut self, file: Option<Attachment>) -> Self {
        self.file = file.map(Box::new);
        self
    }

    /// With one more row of buttons; an empty row is left out.
    #[must_use]
    pub fn row(mut self, buttons: Vec<Button>) -> Self {
        if !buttons.is_empty() {
            self.buttons.push(buttons);
        }
        self
    }
}

impl<T> Message<T> {
    /// The same message with every word put through `render`.
    pub fn map<U>(&self, render: &impl Fn(&T) -> U) -> Message<U> {
        let line = |it: &Line<T>| Line(it.0.iter().map(|span| span.map(render)).collect());
        let part = |it: &Part<T>| match it {
            Part::Paragraph(it) => Part::Paragraph(line(it)),
            Part::Item { number, title, rows } => Part::Item {
                number: *number,
                title: render(title),
                rows: rows.iter().map(line).collect(),
            },
        };
        Message {
            document: self.document.as_ref().map(|it| Box::new(it.map(render))),
            file: self.file.as_ref().map(|it| Box::new(it.map(render))),
            spot: self.spot,
            reach: self.reach,
            choices: self.choices.as_ref().map(|it| it.map(render)),
            form: self.form.as_ref().map(|it| it.map(render)),
            parts: self.parts.iter().map(part).collect(),
            buttons: self
                .buttons
                .iter()
                .map(|row| row.iter().map(|button| button.map(render)).collect())
                .collect(),
        }
    }
}

impl<T> Attachment<T> {
    fn map<U>(&self, render: &impl Fn(&T) -> U) -> Attachment<U> {
        Attachment { file: self.file.clone(), label: render(&self.label), gone: render(&self.gone) }
    }
}

impl<T> Span<T> {
    fn map<U>(&self, render: &impl Fn(&T) -> U) -> Span<U> {
        match self {
            Self::Plain(it) => Span::Plain(render(it)),
            Self::Strong(it) => Span::Strong(render(it)),
            Self::Dot => Span::Dot,
        }
    }
}

impl<T> Button<T> {
    fn map<U>(&self, render: &impl Fn(&T) -> U) -> Button<U> {
        match self {
            Self::Press { label, press } => {
                Button::Press { label: render(label), press: press.clone() }
            }
            Self::Open { label, url } => Button::Open { label: render(label), url: url.clone() },
            Self::Private { label, start } => {
                Button::Private { label: render(label), start: start.clone() }
            }
        }
    }
}

impl Line {
    /// Facts on one line, parted by dots.
    pub fn dotted(facts: Vec<Value>) -> Self {
        let mut spans = Vec::with_capacity(facts.len() * 2);
        for fact in facts {
            if !spans.is_empty() {
                spans.push(Span::Dot);
            }
            spans.push(Span::Plain(fact));
        }
        Self(spans)
    }
}

impl Button {
    /// A button that tells the bot.
    pub fn press(label: impl Into<Value>, press: Press) -> Self {
        Self::Press { label: label.into(), press }
    }
}

impl From<Text> for Part {
    fn from(text: Text) -> Self {
        Self::Paragraph(Line(vec![Span::Plain(text.into())]))
    }
}

impl From<Value> for Part {
    fn from(value: Value) -> Self {
        Self::Paragraph(Line(vec![Span::Plain(value)]))
    }
}

impl From<Line> for Part {
    fn from(line: Line) -> Self {
        Self::Paragraph(line)
    }
}

impl From<Text> for Message {
    fn from(text: Text) -> Self {
        Self::text(text)
    }
}
