//! Somebody presses a button, picks from a menu, hands in a form.

use serde_json::{Value, json};

use super::super::interactions::{Input, Interaction, Kind, Modal};
use super::super::messages::Message;
use super::super::state::State;
use super::super::world::User;
use super::{Act, Refused, refuse};

impl User {
    /// # Errors
    ///
    /// They don't see the message, it has no such button now, or the button can't be pressed.
    pub fn presses(&self, label: &str, message: &Message) -> Result<Interaction, Refused> {
        self.touch(message, |it| {
            let Some(button) = it.button(label) else {
                return refuse(format!("there is no button {label:?} on: {it}"));
            };
            let Some(custom_id) = button.custom_id else {
                return refuse(format!("{label:?} is a link"));
            };
            if button.disabled {
                return refuse(format!("{label:?} is switched off"));
            }
            Ok(json!({ "component_type": 2, "custom_id": custom_id }))
        })
    }

    /// Presses a button that carries just this, whether the message has one or not: a client may
    /// send anything.
    ///
    /// # Errors
    ///
    /// They don't see the message.
    pub fn presses_code(&self, code: &str, message: &Message) -> Result<Interaction, Refused> {
        self.touch(message, |_| Ok(json!({ "component_type": 2, "custom_id": code })))
    }

    /// Picks options by their labels, from the first menu that has them all.
    ///
    /// # Errors
    ///
    /// They don't see the message, no menu has these options, or takes so many.
    pub fn picks(&self, labels: &[&str], message: &Message) -> Result<Interaction, Refused> {
        self.touch(message, |it| {
            let selects = it.selects();
            let chosen = selects.iter().find_map(|select| {
                let value_of = |label: &&str| {
                    let option = select.options.iter().find(|it| it.label == **label)?;
                    Some(option.value.clone())
                };
                let values: Option<Vec<_>> = labels.iter().map(value_of).collect();
                Some((select, values?))
            });
            let Some((select, values)) = chosen else {
                return refuse(format!("no menu offers {labels:?} on: {it}"));
            };
            if select.disabled || !(select.least..=select.most).contains(&(values.len() as u64)) {
                return refuse(format!("{} can't be picked there", values.len()));
            }
            Ok(json!({
                "component_type": select.kind,
                "custom_id": select.custom_id,
                "values": values,
            }))
        })
    }

    /// Hands in a form, with a value for each label; inputs that aren't named keep what stood in
    /// them.
    ///
    /// # Errors
    ///
    /// The form isn't theirs, has no such input, or what they wrote is missing, too short or long.
    pub fn submits(&self, modal: &Modal, values: &[(&str, &str)]) -> Result<Interaction, Refused> {
        let (channel, message) = {
            let state = self.discord.house.look();
            let opened = &state.interactions[&modal.interaction];
            if opened.user != self.id {
                return refuse("the form is open in front of somebody else");
            }
            (opened.channel, opened.message)
        };
        let known = |label: &str| modal.inputs.iter().any(|it| it.label == label);
        if let Some((label, _)) = values.iter().find(|(label, _)| !known(label)) {
            return refuse(format!("the form doesn't ask {label:?}"));
        }
        let rows: Result<Vec<_>, _> = modal.inputs.iter().map(|it| row(it, values)).collect();
        let data = json!({ "custom_id": modal.custom_id, "components": rows? });
        let kind = Kind::ModalSubmit;
        Ok(self.discord.send(Act { kind, user: self.id, channel, message, data }))
    }

    fn touch(
        &self,
        message: &Message,
        choose: impl FnOnce(&Message) -> Result<Value, Refused>,
    ) -> Result<Interaction, Refused> {
        let (channel, data) = {
            let state = self.discord.house.look();
            let message = see(&state, self, message)?;
            let mut data = choose(message)?;
            data["id"] = part_number(message, &data["custom_id"]);
            (message.channel, data)
        };
        let message = Some(message.id);
        Ok(self.discord.send(Act { kind: Kind::Component, user: self.id, channel, message, data }))
    }
}

/// The message as it stands now, where they see it.
fn see<'s>(state: &'s State, user: &User, message: &Message) -> Result<&'s Message, Refused> {
    let now = state.messages.get(&message.id);
    match now.filter(|it| state.is_visible(it, user.id)) {
        Some(message) => Ok(message),
        None => refuse(format!("they don't see the message: {message}")),
    }
}

fn part_number(message: &Message, custom_id: &Value) -> Value {
    let rows = message.components.iter();
    let mut parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    parts.find(|it| it["custom_id"] == *custom_id).map_or(Value::Null, |it| it["id"].clone())
}

fn row(input: &Input, values: &[(&str, &str)]) -> Result<Value, Refused> {
    let written = values.iter().find(|(label, _)| *label == input.label);
    let value = match written {
        Some((_, value)) => (*value).to_owned(),
        None => input.value.clone().unwrap_or_default(),
    };
    let length = value.chars().count();
    if length == 0 && input.required {
        return refuse(format!("{:?} has to be filled in", input.label));
    }
    if length > input.most || (length > 0 && length < input.least) {
        return refuse(format!("{:?} has the wrong length: {length}", input.label));
    }
    let part = json!({ "type": 4, "id": 2, "custom_id": input.custom_id, "value": value });
    if input.labelled {
        return Ok(json!({ "type": 18, "id": 1, "component": part }));
    }
    Ok(json!({ "type": 1, "id": 1, "components": [part] }))
}
