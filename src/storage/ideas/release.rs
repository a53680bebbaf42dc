//! What of the ideas other communities may read: released by their authors, and nothing of them.

use super::rows::{codes, last_change, reason, unreadable};
use crate::core::catalogue::Language;
use crate::core::idea::{Reason, State, Words};
use crate::core::ids::{IdeaId, MemberId};
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::{Result, Storage};

/// An idea as other communities read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Released {
    /// Which.
    pub id: IdeaId,
    /// What it says; never who says it.
    pub words: Words,
    /// In which language.
    pub language: Language,
    /// Where it stands.
    pub state: State,
    /// Since when all members may read it, in milliseconds since 1970.
    pub published: i64,
    /// When it was released or its state changed, whichever came last.
    pub updated: i64,
    /// What was said with the last decision.
    pub reason: Option<Reason>,
    /// What it adopts, by the name that its own feed gives it.
    pub origin: Option<String>,
}

/// Where a page begins: after what was updated then, and has this id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// In milliseconds since 1970.
    pub updated: i64,
    /// Of an idea.
    pub id: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    title: String,
    what: String,
    needs: String,
    place: String,
    language: String,
    competences: String,
    topics: String,
    state: String,
    published: i64,
    updated: i64,
    usual: Option<String>,
    reason: Option<String>,
    reason_language: Option<String>,
    origin: Option<String>,
}

/// Whether others may learn from an idea: see [`is_innovation`](crate::core::innovation).
macro_rules! innovation {
    () => {
        "i.published IS NOT NULL AND i.state IN ('accepted', 'piloting', 'implemented')"
    };
}

impl Storage {
    /// A page of what other communities may read, what was updated last first.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn released_ideas(&self, after: Option<After>, limit: i64) -> Result<Vec<Released>> {
        let After { updated, id } = after.unwrap_or(After { updated: i64::MAX, id: i64::MAX });
        self.read(move |mut conn| {
            Box::pin(async move {
                let rows = fetch!(
                    &mut conn,
                    fetch_all as Row,
                    concat!(
                        "SELECT * FROM (
                             SELECT i.id, i.title, i.what, i.needs, i.place, i.language,
                                    i.competences, i.topics, i.state, i.published,
                                    CASE WHEN r.since > i.changed THEN r.since ELSE i.changed END
                                        AS updated,
                                    ",
                        last_change!("usual"),
                        " AS usual,
                                    ",
                        last_change!("reason"),
                        " AS reason,
                                    ",
                        last_change!("language"),
                        "
                                        AS reason_language,
                                    o.source AS origin
                             FROM idea_release r JOIN idea i ON i.id = r.idea
                             LEFT JOIN idea_origin o ON o.idea = i.id
                             WHERE ",
                        innovation!(),
                        ") AS released
                         WHERE updated < $1 OR (updated = $1 AND id < $2)
                         ORDER BY updated DESC, id DESC LIMIT $3"
                    ),
                    updated,
                    id,
                    limit
                )?;
                rows.into_iter().map(Row::read).collect()
            })
        })
        .await
    }

    /// The number that tells this community's ideas from those of any other; `fresh` from now on,
    /// if it has none yet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn community_number(&self, fresh: i64) -> Result<i64> {
        let sql = "SELECT value FROM counter WHERE name = 'community'";
        let found = self
            .read(move |mut conn| {
                Box::pin(async move { fetch!(&mut conn, fetch_optional as (i64,), sql) })
            })
            .await?;
        if let Some((number,)) = found {
            return Ok(number);
        }
        self.write(move |mut conn| {
            Box::pin(async move {
                let insert = "INSERT INTO counter (name, value) VALUES ('community', $1)
                              ON CONFLICT DO NOTHING";
                execute!(&mut conn, insert, fresh)?;
                Ok(fetch!(&mut conn, fetch_one as (i64,), sql)?.0)
            })
        })
        .await
    }
}

/// The author lets other communities read it, or not any more.
pub(super) async fn release(
    conn: &mut Conn<'_>,
    actor: MemberId,
    id: IdeaId,
    yes: bool,
    now: i64,
) -> Result<bool> {
    if !yes {
        let sql = "DELETE FROM idea_release
                   WHERE idea IN (SELECT id FROM idea WHERE id = $1 AND author = $2)";
        return Ok(execute!(conn, sql, id.0, actor.0)? == 1);
    }
    let sql = concat!(
        "INSERT INTO idea_release (idea, since)
         SELECT i.id, $3 FROM idea i WHERE i.id = $1 AND i.author = $2 AND ",
        innovation!(),
        " ON CONFLICT DO NOTHING"
    );
    Ok(execute!(conn, sql, id.0, actor.0, now)? == 1)
}

impl Row {
    fn read(self) -> Result<Released> {
        let state = State::from_code(&self.state);
        Ok(Released {
            id: IdeaId(self.id),
            state: state.ok_or_else(|| unreadable(self.id, "the state"))?,
            language: self.language.parse().map_err(|_| unreadable(self.id, "the language"))?,
            words: Words {
                title: self.title,
                what: self.what,
                needs: self.needs,
                place: self.place,
                signature: None,
                competences: codes(&self.competences),
                topics: codes(&self.topics),
            },
            published: self.published,
            updated: self.updated,
            reason: reason(self.usual, self.reason, self.reason_language),
            origin: self.origin,
        })
    }
}
