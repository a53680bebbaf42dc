//! What somebody asked of the bot, and how far it has come with an answer.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::Id;
use super::messages::Message;
use super::server::Discord;
use super::state::State;

/// What somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Command,
    Component,
    Autocomplete,
    ModalSubmit,
}

impl Kind {
    pub fn number(self) -> u8 {
        match self {
            Self::Command => 2,
            Self::Component => 3,
            Self::Autocomplete => 4,
            Self::ModalSubmit => 5,
        }
    }
}

/// The first answer to an interaction: the callback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ack {
    /// A message (4).
    Message,
    /// "The bot is thinking …" (5).
    Thinking,
    /// Taken; the message with the button may change later (6).
    Quiet,
    /// The message with the button was changed (7).
    Update,
    /// What to offer while somebody types (8).
    Choices,
    /// A form (9).
    Modal,
}

/// What is offered to somebody who types.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub name: String,
    pub value: Value,
}

/// A form that is open in front of somebody.
#[derive(Debug, Clone)]
pub struct Modal {
    /// The interaction whose answer it is.
    pub interaction: Id,
    pub custom_id: String,
    pub title: String,
    pub inputs: Vec<Input>,
}

/// One input of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    pub label: String,
    pub custom_id: String,
    pub placeholder: Option<String>,
    /// What stands in it when it opens.
    pub value: Option<String>,
    pub required: bool,
    pub least: usize,
    pub most: usize,
    /// More than one line.
    pub paragraph: bool,
    /// In a label of its own (18) and not in a row.
    pub labelled: bool,
}

#[derive(Debug)]
pub struct InteractionRecord {
    pub id: Id,
    pub token: String,
    pub kind: Kind,
    pub user: Id,
    pub channel: Id,
    pub guild: Option<Id>,
    /// The message whose button or menu was used, also before the form that is now submitted.
    pub message: Option<Id>,
    pub sent: Instant,
    pub payload: Value,
    pub ack: Option<Ack>,
    pub latency: Option<Duration>,
    /// What `@original` is.
    pub original: Option<Id>,
    pub follow_ups: Vec<Id>,
    pub modal: Option<Modal>,
    pub choices: Vec<Choice>,
    pub deadline: Instant,
    pub token_ends: Instant,
}

impl InteractionRecord {
    /// The one thing that messages tell about the interaction behind them.
    pub fn metadata(&self, state: &State) -> Value {
        let mut owners = BTreeMap::new();
        owners.insert("0", self.guild.unwrap_or_default().to_string());
        let mut metadata = json!({
            "id": self.id.to_string(),
            "type": self.kind.number(),
            "user": state.user_json(self.user),
            "authorizing_integration_owners": owners,
        });
        match self.kind {
            Kind::Component => {
                let message = self.message.unwrap_or_default();
                metadata["interacted_message_id"] = message.to_string().into();
            }
            Kind::ModalSubmit => {
                metadata["triggering_interaction_metadata"] = json!({
                    "id": self.id.to_string(),
                    "type": 2,
                    "user": state.user_json(self.user),
                    "authorizing_integration_owners": metadata["authorizing_integration_owners"],
                });
            }
            Kind::Command => metadata["command_type"] = 1.into(),
            Kind::Autocomplete => {}
        }
        metadata
    }
}

/// Something that was asked; a test waits on it for the answer.
#[derive(Clone)]
pub struct Interaction {
    pub(super) discord: Discord,
    pub id: Id,
    pub token: String,
}

impl Interaction {
    /// How it was first answered.
    pub async fn acknowledged(&self) -> Ack {
        self.discord.until("the interaction is acknowledged", |it| self.of(it).ack).await
    }

    /// Its answer: a new message, or the message with the button after it has changed.
    pub async fn answer(&self) -> Message {
        let standing = |state: &State| {
            let record = self.of(state);
            if record.ack == Some(Ack::Quiet) && !record.was_changed(state) {
                return None;
            }
            let original = state.messages.get(&record.original?)?;
            original.stands().then(|| original.clone())
        };
        self.discord.until("the interaction has its answer", standing).await
    }

    /// The first so many messages behind the answer.
    pub async fn follow_ups(&self, count: usize) -> Vec<Message> {
        let follow_ups = |state: &State| {
            let ids = &self.of(state).follow_ups;
            let messages: Vec<_> = ids.iter().map(|it| state.messages[it].clone()).collect();
            (messages.len() >= count).then_some(messages)
        };
        self.discord.until("the interaction has its follow-ups", follow_ups).await
    }

    /// The form that opens as the answer.
    pub async fn modal(&self) -> Modal {
        self.discord.until("a form opens", |it| self.of(it).modal.clone()).await
    }

    /// What is offered to somebody who types.
    pub async fn choices(&self) -> Vec<Choice> {
        let offered = |state: &State| {
            let record = self.of(state);
            (record.ack == Some(Ack::Choices)).then(|| record.choices.clone())
        };
        self.discord.until("choices are offered", offered).await
    }

    /// How it was answered so far.
    pub fn ack(&self) -> Option<Ack> {
        self.of(&self.discord.house.look()).ack
    }

    /// "The bot is thinking …" stands there.
    pub fn is_thinking(&self) -> bool {
        let state = self.discord.house.look();
        let original = self.of(&state).original;
        original.is_some_and(|it| state.messages[&it].is_thinking() && !state.messages[&it].deleted)
    }

    /// From the event to its first answer.
    pub fn latency(&self) -> Option<Duration> {
        self.of(&self.discord.house.look()).latency
    }

    /// As if the three seconds were over.
    pub fn expires(&self) {
        self.change(|it| it.deadline = Instant::now());
    }

    /// As if the fifteen minutes were over.
    pub fn token_expires(&self) {
        self.change(|it| it.token_ends = Instant::now());
    }

    /// The event once more, as Discord sends it after a resume.
    pub fn is_sent_again(&self) {
        self.discord.house.change(|state| {
            let record = self.of(state);
            let (guild, payload) = (record.guild, record.payload.clone());
            state.dispatch(guild, super::gateway::Event::InteractionCreate, payload);
        });
    }

    /// The event as the bot got it.
    pub fn payload(&self) -> Value {
        self.of(&self.discord.house.look()).payload.clone()
    }

    fn of<'s>(&self, state: &'s State) -> &'s InteractionRecord {
        &state.interactions[&self.id]
    }

    fn change(&self, change: impl FnOnce(&mut InteractionRecord)) {
        self.discord.house.change(|state| {
            change(state.interactions.get_mut(&self.id).expect("interactions stay"));
        });
    }
}

impl InteractionRecord {
    /// A quiet acknowledgement leaves the message; it is answered once the message was edited.
    fn was_changed(&self, state: &State) -> bool {
        let original = self.original.and_then(|it| state.messages.get(&it));
        original.is_some_and(|it| it.changed_by == Some(self.id))
    }
}
