//! Settings of ideas: the table `[ideas]`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{BadSetting, Reader, Setting, Shown, optional};
use crate::core::banned::Banned;

/// How ideas are taken.
#[derive(Debug, Clone)]
pub struct Ideas {
    /// Words that must not stand in one.
    pub banned: Setting<Option<Banned>>,
}

/// The table of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    banned: Option<BTreeMap<String, Vec<String>>>,
}

impl Ideas {
    pub(super) fn read(reader: &Reader<'_>, table: &Table) -> Result<Self, BadSetting> {
        let in_file = table.banned.as_ref().map(text);
        let banned = reader.one(None, "XPLOIT_IDEAS_BANNED", in_file, "").parse(
            "ideas.banned",
            Shown::Yes,
            |it| optional(it, |it| it.parse().ok()),
        )?;
        Ok(Self { banned })
    }
}

/// The table as the environment has it. What parts words there is none of a word, and refused.
fn text(banned: &BTreeMap<String, Vec<String>>) -> String {
    let plain = |it: &String| it.replace([',', ';', '='], "?");
    let part = |(language, words): (&String, &Vec<String>)| {
        let words: Vec<_> = words.iter().map(plain).collect();
        format!("{}={}", plain(language), words.join(","))
    };
    banned.iter().map(part).collect::<Vec<_>>().join(";")
}
