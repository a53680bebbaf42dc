//! The record of what was changed, by whom, to whom and when.
//!
//! It is only ever added to. Members stand in it by id alone, also when they are gone, and nothing
//! that is personal does.

use super::connection::{Conn, execute, fetch};
use super::{Result, Storage};
use crate::core::ids::{EntryId, MemberId};
use crate::core::role::{Permit, Role};

/// A line of the audit.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Record {
    /// Its number.
    pub id: i64,
    /// When, in milliseconds since 1970.
    pub happened: i64,
    /// By whom; `None`: the operator.
    pub actor: Option<i64>,
    /// What.
    pub act: String,
    /// To whom.
    pub subject: Option<i64>,
    /// Which role.
    pub role: Option<String>,
    /// For which entries of the catalogue, as a JSON list.
    pub organisations: String,
}

/// What the audit has words for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Invited,
    Redeemed,
    Appointed,
    Revoked,
    Linked,
    Unlinked,
    PassedOn,
    Declined,
    Settled,
    ShutOut,
}

impl Act {
    fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Redeemed => "redeemed",
            Self::Appointed => "appointed",
            Self::Revoked => "revoked",
            Self::Linked => "linked",
            Self::Unlinked => "unlinked",
            Self::PassedOn => "passed-on",
            Self::Declined => "declined",
            Self::Settled => "report-settled",
            Self::ShutOut => "shut-out",
        }
    }
}

/// What is written into the audit.
#[derive(Debug)]
pub(super) struct Done<'d> {
    pub act: Act,
    pub actor: Option<MemberId>,
    pub subject: Option<MemberId>,
    pub role: Option<Role>,
    pub organisations: &'d [EntryId],
}

/// The next number of the audit. Until the end of the transaction nobody else gets one: changes of
/// roles come one after the other, each on what the one before left.
pub(super) async fn next(conn: &mut Conn<'_>) -> Result<i64> {
    let row = fetch!(
        conn,
        fetch_one as (i64,),
        "UPDATE counter SET value = value + 1 WHERE name = 'audit' RETURNING value"
    )?;
    Ok(row.0)
}

pub(super) async fn record(
    conn: &mut Conn<'_>,
    number: i64,
    done: Done<'_>,
    now: i64,
) -> Result<()> {
    execute!(
        conn,
        "INSERT INTO audit (id, happened, actor, act, subject, role, organisations)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        number,
        now,
        done.actor.map(|it| it.0),
        done.act.code(),
        done.subject.map(|it| it.0),
        done.role.map(Role::code),
        list(done.organisations)
    )?;
    Ok(())
}

/// Ids as a JSON list.
pub(super) fn list(ids: &[EntryId]) -> String {
    serde_json::to_string(ids).expect("a list of numbers is JSON")
}

impl Storage {
    /// A number that grows with every change of roles, whoever makes it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn roles_version(&self) -> Result<i64> {
        self.read(|mut conn| {
            Box::pin(async move {
                let sql = "SELECT value FROM counter WHERE name = 'audit'";
                Ok(fetch!(&mut conn, fetch_one as (i64,), sql)?.0)
            })
        })
        .await
    }

    /// The audit after the line of this number, the oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn audit(&self, _: &Permit, after: i64, limit: i64) -> Result<Vec<Record>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                fetch!(
                    &mut conn,
                    fetch_all as Record,
                    "SELECT id, happened, actor, act, subject, role, organisations
                     FROM audit WHERE id > $1 ORDER BY id LIMIT $2",
                    after,
                    limit
                )
            })
        })
        .await
    }
}
