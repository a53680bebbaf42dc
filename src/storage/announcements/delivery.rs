//! How announcements come to their receivers: range by range.
//!
//! Whoever delivers a range holds a lease on it, under a token that nobody else has; what a crash
//! left behind is leased again once that has run out. Every receiver's outcome is written down once:
//! who has one is not written to again.

use super::digest::{Digest, of_range};
use super::{Row, announcements, load};
use crate::core::announcement::{Announcement, Kind};
use crate::core::catalogue::Language;
use crate::core::ids::{AnnouncementId, ChatId, Conversation, MemberId, PersonId, Platform};
use crate::core::quiet::Quiet;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::{Error, Result, Storage};

/// A process's leases have tokens that follow its own number; it takes fewer than so many.
const LEASES: i64 = 0x000F_FFFF;

/// Deliveries that are held together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Held {
    /// Of which announcement.
    pub announcement: AnnouncementId,
    /// The number of the first.
    pub first: i64,
    /// By which lease.
    pub token: i64,
}

/// A delivery that is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// With which others.
    pub held: Held,
    /// Its number.
    pub number: i64,
}

/// Who is to get an announcement.
#[derive(Debug, Clone, PartialEq)]
pub struct Recipient {
    /// The number of the delivery.
    pub number: i64,
    /// Where.
    pub to: Conversation,
    /// Who; `None`: a group.
    pub member: Option<MemberId>,
    /// The language that they chose; of a group, its own.
    pub language: Option<Language>,
    /// The language that their platform names.
    pub hint: Option<Language>,
    /// When they want quiet.
    pub quiet: Quiet,
}

/// A range that was leased.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// What it is held by.
    pub held: Held,
    /// What is to be told.
    pub announcement: Announcement,
    /// What is to be told where it has no words of its own.
    pub digest: Digest,
    /// Who has not got it yet.
    pub recipients: Vec<Recipient>,
}

/// Whether a delivery is still to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// It is.
    Yes,
    /// They want nothing unasked any more, or nobody knows them any more.
    Stopped,
    /// Not by this process, or not now: it was halted or ended, another process holds it, or they
    /// were erased.
    No,
}

#[derive(sqlx::FromRow)]
struct RecipientRow {
    number: i64,
    chat: String,
    person: String,
    member: Option<i64>,
    language: Option<String>,
    hint: Option<String>,
    quiet_from: Option<i64>,
    quiet_until: Option<i64>,
}

/// The next range that is due and that nobody holds. SQLite has one writer and knows no row locks.
macro_rules! next_range {
    ($locks:literal) => {
        concat!(
            "SELECT r.announcement, r.first, r.last FROM delivery_range r
             WHERE r.platform = $1 AND r.done = FALSE AND r.due <= $2
               AND EXISTS (SELECT 1 FROM announcement a
                           WHERE a.id = r.announcement AND a.state IN ('sending', 'sent'))
               AND ($3 IS NULL OR EXISTS (SELECT 1 FROM delivery d
                                          WHERE d.announcement = r.announcement
                                            AND d.number = r.first AND d.person = $3))
             ORDER BY r.due, r.announcement, r.first LIMIT 1",
            $locks
        )
    };
}

impl Storage {
    /// Takes the next range of a platform that is due and that nobody holds, and holds it until
    /// `until` under `token`; one for `only` this person, if it names one.
    ///
    /// # Errors
    /// Those of the database; an announcement that can't be read.
    pub async fn lease_range(
        &self,
        platform: Platform,
        only: Option<PersonId>,
        now: i64,
        until: i64,
        token: i64,
    ) -> Result<Option<Range>> {
        let leased = self.write(move |mut conn| {
            Box::pin(async move {
                let sql = match conn {
                    Conn::Sqlite(_) => next_range!(""),
                    Conn::Postgres(_) => next_range!(" FOR UPDATE OF r SKIP LOCKED"),
                };
                let only = only.map(|it| it.0);
                let next = fetch!(
                    &mut conn,
                    fetch_optional as (i64, i64, i64),
                    sql,
                    platform.name(),
                    now,
                    only
                )?;
                let Some((announcement, first, last)) = next else { return Ok(None) };
                execute!(
                    &mut conn,
                    "UPDATE delivery_range SET due = $3, token = $4
                     WHERE announcement = $1 AND first = $2",
                    announcement,
                    first,
                    until,
                    token
                )?;
                Ok::<_, Error>(Some((announcement, first, last)))
            })
        });
        let Some((id, first, last)) = leased.await? else { return Ok(None) };
        self.read(move |mut conn| {
            Box::pin(async move {
                let row = fetch!(&mut conn, fetch_one as Row, announcements!("id = $1"), id)?;
                let announcement = load(&mut conn, row).await?;
                let rows = fetch!(
                    &mut conn,
                    fetch_all as RecipientRow,
                    "SELECT d.number, d.chat, d.person, d.member,
                            COALESCE(m.language, c.language) AS language, a.hint,
                            r.quiet_from, r.quiet_until
                     FROM delivery d
                          LEFT JOIN member m ON m.id = d.member
                          LEFT JOIN account a ON a.platform = d.platform AND a.person = d.person
                          LEFT JOIN channel c ON d.member IS NULL AND c.platform = d.platform
                                             AND c.chat = d.chat
                          LEFT JOIN reading r ON r.member = d.member
                     WHERE d.announcement = $1 AND d.number BETWEEN $2 AND $3
                       AND d.outcome IS NULL
                     ORDER BY d.number",
                    id,
                    first,
                    last
                )?;
                let digest = match announcement.kind {
                    Kind::Written => Digest::default(),
                    Kind::Digest => of_range(&mut conn, id, (first, last)).await?,
                };
                let held = Held { announcement: AnnouncementId(id), first, token };
                let recipients = rows.into_iter().map(|it| it.read(platform)).collect();
                Ok(Some(Range { held, announcement, digest, recipients }))
            })
        })
        .await
    }

    /// Lets go what a process held that is not there any more: it is due at `due`. On SQLite one
    /// process alone serves a platform, so that is whoever held something; on PostgreSQL others may be
    /// at it, so it is what the process `before` held, and without one leases run out by themselves.
    ///
    /// # Errors
    /// Those of the database; then leases run out by themselves.
    pub async fn free_ranges(
        &self,
        platform: Platform,
        only: Option<PersonId>,
        before: Option<i64>,
        due: i64,
    ) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let tokens = match conn {
                    Conn::Sqlite(_) => (1, i64::MAX),
                    Conn::Postgres(_) => match before {
                        Some(before) => (before, before + LEASES),
                        None => return Ok(()),
                    },
                };
                execute!(
                    &mut conn,
                    "UPDATE delivery_range SET due = $2, token = 0
                     WHERE platform = $1 AND done = FALSE AND token BETWEEN $4 AND $5
                       AND ($3 IS NULL OR EXISTS (
                           SELECT 1 FROM delivery d
                           WHERE d.announcement = delivery_range.announcement
                             AND d.number = delivery_range.first AND d.person = $3))",
                    platform.name(),
                    due,
                    only.map(|it| it.0),
                    tokens.0,
                    tokens.1
                )?;
                Ok(())
            })
        })
        .await
    }

    /// Whether a delivery that this process holds is still to be made.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_delivery_wanted(&self, place: Place, now: i64) -> Result<Wanted> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let row = fetch!(
                    &mut conn,
                    fetch_optional as (bool,),
                    "SELECT m.stopped IS NOT NULL OR (m.id IS NULL AND d.member IS NOT NULL)
                     FROM delivery d
                          JOIN delivery_range r ON r.announcement = d.announcement AND r.first = $2
                          JOIN announcement a ON a.id = d.announcement
                          LEFT JOIN member m ON m.id = d.member
                     WHERE d.announcement = $1 AND d.number = $3 AND d.outcome IS NULL
                       AND r.token = $4 AND r.due > $5 AND a.state IN ('sending', 'sent')",
                    place.held.announcement.0,
                    place.held.first,
                    place.number,
                    place.held.token,
                    now
                )?;
                Ok(match row {
                    Some((false,)) => Wanted::Yes,
                    Some((true,)) => Wanted::Stopped,
                    None => Wanted::No,
                })
            })
        })
        .await
    }

    /// Holds ranges until `until`: those that are still held under their token. Which are not?
    ///
    /// # Errors
    /// Those of the database.
    pub async fn renew_ranges(&self, held: Vec<Held>, until: i64) -> Result<Vec<Held>> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let mut lost = Vec::new();
                for it in held {
                    let renewed = execute!(
                        &mut conn,
                        "UPDATE delivery_range SET due = $4
                         WHERE announcement = $1 AND first = $2 AND token = $3 AND done = FALSE",
                        it.announcement.0,
                        it.first,
                        it.token,
                        until
                    )?;
                    if renewed == 0 {
                        lost.push(it);
                    }
                }
                Ok::<_, Error>(lost)
            })
        })
        .await
    }

    /// Lets a range go: it is done if everybody of it has an outcome, and due again at `next`, in
    /// milliseconds since 1970, if not.
    ///
    /// # Errors
    /// Those of the database; then its lease runs out.
    pub async fn release_range(&self, held: Held, next: i64) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(
                    &mut conn,
                    "UPDATE delivery_range SET due = $4, token = 0, done = NOT EXISTS (
                         SELECT 1 FROM delivery d
                         WHERE d.announcement = delivery_range.announcement
                           AND d.number BETWEEN delivery_range.first AND delivery_range.last
                           AND d.outcome IS NULL)
                     WHERE announcement = $1 AND first = $2 AND token = $3",
                    held.announcement.0,
                    held.first,
                    held.token,
                    next
                )?;
                Ok(())
            })
        })
        .await
    }
}

impl RecipientRow {
    fn read(self, platform: Platform) -> Recipient {
        let quiet = self.quiet_from.zip(self.quiet_until);
        Recipient {
            number: self.number,
            to: Conversation { platform, chat: ChatId(self.chat), person: PersonId(self.person) },
            member: self.member.map(MemberId),
            language: self.language.and_then(|it| it.parse().ok()),
            hint: self.hint.and_then(|it| it.parse().ok()),
            quiet: quiet
                .and_then(|(from, until)| Quiet::of_minutes(from, until))
                .unwrap_or(Quiet::USUAL),
        }
    }
}
