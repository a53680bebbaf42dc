//! How files are worded: what stands for one, why one is not taken. No skill by itself: a file belongs
//! to an idea or an announcement.

use crate::core::file::{File, Kind, LARGEST, Sent, Unfit};
use crate::core::ids::FileId;
use crate::core::message::Attachment;
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::text;

/// Bytes of a kilobyte, and of a megabyte, as files are told of.
const KILO: i64 = 1000;
const MEGA: i64 = KILO * KILO;

/// The largest file, in megabytes.
pub fn limit() -> i64 {
    LARGEST / MEGA
}

/// How large something is, in few digits.
fn size(bytes: i64) -> Text {
    match bytes {
        ..MEGA => text!(file_kilobytes, count = (bytes / KILO).max(1)),
        _ => text!(file_megabytes, count = (bytes + MEGA / 2) / MEGA),
    }
}

/// A file in a few words.
pub fn named(kind: Kind, name: &str, bytes: i64) -> Text {
    match kind {
        Kind::Photo => text!(file_photo, size = size(bytes)),
        Kind::Document => text!(file_document, name = name.to_owned(), size = size(bytes)),
    }
}

/// What goes with a message.
pub fn attachment(file: &File) -> Attachment {
    Attachment {
        file: file.clone(),
        label: named(file.kind, &file.name, file.size).into(),
        gone: text!(file_gone, kind = file.kind.code()).into(),
    }
}

/// The same with what can be seen in it, where no other words say so.
pub fn told(file: &File) -> Attachment {
    let named = named(file.kind, &file.name, file.size);
    let label = match file.alt.is_empty() {
        true => named,
        false => text!(file_told, file = named, alt = Value::from(&file.alt)),
    };
    Attachment { label: label.into(), ..attachment(file) }
}

/// What can be seen in it, if somebody has said.
pub fn seen_in(file: &File) -> Option<Text> {
    let alt = Some(&file.alt).filter(|it| !it.is_empty())?;
    Some(text!(file_alt, kind = file.kind.code(), alt = Value::from(alt)))
}

/// The file that was sent, or what its sender is told.
pub fn taken(turn: &Turn, sent: &Sent) -> Result<File, Text> {
    let id = FileId(turn.house.ids.next(turn.now));
    sent.file(id, turn.platform).map_err(unfit)
}

/// Why a file is not taken, and what to do.
pub fn unfit(why: Unfit) -> Text {
    let why = match why {
        Unfit::Sort => "sort",
        Unfit::Type => "type",
        Unfit::Mismatch => "mismatch",
        Unfit::TooLarge => "too-large",
        Unfit::Empty => "empty",
    };
    text!(file_unfit, why = why, limit = limit())
}
