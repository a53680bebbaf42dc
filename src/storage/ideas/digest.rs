//! News of ideas that wait for the day on which somebody reads them. A digest is kept and its news
//! are crossed off in one transaction: whatever crashes, everything is told once.

use super::news::{Change, Row, changes};
use crate::core::ids::MemberId;
use crate::core::role::Permit;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::outgoing::{self, Outgoing};
use crate::storage::receivers::{Receiver, Whom, receivers};
use crate::storage::{Result, Storage};

/// News in one digest: the rest comes in the next, at once.
const MOST: i64 = 10;

/// What somebody is to hear now.
#[derive(Debug)]
pub struct Digest {
    member: MemberId,
    /// The changes that stand in it, or can't be told any more.
    ids: Vec<i64>,
    /// Where; `None`: they can't be written to, or want nothing unasked.
    pub receiver: Option<Receiver>,
    /// What, the oldest first.
    pub changes: Vec<Change>,
}

impl Storage {
    /// The next digest that is due.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn due_digest(&self, _: &Permit, now: i64) -> Result<Option<Digest>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT member FROM idea_digest WHERE due <= $1
                           ORDER BY due, member LIMIT 1";
                let due = fetch!(&mut conn, fetch_optional as (i64,), sql, now)?;
                let Some((member,)) = due else { return Ok(None) };
                let sql = changes!(
                    "idea_digest d JOIN idea_change c ON c.id = d.change",
                    "d.member = $1 AND d.due <= $2 ORDER BY c.id LIMIT $3"
                );
                let rows = fetch!(&mut conn, fetch_all as Row, sql, member, now, MOST)?;
                let member = MemberId(member);
                let found = receivers(&mut conn, Whom::Member(member, None)).await?;
                Ok(Some(Digest {
                    member,
                    ids: rows.iter().map(Row::id).collect(),
                    receiver: found.into_iter().next(),
                    changes: rows.into_iter().filter_map(Row::read).collect(),
                }))
            })
        })
        .await
    }

    /// Keeps the letter of a digest, if there is one, and crosses its news off. `false`: another
    /// process has.
    ///
    /// # Errors
    /// Those of the database; then it is due as before.
    pub async fn tell_digest(
        &self,
        _: &Permit,
        digest: &Digest,
        letter: Option<Outgoing>,
    ) -> Result<bool> {
        let (member, ids) = (digest.member, digest.ids.clone());
        self.write(move |mut conn| {
            Box::pin(async move {
                for (at, id) in ids.into_iter().enumerate() {
                    let sql = "DELETE FROM idea_digest WHERE member = $1 AND change = $2";
                    // Whoever crosses off the first of them tells them all.
                    if execute!(&mut conn, sql, member.0, id)? == 0 && at == 0 {
                        return Ok(false);
                    }
                }
                if let Some(letter) = letter {
                    outgoing::insert(&mut conn, letter).await?;
                }
                Ok(true)
            })
        })
        .await
    }
}

/// News that somebody hears later.
pub(super) async fn wait(
    conn: &mut Conn<'_>,
    change: i64,
    (member, due): (MemberId, i64),
) -> Result<()> {
    execute!(
        conn,
        "INSERT INTO idea_digest (member, change, due) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
        member.0,
        change,
        due
    )?;
    Ok(())
}
