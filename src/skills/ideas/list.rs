//! Finding ideas: all of them, by area or state, by words; one's own; what is like another.

use super::areas::are_alike;
use super::words::{listed, press, state_name};
use super::{card, permit};
use crate::core::filter::Filter;
use crate::core::form::Choices;
use crate::core::idea::{State, Words};
use crate::core::ids::{EntryId, IdeaId};
use crate::core::message::{Button, Message};
use crate::core::text::{Text, Value};
use crate::core::vocabulary::Topic;
use crate::engine::turn::Turn;
use crate::search::Question;
use crate::skills::paging::Page;
use crate::skills::settings::interest_name;
use crate::skills::{Trouble, innovations};
use crate::storage::ideas::{Idea, Sought};
use crate::text;

/// Ideas on a page.
const PAGE: usize = 5;

/// Ideas of which it is judged whether they are like another.
const LOOKED_AT: usize = 20;

/// Ideas that are shown as like another at most.
const LIKE: usize = 3;

/// A page of what all may read.
pub(super) async fn page(turn: &mut Turn, sought: Sought, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) =
        storage.public_ideas(permit(turn)?, turn.member.id, sought, offset, limit).await?;
    let verb = match (sought.topic, sought.state) {
        (Some(topic), _) => format!("topic.{}", topic.code()),
        (None, Some(state)) => format!("state.{}", state.code()),
        (None, None) => "list".to_owned(),
    };
    let first = match (count, sought == Sought::default()) {
        (0, true) => text!(ideas_none),
        (0, false) => text!(ideas_none_such),
        _ => text!(ideas_found, count = count),
    };
    let message = listed(first, &found, &turn.language)
        .row(page.turns(found.len(), count, |it| press(format!("{verb}.{it}"))))
        .row(vec![
            Button::press(text!(button_idea_filter), press("filter")),
            Button::press(text!(button_idea_new), press("new")),
            Button::press(text!(button_idea_mine), press("mine.0")),
        ]);
    turn.show(message);
    Ok(())
}

/// What the list may be narrowed down to.
pub(super) fn filter(turn: &mut Turn) {
    let topics = Topic::ALL
        .iter()
        .map(|it| (Value::from(interest_name(it.code())), press(format!("topic.{}.0", it.code()))));
    let states = State::ALL
        .iter()
        .filter(|it| it.is_shown())
        .map(|it| (Value::from(state_name(*it)), press(format!("state.{}.0", it.code()))));
    let choices = Choices::new(text!(idea_pick_filter), 2, topics.chain(states));
    let all = Button::press(text!(button_idea_all), press("list.0"));
    turn.show(Message::text(text!(idea_ask_filter)).choose(choices).row(vec![all]));
}

/// `/ideas words`: a number names one, other words look for some.
pub(super) async fn find(turn: &mut Turn, said: &str) -> Result<(), Trouble> {
    if let Some(number) = number_in(said) {
        return card::show_numbered(turn, number).await;
    }
    let found = by_words(turn, said, PAGE).await?;
    let all = Button::press(text!(button_idea_all), press("list.0"));
    let new = Button::press(text!(button_idea_new), press("new"));
    let first = match found.is_empty() {
        true => text!(ideas_nothing, asked = said.to_owned()),
        false => text!(ideas_best, count = found.len()),
    };
    turn.show(listed(first, &found, &turn.language).row(vec![all, new]));
    let elsewhere = innovations::by_words(turn, said, LIKE).await?;
    if !elsewhere.is_empty() {
        let first = text!(innovations_also, count = elsewhere.len());
        turn.say(innovations::listed(first, &elsewhere, &turn.language));
    }
    Ok(())
}

/// The number that somebody typed: "12", "#12".
fn number_in(said: &str) -> Option<i64> {
    said.strip_prefix('#').unwrap_or(said).trim().parse().ok()
}

/// What is like an idea that is being written.
pub(super) async fn like(turn: &Turn, words: &Words) -> Result<Vec<Idea>, Trouble> {
    let text = format!("{} {}", words.title, words.what);
    let nearest = turn.house.ideas.nearest(&text, LOOKED_AT);
    let mut found = read(turn, nearest.into_iter()).await?;
    found.retain(|it| are_alike(&text, &format!("{} {}", it.words.title, it.words.what)));
    found.truncate(LIKE);
    Ok(found)
}

async fn by_words(turn: &Turn, words: &str, limit: usize) -> Result<Vec<Idea>, Trouble> {
    let filter = Filter::default();
    // Innovations of others are in the same index: they are passed over.
    let question = Question { limit: 50, ..Question::new(words, &filter, turn.today) };
    let answer = turn.house.ideas.search(&question);
    let hits = if answer.good.is_empty() { answer.near } else { answer.good };
    let mut found = read(turn, hits.into_iter().map(|it| it.id)).await?;
    found.truncate(limit);
    Ok(found)
}

/// Ideas that the index has found.
async fn read(turn: &Turn, ids: impl Iterator<Item = EntryId>) -> Result<Vec<Idea>, Trouble> {
    let mut found = Vec::new();
    for id in ids {
        let id = IdeaId(id.0);
        let idea = turn.house.storage.idea(permit(turn)?, turn.member.id, id).await?;
        // The index may be a moment behind.
        found.extend(idea.filter(|it| it.is_public));
    }
    Ok(found)
}

/// A page of one's own.
pub(super) async fn mine(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) = storage.own_ideas(permit(turn)?, turn.member.id, offset, limit).await?;
    let first: Text = match count {
        0 => text!(ideas_none_mine),
        _ => text!(ideas_mine, count = count),
    };
    let (_, helped) = storage.helped_ideas(permit(turn)?, turn.member.id, 0, 1).await?;
    let mut row = vec![
        Button::press(text!(button_idea_new), press("new")),
        Button::press(text!(button_idea_all), press("list.0")),
    ];
    if helped > 0 {
        row.push(Button::press(text!(button_idea_helped, count = helped), press("helped.0")));
    }
    let message = listed(first, &found, &turn.language)
        .row(page.turns(found.len(), count, |it| press(format!("mine.{it}"))))
        .row(row);
    turn.show(message);
    Ok(())
}
