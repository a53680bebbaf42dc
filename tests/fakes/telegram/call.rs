//! A request of the bot, whichever of the four encodings it came in.

use std::fmt;
use std::time::Instant;

use axum::body::Bytes;
use axum::extract::{FromRequest as _, Multipart};
use axum::http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use super::limits;
use super::refusal::Refusal;

/// What the Bot API offers, as far as the fake plays it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Method {
    GetMe,
    GetUpdates,
    SetWebhook,
    DeleteWebhook,
    GetWebhookInfo,
    SendMessage,
    SendDocument,
    SendPhoto,
    EditMessageText,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageReplyMarkup,
    GetFile,
    DeleteMessage,
    SendChatAction,
    AnswerCallbackQuery,
    SetMyCommands,
    GetMyCommands,
    DeleteMyCommands,
    SetMyDescription,
    SetMyShortDescription,
    GetChat,
    LeaveChat,
}

const METHODS: [(&str, Method); 23] = [
    ("sendMessage", Method::SendMessage),
    ("answerCallbackQuery", Method::AnswerCallbackQuery),
    ("editMessageText", Method::EditMessageText),
    ("editMessageCaption", Method::EditMessageCaption),
    ("editMessageMedia", Method::EditMessageMedia),
    ("getFile", Method::GetFile),
    ("getUpdates", Method::GetUpdates),
    ("sendChatAction", Method::SendChatAction),
    ("getMe", Method::GetMe),
    ("setWebhook", Method::SetWebhook),
    ("deleteWebhook", Method::DeleteWebhook),
    ("getWebhookInfo", Method::GetWebhookInfo),
    ("sendDocument", Method::SendDocument),
    ("sendPhoto", Method::SendPhoto),
    ("editMessageReplyMarkup", Method::EditMessageReplyMarkup),
    ("deleteMessage", Method::DeleteMessage),
    ("setMyCommands", Method::SetMyCommands),
    ("getMyCommands", Method::GetMyCommands),
    ("deleteMyCommands", Method::DeleteMyCommands),
    ("setMyDescription", Method::SetMyDescription),
    ("setMyShortDescription", Method::SetMyShortDescription),
    ("getChat", Method::GetChat),
    ("leaveChat", Method::LeaveChat),
];

impl Method {
    /// Telegram doesn't mind the case.
    pub fn named(name: &str) -> Option<(Self, &'static str)> {
        let found = METHODS.iter().find(|it| it.0.eq_ignore_ascii_case(name))?;
        Some((found.1, found.0))
    }

    /// Whether it uses up the budget of sends.
    pub fn is_send(self) -> bool {
        match self {
            Self::SendMessage
            | Self::SendDocument
            | Self::SendPhoto
            | Self::EditMessageText
            | Self::EditMessageCaption
            | Self::EditMessageMedia
            | Self::EditMessageReplyMarkup => true,
            Self::GetMe
            | Self::GetUpdates
            | Self::GetFile
            | Self::SetWebhook
            | Self::DeleteWebhook
            | Self::GetWebhookInfo
            | Self::DeleteMessage
            | Self::SendChatAction
            | Self::AnswerCallbackQuery
            | Self::SetMyCommands
            | Self::GetMyCommands
            | Self::DeleteMyCommands
            | Self::SetMyDescription
            | Self::SetMyShortDescription
            | Self::GetChat
            | Self::LeaveChat => false,
        }
    }
}

/// A file that came with a request.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// The parameter that it stands for.
    pub field: String,
    pub name: String,
    pub media_type: String,
    pub bytes: Bytes,
}

impl Document {
    /// Whether it came to be shown.
    pub fn is_photo(&self) -> bool {
        self.field == "photo"
    }

    /// The whole file as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}, {} bytes)", self.name, self.media_type, self.bytes.len())
    }
}

/// How the parameters were written, which decides whether `7` may come as `"7"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typing {
    /// JSON: values have types.
    Typed,
    /// A query, a form or parts: everything is text.
    Text,
}

/// A request as it was understood.
#[derive(Debug)]
pub(super) struct Call {
    pub method: Method,
    pub name: &'static str,
    pub params: Map<String, Value>,
    pub files: Vec<Document>,
    pub typing: Typing,
    pub at: Instant,
}

/// Parameters that hold JSON and travel as text in forms.
const NESTED: [&str; 9] = [
    "reply_markup",
    "entities",
    "caption_entities",
    "link_preview_options",
    "reply_parameters",
    "allowed_updates",
    "commands",
    "scope",
    "media",
];

impl Call {
    pub async fn read(
        method: Method,
        name: &'static str,
        request: axum::extract::Request,
    ) -> Result<Self, Refusal> {
        let at = Instant::now();
        let mut call =
            Self { method, name, params: Map::new(), files: Vec::new(), typing: Typing::Text, at };
        call.pairs(request.uri().query().unwrap_or_default().as_bytes());
        let media_type = request.headers().get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
        let media_type = media_type.unwrap_or_default().to_ascii_lowercase();
        if media_type.starts_with("multipart/form-data") {
            let parts = Multipart::from_request(request, &()).await;
            call.parts(parts.map_err(Refusal::breach)?).await?;
        } else {
            let body = Bytes::from_request(request, &()).await.map_err(Refusal::breach)?;
            if media_type.starts_with("application/json") && !body.is_empty() {
                call.typing = Typing::Typed;
                let unreadable = |it| Refusal::breach(format!("can't parse JSON: {it}"));
                call.params = serde_json::from_slice(&body).map_err(unreadable)?;
            } else if media_type.starts_with("application/x-www-form-urlencoded") {
                call.pairs(&body);
            } else if !body.is_empty() {
                return Err(Refusal::breach(format!("unexpected content type \"{media_type}\"")));
            }
        }
        call.unfold();
        Ok(call)
    }

    fn pairs(&mut self, encoded: &[u8]) {
        for (key, value) in url::form_urlencoded::parse(encoded) {
            self.params.insert(key.into_owned(), Value::String(value.into_owned()));
        }
    }

    async fn parts(&mut self, mut parts: Multipart) -> Result<(), Refusal> {
        let unreadable = |it: axum::extract::multipart::MultipartError| Refusal::breach(it);
        while let Some(part) = parts.next_field().await.map_err(unreadable)? {
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().map(str::to_owned);
            let media_type = part.content_type().unwrap_or("application/octet-stream").to_owned();
            let bytes = part.bytes().await.map_err(unreadable)?;
            match name {
                Some(_) if bytes.len() > limits::UPLOAD => {
                    return Err(Refusal::new(413, "Request Entity Too Large".to_owned()));
                }
                Some(name) => self.files.push(Document { field, name, media_type, bytes }),
                None => {
                    let text = String::from_utf8(bytes.to_vec());
                    let text =
                        text.map_err(|_| Refusal::breach("strings must be encoded in UTF-8"))?;
                    self.params.insert(field, Value::String(text));
                }
            }
        }
        Ok(())
    }

    /// JSON within text becomes JSON; `attach://name` becomes the file of that name.
    fn unfold(&mut self) {
        for key in NESTED {
            let Some(Value::String(text)) = self.params.get(key) else { continue };
            if let Ok(value) = serde_json::from_str(text) {
                self.params.insert(key.to_owned(), value);
            }
        }
        for (key, value) in &self.params {
            // The file of a media object stands for that object.
            let value = value.get("media").unwrap_or(value);
            let Some(attached) = value.as_str().and_then(|it| it.strip_prefix("attach://")) else {
                continue;
            };
            for file in self.files.iter_mut().filter(|it| it.field == attached) {
                file.field.clone_from(key);
            }
        }
    }

    pub fn text(&self, key: &str) -> Option<&str> {
        self.params.get(key)?.as_str()
    }

    pub fn integer(&self, key: &str) -> Option<i64> {
        match self.params.get(key)? {
            Value::String(text) => text.parse().ok(),
            value => value.as_i64(),
        }
    }

    pub fn flag(&self, key: &str) -> bool {
        match self.params.get(key) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => text.eq_ignore_ascii_case("true") || text == "1",
            _ => false,
        }
    }

    pub fn list(&self, key: &str) -> Option<&Vec<Value>> {
        self.params.get(key)?.as_array()
    }

    /// The chat that it is about. A name instead of a number is nobody's here.
    pub fn chat(&self) -> Option<i64> {
        self.params.get("chat_id").map(|_| self.integer("chat_id").unwrap_or_default())
    }
}
