//! Entries into the catalogue: gathered first, in small transactions that hold up nobody, then
//! taken over all at once.
//!
//! An import that is interrupted leaves the catalogue as it was; what it had gathered is deleted by
//! the next one.

use super::connection::{Conn, execute, fetch};
use super::{Error, Refuses, Result, Storage};
use crate::core::catalogue::Entry;
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

/// An import under way. An entry belongs to a source (an imported file, the sample) and is known by
/// that source's id: the same source twice changes nothing.
#[derive(Debug)]
pub struct Import {
    storage: Storage,
    id: i64,
    source: String,
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

impl Refuses for Undo {
    fn fault(&self) -> Option<&Error> {
        match self {
            Self::Dry(_) => None,
            Self::Fault(error) => Some(error),
        }
    }
}

/// An import that has gathered for longer than this was interrupted: ids begin with the time.
const INTERRUPTED: i64 = (24 * 3_600_000) << 20;

impl Storage {
    /// Begins to gather entries of a source. `id` must be a fresh one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn begin_import(&self, id: i64, source: &str) -> Result<Import> {
        let interrupted = id - INTERRUPTED;
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(&mut conn, "DELETE FROM incoming WHERE import < $1", interrupted)
            })
        })
        .await?;
        Ok(Import { storage: self.clone(), id, source: source.to_owned() })
    }

    /// Retires every entry of a source. How many were retired.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn retire_source(&self, permit: &Permit, id: i64, source: &str) -> Result<u64> {
        let import = self.begin_import(id, source).await?;
        Ok(import.finish(permit, Missing::Retire, Run::Real).await?.retired)
    }
}

impl Import {
    /// Gathers some entries: a few hundred at once go fast and hold up nobody.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn add(&self, entries: Vec<Entry>) -> Result<()> {
        let id = self.id;
        self.storage
            .write(move |mut conn| {
                Box::pin(async move {
                    for entry in entries {
                        let body =
                            serde_json::to_string(&entry).expect("plain data has a JSON form");
                        execute!(
                            &mut conn,
                            "INSERT INTO incoming (import, class, external_id, body)
                             VALUES ($1, $2, $3, $4)
                             ON CONFLICT (import, class, external_id)
                             DO UPDATE SET body = excluded.body",
                            id,
                            class_of(&entry),
                            entry.id(),
                            body
                        )?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Takes the gathered entries over into the catalogue, all at once. Needs a [`Permit`], for it
    /// changes what all members are offered.
    ///
    /// # Errors
    /// Those of the database; then the old state stands.
    pub async fn finish(self, _: &Permit, missing: Missing, run: Run) -> Result<Changes> {
        let (id, source) = (self.id, self.source.clone());
        let taken = self.storage.write(move |mut conn| {
            Box::pin(async move {
                let changes = take_over(&mut conn, id, &source, missing).await?;
                match run {
                    Run::Real => Ok(changes),
                    Run::Dry => Err(Undo::Dry(changes)),
                }
            })
        });
        match taken.await {
            Ok(changes) => Ok(changes),
            Err(Undo::Dry(changes)) => self.abandon().await.map(|()| changes),
            Err(Undo::Fault(error)) => Err(error),
        }
    }

    /// Gives up: the catalogue stays as it was.
    ///
    /// # Errors
    /// Those of the database; what was gathered is then deleted by a later import.
    pub async fn abandon(self) -> Result<()> {
        let id = self.id;
        self.storage
            .write(move |mut conn| Box::pin(async move { forget(&mut conn, id).await }))
            .await
    }
}

async fn take_over(
    conn: &mut Conn<'_>,
    import: i64,
    source: &str,
    missing: Missing,
) -> Result<Changes> {
    // PostgreSQL's planner must know how much was gathered, or it may compare every row with
    // every other.
    if let Conn::Postgres(conn) = conn {
        sqlx::query("ANALYZE incoming").execute(&mut **conn).await?;
    }
    // Holds the counter's row until the commit, so that revisions become visible in their order.
    let revision = grow(conn, "catalogue", 1).await?;
    let gathered = fetch!(
        conn,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM incoming WHERE import = $1",
        import
    )?;
    let updated = execute!(
        conn,
        "UPDATE entry SET body = i.body, retired = FALSE, revision = $1
         FROM incoming i
         WHERE i.import = $2 AND entry.source = $3 AND entry.class = i.class
           AND entry.external_id = i.external_id
           AND (entry.body <> i.body OR entry.retired)",
        revision,
        import,
        source
    )?;
    let first =
        fetch!(conn, fetch_one as (i64,), "SELECT value FROM counter WHERE name = 'entry'")?;
    let added = execute!(
        conn,
        "INSERT INTO entry (id, source, external_id, class, body, retired, revision, added)
         SELECT $1 + ROW_NUMBER() OVER (ORDER BY i.class, i.external_id), $2, i.external_id,
                i.class, i.body, FALSE, $3, $3
         FROM incoming i
         WHERE i.import = $4 AND NOT EXISTS (
             SELECT 1 FROM entry e WHERE e.source = $2 AND e.class = i.class
                                     AND e.external_id = i.external_id)",
        first.0,
        source,
        revision,
        import
    )?;
    grow(conn, "entry", i64::try_from(added).unwrap_or(i64::MAX)).await?;
    let retired = match missing {
        Missing::Keep => 0,
        Missing::Retire => execute!(
            conn,
            "UPDATE entry SET retired = TRUE, revision = $1
             WHERE source = $2 AND NOT retired AND NOT EXISTS (
                 SELECT 1 FROM incoming i WHERE i.import = $3 AND i.class = entry.class
                                            AND i.external_id = entry.external_id)",
            revision,
            source,
            import
        )?,
    };
    forget(conn, import).await?;
    let gathered = u64::try_from(gathered.0).unwrap_or_default();
    Ok(Changes { added, updated, unchanged: gathered - added - updated, retired })
}

async fn forget(conn: &mut Conn<'_>, import: i64) -> Result<()> {
    execute!(conn, "DELETE FROM incoming WHERE import = $1", import)?;
    Ok(())
}

pub(super) fn class_of(entry: &Entry) -> &'static str {
    match entry {
        Entry::Opportunity(_) => "opportunity",
        Entry::Organisation(_) => "organisation",
    }
}

/// Counts on; holds the counter until the commit.
pub(super) async fn grow(conn: &mut Conn<'_>, counter: &str, by: i64) -> Result<i64> {
    let row = fetch!(
        conn,
        fetch_one as (i64,),
        "UPDATE counter SET value = value + $1 WHERE name = $2 RETURNING value",
        by,
        counter
    )?;
    Ok(row.0)
}
