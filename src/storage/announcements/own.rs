//! What is kept of a member around announcements, for themselves; and how it goes.

use serde::Serialize;

use super::reading::{self, About};
use crate::core::digest::Frequency;
use crate::core::ids::MemberId;
use crate::core::quiet::Quiet;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::{Result, Storage};

/// What is kept of a member around announcements.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct OwnAnnouncements {
    /// They want them as direct messages on Discord, too.
    pub direct: bool,
    /// The hours in which they want none, if they chose them: minutes of the day.
    pub quiet: Option<(i64, i64)>,
    /// How often they want to hear of ideas.
    pub ideas: Frequency,
    /// About what they want none.
    pub muted: Vec<String>,
    /// Those that were sent to them of late, by title.
    pub received: Vec<String>,
    /// How many weekly digests were sent to them of late.
    pub digests: i64,
    /// Those that they wrote, by title.
    pub written: Vec<String>,
}

pub(in crate::storage) async fn announcements(
    conn: &mut Conn<'_>,
    member: i64,
) -> Result<OwnAnnouncements> {
    let reading = reading::read(conn, MemberId(member)).await?;
    let received = fetch!(
        conn,
        fetch_all as (String,),
        "SELECT t.title FROM delivery d
              JOIN announcement_text t ON t.announcement = d.announcement AND t.position = 0
         WHERE d.member = $1 ORDER BY d.announcement",
        member
    )?;
    let (digests,) = fetch!(
        conn,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM delivery d JOIN announcement a ON a.id = d.announcement
         WHERE d.member = $1 AND a.kind = 'digest'",
        member
    )?;
    let written = fetch!(
        conn,
        fetch_all as (String,),
        "SELECT t.title FROM announcement a
              JOIN announcement_text t ON t.announcement = a.id AND t.position = 0
         WHERE (a.author = $1 OR a.led = $1) AND a.corrects IS NULL ORDER BY a.id",
        member
    )?;
    Ok(OwnAnnouncements {
        direct: reading.direct,
        quiet: reading.quiet.map(Quiet::minutes),
        ideas: reading.ideas,
        muted: reading.muted.into_iter().map(About::code).map(str::to_owned).collect(),
        received: received.into_iter().map(|(it,)| it).collect(),
        digests,
        written: written.into_iter().map(|(it,)| it).collect(),
    })
}

/// Whoever goes takes their drafts along; what they sent off stays, without them.
pub(in crate::storage) async fn leave(conn: &mut Conn<'_>, member: MemberId) -> Result<()> {
    let drafts = "DELETE FROM announcement WHERE author = $1 AND state IN ('draft', 'checking')";
    execute!(conn, drafts, member.0)?;
    execute!(conn, "DELETE FROM delivery WHERE member = $1", member.0)?;
    execute!(conn, "UPDATE announcement SET shown = NULL WHERE author = $1 OR led = $1", member.0)?;
    Ok(())
}

impl Storage {
    /// Forgets who got announcements that ended before `before`, in milliseconds since 1970, and
    /// drafts that were begun before that; at most `limit` rows. How many it were.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn expire_deliveries(&self, before: i64, limit: i64) -> Result<u64> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let drafts = "DELETE FROM announcement WHERE state = 'draft' AND created < $1";
                let drafts = execute!(&mut conn, drafts, before)?;
                // What a digest told is read again as long as it is known who got it.
                let told = "DELETE FROM digest_entry WHERE announcement IN (
                                SELECT id FROM announcement
                                WHERE kind = 'digest' AND state IN ('sent', 'aborted')
                                  AND ended < $1)";
                execute!(&mut conn, told, before)?;
                execute!(&mut conn, "DELETE FROM crosspost WHERE ended < $1", before)?;
                let deliveries = execute!(
                    &mut conn,
                    "DELETE FROM delivery WHERE (announcement, number) IN (
                         SELECT d.announcement, d.number
                         FROM delivery d JOIN announcement a ON a.id = d.announcement
                         WHERE a.state IN ('sent', 'aborted') AND a.ended < $1
                         LIMIT $2)",
                    before,
                    limit
                )?;
                Ok(drafts + deliveries)
            })
        })
        .await
    }
}
