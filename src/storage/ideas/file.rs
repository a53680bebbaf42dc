//! The photo or document of an idea: put there while it is a draft, taken off by its author at any time.

use crate::core::file::File;
use crate::core::ids::{IdeaId, MemberId};
use crate::storage::Result;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::files::{self, Owner};

async fn is_draft_of(conn: &mut Conn<'_>, id: IdeaId, actor: MemberId) -> Result<bool> {
    let sql = "SELECT id FROM idea WHERE id = $1 AND author = $2 AND state = 'draft'";
    Ok(fetch!(conn, fetch_optional as (i64,), sql, id.0, actor.0)?.is_some())
}

/// `false`: it is no draft of theirs.
pub(super) async fn attach(
    conn: &mut Conn<'_>,
    actor: MemberId,
    id: IdeaId,
    file: File,
    now: i64,
) -> Result<bool> {
    let drafts = is_draft_of(conn, id, actor).await?;
    if drafts {
        files::put(conn, Owner::Idea(id), file, None, now).await?;
    }
    Ok(drafts)
}

/// `false`: it is no draft of theirs, or has no file.
pub(super) async fn describe(
    conn: &mut Conn<'_>,
    actor: MemberId,
    id: IdeaId,
    alt: String,
) -> Result<bool> {
    Ok(is_draft_of(conn, id, actor).await?
        && files::describe(conn, Owner::Idea(id), alt).await? == 1)
}

/// Whoever decides on it meanwhile sees it as it is now. `false`: it is not theirs.
pub(super) async fn take_off(conn: &mut Conn<'_>, actor: MemberId, id: IdeaId) -> Result<bool> {
    let sql = "UPDATE idea SET version = version + 1 WHERE id = $1 AND author = $2";
    let is_theirs = execute!(conn, sql, id.0, actor.0)? == 1;
    if is_theirs {
        files::take_off(conn, Owner::Idea(id)).await?;
    }
    Ok(is_theirs)
}
