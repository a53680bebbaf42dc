//! "typing…": while somebody waits for an answer that does not come at once.
//!
//! It is a courtesy: nothing waits for it, and that it could not be shown is nobody's trouble.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use teloxide::payloads::{SendChatAction, SendChatActionSetters as _};
use teloxide::types::{ChatAction, ChatId, MessageId, ThreadId};
use tokio::time::{Instant, sleep, timeout_at};
use tokio_util::sync::{CancellationToken, DropGuard};

use super::api::{Api, PATIENCE, Request};
use crate::core::ids::OutgoingId;

/// After how long it is shown.
const AFTER: Duration = Duration::from_millis(500);

/// How often it is shown again: Telegram shows it for five seconds.
const AGAIN: Duration = Duration::from_millis(4500);

/// How long in all.
const AT_MOST: Duration = Duration::from_secs(30);

/// When so many answers are waited for, those that took too long are forgotten.
const MANY: usize = 1000;

/// The answers that are waited for.
#[derive(Debug, Default)]
pub(super) struct Typing(Mutex<HashMap<OutgoingId, Shown>>);

/// It is shown until this goes.
#[derive(Debug)]
pub(super) struct Shown {
    _guard: DropGuard,
    ends: Instant,
}

/// Shows it from now on.
pub(super) fn show(api: &Api, chat: i64, thread: Option<i32>) -> Shown {
    let (over, api) = (CancellationToken::new(), api.clone());
    let guard = over.clone().drop_guard();
    let ends = Instant::now() + AT_MOST;
    tokio::spawn(async move {
        let showing = over.run_until_cancelled(repeat(&api, chat, thread));
        // Either it was answered or it took too long.
        let _ = timeout_at(ends, showing).await;
    });
    Shown { _guard: guard, ends }
}

async fn repeat(api: &Api, chat: i64, thread: Option<i32>) {
    let mut action = SendChatAction::new(ChatId(chat), ChatAction::Typing);
    if let Some(thread) = thread {
        action = action.message_thread_id(ThreadId(MessageId(thread)));
    }
    let request = Request::of(&action);
    sleep(AFTER).await;
    loop {
        if let Err(failure) = api.call(&request, PATIENCE).await {
            tracing::debug!(chat, %failure, "typing was not shown");
        }
        sleep(AGAIN).await;
    }
}

impl Typing {
    /// It is over once this message has been told.
    pub fn until(&self, message: OutgoingId, shown: Shown) {
        let mut waiting = self.waiting();
        if waiting.len() >= MANY {
            let now = Instant::now();
            waiting.retain(|_, it| it.ends > now);
        }
        waiting.insert(message, shown);
    }

    /// A message is not waited for any more.
    pub fn told(&self, message: OutgoingId) {
        self.waiting().remove(&message);
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, HashMap<OutgoingId, Shown>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
