//! What members say about an idea. All may read a comment once a coordinator has; who wrote it nobody
//! is told: others read the name that its author has signed with, if any.

use super::reports::{Report, report};
use super::{public, read};
use crate::core::catalogue::Language;
use crate::core::comment::MOST_A_DAY;
use crate::core::ids::{CommentId, IdeaId, MemberId, ReportId};
use crate::core::role::{Permit, Role};
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::roles::coordinates;
use crate::storage::{Result, Storage};

/// A day in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// A comment, as one reader sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    /// Which.
    pub id: CommentId,
    /// On which idea.
    pub idea: IdeaId,
    /// Its title.
    pub title: String,
    /// What it says.
    pub words: String,
    /// In which language.
    pub language: Language,
    /// What its author is called; `None`: they stay unnamed.
    pub signature: Option<String>,
    /// The idea's author wrote it.
    pub is_of_author: bool,
    /// The reader wrote it.
    pub is_own: bool,
    /// All may read it.
    pub is_public: bool,
}

/// A change around comments, by whoever acts.
#[derive(Debug, Clone, PartialEq)]
pub enum CommentWrite {
    /// Says something about an idea.
    Say(Box<Said>),
    /// Takes their own comment back.
    TakeBack(CommentId),
    /// Reports an idea or a comment.
    Report(Box<Report>),
    /// A coordinator judges.
    Judge(Judgement),
}

/// What somebody says about an idea.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// A fresh id.
    pub id: CommentId,
    /// About which idea.
    pub idea: IdeaId,
    /// What.
    pub words: String,
    /// In which language.
    pub language: Language,
    /// What they are called to others; `None`: they stay unnamed.
    pub signature: Option<String>,
}

/// What a coordinator finds of a comment, or a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement(Verdict);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// All may read the comment, or nobody.
    Publish(CommentId, bool),
    /// The report is dealt with.
    Settle(ReportId),
}

impl CommentWrite {
    /// Whoever the permit is for, which must be a coordinator, lets all read a comment, or nobody.
    pub fn publish(permit: &Permit, id: CommentId, yes: bool) -> Option<Self> {
        let verdict = Judgement(Verdict::Publish(id, yes));
        (permit.role() >= Role::Coordinator).then_some(Self::Judge(verdict))
    }

    /// Whoever the permit is for, which must be a coordinator, has dealt with a report.
    pub fn settle(permit: &Permit, id: ReportId) -> Option<Self> {
        let verdict = Judgement(Verdict::Settle(id));
        (permit.role() >= Role::Coordinator).then_some(Self::Judge(verdict))
    }
}

/// Makes a change. `false`: something is not any more what it was, or was never theirs to do.
pub(in crate::storage) async fn apply(
    conn: &mut Conn<'_>,
    actor: MemberId,
    write: CommentWrite,
    now: i64,
) -> Result<bool> {
    match write {
        CommentWrite::Say(said) => say(conn, actor, *said, now).await,
        CommentWrite::TakeBack(id) => {
            let sql = "DELETE FROM idea_comment WHERE id = $1 AND author = $2";
            Ok(execute!(conn, sql, id.0, actor.0)? == 1)
        }
        CommentWrite::Report(it) => report(conn, actor, *it, now).await,
        CommentWrite::Judge(Judgement(verdict)) => {
            if !coordinates(conn, actor).await? {
                return Ok(false);
            }
            let done = match verdict {
                Verdict::Publish(id, true) => {
                    let sql = "UPDATE idea_comment SET published = $2
                               WHERE id = $1 AND published IS NULL";
                    execute!(conn, sql, id.0, now)?
                }
                Verdict::Publish(id, false) => {
                    execute!(conn, "DELETE FROM idea_comment WHERE id = $1", id.0)?
                }
                Verdict::Settle(id) => {
                    execute!(conn, "DELETE FROM idea_report WHERE id = $1", id.0)?
                }
            };
            Ok(done == 1)
        }
    }
}

async fn say(conn: &mut Conn<'_>, actor: MemberId, said: Said, now: i64) -> Result<bool> {
    // Two of one member at once go one after the other.
    execute!(conn, "UPDATE member SET role = role WHERE id = $1", actor.0)?;
    let sql = "SELECT COUNT(*) FROM idea_comment WHERE author = $1 AND said > $2";
    let today = fetch!(conn, fetch_one as (i64,), sql, actor.0, now.saturating_sub(DAY))?;
    let open = read(conn, actor, said.idea).await?.is_some_and(|it| it.is_public);
    if today.0 >= MOST_A_DAY || !open {
        return Ok(false);
    }
    // Whoever reads all comments first has read this one.
    let published = coordinates(conn, actor).await?.then_some(now);
    execute!(
        conn,
        "INSERT INTO idea_comment (id, idea, author, words, language, signature, said, published)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        said.id.0,
        said.idea.0,
        actor.0,
        said.words,
        said.language.to_string(),
        said.signature,
        now,
        published
    )?;
    Ok(true)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    idea: i64,
    title: String,
    words: String,
    language: String,
    signature: Option<String>,
    is_of_author: bool,
    is_own: bool,
    is_public: bool,
}

impl Row {
    fn read(self) -> Option<Comment> {
        Some(Comment {
            id: CommentId(self.id),
            idea: IdeaId(self.idea),
            title: self.title,
            words: self.words,
            language: self.language.parse().ok()?,
            signature: self.signature,
            is_of_author: self.is_of_author,
            is_own: self.is_own,
            is_public: self.is_public,
        })
    }
}

/// Comments for the reader `$1`, by a condition.
macro_rules! comments {
    ($($condition:expr),+) => {
        concat!(
            "SELECT c.id, c.idea, i.title, c.words, c.language, c.signature,
                    COALESCE(c.author = i.author, FALSE) AS is_of_author,
                    c.author = $1 AS is_own, c.published IS NOT NULL AS is_public
             FROM idea_comment c JOIN idea i ON i.id = c.idea WHERE ",
            $($condition),+
        )
    };
}

/// Whether the reader `$1` may read a comment.
macro_rules! readable {
    () => {
        concat!(
            "(c.author = $1 OR (c.published IS NOT NULL AND ",
            public!(),
            ") OR EXISTS (SELECT 1 FROM member m WHERE m.id = $1
                          AND m.role IN ('coordinator', 'owner')))"
        )
    };
}

impl Storage {
    /// A page of the comments on an idea that the reader may read, the newest first, and how many
    /// there are.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn comments(
        &self,
        _: &Permit,
        reader: MemberId,
        idea: IdeaId,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Comment>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                // Coordinators read here what all may.
                let sql = comments!(
                    "c.idea = $2 AND (c.author = $1 OR c.published IS NOT NULL) AND ",
                    readable!(),
                    " ORDER BY c.said DESC, c.id DESC LIMIT $3 OFFSET $4"
                );
                let rows =
                    fetch!(&mut conn, fetch_all as Row, sql, reader.0, idea.0, limit, offset)?;
                let count = fetch!(
                    &mut conn,
                    fetch_one as (i64,),
                    concat!(
                        "SELECT COUNT(*) FROM idea_comment c JOIN idea i ON i.id = c.idea
                         WHERE c.idea = $2 AND (c.author = $1 OR c.published IS NOT NULL) AND ",
                        readable!()
                    ),
                    reader.0,
                    idea.0
                )?;
                Ok((rows.into_iter().filter_map(Row::read).collect(), count.0))
            })
        })
        .await
    }

    /// A comment, if the reader may read it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn comment(
        &self,
        _: &Permit,
        reader: MemberId,
        id: CommentId,
    ) -> Result<Option<Comment>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = comments!("c.id = $2 AND ", readable!());
                let row = fetch!(&mut conn, fetch_optional as Row, sql, reader.0, id.0)?;
                Ok(row.and_then(Row::read))
            })
        })
        .await
    }

    /// Whether the member has said these very words about the idea before.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn comment_was_said(
        &self,
        _: &Permit,
        member: MemberId,
        idea: IdeaId,
        words: String,
    ) -> Result<bool> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT id FROM idea_comment
                           WHERE idea = $1 AND author = $2 AND words = $3 LIMIT 1";
                let row =
                    fetch!(&mut conn, fetch_optional as (i64,), sql, idea.0, member.0, words)?;
                Ok(row.is_some())
            })
        })
        .await
    }

    /// How many comments the member has written within a day, and how many of their reports wait.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn comment_load(&self, _: &Permit, member: MemberId, now: i64) -> Result<(i64, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                fetch!(
                    &mut conn,
                    fetch_one as (i64, i64),
                    "SELECT (SELECT COUNT(*) FROM idea_comment WHERE author = $1 AND said > $2),
                            (SELECT COUNT(*) FROM idea_report WHERE member = $1)",
                    member.0,
                    now.saturating_sub(DAY)
                )
            })
        })
        .await
    }

    /// The oldest comment after this one that waits for a coordinator, for such a reader.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn waiting_comment(
        &self,
        _: &Permit,
        reader: MemberId,
        after: CommentId,
    ) -> Result<Option<Comment>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = comments!(
                    "c.published IS NULL AND c.id > $2 AND ",
                    readable!(),
                    " ORDER BY c.id LIMIT 1"
                );
                let row = fetch!(&mut conn, fetch_optional as Row, sql, reader.0, after.0)?;
                Ok(row.and_then(Row::read))
            })
        })
        .await
    }

    /// How many comments, and how many reports, wait for a coordinator.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn to_be_judged(&self, _: &Permit) -> Result<(i64, i64)> {
        self.read(|mut conn| {
            Box::pin(async move {
                fetch!(
                    &mut conn,
                    fetch_one as (i64, i64),
                    "SELECT (SELECT COUNT(*) FROM idea_comment WHERE published IS NULL),
                            (SELECT COUNT(*) FROM idea_report)"
                )
            })
        })
        .await
    }
}
