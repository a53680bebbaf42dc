//! Telegram's HTML, read as the server reads it: text, and where which formatting stands.
//!
//! It knows the tags that the bot may use and refuses all others, among them a few old spellings
//! that Telegram takes (`ins`, `del`, `span`). URLs in plain text don't become links.

use serde_json::{Value, json};

/// Text with its formatting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Formatted {
    pub text: String,
    pub entities: Vec<Entity>,
}

/// Formatting of a part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// As the Bot API names it: `bold`, `text_link`, …
    pub kind: String,
    /// In UTF-16 units.
    pub offset: usize,
    /// In UTF-16 units.
    pub length: usize,
    /// Of a `text_link`.
    pub url: Option<String>,
    /// Of a `pre`.
    pub language: Option<String>,
}

impl Entity {
    /// The words that are formatted so.
    pub fn of(&self, text: &str) -> String {
        let units = text.encode_utf16().skip(self.offset).take(self.length);
        String::from_utf16_lossy(&units.collect::<Vec<_>>())
    }

    pub(super) fn json(&self) -> Value {
        let mut value = json!({ "type": self.kind, "offset": self.offset, "length": self.length });
        if let Some(url) = &self.url {
            value["url"] = json!(url);
        }
        if let Some(language) = &self.language {
            value["language"] = json!(language);
        }
        value
    }
}

/// How long Telegram thinks a text is.
pub fn utf16_units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A tag that waits for its end.
struct Open {
    name: String,
    at_byte: usize,
    at_unit: usize,
    attribute: Option<String>,
}

/// Reads it, or says as Telegram does why it can't be read.
pub fn parse(source: &str) -> Result<Formatted, String> {
    let mut reading = Reading { text: String::new(), units: 0, open: Vec::new(), done: Vec::new() };
    let mut at = 0;
    while let Some(next) = source[at..].chars().next() {
        at += match next {
            '<' if source[at..].starts_with("</") => reading.end_tag(source, at)?,
            '<' => reading.start_tag(source, at)?,
            '&' => reading.reference(&source[at..]),
            other => reading.push(other, other.len_utf8()),
        };
    }
    if let Some(open) = reading.open.last() {
        return Err(format!("Can't find end tag corresponding to start tag \"{}\"", open.name));
    }
    Ok(trimmed(reading.text, reading.done))
}

/// Without the spaces around it, which Telegram takes away.
pub fn trimmed(text: String, entities: Vec<Entity>) -> Formatted {
    let front = utf16_units(&text[..text.len() - text.trim_start().len()]);
    let kept = text.trim();
    let length = utf16_units(kept);
    let moved = entities.into_iter().filter_map(|it| {
        let from = it.offset.max(front) - front;
        let to = (it.offset + it.length).saturating_sub(front).min(length);
        (from < to).then(|| Entity { offset: from, length: to - from, ..it })
    });
    let mut entities: Vec<Entity> = moved.collect();
    entities.sort_by_key(|it| (it.offset, std::cmp::Reverse(it.length)));
    Formatted { text: kept.to_owned(), entities }
}

struct Reading {
    text: String,
    units: usize,
    open: Vec<Open>,
    done: Vec<Entity>,
}

impl Reading {
    fn push(&mut self, character: char, bytes: usize) -> usize {
        self.text.push(character);
        self.units += character.len_utf16();
        bytes
    }

    /// `&lt;` and its like; what is none stays as it is written.
    fn reference(&mut self, rest: &str) -> usize {
        match character(rest) {
            Some((character, bytes)) => self.push(character, bytes),
            None => self.push('&', 1),
        }
    }

    fn start_tag(&mut self, source: &str, at: usize) -> Result<usize, String> {
        let rest = &source[at + 1..];
        let name_ends = rest.find(|it: char| it.is_whitespace() || it == '>').unwrap_or(rest.len());
        let name = rest[..name_ends].to_lowercase();
        if kind(&name).is_none() {
            return Err(format!("Unsupported start tag \"{name}\" at byte offset {at}"));
        }
        let unclosed = || format!("Unclosed start tag \"{name}\" at byte offset {at}");
        let (attributes, length) = attributes(&rest[name_ends..]).ok_or_else(unclosed)?;
        let wanted = match name.as_str() {
            "a" => "href",
            "code" => "class",
            _ => "expandable",
        };
        let attribute = attributes.into_iter().find(|(key, _)| key == wanted).map(|it| it.1);
        let at_byte = self.text.len();
        self.open.push(Open { name, at_byte, at_unit: self.units, attribute });
        Ok(1 + name_ends + length)
    }

    fn end_tag(&mut self, source: &str, at: usize) -> Result<usize, String> {
        let rest = &source[at + 2..];
        let ends = rest.find('>').ok_or_else(|| format!("Unclosed end tag at byte offset {at}"))?;
        let found = rest[..ends].trim_end().to_lowercase();
        let open =
            self.open.pop().ok_or_else(|| format!("Unexpected end tag at byte offset {at}"))?;
        if !found.is_empty() && found != open.name {
            return Err(format!(
                "Unmatched end tag at byte offset {at}, expected \"</{}>\", found \"</{found}>\"",
                open.name
            ));
        }
        self.close(open);
        Ok(2 + ends + 1)
    }

    fn close(&mut self, open: Open) {
        let length = self.units - open.at_unit;
        let Some(kind) = kind(&open.name) else { return };
        if length == 0 {
            return;
        }
        let mut entity = Entity {
            kind: kind.to_owned(),
            offset: open.at_unit,
            length,
            url: None,
            language: None,
        };
        match open.name.as_str() {
            "a" => {
                let target = open.attribute.unwrap_or_else(|| self.text[open.at_byte..].to_owned());
                // What leads nowhere stays as plain words.
                if !is_link(&target) {
                    return;
                }
                entity.url = Some(target);
            }
            "code" => entity.language = language(open.attribute.as_deref()),
            "pre" => {
                let inner = |it: &Entity| it.kind == "code" && it.length == length;
                if self.done.last().is_some_and(inner) {
                    entity.language = self.done.pop().and_then(|it| it.language);
                }
            }
            "blockquote" if open.attribute.is_some() => {
                "expandable_blockquote".clone_into(&mut entity.kind);
            }
            _ => {}
        }
        self.done.push(entity);
    }
}

fn kind(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" => "underline",
        "s" => "strikethrough",
        "code" => "code",
        "pre" => "pre",
        "a" => "text_link",
        "tg-spoiler" => "spoiler",
        "blockquote" => "blockquote",
        _ => return None,
    })
}

fn language(class: Option<&str>) -> Option<String> {
    class?.strip_prefix("language-").map(str::to_owned)
}

/// Whether Telegram makes a link of it.
pub(super) fn is_link(target: &str) -> bool {
    url::Url::parse(target).is_ok_and(|it| match it.scheme() {
        "http" | "https" => it.has_host(),
        "tg" | "mailto" | "tel" => true,
        _ => false,
    })
}

/// The attributes behind a tag's name, and how many bytes they are with the `>`.
fn attributes(source: &str) -> Option<(Vec<(String, String)>, usize)> {
    let mut found = Vec::new();
    let mut rest = source;
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return Some((found, source.len() - after.len()));
        }
        let name_ends = rest.find(|it: char| it.is_whitespace() || it == '=' || it == '>')?;
        let name = rest[..name_ends].to_lowercase();
        rest = rest[name_ends..].trim_start();
        let Some(value) = rest.strip_prefix('=') else {
            found.push((name, String::new()));
            continue;
        };
        let value = value.trim_start();
        let (raw, after) = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split_once(quote)?,
            _ => value.split_at(value.find(|it: char| it.is_whitespace() || it == '>')?),
        };
        found.push((name, plain(raw)));
        rest = after;
    }
}

/// An attribute's value with its references resolved.
fn plain(raw: &str) -> String {
    let mut text = String::new();
    let mut rest = raw;
    while let Some(next) = rest.chars().next() {
        let (character, bytes) = match next {
            '&' => character(rest).unwrap_or(('&', 1)),
            other => (other, other.len_utf8()),
        };
        text.push(character);
        rest = &rest[bytes..];
    }
    text
}

/// The character that a reference stands for, and how many bytes it takes.
fn character(rest: &str) -> Option<(char, usize)> {
    let (name, _) = rest.strip_prefix('&')?.split_once(';')?;
    let character = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|it| *it != '\0')?
        }
    };
    Some((character, name.len() + 2))
}

/// What Telegram recognises by itself in the words of people: commands, mentions and addresses.
pub(super) fn spotted(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut units = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let name =
            |it: &str| it.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').count();
        let (kind, length) = if let Some(rest) = bare.strip_prefix('/') {
            let command = name(rest);
            let suffix = rest[command..].strip_prefix('@').map_or(0, |it| name(it) + 1);
            ("bot_command", if command == 0 { 0 } else { 1 + command + suffix })
        } else if let Some(rest) = bare.strip_prefix('@') {
            let length = name(rest);
            ("mention", if length < 3 { 0 } else { 1 + length })
        } else if bare.starts_with("http://") || bare.starts_with("https://") {
            ("url", utf16_units(bare))
        } else {
            ("", 0)
        };
        if length > 0 {
            found.push(Entity {
                kind: kind.to_owned(),
                offset: units,
                length,
                url: None,
                language: None,
            });
        }
        units += utf16_units(word);
    }
    found
}
