//! A message as Discord's JSON: pure. Escaping is done here and nowhere else.
//!
//! Paragraphs are the content of a message; a list or a card is an embed. What does not fit one
//! message goes on in the next. What is read is the same on every platform, in the same order.

use serde_json::{Value, json};

use super::components;
use super::escape::{Escape, measure};
use super::handle::Eyes;
use crate::adapters::given;
use crate::adapters::split::{Run, lines, split};
use crate::core::document::Document;
use crate::core::message::{Attachment, Button, Line, Message, Part, Span};

/// The most characters of a message's content.
const CONTENT: usize = 2000;

/// To how many a text is cut: what is set off takes a few more.
const CUT: usize = 1900;

/// The most characters of an embed's parts, of all of them together, and the most fields.
const TITLE: usize = 256;
const DESCRIPTION: usize = 4096;
const FIELD_NAME: usize = 256;
const FIELD_VALUE: usize = 1024;
const EMBEDS: usize = 6000;
const FIELDS: usize = 25;

/// The most characters of what is told of a picture.
const DESCRIBED: usize = 1024;

/// Stands where Discord wants something and there is nothing to say.
const NOTHING: &str = "\u{200b}";

/// Links show no preview.
const NO_PREVIEWS: u64 = 1 << 2;

/// Only the person reads it.
const EPHEMERAL: u64 = 1 << 6;

/// One message of Discord's.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Piece {
    content: String,
    embeds: Vec<Value>,
    components: Vec<Value>,
    /// A file that comes with it.
    pub file: Option<Document<String>>,
}

/// Who the bot is: a button leads to its private chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Me(pub u64);

/// A message with its file as one or more of Discord's: its bytes, or none where it is gone.
pub fn with_file(
    message: &Message<String>,
    it: &Attachment<String>,
    bytes: Option<&[u8]>,
    me: Me,
) -> Vec<Piece> {
    let Some(bytes) = bytes else {
        let mut words = Message { file: None, ..message.clone() };
        words.parts.push(Part::Paragraph(Line(vec![Span::Plain(it.gone.clone())])));
        return pieces(&words, me);
    };
    let mut pieces = pieces(message, me);
    if let Some(first) = pieces.first_mut() {
        first.file = Some(given(&it.file, bytes));
    }
    pieces
}

/// A message as one or more of Discord's; what can be pressed stands under the last.
pub fn pieces(message: &Message<String>, me: Me) -> Vec<Piece> {
    let mut rows = components::rows(message, me);
    let mut pieces = match embeds(message) {
        Some(embeds) => vec![Piece { embeds, ..Piece::default() }],
        None => texts(message).into_iter().map(Piece::text).collect(),
    };
    if pieces.is_empty() {
        pieces.push(Piece::text(NOTHING.to_owned()));
    }
    for link in components::unlinkable(message) {
        let mut escape = Escape::new();
        pieces.push(Piece::text(escape.words(link)));
    }
    if let Some(last) = pieces.last_mut() {
        last.file = message.document.as_deref().cloned();
    }
    loop {
        let rest = rows.split_off(rows.len().min(components::ROWS));
        if let Some(last) = pieces.last_mut() {
            last.components = rows;
        }
        if rest.is_empty() {
            return pieces;
        }
        rows = rest;
        pieces.push(Piece::text(NOTHING.to_owned()));
    }
}

impl Piece {
    /// Words of the bot's own, alone.
    pub fn words(words: &str) -> Self {
        Self::text(Escape::new().words(words))
    }

    fn text(content: String) -> Self {
        Self { content, ..Self::default() }
    }

    fn flags(&self, eyes: Eyes) -> u64 {
        // The flag would hide the bot's own embeds as well.
        let previews = if self.embeds.is_empty() { NO_PREVIEWS } else { 0 };
        let ephemeral = match eyes {
            Eyes::One => EPHEMERAL,
            Eyes::All => 0,
        };
        previews | ephemeral
    }

    /// As a new message that these read.
    pub fn new_message(&self, eyes: Eyes) -> Value {
        let mut body = json!({
            "allowed_mentions": nobody(),
            "flags": self.flags(eyes),
        });
        if !self.content.is_empty() {
            body["content"] = self.content.as_str().into();
        }
        if !self.embeds.is_empty() {
            body["embeds"] = self.embeds.clone().into();
        }
        if !self.components.is_empty() {
            body["components"] = self.components.clone().into();
        }
        if let Some(file) = &self.file {
            body["attachments"] = attachments(file);
        }
        body
    }

    /// As a message in a channel: the answer to another, and once however often it is sent.
    pub fn in_channel(&self, answers: Option<&str>, nonce: &str) -> Value {
        let mut body = self.new_message(Eyes::All);
        body["nonce"] = nonce.into();
        body["enforce_nonce"] = true.into();
        if let Some(message) = answers {
            body["message_reference"] =
                json!({ "message_id": message, "fail_if_not_exists": false });
        }
        body
    }

    /// In the place of an earlier wording: the file of that stays.
    pub fn reworded(&self) -> Value {
        json!({
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "allowed_mentions": nobody(),
            "flags": self.flags(Eyes::All),
        })
    }

    /// In the place of another message, of which nothing stays.
    pub fn instead(&self) -> Value {
        json!({
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": self.file.as_ref().map_or_else(|| json!([]), attachments),
            "allowed_mentions": nobody(),
            "flags": self.flags(Eyes::All),
        })
    }
}

fn nobody() -> Value {
    json!({ "parse": [], "replied_user": false })
}

/// Of a picture Discord reads its description out, as it stands: markup means nothing in it.
fn attachments(file: &Document<String>) -> Value {
    let mut attachment = json!({ "id": "0", "filename": file.name });
    if let Some(alt) = file.alt.as_deref().filter(|it| !it.is_empty()) {
        attachment["description"] = components::shorten(alt, DESCRIBED).into();
    }
    json!([attachment])
}

/// The paragraphs as texts that Discord takes.
fn texts(message: &Message<String>) -> Vec<String> {
    split(lines(message), CUT, measure).into_iter().map(text).collect()
}

fn text(runs: Vec<Run>) -> String {
    let set_off = write(&runs, |it| it.strong && !it.text.trim().is_empty());
    match length(&set_off) <= CONTENT {
        true => set_off,
        false => write(&runs, |_| false),
    }
}

fn write(runs: &[Run], strong: impl Fn(&Run) -> bool) -> String {
    let mut escape = Escape::new();
    let mut out = String::new();
    for run in runs {
        let words = escape.words(&run.text);
        match strong(run) && !words.contains("**") {
            true => out.extend(["**", &words, "**"]),
            false => out.push_str(&words),
        }
    }
    out
}

/// Discord counts characters; UTF-16 units are never fewer.
fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What an embed holds while it is gathered.
#[derive(Default)]
struct Embed {
    title: Option<String>,
    description: Vec<String>,
    fields: Vec<(String, String)>,
}

/// A list or a card as embeds, where it fits them.
fn embeds(message: &Message<String>) -> Option<Vec<Value>> {
    let title = title(message);
    let has_items = message.parts.iter().any(|it| matches!(it, Part::Item { .. }));
    if title.is_none() && !has_items {
        return None;
    }
    let mut embeds = vec![Embed { title: title.map(plain), ..Embed::default() }];
    for part in message.parts.iter().skip(usize::from(title.is_some())) {
        match part {
            Part::Paragraph(line) => {
                if embeds.last().is_none_or(|it| !it.fields.is_empty()) {
                    embeds.push(Embed::default());
                }
                if let Some(last) = embeds.last_mut() {
                    last.description.push(paragraph(line));
                }
            }
            Part::Item { number, title, rows } => {
                let name = plain(&format!("{number} · {title}"));
                let rows: Vec<_> = rows.iter().map(paragraph).collect();
                let value = rows.join("\n");
                let value = if value.trim().is_empty() { NOTHING.to_owned() } else { value };
                if let Some(last) = embeds.last_mut() {
                    last.fields.push((name, value));
                }
            }
        }
    }
    let all: usize = embeds.iter().map(Embed::length).sum();
    let fits = all <= EMBEDS && embeds.iter().all(Embed::fits);
    fits.then(|| embeds.iter().map(Embed::json).collect())
}

/// The title of a card: its first line, set off as a whole, with more below it.
fn title(message: &Message<String>) -> Option<&str> {
    match message.parts.as_slice() {
        [Part::Paragraph(Line(spans)), _, ..] => match spans.as_slice() {
            [Span::Strong(title)] if !title.trim().is_empty() => Some(title),
            _ => None,
        },
        _ => None,
    }
}

/// Words on a line by themselves.
fn plain(words: &str) -> String {
    paragraph(&Line(vec![Span::Plain(words.to_owned())]))
}

fn paragraph(line: &Line<String>) -> String {
    let message = Message::new(vec![Part::Paragraph(line.clone())]);
    text(lines(&message))
}

impl Embed {
    fn length(&self) -> usize {
        let fields = self.fields.iter().map(|(name, value)| length(name) + length(value));
        let title = self.title.as_deref().map_or(0, length);
        title + length(&self.description.join("\n")) + fields.sum::<usize>()
    }

    fn fits(&self) -> bool {
        self.title.as_deref().is_none_or(|it| length(it) <= TITLE)
            && length(&self.description.join("\n")) <= DESCRIPTION
            && self.fields.len() <= FIELDS
            && self
                .fields
                .iter()
                .all(|(name, value)| length(name) <= FIELD_NAME && length(value) <= FIELD_VALUE)
    }

    fn json(&self) -> Value {
        let mut embed = json!({});
        if let Some(title) = &self.title {
            embed["title"] = title.as_str().into();
        }
        if !self.description.is_empty() {
            embed["description"] = self.description.join("\n").into();
        }
        if !self.fields.is_empty() {
            let field = |(name, value): &(String, String)| json!({ "name": name, "value": value });
            embed["fields"] = self.fields.iter().map(field).collect();
        }
        embed
    }
}

/// The words of a button that leads somewhere, for where a button can't.
pub(super) fn as_words(button: &Button<String>) -> Option<&str> {
    match button {
        Button::Open { url, .. } if !components::is_link(url) => Some(url),
        Button::Open { .. } | Button::Press { .. } | Button::Private { .. } => None,
    }
}
