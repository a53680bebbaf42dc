//! Which guilds the bot is in: pure, what Discord tells in, events of the house out.
//!
//! Discord tells of every guild at the start of a session, and of one that comes back after an
//! outage, in the same way as of one that the bot has just been put into: only one who remembers
//! the others can greet. A guild is greeted in its system channel, and known to the house by it.

use std::collections::HashMap;

use jiff::Timestamp;
use serenity::model::event::Event as Heard;
use serenity::model::guild::Guild;
use serenity::model::id::{ChannelId, GuildId, UserId};
use serenity::model::permissions::Permissions;

use super::inbound::{conversation, hint};
use super::outbound::Me;
use crate::core::event::{Event, EventKind, Forms, Room};
use crate::core::ids::EventId;

/// The guilds that the bot is in, with the channel in which it greeted or would greet.
#[derive(Debug, Default)]
pub struct Guilds(HashMap<GuildId, Option<ChannelId>>);

impl Guilds {
    /// Remembers what was told. A guild that is new, or gone for good, is an event.
    pub fn hear(&mut self, heard: &Heard, me: Me, at: Timestamp) -> Option<Event> {
        match heard {
            Heard::Ready(it) => {
                for guild in &it.ready.guilds {
                    self.0.entry(guild.id).or_insert(None);
                }
                None
            }
            Heard::GuildCreate(it) => self.came(&it.guild, me, at),
            Heard::GuildDelete(it) if !it.guild.unavailable => {
                let channel = self.0.remove(&it.guild.id)??;
                let id = format!("removed-{}-{}", it.guild.id, at.as_millisecond());
                Some(event(id, it.guild.id, channel, None, at, EventKind::Removed))
            }
            _ => None,
        }
    }

    fn came(&mut self, guild: &Guild, me: Me, at: Timestamp) -> Option<Event> {
        let channel = guild.system_channel_id;
        if self.0.insert(guild.id, channel).is_some() {
            return None;
        }
        let channel = channel.filter(|it| may_write(guild, *it, me))?;
        // The same coming, told twice, is one.
        let id = format!("added-{}-{}", guild.id, guild.joined_at.unix_timestamp());
        let locale = guild.preferred_locale.as_str();
        Some(event(id, guild.id, channel, Some(locale), at, EventKind::Added))
    }
}

/// Who has put the bot there is not told, so the guild itself stands for the person.
fn event(
    id: String,
    guild: GuildId,
    channel: ChannelId,
    locale: Option<&str>,
    at: Timestamp,
    kind: EventKind,
) -> Event {
    Event {
        id: EventId(id),
        conversation: conversation(channel, UserId::new(guild.get())),
        room: Room::Open,
        forms: Forms::Asked,
        handle: None,
        hint: hint([locale, None]),
        known_as: None,
        group: None,
        at,
        kind,
    }
}

fn may_write(guild: &Guild, channel: ChannelId, me: Me) -> bool {
    let needed = Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES;
    let member = guild.members.get(&UserId::new(me.0));
    match (guild.channels.get(&channel), member) {
        (Some(channel), Some(member)) => {
            guild.user_permissions_in(channel, member).contains(needed)
        }
        // The bot does not see the channel, or not even itself.
        _ => false,
    }
}
