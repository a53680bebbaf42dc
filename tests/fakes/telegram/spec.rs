//! Requests held against the published machine-readable description of the Bot API.
//!
//! The description is read once a process and compiled. Where it is missing, a word on standard
//! error says so, and only this check is left out.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use serde_json::{Map, Value};

use super::call::{Call, Typing};

const FILE: &str = "../shared/specs/telegram-paulsonoflars-api.json";

/// The Bot API as its description has it.
#[derive(Debug)]
pub struct Spec {
    methods: HashMap<String, HashMap<String, Field>>,
    types: Vec<Type>,
    by_name: HashMap<String, usize>,
}

#[derive(Debug, Default)]
struct Type {
    name: String,
    fields: HashMap<String, Field>,
    /// A type that is one of several others has no fields of its own.
    alternatives: Vec<Kind>,
}

#[derive(Debug)]
struct Field {
    kinds: Vec<Kind>,
    required: bool,
    length: Option<Length>,
    /// The one value that it may have, by which alternatives are told apart.
    constant: Option<String>,
}

#[derive(Debug, Clone, Copy)]
struct Length {
    least: usize,
    most: usize,
    unit: Unit,
}

#[derive(Debug, Clone, Copy)]
enum Unit {
    Characters,
    Bytes,
}

#[derive(Debug)]
enum Kind {
    Text,
    Integer,
    Number,
    Boolean,
    File,
    List(Box<Kind>),
    Object(usize),
}

static SPEC: OnceLock<Option<Arc<Spec>>> = OnceLock::new();

impl Spec {
    /// The description, if it is on this machine.
    pub fn published() -> Option<Arc<Self>> {
        SPEC.get_or_init(|| {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
            let Ok(text) = std::fs::read(&file) else {
                eprintln!("{FILE} is missing: requests are not checked against the Bot API's spec");
                return None;
            };
            let spec =
                serde_json::from_slice(&text).expect("the description of the Bot API is JSON");
            Some(Arc::new(Self::compile(&spec)))
        })
        .clone()
    }

    fn compile(spec: &Value) -> Self {
        let entries = |key: &str| spec[key].as_object().into_iter().flatten();
        let by_name: HashMap<String, usize> =
            entries("types").enumerate().map(|(index, (name, _))| (name.clone(), index)).collect();
        let types = entries("types").map(|(name, it)| Type {
            name: name.clone(),
            fields: fields(it, &by_name),
            alternatives: strings(&it["subtypes"]).map(|it| kind(it, &by_name)).collect(),
        });
        let types = types.collect();
        let methods = entries("methods").map(|(name, it)| (name.clone(), fields(it, &by_name)));
        Self { methods: methods.collect(), types, by_name }
    }

    /// What is wrong with a request.
    pub(super) fn check_call(&self, call: &Call) -> Vec<String> {
        let mut wrong = Vec::new();
        let Some(fields) = self.methods.get(call.name) else {
            return vec!["is not a method of the Bot API".to_owned()];
        };
        for file in &call.files {
            let takes_files = |it: &Field| it.kinds.iter().any(|it| matches!(it, Kind::File));
            // What takes the place of another message is a file within an object.
            let within = call.params.get(&file.field).is_some_and(|it| it["media"].is_string());
            if !within && !fields.get(&file.field).is_some_and(takes_files) {
                wrong.push(format!("{}: no file is expected here", file.field));
            }
        }
        let uploaded = |key: &str| call.files.iter().any(|it| it.field == key);
        self.check_fields(fields, &call.params, call.typing, "", &uploaded, &mut wrong);
        wrong
    }

    /// What is wrong with a request of typed parameters that comes with these files.
    pub fn check_request(
        &self,
        method: &str,
        params: &Map<String, Value>,
        files: &[&str],
    ) -> Vec<String> {
        let mut wrong = Vec::new();
        let Some(fields) = self.methods.get(method) else {
            return vec!["is not a method of the Bot API".to_owned()];
        };
        let uploaded = |key: &str| files.contains(&key);
        self.check_fields(fields, params, Typing::Typed, "", &uploaded, &mut wrong);
        wrong
    }

    /// What is wrong with a value of a type, `Update` for one.
    pub fn check(&self, type_name: &str, value: &Value) -> Vec<String> {
        let mut wrong = Vec::new();
        let kind = Kind::Object(self.by_name[type_name]);
        self.check_value(&kind, value, Typing::Typed, type_name, &mut wrong);
        wrong
    }

    fn check_fields(
        &self,
        fields: &HashMap<String, Field>,
        values: &Map<String, Value>,
        typing: Typing,
        path: &str,
        uploaded: &dyn Fn(&str) -> bool,
        wrong: &mut Vec<String>,
    ) {
        for (key, field) in fields {
            if field.required && !values.contains_key(key) && !uploaded(key) {
                wrong.push(format!("{path}{key}: missing"));
            }
        }
        for (key, value) in values {
            let place = format!("{path}{key}");
            match fields.get(key) {
                None => wrong.push(format!("{place}: no such parameter")),
                Some(field) => self.check_field(field, value, typing, &place, wrong),
            }
        }
    }

    fn check_field(
        &self,
        field: &Field,
        value: &Value,
        typing: Typing,
        place: &str,
        wrong: &mut Vec<String>,
    ) {
        let mut nearest: Option<Vec<String>> = None;
        for kind in &field.kinds {
            let mut found = Vec::new();
            self.check_value(kind, value, typing, place, &mut found);
            if nearest.as_ref().is_none_or(|it| found.len() < it.len()) {
                nearest = Some(found);
            }
        }
        wrong.extend(nearest.unwrap_or_default());
        if let (Some(length), Some(text)) = (field.length, value.as_str()) {
            let is = match length.unit {
                Unit::Characters => text.chars().count(),
                Unit::Bytes => text.len(),
            };
            if is < length.least || is > length.most {
                wrong.push(format!("{place}: {is} {:?}, not {length}", length.unit));
            }
        }
        if let (Some(constant), Some(text)) = (&field.constant, value.as_str())
            && constant != text
        {
            wrong.push(format!("{place}: must be \"{constant}\""));
        }
    }

    fn check_value(
        &self,
        kind: &Kind,
        value: &Value,
        typing: Typing,
        place: &str,
        wrong: &mut Vec<String>,
    ) {
        let as_text = value.as_str().filter(|_| typing == Typing::Text);
        let fits = match kind {
            Kind::Text | Kind::File => value.is_string(),
            Kind::Integer => value.is_i64() || as_text.is_some_and(|it| it.parse::<i64>().is_ok()),
            Kind::Number => {
                value.is_number() || as_text.is_some_and(|it| it.parse::<f64>().is_ok())
            }
            Kind::Boolean => {
                value.is_boolean() || as_text.is_some_and(|it| it == "true" || it == "false")
            }
            Kind::List(kind) => match value.as_array() {
                Some(items) => {
                    for (index, item) in items.iter().enumerate() {
                        let place = format!("{place}[{index}]");
                        self.check_value(kind, item, Typing::Typed, &place, wrong);
                    }
                    true
                }
                None => false,
            },
            Kind::Object(index) => return self.check_object(*index, value, place, wrong),
        };
        if !fits {
            wrong.push(format!("{place}: {value} is no {kind:?}"));
        }
    }

    fn check_object(&self, index: usize, value: &Value, place: &str, wrong: &mut Vec<String>) {
        let of = &self.types[index];
        if !of.alternatives.is_empty() {
            let tries = of.alternatives.iter().map(|it| {
                let mut found = Vec::new();
                self.check_value(it, value, Typing::Typed, place, &mut found);
                found
            });
            wrong.extend(tries.min_by_key(Vec::len).unwrap_or_default());
            return;
        }
        let Some(values) = value.as_object() else {
            wrong.push(format!("{place}: {value} is no {}", of.name));
            return;
        };
        let path = format!("{place}.");
        self.check_fields(&of.fields, values, Typing::Typed, &path, &|_| false, wrong);
    }
}

impl std::fmt::Display for Length {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.least, self.most)
    }
}

fn strings(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn fields(of: &Value, types: &HashMap<String, usize>) -> HashMap<String, Field> {
    let fields = of["fields"].as_array().into_iter().flatten().map(|it| {
        let name = it["name"].as_str().unwrap_or_default().to_owned();
        let description = it["description"].as_str().unwrap_or_default();
        let field = Field {
            kinds: strings(&it["types"]).map(|it| kind(it, types)).collect(),
            required: it["required"] == true,
            length: length(description),
            constant: constant(&name, description),
        };
        (name, field)
    });
    fields.collect()
}

fn kind(name: &str, types: &HashMap<String, usize>) -> Kind {
    if let Some(item) = name.strip_prefix("Array of ") {
        return Kind::List(Box::new(kind(item, types)));
    }
    match name {
        "String" => Kind::Text,
        "Integer" => Kind::Integer,
        "Float" => Kind::Number,
        "Boolean" => Kind::Boolean,
        "InputFile" => Kind::File,
        name => Kind::Object(types[name]),
    }
}

/// `1-64 bytes` in a description. What counts only after the formatting was read is for the limits.
fn length(description: &str) -> Option<Length> {
    if description.contains("after entities parsing") {
        return None;
    }
    let mut words = description.split([' ', ',', '.', ';']).peekable();
    while let Some(word) = words.next() {
        let unit = match words.peek() {
            Some(&"characters") => Unit::Characters,
            Some(&"bytes") => Unit::Bytes,
            _ => continue,
        };
        let Some((least, most)) = word.split_once('-') else { continue };
        if let (Ok(least), Ok(most)) = (least.parse(), most.parse()) {
            return Some(Length { least, most, unit });
        }
    }
    None
}

/// `must be chat`, `always “creator”`.
fn constant(name: &str, description: &str) -> Option<String> {
    if !["type", "source", "status"].contains(&name) {
        return None;
    }
    let quoted = |it: &str| Some(it.split_once(['“', '"'])?.1.split_once(['”', '"'])?.0.to_owned());
    match description.split_once("must be ") {
        Some((_, value)) if !value.contains(' ') => Some(value.to_owned()),
        Some(_) => None,
        None => quoted(description.split_once("always ")?.1),
    }
}
