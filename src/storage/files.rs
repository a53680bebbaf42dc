//! Files of ideas and announcements: what is known of each, the bytes of those that came from a disk,
//! and what other platforms call them.
//!
//! A file belongs to one idea or announcement and goes with it; it is never found by itself.

use super::connection::{Conn, execute, fetch};
use super::{Result, Storage};
use crate::core::file::{File, Kind, Source};
use crate::core::ids::{AnnouncementId, FileId, IdeaId, Platform};

/// What a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum Owner {
    Idea(IdeaId),
    Announcement(AnnouncementId),
}

impl Owner {
    fn columns(self) -> (Option<i64>, Option<i64>) {
        match self {
            Self::Idea(id) => (Some(id.0), None),
            Self::Announcement(id) => (None, Some(id.0)),
        }
    }
}

/// The columns of a file that may not be there, as a query of what it belongs to has them: the file
/// is `x`.
macro_rules! file_columns {
    () => {
        "x.id AS file_id, x.kind AS file_kind, x.name AS file_name, x.media AS file_media,
         x.size AS file_size, x.alt AS file_alt, x.platform AS file_platform,
         x.source AS file_source"
    };
}

pub(in crate::storage) use file_columns;

/// These columns, read.
#[derive(Debug, sqlx::FromRow)]
pub(in crate::storage) struct FileRow {
    file_id: Option<i64>,
    file_kind: Option<String>,
    file_name: Option<String>,
    file_media: Option<String>,
    file_size: Option<i64>,
    file_alt: Option<String>,
    file_platform: Option<String>,
    file_source: Option<String>,
}

impl FileRow {
    /// The file, if there is one of a kind that this version knows.
    pub fn read(self) -> Option<File> {
        let source = match (self.file_platform, self.file_source) {
            (Some(platform), Some(id)) => {
                Some(Source { platform: Platform::named(&platform)?, id })
            }
            _ => None,
        };
        Some(File {
            id: FileId(self.file_id?),
            kind: Kind::from_code(&self.file_kind?)?,
            name: self.file_name?,
            media: self.file_media?,
            size: self.file_size?,
            alt: self.file_alt?,
            source,
        })
    }
}

/// Takes the place of the file that there was.
pub(in crate::storage) async fn put(
    conn: &mut Conn<'_>,
    owner: Owner,
    file: File,
    content: Option<Vec<u8>>,
    now: i64,
) -> Result<()> {
    take_off(conn, owner).await?;
    let (idea, announcement) = owner.columns();
    let (platform, source) = match file.source {
        Some(Source { platform, id }) => (Some(platform.name()), Some(id)),
        None => (None, None),
    };
    execute!(
        conn,
        "INSERT INTO file (id, idea, announcement, kind, name, media, size, alt, platform, source,
                           content, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        file.id.0,
        idea,
        announcement,
        file.kind.code(),
        file.name,
        file.media,
        file.size,
        file.alt,
        platform,
        source,
        content,
        now
    )?;
    Ok(())
}

/// It has no file any more. How many went.
pub(in crate::storage) async fn take_off(conn: &mut Conn<'_>, owner: Owner) -> Result<u64> {
    let (idea, announcement) = owner.columns();
    let sql = "DELETE FROM file WHERE idea = $1 OR announcement = $2";
    execute!(conn, sql, idea, announcement)
}

/// What can be seen in it is this.
pub(in crate::storage) async fn describe(
    conn: &mut Conn<'_>,
    owner: Owner,
    alt: String,
) -> Result<u64> {
    let (idea, announcement) = owner.columns();
    let sql = "UPDATE file SET alt = $3 WHERE idea = $1 OR announcement = $2";
    execute!(conn, sql, idea, announcement, alt)
}

impl Storage {
    /// What a platform calls a file that was brought there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn file_copy(&self, file: FileId, platform: Platform) -> Result<Option<String>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT source FROM file_copy WHERE file = $1 AND platform = $2";
                let row =
                    fetch!(&mut conn, fetch_optional as (String,), sql, file.0, platform.name())?;
                Ok(row.map(|it| it.0))
            })
        })
        .await
    }

    /// A file was brought to a platform, which calls it so. Of a file that is gone nothing is kept.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn keep_file_copy(
        &self,
        file: FileId,
        platform: Platform,
        source: String,
    ) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(
                    &mut conn,
                    "INSERT INTO file_copy (file, platform, source)
                     SELECT id, $2, $3 FROM file WHERE id = $1
                     ON CONFLICT (file, platform) DO UPDATE SET source = $3",
                    file.0,
                    platform.name(),
                    source
                )?;
                Ok(())
            })
        })
        .await
    }

    /// The bytes of a file that are kept here.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn file_content(&self, file: FileId) -> Result<Option<Vec<u8>>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT content FROM file WHERE id = $1 AND content IS NOT NULL";
                let row = fetch!(&mut conn, fetch_optional as (Vec<u8>,), sql, file.0)?;
                Ok(row.map(|it| it.0))
            })
        })
        .await
    }
}
