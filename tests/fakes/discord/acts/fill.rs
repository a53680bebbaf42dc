//! How Discord fills the options of a command from what somebody typed.

use serde_json::{Map, Value, json};

use super::super::Id;
use super::super::state::State;
use super::{Refused, refuse};

/// What somebody has typed.
#[derive(Debug, Clone, Default)]
pub struct Given {
    pub values: Vec<(String, String)>,
    /// The option in which they still are, and what stands there.
    pub typing: Option<(String, String)>,
}

pub struct Filled {
    pub options: Vec<Value>,
    /// People, channels and roles that the options name.
    pub resolved: Map<String, Value>,
}

/// In the main form or in their language.
pub fn is_called(it: &Value, name: &str, locale: &str) -> bool {
    it["name"] == name || it["name_localizations"][locale] == name
}

/// The options of a command, below the sub-commands of the path.
pub fn options(
    state: &State,
    guild: Option<Id>,
    locale: &str,
    described: &Value,
    path: &[&str],
    given: &Given,
) -> Result<Filled, Refused> {
    let described = described.as_array().map_or(&[][..], Vec::as_slice);
    let has_subs = described.iter().any(|it| matches!(it["type"].as_u64(), Some(1 | 2)));
    let Some((first, rest)) = path.split_first() else {
        if has_subs {
            return refuse("a sub-command has to be chosen");
        }
        let form = Filling { state, guild, locale, described };
        return form.fill(given);
    };
    let sub = described.iter().filter(|_| has_subs).find(|it| is_called(it, first, locale));
    let Some(sub) = sub else { return refuse(format!("there is no sub-command {first}")) };
    let below = options(state, guild, locale, &sub["options"], rest, given)?;
    let chosen = json!({ "name": sub["name"], "type": sub["type"], "options": below.options });
    Ok(Filled { options: vec![chosen], resolved: below.resolved })
}

struct Filling<'a> {
    state: &'a State,
    guild: Option<Id>,
    locale: &'a str,
    described: &'a [Value],
}

impl Filling<'_> {
    fn fill(&self, given: &Given) -> Result<Filled, Refused> {
        let mut filled = Filled { options: Vec::new(), resolved: Map::new() };
        for (name, text) in &given.values {
            let option = self.option(name)?;
            let value = self.value(option, text, &mut filled.resolved)?;
            let entry = json!({ "name": option["name"], "type": option["type"], "value": value });
            filled.options.push(entry);
        }
        if let Some((name, so_far)) = &given.typing {
            let option = self.option(name)?;
            if option["autocomplete"] != true {
                return refuse(format!("{name} offers nothing while one types"));
            }
            filled.options.push(json!({
                "name": option["name"],
                "type": option["type"],
                "value": so_far,
                "focused": true,
            }));
            return Ok(filled);
        }
        let missing = self.described.iter().find(|it| {
            it["required"] == true && !filled.options.iter().any(|has| has["name"] == it["name"])
        });
        match missing {
            Some(option) => refuse(format!("the option {} is required", option["name"])),
            None => Ok(filled),
        }
    }

    fn option(&self, name: &str) -> Result<&Value, Refused> {
        let found = self.described.iter().find(|it| is_called(it, name, self.locale));
        found.ok_or_else(|| Refused(format!("the command has no option {name}")))
    }

    fn value(
        &self,
        option: &Value,
        text: &str,
        resolved: &mut Map<String, Value>,
    ) -> Result<Value, Refused> {
        if let Some(choices) = option["choices"].as_array().filter(|it| !it.is_empty()) {
            let its = |it: &&Value| is_called(it, text, self.locale) || it["value"] == text;
            let Some(choice) = choices.iter().find(its) else {
                return refuse(format!("{text:?} is none of the choices of {}", option["name"]));
            };
            return Ok(choice["value"].clone());
        }
        let value = match option["type"].as_u64() {
            Some(3) => return check_text(option, text),
            Some(4) => text.parse::<i64>().ok().map(Value::from),
            Some(5) => text.parse::<bool>().ok().map(Value::from),
            Some(10) => text.parse::<f64>().ok().map(Value::from),
            Some(6..=9) => self.resolve(text, resolved),
            _ => None,
        };
        let Some(value) = value else {
            return refuse(format!("{text:?} doesn't fit the option {}", option["name"]));
        };
        let number = value.as_f64();
        let below = option["min_value"].as_f64().is_some_and(|it| number.is_some_and(|n| n < it));
        let above = option["max_value"].as_f64().is_some_and(|it| number.is_some_and(|n| n > it));
        if below || above {
            return refuse(format!("{text} is out of the range of {}", option["name"]));
        }
        Ok(value)
    }

    /// A person, channel or role, by its id.
    fn resolve(&self, text: &str, resolved: &mut Map<String, Value>) -> Option<Value> {
        let id: Id = text.parse().ok()?;
        let mut put = |group: &str, value: Value| {
            let group = resolved.entry(group).or_insert_with(|| json!({}));
            group[text] = value;
        };
        if self.state.users.contains_key(&id) {
            put("users", self.state.user_json(id));
            if let Some(guild) = self.guild {
                let mut member = self.state.partial_member_json(guild, id);
                member["permissions"] = self.state.permissions(guild, id).to_string().into();
                put("members", member);
            }
        } else if self.state.channels.contains_key(&id) {
            let mut channel = self.state.channel_json(id);
            channel["permissions"] = "0".into();
            put("channels", channel);
        } else {
            return None;
        }
        Some(text.into())
    }
}

fn check_text(option: &Value, text: &str) -> Result<Value, Refused> {
    let length = text.chars().count() as u64;
    let least = option["min_length"].as_u64().unwrap_or(0);
    let most = option["max_length"].as_u64().unwrap_or(6000);
    if !(least..=most).contains(&length) || text.is_empty() {
        return refuse(format!("{} has the wrong length: {length}", option["name"]));
    }
    Ok(text.into())
}
