//! What is kept of a member's ideas, in sentences.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::core::file::{Kind, Sent, Sort};
use crate::core::text::{Text, Value};
use crate::skills::files;
use crate::storage::ideas::own::{OwnComment, OwnIdea, Wronged};
use crate::text;

/// A file that belongs to nothing yet.
pub(super) fn sent(it: &Sent) -> Text {
    let kind = match it.sort {
        Sort::Photo => Kind::Photo,
        Sort::Document | Sort::Other => Kind::Document,
    };
    let name = it.name.as_deref().unwrap_or_default();
    text!(mydata_file_offered, file = files::named(kind, name, it.size.unwrap_or_default()))
}

pub(super) fn idea(it: &OwnIdea, day: impl Fn(Timestamp) -> Date) -> Vec<Text> {
    let state = text!(idea_state, state = it.state.clone());
    let said = [&it.what, &it.needs, &it.place];
    let said: Vec<_> = said.into_iter().filter(|it| !it.is_empty()).cloned().collect();
    let said = said.join(" · ");
    let mut lines = vec![text!(mydata_idea, title = &it.title, state = state, words = said)];
    lines.extend(it.signature.as_ref().map(|it| text!(mydata_idea_signed, name = it)));
    lines.extend(it.released.then(|| text!(mydata_idea_released)));
    let kind = it.file_kind.as_deref().and_then(Kind::from_code);
    let since = it.file_since.and_then(|at| Timestamp::from_millisecond(at).ok());
    if let (Some(kind), Some(since)) = (kind, since) {
        let name = it.file_name.as_deref().unwrap_or_default();
        let file = files::named(kind, name, it.file_size.unwrap_or_default());
        lines.push(text!(mydata_idea_file, file = file, date = day(since)));
        let alt = it.file_alt.clone().filter(|it| !it.is_empty());
        lines.extend(alt.map(|alt| text!(file_alt, kind = kind.code(), alt = alt)));
    }
    lines
}

pub(super) fn comment(it: &OwnComment) -> Text {
    match &it.signature {
        Some(name) => {
            text!(mydata_comment_signed, title = &it.title, words = &it.words, name = name)
        }
        None => text!(mydata_comment, title = &it.title, words = &it.words),
    }
}

pub(super) fn wronged(it: &Wronged) -> Text {
    let words = match &it.fault {
        Some(fault) => text!(comment_fault, fault = fault.clone()).into(),
        None => Value::from(&it.words),
    };
    text!(mydata_wronged, title = &it.title, words = words)
}
