//! Innovations as feeds that any reader takes: JSON Feed 1.1 (<https://jsonfeed.org/version/1.1>)
//! and Atom (RFC 4287).

use atom_syndication as atom;
use jiff::Timestamp;
use serde::Serialize;

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
    /// All of it, for people.
    pub text: String,
    /// In which language.
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

/// What programs read of an innovation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Facts {
    /// The code of its state: `accepted`, `piloting` or `implemented`.
    pub state: &'static str,
    /// What it took.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub needs: String,
    /// Where.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// The licence, by its SPDX identifier.
    pub licence: String,
}

#[derive(Serialize)]
struct JsonFeed<'f> {
    version: &'static str,
    title: &'f str,
    description: &'f str,
    language: &'f str,
    feed_url: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<&'f str>,
    items: Vec<JsonItem<'f>>,
}

#[derive(Serialize)]
struct JsonItem<'f> {
    id: &'f str,
    title: &'f str,
    content_text: &'f str,
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
        next_url: feed.next.as_deref(),
        items: feed.items.iter().map(json_item).collect(),
    };
    serde_json::to_string_pretty(&page).expect("plain data has a JSON form")
}

fn json_item(it: &Item) -> JsonItem<'_> {
    JsonItem {
        id: &it.id,
        title: &it.title,
        content_text: &it.text,
        language: &it.language,
        date_published: it.published,
        date_modified: it.updated,
        tags: &it.tags,
        _innovation: &it.facts,
    }
}

/// The feed as Atom.
pub fn atom(feed: &Feed) -> String {
    let link = |rel: &str, href: &str| atom::Link {
        href: href.to_owned(),
        rel: rel.to_owned(),
        mime_type: Some("application/atom+xml".to_owned()),
        ..atom::Link::default()
    };
    let mut links = vec![link("self", &feed.url)];
    links.extend(feed.next.as_ref().map(|it| link("next", it)));
    let updated = feed.items.iter().map(|it| it.updated).max().unwrap_or(Timestamp::UNIX_EPOCH);
    let author = atom::Person { name: clean(&feed.title), ..atom::Person::default() };
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
        rights: Some(atom::Text::plain(item.facts.licence.clone())),
        content: Some(atom::Content {
            lang: Some(item.language.clone()),
            value: Some(clean(&item.text)),
            content_type: Some("text".to_owned()),
            ..atom::Content::default()
        }),
        ..atom::Entry::default()
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
