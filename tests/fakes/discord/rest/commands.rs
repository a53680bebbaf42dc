//! The commands that the bot registers.

use serde_json::{Map, Value, json};

use super::super::Id;
use super::super::limits;
use super::super::problem::Problem;
use super::super::route::Endpoint;
use super::super::state::State;
use super::{Answer, Asked};

pub fn answer(state: &mut State, asked: &Asked) -> Result<Answer, Problem> {
    if asked.route.id("application_id")? != state.application {
        return Err(Problem::missing_access());
    }
    let localised = asked.asks_for("with_localizations");
    match asked.route.endpoint {
        Endpoint::ListCommands => Ok(list(&state.global_commands, localised)),
        Endpoint::SetCommands => {
            let commands = register(state, asked, None)?;
            state.global_commands.clone_from(&commands);
            Ok(list(&commands, true))
        }
        Endpoint::ListGuildCommands => {
            let guild = known_guild(state, asked)?;
            Ok(list(state.guild_commands.get(&guild).map_or(&[], Vec::as_slice), localised))
        }
        Endpoint::SetGuildCommands => {
            let guild = known_guild(state, asked)?;
            let commands = register(state, asked, Some(guild))?;
            state.guild_commands.insert(guild, commands.clone());
            Ok(list(&commands, true))
        }
        _ => unreachable!("other routes are answered elsewhere"),
    }
}

fn known_guild(state: &State, asked: &Asked) -> Result<Id, Problem> {
    let guild = asked.route.id("guild_id")?;
    match state.guilds.get(&guild) {
        Some(its) if its.has_bot => Ok(guild),
        Some(_) => Err(Problem::missing_access()),
        None => Err(Problem::unknown_guild()),
    }
}

fn list(commands: &[Value], localised: bool) -> Answer {
    let mut shown = commands.to_vec();
    if !localised {
        shown.iter_mut().for_each(without_localisations);
    }
    Answer::Json(shown.into())
}

fn without_localisations(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_localisations),
        Value::Object(fields) => {
            fields.remove("name_localizations");
            fields.remove("description_localizations");
            fields.values_mut().for_each(without_localisations);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The list as Discord keeps it: with ids, which stay with a command of the same name.
fn register(state: &mut State, asked: &Asked, guild: Option<Id>) -> Result<Vec<Value>, Problem> {
    let body = asked.body.json.clone().unwrap_or_default();
    let wanted = body.as_array().cloned().unwrap_or_default();
    limits::commands(&wanted)?;
    let before = match guild {
        Some(guild) => state.guild_commands.get(&guild).cloned().unwrap_or_default(),
        None => state.global_commands.clone(),
    };
    let mut kept = Vec::new();
    for command in wanted {
        let same = |it: &&Value| it["name"] == command["name"] && it["type"] == kind(&command);
        let id = match before.iter().find(same) {
            Some(it) => it["id"].clone(),
            None => state.clock.next_id().to_string().into(),
        };
        let mut fields: Map<_, _> = command.as_object().cloned().unwrap_or_default();
        fields.insert("id".into(), id);
        fields.insert("type".into(), kind(&command));
        fields.insert("application_id".into(), state.application.to_string().into());
        fields.insert("version".into(), state.clock.next_id().to_string().into());
        fields.entry("description").or_insert("".into());
        fields.entry("nsfw").or_insert(false.into());
        fields.entry("contexts").or_insert(Value::Null);
        fields.entry("integration_types").or_insert(json!([0]));
        let permissions = fields.remove("default_member_permissions").unwrap_or_default();
        let permissions = match permissions {
            Value::Number(bits) => bits.to_string().into(),
            other => other,
        };
        fields.insert("default_member_permissions".into(), permissions);
        if let Some(guild) = guild {
            fields.insert("guild_id".into(), guild.to_string().into());
        }
        let mut command = Value::Object(fields);
        tidy(&mut command["options"]);
        drop_what_is_empty(&mut command, &["options", "dm_permission"]);
        kept.push(command);
    }
    Ok(kept)
}

fn kind(command: &Value) -> Value {
    command["type"].as_u64().unwrap_or(1).into()
}

/// Options as Discord returns them: without what was left empty.
fn tidy(options: &mut Value) {
    for option in options.as_array_mut().into_iter().flatten() {
        tidy(&mut option["options"]);
        for choice in option["choices"].as_array_mut().into_iter().flatten() {
            drop_what_is_empty(choice, &["name_localizations"]);
        }
        let names: Vec<_> =
            option.as_object().into_iter().flat_map(|it| it.keys()).cloned().collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        drop_what_is_empty(option, &names);
    }
}

fn drop_what_is_empty(of: &mut Value, names: &[&str]) {
    let Some(fields) = of.as_object_mut() else { return };
    fields.retain(|name, value| {
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        !is_empty || !names.contains(&name.as_str())
    });
}
