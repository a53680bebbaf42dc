//! The gateway's address, the bot itself, single channels.

use serde_json::json;

use super::super::Id;
use super::super::problem::{Form, Problem};
use super::super::route::Endpoint;
use super::super::state::State;
use super::super::world::BotAccess;
use super::{Answer, Asked};

pub fn answer(state: &mut State, asked: &Asked) -> Result<Answer, Problem> {
    let url = format!("ws://{}", asked.house.address);
    match asked.route.endpoint {
        Endpoint::Gateway => Ok(Answer::Json(json!({ "url": url }))),
        Endpoint::GatewayBot => Ok(Answer::Json(json!({
            "url": url,
            "shards": asked.house.settings.shards,
            "session_start_limit": {
                "total": 1000,
                "remaining": state.gateway.starts_left,
                "reset_after": 14_400_000,
                "max_concurrency": 1,
            },
        }))),
        Endpoint::Me => Ok(Answer::Json(state.me_json())),
        Endpoint::Application => Ok(Answer::Json(state.application_json())),
        Endpoint::ReadChannel => {
            let channel = asked.route.id("channel_id")?;
            state.readable(channel)?;
            Ok(Answer::Json(state.channel_json(channel)))
        }
        Endpoint::Typing => {
            let channel = asked.route.id("channel_id")?;
            state.writable(channel)?;
            state.typing.push(channel);
            Ok(Answer::Nothing)
        }
        Endpoint::OpenDirectMessages => open(state, asked),
        _ => unreachable!("other routes are answered elsewhere"),
    }
}

fn open(state: &mut State, asked: &Asked) -> Result<Answer, Problem> {
    let recipient = asked.body.field("recipient_id");
    let Some(user) = recipient.as_str().and_then(|it| it.parse().ok()) else {
        let mut form = Form::default();
        form.refuse("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
        return Err(form.finish().expect_err("it was just refused"));
    };
    if !state.users.contains_key(&user) {
        return Err(Problem::unknown_user());
    }
    let channel = state.direct_channel(user);
    Ok(Answer::Json(state.channel_json(channel)))
}

impl State {
    /// The channel is there and the bot sees it.
    pub fn readable(&self, channel: Id) -> Result<(), Problem> {
        let Some(channel) = self.channels.get(&channel) else {
            return Err(Problem::unknown_channel());
        };
        let out = channel.guild.is_some_and(|it| !self.guilds[&it].has_bot);
        if out || channel.access == BotAccess::Hidden {
            return Err(Problem::missing_access());
        }
        Ok(())
    }

    /// It may write there as well.
    pub fn writable(&self, channel: Id) -> Result<(), Problem> {
        self.readable(channel)?;
        match self.channels[&channel].access {
            BotAccess::Full => Ok(()),
            BotAccess::Muted => Err(Problem::missing_permissions()),
            BotAccess::Hidden => Err(Problem::missing_access()),
        }
    }
}
