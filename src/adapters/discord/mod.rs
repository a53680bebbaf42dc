//! Discord: its gateway in, its REST API out.
//!
//! Pure: `inbound` and `guilds` make events of what Discord tells, `outbound`, `components` and
//! `escape` JSON of messages, `answer` decides by which request an interaction is answered,
//! `limits`, `purse` and `watch` how often and when. The rest does the talking: `rest` asks,
//! `gateway` hears, `listen` brings what is heard into the house, `deliver` what is said out of
//! it, `again` changes what was said, `publish` tells Discord the commands. Serenity is used for its types, its routes and its
//! gateway; not for its cache, its limiter or its sending.

mod again;
pub mod answer;
mod attached;
mod commands;
pub mod components;
mod crosspost;
mod deliver;
mod escape;
mod gateway;
pub mod guilds;
pub mod handle;
pub mod inbound;
mod limits;
mod listen;
pub mod outbound;
mod publish;
mod purse;
mod rest;
mod slots;
mod token;
mod trouble;
mod watch;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use jiff::SignedDuration;
use serenity::all::Permissions;
use serenity::http::Route;
use tokio::time::Instant;
use url::Url;

pub use commands::list as command_list;
use gateway::Plan;
use limits::Limits;
use outbound::Me;
use rest::{Reply, Rest};
use slots::Slots;
pub use token::Token;
pub use trouble::Trouble;

use crate::engine::House;
use crate::outbox::pace::{Limit, Pace};

/// How far the machine's clock may be from Discord's.
const ASTRAY: SignedDuration = SignedDuration::from_secs(60);

/// How Discord is reached.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The bot's token.
    pub token: Token,
    /// Another server than Discord's own; then nothing is sent anywhere else.
    pub api_url: Option<Url>,
    /// How many connections share the guilds; `None`: as many as Discord says.
    pub shards: Option<u32>,
    /// How fast it is written to: [`PACE`], except in tests.
    pub pace: Pace,
}

/// Discord allows 50 requests a second in all; a little is left for what is no message.
/// Whoever writes to many unasked is taken for a spammer there, so announcements go one a second.
pub const PACE: Pace = Pace {
    overall: Some(Limit { count: 48, within: 1030 }),
    announcements: Some(Limit { count: 1, within: 1000 }),
    ..Pace::UNLIMITED
};

/// The bot on Discord.
pub struct Discord {
    house: Arc<House>,
    rest: Rest,
    me: Me,
    application: u64,
    plan: Plan,
    pace: Pace,
    slots: Slots,
    limits: Mutex<Limits>,
    /// The channel with each person that was opened.
    direct: Mutex<HashMap<String, String>>,
    began: Instant,
}

impl Discord {
    /// Asks Discord who the bot is and where its gateway is.
    ///
    /// # Errors
    /// [`Trouble`], with the remedy in each.
    pub async fn connect(settings: Settings, house: Arc<House>) -> Result<Arc<Self>, Trouble> {
        let Settings { token, api_url, shards, pace } = settings;
        let rest = Rest::new(token, api_url.as_ref()).map_err(|it| Trouble::unreachable(it.0))?;
        let user = ask(&rest, Route::UserMe).await?;
        if let Some(date) = user.date
            && house.clock.now().duration_since(date).abs() > ASTRAY
        {
            tracing::warn!(discord = %date, "this machine's clock is wrong: dates will be as well");
        }
        let application = ask(&rest, Route::Oauth2ApplicationCurrent).await?;
        let gateway = ask(&rest, Route::GatewayBot).await?;
        let shards = shards.unwrap_or_else(|| recommended(&gateway));
        let url = gateway.body["url"].as_str().and_then(|it| Url::parse(it).ok());
        let url = url.ok_or_else(|| unexpected(&gateway))?;
        if let Some(api) = &api_url
            && (url.host(), url.port_or_known_default())
                != (api.host(), api.port_or_known_default())
        {
            let host = url.host_str().unwrap_or_default().to_owned();
            return Err(Trouble::Elsewhere { host });
        }
        let left = &gateway.body["session_start_limit"];
        if left["remaining"].as_u64().is_some_and(|it| it < u64::from(shards)) {
            let reset = left["reset_after"].as_u64().unwrap_or_default();
            return Err(Trouble::NoIdentifiesLeft { minutes: reset.div_ceil(60_000) });
        }
        let plan = Plan {
            token: rest.token().clone(),
            client: rest.client().clone(),
            url: url.to_string(),
            shards,
            counts: house.counts.clone(),
        };
        Ok(Arc::new(Self {
            me: Me(id_of(&user)?),
            application: id_of(&application)?,
            house,
            rest,
            plan,
            pace,
            slots: Slots::default(),
            limits: Mutex::default(),
            direct: Mutex::default(),
            began: Instant::now(),
        }))
    }

    /// Where whoever runs a server puts the bot there, with the permissions that it needs.
    pub fn invite_url(&self) -> String {
        let permissions = Permissions::VIEW_CHANNEL
            | Permissions::SEND_MESSAGES
            | Permissions::EMBED_LINKS
            | Permissions::ATTACH_FILES
            | Permissions::READ_MESSAGE_HISTORY;
        format!(
            "https://discord.com/oauth2/authorize?client_id={}&scope=bot+applications.commands&permissions={}",
            self.application,
            permissions.bits()
        )
    }

    /// Milliseconds since the bot began: a clock that only goes forward.
    fn elapsed(&self) -> i64 {
        i64::try_from(self.began.elapsed().as_millis()).unwrap_or(i64::MAX)
    }

    /// Milliseconds since 1970.
    fn now(&self) -> i64 {
        self.house.clock.now().as_millisecond()
    }
}

impl std::fmt::Debug for Discord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Discord({})", self.me.0)
    }
}

/// Asks for something that has to be there before anything begins.
async fn ask(rest: &Rest, route: Route<'_>) -> Result<Reply, Trouble> {
    let reply = rest.get(route).await.map_err(|it| Trouble::unreachable(it.0))?;
    match reply.status {
        200 if reply.body.is_object() => Ok(reply),
        401 => Err(Trouble::TokenRefused),
        _ => Err(unexpected(&reply)),
    }
}

/// An answer that makes no sense.
fn unexpected(reply: &Reply) -> Trouble {
    Trouble::unreachable(format!("HTTP {}, {}", reply.status, reply.code))
}

fn id_of(reply: &Reply) -> Result<u64, Trouble> {
    let id = reply.body["id"].as_str().and_then(|it| it.parse().ok());
    id.filter(|it| *it > 0).ok_or_else(|| unexpected(reply))
}

fn recommended(gateway: &Reply) -> u32 {
    let shards = gateway.body["shards"].as_u64().and_then(|it| u32::try_from(it).ok());
    shards.unwrap_or(1).max(1)
}
