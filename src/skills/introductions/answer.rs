//! The partner's way: accept and share, ask first, decline with a reason, take no more of somebody.

use super::share::keep;
use super::words::{self, press, press_for, values};
use super::{Whose, act, addressed, ask, given, goal, permit, seen_as, tell, who};
use crate::core::dialogue::Step;
use crate::core::ids::IntroductionId;
use crate::core::introduction::{Draft, DraftKind, Goal, State};
use crate::core::message::{Button, Message, Part};
use crate::core::text::Text;
use crate::engine::turn::Turn;
use crate::skills::{Trouble, old_button};
use crate::storage::introductions::acts::{Deed, IntroductionWrite, QUESTIONS};
use crate::storage::introductions::{Introduction, Side};
use crate::storage::turns::Write;
use crate::text;

/// The most characters of a question, and of a reason.
const LONGEST: usize = 500;

/// Reasons at a press.
const REASONS: &[&str] = &["busy", "field", "elsewhere"];

/// Those of an author.
const AUTHORS_REASONS: &[&str] = &["enough", "later", "other"];

/// A coordinator who holds an offer does not speak for the author.
fn reasons(it: &Introduction) -> &'static [&'static str] {
    match (it.goal, it.state) {
        (Goal::Idea(_), State::Held) => &["later"],
        (Goal::Idea(_), _) => AUTHORS_REASONS,
        (Goal::Organisation(_), _) => REASONS,
    }
}

async fn asked(turn: &mut Turn, id: IntroductionId) -> Result<Introduction, Trouble> {
    seen_as(turn, id, Side::Partner, &[State::Asked]).await
}

/// Accepts: what is shared in return?
pub(super) async fn begin(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = asked(turn, id).await?;
    keep(turn, Draft::new(DraftKind::Accept(id)));
    if is_too_young(turn, &it).await? {
        ask::ask_age(turn);
        return Ok(());
    }
    super::share::fields(turn).await
}

/// Whether an author has not said that they are old enough to share something of theirs. Whoever
/// speaks for an organisation is.
async fn is_too_young(turn: &Turn, it: &Introduction) -> Result<bool, Trouble> {
    let is_idea = it.goal.idea().is_some();
    Ok(is_idea && !turn.house.storage.is_of_age(permit(turn)?, turn.member.id).await?)
}

/// The answer to "are you old enough?" of an author. Who is not is introduced to nobody by a bot:
/// a grown-up has to be there.
pub(super) async fn age(turn: &mut Turn, draft: Draft, of_age: bool) -> Result<(), Trouble> {
    let DraftKind::Accept(id) = draft.kind else { return Err(old_button()) };
    let it = asked(turn, id).await?;
    it.goal.idea().ok_or_else(old_button)?;
    if of_age {
        turn.write(Write::Introduction(IntroductionWrite::OfAge));
        return super::share::fields(turn).await;
    }
    turn.dialogue.introduction = None;
    turn.show(Message::text(text!(intro_young_author)).row(vec![
        Button::press(text!(button_intro_decline), press_for("decline", id)),
        Button::press(text!(button_intro_see), press_for("show", id)),
    ]));
    Ok(())
}

/// What each side will have.
pub(super) async fn preview(
    turn: &mut Turn,
    draft: &Draft,
    id: IntroductionId,
) -> Result<Message, Trouble> {
    let it = asked(turn, id).await?;
    let to = addressed(turn, it.goal).await?;
    let mut parts = vec![Part::from(text!(intro_accept_preview, member = who(turn, &it).await?))];
    parts.extend(to.public_contact().into_iter().map(Part::from));
    parts.extend(values(&draft.shares).into_iter().map(Part::from));
    if it.goal.idea().is_some() && draft.shares.fields().is_empty() {
        parts.push(text!(intro_no_field).into());
    }
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
    let to = addressed(turn, it.goal).await?;
    // The buttons of an older message lead past the question.
    if is_too_young(turn, &it).await? {
        keep(turn, draft);
        ask::ask_age(turn);
        return Ok(());
    }
    let shares = draft.shares;
    let storage = turn.house.storage.clone();
    let accepted = permit(turn)?;
    let offered = storage.shares_on_acceptance(accepted, turn.member.id, id).await?;
    let offered = offered.ok_or_else(|| Trouble::Refused(text!(intro_over)))?;
    let contact = goal::offered_contact(&turn.house, it.offered_by).await?;
    let has_way = shares.has_way() || !to.public_contact().is_empty();
    if !has_way && !offered.has_way() && contact.is_empty() {
        return Err(Trouble::Refused(text!(intro_no_way)));
    }
    let told = tell(turn, &it, Whose::Mine, |turn, reader| {
        let language = turn.language_of(reader);
        let (kind, title) = (to.kind(), to.title(&language));
        let mut parts = vec![Part::from(text!(intro_accepted, kind = kind, to = title))];
        parts.extend(values(&shares).into_iter().map(Part::from));
        parts.extend(to.public_contact().into_iter().map(Part::from));
        let is_idea = it.goal.idea().is_some();
        parts.extend((!has_way && is_idea).then(|| text!(intro_they_come).into()));
        let fields = words::agreed(&offered.fields(), !contact.is_empty());
        parts.push(match offered.fields().is_empty() && contact.is_empty() {
            true => text!(intro_they_have_nothing, kind = kind).into(),
            false => text!(intro_they_have, kind = kind, fields = fields).into(),
        });
        parts.extend(is_idea.then(|| text!(intro_news_too).into()));
        let see = Button::press(text!(button_intro_see), press_for("show", it.id));
        Message::new(parts).row(vec![see])
    })
    .await?;
    let member = goal::who(&turn.house, &offered, it.offered_by, &turn.language).await?;
    let mut parts = vec![Part::from(text!(intro_introduced, member = member))];
    parts.extend(values(&offered).into_iter().map(Part::from));
    parts.extend(contact.into_iter().map(Part::from));
    if parts.len() == 1 {
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
    let member = who(turn, &it).await?;
    turn.ask(text!(intro_ask_first, member = member), Step::AskFirst { introduction: id });
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
    let to = addressed(turn, it.goal).await?;
    let told = tell(turn, &it, Whose::Mine, |turn, reader| {
        let (kind, title) = (to.kind(), to.title(&turn.language_of(reader)));
        Message::text(text!(intro_question, kind = kind, to = title))
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
    let member = who(turn, &it).await?;
    turn.say(text!(intro_question_sent, member = member));
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
    let message = Message::text(text!(intro_why, member = who(turn, &it).await?));
    let message = reasons(&it).iter().fold(message, |message, it| message.row(reason(it)));
    turn.ask(message, Step::WhyDecline { introduction: id });
    Ok(())
}

/// A reason at a press.
pub(super) async fn because(
    turn: &mut Turn,
    id: IntroductionId,
    code: &str,
) -> Result<(), Trouble> {
    let all = REASONS.iter().chain(AUTHORS_REASONS);
    let reason = all.copied().find(|it| *it == code).ok_or_else(old_button)?;
    turn.dialogue.step = None;
    refuse(turn, id, Deed::Decline, text!(intro_because, reason = reason)).await
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
    let to = addressed(turn, it.goal).await?;
    let others = ask::others(turn, &to).await?;
    let done = match deed {
        Deed::Bar => text!(intro_barred, kind = to.kind()),
        _ => text!(intro_declined_sent, member = who(turn, &it).await?),
    };
    tell(turn, &it, Whose::Mine, |turn, reader| {
        let (kind, title) = (to.kind(), to.title(&turn.language_of(reader)));
        let message = match it.state {
            State::Held => text!(intro_declined_held, kind = kind, to = title),
            _ => text!(intro_declined, kind = kind, to = title),
        };
        to.elsewhere(Message::text(message).then(reason.clone()), &others)
    })
    .await?;
    act(turn, &it, deed)?;
    turn.show(done);
    Ok(())
}

/// What can be done about somebody who troubles them.
pub(super) async fn trouble(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let it = asked(turn, id).await?;
    let member = who(turn, &it).await?;
    turn.show(
        Message::text(text!(intro_trouble, member = member))
            .row(vec![Button::press(text!(button_intro_bar), press_for("bar", id))])
            .row(vec![Button::press(text!(button_intro_report), press_for("report", id))])
            .row(vec![Button::press(text!(button_back), press_for("show", id))]),
    );
    Ok(())
}

/// They take no more of this member, who hears a no like any other.
pub(super) async fn bar(turn: &mut Turn, id: IntroductionId) -> Result<(), Trouble> {
    let reason = match asked(turn, id).await?.goal {
        Goal::Organisation(_) => "field",
        Goal::Idea(_) => "enough",
    };
    refuse(turn, id, Deed::Bar, text!(intro_because, reason = reason)).await
}
