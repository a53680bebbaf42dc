//! Two ideas that are one: support, followers and whoever helps go to the one that
//! stays, nobody is counted twice.

use super::acts::{becomes, hold, note};
use super::read;
use crate::core::idea::State;
use crate::core::ids::{IdeaId, MemberId};
use crate::storage::Result;
use crate::storage::connection::{Conn, execute};
use crate::storage::introductions::helpers::follow_merge;
use crate::storage::roles::coordinates;

/// An idea that is another one said again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    pub(super) id: IdeaId,
    pub(super) version: i64,
    pub(super) into: IdeaId,
    pub(super) change: i64,
}

/// Whoever supports or follows the one does so with the other, once; so does the author of the one.
/// Their rows stay with the one as well: by them they are told.
pub(super) async fn merge(
    conn: &mut Conn<'_>,
    actor: MemberId,
    it: Merge,
    now: i64,
) -> Result<bool> {
    let Merge { id, version, into, change } = it;
    let coordinates = coordinates(conn, actor).await?;
    let was = hold(conn, id, version).await?;
    let other = read(conn, actor, into).await?;
    let may = was.is_some_and(State::may_be_merged) && other.is_some_and(|it| it.is_public);
    if !coordinates || !may {
        return Ok(false);
    }
    execute!(
        conn,
        "INSERT INTO idea_support (idea, member, since)
         SELECT $2, s.member, s.since FROM idea_support s
         WHERE s.idea = $1 AND s.member <> COALESCE((SELECT author FROM idea WHERE id = $2), 0)
         ON CONFLICT DO NOTHING",
        id.0,
        into.0
    )?;
    execute!(
        conn,
        "INSERT INTO idea_follow (idea, member, since)
         SELECT $2, f.member, f.since FROM idea_follow f WHERE f.idea = $1
         ON CONFLICT DO NOTHING",
        id.0,
        into.0
    )?;
    execute!(
        conn,
        "INSERT INTO idea_follow (idea, member, since)
         SELECT $2, author, $3 FROM idea WHERE id = $1 AND author IS NOT NULL
             AND author <> COALESCE((SELECT author FROM idea WHERE id = $2), 0)
         ON CONFLICT DO NOTHING",
        id.0,
        into.0,
        now
    )?;
    execute!(
        conn,
        "UPDATE idea SET version = version + 1, gone_support = gone_support
             + (SELECT d.gone_support FROM idea d WHERE d.id = $1) WHERE id = $2",
        id.0,
        into.0
    )?;
    let sql = "UPDATE idea_comment SET idea = $2 WHERE idea = $1";
    execute!(conn, sql, id.0, into.0)?;
    follow_merge(conn, id, into).await?;
    // Where the other one comes from nowhere, it comes from where this one does.
    execute!(
        conn,
        "INSERT INTO idea_origin (idea, innovation, source, title, community, url)
         SELECT $2, o.innovation, o.source, o.title, o.community, o.url
         FROM idea_origin o WHERE o.idea = $1
         ON CONFLICT DO NOTHING",
        id.0,
        into.0
    )?;
    execute!(
        conn,
        "UPDATE idea SET duplicate_of = $2, answered = COALESCE(answered, $3) WHERE id = $1",
        id.0,
        into.0,
        now
    )?;
    becomes(conn, id, State::Duplicate, now).await?;
    note(conn, (id, change), actor, State::Duplicate, None, now).await?;
    Ok(true)
}
