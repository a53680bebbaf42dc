//! The picture or document of an announcement. A picture goes with words for those who can't see it.

use super::draft::{draft, show};
use super::{button, permit};
use crate::core::announcement::{Announcement, Words};
use crate::core::dialogue::Step;
use crate::core::file::{File, Kind, LONGEST_ALT, Sent};
use crate::core::message::Button;
use crate::core::text::Text;
use crate::engine::turn::Turn;
use crate::skills::{Trouble, files, old_button};
use crate::storage::announcements::acts::AnnouncementWrite;
use crate::storage::turns::Write;
use crate::text;

/// What Telegram shows under a picture or document, in UTF-16 units (Bot API).
const CAPTION: usize = 1024;

/// What a line takes that names a language, about.
const LANGUAGE: usize = 40;

/// The buttons that are about it.
pub(super) fn buttons(draft: &Announcement) -> Vec<Button> {
    let Some(file) = &draft.file else {
        return vec![Button::press(text!(button_announce_file), button("file"))];
    };
    let off = text!(button_announce_file_off, kind = file.kind.code());
    vec![
        Button::press(text!(button_announce_file_other), button("file")),
        Button::press(off, button("nofile")),
    ]
}

/// What is to be known of it before it goes out.
pub fn told(draft: &Announcement) -> Vec<Text> {
    let Some(file) = &draft.file else { return Vec::new() };
    let mut lines = vec![text!(announce_with_file, file = files::told(file).label)];
    let units = |it: &str| it.encode_utf16().count();
    // Whom it is not written for reads in a line more in which language it is.
    let named = if draft.instead.is_empty() { 0 } else { LANGUAGE };
    let is_long = |it: &Words| units(&it.title) + 1 + units(&it.text) + named > CAPTION;
    if draft.texts.iter().any(|(_, it)| is_long(it)) {
        lines.push(text!(announce_two_messages, kind = file.kind.code()));
    }
    lines
}

/// Which one?
pub(super) async fn ask(turn: &mut Turn) -> Result<(), Trouble> {
    draft(turn).await?;
    turn.ask(text!(announce_ask_file, limit = files::limit()), Step::AnnounceFile);
    Ok(())
}

/// This one. Words that came with a picture say what can be seen.
pub(super) async fn sent(turn: &mut Turn, sent: &Sent) -> Result<(), Trouble> {
    let mut draft = draft(turn).await?;
    let file = match files::taken(turn, sent) {
        Ok(file) => file,
        Err(why) => {
            turn.ask(why, Step::AnnounceFile);
            return Ok(());
        }
    };
    let alt = neat(&sent.words);
    let fits = alt.chars().count() <= LONGEST_ALT;
    let alt = if fits { alt } else { String::new() };
    let asks = file.kind == Kind::Photo && alt.is_empty();
    attach(turn, &mut draft, Some(File { alt, ..file }))?;
    if asks {
        turn.ask(text!(announce_ask_alt), Step::AnnounceAlt);
        return Ok(());
    }
    show(turn, &draft).await
}

/// This can be seen in it.
pub(super) async fn described(turn: &mut Turn, words: &str) -> Result<(), Trouble> {
    let mut draft = draft(turn).await?;
    let file = draft.file.clone().ok_or_else(old_button)?;
    let alt = neat(words);
    let count = alt.chars().count();
    if count > LONGEST_ALT {
        let text = text!(form_too_long, count = count, limit = LONGEST_ALT);
        turn.ask(text, Step::AnnounceAlt);
        return Ok(());
    }
    attach(turn, &mut draft, Some(File { alt, ..file }))?;
    show(turn, &draft).await
}

/// It goes without.
pub(super) async fn off(turn: &mut Turn) -> Result<(), Trouble> {
    let mut draft = draft(turn).await?;
    if draft.file.is_some() {
        attach(turn, &mut draft, None)?;
    }
    show(turn, &draft).await
}

/// Of a picture that nobody has described it is asked before anything goes out. Whether it was.
pub(super) async fn asks(turn: &mut Turn) -> Result<bool, Trouble> {
    let file = draft(turn).await?.file;
    let asks = file.is_some_and(|it| it.kind == Kind::Photo && it.alt.is_empty());
    if asks {
        turn.ask(text!(announce_ask_alt), Step::AnnounceAlt);
    }
    Ok(asks)
}

fn neat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn attach(turn: &mut Turn, draft: &mut Announcement, file: Option<File>) -> Result<(), Trouble> {
    let seen = (draft.id, draft.version);
    let write = AnnouncementWrite::attach(permit(turn)?, seen, file.clone());
    turn.write(Write::Announcement(write.ok_or_else(old_button)?));
    draft.file = file;
    // As it will be on the disk.
    draft.version += 1;
    Ok(())
}
