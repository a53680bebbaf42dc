//! Requests to Discord's REST API: serenity's routes, our own sending, because Discord's limits
//! stand in headers that serenity's drops.
//!
//! No retry and no waiting here, and no line in a log: an address carries tokens.

use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::HeaderMap;
use reqwest::redirect::Policy;
use serde_json::Value;
use serenity::builder::CreateAttachment;
use serenity::http::{LightMethod, Multipart, MultipartUpload, Request, Route};

use super::limits::Standing;
use super::token::Token;
use crate::core::document::Document;

/// How long Discord may take for an answer.
const PATIENCE: Duration = Duration::from_secs(12);

/// A client of the API.
pub(super) struct Rest {
    client: reqwest::Client,
    /// Follows no address to another.
    plain: reqwest::Client,
    token: Token,
    /// Another server than Discord's own.
    api: Option<String>,
}

/// A request.
pub(super) struct Call<'c> {
    pub(super) route: Route<'c>,
    pub(super) method: LightMethod,
    pub(super) body: Option<Value>,
    pub(super) file: Option<&'c Document<String>>,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Reply {
    /// HTTP's status.
    pub(super) status: u16,
    /// Discord's own code of an error; 0: none.
    pub(super) code: u64,
    /// What was answered; null where that was nothing, or no JSON.
    pub(super) body: Value,
    /// Whether what was answered was nothing, or JSON.
    pub(super) readable: bool,
    /// How the route's limit stands.
    pub(super) standing: Option<Standing>,
    /// For how many milliseconds Discord asks to wait.
    pub(super) retry_after: i64,
    /// Whether that is for everything the bot asks.
    pub(super) for_all: bool,
    /// The time by Discord's clock.
    pub(super) date: Option<Timestamp>,
}

#[cfg(test)]
impl Reply {
    /// One of this status and code that asks to wait for 700 ms.
    pub(super) fn of(status: u16, code: u64) -> Self {
        Self {
            status,
            code,
            body: Value::Null,
            readable: true,
            standing: None,
            retry_after: 700,
            for_all: false,
            date: None,
        }
    }
}

/// There was no answer. What was asked may have been done all the same.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct NoAnswer(pub(super) String);

impl Rest {
    pub(super) fn new(token: Token, api: Option<&url::Url>) -> Result<Self, NoAnswer> {
        let mut client = reqwest::Client::builder().timeout(PATIENCE);
        if api.is_some() {
            // Then nothing goes anywhere else.
            client = client.no_proxy().redirect(Policy::none());
        }
        let client = client.build().map_err(no_answer)?;
        let plain = reqwest::Client::builder().redirect(Policy::none());
        let plain = if api.is_some() { plain.no_proxy() } else { plain };
        let plain = plain.build().map_err(no_answer)?;
        Ok(Self {
            client,
            plain,
            token,
            api: api.map(|it| it.as_str().trim_end_matches('/').to_owned()),
        })
    }

    pub(super) fn token(&self) -> &Token {
        &self.token
    }

    pub(super) fn client(&self) -> &reqwest::Client {
        &self.client
    }

    /// For what needs no token, and is nowhere else than it says.
    pub(super) fn plain(&self) -> &reqwest::Client {
        &self.plain
    }

    /// Another server than Discord's own.
    pub(super) fn api(&self) -> Option<&str> {
        self.api.as_deref()
    }

    pub(super) async fn get(&self, route: Route<'_>) -> Result<Reply, NoAnswer> {
        self.send(Call { route, method: LightMethod::Get, body: None, file: None }).await
    }

    pub(super) async fn post(&self, route: Route<'_>, body: Value) -> Result<Reply, NoAnswer> {
        let method = LightMethod::Post;
        self.send(Call { route, method, body: Some(body), file: None }).await
    }

    pub(super) async fn send(&self, call: Call<'_>) -> Result<Reply, NoAnswer> {
        let body = call.body.map(|it| it.to_string());
        let mut request = Request::new(call.route, call.method);
        request = match (call.file, body) {
            (Some(file), payload_json) => {
                let bytes = file.content.bytes().to_vec();
                let attachment = CreateAttachment::bytes(bytes, file.name.clone());
                let upload = MultipartUpload::Attachments(vec![attachment]);
                request.multipart(Some(Multipart { upload, fields: Vec::new(), payload_json }))
            }
            (None, body) => request.body(body.map(String::into_bytes)),
        };
        let built = request.build(&self.client, self.token.header(), self.api.as_deref());
        // Serenity's error may quote the address.
        let built = built.map_err(|_| NoAnswer("not a request".to_owned()))?;
        let response = built.send().await.map_err(no_answer)?;
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let bytes = response.bytes().await.map_err(no_answer)?;
        Ok(read(status, &headers, &bytes))
    }
}

/// What went wrong, without the address.
fn no_answer(error: reqwest::Error) -> NoAnswer {
    let error = error.without_url();
    let mut reason = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(deeper) = cause {
        reason = deeper.to_string();
        cause = deeper.source();
    }
    NoAnswer(reason)
}

fn read(status: u16, headers: &HeaderMap, bytes: &[u8]) -> Reply {
    let header = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    let seconds = |name: &str| header(name).and_then(|it| it.parse::<f64>().ok());
    let body = serde_json::from_slice::<Value>(bytes);
    let readable = bytes.is_empty() || body.is_ok();
    let body = body.unwrap_or(Value::Null);
    let standing = header("x-ratelimit-bucket").and_then(|bucket| {
        Some(Standing {
            bucket: bucket.to_owned(),
            remaining: header("x-ratelimit-remaining")?.parse().ok()?,
            reset_after: milliseconds(seconds("x-ratelimit-reset-after")?),
        })
    });
    // The body says it to the millisecond, the header in whole seconds.
    let retry_after = body["retry_after"].as_f64().or_else(|| seconds("retry-after"));
    let global = header("x-ratelimit-global").is_some() || body["global"] == true;
    Reply {
        status,
        code: body["code"].as_u64().unwrap_or_default(),
        readable,
        standing,
        retry_after: retry_after.map_or(1000, milliseconds),
        // What refuses without a bucket is not the API itself but the wall before it.
        for_all: status == 429
            && (global || (body.is_null() && header("x-ratelimit-scope").is_none())),
        date: header("date")
            .and_then(|it| jiff::fmt::rfc2822::parse(it).ok().map(|it| it.timestamp())),
        body,
    }
}

/// Never a moment too few.
fn milliseconds(seconds: f64) -> i64 {
    (seconds.clamp(0.0, 86_400.0) * 1000.0).ceil() as i64
}

#[cfg(test)]
mod tests {
    use reqwest::header::{HeaderMap, HeaderValue};

    use super::read;

    fn headers(all: &[(&'static str, &'static str)]) -> HeaderMap {
        all.iter()
            .map(|(name, value)| (name.parse().expect("a name"), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn an_answer_tells_how_its_limit_stands() {
        let told = headers(&[
            ("x-ratelimit-bucket", "abc"),
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset-after", "0.7501"),
            ("date", "Mon, 23 Nov 2026 10:00:05 GMT"),
        ]);
        let reply = read(200, &told, b"{}");
        let standing = reply.standing.expect("it was told");
        assert_eq!((standing.remaining, standing.reset_after), (0, 751));
        assert_eq!(reply.date, "2026-11-23T10:00:05Z".parse().ok());
    }

    #[test]
    fn how_long_to_wait_is_read_from_the_body_first() {
        let told = headers(&[("retry-after", "2"), ("x-ratelimit-scope", "user")]);
        let reply = read(429, &told, br#"{"retry_after": 1.25, "global": false}"#);
        assert_eq!((reply.retry_after, reply.for_all), (1250, false));
        let reply = read(429, &told, br#"{"retry_after": 1.25, "global": true}"#);
        assert!(reply.for_all);
        let wall = read(429, &headers(&[("retry-after", "30")]), b"<html>");
        assert_eq!((wall.retry_after, wall.for_all), (30_000, true));
    }

    #[test]
    fn an_answer_that_breaks_off_is_not_readable() {
        assert!(!read(200, &HeaderMap::new(), b"{\"id\": \"1").readable);
        assert!(read(204, &HeaderMap::new(), b"").readable);
        assert_eq!(read(403, &HeaderMap::new(), br#"{"code": 50007}"#).code, 50007);
    }
}
