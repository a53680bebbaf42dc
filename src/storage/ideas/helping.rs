//! Ideas of others that somebody helps with.

use super::rows::{Row, ideas};
use super::{Idea, all, public, visible};
use crate::core::ids::MemberId;
use crate::core::role::Permit;
use crate::storage::connection::fetch;
use crate::storage::{Result, Storage};

/// What the reader `$1` helps with, and may read.
macro_rules! helped_by_reader {
    () => {
        concat!(
            "i.id IN (SELECT n.idea FROM introduction n
                      WHERE n.member = $1 AND n.state = 'introduced'
                        AND EXISTS (SELECT 1 FROM acceptance a WHERE a.introduction = n.id))
             AND ",
            visible!()
        )
    };
}

impl Storage {
    /// A page of the ideas of others that somebody helps with, the newest first, and how many there
    /// are.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn helped_ideas(
        &self,
        _: &Permit,
        reader: MemberId,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Idea>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = ideas!(helped_by_reader!(), " ORDER BY i.id DESC LIMIT $2 OFFSET $3");
                let rows = fetch!(&mut conn, fetch_all as Row, sql, reader.0, limit, offset)?;
                let sql = concat!("SELECT COUNT(*) FROM idea i WHERE ", helped_by_reader!());
                let count = fetch!(&mut conn, fetch_one as (i64,), sql, reader.0)?;
                Ok((all(rows, reader)?, count.0))
            })
        })
        .await
    }
}
