//! schema.org in JSON-LD, as its own examples and others' files have it: lists or single values,
//! `@graph`, `http` and `https`, prefixes, texts where objects are expected, types left out, nodes
//! that refer to each other by `@id`.
//!
//! It is no JSON-LD processor: contexts are not fetched or applied (there is no network here), so
//! other vocabularies and renamed properties are not understood. Persons are not read.

mod node;
mod opportunity;
mod organisation;
mod place;
mod texts;
pub(crate) mod write;

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Element, Elements, Glance};
use crate::core::catalogue::{Language, Sector};
use crate::exchange::draft::Draft;
use crate::exchange::gather::{Apart, Piece, Pieces};
use crate::exchange::problem::{Fault, Place, Problem};
use crate::exchange::source::Utf8;
use crate::exchange::values::language;
use crate::exchange::values::words::{Table, read_data, slug};
use crate::exchange::{Format, Opened, Settings};
use crate::text;
use node::{Node, Referred};

/// JSON-LD of any vocabulary; others than schema.org's are refused by name.
pub(crate) const FORMAT: Format = Format {
    name: "schema.org JSON-LD",
    recognises: |head| head.json.as_ref().is_some_and(|it| is_linked(it, &head.text)),
    open,
};

static TYPES: LazyLock<HashMap<String, Class>> = LazyLock::new(|| {
    let data: Types = read_data(include_str!("types.toml"));
    let sectors = data.organisation.iter().flat_map(|(code, names)| {
        let sector = match code.as_str() {
            "unknown" => None,
            code => Some(code.parse().unwrap_or_else(|_| panic!("no such sector: {code}"))),
        };
        names.iter().map(move |name| (name.clone(), Class::Organisation(sector)))
    });
    let opportunities = data.opportunity.iter().map(|name| (name.clone(), Class::Opportunity));
    sectors.chain(opportunities).collect()
});

#[derive(Deserialize)]
struct Types {
    opportunity: Vec<String>,
    organisation: Table,
}

/// What a type of schema.org is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Opportunity,
    Organisation(Option<Sector>),
}

fn class_of(name: &str) -> Option<Class> {
    let event = || name.ends_with("Event").then_some(Class::Opportunity);
    TYPES.get(name).copied().or_else(event)
}

fn is_linked(glance: &Glance, head: &str) -> bool {
    const KEYS: [&str; 4] = ["@context", "@graph", "@type", "@id"];
    let in_node = |map: &Map<String, Value>| KEYS.iter().any(|key| map.contains_key(*key));
    match &glance.first {
        Some(Value::Object(first)) => in_node(first) || in_node(&glance.beside),
        Some(_) => false,
        // A single node longer than the head.
        None => {
            in_node(&glance.beside) || KEYS.iter().any(|key| head.contains(&format!("\"{key}\"")))
        }
    }
}

/// Speaks of schema.org, or uses its types without saying so.
fn is_schema_org(head: &str, glance: Option<&Glance>) -> bool {
    let first = glance.and_then(|it| it.first.as_ref()).and_then(Value::as_object);
    let typed = || {
        let none = Referred::new();
        first.is_some_and(|map| {
            Node::new(map, &none).types().into_iter().any(|it| class_of(it).is_some())
        })
    };
    head.contains("schema.org") || typed()
}

fn open(opened: Opened) -> Result<Box<dyn Pieces>, Problem> {
    let Opened { file, text, head, mut settings } = opened;
    if !is_schema_org(&head.text, head.json.as_ref()) {
        return Err(Problem::of_file(&file, text!(exchange_not_schema_org)));
    }
    let unreadable = |error: io::Error| crate::exchange::unreadable(&file, &error);
    // First who refers to whom and who comes in several places, then what those are that are
    // referred to.
    let (mut wanted, mut instances) = (HashSet::new(), HashSet::new());
    let (mut apart, mut all_identified) = (Apart::default(), true);
    let nobody = Referred::new();
    let mut survey = Survey::new(&file, text);
    while let Some(node) = survey.next_node() {
        node::references(&node, &mut wanted);
        references_to_instances(&node, &mut instances);
        for entry in entries(&node).into_iter().filter_map(Value::as_object) {
            let id = own_id(&Node::new(entry, &nobody));
            all_identified &= !id.is_empty();
            apart.note(hash(&id));
        }
    }
    settings.document_language = language_of(&survey.elements.beside);
    let mut referred = Referred::new();
    let mut text = survey.into_text();
    if !wanted.is_empty() {
        text.rewind().map_err(unreadable)?;
        let mut survey = Survey::new(&file, text);
        while let Some(node) = survey.next_node() {
            node::definitions(&node, &wanted, &mut referred);
        }
        text = survey.into_text();
    }
    let document = Document { referred, instances, settings };
    if !all_identified {
        // Identifiers that are made of names may need what is referred to.
        apart = Apart::default();
        text.rewind().map_err(unreadable)?;
        let mut survey = Survey::new(&file, text);
        while let Some(node) = survey.next_node() {
            for entry in entries(&node) {
                if let Some(draft) = document.read(entry, &mut Vec::new()) {
                    apart.note(hash(&draft.id));
                }
            }
        }
        text = survey.into_text();
    }
    text.rewind().map_err(unreadable)?;
    Ok(Box::new(Linked {
        elements: elements(text),
        file,
        document,
        apart: apart.settle(),
        ready: Vec::new(),
        left_out: 0,
    }))
}

fn elements(text: Utf8) -> Elements<Utf8> {
    Elements::new(text)
}

fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

/// A look through the nodes that can be read; the problems are told when they are read in earnest.
struct Survey<'a> {
    file: &'a str,
    elements: Elements<Utf8>,
}

impl<'a> Survey<'a> {
    fn new(file: &'a str, text: Utf8) -> Self {
        Self { file, elements: elements(text) }
    }

    fn next_node(&mut self) -> Option<Value> {
        loop {
            if let Ok(element) = self.elements.next()?
                && let Ok(node) = parse(self.file, &element)
            {
                return Some(node);
            }
        }
    }

    fn into_text(self) -> Utf8 {
        self.elements.into_inner()
    }
}

fn parse(file: &str, element: &Element) -> Result<Value, Problem> {
    let mut node: Value = super::parse_as(file, element)?;
    node::normalise(&mut node);
    Ok(node)
}

/// The nodes that are instances of others stand for themselves nowhere else.
fn references_to_instances(value: &Value, found: &mut HashSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| references_to_instances(it, found)),
        Value::Object(map) => {
            for key in opportunity::INSTANCES {
                if let Some(instances) = map.get(key) {
                    node::references(instances, found);
                }
            }
            map.values().for_each(|it| references_to_instances(it, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The language that the context sets for all texts.
fn language_of(beside: &Map<String, Value>) -> Option<Language> {
    let context = beside.get("@context")?;
    let parts = context.as_array().map_or(std::slice::from_ref(context), Vec::as_slice);
    parts.iter().find_map(|part| language::read(part.get("@language")?.as_str()?))
}

/// The nodes that an outermost node stands for: itself, or the items of an `ItemList`.
fn entries(node: &Value) -> Vec<&Value> {
    let items = node.get("itemListElement").or_else(|| node.get("dataFeedElement"));
    let inner = items.or_else(|| node.get("@graph"));
    match (inner, node) {
        (Some(Value::Array(items)), _) => {
            items.iter().map(|item| item.get("item").unwrap_or(item)).collect()
        }
        (Some(single), _) => vec![single],
        (None, node) => vec![node],
    }
}

/// The identifier of a node: what the source gave it, else made of what tells it from others.
fn id_of(node: &Node<'_>, provider: &str) -> String {
    let own = own_id(node);
    if !own.is_empty() {
        return own;
    }
    let name = node.first_line(&["name", "legalName"]);
    if name.is_empty() {
        return String::new();
    }
    let parts = [slug(provider), slug(&name)];
    let parts: Vec<_> = parts.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    parts.join("/")
}

/// `@id`, `identifier`, `courseCode`, `url`; blank nodes have no identifier.
fn own_id(node: &Node<'_>) -> String {
    let id = node.line("@id");
    if !id.is_empty() && !id.starts_with("_:") {
        return id;
    }
    node.first_line(&["identifier", "courseCode", "url", "vatID", "leiCode"])
}

/// What is known of the document as a whole.
struct Document {
    referred: Referred,
    instances: HashSet<String>,
    settings: Settings,
}

impl Document {
    /// Reads a node. `None`: it is no entry.
    fn read(&self, value: &Value, faults: &mut Vec<Fault>) -> Option<Draft> {
        let map = value.as_object()?;
        if node::reference(map).is_some() && map.len() < 3 && !map.contains_key("name") {
            return None;
        }
        let is_instance =
            map.get("@id").and_then(Value::as_str).is_some_and(|id| self.instances.contains(id));
        if is_instance {
            return None;
        }
        let node = Node::new(map, &self.referred);
        let types = node.types();
        let class = match types.iter().find_map(|name| class_of(name)) {
            Some(class) => class,
            // Lists of instances leave the type out here and there.
            None if types.is_empty() && is_dated(&node) => Class::Opportunity,
            None => return None,
        };
        Some(match class {
            Class::Opportunity => opportunity::read(&node, &self.settings, faults),
            Class::Organisation(_) => organisation::read(&node, &self.settings, faults),
        })
    }
}

fn is_dated(node: &Node<'_>) -> bool {
    ["startDate", "hasCourseInstance", "courseCode", "courseMode"].iter().any(|key| node.has(key))
}

/// A document being read.
struct Linked {
    file: String,
    elements: Elements<Utf8>,
    document: Document,
    apart: Apart,
    /// The entries of the last node, the first one last.
    ready: Vec<Result<Piece, Vec<Problem>>>,
    left_out: u64,
}

impl Linked {
    fn take(&mut self, element: &Element) -> Result<(), Problem> {
        let node = parse(&self.file, element)?;
        for entry in entries(&node).into_iter().rev() {
            let mut faults = Vec::new();
            let Some(draft) = self.document.read(entry, &mut faults) else {
                self.left_out += 1;
                continue;
            };
            if draft.id.is_empty() && faults.is_empty() {
                faults.push(Fault::named("name", text!(exchange_title_missing)));
            }
            self.ready.push(if faults.is_empty() {
                Ok(Piece { line: element.line, hash: hash(&draft.id), draft })
            } else {
                let problem = |it: Fault| {
                    Problem::at(&self.file, element.line, it.reason).in_column(name_of(&it.place))
                };
                Err(faults.into_iter().map(problem).collect())
            });
        }
        Ok(())
    }
}

impl Pieces for Linked {
    fn read(&mut self) -> Option<Result<Piece, Vec<Problem>>> {
        loop {
            if let Some(ready) = self.ready.pop() {
                return Some(ready);
            }
            let taken = match self.elements.next()? {
                Ok(element) => self.take(&element),
                Err(broken) => Err(super::problem_of(&self.file, &self.elements, &broken)),
            };
            if let Err(problem) = taken {
                return Some(Err(vec![problem]));
            }
        }
    }

    fn column(&self, place: &Place) -> String {
        name_of(place)
    }

    fn apart(&mut self) -> Apart {
        std::mem::take(&mut self.apart)
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}

/// A field by its property.
fn name_of(place: &Place) -> String {
    use crate::exchange::field::Field;
    let field = match place {
        Place::Named(name) => return name.clone(),
        Place::Field(field) => *field,
    };
    let name = match field {
        Field::Title => "name",
        Field::Kind | Field::Sector => "@type",
        Field::Level => "educationalLevel",
        Field::Mode => "courseMode",
        Field::City => "location",
        Field::Cost => "offers",
        Field::Hours => "timeRequired",
        Field::Contact => "contactPoint",
        Field::VerifiedOn => "lastReviewed",
        other => other.name(),
    };
    name.to_owned()
}
