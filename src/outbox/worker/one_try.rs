//! One try of a message: whether it is still to be sent is looked up, and then the platform gets it.

use jiff::{SignedDuration, Timestamp};

use super::announcing::Task;
use crate::core::announcement::Aim;
use crate::core::dialogue::after;
use crate::core::ids::Posted;
use crate::engine::{House, LEASE};
use crate::outbox::files::Files;
use crate::outbox::pace::{Limit, claim};
use crate::outbox::{Deliver, Parcel, Told, Undelivered, Upon};
use crate::storage::announcements::delivery::{Place, Wanted};
use crate::storage::outgoing::{Outgoing, Urgency};

/// How long a platform may take to accept a message; then it is tried again later.
const LIMIT: SignedDuration = SignedDuration::from_secs(30);

/// How long nobody looks whether an answer is still to be sent: it is as if it had been under way.
const FRESH: SignedDuration = SignedDuration::from_secs(1);

/// What came of one try.
pub(super) enum Sent {
    All(Option<Posted>),
    /// A piece of it; it is leased until this time, in milliseconds since 1970.
    Part(i64, Option<Posted>),
    Undelivered(Undelivered),
    /// Another process has just written to this chat: not before this time, in milliseconds since 1970.
    TooSoon(i64),
    /// Another process holds the message, or has delivered it.
    Elsewhere,
    /// It is not to be sent any more.
    Unwanted,
    /// It is not, for they want nothing unasked any more.
    Declined,
}

/// Whether a message may have gone from the disk since it was taken: a fresh answer is sent as it is,
/// for a look at the disk costs as much as all the rest of a delivery.
fn has_waited(message: &Outgoing, now: Timestamp) -> bool {
    message.urgency == Urgency::Bulk || message.attempts > 0 || message.created < after(now, -FRESH)
}

/// Tries once, with a lease that lasts as long as the try; `shared` are the limits of its chat that other
/// processes may use as well. What waited here may have gone from the disk meanwhile: its member was
/// erased, by whichever process, or wants nothing unasked any more.
pub(super) async fn send(
    house: &House,
    way: (&dyn Deliver, &Files),
    mut message: Outgoing,
    piece: usize,
    task: Option<Task>,
    shared: Vec<Limit>,
) -> (Sent, Option<i64>) {
    let place = task.as_ref().map(|it| it.place);
    if let Some(not) = why_not(house, &mut message, place).await {
        return (not, None);
    }
    if let Some(not) = too_soon(house, &message, shared).await {
        return (not, None);
    }
    let upon = task.as_ref().map_or(Upon::Nothing, |it| match it.aim {
        Aim::Deliver => Upon::Nothing,
        Aim::Change => Upon::Change(&it.before),
        Aim::Withdraw => Upon::Withdraw(&it.before),
    });
    hand_over(house, way, &message, piece, upon).await
}

/// Why it is not to be sent, or not now; `None`: it is.
async fn why_not(house: &House, message: &mut Outgoing, delivery: Option<Place>) -> Option<Sent> {
    let now = house.clock.now();
    if let Some(place) = delivery {
        match house.storage.is_delivery_wanted(place, now.as_millisecond()).await {
            Ok(Wanted::Yes) => {}
            Ok(Wanted::Stopped) => return Some(Sent::Declined),
            Ok(Wanted::No) => return Some(Sent::Unwanted),
            Err(error) => {
                tracing::error!(message = message.id.0, %error, "a delivery could not be looked up");
                return Some(Sent::Undelivered(Undelivered::Later));
            }
        }
        return None;
    }
    if message.leased_until < after(now, LIMIT) {
        match house.storage.renew(message, after(now, LEASE)).await {
            Ok(Some(renewed)) => *message = renewed,
            Ok(None) => return Some(Sent::Elsewhere),
            Err(error) => {
                tracing::error!(message = message.id.0, %error, "a lease was not renewed");
                return Some(Sent::Undelivered(Undelivered::Later));
            }
        }
    }
    if has_waited(message, now) {
        match house.storage.is_wanted(message.id).await {
            Ok(true) => {}
            Ok(false) => return Some(Sent::Unwanted),
            Err(error) => {
                tracing::error!(message = message.id.0, %error, "a message could not be looked up");
                return Some(Sent::Undelivered(Undelivered::Later));
            }
        }
    }
    None
}

/// Whether this chat, which other processes may write to as well, was written to a moment ago; if not,
/// they hear that it is now.
async fn too_soon(house: &House, message: &Outgoing, shared: Vec<Limit>) -> Option<Sent> {
    if shared.is_empty() {
        return None;
    }
    let (platform, chat) = (message.to.platform, message.to.chat.clone());
    let clock = house.clock.clone();
    // Not before it is its turn to look.
    let claim = move |sent: &mut Vec<i64>| claim(&shared, sent, clock.now().as_millisecond());
    match house.storage.look_at_chat(platform, chat, claim).await {
        Ok(Ok(())) => None,
        Ok(Err(opens)) => Some(Sent::TooSoon(opens)),
        Err(error) => {
            tracing::error!(message = message.id.0, %error, "a chat could not be looked at");
            Some(Sent::Undelivered(Undelivered::Later))
        }
    }
}

/// Gives a message to its platform, in its reader's language.
async fn hand_over(
    house: &House,
    (platform, files): (&dyn Deliver, &Files),
    message: &Outgoing,
    piece: usize,
    upon: Upon<'_>,
) -> (Sent, Option<i64>) {
    let reader = house.texts.negotiate(message.language.as_ref(), message.hint.as_ref());
    let today = house.clock.today(&house.zone);
    let rendered = house.texts.message(&message.message, &reader, today);
    let delivering = platform.deliver(Parcel {
        id: message.id,
        to: &message.to,
        handle: message.handle.as_ref(),
        message: &rendered,
        piece,
        upon,
        files,
    });
    let went = house.clock.now().as_millisecond();
    let sent = match tokio::time::timeout(LIMIT.unsigned_abs(), delivering).await {
        Ok(Ok(Told::All(posted))) => Sent::All(posted),
        Ok(Ok(Told::Part(posted))) => Sent::Part(message.leased_until, posted),
        Ok(Err(undelivered)) => Sent::Undelivered(undelivered),
        Err(_elapsed) => {
            tracing::error!(message = message.id.0, "a platform does not answer");
            Sent::Undelivered(Undelivered::Later)
        }
    };
    (sent, Some(went))
}
