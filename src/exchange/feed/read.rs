//! Feeds of other communities: nothing of what stands in them is trusted. Texts become plain text of
//! a bounded length, links are `http` or `https`, and of what is too much the rest is left out.

use std::collections::HashMap;

use feed_rs::model;
use feed_rs::parser::Builder;
use serde::Deserialize;
use url::Url;

use super::{Facts, Whole};
use crate::core::idea::{Field, State, Words};
use crate::core::innovation::{Innovation, is_innovation};
use crate::exchange::values::text;

/// The most entries that are taken from one feed.
pub const MOST: usize = 1000;

/// The longest name of an entry, in characters; one that has a longer name is left out.
const LONGEST_ID: usize = 500;

/// How much of a description is looked at before its markup is taken out, in characters.
const LOOKED_AT: usize = 50_000;

/// The longest text that is kept, in characters.
const LONGEST: usize = 2000;

/// What a page of a feed tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What the feed calls itself; empty where it does not.
    pub title: String,
    /// What stands in it.
    pub entries: Vec<Innovation>,
    /// The address of the next page.
    pub next: Option<Url>,
    /// All that the community shares stands in it and on its next pages: what does not was taken
    /// back. True of feeds of this bot; other feeds let go of what is old.
    pub is_all: bool,
}

/// It is no feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no feed")]
pub struct NoFeed;

/// What JSON Feeds tell besides: the language of each item, and what those of this bot add.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Ours {
    next_url: Option<String>,
    _innovations: Option<Whole>,
    items: Vec<OurItem>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct OurItem {
    id: String,
    language: Option<String>,
    _innovation: Option<Facts>,
}

/// Reads a page that came from `from`.
///
/// # Errors
/// [`NoFeed`] for anything that is neither RSS nor Atom nor a JSON Feed.
pub fn read(bytes: &[u8], from: &Url) -> Result<Page, NoFeed> {
    let parser = Builder::new().base_uri(Some(from)).build();
    let feed = parser.parse(bytes).map_err(|_| NoFeed)?;
    // Of other formats, and of other feeds' own extensions, it tells nothing.
    let Ours { next_url, _innovations: whole, items } =
        serde_json::from_slice(bytes).unwrap_or_default();
    let next = next_url.or_else(|| linked(&feed.links, "next"));
    let next = next.and_then(|it| from.join(&it).ok());
    let mut items: HashMap<_, _> = items.into_iter().map(|it| (it.id.clone(), it)).collect();
    let read = |mut entry: model::Entry| {
        let item = items.remove(&entry.id).unwrap_or_default();
        entry.language = entry.language.or(item.language).or_else(|| feed.language.clone());
        innovation(entry, item._innovation)
    };
    Ok(Page {
        title: feed.title.map(|it| line(&it.content, text::line, Field::Title)).unwrap_or_default(),
        entries: feed.entries.into_iter().take(MOST).filter_map(read).collect(),
        next,
        is_all: whole.is_some_and(|it| it.complete),
    })
}

fn linked(links: &[model::Link], rel: &str) -> Option<String> {
    links.iter().find(|it| it.rel.as_deref() == Some(rel)).map(|it| it.href.clone())
}

fn innovation(entry: model::Entry, facts: Option<Facts>) -> Option<Innovation> {
    // Feeds of this bot hold plain words; in others there may be markup anywhere.
    let is_plain = facts.is_some();
    let line = |said: &str, field: Field| match is_plain {
        true => line(said, words_of, field),
        false => line(said, text::line, field),
    };
    let long = |said: &str| match is_plain {
        true => shown(said, text::tidy, LONGEST),
        false => shown(said, text::plain, LONGEST),
    };
    let title = entry.title.map(|it| line(&it.content, Field::Title)).unwrap_or_default();
    if title.is_empty() || entry.id.is_empty() || entry.id.chars().count() > LONGEST_ID {
        return None;
    }
    let content = entry.content.and_then(|it| it.body);
    let content = content.or_else(|| entry.summary.map(|it| it.content)).unwrap_or_default();
    let rights = entry.rights.map(|it| it.content).unwrap_or_default();
    let origin = linked(&entry.links, "via").filter(|it| it.starts_with("urn:"));
    let facts = facts.unwrap_or_else(|| Facts {
        what: content,
        licence: rights,
        origin,
        ..Facts::default()
    });
    let page = entry.links.iter().find(|it| matches!(it.rel.as_deref(), None | Some("alternate")));
    let updated = entry.updated.or(entry.published);
    Some(Innovation {
        source: entry.id,
        words: Words {
            title,
            what: long(&facts.what),
            needs: long(&facts.needs),
            place: line(&facts.place, Field::Place),
            signature: None,
            competences: entry.categories.iter().filter_map(|it| it.term.parse().ok()).collect(),
            topics: entry.categories.iter().filter_map(|it| it.term.parse().ok()).collect(),
        },
        language: entry.language.and_then(|it| it.parse().ok()).unwrap_or_default(),
        state: State::from_code(&facts.state).filter(|it| is_innovation(*it)),
        outcome: facts.outcome.as_deref().map(long).unwrap_or_default(),
        outcome_language: facts.outcome_language.and_then(|it| it.parse().ok()),
        url: page.and_then(|it| web(&it.href)),
        licence: line(&facts.licence, Field::Place),
        origin: facts.origin.filter(|it| it.chars().count() <= LONGEST_ID),
        updated: updated.map(|it| it.timestamp_millis()),
    })
}

/// The address of a page on the web.
fn web(href: &str) -> Option<String> {
    let url = Url::parse(href).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.as_str().len() <= LONGEST_ID)
        .then(|| url.to_string())
}

/// One line, as long as such a field may be.
fn line(said: &str, read: impl Fn(&str) -> String, field: Field) -> String {
    shown(said, read, usize::from(field.most()))
}

/// What people are shown of a text, once it was read.
fn shown(said: &str, read: impl Fn(&str) -> String, most: usize) -> String {
    cut(&visible(&read(&cut(said, LOOKED_AT))), most)
}

/// The words of a text, on one line.
fn words_of(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Not longer than this; what was cut ends with an ellipsis.
fn cut(said: &str, most: usize) -> String {
    match said.char_indices().nth(most) {
        None => said.to_owned(),
        Some(_) => said.chars().take(most - 1).chain(['…']).collect(),
    }
}

/// Without control characters and without those that turn the direction of a text around
/// (Unicode Standard Annex #9, section 2).
fn visible(said: &str) -> String {
    let turns = |it: char| matches!(it, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    said.chars().filter(|it| *it == '\n' || !(it.is_control() || turns(*it))).collect()
}
