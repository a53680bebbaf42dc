//! Health over HTTP, on loopback by default: for whoever watches over the process.
//!
//! `/healthz` answers while the process runs, `/readyz` while its database answers as well.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::engine::House;

/// Serves until it is told to stop.
pub async fn serve(listener: TcpListener, house: Arc<House>, stop: CancellationToken) {
    let routes = Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .with_state(house);
    let serving = axum::serve(listener, routes).with_graceful_shutdown(stop.cancelled_owned());
    if let Err(error) = serving.await {
        tracing::error!(%error, "health is not told any more");
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
