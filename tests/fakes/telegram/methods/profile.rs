//! What the bot says about itself: name, commands, descriptions.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::limits;
use super::super::refusal::Refusal;
use super::super::settings::Privacy;
use super::super::state::State;

pub(super) fn me(state: &State) -> Value {
    let mut me = state.world.bot_json();
    me["can_join_groups"] = json!(true);
    me["can_read_all_group_messages"] = json!(state.settings.privacy == Privacy::Off);
    me["supports_inline_queries"] = json!(false);
    me["can_connect_to_business"] = json!(false);
    me["has_main_web_app"] = json!(false);
    me
}

/// For whom a list of commands is: scope and language.
fn audience(call: &Call) -> Result<(String, String), Refusal> {
    let language = call.text("language_code").unwrap_or_default();
    limits::language_code(language)?;
    let scope = match call.params.get("scope") {
        None => "default".to_owned(),
        Some(scope) => {
            let kind =
                scope["type"].as_str().ok_or_else(|| Refusal::breach("scope has no type"))?;
            let of = ["chat_id", "user_id"].iter().filter_map(|it| scope.get(*it));
            of.fold(kind.to_owned(), |key, id| format!("{key}:{id}"))
        }
    };
    Ok((scope, language.to_owned()))
}

pub(super) fn set_commands(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let audience = audience(call)?;
    let list = call.list("commands").ok_or_else(|| Refusal::breach("commands are missing"))?;
    let word = |it: &Value, key: &str| it[key].as_str().unwrap_or_default().to_owned();
    let commands: Vec<(String, String)> =
        list.iter().map(|it| (word(it, "command"), word(it, "description"))).collect();
    limits::commands(&commands)?;
    if commands.is_empty() {
        state.profile.commands.remove(&audience);
    } else {
        state.profile.commands.insert(audience, commands);
    }
    Ok(json!(true))
}

pub(super) fn commands(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let commands = state.profile.commands.get(&audience(call)?).into_iter().flatten();
    let json = commands.map(|(name, about)| json!({ "command": name, "description": about }));
    Ok(json.collect())
}

pub(super) fn delete_commands(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    state.profile.commands.remove(&audience(call)?);
    Ok(json!(true))
}

const DESCRIPTION: usize = 512;
const SHORT_DESCRIPTION: usize = 120;

pub(super) fn set_description(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let (language, text) = about(call, "description", DESCRIPTION)?;
    state.profile.descriptions.insert(language, text);
    Ok(json!(true))
}

pub(super) fn set_short_description(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let (language, text) = about(call, "short_description", SHORT_DESCRIPTION)?;
    state.profile.short_descriptions.insert(language, text);
    Ok(json!(true))
}

fn about(call: &Call, key: &str, most: usize) -> Result<(String, String), Refusal> {
    let language = call.text("language_code").unwrap_or_default();
    limits::language_code(language)?;
    let text = call.text(key).unwrap_or_default();
    if text.chars().count() > most {
        return Err(Refusal::breach(format!("{key} is longer than {most} characters")));
    }
    Ok((language.to_owned(), text.to_owned()))
}
