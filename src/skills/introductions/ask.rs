//! The member's way: to whom, what about, what may be shared, the exact words, sent.

use super::share::{draft, fields, keep};
use super::words::{self, RequestCard, press, press_for, values};
use super::{Addressed, given, organisation, permit};
use crate::core::catalogue::Entry;
use crate::core::dialogue::Step;
use crate::core::filter::{Class, Filter};
use crate::core::ids::{EntryId, IntroductionId};
use crate::core::introduction::{Draft, DraftKind, Shares, State};
use crate::core::message::{Button, Message, Part};
use crate::engine::turn::Turn;
use crate::search::Question;
use crate::skills::{Trouble, privacy};
use crate::storage::introductions::acts::{IntroductionWrite, Request};
use crate::storage::introductions::inbox::Gate;
use crate::storage::outgoing::Bond;
use crate::storage::receivers::Whom;
use crate::storage::turns::Write;
use crate::text;

/// The most characters of what a member writes.
const LONGEST: usize = 500;

/// Other organisations that are offered at most.
const OTHERS: usize = 3;

/// "Introduce me."
pub(super) async fn begin(turn: &mut Turn, to: EntryId) -> Result<(), Trouble> {
    let to = organisation(turn, to).await?;
    if let_in(turn, &to).await?.is_none() {
        return Ok(());
    }
    let kind = DraftKind::Ask(to.id);
    let draft =
        Draft { kind, words: String::new(), shares: Shares::default(), minor: false, until: 0 };
    keep(turn, draft);
    let is_of_age = turn.house.storage.is_of_age(permit(turn)?, turn.member.id).await?;
    if is_of_age {
        ask_words(turn, &to);
        return Ok(());
    }
    ask_age(turn);
    Ok(())
}

fn ask_age(turn: &mut Turn) {
    let age = turn.house.terms.age_of_consent;
    let message = Message::text(text!(intro_of_age, age = age)).row(vec![
        Button::press(text!(button_intro_of_age, age = age), press("age.yes")),
        Button::press(text!(button_intro_minor), press("age.no")),
    ]);
    turn.ask(message, Step::AreYouOfAge);
}

/// The answer to "are you old enough?".
pub(super) async fn age(turn: &mut Turn, of_age: bool) -> Result<(), Trouble> {
    let mut draft = draft(turn)?;
    let DraftKind::Ask(to) = draft.kind else { return Err(super::old_button()) };
    let to = organisation(turn, to).await?;
    match of_age {
        true => turn.write(Write::Introduction(IntroductionWrite::OfAge)),
        false => {
            draft.minor = true;
            keep(turn, draft);
            turn.say(text!(intro_minor));
        }
    }
    ask_words(turn, &to);
    Ok(())
}

fn ask_words(turn: &mut Turn, to: &Addressed) {
    turn.ask(text!(intro_what, organisation = &to.title), Step::IntroduceWords);
}

/// They write something else.
pub(super) async fn rewrite(turn: &mut Turn) -> Result<(), Trouble> {
    let DraftKind::Ask(to) = draft(turn)?.kind else { return Err(super::old_button()) };
    let to = organisation(turn, to).await?;
    ask_words(turn, &to);
    Ok(())
}

/// What it is about was written.
pub(super) async fn written(turn: &mut Turn, words: String) -> Result<(), Trouble> {
    let mut draft = draft(turn)?;
    let letters = words.chars().count();
    if letters > LONGEST {
        turn.ask(text!(form_too_long, count = letters, limit = LONGEST), Step::IntroduceWords);
        return Ok(());
    }
    let first = draft.words.is_empty();
    draft.words = words;
    keep(turn, draft);
    match first {
        true => fields(turn).await,
        false => super::share::preview(turn).await,
    }
}

/// What a request meets, if it may be made; if not, they are told why, and what else there is.
async fn let_in(turn: &mut Turn, to: &Addressed) -> Result<Option<Gate>, Trouble> {
    let house = turn.house.clone();
    let gate =
        house.storage.gate(permit(turn)?, turn.member.id, to.id, &house.terms, turn.now).await?;
    if gate.is_open(&house.terms) {
        return Ok(Some(gate));
    }
    refuse(turn, to, &gate)?;
    shut(turn, to).await?;
    Ok(None)
}

fn refuse(turn: &Turn, to: &Addressed, gate: &Gate) -> Result<(), Trouble> {
    let organisation = to.title.clone();
    let refused = if gate.own {
        text!(intro_own, organisation = organisation)
    } else if gate.shut_out {
        text!(intro_shut_out)
    } else if gate.open_there {
        text!(intro_open_there, organisation = organisation)
    } else if gate.open >= i64::from(turn.house.terms.open) {
        text!(intro_too_many, count = gate.open)
    } else if gate.is_too_much(&turn.house.terms) {
        text!(intro_too_many_weekly)
    } else {
        return Ok(());
    };
    Err(Trouble::Refused(refused))
}

/// The organisation takes none of theirs now: kindly, and with others.
async fn shut(turn: &mut Turn, to: &Addressed) -> Result<(), Trouble> {
    let message = Message::text(text!(intro_shut, organisation = &to.title));
    let others = others(turn, to).await?;
    let message = match others.is_empty() {
        true => message,
        false => words::to_others(message.then(text!(intro_others)), &others),
    };
    turn.say(message);
    Ok(())
}

/// Organisations that offer the like of it.
pub(super) async fn others(turn: &Turn, to: &Addressed) -> Result<Vec<(EntryId, String)>, Trouble> {
    like(&turn.house, to.id, &to.entry, &turn.language).await.map_err(Trouble::from)
}

/// Organisations that offer the like of one, by name.
pub(super) async fn like(
    house: &crate::engine::House,
    id: EntryId,
    entry: &Entry,
    reader: &crate::core::catalogue::Language,
) -> crate::storage::Result<Vec<(EntryId, String)>> {
    let Entry::Organisation(it) = entry else { return Ok(Vec::new()) };
    let any_of: Vec<String> = it.offers.iter().chain(&it.topics).cloned().collect();
    let filter = Filter { class: Some(Class::Organisation), ..Filter::default() };
    let answer = house.index.search(&Question {
        words: "",
        any_of: &any_of,
        organisations: true,
        filter: &filter,
        today: house.clock.today(&house.zone),
        offset: 0,
        limit: OTHERS + 1,
    });
    let ids: Vec<_> = answer.good.iter().map(|it| it.id).filter(|it| *it != id).collect();
    let found = house.storage.entries(ids.into_iter().take(OTHERS).collect()).await?;
    Ok(found.into_iter().map(|(id, entry)| (id, words::title(&entry, reader))).collect())
}

/// What the organisation will read.
pub(super) async fn preview(turn: &Turn, draft: &Draft, to: EntryId) -> Result<Message, Trouble> {
    let to = organisation(turn, to).await?;
    let now = turn.now.as_millisecond();
    let card = RequestCard {
        id: IntroductionId(0),
        organisation: &to.entry,
        words: &draft.words,
        written_in: &turn.language,
        shares: &draft.shares.before(),
        fields: draft.shares.fields(),
        last_day: words::last_day(&turn.house, now),
    };
    let mut parts = vec![Part::from(text!(intro_preview, organisation = &to.title))];
    parts.extend(card.parts(&turn.language));
    let later = Shares { name: None, ..draft.shares.clone() };
    if !later.fields().is_empty() {
        parts.push(text!(intro_preview_later).into());
        parts.extend(values(&later).into_iter().map(Part::from));
    }
    parts.push(match turn.dialogue.introduction.as_ref().is_some_and(|it| it.minor) {
        true => text!(intro_preview_minor).into(),
        false => text!(intro_preview_back, version = privacy::VERSION.to_string()).into(),
    });
    Ok(Message::new(parts)
        .row(vec![
            Button::press(text!(button_intro_send), press("send")),
            Button::press(text!(button_intro_cancel), press("leave")),
        ])
        .row(vec![
            Button::press(text!(button_intro_rewrite), press("words")),
            Button::press(text!(button_intro_reshare), press("fields")),
        ]))
}

/// The request goes out, with the consent to it.
pub(super) async fn send(turn: &mut Turn, draft: Draft, to: EntryId) -> Result<(), Trouble> {
    let to = organisation(turn, to).await?;
    if draft.words.is_empty() {
        keep(turn, draft);
        ask_words(turn, &to);
        return Ok(());
    }
    // The buttons of an older message lead past the question.
    if !draft.minor && !turn.house.storage.is_of_age(permit(turn)?, turn.member.id).await? {
        keep(turn, draft);
        ask_age(turn);
        return Ok(());
    }
    let Some(gate) = let_in(turn, &to).await? else { return Ok(()) };
    let house = turn.house.clone();
    let request = Request {
        id: IntroductionId(house.ids.next(turn.now)),
        organisation: to.id,
        words: draft.words,
        shares: draft.shares,
        held: draft.minor,
        to_coordinators: !gate.represented,
        given: given(turn),
        terms: house.terms.clone(),
    };
    let state = if request.held { State::Held } else { State::Asked };
    tell(turn, &to, &request, state).await?;
    let last = words::last_day(&house, turn.now.as_millisecond());
    let text = match (state, request.to_coordinators) {
        (State::Held, _) => text!(intro_sent_held, date = last),
        (_, true) => text!(intro_sent_coordinators, organisation = &to.title, date = last),
        (_, false) => {
            let count = house.terms.remind_days;
            text!(intro_sent, organisation = &to.title, count = count, date = last)
        }
    };
    let see = Button::press(text!(button_intro_see), press_for("show", request.id));
    turn.write(Write::Introduction(IntroductionWrite::ask(permit(turn)?, request)));
    turn.show(Message::text(text).row(vec![see]));
    Ok(())
}

/// Tells whoever may answer it.
async fn tell(
    turn: &mut Turn,
    to: &Addressed,
    request: &Request,
    state: State,
) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    let answering = Whom::Answering {
        organisation: to.id,
        asker: turn.member.id,
        held: state == State::Held,
        to_coordinators: request.to_coordinators,
    };
    let shares = request.shares.before();
    let card = RequestCard {
        id: request.id,
        organisation: &to.entry,
        words: &request.words,
        written_in: &request.given.language,
        shares: &shares,
        fields: request.shares.fields(),
        last_day: words::last_day(&turn.house, turn.now.as_millisecond()),
    };
    let bond = Bond { about: Some(request.id), whose: Some(turn.member.id) };
    for receiver in storage.receivers(permit(turn)?, answering).await? {
        let reader = turn.language_of(&receiver);
        let message = match (state, request.to_coordinators) {
            (State::Held, _) => card.to_hold(&reader, turn.house.terms.age_of_consent),
            (_, true) => card.to_coordinator(&reader),
            (_, false) => card.to_partner(&reader),
        };
        turn.tell(&receiver, message, bond);
    }
    Ok(())
}
