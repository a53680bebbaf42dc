//! Who is what in the community: roles, and whom representatives speak for.
//!
//! What gives or takes a role can only be made with a [`Permit`], and is held against the database
//! once more with the commit: whoever is not any more what they were when they decided changes
//! nothing.

use super::audit::{Act, Done, next, record};
use super::connection::{Conn, execute, fetch};
use super::invitations::{self, Invitation, Redemption};
use super::turns::Committed;
use super::{Error, Refuses, Result, Storage};
use crate::core::ids::{EntryId, MemberId, PersonId, Platform};
use crate::core::role::{Permit, Role};

/// A change of roles.
#[derive(Debug, Clone, PartialEq)]
pub enum RoleWrite {
    /// Somebody may become something.
    Invite(Invitation),
    /// Somebody does.
    Redeem(Redemption),
    /// Somebody becomes something without an invitation.
    Appoint(Appointment),
    /// Somebody is a member like all others again.
    Revoke(Revocation),
}

/// A role that is given. There is no way to one but by a permit:
///
/// ```compile_fail
/// use xploit_bot::core::{ids::MemberId, role::Role};
/// let (by, member, role) = (Role::Owner, MemberId(1), Role::Owner);
/// // the fields are private
/// xploit_bot::storage::roles::Appointment { by, member, role, organisations: Vec::new() };
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Appointment {
    by: Role,
    member: MemberId,
    role: Role,
    organisations: Vec<EntryId>,
}

impl Appointment {
    /// `None`: the permit is not enough for it.
    pub fn new(
        permit: &Permit,
        member: MemberId,
        role: Role,
        organisations: Vec<EntryId>,
    ) -> Option<Self> {
        let by = permit.role();
        by.appoints(role).then_some(Self { by, member, role, organisations })
    }
}

/// A role that is taken away, with everything that goes with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Revocation {
    by: Role,
    member: MemberId,
    was: Role,
}

impl Revocation {
    /// Of the role that somebody was seen to have. `None`: the permit is not enough for it.
    pub fn new(permit: &Permit, member: MemberId, was: Role) -> Option<Self> {
        let by = permit.role();
        by.appoints(was).then_some(Self { by, member, was })
    }
}

/// Somebody with a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    /// Who.
    pub member: MemberId,
    /// The role.
    pub role: Role,
    /// Whom they speak for, in the order in which they came to it.
    pub organisations: Vec<EntryId>,
    /// Where they write from.
    pub accounts: Vec<(Platform, PersonId)>,
}

/// Makes a change of roles; `actor` is who asks for it, or the operator. `false`: something is not
/// any more what it was when it was decided.
pub(super) async fn apply(
    conn: &mut Conn<'_>,
    actor: Option<MemberId>,
    write: RoleWrite,
    now: i64,
) -> Result<bool> {
    let number = next(conn).await?;
    match write {
        RoleWrite::Invite(it) => invitations::invite(conn, number, actor, it, now).await,
        RoleWrite::Redeem(it) => invitations::redeem(conn, number, actor, it, now).await,
        RoleWrite::Appoint(it) => appoint(conn, number, actor, it, now).await,
        RoleWrite::Revoke(it) => revoke(conn, number, actor, it, now).await,
    }
}

/// The role that somebody has now.
pub(super) async fn role_of(conn: &mut Conn<'_>, member: MemberId) -> Result<Option<Role>> {
    let row = fetch!(
        conn,
        fetch_optional as (String,),
        "SELECT role FROM member WHERE id = $1",
        member.0
    )?;
    Ok(row.and_then(|it| Role::from_code(&it.0)))
}

/// Whether somebody is a coordinator, or an owner, now.
pub(super) async fn coordinates(conn: &mut Conn<'_>, member: MemberId) -> Result<bool> {
    Ok(role_of(conn, member).await?.is_some_and(|it| it >= Role::Coordinator))
}

/// Whether whoever decided still is what they were then.
pub(super) async fn is_still(
    conn: &mut Conn<'_>,
    actor: Option<MemberId>,
    by: Role,
) -> Result<bool> {
    match actor {
        Some(actor) => Ok(role_of(conn, actor).await? == Some(by)),
        None => Ok(true),
    }
}

/// Gives somebody a role, who keeps a higher one, and whom to speak for.
pub(super) async fn give(
    conn: &mut Conn<'_>,
    member: MemberId,
    role: Role,
    organisations: &[EntryId],
    now: i64,
) -> Result<bool> {
    let Some(had) = role_of(conn, member).await? else { return Ok(false) };
    execute!(conn, "UPDATE member SET role = $2 WHERE id = $1", member.0, had.max(role).code())?;
    for organisation in organisations {
        execute!(
            conn,
            "INSERT INTO representation (member, organisation, since) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING",
            member.0,
            organisation.0,
            now
        )?;
    }
    Ok(true)
}

async fn appoint(
    conn: &mut Conn<'_>,
    number: i64,
    actor: Option<MemberId>,
    it: Appointment,
    now: i64,
) -> Result<bool> {
    let fits = is_still(conn, actor, it.by).await?
        && give(conn, it.member, it.role, &it.organisations, now).await?;
    if fits {
        let done = Done {
            act: Act::Appointed,
            actor,
            subject: Some(it.member),
            role: Some(it.role),
            organisations: &it.organisations,
        };
        record(conn, number, done, now).await?;
    }
    Ok(fits)
}

async fn revoke(
    conn: &mut Conn<'_>,
    number: i64,
    actor: Option<MemberId>,
    it: Revocation,
    now: i64,
) -> Result<bool> {
    let fits = is_still(conn, actor, it.by).await?
        && role_of(conn, it.member).await? == Some(it.was)
        && (it.was != Role::Owner || owners(conn).await? > 1);
    if !fits {
        return Ok(false);
    }
    execute!(conn, "UPDATE member SET role = $2 WHERE id = $1", it.member.0, Role::Member.code())?;
    execute!(conn, "DELETE FROM representation WHERE member = $1", it.member.0)?;
    // Nobody comes in on the word of somebody who has none any more.
    execute!(
        conn,
        "UPDATE invitation SET expires = $2 WHERE inviter = $1 AND used IS NULL AND expires > $2",
        it.member.0,
        now
    )?;
    let done = Done {
        act: Act::Revoked,
        actor,
        subject: Some(it.member),
        role: Some(it.was),
        organisations: &[],
    };
    record(conn, number, done, now).await?;
    Ok(true)
}

async fn owners(conn: &mut Conn<'_>) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM member WHERE role <> 'member' AND role = $1";
    Ok(fetch!(conn, fetch_one as (i64,), sql, Role::Owner.code())?.0)
}

async fn holder_at(conn: &mut Conn<'_>, member: i64, role: Role) -> Result<Holder> {
    let organisations = fetch!(
        conn,
        fetch_all as (i64,),
        "SELECT organisation FROM representation WHERE member = $1 ORDER BY since, organisation",
        member
    )?;
    let accounts = fetch!(
        conn,
        fetch_all as (String, String),
        "SELECT platform, person FROM account WHERE member = $1 ORDER BY platform, person",
        member
    )?;
    let account = |(platform, person): (String, String)| {
        Platform::named(&platform).map(|it| (it, PersonId(person)))
    };
    Ok(Holder {
        member: MemberId(member),
        role,
        organisations: organisations.into_iter().map(|it| EntryId(it.0)).collect(),
        accounts: accounts.into_iter().filter_map(account).collect(),
    })
}

impl Storage {
    /// Changes roles outside any turn, for the operator.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn change_roles(&self, _: &Permit, write: RoleWrite, now: i64) -> Result<Committed> {
        let changing = self.write(move |mut conn| {
            Box::pin(async move {
                match apply(&mut conn, None, write, now).await? {
                    true => Ok(()),
                    false => Err(Refused::Stale),
                }
            })
        });
        match changing.await {
            Ok(()) => Ok(Committed::Done),
            Err(Refused::Stale) => Ok(Committed::Stale),
            Err(Refused::Fault(error)) => Err(error),
        }
    }

    /// A page of those who are more than a member, the highest roles first, and how many they are
    /// in all.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn holders(&self, _: &Permit, offset: i64, limit: i64) -> Result<(Vec<Holder>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let rows = fetch!(
                    &mut conn,
                    fetch_all as (i64, String),
                    "SELECT id, role FROM member WHERE role <> 'member'
                     ORDER BY CASE role WHEN 'owner' THEN 0 WHEN 'coordinator' THEN 1 ELSE 2 END, id
                     LIMIT $1 OFFSET $2",
                    limit,
                    offset
                )?;
                let sql = "SELECT COUNT(*) FROM member WHERE role <> 'member'";
                let count = fetch!(&mut conn, fetch_one as (i64,), sql)?;
                let mut holders = Vec::with_capacity(rows.len());
                for (member, role) in rows {
                    let Some(role) = Role::from_code(&role) else { continue };
                    holders.push(holder_at(&mut conn, member, role).await?);
                }
                Ok((holders, count.0))
            })
        })
        .await
    }

    /// What somebody is in the community, and where they write from.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn holder(&self, _: &Permit, member: MemberId) -> Result<Option<Holder>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let Some(role) = role_of(&mut conn, member).await? else { return Ok(None) };
                holder_at(&mut conn, member.0, role).await.map(Some)
            })
        })
        .await
    }

    /// How many owners there are.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn owners(&self) -> Result<i64> {
        self.read(|mut conn| Box::pin(async move { owners(&mut conn).await })).await
    }
}

/// Why a change was not made.
enum Refused {
    Stale,
    Fault(Error),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Fault(error)
    }
}

impl Refuses for Refused {
    fn fault(&self) -> Option<&Error> {
        match self {
            Self::Stale => None,
            Self::Fault(error) => Some(error),
        }
    }
}
