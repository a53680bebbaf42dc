//! What is no longer needed is deleted: expired dialogues, and ids of events that no platform
//! tells again.

use jiff::{SignedDuration, Timestamp};

use super::connection::execute;
use super::{Result, Storage};
use crate::core::dialogue::after;

/// A platform repeats an event for about a day (Telegram's webhook); a week is on the safe side.
const EVENTS_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

impl Storage {
    /// Deletes what has expired at `now`. How many rows went.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn sweep(&self, now: Timestamp) -> Result<u64> {
        let (now, oldest) = (now.as_millisecond(), after(now, -EVENTS_KEPT));
        self.write(move |mut conn| {
            Box::pin(async move {
                let dialogues =
                    execute!(&mut conn, "DELETE FROM dialogue WHERE expires < $1", now)?;
                let events = execute!(&mut conn, "DELETE FROM event WHERE taken < $1", oldest)?;
                Ok(dialogues + events)
            })
        })
        .await
    }
}
