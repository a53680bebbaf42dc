//! How a partner guards its inbox: how many at once, and until when none.

use jiff::{SignedDuration, Timestamp};

use super::words::{day, press};
use super::{addressed, permit};
use crate::core::dialogue::after;
use crate::core::ids::EntryId;
use crate::core::introduction::Goal;
use crate::core::message::{Button, Message, Part};
use crate::engine::turn::Turn;
use crate::skills::{Trouble, old_button};
use crate::storage::introductions::acts::IntroductionWrite;
use crate::storage::introductions::inbox::{Inbox, InboxWrite};
use crate::storage::turns::Write;
use crate::text;

/// What can be chosen: open requests at once …
const MOST: &[i64] = &[1, 3, 5, 10, 20];

/// … and for how many days there shall be none.
const DAYS: &[i64] = &[7, 14, 30, 90];

/// How it stands.
pub(super) async fn show(turn: &mut Turn, id: EntryId) -> Result<(), Trouble> {
    let inbox = own(turn, id).await?;
    shown(turn, id, inbox).await
}

async fn own(turn: &Turn, id: EntryId) -> Result<Inbox, Trouble> {
    let storage = &turn.house.storage;
    let speaks_for = storage.represented_by(permit(turn)?, turn.member.id).await?;
    match speaks_for.contains(&id) {
        true => Ok(storage.inbox(permit(turn)?, id).await?),
        false => Err(Trouble::Refused(text!(intro_not_yours))),
    }
}

async fn shown(turn: &mut Turn, id: EntryId, inbox: Inbox) -> Result<(), Trouble> {
    let to = addressed(turn, Goal::Organisation(id)).await?;
    let most = inbox.most.unwrap_or_else(|| i64::from(turn.house.terms.inbox));
    let paused = inbox.paused_until.filter(|it| *it > turn.now.as_millisecond());
    let mut parts = vec![
        Part::from(text!(intro_inbox, organisation = to.title(&turn.language))),
        text!(intro_inbox_most, count = most).into(),
    ];
    parts.push(match paused.and_then(|it| Timestamp::from_millisecond(it).ok()) {
        Some(until) => text!(intro_inbox_paused, date = day(&turn.house, until)).into(),
        None => text!(intro_inbox_open).into(),
    });
    let most = |count: &i64| Button::press(*count, press(format!("most.{id}.{count}")));
    let pause = |days: &i64| {
        let until = day(&turn.house, until(turn.now, *days));
        Button::press(text!(button_intro_pause, date = until), press(format!("pause.{id}.{days}")))
    };
    let mut message = Message::new(parts).row(MOST.iter().map(most).collect());
    for row in DAYS.chunks(2) {
        message = message.row(row.iter().map(pause).collect());
    }
    if paused.is_some() {
        let open = Button::press(text!(button_intro_open), press(format!("pause.{id}.0")));
        message = message.row(vec![open]);
    }
    turn.show(message.row(vec![Button::press(text!(button_back), press("mine.0"))]));
    Ok(())
}

fn until(now: Timestamp, days: i64) -> Timestamp {
    let until = after(now, SignedDuration::from_hours(24 * days));
    Timestamp::from_millisecond(until).unwrap_or(now)
}

/// So many at once.
pub(super) async fn set_most(turn: &mut Turn, id: EntryId, choice: &str) -> Result<(), Trouble> {
    let most = choice.parse().ok().filter(|it| MOST.contains(it)).ok_or_else(old_button)?;
    let inbox = Inbox { most: Some(most), ..own(turn, id).await? };
    keep(turn, id, inbox).await
}

/// None for so many days; 0: some again.
pub(super) async fn pause(turn: &mut Turn, id: EntryId, choice: &str) -> Result<(), Trouble> {
    let days = choice.parse().ok().filter(|it| *it == 0 || DAYS.contains(it));
    let days: i64 = days.ok_or_else(old_button)?;
    let paused_until = (days > 0).then(|| until(turn.now, days).as_millisecond());
    let inbox = Inbox { paused_until, ..own(turn, id).await? };
    keep(turn, id, inbox).await
}

async fn keep(turn: &mut Turn, id: EntryId, inbox: Inbox) -> Result<(), Trouble> {
    let write = InboxWrite::new(permit(turn)?, id, inbox);
    turn.write(Write::Introduction(IntroductionWrite::Inbox(write)));
    shown(turn, id, inbox).await
}
