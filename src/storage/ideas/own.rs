//! A member's own ideas: for their own data, and what becomes of them when the member goes.

use jiff::Timestamp;
use serde::Serialize;

use super::public;
use crate::core::ids::MemberId;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::{Result, Storage};

/// An idea as its author's data.
#[derive(Debug, Clone, PartialEq, Serialize, sqlx::FromRow)]
pub struct OwnIdea {
    /// Its number in the database.
    pub id: i64,
    /// The number that people use.
    pub number: Option<i64>,
    /// A few words that name it.
    pub title: String,
    /// What it is and for whom.
    pub what: String,
    /// What is needed for it.
    pub needs: String,
    /// Where it would be.
    pub place: String,
    /// In which language it is written.
    pub language: String,
    /// What the author is called to others.
    pub signature: Option<String>,
    /// Where it stands.
    pub state: String,
    /// When it was begun, in milliseconds since 1970.
    pub begun: i64,
    /// All members can read it.
    pub public: bool,
    /// Other communities can read it.
    pub released: bool,
    /// The name of its photo or document; a photo's is empty.
    pub file_name: Option<String>,
    /// How that is shown: `photo` or `document`.
    pub file_kind: Option<String>,
    /// Its media type.
    pub file_media: Option<String>,
    /// How many bytes it has.
    pub file_size: Option<i64>,
    /// What can be seen in it.
    pub file_alt: Option<String>,
    /// Since when it belongs to the idea, in milliseconds since 1970.
    pub file_since: Option<i64>,
}

/// An idea of anybody that the member supports, or follows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Liked {
    /// Its number in the database.
    pub id: i64,
    /// A few words that name it.
    pub title: String,
    /// Since when.
    pub since: Option<Timestamp>,
}

/// A comment as its author's data.
#[derive(Debug, Clone, PartialEq, Serialize, sqlx::FromRow)]
pub struct OwnComment {
    /// Its number in the database.
    pub id: i64,
    /// The title of the idea.
    pub title: String,
    /// What it says.
    pub words: String,
    /// What its author is called to others.
    pub signature: Option<String>,
    /// When it was written, in milliseconds since 1970.
    pub said: i64,
    /// All members can read it.
    pub public: bool,
}

/// What a member found wrong, and waits for a coordinator, as their data.
#[derive(Debug, Clone, PartialEq, Serialize, sqlx::FromRow)]
pub struct Wronged {
    /// Its number in the database.
    pub id: i64,
    /// The title of the idea.
    pub title: String,
    /// The usual fault that was named.
    pub fault: Option<String>,
    /// What was written instead.
    pub words: String,
}

pub(in crate::storage) async fn comments(
    conn: &mut Conn<'_>,
    member: i64,
) -> Result<Vec<OwnComment>> {
    fetch!(
        conn,
        fetch_all as OwnComment,
        "SELECT c.id, i.title, c.words, c.signature, c.said, c.published IS NOT NULL AS public
         FROM idea_comment c JOIN idea i ON i.id = c.idea WHERE c.author = $1 ORDER BY c.id",
        member
    )
}

pub(in crate::storage) async fn wronged(conn: &mut Conn<'_>, member: i64) -> Result<Vec<Wronged>> {
    fetch!(
        conn,
        fetch_all as Wronged,
        "SELECT r.id, i.title, r.fault, r.words FROM idea_report r JOIN idea i ON i.id = r.idea
         WHERE r.member = $1 ORDER BY r.id",
        member
    )
}

pub(in crate::storage) async fn ideas(conn: &mut Conn<'_>, member: i64) -> Result<Vec<OwnIdea>> {
    fetch!(
        conn,
        fetch_all as OwnIdea,
        concat!(
            "SELECT i.id, i.number, i.title, i.what, i.needs, i.place, i.language, i.signature,
                    i.state, i.begun, (",
            public!(),
            ") AS public,
                    EXISTS (SELECT 1 FROM idea_release r WHERE r.idea = i.id) AS released,
                    x.name AS file_name, x.kind AS file_kind, x.media AS file_media,
                    x.size AS file_size, x.alt AS file_alt, x.since AS file_since
             FROM idea i LEFT JOIN file x ON x.idea = i.id WHERE i.author = $1 ORDER BY i.id"
        ),
        member
    )
}

pub(in crate::storage) async fn supported(conn: &mut Conn<'_>, member: i64) -> Result<Vec<Liked>> {
    let rows = fetch!(
        conn,
        fetch_all as (i64, String, i64),
        "SELECT i.id, i.title, s.since FROM idea_support s JOIN idea i ON i.id = s.idea
         WHERE s.member = $1 ORDER BY s.since, i.id",
        member
    )?;
    Ok(rows.into_iter().map(liked).collect())
}

pub(in crate::storage) async fn followed(conn: &mut Conn<'_>, member: i64) -> Result<Vec<Liked>> {
    let rows = fetch!(
        conn,
        fetch_all as (i64, String, i64),
        "SELECT i.id, i.title, f.since FROM idea_follow f JOIN idea i ON i.id = f.idea
         WHERE f.member = $1 ORDER BY f.since, i.id",
        member
    )?;
    Ok(rows.into_iter().map(liked).collect())
}

fn liked((id, title, since): (i64, String, i64)) -> Liked {
    Liked { id, title, since: Timestamp::from_millisecond(since).ok() }
}

/// Before a member goes: what all may read stays without their name, their support stays as a
/// number, anything else goes but for the row that is counted.
pub(in crate::storage) async fn leave(conn: &mut Conn<'_>, member: MemberId) -> Result<()> {
    let member = member.0;
    execute!(
        conn,
        "UPDATE idea SET gone_support = gone_support + 1
         WHERE id IN (SELECT idea FROM idea_support WHERE member = $1)",
        member
    )?;
    execute!(conn, "DELETE FROM idea WHERE author = $1 AND state = 'draft'", member)?;
    execute!(
        conn,
        "DELETE FROM idea_release WHERE idea IN (SELECT id FROM idea WHERE author = $1)",
        member
    )?;
    // A photo may show them.
    execute!(
        conn,
        "DELETE FROM file WHERE idea IN (SELECT id FROM idea WHERE author = $1)",
        member
    )?;
    execute!(
        conn,
        "UPDATE idea SET signature = NULL, version = version + 1 WHERE author = $1",
        member
    )?;
    execute!(
        conn,
        concat!(
            "UPDATE idea AS i SET title = '', what = '', needs = '', place = '',
                 state = CASE state WHEN 'submitted' THEN 'withdrawn'
                                    WHEN 'needs-information' THEN 'withdrawn' ELSE state END
             WHERE i.author = $1 AND NOT (",
            public!(),
            ")"
        ),
        member
    )?;
    Ok(())
}

/// Two members become one: their ideas, what they support and follow; nobody supports twice, or
/// what is their own.
pub(in crate::storage) async fn merge(conn: &mut Conn<'_>, kept: i64, gone: i64) -> Result<()> {
    execute!(conn, "UPDATE idea SET author = $1 WHERE author = $2", kept, gone)?;
    execute!(
        conn,
        "INSERT INTO idea_support (idea, member, since)
         SELECT idea, $1, since FROM idea_support WHERE member = $2 ON CONFLICT DO NOTHING",
        kept,
        gone
    )?;
    execute!(
        conn,
        "DELETE FROM idea_support WHERE member = $1
         AND idea IN (SELECT id FROM idea WHERE author = $1)",
        kept
    )?;
    execute!(
        conn,
        "INSERT INTO idea_follow (idea, member, since)
         SELECT idea, $1, since FROM idea_follow WHERE member = $2 ON CONFLICT DO NOTHING",
        kept,
        gone
    )?;
    execute!(conn, "UPDATE idea_change SET actor = $1 WHERE actor = $2", kept, gone)?;
    execute!(
        conn,
        "INSERT INTO idea_digest (member, change, due)
         SELECT $1, change, due FROM idea_digest WHERE member = $2 ON CONFLICT DO NOTHING",
        kept,
        gone
    )?;
    execute!(conn, "UPDATE idea SET assigned = $1 WHERE assigned = $2", kept, gone)?;
    execute!(conn, "UPDATE idea_comment SET author = $1 WHERE author = $2", kept, gone)?;
    execute!(conn, "UPDATE idea_report SET member = $1 WHERE member = $2", kept, gone)?;
    Ok(())
}

impl Storage {
    /// Deletes drafts that nobody has touched since this, `limit` at most. How many went.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn expire_drafts(&self, before: i64, limit: i64) -> Result<u64> {
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(
                    &mut conn,
                    "DELETE FROM idea WHERE id IN
                         (SELECT id FROM idea WHERE state = 'draft' AND changed < $1
                          ORDER BY changed, id LIMIT $2)",
                    before,
                    limit
                )
            })
        })
        .await
    }
}
