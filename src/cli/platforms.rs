//! The platforms of `xploit-bot run`: each is connected when it can be reached, says that it is,
//! and goes on whatever becomes of the others.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use url::Url;

use super::Voice;
use crate::adapters::{Entrance, discord, telegram};
use crate::community::Community;
use crate::config::Settings;
use crate::core::text::Text;
use crate::text;
use crate::web::Hook;

/// The first pause before a platform that does not answer is tried again; it doubles each time.
const FIRST_PAUSE: Duration = Duration::from_secs(2);

/// The longest of these pauses.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// How often it is looked whether another process has changed roles.
const LOOK_FOR_ROLES: Duration = Duration::from_secs(60);

/// Everything that a platform is connected with.
pub(super) struct Wiring<'w> {
    pub voice: &'w Voice,
    pub community: &'w Community,
    pub entrance: Entrance,
    pub hook: Hook,
    pub stop: CancellationToken,
}

/// What is configured, checked as far as that goes without a network.
pub(super) struct Configured {
    telegram: Option<telegram::Settings>,
    discord: Option<discord::Settings>,
}

impl Configured {
    /// Reads it from the settings.
    pub(super) fn read(settings: &Settings) -> Result<Self, Text> {
        let (telegram, discord) = (&settings.telegram, &settings.discord);
        let token = match &telegram.token.value {
            Some(token) => {
                let token = telegram::Token::parse(token.reveal());
                Some(token.ok_or_else(|| text!(run_telegram_token))?)
            }
            None => None,
        };
        let telegram = token.map(|token| telegram::Settings {
            token,
            api_url: telegram.api_url.value.clone(),
            webhook: telegram.webhook_url.value.clone(),
            pace: telegram::pace(telegram.per_second.value),
        });
        let discord = discord.token.value.as_ref().map(|token| discord::Settings {
            token: discord::Token::new(token.reveal()),
            api_url: discord.api_url.value.clone(),
            shards: discord.shards.value,
            pace: discord::PACE,
        });
        Ok(Self { telegram, discord })
    }

    /// How Telegram is reached, if it is configured.
    pub(super) fn telegram(&self) -> Option<telegram::Settings> {
        self.telegram.clone()
    }

    /// Whether Discord is configured.
    pub(super) fn has_discord(&self) -> bool {
        self.discord.is_some()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.telegram.is_none() && self.discord.is_none()
    }
}

/// Serves what is configured until it is told to stop, or until none of it can be served any more.
/// Whether any could.
pub(super) async fn serve(configured: Configured, wiring: &Wiring<'_>) -> bool {
    let (telegram, discord) = tokio::join!(
        async {
            match configured.telegram {
                Some(settings) => serve_telegram(settings, wiring).await,
                None => Ok(false),
            }
        },
        async {
            match configured.discord {
                Some(settings) => serve_discord(settings, wiring).await,
                None => Ok(false),
            }
        },
    );
    telegram.unwrap_or(false) || discord.unwrap_or(false)
}

/// That it was served; `Err`: why it can't be, which was told.
type Served = Result<bool, ()>;

async fn serve_telegram(settings: telegram::Settings, wiring: &Wiring<'_>) -> Served {
    let webhook = settings.webhook.clone();
    let connect = || telegram::Telegram::connect(settings.clone(), wiring.community.house.clone());
    let away = |it: &telegram::Trouble| matches!(it, telegram::Trouble::Unreachable { .. });
    let Some(connected) = wiring.connect(connect, away).await else { return Ok(true) };
    let telegram = connected.map_err(|it| wiring.tell(&it.text()))?;
    wiring.entrance.outbox.serve(telegram.clone());
    let listening = listen_to_telegram(&telegram, webhook, wiring);
    let served = tokio::select! {
        served = listening => served,
        () = publish_to_telegram(&telegram, wiring) => Ok(()),
    };
    served.map(|()| true).map_err(|it| wiring.tell(&it.text()))
}

/// Tells Telegram what the bot can do, and again whenever somebody has another role: in this
/// process at once, in another one (the command line) within [`LOOK_FOR_ROLES`]. It never ends.
async fn publish_to_telegram(telegram: &telegram::Telegram, wiring: &Wiring<'_>) {
    let house = &wiring.community.house;
    let mut told = None;
    loop {
        match house.storage.roles_version().await {
            Ok(version) if told == Some(version) => {}
            Ok(version) => {
                telegram.publish(wiring.community.lanes.engine()).await;
                told = Some(version);
            }
            Err(error) => tracing::error!(%error, "whether roles have changed is not known"),
        }
        tokio::select! {
            () = house.roles_changed.notified() => {}
            () = tokio::time::sleep(LOOK_FOR_ROLES) => {}
        }
    }
}

/// Takes updates, fetched or brought, until it is told to stop.
async fn listen_to_telegram(
    telegram: &Arc<telegram::Telegram>,
    webhook: Option<Url>,
    wiring: &Wiring<'_>,
) -> Result<(), telegram::Trouble> {
    let name = telegram.username().to_owned();
    match webhook {
        None => {
            wiring.voice.say(&text!(run_telegram, name = name));
            telegram.poll(wiring.entrance.clone(), wiring.stop.clone()).await
        }
        Some(url) => {
            wiring.hook.open(telegram.clone(), wiring.entrance.clone());
            match telegram.set_webhook().await {
                Ok(()) => {
                    let url = url.to_string();
                    wiring.voice.say(&text!(run_telegram_webhook, name = name, url = url));
                    wiring.stop.cancelled().await;
                    Ok(())
                }
                Err(trouble) => Err(trouble),
            }
        }
    }
}

async fn serve_discord(settings: discord::Settings, wiring: &Wiring<'_>) -> Served {
    let connect = || discord::Discord::connect(settings.clone(), wiring.community.house.clone());
    let away = |it: &discord::Trouble| matches!(it, discord::Trouble::Unreachable { .. });
    let Some(connected) = wiring.connect(connect, away).await else { return Ok(true) };
    let discord = connected.map_err(|it| wiring.tell(&it.text()))?;
    wiring.entrance.outbox.serve(discord.clone());
    if let Err(trouble) = discord.publish(wiring.community.lanes.engine()).await {
        wiring.tell(&text!(run_not_published, reason = trouble.text()));
    }
    wiring.voice.say(&text!(run_discord, url = discord.invite_url()));
    let served = discord.listen(wiring.entrance.clone(), wiring.stop.clone()).await;
    served.map(|()| true).map_err(|it| wiring.tell(&it.text()))
}

impl Wiring<'_> {
    fn tell(&self, text: &Text) {
        self.voice.warn(text);
    }

    /// Connects, and waits where there is no network; `None`: it was told to stop meanwhile.
    async fn connect<T, E, F: Future<Output = Result<T, E>>>(
        &self,
        connect: impl Fn() -> F,
        is_away: impl Fn(&E) -> bool,
    ) -> Option<Result<T, E>>
    where
        E: Tell,
    {
        let mut pause = FIRST_PAUSE;
        loop {
            let connected = self.stop.run_until_cancelled(connect()).await?;
            match connected {
                Err(trouble) if is_away(&trouble) => {
                    if pause == FIRST_PAUSE {
                        self.tell(&text!(run_away, reason = trouble.tell()));
                    }
                    self.stop.run_until_cancelled(tokio::time::sleep(pause)).await?;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
                connected => return Some(connected),
            }
        }
    }
}

/// Trouble that can be put into words for the operator.
trait Tell {
    fn tell(&self) -> Text;
}

impl Tell for telegram::Trouble {
    fn tell(&self) -> Text {
        self.text()
    }
}

impl Tell for discord::Trouble {
    fn tell(&self) -> Text {
        self.text()
    }
}
