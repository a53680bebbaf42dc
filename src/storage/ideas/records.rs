//! All ideas as records, without whoever wrote them: for files.

use jiff::Timestamp;

use super::rows::codes;
use crate::core::record::IdeaRecord;
use crate::core::role::{Permit, Role};
use crate::storage::connection::fetch;
use crate::storage::{Result, Storage};

#[derive(sqlx::FromRow)]
struct Row {
    number: i64,
    title: String,
    what: String,
    needs: String,
    place: String,
    language: String,
    competences: String,
    topics: String,
    state: String,
    submitted: Option<i64>,
    answered: Option<i64>,
    published: Option<i64>,
    changed: i64,
    supporters: i64,
    followers: i64,
}

/// What was submitted, and not taken back.
macro_rules! recorded {
    () => {
        "i.number IS NOT NULL AND i.state NOT IN ('draft', 'withdrawn')"
    };
}

impl Storage {
    /// A page of all ideas that were submitted and not taken back, the newest first, and how many
    /// there are; none for whoever is no coordinator.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn idea_records(
        &self,
        permit: &Permit,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<IdeaRecord>, i64)> {
        if permit.role() < Role::Coordinator {
            return Ok((Vec::new(), 0));
        }
        self.read(move |mut conn| {
            Box::pin(async move {
                let rows = fetch!(
                    &mut conn,
                    fetch_all as Row,
                    concat!(
                        "SELECT i.number, i.title, i.what, i.needs, i.place, i.language,
                                i.competences, i.topics, i.state, i.submitted, i.answered,
                                i.published, i.changed,
                                (SELECT COUNT(*) FROM idea_support s WHERE s.idea = i.id)
                                    + i.gone_support AS supporters,
                                (SELECT COUNT(*) FROM idea_follow f WHERE f.idea = i.id)
                                    AS followers
                         FROM idea i WHERE ",
                        recorded!(),
                        " ORDER BY i.number DESC LIMIT $1 OFFSET $2"
                    ),
                    limit,
                    offset
                )?;
                let sql = concat!("SELECT COUNT(*) FROM idea i WHERE ", recorded!());
                let count = fetch!(&mut conn, fetch_one as (i64,), sql)?;
                Ok((rows.into_iter().map(Row::read).collect(), count.0))
            })
        })
        .await
    }
}

impl Row {
    fn read(self) -> IdeaRecord {
        let at = |it: Option<i64>| it.and_then(|it| Timestamp::from_millisecond(it).ok());
        IdeaRecord {
            number: self.number,
            title: self.title,
            what: self.what,
            needs: self.needs,
            place: self.place,
            language: self.language,
            competences: codes(&self.competences),
            topics: codes(&self.topics),
            state: self.state,
            submitted: at(self.submitted),
            answered: at(self.answered),
            published: at(self.published),
            changed: at(Some(self.changed)),
            supporters: self.supporters,
            followers: self.followers,
        }
    }
}
