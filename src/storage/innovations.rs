//! Innovations of other communities, as members read them.

use super::connection::{Conn, execute, fetch};
use super::entries::Place;
use super::ideas::codes;
use super::{Error, Result, Storage};
use crate::core::catalogue::Language;
use crate::core::idea::{State, Words, Written};
use crate::core::ids::{FeedId, IdeaId, InnovationId, MemberId};
use crate::core::innovation::Innovation;
use crate::core::role::Permit;
use crate::core::vocabulary::Topic;

/// An innovation, and where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Which.
    pub id: InnovationId,
    /// What its feed tells of it.
    pub innovation: Innovation,
    /// What the feed calls itself.
    pub community: String,
}

/// What has changed among the innovations that can be found.
#[derive(Debug, Default)]
pub struct InnovationNews {
    /// Those that are new or different.
    pub changed: Vec<(InnovationId, Written)>,
    /// Those that are gone.
    pub gone: Vec<InnovationId>,
    /// How far this is.
    pub place: Place,
}

/// What a list of innovations is narrowed down to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sought {
    /// What they are about.
    pub topic: Option<Topic>,
    /// Where they stand.
    pub state: Option<State>,
    /// In which language, whatever its region.
    pub language: Option<Language>,
}

/// How many innovations travel at once.
const PAGE: i64 = 2000;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    source: String,
    title: String,
    what: String,
    needs: String,
    place: String,
    outcome: String,
    outcome_language: Option<String>,
    language: String,
    state: Option<String>,
    competences: String,
    topics: String,
    url: Option<String>,
    licence: String,
    origin: Option<String>,
    updated: i64,
    community: Option<String>,
    gone: bool,
    revision: i64,
}

macro_rules! innovations {
    ($($condition:expr),+) => {
        concat!(
            "SELECT n.id, n.source, n.title, n.what, n.needs, n.place, n.outcome, n.language,
                    n.outcome_language, n.state, n.competences, n.topics, n.url, n.licence, n.origin, n.updated,
                    n.gone IS NOT NULL AS gone, n.revision, f.title AS community
             FROM innovation n LEFT JOIN feed f ON f.id = n.feed WHERE ",
            $($condition),+
        )
    };
}

/// Those that are sought.
macro_rules! sought {
    () => {
        "n.gone IS NULL AND ($1 IS NULL OR n.topics LIKE $1) AND ($2 IS NULL OR n.state = $2)
         AND ($3 IS NULL OR n.language = $3 OR n.language LIKE $3 || '-%')"
    };
}

impl Storage {
    /// An innovation.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn innovation(&self, _: &Permit, id: InnovationId) -> Result<Option<Found>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = innovations!("n.id = $1 AND n.gone IS NULL");
                fetch!(&mut conn, fetch_optional as Row, sql, id.0)?.map(Row::read).transpose()
            })
        })
        .await
    }

    /// A page of the innovations that are sought, what changed last first, and how many there are.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn innovations(
        &self,
        _: &Permit,
        sought: Sought,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Found>, i64)> {
        let topic = sought.topic.map(|it| format!("%\"{}\"%", it.code()));
        let state = sought.state.map(State::code);
        let language = sought.language.map(|it| it.language.to_string());
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = innovations!(
                    sought!(),
                    " ORDER BY n.updated DESC, n.id DESC LIMIT $4 OFFSET $5"
                );
                let rows = fetch!(
                    &mut conn,
                    fetch_all as Row,
                    sql,
                    topic.clone(),
                    state,
                    language.clone(),
                    limit,
                    offset
                )?;
                let sql = concat!("SELECT COUNT(*) FROM innovation n WHERE ", sought!());
                let count = fetch!(&mut conn, fetch_one as (i64,), sql, topic, state, language)?;
                let found: Result<Vec<_>> = rows.into_iter().map(Row::read).collect();
                Ok((found?, count.0))
            })
        })
        .await
    }

    /// The languages in which innovations are told, without region.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn innovation_languages(&self, _: &Permit) -> Result<Vec<Language>> {
        let sql = "SELECT DISTINCT language FROM innovation WHERE gone IS NULL ORDER BY language";
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move { fetch!(&mut conn, fetch_all as (String,), sql) })
            })
            .await?;
        let parsed = rows.iter().filter_map(|it| it.0.parse::<Language>().ok());
        let known = parsed.filter(|it| !it.language.is_empty());
        // "en-GB" is read by who reads "en".
        let mut languages: Vec<_> =
            known.filter_map(|it| it.language.as_str().parse().ok()).collect();
        languages.dedup();
        Ok(languages)
    }

    /// What changed among the innovations after `place`, a page at a time: ask again from the
    /// answer's place until nothing comes.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn innovation_news(&self, place: Place) -> Result<InnovationNews> {
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    let sql = innovations!(
                        "n.revision > $1 OR (n.revision = $1 AND n.id > $2)
                         ORDER BY n.revision, n.id LIMIT $3"
                    );
                    fetch!(&mut conn, fetch_all as Row, sql, place.revision, place.id, PAGE)
                })
            })
            .await?;
        let mut news = InnovationNews { place, ..InnovationNews::default() };
        for row in rows {
            news.place = Place { revision: row.revision, id: row.id };
            if row.gone {
                news.gone.push(InnovationId(row.id));
                continue;
            }
            let Found { id, innovation: it, .. } = row.read()?;
            news.changed.push((id, Written { words: it.words, language: it.language }));
        }
        Ok(news)
    }

    /// Innovations of a feed that have adopted another one.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn adopted_elsewhere(&self, feed: FeedId) -> Result<Vec<Found>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = innovations!("n.feed = $1 AND n.origin IS NOT NULL AND n.gone IS NULL");
                let rows = fetch!(&mut conn, fetch_all as Row, sql, feed.0)?;
                rows.into_iter().map(Row::read).collect()
            })
        })
        .await
    }

    /// The ideas that other communities may read.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn released_ids(&self) -> Result<Vec<IdeaId>> {
        self.read(|mut conn| {
            Box::pin(async move {
                let rows = fetch!(&mut conn, fetch_all as (i64,), "SELECT idea FROM idea_release")?;
                Ok(rows.into_iter().map(|it| IdeaId(it.0)).collect())
            })
        })
        .await
    }

    /// Another community has adopted an idea, or has come further with it: once for each of its
    /// feeds and states. `change` is a fresh id, by which those are told whom the idea concerns.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn note_echo(
        &self,
        idea: IdeaId,
        elsewhere: &Found,
        feed: String,
        change: i64,
        now: i64,
    ) -> Result<bool> {
        let Found { id, innovation: it, .. } = elsewhere.clone();
        let Some(state) = it.state else { return Ok(false) };
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "INSERT INTO idea_echo (idea, feed, state) VALUES ($1, $2, $3)
                           ON CONFLICT DO NOTHING";
                if execute!(&mut conn, sql, idea.0, &feed, state.code())? == 0 {
                    return Ok(false);
                }
                let sql = "INSERT INTO idea_change (id, idea, state, reason, language, happened,
                                                    told, echo, echoed)
                           VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8)";
                execute!(
                    &mut conn,
                    sql,
                    change,
                    idea.0,
                    state.code(),
                    it.outcome,
                    it.outcome_language.unwrap_or(it.language).to_string(),
                    now,
                    feed,
                    id.0
                )?;
                Ok(true)
            })
        })
        .await
    }
}

/// A draft of theirs adopts an innovation. `false`: it is gone.
pub(super) async fn adopt(
    conn: &mut Conn<'_>,
    actor: MemberId,
    idea: IdeaId,
    innovation: InnovationId,
) -> Result<bool> {
    let adopted = execute!(
        conn,
        "INSERT INTO idea_origin (idea, innovation, source, title, community, url)
         SELECT i.id, n.id, n.source, n.title, f.title, n.url
         FROM idea i, innovation n JOIN feed f ON f.id = n.feed
         WHERE i.id = $1 AND i.author = $2 AND i.state = 'draft'
           AND n.id = $3 AND n.gone IS NULL",
        idea.0,
        actor.0,
        innovation.0
    )?;
    Ok(adopted == 1)
}

impl Row {
    fn read(self) -> Result<Found> {
        let unreadable = |_| Error::Unreadable {
            table: "innovation",
            id: self.id,
            reason: "the language".to_owned(),
        };
        Ok(Found {
            id: InnovationId(self.id),
            innovation: Innovation {
                language: self.language.parse().map_err(unreadable)?,
                source: self.source,
                words: Words {
                    title: self.title,
                    what: self.what,
                    needs: self.needs,
                    place: self.place,
                    signature: None,
                    competences: codes(&self.competences),
                    topics: codes(&self.topics),
                },
                state: self.state.as_deref().and_then(State::from_code),
                outcome: self.outcome,
                outcome_language: self.outcome_language.and_then(|it| it.parse().ok()),
                url: self.url,
                licence: self.licence,
                origin: self.origin,
                updated: Some(self.updated),
            },
            community: self.community.unwrap_or_default(),
        })
    }
}
