//! Questions that the bot could not answer and the member passed on to a coordinator; what became of
//! them is only counted.

use super::connection::{Conn, execute, fetch};
use super::imports::{class_of, grow};
use super::{Result, Storage};
use crate::core::catalogue::{Entry, Language};
use crate::core::ids::{MemberId, Platform, QuestionId};
use crate::core::role::{Permit, Role};

/// The source of entries that coordinators made of their answers.
pub const ANSWERS: &str = "answers";

/// So many numbers count the same, so that processes do not wait for one row.
const SHARDS: i64 = 8;

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

/// A question that waits, as a coordinator sees it: who asked is for delivering the answer alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// Its id.
    pub id: QuestionId,
    /// Who gets the answer.
    pub member: MemberId,
    /// What was asked, as it was typed.
    pub words: String,
    /// The language that its asker reads.
    pub language: Language,
    /// Where the answer goes first.
    pub platform: Platform,
    /// When it was asked, in milliseconds since 1970.
    pub asked: i64,
    /// The question that it asks again, as a coordinator has found; it may be gone.
    pub same_as: Option<QuestionId>,
}

/// What a coordinator finds of questions: that they ask the same as another one, or only what they
/// ask themselves.
#[derive(Debug, Clone, PartialEq)]
pub struct Sameness {
    questions: Vec<QuestionId>,
    with: Option<QuestionId>,
}

impl Sameness {
    /// Of these questions, which were all seen, by whoever the permit is for: a coordinator.
    pub fn new(
        permit: &Permit,
        questions: Vec<QuestionId>,
        with: Option<QuestionId>,
    ) -> Option<Self> {
        (permit.role() >= Role::Coordinator).then_some(Self { questions, with })
    }
}

/// What a coordinator does with questions that ask the same: they wait no longer.
#[derive(Debug, Clone, PartialEq)]
pub struct Settlement {
    questions: Vec<QuestionId>,
    how: Settled,
}

/// How questions were settled.
#[derive(Debug, Clone, PartialEq)]
pub enum Settled {
    /// Answered.
    Answered,
    /// Answered, and the bot gives the answer itself from now on.
    Taught(Box<Entry>),
    /// Nobody will answer them.
    PutAside,
}

impl Settlement {
    /// Of these questions, which were all seen, by whoever the permit is for: a coordinator.
    pub fn new(permit: &Permit, questions: Vec<QuestionId>, how: Settled) -> Option<Self> {
        (permit.role() >= Role::Coordinator).then_some(Self { questions, how })
    }
}

/// How many questions there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Asked of the bot since they are counted, and answered by it.
    pub found: i64,
    /// Asked of the bot, and nothing was found for them.
    pub missed: i64,
    /// Passed on to coordinators since they are counted.
    pub passed_on: i64,
    /// Of these, answered by a person.
    pub answered: i64,
    /// Of these, put aside.
    pub put_aside: i64,
    /// Of these, still waiting.
    pub open: i64,
}

/// Settles questions. `false`: not all of them wait any more, so somebody else has settled them, or
/// one was taken back.
pub(super) async fn settle(conn: &mut Conn<'_>, settlement: Settlement) -> Result<bool> {
    let Settlement { questions, how } = settlement;
    for question in &questions {
        let sql = "DELETE FROM question WHERE id = $1";
        if execute!(conn, sql, question.0)? == 0 {
            return Ok(false);
        }
    }
    let count = i64::try_from(questions.len()).unwrap_or(i64::MAX);
    match how {
        Settled::Answered => grow(conn, "questions-answered", count).await?,
        Settled::PutAside => grow(conn, "questions-put-aside", count).await?,
        Settled::Taught(entry) => {
            teach(conn, &entry).await?;
            grow(conn, "questions-answered", count).await?
        }
    };
    Ok(true)
}

/// Notes which question others ask again. `false`: not all of them wait any more.
pub(super) async fn note_sameness(conn: &mut Conn<'_>, sameness: Sameness) -> Result<bool> {
    let Sameness { questions, with } = sameness;
    for question in &questions {
        let sql = "UPDATE question SET same_as = $2 WHERE id = $1
                   AND ($2 IS NULL OR EXISTS (SELECT 1 FROM question q WHERE q.id = $2))";
        if execute!(conn, sql, question.0, with.map(|it| it.0))? == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Puts an answer into the catalogue.
async fn teach(conn: &mut Conn<'_>, entry: &Entry) -> Result<()> {
    // Holds the counter's row until the commit, so that revisions become visible in their order.
    let revision = grow(conn, "catalogue", 1).await?;
    let id = grow(conn, "entry", 1).await?;
    let body = serde_json::to_string(entry).expect("plain data has a JSON form");
    execute!(
        conn,
        "INSERT INTO entry (id, source, external_id, class, body, retired, revision, added)
         VALUES ($1, $2, $3, $4, $5, FALSE, $6, $6)",
        id,
        ANSWERS,
        entry.id(),
        class_of(entry),
        body,
        revision
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    member: i64,
    words: String,
    language: String,
    platform: String,
    asked: i64,
    same_as: Option<i64>,
}

impl Row {
    fn read(self) -> Option<Waiting> {
        Some(Waiting {
            id: QuestionId(self.id),
            member: MemberId(self.member),
            words: self.words,
            language: self.language.parse().ok()?,
            platform: Platform::named(&self.platform)?,
            asked: self.asked,
            same_as: self.same_as.map(QuestionId),
        })
    }
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
    grow(conn, "questions-passed-on", 1).await?;
    Ok(())
}

/// Counts a question to the bot.
pub(super) async fn count(conn: &mut Conn<'_>, member: MemberId, found: bool) -> Result<()> {
    let what = if found { "found" } else { "missed" };
    grow(conn, &format!("questions-{what}-{}", member.0.rem_euclid(SHARDS)), 1).await?;
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

    /// The questions that wait, the oldest first, at most `limit`.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn questions_for_coordinators(&self, _: &Permit, limit: i64) -> Result<Vec<Waiting>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let rows = fetch!(
                    &mut conn,
                    fetch_all as Row,
                    "SELECT id, member, words, language, platform, asked, same_as FROM question
                     ORDER BY asked, id LIMIT $1",
                    limit
                )?;
                Ok(rows.into_iter().filter_map(Row::read).collect())
            })
        })
        .await
    }

    /// How many questions there were.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn question_figures(&self, _: &Permit) -> Result<Figures> {
        self.read(|mut conn| {
            Box::pin(async move {
                let rows = fetch!(
                    &mut conn,
                    fetch_all as (String, i64),
                    "SELECT name, value FROM counter WHERE name LIKE 'questions-%'"
                )?;
                let sql = "SELECT COUNT(*) FROM question";
                let (open,) = fetch!(&mut conn, fetch_one as (i64,), sql)?;
                let sum = |prefix: &str| {
                    rows.iter().filter(|it| it.0.starts_with(prefix)).map(|it| it.1).sum()
                };
                let count = |name: &str| rows.iter().find(|it| it.0 == name).map_or(0, |it| it.1);
                Ok(Figures {
                    passed_on: count("questions-passed-on"),
                    answered: count("questions-answered"),
                    put_aside: count("questions-put-aside"),
                    found: sum("questions-found-"),
                    missed: sum("questions-missed-"),
                    open,
                })
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
