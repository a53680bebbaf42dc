//! What comes behind a request: the answer to a question, taking a consent back, another way, how it
//! went.

use super::answer::is_too_long;
use super::words::{self, RequestCard, press_for};
use super::{Whose, act, addressed, given, goal, other_side, permit, seen, seen_as, tell, who};
use crate::core::dialogue::Step;
use crate::core::ids::IntroductionId;
use crate::core::introduction::{Field, Outcome, State};
use crate::core::message::{Button, Message, Part};
use crate::engine::turn::Turn;
use crate::skills::{Trouble, old_button};
use crate::storage::introductions::acts::Deed;
use crate::storage::introductions::{Introduction, Side};
use crate::storage::outgoing::Bond;
use crate::storage::receivers::Whom;
use crate::text;

/// A request whose partner has asked something that is not answered.
async fn questioned(turn: &mut Turn, id: IntroductionId) -> Result<Introduction, Trouble> {
    let it = seen_as(turn, id, Side::Member, &[State::Asked]).await?;
    match it.replies < it.questions {
        true => Ok(it),
        false => Err(Trouble::Refused(text!(intro_replied))),
    }
}

/// "What do you answer?"
pub(super) async fn ask_reply(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = questioned(turn, id).await?;
    let to = addressed(turn, it.goal).await?;
    let step = Step::AnswerFirst { introduction: id };
    turn.ask(text!(intro_ask_reply, kind = to.kind(), to = to.title(&turn.language)), step);
    Ok(())
}

/// The answer goes to whoever may answer the request.
pub(super) async fn reply(
    turn: &mut Turn,
    id: IntroductionId,
    reply: String,
) -> Result<(), Trouble> {
    let it = questioned(turn, id).await?;
    if is_too_long(turn, &reply, Step::AnswerFirst { introduction: id }) {
        return Ok(());
    }
    let name = goal::who(&turn.house, &it.own.before(), it.offered_by, &turn.language).await?;
    let told = tell(turn, &it, Whose::Mine, |_, _| {
        Message::text(text!(intro_reply, member = name.clone()))
            .then(text!(intro_quote, words = reply.clone()))
            .row(vec![
                Button::press(text!(button_intro_accept), press_for("accept", id)),
                Button::press(text!(button_intro_ask_first), press_for("first", id)),
                Button::press(text!(button_intro_decline), press_for("decline", id)),
            ])
    })
    .await?;
    if !told {
        return Err(Trouble::Refused(text!(intro_nobody_there)));
    }
    act(turn, &it, Deed::Reply)?;
    turn.say(text!(intro_reply_sent));
    Ok(())
}

async fn withdrawable(turn: &mut Turn, id: IntroductionId) -> Result<Introduction, Trouble> {
    let it = seen(turn, id).await?;
    let states: &[State] = match it.side {
        Side::Member => &[State::Held, State::Asked, State::Introduced],
        Side::Partner => &[State::Introduced],
    };
    seen_as(turn, id, it.side, states).await
}

/// What the other side has by now.
fn shared(it: &Introduction) -> Vec<Field> {
    match it.state {
        State::Introduced => it.own.fields(),
        _ => it.own.before().fields(),
    }
}

/// "Shall I take it back?", with what the other side has already.
pub(super) async fn shall_i_withdraw(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = withdrawable(turn, id).await?;
    let to = addressed(turn, it.goal).await?;
    let question = match it.side {
        Side::Member => {
            text!(intro_withdraw, kind = to.kind(), to = to.title(&turn.language))
        }
        Side::Partner => text!(intro_withdraw_partner, member = who(turn, &it).await?),
    };
    turn.show(
        Message::text(question)
            .then(text!(intro_they_know, fields = words::field_names(&shared(&it))))
            .row(vec![
                Button::press(text!(button_intro_withdraw_yes), press_for("sure", id)),
                Button::press(text!(button_intro_keep), press_for("show", id)),
            ]),
    );
    Ok(())
}

/// It is taken back, and the other side is asked to forget what it has.
pub(super) async fn withdraw(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = withdrawable(turn, id).await?;
    let fields = shared(&it);
    tell_withdrawn(turn, &it).await?;
    act(turn, &it, Deed::Withdraw)?;
    let mut parts = vec![Part::from(text!(intro_withdrawn_yours))];
    if !fields.is_empty() {
        parts.push(text!(intro_asked_to_forget, fields = words::field_names(&fields)).into());
    }
    turn.show(Message::new(parts));
    Ok(())
}

/// The other side is told, and asked to forget what it has.
async fn tell_withdrawn(turn: &mut Turn, it: &Introduction) -> Result<(), Trouble> {
    let to = addressed(turn, it.goal).await?;
    let fields = shared(it);
    // The message outlives the introduction's others, and names nobody.
    for receiver in other_side(turn, it).await? {
        let (kind, title) = (to.kind(), to.title(&turn.language_of(&receiver)));
        let day = words::day_of(&turn.house, it.asked);
        let text = match it.side {
            Side::Member => text!(intro_withdrawn, kind = kind, to = title, date = day),
            Side::Partner => text!(intro_withdrawn_partner, kind = kind, to = title),
        };
        let mut message = Message::text(text);
        if !fields.is_empty() {
            message = message.then(text!(intro_forget, fields = words::field_names(&fields)));
        }
        turn.tell(&receiver, message, Bond::default());
    }
    Ok(())
}

/// So many introductions are looked at together.
const TOGETHER: i64 = 50;

/// Tells everybody whom the member was introduced to, or asked, that it is over: before everything
/// about them goes. It names nobody.
pub(super) async fn say_goodbye(turn: &mut Turn) -> Result<(), Trouble> {
    let (storage, member) = (turn.house.storage.clone(), turn.member.id);
    let mut offset = 0;
    loop {
        let (asked, all) =
            storage.introductions_of(permit(turn)?, member, offset, TOGETHER).await?;
        for it in asked.iter().filter(|it| it.state.may_become(State::Withdrawn)) {
            tell_withdrawn(turn, it).await?;
        }
        offset += TOGETHER;
        if offset >= all {
            break;
        }
    }
    let (answered, _) = storage.requests_for(permit(turn)?, member, 0, TOGETHER).await?;
    for it in answered.iter().filter(|it| it.partner == Some(member)) {
        tell_withdrawn(turn, it).await?;
    }
    Ok(())
}

/// The coordinators may see to it as well, on the member's word.
pub(super) async fn widen(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = seen_as(turn, id, Side::Member, &[State::Asked]).await?;
    if it.to_coordinators {
        return Err(Trouble::Refused(text!(intro_widened_before)));
    }
    let to = addressed(turn, it.goal).await?;
    to.goal().organisation().ok_or_else(old_button)?;
    let card = RequestCard {
        id,
        to: &to,
        member: words::somebody(&it.own.before()),
        words: &it.words,
        written_in: &it.language,
        fields: it.own.fields(),
        offered: false,
        last_day: words::last_day(&turn.house, it.asked),
    };
    let bond = Bond { about: Some(id), whose: Some(turn.member.id) };
    let coordinators = turn.house.storage.receivers(permit(turn)?, Whom::Coordinators).await?;
    for receiver in &coordinators {
        if receiver.member == turn.member.id {
            continue;
        }
        let message = card.to_coordinator(&turn.language_of(receiver));
        turn.tell(receiver, message, bond);
    }
    let given = given(turn);
    act(turn, &it, Deed::Widen(given))?;
    turn.show(text!(intro_widened));
    Ok(())
}

/// They go on waiting.
pub(super) async fn wait(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = seen_as(turn, id, Side::Member, &[State::Asked, State::Held]).await?;
    turn.show(text!(intro_waits, date = words::last_day(&turn.house, it.asked)));
    Ok(())
}

/// Other organisations that offer the like.
pub(super) async fn others(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = seen(turn, id).await?;
    let to = addressed(turn, it.goal).await?;
    to.goal().organisation().ok_or_else(old_button)?;
    let others = super::ask::others(turn, &to).await?;
    let message = match others.is_empty() {
        true => Message::text(text!(intro_no_others)),
        false => words::to_others(Message::text(text!(intro_others)), &others),
    };
    turn.show(message);
    Ok(())
}

/// How it went.
pub(super) async fn outcome(
    turn: &mut Turn,
    id: IntroductionId,
    code: &str,
) -> Result<(), Trouble> {
    let it = seen(turn, id).await?;
    let it = seen_as(turn, id, it.side, &[State::Introduced]).await?;
    let outcome = Outcome::from_code(code).ok_or_else(old_button)?;
    act(turn, &it, Deed::Outcome(outcome))?;
    turn.show(text!(intro_outcome, kind = it.goal.code(), outcome = outcome.code()));
    Ok(())
}
