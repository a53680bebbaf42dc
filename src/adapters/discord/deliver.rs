//! Brings what the house says to Discord: one request a piece, and what came of it.
//!
//! When to try again, and how often, is decided by the outbox.

use std::sync::PoisonError;

use futures::future::BoxFuture;
use serde_json::{Value, json};
use serenity::http::{LightMethod, Route};
use serenity::model::id::{ApplicationId, ChannelId, InteractionId};

use super::Discord;
use super::answer::{Deferral, Stage, Step, Verdict, Way, Wish};
use super::components::modal;
use super::handle::{Eyes, Interaction, Origin, Place};
use super::limits::Place as Limited;
use super::outbound::{Piece, pieces, with_file};
use super::rest::{Call, NoAnswer, Reply};
use crate::core::file::File;
use crate::core::form::Form;
use crate::core::ids::{Conversation, Platform, Posted};
use crate::outbox::files::{Bytes, Unfetched};
use crate::outbox::pace::Pace;
use crate::outbox::{Deliver, Parcel, Told, Undelivered, Upon, Whom};

/// Callbacks of an interaction, by Discord's numbers.
const SAY: u8 = 4;
const THINK: u8 = 5;
const QUIET: u8 = 6;
const REPLACE: u8 = 7;
const SUGGEST: u8 = 8;
const FORM: u8 = 9;

/// How many ways are tried for one piece: each tells more about the interaction than was known.
const WAYS: usize = 4;

/// What is to be told: a piece of a message, and whom it is for.
pub(super) struct Letter<'l> {
    /// The same in each try, at most 25 characters (Discord).
    pub(super) nonce: String,
    pub(super) to: &'l Conversation,
    pub(super) piece: &'l Piece,
    pub(super) form: Option<&'l Form<String>>,
    pub(super) wish: Wish,
}

impl Deliver for Discord {
    fn platform(&self) -> Platform {
        Platform::Discord
    }

    fn pace(&self) -> Pace {
        self.pace
    }

    fn fetch<'d>(&'d self, id: &'d str) -> BoxFuture<'d, Result<Vec<u8>, Unfetched>> {
        Box::pin(self.fetch_file(id))
    }

    fn deliver<'d>(&'d self, parcel: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>> {
        Box::pin(self.tell(parcel))
    }
}

impl Discord {
    async fn tell(&self, parcel: Parcel<'_>) -> Result<Told, Undelivered> {
        match parcel.upon {
            Upon::Nothing => {}
            Upon::Change(posted) => return self.change(parcel, posted).await,
            Upon::Withdraw(posted) => return self.withdraw(parcel, posted).await,
        }
        let pieces = match &parcel.message.file {
            None => pieces(parcel.message, self.me),
            Some(it) => {
                let bytes = match parcel.piece {
                    0 => self.bytes(parcel, &it.file).await?,
                    // The file has gone out with the first piece.
                    _ => Some(Bytes::default()),
                };
                with_file(parcel.message, it, bytes.as_deref(), self.me)
            }
        };
        let Some(piece) = pieces.get(parcel.piece) else { return Ok(Told::All(None)) };
        let letter = Letter {
            nonce: format!("{}.{}", parcel.id, parcel.piece),
            to: parcel.to,
            piece,
            form: parcel.message.form.as_ref(),
            wish: Wish::of(parcel.message, parcel.piece),
        };
        let last = parcel.piece + 1 >= pieces.len();
        let posted = match parcel.handle.and_then(Origin::read) {
            Some(Origin::Interaction(origin)) => {
                let way = self.answer(&origin, &letter).await?;
                return Ok(Told::piece(last || way == Way::Form, None));
            }
            Some(Origin::Message { message, place }) => {
                let answers = (place == Place::Guild && parcel.piece == 0).then_some(&*message);
                self.write(&parcel.to.chat.0, place, answers, &letter).await?
            }
            None if parcel.to.is_private() => self.write_directly(&letter).await?,
            None => {
                let chat = &parcel.to.chat;
                let posted = self.write(&chat.0, Place::Guild, None, &letter).await?;
                if parcel.id.is_of_delivery() {
                    let message = posted.as_ref().and_then(super::again::message_of);
                    self.crosspost_later(chat, message).await?;
                }
                posted
            }
        };
        Ok(Told::piece(last, posted))
    }

    /// The bytes of a file that is to be shown; `None`: it is gone.
    async fn bytes(&self, parcel: Parcel<'_>, file: &File) -> Result<Option<Bytes>, Undelivered> {
        match parcel.files.bytes(parcel.id, file).await {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Unfetched::Later) => Err(Undelivered::Later),
            Err(Unfetched::Gone) => Ok(None),
        }
    }

    /// Answers an interaction, by whichever way is open.
    pub(super) async fn answer(
        &self,
        origin: &Interaction,
        letter: &Letter<'_>,
    ) -> Result<Way, Undelivered> {
        let slot = self.slots.of(&origin.id, self.now());
        let mut stage = slot.lock().await;
        for _ in 0..WAYS {
            let way = stage.way(origin, &letter.wish, self.now());
            let before = *stage;
            if matches!(way, Way::Say | Way::Replace | Way::Form) {
                // Should this be dropped before its end, nobody knows what came of it.
                *stage = Stage::Unsure;
            }
            let verdict = self.go(way, origin, letter).await;
            let (after, step) = before.after(way, verdict);
            *stage = after;
            match step {
                Step::Told => return Ok(way),
                Step::Again => {}
                Step::Give(why) => return Err(why),
            }
        }
        Err(Undelivered::Later)
    }

    async fn go(&self, way: Way, origin: &Interaction, letter: &Letter<'_>) -> Verdict {
        let eyes = letter.wish.eyes(origin);
        let webhook = origin.token.as_str();
        match (way, letter.form) {
            (Way::Form, Some(form)) => self.call_back(origin, FORM, modal(form), None).await,
            (Way::Say | Way::Form, _) => {
                self.call_back(origin, SAY, letter.piece.new_message(eyes), Some(letter)).await
            }
            (Way::Replace, _) => {
                self.call_back(origin, REPLACE, letter.piece.instead(), Some(letter)).await
            }
            (Way::Edit | Way::Withdraw, _) => {
                let application_id = ApplicationId::new(self.application);
                let call = Call {
                    route: Route::WebhookOriginalInteractionResponse {
                        application_id,
                        token: webhook,
                    },
                    method: if way == Way::Edit { LightMethod::Patch } else { LightMethod::Delete },
                    body: (way == Way::Edit).then(|| letter.piece.instead()),
                    file: letter.piece.file.as_ref().filter(|_| way == Way::Edit),
                };
                let limited = Limited { route: "original", major: webhook };
                self.limited(limited, origin.place, call).await
            }
            (Way::FollowUp, _) => {
                let application_id = ApplicationId::new(self.application);
                let call = Call {
                    route: Route::WebhookFollowupMessages { application_id, token: webhook },
                    method: LightMethod::Post,
                    body: Some(letter.piece.new_message(eyes)),
                    file: letter.piece.file.as_ref(),
                };
                let limited = Limited { route: "follow-up", major: webhook };
                self.limited(limited, origin.place, call).await
            }
            (Way::Channel, _) => {
                let written = self.write(&letter.to.chat.0, origin.place, None, letter).await;
                written.map_or_else(Verdict::Not, |_| Verdict::Done)
            }
            (Way::Direct, _) => {
                let written = self.write_directly(letter).await;
                written.map_or_else(Verdict::Not, |_| Verdict::Done)
            }
        }
    }

    /// The one callback that an interaction takes.
    async fn call_back(
        &self,
        origin: &Interaction,
        number: u8,
        data: Value,
        letter: Option<&Letter<'_>>,
    ) -> Verdict {
        let Ok(id) = origin.id.parse() else { return Verdict::Expired };
        let route = Route::InteractionResponse {
            interaction_id: InteractionId::new(id),
            token: &origin.token,
        };
        let body = match data {
            Value::Null => json!({ "type": number }),
            data => json!({ "type": number, "data": data }),
        };
        let file = letter.and_then(|it| it.piece.file.as_ref());
        let call = Call { route, method: LightMethod::Post, body: Some(body), file };
        judge(&self.rest.send(call).await, origin.place)
    }

    /// Takes an interaction in time when its answer is not there yet.
    pub(super) async fn defer(&self, origin: &Interaction) {
        let slot = self.slots.of(&origin.id, self.now());
        let mut stage = slot.lock().await;
        if *stage != Stage::Fresh {
            return;
        }
        let deferral = Deferral::of(origin);
        let verdict = match deferral {
            Deferral::Thinking(Eyes::One) => {
                self.call_back(origin, THINK, json!({ "flags": 1 << 6 }), None).await
            }
            Deferral::Thinking(Eyes::All) => self.call_back(origin, THINK, Value::Null, None).await,
            Deferral::Quiet => self.call_back(origin, QUIET, Value::Null, None).await,
        };
        *stage = deferral.after(&verdict);
    }

    /// Tells what half-typed words may become. Should it fail, nothing is shown.
    pub(super) async fn suggest(&self, id: &str, token: &str, choices: Vec<Value>) {
        let Ok(id) = id.parse() else { return };
        let route = Route::InteractionResponse { interaction_id: InteractionId::new(id), token };
        let body = json!({ "type": SUGGEST, "data": { "choices": choices } });
        let _ = self.rest.post(route, body).await;
    }

    /// Shows that an answer is under way. Should it fail, nothing is shown.
    pub(super) async fn type_in(&self, channel: &str) {
        let Ok(id) = channel.parse() else { return };
        let route = Route::ChannelTyping { channel_id: ChannelId::new(id) };
        let call = Call { route, method: LightMethod::Post, body: None, file: None };
        let limited = Limited { route: "typing", major: channel };
        let _ = self.limited(limited, Place::Guild, call).await;
    }

    /// Writes into a channel, in answer to a message of it: where that can be found again.
    pub(super) async fn write(
        &self,
        channel: &str,
        place: Place,
        answers: Option<&str>,
        letter: &Letter<'_>,
    ) -> Result<Option<Posted>, Undelivered> {
        let id = channel.parse().map_err(|_| Undelivered::Refused)?;
        let call = Call {
            route: Route::ChannelMessages { channel_id: ChannelId::new(id) },
            method: LightMethod::Post,
            body: Some(letter.piece.in_channel(answers, &letter.nonce)),
            file: letter.piece.file.as_ref(),
        };
        let limited = Limited { route: "message", major: channel };
        let (verdict, body) = self.asked(limited, place, call).await;
        match verdict {
            Verdict::Done => Ok(super::again::posted(&body)),
            Verdict::Not(why) => Err(why),
            Verdict::Lost => Err(Undelivered::Later),
            Verdict::Acknowledged | Verdict::Expired | Verdict::Gone => Err(Undelivered::Refused),
        }
    }

    /// Writes to the person alone.
    pub(super) async fn write_directly(
        &self,
        letter: &Letter<'_>,
    ) -> Result<Option<Posted>, Undelivered> {
        let channel = self.direct_channel(&letter.to.person.0).await?;
        self.write(&channel, Place::Direct, None, letter).await
    }

    async fn direct_channel(&self, person: &str) -> Result<String, Undelivered> {
        let known = || self.direct.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(channel) = known().get(person) {
            return Ok(channel.clone());
        }
        let reply =
            self.rest.post(Route::UserMeDmChannels, json!({ "recipient_id": person })).await;
        let channel = reply.as_ref().ok().and_then(|it| it.body["id"].as_str());
        match (judge(&reply, Place::Direct), channel) {
            (Verdict::Done, Some(channel)) => {
                known().insert(person.to_owned(), channel.to_owned());
                Ok(channel.to_owned())
            }
            (Verdict::Not(why), _) => Err(why),
            (Verdict::Done | Verdict::Lost, _) => Err(Undelivered::Later),
            (Verdict::Acknowledged | Verdict::Expired | Verdict::Gone, _) => {
                Err(Undelivered::Refused)
            }
        }
    }

    /// Sends within the limits that Discord's answers have told.
    pub(super) async fn limited(
        &self,
        limited: Limited<'_>,
        place: Place,
        call: Call<'_>,
    ) -> Verdict {
        self.asked(limited, place, call).await.0
    }

    /// The same, with what was answered.
    async fn asked(&self, limited: Limited<'_>, place: Place, call: Call<'_>) -> (Verdict, Value) {
        let limits = || self.limits.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = limits().wait(limited, self.elapsed());
        if let Some(milliseconds) = waiting {
            let wait = Undelivered::Wait { milliseconds, whom: Whom::Chat };
            return (Verdict::Not(wait), Value::Null);
        }
        let reply = self.rest.send(call).await;
        if let Ok(Reply { standing: Some(standing), .. }) = &reply {
            limits().learn(limited, standing, self.elapsed());
        }
        let verdict = judge(&reply, place);
        (verdict, reply.map_or(Value::Null, |it| it.body))
    }
}

/// What an answer of Discord means.
fn judge(reply: &Result<Reply, NoAnswer>, place: Place) -> Verdict {
    let Ok(reply) = reply else { return Verdict::Lost };
    match (reply.status, reply.code) {
        (200..=299, _) if reply.readable => Verdict::Done,
        (200..=299 | 408 | 500.., _) => Verdict::Lost,
        (_, 40060) => Verdict::Acknowledged,
        (_, 10015 | 10062 | 50027) => Verdict::Expired,
        (_, 10008) => Verdict::Gone,
        (429, _) => {
            let whom = if reply.for_all { Whom::Everybody } else { Whom::Chat };
            Verdict::Not(Undelivered::Wait { milliseconds: reply.retry_after, whom })
        }
        (401, _) => {
            tracing::error!("Discord refuses the bot's token");
            Verdict::Not(Undelivered::Stopped)
        }
        // Closed to messages of bots, or nothing in common any more; or there is no such person.
        (403, 50007 | 50278) | (_, 10013) => Verdict::Not(Undelivered::Unreachable),
        (403, _) if place == Place::Direct => Verdict::Not(Undelivered::Unreachable),
        _ => Verdict::Not(Undelivered::Refused),
    }
}

#[cfg(test)]
mod tests {
    use super::{NoAnswer, Place, Reply, Undelivered, Verdict, Whom, judge};

    #[test]
    fn what_answers_mean() {
        let wait = Undelivered::Wait { milliseconds: 700, whom: Whom::Chat };
        let told = [
            ((200, 0), Verdict::Done),
            ((204, 0), Verdict::Done),
            ((400, 40060), Verdict::Acknowledged),
            ((404, 10062), Verdict::Expired),
            ((404, 10015), Verdict::Expired),
            ((401, 50027), Verdict::Expired),
            ((404, 10008), Verdict::Gone),
            ((502, 0), Verdict::Lost),
            ((429, 0), Verdict::Not(wait)),
            ((401, 0), Verdict::Not(Undelivered::Stopped)),
            ((403, 50007), Verdict::Not(Undelivered::Unreachable)),
            ((403, 50278), Verdict::Not(Undelivered::Unreachable)),
            ((400, 10013), Verdict::Not(Undelivered::Unreachable)),
            ((403, 50001), Verdict::Not(Undelivered::Refused)),
            ((403, 50013), Verdict::Not(Undelivered::Refused)),
            ((404, 10003), Verdict::Not(Undelivered::Refused)),
            ((400, 50035), Verdict::Not(Undelivered::Refused)),
        ];
        for ((status, code), verdict) in told {
            assert_eq!(
                judge(&Ok(Reply::of(status, code)), Place::Guild),
                verdict,
                "{status} {code}"
            );
        }
        let closed = judge(&Ok(Reply::of(403, 50001)), Place::Direct);
        assert_eq!(closed, Verdict::Not(Undelivered::Unreachable));
        assert_eq!(judge(&Err(NoAnswer("cut".to_owned())), Place::Guild), Verdict::Lost);
    }
}
