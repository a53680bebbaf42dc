//! What coordinators do for an idea besides deciding on it: they correct what is miswritten, take
//! care of it, hide what breaks the rules.

use super::acts::{becomes, hold, note};
use super::rows::{Row, ideas};
use super::{Idea, all};
use crate::core::idea::{Field, Reason, State, Usual};
use crate::core::ids::{IdeaId, MemberId};
use crate::core::role::{Permit, Role};
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::files::{self, Owner};
use crate::storage::imports::grow;
use crate::storage::roles::coordinates;
use crate::storage::{Result, Storage};

/// Something that a coordinator does for an idea.
#[derive(Debug, Clone, PartialEq)]
pub struct Care {
    id: IdeaId,
    what: What,
}

#[derive(Debug, Clone, PartialEq)]
enum What {
    /// A field of it, as it was seen, reads like this from now on.
    Correct(i64, Field, String),
    /// Takes it into their care, or out of it.
    Assign(bool),
    /// It has no photo or document any more; as it was seen.
    TakeOff(i64),
    /// Nobody but its author reads it any more; with its version and a fresh id of the change.
    Hide(i64, i64),
}

impl Care {
    fn new(permit: &Permit, id: IdeaId, what: What) -> Option<Self> {
        (permit.role() >= Role::Coordinator).then_some(Self { id, what })
    }

    /// Whoever the permit is for, which must be a coordinator, corrects a field of an idea as it
    /// was seen.
    pub fn correct(
        permit: &Permit,
        (id, version): (IdeaId, i64),
        field: Field,
        words: String,
    ) -> Option<Self> {
        Self::new(permit, id, What::Correct(version, field, words))
    }

    /// Whoever the permit is for, which must be a coordinator, takes care of an idea, or not any
    /// more.
    pub fn assign(permit: &Permit, id: IdeaId, yes: bool) -> Option<Self> {
        Self::new(permit, id, What::Assign(yes))
    }

    /// Whoever the permit is for, which must be a coordinator, takes the photo or document off an
    /// idea as it was seen.
    pub fn take_off(permit: &Permit, (id, version): (IdeaId, i64)) -> Option<Self> {
        Self::new(permit, id, What::TakeOff(version))
    }

    /// Whoever the permit is for, which must be a coordinator, hides an idea as it was seen;
    /// `change` is a fresh id.
    pub fn hide(permit: &Permit, (id, version): (IdeaId, i64), change: i64) -> Option<Self> {
        Self::new(permit, id, What::Hide(version, change))
    }
}

/// Does it. `false`: the idea is not any more what it was, or it was never theirs to do.
pub(super) async fn apply(
    conn: &mut Conn<'_>,
    actor: MemberId,
    Care { id, what }: Care,
    now: i64,
) -> Result<bool> {
    if !coordinates(conn, actor).await? {
        return Ok(false);
    }
    match what {
        What::Correct(version, field, words) => correct(conn, (id, version), field, words).await,
        What::Assign(true) => {
            let sql = "UPDATE idea SET assigned = $2 WHERE id = $1 AND state <> 'draft'";
            Ok(execute!(conn, sql, id.0, actor.0)? == 1)
        }
        What::Assign(false) => {
            let sql = "UPDATE idea SET assigned = NULL WHERE id = $1 AND assigned = $2";
            execute!(conn, sql, id.0, actor.0)?;
            Ok(true)
        }
        What::TakeOff(version) => {
            if hold(conn, id, version).await?.is_none_or(|it| it == State::Draft) {
                return Ok(false);
            }
            Ok(files::take_off(conn, Owner::Idea(id)).await? == 1)
        }
        What::Hide(version, change) => hide(conn, actor, (id, version), change, now).await,
    }
}

async fn correct(
    conn: &mut Conn<'_>,
    (id, version): (IdeaId, i64),
    field: Field,
    words: String,
) -> Result<bool> {
    let sql = match field {
        Field::Title => "UPDATE idea SET title = $2, revision = $3 WHERE id = $1",
        Field::What => "UPDATE idea SET what = $2, revision = $3 WHERE id = $1",
        Field::Needs => "UPDATE idea SET needs = $2, revision = $3 WHERE id = $1",
        Field::Place => "UPDATE idea SET place = $2, revision = $3 WHERE id = $1",
        // What somebody is called is theirs to say.
        Field::Signature => return Ok(false),
    };
    if hold(conn, id, version).await?.is_none_or(|it| it == State::Draft) {
        return Ok(false);
    }
    // Holds the counter's row until the commit, so that revisions become visible in their order.
    let revision = grow(conn, "idea", 1).await?;
    Ok(execute!(conn, sql, id.0, words, revision)? == 1)
}

async fn hide(
    conn: &mut Conn<'_>,
    actor: MemberId,
    (id, version): (IdeaId, i64),
    change: i64,
    now: i64,
) -> Result<bool> {
    if !hold(conn, id, version).await?.is_some_and(State::is_shown) {
        return Ok(false);
    }
    let sql = "UPDATE idea SET published = NULL WHERE id = $1 AND published IS NOT NULL";
    if execute!(conn, sql, id.0)? == 0 {
        return Ok(false);
    }
    becomes(conn, id, State::Declined, now).await?;
    let reason = Some(Reason::Usual(Usual::Rules));
    note(conn, (id, change), actor, State::Declined, reason, now).await?;
    Ok(true)
}

/// What the reader `$1` takes care of and is not at its end.
macro_rules! in_care {
    () => {
        "i.assigned = $1
             AND i.state IN ('submitted', 'in-review', 'needs-information', 'accepted', 'piloting')"
    };
}

impl Storage {
    /// A page of what a coordinator takes care of, the longest untouched first, and how much there
    /// is.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn ideas_in_care(
        &self,
        _: &Permit,
        reader: MemberId,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Idea>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = ideas!(in_care!(), " ORDER BY i.changed, i.id LIMIT $2 OFFSET $3");
                let rows = fetch!(&mut conn, fetch_all as Row, sql, reader.0, limit, offset)?;
                let sql = concat!("SELECT COUNT(*) FROM idea i WHERE ", in_care!());
                let count = fetch!(&mut conn, fetch_one as (i64,), sql, reader.0)?;
                Ok((all(rows, reader)?, count.0))
            })
        })
        .await
    }
}
