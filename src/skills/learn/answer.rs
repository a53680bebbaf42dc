//! The list that answers a question, a page at a time; and what is said when nothing fits.

use super::card;
use crate::core::catalogue::{Availability, Entry, Run};
use crate::core::dialogue::{REMEMBERED, Search, Step, after};
use crate::core::filter::Filter;
use crate::core::message::{Button, Message, Part, Press};
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::search::{Answer, Facets, Hit, Question};
use crate::skills::language::name_of;
use crate::skills::partners::list;
use crate::skills::{Trouble, privacy};
use crate::storage::turns::Write;
use crate::text;

/// Entries on a page: what a phone shows without scrolling far.
const PAGE: usize = 3;

/// How many letters of a question are repeated to its asker.
const REPEATED: usize = 80;

/// Something that may narrow a list down: whether it would, on which button, by which code.
pub(in crate::skills) type Refinement = (bool, Text, &'static str);

/// A button of a list.
pub(super) fn button(label: Text, code: &str, search: &Search) -> Button {
    Button::press(label, Press::new("learn", format!("{code}.{}", search.number)))
}

/// Answers a new question, which is counted.
pub(super) async fn first(turn: &mut Turn, search: Search) -> Result<(), Trouble> {
    let found = page(turn, search).await?;
    turn.write(Write::Asked(found));
    Ok(())
}

/// Shows the page of a list that its offset names, and keeps the list open.
pub(in crate::skills) async fn show(turn: &mut Turn, search: Search) -> Result<(), Trouble> {
    page(turn, search).await.map(|_| ())
}

/// The same; whether there is anything in the list.
async fn page(turn: &mut Turn, mut search: Search) -> Result<bool, Trouble> {
    search.until = after(turn.now, REMEMBERED);
    let answer = look_up(turn, &search, &search.filter);
    let over = what_is_over(turn, &answer).await?;
    let mut page = Page { parts: Vec::new(), buttons: Vec::new(), search };
    page.parts.extend(over.as_ref().map(|(text, _)| text.clone().into()));
    page.buttons.extend(over.as_ref().map(|(_, card)| vec![card.clone()]));
    let widened = page.search.filter.widened();
    let wider = match answer.good.is_empty() && page.search.filter != widened {
        true => look_up(turn, &page.search, &widened),
        false => Answer::default(),
    };
    if !answer.good.is_empty() {
        page.list(turn, &answer).await?;
    } else if !wider.good.is_empty() {
        page.without_filter(turn, &wider).await?;
    } else {
        page.nothing(turn, &answer, over.is_some()).await?;
    }
    turn.dialogue.search = Some(page.search);
    Ok(!answer.good.is_empty() || !wider.good.is_empty())
}

/// Asks the index for the page of a list.
pub(in crate::skills) fn look_up(turn: &Turn, search: &Search, filter: &Filter) -> Answer {
    turn.house.index.search(&Question {
        words: &search.words,
        any_of: &search.any_of,
        organisations: search.organisations,
        filter,
        today: turn.today,
        offset: search.offset as usize,
        limit: PAGE,
    })
}

/// The beginning of a question, to be repeated to its asker.
pub(super) fn in_short(asked: &str) -> String {
    match asked.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", asked[..end].trim_end()),
        None => asked.to_owned(),
    }
}

/// Says that what was asked for by name is over, if it is, with a button to its card.
async fn what_is_over(turn: &Turn, answer: &Answer) -> Result<Option<(Text, Button)>, Trouble> {
    let Some(hit) = &answer.closed else { return Ok(None) };
    let Some(entry) = turn.house.storage.entry(hit.id).await? else { return Ok(None) };
    let Entry::Opportunity(it) = &entry else { return Ok(None) };
    let title = entry.wording(&turn.language).title.clone();
    let last = |date: fn(&Run) -> Option<jiff::civil::Date>| it.runs.iter().filter_map(date).max();
    let text = match it.availability(turn.today) {
        Availability::Open => None,
        Availability::Closed => {
            last(|run| run.deadline).map(|it| text!(learn_closed, title = title, deadline = it))
        }
        Availability::Ended => {
            last(|run| run.end.or(run.start)).map(|it| text!(learn_ended, title = title, end = it))
        }
    };
    Ok(text.map(|it| (it, Button::press(text!(button_card), card::press(hit.id)))))
}

/// A page in the making.
struct Page {
    parts: Vec<Part>,
    buttons: Vec<Vec<Button>>,
    search: Search,
}

impl Page {
    /// What fits.
    async fn list(&mut self, turn: &mut Turn, answer: &Answer) -> Result<(), Trouble> {
        let (offset, count) = (self.search.offset as usize, answer.found);
        let shown = answer.good.len();
        self.parts.push(match offset {
            0 if self.is_of_organisations() => list::found(count, shown).into(),
            0 if count <= PAGE => text!(learn_found, count = count).into(),
            0 => text!(learn_found_first, count = count, shown = shown).into(),
            _ => text!(learn_page, first = offset + 1, last = offset + shown, count = count).into(),
        });
        self.parts.extend(wishes_part(&self.search.filter));
        self.entries(turn, &answer.good).await?;
        let mut row = Vec::new();
        if offset + shown < count {
            row.push(self.button(text!(button_more), "more"));
        }
        if offset > 0 {
            row.push(self.button(text!(button_first_page), "first"));
        } else if !self.search.asked.is_empty() && !self.search.passed_on {
            row.push(self.button(text!(button_not_helpful), "pass"));
        }
        self.buttons.push(row);
        self.buttons.extend(self.refinements(&answer.facets));
        self.say(turn);
        Ok(())
    }

    /// Nothing fulfils the filter, but without it there is something: shown as such.
    async fn without_filter(&mut self, turn: &mut Turn, wider: &Answer) -> Result<(), Trouble> {
        self.parts.push(text!(learn_nothing_so).into());
        self.parts.extend(wishes_part(&self.search.filter));
        self.parts.push(text!(learn_without, count = wider.found).into());
        self.entries(turn, &wider.good).await?;
        let mut row = vec![self.button(text!(button_all), "all")];
        if !self.search.asked.is_empty() {
            row.push(self.button(text!(button_pass_on), "pass"));
        }
        self.buttons.push(row);
        self.say(turn);
        Ok(())
    }

    /// Nothing fits: said so, with what is near shown as such, and a person to ask.
    async fn nothing(
        &mut self,
        turn: &mut Turn,
        answer: &Answer,
        over: bool,
    ) -> Result<(), Trouble> {
        let asked = &self.search.asked;
        self.parts.push(match (asked.is_empty(), over) {
            _ if self.is_of_organisations() => list::nothing(in_short(asked)).into(),
            (_, true) => text!(learn_nothing_else).into(),
            (true, false) => text!(learn_nothing_now).into(),
            (false, false) => text!(learn_nothing, asked = in_short(asked)).into(),
        });
        self.parts.extend(wishes_part(&self.search.filter));
        if !answer.near.is_empty() {
            self.parts.push(text!(learn_near, count = answer.near.len()).into());
        }
        self.entries(turn, &answer.near).await?;
        if self.search.filter != self.search.filter.widened() {
            self.buttons.push(vec![self.button(text!(button_all), "all")]);
        }
        if self.search.asked.is_empty() {
            self.say(turn);
            return Ok(());
        }
        self.parts.push(text!(learn_shall_i_ask).into());
        self.parts.extend(privacy::first(turn).map(Part::from));
        self.buttons.push(vec![
            self.button(text!(button_pass_on), "pass"),
            self.button(text!(button_add_details), "ask"),
            self.button(text!(button_no_thanks), "no"),
        ]);
        if self.is_of_organisations() {
            self.buttons.push(vec![self.button(text!(button_all_organisations), "every")]);
        }
        turn.dialogue.ask(Step::ShallIAsk, turn.now);
        self.say(turn);
        Ok(())
    }

    /// The entries in short, with their buttons; remembers which are shown.
    async fn entries(&mut self, turn: &Turn, hits: &[Hit]) -> Result<(), Trouble> {
        let ids: Vec<_> = hits.iter().map(|it| it.id).collect();
        let entries = turn.house.storage.entries(ids).await?;
        let mut row = Vec::with_capacity(entries.len());
        for (number, (id, entry)) in (1..).zip(&entries) {
            let filter = &self.search.filter;
            self.parts.push(card::item(number, entry, &turn.language, turn.today, filter));
            row.push(Button::press(i64::from(number), card::press(*id)));
        }
        // The numbers stand first: in a terminal they are what a typed number presses.
        self.buttons.insert(0, row);
        self.search.shown = entries.iter().map(|(id, _)| *id).collect();
        Ok(())
    }

    /// The buttons that narrow the list down, where they would, or drop what narrows it.
    fn refinements(&self, facets: &Facets) -> Vec<Vec<Button>> {
        let filter = &self.search.filter;
        let near = (filter.near.is_none() && facets.entries > PAGE, text!(button_near), "near");
        let all = (*filter != filter.widened(), text!(button_all), "all");
        let mut offers = match self.is_of_organisations() {
            true => list::refinements(&self.search, facets, near),
            false => refinements(filter, facets, near),
        };
        offers.push(all);
        let offered = offers.into_iter().filter(|(offered, _, _)| *offered);
        let buttons: Vec<_> = offered.map(|(_, label, code)| self.button(label, code)).collect();
        buttons.chunks(3).map(<[Button]>::to_vec).collect()
    }

    fn is_of_organisations(&self) -> bool {
        list::is_of_organisations(&self.search.filter)
    }

    fn button(&self, label: Text, code: &str) -> Button {
        button(label, code, &self.search)
    }

    fn say(&mut self, turn: &mut Turn) {
        let message = Message::new(std::mem::take(&mut self.parts));
        let rows = std::mem::take(&mut self.buttons).into_iter();
        turn.show(rows.fold(message, Message::row));
    }
}

/// What narrows a list of learning opportunities down.
fn refinements(filter: &Filter, facets: &Facets, near: Refinement) -> Vec<Refinement> {
    let some = |count: usize| 0 < count && count < facets.entries;
    let taught = filter.language.is_none() && facets.languages.len() > 1;
    vec![
        (!filter.online && some(facets.online), text!(button_only_online), "online"),
        (!filter.free && some(facets.free), text!(button_only_free), "free"),
        near,
        (!filter.soon && some(facets.soon), text!(button_only_soon), "soon"),
        (filter.level.is_none() && facets.levels.len() > 1, text!(button_level), "level"),
        (taught, text!(button_taught), "taught"),
    ]
}

/// "Taken into account: online, free."
fn wishes_part(filter: &Filter) -> Option<Part> {
    let mut wishes: Vec<Value> = list::wishes(filter).into_iter().map(Value::from).collect();
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
        add(match list::is_of_organisations(filter) {
            true => text!(wish_works_in, language = name_of(language)),
            false => text!(wish_language, language = name_of(language)),
        });
    }
    (!wishes.is_empty()).then(|| text!(learn_wishes, wishes = wishes).into())
}
