//! Innovations as feeds that any reader takes: JSON Feed 1.1 (<https://jsonfeed.org/version/1.1>)
//! and Atom (RFC 4287). What other communities publish is read by [`read`], whatever its format.

mod read;

pub use read::{MOST, NoFeed, Page, read};

use atom_syndication as atom;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A page of a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Feed {
    /// What it is called, in `language`.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// The community's language.
    pub language: String,
    /// Its id, the same on every page: a URN.
    pub id: String,
    /// The address of this page.
    pub url: String,
    /// The address of the next page.
    pub next: Option<String>,
    /// The licence of what stands in it, by its SPDX identifier.
    pub licence: String,
    /// Where the community's bot is written to.
    pub chat: Option<String>,
    /// What stands in it.
    pub items: Vec<Item>,
}

/// An innovation.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The same for ever: a URN.
    pub id: String,
    /// A few words that name it.
    pub title: String,
    /// All of it, for people, one paragraph after the other.
    pub text: Vec<Paragraph>,
    /// In which language, unless a paragraph tells another.
    pub language: String,
    /// Since when the members read it.
    pub published: Timestamp,
    /// When it changed last.
    pub updated: Timestamp,
    /// The codes of topics and EntreComp competences.
    pub tags: Vec<String>,
    /// The rest of it, for programs.
    pub facts: Facts,
}

/// A paragraph for people.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// What it says.
    pub words: String,
    /// In which language, if not in that of the whole.
    pub language: Option<String>,
}

/// What programs read of an innovation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The code of its state: `accepted`, `piloting` or `implemented`.
    pub state: String,
    /// What it is and for whom.
    pub what: String,
    /// What it took.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub needs: String,
    /// Where.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// In which language that is told, if not in that of the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome_language: Option<String>,
    /// The licence, by its SPDX identifier.
    pub licence: String,
    /// The innovation of another community that was adopted, by the id that its own feed gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
}

#[derive(Serialize)]
struct JsonFeed<'f> {
    version: &'static str,
    title: &'f str,
    description: &'f str,
    language: &'f str,
    feed_url: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<&'f str>,
    authors: [JsonAuthor<'f>; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<&'f str>,
    /// An extension: names of those begin with `_`.
    _innovations: Whole,
    items: Vec<JsonItem<'f>>,
}

/// What the feed is as a whole.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(default)]
struct Whole {
    /// All that the community shares stands on its pages: what does not was taken back.
    complete: bool,
}

/// The community as a whole: whoever wrote an innovation is named nowhere.
#[derive(Serialize)]
struct JsonAuthor<'f> {
    name: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'f str>,
}

#[derive(Serialize)]
struct JsonItem<'f> {
    id: &'f str,
    title: &'f str,
    content_text: String,
    language: &'f str,
    date_published: Timestamp,
    date_modified: Timestamp,
    tags: &'f [String],
    /// An extension: names of those begin with `_`.
    _innovation: &'f Facts,
}

/// The feed as JSON Feed 1.1.
pub fn json(feed: &Feed) -> String {
    let page = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        description: &feed.about,
        language: &feed.language,
        feed_url: &feed.url,
        home_page_url: feed.chat.as_deref(),
        authors: [JsonAuthor { name: &feed.title, url: feed.chat.as_deref() }],
        next_url: feed.next.as_deref(),
        _innovations: Whole { complete: true },
        items: feed.items.iter().map(json_item).collect(),
    };
    serde_json::to_string_pretty(&page).expect("plain data has a JSON form")
}

fn json_item(it: &Item) -> JsonItem<'_> {
    JsonItem {
        id: &it.id,
        title: &it.title,
        content_text: it.text.iter().map(|it| it.words.as_str()).collect::<Vec<_>>().join("\n\n"),
        language: &it.language,
        date_published: it.published,
        date_modified: it.updated,
        tags: &it.tags,
        _innovation: &it.facts,
    }
}

/// The media type of Atom.
const ATOM: Option<&str> = Some("application/atom+xml");

/// The feed as Atom.
pub fn atom(feed: &Feed) -> String {
    let mut links = vec![link("self", &feed.url, ATOM)];
    links.extend(feed.next.as_ref().map(|it| link("next", it, ATOM)));
    links.extend(feed.chat.as_ref().map(|it| link("alternate", it, None)));
    let updated = feed.items.iter().map(|it| it.updated).max().unwrap_or(Timestamp::UNIX_EPOCH);
    let author = atom::Person {
        name: clean(&feed.title),
        uri: feed.chat.clone(),
        ..atom::Person::default()
    };
    let page = atom::Feed {
        title: atom::Text::plain(clean(&feed.title)),
        subtitle: Some(atom::Text::plain(clean(&feed.about))),
        id: feed.id.clone(),
        updated: at(updated),
        authors: vec![author],
        rights: Some(atom::Text::plain(feed.licence.clone())),
        lang: Some(feed.language.clone()),
        links,
        entries: feed.items.iter().map(entry).collect(),
        ..atom::Feed::default()
    };
    page.to_string()
}

fn link(rel: &str, href: &str, media: Option<&str>) -> atom::Link {
    atom::Link {
        href: href.to_owned(),
        rel: rel.to_owned(),
        mime_type: media.map(ToOwned::to_owned),
        ..atom::Link::default()
    }
}

fn entry(item: &Item) -> atom::Entry {
    let category = |tag: &String| atom::Category { term: tag.clone(), ..Default::default() };
    let title =
        atom::Text { lang: Some(item.language.clone()), ..atom::Text::plain(clean(&item.title)) };
    atom::Entry {
        title,
        id: item.id.clone(),
        updated: at(item.updated),
        published: Some(at(item.published)),
        categories: item.tags.iter().map(category).collect(),
        // Where it comes from (RFC 4287, section 4.2.7.2).
        links: item.facts.origin.iter().map(|it| link("via", it, None)).collect(),
        rights: Some(atom::Text::plain(item.facts.licence.clone())),
        content: Some(content(item)),
        ..atom::Entry::default()
    }
}

/// Plain words, as long as all are in one language; else each paragraph says its own.
fn content(item: &Item) -> atom::Content {
    let mixed = item.text.iter().any(|it| it.language.is_some());
    let (value, content_type) = match mixed {
        false => {
            let words: Vec<_> = item.text.iter().map(|it| clean(&it.words)).collect();
            (words.join("\n\n"), "text")
        }
        true => {
            let paragraphs: String = item.text.iter().map(paragraph).collect();
            let page = format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{paragraphs}</div>");
            (page, "xhtml")
        }
    };
    atom::Content {
        lang: Some(item.language.clone()),
        value: Some(value),
        content_type: Some(content_type.to_owned()),
        ..atom::Content::default()
    }
}

fn paragraph(it: &Paragraph) -> String {
    let words = clean(&it.words).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let words = words.replace('\n', "<br/>");
    match &it.language {
        // A tag has no letter that means anything here.
        Some(language) => format!("<p xml:lang=\"{language}\" lang=\"{language}\">{words}</p>"),
        None => format!("<p>{words}</p>"),
    }
}

fn at(time: Timestamp) -> atom::FixedDateTime {
    time.to_string().parse().unwrap_or_default()
}

/// Without what XML can't hold (XML 1.0, section 2.2).
fn clean(text: &str) -> String {
    let holds = |it: &char| {
        matches!(it, '\n' | '\t') || !(it.is_control() || matches!(it, '\u{FFFE}' | '\u{FFFF}'))
    };
    text.chars().filter(holds).collect()
}
