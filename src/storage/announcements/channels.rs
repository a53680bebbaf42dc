//! Groups and channels that get announcements: in which language, about what, and how the last one
//! went there.

use super::acts::topics_in;
use crate::core::catalogue::Language;
use crate::core::ids::{ChatId, Platform};
use crate::core::role::Permit;
use crate::core::vocabulary::Topic;
use crate::storage::connection::fetch;
use crate::storage::crossposts::End;
use crate::storage::{Result, Storage};

/// A group or channel that gets announcements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// On which platform.
    pub platform: Platform,
    /// Which.
    pub chat: ChatId,
    /// What it is called, as far as its platform tells.
    pub name: String,
    /// In which language.
    pub language: Language,
    /// About what; nothing in it: about everything.
    pub topics: Vec<Topic>,
    /// How the last announcement went there, as long as that is kept.
    pub last: Option<Last>,
    /// What came of the last one that was to be passed on from there.
    pub crosspost: Option<End>,
}

/// How the last announcement went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// What it is called, in the language in which it was written first.
    pub title: String,
    /// What came of it, as storage has it; `None`: nothing yet.
    pub outcome: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    platform: String,
    chat: String,
    name: String,
    language: String,
    topics: String,
    title: Option<String>,
    outcome: Option<String>,
    crosspost: Option<String>,
}

/// Channels by a condition, with the last announcement of each.
macro_rules! channels {
    ($condition:literal) => {
        concat!(
            "SELECT c.platform, c.chat, c.name, c.language, c.topics, t.title, d.outcome,
                    (SELECT x.outcome FROM crosspost x
                     WHERE c.platform = 'discord' AND x.chat = c.chat AND x.ended IS NOT NULL
                     ORDER BY x.ended DESC, x.message DESC LIMIT 1) AS crosspost
             FROM channel c
                  LEFT JOIN delivery d ON d.platform = c.platform AND d.chat = c.chat
                        AND d.member IS NULL
                        AND d.announcement = (SELECT MAX(l.announcement) FROM delivery l
                                              WHERE l.platform = c.platform AND l.chat = c.chat
                                                AND l.member IS NULL)
                  LEFT JOIN announcement_text t ON t.announcement = d.announcement
                                               AND t.position = 0
             WHERE ",
            $condition
        )
    };
}

impl Storage {
    /// What a group or channel gets; `None`: no announcements.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn channel(
        &self,
        _: &Permit,
        platform: Platform,
        chat: &ChatId,
    ) -> Result<Option<Channel>> {
        let chat = chat.0.clone();
        let row = self.read(move |mut conn| {
            Box::pin(async move {
                let sql = channels!("c.platform = $1 AND c.chat = $2");
                fetch!(&mut conn, fetch_optional as Row, sql, platform.name(), chat)
            })
        });
        Ok(row.await?.and_then(Row::read))
    }

    /// A page of those that get announcements, by platform and name; and how many there are.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn channels(
        &self,
        _: &Permit,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Channel>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = channels!("TRUE ORDER BY c.platform, c.name, c.chat LIMIT $1 OFFSET $2");
                let rows = fetch!(&mut conn, fetch_all as Row, sql, limit, offset)?;
                let count = "SELECT COUNT(*) FROM channel";
                let (count,) = fetch!(&mut conn, fetch_one as (i64,), count)?;
                Ok((rows.into_iter().filter_map(Row::read).collect(), count))
            })
        })
        .await
    }
}

impl Row {
    fn read(self) -> Option<Channel> {
        let outcome = self.outcome;
        Some(Channel {
            platform: Platform::named(&self.platform)?,
            chat: ChatId(self.chat),
            name: self.name,
            language: self.language.parse().ok()?,
            topics: topics_in(&self.topics),
            last: self.title.map(|title| Last { title, outcome }),
            crosspost: self.crosspost.and_then(|it| End::from_code(&it)),
        })
    }
}
