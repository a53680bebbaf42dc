//! `/introductions`: what a member asked for; what a representative, or a coordinator, may answer.

use super::goal::{Addressed, offered_contact};
use super::words::{self, RequestCard, press, press_for, state_name, values};
use super::{addressed, permit, seen, who};
use crate::core::ids::{EntryId, IdeaId, IntroductionId};
use crate::core::introduction::{Goal, Outcome, Shares, State};
use crate::core::message::{Button, Line, Message, Part};
use crate::core::role::Role;
use crate::core::text::Value;
use crate::engine::turn::Turn;
use crate::skills::paging::Page;
use crate::skills::roles::organisation_names;
use crate::skills::{Trouble, ideas};
use crate::storage::introductions::{Introduction, Side};
use crate::text;

/// Introductions on a page.
const PAGE: usize = 5;

/// A page of what the member asked for.
pub(super) async fn mine(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) =
        storage.introductions_of(permit(turn)?, turn.member.id, offset, limit).await?;
    let (_, waiting) = storage.requests_for(permit(turn)?, turn.member.id, 0, 1).await?;
    let mut message = match count {
        0 => Message::text(text!(intro_none_mine)),
        _ => listed(turn, text!(intro_mine, count = count).into(), &found).await?,
    };
    message = message.row(page.turns(found.len(), count, |it| press(format!("mine.{it}"))));
    let mut row = Vec::new();
    if waiting > 0 {
        row.push(Button::press(text!(button_intro_requests, count = waiting), press("requests.0")));
    }
    if turn.member.role >= Role::Coordinator {
        row.push(Button::press(text!(button_intro_figures), press("figures")));
        row.push(Button::press(text!(button_intro_reports), press("reports")));
    }
    message = message.row(row);
    for id in storage.represented_by(permit(turn)?, turn.member.id).await?.into_iter().take(PAGE) {
        let names = organisation_names(&turn.house, &turn.language, &[id]).await?;
        message = message.row(vec![inbox_button(id, names.into_iter().next())]);
    }
    turn.show(message);
    Ok(())
}

fn inbox_button(id: EntryId, name: Option<Value>) -> Button {
    let name = name.unwrap_or_else(|| text!(roles_organisation_gone).into());
    Button::press(text!(button_intro_inbox, organisation = name), press(format!("inbox.{id}")))
}

/// A page of what somebody may answer.
pub(super) async fn requests(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) = storage.requests_for(permit(turn)?, turn.member.id, offset, limit).await?;
    let message = match count {
        0 => Message::text(text!(intro_no_requests)),
        _ => listed(turn, text!(intro_requests, count = count).into(), &found).await?,
    };
    let back = Button::press(text!(button_back), press("mine.0"));
    turn.show(
        message
            .row(page.turns(found.len(), count, |it| press(format!("requests.{it}"))))
            .row(vec![back]),
    );
    Ok(())
}

async fn listed(turn: &Turn, first: Part, found: &[Introduction]) -> Result<Message, Trouble> {
    let mut parts = vec![first];
    let mut row = Vec::new();
    for (number, it) in (1..).zip(found) {
        let name = name_of(turn, it).await?;
        let title = match it.side {
            Side::Member => name,
            Side::Partner => {
                text!(intro_item_partner, member = who(turn, it).await?, organisation = name).into()
            }
        };
        let day = words::day_of(&turn.house, it.asked);
        let rows = vec![Line::dotted(vec![state_name(it.state).into(), day.into()])];
        parts.push(Part::Item { number, title, rows });
        row.push(Button::press(i64::from(number), press_for("show", it.id)));
    }
    Ok(Message::new(parts).row(row))
}

/// What it is for, by name; that it is gone, if so.
async fn name_of(turn: &Turn, it: &Introduction) -> Result<Value, Trouble> {
    let found = Addressed::of(&turn.house, permit(turn)?, it.goal).await?;
    Ok(match (found, it.goal) {
        (Some(to), Goal::Organisation(_)) => to.title(&turn.language),
        (Some(to), Goal::Idea(_)) => text!(intro_idea, title = to.title(&turn.language)).into(),
        (None, _) => text!(roles_organisation_gone).into(),
    })
}

/// A page of the requests for an idea, for its author.
pub(super) async fn helpers(turn: &mut Turn, idea: IdeaId, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) =
        storage.help_for(permit(turn)?, turn.member.id, idea, offset, limit).await?;
    let message = match count {
        0 => Message::text(text!(intro_no_requests)),
        _ => listed(turn, text!(intro_requests, count = count).into(), &found).await?,
    };
    let back = Button::press(text!(button_idea_see), ideas::press_show(idea));
    turn.show(
        message
            .row(page.turns(found.len(), count, |it| press(format!("helpers.{idea}.{it}"))))
            .row(vec![back]),
    );
    Ok(())
}

/// An introduction in full, with what can be done about it.
pub(super) async fn show(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = seen(turn, id).await?;
    let message = match it.side {
        Side::Member => of_member(turn, &it).await?,
        Side::Partner => of_partner(turn, &it).await?,
    };
    let back = match it.side {
        Side::Member => press("mine.0"),
        Side::Partner => press("requests.0"),
    };
    turn.show(message.row(vec![Button::press(text!(button_back), back)]));
    Ok(())
}

async fn of_member(turn: &Turn, it: &Introduction) -> Result<Message, Trouble> {
    let title = name_of(turn, it).await?;
    let to = addressed(turn, it.goal).await?;
    let mut parts = vec![
        Part::from(Line(vec![crate::core::message::Span::Strong(title)])),
        text!(intro_stands, state = state_name(it.state)).into(),
        text!(intro_quote, words = it.words.clone()).into(),
    ];
    let mut message = Message::new(Vec::new());
    match it.state {
        State::Held | State::Asked => {
            parts.push(text!(intro_until, date = words::last_day(&turn.house, it.asked)).into());
            let fields = words::field_names(&it.own.fields());
            parts.push(text!(intro_you_share, fields = fields).into());
            let is_organisation = it.goal.organisation().is_some();
            if it.state == State::Asked && !it.to_coordinators && is_organisation {
                let widen = Button::press(text!(button_intro_widen), press_for("widen", it.id));
                message = message.row(vec![widen]);
            }
            message = message.row(vec![
                Button::press(text!(button_intro_withdraw), press_for("withdraw", it.id)),
                to.others(it.id),
            ]);
        }
        State::Introduced => {
            let contact = offered_contact(&turn.house, it.offered_by).await?;
            if it.goal.idea().is_some() && !it.theirs.has_way() {
                parts.push(text!(intro_they_come).into());
            } else {
                parts.push(text!(intro_you_have).into());
            }
            parts.extend(to.public_contact().into_iter().map(Part::from));
            parts.extend(both(it, !contact.is_empty()));
            message = ending(message, it);
        }
        State::Declined | State::Expired | State::Withdrawn => {
            message = message.row(vec![to.others(it.id)]);
        }
    }
    message.parts = parts;
    Ok(message.row(to.see().into_iter().collect()))
}

/// What each side has of the other.
fn both(it: &Introduction, with_contact: bool) -> Vec<Part> {
    let mut parts: Vec<_> = values(&it.theirs).into_iter().map(Part::from).collect();
    let (kind, fields) = (it.goal.code(), words::agreed(&it.own.fields(), with_contact));
    parts.push(match (it.own == Shares::default() && !with_contact, it.side) {
        (true, Side::Member) => text!(intro_they_have_nothing, kind = kind).into(),
        (true, Side::Partner) => text!(intro_they_have_public, kind = kind).into(),
        (false, _) => text!(intro_they_have, kind = kind, fields = fields).into(),
    });
    parts
}

/// How it went, and taking it back.
fn ending(message: Message, it: &Introduction) -> Message {
    let button = |outcome: &Outcome| {
        let press = press(format!("outcome.{}.{}", it.id, outcome.code()));
        Button::press(text!(button_intro_outcome, outcome = outcome.code()), press)
    };
    let withdraw = Button::press(text!(button_intro_withdraw), press_for("withdraw", it.id));
    message.row(Outcome::ALL.iter().map(button).collect()).row(vec![withdraw])
}

async fn of_partner(turn: &Turn, it: &Introduction) -> Result<Message, Trouble> {
    let to = addressed(turn, it.goal).await?;
    let member = who(turn, it).await?;
    if it.state == State::Introduced {
        let (kind, title) = (to.kind(), to.title(&turn.language));
        let mut parts = vec![
            Part::from(text!(intro_request, kind = kind, member = member, to = title)),
            text!(intro_stands, state = state_name(it.state)).into(),
            text!(intro_quote, words = it.words.clone()).into(),
            text!(intro_you_have).into(),
        ];
        let contact = offered_contact(&turn.house, it.offered_by).await?;
        parts.extend(contact.into_iter().map(Part::from));
        parts.extend(both(it, false));
        return Ok(ending(Message::new(parts), it).row(to.see().into_iter().collect()));
    }
    if !it.state.is_open() {
        let text = text!(intro_not_now, state = state_name(it.state));
        return Err(Trouble::Refused(text));
    }
    let storage = &turn.house.storage;
    let fields = storage.fields_on_acceptance(permit(turn)?, turn.member.id, it.id).await?;
    let card = RequestCard {
        id: it.id,
        to: &to,
        member,
        words: &it.words,
        written_in: &it.language,
        fields: fields.unwrap_or_default(),
        offered: it.offered_by.is_some(),
        last_day: words::last_day(&turn.house, it.asked),
    };
    Ok(match it.state {
        State::Held => card.to_hold(&turn.language, turn.house.terms.age_of_consent),
        _ if it.to_coordinators && turn.member.role >= Role::Coordinator => {
            card.to_coordinator(&turn.language)
        }
        _ => card.to_partner(&turn.language),
    })
}
