//! One person on several platforms: accounts that become one member, and one that is taken out
//! again.
//!
//! An account belongs to one member at any time. Which accounts are joined is on the word of both:
//! a code is shown on one and typed on the other.

use jiff::{SignedDuration, Timestamp};

use super::announcements::reading;
use super::audit::{Act, Done, next, record};
use super::connection::{Conn, execute, fetch};
use super::ideas::own;
use super::introductions::helpers;
use super::roles::role_of;
use super::saved;
use super::{Result, Storage};
use crate::core::code::CodeHash;
use crate::core::dialogue::after;
use crate::core::ids::{Conversation, MemberId, PersonId, Platform};
use crate::core::role::{Permit, Role};

/// How long a code to link is good.
pub const CODE_GOOD_FOR: SignedDuration = SignedDuration::from_mins(15);

/// So many wrong codes a member may type …
pub const WRONG_CODES: usize = 5;

/// … within this time.
pub const WRONG_CODES_WITHIN: SignedDuration = SignedDuration::from_hours(1);

/// A change of accounts.
#[derive(Debug, Clone, PartialEq)]
pub enum AccountWrite {
    /// Keeps the code that the member was shown; the one before is good no more.
    Code(CodeHash),
    /// The member typed a code that there is not.
    WrongCode,
    /// The member of this conversation becomes the one who showed the code.
    Link(Joining),
    /// The account of this conversation is somebody of its own again.
    Unlink(Parting),
}

/// A code to link that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkOffer {
    hash: CodeHash,
    member: MemberId,
    role: Role,
    expires: i64,
}

impl LinkOffer {
    /// Who showed it.
    pub fn member(&self) -> MemberId {
        self.member
    }

    /// Whether it can be used now.
    pub fn is_good(&self, now: Timestamp) -> bool {
        self.expires > now.as_millisecond()
    }
}

/// Two members that become one. It hands the roles of each to the accounts of the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Joining {
    offer: LinkOffer,
    gone: MemberId,
    had: Role,
}

impl Joining {
    /// `gone`, whose role was checked, becomes one with who showed the code; `None`: they are one
    /// already.
    pub fn new(permit: &Permit, offer: LinkOffer, gone: MemberId) -> Option<Self> {
        (offer.member != gone).then_some(Self { offer, gone, had: permit.role() })
    }
}

/// An account that is taken out.
#[derive(Debug, Clone, PartialEq)]
pub struct Parting {
    /// Whose it was.
    pub from: MemberId,
    /// Who it is from now on.
    pub to: MemberId,
}

/// Makes a change; `member` is who they are with this turn. `false`: something is not any more what
/// it was when it was decided.
pub(super) async fn apply(
    conn: &mut Conn<'_>,
    conversation: &Conversation,
    member: MemberId,
    write: AccountWrite,
    now: i64,
) -> Result<bool> {
    match write {
        AccountWrite::Code(hash) => keep_code(conn, member, hash, now).await,
        AccountWrite::WrongCode => note_wrong_code(conn, member, now).await,
        AccountWrite::Link(joining) => link(conn, conversation, joining, now).await,
        AccountWrite::Unlink(parting) => unlink(conn, conversation, parting, now).await,
    }
}

async fn keep_code(
    conn: &mut Conn<'_>,
    member: MemberId,
    hash: CodeHash,
    now: i64,
) -> Result<bool> {
    let span = i64::try_from(CODE_GOOD_FOR.as_millis()).unwrap_or(i64::MAX);
    execute!(
        conn,
        "INSERT INTO link_code (member, hash, expires) VALUES ($1, $2, $3)
         ON CONFLICT (member) DO UPDATE SET hash = $2, expires = $3",
        member.0,
        hash.0,
        now.saturating_add(span)
    )?;
    Ok(true)
}

async fn note_wrong_code(conn: &mut Conn<'_>, member: MemberId, now: i64) -> Result<bool> {
    // Whoever guesses from several chats at once waits here for themselves.
    let known = execute!(conn, "UPDATE member SET role = role WHERE id = $1", member.0)?;
    let span = i64::try_from(WRONG_CODES_WITHIN.as_millis()).unwrap_or(i64::MAX);
    let typed = fetch!(
        conn,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM wrong_code WHERE member = $1 AND typed > $2",
        member.0,
        now.saturating_sub(span)
    )?;
    if known == 0 || usize::try_from(typed.0).is_ok_and(|it| it >= WRONG_CODES) {
        return Ok(false);
    }
    execute!(conn, "INSERT INTO wrong_code (member, typed) VALUES ($1, $2)", member.0, now)?;
    Ok(true)
}

/// The settings of the one who showed the code win where both have one. What is joined so: roles
/// and organisations of both, questions, introductions with their consents, waiting messages,
/// invitations that were made, wrong codes.
async fn link(
    conn: &mut Conn<'_>,
    conversation: &Conversation,
    joining: Joining,
    now: i64,
) -> Result<bool> {
    let Joining { offer, gone, had } = joining;
    let kept = offer.member;
    let number = next(conn).await?;
    let used = execute!(
        conn,
        "DELETE FROM link_code WHERE hash = $1 AND member = $2 AND expires > $3",
        offer.hash.0,
        kept.0,
        now
    )?;
    let fits = used == 1
        && owner_of(conn, conversation).await? == Some(gone)
        && role_of(conn, kept).await? == Some(offer.role)
        && role_of(conn, gone).await? == Some(had);
    if !fits {
        return Ok(false);
    }
    let role = offer.role.max(had);
    merge_rows(conn, kept, gone, role).await?;
    let done = Done {
        act: Act::Linked,
        actor: Some(kept),
        subject: Some(gone),
        role: Some(role),
        organisations: &[],
    };
    record(conn, number, done, now).await?;
    Ok(true)
}

async fn merge_rows(conn: &mut Conn<'_>, kept: MemberId, gone: MemberId, role: Role) -> Result<()> {
    let (kept, gone) = (kept.0, gone.0);
    execute!(
        conn,
        "UPDATE member SET role = $3,
             language = COALESCE(language, (SELECT g.language FROM member g WHERE g.id = $2)),
             place = COALESCE(place, (SELECT g.place FROM member g WHERE g.id = $2)),
             interests = CASE interests WHEN '[]'
                 THEN (SELECT g.interests FROM member g WHERE g.id = $2) ELSE interests END,
             offered = CASE offered WHEN '[]'
                 THEN (SELECT g.offered FROM member g WHERE g.id = $2) ELSE offered END,
             stopped = COALESCE(stopped, (SELECT g.stopped FROM member g WHERE g.id = $2)),
             told = COALESCE(told, (SELECT g.told FROM member g WHERE g.id = $2)),
             of_age = COALESCE(of_age, (SELECT g.of_age FROM member g WHERE g.id = $2)),
             no_introductions = COALESCE(no_introductions,
                 (SELECT g.no_introductions FROM member g WHERE g.id = $2))
         WHERE id = $1",
        kept,
        gone,
        role.code()
    )?;
    execute!(
        conn,
        "INSERT INTO representation (member, organisation, since)
         SELECT $1, organisation, since FROM representation WHERE member = $2
         ON CONFLICT DO NOTHING",
        kept,
        gone
    )?;
    execute!(conn, "UPDATE account SET member = $1 WHERE member = $2", kept, gone)?;
    execute!(conn, "UPDATE question SET member = $1 WHERE member = $2", kept, gone)?;
    execute!(conn, "UPDATE outgoing SET member = $1 WHERE member = $2", kept, gone)?;
    // Where one of them has stopped what was not asked for, the other has as well now.
    execute!(
        conn,
        "DELETE FROM outgoing WHERE member = $1 AND bulk AND EXISTS (
             SELECT 1 FROM member m WHERE m.id = $1 AND m.stopped IS NOT NULL)",
        kept
    )?;
    execute!(conn, "UPDATE invitation SET inviter = $1 WHERE inviter = $2", kept, gone)?;
    execute!(conn, "UPDATE wrong_code SET member = $1 WHERE member = $2", kept, gone)?;
    execute!(conn, "UPDATE outgoing SET whose = $1 WHERE whose = $2", kept, gone)?;
    execute!(conn, "UPDATE introduction SET member = $1 WHERE member = $2", kept, gone)?;
    execute!(conn, "UPDATE acceptance SET member = $1 WHERE member = $2", kept, gone)?;
    execute!(conn, "UPDATE consent SET member = $1 WHERE member = $2", kept, gone)?;
    execute!(conn, "UPDATE report SET reporter = $1 WHERE reporter = $2", kept, gone)?;
    execute!(
        conn,
        "INSERT INTO barred (member, organisation, since)
         SELECT $1, organisation, since FROM barred WHERE member = $2
         ON CONFLICT DO NOTHING",
        kept,
        gone
    )?;
    own::merge(conn, kept, gone).await?;
    helpers::merge(conn, kept, gone).await?;
    execute!(conn, "UPDATE announcement SET author = $1 WHERE author = $2", kept, gone)?;
    execute!(conn, "UPDATE announcement SET led = $1 WHERE led = $2", kept, gone)?;
    execute!(conn, "UPDATE feed SET wanted_by = $1 WHERE wanted_by = $2", kept, gone)?;
    reading::merge(conn, MemberId(kept), MemberId(gone)).await?;
    saved::merge(conn, MemberId(kept), MemberId(gone)).await?;
    execute!(conn, "DELETE FROM member WHERE id = $1", gone)?;
    Ok(())
}

/// The account begins anew: roles, settings, questions stay with the others. What waits for this
/// very account goes to it all the same.
async fn unlink(
    conn: &mut Conn<'_>,
    conversation: &Conversation,
    parting: Parting,
    now: i64,
) -> Result<bool> {
    let (platform, person) = (conversation.platform.name(), &conversation.person.0);
    let Parting { from, to } = parting;
    let number = next(conn).await?;
    let others = fetch!(
        conn,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM account WHERE member = $1 AND NOT (platform = $2 AND person = $3)",
        from.0,
        platform,
        person
    )?;
    if others.0 == 0 || owner_of(conn, conversation).await? != Some(from) {
        return Ok(false);
    }
    execute!(
        conn,
        "INSERT INTO member (id, role, language, place, interests, offered, created)
         VALUES ($1, $2, NULL, NULL, '[]', '[]', $3)",
        to.0,
        Role::Member.code(),
        now
    )?;
    execute!(
        conn,
        "UPDATE account SET member = $3 WHERE platform = $1 AND person = $2",
        platform,
        person,
        to.0
    )?;
    execute!(
        conn,
        "UPDATE outgoing SET member = $3 WHERE platform = $1 AND person = $2 AND member = $4",
        platform,
        person,
        to.0,
        from.0
    )?;
    // Guesses are not forgotten by becoming somebody else.
    execute!(
        conn,
        "INSERT INTO wrong_code (member, typed) SELECT $1, typed FROM wrong_code WHERE member = $2",
        to.0,
        from.0
    )?;
    let done = Done {
        act: Act::Unlinked,
        actor: Some(from),
        subject: Some(to),
        role: None,
        organisations: &[],
    };
    record(conn, number, done, now).await?;
    Ok(true)
}

/// Whose an account is.
async fn owner_of(conn: &mut Conn<'_>, conversation: &Conversation) -> Result<Option<MemberId>> {
    let row = fetch!(
        conn,
        fetch_optional as (i64,),
        "SELECT member FROM account WHERE platform = $1 AND person = $2",
        conversation.platform.name(),
        &conversation.person.0
    )?;
    Ok(row.map(|it| MemberId(it.0)))
}

impl Storage {
    /// The code to link that has this hash, looked for by the hash.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn link_offer(&self, _: &Permit, hash: CodeHash) -> Result<Option<LinkOffer>> {
        let sought = hash.0.clone();
        let row = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_optional as (i64, i64, String),
                        "SELECT l.member, l.expires, m.role
                         FROM link_code l JOIN member m ON m.id = l.member WHERE l.hash = $1",
                        sought
                    )
                })
            })
            .await?;
        Ok(row.and_then(|(member, expires, role)| {
            let role = Role::from_code(&role)?;
            Some(LinkOffer { hash, member: MemberId(member), role, expires })
        }))
    }

    /// Where a member writes from, in a fixed order.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn accounts(
        &self,
        _: &Permit,
        member: MemberId,
    ) -> Result<Vec<(Platform, PersonId)>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let rows = fetch!(
                    &mut conn,
                    fetch_all as (String, String),
                    "SELECT platform, person FROM account WHERE member = $1
                     ORDER BY platform, person",
                    member.0
                )?;
                let account = |(platform, person): (String, String)| {
                    Platform::named(&platform).map(|it| (it, PersonId(person)))
                };
                Ok(rows.into_iter().filter_map(account).collect())
            })
        })
        .await
    }

    /// From when on a member may try codes again; `None`: now.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn codes_barred_until(
        &self,
        member: MemberId,
        now: Timestamp,
    ) -> Result<Option<Timestamp>> {
        let since = after(now, -WRONG_CODES_WITHIN);
        let typed = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as (i64,),
                        "SELECT typed FROM wrong_code WHERE member = $1 AND typed > $2
                         ORDER BY typed DESC",
                        member.0,
                        since
                    )
                })
            })
            .await?;
        let first = typed.get(WRONG_CODES - 1).map(|it| it.0);
        let first = first.and_then(|it| Timestamp::from_millisecond(it).ok());
        Ok(first.and_then(|it| it.checked_add(WRONG_CODES_WITHIN).ok()))
    }
}
