//! Everything behind the first answer: it is read, edited and deleted, and more is said.

use std::time::Instant;

use super::super::Id;
use super::super::interactions::Ack;
use super::super::limits;
use super::super::messages::Message;
use super::super::problem::Problem;
use super::super::route::Endpoint;
use super::super::state::State;
use super::messages::Origin;
use super::{Answer, Asked};

pub fn answer(state: &mut State, asked: &Asked) -> Result<Answer, Problem> {
    let interaction = state.open_interaction(asked)?;
    let message = match asked.route.endpoint {
        Endpoint::FollowUp => return follow_up(state, asked, interaction),
        Endpoint::ReadOriginal | Endpoint::EditOriginal | Endpoint::DeleteOriginal => {
            state.interactions[&interaction].original
        }
        _ => Some(asked.route.id("message_id")?),
    };
    let message = state.own_message(interaction, message)?;
    match asked.route.endpoint {
        Endpoint::ReadOriginal | Endpoint::ReadFollowUp => {
            Ok(Answer::Json(state.message_json(&message)))
        }
        Endpoint::EditOriginal | Endpoint::EditFollowUp => {
            let body = asked.body.json.clone().unwrap_or_default();
            let by = Some(interaction);
            let edited = state.edit(message.id, &body, &asked.body.files, by)?;
            Ok(Answer::Json(state.message_json(&edited)))
        }
        _ => {
            state.delete(message.id);
            Ok(Answer::Nothing)
        }
    }
}

fn follow_up(state: &mut State, asked: &Asked, id: Id) -> Result<Answer, Problem> {
    let body = asked.body.json.clone().unwrap_or_default();
    limits::message(&body, &asked.body.files)?;
    let interaction = &state.interactions[&id];
    // As on Discord, the first words after "thinking …" take its place, and its visibility.
    let original = interaction.original.filter(|it| {
        let original = &state.messages[it];
        original.is_thinking() && !original.deleted
    });
    if let (Some(original), Some(Ack::Thinking)) = (original, interaction.ack) {
        let edited = state.edit(original, &body, &asked.body.files, Some(id))?;
        return Ok(Answer::Json(state.message_json(&edited)));
    }
    let origin = Origin::Interaction { id, user: interaction.user };
    let message = state.write(interaction.channel, &body, &asked.body.files, origin)?;
    state.interaction_mut(id).follow_ups.push(message);
    Ok(Answer::Json(state.message_json(&state.messages[&message])))
}

impl State {
    /// The interaction of a token that is still good and has been answered once.
    fn open_interaction(&self, asked: &Asked) -> Result<Id, Problem> {
        let application = asked.route.id("webhook_id")?;
        let id = self.tokens.get(asked.route.text("webhook_token"));
        let Some(id) = id.filter(|_| application == self.application) else {
            return Err(Problem::invalid_webhook_token());
        };
        let interaction = &self.interactions[id];
        if Instant::now() >= interaction.token_ends {
            return Err(Problem::invalid_webhook_token());
        }
        if interaction.ack.is_none() {
            return Err(Problem::unknown_webhook());
        }
        Ok(*id)
    }

    /// A message that this interaction may touch: its own ones and the one it came from.
    fn own_message(&self, interaction: Id, message: Option<Id>) -> Result<Message, Problem> {
        let record = &self.interactions[&interaction];
        let its = message.filter(|it| {
            record.original == Some(*it)
                || record.message == Some(*it)
                || record.follow_ups.contains(it)
        });
        let message = its.and_then(|it| self.messages.get(&it)).filter(|it| !it.deleted);
        message.cloned().ok_or_else(Problem::unknown_message)
    }
}
