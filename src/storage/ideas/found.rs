//! What of the ideas can be found: what the index follows.

use super::public;
use super::rows::{codes, unreadable};
use crate::core::idea::{Words, Written};
use crate::core::ids::IdeaId;
use crate::storage::connection::fetch;
use crate::storage::entries::Place;
use crate::storage::{Result, Storage};

/// What has changed among the ideas that can be found.
#[derive(Debug, Default)]
pub struct IdeaNews {
    /// Ideas that are new or different.
    pub changed: Vec<(IdeaId, Written)>,
    /// Ideas that can't be found any more.
    pub gone: Vec<IdeaId>,
    /// How far this is.
    pub place: Place,
}

/// How many ideas travel at once.
const PAGE: i64 = 2000;

impl Storage {
    /// What changed among the ideas that can be found after `place`, a page at a time: ask again
    /// from the answer's place until nothing comes.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn idea_news(&self, place: Place) -> Result<IdeaNews> {
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as NewsRow,
                        concat!(
                            "SELECT i.id, i.revision, i.title, i.what, i.needs, i.place, i.language,
                                    i.competences, i.topics, (",
                            public!(),
                            ") AS public FROM idea i
                             WHERE i.revision > 0
                               AND (i.revision > $1 OR (i.revision = $1 AND i.id > $2))
                             ORDER BY i.revision, i.id LIMIT $3"
                        ),
                        place.revision,
                        place.id,
                        PAGE
                    )
                })
            })
            .await?;
        let mut news = IdeaNews { place, ..IdeaNews::default() };
        for row in rows {
            news.place = Place { revision: row.revision, id: row.id };
            match row.public {
                true => news.changed.push((IdeaId(row.id), row.written()?)),
                false => news.gone.push(IdeaId(row.id)),
            }
        }
        Ok(news)
    }
}

#[derive(sqlx::FromRow)]
struct NewsRow {
    id: i64,
    revision: i64,
    title: String,
    what: String,
    needs: String,
    place: String,
    language: String,
    competences: String,
    topics: String,
    public: bool,
}

impl NewsRow {
    fn written(self) -> Result<Written> {
        let language = self.language.parse().map_err(|_| unreadable(self.id, "the language"))?;
        let words = Words {
            title: self.title,
            what: self.what,
            needs: self.needs,
            place: self.place,
            signature: None,
            competences: codes(&self.competences),
            topics: codes(&self.topics),
        };
        Ok(Written { words, language })
    }
}
