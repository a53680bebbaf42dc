//! A node of JSON-LD with the liberties that people take: one value or several, text where an
//! object is expected, prefixes and full IRIs for names, references to other nodes.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use crate::core::catalogue::Language;
use crate::exchange::values::{language, text};

/// Prefixes before schema.org's names that mean the same as none.
const PREFIXES: [&str; 5] = [
    "http://schema.org/",
    "https://schema.org/",
    "http://www.schema.org/",
    "https://www.schema.org/",
    "schema:",
];

/// The nodes that others refer to by `@id`.
pub(super) type Referred = HashMap<String, Value>;

/// A text and the language it is said to be in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said {
    pub text: String,
    pub language: Option<Language>,
}

/// An object, with its path for problems.
#[derive(Clone)]
pub(super) struct Node<'a> {
    pub map: &'a Map<String, Value>,
    pub referred: &'a Referred,
    pub path: String,
}

/// Something that may be an object or a text in its place.
pub(super) enum Thing<'a> {
    Node(Node<'a>),
    Text(String),
}

/// Takes the prefixes from all names of properties and types.
pub(super) fn normalise(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(normalise),
        Value::Object(map) => {
            let prefixed: Vec<_> =
                map.keys().filter(|key| bare(key).len() < key.len()).cloned().collect();
            for key in prefixed {
                if let Some(value) = map.remove(&key) {
                    map.entry(bare(&key).to_owned()).or_insert(value);
                }
            }
            if let Some(types) = map.get_mut("@type") {
                strip(types);
            }
            map.values_mut().for_each(normalise);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn strip(types: &mut Value) {
    match types {
        Value::String(name) => *name = bare(name).to_owned(),
        Value::Array(names) => names.iter_mut().for_each(strip),
        _ => {}
    }
}

fn bare(name: &str) -> &str {
    PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name)
}

/// The identifiers that a node refers to without saying more of them.
pub(super) fn references(value: &Value, found: &mut HashSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Object(map) => {
            if let Some(id) = reference(map) {
                found.insert(id.to_owned());
            }
            map.values().for_each(|value| references(value, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Keeps the definitions of what is referred to, wherever they stand in a node.
pub(super) fn definitions(value: &Value, wanted: &HashSet<String>, found: &mut Referred) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| definitions(item, wanted, found)),
        Value::Object(map) => {
            if let Some(id) = map.get("@id").and_then(Value::as_str)
                && reference(map).is_none()
                && wanted.contains(id)
            {
                found.entry(id.to_owned()).or_insert_with(|| value.clone());
            }
            map.values().for_each(|value| definitions(value, wanted, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The `@id` of an object that says nothing but that (and its type).
pub(super) fn reference(map: &Map<String, Value>) -> Option<&str> {
    let alone = map.keys().all(|key| key == "@id" || key == "@type");
    map.get("@id").and_then(Value::as_str).filter(|_| alone)
}

impl<'a> Node<'a> {
    pub(super) fn new(map: &'a Map<String, Value>, referred: &'a Referred) -> Self {
        Self { map, referred, path: String::new() }
    }

    /// The path of a property.
    pub(super) fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// The names of its types.
    pub(super) fn types(&self) -> Vec<&'a str> {
        values(self.map.get("@type")).filter_map(Value::as_str).collect()
    }

    /// Whether it is of a type.
    pub(super) fn is(&self, name: &str) -> bool {
        self.types().contains(&name)
    }

    /// The values of a property; none where it is absent or null.
    pub(super) fn all(&self, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
        values(self.map.get(key))
    }

    /// Whether the property is there and says something.
    pub(super) fn has(&self, key: &str) -> bool {
        self.all(key).any(|value| !matches!(value, Value::String(text) if text.trim().is_empty()))
    }

    /// The first text of a property on one line; empty where there is none.
    pub(super) fn line(&self, key: &str) -> String {
        let texts = self.all(key).filter_map(text_of);
        texts.map(|it| text::line(&it)).find(|it| !it.is_empty()).unwrap_or_default()
    }

    /// The first text that one of several properties has.
    pub(super) fn first_line(&self, keys: &[&str]) -> String {
        keys.iter().map(|key| self.line(key)).find(|it| !it.is_empty()).unwrap_or_default()
    }

    /// The texts of a property, with their languages.
    pub(super) fn said(&self, key: &str) -> Vec<Said> {
        let mut all = Vec::new();
        for value in self.all(key) {
            let object = value.as_object();
            let tagged = object.is_some_and(|map| map.contains_key("@value"));
            match object {
                Some(map) if !tagged && map.keys().all(|key| language::read(key).is_some()) => {
                    // A container of languages: {"ro": "…", "en": "…"}
                    all.extend(map.iter().filter_map(|(key, value)| {
                        Some(Said { text: text_of(value)?, language: language::read(key) })
                    }));
                }
                _ => {
                    let tag = object.and_then(|map| map.get("@language")).and_then(Value::as_str);
                    let language = tag.and_then(language::read);
                    all.extend(text_of(value).map(|text| Said { text, language }));
                }
            }
        }
        all.retain(|said| !said.text.trim().is_empty());
        all
    }

    /// The objects of a property, or the texts in their place; references are followed.
    pub(super) fn things(&self, key: &str) -> Vec<Thing<'a>> {
        let several = matches!(self.map.get(key), Some(Value::Array(items)) if items.len() > 1);
        let mut things = Vec::new();
        for (nth, value) in self.all(key).enumerate() {
            let path = self.path_of(key);
            let path = if several { format!("{path}[{nth}]") } else { path };
            match value {
                Value::Object(map) if !map.contains_key("@value") => {
                    let map = self.follow(map);
                    things.push(Thing::Node(Node { map, referred: self.referred, path }));
                }
                other => things.extend(text_of(other).map(Thing::Text)),
            }
        }
        things
    }

    /// The objects of a property alone.
    pub(super) fn nodes(&self, key: &str) -> Vec<Node<'a>> {
        let things = self.things(key).into_iter();
        things
            .filter_map(|thing| match thing {
                Thing::Node(node) => Some(node),
                Thing::Text(_) => None,
            })
            .collect()
    }

    /// Words of a property: texts, or the names of objects.
    pub(super) fn names(&self, key: &str) -> Vec<String> {
        let things = self.things(key).into_iter();
        let names = things.map(|thing| match thing {
            Thing::Text(text) => text::line(&text),
            Thing::Node(node) => {
                node.first_line(&["name", "targetName", "termCode", "legalName", "audienceType"])
            }
        });
        names.filter(|name| !name.is_empty()).collect()
    }

    fn follow(&self, map: &'a Map<String, Value>) -> &'a Map<String, Value> {
        reference(map)
            .and_then(|id| self.referred.get(id))
            .and_then(Value::as_object)
            .unwrap_or(map)
    }
}

/// One value or several, without nulls.
fn values(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let (one, several) = match value {
        Some(Value::Array(items)) => (None, items.as_slice()),
        Some(Value::Object(map)) if map.contains_key("@list") => {
            (None, map["@list"].as_array().map_or(&[][..], Vec::as_slice))
        }
        other => (other, &[][..]),
    };
    one.into_iter().chain(several).filter(|value| !value.is_null())
}

/// The text of a value: itself, a number written out, `@value`, or the `@id` of a reference.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Object(map) => {
            let key =
                ["@value", "name", "value", "@id"].iter().find(|key| map.contains_key(**key))?;
            match &map[*key] {
                Value::Object(_) | Value::Array(_) => None,
                plain => text_of(plain),
            }
        }
        Value::Array(items) => items.iter().find_map(text_of),
        Value::Null => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn liberties() {
        let mut value = json!({
            "@type": "schema:Course",
            "http://schema.org/name": [{"@value": "Curs", "@language": "ro"}, "Course"],
            "schema:provider": {"@id": "#p"},
            "description": {"ro": "text", "en": "words"},
            "keywords": null,
        });
        normalise(&mut value);
        let referred = HashMap::from([("#p".to_owned(), json!({"@id": "#p", "name": "Clubul"}))]);
        let node = Node::new(value.as_object().unwrap(), &referred);
        assert!(node.is("Course"));
        let said = node.said("name");
        assert_eq!(said[0].language, language::read("ro"));
        assert_eq!(said[1], Said { text: "Course".to_owned(), language: None });
        assert_eq!(node.names("provider"), ["Clubul"]);
        assert_eq!(node.said("description").len(), 2);
        assert!(!node.has("keywords"));
    }
}
