//! The same for programs: JSON, so that a member can take it elsewhere.

use jiff::Timestamp;
use serde::Serialize;

use super::sections::words_of;
use crate::engine::turn::Turn;
use crate::skills::privacy;
use crate::storage::own_data::OwnData;

/// The file. Fields are only ever added.
#[derive(Serialize)]
struct File<'d> {
    /// When it was made.
    made: Timestamp,
    /// The version of `/privacy` that was in force.
    privacy_version: u32,
    #[serde(flatten)]
    data: &'d OwnData,
    messages: Vec<Told<'d>>,
}

/// A message on its way, in words.
#[derive(Serialize)]
struct Told<'d> {
    platform: &'d str,
    words: Option<String>,
    said: Option<Timestamp>,
    failed: Option<&'d str>,
}

/// Everything, as JSON.
pub(super) fn of(data: &OwnData, turn: &Turn) -> String {
    let messages = data.messages.iter().map(|it| Told {
        platform: &it.platform,
        words: it.message.as_ref().map(|it| words_of(it, turn)),
        said: it.said,
        failed: it.failed.as_deref(),
    });
    let (made, messages) = (turn.now, messages.collect());
    let file = File { made, privacy_version: privacy::VERSION, data, messages };
    serde_json::to_string_pretty(&file).expect("plain data has a JSON form")
}
