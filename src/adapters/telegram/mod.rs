//! Telegram, through its Bot API.
//!
//! Updates are fetched ([`Telegram::poll`]) or brought to a webhook ([`Telegram::take`]), and
//! confirmed only when what came of them is on the disk. Of teloxide only the types of requests are
//! used. What people read is decided elsewhere.

pub mod again;
pub mod api;
pub mod inbound;
mod ledger;
pub mod outbound;
pub mod place;
mod poll;
mod publish;
pub mod refusal;
mod take;
pub mod token;
mod typing;
pub mod wire;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use teloxide::payloads::{GetFile, GetMe, SetWebhook, SetWebhookSetters as _};
use teloxide::types::{AllowedUpdate, FileId};
use tokio::sync::OwnedMutexGuard;
use url::Url;

use crate::core::file::{File, LARGEST};
use crate::core::ids::{Conversation, OutgoingId, Platform, Posted};
use crate::core::text::Text;
use crate::counts;
use crate::engine::House;
use crate::outbox::files::Unfetched;
use crate::outbox::pace::{Limit, Pace};
use crate::outbox::{Deliver, Parcel, Told, Undelivered, Upon, Whom};
use crate::text;
use api::{Answer, Api, Failure, PATIENCE, Request};
use inbound::Me;
use outbound::{Shown, To};
use place::Place;
use refusal::Misplaced;
pub use take::Verdict;
use token::Secret;
pub use token::Token;
use typing::Typing;

/// Which updates are asked for. It is said each time: left out, the last setting stays.
const KINDS: [AllowedUpdate; 3] =
    [AllowedUpdate::Message, AllowedUpdate::CallbackQuery, AllowedUpdate::MyChatMember];

/// How many updates Telegram may bring to the webhook at once (Bot API: 1–100).
const CONNECTIONS: u8 = 40;

/// Sends to one chat (one in a second) and to one group (20 in a minute), with a margin of 3 % for
/// the unequal time that requests take on their way.
const CHAT: Limit = Limit { count: 1, within: 1030 };
const GROUP: Limit = Limit { count: 20, within: 61_800 };

/// The window of the sends in all, a second with a margin: that requests take unequal time on their
/// way is counted already, but from the shortest that there was.
const SECOND: i64 = 1015;

/// After how many milliseconds a message that can't go where it belongs is sent elsewhere.
const ANEW: i64 = 200;

/// How wrong the machine's clock may be before it is worth a word.
const CLOCK_OFF: SignedDuration = SignedDuration::from_secs(60);

/// How Telegram is reached.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The bot's token.
    pub token: Token,
    /// Another server of the Bot API than Telegram's own.
    pub api_url: Option<Url>,
    /// Where Telegram is to bring updates.
    pub webhook: Option<Url>,
    /// How fast it is written to: [`pace`], except in tests.
    pub pace: Pace,
}

/// What Telegram allows, with so many sends a second in all.
pub fn pace(per_second: usize) -> Pace {
    Pace {
        overall: Some(Limit { count: per_second, within: SECOND }),
        chat: Some(CHAT),
        group: Some(GROUP),
        announcements: None,
        is_group,
    }
}

/// The bot on Telegram.
#[derive(Debug)]
pub struct Telegram {
    house: Arc<House>,
    api: Api,
    me: Me,
    webhook: Option<Url>,
    secret: Secret,
    pace: Pace,
    typing: Typing,
    /// Messages that can't go where they belong.
    misplaced: Mutex<HashMap<OutgoingId, Misplaced>>,
}

/// Why Telegram can't be used, for the operator.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Telegram does not know the token.
    #[error("Telegram refuses the token")]
    TokenRefused,
    /// There was no answer, or none that makes sense.
    #[error("Telegram can't be reached: {reason}")]
    Unreachable {
        /// What the system, or the server, said.
        reason: String,
    },
    /// Telegram does not bring updates to this address.
    #[error("Telegram does not take the webhook: {reason}")]
    WebhookRefused {
        /// What Telegram said.
        reason: String,
    },
}

#[derive(Deserialize)]
struct WireMe {
    id: i64,
    username: String,
}

async fn who_am_i(api: &Api) -> Result<(WireMe, Option<Timestamp>), Trouble> {
    let answer = api.call(&Request::of(&GetMe::new()), PATIENCE).await?;
    let me = serde_json::from_value(answer.result)
        .map_err(|error| Trouble::Unreachable { reason: error.to_string() })?;
    Ok((me, answer.date))
}

/// Asks Telegram for the bot's name behind the `@`, and nothing else.
///
/// # Errors
/// [`Trouble`], when Telegram does not know the token or does not answer.
pub async fn username(settings: Settings) -> Result<String, Trouble> {
    let api = Api::new(settings.token, settings.api_url)?;
    Ok(who_am_i(&api).await?.0.username)
}

impl Telegram {
    /// Asks Telegram who the bot is.
    ///
    /// # Errors
    /// [`Trouble`], when Telegram does not know the token or does not answer.
    pub async fn connect(settings: Settings, house: Arc<House>) -> Result<Arc<Self>, Trouble> {
        let secret = settings.token.secret();
        let api = Api::new(settings.token, settings.api_url)?;
        let (WireMe { id, username }, date) = who_am_i(&api).await?;
        if let Some(off) = date.and_then(|it| clock_off(house.clock.now(), it)) {
            let seconds = off.as_secs();
            tracing::warn!(
                seconds,
                "this machine's clock differs from Telegram's: set it by NTP \
                 (timedatectl set-ntp true), or deadlines are told wrongly"
            );
        }
        Ok(Arc::new(Self {
            house,
            api,
            me: Me { id, username },
            webhook: settings.webhook,
            secret,
            pace: settings.pace,
            typing: Typing::default(),
            misplaced: Mutex::default(),
        }))
    }

    /// The bot's name behind the `@`.
    pub fn username(&self) -> &str {
        &self.me.username
    }

    /// Tells Telegram to bring updates to the webhook of the settings, if there is one.
    ///
    /// # Errors
    /// [`Trouble`], also when Telegram does not like the address.
    pub async fn set_webhook(&self) -> Result<(), Trouble> {
        let Some(url) = &self.webhook else { return Ok(()) };
        let set = SetWebhook::new(url.clone())
            .secret_token(self.secret.reveal())
            .allowed_updates(KINDS)
            .max_connections(CONNECTIONS);
        match self.api.call(&Request::of(&set), PATIENCE).await {
            Ok(_) => Ok(()),
            Err(failure @ Failure::Refused(api::Refusal { code: 400, .. })) => {
                Err(Trouble::WebhookRefused { reason: failure.to_string() })
            }
            Err(failure) => Err(failure.into()),
        }
    }

    /// Whether a request to the webhook comes from Telegram: `X-Telegram-Bot-Api-Secret-Token`
    /// holds the secret. Compared in constant time.
    pub fn is_secret(&self, header: &str) -> bool {
        self.secret.is(header)
    }

    async fn show(&self, parcel: Parcel<'_>) -> Result<Told, Undelivered> {
        let Ok(chat) = parcel.to.chat.0.parse::<i64>() else { return Err(Undelivered::Refused) };
        let to = To { chat, place: Place::of(parcel.handle), bot: &self.me.username };
        match parcel.upon {
            Upon::Nothing => {}
            Upon::Change(posted) => return self.change(parcel, to, posted).await,
            Upon::Withdraw(posted) => return self.take_away(parcel, to, posted).await,
        }
        let misplaced = self.misplaced_by(parcel.id);
        let to = match misplaced {
            None | Some(Misplaced::File) => to,
            Some(Misplaced::Message) => to.without_place(),
            Some(Misplaced::Topic) => To { place: Place::default(), ..to },
        };
        // Held until Telegram has the file, so that it is given once.
        let mut _turn = None;
        let requests = match &parcel.message.file {
            None => outbound::requests(parcel.message, to),
            Some(it) => {
                let shown = match (misplaced, parcel.piece) {
                    (Some(Misplaced::File), _) => Shown::Gone,
                    (_, 0) => self.shown(parcel, &it.file, &mut _turn).await?,
                    // The file has gone out with the first piece.
                    _ => Shown::Id(String::new()),
                };
                outbound::with_file(parcel.message, it, &shown, to)
            }
        };
        let Some(request) = requests.get(parcel.piece) else { return Ok(Told::All(None)) };
        let posted = match self.api.call(request, PATIENCE).await {
            Ok(answer) => {
                let file = parcel.message.file.as_ref().filter(|_| request.file.is_some());
                if let (Some(it), Some(id)) = (file, file_id(&answer.result)) {
                    parcel.files.brought(&it.file, Platform::Telegram, id).await;
                }
                posted(&answer)
            }
            Err(failure) if failure.is_not_modified() => None,
            Err(failure) => return Err(self.undelivered(&failure, parcel, chat)),
        };
        Ok(Told::piece(parcel.piece + 1 >= requests.len(), posted))
    }

    /// How a file can be shown: by its id, or it has to be given to Telegram first.
    async fn shown(
        &self,
        parcel: Parcel<'_>,
        file: &File,
        turn: &mut Option<OwnedMutexGuard<()>>,
    ) -> Result<Shown, Undelivered> {
        let files = parcel.files;
        if let Some(id) = files.known(file, Platform::Telegram).await {
            return Ok(Shown::Id(id));
        }
        *turn = Some(files.turn(file).await);
        if let Some(id) = files.known(file, Platform::Telegram).await {
            *turn = None;
            return Ok(Shown::Id(id));
        }
        match files.bytes(parcel.id, file).await {
            Ok(bytes) => Ok(Shown::Bytes(bytes)),
            Err(Unfetched::Later) => Err(Undelivered::Later),
            Err(Unfetched::Gone) => Ok(Shown::Gone),
        }
    }

    /// The bytes of a file that was sent here.
    async fn fetch_file(&self, id: &str) -> Result<Vec<u8>, Unfetched> {
        let get = GetFile::new(FileId(id.to_owned()));
        let answer = self.api.call(&Request::of(&get), PATIENCE).await.map_err(|it| match it {
            Failure::Refused(api::Refusal { code: 400..=404, .. }) => Unfetched::Gone,
            Failure::Refused(_) | Failure::Unanswered(_) => Unfetched::Later,
        })?;
        let size = answer.result["file_size"].as_i64().unwrap_or_default();
        let path = answer.result["file_path"].as_str().filter(|_| size <= LARGEST);
        self.api.download(path.ok_or(Unfetched::Gone)?).await
    }

    fn undelivered(&self, failure: &Failure, parcel: Parcel<'_>, chat: i64) -> Undelivered {
        if let Some(why) = failure.misplaced()
            && self.misplaced_by(parcel.id) != Some(why)
        {
            self.misplaced().insert(parcel.id, why);
            // As soon as the pace allows it, and the outbox has written down that it waits.
            let milliseconds = self.pace.chat.map_or(ANEW, |it| it.within.max(ANEW));
            return Undelivered::Wait { milliseconds, whom: Whom::Chat };
        }
        self.not_taken(failure, parcel.id, chat)
    }

    fn not_taken(&self, failure: &Failure, message: OutgoingId, chat: i64) -> Undelivered {
        let undelivered = failure.undelivered(chat);
        let id = message.0;
        match &undelivered {
            Undelivered::Later | Undelivered::Refused | Undelivered::Stopped => {
                self.house.counts.error(counts::Place::Platform);
                tracing::warn!(message = id, chat, %failure, "Telegram did not take a message");
            }
            Undelivered::Wait { milliseconds, .. } => {
                tracing::info!(message = id, chat, milliseconds, "Telegram asks to wait");
            }
            Undelivered::Unreachable | Undelivered::Moved(_) => {
                tracing::info!(message = id, chat, %failure, "a chat is not there any more");
            }
        }
        undelivered
    }

    fn misplaced_by(&self, message: OutgoingId) -> Option<Misplaced> {
        self.misplaced().get(&message).copied()
    }

    fn misplaced(&self) -> std::sync::MutexGuard<'_, HashMap<OutgoingId, Misplaced>> {
        self.misplaced.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Deliver for Telegram {
    fn platform(&self) -> Platform {
        Platform::Telegram
    }

    fn pace(&self) -> Pace {
        self.pace
    }

    fn fetch<'d>(&'d self, id: &'d str) -> BoxFuture<'d, Result<Vec<u8>, Unfetched>> {
        Box::pin(self.fetch_file(id))
    }

    fn deliver<'d>(&'d self, parcel: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>> {
        Box::pin(async move {
            let shown = self.show(parcel).await;
            match &shown {
                Ok(Told::All(_)) | Err(Undelivered::Refused | Undelivered::Unreachable) => {
                    self.typing.told(parcel.id);
                    self.misplaced().remove(&parcel.id);
                }
                Ok(Told::Part(_)) => self.typing.told(parcel.id),
                Err(_) => {}
            }
            shown
        })
    }
}

/// The message that came of a request.
fn posted(answer: &Answer) -> Option<Posted> {
    answer.result["message_id"].as_i64().map(|it| Posted(it.to_string()))
}

/// What Telegram calls the file of a message that it has shown.
fn file_id(message: &serde_json::Value) -> Option<String> {
    let photo = message["photo"].as_array().and_then(|it| it.last());
    let file = photo.unwrap_or(&message["document"]);
    file["file_id"].as_str().map(str::to_owned)
}

/// The Bot API gives groups negative ids.
fn is_group(conversation: &Conversation) -> bool {
    conversation.chat.0.starts_with('-')
}

/// How far our clock is off, if that is worth a word.
fn clock_off(ours: Timestamp, theirs: Timestamp) -> Option<SignedDuration> {
    Some(ours.duration_since(theirs)).filter(|it| it.abs() > CLOCK_OFF)
}

/// The pause before the next try, after so many failures: half a second, doubled each time, at most
/// half a minute. `fraction` from 0 to 1 spreads the tries.
fn pause(failures: u32, fraction: f64) -> Duration {
    let doubled = Duration::from_millis(500).saturating_mul(1 << failures.saturating_sub(1).min(6));
    doubled.min(Duration::from_secs(30)).mul_f64(0.75 + fraction / 4.0)
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure {
            failure if failure.is_token_refused() => Self::TokenRefused,
            failure => Self::Unreachable { reason: failure.to_string() },
        }
    }
}

impl Trouble {
    /// What is wrong and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::TokenRefused => text!(telegram_token_refused),
            Self::Unreachable { reason } => text!(telegram_unreachable, reason = reason),
            Self::WebhookRefused { reason } => text!(telegram_webhook_refused, reason = reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use jiff::SignedDuration;
    use jiff::fmt::rfc2822::DateTimeParser;

    use super::{clock_off, pause};

    #[test]
    fn a_clock_that_is_off_by_more_than_a_minute_is_worth_a_word() {
        let date = "Mon, 23 Nov 2026 10:00:00 GMT"; // as HTTP writes it
        let theirs = DateTimeParser::new().parse_timestamp(date).unwrap();
        assert_eq!(theirs.to_string(), "2026-11-23T10:00:00Z");
        for (seconds, told) in [(0, false), (59, false), (-60, false), (61, true), (-3600, true)] {
            let off = SignedDuration::from_secs(seconds);
            assert_eq!(clock_off(theirs + off, theirs), Some(off).filter(|_| told));
        }
    }

    #[test]
    fn pauses_grow_and_end_at_half_a_minute() {
        let seconds = |failures| pause(failures, 1.0).as_secs_f64();
        assert_eq!([1, 2, 3].map(seconds), [0.5, 1.0, 2.0]);
        assert_eq!([7, 100, u32::MAX].map(seconds), [30.0; 3]);
        assert!(pause(1, 0.0) > Duration::from_millis(300));
    }
}
