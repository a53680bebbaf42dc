//! What was sent is corrected, or withdrawn: its ranges are gone through once more
//! ([`delivery`](super::delivery)).

use crate::core::ids::{AnnouncementId, MemberId};
use crate::core::role::Permit;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::{Result, Storage};

impl Storage {
    /// Whether it is known of anybody that they have this announcement: who got one is forgotten after
    /// a while.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_in_hands(&self, _: &Permit, id: AnnouncementId) -> Result<bool> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT EXISTS (SELECT 1 FROM delivery
                                          WHERE announcement = $1 AND outcome = 'delivered')";
                Ok(fetch!(&mut conn, fetch_one as (bool,), sql, id.0)?.0)
            })
        })
        .await
    }
}

/// Makes what was sent say what this correction of it says, wherever it stands; the correction is done
/// with. `false`: it can't be corrected any more, or somebody else has done so meanwhile.
pub(super) async fn correct(
    conn: &mut Conn<'_>,
    correction: AnnouncementId,
    now: i64,
) -> Result<bool> {
    let sql = "SELECT corrects, author, link, shown, edition FROM announcement
               WHERE id = $1 AND corrects IS NOT NULL";
    type Found = (i64, Option<i64>, Option<String>, Option<String>, i64);
    let Some((id, led, link, shown, edition)) =
        fetch!(conn, fetch_optional as Found, sql, correction.0)?
    else {
        return Ok(false);
    };
    // What is still on its way goes on; who gets it only now gets it as it is now.
    let changed = execute!(
        conn,
        "UPDATE announcement
         SET edition = edition + 1, version = version + 1, link = $2,
             link_edition = CASE WHEN COALESCE(link, '') <> COALESCE($2, '')
                                 THEN edition + 1 ELSE link_edition END,
             aim = CASE WHEN aim = 'deliver' AND state IN ('sending', 'paused')
                           THEN 'deliver' ELSE 'change' END,
             state = CASE WHEN aim = 'deliver' AND state = 'paused'
                          THEN 'paused' ELSE 'sending' END,
             led = $3, shown = $4, shown_at = 0, shown_percent = 0, started = $5
         WHERE id = $1 AND aim <> 'withdraw' AND edition = $6
           AND state IN ('sending', 'paused', 'sent', 'aborted')",
        id,
        link,
        led,
        shown,
        now,
        edition
    )?;
    if changed == 0 {
        return Ok(false);
    }
    execute!(
        conn,
        "UPDATE announcement_text
         SET title = n.title, words = n.words,
             edition = (SELECT a.edition FROM announcement a WHERE a.id = $1)
         FROM announcement_text n
         WHERE announcement_text.announcement = $1 AND n.announcement = $2
           AND n.language = announcement_text.language
           AND (n.title <> announcement_text.title OR n.words <> announcement_text.words)",
        id,
        correction.0
    )?;
    execute!(conn, "DELETE FROM announcement WHERE id = $1", correction.0)?;
    begin(conn, AnnouncementId(id), Had::Delivered, now).await?;
    Ok(true)
}

/// Takes what was sent away from whoever has it; nobody else gets it. `false`: it is not any more what
/// it was when that was decided.
pub(super) async fn withdraw(
    conn: &mut Conn<'_>,
    actor: MemberId,
    (id, version): (AnnouncementId, i64),
    shown: String,
    now: i64,
) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM announcement WHERE id = $1 AND aim = 'withdraw'";
    let had = match fetch!(conn, fetch_one as (i64,), sql, id.0)? {
        (0,) => Had::Delivered,
        _ => Had::Left,
    };
    let withdrawn = execute!(
        conn,
        "UPDATE announcement
         SET edition = edition + 1, version = version + 1, state = 'sending', aim = 'withdraw',
             closed = TRUE, led = $3, shown = $4, shown_at = 0, shown_percent = 0, started = $5
         WHERE id = $1 AND version = $2 AND state IN ('sending', 'paused', 'sent', 'aborted')",
        id.0,
        version,
        actor.0,
        shown,
        now
    )?;
    if withdrawn == 0 {
        return Ok(false);
    }
    // There is nothing left to correct.
    execute!(conn, "DELETE FROM announcement WHERE corrects = $1", id.0)?;
    begin(conn, id, had, now).await?;
    Ok(true)
}

/// Who is taken to have it when a range is gone through again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Had {
    /// Whoever got it.
    Delivered,
    /// Those of whom the last time through has not taken it.
    Left,
}

/// Its ranges are gone through for the last edition. Who holds one goes on with what is under way and
/// lets it go; then it is gone through again.
async fn begin(conn: &mut Conn<'_>, id: AnnouncementId, had: Had, now: i64) -> Result<()> {
    execute!(
        conn,
        "UPDATE delivery_range
         SET edition = (SELECT a.edition FROM announcement a WHERE a.id = $1),
             had = CASE WHEN $3 THEN had - changed ELSE delivered END,
             changed = 0, unchanged = 0, same = 0, done = FALSE,
             due = CASE WHEN token = 0 THEN $2 ELSE due END
         WHERE announcement = $1",
        id.0,
        now,
        had == Had::Left
    )?;
    Ok(())
}
