//! Weekly digests: what is new in the catalogue, sent to whoever follows its topics.
//!
//! Each week is claimed by one process, in the transaction that writes down what stands in its digest.
//! From there it is an announcement like any other: how it comes to its readers is not decided here.

use std::collections::HashMap;

use super::acts::topics_in;
use crate::core::announcement::Kind;
use crate::core::catalogue::Entry;
use crate::core::ids::{AnnouncementId, EntryId, MemberId};
use crate::core::role::Permit;
use crate::core::vocabulary::Topic;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::{Error, Result, Storage};

/// The last digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Last {
    /// When it was due, in milliseconds since 1970.
    pub due: i64,
    /// Up to which revision of the catalogue it went.
    pub revision: i64,
}

/// An entry that is new, and what it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Fresh {
    /// Which.
    pub id: EntryId,
    /// The entry.
    pub entry: Entry,
    /// What it is about.
    pub topics: Vec<Topic>,
}

/// What a digest tells, and which topics each of its readers wants to hear of.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Digest {
    /// What is new, in the order in which it is told.
    pub news: Vec<Fresh>,
    /// By reader.
    pub topics: HashMap<MemberId, Vec<Topic>>,
}

impl Digest {
    /// What is new for one of its readers.
    pub fn news_for(&self, reader: MemberId) -> Vec<&Fresh> {
        let topics = self.topics.get(&reader).map_or(&[][..], Vec::as_slice);
        self.news.iter().filter(|it| it.topics.iter().any(|it| topics.contains(it))).collect()
    }
}

#[derive(sqlx::FromRow)]
struct NewRow {
    id: i64,
    body: String,
}

#[derive(sqlx::FromRow)]
struct FreshRow {
    id: i64,
    body: String,
    topics: String,
}

fn entry(id: i64, body: &str) -> Result<Entry> {
    serde_json::from_str(body).map_err(|error| Error::Unreadable {
        table: "entry",
        id,
        reason: error.to_string(),
    })
}

impl Storage {
    /// The last digest; `None`: there was none yet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn last_digest(&self, _: &Permit) -> Result<Option<Last>> {
        self.read(|mut conn| {
            Box::pin(async move {
                let sql = "SELECT due, revision FROM digest ORDER BY due DESC LIMIT 1";
                fetch!(&mut conn, fetch_optional as Last, sql)
            })
        })
        .await
    }

    /// The entries that came into the catalogue after a revision and are offered, the newest first, at
    /// most `limit`; and up to which revision that is.
    ///
    /// # Errors
    /// Those of the database; an entry that can't be read.
    pub async fn new_entries(
        &self,
        after: i64,
        limit: i64,
    ) -> Result<(i64, Vec<(EntryId, Entry)>)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                // What comes in from now on has a higher one: revisions are seen in their order.
                let sql = "SELECT value FROM counter WHERE name = 'catalogue'";
                let (revision,) = fetch!(&mut conn, fetch_one as (i64,), sql)?;
                let rows = fetch!(
                    &mut conn,
                    fetch_all as NewRow,
                    "SELECT id, body FROM entry WHERE added > $1 AND added <= $2 AND NOT retired
                     ORDER BY added DESC, id DESC LIMIT $3",
                    after,
                    revision,
                    limit
                )?;
                let read = |it: NewRow| Ok((EntryId(it.id), entry(it.id, &it.body)?));
                Ok((revision, rows.into_iter().map(read).collect::<Result<_>>()?))
            })
        })
        .await
    }

    /// Claims the digest that is due at `due`, and lets it go out if it tells anything. `false`:
    /// another process has.
    ///
    /// # Errors
    /// Those of the database; then it is due as before.
    pub async fn begin_digest(
        &self,
        _: &Permit,
        last: Last,
        id: AnnouncementId,
        news: Vec<(EntryId, Vec<Topic>)>,
        now: i64,
    ) -> Result<bool> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "INSERT INTO digest (due, revision, announcement) VALUES ($1, $2, NULL)
                           ON CONFLICT DO NOTHING";
                if execute!(&mut conn, sql, last.due, last.revision)? == 0 {
                    return Ok(false);
                }
                if !news.is_empty() {
                    let sql = "UPDATE digest SET announcement = $2 WHERE due = $1";
                    announce(&mut conn, id, news, now).await?;
                    execute!(&mut conn, sql, last.due, id.0)?;
                }
                Ok(true)
            })
        })
        .await
    }

    /// What a digest tells, and what one of its readers follows.
    ///
    /// # Errors
    /// Those of the database; an entry that can't be read.
    pub async fn digest(&self, _: &Permit, id: AnnouncementId, reader: MemberId) -> Result<Digest> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let news = news(&mut conn, id.0).await?;
                let sql = "SELECT id, interests FROM member WHERE id = $1";
                let wanted = fetch!(&mut conn, fetch_all as (i64, String), sql, reader.0)?;
                let sql = "SELECT member, topic FROM muted WHERE member = $1";
                let muted = fetch!(&mut conn, fetch_all as (i64, String), sql, reader.0)?;
                Ok(Digest { news, topics: topics(wanted, muted) })
            })
        })
        .await
    }
}

/// Keeps a digest as an announcement that is due at once.
async fn announce(
    conn: &mut Conn<'_>,
    id: AnnouncementId,
    news: Vec<(EntryId, Vec<Topic>)>,
    now: i64,
) -> Result<()> {
    let codes = |topics: &[Topic]| {
        let codes: Vec<_> = topics.iter().map(|it| it.code()).collect();
        serde_json::to_string(&codes).expect("words have a JSON form")
    };
    execute!(
        conn,
        "INSERT INTO announcement (id, state, kind, followers, due, receivers, shown_at,
                                   shown_percent, created, version)
         VALUES ($1, 'scheduled', $2, TRUE, $3, 0, 0, 0, $3, 1)",
        id.0,
        Kind::Digest.code(),
        now
    )?;
    for (position, (entry, topics)) in (0i64..).zip(news) {
        execute!(
            conn,
            "INSERT INTO digest_entry (announcement, position, entry, topics)
             VALUES ($1, $2, $3, $4)",
            id.0,
            position,
            entry.0,
            codes(&topics)
        )?;
    }
    Ok(())
}

/// What a range of a digest's deliveries tells, and to whom.
pub(super) async fn of_range(
    conn: &mut Conn<'_>,
    id: i64,
    (first, last): (i64, i64),
) -> Result<Digest> {
    let news = news(conn, id).await?;
    let wanted = fetch!(
        conn,
        fetch_all as (i64, String),
        "SELECT m.id, m.interests FROM delivery d JOIN member m ON m.id = d.member
         WHERE d.announcement = $1 AND d.number BETWEEN $2 AND $3 AND d.outcome IS NULL",
        id,
        first,
        last
    )?;
    let muted = fetch!(
        conn,
        fetch_all as (i64, String),
        "SELECT u.member, u.topic FROM delivery d JOIN muted u ON u.member = d.member
         WHERE d.announcement = $1 AND d.number BETWEEN $2 AND $3 AND d.outcome IS NULL",
        id,
        first,
        last
    )?;
    Ok(Digest { news, topics: topics(wanted, muted) })
}

/// What is new, as far as it is still offered.
async fn news(conn: &mut Conn<'_>, id: i64) -> Result<Vec<Fresh>> {
    let rows = fetch!(
        conn,
        fetch_all as FreshRow,
        "SELECT e.id, e.body, d.topics FROM digest_entry d JOIN entry e ON e.id = d.entry
         WHERE d.announcement = $1 AND NOT e.retired ORDER BY d.position",
        id
    )?;
    let fresh = |it: FreshRow| {
        let entry = entry(it.id, &it.body)?;
        Ok(Fresh { id: EntryId(it.id), entry, topics: topics_in(&it.topics) })
    };
    rows.into_iter().map(fresh).collect()
}

/// What each wants to hear of: what they follow, but for what they want no announcements about.
fn topics(wanted: Vec<(i64, String)>, muted: Vec<(i64, String)>) -> HashMap<MemberId, Vec<Topic>> {
    let mut topics: HashMap<_, _> =
        wanted.into_iter().map(|(id, json)| (MemberId(id), topics_in(&json))).collect();
    for (member, topic) in muted {
        if let Some(topics) = topics.get_mut(&MemberId(member)) {
            topics.retain(|it| it.code() != topic);
        }
    }
    topics
}
