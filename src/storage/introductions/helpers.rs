//! Who helps with an idea: how many, which organisations; which of it is theirs who reads.

use super::{Introduction, all};
use crate::core::ids::{EntryId, IdeaId, IntroductionId, MemberId};
use crate::core::role::Permit;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::ideas::helped;
use crate::storage::{Result, Storage};

/// Who helps with an idea, as one reader sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Helpers {
    /// How many people do, without those whose organisation is named.
    pub people: i64,
    /// The organisations that do, and let all members read it.
    pub organisations: Vec<EntryId>,
    /// The reader's own request, open or accepted.
    pub own: Option<IntroductionId>,
    /// How many requests the reader may answer, or has accepted.
    pub to_answer: i64,
    /// More help is taken.
    pub takes: bool,
}

/// Those who help with the idea `$1`: accepted, by somebody who is still here.
macro_rules! helping {
    () => {
        "n.idea = $1 AND n.state = 'introduced'
             AND EXISTS (SELECT 1 FROM acceptance a WHERE a.introduction = n.id)"
    };
}

/// Requests for an idea `$1` that its reader `$2` may answer, or has accepted.
macro_rules! answerable {
    () => {
        "n.idea = $1 AND n.member <> $2
             AND ((n.state = 'asked' AND EXISTS (
                      SELECT 1 FROM idea d WHERE d.id = n.idea AND d.author = $2))
               OR (n.state = 'introduced' AND EXISTS (
                      SELECT 1 FROM acceptance a WHERE a.introduction = n.id AND a.member = $2)))"
    };
}

impl Storage {
    /// Who helps with an idea.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn helpers(&self, _: &Permit, reader: MemberId, idea: IdeaId) -> Result<Helpers> {
        self.read(move |mut conn| Box::pin(async move { read(&mut conn, reader, idea).await }))
            .await
    }

    /// A page of the requests for an idea that somebody may answer, or has accepted, those that wait
    /// first, and how many there are in all.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn help_for(
        &self,
        _: &Permit,
        reader: MemberId,
        idea: IdeaId,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Introduction>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let ids = fetch!(
                    &mut conn,
                    fetch_all as (i64,),
                    concat!(
                        "SELECT n.id FROM introduction n WHERE ",
                        answerable!(),
                        " ORDER BY CASE n.state WHEN 'introduced' THEN 1 ELSE 0 END, n.id
                          LIMIT $3 OFFSET $4"
                    ),
                    idea.0,
                    reader.0,
                    limit,
                    offset
                )?;
                let count = to_answer(&mut conn, reader, idea).await?;
                Ok((all(&mut conn, reader, ids).await?, count))
            })
        })
        .await
    }

    /// The title of an idea, for whoever has to do with a request for it; `None`: it is gone.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn title_of_idea(&self, _: &Permit, idea: IdeaId) -> Result<Option<String>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT title FROM idea WHERE id = $1";
                Ok(fetch!(&mut conn, fetch_optional as (String,), sql, idea.0)?.map(|it| it.0))
            })
        })
        .await
    }
}

async fn read(conn: &mut Conn<'_>, reader: MemberId, idea: IdeaId) -> Result<Helpers> {
    let organisations = fetch!(
        conn,
        fetch_all as (i64,),
        concat!(
            "SELECT DISTINCT n.offered_by FROM introduction n
                  JOIN representation r ON r.member = n.member AND r.organisation = n.offered_by
             WHERE n.named AND ",
            helping!(),
            " ORDER BY n.offered_by"
        ),
        idea.0
    )?;
    let people = fetch!(
        conn,
        fetch_one as (i64,),
        concat!(
            "SELECT COUNT(DISTINCT n.member) FROM introduction n
             WHERE NOT (n.named AND EXISTS (
                       SELECT 1 FROM representation r
                       WHERE r.member = n.member AND r.organisation = n.offered_by))
               AND n.member <> COALESCE((SELECT author FROM idea WHERE id = $1), 0) AND ",
            helping!()
        ),
        idea.0
    )?;
    let own = fetch!(
        conn,
        fetch_optional as (i64,),
        "SELECT n.id FROM introduction n
         WHERE n.idea = $1 AND n.member = $2 AND (n.state IN ('held', 'asked')
               OR (n.state = 'introduced' AND EXISTS (
                       SELECT 1 FROM acceptance a WHERE a.introduction = n.id)))
         ORDER BY n.id DESC LIMIT 1",
        idea.0,
        reader.0
    )?;
    let takes = fetch!(
        conn,
        fetch_optional as (i64,),
        concat!("SELECT i.id FROM idea i WHERE i.id = $1 AND ", helped!()),
        idea.0
    )?;
    Ok(Helpers {
        people: people.0,
        organisations: organisations.into_iter().map(|it| EntryId(it.0)).collect(),
        own: own.map(|it| IntroductionId(it.0)),
        to_answer: to_answer(conn, reader, idea).await?,
        takes: takes.is_some(),
    })
}

async fn to_answer(conn: &mut Conn<'_>, reader: MemberId, idea: IdeaId) -> Result<i64> {
    let sql = concat!("SELECT COUNT(*) FROM introduction n WHERE ", answerable!());
    Ok(fetch!(conn, fetch_one as (i64,), sql, idea.0, reader.0)?.0)
}

/// Two members become one: from whom they take no help, and who takes none of theirs. Nobody helps
/// themselves.
pub(in crate::storage) async fn merge(conn: &mut Conn<'_>, kept: i64, gone: i64) -> Result<()> {
    execute!(
        conn,
        "INSERT INTO barred_by_author (member, author, since)
         SELECT $1, author, since FROM barred_by_author WHERE member = $2 ON CONFLICT DO NOTHING",
        kept,
        gone
    )?;
    execute!(
        conn,
        "INSERT INTO barred_by_author (member, author, since)
         SELECT member, $1, since FROM barred_by_author WHERE author = $2 ON CONFLICT DO NOTHING",
        kept,
        gone
    )?;
    execute!(conn, "DELETE FROM barred_by_author WHERE member = $1 AND author = $1", kept)?;
    execute!(
        conn,
        "DELETE FROM introduction WHERE member = $1 AND idea IS NOT NULL
         AND (EXISTS (SELECT 1 FROM acceptance a
                      WHERE a.introduction = introduction.id AND a.member = $1)
           OR (state IN ('held', 'asked')
               AND idea IN (SELECT id FROM idea WHERE author = $1)))",
        kept
    )?;
    Ok(())
}

/// Two ideas become one: whoever helps with the one helps with the other. Between whom that is, and
/// what they agreed to, stays. What nobody has answered ends where it was asked.
pub(in crate::storage) async fn follow_merge(
    conn: &mut Conn<'_>,
    id: IdeaId,
    into: IdeaId,
) -> Result<()> {
    let sql = "UPDATE introduction SET idea = $2, version = version + 1
               WHERE idea = $1 AND state = 'introduced'";
    execute!(conn, sql, id.0, into.0)?;
    Ok(())
}
