//! Messages that were written before: changed where they stand, or taken away.
//!
//! That somebody has deleted one is as good as done.

use serde_json::Value;
use serenity::http::{LightMethod, Route};
use serenity::model::id::{ChannelId, MessageId};

use super::Discord;
use super::answer::{Verdict, Wish};
use super::deliver::Letter;
use super::handle::Place;
use super::limits::Place as Limited;
use super::outbound::{Piece, pieces};
use super::rest::Call;
use crate::core::ids::Posted;
use crate::outbox::{Parcel, Told, Undelivered};

/// Where a message that was written can be found again: `channel/message`.
pub(super) fn posted(written: &Value) -> Option<Posted> {
    let (channel, message) = (written["channel_id"].as_str()?, written["id"].as_str()?);
    Some(Posted(format!("{channel}/{message}")))
}

/// The id of a message that can be found there.
pub(super) fn message_of(posted: &Posted) -> Option<String> {
    posted.0.split_once('/').map(|(_, message)| message.to_owned())
}

/// A message of the bot.
struct Known<'k> {
    channel: &'k str,
    channel_id: ChannelId,
    message_id: MessageId,
}

fn known(posted: &Posted) -> Result<Known<'_>, Undelivered> {
    let id = |it: &str| it.parse::<u64>().ok().filter(|it| *it > 0);
    let known = posted.0.split_once('/').and_then(|(channel, message)| {
        let channel_id = ChannelId::new(id(channel)?);
        Some(Known { channel, channel_id, message_id: MessageId::new(id(message)?) })
    });
    known.ok_or(Undelivered::Refused)
}

impl Discord {
    /// Changes a piece of what was written. What is longer now goes on below; what is shorter leaves
    /// nothing behind.
    pub(super) async fn change(
        &self,
        parcel: Parcel<'_>,
        before: &[Posted],
    ) -> Result<Told, Undelivered> {
        let pieces = pieces(parcel.message, self.me);
        let last = parcel.piece + 1 >= pieces.len().max(before.len());
        match (pieces.get(parcel.piece), before.get(parcel.piece)) {
            (Some(piece), Some(posted)) => {
                self.again(parcel, posted, Some(piece)).await?;
                Ok(Told::piece(last, Some(posted.clone())))
            }
            (Some(piece), None) => {
                let letter = Letter {
                    nonce: format!("{}.{}", parcel.id, parcel.piece),
                    to: parcel.to,
                    piece,
                    form: None,
                    wish: Wish::of(parcel.message, parcel.piece),
                };
                let posted = match parcel.to.is_private() {
                    true => self.write_directly(&letter).await?,
                    false => self.write(&parcel.to.chat.0, Place::Guild, None, &letter).await?,
                };
                Ok(Told::piece(last, posted))
            }
            (None, Some(posted)) => {
                self.again(parcel, posted, None).await?;
                Ok(Told::piece(last, None))
            }
            (None, None) => Ok(Told::All(None)),
        }
    }

    /// Takes a piece of what was written away.
    pub(super) async fn withdraw(
        &self,
        parcel: Parcel<'_>,
        before: &[Posted],
    ) -> Result<Told, Undelivered> {
        let Some(posted) = before.get(parcel.piece) else { return Ok(Told::All(None)) };
        self.again(parcel, posted, None).await?;
        Ok(Told::piece(parcel.piece + 1 >= before.len(), None))
    }

    /// Makes a message say this; `None`: takes it away.
    async fn again(
        &self,
        parcel: Parcel<'_>,
        posted: &Posted,
        piece: Option<&Piece>,
    ) -> Result<(), Undelivered> {
        let Known { channel, channel_id, message_id } = known(posted)?;
        let place = if parcel.to.is_private() { Place::Direct } else { Place::Guild };
        let call = Call {
            route: Route::ChannelMessage { channel_id, message_id },
            method: if piece.is_some() { LightMethod::Patch } else { LightMethod::Delete },
            body: piece.map(Piece::reworded),
            file: None,
        };
        // Discord counts what is taken away for itself.
        let route = if piece.is_some() { "edit" } else { "delete" };
        match self.limited(Limited { route, major: channel }, place, call).await {
            Verdict::Done | Verdict::Gone => Ok(()),
            Verdict::Not(why) => Err(why),
            Verdict::Lost => Err(Undelivered::Later),
            Verdict::Acknowledged | Verdict::Expired => Err(Undelivered::Refused),
        }
    }
}
