//! How announcements go: what coordinators see of them, what they make of them, and the job that
//! sends them off, shows how far they have come, and reports when the last receiver has got one.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::audience::takes;
use super::draft::title_of;
use super::send::clock_at;
use super::{after, button, permit, second};
use crate::core::announcement::{Act, Aim, Announcement, Progress, Reading, State};
use crate::core::catalogue::Language;
use crate::core::dialogue::after;
use crate::core::document::Document;
use crate::core::ids::{AnnouncementId, Platform};
use crate::core::message::{Button, Line, Message, Part, Spot};
use crate::core::role::Permit;
use crate::core::text::{Text, Value};
use crate::engine::House;
use crate::engine::letters::unheld;
use crate::engine::turn::Turn;
use crate::exchange::announcement;
use crate::skills::Trouble;
use crate::skills::introductions::words::day_of;
use crate::skills::paging::Page;
use crate::storage::Result as Stored;
use crate::storage::announcements::acts::{AnnouncementWrite, Shown};
use crate::storage::announcements::follow::Followed;
use crate::storage::outgoing::{Bond, Outgoing, Urgency};
use crate::storage::receivers::{Receiver, Whom};
use crate::storage::turns::Write;
use crate::text;

/// Announcements on a page.
const PAGE: usize = 5;

/// How many letters wide the bar is.
const BAR: i64 = 10;

/// How often it is shown how far an announcement has come.
const SHOWN: SignedDuration = SignedDuration::from_secs(3);

/// How long a message can be changed in its place, where that is not for ever: an interaction of
/// Discord is good for 15 minutes.
const CHANGED: SignedDuration = SignedDuration::from_mins(14);

/// How long an announcement waits for readers whose terminal is closed.
const PATIENCE: SignedDuration = SignedDuration::from_mins(1);

/// A page of what was sent off, or is to be.
pub(super) async fn list(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let (found, count) = turn.house.storage.announcements(permit(turn)?, offset, limit).await?;
    let mut message = Message::text(match count {
        0 => text!(announce_none),
        _ => text!(announce_list, count = count),
    });
    let mut numbers = Vec::new();
    for (number, it) in (1..).zip(&found) {
        let state = it.state.code();
        let state = match (it.state, it.corrects, it.aim) {
            (State::Checking, None, _) => text!(announce_state_checking),
            (State::Checking, Some(_), _) => text!(announce_state_checking_correction),
            (_, _, Aim::Deliver) => text!(announce_state, state = state),
            (_, _, Aim::Change) => text!(announce_state_changed, state = state),
            (_, _, Aim::Withdraw) => text!(announce_state_withdrawn, state = state),
        };
        let mut row = vec![Value::from(state)];
        row.extend(it.due.map(|due| Value::from(day_of(&turn.house, due))));
        let rows = vec![Line::dotted(row)];
        message = message.then(Part::Item { number, title: title_of(it), rows });
        numbers.push(Button::press(i64::from(number), button(format!("look.{}", it.id))));
    }
    let turns = page.turns(found.len(), count, |it| button(format!("list.{it}")));
    turn.show(message.row(numbers).row(turns));
    Ok(())
}

async fn seen(turn: &Turn, id: AnnouncementId) -> Result<Announcement, Trouble> {
    let found = turn.house.storage.announcement(permit(turn)?, id).await?;
    found.ok_or_else(|| Trouble::Refused(text!(announce_gone)))
}

/// How one goes.
pub(super) async fn look(turn: &mut Turn, id: AnnouncementId) -> Result<(), Trouble> {
    let it = seen(turn, id).await?;
    if it.state == State::Checking {
        return second::show(turn, &it).await;
    }
    let progress =
        turn.house.storage.progress(permit(turn)?, id, turn.now.as_millisecond()).await?;
    turn.show(card(&turn.house, &it, it.state, &progress));
    Ok(())
}

/// What came of it, as a file: how many, by platform, language and outcome; nobody by name.
pub(super) async fn report_file(turn: &mut Turn, id: AnnouncementId) -> Result<(), Trouble> {
    let it = seen(turn, id).await?;
    let tally = turn.house.storage.tally(permit(turn)?, id).await?;
    if tally.is_empty() {
        return Err(Trouble::Refused(text!(announce_no_report)));
    }
    // In the language that they read, as the table before it went out.
    let mut lines: BTreeMap<(&'static str, String, String), i64> = BTreeMap::new();
    for it in tally {
        let language = turn.house.texts.negotiate(it.language.as_ref(), None).to_string();
        let outcome = it.outcome.unwrap_or_else(|| "waiting".to_owned());
        *lines.entry((it.platform.name(), language, outcome)).or_default() += it.count;
    }
    let lines = lines
        .into_iter()
        .map(|((platform, language, outcome), count)| (platform, language, outcome, count));
    let name = format!("announcement-{id}.csv");
    let document = Document::text(name, "text/csv", announcement::report(lines));
    turn.say(Message::text(text!(announce_report, title = title_of(&it))).with(document));
    Ok(())
}

/// Makes something of it.
pub(super) async fn act(turn: &mut Turn, id: AnnouncementId, act: Act) -> Result<(), Trouble> {
    let it = seen(turn, id).await?;
    if !it.state.acts().contains(&act) {
        return Err(Trouble::Refused(text!(announce_gone)));
    }
    if act == Act::Abort {
        turn.show(Message::text(text!(announce_shall_i_abort, title = title_of(&it))).row(vec![
            Button::press(text!(button_announce_abort_yes), button(format!("sure.{id}"))),
            Button::press(text!(button_announce_look), button(format!("look.{id}"))),
        ]));
        return Ok(());
    }
    done(turn, &it, act).await
}

/// Ends it for good.
pub(super) async fn sure(turn: &mut Turn, id: AnnouncementId) -> Result<(), Trouble> {
    let it = seen(turn, id).await?;
    done(turn, &it, Act::Abort).await
}

async fn done(turn: &mut Turn, it: &Announcement, act: Act) -> Result<(), Trouble> {
    let Some(write) = AnnouncementWrite::act(permit(turn)?, it.id, it.state, act) else {
        return Err(Trouble::Refused(text!(announce_gone)));
    };
    let now = turn.now.as_millisecond();
    let progress = turn.house.storage.progress(permit(turn)?, it.id, now).await?;
    turn.write(Write::Announcement(write));
    turn.show(card(&turn.house, it, act.to(), &progress));
    Ok(())
}

/// What it is about, and how that stands.
fn headline(house: &House, it: &Announcement, state: State) -> Text {
    let title = title_of(it);
    match (it.aim, state, it.due) {
        (Aim::Change, ..) => text!(announce_changing, state = state.code(), title = title),
        (Aim::Withdraw, ..) => text!(announce_withdrawing, state = state.code(), title = title),
        (Aim::Deliver, State::Scheduled, Some(due)) => {
            let (day, time) = (day_of(house, due), clock_at(house, due));
            text!(announce_waits, title = title, day = day, time = time)
        }
        (_, State::Draft | State::Checking | State::Scheduled | State::Sending, _) => {
            text!(announce_sending, title = title)
        }
        (_, State::Paused, _) => text!(announce_paused, title = title),
        (_, State::Sent, _) => text!(announce_sent, title = title),
        (_, State::Aborted, _) => text!(announce_aborted, title = title),
    }
}

/// How many have it, and what is to be expected of the rest.
fn figures(house: &House, aim: Aim, state: State, it: &Progress) -> Vec<Text> {
    let mut lines = Vec::new();
    if aim == Aim::Deliver {
        lines.push(text!(
            announce_figures,
            delivered = it.delivered,
            unreachable = it.unreachable,
            failed = it.failed,
            left = it.left_out,
            open = it.open()
        ));
    }
    let (changed, unchanged) = (it.changed, it.unchanged);
    let open = it.open_changes();
    match aim {
        Aim::Withdraw => lines.push(text!(
            announce_figures_withdrawn,
            changed = changed,
            unchanged = unchanged,
            open = open
        )),
        Aim::Deliver | Aim::Change if it.had > 0 => lines.push(text!(
            announce_figures_changed,
            changed = changed,
            same = it.same,
            unchanged = unchanged,
            open = open
        )),
        Aim::Deliver | Aim::Change => {}
    }
    if state == State::Sending && it.seconds > 0 {
        lines.push(text!(announce_left, time = takes(it.seconds)));
    }
    let waits = matches!(state, State::Sending | State::Paused) && aim == Aim::Deliver;
    if let (true, Some(until)) = (waits && it.quiet > 0, it.until) {
        let time = clock_at(house, until);
        lines.push(text!(announce_quiet_waiting, count = it.quiet, time = time));
    }
    lines
}

/// An announcement, as coordinators see it once it was sent off.
fn card(house: &House, it: &Announcement, state: State, progress: &Progress) -> Message {
    let mut message = Message::text(headline(house, it, state));
    if progress.receivers > 0 {
        let percent = progress.percent(it.aim);
        let full = percent * BAR / 100;
        let bar = |letter: &str, count: i64| letter.repeat(usize::try_from(count).unwrap_or(0));
        let bar = format!("{}{}", bar("▓", full), bar("░", BAR - full));
        message = message.then(text!(announce_bar, bar = bar, percent = percent));
        let lines = figures(house, it.aim, state, progress);
        message = lines.into_iter().fold(message, Message::then);
    }
    let mut row: Vec<_> = state
        .acts()
        .iter()
        .map(|act| {
            let label = text!(button_announce_act, act = act.code());
            Button::press(label, button(format!("{}.{}", act.code(), it.id)))
        })
        .collect();
    if matches!(state, State::Sent | State::Aborted) && progress.receivers > 0 {
        let report = button(format!("report.{}", it.id));
        row.push(Button::press(text!(button_announce_report), report));
    }
    message.row(row).row(after::buttons(it, state, progress))
}

/// Sends off what is due, shows how far what is on its way has come, and reports what has arrived.
///
/// # Errors
/// Those of the database: the rest is done the next time.
pub async fn round(house: &House) -> Stored<()> {
    // The community announces, whoever has set it up.
    let permit = Permit::of_the_operator();
    let now = house.clock.now();
    for due in house.storage.due_announcements(&permit, now.as_millisecond()).await? {
        send_off(house, &permit, &due).await?;
    }
    let (at, waits) = (now.as_millisecond(), after(now, -PATIENCE));
    for it in house.storage.arrived_announcements(&permit, waits, at).await? {
        report(house, &permit, &it).await?;
    }
    let before = after(now, -SHOWN);
    for it in house.storage.followed_announcements(&permit, before, at).await? {
        follow(house, &permit, &it).await?;
    }
    Ok(())
}

async fn send_off(house: &House, permit: &Permit, due: &Announcement) -> Stored<()> {
    let is_out = |language: &Language| {
        let wanted = due.audience.language.as_ref().is_none_or(|it| it == language);
        !wanted || due.reading(language) == Reading::LeftOut
    };
    // Which languages people read takes a look at all of them: not where each is for all.
    let mut not = Vec::new();
    if house.texts.languages().iter().any(is_out) {
        not = house.storage.receivers_of(permit, due).await?;
        not.retain(|it| is_out(&house.texts.negotiate(it.language.as_ref(), it.hint.as_ref())));
    }
    let now = house.clock.now().as_millisecond();
    if let Some(receivers) = house.storage.send_off(permit, due, &not, now).await? {
        tracing::info!(announcement = due.id.0, receivers, "an announcement goes out");
    }
    Ok(())
}

/// Shows its author how far it has come, in the place where they sent it off.
async fn follow(house: &House, permit: &Permit, it: &Followed) -> Stored<()> {
    let percent = it.progress.percent(it.announcement.aim);
    let now = house.clock.now();
    let Some(shown) = place(house, it).filter(|_| percent != it.percent) else { return Ok(()) };
    let message = card(house, &it.announcement, it.announcement.state, &it.progress);
    let letters = in_place(house, it, shown, message).into_iter().collect();
    house.storage.show_progress(permit, it, percent, letters, now.as_millisecond()).await?;
    Ok(())
}

/// Where what they see can still be changed.
fn place<'i>(house: &House, it: &'i Followed) -> Option<&'i Shown> {
    let shown = it.shown.as_ref().filter(|it| it.handle.is_some())?;
    let since = Timestamp::from_millisecond(it.began?).ok()?;
    match shown.to.platform {
        Platform::Telegram => Some(shown),
        Platform::Discord => (house.clock.now() < since + CHANGED).then_some(shown),
        // What stands in a terminal stays; only the end of it is told.
        Platform::Console => None,
    }
}

fn in_place(house: &House, it: &Followed, shown: &Shown, message: Message) -> Option<Outgoing> {
    let receiver = Receiver {
        member: it.author?,
        conversation: shown.to.clone(),
        language: it.language.clone(),
        hint: None,
    };
    let message = Message { spot: Spot::InPlace, ..message };
    let letter = house.letter(&receiver, message, Bond::default(), unheld(house.clock.now()));
    // They have sent it off and look at it: it is no message unasked.
    Some(Outgoing { handle: shown.handle.clone(), urgency: Urgency::Reply, ..letter })
}

/// Tells its author what came of it.
async fn report(house: &House, permit: &Permit, it: &Followed) -> Stored<()> {
    let message = card(house, &it.announcement, State::Sent, &it.progress);
    let mut letters = Vec::new();
    // What they saw on the way is brought to its end; who saw nothing yet is just told.
    let seen = place(house, it).filter(|_| it.shown_at > 0);
    letters.extend(seen.and_then(|at| in_place(house, it, at, message.clone())));
    if let Some(author) = it.author {
        let preferred = it.shown.as_ref().map(|it| it.to.platform);
        let author = house.storage.receivers(permit, Whom::Member(author, preferred)).await?;
        letters.extend(author.iter().map(|it| {
            house.letter(it, message.clone(), Bond::default(), unheld(house.clock.now()))
        }));
    }
    let now = house.clock.now().as_millisecond();
    house.storage.end_announcement(permit, it, letters, now).await?;
    Ok(())
}
