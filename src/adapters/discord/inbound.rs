//! What Discord tells, as events of the house: pure.
//!
//! Commands, components, forms, messages to the bot alone, and those in a guild that mention it.
//! All else is not for the bot. Which guilds it is in is the business of `guilds`.

use jiff::Timestamp;
use serenity::model::application::{
    ActionRowComponent, CommandDataOptionValue, CommandInteraction, ComponentInteraction,
    ComponentInteractionDataKind, Interaction as Told, MessageInteractionMetadata,
    ModalInteraction,
};
use serenity::model::channel::{Message, MessageFlags, MessageType};
use serenity::model::event::Event as Heard;
use serenity::model::id::{ChannelId, GuildId, UserId};
use serenity::model::user::User;

use super::attached::FileAt;
use super::components::carried;
use super::handle::{Eyes, Interaction, Origin, Place, What};
use super::outbound::Me;
use crate::core::catalogue::Language;
use crate::core::event::{Event, EventKind, Forms, KnownAs, Room, group_name};
use crate::core::file::{Sent, Sort};
use crate::core::ids::{ChatId, Conversation, EventId, PersonId, Platform};

/// Something for the bot.
#[derive(Debug, Clone, PartialEq)]
pub enum Inbound {
    /// An event, and what answers it needs to know.
    Event(Box<Event>, Origin),
    /// Half-typed words that are to be completed.
    Suggest(Suggest),
}

/// Half-typed words that are to be completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggest {
    /// The interaction's id.
    pub id: String,
    /// Its token.
    pub token: String,
    /// Behind which command they stand.
    pub command: String,
    /// The words.
    pub typed: String,
    /// The language that the person uses.
    pub hint: Option<Language>,
}

/// What is for the bot. `personal` tells whether the answer will be for the person alone.
pub fn read(
    heard: &Heard,
    me: Me,
    at: Timestamp,
    personal: &dyn Fn(&EventKind) -> bool,
) -> Option<Inbound> {
    match heard {
        Heard::MessageCreate(it) => message(&it.message, me, at),
        Heard::InteractionCreate(it) => match &it.interaction {
            Told::Command(it) => Some(command(it, at).event(personal)),
            Told::Autocomplete(it) => suggest(it),
            Told::Component(it) => Some(component(it, at)?.event(personal)),
            Told::Modal(it) => Some(form(it, at).event(personal)),
            _ => None,
        },
        _ => None,
    }
}

fn message(it: &Message, me: Me, at: Timestamp) -> Option<Inbound> {
    let by_person = !it.author.bot && it.webhook_id.is_none();
    let written = matches!(it.kind, MessageType::Regular | MessageType::InlineReply);
    let mentioned = it.mentions.iter().any(|user| user.id.get() == me.0);
    if !by_person || !written || (it.guild_id.is_some() && !mentioned) {
        return None;
    }
    let place = place(it.guild_id);
    let room = match place {
        Place::Guild => Room::Open,
        Place::Direct => Room::Private,
    };
    let origin = Origin::Message { message: it.id.to_string(), place };
    let event = Event {
        id: EventId(it.id.to_string()),
        conversation: conversation(it.channel_id, it.author.id),
        room,
        forms: Forms::Asked,
        handle: Some(origin.handle()),
        hint: None,
        known_as: known_as(&it.author),
        group: None,
        at,
        kind: match sent(it).filter(|_| place == Place::Direct) {
            Some(sent) => EventKind::Sent(Box::new(sent)),
            None => EventKind::Said(without_mention(&it.content, me)),
        },
    };
    Some(Inbound::Event(Box::new(event), origin))
}

/// What was sent beside words, or with them: the first, where there are several.
fn sent(it: &Message) -> Option<Sent> {
    let words = it.content.trim().to_owned();
    let Some(first) = it.attachments.first() else {
        return (!it.sticker_items.is_empty()).then(|| Sent { words, ..Sent::default() });
    };
    let media = first.content_type.as_deref().unwrap_or_default();
    let sort = match media.split('/').next() {
        Some("image") => Sort::Photo,
        Some("audio" | "video") => Sort::Other,
        _ => Sort::Document,
    };
    Some(Sent {
        sort,
        id: FileAt { channel: it.channel_id, message: it.id, attachment: first.id }.to_string(),
        name: Some(first.filename.clone()),
        media: first.content_type.clone(),
        size: Some(first.size.into()),
        words,
        album: None,
        more: it.attachments.len() > 1,
    })
}

/// What was said besides the mention that called the bot.
fn without_mention(content: &str, me: Me) -> String {
    let mut said = content.to_owned();
    for mention in [format!("<@{}>", me.0), format!("<@!{}>", me.0)] {
        said = said.replace(&mention, " ");
    }
    said.trim().to_owned()
}

/// An interaction, taken apart.
struct Parts<'i> {
    id: String,
    token: &'i str,
    guild: Option<GuildId>,
    channel: ChannelId,
    channel_name: Option<&'i str>,
    person: &'i User,
    locales: [Option<&'i str>; 2],
    what: What,
    kind: EventKind,
    at: Timestamp,
}

impl Parts<'_> {
    fn event(self, personal: &dyn Fn(&EventKind) -> bool) -> Inbound {
        let place = place(self.guild);
        let room = match place {
            Place::Guild => Room::Whispering,
            Place::Direct => Room::Private,
        };
        // A form can't open another.
        let forms = match self.what {
            What::Form => Forms::Asked,
            What::Command | What::Own | What::Shared | What::Foreign => Forms::Shown,
        };
        let eyes = match (place, personal(&self.kind)) {
            (Place::Guild, true) => Eyes::One,
            (Place::Guild, false) | (Place::Direct, _) => Eyes::All,
        };
        let origin = Origin::Interaction(Interaction {
            id: self.id.clone(),
            token: self.token.to_owned(),
            what: self.what,
            place,
            eyes,
            at: self.at.as_millisecond(),
        });
        let event = Event {
            id: EventId(self.id),
            conversation: conversation(self.channel, self.person.id),
            room,
            forms,
            handle: Some(origin.handle()),
            hint: hint(self.locales),
            known_as: known_as(self.person),
            group: self.channel_name.and_then(group_name),
            at: self.at,
            kind: self.kind,
        };
        Inbound::Event(Box::new(event), origin)
    }
}

fn command(it: &CommandInteraction, at: Timestamp) -> Parts<'_> {
    let words: Vec<_> = it.data.options.iter().filter_map(|it| written(&it.value)).collect();
    let line = format!("/{} {}", it.data.name, words.join(" "));
    Parts {
        id: it.id.to_string(),
        token: &it.token,
        guild: it.guild_id,
        channel: it.channel_id,
        channel_name: it.channel.as_ref().and_then(|it| it.name.as_deref()),
        person: &it.user,
        locales: [Some(&it.locale), it.guild_locale.as_deref()],
        what: What::Command,
        kind: EventKind::Said(line.trim_end().to_owned()),
        at,
    }
}

/// What stands in an option; the bot's commands take words alone.
fn written(value: &CommandDataOptionValue) -> Option<&str> {
    match value {
        CommandDataOptionValue::String(words) => Some(words),
        _ => None,
    }
}

fn suggest(it: &CommandInteraction) -> Option<Inbound> {
    Some(Inbound::Suggest(Suggest {
        id: it.id.to_string(),
        token: it.token.clone(),
        command: it.data.name.clone(),
        typed: it.data.autocomplete()?.value.to_owned(),
        hint: hint([Some(&it.locale), it.guild_locale.as_deref()]),
    }))
}

fn component(it: &ComponentInteraction, at: Timestamp) -> Option<Parts<'_>> {
    let code = match &it.data.kind {
        ComponentInteractionDataKind::Button => &it.data.custom_id,
        ComponentInteractionDataKind::StringSelect { values } => values.first()?,
        _ => return None,
    };
    Some(Parts {
        id: it.id.to_string(),
        token: &it.token,
        guild: it.guild_id,
        channel: it.channel_id,
        channel_name: it.channel.as_ref().and_then(|it| it.name.as_deref()),
        person: &it.user,
        locales: [Some(&it.locale), it.guild_locale.as_deref()],
        what: whose(it),
        kind: EventKind::Pressed(carried(code).to_owned()),
        at,
    })
}

/// Whom the message was for whose component was used.
fn whose(it: &ComponentInteraction) -> What {
    let ephemeral = it.message.flags.is_some_and(|it| it.contains(MessageFlags::EPHEMERAL));
    if it.guild_id.is_none() || ephemeral {
        return What::Own;
    }
    let asked_by = match it.message.interaction_metadata.as_deref() {
        Some(MessageInteractionMetadata::Command(by)) => Some(by.user.id),
        Some(MessageInteractionMetadata::Component(by)) => Some(by.user.id),
        Some(MessageInteractionMetadata::ModalSubmit(by)) => Some(by.user.id),
        _ => it.message.referenced_message.as_ref().map(|it| it.author.id),
    };
    match asked_by {
        Some(asker) if asker == it.user.id => What::Shared,
        // What greets a whole guild stays for the others as well.
        Some(_) | None => What::Foreign,
    }
}

fn form(it: &ModalInteraction, at: Timestamp) -> Parts<'_> {
    let inputs = it.data.components.iter().flat_map(|row| &row.components);
    let values = inputs.filter_map(|part| match part {
        ActionRowComponent::InputText(input) => Some(input.value.clone().unwrap_or_default()),
        _ => None,
    });
    Parts {
        id: it.id.to_string(),
        token: &it.token,
        guild: it.guild_id,
        channel: it.channel_id,
        channel_name: it.channel.as_ref().and_then(|it| it.name.as_deref()),
        person: &it.user,
        locales: [Some(&it.locale), it.guild_locale.as_deref()],
        what: What::Form,
        kind: EventKind::Filled { form: it.data.custom_id.clone(), values: values.collect() },
        at,
    }
}

/// By the name that they chose for all guilds, else by their username.
fn known_as(user: &User) -> Option<KnownAs> {
    let chosen = user.global_name.as_deref().and_then(|it| KnownAs::new(it, Some(&user.name)));
    chosen.or_else(|| KnownAs::new(&user.name, Some(&user.name)))
}

fn place(guild: Option<GuildId>) -> Place {
    match guild {
        Some(_) => Place::Guild,
        None => Place::Direct,
    }
}

pub(super) fn conversation(channel: ChannelId, person: UserId) -> Conversation {
    Conversation {
        platform: Platform::Discord,
        chat: ChatId(channel.to_string()),
        person: PersonId(person.to_string()),
    }
}

/// The person's own language, else the guild's.
pub(super) fn hint(locales: [Option<&str>; 2]) -> Option<Language> {
    locales.into_iter().flatten().find_map(|it| it.parse().ok())
}
