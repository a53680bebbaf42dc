//! Invitations: a one-time code by which somebody gets a role.
//!
//! An invitation can only be made with a [`Permit`], and a redemption only of an invitation that
//! was read; that it is used once is seen to with the commit.

use jiff::{SignedDuration, Timestamp};

use super::audit::{Act, Done, list, record};
use super::connection::{Conn, execute, fetch};
use super::roles::{give, is_still, role_of};
use super::{Error, Result, Storage};
use crate::core::code::CodeHash;
use crate::core::dialogue::after;
use crate::core::ids::{EntryId, MemberId};
use crate::core::role::{Permit, Role};

/// How long an invitation is good, unless it says otherwise.
pub const GOOD_FOR_DAYS: u16 = 7;

/// An invitation to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Invitation {
    by: Role,
    hash: CodeHash,
    role: Role,
    organisations: Vec<EntryId>,
    expires: i64,
}

impl Invitation {
    /// To a role, for a representative of these organisations. `None`: the permit is not enough
    /// for it, or a representative represents nobody.
    pub fn new(
        permit: &Permit,
        hash: CodeHash,
        role: Role,
        organisations: Vec<EntryId>,
        expires: Timestamp,
    ) -> Option<Self> {
        let by = permit.role();
        let whole = (role == Role::Representative) != organisations.is_empty();
        let expires = expires.as_millisecond();
        (whole && by.appoints(role)).then_some(Self { by, hash, role, organisations, expires })
    }
}

/// When an invitation ends that is made now.
pub fn expires_after(now: Timestamp, days: u16) -> Timestamp {
    let span = SignedDuration::from_hours(i64::from(days) * 24);
    now.checked_add(span).unwrap_or(Timestamp::MAX)
}

/// An invitation that was found by its code.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    hash: CodeHash,
    role: Role,
    organisations: Vec<EntryId>,
    expires: i64,
    used: bool,
}

/// What an invitation is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worth {
    /// It can be used.
    Good,
    /// It was used.
    Used,
    /// Its time is over, or whoever made it may not any more.
    Expired,
}

impl Offer {
    /// The role that it gives.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Who is to be represented.
    pub fn organisations(&self) -> &[EntryId] {
        &self.organisations
    }

    /// What it is worth now.
    pub fn worth(&self, now: Timestamp) -> Worth {
        match self.used {
            true => Worth::Used,
            false if self.expires <= now.as_millisecond() => Worth::Expired,
            false => Worth::Good,
        }
    }
}

/// An invitation in use.
#[derive(Debug, Clone, PartialEq)]
pub struct Redemption {
    offer: Offer,
    had: Role,
}

impl Redemption {
    /// By somebody whose role was checked, as it always is.
    pub fn new(permit: &Permit, offer: Offer) -> Self {
        Self { offer, had: permit.role() }
    }
}

pub(super) async fn invite(
    conn: &mut Conn<'_>,
    number: i64,
    actor: Option<MemberId>,
    it: Invitation,
    now: i64,
) -> Result<bool> {
    if !is_still(conn, actor, it.by).await? {
        return Ok(false);
    }
    execute!(
        conn,
        "INSERT INTO invitation (hash, role, organisations, inviter, created, expires, used)
         VALUES ($1, $2, $3, $4, $5, $6, NULL)",
        it.hash.0,
        it.role.code(),
        list(&it.organisations),
        actor.map(|it| it.0),
        now,
        it.expires
    )?;
    let done = Done {
        act: Act::Invited,
        actor,
        subject: None,
        role: Some(it.role),
        organisations: &it.organisations,
    };
    record(conn, number, done, now).await?;
    Ok(true)
}

pub(super) async fn redeem(
    conn: &mut Conn<'_>,
    number: i64,
    actor: Option<MemberId>,
    it: Redemption,
    now: i64,
) -> Result<bool> {
    let Some(member) = actor else { return Ok(false) };
    let Offer { hash, role, organisations, .. } = it.offer;
    let used = execute!(
        conn,
        "UPDATE invitation SET used = $2 WHERE hash = $1 AND used IS NULL AND expires > $2",
        hash.0,
        now
    )?;
    let fits = used == 1
        && role_of(conn, member).await? == Some(it.had)
        && give(conn, member, role, &organisations, now).await?;
    if fits {
        let done = Done {
            act: Act::Redeemed,
            actor,
            subject: Some(member),
            role: Some(role),
            organisations: &organisations,
        };
        record(conn, number, done, now).await?;
    }
    Ok(fits)
}

#[derive(sqlx::FromRow)]
struct Row {
    role: String,
    organisations: String,
    expires: i64,
    used: Option<i64>,
}

impl Storage {
    /// The invitation whose code has this hash. It is looked for by the hash, so that how long it
    /// takes tells nothing of how near a guess was.
    ///
    /// # Errors
    /// Those of the database; an invitation that can't be read.
    pub async fn offer(&self, _: &Permit, hash: CodeHash) -> Result<Option<Offer>> {
        let sought = hash.0.clone();
        let row = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_optional as Row,
                        "SELECT role, organisations, expires, used FROM invitation WHERE hash = $1",
                        sought
                    )
                })
            })
            .await?;
        let Some(row) = row else { return Ok(None) };
        let unreadable = |what: &str| Error::Unreadable {
            table: "invitation",
            id: row.expires,
            reason: what.to_owned(),
        };
        let role = Role::from_code(&row.role).ok_or_else(|| unreadable("the role"))?;
        let organisations = serde_json::from_str(&row.organisations);
        Ok(Some(Offer {
            hash,
            role,
            organisations: organisations.map_err(|_| unreadable("a list"))?,
            expires: row.expires,
            used: row.used.is_some(),
        }))
    }
}

/// Until when a used or expired invitation is kept, so that whoever comes with it hears why it is
/// not good: 30 days.
pub(super) fn forgotten_before(now: Timestamp) -> i64 {
    after(now, -SignedDuration::from_hours(30 * 24))
}
