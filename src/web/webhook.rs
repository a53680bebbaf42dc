//! Telegram's webhook: what is brought here is answered with 200 only when what came of it is on
//! the disk; everything else Telegram brings again.

use std::sync::{Arc, OnceLock};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};

use crate::adapters::Entrance;
use crate::adapters::telegram::{Telegram, Verdict};

/// The header in which Telegram sends the secret that it was given.
const SECRET: &str = "X-Telegram-Bot-Api-Secret-Token";

/// Whoever takes what is brought, as soon as there is somebody.
#[derive(Debug, Clone, Default)]
pub struct Hook(Arc<OnceLock<(Arc<Telegram>, Entrance)>>);

impl Hook {
    /// From now on it is taken.
    pub fn open(&self, telegram: Arc<Telegram>, entrance: Entrance) {
        // Opened once at the start; a second time changes nothing.
        let _ = self.0.set((telegram, entrance));
    }
}

pub(super) async fn take(State(hook): State<Hook>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let Some((telegram, entrance)) = hook.0.get() else {
        return StatusCode::SERVICE_UNAVAILABLE;
    };
    let secret = headers.get(SECRET).and_then(|it| it.to_str().ok());
    if !secret.is_some_and(|it| telegram.is_secret(it)) {
        return StatusCode::UNAUTHORIZED;
    }
    match telegram.take(entrance, &body).await {
        // Nonsense would be brought again for a day, and stay nonsense.
        Verdict::Taken | Verdict::Nonsense => StatusCode::OK,
        Verdict::NotTaken => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
