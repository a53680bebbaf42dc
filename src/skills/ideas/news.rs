//! Everybody whom a decision on an idea concerns hears of it, once: its author, whoever supports it,
//! whoever follows it.

use super::words::{press, press_for, reason_parts, reason_texts, state_name};
use super::{press_show, release};
use crate::core::idea::State;
use crate::core::ids::InnovationId;
use crate::core::message::{Button, Line, Message, Part, Span};
use crate::core::role::Permit;
use crate::engine::House;
use crate::engine::letters::unheld;
use crate::skills::{fewer, innovations};
use crate::storage::Result;
use crate::storage::ideas::news::Change;
use crate::storage::outgoing::{Bond, Outgoing};
use crate::storage::receivers::Receiver;
use crate::text;

/// How many people one step looks at: a commit of so many letters holds up nobody.
const STEP: i64 = 200;

/// Tells what is untold. How many letters that made.
///
/// # Errors
/// Those of the database: the rest is told the next time.
pub async fn round(house: &House) -> Result<u64> {
    // The community tells, whoever has set it up.
    let permit = Permit::of_the_operator();
    let (mut done, mut last) = (0, None);
    while let Some(change) = house.storage.untold_change(&permit, last.as_ref()).await? {
        let mut untold = Some(change.clone());
        while let Some(change) = untold {
            let page = house.storage.to_be_told(&permit, &change, STEP).await?;
            let letters: Vec<_> =
                page.receivers.iter().map(|it| letter(house, &change, it)).collect();
            let count = letters.len() as u64;
            let now = house.clock.now();
            let later = page.later.iter().map(|(it, often)| (*it, often.due(now, &house.zone)));
            let later = later.collect();
            if !house.storage.tell_page(&permit, &change, &page, letters, later).await? {
                break;
            }
            done += count;
            untold = change.after(&page);
            // Whoever waits for the database goes first.
            tokio::task::yield_now().await;
        }
        last = Some(change);
    }
    Ok(done + digests(house, &permit).await?)
}

/// Gives everybody the digest that is due.
async fn digests(house: &House, permit: &Permit) -> Result<u64> {
    let mut done = 0;
    let now = house.clock.now().as_millisecond();
    while let Some(digest) = house.storage.due_digest(permit, now).await? {
        let told = digest.receiver.as_ref().filter(|_| !digest.changes.is_empty());
        let letter = told.map(|it| digested(house, &digest.changes, it));
        done += u64::from(letter.is_some());
        house.storage.tell_digest(permit, &digest, letter).await?;
        tokio::task::yield_now().await;
    }
    Ok(done)
}

/// All news in one letter.
fn digested(house: &House, changes: &[Change], to: &Receiver) -> Outgoing {
    let language = house.language_of(to);
    let mut parts = vec![Part::from(text!(idea_digest, count = changes.len()))];
    let mut numbers = Vec::new();
    for (number, change) in (1..).zip(changes) {
        let title = text!(idea_called, title = &change.title, number = change.number.to_string());
        let news = match (&change.echo, &change.same_as) {
            (Some((community, _)), _) => {
                let state = state_name(change.state);
                text!(idea_digest_adopted, community = community, state = state)
            }
            (None, Some((_, other, same))) => {
                text!(idea_digest_merged, title = same, number = other.to_string())
            }
            (None, None) => state_name(change.state),
        };
        let why = reason_texts(change.reason.as_ref(), &language);
        let rows = std::iter::once(news).chain(why);
        let rows = rows.map(|it| Line(vec![Span::Plain(it.into())])).collect();
        parts.push(Part::Item { number, title: title.into(), rows });
        let idea = change.same_as.as_ref().map_or(change.idea, |(other, ..)| *other);
        if change.is_public || change.author == Some(to.member) {
            numbers.push(Button::press(i64::from(number), press_for("open", idea)));
        }
    }
    let message = numbers.chunks(5).fold(Message::new(parts), |it, row| it.row(row.to_vec()));
    let all = Button::press(text!(button_idea_all), press("all"));
    let often = Button::press(text!(button_reading_ideas), fewer::press_ideas());
    let bond = Bond { about: None, whose: Some(to.member) };
    house.letter(to, message.row(vec![all, often]), bond, unheld(house.clock.now()))
}

fn letter(house: &House, change: &Change, to: &Receiver) -> Outgoing {
    let is_author = change.author == Some(to.member);
    let state = state_name(change.state);
    let number = change.number.to_string();
    if let Some(echo) = &change.echo {
        return echoed(house, change, echo, to);
    }
    let text = match (&change.same_as, is_author) {
        (Some((_, other, same)), _) => text!(
            idea_news_merged,
            title = &change.title,
            number = number,
            same = same,
            other = other.to_string()
        ),
        (None, true) => {
            text!(idea_news_author, title = &change.title, number = number, state = state)
        }
        (None, false) => text!(idea_news, title = &change.title, number = number, state = state),
    };
    let mut message = Message::text(text);
    message.parts.extend(reason_parts(change.reason.as_ref(), &house.language_of(to)));
    let mut row = Vec::new();
    if change.state != State::Withdrawn && (change.is_public || is_author) {
        let idea = change.same_as.as_ref().map_or(change.idea, |(other, ..)| *other);
        row.push(Button::press(text!(button_idea_see), press_show(idea)));
    }
    if is_author && change.state == State::NeedsInformation {
        row.insert(0, Button::press(text!(button_idea_answer), press_for("answer", change.idea)));
    }
    if is_author && release::are_shared(house, change.state) {
        row.push(release::share(change.idea));
    }
    // What only its author reads goes with the author; what all may read stays.
    let whose = if is_author { change.author } else { None };
    house.letter(to, message.row(row), Bond { about: None, whose }, unheld(house.clock.now()))
}

/// Another community has adopted the idea, or has come further with it.
fn echoed(
    house: &House,
    change: &Change,
    (community, innovation): &(String, InnovationId),
    to: &Receiver,
) -> Outgoing {
    let mut message = Message::text(text!(
        idea_news_adopted,
        title = &change.title,
        number = change.number.to_string(),
        community = community,
        state = state_name(change.state)
    ));
    message.parts.extend(reason_parts(change.reason.as_ref(), &house.language_of(to)));
    let message = message.row(vec![
        Button::press(text!(button_idea_elsewhere), innovations::press_show(*innovation)),
        Button::press(text!(button_idea_see), press_show(change.idea)),
    ]);
    house.letter(to, message, Bond::default(), unheld(house.clock.now()))
}
