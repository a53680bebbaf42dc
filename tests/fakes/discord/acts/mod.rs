//! What people do, as far as their Discord lets them: it refuses what could not be clicked.

mod commands;
mod components;
mod fill;
mod writing;

use std::fmt;
use std::time::Instant;

use serde_json::Value;

use super::Id;
use super::gateway::Event;
use super::interactions::{Interaction, InteractionRecord, Kind};
use super::server::Discord;
use super::state::State;

pub use commands::Use;

/// Why somebody's Discord doesn't let them do it; the bot never hears of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused(pub String);

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

fn refuse<T>(why: impl Into<String>) -> Result<T, Refused> {
    Err(Refused(why.into()))
}

/// An interaction that is about to be sent.
struct Act {
    kind: Kind,
    user: Id,
    channel: Id,
    /// The message that it comes from.
    message: Option<Id>,
    data: Value,
}

impl Discord {
    /// Sends an interaction to the bot; the clocks of its answers start.
    fn send(&self, act: Act) -> Interaction {
        let settings = &self.house.settings;
        let (id, token) = self.house.change(|state| {
            let id = state.clock.next_id();
            let token = format!("aW50ZXJhY3Rpb246{id}");
            let payload = state.event_of(id, &token, &act);
            let guild = state.channels[&act.channel].guild;
            let sent = Instant::now();
            let record = InteractionRecord {
                id,
                token: token.clone(),
                kind: act.kind,
                user: act.user,
                channel: act.channel,
                guild,
                message: act.message,
                sent,
                payload: payload.clone(),
                ack: None,
                latency: None,
                original: None,
                follow_ups: Vec::new(),
                modal: None,
                choices: Vec::new(),
                deadline: sent + settings.answer_within,
                token_ends: sent + settings.follow_up_within,
            };
            state.interactions.insert(id, record);
            state.tokens.insert(token.clone(), id);
            if guild.is_none() {
                state.users.get_mut(&act.user).expect("they just acted").came_first = true;
            }
            state.dispatch(guild, Event::InteractionCreate, payload);
            (id, token)
        });
        Interaction { discord: self.clone(), id, token }
    }
}

impl State {
    fn event_of(&self, id: Id, token: &str, act: &Act) -> Value {
        let mut payload = self.interaction_json(id, token, act.user, act.channel);
        payload["type"] = act.kind.number().into();
        payload["data"] = act.data.clone();
        if let Some(message) = act.message.and_then(|it| self.messages.get(&it)) {
            payload["message"] = self.message_json(message);
        }
        payload
    }

    /// They are in that place at all.
    fn is_present(&self, user: Id, channel: Id) -> Result<(), Refused> {
        let name = &self.users[&user].name;
        let Some(channel) = self.channels.get(&channel) else {
            return refuse("the channel is gone");
        };
        let present = match channel.guild {
            Some(guild) => self.guilds[&guild].members.contains_key(&user),
            None => self.users[&user].direct == Some(channel.id),
        };
        if !present {
            return refuse(format!("{name} is not in {:?}", channel.name));
        }
        Ok(())
    }
}
