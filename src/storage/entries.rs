//! The catalogue in storage.
//!
//! An entry belongs to a source (an imported file's community, the sample) and has that source's
//! id. Every change gets the next revision, so that each process brings its index up to date by
//! asking what came after the last one it saw.

use super::connection::{Conn, execute, fetch};
use super::{Error, Result, Storage};
use crate::core::catalogue::Entry;
use crate::core::ids::EntryId;
use crate::core::role::Permit;

/// What to do with entries of a source that the new list does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// They stay.
    Keep,
    /// They are retired: not offered any more, but still there.
    Retire,
}

/// Whether changes are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// They are.
    Real,
    /// They are counted and undone.
    Dry,
}

/// What an import changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changes {
    /// Entries that were not there.
    pub added: u64,
    /// Entries that were there in another form, or retired.
    pub updated: u64,
    /// Entries that were there in this very form.
    pub unchanged: u64,
    /// Entries that were retired.
    pub retired: u64,
}

/// What has changed in the catalogue.
#[derive(Debug, Default)]
pub struct News {
    /// Entries that are new or different.
    pub changed: Vec<(EntryId, Entry)>,
    /// Entries that are gone.
    pub gone: Vec<EntryId>,
    /// The revision up to which this is.
    pub revision: i64,
}

/// How many entries travel at once.
const PAGE: i64 = 2000;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    body: String,
    retired: bool,
    revision: i64,
}

impl Row {
    fn entry(&self) -> Result<Entry> {
        serde_json::from_str(&self.body).map_err(|error| Error::Unreadable {
            table: "entry",
            id: self.id,
            reason: error.to_string(),
        })
    }
}

/// Undoes a transaction and carries what would have been.
enum Undo {
    Dry(Changes),
    Fault(Error),
}

impl From<Error> for Undo {
    fn from(error: Error) -> Self {
        Self::Fault(error)
    }
}

impl Storage {
    /// Stores the entries of a source, all in one transaction: the same list twice changes
    /// nothing. Needs a [`Permit`], for it changes what all members are offered.
    ///
    /// # Errors
    /// Those of the database; then the old state stands.
    pub async fn store_entries(
        &self,
        _: &Permit,
        source: &str,
        entries: Vec<Entry>,
        missing: Missing,
        run: Run,
    ) -> Result<Changes> {
        let source = source.to_owned();
        let stored = self.write(move |mut conn| {
            Box::pin(async move {
                let changes = store(&mut conn, &source, entries, missing).await?;
                match run {
                    Run::Real => Ok(changes),
                    Run::Dry => Err(Undo::Dry(changes)),
                }
            })
        });
        match stored.await {
            Ok(changes) | Err(Undo::Dry(changes)) => Ok(changes),
            Err(Undo::Fault(error)) => Err(error),
        }
    }

    /// Retires every entry of a source. How many were retired.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn retire_source(&self, permit: &Permit, source: &str) -> Result<u64> {
        let changes =
            self.store_entries(permit, source, Vec::new(), Missing::Retire, Run::Real).await?;
        Ok(changes.retired)
    }

    /// What changed after `revision`, a page at a time: ask again from the answer's revision until
    /// nothing comes.
    ///
    /// # Errors
    /// Those of the database; an entry that can't be read.
    pub async fn news(&self, revision: i64) -> Result<News> {
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as Row,
                        "SELECT id, body, retired, revision FROM entry
                         WHERE revision > $1 ORDER BY revision LIMIT $2",
                        revision,
                        PAGE
                    )
                })
            })
            .await?;
        let mut news = News { revision, ..News::default() };
        for row in rows {
            news.revision = row.revision;
            match row.retired {
                true => news.gone.push(EntryId(row.id)),
                false => news.changed.push((EntryId(row.id), row.entry()?)),
            }
        }
        Ok(news)
    }

    /// One entry that is offered.
    ///
    /// # Errors
    /// Those of the database; an entry that can't be read.
    pub async fn entry(&self, id: EntryId) -> Result<Option<Entry>> {
        Ok(self.entries(vec![id]).await?.pop().map(|(_, entry)| entry))
    }

    /// The entries of a page of a list, in its order; one that was retired meanwhile is left out.
    /// At most [`Storage::ENTRIES`] at once.
    ///
    /// # Errors
    /// Those of the database; an entry that can't be read.
    pub async fn entries(&self, ids: Vec<EntryId>) -> Result<Vec<(EntryId, Entry)>> {
        debug_assert!(ids.len() <= Self::ENTRIES);
        let order = ids.clone();
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    let id = |at: usize| ids.get(at).map(|it| it.0);
                    fetch!(
                        &mut conn,
                        fetch_all as Row,
                        "SELECT id, body, retired, revision FROM entry
                         WHERE id IN ($1, $2, $3, $4, $5) AND NOT retired",
                        id(0),
                        id(1),
                        id(2),
                        id(3),
                        id(4)
                    )
                })
            })
            .await?;
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            entries.push((EntryId(row.id), row.entry()?));
        }
        entries.sort_by_key(|(id, _)| order.iter().position(|it| it == id));
        Ok(entries)
    }

    /// How many entries one call of [`Storage::entries`] gives.
    pub const ENTRIES: usize = 5;

    /// How many entries are offered, by source.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn sources(&self) -> Result<Vec<(String, i64)>> {
        self.read(|mut conn| {
            Box::pin(async move {
                fetch!(
                    &mut conn,
                    fetch_all as (String, i64),
                    "SELECT source, COUNT(*) FROM entry WHERE NOT retired
                     GROUP BY source ORDER BY source"
                )
            })
        })
        .await
    }
}

#[derive(sqlx::FromRow)]
struct Kept {
    id: i64,
    body: String,
    retired: bool,
}

async fn store(
    conn: &mut Conn<'_>,
    source: &str,
    entries: Vec<Entry>,
    missing: Missing,
) -> Result<Changes> {
    let mut changes = Changes::default();
    // Holds the row until the commit, so that revisions become visible in their order.
    let mut revision = grow(conn, "catalogue", 1).await?;
    let first_revision = revision;
    let mut seen = std::collections::HashSet::new();
    for entry in entries {
        let class = class_of(&entry);
        seen.insert((class, entry.id().to_owned()));
        let body = serde_json::to_string(&entry).expect("plain data has a JSON form");
        let kept = fetch!(
            conn,
            fetch_optional as Kept,
            "SELECT id, body, retired FROM entry
             WHERE source = $1 AND class = $2 AND external_id = $3",
            source,
            class,
            entry.id()
        )?;
        match kept {
            Some(kept) if kept.body == body && !kept.retired => changes.unchanged += 1,
            Some(kept) => {
                changes.updated += 1;
                revision += 1;
                execute!(
                    conn,
                    "UPDATE entry SET body = $1, retired = FALSE, revision = $2 WHERE id = $3",
                    body,
                    revision,
                    kept.id
                )?;
            }
            None => {
                changes.added += 1;
                revision += 1;
                let id = grow(conn, "entry", 1).await?;
                execute!(
                    conn,
                    "INSERT INTO entry (id, source, external_id, class, body, retired, revision)
                     VALUES ($1, $2, $3, $4, $5, FALSE, $6)",
                    id,
                    source,
                    entry.id(),
                    class,
                    body,
                    revision
                )?;
            }
        }
    }
    if missing == Missing::Retire {
        let kept = fetch!(
            conn,
            fetch_all as (i64, String, String),
            "SELECT id, class, external_id FROM entry WHERE source = $1 AND NOT retired",
            source
        )?;
        for (id, class, external_id) in kept {
            if seen.contains(&(class.as_str(), external_id)) {
                continue;
            }
            changes.retired += 1;
            revision += 1;
            execute!(
                conn,
                "UPDATE entry SET retired = TRUE, revision = $1 WHERE id = $2",
                revision,
                id
            )?;
        }
    }
    grow(conn, "catalogue", revision - first_revision).await?;
    Ok(changes)
}

fn class_of(entry: &Entry) -> &'static str {
    match entry {
        Entry::Opportunity(_) => "opportunity",
        Entry::Organisation(_) => "organisation",
    }
}

async fn grow(conn: &mut Conn<'_>, counter: &str, by: i64) -> Result<i64> {
    let row = fetch!(
        conn,
        fetch_one as (i64,),
        "UPDATE counter SET value = value + $1 WHERE name = $2 RETURNING value",
        by,
        counter
    )?;
    Ok(row.0)
}
