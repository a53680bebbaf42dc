//! How an organisation guards its inbox: how much at once, until when nothing.

use crate::core::ids::{EntryId, MemberId};
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

impl Storage {
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
