//! What members find wrong with ideas and comments, until a coordinator has looked at it.

use super::read;
use crate::core::catalogue::Language;
use crate::core::comment::{Fault, MOST_REPORTS};
use crate::core::ids::{CommentId, IdeaId, MemberId, ReportId};
use crate::core::role::Permit;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::{Result, Storage};

/// Something that somebody found wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Which.
    pub id: ReportId,
    /// With which idea.
    pub idea: IdeaId,
    /// With which comment on it; `None`: with the idea itself.
    pub comment: Option<CommentId>,
    /// What.
    pub wrong: Wrong,
}

/// What somebody found wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// What often is.
    Usual(Fault),
    /// In their words, in this language.
    Words(String, Language),
}

/// Keeps a report. `false`: nothing can be reported there, or too many of theirs wait.
pub(super) async fn report(
    conn: &mut Conn<'_>,
    actor: MemberId,
    it: Report,
    now: i64,
) -> Result<bool> {
    execute!(conn, "UPDATE member SET role = role WHERE id = $1", actor.0)?;
    let sql = "SELECT COUNT(*) FROM idea_report WHERE member = $1";
    let waiting = fetch!(conn, fetch_one as (i64,), sql, actor.0)?.0;
    let open = read(conn, actor, it.idea).await?.is_some_and(|it| it.is_public);
    if waiting >= MOST_REPORTS || !open {
        return Ok(false);
    }
    let (fault, words, language) = match it.wrong {
        Wrong::Usual(fault) => (Some(fault.code()), String::new(), String::new()),
        Wrong::Words(words, language) => (None, words, language.to_string()),
    };
    let comment = it.comment.map(|it| it.0);
    execute!(
        conn,
        "INSERT INTO idea_report (id, idea, comment, member, fault, words, language, reported)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8
         WHERE $3 IS NULL OR EXISTS (SELECT 1 FROM idea_comment n WHERE n.id = $3 AND n.idea = $2)",
        it.id.0,
        it.idea.0,
        comment,
        actor.0,
        fault,
        words,
        language,
        now
    )
    .map(|it| it == 1)
}

impl Storage {
    /// The oldest report after this one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn waiting_report(&self, _: &Permit, after: ReportId) -> Result<Option<Report>> {
        let row = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_optional as (i64, i64, Option<i64>, Option<String>, String, String),
                        "SELECT id, idea, comment, fault, words, language FROM idea_report
                         WHERE id > $1 ORDER BY id LIMIT 1",
                        after.0
                    )
                })
            })
            .await?;
        Ok(row.and_then(|(id, idea, comment, fault, words, language)| {
            let wrong = match fault {
                Some(fault) => Wrong::Usual(Fault::from_code(&fault)?),
                None => Wrong::Words(words, language.parse().ok()?),
            };
            let comment = comment.map(CommentId);
            Some(Report { id: ReportId(id), idea: IdeaId(idea), comment, wrong })
        }))
    }
}
