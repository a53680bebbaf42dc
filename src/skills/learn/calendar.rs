//! The dates of learning opportunities as a calendar file (RFC 5545): of each its next run, and the
//! last day to apply.

use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::core::catalogue::{Entry, Opportunity, Run};
use crate::core::document::Document;
use crate::core::ids::EntryId;
use crate::core::message::{Message, Press};
use crate::engine::turn::Turn;
use crate::skills::Trouble;
use crate::text;

/// The button that sends the file.
pub(super) fn press(id: EntryId) -> Press {
    Press::new("learn", format!("calendar.{id}"))
}

/// Whether there is something to put into a calendar.
pub(in crate::skills) fn has_dates(entry: &Entry, today: Date) -> bool {
    next_run(entry, today).is_some()
}

/// Sends the file.
pub(super) async fn send(turn: &mut Turn, id: EntryId) -> Result<(), Trouble> {
    let Some(entry) = turn.house.storage.entry(id).await? else {
        return Err(Trouble::Refused(text!(learn_gone)));
    };
    let Some((it, run)) = next_run(&entry, turn.today) else {
        return Err(Trouble::Refused(text!(calendar_over)));
    };
    let title = &entry.wording(&turn.language).title;
    let mut calendar = Calendar::new();
    add(&mut calendar, turn, id, (it, run), title);
    let content = calendar.to_string();
    let document = Document::text(format!("calendar-{id}.ics"), "text/calendar", content);
    turn.say(Message::text(text!(calendar_here, title = title)).with(document));
    Ok(())
}

/// Several of them in one file; `None`: none has a date to come. How many have.
pub(in crate::skills) fn file_of(
    turn: &Turn,
    entries: &[(EntryId, Entry)],
) -> Option<(usize, Document)> {
    let mut calendar = Calendar::new();
    let mut count = 0;
    for (id, entry) in entries {
        let Some(dated) = next_run(entry, turn.today) else { continue };
        add(&mut calendar, turn, *id, dated, &entry.wording(&turn.language).title);
        count += 1;
    }
    let document = || Document::text("calendar.ics", "text/calendar", calendar.to_string());
    (count > 0).then(|| (count, document()))
}

fn next_run(entry: &Entry, today: Date) -> Option<(&Opportunity, &Run)> {
    let Entry::Opportunity(it) = entry else { return None };
    let run = it.next_run(today)?;
    (run.start.is_some() || run.deadline.is_some()).then_some((it, run))
}

fn add(
    calendar: &mut Calendar,
    turn: &Turn,
    id: EntryId,
    (it, run): (&Opportunity, &Run),
    title: &str,
) {
    let entry = |uid: String, summary: &str| {
        let mut event = Event::new();
        event.uid(&uid).summary(summary);
        event.add_property("DTSTAMP", utc(turn.now));
        if !it.url.is_empty() {
            event.add_property("URL", &it.url);
        }
        event
    };
    if let Some(start) = run.start {
        let mut event = entry(format!("{id}-{start}@xploit-bot"), title);
        match run.time.and_then(|time| start.to_datetime(time).to_zoned_datetime(zone(turn)).ok()) {
            // Only the first meeting: the rhythm of the others is words.
            Some(first) => {
                event.add_property("DTSTART", utc(first.timestamp()));
            }
            None => {
                let last = run.end.unwrap_or(start);
                // DTEND is the first day that is not part of it (RFC 5545, 3.6.1).
                let after = last.tomorrow().unwrap_or(last);
                event.append_property(day("DTSTART", start));
                event.append_property(day("DTEND", after));
            }
        }
        event.location(&place(it, run)).description(&run.schedule);
        calendar.push(event);
    }
    if let Some(deadline) = run.deadline {
        let words = text!(calendar_deadline, title = title.to_owned());
        let words = turn.house.texts.render(&words, &turn.language, turn.today);
        let mut event = entry(format!("{id}-{deadline}-deadline@xploit-bot"), &words);
        event.append_property(day("DTSTART", deadline));
        calendar.push(event);
    }
}

fn zone(turn: &Turn) -> TimeZone {
    turn.house.zone.clone()
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn day(name: &str, day: Date) -> Property {
    let mut property = Property::new(name, day.strftime("%Y%m%d").to_string());
    property.add_parameter("VALUE", "DATE");
    property
}

fn place(it: &Opportunity, run: &Run) -> String {
    let place = if run.place.is_empty() { &it.place } else { &run.place };
    let pieces = [&place.venue, &place.street, &place.city];
    let known: Vec<_> = pieces.into_iter().filter(|it| !it.is_empty()).cloned().collect();
    known.join(", ")
}
