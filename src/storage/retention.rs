//! What is kept no longer than promised, a few rows at a time, and when that was last looked after.
//!
//! How long that is, and what members are told, is not known here.

use super::connection::{Conn, execute, fetch};
use super::outgoing::{self, Outgoing};
use super::{Result, Storage, own_data};
use crate::core::catalogue::Language;
use crate::core::ids::{MemberId, PersonId, Platform};

/// Somebody of whom nothing was heard for long.
#[derive(Debug, Clone, PartialEq)]
pub struct Inactive {
    /// Who.
    pub member: MemberId,
    /// The day on which they were last heard of, in milliseconds since 1970.
    pub seen: i64,
    /// Where they can be written to.
    pub accounts: Vec<Reachable>,
}

/// An account that can be written to.
#[derive(Debug, Clone, PartialEq)]
pub struct Reachable {
    /// Where.
    pub platform: Platform,
    /// Who they are there.
    pub person: PersonId,
    /// The language that the platform named last.
    pub hint: Option<Language>,
}

/// How one task went.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Round {
    /// Which.
    pub task: String,
    /// When it last ran, in milliseconds since 1970.
    pub ran: i64,
    /// How many rows it touched then.
    pub touched: i64,
    /// How many it has touched since the beginning.
    pub total: i64,
}

impl Storage {
    /// Deletes questions asked before this, `limit` at most. How many went.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn expire_questions(&self, before: i64, limit: i64) -> Result<u64> {
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(
                    &mut conn,
                    "DELETE FROM question WHERE id IN
                         (SELECT id FROM question WHERE asked < $1 ORDER BY asked, id LIMIT $2)",
                    before,
                    limit
                )
            })
        })
        .await
    }

    /// Deletes messages that were given up and said before this, `limit` at most. How many went.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn expire_failed(&self, before: i64, limit: i64) -> Result<u64> {
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(
                    &mut conn,
                    "DELETE FROM outgoing WHERE id IN
                         (SELECT id FROM outgoing WHERE failed AND created < $1
                          ORDER BY created, id LIMIT $2)",
                    before,
                    limit
                )
            })
        })
        .await
    }

    /// Takes this day for members of whom it is not known when they were last heard of: they joined
    /// before days were noted. `limit` at most; how many there were.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn begin_counting(&self, day: i64, limit: i64) -> Result<u64> {
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(
                    &mut conn,
                    "UPDATE member SET seen = $1 WHERE seen IS NULL AND id IN
                         (SELECT id FROM member WHERE seen IS NULL LIMIT $2)",
                    day,
                    limit
                )
            })
        })
        .await
    }

    /// Members last heard of before this who were not warned yet, `limit` at most.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn inactive(&self, before: i64, limit: i64) -> Result<Vec<Inactive>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let members = fetch!(
                    &mut conn,
                    fetch_all as (i64, i64),
                    "SELECT id, seen FROM member WHERE seen < $1 AND warned IS NULL
                     ORDER BY seen, id LIMIT $2",
                    before,
                    limit
                )?;
                let mut inactive = Vec::with_capacity(members.len());
                for (member, seen) in members {
                    let accounts = reachable(&mut conn, member).await?;
                    inactive.push(Inactive { member: MemberId(member), seen, accounts });
                }
                Ok(inactive)
            })
        })
        .await
    }

    /// Notes that a member was warned, and keeps the messages that say so. `false`: they were heard
    /// of meanwhile, or another process has warned them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn warn(
        &self,
        member: MemberId,
        before: i64,
        now: i64,
        messages: Vec<Outgoing>,
    ) -> Result<bool> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let warned = execute!(
                    &mut conn,
                    "UPDATE member SET warned = $1
                     WHERE id = $2 AND seen < $3 AND warned IS NULL",
                    now,
                    member.0,
                    before
                )?;
                if warned == 0 {
                    return Ok(false);
                }
                for message in messages {
                    outgoing::insert(&mut conn, message).await?;
                }
                Ok(true)
            })
        })
        .await
    }

    /// Erases members last heard of and warned before these times, `limit` at most. How many.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn erase_inactive(&self, seen: i64, warned: i64, limit: i64) -> Result<u64> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let members = fetch!(
                    &mut conn,
                    fetch_all as (i64,),
                    "SELECT id FROM member WHERE seen < $1 AND warned < $2
                     ORDER BY seen, id LIMIT $3",
                    seen,
                    warned,
                    limit
                )?;
                let mut erased = 0;
                for (member,) in members {
                    // Holds the row: who writes at this moment is not inactive.
                    let inactive = execute!(
                        &mut conn,
                        "UPDATE member SET warned = warned
                         WHERE id = $1 AND seen < $2 AND warned < $3",
                        member,
                        seen,
                        warned
                    )?;
                    if inactive == 1 && own_data::erase(&mut conn, MemberId(member)).await? {
                        erased += 1;
                    }
                }
                Ok(erased)
            })
        })
        .await
    }

    /// Notes that a task ran.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn note_round(&self, task: &'static str, ran: i64, touched: i64) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(
                    &mut conn,
                    "INSERT INTO retention (task, ran, touched, total) VALUES ($1, $2, $3, $3)
                     ON CONFLICT (task) DO UPDATE
                     SET ran = $2, touched = $3, total = retention.total + $3",
                    task,
                    ran,
                    touched
                )?;
                Ok(())
            })
        })
        .await
    }

    /// When each task last ran, and what it did.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn rounds(&self) -> Result<Vec<Round>> {
        self.read(|mut conn| {
            Box::pin(async move {
                let sql = "SELECT task, ran, touched, total FROM retention ORDER BY task";
                fetch!(&mut conn, fetch_all as Round, sql)
            })
        })
        .await
    }
}

async fn reachable(conn: &mut Conn<'_>, member: i64) -> Result<Vec<Reachable>> {
    let rows = fetch!(
        conn,
        fetch_all as (String, String, Option<String>),
        "SELECT platform, person, hint FROM account WHERE member = $1 AND unreachable IS NULL
         ORDER BY platform, person",
        member
    )?;
    let account = |(platform, person, hint): (String, String, Option<String>)| {
        let hint = hint.and_then(|it| it.parse().ok());
        let platform = Platform::named(&platform)?;
        Some(Reachable { platform, person: PersonId(person), hint })
    };
    Ok(rows.into_iter().filter_map(account).collect())
}
