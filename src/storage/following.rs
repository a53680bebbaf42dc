//! Feeds of other communities: which are followed, when each is asked, what was read.

use sha2::{Digest as _, Sha256};

use super::connection::{Conn, execute, fetch};
use super::ideas::acts::json;
use super::imports::grow;
use super::outgoing::{self, Outgoing};
use super::roles::coordinates;
use super::{Result, Storage};
use crate::core::ids::{FeedId, MemberId};
use crate::core::innovation::{Fault, Innovation};
use crate::core::role::{Permit, Role};

/// A feed that is followed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Feed {
    id: i64,
    /// Its address.
    pub url: String,
    /// What it calls itself; empty until it was read.
    pub title: String,
    /// Who is told how its first reading went.
    pub wanted_by: Option<i64>,
    /// When it was last read, in milliseconds since 1970.
    pub answered: Option<i64>,
    /// When it was last read as a whole.
    pub whole: Option<i64>,
    /// What its answer was tagged with; empty where it was not.
    pub etag: String,
    /// When its answer had changed, as it said; empty where it did not.
    pub modified: String,
    /// How often it could not be read since it last could.
    pub failures: i64,
    /// Why not, the last time: the code of a [`Fault`].
    pub fault: Option<String>,
    /// How many innovations are known of it.
    pub count: i64,
}

/// A change of what is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedWrite {
    /// Follows a feed from now on.
    Follow(FeedId, String),
    /// Follows it no more.
    Unfollow(FeedId),
}

/// What was read of a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What it calls itself.
    pub title: String,
    /// What its first page was tagged with.
    pub etag: String,
    /// When its first page had changed, as it said.
    pub modified: String,
    /// What stands in it, each with a fresh id in case it is new.
    pub found: Vec<(i64, Innovation)>,
    /// What does not stand in it was taken back.
    pub is_all: bool,
}

/// How long a community's innovations that are gone stay known: every index has heard of it by then.
const GONE_FOR: i64 = 24 * 3_600_000;

/// The most innovations of one feed.
const MOST: i64 = 1000;

macro_rules! feeds {
    ($($condition:expr),+) => {
        concat!(
            "SELECT f.id, f.url, f.title, f.wanted_by, f.answered, f.whole, f.etag, f.modified,
                    f.failures, f.fault,
                    (SELECT COUNT(*) FROM innovation n WHERE n.feed = f.id AND n.gone IS NULL)
                        AS count
             FROM feed f ",
            $($condition),+
        )
    };
}

impl FeedWrite {
    /// Whoever the permit is for, which must be a coordinator, follows a feed; `id` is fresh.
    pub fn follow(permit: &Permit, id: FeedId, url: String) -> Option<Self> {
        (permit.role() >= Role::Coordinator).then_some(Self::Follow(id, url))
    }

    /// Whoever the permit is for, which must be a coordinator, follows a feed no more.
    pub fn unfollow(permit: &Permit, id: FeedId) -> Option<Self> {
        (permit.role() >= Role::Coordinator).then_some(Self::Unfollow(id))
    }
}

impl Feed {
    /// Which.
    pub fn id(&self) -> FeedId {
        FeedId(self.id)
    }
}

impl Storage {
    /// All feeds that are followed, the oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn followed_feeds(&self, _: &Permit) -> Result<Vec<Feed>> {
        self.read(|mut conn| {
            Box::pin(async move {
                fetch!(&mut conn, fetch_all as Feed, feeds!("ORDER BY f.since, f.id"))
            })
        })
        .await
    }

    /// Follows a feed from now on, or no more; one that could not be read is tried again at once.
    /// `false`: it was so before.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn change_feeds(&self, write: FeedWrite, now: i64) -> Result<bool> {
        self.write(move |mut conn| {
            Box::pin(async move { change(&mut conn, None, write, now).await })
        })
        .await
    }

    /// A feed that is to be asked at `now`. Nobody else asks it before `until`.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn take_due_feed(&self, now: i64, until: i64) -> Result<Option<Feed>> {
        // Mostly there is none: nobody is held up to find that out.
        let sql = "SELECT id FROM feed WHERE due <= $1 ORDER BY due, id LIMIT 1";
        let due = self
            .read(move |mut conn| {
                Box::pin(async move { fetch!(&mut conn, fetch_optional as (i64,), sql, now) })
            })
            .await?;
        let Some((id,)) = due else { return Ok(None) };
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "UPDATE feed SET due = $3 WHERE id = $1 AND due <= $2";
                if execute!(&mut conn, sql, id, now, until)? == 0 {
                    return Ok(None);
                }
                fetch!(&mut conn, fetch_optional as Feed, feeds!("WHERE f.id = $1"), id)
            })
        })
        .await
    }

    /// A feed has told that nothing is new.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn feed_is_unchanged(&self, id: FeedId, now: i64, due: i64) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "UPDATE feed SET answered = $2, due = $3, failures = 0, fault = NULL
                           WHERE id = $1";
                execute!(&mut conn, sql, id.0, now, due)?;
                Ok(())
            })
        })
        .await
    }

    /// A feed could not be read; whoever waits for it hears of it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn feed_failed(
        &self,
        id: FeedId,
        fault: Fault,
        letters: Vec<Outgoing>,
        due: i64,
    ) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "UPDATE feed SET failures = failures + 1, fault = $2, due = $3,
                                           wanted_by = NULL
                           WHERE id = $1";
                execute!(&mut conn, sql, id.0, fault.code(), due)?;
                send(&mut conn, letters).await
            })
        })
        .await
    }

    /// Keeps what was read of a feed; whoever waits for it hears of it. `false`: it is followed no
    /// more.
    ///
    /// # Errors
    /// Those of the database; then nothing was kept.
    pub async fn feed_was_read(
        &self,
        id: FeedId,
        reading: Reading,
        letters: Vec<Outgoing>,
        now: i64,
        due: i64,
    ) -> Result<bool> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let kept = keep(&mut conn, id, reading, now, due).await?;
                if kept {
                    send(&mut conn, letters).await?;
                }
                Ok(kept)
            })
        })
        .await
    }
}

/// Makes a change. `false`: it was made before, or was never theirs to make.
pub(super) async fn apply(
    conn: &mut Conn<'_>,
    actor: MemberId,
    write: FeedWrite,
    now: i64,
) -> Result<bool> {
    let coordinates = coordinates(conn, actor).await?;
    // One that is followed already, or no more, is as it was wanted.
    if coordinates {
        change(conn, Some(actor), write, now).await?;
    }
    Ok(coordinates)
}

async fn change(
    conn: &mut Conn<'_>,
    actor: Option<MemberId>,
    write: FeedWrite,
    now: i64,
) -> Result<bool> {
    match write {
        FeedWrite::Follow(id, url) => {
            let sql = "INSERT INTO feed (id, url, title, wanted_by, since, due, etag, modified)
                       VALUES ($1, $2, '', $3, $4, $4, '', '')
                       ON CONFLICT (url) DO UPDATE SET wanted_by = $3, due = $4
                       WHERE feed.fault IS NOT NULL";
            Ok(execute!(conn, sql, id.0, url, actor.map(|it| it.0), now)? == 1)
        }
        FeedWrite::Unfollow(id) => {
            let sql = "SELECT id FROM innovation WHERE feed = $1 AND gone IS NULL";
            let known = fetch!(conn, fetch_all as (i64,), sql, id.0)?;
            for (innovation,) in known {
                goes(conn, innovation, now).await?;
            }
            Ok(execute!(conn, "DELETE FROM feed WHERE id = $1", id.0)? == 1)
        }
    }
}

/// An innovation goes: its words at once, the row once every index has heard of it.
async fn goes(conn: &mut Conn<'_>, innovation: i64, now: i64) -> Result<()> {
    let revision = grow(conn, "innovation", 1).await?;
    execute!(
        conn,
        "UPDATE innovation SET gone = $2, revision = $3, title = '', what = '', needs = '',
                place = '', outcome = '', digest = '', url = NULL, origin = NULL
         WHERE id = $1",
        innovation,
        now,
        revision
    )?;
    Ok(())
}

async fn send(conn: &mut Conn<'_>, letters: Vec<Outgoing>) -> Result<()> {
    for letter in letters {
        outgoing::insert(conn, letter).await?;
    }
    Ok(())
}

async fn keep(
    conn: &mut Conn<'_>,
    id: FeedId,
    reading: Reading,
    now: i64,
    due: i64,
) -> Result<bool> {
    let Reading { title, etag, modified, found, is_all } = reading;
    let kept = execute!(
        conn,
        "UPDATE feed SET title = $2, etag = $3, modified = $4, answered = $5, whole = $5, due = $6,
                         failures = 0, fault = NULL, wanted_by = NULL
         WHERE id = $1",
        id.0,
        title,
        etag,
        modified,
        now,
        due
    )?;
    if kept == 0 {
        return Ok(false);
    }
    let sql = "SELECT source, digest, id FROM innovation WHERE feed = $1 AND gone IS NULL";
    let known = fetch!(conn, fetch_all as (String, String, i64), sql, id.0)?;
    let mut known: std::collections::HashMap<_, _> =
        known.into_iter().map(|(source, digest, id)| (source, (digest, id))).collect();
    for (fresh, it) in found {
        let digest = digest(&it);
        let was = known.remove(&it.source);
        if was.is_none_or(|(was, _)| was != digest) {
            put(conn, id, fresh, it, digest, now).await?;
        }
    }
    // Oldest first there is too much of a feed that lets go of what is old.
    let sql = "SELECT id FROM innovation WHERE feed = $1 AND gone IS NULL
               ORDER BY updated DESC, id DESC LIMIT 1000000 OFFSET $2";
    let surplus = fetch!(conn, fetch_all as (i64,), sql, id.0, MOST)?;
    let taken_back = known.into_values().map(|(_, id)| id).filter(|_| is_all);
    for innovation in taken_back.chain(surplus.into_iter().map(|it| it.0)) {
        goes(conn, innovation, now).await?;
    }
    execute!(conn, "DELETE FROM innovation WHERE gone < $1", now - GONE_FOR)?;
    Ok(true)
}

async fn put(
    conn: &mut Conn<'_>,
    feed: FeedId,
    fresh: i64,
    it: Innovation,
    digest: String,
    now: i64,
) -> Result<()> {
    let revision = grow(conn, "innovation", 1).await?;
    // A date that lies ahead would stay on top for ever.
    let updated = it.updated.map_or(now, |it| it.min(now));
    execute!(
        conn,
        "INSERT INTO innovation (id, feed, source, title, what, needs, place, outcome, language,
                                 state, competences, topics, url, licence, origin, updated, digest,
                                 gone, revision, outcome_language)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, NULL,
                 $18, $19)
         ON CONFLICT (feed, source) DO UPDATE
         SET title = $4, what = $5, needs = $6, place = $7, outcome = $8, language = $9,
             state = $10, competences = $11, topics = $12, url = $13, licence = $14, origin = $15,
             updated = $16, digest = $17, gone = NULL, revision = $18, outcome_language = $19",
        fresh,
        feed.0,
        it.source,
        it.words.title,
        it.words.what,
        it.words.needs,
        it.words.place,
        it.outcome,
        it.language.to_string(),
        it.state.map(|it| it.code()),
        json(it.words.competences.iter().map(|it| it.code()).collect()),
        json(it.words.topics.iter().map(|it| it.code()).collect()),
        it.url,
        it.licence,
        it.origin,
        updated,
        digest,
        revision,
        it.outcome_language.map(|it| it.to_string())
    )?;
    Ok(())
}

/// Tells whether anything of an innovation has changed.
fn digest(it: &Innovation) -> String {
    let hash = Sha256::digest(format!("{it:?}"));
    hash[..16].iter().map(|it| format!("{it:02x}")).collect()
}
