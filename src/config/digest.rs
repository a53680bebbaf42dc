//! Settings of the weekly digest: the table `[digest]`.

use jiff::civil::Time;
use serde::Deserialize;

use super::{BadSetting, Reader, Setting, Shown};
use crate::core::digest::{DAYS, Day, Weekly};

/// The day on which none comes.
const NEVER: &str = "never";

/// When whoever follows topics hears of what is new.
#[derive(Debug, Clone)]
pub struct Digest {
    /// On which day of the week; `None`: never.
    pub day: Setting<Option<Day>>,
    /// At which time of the community's day.
    pub time: Setting<Time>,
}

/// The table of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    day: Option<String>,
    time: Option<String>,
}

impl Digest {
    pub(super) fn read(reader: &Reader<'_>, table: &Table) -> Result<Self, BadSetting> {
        let usual = Weekly::default();
        Ok(Self {
            day: reader.one(None, "XPLOIT_DIGEST_DAY", table.day.clone(), usual.day_name()).parse(
                "digest.day",
                Shown::Yes,
                day,
            )?,
            time: reader
                .one(None, "XPLOIT_DIGEST_TIME", table.time.clone(), &usual.clock())
                .parse("digest.time", Shown::Yes, |it| Time::strptime("%H:%M", it).ok())?,
        })
    }

    /// As the community takes it; `None`: no digest.
    pub fn plan(&self) -> Option<Weekly> {
        self.day.value.map(|day| Weekly { day, time: self.time.value })
    }

    /// The day as it is written.
    pub fn day_name(&self) -> &'static str {
        self.plan().map_or(NEVER, Weekly::day_name)
    }
}

fn day(typed: &str) -> Option<Option<Day>> {
    let typed = typed.trim().to_lowercase();
    if typed == NEVER {
        return Some(None);
    }
    DAYS.iter().find(|(name, _)| *name == typed).map(|(_, day)| Some(*day))
}
