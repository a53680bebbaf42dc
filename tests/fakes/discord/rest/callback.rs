//! The first answer to an interaction.

use std::time::Instant;

use serde_json::{Value, json};

use super::super::Id;
use super::super::interactions::{Ack, Choice, InteractionRecord, Kind};
use super::super::limits;
use super::super::messages::LOADING;
use super::super::problem::{Form, Problem};
use super::super::state::State;
use super::messages::Origin;
use super::{Answer, Asked};

pub fn answer(state: &mut State, asked: &Asked) -> Result<Answer, Problem> {
    let id = asked.route.id("interaction_id")?;
    let interaction = state.interactions.get(&id);
    let token = asked.route.text("interaction_token");
    let Some(interaction) = interaction.filter(|it| it.token == token) else {
        return Err(Problem::unknown_interaction());
    };
    if interaction.ack.is_some() {
        return Err(Problem::already_acknowledged());
    }
    if Instant::now() >= interaction.deadline {
        return Err(Problem::unknown_interaction());
    }
    let ack = meaning(asked.body.field("type"), interaction)?;
    let data = asked.body.field("data").clone();
    match ack {
        Ack::Message => say(state, asked, id, &data)?,
        Ack::Thinking => think(state, id, &data)?,
        Ack::Quiet => state.interaction_mut(id).original = state.interactions[&id].message,
        Ack::Update => update(state, asked, id, &data)?,
        Ack::Choices => state.interaction_mut(id).choices = choices(&data)?,
        Ack::Modal => state.interaction_mut(id).modal = Some(limits::modal(id, &data)?),
    }
    let interaction = state.interaction_mut(id);
    interaction.ack = Some(ack);
    interaction.latency = Some(interaction.sent.elapsed());
    if asked.asks_for("with_response") {
        return Ok(Answer::Json(response(state, id, ack)));
    }
    Ok(Answer::Nothing)
}

/// What a type number means, where it may be said to such an interaction.
fn meaning(number: &Value, to: &InteractionRecord) -> Result<Ack, Problem> {
    let has_message = to.message.is_some();
    let allowed = match (number.as_u64(), to.kind) {
        (Some(8), Kind::Autocomplete) => Some(Ack::Choices),
        (_, Kind::Autocomplete) => None,
        (Some(4), _) => Some(Ack::Message),
        (Some(5), _) => Some(Ack::Thinking),
        (Some(6), _) if has_message => Some(Ack::Quiet),
        (Some(7), _) if has_message => Some(Ack::Update),
        (Some(9), Kind::Command | Kind::Component) => Some(Ack::Modal),
        (_, _) => None,
    };
    allowed.ok_or_else(|| {
        let mut form = Form::default();
        let why = format!("{number} is no answer to this interaction ({:?})", to.kind);
        form.refuse("type", "INTERACTION_APPLICATION_COMMAND_INVALID_TYPE", why);
        form.finish().expect_err("it was just refused")
    })
}

fn say(state: &mut State, asked: &Asked, id: Id, data: &Value) -> Result<(), Problem> {
    limits::message(data, &asked.body.files)?;
    let interaction = &state.interactions[&id];
    let origin = Origin::Interaction { id, user: interaction.user };
    let channel = interaction.channel;
    let message = state.write(channel, data, &asked.body.files, origin)?;
    state.interaction_mut(id).original = Some(message);
    Ok(())
}

fn think(state: &mut State, id: Id, data: &Value) -> Result<(), Problem> {
    let interaction = &state.interactions[&id];
    let origin = Origin::Interaction { id, user: interaction.user };
    let channel = interaction.channel;
    let body = json!({ "flags": data["flags"] });
    let mut message = state.compose(channel, &body, &[], origin)?;
    message.flags |= LOADING;
    state.interaction_mut(id).original = Some(message.id);
    state.put(message);
    Ok(())
}

fn update(state: &mut State, asked: &Asked, id: Id, data: &Value) -> Result<(), Problem> {
    let message = state.interactions[&id].message.expect("updates are for messages");
    if state.messages[&message].deleted {
        return Err(Problem::unknown_message());
    }
    state.edit(message, data, &asked.body.files, Some(id))?;
    state.interaction_mut(id).original = Some(message);
    Ok(())
}

fn choices(data: &Value) -> Result<Vec<Choice>, Problem> {
    limits::choices(data)?;
    let choices = data["choices"].as_array().into_iter().flatten();
    let read = choices.map(|it| Choice {
        name: it["name"].as_str().unwrap_or_default().into(),
        value: it["value"].clone(),
    });
    Ok(read.collect())
}

fn response(state: &State, id: Id, ack: Ack) -> Value {
    let interaction = &state.interactions[&id];
    let message = interaction.original.map(|it| &state.messages[&it]);
    let mut about = json!({ "id": id.to_string(), "type": interaction.kind.number() });
    let said = matches!(ack, Ack::Message | Ack::Thinking | Ack::Update);
    if let Some(message) = message.filter(|_| said) {
        about["response_message_id"] = message.id.to_string().into();
        about["response_message_loading"] = message.is_thinking().into();
        about["response_message_ephemeral"] = message.is_ephemeral().into();
        about["channel_id"] = message.channel.to_string().into();
    }
    let number = match ack {
        Ack::Message => 4,
        Ack::Update => 7,
        Ack::Thinking | Ack::Quiet | Ack::Choices | Ack::Modal => {
            return json!({ "interaction": about });
        }
    };
    let resource = json!({
        "type": number,
        "message": message.map(|it| state.message_json(it)),
    });
    json!({ "interaction": about, "resource": resource })
}

impl State {
    pub fn interaction_mut(&mut self, id: Id) -> &mut InteractionRecord {
        self.interactions.get_mut(&id).expect("interactions stay")
    }
}
