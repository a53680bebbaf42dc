//! The body of a request: JSON, or a form with `payload_json` and `files[n]`.

use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::header;
use serde_json::Value;

/// A file as it came: its number in `files[n]`, name, media type and content.
#[derive(Debug, Clone)]
pub struct Upload {
    pub number: u64,
    pub name: String,
    pub kind: String,
    pub bytes: Vec<u8>,
}

#[derive(Debug, Default)]
pub struct Body {
    pub json: Option<Value>,
    pub files: Vec<Upload>,
    /// It is neither JSON nor such a form.
    pub is_broken: bool,
}

impl Body {
    fn broken() -> Self {
        Self { is_broken: true, ..Self::default() }
    }

    /// A field, or null.
    pub fn field(&self, name: &str) -> &Value {
        self.json.as_ref().map_or(&Value::Null, |it| &it[name])
    }
}

pub async fn read(request: Request) -> Body {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
    match kind {
        Some(kind) if kind.starts_with("multipart/form-data") => form(request).await,
        Some(kind) if !kind.starts_with("application/json") => Body::broken(),
        Some(_) | None => json(request).await,
    }
}

async fn json(request: Request) -> Body {
    let Ok(bytes) = axum::body::to_bytes(request.into_body(), usize::MAX).await else {
        return Body::broken();
    };
    if bytes.is_empty() {
        return Body::default();
    }
    match serde_json::from_slice(&bytes) {
        Ok(json) => Body { json: Some(json), ..Body::default() },
        Err(_) => Body::broken(),
    }
}

async fn form(request: Request) -> Body {
    let mut body = Body::default();
    let Ok(mut form) = Multipart::from_request(request, &()).await else { return Body::broken() };
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return body,
            Err(_) => return Body::broken(),
        };
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().unwrap_or_default().to_owned();
        let kind = field.content_type().unwrap_or("application/octet-stream").to_owned();
        let Ok(bytes) = field.bytes().await else { return Body::broken() };
        if name == "payload_json" {
            let Ok(json) = serde_json::from_slice(&bytes) else { return Body::broken() };
            body.json = Some(json);
            continue;
        }
        let number = name.strip_prefix("files[").and_then(|it| it.strip_suffix(']'));
        let Some(number) = number.and_then(|it| it.parse().ok()) else { return Body::broken() };
        body.files.push(Upload { number, name: file, kind, bytes: bytes.to_vec() });
    }
}
