//! The catalogue in storage, as it is read.
//!
//! Every import gets the next revision and gives it to what it changed, so that each process
//! brings its index up to date by asking what came after the last place it saw. How entries get
//! here is the business of [`imports`](super::imports).

use super::connection::fetch;
use super::{Error, Result, Storage};
use crate::core::catalogue::Entry;
use crate::core::ids::EntryId;

/// What has changed in the catalogue.
#[derive(Debug, Default)]
pub struct News {
    /// Entries that are new or different.
    pub changed: Vec<(EntryId, Entry)>,
    /// Entries that are gone.
    pub gone: Vec<EntryId>,
    /// How far this is.
    pub place: Place,
}

/// A place in the history of the catalogue. The default is before its beginning.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub(super) revision: i64,
    pub(super) id: i64,
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

impl Storage {
    /// What changed after `place`, a page at a time: ask again from the answer's place until
    /// nothing comes.
    ///
    /// # Errors
    /// Those of the database; an entry that can't be read.
    pub async fn news(&self, place: Place) -> Result<News> {
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as Row,
                        "SELECT id, body, retired, revision FROM entry
                         WHERE revision > $1 OR (revision = $1 AND id > $2)
                         ORDER BY revision, id LIMIT $3",
                        place.revision,
                        place.id,
                        PAGE
                    )
                })
            })
            .await?;
        let mut news = News { place, ..News::default() };
        for row in rows {
            news.place = Place { revision: row.revision, id: row.id };
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

    /// Entries of a source in the order of their ids, after `last`; a page at a time, until nothing
    /// comes.
    ///
    /// # Errors
    /// Those of the database; an entry that can't be read.
    pub async fn entries_of(&self, source: &str, last: EntryId) -> Result<Vec<(EntryId, Entry)>> {
        let source = source.to_owned();
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as Row,
                        "SELECT id, body, retired, revision FROM entry
                         WHERE source = $1 AND id > $2 AND NOT retired ORDER BY id LIMIT $3",
                        source,
                        last.0,
                        PAGE
                    )
                })
            })
            .await?;
        rows.into_iter().map(|row| Ok((EntryId(row.id), row.entry()?))).collect()
    }

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
