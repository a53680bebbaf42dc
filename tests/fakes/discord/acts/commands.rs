//! Somebody uses a slash command, or is still typing it.

use serde_json::{Value, json};

use super::super::Id;
use super::super::interactions::{Interaction, Kind};
use super::super::state::State;
use super::super::world::{Channel, User};
use super::fill::{self, Filled, Given};
use super::{Act, Refused, refuse};

const ADMINISTRATOR: u64 = 1 << 3;

/// A command that is being written.
#[derive(Clone)]
#[must_use = "a command is sent by in_channel or in_dm"]
pub struct Use {
    user: User,
    words: String,
    given: Given,
    though_hidden: bool,
}

impl User {
    /// `ana.uses("learn")`, or with a sub-command `ana.uses("guide add")`; in their own language
    /// or in the command's main form.
    pub fn uses(&self, command: &str) -> Use {
        let words = command.trim_start_matches('/').to_owned();
        Use { user: self.clone(), words, given: Given::default(), though_hidden: false }
    }
}

impl Use {
    /// Fills an option: what they type, or the label of what they choose.
    pub fn with(mut self, option: &str, value: impl ToString) -> Self {
        self.given.values.push((option.into(), value.to_string()));
        self
    }

    /// They have typed so far and wait for what is offered: an autocomplete is asked.
    pub fn typing(mut self, option: &str, so_far: &str) -> Self {
        self.given.typing = Some((option.into(), so_far.into()));
        self
    }

    /// Their guild has given them the command though its default permissions don't.
    pub fn though_hidden(mut self) -> Self {
        self.though_hidden = true;
        self
    }

    /// # Errors
    ///
    /// The command isn't registered there, is hidden from them, or can't be filled like that.
    pub fn in_channel(self, channel: &Channel) -> Result<Interaction, Refused> {
        self.send(channel.id)
    }

    /// # Errors
    ///
    /// The command isn't registered for DMs, or can't be filled like that.
    pub fn in_dm(self) -> Result<Interaction, Refused> {
        let channel = self.user.dm().id;
        self.send(channel)
    }

    fn send(self, channel: Id) -> Result<Interaction, Refused> {
        let discord = self.user.discord.clone();
        let data = {
            let state = discord.house.look();
            self.data(&state, channel)?
        };
        let kind = match self.given.typing {
            Some(_) => Kind::Autocomplete,
            None => Kind::Command,
        };
        Ok(discord.send(Act { kind, user: self.user.id, channel, message: None, data }))
    }

    fn data(&self, state: &State, channel: Id) -> Result<Value, Refused> {
        let user = self.user.id;
        state.is_present(user, channel)?;
        let locale = &state.users[&user].locale;
        let mut words = self.words.split_whitespace();
        let name = words.next().unwrap_or_default();
        let guild = state.channels[&channel].guild;
        let command = self.find(state, guild, name, locale)?;
        let path: Vec<_> = words.collect();
        let Filled { options, resolved } =
            fill::options(state, guild, locale, &command["options"], &path, &self.given)?;
        let mut data = json!({
            "id": command["id"],
            "name": command["name"],
            "type": 1,
            "options": options,
        });
        if !command["guild_id"].is_null() {
            data["guild_id"] = command["guild_id"].clone();
        }
        if !resolved.is_empty() {
            data["resolved"] = resolved.into();
        }
        Ok(data)
    }

    fn find<'s>(
        &self,
        state: &'s State,
        guild: Option<Id>,
        name: &str,
        locale: &str,
    ) -> Result<&'s Value, Refused> {
        let of_guild = guild.and_then(|it| state.guild_commands.get(&it));
        let mut all = of_guild.into_iter().flatten().chain(&state.global_commands);
        let its = |it: &&Value| it["type"] == 1 && fill::is_called(it, name, locale);
        let Some(command) = all.find(its) else {
            return refuse(format!("no command /{name} is registered here"));
        };
        let place = if guild.is_some() { 0 } else { 1 };
        let contexts = command["contexts"].as_array();
        let elsewhere = contexts.is_some_and(|it| !it.contains(&place.into()));
        if elsewhere || (guild.is_none() && command["dm_permission"] == false) {
            return refuse(format!("/{name} is not for this kind of place"));
        }
        let needed = &command["default_member_permissions"];
        let needed = needed.as_str().and_then(|it| it.parse::<u64>().ok());
        let (Some(needed), Some(guild)) = (needed, guild) else { return Ok(command) };
        let held = state.permissions(guild, self.user.id);
        let may = held & ADMINISTRATOR != 0 || (needed != 0 && held & needed == needed);
        if !may && !self.though_hidden {
            return refuse(format!("/{name} is hidden from them"));
        }
        Ok(command)
    }
}
