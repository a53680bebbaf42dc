//! Announcements that an operator has written in a file.

use super::acts::keep;
use crate::core::announcement::Announcement;
use crate::core::role::Permit;
use crate::storage::connection::{Conn, execute};
use crate::storage::files::{self, Owner};
use crate::storage::outgoing::{self, Outgoing};
use crate::storage::{Result, Storage};

impl Storage {
    /// Sends an announcement off that was written in a file, by the operator, with the bytes of what
    /// goes with it: at once, or when it is due.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn announce(
        &self,
        _: &Permit,
        announcement: Announcement,
        content: Option<Vec<u8>>,
        now: i64,
    ) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let (id, due) = (announcement.id, announcement.due.unwrap_or(now));
                hand_in(&mut conn, announcement, content, now).await?;
                let sql = "UPDATE announcement SET state = 'scheduled', due = $2 WHERE id = $1";
                execute!(&mut conn, sql, id.0, due)?;
                Ok(())
            })
        })
        .await
    }

    /// Has coordinators confirm one that was written in a file, with what they are told of it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn announce_for_check(
        &self,
        _: &Permit,
        announcement: Announcement,
        content: Option<Vec<u8>>,
        letters: Vec<Outgoing>,
        now: i64,
    ) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let id = announcement.id;
                hand_in(&mut conn, announcement, content, now).await?;
                let sql = "UPDATE announcement SET state = 'checking' WHERE id = $1";
                execute!(&mut conn, sql, id.0)?;
                for letter in letters {
                    outgoing::insert(&mut conn, letter).await?;
                }
                Ok(())
            })
        })
        .await
    }
}

/// Keeps it, with the bytes of what goes with it.
async fn hand_in(
    conn: &mut Conn<'_>,
    announcement: Announcement,
    content: Option<Vec<u8>>,
    now: i64,
) -> Result<()> {
    keep(conn, None, &announcement, now).await?;
    if let Some(file) = announcement.file {
        files::put(conn, Owner::Announcement(announcement.id), file, content, now).await?;
    }
    Ok(())
}
