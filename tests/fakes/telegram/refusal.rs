//! What the server answers when it doesn't do what it was asked for.

use serde_json::{Value, json};

/// An answer that is not `ok`.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    pub code: u16,
    pub description: String,
    pub parameters: Option<Value>,
    pub blame: Blame,
}

/// Whose doing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blame {
    /// The bot broke a rule that it could have known: a violation.
    Bot,
    /// The world is so: somebody blocked the bot, the message is gone.
    World,
}

impl Refusal {
    /// 400 for something no bot should ever send.
    pub fn breach(what: impl std::fmt::Display) -> Self {
        Self { blame: Blame::Bot, ..Self::bad(what) }
    }

    /// 400 for what can happen to any bot.
    pub fn bad(what: impl std::fmt::Display) -> Self {
        Self::new(400, format!("Bad Request: {what}"))
    }

    pub fn forbidden(what: &str) -> Self {
        Self::new(403, format!("Forbidden: {what}"))
    }

    pub fn conflict(what: &str) -> Self {
        Self::new(409, format!("Conflict: {what}"))
    }

    pub fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".to_owned())
    }

    pub fn not_found() -> Self {
        Self::new(404, "Not Found".to_owned())
    }

    pub fn too_many(retry_after: u64) -> Self {
        let parameters = Some(json!({ "retry_after": retry_after }));
        let description = format!("Too Many Requests: retry after {retry_after}");
        Self { parameters, ..Self::new(429, description) }
    }

    pub fn migrated(to: i64) -> Self {
        let parameters = Some(json!({ "migrate_to_chat_id": to }));
        Self { parameters, ..Self::bad("group chat was upgraded to a supergroup chat") }
    }

    pub fn new(code: u16, description: String) -> Self {
        Self { code, description, parameters: None, blame: Blame::World }
    }

    pub fn body(&self) -> String {
        let mut body =
            json!({ "ok": false, "error_code": self.code, "description": self.description });
        if let Some(parameters) = &self.parameters {
            body["parameters"] = parameters.clone();
        }
        body.to_string()
    }
}
