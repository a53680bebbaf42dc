//! Brings what Discord tells into the house, and takes every interaction in time.

use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use serde_json::json;
use serenity::model::event::Event as Heard;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::answer::Wish;
use super::components::shorten;
use super::deliver::Letter;
use super::guilds::Guilds;
use super::handle::{Interaction, Origin, Place};
use super::inbound::{Inbound, Suggest, read};
use super::outbound::Piece;
use super::{Discord, Trouble, gateway};
use crate::adapters::Entrance;
use crate::core::event::Event;
use crate::core::message::{Reach, Spot};
use crate::core::text::Text;
use crate::counts::Place as Handled;
use crate::engine::Taken;
use crate::outbox::Undelivered;
use crate::text;

/// An interaction that has no answer by then is deferred: Discord waits for three seconds.
const DEFER: Duration = Duration::from_secs(2);

/// A message that has no answer by then shows that one is under way.
const TYPE: Duration = Duration::from_millis(500);

/// How long half-typed words may take to be completed.
const SUGGEST: Duration = Duration::from_secs(2);

/// The most suggestions, and the most characters of each (Discord).
const SUGGESTIONS: usize = 25;
const SUGGESTION: usize = 100;

/// How long turns that are under way may still take when the bot is to end.
const CLOSING: Duration = Duration::from_secs(3);

impl Discord {
    /// Takes what Discord tells until it is stopped.
    ///
    /// # Errors
    /// Where Discord does not let the bot in any more. A network that is away is no error: it is
    /// tried again for as long as it takes.
    pub async fn listen(
        self: &Arc<Self>,
        entrance: Entrance,
        stop: CancellationToken,
    ) -> Result<(), Trouble> {
        let (tell, mut told) = mpsc::unbounded_channel();
        let mut listening = pin!(gateway::listen(&self.plan, &tell, &stop));
        let mut guilds = Guilds::default();
        let mut turns = JoinSet::new();
        let crossposting = tokio::spawn(self.clone().crosspost(stop.clone()));
        let ended = loop {
            tokio::select! {
                ended = &mut listening => break ended,
                Some(heard) = told.recv() => self.hear(&entrance, &mut guilds, &mut turns, &heard).await,
                Some(_) = turns.join_next() => {}
            }
        };
        let finish = async { while turns.join_next().await.is_some() {} };
        let _ = timeout(CLOSING, finish).await;
        crossposting.abort();
        ended
    }

    /// Begins what an event asks for, and waits for none of it.
    async fn hear(
        self: &Arc<Self>,
        entrance: &Entrance,
        guilds: &mut Guilds,
        turns: &mut JoinSet<()>,
        heard: &Heard,
    ) {
        let at = self.house.clock.now();
        if let Some(event) = guilds.hear(heard, self.me, at) {
            let turn = self.clone().take(entrance.clone(), event, None);
            return begin(turns, turn).await;
        }
        let engine = entrance.lanes.engine();
        match read(heard, self.me, at, &|kind| engine.is_personal(kind)) {
            Some(Inbound::Event(event, origin)) => {
                if let Origin::Interaction(interaction) = &origin {
                    if self.slots.open(&interaction.id, self.now()).is_none() {
                        // Told twice.
                        return;
                    }
                    tokio::spawn(self.clone().defer_in_time(interaction.clone()));
                }
                let turn = self.clone().take(entrance.clone(), *event, Some(origin));
                begin(turns, turn).await;
            }
            Some(Inbound::Suggest(it)) => {
                turns.spawn(self.clone().complete(entrance.clone(), it));
            }
            None => {}
        }
    }

    async fn defer_in_time(self: Arc<Self>, origin: Interaction) {
        sleep(DEFER).await;
        self.defer(&origin).await;
    }

    /// Takes an event: polled once, it stands in its lane.
    async fn take(self: Arc<Self>, entrance: Entrance, event: Event, origin: Option<Origin>) {
        let (id, to, hint) = (event.id.clone(), event.conversation.clone(), event.hint.clone());
        let mut taking = pin!(entrance.lanes.take(event));
        let types = matches!(origin, Some(Origin::Message { .. }));
        let taken = tokio::select! {
            biased;
            taken = &mut taking => taken,
            () = sleep(TYPE), if types => {
                self.type_in(&to.chat.0).await;
                taking.await
            }
        };
        let answer = |words: Text| {
            let reader = self.house.texts.negotiate(None, hint.as_ref());
            let today = self.house.clock.today(&self.house.zone);
            Piece::words(&self.house.texts.render(&words, &reader, today))
        };
        let (piece, origin) = match (taken, origin) {
            (Ok(Taken::Answered(messages)), Some(Origin::Interaction(it)))
                if messages.is_empty() =>
            {
                if it.what.is_component() {
                    return self.defer(&it).await;
                }
                (answer(text!(discord_nothing)), Origin::Interaction(it))
            }
            (Ok(Taken::Answered(messages)), _) => return entrance.outbox.deliver(messages),
            (Ok(Taken::Before), _) => return,
            (Err(error), origin) => {
                self.house.counts.error(Handled::Platform);
                tracing::error!(event = %id.0, %error, "an event was not taken");
                let Some(origin) = origin else { return };
                (answer(text!(discord_not_taken)), origin)
            }
        };
        let wish = Wish { spot: Spot::Below, reach: Reach::Person, form: false, piece: 0 };
        let nonce = format!("{}!", id.0);
        let letter = Letter { nonce, to: &to, piece: &piece, form: None, wish };
        if let Err(why) = self.say(&origin, &letter).await {
            tracing::warn!(event = %id.0, ?why, "a person was left without an answer");
        }
    }

    /// Says a word that is in no outbox.
    async fn say(&self, origin: &Origin, letter: &Letter<'_>) -> Result<(), Undelivered> {
        match origin {
            Origin::Interaction(it) => self.answer(it, letter).await.map(|_way| ()),
            Origin::Message { message, place } => {
                let answers = (*place == Place::Guild).then_some(message.as_str());
                self.write(&letter.to.chat.0, *place, answers, letter).await.map(|_posted| ())
            }
        }
    }

    async fn complete(self: Arc<Self>, entrance: Entrance, asked: Suggest) {
        let reader = self.house.texts.negotiate(None, asked.hint.as_ref());
        let engine = entrance.lanes.engine();
        let suggesting = engine.suggest(&asked.command, &reader, &asked.typed);
        let suggestions = timeout(SUGGEST, suggesting).await.unwrap_or_default();
        let fits = |words: &str| words.encode_utf16().count() <= SUGGESTION;
        let choices = suggestions
            .into_iter()
            .filter(|it| fits(&it.words) && !it.words.is_empty() && !it.label.trim().is_empty())
            .take(SUGGESTIONS)
            .map(|it| json!({ "name": shorten(&it.label, SUGGESTION), "value": it.words }));
        self.suggest(&asked.id, &asked.token, choices.collect()).await;
    }
}

/// Polls a turn once, so that it takes its place in its lane before anything that comes after it,
/// and leaves the rest to a task.
async fn begin(turns: &mut JoinSet<()>, turn: impl Future<Output = ()> + Send + 'static) {
    let mut turn = Box::pin(turn);
    let polled = std::future::poll_fn(|context| Poll::Ready(turn.as_mut().poll(context))).await;
    if polled.is_pending() {
        turns.spawn(turn);
    }
}
