//! How ideas are worded: pure, in any reader's language.

use crate::core::catalogue::Language;
use crate::core::idea::{Reason, State, Words};
use crate::core::ids::IdeaId;
use crate::core::message::{Button, Line, Message, Part, Press, Span};
use crate::core::text::{Text, Value};
use crate::skills::files::seen_in;
use crate::skills::language::written_in;
use crate::skills::settings::interest_name;
use crate::storage::ideas::{Idea, Origin};
use crate::text;

/// A button of this skill.
pub(super) fn press(code: impl AsRef<str>) -> Press {
    Press::new("ideas", code)
}

/// A button about an idea.
pub(super) fn press_for(verb: &str, id: IdeaId) -> Press {
    press(format!("{verb}.{id}"))
}

/// Where an idea stands, in a word or two.
pub fn state_name(state: State) -> Text {
    text!(idea_state, state = state.code())
}

/// What an idea is called in a line: its title with its number.
pub fn called(idea: &Idea) -> Value {
    match idea.number {
        Some(number) => {
            text!(idea_called, title = &idea.words.title, number = number.to_string()).into()
        }
        None => idea.words.title.clone().into(),
    }
}

/// An idea in full, as everybody reads it.
pub fn parts(idea: &Idea, reader: &Language) -> Vec<Part> {
    let words = &idea.words;
    let mut parts = vec![Part::Paragraph(Line(vec![Span::Strong(called(idea))]))];
    if idea.number.is_some() {
        let mut facts = vec![Value::from(state_name(idea.state))];
        if idea.is_public {
            facts.push(text!(idea_support, count = idea.support).into());
        }
        parts.push(Line::dotted(facts).into());
    }
    parts.extend(written_in(&idea.language, reader).map(Part::from));
    parts.extend(told(words));
    parts.extend(idea.file.as_ref().and_then(seen_in).map(Part::from));
    parts.extend(areas(words));
    if let Some(Origin { title, community, .. }) = &idea.origin {
        parts.push(text!(idea_origin, title = title, community = community).into());
    }
    parts.push(match &words.signature {
        Some(name) => text!(idea_by, name = name).into(),
        None => text!(idea_by_somebody).into(),
    });
    parts
}

/// What an idea says: what it is, what it needs, where.
pub fn told(words: &Words) -> Vec<Part> {
    let mut parts = Vec::new();
    if !words.what.is_empty() {
        parts.push(Part::from(Value::from(&words.what)));
    }
    if !words.needs.is_empty() {
        parts.push(text!(idea_needs, needs = &words.needs).into());
    }
    if !words.place.is_empty() {
        parts.push(text!(idea_place, place = &words.place).into());
    }
    parts
}

/// What it is about.
pub fn areas(words: &Words) -> Option<Part> {
    let areas = words.topics.iter().map(|it| interest_name(it.code()));
    let competences =
        words.competences.iter().map(|it| text!(idea_competence, competence = it.code()));
    let areas: Vec<_> = areas.chain(competences).collect();
    (!areas.is_empty()).then(|| text!(idea_areas, areas = areas).into())
}

/// Why something was decided.
pub fn reason_parts(reason: Option<&Reason>, reader: &Language) -> Vec<Part> {
    reason_texts(reason, reader).into_iter().map(Part::from).collect()
}

/// The same, a sentence each.
pub(super) fn reason_texts(reason: Option<&Reason>, reader: &Language) -> Vec<Text> {
    match reason {
        None => Vec::new(),
        Some(Reason::Usual(usual)) => vec![text!(idea_usual, reason = usual.code())],
        Some(Reason::Words(words, language)) => {
            let mut texts = vec![text!(intro_quote, words = words)];
            texts.extend(written_in(language, reader));
            texts
        }
    }
}

/// Ideas in short, each with the button that shows it.
pub fn listed(first: Text, ideas: &[Idea], reader: &Language) -> Message {
    let (mut parts, mut row) = (vec![Part::from(first)], Vec::new());
    for (number, idea) in (1..).zip(ideas) {
        let mut facts = vec![Value::from(state_name(idea.state))];
        if idea.is_public {
            facts.push(text!(idea_support, count = idea.support).into());
        }
        facts.extend(Some(&idea.words.place).filter(|it| !it.is_empty()).map(Value::from));
        facts.extend(written_in(&idea.language, reader).map(Value::from));
        let title = match idea.words.title.is_empty() {
            true => text!(idea_untitled).into(),
            false => called(idea),
        };
        parts.push(Part::Item { number, title, rows: vec![Line::dotted(facts)] });
        let press = match idea.state {
            State::Draft => press("go"),
            _ => super::press_show(idea.id),
        };
        row.push(Button::press(i64::from(number), press));
    }
    Message::new(parts).row(row)
}
