//! Announcements in storage, as coordinators read them.
//!
//! Who gets one is found in [`audience`]; how it comes to them, range by range, in [`delivery`]; how it
//! is corrected and withdrawn, in [`again`]; what a member wants to get at all, in [`reading`].

pub mod acts;
pub mod again;
pub mod audience;
pub mod channels;
pub mod delivery;
pub mod digest;
pub mod follow;
mod from_file;
pub mod outcomes;
pub mod own;
pub mod reading;

use super::connection::{Conn, fetch};
use super::files::{FileRow, file_columns};
use super::{Error, Result, Storage};
use crate::core::announcement::{
    Aim, Announcement, Audience, Editions, Kind, Progress, State, Words, seconds,
};
use crate::core::catalogue::Language;
use crate::core::file::File;
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
    author: Option<i64>,
    interests: Option<String>,
    corrects: Option<i64>,
    aim: String,
    edition: i64,
    link_edition: i64,
}

/// Announcements by a condition.
macro_rules! announcements {
    ($condition:literal) => {
        concat!(
            "SELECT id, state, link, topic, followers, language, platform, place, due, version,
                    kind, author, interests, corrects, aim, edition, link_edition
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
    pub async fn progress(&self, _: &Permit, id: AnnouncementId, now: i64) -> Result<Progress> {
        self.read(move |mut conn| Box::pin(async move { progress(&mut conn, id, now).await })).await
    }
}

/// What came of the ranges of one platform.
#[derive(sqlx::FromRow)]
struct Sums {
    platform: String,
    receivers: i64,
    delivered: i64,
    unreachable: i64,
    failed: i64,
    left_out: i64,
    had: i64,
    changed: i64,
    unchanged: i64,
    same: i64,
    quiet: i64,
    until: Option<i64>,
}

/// Who waits in a range that nobody holds, and that is due only later, waits for the end of quiet hours.
async fn progress(conn: &mut Conn<'_>, id: AnnouncementId, now: i64) -> Result<Progress> {
    let sums = fetch!(
        conn,
        fetch_all as Sums,
        "SELECT platform, CAST(SUM(last - first + 1) AS BIGINT) AS receivers,
                CAST(SUM(delivered) AS BIGINT) AS delivered,
                CAST(SUM(unreachable) AS BIGINT) AS unreachable,
                CAST(SUM(failed) AS BIGINT) AS failed, CAST(SUM(left_out) AS BIGINT) AS left_out,
                CAST(SUM(had) AS BIGINT) AS had, CAST(SUM(changed) AS BIGINT) AS changed,
                CAST(SUM(unchanged) AS BIGINT) AS unchanged, CAST(SUM(same) AS BIGINT) AS same,
                CAST(SUM(CASE WHEN token = 0 AND done = FALSE AND due > $2
                              THEN last - first + 1 - delivered - unreachable - failed - left_out
                              ELSE 0 END) AS BIGINT) AS quiet,
                MIN(CASE WHEN token = 0 AND done = FALSE AND due > $2 THEN due END) AS until
         FROM delivery_range WHERE announcement = $1 GROUP BY platform ORDER BY platform",
        id.0,
        now
    )?;
    let mut all = Progress::default();
    let mut waiting = Vec::new();
    for it in sums {
        let done = it.delivered + it.unreachable + it.failed + it.left_out;
        let open = (it.receivers - done - it.quiet).max(0);
        let changes = (it.had - it.changed - it.unchanged - it.same).max(0);
        all.receivers += it.receivers;
        all.delivered += it.delivered;
        all.unreachable += it.unreachable;
        all.failed += it.failed;
        all.left_out += it.left_out;
        all.had += it.had;
        all.changed += it.changed;
        all.unchanged += it.unchanged;
        all.same += it.same;
        all.quiet += it.quiet;
        all.until = all.until.into_iter().chain(it.until).min();
        waiting.extend(Platform::named(&it.platform).map(|platform| (platform, open + changes)));
    }
    all.seconds = seconds(&waiting);
    Ok(all)
}

#[derive(sqlx::FromRow)]
struct TextRow {
    language: String,
    title: String,
    words: String,
    edition: i64,
}

/// The announcement of a row, with its texts.
async fn load(conn: &mut Conn<'_>, row: Row) -> Result<Announcement> {
    let id = row.id;
    let texts = fetch!(
        conn,
        fetch_all as TextRow,
        "SELECT language, title, words, edition FROM announcement_text
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
    let sql = concat!("SELECT ", file_columns!(), " FROM file x WHERE x.announcement = $1");
    let file = fetch!(conn, fetch_optional as FileRow, sql, id)?.and_then(FileRow::read);
    row.read(texts, instead, file).ok_or_else(|| Error::Unreadable {
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
        file: Option<File>,
    ) -> Option<Announcement> {
        let language = |it: &str| it.parse::<Language>().ok();
        let edition = |it: &TextRow| Some((language(&it.language)?, it.edition));
        let editions = texts.iter().map(edition).collect::<Option<_>>()?;
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
            author: self.author.map(MemberId),
            corrects: self.corrects.map(AnnouncementId),
            aim: Aim::from_code(&self.aim)?,
            editions: Editions { last: self.edition, link: self.link_edition, texts: editions },
            texts: texts.into_iter().map(text).collect::<Option<_>>()?,
            instead: instead.into_iter().map(decision).collect::<Option<_>>()?,
            link: self.link,
            file,
            topic: self.topic.and_then(|it| it.parse::<Topic>().ok()),
            audience: Audience {
                followers: self.followers,
                language: self.language.as_deref().and_then(language),
                platform: self.platform.as_deref().and_then(Platform::named),
                place: self.place,
                interests: self
                    .interests
                    .and_then(|it| serde_json::from_str(&it).ok())
                    .unwrap_or_default(),
            },
            due: self.due,
            version: self.version,
        })
    }
}
