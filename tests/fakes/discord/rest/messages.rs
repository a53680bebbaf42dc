//! Messages in channels: written, read, edited, deleted, passed on.

use serde_json::{Value, json};

use super::super::Id;
use super::super::gateway::Event;
use super::super::limits;
use super::super::messages::{CROSSPOSTED, EPHEMERAL, File, LOADING, Message};
use super::super::problem::{Form, Problem};
use super::super::route::Endpoint;
use super::super::state::State;
use super::super::world::ChannelKind;
use super::body::Upload;
use super::{Answer, Asked};

/// The flags that a sender may set: no embeds, ephemeral, silent.
const SETTABLE: u64 = 1 << 2 | EPHEMERAL | 1 << 12;

pub fn answer(state: &mut State, asked: &Asked) -> Result<Answer, Problem> {
    let channel = asked.route.id("channel_id")?;
    match asked.route.endpoint {
        Endpoint::CreateMessage => create(state, asked, channel),
        Endpoint::ListMessages => {
            state.readable(channel)?;
            Ok(Answer::Json(list(state, asked, channel)))
        }
        Endpoint::ReadMessage => {
            state.readable(channel)?;
            let message = state.public(channel, asked.route.id("message_id")?)?;
            Ok(Answer::Json(state.message_json(&message)))
        }
        Endpoint::EditMessage => {
            state.readable(channel)?;
            let message = state.public(channel, asked.route.id("message_id")?)?;
            if message.author != state.application {
                return Err(Problem::another_authors_message());
            }
            let body = asked.body.json.clone().unwrap_or_default();
            let edited = state.edit(message.id, &body, &asked.body.files, None)?;
            Ok(Answer::Json(state.message_json(&edited)))
        }
        Endpoint::DeleteMessage => {
            state.readable(channel)?;
            let message = state.public(channel, asked.route.id("message_id")?)?;
            if message.author != state.application {
                return Err(Problem::missing_permissions());
            }
            state.delete(message.id);
            Ok(Answer::Nothing)
        }
        Endpoint::Crosspost => crosspost(state, asked, channel),
        _ => unreachable!("other routes are answered elsewhere"),
    }
}

fn create(state: &mut State, asked: &Asked, channel: Id) -> Result<Answer, Problem> {
    state.writable(channel)?;
    if let ChannelKind::Direct { user } = state.channels[&channel].kind {
        let person = &state.users[&user];
        if !person.accepts_dms {
            return Err(Problem::closed_to_messages());
        }
        let shared = state.guilds.values().any(|it| it.has_bot && it.members.contains_key(&user));
        if !shared && !person.came_first {
            return Err(Problem::no_mutual_guilds());
        }
    }
    let body = asked.body.json.clone().unwrap_or_default();
    limits::message(&body, &asked.body.files)?;
    let nonce = nonce(&body)?;
    if let Some(first) = nonce.as_ref().and_then(|it| state.nonces.get(&(channel, it.clone()))) {
        return Ok(Answer::Json(state.message_json(&state.messages[first])));
    }
    let id = state.write(channel, &body, &asked.body.files, Origin::Channel)?;
    if let Some(nonce) = nonce {
        state.nonces.insert((channel, nonce), id);
    }
    Ok(Answer::Json(state.message_json(&state.messages[&id])))
}

/// The nonce, where it is to be obeyed.
fn nonce(body: &Value) -> Result<Option<String>, Problem> {
    let text = match &body["nonce"] {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return Ok(None),
    };
    let mut form = Form::default();
    form.length("nonce", &text, 0, 25);
    form.finish()?;
    Ok((body["enforce_nonce"] == true).then_some(text))
}

fn list(state: &State, asked: &Asked, channel: Id) -> Value {
    let number = |name: &str| {
        let value = asked.query.iter().find(|(its, _)| its == name)?;
        value.1.parse::<u64>().ok()
    };
    let limit = usize::try_from(number("limit").unwrap_or(50)).unwrap_or(50);
    let (before, after) = (number("before").unwrap_or(u64::MAX), number("after").unwrap_or(0));
    let ids = state.channels[&channel].messages.iter().rev();
    let there = ids.map(|it| &state.messages[it]).filter(|it| it.stands() && it.only_for.is_none());
    let wanted = there.filter(|it| it.id < before && it.id > after).take(limit);
    wanted.map(|it| state.message_json(it)).collect()
}

fn crosspost(state: &mut State, asked: &Asked, channel: Id) -> Result<Answer, Problem> {
    state.writable(channel)?;
    let id = state.public(channel, asked.route.id("message_id")?)?.id;
    if state.channels[&channel].kind != ChannelKind::Announcement {
        return Err(Problem { code: 50024, ..Problem::missing_permissions() });
    }
    let message = state.messages.get_mut(&id).expect("it was just found");
    if message.flags & CROSSPOSTED != 0 {
        let already = "This message has already been crossposted.".to_owned();
        return Err(Problem { status: 400, code: 40033, message: already, errors: None });
    }
    message.flags |= CROSSPOSTED;
    Ok(Answer::Json(state.message_json(&state.messages[&id])))
}

/// Where a message of the bot comes from.
pub enum Origin {
    Channel,
    Interaction { id: Id, user: Id },
}

impl State {
    /// A message that everybody in its channel can see.
    fn public(&self, channel: Id, id: Id) -> Result<Message, Problem> {
        let message = self.messages.get(&id).filter(|it| it.channel == channel && !it.deleted);
        let public = message.filter(|it| it.only_for.is_none());
        public.cloned().ok_or_else(Problem::unknown_message)
    }

    /// Writes what the bot says; the body has been checked.
    pub fn write(
        &mut self,
        channel: Id,
        body: &Value,
        files: &[Upload],
        origin: Origin,
    ) -> Result<Id, Problem> {
        let message = self.compose(channel, body, files, origin)?;
        if message.is_empty() {
            return Err(Problem::empty_message());
        }
        let id = message.id;
        self.put(message);
        Ok(id)
    }

    /// A message of the bot that stands nowhere yet, perhaps without a word.
    pub fn compose(
        &mut self,
        channel: Id,
        body: &Value,
        files: &[Upload],
        origin: Origin,
    ) -> Result<Message, Problem> {
        let reply_to = self.replied_to(channel, body)?;
        let id = self.clock.next_id();
        let flags = body["flags"].as_u64().unwrap_or_default() & SETTABLE;
        let (interaction, asker) = match origin {
            Origin::Channel => (None, None),
            Origin::Interaction { id, user } => (Some(id), Some(user)),
        };
        // Only answers to somebody can be for them alone.
        let flags = if asker.is_some() { flags } else { flags & !EPHEMERAL };
        let content = body["content"].as_str().unwrap_or_default().trim().to_owned();
        Ok(Message {
            embeds: limits::shown_embeds(&body["embeds"]),
            components: limits::shown_components(&body["components"]),
            flags,
            files: self.keep_files(body, files),
            reply_to,
            nonce: Some(body["nonce"].clone()).filter(|it| !it.is_null()),
            interaction,
            only_for: asker.filter(|_| flags & EPHEMERAL != 0),
            changed_by: interaction,
            ..Message::new(id, channel, self.application, content)
        })
    }

    /// Puts a message where it belongs, whoever wrote it, and tells the gateway.
    pub fn put(&mut self, message: Message) {
        let (id, channel) = (message.id, message.channel);
        self.messages.insert(id, message);
        if let Some(channel) = self.channels.get_mut(&channel) {
            channel.messages.push(id);
        }
        self.announce(id, Event::MessageCreate);
    }

    /// Changes a message: what the body names is replaced, the rest stays.
    pub fn edit(
        &mut self,
        id: Id,
        body: &Value,
        files: &[Upload],
        by: Option<Id>,
    ) -> Result<Message, Problem> {
        limits::edit(body, files)?;
        let mut message = self.messages[&id].clone();
        let was_thinking = message.is_thinking();
        let before = message.content.clone();
        if body.get("content").is_some() {
            message.content = body["content"].as_str().unwrap_or_default().trim().into();
        }
        if body.get("embeds").is_some() {
            message.embeds = limits::shown_embeds(&body["embeds"]);
        }
        if body.get("components").is_some() {
            message.components = limits::shown_components(&body["components"]);
        }
        if let Some(kept) = body["attachments"].as_array() {
            let kept: Vec<_> = kept.iter().filter_map(|it| number(&it["id"])).collect();
            message.files.retain(|it| kept.contains(&it.id));
        }
        message.files.extend(self.keep_files(body, files));
        if message.is_empty() {
            return Err(Problem::empty_message());
        }
        message.flags &= !LOADING;
        message.changed_by = by.or(message.changed_by);
        if !was_thinking {
            message.earlier.push(before);
            message.edited = Some(self.clock.now());
        }
        self.messages.insert(id, message.clone());
        self.announce(id, if was_thinking { Event::MessageCreate } else { Event::MessageUpdate });
        Ok(message)
    }

    pub fn delete(&mut self, id: Id) {
        let message = self.messages.get_mut(&id).expect("only messages that are there");
        message.deleted = true;
        self.announce(id, Event::MessageDelete);
    }

    /// Tells the gateway about a message, unless it is for one person alone.
    pub fn announce(&mut self, id: Id, event: Event) {
        let message = self.messages[&id].clone();
        let Some(channel) = self.channels.get(&message.channel) else { return };
        if message.only_for.is_some() || message.is_thinking() {
            return;
        }
        let guild = channel.guild;
        let payload = match event {
            Event::MessageDelete => json!({
                "id": id.to_string(),
                "channel_id": message.channel.to_string(),
                "guild_id": guild.map(|it| it.to_string()),
            }),
            _ => self.message_event(&message),
        };
        self.dispatch(guild, event, payload);
    }

    fn replied_to(&self, channel: Id, body: &Value) -> Result<Option<Id>, Problem> {
        let reference = &body["message_reference"];
        let Some(id) = number(&reference["message_id"]) else { return Ok(None) };
        if self.public(channel, id).is_ok() {
            return Ok(Some(id));
        }
        if reference["fail_if_not_exists"] == false {
            return Ok(None);
        }
        let mut form = Form::default();
        let place = "message_reference";
        form.refuse(place, "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        form.finish().map(|()| None)
    }

    fn keep_files(&mut self, body: &Value, files: &[Upload]) -> Vec<File> {
        let described = body["attachments"].as_array();
        let told = |number_in_form: u64, what: &str| {
            let mut all = described?.iter();
            let its = all.find(|it| number(&it["id"]) == Some(number_in_form))?;
            its[what].as_str().map(str::to_owned)
        };
        let mut kept = Vec::new();
        for file in files {
            let name = told(file.number, "filename").unwrap_or_else(|| file.name.clone());
            let description = told(file.number, "description");
            let (kind, bytes) = (file.kind.clone(), file.bytes.clone());
            kept.push(File { id: self.clock.next_id(), name, kind, bytes, description });
        }
        kept
    }
}

impl Message {
    fn is_empty(&self) -> bool {
        self.content.is_empty()
            && self.embeds.is_empty()
            && self.components.is_empty()
            && self.files.is_empty()
    }
}

/// A snowflake, as text or as a number.
fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}
