//! Everybody whom a decision on an idea concerns hears of it, once: its author, whoever supports it,
//! whoever follows it.

use super::words::{press_for, reason_parts, state_name};
use super::{press_show, release};
use crate::core::idea::State;
use crate::core::ids::InnovationId;
use crate::core::message::{Button, Message};
use crate::core::role::Permit;
use crate::engine::House;
use crate::engine::letters::unheld;
use crate::skills::innovations;
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
            if !house.storage.tell_page(&permit, &change, &page, letters).await? {
                break;
            }
            done += count;
            untold = change.after(&page);
            // Whoever waits for the database goes first.
            tokio::task::yield_now().await;
        }
        last = Some(change);
    }
    Ok(done)
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
