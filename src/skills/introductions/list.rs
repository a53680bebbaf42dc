//! `/introductions`: what a member asked for; what a representative, or a coordinator, may answer.

use super::words::{self, RequestCard, press, press_for, somebody, state_name, values};
use super::{organisation, permit, seen};
use crate::core::ids::{EntryId, IntroductionId};
use crate::core::introduction::{Outcome, Shares, State};
use crate::core::message::{Button, Line, Message, Part};
use crate::core::role::Role;
use crate::core::text::Value;
use crate::engine::turn::Turn;
use crate::skills::Trouble;
use crate::skills::paging::Page;
use crate::skills::roles::organisation_names;
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
    let ids: Vec<_> = found.iter().map(|it| it.organisation).collect();
    let names = organisation_names(&turn.house, &turn.language, &ids).await?;
    for ((number, it), name) in (1..).zip(found).zip(names) {
        let title = match it.side {
            Side::Member => name,
            Side::Partner => {
                text!(intro_item_partner, member = somebody(&it.theirs), organisation = name).into()
            }
        };
        let day = words::day_of(&turn.house, it.asked);
        let rows = vec![Line::dotted(vec![state_name(it.state).into(), day.into()])];
        parts.push(Part::Item { number, title, rows });
        row.push(Button::press(i64::from(number), press_for("show", it.id)));
    }
    Ok(Message::new(parts).row(row))
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
    let names = organisation_names(&turn.house, &turn.language, &[it.organisation]).await?;
    let title = names.into_iter().next().unwrap_or_else(|| text!(roles_organisation_gone).into());
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
            if it.state == State::Asked && !it.to_coordinators {
                let widen = Button::press(text!(button_intro_widen), press_for("widen", it.id));
                message = message.row(vec![widen]);
            }
            message = message.row(vec![
                Button::press(text!(button_intro_withdraw), press_for("withdraw", it.id)),
                Button::press(text!(button_intro_others), press_for("others", it.id)),
            ]);
        }
        State::Introduced => {
            let to = organisation(turn, it.organisation).await?;
            parts.push(text!(intro_you_have).into());
            parts.extend(words::public_contact(&to.entry).into_iter().map(Part::from));
            parts.extend(both(it));
            message = ending(message, it);
        }
        State::Declined | State::Expired | State::Withdrawn => {
            let others = Button::press(text!(button_intro_others), press_for("others", it.id));
            message = message.row(vec![others]);
        }
    }
    message.parts = parts;
    Ok(message)
}

/// What each side has of the other.
fn both(it: &Introduction) -> Vec<Part> {
    let mut parts: Vec<_> = values(&it.theirs).into_iter().map(Part::from).collect();
    let fields = words::field_names(&it.own.fields());
    parts.push(match (it.own == Shares::default(), it.side) {
        (true, Side::Member) => text!(intro_they_have_nothing).into(),
        (true, Side::Partner) => text!(intro_they_have_public).into(),
        (false, _) => text!(intro_they_have, fields = fields).into(),
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
    let to = organisation(turn, it.organisation).await?;
    if it.state == State::Introduced {
        let member = somebody(&it.theirs);
        let mut parts = vec![
            Part::from(text!(intro_request, member = member, organisation = &to.title)),
            text!(intro_stands, state = state_name(it.state)).into(),
            text!(intro_quote, words = it.words.clone()).into(),
            text!(intro_you_have).into(),
        ];
        parts.extend(both(it));
        return Ok(ending(Message::new(parts), it));
    }
    if !it.state.is_open() {
        let text = text!(intro_not_now, state = state_name(it.state));
        return Err(Trouble::Refused(text));
    }
    let storage = &turn.house.storage;
    let fields = storage.fields_on_acceptance(permit(turn)?, turn.member.id, it.id).await?;
    let card = RequestCard {
        id: it.id,
        organisation: &to.entry,
        words: &it.words,
        written_in: &it.language,
        shares: &it.theirs,
        fields: fields.unwrap_or_default(),
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
