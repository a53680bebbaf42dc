//! Requests and answers against Discord's own OpenAPI description, which stands beside the
//! repository. Where it is missing, that is said once and this check alone is left out.
//!
//! Limits that the description does not state are in `limits/`.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use super::route::{Endpoint, Route};

const BASE: &str = "fake:discord";

static SPEC: LazyLock<Option<Spec>> = LazyLock::new(Spec::read);

struct Spec {
    document: Value,
    registry: Registry<'static>,
    compiled: Mutex<HashMap<String, &'static Validator>>,
}

/// What of a request or an answer the description doesn't allow; empty also where it is missing.
pub fn check_request(
    route: &Route,
    query: &[(String, String)],
    body: Option<&Value>,
) -> Vec<String> {
    let Some(spec) = SPEC.as_ref() else { return Vec::new() };
    let Some(operation) = spec.operation(route) else {
        return vec![format!("{} {} is not described", route.method, route.template)];
    };
    let mut found = spec.check_query(operation, query);
    let described = operation.pointer("/requestBody/content/application~1json/schema");
    match (described, body) {
        (Some(_), Some(body)) => {
            let pointer = spec.body_pointer(route, body);
            found.extend(spec.check(&pointer, &as_described(body)));
        }
        (Some(_), None) if operation["requestBody"]["required"] == true => {
            found.push("a body is required".into());
        }
        (None, Some(_)) => found.push("no body is described".into()),
        (Some(_) | None, None) => {}
    }
    found
}

/// For the fake's own sake: whether what it answers has the real form.
pub fn check_answer(route: &Route, status: u16, body: &Value) -> Vec<String> {
    let Some(spec) = SPEC.as_ref() else { return Vec::new() };
    let pointer =
        format!("{}/responses/{status}/content/application~1json/schema", operation_pointer(route));
    if spec.document.pointer(&pointer).is_none() {
        return vec![format!("no body is described for {status}")];
    }
    spec.check(&pointer, body)
}

pub fn is_there() -> bool {
    SPEC.is_some()
}

impl Spec {
    fn read() -> Option<Self> {
        let place =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/specs/discord-openapi.json");
        let Ok(text) = std::fs::read_to_string(&place) else {
            eprintln!("{} is missing: requests aren't compared with it", place.display());
            return None;
        };
        let document: Value = serde_json::from_str(&text).expect("the description is JSON");
        let registry = Registry::new()
            .add(BASE, document.clone())
            .and_then(|it| it.prepare())
            .expect("the description is a schema");
        Some(Self { document, registry, compiled: Mutex::default() })
    }

    fn operation(&self, route: &Route) -> Option<&Value> {
        self.document.pointer(&operation_pointer(route))
    }

    fn check_query(&self, operation: &Value, query: &[(String, String)]) -> Vec<String> {
        let described = operation["parameters"].as_array().map_or(&[][..], Vec::as_slice);
        let unknown = query.iter().filter(|(name, _)| {
            !described.iter().any(|it| it["in"] == "query" && it["name"] == name.as_str())
        });
        unknown.map(|(name, _)| format!("the query has no {name}")).collect()
    }

    /// Where the description offers several bodies, the one that is meant: its complaints name
    /// the place, those of a choice do not.
    fn body_pointer(&self, route: &Route, body: &Value) -> String {
        let schema = |name: &str| format!("/components/schemas/{name}");
        match (route.endpoint, body["type"].as_u64()) {
            (Endpoint::Callback, Some(4 | 5)) => schema("CreateMessageInteractionCallbackRequest"),
            (Endpoint::Callback, Some(6 | 7)) => schema("UpdateMessageInteractionCallbackRequest"),
            (Endpoint::Callback, Some(8)) => {
                schema("ApplicationCommandAutocompleteCallbackRequest")
            }
            (Endpoint::Callback, Some(9)) => schema("ModalInteractionCallbackRequest"),
            (Endpoint::FollowUp, _) => schema("IncomingWebhookRequestPartial"),
            _ => {
                format!("{}/requestBody/content/application~1json/schema", operation_pointer(route))
            }
        }
    }

    fn check(&'static self, pointer: &str, value: &Value) -> Vec<String> {
        let validator = self.validator(pointer);
        validator.iter_errors(value).map(|it| format!("{}: {it}", it.instance_path())).collect()
    }

    /// Compiled once in a test binary, and only what it needs.
    fn validator(&'static self, pointer: &str) -> &'static Validator {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(validator) = compiled.get(pointer) {
            return validator;
        }
        let schema = json!({ "$ref": format!("{BASE}#{}", pointer.replace('{', "%7B").replace('}', "%7D")) });
        let validator = jsonschema::options()
            .with_draft(jsonschema::Draft::Draft202012)
            .with_registry(&self.registry)
            .build(&schema)
            .expect("the description's schemas compile");
        let validator: &'static Validator = Box::leak(Box::new(validator));
        compiled.insert(pointer.to_owned(), validator);
        validator
    }
}

fn operation_pointer(route: &Route) -> String {
    let path = route.template.replace('~', "~0").replace('/', "~1");
    format!("/paths/{path}/{}", route.method.to_lowercase())
}

/// A body in the types of the description: Discord takes a number for an attachment's id, and
/// permissions as the digits in which it shows them itself.
fn as_described(body: &Value) -> Value {
    let mut body = body.clone();
    loosen(&mut body);
    body
}

fn loosen(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(loosen),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                match (name.as_str(), &*field) {
                    ("default_member_permissions", Value::String(digits)) => {
                        if let Ok(bits) = digits.parse::<u64>() {
                            *field = bits.into();
                        }
                    }
                    ("attachments", Value::Array(_)) => text_ids(field),
                    _ => loosen(field),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn text_ids(attachments: &mut Value) {
    for attachment in attachments.as_array_mut().into_iter().flatten() {
        if let Some(id) = attachment["id"].as_u64() {
            attachment["id"] = id.to_string().into();
        }
    }
}
