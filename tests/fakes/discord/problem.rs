//! What Discord answers when it refuses: its own codes, texts and status.

use serde_json::{Map, Value, json};

#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub status: u16,
    pub code: u32,
    pub message: String,
    pub errors: Option<Value>,
}

impl Problem {
    fn new(status: u16, code: u32, message: &str) -> Self {
        Self { status, code, message: message.into(), errors: None }
    }

    pub fn unauthorized() -> Self {
        Self::new(401, 0, "401: Unauthorized")
    }

    pub fn not_found() -> Self {
        Self::new(404, 0, "404: Not Found")
    }

    pub fn unknown_channel() -> Self {
        Self::new(404, 10003, "Unknown Channel")
    }

    pub fn unknown_guild() -> Self {
        Self::new(404, 10004, "Unknown Guild")
    }

    pub fn unknown_message() -> Self {
        Self::new(404, 10008, "Unknown Message")
    }

    pub fn unknown_user() -> Self {
        Self::new(400, 10013, "Unknown User")
    }

    /// Also what a webhook route says of an interaction that has not been answered yet.
    pub fn unknown_webhook() -> Self {
        Self::new(404, 10015, "Unknown Webhook")
    }

    pub fn unknown_interaction() -> Self {
        Self::new(404, 10062, "Unknown interaction")
    }

    pub fn already_acknowledged() -> Self {
        Self::new(400, 40060, "Interaction has already been acknowledged.")
    }

    pub fn missing_access() -> Self {
        Self::new(403, 50001, "Missing Access")
    }

    pub fn another_authors_message() -> Self {
        Self::new(403, 50005, "Cannot edit a message authored by another user")
    }

    pub fn empty_message() -> Self {
        Self::new(400, 50006, "Cannot send an empty message")
    }

    pub fn closed_to_messages() -> Self {
        Self::new(403, 50007, "Cannot send messages to this user")
    }

    pub fn missing_permissions() -> Self {
        Self::new(403, 50013, "Missing Permissions")
    }

    pub fn invalid_webhook_token() -> Self {
        Self::new(401, 50027, "Invalid Webhook Token")
    }

    pub fn invalid_json() -> Self {
        Self::new(400, 50109, "The request body contains invalid JSON.")
    }

    pub fn no_mutual_guilds() -> Self {
        let text = "Cannot send messages to this user due to having no mutual guilds";
        Self::new(403, 50278, text)
    }

    pub fn json(&self) -> Value {
        let mut body = json!({ "message": self.message, "code": self.code });
        if let Some(errors) = &self.errors {
            body["errors"] = errors.clone();
        }
        body
    }
}

/// What is wrong with a body, by the place.
#[derive(Debug, Default)]
pub struct Form {
    errors: Vec<(String, &'static str, String)>,
}

impl Form {
    pub fn refuse(&mut self, place: &str, code: &'static str, why: impl Into<String>) {
        self.errors.push((place.to_owned(), code, why.into()));
    }

    /// Refuses a text with fewer than `least` or more than `most` characters.
    pub fn length(&mut self, place: &str, text: &str, least: usize, most: usize) {
        let length = text.chars().count();
        if !(least..=most).contains(&length) {
            let why = format!("Must be between {least} and {most} in length (it has {length}).");
            self.refuse(place, "BASE_TYPE_BAD_LENGTH", why);
        }
    }

    pub fn count(&mut self, place: &str, count: usize, least: usize, most: usize) {
        if !(least..=most).contains(&count) {
            let why = format!("Must be between {least} and {most} in length (it has {count}).");
            self.refuse(place, "BASE_TYPE_BAD_LENGTH", why);
        }
    }

    pub fn finish(self) -> Result<(), Problem> {
        if self.errors.is_empty() {
            return Ok(());
        }
        let mut tree = Value::Object(Map::new());
        for (place, code, why) in &self.errors {
            let mut at = &mut tree;
            for step in place.split('.').filter(|it| !it.is_empty()) {
                at = at.as_object_mut().expect("a tree").entry(step).or_insert_with(|| json!({}));
            }
            let errors = at.as_object_mut().expect("a tree").entry("_errors");
            let list = errors.or_insert_with(|| json!([]));
            let list = list.as_array_mut().expect("only lists stand under _errors");
            list.push(json!({ "code": code, "message": why }));
        }
        let mut problem = Problem::new(400, 50035, "Invalid Form Body");
        problem.errors = Some(tree);
        Err(problem)
    }
}
