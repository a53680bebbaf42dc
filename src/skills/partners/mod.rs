//! `/partners`: partner organisations, found by what they are, offer and seek.
//!
//! A list of them is one of [`learn`]'s with organisations alone: its pages, its numbers, "near me"
//! and the question to a coordinator are there; [`list`] has what it says otherwise. Deliberately
//! absent: bringing people and organisations together, which [`introduce_button`] leads to.

pub(super) mod list;

use futures::future::BoxFuture;

use super::learn::understand::{Sense, understand};
use super::learn::{self, answer, refine, suggest};
use super::{Ask, Skill, Trouble, introductions, old_button, redeem};
use crate::core::catalogue::{Language, Sector};
use crate::core::command::{Command, Suggestion, Words};
use crate::core::dialogue::{Search, Step};
use crate::core::event::Room;
use crate::core::filter::{Class, Filter, Near, Side};
use crate::core::form::Choices;
use crate::core::ids::EntryId;
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::search::{fold, words as words_in};
use crate::text;

/// Finds partner organisations.
#[derive(Debug)]
pub struct Partners;

const COMMANDS: &[Command] = &[Command {
    name: "partners",
    needs: Role::Member,
    about: || text!(command_partners),
    also: || text!(command_partners_names),
    plain: false,
    takes: Some(Words { called: || text!(words_partners), about: || text!(words_partners_about) }),
}];

impl Skill for Partners {
    fn name(&self) -> &'static str {
        "partners"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::WhichPartner)
    }

    fn suggest<'s>(
        &'s self,
        house: &'s House,
        reader: &'s Language,
        typed: &'s str,
    ) -> BoxFuture<'s, Vec<Suggestion>> {
        Box::pin(suggestions(house, reader, typed))
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { words, .. } if words.is_empty() => {
                    turn.ask(which(), Step::WhichPartner);
                    Ok(())
                }
                Ask::Command { words, .. } => match suggest::picked(&words) {
                    Some(id) => refine::show_card(turn, id).await,
                    None => look_for(turn, words).await,
                },
                Ask::Answer { words, .. } => answered(turn, words).await,
                Ask::Press(code) => press(turn, &code).await,
                Ask::Filled { .. }
                | Ask::Sent { .. }
                | Ask::Added
                | Ask::Channel(_)
                | Ask::Question(_)
                | Ask::Mistyped { .. } => Err(old_button()),
            }
        })
    }
}

/// The button that leads to an introduction to an organisation: in front of others, to the private
/// chat.
pub fn introduce_button(id: EntryId, room: Room) -> Button {
    let label = text!(button_introduce);
    match room {
        Room::Private | Room::Whispering => Button::press(label, introductions::press_ask(id)),
        Room::Open => Button::Private { label: label.into(), start: format!("introduce-{id}") },
    }
}

fn which() -> Message {
    let option = |it: &Sector| {
        (text!(sector_name, sector = it.code()).into(), press_for(&format!("sector.{it}")))
    };
    let sectors = Choices::new(text!(button_sector), 1, Sector::ALL.iter().map(option));
    Message::text(text!(partners_which)).choose(sectors).row(vec![
        Button::press(text!(button_near), press_for("near")),
        Button::press(text!(button_what_they_seek), press_for("seeks")),
    ])
}

fn press_for(code: &str) -> Press {
    Press::new("partners", code)
}

/// Organisations, and nothing asked besides.
fn organisations() -> Filter {
    Filter { class: Some(Class::Organisation), ..Filter::default() }
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let mut filter = organisations();
    let mut near = false;
    match code.split_once('.') {
        Some(("sector", sector)) => {
            filter.sector = Some(sector.parse().map_err(|_| old_button())?);
        }
        None if code == "seeks" => filter.side = Some(Side::Seeks),
        None if code == "near" => near = true,
        _ => return Err(old_button()),
    }
    // It was the answer: what is written next is about the list.
    turn.dialogue.step.take_if(|it| it.step == Step::WhichPartner);
    let list = learn::new_list(turn, Search { filter, organisations: true, ..Search::default() });
    if near { refine::near(turn, list).await } else { answer::show(turn, list).await }
}

/// The answer to "whom are you looking for?": that, or what has nothing to do with it.
async fn answered(turn: &mut Turn, said: String) -> Result<(), Trouble> {
    let understood = understand(&said, &turn.house.lexicons, &turn.language);
    let looks_for = match understood.sense {
        Sense::Question => redeem::led_by(&said).is_none() && learn::number_in(&said).is_none(),
        Sense::Refinement => !understood.wishes.more,
        Sense::Greeting | Sense::Thanks | Sense::Yes | Sense::No => false,
    };
    match looks_for {
        true => look_for(turn, said).await,
        false => learn::question(turn, said).await,
    }
}

/// `/partners words`: a new list of organisations.
async fn look_for(turn: &mut Turn, asked: String) -> Result<(), Trouble> {
    let understood = understand(&asked, &turn.house.lexicons, &turn.language);
    learn::offer_language(turn, &asked, &understood);
    let mut filter = organisations();
    let mut words = understood.words;
    filter.sector = sector_named(turn, &asked);
    if filter.sector.is_some() {
        words.clear();
    }
    // Of what is asked besides, an organisation has only a place and languages that it works in.
    filter.language = understood.wishes.language;
    let near = understood.wishes.near;
    let only_near = near && words.is_empty();
    if words.is_empty() && !near && filter == organisations() {
        words = asked.clone();
    }
    if near {
        filter.near = refine::near_of(turn);
    }
    let mut list = learn::new_list(
        turn,
        Search { asked, words, filter, organisations: true, ..Search::default() },
    );
    if only_near && list.filter.near.is_none() {
        return refine::near(turn, list).await;
    }
    look_at_the_place_named(turn, &mut list);
    answer::show(turn, list).await
}

/// Where nothing answers and a place is all that was named, it is looked for as the catalogue spells
/// it; where none has its seat there, those around it are meant.
fn look_at_the_place_named(turn: &Turn, list: &mut Search) {
    let is_answered = |list: &Search| !answer::look_up(turn, list, &list.filter).good.is_empty();
    if is_answered(list) {
        return;
    }
    let Some(town) = turn.house.index.find_town(&list.words) else { return };
    if words_in(&town.folded).count() != words_in(&list.words).count() {
        return;
    }
    list.words = town.folded.to_string();
    if !is_answered(list) {
        list.words.clear();
        list.filter.near = Some(Near::from(town));
    }
}

/// The sector that a whole message names in the reader's language.
fn sector_named(turn: &Turn, said: &str) -> Option<Sector> {
    let same = |name: &String| words_in(&fold(name)).eq(words_in(&fold(said)));
    let is_named = |it: &Sector| {
        let names = text!(partners_sector_words, sector = it.code());
        turn.house.texts.words(&names, &turn.language).iter().any(same)
    };
    Sector::ALL.iter().copied().find(is_named)
}

/// Sectors whose name begins so, then the organisations that fit best.
async fn suggestions(house: &House, reader: &Language, typed: &str) -> Vec<Suggestion> {
    let today = house.clock.today(&house.zone);
    let begun = fold(typed);
    let names = Sector::ALL
        .iter()
        .map(|it| house.texts.render(&text!(sector_name, sector = it.code()), reader, today));
    let mut suggestions: Vec<_> = names
        .filter(|name| fold(name).starts_with(begun.trim()))
        .map(|name| Suggestion { label: name.clone(), words: name })
        .collect();
    suggestions.extend(suggest::entries(house, reader, typed, &organisations()).await);
    suggestions
}
