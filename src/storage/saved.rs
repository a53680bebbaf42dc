//! Learning opportunities that members have saved, to find them again and to be reminded.

use super::connection::{Conn, execute, fetch};
use super::outgoing::{self, Outgoing};
use super::{Result, Storage};
use crate::core::ids::{Conversation, EntryId, MemberId, PersonId, Platform};
use crate::core::quiet::Quiet;
use crate::core::role::Permit;
use crate::storage::receivers::Receiver;

/// A change to what somebody has saved.
#[derive(Debug, Clone, PartialEq)]
pub enum SavedWrite {
    /// This one, as it is called.
    Keep(EntryId, String),
    /// Not any more.
    Drop(EntryId),
}

/// Somebody who has saved something and was not reminded of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Saver {
    /// Who, and where they can be written to.
    pub receiver: Receiver,
    /// When they saved it, in milliseconds since 1970.
    pub since: i64,
    /// When they want quiet.
    pub quiet: Quiet,
}

#[derive(sqlx::FromRow)]
struct SaverRow {
    member: i64,
    platform: String,
    person: String,
    language: Option<String>,
    hint: Option<String>,
    since: i64,
    quiet_from: Option<i64>,
    quiet_until: Option<i64>,
}

impl Storage {
    /// Whether a member has saved an entry.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn has_saved(&self, _: &Permit, member: MemberId, entry: EntryId) -> Result<bool> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT since FROM saved WHERE member = $1 AND entry = $2";
                Ok(fetch!(&mut conn, fetch_optional as (i64,), sql, member.0, entry.0)?.is_some())
            })
        })
        .await
    }

    /// A page of what a member has saved, the newest first, as it was called; and how many there are.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn saved(
        &self,
        _: &Permit,
        member: MemberId,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<(EntryId, String)>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let rows = fetch!(
                    &mut conn,
                    fetch_all as (i64, String),
                    "SELECT entry, title FROM saved WHERE member = $1
                     ORDER BY since DESC, entry LIMIT $2 OFFSET $3",
                    member.0,
                    limit,
                    offset
                )?;
                let count = "SELECT COUNT(*) FROM saved WHERE member = $1";
                let (count,) = fetch!(&mut conn, fetch_one as (i64,), count, member.0)?;
                Ok((rows.into_iter().map(|(id, title)| (EntryId(id), title)).collect(), count))
            })
        })
        .await
    }

    /// Entries of which somebody is still to be reminded.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn entries_to_remind_of(&self, _: &Permit) -> Result<Vec<EntryId>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT DISTINCT entry FROM saved WHERE reminded IS NULL ORDER BY entry";
                let rows = fetch!(&mut conn, fetch_all as (i64,), sql)?;
                Ok(rows.into_iter().map(|(id,)| EntryId(id)).collect())
            })
        })
        .await
    }

    /// A page of those who saved an entry and were not reminded, behind a member; each on one of
    /// their accounts. Who has stopped what is unasked, or can't be reached, is not among them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn to_be_reminded(
        &self,
        _: &Permit,
        entry: EntryId,
        behind: MemberId,
        limit: i64,
    ) -> Result<Vec<Saver>> {
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as SaverRow,
                        "SELECT member, platform, person, language, hint, since, quiet_from,
                                quiet_until
                         FROM (SELECT s.member, a.platform, a.person, m.language, a.hint, s.since,
                                      r.quiet_from, r.quiet_until,
                                      ROW_NUMBER() OVER (PARTITION BY s.member
                                          ORDER BY a.platform DESC, a.person) AS line
                               FROM saved s
                                    JOIN member m ON m.id = s.member AND m.stopped IS NULL
                                    JOIN account a ON a.member = m.id AND a.unreachable IS NULL
                                    LEFT JOIN reading r ON r.member = m.id
                               WHERE s.entry = $1 AND s.reminded IS NULL AND s.member > $2) AS found
                         WHERE line = 1 ORDER BY member LIMIT $3",
                        entry.0,
                        behind.0,
                        limit
                    )
                })
            })
            .await?;
        Ok(rows.into_iter().filter_map(SaverRow::read).collect())
    }

    /// Keeps reminders of an entry for those who were not reminded of it. How many these are.
    ///
    /// # Errors
    /// Those of the database; then nobody is reminded.
    pub async fn remind(
        &self,
        _: &Permit,
        entry: EntryId,
        letters: Vec<(MemberId, Outgoing)>,
        now: i64,
    ) -> Result<u64> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let mut count = 0;
                for (member, letter) in letters {
                    let sql = "UPDATE saved SET reminded = $3
                               WHERE member = $1 AND entry = $2 AND reminded IS NULL";
                    if execute!(&mut conn, sql, member.0, entry.0, now)? == 1 {
                        outgoing::insert(&mut conn, letter).await?;
                        count += 1;
                    }
                }
                Ok::<_, super::Error>(count)
            })
        })
        .await
    }
}

pub(super) async fn apply(
    conn: &mut Conn<'_>,
    member: MemberId,
    write: SavedWrite,
    now: i64,
) -> Result<()> {
    match write {
        SavedWrite::Keep(entry, title) => execute!(
            conn,
            "INSERT INTO saved (member, entry, title, since) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING",
            member.0,
            entry.0,
            title,
            now
        ),
        SavedWrite::Drop(entry) => {
            let sql = "DELETE FROM saved WHERE member = $1 AND entry = $2";
            execute!(conn, sql, member.0, entry.0)
        }
    }?;
    Ok(())
}

/// Two members turn out to be one person.
pub(super) async fn merge(conn: &mut Conn<'_>, kept: MemberId, gone: MemberId) -> Result<()> {
    let sql = "INSERT INTO saved (member, entry, title, since, reminded)
               SELECT $1, entry, title, since, reminded FROM saved WHERE member = $2
               ON CONFLICT DO NOTHING";
    execute!(conn, sql, kept.0, gone.0)?;
    Ok(())
}

/// What somebody has saved, as it was called.
pub(super) async fn titles(conn: &mut Conn<'_>, member: i64) -> Result<Vec<String>> {
    let sql = "SELECT title FROM saved WHERE member = $1 ORDER BY since, entry";
    let rows = fetch!(conn, fetch_all as (String,), sql, member)?;
    Ok(rows.into_iter().map(|(it,)| it).collect())
}

impl SaverRow {
    fn read(self) -> Option<Saver> {
        let platform = Platform::named(&self.platform)?;
        let quiet = self.quiet_from.zip(self.quiet_until);
        Some(Saver {
            receiver: Receiver {
                member: MemberId(self.member),
                conversation: Conversation::private(platform, PersonId(self.person)),
                language: self.language.and_then(|it| it.parse().ok()),
                hint: self.hint.and_then(|it| it.parse().ok()),
            },
            since: self.since,
            quiet: quiet
                .and_then(|(from, until)| Quiet::of_minutes(from, until))
                .unwrap_or(Quiet::USUAL),
        })
    }
}
