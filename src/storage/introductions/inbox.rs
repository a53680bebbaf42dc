//! What an organisation takes: how much at once, until when nothing, from whom not; and what a
//! member may ask for at all.

use jiff::Timestamp;

use crate::core::dialogue::after;
use crate::core::ids::{EntryId, MemberId};
use crate::core::introduction::Terms;
use crate::core::role::Permit;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::roles::coordinates;
use crate::storage::{Result, Storage};

/// How an organisation guards its inbox.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Inbox {
    /// So many open requests at once; `None`: as many as is set for all.
    pub most: Option<i64>,
    /// Until when it takes none, in milliseconds since 1970.
    pub paused_until: Option<i64>,
}

/// A change of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxWrite {
    organisation: EntryId,
    inbox: Inbox,
}

impl InboxWrite {
    /// By somebody whose role was checked; that they speak for the organisation is held against the
    /// database when it is written.
    pub fn new(_: &Permit, organisation: EntryId, inbox: Inbox) -> Self {
        Self { organisation, inbox }
    }
}

/// What a request of a member to an organisation would meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gate {
    /// The member has so many open requests.
    pub open: i64,
    /// They have made so many within a week.
    pub weekly: i64,
    /// One of theirs to this organisation is open.
    pub open_there: bool,
    /// They may ask nobody any more.
    pub shut_out: bool,
    /// This organisation takes none of theirs.
    pub barred: bool,
    /// It takes none until then, in milliseconds since 1970.
    pub paused_until: Option<i64>,
    /// It has as many open requests as it takes.
    pub full: bool,
    /// They speak for it themselves.
    pub own: bool,
    /// Somebody speaks for it.
    pub represented: bool,
}

impl Gate {
    /// Whether the member has as many requests as they may.
    pub fn is_too_much(&self, terms: &Terms) -> bool {
        self.open >= i64::from(terms.open) || self.weekly >= i64::from(terms.weekly)
    }

    /// Whether the organisation takes none of this member now. Why is not for the member to know.
    pub fn is_shut(&self) -> bool {
        self.barred || self.full || self.paused_until.is_some()
    }

    /// Whether a request may be made.
    pub fn is_open(&self, terms: &Terms) -> bool {
        let hindered = self.open_there || self.shut_out || self.own;
        !hindered && !self.is_too_much(terms) && !self.is_shut()
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    open: i64,
    weekly: i64,
    open_there: bool,
    shut_out: bool,
    barred: bool,
    paused_until: Option<i64>,
    waiting: i64,
    most: Option<i64>,
    own: bool,
    represented: bool,
}

impl Storage {
    /// What a request would meet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn gate(
        &self,
        _: &Permit,
        member: MemberId,
        organisation: EntryId,
        terms: &Terms,
        now: Timestamp,
    ) -> Result<Gate> {
        let terms = terms.clone();
        self.read(move |mut conn| {
            let now = now.as_millisecond();
            Box::pin(async move { gate(&mut conn, member, organisation, &terms, now).await })
        })
        .await
    }

    /// How an organisation guards its inbox.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn inbox(&self, _: &Permit, organisation: EntryId) -> Result<Inbox> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let inbox = fetch!(
                    &mut conn,
                    fetch_optional as Inbox,
                    "SELECT most, paused_until FROM inbox WHERE organisation = $1",
                    organisation.0
                )?;
                Ok(inbox.unwrap_or_default())
            })
        })
        .await
    }
}

pub(super) async fn gate(
    conn: &mut Conn<'_>,
    member: MemberId,
    organisation: EntryId,
    terms: &Terms,
    now: i64,
) -> Result<Gate> {
    let week = Timestamp::from_millisecond(now)
        .map_or(now, |it| after(it, -jiff::SignedDuration::from_hours(7 * 24)));
    let row = fetch!(
        conn,
        fetch_one as Row,
        "SELECT (SELECT COUNT(*) FROM introduction
                 WHERE member = $1 AND state IN ('held', 'asked')) AS open,
                (SELECT COUNT(*) FROM introduction WHERE member = $1 AND id > $4) AS weekly,
                EXISTS (SELECT 1 FROM introduction
                        WHERE member = $1 AND organisation = $2
                          AND state IN ('held', 'asked')) AS open_there,
                EXISTS (SELECT 1 FROM member
                        WHERE id = $1 AND no_introductions IS NOT NULL) AS shut_out,
                EXISTS (SELECT 1 FROM barred WHERE member = $1 AND organisation = $2) AS barred,
                (SELECT paused_until FROM inbox
                 WHERE organisation = $2 AND paused_until > $3) AS paused_until,
                (SELECT COUNT(*) FROM introduction
                 WHERE organisation = $2 AND state IN ('held', 'asked')) AS waiting,
                (SELECT most FROM inbox WHERE organisation = $2) AS most,
                EXISTS (SELECT 1 FROM representation
                        WHERE member = $1 AND organisation = $2) AS own,
                EXISTS (SELECT 1 FROM representation WHERE organisation = $2) AS represented",
        member.0,
        organisation.0,
        now,
        // An id begins with its milliseconds.
        week.saturating_mul(1 << 20)
    )?;
    Ok(Gate {
        open: row.open,
        weekly: row.weekly,
        open_there: row.open_there,
        shut_out: row.shut_out,
        barred: row.barred,
        paused_until: row.paused_until,
        full: row.waiting >= row.most.unwrap_or_else(|| i64::from(terms.inbox)),
        own: row.own,
        represented: row.represented,
    })
}

/// `false`: they do not speak for it any more.
pub(super) async fn set(conn: &mut Conn<'_>, actor: MemberId, write: InboxWrite) -> Result<bool> {
    let InboxWrite { organisation, inbox } = write;
    if !speaks_for(conn, actor, organisation).await? && !coordinates(conn, actor).await? {
        return Ok(false);
    }
    execute!(
        conn,
        "INSERT INTO inbox (organisation, most, paused_until) VALUES ($1, $2, $3)
         ON CONFLICT (organisation) DO UPDATE SET most = $2, paused_until = $3",
        organisation.0,
        inbox.most,
        inbox.paused_until
    )?;
    Ok(true)
}

/// Whether somebody speaks for an organisation now.
pub(super) async fn speaks_for(
    conn: &mut Conn<'_>,
    member: MemberId,
    organisation: EntryId,
) -> Result<bool> {
    let row = fetch!(
        conn,
        fetch_optional as (i64,),
        "SELECT since FROM representation WHERE member = $1 AND organisation = $2",
        member.0,
        organisation.0
    )?;
    Ok(row.is_some())
}
