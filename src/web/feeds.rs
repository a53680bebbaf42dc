//! The feeds of innovations, for other communities: JSON Feed and Atom, each page with an ETag, so
//! that whoever asks again and again gets an answer only when there is something new.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};
use url::form_urlencoded;

use crate::engine::House;
use crate::exchange::feed::{self, Feed};
use crate::skills::ideas::release;
use crate::storage::ideas::release::After;

/// Where the JSON Feed is.
pub(super) const JSON: &str = "/feeds/innovations.json";

/// Where the Atom feed is.
pub(super) const ATOM: &str = "/feeds/innovations.atom";

/// How long a page may be taken for the newest.
const FRESH: &str = "public, max-age=300";

pub(super) async fn json(
    State(house): State<Arc<House>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    give(&house, JSON, query, &headers, "application/feed+json", feed::json).await
}

pub(super) async fn atom(
    State(house): State<Arc<House>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    give(&house, ATOM, query, &headers, "application/atom+xml; charset=utf-8", feed::atom).await
}

async fn give(
    house: &House,
    path: &str,
    query: Option<String>,
    headers: &HeaderMap,
    media: &'static str,
    write: fn(&Feed) -> String,
) -> Response {
    let Ok(after) = after(&query.unwrap_or_default()) else {
        return (StatusCode::BAD_REQUEST, "after: MILLISECONDS.NUMBER\n").into_response();
    };
    let page = match release::page(house, path, after).await {
        Ok(Some(page)) => page,
        Ok(None) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "no feed");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let body = write(&page);
    let hash = Sha256::digest(&body);
    let tag: String = hash[..16].iter().map(|it| format!("{it:02x}")).collect();
    let tag = format!("\"{tag}\"");
    let known =
        headers.get_all(header::IF_NONE_MATCH).iter().any(|it| is_known(it.as_bytes(), &tag));
    let told = [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, FRESH)];
    match known {
        true => (StatusCode::NOT_MODIFIED, told).into_response(),
        false => (told, [(header::CONTENT_TYPE, media)], body).into_response(),
    }
}

/// Whether a page is one that is known (RFC 9110, section 13.1.2: compared weakly).
fn is_known(header: &[u8], tag: &str) -> bool {
    let header = String::from_utf8_lossy(header);
    let mut known = header.split(',').map(|it| it.trim().trim_start_matches("W/"));
    known.any(|it| it == "*" || it == tag)
}

/// Where the page begins that is asked for.
fn after(query: &str) -> Result<Option<After>, ()> {
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "after");
    let Some((_, place)) = asked else { return Ok(None) };
    let (updated, id) = place.split_once('.').ok_or(())?;
    let number = |it: &str| it.parse().map_err(|_| ());
    Ok(Some(After { updated: number(updated)?, id: number(id)? }))
}
