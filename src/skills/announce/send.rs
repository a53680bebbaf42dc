//! Before an announcement goes out: how it will be read, a test, and when.

use jiff::Timestamp;
use jiff::civil::{Weekday, time};

use super::audience::Audience;
use super::draft::{draft, title_of};
use super::second::{self, Second};
use super::{after, button, file, permit};
use crate::core::announcement::{Announcement, Reading};
use crate::core::dialogue::Step;
use crate::core::ids::Platform;
use crate::core::message::{Button, Message};
use crate::core::moment;
use crate::engine::House;
use crate::engine::letters::Addressee;
use crate::engine::turn::Turn;
use crate::skills::introductions::words::day_of;
use crate::skills::language::name_of;
use crate::skills::{Trouble, old_button};
use crate::storage::announcements::acts::{AnnouncementWrite, Shown};
use crate::storage::turns::Write;
use crate::text;

/// Every text as its readers will see it.
pub(super) async fn preview(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn).await?;
    previews(turn, &draft).await?;
    let back = Button::press(text!(button_announce_back), button("card"));
    let title = title_of(&draft);
    let title = match draft.corrects {
        None => text!(announce_before, title = title),
        Some(_) => text!(announce_correction, title = title),
    };
    turn.say(Message::text(title).row(vec![back]));
    Ok(())
}

/// Every text of an announcement as its readers will see it.
pub(super) async fn previews(turn: &mut Turn, draft: &Announcement) -> Result<(), Trouble> {
    let audience = Audience::of(&turn.house, permit(turn)?, draft).await?;
    let mut languages: Vec<_> = draft.texts.iter().map(|(it, _)| it.clone()).collect();
    for share in &audience.shares {
        if !languages.contains(&share.language) {
            languages.push(share.language.clone());
        }
    }
    for language in languages {
        let reading = draft.reading(&language);
        if matches!(reading, Reading::LeftOut | Reading::Undecided) {
            continue;
        }
        turn.say(text!(announce_preview_of, language = name_of(&language)));
        turn.say(turn.house.announcement(draft, reading, Addressee::Group));
    }
    Ok(())
}

/// The announcement itself, to whoever writes it.
pub(super) async fn test(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn).await?;
    turn.say(text!(announce_test));
    let reading = draft.reading_late(&turn.language);
    turn.say(turn.house.announcement(&draft, reading, Addressee::Member));
    Ok(())
}

/// Asks when.
pub(super) async fn later(turn: &mut Turn) -> Result<(), Trouble> {
    // What stands somewhere already is corrected at once.
    if draft(turn).await?.corrects.is_some() {
        return Err(old_button());
    }
    let tomorrow = turn.today.tomorrow().map_err(|_| old_button())?;
    let here = turn.now.to_zoned_datetime(turn.house.zone.clone());
    let monday = here.date().nth_weekday(1, Weekday::Monday).map_err(|_| old_button())?;
    let mut message = Message::text(text!(announce_when, now = clock(&turn.house, turn.now)));
    let mut row = Vec::new();
    for (day, hour) in [(tomorrow, 8), (tomorrow, 10), (monday, 10)] {
        let at = day.to_datetime(time(hour, 0, 0, 0)).to_zoned_datetime(turn.house.zone.clone());
        let at = at.map_err(|_| old_button())?.timestamp();
        let shown = clock(&turn.house, at);
        let label = match day == monday && monday != tomorrow {
            true => text!(button_announce_monday, time = shown),
            false => text!(button_announce_tomorrow, time = shown),
        };
        row.push(Button::press(label, button(format!("at.{}", at.as_second() / 60))));
    }
    row.push(Button::press(text!(button_announce_back), button("card")));
    message = message.row(row);
    turn.ask(message, Step::AnnounceWhen);
    Ok(())
}

/// They typed when.
pub(super) async fn at(turn: &mut Turn, words: &str) -> Result<(), Trouble> {
    let Some(at) = moment::read(words, turn.now, &turn.house.zone) else {
        turn.ask(text!(announce_not_a_time), Step::AnnounceWhen);
        return Ok(());
    };
    schedule(turn, at).await
}

/// They pressed when: a minute since 1970.
pub(super) async fn at_minutes(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let minutes: i64 = code.parse().map_err(|_| old_button())?;
    let at = minutes.checked_mul(60).and_then(|it| Timestamp::from_second(it).ok());
    schedule(turn, at.ok_or_else(old_button)?).await
}

async fn schedule(turn: &mut Turn, at: Timestamp) -> Result<(), Trouble> {
    let (day, time) = (day_of(&turn.house, at.as_millisecond()), clock(&turn.house, at));
    if at <= turn.now {
        let text = text!(announce_time_passed, day = day, time = time);
        turn.ask(text, Step::AnnounceWhen);
        return Ok(());
    }
    if file::asks(turn).await? {
        return Ok(());
    }
    let draft = ready(turn).await?;
    if second_asked(turn, &draft, at).await? {
        return Ok(());
    }
    send_off(turn, &draft, at)?;
    let mut message = Message::text(text!(announce_scheduled, day = day, time = time));
    message = message.row(vec![
        Button::press(
            text!(button_announce_act, act = "abort"),
            button(format!("abort.{}", draft.id)),
        ),
        Button::press(text!(button_announce_look), button(format!("look.{}", draft.id))),
    ]);
    turn.show(message);
    Ok(())
}

/// It goes out now.
pub(super) async fn now(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn).await?;
    if draft.corrects.is_some() {
        return after::send(turn, &draft).await;
    }
    if file::asks(turn).await? {
        return Ok(());
    }
    let draft = ready(turn).await?;
    if second_asked(turn, &draft, turn.now).await? {
        return Ok(());
    }
    send_off(turn, &draft, turn.now)?;
    let title = title_of(&draft);
    let look = Button::press(text!(button_announce_look), button(format!("look.{}", draft.id)));
    turn.show(Message::text(text!(announce_starting, title = title)).row(vec![look]));
    Ok(())
}

/// The draft, if somebody gets it and everything is decided.
async fn ready(turn: &mut Turn) -> Result<Announcement, Trouble> {
    let draft = draft(turn).await?;
    if draft.corrects.is_some() {
        return Err(old_button());
    }
    let audience = Audience::of(&turn.house, permit(turn)?, &draft).await?;
    if !audience.undecided(&draft).is_empty() {
        return Err(Trouble::Refused(text!(announce_undecided)));
    }
    match audience.is_ready(&draft) {
        true => Ok(draft),
        false => Err(Trouble::Refused(text!(announce_nobody))),
    }
}

/// Whether a second coordinator confirms it first, who is asked then.
async fn second_asked(
    turn: &mut Turn,
    draft: &Announcement,
    at: Timestamp,
) -> Result<bool, Trouble> {
    let audience = Audience::of(&turn.house, permit(turn)?, draft).await?;
    let second = Second::of(turn, audience.count(draft)).await?;
    match second {
        Second::NotNeeded => Ok(false),
        Second::Missing(_) => Err(second.told().map_or_else(old_button, Trouble::Refused)),
        Second::Needed(_) => {
            let due = (at > turn.now).then_some(at.as_millisecond());
            let shown = place(turn, at);
            second::ask(turn, draft, due, shown).await.map(|()| true)
        }
    }
}

/// Where it is shown how it goes, from a time on.
pub(super) fn place(turn: &Turn, from: Timestamp) -> Shown {
    // On Discord what was pressed can be changed for a quarter of an hour, and not tomorrow.
    let lasts = from <= turn.now || turn.platform != Platform::Discord;
    let handle = turn.pressed.clone().filter(|_| lasts);
    Shown { to: turn.here.clone(), handle }
}

fn send_off(turn: &mut Turn, draft: &Announcement, at: Timestamp) -> Result<(), Trouble> {
    let shown = place(turn, at);
    let due = at.as_millisecond();
    let seen = (draft.id, draft.version);
    let write = AnnouncementWrite::schedule(permit(turn)?, seen, due, shown);
    turn.write(Write::Announcement(write.ok_or_else(old_button)?));
    turn.dialogue.step = None;
    Ok(())
}

/// The time of the day of these milliseconds since 1970, where the community is.
pub(super) fn clock_at(house: &House, milliseconds: i64) -> String {
    clock(house, Timestamp::from_millisecond(milliseconds).unwrap_or(house.clock.now()))
}

/// The time of the day, where the community is.
pub(super) fn clock(house: &House, at: Timestamp) -> String {
    at.to_zoned_datetime(house.zone.clone()).strftime("%-H:%M").to_string()
}
