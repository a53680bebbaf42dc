//! `/innovations`: what other communities have tried, to be read, searched and adopted here.
//!
//! Adopting one begins an idea that names where it comes from. Which feeds are followed coordinators
//! decide ([`feeds`](super::feeds)); what is in them arrives through [`web::follow`](crate::web::follow).

use futures::future::BoxFuture;

use super::ideas::areas::are_alike;
use super::ideas::words::{areas, called, state_name, told};
use super::language::{name_of, written_in};
use super::paging::Page;
use super::settings::interest_name;
use super::{Ask, Skill, Trouble, ideas, old_button, permit};
use crate::core::catalogue::Language;
use crate::core::command::{Command, Words};
use crate::core::filter::Filter;
use crate::core::form::Choices;
use crate::core::idea::{self, State};
use crate::core::ids::InnovationId;
use crate::core::innovation::is_innovation;
use crate::core::message::{Button, Line, Message, Part, Press, Span};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::core::vocabulary::Topic;
use crate::engine::turn::Turn;
use crate::search::Question;
use crate::storage::innovations::{Found, Sought};
use crate::text;

/// Innovations on a page.
const PAGE: usize = 5;

/// Of so many that the index has found it is looked which are innovations.
const LOOKED_AT: usize = 50;

/// Innovations that are shown as like an idea at most.
const LIKE: usize = 3;

/// Ideas that have adopted one are shown beside it, the newest.
const ADOPTING: i64 = 5;

/// Languages among which one can choose.
const LANGUAGES: usize = 10;

/// Shows what other communities have tried.
#[derive(Debug)]
pub struct Innovations;

const COMMANDS: &[Command] = &[Command {
    name: "innovations",
    needs: Role::Member,
    about: || text!(command_innovations),
    also: || text!(command_innovations_names),
    plain: false,
    takes: Some(Words {
        called: || text!(words_innovations),
        about: || text!(words_innovations_about),
    }),
}];

impl Skill for Innovations {
    fn name(&self) -> &'static str {
        "innovations"
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
                Ask::Command { words, .. } if words.is_empty() => {
                    page(turn, Sought::default(), 0).await
                }
                Ask::Command { words, .. } => find(turn, &words).await,
                Ask::Press(code) => press(turn, &code).await,
                _ => Err(old_button()),
            }
        })
    }
}

/// The button that shows an innovation.
pub fn press_show(id: InnovationId) -> Press {
    button(format!("show.{id}"))
}

/// The button that shows all of them.
pub fn press_all() -> Press {
    button("list.0")
}

fn button(code: impl AsRef<str>) -> Press {
    Press::new("innovations", code)
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (verb, rest) = code.split_once('.').unwrap_or((code, ""));
    if let "filter" | "topic" | "state" | "language" = verb {
        return narrow(turn, verb, rest).await;
    }
    let number: i64 = rest.parse().map_err(|_| old_button())?;
    match verb {
        "list" => {
            page(turn, Sought::default(), usize::try_from(number).map_err(|_| old_button())?).await
        }
        "show" => show(turn, InnovationId(number)).await,
        "adopt" => {
            let found = seen(turn, InnovationId(number)).await?;
            ideas::adopt(turn, &found).await
        }
        _ => Err(old_button()),
    }
}

async fn seen(turn: &Turn, id: InnovationId) -> Result<Found, Trouble> {
    let found = turn.house.storage.innovation(permit(turn)?, id).await?;
    found.ok_or_else(|| Trouble::Refused(text!(innovation_gone)))
}

/// `filter` asks what to narrow the list down to; `topic.CODE.PAGE` and its like show what is left.
async fn narrow(turn: &mut Turn, verb: &str, rest: &str) -> Result<(), Trouble> {
    let (code, at) = rest.split_once('.').unwrap_or((rest, "0"));
    let all = Sought::default();
    let sought = match verb {
        "topic" => Sought { topic: Some(code.parse().map_err(|_| old_button())?), ..all },
        "state" => Sought { state: Some(State::from_code(code).ok_or_else(old_button)?), ..all },
        "language" => Sought { language: Some(code.parse().map_err(|_| old_button())?), ..all },
        _ => return filter(turn).await,
    };
    page(turn, sought, at.parse().map_err(|_| old_button())?).await
}

/// What the list may be narrowed down to.
async fn filter(turn: &mut Turn) -> Result<(), Trouble> {
    let languages = turn.house.storage.innovation_languages(permit(turn)?).await?;
    let topics = Topic::ALL.iter().map(|it| {
        (Value::from(interest_name(it.code())), button(format!("topic.{}.0", it.code())))
    });
    let states = State::ALL.iter().filter(|it| is_innovation(**it));
    let states =
        states.map(|it| (Value::from(state_name(*it)), button(format!("state.{}.0", it.code()))));
    let languages = languages
        .iter()
        .take(LANGUAGES)
        .map(|it| (Value::from(name_of(it)), button(format!("language.{it}.0"))));
    let options = topics.chain(states).chain(languages);
    let choices = Choices::new(text!(innovations_pick_filter), 2, options);
    let all = Button::press(text!(button_innovations_all), button("list.0"));
    turn.show(Message::text(text!(innovations_ask_filter)).choose(choices).row(vec![all]));
    Ok(())
}

/// A page of what is sought, what changed last first.
async fn page(turn: &mut Turn, sought: Sought, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) = storage.innovations(permit(turn)?, sought.clone(), offset, limit).await?;
    let is_all = sought == Sought::default();
    let first = match (count, is_all) {
        (0, true) => text!(innovations_none),
        (0, false) => text!(innovations_none_such),
        _ => text!(innovations_found, count = count),
    };
    let verb = match &sought {
        Sought { topic: Some(topic), .. } => format!("topic.{topic}"),
        Sought { state: Some(state), .. } => format!("state.{}", state.code()),
        Sought { language: Some(language), .. } => format!("language.{language}"),
        Sought { topic: None, state: None, language: None } => "list".to_owned(),
    };
    let turns = page.turns(found.len(), count, |it| button(format!("{verb}.{it}")));
    let mut message = listed(first, &found, &turn.language).row(turns);
    let mut row = Vec::new();
    if count > 0 || !is_all {
        row.push(Button::press(text!(button_idea_filter), button("filter")));
    }
    if !is_all {
        row.push(Button::press(text!(button_innovations_all), button("list.0")));
    }
    if count == 0 && is_all {
        row.push(Button::press(text!(button_idea_all), ideas::press_all()));
    }
    message = message.row(row);
    turn.show(message);
    Ok(())
}

/// `/innovations words`.
async fn find(turn: &mut Turn, words: &str) -> Result<(), Trouble> {
    let found = by_words(turn, words, PAGE).await?;
    let first = match found.is_empty() {
        true => text!(innovations_nothing, asked = words.to_owned()),
        false => text!(innovations_best, count = found.len()),
    };
    let all = Button::press(text!(button_innovations_all), button("list.0"));
    turn.show(listed(first, &found, &turn.language).row(vec![all]));
    Ok(())
}

/// The innovations among what the index has found, up to a number.
async fn read(
    turn: &Turn,
    ids: impl Iterator<Item = InnovationId>,
    most: usize,
) -> Result<Vec<Found>, Trouble> {
    let mut found = Vec::new();
    for id in ids {
        if found.len() == most {
            break;
        }
        found.extend(turn.house.storage.innovation(permit(turn)?, id).await?);
    }
    Ok(found)
}

/// What other communities have tried that is like these words, the most alike first.
pub(super) async fn like(turn: &Turn, words: &idea::Words) -> Result<Vec<Found>, Trouble> {
    let text = format!("{} {}", words.title, words.what);
    let ids = turn.house.ideas.nearest(&text, LOOKED_AT).into_iter().map(|it| InnovationId(it.0));
    let mut found = read(turn, ids, LOOKED_AT).await?;
    found.retain(|Found { innovation: it, .. }| {
        are_alike(&text, &format!("{} {}", it.words.title, it.words.what))
    });
    found.truncate(LIKE);
    Ok(found)
}

/// What other communities have tried and these words find, the best first.
pub(super) async fn by_words(turn: &Turn, words: &str, most: usize) -> Result<Vec<Found>, Trouble> {
    let filter = Filter::default();
    // Ideas of this community are in the same index: they are passed over.
    let question = Question { limit: LOOKED_AT, ..Question::new(words, &filter, turn.today) };
    let answer = turn.house.ideas.search(&question);
    let hits = if answer.good.is_empty() { answer.near } else { answer.good };
    read(turn, hits.into_iter().map(|it| InnovationId(it.id.0)), most).await
}

/// Innovations in short, each with the button that shows it.
pub(super) fn listed(first: Text, found: &[Found], reader: &Language) -> Message {
    let (mut parts, mut row) = (vec![Part::from(first)], Vec::new());
    for (number, Found { id, innovation: it, community }) in (1..).zip(found) {
        let mut facts = vec![Value::from(community)];
        facts.extend(it.state.map(|it| state_name(it).into()));
        facts.extend(written_in(&it.language, reader).map(Value::from));
        let title = Value::from(&it.words.title);
        parts.push(Part::Item { number, title, rows: vec![Line::dotted(facts)] });
        row.push(Button::press(i64::from(number), press_show(*id)));
    }
    Message::new(parts).row(row)
}

/// One in full, and what can be done with it.
async fn show(turn: &mut Turn, id: InnovationId) -> Result<(), Trouble> {
    let Found { innovation: it, community, .. } = seen(turn, id).await?;
    let words = &it.words;
    let title = Line(vec![Span::Strong(Value::from(&words.title))]);
    let mut parts = vec![Part::Paragraph(title)];
    let mut facts = vec![Value::from(&community)];
    facts.extend(it.state.map(|it| state_name(it).into()));
    parts.push(Line::dotted(facts).into());
    parts.extend(written_in(&it.language, &turn.language).map(Part::from));
    parts.extend(told(words));
    if !it.outcome.is_empty() {
        parts.push(text!(innovation_outcome, outcome = &it.outcome).into());
        // Where the rest is in another language than this, that is said above for both.
        let language = it.outcome_language.as_ref();
        let language = language.filter(|language| language.language != it.language.language);
        parts.extend(language.and_then(|it| written_in(it, &turn.language)).map(Part::from));
    }
    parts.extend(areas(words));
    if !it.licence.is_empty() {
        parts.push(text!(innovation_licence, licence = &it.licence).into());
    }
    let mut row =
        vec![Button::press(text!(button_innovation_adopt), button(format!("adopt.{id}")))];
    let label = text!(button_innovation_open);
    row.extend(it.url.map(|url| Button::Open { label: label.into(), url }));
    let back = Button::press(text!(button_back), button("list.0"));
    let storage = turn.house.storage.clone();
    let adopting = storage.adopting_ideas(permit(turn)?, turn.member.id, id, ADOPTING).await?;
    let mut linked = Vec::new();
    if !adopting.is_empty() {
        parts.push(text!(innovation_adopted_here, count = adopting.len()).into());
    }
    for (number, idea) in (1..).zip(&adopting) {
        let rows = vec![Line::dotted(vec![state_name(idea.state).into()])];
        parts.push(Part::Item { number, title: called(idea), rows });
        linked.push(Button::press(i64::from(number), ideas::press_show(idea.id)));
    }
    turn.show(Message::new(parts).row(linked).row(row).row(vec![back]));
    Ok(())
}
