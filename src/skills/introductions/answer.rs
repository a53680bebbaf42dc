//! The partner's way: accept and share, ask first, decline with a reason, take no more of somebody.

use super::share::keep;
use super::words::{self, press, press_for, somebody, values};
use super::{Whose, act, given, organisation, seen_as, tell};
use crate::core::dialogue::Step;
use crate::core::ids::IntroductionId;
use crate::core::introduction::{Draft, DraftKind, Shares, State};
use crate::core::message::{Button, Message, Part};
use crate::core::text::Text;
use crate::engine::turn::Turn;
use crate::skills::{Trouble, old_button};
use crate::storage::introductions::acts::{Deed, QUESTIONS};
use crate::storage::introductions::{Introduction, Side};
use crate::text;

/// The most characters of a question, and of a reason.
const LONGEST: usize = 500;

/// Reasons at a press.
const REASONS: &[&str] = &["busy", "field", "elsewhere"];

async fn asked(turn: &mut Turn, id: IntroductionId) -> Result<Introduction, Trouble> {
    seen_as(turn, id, Side::Partner, &[State::Asked]).await
}

/// Accepts: what is shared in return?
pub(super) async fn begin(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    asked(turn, id).await?;
    let kind = DraftKind::Accept(id);
    let (words, shares) = (String::new(), Shares::default());
    keep(turn, Draft { kind, words, shares, minor: false, until: 0 });
    super::share::fields(turn).await
}

/// What each side will have.
pub(super) async fn preview(
    turn: &mut Turn,
    draft: &Draft,
    id: IntroductionId,
) -> Result<Message, Trouble> {
    let it = asked(turn, id).await?;
    let to = organisation(turn, it.organisation).await?;
    let mut parts = vec![Part::from(text!(intro_accept_preview, member = somebody(&it.theirs)))];
    parts.extend(words::public_contact(&to.entry).into_iter().map(Part::from));
    parts.extend(values(&draft.shares).into_iter().map(Part::from));
    parts.push(text!(intro_accept_back).into());
    Ok(Message::new(parts)
        .row(vec![
            Button::press(text!(button_intro_accept_yes), press("send")),
            Button::press(text!(button_intro_cancel), press("leave")),
        ])
        .row(vec![Button::press(text!(button_intro_reshare), press("fields"))]))
}

/// They are introduced.
pub(super) async fn accept(
    turn: &mut Turn,
    draft: Draft,
    id: IntroductionId,
) -> Result<(), Trouble> {
    let it = asked(turn, id).await?;
    let to = organisation(turn, it.organisation).await?;
    let shares = draft.shares;
    let storage = turn.house.storage.clone();
    let accepted = super::permit(turn)?;
    let offered = storage.shares_on_acceptance(accepted, turn.member.id, id).await?;
    let offered = offered.ok_or_else(|| Trouble::Refused(text!(intro_over)))?;
    let public = words::public_contact(&to.entry);
    if !shares.has_way() && !offered.has_way() && public.is_empty() {
        return Err(Trouble::Refused(text!(intro_no_way)));
    }
    let told = tell(turn, &it, Whose::Mine, |turn, reader| {
        let language = turn.language_of(reader);
        let organisation = words::title(&to.entry, &language);
        let mut parts = vec![Part::from(text!(intro_accepted, organisation = organisation))];
        parts.extend(values(&shares).into_iter().map(Part::from));
        parts.extend(words::public_contact(&to.entry).into_iter().map(Part::from));
        parts.push(match offered.fields().is_empty() {
            true => text!(intro_they_have_nothing).into(),
            false => text!(intro_they_have, fields = words::field_names(&offered.fields())).into(),
        });
        let see = Button::press(text!(button_intro_see), press_for("show", it.id));
        Message::new(parts).row(vec![see])
    })
    .await?;
    let mut parts = vec![Part::from(text!(intro_introduced, member = somebody(&offered)))];
    parts.extend(values(&offered).into_iter().map(Part::from));
    if offered.fields().is_empty() {
        parts.push(text!(intro_introduced_nothing).into());
    }
    if !told {
        parts.push(text!(intro_not_told).into());
    }
    let given = given(turn);
    act(turn, &it, Deed::Accept(shares, given))?;
    let see = Button::press(text!(button_intro_see), press_for("show", it.id));
    turn.show(Message::new(parts).row(vec![see]));
    Ok(())
}

/// "What would you like to know?"
pub(super) async fn ask_first(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = asked(turn, id).await?;
    if it.questions >= QUESTIONS {
        return Err(Trouble::Refused(text!(intro_asked_enough, count = QUESTIONS)));
    }
    turn.ask(
        text!(intro_ask_first, member = somebody(&it.theirs)),
        Step::AskFirst { introduction: id },
    );
    Ok(())
}

/// The question goes to the member.
pub(super) async fn question(
    turn: &mut Turn,
    id: IntroductionId,
    question: String,
) -> Result<(), Trouble> {
    let it = asked(turn, id).await?;
    if is_too_long(turn, &question, Step::AskFirst { introduction: id }) {
        return Ok(());
    }
    let to = organisation(turn, it.organisation).await?;
    let told = tell(turn, &it, Whose::Mine, |turn, reader| {
        let organisation = words::title(&to.entry, &turn.language_of(reader));
        Message::text(text!(intro_question, organisation = organisation))
            .then(text!(intro_quote, words = question.clone()))
            .row(vec![
                Button::press(text!(button_intro_reply), press_for("reply", id)),
                Button::press(text!(button_intro_withdraw), press_for("withdraw", id)),
            ])
    })
    .await?;
    if !told {
        return Err(Trouble::Refused(text!(intro_member_quiet)));
    }
    act(turn, &it, Deed::Question)?;
    turn.say(text!(intro_question_sent, member = somebody(&it.theirs)));
    Ok(())
}

/// Says so and asks again, if words are too long.
pub(super) fn is_too_long(turn: &mut Turn, words: &str, step: Step) -> bool {
    let letters = words.chars().count();
    if letters > LONGEST {
        turn.ask(text!(form_too_long, count = letters, limit = LONGEST), step);
    }
    letters > LONGEST
}

/// "Why not?"
pub(super) async fn why(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = seen_as(turn, id, Side::Partner, &[State::Asked, State::Held]).await?;
    let reason = |code: &&'static str| {
        let press = press(format!("because.{id}.{code}"));
        vec![Button::press(text!(button_intro_because, reason = *code), press)]
    };
    let message = Message::text(text!(intro_why, member = somebody(&it.theirs)));
    let message = REASONS.iter().fold(message, |message, it| message.row(reason(it)));
    turn.ask(message, Step::WhyDecline { introduction: id });
    Ok(())
}

/// A reason at a press.
pub(super) async fn because(
    turn: &mut Turn,
    id: IntroductionId,
    code: &str,
) -> Result<(), Trouble> {
    let reason = REASONS.iter().find(|it| **it == code).ok_or_else(old_button)?;
    turn.dialogue.step = None;
    refuse(turn, id, Deed::Decline, text!(intro_because, reason = *reason)).await
}

/// A reason in their own words.
pub(super) async fn decline(
    turn: &mut Turn,
    id: IntroductionId,
    reason: String,
) -> Result<(), Trouble> {
    if is_too_long(turn, &reason, Step::WhyDecline { introduction: id }) {
        return Ok(());
    }
    refuse(turn, id, Deed::Decline, text!(intro_quote, words = reason)).await
}

/// The member hears it, kindly, and where else to ask.
async fn refuse(
    turn: &mut Turn,
    id: IntroductionId,
    deed: Deed,
    reason: Text,
) -> Result<(), Trouble> {
    let it = seen_as(turn, id, Side::Partner, &[State::Asked, State::Held]).await?;
    let to = organisation(turn, it.organisation).await?;
    let others = super::ask::others(turn, &to).await?;
    let done = match deed {
        Deed::Bar => text!(intro_barred),
        _ => text!(intro_declined_sent, member = somebody(&it.theirs)),
    };
    tell(turn, &it, Whose::Mine, |turn, reader| {
        let organisation = words::title(&to.entry, &turn.language_of(reader));
        let message = match it.state {
            State::Held => text!(intro_declined_held, organisation = organisation),
            _ => text!(intro_declined, organisation = organisation),
        };
        let message = Message::text(message).then(reason.clone());
        match others.is_empty() {
            true => message,
            false => words::to_others(message.then(text!(intro_others)), &others),
        }
    })
    .await?;
    act(turn, &it, deed)?;
    turn.show(done);
    Ok(())
}

/// What can be done about somebody who troubles them.
pub(super) async fn trouble(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = asked(turn, id).await?;
    turn.show(
        Message::text(text!(intro_trouble, member = somebody(&it.theirs)))
            .row(vec![Button::press(text!(button_intro_bar), press_for("bar", id))])
            .row(vec![Button::press(text!(button_intro_report), press_for("report", id))])
            .row(vec![Button::press(text!(button_back), press_for("show", id))]),
    );
    Ok(())
}

/// They take no more of this member, who hears a no like any other.
pub(super) async fn bar(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    asked(turn, id).await?;
    refuse(turn, id, Deed::Bar, text!(intro_because, reason = "field")).await
}
