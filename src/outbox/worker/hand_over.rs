//! One try to deliver one message: whether it is still to be told, and the way to its platform.

use jiff::{SignedDuration, Timestamp};

use super::Sent;
use super::announcing::Task;
use crate::core::announcement::Aim;
use crate::core::dialogue::after;
use crate::engine::{House, LEASE};
use crate::outbox::{Deliver, Parcel, Told, Undelivered, Upon};
use crate::storage::announcements::delivery::Wanted;
use crate::storage::outgoing::{Outgoing, Urgency};

/// How long a platform may take to accept a message; then it is tried again later.
const LIMIT: SignedDuration = SignedDuration::from_secs(30);

/// How long nobody looks whether an answer is still to be sent: it is as if it had been under way.
const FRESH: SignedDuration = SignedDuration::from_secs(1);

/// Whether a message may have gone from the disk since it was taken: a fresh answer is sent as it is,
/// for a look at the disk costs as much as all the rest of a delivery.
fn has_waited(message: &Outgoing, now: Timestamp) -> bool {
    message.urgency == Urgency::Bulk || message.attempts > 0 || message.created < after(now, -FRESH)
}

/// Tries once, with a lease that lasts as long as the try. What waited here may have gone from the
/// disk meanwhile: its member was erased, by whichever process, or wants nothing unasked any more.
pub(super) async fn send(
    house: &House,
    platform: &dyn Deliver,
    mut message: Outgoing,
    piece: usize,
    task: Option<Task>,
) -> Sent {
    let now = house.clock.now();
    if let Some(Task { place, aim, before, .. }) = task {
        match house.storage.is_delivery_wanted(place, now.as_millisecond()).await {
            Ok(Wanted::Yes) => {}
            Ok(Wanted::Stopped) => return Sent::Declined,
            Ok(Wanted::No) => return Sent::Unwanted,
            Err(error) => {
                tracing::error!(message = message.id.0, %error, "a delivery could not be looked up");
                return Sent::Undelivered(Undelivered::Later);
            }
        }
        let upon = match aim {
            Aim::Deliver => Upon::Nothing,
            Aim::Change => Upon::Change(&before),
            Aim::Withdraw => Upon::Withdraw(&before),
        };
        return hand_over(house, platform, &message, piece, upon).await;
    }
    if message.leased_until < after(now, LIMIT) {
        match house.storage.renew(&message, after(now, LEASE)).await {
            Ok(Some(renewed)) => message = renewed,
            Ok(None) => return Sent::Elsewhere,
            Err(error) => {
                tracing::error!(message = message.id.0, %error, "a lease was not renewed");
                return Sent::Undelivered(Undelivered::Later);
            }
        }
    }
    if has_waited(&message, now) {
        match house.storage.is_wanted(message.id).await {
            Ok(true) => {}
            Ok(false) => return Sent::Unwanted,
            Err(error) => {
                tracing::error!(message = message.id.0, %error, "a message could not be looked up");
                return Sent::Undelivered(Undelivered::Later);
            }
        }
    }
    hand_over(house, platform, &message, piece, Upon::Nothing).await
}

/// Gives a message to its platform, in its reader's language.
async fn hand_over(
    house: &House,
    platform: &dyn Deliver,
    message: &Outgoing,
    piece: usize,
    upon: Upon<'_>,
) -> Sent {
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
    });
    match tokio::time::timeout(LIMIT.unsigned_abs(), delivering).await {
        Ok(Ok(Told::All(posted))) => Sent::All(posted),
        Ok(Ok(Told::Part(posted))) => Sent::Part(message.leased_until, posted),
        Ok(Err(undelivered)) => Sent::Undelivered(undelivered),
        Err(_elapsed) => {
            tracing::error!(message = message.id.0, "a platform does not answer");
            Sent::Undelivered(Undelivered::Later)
        }
    }
}
