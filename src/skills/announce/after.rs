//! After an announcement has gone out: what is miswritten is corrected where it stands, and what
//! should not have been said is taken away again.
//!
//! A correction is a draft of its own until it is sent, so it can be left, read again, and confirmed
//! by a second coordinator where that is asked for.

use super::draft::{begun, title_of};
use super::second::{self, Second};
use super::send::place;
use super::{button, permit};
use crate::core::announcement::{Announcement, Kind, Progress, State};
use crate::core::ids::AnnouncementId;
use crate::core::message::{Button, Message};
use crate::engine::turn::Turn;
use crate::skills::language::name_of;
use crate::skills::{Trouble, old_button};
use crate::storage::announcements::acts::AnnouncementWrite;
use crate::storage::turns::Write;
use crate::text;

/// The buttons by which one that has gone out is corrected and taken away.
pub(super) fn buttons(it: &Announcement, state: State, progress: &Progress) -> Vec<Button> {
    if progress.delivered == 0 {
        return Vec::new();
    }
    let out = Announcement { state, ..it.clone() }.is_out();
    let mut row = Vec::new();
    // What is worded for each reader has no text to correct.
    if out && it.kind == Kind::Written {
        let correct = button(format!("correct.{}", it.id));
        row.push(Button::press(text!(button_announce_correct), correct));
    }
    if out || state == State::Aborted {
        let withdraw = button(format!("withdraw.{}", it.id));
        row.push(Button::press(text!(button_announce_withdraw), withdraw));
    }
    row
}

fn gone() -> Trouble {
    Trouble::Refused(text!(announce_gone))
}

/// One that has gone out, of which this may be made, and that somebody has.
async fn in_hands(
    turn: &Turn,
    id: AnnouncementId,
    may: impl Fn(&Announcement) -> bool,
) -> Result<(Announcement, i64), Trouble> {
    let storage = &turn.house.storage;
    let it = storage.announcement(permit(turn)?, id).await?.filter(|it| may(it));
    let it = it.ok_or_else(gone)?;
    if !storage.is_in_hands(permit(turn)?, id).await? {
        return Err(Trouble::Refused(text!(announce_not_in_hands)));
    }
    let progress = storage.progress(permit(turn)?, id, turn.now.as_millisecond()).await?;
    Ok((it, progress.delivered))
}

/// Begins a correction, or goes on with it.
pub(super) async fn correct(turn: &mut Turn, id: AnnouncementId) -> Result<(), Trouble> {
    let (it, _) = in_hands(turn, id, |it| it.is_out() && it.kind == Kind::Written).await?;
    let known = begun(turn).await?.filter(|draft| draft.corrects == Some(id));
    if let Some(draft) = known {
        return show(turn, &draft).await;
    }
    let mut draft = Announcement {
        id: AnnouncementId(turn.house.ids.next(turn.now)),
        state: State::Draft,
        author: Some(turn.member.id),
        corrects: Some(id),
        due: None,
        version: 0,
        ..it
    };
    super::draft::keep(turn, &mut draft)?;
    show(turn, &draft).await
}

/// What a correction corrects, as it is, and how many have it. It fits as long as nobody else has
/// corrected the same, or withdrawn it.
async fn original(turn: &Turn, draft: &Announcement) -> Result<(Announcement, i64), Trouble> {
    let id = draft.corrects.ok_or_else(old_button)?;
    let (it, count) = in_hands(turn, id, |_| true).await?;
    match it.is_out() && it.editions.last == draft.editions.last {
        true => Ok((it, count)),
        false => Err(Trouble::Refused(text!(announce_correction_late))),
    }
}

/// Whether a correction can still be made.
pub(super) async fn still_fits(turn: &Turn, draft: &Announcement) -> Result<(), Trouble> {
    original(turn, draft).await.map(|_| ())
}

fn changes(draft: &Announcement, original: &Announcement) -> bool {
    draft.texts != original.texts || draft.link != original.link
}

/// What a correction changes, and for how many.
pub(super) async fn facts(
    turn: &Turn,
    mut message: Message,
    draft: &Announcement,
) -> Result<Message, Trouble> {
    let (original, count) = original(turn, draft).await?;
    for (language, words) in &draft.texts {
        let name = name_of(language);
        message = message.then(match original.words(language) == Some(words) {
            true => text!(announce_correction_same, language = name),
            false => text!(announce_correction_new, language = name),
        });
    }
    message = match &draft.link {
        same if *same == original.link => message,
        Some(link) => message.then(text!(announce_correction_link, link = link)),
        None => message.then(text!(announce_correction_no_link)),
    };
    Ok(message.then(text!(announce_correction_who, count = count)))
}

/// Shows a correction that is being written.
pub(super) async fn show(turn: &mut Turn, draft: &Announcement) -> Result<(), Trouble> {
    let (original, count) = match original(turn, draft).await {
        Ok(found) => found,
        // There is nothing to go on with.
        Err(Trouble::Refused(why)) => {
            discard(turn, draft)?;
            turn.show(why);
            return Ok(());
        }
        Err(trouble) => return Err(trouble),
    };
    let title = title_of(&original);
    let message = Message::text(text!(announce_correction, title = title));
    let mut message = match changes(draft, &original) {
        false => message.then(text!(announce_correction_begin)),
        true => facts(turn, message, draft).await?,
    };
    for (language, _) in &draft.texts {
        let name = || name_of(language);
        message = message.row(vec![
            Button::press(
                text!(button_announce_title_in, language = name()),
                button(format!("title.{language}")),
            ),
            Button::press(
                text!(button_announce_text_in, language = name()),
                button(format!("text.{language}")),
            ),
        ]);
    }
    let mut row = vec![Button::press(text!(button_announce_link), button("link"))];
    if draft.link.is_some() {
        row.push(Button::press(text!(button_announce_no_link), button("nolink")));
    }
    row.push(Button::press(text!(button_announce_preview), button("preview")));
    let mut last = Vec::new();
    if changes(draft, &original) {
        let second = Second::of(turn, count).await?;
        message = second.told().into_iter().fold(message, Message::then);
        match second {
            Second::NotNeeded => {
                last.push(Button::press(text!(button_announce_correct_send), button("send")));
            }
            Second::Needed(_) => {
                last.push(Button::press(text!(button_announce_ask), button("send")));
            }
            Second::Missing(_) => {}
        }
    }
    last.push(Button::press(text!(button_announce_correct_drop), button("drop")));
    turn.show(message.row(row).row(last));
    Ok(())
}

fn discard(turn: &mut Turn, draft: &Announcement) -> Result<(), Trouble> {
    let write = AnnouncementWrite::discard(permit(turn)?, draft.id).ok_or_else(old_button)?;
    turn.write(Write::Announcement(write));
    Ok(())
}

/// They think better of it.
pub(super) async fn drop_it(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = super::draft::draft(turn).await?;
    if draft.corrects.is_none() {
        return Err(old_button());
    }
    discard(turn, &draft)?;
    turn.show(text!(announce_correction_dropped));
    Ok(())
}

/// Sends the correction to whoever has it.
pub(super) async fn send(turn: &mut Turn, draft: &Announcement) -> Result<(), Trouble> {
    let (original, count) = original(turn, draft).await?;
    if !changes(draft, &original) {
        return Err(Trouble::Refused(text!(announce_correction_nothing)));
    }
    let shown = place(turn, turn.now);
    let second = Second::of(turn, count).await?;
    match second {
        Second::NotNeeded => {}
        Second::Needed(_) => return second::ask(turn, draft, None, shown).await,
        Second::Missing(_) => {
            return Err(second.told().map_or_else(old_button, Trouble::Refused));
        }
    }
    let seen = (draft.id, draft.version);
    let write = AnnouncementWrite::correct(permit(turn)?, seen, shown).ok_or_else(old_button)?;
    turn.write(Write::Announcement(write));
    turn.dialogue.step = None;
    let text = text!(announce_correcting, title = title_of(&original));
    turn.show(Message::text(text).row(vec![look(original.id)]));
    Ok(())
}

fn look(id: AnnouncementId) -> Button {
    Button::press(text!(button_announce_look), button(format!("look.{id}")))
}

/// Asks whether it is to be taken away from whoever has it.
pub(super) async fn shall_i_withdraw(turn: &mut Turn, id: AnnouncementId) -> Result<(), Trouble> {
    let (it, count) = in_hands(turn, id, may_be_withdrawn).await?;
    let text = text!(announce_shall_i_withdraw, count = count, title = title_of(&it));
    let message = Message::text(text).then(text!(announce_withdraw_how));
    let yes = button(format!("takeaway.{id}.{}", it.version));
    let yes = Button::press(text!(button_announce_withdraw_yes), yes);
    turn.show(message.row(vec![yes, look(id)]));
    Ok(())
}

fn may_be_withdrawn(it: &Announcement) -> bool {
    it.is_out() || it.state == State::Aborted
}

/// Takes it away.
pub(super) async fn withdraw(
    turn: &mut Turn,
    (id, version): (AnnouncementId, i64),
) -> Result<(), Trouble> {
    let (it, _) = in_hands(turn, id, may_be_withdrawn).await?;
    // It may have arrived meanwhile: it is still the same announcement.
    let same = it.version == version || it.state == State::Sent;
    if !same {
        return Err(gone());
    }
    let shown = place(turn, turn.now);
    let write = AnnouncementWrite::withdraw(permit(turn)?, (id, it.version), shown);
    turn.write(Write::Announcement(write.ok_or_else(old_button)?));
    let (state, title) = (State::Sending.code(), title_of(&it));
    let text = text!(announce_withdrawing, state = state, title = title);
    turn.show(Message::text(text).row(vec![look(id)]));
    Ok(())
}
