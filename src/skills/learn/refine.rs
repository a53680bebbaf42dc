//! The buttons of a list and the follow-ups in words: "și online?", "free ones", "mai multe".

use super::understand::Understood;
use super::{answer, calendar, card};
use crate::core::catalogue::{Entry, Sector};
use crate::core::dialogue::{Search, Step};
use crate::core::event::Room;
use crate::core::filter::{Near, Side};
use crate::core::form::Choices;
use crate::core::ids::{EntryId, QuestionId};
use crate::core::message::{Button, Message, Press};
use crate::engine::turn::Turn;
use crate::skills::{Trouble, inbox, old_button, partners, permit, privacy, ring, saved, settings};
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
    if wishes.near { near(turn, search).await } else { answer::show(turn, search).await }
}

/// A number picks from the list that is shown.
pub(super) async fn pick(
    turn: &mut Turn,
    open: Option<&Search>,
    number: usize,
) -> Result<(), Trouble> {
    let Some(search) = open.filter(|it| !it.shown.is_empty()) else {
        return Err(Trouble::Refused(text!(learn_no_list)));
    };
    match number.checked_sub(1).and_then(|at| search.shown.get(at)) {
        Some(id) => show_card(turn, *id).await,
        None => Err(Trouble::Refused(text!(learn_no_number, count = search.shown.len()))),
    }
}

/// A button of a list: `CODE.NUMBER`, or `CODE.NUMBER.CHOICE`; or of a card: `card.ID`.
pub(super) async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let mut pieces = code.split('.');
    let (verb, number, choice) = (pieces.next(), pieces.next(), pieces.next());
    let number: i64 = number.and_then(|it| it.parse().ok()).ok_or_else(old_button)?;
    match verb {
        Some("card") => return show_card(turn, EntryId(number)).await,
        Some("calendar") => return calendar::send(turn, EntryId(number)).await,
        _ => {}
    }
    let open = turn.dialogue.search_at(turn.now).filter(|it| i64::from(it.number) == number);
    let Some(mut search) = open.cloned() else {
        return Err(Trouble::Refused(text!(learn_old_list)));
    };
    match (verb.unwrap_or_default(), choice) {
        ("more", None) => return more(turn, search).await,
        ("near", None) => return near(turn, search).await,
        ("pass", None) => return pass_on(turn, search).await,
        ("no", None) => {
            turn.say(text!(learn_no_thanks));
            return Ok(());
        }
        ("level", None) => return choose_level(turn, &search),
        ("taught", None) => return choose_language(turn, &search),
        ("sector", None) => return choose_sector(turn, &search),
        ("list", None) => {}
        ("first", None) => search.offset = 0,
        ("online", None) => search.filter.online = true,
        ("free", None) => search.filter.free = true,
        ("soon", None) => search.filter.soon = true,
        ("offers", None) => search.filter.side = Some(Side::Offers),
        ("seeks", None) => search.filter.side = Some(Side::Seeks),
        ("all", None) => search.filter = search.filter.widened(),
        ("every", None) => {
            // The question stays, for a coordinator.
            search.words.clear();
            search.filter = search.filter.widened();
        }
        ("level", Some(level)) => {
            let level = level.parse().ok().filter(|it| (1..=8).contains(it));
            search.filter.level = Some(level.ok_or_else(old_button)?);
        }
        ("taught", Some(language)) => {
            search.filter.language = Some(language.parse().map_err(|_| old_button())?);
        }
        ("sector", Some(sector)) => {
            search.filter.sector = Some(sector.parse().map_err(|_| old_button())?);
        }
        _ => return Err(old_button()),
    }
    if verb != Some("list") {
        search.offset = 0;
    }
    answer::show(turn, search).await
}

/// The card of an entry in full.
pub(in crate::skills) async fn show_card(turn: &mut Turn, id: EntryId) -> Result<(), Trouble> {
    let Some(entry) = turn.house.storage.entry(id).await? else {
        return Err(Trouble::Refused(text!(learn_gone)));
    };
    let mut message = card::full(&entry, &turn.language, turn.today);
    if calendar::has_dates(&entry, turn.today) {
        message = message.row(vec![Button::press(text!(button_calendar), calendar::press(id))]);
    }
    if let Some(save) = saved::button_of(turn, id, &entry).await? {
        message = message.row(vec![save]);
    }
    if let Entry::Organisation(_) = entry {
        message = message.row(vec![partners::introduce_button(id, turn.room)]);
    }
    if turn.room == Room::Open {
        let start = format!("entry-{id}");
        message = message.row(vec![Button::Private { label: text!(button_private).into(), start }]);
    }
    if let Some(search) = turn.dialogue.search_at(turn.now).filter(|it| it.shown.contains(&id)) {
        message = message.row(vec![back(search)]);
    }
    turn.show(message);
    Ok(())
}

async fn more(turn: &mut Turn, search: Search) -> Result<(), Trouble> {
    let next = search.offset + u32::try_from(search.shown.len()).unwrap_or_default();
    let ahead = Search { offset: next, ..search.clone() };
    if !answer::look_up(turn, &ahead, &ahead.filter).good.is_empty() {
        return answer::show(turn, ahead).await;
    }
    let mut row = Vec::new();
    if search.offset > 0 {
        row.push(answer::button(text!(button_first_page), "first", &search));
    }
    if !search.asked.is_empty() {
        row.push(answer::button(text!(button_pass_on), "pass", &search));
    }
    turn.say(Message::text(text!(learn_no_more)).row(row));
    Ok(())
}

/// Where the member lives. In front of others it is as if the bot did not know.
fn known_place(turn: &Turn) -> Option<String> {
    match turn.room {
        Room::Private => turn.member.place.clone(),
        Room::Whispering | Room::Open => None,
    }
}

/// Where the member lives, as a filter; `None` when they have not told it, or when no entry of the
/// catalogue tells where that is.
pub(in crate::skills) fn near_of(turn: &Turn) -> Option<Near> {
    let place = known_place(turn)?;
    turn.house.index.find_town(&place).map(Near::from)
}

/// Narrows the list down to what is near; asks where that is, if it isn't known.
pub(in crate::skills) async fn near(turn: &mut Turn, mut search: Search) -> Result<(), Trouble> {
    search.offset = 0;
    let Some(place) = known_place(turn) else {
        turn.dialogue.search = Some(search);
        let question = privacy::asked(turn, text!(learn_where));
        turn.ask(question, Step::WhereNear);
        return Ok(());
    };
    match near_of(turn) {
        Some(near) => search.filter.near = Some(near),
        None => turn.say(text!(learn_unknown_place, place = place)),
    }
    answer::show(turn, search).await
}

/// The answer to "where do you live?": a place, or something else that the person would rather
/// know.
pub(super) async fn here(turn: &mut Turn, words: String) -> Result<(), Trouble> {
    if !settings::keep_place(turn, &words) {
        return super::question(turn, words).await;
    }
    match turn.dialogue.search_at(turn.now).cloned() {
        Some(search) => near(turn, search).await,
        None => {
            turn.say(text!(
                learn_place_kept,
                place = turn.member.place.clone().unwrap_or_default()
            ));
            Ok(())
        }
    }
}

fn choose_level(turn: &mut Turn, search: &Search) -> Result<(), Trouble> {
    let facets = answer::look_up(turn, search, &search.filter).facets;
    if facets.levels.is_empty() {
        turn.show(Message::text(text!(learn_no_levels)).row(vec![back(search)]));
        return Ok(());
    }
    let option = |level: &u8| {
        let press = Press::new("learn", format!("level.{}.{level}", search.number));
        (text!(wish_level, level = level.to_string()).into(), press)
    };
    let choices = Choices::new(text!(button_level), 4, facets.levels.iter().map(option));
    turn.show(Message::text(text!(learn_which_level)).choose(choices));
    Ok(())
}

fn choose_language(turn: &mut Turn, search: &Search) -> Result<(), Trouble> {
    let facets = answer::look_up(turn, search, &search.filter).facets;
    if facets.languages.is_empty() {
        turn.show(Message::text(text!(learn_no_languages)).row(vec![back(search)]));
        return Ok(());
    }
    let option = |tag: &unic_langid::subtags::Language| {
        let press = Press::new("learn", format!("taught.{}.{tag}", search.number));
        (text!(language_name, code = tag.to_string()).into(), press)
    };
    let languages = facets.languages.iter().take(LANGUAGES).map(option);
    let choices = Choices::new(text!(button_taught), 3, languages);
    turn.show(Message::text(text!(learn_which_language)).choose(choices));
    Ok(())
}

fn choose_sector(turn: &mut Turn, search: &Search) -> Result<(), Trouble> {
    let facets = answer::look_up(turn, search, &search.filter).facets;
    if facets.sectors.is_empty() {
        turn.show(Message::text(text!(partners_no_sectors)).row(vec![back(search)]));
        return Ok(());
    }
    let option = |sector: &Sector| {
        let press = Press::new("learn", format!("sector.{}.{sector}", search.number));
        (text!(sector_name, sector = sector.code()).into(), press)
    };
    let choices = Choices::new(text!(button_sector), 1, facets.sectors.iter().map(option));
    turn.show(Message::text(text!(partners_which_sector)).choose(choices));
    Ok(())
}

fn back(search: &Search) -> Button {
    answer::button(text!(button_back), "list", search)
}

/// Keeps the question for a coordinator, once.
pub(super) async fn pass_on(turn: &mut Turn, search: Search) -> Result<(), Trouble> {
    let asked = search.asked.clone();
    pass_on_as(turn, search, asked).await
}

/// Keeps it as these words.
pub(super) async fn pass_on_as(
    turn: &mut Turn,
    mut search: Search,
    words: String,
) -> Result<(), Trouble> {
    if search.passed_on {
        return Err(Trouble::Refused(text!(learn_passed_before)));
    }
    turn.say(text!(learn_passed_on, asked = answer::in_short(&words)));
    if let Some(told) = privacy::first(turn) {
        turn.say(told);
    }
    turn.write(Write::Question(questions::Question {
        id: QuestionId(turn.house.ids.next(turn.now)),
        words,
        language: turn.language.clone(),
        platform: turn.platform,
    }));
    search.passed_on = true;
    turn.dialogue.search = Some(search);
    // Whoever has not answered the one before knows that there is something to answer.
    if turn.house.storage.question_figures(permit(turn)?).await?.open == 0 {
        let open = Button::press(text!(button_inbox), inbox::press_list());
        ring(turn, text!(inbox_waits), open).await?;
    }
    Ok(())
}
