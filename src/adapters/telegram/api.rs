//! The way to the Bot API: a typed request out, its answer or why there is none back.
//!
//! The requests are teloxide's. They are sent from here and not by teloxide's `Bot`, because that
//! drops the number of a refusal, sleeps ten seconds over every fault of the server, and takes a
//! message for unsent when Telegram describes it with something that its types don't know, so that
//! it would be sent again and again. It retries nothing, and prints neither the token nor a body.

use std::error::Error as _;
use std::fmt;
use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;
use reqwest::header::{CONTENT_TYPE, DATE};
use reqwest::multipart::{Form, Part};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::requests::Payload;
use url::Url;

use super::token::Token;
use crate::adapters::limited_bytes;
use crate::core::document::Document;
use crate::outbox::files::Unfetched;

/// Where the Bot API is, unless a setting says otherwise.
const PUBLIC: &str = "https://api.telegram.org";

/// How long it may take to reach the server.
const CONNECT: Duration = Duration::from_secs(10);

/// How long a request may take in all; the outbox gives a delivery up after half a minute.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// How a file is called that takes the place of another message.
pub(super) const MEDIA: &str = "file";

/// A request, as data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Request {
    /// The method of the Bot API.
    pub method: &'static str,
    /// Its parameters.
    pub params: Value,
    /// The file that goes with it: as `photo` if it is a picture, else as `document`; or as what the
    /// parameter `media` names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Document<String>>,
}

impl Request {
    /// The request that sends this.
    pub fn of<P: Payload + Serialize>(payload: &P) -> Self {
        let params = serde_json::to_value(payload).expect("a request has no keys but strings");
        Self { method: P::NAME, params, file: None }
    }
}

/// An answer that says that all is well.
#[derive(Debug)]
pub(super) struct Answer {
    /// What was asked for.
    pub result: Value,
    /// What time it is over there.
    pub date: Option<Timestamp>,
}

/// Why a request did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Telegram said no.
    Refused(Refusal),
    /// There is no answer, or none that could be read: whether it was done, nobody knows.
    Unanswered(String),
}

/// How Telegram says no.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refusal {
    /// As in HTTP.
    pub code: u16,
    /// In Telegram's words; they may quote what was sent.
    pub description: String,
    /// After how many seconds it may be asked again.
    pub retry_after: Option<u32>,
    /// What the group has become.
    pub migrate_to: Option<i64>,
}

/// The connection; a clone shares it.
#[derive(Clone)]
pub(super) struct Api {
    http: Client,
    base: Url,
    token: Token,
}

#[derive(Deserialize)]
struct Wire {
    ok: bool,
    result: Option<Value>,
    error_code: Option<u16>,
    #[serde(default)]
    description: String,
    #[serde(default)]
    parameters: Parameters,
}

#[derive(Default, Deserialize)]
struct Parameters {
    retry_after: Option<u32>,
    migrate_to_chat_id: Option<i64>,
}

impl Api {
    /// A connection for this token. With an address of its own nothing goes anywhere else: no proxy
    /// of the environment is asked, and no answer leads away.
    pub fn new(token: Token, address: Option<Url>) -> Result<Self, Failure> {
        let builder = Client::builder()
            .connect_timeout(CONNECT)
            .tcp_nodelay(true)
            .tcp_keepalive(Duration::from_secs(30))
            .redirect(Policy::none());
        let builder = if address.is_some() { builder.no_proxy() } else { builder };
        let http = builder.build().map_err(Failure::unanswered)?;
        let base = address.unwrap_or_else(|| PUBLIC.parse().expect("a constant that is a URL"));
        Ok(Self { http, base, token })
    }

    /// Sends a request, and waits for its answer at most so long.
    pub async fn call(&self, request: &Request, patience: Duration) -> Result<Answer, Failure> {
        let answer = self.build(request).timeout(patience).send().await;
        read(answer.map_err(Failure::unanswered)?).await
    }

    /// The bytes of a file behind the path that Telegram gave.
    pub async fn download(&self, path: &str) -> Result<Vec<u8>, Unfetched> {
        let is_plain = |it: &str| !it.is_empty() && it != "." && it != "..";
        let letters = |it: char| it.is_ascii_alphanumeric() || "-_./".contains(it);
        if !path.split('/').all(is_plain) || !path.chars().all(letters) {
            return Err(Unfetched::Gone);
        }
        let base = self.base.as_str().trim_end_matches('/');
        let address = format!("{base}/file/bot{}/{path}", self.token.reveal());
        limited_bytes(self.http.get(address).timeout(PATIENCE).send().await).await
    }

    fn build(&self, request: &Request) -> RequestBuilder {
        let base = self.base.as_str().trim_end_matches('/');
        let address = format!("{base}/bot{}/{}", self.token.reveal(), request.method);
        let post = self.http.post(address);
        match &request.file {
            None => post.header(CONTENT_TYPE, "application/json").body(request.params.to_string()),
            Some(file) => post.multipart(parts(&request.params, file)),
        }
    }
}

/// With a file, parameters travel as text: words as they are, everything else as JSON.
fn parts(params: &Value, file: &Document<String>) -> Form {
    let mut form = Form::new();
    for (name, value) in params.as_object().into_iter().flatten() {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        form = form.text(name.clone(), text);
    }
    let content = file.content.bytes().to_vec();
    let part = Part::bytes(content.clone()).file_name(file.name.clone()).mime_str(&file.media);
    let part = part.unwrap_or_else(|_| Part::bytes(content).file_name(file.name.clone()));
    form.part(field(params, file), part)
}

/// The parameter that a file stands for: the one that names it, else its own.
fn field(params: &Value, file: &Document<String>) -> &'static str {
    match (params["media"].is_object(), file.is_picture()) {
        (true, _) => MEDIA,
        (false, true) => "photo",
        (false, false) => "document",
    }
}

async fn read(response: Response) -> Result<Answer, Failure> {
    let status = response.status();
    let date = response.headers().get(DATE).and_then(|it| it.to_str().ok());
    let date = date.and_then(|it| DateTimeParser::new().parse_timestamp(it).ok());
    let body = response.bytes().await.map_err(Failure::unanswered)?;
    let Ok(wire) = serde_json::from_slice::<Wire>(&body) else {
        return Err(Failure::Unanswered(format!("HTTP {}", status.as_u16())));
    };
    if wire.ok {
        return Ok(Answer { result: wire.result.unwrap_or_default(), date });
    }
    Err(Failure::Refused(Refusal {
        code: wire.error_code.unwrap_or(status.as_u16()),
        description: wire.description,
        retry_after: wire.parameters.retry_after,
        migrate_to: wire.parameters.migrate_to_chat_id,
    }))
}

impl Failure {
    /// Its innermost reason says most ("connection refused"); its address holds the token.
    fn unanswered(error: reqwest::Error) -> Self {
        let error = error.without_url();
        let mut reason: &dyn std::error::Error = &error;
        while let Some(inner) = reason.source() {
            reason = inner;
        }
        match error.source() {
            Some(_) => Self::Unanswered(format!("{error}: {reason}")),
            None => Self::Unanswered(error.to_string()),
        }
    }
}

/// For logs. Telegram quotes what was sent in its descriptions: they are cut before the quote.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(it) => {
                let said = it.description.split(['"', '\'']).next().unwrap_or_default();
                write!(f, "{} {}", it.code, said.trim_end())
            }
            Self::Unanswered(reason) => f.write_str(reason),
        }
    }
}

impl fmt::Debug for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Api({})", self.base)
    }
}
