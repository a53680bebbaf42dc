//! What coordinators see to: requests of the young, reports, the counts.

use super::answer::is_too_long;
use super::words::{self, RequestCard, press, press_for, state_name};
use super::{act, addressed, goal, permit, seen_as};
use crate::core::dialogue::Step;
use crate::core::ids::IntroductionId;
use crate::core::introduction::State;
use crate::core::message::{Button, Message, Part};
use crate::core::role::Role;
use crate::engine::turn::Turn;
use crate::skills::Trouble;
use crate::storage::introductions::acts::{Deed, IntroductionWrite};
use crate::storage::introductions::{Introduction, Side};
use crate::storage::outgoing::Bond;
use crate::storage::receivers::Whom;
use crate::storage::turns::Write;
use crate::text;

/// Reports that are shown at once.
const REPORTS: i64 = 5;

/// Passes on a request that was held: the partner is asked now.
pub(super) async fn pass_on(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = seen_as(turn, id, Side::Partner, &[State::Held]).await?;
    let to = addressed(turn, it.goal).await?;
    let storage = turn.house.storage.clone();
    let fields = storage.fields_on_acceptance(permit(turn)?, turn.member.id, id).await?;
    let fields = fields.unwrap_or_default();
    let last_day = words::last_day(&turn.house, turn.now.as_millisecond());
    let bond = Bond { about: Some(id), whose: Some(it.member) };
    // It is held no more.
    let answering = super::answering(&it, false);
    for receiver in storage.receivers(permit(turn)?, answering).await? {
        let reader = turn.language_of(&receiver);
        let card = RequestCard {
            id,
            to: &to,
            member: goal::who(&turn.house, &it.theirs, it.offered_by, &reader).await?,
            words: &it.words,
            written_in: &it.language,
            fields: fields.clone(),
            offered: it.offered_by.is_some(),
            last_day,
        };
        let message = match it.to_coordinators {
            true => card.to_coordinator(&reader),
            false => card.to_partner(&reader),
        };
        turn.tell(&receiver, message, bond);
    }
    super::tell(turn, &it, super::Whose::Nobodys, |turn, reader| {
        let (kind, title) = (to.kind(), to.title(&turn.language_of(reader)));
        Message::text(text!(intro_passed_on, kind = kind, to = title, date = last_day))
    })
    .await?;
    act(turn, &it, Deed::PassOn)?;
    let title = to.title(&turn.language);
    turn.show(text!(intro_passed_on_done, kind = to.kind(), to = title));
    Ok(())
}

/// "What has happened?"
pub(super) async fn ask_report(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    reportable(turn, id).await?;
    turn.ask(text!(intro_report), Step::WhyReport { introduction: id });
    Ok(())
}

/// A request that the coordinators may be told of: once, until they have seen to it.
async fn reportable(turn: &mut Turn, id: IntroductionId) -> Result<Introduction, Trouble> {
    let states = [State::Asked, State::Introduced, State::Declined];
    let it = seen_as(turn, id, Side::Partner, &states).await?;
    match turn.house.storage.report(permit(turn)?, id).await? {
        Some(_) => Err(Trouble::Refused(text!(intro_report_sent))),
        None => Ok(it),
    }
}

/// The coordinators hear of it.
pub(super) async fn report(
    turn: &mut Turn,
    id: IntroductionId,
    said: String,
) -> Result<(), Trouble> {
    let it = reportable(turn, id).await?;
    if is_too_long(turn, &said, Step::WhyReport { introduction: id }) {
        return Ok(());
    }
    let storage = turn.house.storage.clone();
    let to = addressed(turn, it.goal).await?;
    let bond = Bond { about: Some(id), whose: Some(turn.member.id) };
    for receiver in storage.receivers(permit(turn)?, Whom::Coordinators).await? {
        if receiver.member == turn.member.id {
            continue;
        }
        let (kind, title) = (to.kind(), to.title(&turn.language_of(&receiver)));
        let told = vec![
            Part::from(text!(intro_reported, kind = kind, to = title)),
            text!(intro_quote, words = said.clone()).into(),
            text!(intro_reported_words, words = it.words.clone()).into(),
        ];
        turn.tell(&receiver, seen_to(Message::new(told), id), bond);
    }
    act(turn, &it, Deed::Report(said))?;
    let bar = Button::press(text!(button_intro_bar), press_for("bar", id));
    let row = if it.state == State::Asked { vec![bar] } else { Vec::new() };
    turn.say(Message::text(text!(intro_report_sent)).row(row));
    Ok(())
}

fn seen_to(message: Message, id: IntroductionId) -> Message {
    message.row(vec![
        Button::press(text!(button_intro_settle), press_for("settle", id)),
        Button::press(text!(button_intro_shut_out), press_for("shutout", id)),
    ])
}

/// A report was seen to.
pub(super) async fn settle(turn: &mut Turn, id: IntroductionId, deed: Deed) -> Result<(), Trouble> {
    let found = turn.house.storage.report(coordinators_permit(turn)?, id).await?;
    let Some(version) = found else { return Err(Trouble::Refused(text!(intro_report_gone))) };
    let done = match deed {
        Deed::ShutOut => text!(intro_shut_out_done),
        _ => text!(intro_settled),
    };
    let write = IntroductionWrite::act(permit(turn)?, id, version, deed);
    turn.write(Write::Introduction(write));
    turn.show(done);
    Ok(())
}

fn coordinators_permit(turn: &Turn) -> Result<&crate::core::role::Permit, Trouble> {
    let permit = permit(turn)?;
    match permit.role() >= Role::Coordinator {
        true => Ok(permit),
        false => Err(Trouble::Refused(text!(engine_not_yours))),
    }
}

/// The reports that wait.
pub(super) async fn reports(turn: &mut Turn) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    let waiting = storage.open_reports(coordinators_permit(turn)?, REPORTS).await?;
    if waiting.is_empty() {
        let back = Button::press(text!(button_back), press("mine.0"));
        turn.show(Message::text(text!(intro_no_reports)).row(vec![back]));
        return Ok(());
    }
    for report in waiting {
        let to = addressed(turn, report.goal).await?;
        let (kind, title) = (to.kind(), to.title(&turn.language));
        let parts = vec![
            Part::from(text!(intro_reported, kind = kind, to = title)),
            text!(intro_quote, words = report.said).into(),
            text!(intro_reported_words, words = report.words).into(),
        ];
        turn.bind(Bond { about: Some(report.id), whose: Some(report.reporter) });
        turn.say(seen_to(Message::new(parts), report.id));
    }
    Ok(())
}

/// The counts.
pub(super) async fn figures(turn: &mut Turn) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    let figures = storage.introduction_figures(coordinators_permit(turn)?).await?;
    let mut parts = vec![Part::from(text!(intro_figures))];
    if figures.states.is_empty() {
        parts.push(text!(intro_figures_none).into());
    }
    for (state, count) in figures.states {
        parts.push(text!(intro_figure, what = state_name(state), count = count).into());
    }
    for (side, outcome, count) in figures.outcomes {
        let what = text!(intro_figure_outcome, side = side, outcome = outcome);
        parts.push(text!(intro_figure, what = what, count = count).into());
    }
    let back = Button::press(text!(button_back), press("mine.0"));
    turn.show(Message::new(parts).row(vec![back]));
    Ok(())
}
