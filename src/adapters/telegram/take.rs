//! An update's way into the house: its event, "typing…", the turn, and the answer to a press.

use std::sync::Arc;

use serde_json::Value;
use teloxide::payloads::AnswerCallbackQuery;
use teloxide::types::CallbackQueryId;

use super::api::{PATIENCE, Request};
use super::place::Place;
use super::typing::{self, Shown};
use super::wire::Received;
use super::{Telegram, inbound};
use crate::adapters::Entrance;
use crate::core::event::{Event, EventKind};
use crate::counts;
use crate::engine::Taken;

/// What came of an update that was brought to the webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// What came of it is on the disk; or there was nothing to do. Telegram is told: 200.
    Taken,
    /// It is no update. Nothing would change if it came again: 200.
    Nonsense,
    /// It could not be written down, and is to come again: 500.
    NotTaken,
}

impl Telegram {
    /// Takes an update that was brought to the webhook: when this returns, what came of it is on
    /// the disk, or the verdict says that it is not.
    pub async fn take(self: &Arc<Self>, entrance: &Entrance, body: &[u8]) -> Verdict {
        let update: Option<Value> = serde_json::from_slice(body).ok();
        let Some(received) = update.and_then(Received::read) else {
            tracing::warn!(bytes = body.len(), "the webhook got no update");
            return Verdict::Nonsense;
        };
        let verdict = self.turn(entrance, &received).await;
        if verdict != Verdict::NotTaken && received.press.is_some() {
            let telegram = self.clone();
            tokio::spawn(async move { telegram.answer_press(&received).await });
        }
        verdict
    }

    /// Runs the turn of an update. Its place in the conversation is taken when this is first
    /// polled.
    pub(super) async fn turn(&self, entrance: &Entrance, received: &Received) -> Verdict {
        if received.update.is_none() {
            self.house.counts.error(counts::Place::Platform);
            tracing::warn!(update = received.id, "an update of an unknown shape was passed over");
        }
        let commands: Vec<_> = entrance.lanes.engine().commands().map(|it| it.name).collect();
        let now = self.house.clock.now();
        let Some(event) = inbound::read(received, &self.me, &commands, now) else {
            return Verdict::Taken;
        };
        let shown = self.show_typing(&event);
        match entrance.lanes.take(event).await {
            Ok(Taken::Answered(messages)) => {
                if let (Some(first), Some(shown)) = (messages.first(), shown) {
                    self.typing.until(first.id, shown);
                }
                entrance.outbox.deliver(messages);
                Verdict::Taken
            }
            Ok(Taken::Before) => Verdict::Taken,
            Err(error) => {
                self.house.counts.error(counts::Place::Storage);
                tracing::error!(update = received.id, %error, "an update was not taken");
                Verdict::NotTaken
            }
        }
    }

    fn show_typing(&self, event: &Event) -> Option<Shown> {
        match event.kind {
            EventKind::Said(_)
            | EventKind::Sent(_)
            | EventKind::Pressed(_)
            | EventKind::Filled { .. } => {}
            EventKind::Added
            | EventKind::Entrusted(_)
            | EventKind::Removed
            | EventKind::Moved(_)
            | EventKind::Blocked => return None,
        }
        let chat = event.conversation.chat.0.parse().ok()?;
        Some(typing::show(&self.api, chat, Place::of(event.handle.as_ref()).thread))
    }

    /// Tells Telegram that a press has arrived, so that the button stops spinning. What was pressed
    /// is answered by messages; that this is too late, or fails, is nobody's trouble.
    pub(super) async fn answer_press(&self, received: &Received) {
        let Some(press) = &received.press else { return };
        let answer = AnswerCallbackQuery::new(CallbackQueryId(press.clone()));
        if let Err(failure) = self.api.call(&Request::of(&answer), PATIENCE).await {
            tracing::debug!(update = received.id, %failure, "a press was not answered");
        }
    }
}
