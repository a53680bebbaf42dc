//! A second coordinator confirms what goes to many: asks for that, answers it, takes it back.
//!
//! Above how many receivers that is, the community's settings say. What was confirmed is what was
//! read: whoever changes it asks again.

use super::after;
use super::audience::Audience;
use super::draft::{facts, title_of};
use super::send::{clock_at, previews};
use super::{button, permit};
use crate::core::announcement::{Announcement, State};
use crate::core::dialogue::Step;
use crate::core::ids::{AnnouncementId, MemberId};
use crate::core::message::{Button, Message};
use crate::core::role::Permit;
use crate::core::text::Text;
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::skills::introductions::words::day_of;
use crate::skills::{Trouble, old_button, tell};
use crate::storage::Result as Stored;
use crate::storage::announcements::acts::{AnnouncementWrite, Shown};
use crate::storage::receivers::{Receiver, Whom};
use crate::storage::turns::Write;
use crate::text;

/// The most characters of a reason.
const LONGEST: usize = 500;

/// Coordinators who can be asked, other than this one.
///
/// # Errors
/// Those of the database.
pub async fn others(
    house: &House,
    permit: &Permit,
    but: Option<MemberId>,
) -> Stored<Vec<Receiver>> {
    let mut them = house.storage.receivers(permit, Whom::Coordinators).await?;
    them.retain(|it| Some(it.member) != but);
    Ok(them)
}

/// What coordinators are told who are asked.
pub fn question(it: &Announcement) -> Message {
    let title = title_of(it);
    let text = match it.corrects {
        None => text!(announce_please_check, title = title),
        Some(_) => text!(announce_please_check_correction, title = title),
    };
    let look = Button::press(text!(button_announce_check), press("second", it));
    Message::text(text).row(vec![look])
}

fn press(verb: &str, it: &Announcement) -> crate::core::message::Press {
    button(format!("{verb}.{}", it.id))
}

/// How this stands for a draft with so many receivers.
pub(super) enum Second {
    /// It goes out on its author's word.
    NotNeeded,
    /// Another coordinator confirms it, for there are more receivers than this.
    Needed(u32),
    /// One would have to, but there is none.
    Missing(u32),
}

impl Second {
    pub(super) async fn of(turn: &Turn, receivers: i64) -> Result<Self, Trouble> {
        let Some(limit) = turn.house.care.needs_second(receivers) else {
            return Ok(Self::NotNeeded);
        };
        let others = others(&turn.house, permit(turn)?, Some(turn.member.id)).await?;
        Ok(if others.is_empty() { Self::Missing(limit) } else { Self::Needed(limit) })
    }

    /// In words.
    pub(super) fn told(&self) -> Option<Text> {
        match self {
            Self::NotNeeded => None,
            Self::Needed(limit) => Some(text!(announce_second, limit = limit.to_string())),
            Self::Missing(limit) => Some(text!(announce_no_second, limit = limit.to_string())),
        }
    }
}

/// Asks the other coordinators to confirm a draft that is to go out at `due`, or at once.
pub(super) async fn ask(
    turn: &mut Turn,
    draft: &Announcement,
    due: Option<i64>,
    shown: Shown,
) -> Result<(), Trouble> {
    let seen = (draft.id, draft.version);
    let write = AnnouncementWrite::ask(permit(turn)?, seen, due, shown).ok_or_else(old_button)?;
    turn.write(Write::Announcement(write));
    turn.dialogue.step = None;
    let asked = others(&turn.house, permit(turn)?, Some(turn.member.id)).await?.len();
    tell(turn, Whom::Coordinators, &question(draft)).await?;
    let text = text!(announce_asked, count = asked, title = title_of(draft));
    turn.show(Message::text(text).row(vec![
        Button::press(text!(button_announce_take_back), press("reclaim", draft)),
        Button::press(text!(button_announce_look), press("look", draft)),
    ]));
    Ok(())
}

/// The announcement, as long as it waits to be confirmed.
async fn waiting(turn: &Turn, id: AnnouncementId) -> Result<Announcement, Trouble> {
    let found = turn.house.storage.announcement(permit(turn)?, id).await?;
    let found = found.filter(|it| it.state == State::Checking);
    found.ok_or_else(|| Trouble::Refused(text!(announce_checked_already)))
}

/// Shows what is to be confirmed.
pub(super) async fn open(turn: &mut Turn, id: AnnouncementId) -> Result<(), Trouble> {
    let it = waiting(turn, id).await?;
    show(turn, &it).await
}

/// What waits to be confirmed, for its author or for another.
pub(super) async fn show(turn: &mut Turn, it: &Announcement) -> Result<(), Trouble> {
    let title = title_of(it);
    let mut message = match it.corrects {
        None => {
            let audience = Audience::of(&turn.house, permit(turn)?, it).await?;
            let message = Message::text(text!(announce_checking, title = title));
            let message = facts(message, it, &audience);
            let outlook = audience.outlook(&turn.house, it);
            let message = outlook.into_iter().fold(message, Message::then);
            message.then(when(turn, it))
        }
        Some(_) => {
            let message = Message::text(text!(announce_checking_correction, title = title));
            after::facts(turn, message, it).await?
        }
    };
    let preview = Button::press(text!(button_announce_preview), press("reading", it));
    if it.author == Some(turn.member.id) {
        message = message.then(text!(announce_checking_own));
        let back = Button::press(text!(button_announce_take_back), press("reclaim", it));
        turn.show(message.row(vec![preview, back]));
        return Ok(());
    }
    let seen = |verb: &str| button(format!("{verb}.{}.{}", it.id, it.version));
    turn.show(message.row(vec![preview]).row(vec![
        Button::press(text!(button_announce_confirm), seen("confirm")),
        Button::press(text!(button_announce_give_back), seen("return")),
    ]));
    Ok(())
}

fn when(turn: &Turn, it: &Announcement) -> Text {
    match it.due {
        Some(due) if due > turn.now.as_millisecond() => {
            let day = day_of(&turn.house, due);
            text!(announce_checking_at, day = day, time = clock_at(&turn.house, due))
        }
        _ => text!(announce_checking_now),
    }
}

/// Every text of it, as its readers will see it.
pub(super) async fn preview(turn: &mut Turn, id: AnnouncementId) -> Result<(), Trouble> {
    let it = waiting(turn, id).await?;
    previews(turn, &it).await?;
    let back = Button::press(text!(button_announce_back), press("second", &it));
    turn.say(Message::text(text!(announce_checking, title = title_of(&it))).row(vec![back]));
    Ok(())
}

/// Which announcement was seen in which version.
pub(super) fn seen(code: &str) -> Result<(AnnouncementId, i64), Trouble> {
    let (id, version) = code.split_once('.').ok_or_else(old_button)?;
    let id = id.parse().map(AnnouncementId).map_err(|_| old_button())?;
    Ok((id, version.parse().map_err(|_| old_button())?))
}

/// What another has asked for, as it was seen.
async fn of_another(
    turn: &Turn,
    (id, version): (AnnouncementId, i64),
) -> Result<Announcement, Trouble> {
    let it = waiting(turn, id).await?;
    if it.author == Some(turn.member.id) {
        return Err(Trouble::Refused(text!(announce_not_own)));
    }
    if it.version != version {
        return Err(Trouble::Refused(text!(announce_checked_other)));
    }
    Ok(it)
}

/// Confirms it.
pub(super) async fn confirm(
    turn: &mut Turn,
    version: (AnnouncementId, i64),
) -> Result<(), Trouble> {
    let it = of_another(turn, version).await?;
    if it.corrects.is_some() {
        after::still_fits(turn, &it).await?;
    }
    let write = AnnouncementWrite::confirm(permit(turn)?, it.id, it.version);
    turn.write(Write::Announcement(write.ok_or_else(old_button)?));
    let title = title_of(&it);
    let goes = it.corrects.unwrap_or(it.id);
    let look = Button::press(text!(button_announce_look), button(format!("look.{goes}")));
    if let Some(author) = it.author {
        let told = text!(announce_confirmed_told, title = title.clone());
        let told = Message::text(told).row(vec![look.clone()]);
        tell(turn, Whom::Member(author, None), &told).await?;
    }
    turn.show(Message::text(text!(announce_confirmed, title = title)).row(vec![look]));
    Ok(())
}

/// Asks why it is given back.
pub(super) async fn ask_why(
    turn: &mut Turn,
    version: (AnnouncementId, i64),
) -> Result<(), Trouble> {
    let it = of_another(turn, version).await?;
    let step = Step::AnnounceGiveBack { announcement: it.id, version: it.version };
    turn.ask(text!(announce_why_back, title = title_of(&it)), step);
    Ok(())
}

/// Gives it back, with the reason that its author reads.
pub(super) async fn give_back(
    turn: &mut Turn,
    version: (AnnouncementId, i64),
    reason: String,
) -> Result<(), Trouble> {
    let it = of_another(turn, version).await?;
    let letters = reason.chars().count();
    if letters > LONGEST {
        let step = Step::AnnounceGiveBack { announcement: it.id, version: it.version };
        turn.ask(text!(form_too_long, count = letters, limit = LONGEST), step);
        return Ok(());
    }
    let write = AnnouncementWrite::give_back(permit(turn)?, it.id, it.version);
    turn.write(Write::Announcement(write.ok_or_else(old_button)?));
    let Some(author) = it.author else {
        turn.say(text!(announce_given_back_file));
        return Ok(());
    };
    let told = text!(announce_given_back_told, title = title_of(&it), reason = reason);
    let back = Button::press(text!(button_announce_back), button("card"));
    tell(turn, Whom::Member(author, None), &Message::text(told).row(vec![back])).await?;
    turn.say(text!(announce_given_back));
    Ok(())
}

/// Its author takes it back: it is a draft again.
pub(super) async fn reclaim(turn: &mut Turn, id: AnnouncementId) -> Result<(), Trouble> {
    let mut it = waiting(turn, id).await?;
    if it.author != Some(turn.member.id) {
        return Err(old_button());
    }
    let write = AnnouncementWrite::take_back(permit(turn)?, id).ok_or_else(old_button)?;
    turn.write(Write::Announcement(write));
    // As it will be on the disk.
    (it.state, it.due, it.version) = (State::Draft, None, it.version + 1);
    super::draft::show(turn, &it).await
}
