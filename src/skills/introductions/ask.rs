//! The member's way: to whom, what about, what may be shared, the exact words, sent.

use super::goal::{self, Addressed};
use super::share::{draft, fields, keep};
use super::words::{self, RequestCard, press, press_for, values};
use super::{addressed, answer, given, permit};
use crate::core::catalogue::Entry;
use crate::core::dialogue::Step;
use crate::core::filter::{Class, Filter};
use crate::core::form::Choices;
use crate::core::ids::{EntryId, IdeaId, IntroductionId};
use crate::core::introduction::{Draft, DraftKind, Goal, Shares, State};
use crate::core::message::{Button, Message, Part};
use crate::engine::turn::Turn;
use crate::search::Question;
use crate::skills::roles::organisation_names;
use crate::skills::{Trouble, old_button, privacy};
use crate::storage::introductions::acts::{IntroductionWrite, Request};
use crate::storage::introductions::gate::Gate;
use crate::storage::outgoing::Bond;
use crate::storage::receivers::Whom;
use crate::storage::turns::Write;
use crate::text;

/// The most characters of what a member writes.
const LONGEST: usize = 500;

/// Organisations to choose from at most.
const CHOICES: usize = 25;

/// Other organisations that are offered at most.
const OTHERS: usize = 3;

/// "Introduce me", "I want to help".
pub(super) async fn begin(turn: &mut Turn, kind: DraftKind) -> Result<(), Trouble> {
    let goal = kind.goal().ok_or_else(old_button)?;
    let to = addressed(turn, goal).await?;
    if let_in(turn, &to).await?.is_none() {
        return Ok(());
    }
    keep(turn, Draft::new(kind));
    let is_of_age = turn.house.storage.is_of_age(permit(turn)?, turn.member.id).await?;
    if is_of_age {
        ask_words(turn, &to);
        return Ok(());
    }
    ask_age(turn);
    Ok(())
}

/// "My organisation helps": which, if they speak for several.
pub(super) async fn offer(turn: &mut Turn, idea: IdeaId, chosen: &str) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    let theirs = storage.represented_by(permit(turn)?, turn.member.id).await?;
    let chosen = match (chosen.parse().map(EntryId), theirs.as_slice()) {
        (Ok(id), theirs) if theirs.contains(&id) => id,
        (Err(_), [only]) => *only,
        (Err(_), [_, _, ..]) => return ask_for_whom(turn, idea, &theirs).await,
        (Ok(_), _) | (Err(_), []) => return Err(Trouble::Refused(text!(intro_not_yours))),
    };
    begin(turn, DraftKind::Offer(idea, chosen)).await
}

async fn ask_for_whom(turn: &mut Turn, idea: IdeaId, of: &[EntryId]) -> Result<(), Trouble> {
    let names = organisation_names(&turn.house, &turn.language, of).await?;
    let options = names.into_iter().zip(of).take(CHOICES);
    let options = options.map(|(name, id)| (name, press(format!("offer.{idea}.{id}"))));
    let choices = Choices::new(text!(intro_pick_organisation), 1, options);
    turn.show(Message::text(text!(intro_for_whom)).choose(choices));
    Ok(())
}

pub(super) fn ask_age(turn: &mut Turn) {
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
    let Some(goal) = draft.kind.goal() else { return answer::age(turn, draft, of_age).await };
    let to = addressed(turn, goal).await?;
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
    let text = text!(intro_what, kind = to.kind(), to = to.title(&turn.language));
    turn.ask(text, Step::IntroduceWords);
}

/// They write something else.
pub(super) async fn rewrite(turn: &mut Turn) -> Result<(), Trouble> {
    let goal = draft(turn)?.kind.goal().ok_or_else(old_button)?;
    let to = addressed(turn, goal).await?;
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
    let gate = house
        .storage
        .gate(permit(turn)?, turn.member.id, to.goal(), &house.terms, turn.now)
        .await?;
    if gate.is_open(&house.terms) {
        return Ok(Some(gate));
    }
    refuse(turn, to, &gate)?;
    shut(turn, to).await?;
    Ok(None)
}

fn refuse(turn: &Turn, to: &Addressed, gate: &Gate) -> Result<(), Trouble> {
    let (kind, title) = (to.kind(), to.title(&turn.language));
    let refused = if gate.own {
        text!(intro_own, kind = kind, to = title)
    } else if !gate.takes {
        text!(intro_not_helped)
    } else if gate.shut_out {
        text!(intro_shut_out)
    } else if gate.open_there {
        text!(intro_open_there, kind = kind, to = title)
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
    let (kind, title) = (to.kind(), to.title(&turn.language));
    let message = Message::text(text!(intro_shut, kind = kind, to = title));
    let others = others(turn, to).await?;
    turn.say(to.elsewhere(message, &others));
    Ok(())
}

/// Organisations that offer the like of it.
pub(super) async fn others(turn: &Turn, to: &Addressed) -> Result<Vec<(EntryId, String)>, Trouble> {
    like(&turn.house, to, &turn.language).await.map_err(Trouble::from)
}

/// Organisations that offer the like of one, by name.
pub(super) async fn like(
    house: &crate::engine::House,
    to: &Addressed,
    reader: &crate::core::catalogue::Language,
) -> crate::storage::Result<Vec<(EntryId, String)>> {
    let Addressed::Organisation(id, entry) = to else { return Ok(Vec::new()) };
    let Entry::Organisation(it) = entry.as_ref() else { return Ok(Vec::new()) };
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
    let ids: Vec<_> = answer.good.iter().map(|it| it.id).filter(|it| it != id).collect();
    let found = house.storage.entries(ids.into_iter().take(OTHERS).collect()).await?;
    Ok(found.into_iter().map(|(id, entry)| (id, words::title(&entry, reader))).collect())
}

/// What the organisation will read.
pub(super) async fn preview(turn: &Turn, draft: &Draft, goal: Goal) -> Result<Message, Trouble> {
    let to = addressed(turn, goal).await?;
    let member =
        goal::who(&turn.house, &draft.shares.before(), draft.kind.of(), &turn.language).await?;
    let now = turn.now.as_millisecond();
    let card = RequestCard {
        id: IntroductionId(0),
        to: &to,
        member,
        words: &draft.words,
        written_in: &turn.language,
        fields: draft.shares.fields(),
        offered: draft.kind.of().is_some(),
        last_day: words::last_day(&turn.house, now),
    };
    let (kind, title) = (to.kind(), to.title(&turn.language));
    let mut parts = vec![Part::from(text!(intro_preview, kind = kind, to = title))];
    parts.extend(card.parts(&turn.language));
    let later = Shares { name: None, ..draft.shares.clone() };
    let contact = goal::offered_contact(&turn.house, draft.kind.of()).await?;
    if !later.fields().is_empty() || !contact.is_empty() {
        parts.push(text!(intro_preview_later, kind = kind).into());
        parts.extend(values(&later).into_iter().chain(contact).map(Part::from));
    }
    parts.extend(draft.named.then(|| text!(intro_preview_named).into()));
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
pub(super) async fn send(turn: &mut Turn, draft: Draft, goal: Goal) -> Result<(), Trouble> {
    let to = addressed(turn, goal).await?;
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
        goal,
        offered_by: draft.kind.of().map(|it| (it, draft.named)),
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
        (_, true) => {
            text!(intro_sent_coordinators, organisation = to.title(&turn.language), date = last)
        }
        (_, false) => {
            let (kind, title, count) =
                (to.kind(), to.title(&turn.language), house.terms.remind_days);
            text!(intro_sent, kind = kind, to = title, count = count, date = last)
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
        goal: to.goal(),
        asker: turn.member.id,
        held: state == State::Held,
        to_coordinators: request.to_coordinators,
    };
    let shares = request.shares.before();
    let offered_by = request.offered_by.map(|it| it.0);
    let bond = Bond { about: Some(request.id), whose: Some(turn.member.id) };
    for receiver in storage.receivers(permit(turn)?, answering).await? {
        let reader = turn.language_of(&receiver);
        let card = RequestCard {
            id: request.id,
            to,
            member: goal::who(&turn.house, &shares, offered_by, &reader).await?,
            words: &request.words,
            written_in: &request.given.language,
            fields: request.shares.fields(),
            offered: offered_by.is_some(),
            last_day: words::last_day(&turn.house, turn.now.as_millisecond()),
        };
        let message = match (state, request.to_coordinators) {
            (State::Held, _) => card.to_hold(&reader, turn.house.terms.age_of_consent),
            (_, true) => card.to_coordinator(&reader),
            (_, false) => card.to_partner(&reader),
        };
        turn.tell(&receiver, message, bond);
    }
    Ok(())
}
