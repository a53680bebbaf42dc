//! An entry of the catalogue as members read it: in short in a list, and in full.
//!
//! Pure. Facts that are not known are left out; nothing is filled in.

use jiff::civil::Date;

use crate::core::catalogue::{
    Availability, Cost, Entry, Kind, Language, Levels, Mode, Opportunity, Organisation, Place, Run,
    Wording,
};
use crate::core::filter::{Filter, Near, Side};
use crate::core::ids::EntryId;
use crate::core::message::{Button, Line, Message, Part, Press, Span};
use crate::core::text::{Text, Value};
use crate::skills::language::name_of;
use crate::skills::partners::list::sides;
use crate::text;

/// Runs that a full card names at most.
const RUNS: usize = 5;

/// The button that shows an entry in full; it works for ever.
pub(super) fn press(id: EntryId) -> Press {
    Press::new("learn", format!("card.{id}"))
}

/// An entry in short, with its number on the page; of several runs one that is near, if that was
/// asked; of an organisation the sides that are asked for.
pub(super) fn item(
    number: u32,
    entry: &Entry,
    reader: &Language,
    today: Date,
    asked: &Filter,
) -> Part {
    let wording = entry.wording(reader);
    let mut rows = match entry {
        Entry::Opportunity(it) => {
            opportunity_rows(it, run_to_show(it, today, asked.near.as_ref()), reader)
        }
        Entry::Organisation(it) => organisation_rows(it, sides(asked)),
    };
    let last = last_row(entry, wording, reader);
    if !last.is_empty() {
        rows.push(last);
    }
    Part::Item {
        number,
        title: wording.title.clone().into(),
        rows: rows.into_iter().filter(|it| !it.is_empty()).map(Line::dotted).collect(),
    }
}

/// An entry in full.
pub(super) fn full(entry: &Entry, reader: &Language, today: Date) -> Message {
    let wording = entry.wording(reader);
    let title = Line(vec![Span::Strong(wording.title.clone().into())]);
    let mut parts = vec![Part::Paragraph(title)];
    match entry {
        Entry::Opportunity(it) => {
            parts.push(Line::dotted(what_it_is(it)).into());
            parts.extend(foreign(wording, reader));
            parts.extend(description(wording));
            parts.extend(opportunity_facts(it, today, !is_foreign(&it.wordings[0], reader)));
        }
        Entry::Organisation(it) => {
            parts.push(Line::dotted(organisation_kind(it)).into());
            parts.extend(foreign(wording, reader));
            parts.extend(description(wording));
            parts.extend(organisation_facts(it));
        }
    }
    if let Some(day) = verified_on(entry) {
        parts.push(text!(card_verified_full, date = day).into());
    }
    let mut message = Message::new(parts);
    if let Some(url) = page_of(entry) {
        message = message.row(vec![Button::Open { label: text!(button_page).into(), url }]);
    }
    message
}

/// Its page, if a browser can open it.
fn page_of(entry: &Entry) -> Option<String> {
    let url = url_of(entry);
    let parsed = url::Url::parse(url).ok()?;
    matches!(parsed.scheme(), "http" | "https").then(|| parsed.to_string())
}

fn url_of(entry: &Entry) -> &str {
    match entry {
        Entry::Opportunity(it) => &it.url,
        Entry::Organisation(it) => &it.url,
    }
}

fn verified_on(entry: &Entry) -> Option<Date> {
    match entry {
        Entry::Opportunity(it) => it.verified_on,
        Entry::Organisation(it) => it.verified_on,
    }
}

/// Says in which language a text is, where that is not the reader's.
fn foreign(wording: &Wording, reader: &Language) -> Option<Part> {
    is_foreign(wording, reader)
        .then(|| text!(card_written_in, language = name_of(&wording.language)).into())
}

fn is_foreign(wording: &Wording, reader: &Language) -> bool {
    wording.language.language != reader.language
}

fn description(wording: &Wording) -> Vec<Part> {
    let paragraph =
        |it: &str| Part::Paragraph(Line(vec![Span::Plain(it.trim().to_owned().into())]));
    wording.description.split("\n\n").filter(|it| !it.trim().is_empty()).map(paragraph).collect()
}

/// The next open run; where "near" was asked, the next one there.
fn run_to_show<'o>(it: &'o Opportunity, today: Date, near: Option<&Near>) -> Option<Shown<'o>> {
    let is_near = |run: &Run| {
        let place = if run.place.is_empty() { &it.place } else { &run.place };
        near.is_none_or(|near| near.has(&crate::search::fold(&place.city), place.position))
    };
    let open = it.runs.iter().filter(|run| run.availability(today) == Availability::Open);
    let next = open.filter(|run| is_near(run)).min_by_key(|run| run.start);
    next.or_else(|| it.next_run(today)).map(|run| Shown { run, today })
}

/// A run as it is shown on a day.
#[derive(Clone, Copy)]
struct Shown<'o> {
    run: &'o Run,
    today: Date,
}

fn opportunity_rows(
    it: &Opportunity,
    shown: Option<Shown<'_>>,
    reader: &Language,
) -> Vec<Vec<Value>> {
    let mut first = Vec::new();
    if !it.provider.is_empty() {
        first.push(Value::from(&it.provider));
    }
    first.extend(where_in_short(it, shown.map(|it| it.run)));
    first.extend(it.cost.as_ref().map(cost));
    let mut second = vec![Value::from(kind(it))];
    second.extend(match shown {
        Some(Shown { run, today }) => when_in_short(run, today),
        None => (it.kind != Kind::Guidance).then(|| text!(card_any_time).into()),
    });
    let deadline = shown.and_then(|it| it.run.deadline);
    second.extend(deadline.map(|it| text!(card_apply_until, date = it).into()));
    let mut third = Vec::new();
    third.extend(it.level.map(|it| level(it).into()));
    if it.languages.iter().any(|it| it.language != reader.language) {
        third.push(taught_in(it).into());
    }
    vec![first, second, third]
}

fn organisation_rows(it: &Organisation, sides: &[Side]) -> Vec<Vec<Value>> {
    let mut rows = vec![organisation_kind(it)];
    for side in sides {
        rows.push(match side {
            Side::Offers if it.offers.is_empty() => Vec::new(),
            Side::Offers => vec![text!(card_offers, offers = names(&it.offers, 3)).into()],
            Side::Seeks if it.seeks.is_empty() => Vec::new(),
            Side::Seeks => vec![text!(card_seeks, seeks = names(&it.seeks, 3)).into()],
        });
    }
    rows
}

/// Page, when it was verified, and the language where it is another than the reader's.
fn last_row(entry: &Entry, wording: &Wording, reader: &Language) -> Vec<Value> {
    let mut row = Vec::new();
    if is_foreign(wording, reader) {
        row.push(text!(card_written_in, language = name_of(&wording.language)).into());
    }
    row.extend(page_of(entry).map(Value::from));
    row.extend(verified_on(entry).map(|day| text!(card_verified, date = day).into()));
    row
}

fn kind(it: &Opportunity) -> Text {
    text!(kind_name, kind = it.kind.code())
}

fn what_it_is(it: &Opportunity) -> Vec<Value> {
    let mut what = vec![Value::from(kind(it))];
    what.extend(it.setting.map(|setting| match it.setting_derived {
        true => text!(card_setting_derived, setting = setting.code()).into(),
        false => text!(setting_name, setting = setting.code()).into(),
    }));
    if !it.provider.is_empty() {
        what.push(Value::from(&it.provider));
    }
    what
}

/// `readable`: the words of the original are in the reader's language.
fn opportunity_facts(it: &Opportunity, today: Date, readable: bool) -> Vec<Part> {
    let mut facts: Vec<Text> = Vec::new();
    if let Some(place) = where_in_full(it) {
        facts.push(text!(card_where, place = place));
    }
    facts.extend(times(it, today));
    facts.extend(it.cost.as_ref().map(|it| text!(card_cost, cost = cost(it))));
    facts.extend(it.hours.map(|hours| text!(card_effort, count = hours)));
    if !it.audience.is_empty() {
        facts.push(text!(card_audience, audience = &it.audience));
    }
    facts.extend(it.level.map(|it| text!(card_level, level = level(it))));
    if !it.languages.is_empty() {
        let languages: Vec<_> = it.languages.iter().map(name_of).collect();
        facts.push(text!(card_taught_full, languages = languages));
    }
    if !it.competences.is_empty() && readable {
        facts.push(text!(card_competences, competences = names(&it.competences, 8)));
    }
    if !it.contact.is_empty() {
        facts.push(text!(card_contact, contact = &it.contact));
    }
    facts.into_iter().map(Part::from).collect()
}

fn organisation_kind(it: &Organisation) -> Vec<Value> {
    let mut what = vec![match it.sector {
        Some(sector) => text!(sector_name, sector = sector.code()).into(),
        None => Value::from(text!(card_organisation)),
    }];
    what.extend(Some(&it.place.city).filter(|it| !it.is_empty()).map(Value::from));
    what
}

fn organisation_facts(it: &Organisation) -> Vec<Part> {
    let mut facts: Vec<Text> = Vec::new();
    if let Some(place) = place_in_full(&it.place) {
        facts.push(text!(card_where, place = place));
    }
    if !it.offers.is_empty() {
        facts.push(text!(card_offers, offers = names(&it.offers, 8)));
    }
    if !it.seeks.is_empty() {
        facts.push(text!(card_seeks, seeks = names(&it.seeks, 8)));
    }
    if !it.contact.is_empty() {
        facts.push(text!(card_contact, contact = &it.contact));
    }
    facts.into_iter().map(Part::from).collect()
}

/// The open runs; a deadline that has passed is said where nothing is open.
fn times(it: &Opportunity, today: Date) -> Vec<Text> {
    let mut open: Vec<_> =
        it.runs.iter().filter(|run| run.availability(today) == Availability::Open).collect();
    open.sort_by_key(|run| run.start);
    let mut times = Vec::new();
    for run in open.iter().take(RUNS) {
        let mut facts: Vec<Value> = when(run, today).into_iter().collect();
        let time = run.time.map(|it| it.strftime("%H:%M").to_string());
        facts.extend(time.filter(|it| !run.schedule.contains(it.as_str())).map(Value::from));
        facts.extend(Some(&run.schedule).filter(|it| !it.is_empty()).map(Value::from));
        facts.extend(place_in_full(&run.place).map(Value::from));
        if !facts.is_empty() {
            times.push(text!(card_when, when = joined(facts)));
        }
        times.extend(run.deadline.map(|it| text!(card_apply, date = it)));
    }
    if open.is_empty() && !it.runs.is_empty() {
        let deadline = it.runs.iter().filter_map(|run| run.deadline).max();
        times.push(match (it.availability(today), deadline) {
            (Availability::Closed, Some(deadline)) => text!(card_closed, date = deadline),
            _ => text!(card_ended),
        });
    }
    times
}

/// Facts of one run behind each other.
fn joined(facts: Vec<Value>) -> Value {
    let mut facts = facts.into_iter();
    let first = facts.next().unwrap_or_else(|| String::new().into());
    facts.fold(first, |before, next| text!(card_and, before = before, next = next).into())
}

fn when(run: &Run, today: Date) -> Option<Value> {
    Some(match (run.start, run.end) {
        (Some(start), Some(end)) if start == end => start.into(),
        (Some(start), Some(end)) if start < today => {
            text!(card_running_until, start = start, end = end).into()
        }
        (Some(start), Some(end)) => Value::Days(start, end),
        (Some(start), None) => text!(card_from, date = start).into(),
        (None, Some(end)) => text!(card_until, date = end).into(),
        (None, None) => return None,
    })
}

/// When one can take part: the dates of the next run; without any the rhythm, or at any time.
pub(in crate::skills) fn when_next(it: &Opportunity, today: Date) -> Value {
    let run = it.next_run(today);
    run.and_then(|it| when_in_short(it, today)).unwrap_or_else(|| text!(card_any_time).into())
}

/// The dates; without any the rhythm, or that it can be begun at any time.
fn when_in_short(run: &Run, today: Date) -> Option<Value> {
    when(run, today).or_else(|| match run.schedule.is_empty() {
        true => Some(text!(card_any_time).into()),
        false => Some(Value::from(&run.schedule)),
    })
}

fn cost(it: &Cost) -> Value {
    match it {
        Cost::Free => text!(card_free).into(),
        Cost::Price(price) => price.clone().into(),
        Cost::Words(words) => words.into(),
    }
}

fn level(it: Levels) -> Text {
    match it.low() == it.high() {
        true => text!(wish_level, level = it.low().to_string()),
        false => {
            text!(card_levels, low = it.low().to_string(), high = it.high().to_string())
        }
    }
}

fn taught_in(it: &Opportunity) -> Text {
    let languages: Vec<_> = it.languages.iter().map(name_of).collect();
    text!(card_taught, languages = languages)
}

fn where_in_short(it: &Opportunity, run: Option<&Run>) -> Vec<Value> {
    let run = run.map(|it| &it.place).filter(|it| !it.is_empty());
    let place = run.unwrap_or(&it.place);
    let city = Some(&place.city).filter(|it| !it.is_empty()).map(Value::from);
    match it.mode {
        Some(Mode::Online) => vec![text!(card_online).into()],
        Some(Mode::Blended) => city.into_iter().chain([text!(card_partly_online).into()]).collect(),
        Some(Mode::Presential | Mode::WorkBased) | None => city.into_iter().collect(),
    }
}

fn where_in_full(it: &Opportunity) -> Option<Value> {
    let mode = it.mode.map(|it| Value::from(text!(mode_name, mode = it.code())));
    let place = place_in_full(&it.place).map(Value::from);
    let facts: Vec<_> = place.into_iter().chain(mode).collect();
    (!facts.is_empty()).then(|| joined(facts))
}

fn place_in_full(place: &Place) -> Option<String> {
    let pieces = [&place.venue, &place.street, &place.city];
    let known: Vec<_> = pieces.into_iter().filter(|it| !it.is_empty()).cloned().collect();
    (!known.is_empty()).then(|| known.join(", "))
}

/// The first `count` of some names; they may hold commas and "and" themselves.
fn names(them: &[String], count: usize) -> Value {
    joined(them.iter().take(count).map(Value::from).collect())
}
