//! Announcements in storage, as coordinators read them.
//!
//! Who gets one is found in [`audience`]; how it comes to them, range by range, in [`delivery`];
//! what a member wants to get at all, in [`reading`].

pub mod acts;
pub mod audience;
pub mod channels;
pub mod delivery;
pub mod digest;
pub mod follow;
pub mod outcomes;
pub mod own;
pub mod reading;

use super::connection::{Conn, fetch};
use super::{Error, Result, Storage};
use crate::core::announcement::{Announcement, Audience, Kind, Progress, State, Words};
use crate::core::catalogue::Language;
use crate::core::ids::{AnnouncementId, MemberId, Platform};
use crate::core::role::Permit;
use crate::core::vocabulary::Topic;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    state: String,
    link: Option<String>,
    topic: Option<String>,
    followers: bool,
    language: Option<String>,
    platform: Option<String>,
    place: Option<String>,
    due: Option<i64>,
    version: i64,
    kind: String,
}

/// Announcements by a condition.
macro_rules! announcements {
    ($condition:literal) => {
        concat!(
            "SELECT id, state, link, topic, followers, language, platform, place, due, version,
                    kind
             FROM announcement WHERE ",
            $condition
        )
    };
}
use announcements;

impl Storage {
    /// An announcement that was sent off, or is to be.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn announcement(
        &self,
        _: &Permit,
        id: AnnouncementId,
    ) -> Result<Option<Announcement>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = announcements!("id = $1 AND state <> 'draft'");
                let row = fetch!(&mut conn, fetch_optional as Row, sql, id.0)?;
                match row {
                    Some(row) => load(&mut conn, row).await.map(Some),
                    None => Ok(None),
                }
            })
        })
        .await
    }

    /// What a coordinator is writing.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn draft_announcement(
        &self,
        _: &Permit,
        author: MemberId,
    ) -> Result<Option<Announcement>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql =
                    announcements!("author = $1 AND state = 'draft' ORDER BY id DESC LIMIT 1");
                let row = fetch!(&mut conn, fetch_optional as Row, sql, author.0)?;
                match row {
                    Some(row) => load(&mut conn, row).await.map(Some),
                    None => Ok(None),
                }
            })
        })
        .await
    }

    /// A page of those that were sent off, or are to be, the newest first; and how many there are.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn announcements(
        &self,
        _: &Permit,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Announcement>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = announcements!("state <> 'draft' ORDER BY id DESC LIMIT $1 OFFSET $2");
                let rows = fetch!(&mut conn, fetch_all as Row, sql, limit, offset)?;
                let count = "SELECT COUNT(*) FROM announcement WHERE state <> 'draft'";
                let (count,) = fetch!(&mut conn, fetch_one as (i64,), count)?;
                let mut found = Vec::with_capacity(rows.len());
                for row in rows {
                    found.push(load(&mut conn, row).await?);
                }
                Ok((found, count))
            })
        })
        .await
    }

    /// How far an announcement has come.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn progress(&self, _: &Permit, id: AnnouncementId) -> Result<Progress> {
        self.read(move |mut conn| Box::pin(async move { progress(&mut conn, id).await })).await
    }
}

async fn progress(conn: &mut Conn<'_>, id: AnnouncementId) -> Result<Progress> {
    let sums = fetch!(
        conn,
        fetch_optional as (i64, i64, i64, i64, i64),
        "SELECT a.receivers, CAST(COALESCE(SUM(r.delivered), 0) AS BIGINT),
                CAST(COALESCE(SUM(r.unreachable), 0) AS BIGINT),
                CAST(COALESCE(SUM(r.failed), 0) AS BIGINT),
                CAST(COALESCE(SUM(r.left_out), 0) AS BIGINT)
         FROM announcement a LEFT JOIN delivery_range r ON r.announcement = a.id
         WHERE a.id = $1 GROUP BY a.receivers",
        id.0
    )?;
    let (receivers, delivered, unreachable, failed, left_out) = sums.unwrap_or_default();
    Ok(Progress { receivers, delivered, unreachable, failed, left_out })
}

#[derive(sqlx::FromRow)]
struct TextRow {
    language: String,
    title: String,
    words: String,
}

/// The announcement of a row, with its texts.
async fn load(conn: &mut Conn<'_>, row: Row) -> Result<Announcement> {
    let id = row.id;
    let texts = fetch!(
        conn,
        fetch_all as TextRow,
        "SELECT language, title, words FROM announcement_text
         WHERE announcement = $1 ORDER BY position",
        id
    )?;
    let instead = fetch!(
        conn,
        fetch_all as (String, Option<String>),
        "SELECT language, other FROM announcement_instead
         WHERE announcement = $1 ORDER BY language",
        id
    )?;
    row.read(texts, instead).ok_or_else(|| Error::Unreadable {
        table: "announcement",
        id,
        reason: "a state or a language that nobody knows".to_owned(),
    })
}

impl Row {
    fn read(
        self,
        texts: Vec<TextRow>,
        instead: Vec<(String, Option<String>)>,
    ) -> Option<Announcement> {
        let language = |it: &str| it.parse::<Language>().ok();
        let text = |it: TextRow| {
            Some((language(&it.language)?, Words { title: it.title, text: it.words }))
        };
        let decision = |(of, other): (String, Option<String>)| {
            let other = match other {
                Some(other) => Some(language(&other)?),
                None => None,
            };
            Some((language(&of)?, other))
        };
        Some(Announcement {
            id: AnnouncementId(self.id),
            state: State::from_code(&self.state)?,
            kind: Kind::from_code(&self.kind)?,
            texts: texts.into_iter().map(text).collect::<Option<_>>()?,
            instead: instead.into_iter().map(decision).collect::<Option<_>>()?,
            link: self.link,
            topic: self.topic.and_then(|it| it.parse::<Topic>().ok()),
            audience: Audience {
                followers: self.followers,
                language: self.language.as_deref().and_then(language),
                platform: self.platform.as_deref().and_then(Platform::named),
                place: self.place,
            },
            due: self.due,
            version: self.version,
        })
    }
}
