//! Who and where: guilds with their channels and roles, and people.
//!
//! What people do is in `acts`.

use std::collections::BTreeMap;

use super::Id;
use super::gateway::Event;
use super::messages::Message;
use super::server::Discord;
use super::state::State;

#[derive(Debug, Clone)]
pub struct Role {
    pub id: Id,
    pub name: String,
    pub permissions: u64,
}

#[derive(Debug, Clone)]
pub struct GuildRecord {
    pub id: Id,
    pub name: String,
    pub locale: String,
    pub channels: Vec<Id>,
    pub roles: Vec<Role>,
    /// Each member's roles.
    pub members: BTreeMap<Id, Vec<Id>>,
    pub has_bot: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChannelKind {
    Text,
    Direct { user: Id },
    Announcement,
}

/// What the bot may do in a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BotAccess {
    Full,
    /// It sees the channel and can't write there.
    Muted,
    Hidden,
}

#[derive(Debug, Clone)]
pub struct ChannelRecord {
    pub id: Id,
    pub name: String,
    pub kind: ChannelKind,
    pub guild: Option<Id>,
    pub access: BotAccess,
    pub messages: Vec<Id>,
}

#[derive(Debug, Clone)]
pub struct UserRecord {
    pub id: Id,
    pub name: String,
    pub locale: String,
    pub direct: Option<Id>,
    pub accepts_dms: bool,
    /// They have written or used a command in their DM with the bot.
    pub came_first: bool,
}

/// What members may do where nobody says otherwise: react, see, write, embed, attach, read back,
/// change their name, use commands.
const EVERYONE: u64 = 1 << 6 | 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 26 | 1 << 31;

/// A guild of the world.
#[derive(Clone)]
pub struct Guild {
    pub(super) discord: Discord,
    pub(super) id: Id,
}

/// A channel, in a guild or with one person.
#[derive(Clone)]
pub struct Channel {
    pub(super) discord: Discord,
    pub(super) id: Id,
}

/// A person.
#[derive(Clone)]
pub struct User {
    pub(super) discord: Discord,
    pub(super) id: Id,
}

impl Discord {
    /// A new guild with the bot in it, English by default.
    pub fn guild(&self, name: &str) -> Guild {
        let id = self.house.change(|state| {
            let id = state.clock.next_id();
            let everyone = Role { id, name: "@everyone".into(), permissions: EVERYONE };
            let guild = GuildRecord {
                id,
                name: name.into(),
                locale: "en-US".into(),
                channels: Vec::new(),
                roles: vec![everyone],
                members: BTreeMap::new(),
                has_bot: true,
            };
            state.guilds.insert(id, guild);
            let event = state.guild_json(id);
            state.dispatch(Some(id), Event::GuildCreate, event);
            id
        });
        Guild { discord: self.clone(), id }
    }

    /// A new person, in no guild yet, English by default.
    pub fn user(&self, name: &str) -> User {
        let id = self.house.change(|state| {
            let id = state.clock.next_id();
            let user = UserRecord {
                id,
                name: name.into(),
                locale: "en-US".into(),
                direct: None,
                accepts_dms: true,
                came_first: false,
            };
            state.users.insert(id, user);
            id
        });
        User { discord: self.clone(), id }
    }
}

impl Guild {
    pub fn id(&self) -> Id {
        self.id
    }

    /// The guild's own language, which interactions carry as `guild_locale`.
    pub fn speaking(self, locale: &str) -> Self {
        self.with(|it| it.locale = locale.into());
        self
    }

    pub fn channel(&self, name: &str) -> Channel {
        self.add_channel(name, ChannelKind::Text)
    }

    pub fn announcement_channel(&self, name: &str) -> Channel {
        self.add_channel(name, ChannelKind::Announcement)
    }

    /// A role with these permissions, as Discord's bits.
    pub fn role(&self, name: &str, permissions: u64) -> Id {
        self.discord.house.change(|state| {
            let id = state.clock.next_id();
            let role = Role { id, name: name.into(), permissions };
            state.guild_mut(self.id).roles.push(role);
            id
        })
    }

    /// Throws the bot out.
    pub fn removes_bot(&self) {
        self.discord.house.change(|state| {
            state.guild_mut(self.id).has_bot = false;
            let gone = serde_json::json!({ "id": self.id.to_string() });
            state.dispatch(Some(self.id), Event::GuildDelete, gone);
        });
    }

    /// Takes the bot in again.
    pub fn invites_bot(&self) {
        self.discord.house.change(|state| {
            state.guild_mut(self.id).has_bot = true;
            let event = state.guild_json(self.id);
            state.dispatch(Some(self.id), Event::GuildCreate, event);
        });
    }

    fn add_channel(&self, name: &str, kind: ChannelKind) -> Channel {
        let id = self.discord.house.change(|state| {
            let id = state.add_channel(name, kind, Some(self.id));
            state.guild_mut(self.id).channels.push(id);
            let event = state.channel_json(id);
            state.dispatch(Some(self.id), Event::ChannelCreate, event);
            id
        });
        Channel { discord: self.discord.clone(), id }
    }

    fn with(&self, change: impl FnOnce(&mut GuildRecord)) {
        self.discord.house.change(|state| change(state.guild_mut(self.id)));
    }
}

impl Channel {
    pub fn id(&self) -> Id {
        self.id
    }

    /// The bot doesn't see it from now on: 50001.
    pub fn hides_from_bot(&self) {
        self.set(BotAccess::Hidden);
    }

    /// The bot sees it and can't write in it: 50013.
    pub fn mutes_bot(&self) {
        self.set(BotAccess::Muted);
    }

    pub fn opens_to_bot(&self) {
        self.set(BotAccess::Full);
    }

    /// Gone for good.
    pub fn is_deleted(&self) {
        self.discord.house.change(|state| {
            let event = state.channel_json(self.id);
            let Some(channel) = state.channels.remove(&self.id) else { return };
            if let Some(guild) = channel.guild {
                state.guild_mut(guild).channels.retain(|it| *it != self.id);
                state.dispatch(Some(guild), Event::ChannelDelete, event);
            }
        });
    }

    /// The messages that stand here, oldest first, ephemeral ones among them.
    pub fn messages(&self) -> Vec<Message> {
        let state = self.discord.house.look();
        let ids = state.channels.get(&self.id).map_or(&[][..], |it| &it.messages);
        ids.iter().map(|id| &state.messages[id]).filter(|it| it.stands()).cloned().collect()
    }

    fn set(&self, access: BotAccess) {
        self.discord.house.change(|state| {
            let channel = state.channels.get_mut(&self.id).expect("the channel is still there");
            channel.access = access;
        });
    }
}

impl User {
    pub fn id(&self) -> Id {
        self.id
    }

    pub fn name(&self) -> String {
        self.discord.house.look().users[&self.id].name.clone()
    }

    /// The language of their Discord, which interactions carry as `locale`.
    pub fn speaking(self, locale: &str) -> Self {
        self.with(|it| it.locale = locale.into());
        self
    }

    pub fn in_guild(self, guild: &Guild) -> Self {
        guild.with(|it| {
            it.members.entry(self.id).or_default();
        });
        self
    }

    pub fn leaves(&self, guild: &Guild) {
        guild.with(|it| {
            it.members.remove(&self.id);
        });
    }

    pub fn with_role(self, guild: &Guild, role: Id) -> Self {
        guild.with(|it| it.members.entry(self.id).or_default().push(role));
        self
    }

    /// Their settings refuse messages of bots: 50007.
    pub fn closes_dms(&self) {
        self.with(|it| it.accepts_dms = false);
    }

    pub fn opens_dms(&self) {
        self.with(|it| it.accepts_dms = true);
    }

    /// The channel between them and the bot.
    pub fn dm(&self) -> Channel {
        let id = self.discord.house.change(|state| state.direct_channel(self.id));
        Channel { discord: self.discord.clone(), id }
    }

    /// Every message that they can read, oldest first: their DM, the channels of their guilds, and
    /// of ephemeral ones only their own. "The bot is thinking" is not a message.
    pub fn sees(&self) -> Vec<Message> {
        let state = self.discord.house.look();
        let seen = state.messages.values().filter(|it| state.is_visible(it, self.id));
        seen.cloned().collect()
    }

    /// Those of them that the bot wrote.
    pub fn hears(&self) -> Vec<Message> {
        let bot = self.discord.application_id();
        let mut heard = self.sees();
        heard.retain(|it| it.author == bot);
        heard
    }

    fn with(&self, change: impl FnOnce(&mut UserRecord)) {
        self.discord.house.change(|state| {
            change(state.users.get_mut(&self.id).expect("users aren't removed"));
        });
    }
}

impl State {
    pub fn guild_mut(&mut self, id: Id) -> &mut GuildRecord {
        self.guilds.get_mut(&id).expect("guilds aren't removed")
    }

    pub fn add_channel(&mut self, name: &str, kind: ChannelKind, guild: Option<Id>) -> Id {
        let id = self.clock.next_id();
        let (name, access, messages) = (name.to_owned(), BotAccess::Full, Vec::new());
        self.channels.insert(id, ChannelRecord { id, name, kind, guild, access, messages });
        id
    }

    pub fn direct_channel(&mut self, user: Id) -> Id {
        if let Some(id) = self.users[&user].direct {
            return id;
        }
        let id = self.add_channel("", ChannelKind::Direct { user }, None);
        self.users.get_mut(&user).expect("it was just there").direct = Some(id);
        id
    }

    /// Everything that a member may do in a guild.
    pub fn permissions(&self, guild: Id, user: Id) -> u64 {
        let guild = &self.guilds[&guild];
        let Some(roles) = guild.members.get(&user) else { return 0 };
        let held = guild.roles.iter().filter(|it| it.id == guild.id || roles.contains(&it.id));
        held.fold(0, |bits, role| bits | role.permissions)
    }

    pub fn is_visible(&self, message: &Message, to: Id) -> bool {
        if !message.stands() || message.only_for.is_some_and(|it| it != to) {
            return false;
        }
        let Some(channel) = self.channels.get(&message.channel) else { return false };
        match (channel.kind, channel.guild) {
            (ChannelKind::Direct { user }, _) => user == to,
            (ChannelKind::Text | ChannelKind::Announcement, Some(guild)) => {
                self.guilds[&guild].members.contains_key(&to)
            }
            (ChannelKind::Text | ChannelKind::Announcement, None) => false,
        }
    }
}
