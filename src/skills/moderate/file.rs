//! All ideas as a file: for coordinators who count and report.

use super::{button, permit};
use crate::core::document::Document;
use crate::core::message::{Button, Message};
use crate::engine::turn::Turn;
use crate::exchange::ideas::Format;
use crate::skills::Trouble;
use crate::text;

/// Ideas in one file: a thousand of the longest are some 5 MB, which both platforms take.
const PAGE: usize = 1000;

/// The buttons that ask for it.
pub(super) fn buttons() -> Vec<Button> {
    let ask = |format: &Format| {
        let label = text!(button_moderate_file, format = format.code());
        Button::press(label, button(format!("{}.0", format.code())))
    };
    Format::ALL.iter().map(ask).collect()
}

/// Gives a page of all ideas, the newest first.
pub(super) async fn give(turn: &mut Turn, format: Format, page: usize) -> Result<(), Trouble> {
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let offset = i64::try_from(page.saturating_mul(PAGE)).unwrap_or(i64::MAX);
    let storage = turn.house.storage.clone();
    let (found, total) = storage.idea_records(permit(turn)?, offset, limit).await?;
    if found.is_empty() {
        return Err(Trouble::Refused(text!(moderate_no_file)));
    }
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let name = format!("ideas-{}.{}", page.saturating_add(1), format.code());
    let document = Document::text(name, format.media(), format.write(&found));
    turn.say(Message::text(text!(moderate_file, count = count)).with(document));
    if offset.saturating_add(count) < total {
        let next = button(format!("{}.{}", format.code(), page.saturating_add(1)));
        let row = vec![Button::press(text!(button_moderate_older), next)];
        turn.say(Message::text(text!(moderate_file_more)).row(row));
    }
    Ok(())
}
