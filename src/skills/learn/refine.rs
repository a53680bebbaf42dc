//! The buttons of a list and the follow-ups in words: "și online?", "free ones", "mai multe".

use super::understand::Understood;
use super::{answer, card};
use crate::core::dialogue::{REMEMBERED, Search, Step, after};
use crate::core::filter::Filter;
use crate::core::ids::{EntryId, QuestionId};
use crate::core::message::{Button, Message, Press};
use crate::engine::turn::Turn;
use crate::search::Facets;
use crate::skills::{Trouble, old_button, settings};
use crate::storage::questions;
use crate::storage::turns::Write;
use crate::text;

/// Languages of teaching offered as buttons at most.
const LANGUAGES: usize = 9;

/// A message that refines the open list.
pub(super) async fn follow_up(
    turn: &mut Turn,
    mut search: Search,
    understood: &Understood,
) -> Result<(), Trouble> {
    let wishes = &understood.wishes;
    let before = search.filter.clone();
    wishes.onto(&mut search.filter);
    if wishes.more && before == search.filter && !wishes.near {
        return more(turn, search).await;
    }
    search.offset = 0;
    keep(turn, search);
    if wishes.near { near(turn).await } else { answer::show(turn).await }
}

/// A button of a list: `CODE.NUMBER`, or `CODE.NUMBER.CHOICE`; or of a card: `card.ID`.
pub(super) async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let mut pieces = code.split('.');
    let (verb, number, choice) = (pieces.next(), pieces.next(), pieces.next());
    let number: i64 = number.and_then(|it| it.parse().ok()).ok_or_else(old_button)?;
    if verb == Some("card") {
        return show_card(turn, EntryId(number)).await;
    }
    let open = turn.dialogue.search_at(turn.now).filter(|it| i64::from(it.number) == number);
    let Some(mut search) = open.cloned() else {
        return Err(Trouble::Refused(text!(learn_old_list)));
    };
    match (verb.unwrap_or_default(), choice) {
        ("more", None) => return more(turn, search).await,
        ("near", None) => {
            keep(turn, search);
            return near(turn).await;
        }
        ("pass", None) => return pass_on(turn, search),
        ("no", None) => {
            turn.dialogue.search = None;
            turn.say(text!(learn_no_thanks));
            return Ok(());
        }
        ("level", None) => return choose_level(turn, &search),
        ("taught", None) => return choose_language(turn, &search),
        ("list", None) => {}
        ("first", None) => search.offset = 0,
        ("online", None) => search.filter.online = true,
        ("free", None) => search.filter.free = true,
        ("soon", None) => search.filter.soon = true,
        ("all", None) => search.filter = Filter::default(),
        ("level", Some(level)) => {
            let level = level.parse().ok().filter(|it| (1..=8).contains(it));
            search.filter.level = Some(level.ok_or_else(old_button)?);
        }
        ("taught", Some(language)) => {
            search.filter.language = Some(language.parse().map_err(|_| old_button())?);
        }
        _ => return Err(old_button()),
    }
    if verb != Some("list") {
        search.offset = 0;
    }
    keep(turn, search);
    answer::show(turn).await
}

/// The card of an entry in full.
pub(super) async fn show_card(turn: &mut Turn, id: EntryId) -> Result<(), Trouble> {
    let Some(entry) = turn.house.storage.entry(id).await? else {
        return Err(Trouble::Refused(text!(learn_gone)));
    };
    let mut message = card::full(&entry, &turn.language, turn.today);
    if let Some(search) = turn.dialogue.search_at(turn.now).filter(|it| it.shown.contains(&id)) {
        message = message.row(vec![answer::button(text!(button_back), "list", search)]);
    }
    turn.say(message);
    Ok(())
}

fn keep(turn: &mut Turn, mut search: Search) {
    search.until = after(turn.now, REMEMBERED);
    turn.dialogue.search = Some(search);
}

async fn more(turn: &mut Turn, search: Search) -> Result<(), Trouble> {
    let next = search.offset + u32::try_from(search.shown.len()).unwrap_or_default();
    let ahead = Search { offset: next, ..search.clone() };
    if answer::look_up(turn, &ahead, &ahead.filter).good.is_empty() {
        turn.say(Message::text(text!(learn_no_more)).row(vec![
            answer::button(text!(button_first_page), "first", &search),
            answer::button(text!(button_pass_on), "pass", &search),
        ]));
        return Ok(());
    }
    keep(turn, ahead);
    answer::show(turn).await
}

fn facets(turn: &Turn, search: &Search) -> Facets {
    turn.house.index.facets(&answer::question_of(turn, search, &search.filter))
}

/// Narrows the open list to what is near; asks where that is, if it isn't known.
pub(super) async fn near(turn: &mut Turn) -> Result<(), Trouble> {
    let Some(near) = answer::near_of(turn) else {
        turn.ask(text!(learn_where), Step::WhereNear);
        return Ok(());
    };
    if let Some(search) = &mut turn.dialogue.search {
        search.filter.near = Some(near);
        search.offset = 0;
    }
    answer::show(turn).await
}

/// The answer to "where do you live?".
pub(super) async fn here(turn: &mut Turn, words: &str) -> Result<(), Trouble> {
    settings::keep_place(turn, words)?;
    if turn.dialogue.search_at(turn.now).is_none() {
        turn.say(text!(learn_place_kept, place = words.to_owned()));
        return Ok(());
    }
    near(turn).await
}

fn choose_level(turn: &mut Turn, search: &Search) -> Result<(), Trouble> {
    let facets = facets(turn, search);
    if facets.levels.is_empty() {
        return Err(Trouble::Refused(text!(learn_no_levels)));
    }
    let button = |level: &u8| {
        let press = Press::new("learn", format!("level.{}.{level}", search.number));
        Button::press(text!(wish_level, level = level.to_string()), press)
    };
    let buttons: Vec<_> = facets.levels.iter().map(button).collect();
    let mut message = Message::text(text!(learn_which_level));
    for row in buttons.chunks(4) {
        message = message.row(row.to_vec());
    }
    turn.say(message);
    Ok(())
}

fn choose_language(turn: &mut Turn, search: &Search) -> Result<(), Trouble> {
    let facets = facets(turn, search);
    if facets.languages.is_empty() {
        return Err(Trouble::Refused(text!(learn_no_languages)));
    }
    let button = |tag: &String| {
        let press = Press::new("learn", format!("taught.{}.{tag}", search.number));
        Button::press(text!(language_name, code = tag), press)
    };
    let buttons: Vec<_> = facets.languages.iter().take(LANGUAGES).map(button).collect();
    let mut message = Message::text(text!(learn_which_language));
    for row in buttons.chunks(3) {
        message = message.row(row.to_vec());
    }
    turn.say(message);
    Ok(())
}

/// Keeps the question for a coordinator, once.
fn pass_on(turn: &mut Turn, mut search: Search) -> Result<(), Trouble> {
    if search.passed_on {
        return Err(Trouble::Refused(text!(learn_passed_before)));
    }
    turn.write(Write::Question(questions::Question {
        id: QuestionId(turn.house.ids.next(turn.now)),
        words: search.asked.clone(),
        language: turn.language.clone(),
        platform: turn.platform,
    }));
    turn.say(text!(learn_passed_on, asked = search.asked.clone()));
    search.passed_on = true;
    keep(turn, search);
    Ok(())
}
