//! Passes on what was announced in a channel to the servers that follow it (Discord: crosspost an
//! announcement message).
//!
//! What is to be passed on stands in storage; so does how much of it a channel takes in an hour. An
//! answer that it was passed on before is as good as any: so each is, once, whatever dies.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use jiff::SignedDuration;
use serenity::http::{LightMethod, Route};
use serenity::model::id::{ChannelId, MessageId};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use super::Discord;
use super::limits::Place as Limited;
use super::rest::{Call, NoAnswer, Reply};
use crate::core::dialogue::after;
use crate::core::ids::ChatId;
use crate::outbox::Undelivered;
use crate::storage;
use crate::storage::crossposts::{Crosspost, End};

/// How often it is looked for what is due.
const LOOK: Duration = Duration::from_secs(1);

/// How long one is held; a request takes less.
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// How often one is tried that Discord does not answer to …
const TRIES: i64 = 10;

/// … and how long it waits for the second try, in milliseconds; for each further one twice as long.
const AGAIN: i64 = 5_000;

/// How long to wait when Discord does not let the bot in, in milliseconds.
const SHUT_OUT: i64 = 60_000;

/// The kind of a channel that others can follow (Discord: GUILD_ANNOUNCEMENT).
const ANNOUNCEMENT: u64 = 5;

/// What an answer of Discord means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    /// That is that.
    Of(End),
    /// It may go in so many milliseconds.
    Wait(i64),
    /// Nobody knows.
    Later,
}

impl Discord {
    /// Passes on what is due until it is stopped.
    pub(super) async fn crosspost(self: Arc<Self>, stop: CancellationToken) {
        while !stop.is_cancelled() {
            match self.crosspost_next().await {
                // There may be more.
                Ok(true) => {}
                Ok(false) => {
                    stop.run_until_cancelled(sleep(LOOK)).await;
                }
                Err(error) => {
                    tracing::error!(%error, "what is to be passed on could not be looked up");
                    stop.run_until_cancelled(sleep(LOOK * 10)).await;
                }
            }
        }
    }

    /// Writes down that what stands in a channel now is to be passed on. If that fails, it is as if
    /// it were not told: the next try finds what is there by its nonce.
    pub(super) async fn crosspost_later(
        &self,
        chat: &ChatId,
        message: Option<String>,
    ) -> Result<(), Undelivered> {
        let Some(message) = message else { return Ok(()) };
        let noted = self.house.storage.crosspost_later(chat, message, self.now()).await;
        noted.map_err(|error| {
            tracing::error!(%error, "what is to be passed on was not written down");
            Undelivered::Later
        })
    }

    async fn crosspost_next(&self) -> storage::Result<bool> {
        let storage = &self.house.storage;
        let now = self.house.clock.now();
        let leased = storage.lease_crosspost(now.as_millisecond(), after(now, LEASE)).await?;
        let Some(it) = leased else { return Ok(false) };
        let came = self.pass_on(&it).await;
        let now = self.now();
        match came {
            Came::Of(end) => {
                if matches!(end, End::Forbidden | End::Failed) {
                    let why = end.code();
                    tracing::warn!(channel = it.chat.0, why, "an announcement was not passed on");
                }
                storage.end_crosspost(&it, end, now).await?;
            }
            Came::Wait(milliseconds) => {
                storage.put_off_crosspost(&it, now + milliseconds, it.attempts).await?;
            }
            Came::Later if it.attempts + 1 >= TRIES => {
                storage.end_crosspost(&it, End::Failed, now).await?;
            }
            Came::Later => {
                let wait = AGAIN << it.attempts;
                storage.put_off_crosspost(&it, now + wait, it.attempts + 1).await?;
            }
        }
        Ok(true)
    }

    async fn pass_on(&self, it: &Crosspost) -> Came {
        let (Ok(channel), Ok(message)) = (it.chat.0.parse(), it.message.parse()) else {
            return Came::Of(End::Gone);
        };
        let channel_id = ChannelId::new(channel);
        let route = Route::Channel { channel_id };
        let call = Call { route, method: LightMethod::Get, body: None, file: None };
        match self.asked_for("channel", &it.chat.0, call).await {
            Ok(reply) if reply.status == 200 && reply.readable => {
                if reply.body["type"] != ANNOUNCEMENT {
                    return Came::Of(End::NotFollowed);
                }
            }
            reply => return judge(&reply),
        }
        let route =
            Route::ChannelMessageCrosspost { channel_id, message_id: MessageId::new(message) };
        let call = Call { route, method: LightMethod::Post, body: None, file: None };
        judge(&self.asked_for("crosspost", &it.chat.0, call).await)
    }

    /// Asks within the limits that Discord's answers have told.
    async fn asked_for(
        &self,
        route: &'static str,
        channel: &str,
        call: Call<'_>,
    ) -> Result<Reply, Unanswered> {
        let limits = || self.limits.lock().unwrap_or_else(PoisonError::into_inner);
        let limited = Limited { route, major: channel };
        let waiting = limits().wait(limited, self.elapsed());
        if let Some(milliseconds) = waiting {
            return Err(Unanswered::Wait(milliseconds));
        }
        let reply = self.rest.send(call).await?;
        if let Some(standing) = &reply.standing {
            limits().learn(limited, standing, self.elapsed());
        }
        Ok(reply)
    }
}

/// Why there is no answer.
#[derive(Debug)]
enum Unanswered {
    /// It was not asked: there is no room for so many milliseconds.
    Wait(i64),
    /// None came.
    Lost,
}

impl From<NoAnswer> for Unanswered {
    fn from(_: NoAnswer) -> Self {
        Self::Lost
    }
}

fn judge(reply: &Result<Reply, Unanswered>) -> Came {
    let reply = match reply {
        Ok(reply) => reply,
        Err(Unanswered::Wait(milliseconds)) => return Came::Wait(*milliseconds),
        Err(Unanswered::Lost) => return Came::Later,
    };
    match (reply.status, reply.code) {
        // That it was passed on before is what came of a try whose answer was lost.
        (200..=299, _) if reply.readable => Came::Of(End::Crossposted),
        (_, 40033) => Came::Of(End::Crossposted),
        (200..=299 | 408 | 500.., _) => Came::Later,
        (429, _) => Came::Wait(reply.retry_after),
        (401, _) => Came::Wait(SHUT_OUT),
        // It became another kind of channel meanwhile.
        (_, 50024) => Came::Of(End::NotFollowed),
        (403, _) => Came::Of(End::Forbidden),
        (404, _) => Came::Of(End::Gone),
        _ => Came::Of(End::Failed),
    }
}

#[cfg(test)]
mod tests {
    use super::{Came, End, Reply, Unanswered, judge};

    #[test]
    fn what_answers_mean() {
        for ((status, code), came) in [
            ((200, 0), Came::Of(End::Crossposted)),
            ((400, 40033), Came::Of(End::Crossposted)),
            ((403, 50024), Came::Of(End::NotFollowed)),
            ((403, 50013), Came::Of(End::Forbidden)),
            ((403, 50001), Came::Of(End::Forbidden)),
            ((404, 10008), Came::Of(End::Gone)),
            ((404, 10003), Came::Of(End::Gone)),
            ((400, 50035), Came::Of(End::Failed)),
            ((429, 0), Came::Wait(700)),
            ((401, 0), Came::Wait(60_000)),
            ((502, 0), Came::Later),
        ] {
            assert_eq!(judge(&Ok(Reply::of(status, code))), came, "{status} {code}");
        }
        assert_eq!(judge(&Err(Unanswered::Lost)), Came::Later);
        assert_eq!(judge(&Err(Unanswered::Wait(9))), Came::Wait(9));
    }
}
