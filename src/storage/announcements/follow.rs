//! How far announcements have come, for their authors: told in the place where they sent it off, and
//! once more at the end.

use super::acts::Shown;
use super::{Row, announcements, load, progress};
use crate::core::announcement::{Announcement, Progress};
use crate::core::catalogue::Language;
use crate::core::ids::{AnnouncementId, MemberId, Platform};
use crate::core::role::Permit;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::outgoing::{self, Outgoing};
use crate::storage::{Result, Storage};

/// An announcement whose author is to hear of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    /// Which.
    pub announcement: Announcement,
    /// Who has sent it off, or has it corrected or withdrawn.
    pub author: Option<MemberId>,
    /// The language that they chose.
    pub language: Option<Language>,
    /// The message in which they see how far it has come.
    pub shown: Option<Shown>,
    /// When they began that, in milliseconds since 1970.
    pub began: Option<i64>,
    /// When that was told last, in milliseconds since 1970.
    pub shown_at: i64,
    /// How far it was then, 0–100.
    pub percent: i64,
    /// How far it is.
    pub progress: Progress,
}

#[derive(sqlx::FromRow)]
struct FollowedRow {
    id: i64,
    author: Option<i64>,
    language: Option<String>,
    shown: Option<String>,
    shown_at: i64,
    shown_percent: i64,
    began: Option<i64>,
}

/// What came of an announcement on one platform, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The platform.
    pub platform: Platform,
    /// The language that they chose, else that their platform names.
    pub language: Option<Language>,
    /// What came of it, as storage has it; `None`: nothing yet.
    pub outcome: Option<String>,
    /// How many.
    pub count: i64,
}

/// Announcements with their authors, by a condition.
macro_rules! followed {
    ($condition:literal) => {
        concat!(
            "SELECT n.id, m.id AS author, m.language, n.shown, n.shown_at, n.shown_percent,
                    COALESCE(n.started, n.due) AS began
             FROM announcement n LEFT JOIN member m ON m.id = COALESCE(n.led, n.author) WHERE ",
            $condition,
            " ORDER BY n.id"
        )
    };
}

impl Storage {
    /// Announcements on their way whose author was not told since `before` how far they are.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn followed_announcements(
        &self,
        _: &Permit,
        before: i64,
        now: i64,
    ) -> Result<Vec<Followed>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = followed!(
                    "n.state IN ('sending', 'paused') AND n.shown IS NOT NULL AND n.shown_at <= $1"
                );
                let rows = fetch!(&mut conn, fetch_all as FollowedRow, sql, before)?;
                read_all(&mut conn, rows, now).await
            })
        })
        .await
    }

    /// Announcements that whoever can get them has. For readers in a terminal who were due before
    /// `waits` it is waited no longer: they get it when they open that again.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn arrived_announcements(
        &self,
        _: &Permit,
        waits: i64,
        now: i64,
    ) -> Result<Vec<Followed>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = followed!(
                    "n.state = 'sending' AND NOT EXISTS (
                         SELECT 1 FROM delivery_range r
                         WHERE r.announcement = n.id AND r.done = FALSE
                           AND (r.platform <> 'console' OR r.due > $1))"
                );
                let rows = fetch!(&mut conn, fetch_all as FollowedRow, sql, waits)?;
                read_all(&mut conn, rows, now).await
            })
        })
        .await
    }

    /// What came of an announcement, by platform and language; of those who are members still.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn tally(&self, _: &Permit, id: AnnouncementId) -> Result<Vec<Tally>> {
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as (String, Option<String>, Option<String>, i64),
                        "SELECT d.platform, COALESCE(m.language, c.language, a.hint) AS language,
                                d.outcome, COUNT(*)
                         FROM delivery d
                              LEFT JOIN member m ON m.id = d.member
                              LEFT JOIN account a ON a.platform = d.platform
                                                 AND a.person = d.person
                              LEFT JOIN channel c ON d.member IS NULL
                                                 AND c.platform = d.platform AND c.chat = d.chat
                         WHERE d.announcement = $1
                         GROUP BY d.platform, COALESCE(m.language, c.language, a.hint), d.outcome
                         ORDER BY d.platform, COALESCE(m.language, c.language, a.hint), d.outcome",
                        id.0
                    )
                })
            })
            .await?;
        let tally = |(platform, language, outcome, count): (String, Option<String>, _, _)| {
            let language = language.and_then(|it| it.parse().ok());
            Some(Tally { platform: Platform::named(&platform)?, language, outcome, count })
        };
        Ok(rows.into_iter().filter_map(tally).collect())
    }

    /// Keeps what its author is told of how far it has come. `false`: another process has told it.
    ///
    /// # Errors
    /// Those of the database; then it is told the next time.
    pub async fn show_progress(
        &self,
        _: &Permit,
        it: &Followed,
        percent: i64,
        letters: Vec<Outgoing>,
        now: i64,
    ) -> Result<bool> {
        let (id, was) = (it.announcement.id, it.shown_at);
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "UPDATE announcement SET shown_at = $3, shown_percent = $4
                           WHERE id = $1 AND shown_at = $2";
                if execute!(&mut conn, sql, id.0, was, now, percent)? == 0 {
                    return Ok(false);
                }
                tell(&mut conn, letters).await.map(|()| true)
            })
        })
        .await
    }

    /// Ends an announcement that has arrived, with what its author is told of it. `false`: another
    /// process has.
    ///
    /// # Errors
    /// Those of the database; then it ends the next time.
    pub async fn end_announcement(
        &self,
        _: &Permit,
        it: &Followed,
        letters: Vec<Outgoing>,
        now: i64,
    ) -> Result<bool> {
        let id = it.announcement.id;
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "UPDATE announcement
                     SET state = 'sent', ended = COALESCE(ended, $2), version = version + 1
                     WHERE id = $1 AND state = 'sending'";
                if execute!(&mut conn, sql, id.0, now)? == 0 {
                    return Ok(false);
                }
                tell(&mut conn, letters).await.map(|()| true)
            })
        })
        .await
    }
}

async fn tell(conn: &mut Conn<'_>, letters: Vec<Outgoing>) -> Result<()> {
    for letter in letters {
        outgoing::insert(conn, letter).await?;
    }
    Ok(())
}

async fn read_all(conn: &mut Conn<'_>, rows: Vec<FollowedRow>, now: i64) -> Result<Vec<Followed>> {
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let announcement = fetch!(conn, fetch_one as Row, announcements!("id = $1"), row.id)?;
        found.push(Followed {
            announcement: load(conn, announcement).await?,
            author: row.author.map(MemberId),
            language: row.language.and_then(|it| it.parse().ok()),
            // What no version can read any more is not changed any more.
            shown: row.shown.and_then(|it| serde_json::from_str(&it).ok()),
            began: row.began,
            shown_at: row.shown_at,
            percent: row.shown_percent,
            progress: progress(conn, AnnouncementId(row.id), now).await?,
        });
    }
    Ok(found)
}
