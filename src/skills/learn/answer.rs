//! The list that answers a question, a page at a time; and what is said when nothing fits.

use super::card;
use crate::core::catalogue::Availability;
use crate::core::dialogue::Search;
use crate::core::filter::Filter;
use crate::core::message::{Button, Message, Part, Press};
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::search::{Answer, Question};
use crate::skills::language::name_of;
use crate::skills::Trouble;
use crate::text;

/// Entries on a page: what a phone shows without scrolling far.
const PAGE: usize = 3;

/// How many pages further "more" goes at most: nobody reads on, and the question is the remedy.
const LAST: u32 = 60;

/// A button of the list that is open.
pub(super) fn button(label: Text, code: &str, search: &Search) -> Button {
    Button::press(label, Press::new("learn", format!("{code}.{}", search.number)))
}

/// Shows the page of the open list that its offset names.
pub(super) async fn show(turn: &mut Turn) -> Result<(), Trouble> {
    let Some(search) = turn.dialogue.search.clone() else {
        return Err(Trouble::Refused(text!(learn_no_list)));
    };
    let answer = look_up(turn, &search, &search.filter);
    let parts = closed_part(turn, &answer).await?;
    if !answer.good.is_empty() {
        return list(turn, search, &answer, parts).await;
    }
    if search.filter != Filter::default() {
        let wider = look_up(turn, &search, &Filter::default());
        if !wider.good.is_empty() {
            return nothing_with_filter(turn, search, &wider, parts).await;
        }
    }
    nothing(turn, search, &answer, parts).await
}

pub(super) fn look_up(turn: &Turn, search: &Search, filter: &Filter) -> Answer {
    turn.house.index.search(&question_of(turn, search, filter))
}

/// The page of a search, as the index is asked for it.
pub(super) fn question_of<'s>(
    turn: &Turn,
    search: &'s Search,
    filter: &'s Filter,
) -> Question<'s> {
    Question {
        words: &search.words,
        filter,
        today: turn.today,
        offset: search.offset as usize,
        limit: PAGE,
    }
}

/// Says that what was asked for by name is over, if it is.
async fn closed_part(turn: &Turn, answer: &Answer) -> Result<Vec<Part>, Trouble> {
    let Some(hit) = &answer.closed else { return Ok(Vec::new()) };
    let Some(entry) = turn.house.storage.entry(hit.id).await? else { return Ok(Vec::new()) };
    let crate::core::catalogue::Entry::Opportunity(it) = &entry else { return Ok(Vec::new()) };
    let title = entry.wording(&turn.language).title.clone();
    let last = |date: fn(&crate::core::catalogue::Run) -> Option<jiff::civil::Date>| {
        it.runs.iter().filter_map(date).max()
    };
    let text = match it.availability(turn.today) {
        Availability::Open => return Ok(Vec::new()),
        Availability::Closed => match last(|run| run.deadline) {
            Some(deadline) => text!(learn_closed, title = title, deadline = deadline),
            None => return Ok(Vec::new()),
        },
        Availability::Ended => match last(|run| run.end.or(run.start)) {
            Some(end) => text!(learn_ended, title = title, end = end),
            None => return Ok(Vec::new()),
        },
    };
    Ok(vec![text.into()])
}

async fn list(
    turn: &mut Turn,
    mut search: Search,
    answer: &Answer,
    mut parts: Vec<Part>,
) -> Result<(), Trouble> {
    let first = search.offset + 1;
    let last = search.offset + u32::try_from(answer.good.len()).unwrap_or_default();
    let count = answer.found;
    parts.push(match search.offset {
        0 if count <= PAGE => text!(learn_found, count = count).into(),
        0 => text!(learn_found_first, count = count, shown = answer.good.len()).into(),
        _ => text!(learn_page, first = first, last = last, count = count).into(),
    });
    parts.extend(wishes_part(&search.filter));
    let mut message = show_entries(turn, &mut search, answer, parts).await?;
    let more = (last as usize) < count && search.offset < LAST;
    let mut row = Vec::new();
    if more {
        row.push(button(text!(button_more), "more", &search));
    }
    if search.offset > 0 {
        row.push(button(text!(button_first_page), "first", &search));
    }
    message = message.row(row);
    for row in refinements(&search, count) {
        message = message.row(row);
    }
    turn.say(message);
    turn.dialogue.search = Some(search);
    Ok(())
}

/// The cards of a page with their buttons; remembers which entries are shown.
async fn show_entries(
    turn: &Turn,
    search: &mut Search,
    answer: &Answer,
    mut parts: Vec<Part>,
) -> Result<Message, Trouble> {
    let hits = if answer.good.is_empty() { &answer.near } else { &answer.good };
    let ids: Vec<_> = hits.iter().map(|it| it.id).collect();
    let entries = turn.house.storage.entries(ids).await?;
    let mut buttons = Vec::with_capacity(entries.len());
    for (number, (id, entry)) in (1..).zip(&entries) {
        parts.push(card::item(number, entry, &turn.language, turn.today));
        buttons.push(Button::press(i64::from(number), card::press(*id)));
    }
    search.shown = entries.iter().map(|(id, _)| *id).collect();
    Ok(Message::new(parts).row(buttons))
}

/// "Taken into account: online, free."
fn wishes_part(filter: &Filter) -> Option<Part> {
    let mut wishes: Vec<Value> = Vec::new();
    let mut add = |it: Text| wishes.push(it.into());
    if filter.online {
        add(text!(wish_online));
    }
    if filter.free {
        add(text!(wish_free));
    }
    if filter.soon {
        add(text!(wish_soon));
    }
    if let Some(near) = &filter.near {
        add(text!(wish_near, place = near.name.clone()));
    }
    if let Some(level) = filter.level {
        add(text!(wish_level, level = level.to_string()));
    }
    if let Some(language) = &filter.language {
        add(text!(wish_language, language = name_of(language)));
    }
    (!wishes.is_empty()).then(|| text!(learn_wishes, wishes = wishes).into())
}

/// The buttons that narrow a list down, or drop what narrows it.
fn refinements(search: &Search, count: usize) -> Vec<Vec<Button>> {
    let filter = &search.filter;
    let mut buttons = Vec::new();
    if count > 1 {
        let mut offer = |is_on: bool, label: Text, code: &str| {
            if !is_on {
                buttons.push(button(label, code, search));
            }
        };
        offer(filter.online, text!(button_only_online), "online");
        offer(filter.free, text!(button_only_free), "free");
        offer(filter.near.is_some(), text!(button_near), "near");
        offer(filter.soon, text!(button_only_soon), "soon");
        offer(filter.level.is_some(), text!(button_level), "level");
        offer(filter.language.is_some(), text!(button_taught), "taught");
    }
    if !filter.is_empty() {
        buttons.push(button(text!(button_all), "all", search));
    }
    buttons.chunks(3).map(<[Button]>::to_vec).collect()
}

/// Nothing fulfils the filter, but without it there is something: shown as such.
async fn nothing_with_filter(
    turn: &mut Turn,
    mut search: Search,
    wider: &Answer,
    mut parts: Vec<Part>,
) -> Result<(), Trouble> {
    parts.push(text!(learn_nothing_so).into());
    parts.extend(wishes_part(&search.filter));
    parts.push(text!(learn_without, count = wider.found).into());
    let message = show_entries(turn, &mut search, wider, parts).await?;
    let message = message.row(vec![
        button(text!(button_all), "all", &search),
        button(text!(button_pass_on), "pass", &search),
    ]);
    turn.say(message);
    turn.dialogue.search = Some(search);
    Ok(())
}

/// Nothing fits: said so, with what is near shown as such, and a person to ask.
async fn nothing(
    turn: &mut Turn,
    mut search: Search,
    answer: &Answer,
    mut parts: Vec<Part>,
) -> Result<(), Trouble> {
    let asked = search.asked.clone();
    parts.push(match asked.is_empty() {
        true => text!(learn_nothing_now).into(),
        false => text!(learn_nothing, asked = asked).into(),
    });
    parts.extend(wishes_part(&search.filter));
    if !answer.near.is_empty() {
        parts.push(text!(learn_near, count = answer.near.len()).into());
    }
    let mut message = show_entries(turn, &mut search, answer, parts).await?;
    if !search.asked.is_empty() {
        message = message.then(text!(learn_shall_i_ask)).row(vec![
            button(text!(button_pass_on), "pass", &search),
            button(text!(button_no_thanks), "no", &search),
        ]);
    }
    if !search.filter.is_empty() {
        message = message.row(vec![button(text!(button_all), "all", &search)]);
    }
    turn.say(message);
    turn.dialogue.search = Some(search);
    Ok(())
}

/// Where the member lives, as a filter; `None` when they have not told it.
pub(super) fn near_of(turn: &Turn) -> Option<crate::core::filter::Near> {
    let name = turn.member.place.clone()?;
    let city = crate::search::fold(&name);
    let position = turn.house.index.position_of(&city);
    Some(crate::core::filter::Near { name, city, position })
}
