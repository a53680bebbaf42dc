//! `/saved`: learning opportunities to find again, and a reminder before the last day to apply.

use futures::future::BoxFuture;

use super::introductions::words::day_of;
use super::learn::{calendar, card, press_card};
use super::paging::Page;
use super::{Ask, Skill, Trouble, old_button, privacy};
use crate::core::catalogue::{Entry, Kind};
use crate::core::command::Command;
use crate::core::event::Room;
use crate::core::ids::{EntryId, MemberId};
use crate::core::message::{Button, Line, Message, Part, Press};
use crate::core::role::{Permit, Role};
use crate::core::saved::{Until, is_due, last_day};
use crate::engine::House;
use crate::engine::letters::unheld;
use crate::engine::turn::Turn;
use crate::storage::outgoing::Bond;
use crate::storage::saved::{SavedWrite, Saver};
use crate::storage::turns::Write;
use crate::storage::{Result as Stored, Storage};
use crate::text;

/// Lets members save what they may want.
#[derive(Debug)]
pub struct Saved;

/// Entries on a page.
const PAGE: usize = 5;

/// Entries in one calendar file at most.
const IN_CALENDAR: i64 = 200;

/// How many people one step of the job looks at.
const STEP: i64 = 200;

const COMMANDS: &[Command] = &[Command {
    name: "saved",
    needs: Role::Member,
    about: || text!(command_saved),
    also: || text!(command_saved_names),
    plain: true,
    takes: None,
}];

impl Skill for Saved {
    fn name(&self) -> &'static str {
        "saved"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { .. } => list(turn, 0).await,
                Ask::Press(code) => press(turn, &code).await,
                _ => Err(old_button()),
            }
        })
    }
}

fn button(code: impl AsRef<str>) -> Press {
    Press::new("saved", code)
}

/// The button that saves an entry, or drops it; `None` for what is over, and for what only informs.
pub(super) async fn button_of(
    turn: &Turn,
    id: EntryId,
    entry: &Entry,
) -> Result<Option<Button>, Trouble> {
    // Where others read along it is nobody's own list.
    let Entry::Opportunity(it) = entry else { return Ok(None) };
    if turn.room == Room::Open || it.kind == Kind::Guidance {
        return Ok(None);
    }
    let Some(permit) = turn.permit() else { return Ok(None) };
    let until = Until::of(it, turn.today);
    let saved = turn.house.storage.has_saved(permit, turn.member.id, id).await?;
    Ok(match (saved, until) {
        (true, _) => Some(drop_button(id, until)),
        (false, Until::Over) => None,
        (false, _) => Some(keep_button(id, until)),
    })
}

fn keep_button(id: EntryId, until: Until) -> Button {
    let label = match until {
        Until::Day(_) => text!(button_saved_keep),
        Until::Whenever | Until::Over => text!(button_saved_keep_whenever),
    };
    Button::press(label, button(format!("keep.{id}")))
}

fn drop_button(id: EntryId, until: Until) -> Button {
    let label = match until {
        Until::Day(_) => text!(button_saved_drop),
        Until::Whenever | Until::Over => text!(button_saved_remove),
    };
    Button::press(label, button(format!("drop.{id}")))
}

/// Until when a saved entry can be taken: never any more, when it is gone.
async fn until_of(turn: &Turn, id: EntryId) -> Result<Until, Trouble> {
    Ok(match turn.house.storage.entry(id).await? {
        Some(Entry::Opportunity(it)) => Until::of(&it, turn.today),
        Some(Entry::Organisation(_)) | None => Until::Over,
    })
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (verb, number) = code.split_once('.').ok_or_else(old_button)?;
    let number: i64 = number.parse().map_err(|_| old_button())?;
    let id = EntryId(number);
    match verb {
        "list" => list(turn, usize::try_from(number).map_err(|_| old_button())?).await,
        "calendar" => send_calendar(turn).await,
        "keep" => keep(turn, id).await,
        "drop" => {
            let until = until_of(turn, id).await?;
            turn.write(Write::Saved(SavedWrite::Drop(id)));
            let dropped = Message::text(match until {
                Until::Day(_) => text!(saved_dropped),
                Until::Whenever | Until::Over => text!(saved_removed),
            });
            turn.say(match until {
                Until::Over => dropped,
                Until::Day(_) | Until::Whenever => dropped.row(vec![keep_button(id, until)]),
            });
            Ok(())
        }
        _ => Err(old_button()),
    }
}

async fn keep(turn: &mut Turn, id: EntryId) -> Result<(), Trouble> {
    let Some(entry) = turn.house.storage.entry(id).await? else {
        return Err(Trouble::Refused(text!(learn_gone)));
    };
    let title = entry.wording(&turn.language).title.clone();
    let until = match &entry {
        Entry::Opportunity(it) => Until::of(it, turn.today),
        Entry::Organisation(_) => return Err(old_button()),
    };
    turn.write(Write::Saved(SavedWrite::Keep(id, title.clone())));
    let mut message = Message::text(match until {
        Until::Day(last) if last > turn.today => text!(saved_kept, title = title, date = last),
        Until::Day(_) => text!(saved_kept_today, title = title),
        Until::Whenever | Until::Over => text!(saved_kept_undated, title = title),
    });
    if let Some(told) = privacy::noted(turn) {
        message = message.then(told);
    }
    turn.say(message.row(vec![
        Button::press(text!(button_saved_list), button("list.0")),
        drop_button(id, until),
    ]));
    Ok(())
}

async fn list(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let permit = turn.permit().ok_or_else(old_button)?;
    let storage = &turn.house.storage;
    let (found, count) = storage.saved(permit, turn.member.id, offset, limit).await?;
    let mut message = Message::text(match count {
        0 => text!(saved_none),
        _ => text!(saved_list, count = count),
    });
    let mut numbers = Vec::new();
    // What stands on other pages may have dates as well.
    let mut dated = count > i64::try_from(PAGE).unwrap_or(i64::MAX);
    let mut reminds = false;
    for (number, (id, title)) in (1..).zip(&found) {
        let entry = storage.entry(*id).await?;
        dated |= entry.as_ref().is_some_and(|it| calendar::has_dates(it, turn.today));
        let row = match &entry {
            Some(Entry::Opportunity(it)) => match Until::of(it, turn.today) {
                Until::Day(last) => {
                    reminds = true;
                    text!(saved_until, date = last).into()
                }
                Until::Whenever => card::when_next(it, turn.today),
                Until::Over => text!(saved_over).into(),
            },
            Some(Entry::Organisation(_)) | None => text!(saved_over).into(),
        };
        let rows = vec![Line::dotted(vec![row])];
        message = message.then(Part::Item { number, title: title.into(), rows });
        numbers.push(Button::press(i64::from(number), press_card(*id)));
    }
    let turns = page.turns(found.len(), count, |it| button(format!("list.{it}")));
    if reminds {
        message = message.then(text!(saved_reminds));
    }
    let all = Button::press(text!(button_saved_calendar), button("calendar.0"));
    let all: Vec<_> = dated.then_some(all).into_iter().collect();
    turn.show(message.row(numbers).row(turns).row(all));
    Ok(())
}

/// Everything that has dates, as one file for the calendar.
async fn send_calendar(turn: &mut Turn) -> Result<(), Trouble> {
    let permit = turn.permit().ok_or_else(old_button)?;
    let storage = &turn.house.storage;
    let (saved, _) = storage.saved(permit, turn.member.id, 0, IN_CALENDAR).await?;
    let mut entries = Vec::with_capacity(saved.len());
    for some in saved.chunks(Storage::ENTRIES) {
        entries.extend(storage.entries(some.iter().map(|(id, _)| *id).collect()).await?);
    }
    let Some((count, document)) = calendar::file_of(turn, &entries) else {
        return Err(Trouble::Refused(text!(saved_no_dates)));
    };
    turn.say(Message::text(text!(saved_calendar, count = count)).with(document));
    Ok(())
}

/// Reminds whoever has saved what ends soon, each once, and not in their quiet hours.
///
/// # Errors
/// Those of the database: the rest is done the next time.
pub async fn round(house: &House) -> Stored<()> {
    // The community reminds, whoever has set it up.
    let permit = Permit::of_the_operator();
    let today = house.clock.today(&house.zone);
    for id in house.storage.entries_to_remind_of(&permit).await? {
        let Some(entry @ Entry::Opportunity(_)) = house.storage.entry(id).await? else { continue };
        let Entry::Opportunity(it) = &entry else { continue };
        let Some(last) = last_day(it, today) else { continue };
        let mut behind = MemberId(i64::MIN);
        loop {
            let savers = house.storage.to_be_reminded(&permit, id, behind, STEP).await?;
            let Some(end) = savers.last() else { break };
            behind = end.receiver.member;
            let now = house.clock.now();
            let wants = |it: &&Saver| {
                is_due(last, day_of(house, it.since), today)
                    && it.quiet.opens(now, &house.zone) <= now.as_millisecond()
            };
            let letter = |it: &Saver| {
                let title = &entry.wording(&house.language_of(&it.receiver)).title;
                let message = Message::text(text!(saved_reminder, title = title, date = last));
                let message = message.row(vec![
                    Button::press(text!(button_saved_see), press_card(id)),
                    Button::press(text!(button_saved_drop), button(format!("drop.{id}"))),
                ]);
                let letter = house.letter(&it.receiver, message, Bond::default(), unheld(now));
                (it.receiver.member, letter)
            };
            let letters: Vec<_> = savers.iter().filter(wants).map(letter).collect();
            house.storage.remind(&permit, id, letters, now.as_millisecond()).await?;
            // Whoever waits for the database goes first.
            tokio::task::yield_now().await;
        }
    }
    Ok(())
}
