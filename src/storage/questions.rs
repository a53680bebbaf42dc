//! Questions that the bot could not answer and the member passed on to a coordinator.

use super::connection::{Conn, execute, fetch};
use super::{Result, Storage};
use crate::core::catalogue::Language;
use crate::core::ids::{MemberId, Platform, QuestionId};

/// A question to keep.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// What was asked, as it was typed.
    pub words: String,
    /// The language that its asker reads.
    pub language: Language,
    /// The platform on which it was asked.
    pub platform: Platform,
}

pub(super) async fn insert(
    conn: &mut Conn<'_>,
    member: MemberId,
    question: Question,
    now: i64,
) -> Result<()> {
    execute!(
        conn,
        "INSERT INTO question (id, member, words, language, platform, asked)
         VALUES ($1, $2, $3, $4, $5, $6)",
        question.id.0,
        member.0,
        question.words,
        question.language.to_string(),
        question.platform.name(),
        now
    )?;
    Ok(())
}

/// A question goes, if it is this member's.
pub(super) async fn take_back(
    conn: &mut Conn<'_>,
    member: MemberId,
    question: QuestionId,
) -> Result<()> {
    execute!(conn, "DELETE FROM question WHERE id = $1 AND member = $2", question.0, member.0)?;
    Ok(())
}

impl Storage {
    /// How many questions wait for a coordinator.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn waiting_questions(&self) -> Result<i64> {
        self.read(|mut conn| {
            Box::pin(async move {
                let row = fetch!(&mut conn, fetch_one as (i64,), "SELECT COUNT(*) FROM question")?;
                Ok(row.0)
            })
        })
        .await
    }

    /// The questions that wait, the oldest first: words and language.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn oldest_questions(&self, limit: i64) -> Result<Vec<(String, String)>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                fetch!(
                    &mut conn,
                    fetch_all as (String, String),
                    "SELECT words, language FROM question ORDER BY asked, id LIMIT $1",
                    limit
                )
            })
        })
        .await
    }
}
