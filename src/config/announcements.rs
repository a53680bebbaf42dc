//! Settings of announcements: the table `[announcements]`.

use serde::Deserialize;

use super::{BadSetting, Reader, Setting, Shown, number};
use crate::core::announcement::Care;

/// How announcements are sent.
#[derive(Debug, Clone)]
pub struct Announcements {
    /// Above how many receivers a second coordinator confirms one; 0: never.
    pub second_above: Setting<u32>,
}

/// The table of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    second_above: Option<i64>,
}

impl Announcements {
    pub(super) fn read(reader: &Reader<'_>, table: &Table) -> Result<Self, BadSetting> {
        let in_file = number(table.second_above);
        let second_above = reader
            .one(None, "XPLOIT_ANNOUNCEMENTS_SECOND_ABOVE", in_file, "0")
            .parse("announcements.second_above", Shown::Yes, |it| it.parse().ok())?;
        Ok(Self { second_above })
    }

    /// As announcements take it.
    pub fn care(&self) -> Care {
        Care { second_above: Some(self.second_above.value).filter(|it| *it > 0) }
    }
}
