//! Health and metrics over HTTP, on loopback by default: for whoever watches over the process. And,
//! where a public address is set, the feeds of innovations for other communities.
//!
//! `/healthz` answers while the process runs, `/readyz` while its database answers as well,
//! `/metrics` tells what was counted.

mod feeds;
pub mod follow;
mod metrics;
mod webhook;

pub use webhook::Hook;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::engine::House;

/// What is told here.
pub const PATHS: &[&str] = &[HEALTHZ, READYZ, METRICS, feeds::JSON, feeds::ATOM];

const HEALTHZ: &str = "/healthz";
const READYZ: &str = "/readyz";
const METRICS: &str = "/metrics";

/// How long a request may still take when the process is to end.
const PATIENCE: Duration = Duration::from_secs(2);

/// Serves until it is told to stop; then finishes the requests that are under way, but waits for
/// none that is never sent.
///
/// Where `webhook` names a path, what Telegram brings there goes to the hook.
pub async fn serve(
    listener: TcpListener,
    house: Arc<House>,
    webhook: Option<(String, Hook)>,
    stop: CancellationToken,
) {
    let mut routes = Router::new()
        .route(HEALTHZ, get(|| async { "ok\n" }))
        .route(READYZ, get(ready))
        .route(METRICS, get(metrics))
        .route(feeds::JSON, get(feeds::json))
        .route(feeds::ATOM, get(feeds::atom))
        .with_state(house);
    if let Some((path, hook)) = webhook {
        routes = routes.merge(Router::new().route(&path, post(webhook::take)).with_state(hook));
    }
    let serving =
        axum::serve(listener, routes).with_graceful_shutdown(stop.clone().cancelled_owned());
    let out_of_patience = async {
        stop.cancelled().await;
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        served = async { serving.await } => if let Err(error) = served {
            tracing::error!(%error, "health is not told any more");
        },
        () = out_of_patience => {}
    }
}

async fn ready(State(house): State<Arc<House>>) -> (StatusCode, &'static str) {
    match house.storage.outbox_depth().await {
        Ok(_) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}

async fn metrics(State(house): State<Arc<House>>) -> Response {
    match metrics::render(&house).await {
        Ok(text) => ([(header::CONTENT_TYPE, metrics::MEDIA)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "no metrics");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
