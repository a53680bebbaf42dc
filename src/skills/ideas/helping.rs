//! Who helps with an idea, as its card shows it, and where one takes part oneself. How somebody comes
//! to help is an introduction ([`introductions`]).

use super::permit;
use super::words::{listed, press};
use crate::core::message::{Button, Message, Part};
use crate::engine::turn::Turn;
use crate::skills::paging::Page;
use crate::skills::roles::organisation_names;
use crate::skills::{Trouble, introductions};
use crate::storage::ideas::Idea;
use crate::storage::introductions::helpers::Helpers;
use crate::text;

/// Ideas on a page.
const PAGE: usize = 5;

/// Organisations that are named on a card at most: more are counted.
const NAMED: usize = 5;

/// How many help, and which organisations.
pub(super) async fn parts(turn: &Turn, helpers: &Helpers) -> Result<Vec<Part>, Trouble> {
    let mut parts = Vec::new();
    if helpers.people > 0 {
        parts.push(text!(idea_helpers, count = helpers.people).into());
    }
    let shown = &helpers.organisations[..helpers.organisations.len().min(NAMED)];
    if !shown.is_empty() {
        let names = organisation_names(&turn.house, &turn.language, shown).await?;
        let more = helpers.organisations.len() - shown.len();
        parts.push(match more {
            0 => text!(idea_helped_by, organisations = names).into(),
            count => text!(idea_helped_by_more, organisations = names, count = count).into(),
        });
    }
    Ok(parts)
}

/// What the reader can do to help, or about those who do.
pub(super) async fn buttons(
    turn: &Turn,
    idea: &Idea,
    helpers: &Helpers,
) -> Result<Vec<Button>, Trouble> {
    let mut row = Vec::new();
    if helpers.to_answer > 0 {
        let label = text!(button_idea_helpers, count = helpers.to_answer);
        row.push(Button::press(label, introductions::press_helpers(idea.id)));
    }
    if let Some(own) = helpers.own {
        row.push(Button::press(text!(button_idea_own_help), introductions::press_show(own)));
    } else if !idea.is_own && helpers.takes {
        row.push(Button::press(text!(button_idea_help), introductions::press_help(idea.id)));
        let storage = &turn.house.storage;
        if !storage.represented_by(permit(turn)?, turn.member.id).await?.is_empty() {
            row.push(Button::press(text!(button_idea_offer), introductions::press_offer(idea.id)));
        }
    }
    Ok(row)
}

/// A page of the ideas of others that the member helps with.
pub(super) async fn helped(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) = storage.helped_ideas(permit(turn)?, turn.member.id, offset, limit).await?;
    let message = match count {
        0 => Message::text(text!(ideas_none_helped)),
        _ => listed(text!(ideas_helped, count = count), &found, &turn.language),
    };
    turn.show(message.row(page.turns(found.len(), count, |it| press(format!("helped.{it}")))).row(
        vec![
            Button::press(text!(button_idea_mine), press("mine.0")),
            Button::press(text!(button_idea_all), press("list.0")),
            Button::press(text!(button_idea_requests), introductions::press_mine()),
        ],
    ));
    Ok(())
}
