//! The world in Discord's own JSON, for answers and events.

use serde_json::{Value, json};

use super::Id;
use super::clock::{time_of, written};
use super::messages::Message;
use super::state::State;
use super::world::{ChannelKind, Role};

/// What the bot may do where it may do what it needs: see, write, embed, attach, read back.
const BOT_PERMISSIONS: u64 = 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 31;

impl State {
    pub fn user_json(&self, id: Id) -> Value {
        let is_bot = id == self.application;
        let name = match self.users.get(&id) {
            Some(user) => user.name.as_str(),
            None => self.bot_name.as_str(),
        };
        json!({
            "id": id.to_string(),
            "username": name.to_lowercase().replace(' ', "_"),
            "global_name": if is_bot { Value::Null } else { name.into() },
            "discriminator": if is_bot { "1234" } else { "0" },
            "avatar": null,
            "bot": is_bot,
            "flags": 0,
            "public_flags": 0,
            "avatar_decoration_data": null,
            "primary_guild": null,
        })
    }

    /// The bot's own account, as `GET /users/@me` shows it.
    pub fn me_json(&self) -> Value {
        let mut me = self.user_json(self.application);
        me["mfa_enabled"] = true.into();
        me["locale"] = "en-US".into();
        me["verified"] = true.into();
        me["email"] = Value::Null;
        me
    }

    pub fn application_json(&self) -> Value {
        json!({
            "id": self.application.to_string(),
            "name": self.bot_name,
            "icon": null,
            "description": "",
            "type": null,
            "bot": self.user_json(self.application),
            "bot_public": true,
            "bot_require_code_grant": false,
            "verify_key": "0".repeat(64),
            "flags": 0,
            "flags_new": "0",
            "redirect_uris": [],
            "interactions_endpoint_url": null,
            "role_connections_verification_url": null,
            "approximate_guild_count": self.guilds.len(),
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "event_webhooks_url": null,
            "event_webhooks_status": 1,
            "eligible_oauth2_scopes": [],
            "explicit_content_filter": 0,
            "integration_types_config": {},
            "max_participants": null,
            "rpc_origins": [],
            "hook": true,
            "owner": self.user_json(self.application),
            "team": null,
        })
    }

    /// A member without `user`, as messages carry it.
    pub fn partial_member_json(&self, guild: Id, user: Id) -> Value {
        let roles = self.guilds[&guild].members.get(&user).cloned().unwrap_or_default();
        json!({
            "roles": roles.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "joined_at": written(time_of(user)),
            "nick": null,
            "avatar": null,
            "banner": null,
            "premium_since": null,
            "communication_disabled_until": null,
            "deaf": false,
            "mute": false,
            "flags": 0,
            "pending": false,
        })
    }

    /// A member with `user` and permissions, as interactions carry it.
    pub fn member_json(&self, guild: Id, user: Id) -> Value {
        let mut member = self.partial_member_json(guild, user);
        member["user"] = self.user_json(user);
        member["permissions"] = self.permissions(guild, user).to_string().into();
        member["unusual_dm_activity_until"] = Value::Null;
        member
    }

    pub fn channel_json(&self, id: Id) -> Value {
        let channel = &self.channels[&id];
        let last = channel.messages.last().map(ToString::to_string);
        if let ChannelKind::Direct { user } = channel.kind {
            return json!({
                "id": id.to_string(),
                "type": 1,
                "last_message_id": last,
                "flags": 0,
                "recipients": [self.user_json(user)],
            });
        }
        json!({
            "id": id.to_string(),
            "type": if channel.kind == ChannelKind::Announcement { 5 } else { 0 },
            "guild_id": channel.guild.map(|it| it.to_string()),
            "name": channel.name,
            "position": 0,
            "permission_overwrites": [],
            "parent_id": null,
            "last_message_id": last,
            "topic": null,
            "nsfw": false,
            "rate_limit_per_user": 0,
            "flags": 0,
        })
    }

    /// A guild as `GUILD_CREATE` shows it without the privileged intents: only the bot among its
    /// members.
    pub fn guild_json(&self, id: Id) -> Value {
        let guild = &self.guilds[&id];
        let channels: Vec<_> = guild.channels.iter().map(|it| self.channel_json(*it)).collect();
        let mut body = json!({
            "id": id.to_string(),
            "name": guild.name,
            "roles": guild.roles.iter().map(role_json).collect::<Vec<_>>(),
            "preferred_locale": guild.locale,
            "owner_id": id.to_string(),
            "joined_at": written(time_of(id)),
            "large": false,
            "unavailable": false,
            "member_count": guild.members.len() + 1,
            "voice_states": [],
            "members": [self.bot_member_json()],
            "channels": channels,
            "threads": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        });
        let settings = guild_settings();
        let fields = body.as_object_mut().expect("it was just made");
        fields.extend(settings.as_object().cloned().unwrap_or_default());
        body
    }

    fn bot_member_json(&self) -> Value {
        json!({
            "user": self.user_json(self.application),
            "roles": [],
            "joined_at": written(time_of(self.application)),
            "nick": null,
            "avatar": null,
            "premium_since": null,
            "communication_disabled_until": null,
            "deaf": false,
            "mute": false,
            "flags": 0,
            "pending": false,
        })
    }

    /// A message as REST answers it.
    pub fn message_json(&self, message: &Message) -> Value {
        let mentions: Vec<_> = message.mentions.iter().map(|it| self.user_json(*it)).collect();
        let mut body = json!({
            "id": message.id.to_string(),
            "channel_id": message.channel.to_string(),
            "author": self.user_json(message.author),
            "type": message_type(message),
            "content": message.content,
            "embeds": message.embeds,
            "components": message.components,
            "attachments": message.files.iter().map(|it| attachment(&self.origin, message, it)).collect::<Vec<_>>(),
            "flags": message.flags,
            "mentions": mentions,
            "mention_roles": [],
            "mention_everyone": false,
            "pinned": false,
            "tts": false,
            "timestamp": written(time_of(message.id)),
            "edited_timestamp": message.edited.map(written),
        });
        if let Some(nonce) = &message.nonce {
            body["nonce"] = nonce.clone();
        }
        if let Some(original) = message.reply_to {
            body["message_reference"] = json!({
                "type": 0,
                "message_id": original.to_string(),
                "channel_id": message.channel.to_string(),
            });
        }
        if let Some(interaction) = message.interaction.and_then(|it| self.interactions.get(&it)) {
            let application = self.application.to_string();
            body["application_id"] = application.clone().into();
            body["webhook_id"] = application.into();
            body["interaction_metadata"] = interaction.metadata(self);
        }
        body
    }

    /// A message as the gateway pushes it, with where it stands and who wrote it.
    pub fn message_event(&self, message: &Message) -> Value {
        let mut body = self.message_json(message);
        if let Some(guild) = self.channels[&message.channel].guild {
            body["guild_id"] = guild.to_string().into();
            if self.users.contains_key(&message.author) {
                body["member"] = self.partial_member_json(guild, message.author);
            }
        }
        body
    }

    /// What every interaction carries, wherever it comes from.
    pub fn interaction_json(&self, id: Id, token: &str, user: Id, channel: Id) -> Value {
        let record = &self.channels[&channel];
        let mut body = json!({
            "id": id.to_string(),
            "application_id": self.application.to_string(),
            "token": token,
            "version": 1,
            "channel_id": channel.to_string(),
            "channel": self.channel_json(channel),
            "app_permissions": BOT_PERMISSIONS.to_string(),
            "locale": self.users[&user].locale,
            "entitlements": [],
            "attachment_size_limit": 10_485_760,
        });
        match record.guild {
            Some(guild) => {
                body["guild_id"] = guild.to_string().into();
                body["guild_locale"] = self.guilds[&guild].locale.as_str().into();
                body["guild"] = json!({
                    "id": guild.to_string(),
                    "locale": self.guilds[&guild].locale,
                    "features": ["COMMUNITY"],
                });
                body["member"] = self.member_json(guild, user);
                body["channel"]["permissions"] = self.permissions(guild, user).to_string().into();
                body["authorizing_integration_owners"] = json!({ "0": guild.to_string() });
                body["context"] = 0.into();
            }
            None => {
                body["user"] = self.user_json(user);
                body["channel"]["permissions"] = BOT_PERMISSIONS.to_string().into();
                body["authorizing_integration_owners"] = json!({ "0": "0" });
                body["context"] = 1.into();
            }
        }
        body
    }
}

/// What is the same in every guild of the tests.
fn guild_settings() -> Value {
    json!({
        "icon": null,
        "icon_hash": null,
        "splash": null,
        "discovery_splash": null,
        "afk_channel_id": null,
        "afk_timeout": 300,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "emojis": [],
        "features": ["COMMUNITY"],
        "mfa_level": 0,
        "application_id": null,
        "system_channel_id": null,
        "system_channel_flags": 0,
        "rules_channel_id": null,
        "max_members": 500_000,
        "vanity_url_code": null,
        "description": null,
        "banner": null,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "public_updates_channel_id": null,
        "max_video_channel_users": 25,
        "max_stage_video_channel_users": 50,
        "nsfw": false,
        "nsfw_level": 0,
        "stickers": [],
        "premium_progress_bar_enabled": false,
        "safety_alerts_channel_id": null,
    })
}

fn role_json(role: &Role) -> Value {
    json!({
        "id": role.id.to_string(),
        "name": role.name,
        "color": 0,
        "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null },
        "hoist": false,
        "icon": null,
        "unicode_emoji": null,
        "position": 0,
        "permissions": role.permissions.to_string(),
        "managed": false,
        "mentionable": false,
        "flags": 0,
    })
}

/// 0 a message, 19 a reply, 20 the answer to a command.
fn message_type(message: &Message) -> u8 {
    match (message.interaction, message.reply_to) {
        (Some(_), _) => 20,
        (None, Some(_)) => 19,
        (None, None) => 0,
    }
}

/// Where the fake runs stands for `https://cdn.discordapp.com`.
fn attachment(origin: &str, message: &Message, file: &super::File) -> Value {
    let url = format!(
        "{origin}/attachments/{}/{}/{}?ex=1&is=2&hm=3",
        message.channel, file.id, file.name
    );
    let mut shown = json!({
        "id": file.id.to_string(),
        "filename": file.name,
        "size": file.bytes.len(),
        "content_type": file.kind,
        "url": url,
        "proxy_url": url,
    });
    if let Some(description) = &file.description {
        shown["description"] = description.as_str().into();
    }
    shown
}
