//! What is no longer needed is deleted: expired dialogues and codes, and ids of events that no
//! platform tells again.

use jiff::{SignedDuration, Timestamp};

use super::accounts::WRONG_CODES_WITHIN;
use super::connection::execute;
use super::invitations::forgotten_before;
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
        let (forgotten, barred) = (forgotten_before(now), after(now, -WRONG_CODES_WITHIN));
        let (now, oldest) = (now.as_millisecond(), after(now, -EVENTS_KEPT));
        self.write(move |mut conn| {
            Box::pin(async move {
                let dialogues =
                    execute!(&mut conn, "DELETE FROM dialogue WHERE expires < $1", now)?;
                let events = execute!(&mut conn, "DELETE FROM event WHERE taken < $1", oldest)?;
                // An invitation that is not good any more says why for a while; a code to link and
                // a wrong one mean nothing once their time is over.
                let invitations = execute!(
                    &mut conn,
                    "DELETE FROM invitation WHERE expires < $1 OR used < $1",
                    forgotten
                )?;
                let links =
                    execute!(&mut conn, "DELETE FROM link_code WHERE expires < $1", barred)?;
                let wrong = execute!(&mut conn, "DELETE FROM wrong_code WHERE typed < $1", barred)?;
                Ok(dialogues + events + invitations + links + wrong)
            })
        })
        .await
    }
}
