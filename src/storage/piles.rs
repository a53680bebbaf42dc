//! How much waits in the outbox, for whoever looks after the bot.

use super::connection::fetch;
use super::{Result, Storage};

/// Messages of one platform that wait, or that were given up for one reason.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Pile {
    /// The platform's name.
    pub platform: String,
    /// Why they were given up ([`Dead::code`](super::outgoing::Dead::code)); `None`: they wait.
    pub failed: Option<String>,
    /// How many.
    pub count: i64,
    /// When the oldest was said, in milliseconds since 1970.
    pub oldest: i64,
}

impl Storage {
    /// How many messages of each platform wait and since when, and how many were given up, by
    /// reason.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn outbox_state(&self) -> Result<Vec<Pile>> {
        self.read(|mut conn| {
            Box::pin(async move {
                fetch!(
                    &mut conn,
                    fetch_all as Pile,
                    "SELECT platform, CASE WHEN failed THEN COALESCE(reason, 'refused') END AS failed,
                            COUNT(*) AS count, MIN(created) AS oldest
                     FROM outgoing GROUP BY platform, 2 ORDER BY platform, 2"
                )
            })
        })
        .await
    }

    /// How many messages wait, and how many could not be delivered.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn outbox_depth(&self) -> Result<(i64, i64)> {
        self.read(|mut conn| {
            Box::pin(async move {
                fetch!(
                    &mut conn,
                    fetch_one as (i64, i64),
                    "SELECT COUNT(CASE WHEN NOT failed THEN 1 END),
                            COUNT(CASE WHEN failed THEN 1 END) FROM outgoing"
                )
            })
        })
        .await
    }
}
