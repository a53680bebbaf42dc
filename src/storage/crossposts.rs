//! Announcements that are to be passed on to the servers which follow a channel of Discord.
//!
//! Written down before the delivery is, so that a crash loses none; whoever does it holds a lease.
//! Which channels can be followed is for Discord to say.

use super::connection::{Conn, execute, fetch};
use super::{Result, Storage};
use crate::core::ids::ChatId;

/// So many may be passed on from one channel …
pub const MOST: i64 = 10;

/// … in this time, in milliseconds (Discord).
pub const WITHIN: i64 = 3_600_000;

/// A message that is to be passed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crosspost {
    /// In which channel it stands.
    pub chat: ChatId,
    /// Discord's id of it.
    pub message: String,
    /// How often that has failed.
    pub attempts: i64,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It was.
    Crossposted,
    /// Nobody can follow the channel.
    NotFollowed,
    /// The bot may not.
    Forbidden,
    /// The message, or the channel, is not there any more.
    Gone,
    /// Discord did not take it.
    Failed,
}

impl End {
    /// Every end.
    pub const ALL: &[Self] =
        &[Self::Crossposted, Self::NotFollowed, Self::Forbidden, Self::Gone, Self::Failed];

    /// The word that storage and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Crossposted => "crossposted",
            Self::NotFollowed => "not-followed",
            Self::Forbidden => "forbidden",
            Self::Gone => "gone",
            Self::Failed => "failed",
        }
    }

    /// The end of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }
}

/// The next one that is due and whose channel has room. SQLite has one writer and knows no row locks.
macro_rules! next {
    ($locks:literal) => {
        concat!(
            "SELECT c.chat, c.message, c.attempts FROM crosspost c
             WHERE c.outcome IS NULL AND c.due <= $1
               AND (SELECT COUNT(*) FROM crosspost d
                    WHERE d.chat = c.chat AND d.ended > $2 AND d.outcome = 'crossposted') < $3
             ORDER BY c.due, c.message LIMIT 1",
            $locks
        )
    };
}

impl Storage {
    /// A message of an announcement stands in a channel: it is to be passed on, once.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn crosspost_later(&self, chat: &ChatId, message: String, now: i64) -> Result<()> {
        let chat = chat.0.clone();
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "INSERT INTO crosspost (chat, message, due, attempts)
                           VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING";
                execute!(&mut conn, sql, chat, message, now)?;
                Ok(())
            })
        })
        .await
    }

    /// Takes the next one that is due, and holds it until `until`.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn lease_crosspost(&self, now: i64, until: i64) -> Result<Option<Crosspost>> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = match conn {
                    Conn::Sqlite(_) => next!(""),
                    Conn::Postgres(_) => next!(" FOR UPDATE OF c SKIP LOCKED"),
                };
                let next = fetch!(
                    &mut conn,
                    fetch_optional as (String, String, i64),
                    sql,
                    now,
                    now - WITHIN,
                    MOST
                )?;
                let Some((chat, message, attempts)) = next else { return Ok(None) };
                let sql = "UPDATE crosspost SET due = $3 WHERE chat = $1 AND message = $2";
                execute!(&mut conn, sql, &chat, &message, until)?;
                Ok(Some(Crosspost { chat: ChatId(chat), message, attempts }))
            })
        })
        .await
    }

    /// It is tried again at `due`, after it has failed so often.
    ///
    /// # Errors
    /// Those of the database; then its lease runs out.
    pub async fn put_off_crosspost(&self, it: &Crosspost, due: i64, attempts: i64) -> Result<()> {
        let (chat, message) = (it.chat.0.clone(), it.message.clone());
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "UPDATE crosspost SET due = $3, attempts = $4
                           WHERE chat = $1 AND message = $2 AND outcome IS NULL";
                execute!(&mut conn, sql, chat, message, due, attempts)?;
                Ok(())
            })
        })
        .await
    }

    /// What came of it.
    ///
    /// # Errors
    /// Those of the database; then it is tried again.
    pub async fn end_crosspost(&self, it: &Crosspost, end: End, now: i64) -> Result<()> {
        let (chat, message) = (it.chat.0.clone(), it.message.clone());
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "UPDATE crosspost SET outcome = $3, ended = $4
                           WHERE chat = $1 AND message = $2 AND outcome IS NULL";
                execute!(&mut conn, sql, chat, message, end.code(), now)?;
                Ok(())
            })
        })
        .await
    }
}
