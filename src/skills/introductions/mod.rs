//! Introductions: a member and a partner organisation, or the author of an idea and whoever wants to
//! help with it, get to know each other, each on their own word, and nobody's contact is shown
//! before that.
//!
//! [`ask`] is the member's way to a request, [`answer`] the partner's to an answer, [`share`] what
//! both agree to share, [`goal`] what it is all for; [`after`] is what comes behind it (withdrawing, another way, how it went).
//! [`list`] shows each what is theirs, [`inbox`] is how a partner guards itself, [`oversee`] what
//! coordinators see to, [`clock`] what happens by itself. Who may know what of whom is decided by
//! storage ([`Introduction`]).

mod after;
mod answer;
mod ask;
pub mod clock;
pub(super) mod goal;
mod inbox;
mod list;
mod oversee;
mod share;
pub mod words;

use futures::future::BoxFuture;
use goal::Addressed;

use super::{Ask, Skill, Trouble, learn, old_button, permit, privacy};
use crate::core::command::Command;
use crate::core::dialogue::{Step, after as later};
use crate::core::ids::{EntryId, IdeaId, IntroductionId};
use crate::core::introduction::{DraftKind, Goal, State};
use crate::core::message::{Message, Press};
use crate::core::role::Role;
use crate::core::text::Value;
use crate::engine::turn::Turn;
use crate::storage::introductions::acts::{Deed, IntroductionWrite};
use crate::storage::introductions::consents::Given;
use crate::storage::introductions::{Introduction, Side};
use crate::storage::outgoing::Bond;
use crate::storage::receivers::{Receiver, Whom};
use crate::storage::turns::Write;
use crate::text;

/// Links members with partner organisations.
#[derive(Debug)]
pub struct Introductions;

const COMMANDS: &[Command] = &[Command {
    name: "introductions",
    needs: Role::Member,
    about: || text!(command_introductions),
    also: || text!(command_introductions_names),
    plain: false,
    takes: None,
}];

impl Skill for Introductions {
    fn name(&self) -> &'static str {
        "introductions"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(
            step,
            Step::AreYouOfAge
                | Step::IntroduceWords
                | Step::IntroduceField { .. }
                | Step::IntroduceSend
                | Step::AskFirst { .. }
                | Step::AnswerFirst { .. }
                | Step::WhyDecline { .. }
                | Step::WhyReport { .. }
        )
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { .. } => list::mine(turn, 0).await,
                Ask::Press(code) => press(turn, &code).await,
                Ask::Answer { step, words } => answered(turn, step, words).await,
                _ => Err(old_button()),
            }
        })
    }
}

/// The button that asks to be introduced to an organisation; it works for ever.
pub fn press_ask(id: EntryId) -> Press {
    words::press(format!("ask.{id}"))
}

/// The button by which somebody offers their help with an idea; it works for ever.
pub fn press_help(id: IdeaId) -> Press {
    words::press(format!("help.{id}"))
}

/// The button by which an organisation offers its help with an idea.
pub fn press_offer(id: IdeaId) -> Press {
    words::press(format!("offer.{id}"))
}

/// The button that shows a request.
pub fn press_show(id: IntroductionId) -> Press {
    words::press_for("show", id)
}

/// The button that leads to the requests for an idea.
pub fn press_helpers(id: IdeaId) -> Press {
    words::press(format!("helpers.{id}.0"))
}

/// The button that leads to a member's own requests.
pub fn press_mine() -> Press {
    words::press("mine.0")
}

/// The button by which somebody takes a consent back, without another question.
pub fn press_withdraw(id: IntroductionId) -> Press {
    words::press_for("sure", id)
}

/// Tells everybody whom the member was introduced to, or asked, that it is over, before everything
/// about them goes.
///
/// # Errors
/// Those of the database.
pub async fn say_goodbye(turn: &mut Turn) -> Result<(), Trouble> {
    after::say_goodbye(turn).await
}

async fn answered(turn: &mut Turn, step: Step, words: String) -> Result<(), Trouble> {
    match step {
        Step::IntroduceWords => ask::written(turn, words).await,
        Step::IntroduceField { field } => share::typed(turn, field, &words).await,
        Step::AskFirst { introduction } => answer::question(turn, introduction, words).await,
        Step::AnswerFirst { introduction } => after::reply(turn, introduction, words).await,
        Step::WhyDecline { introduction } => answer::decline(turn, introduction, words).await,
        Step::WhyReport { introduction } => oversee::report(turn, introduction, words).await,
        Step::AreYouOfAge | Step::IntroduceSend => {
            match (learn::consent(turn, &words), step == Step::AreYouOfAge) {
                (Some(yes), true) => ask::age(turn, yes).await,
                (Some(true), false) => share::send(turn).await,
                (Some(false), false) => {
                    share::leave(turn);
                    Ok(())
                }
                // Whoever writes on instead asks something new.
                (None, _) => learn::question(turn, words).await,
            }
        }
        _ => Err(old_button()),
    }
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (verb, rest) = code.split_once('.').unwrap_or((code, ""));
    match verb {
        "age" => {
            turn.dialogue.step = None;
            return ask::age(turn, rest == "yes").await;
        }
        "pick" => return share::pick(turn, rest).await,
        "drop" => return share::drop_field(turn, rest).await,
        "called" => return share::called(turn).await,
        "name" => return share::toggle_name(turn).await,
        "fields" => return share::fields(turn).await,
        "words" => return ask::rewrite(turn).await,
        "go" => return share::preview(turn).await,
        "send" => return share::send(turn).await,
        "leave" => {
            share::leave(turn);
            return Ok(());
        }
        "figures" => return oversee::figures(turn).await,
        "reports" => return oversee::reports(turn).await,
        _ => {}
    }
    let (id, choice) = rest.split_once('.').unwrap_or((rest, ""));
    let id: i64 = id.parse().map_err(|_| old_button())?;
    let (entry, introduction) = (EntryId(id), IntroductionId(id));
    match verb {
        "ask" => ask::begin(turn, DraftKind::Ask(entry)).await,
        "help" => ask::begin(turn, DraftKind::Help(IdeaId(id))).await,
        "offer" => ask::offer(turn, IdeaId(id), choice).await,
        "helpers" => {
            let at = choice.parse().map_err(|_| old_button())?;
            list::helpers(turn, IdeaId(id), page(at)?).await
        }
        "mine" => list::mine(turn, page(id)?).await,
        "requests" => list::requests(turn, page(id)?).await,
        "inbox" => inbox::show(turn, entry).await,
        "most" => inbox::set_most(turn, entry, choice).await,
        "pause" => inbox::pause(turn, entry, choice).await,
        "show" => list::show(turn, introduction).await,
        "accept" => answer::begin(turn, introduction).await,
        "first" => answer::ask_first(turn, introduction).await,
        "decline" => answer::why(turn, introduction).await,
        "because" => answer::because(turn, introduction, choice).await,
        "trouble" => answer::trouble(turn, introduction).await,
        "bar" => answer::bar(turn, introduction).await,
        "pass" => oversee::pass_on(turn, introduction).await,
        "report" => oversee::ask_report(turn, introduction).await,
        "settle" => oversee::settle(turn, introduction, Deed::Settle).await,
        "shutout" => oversee::settle(turn, introduction, Deed::ShutOut).await,
        "reply" => after::ask_reply(turn, introduction).await,
        "withdraw" => after::shall_i_withdraw(turn, introduction).await,
        "sure" => after::withdraw(turn, introduction).await,
        "widen" => after::widen(turn, introduction).await,
        "wait" => after::wait(turn, introduction).await,
        "others" => after::others(turn, introduction).await,
        "outcome" => after::outcome(turn, introduction, choice).await,
        _ => Err(old_button()),
    }
}

fn page(number: i64) -> Result<usize, Trouble> {
    usize::try_from(number).map_err(|_| old_button())
}

/// What a request is for, if it is still there.
async fn addressed(turn: &Turn, goal: Goal) -> Result<Addressed, Trouble> {
    let found = Addressed::of(&turn.house, permit(turn)?, goal).await?;
    found.ok_or_else(|| {
        Trouble::Refused(match goal {
            Goal::Organisation(_) => text!(intro_gone),
            Goal::Idea(_) => text!(idea_gone),
        })
    })
}

/// Who has asked, as this turn's member reads it.
async fn who(turn: &Turn, it: &Introduction) -> Result<Value, Trouble> {
    Ok(goal::who(&turn.house, &it.theirs, it.offered_by, &turn.language).await?)
}

/// An introduction, if it is theirs to see. What is said from now on lasts no longer than it.
async fn seen(turn: &mut Turn, id: IntroductionId) -> Result<Introduction, Trouble> {
    let found = turn.house.storage.introduction(permit(turn)?, turn.member.id, id).await?;
    let it = found.ok_or_else(|| Trouble::Refused(text!(intro_over)))?;
    let whose = match it.side {
        Side::Member => it.partner,
        Side::Partner => Some(it.member),
    };
    turn.bind(Bond { about: Some(id), whose });
    Ok(it)
}

/// An introduction on a side and in a state; any other is said to be over.
async fn seen_as(
    turn: &mut Turn,
    id: IntroductionId,
    side: Side,
    states: &[State],
) -> Result<Introduction, Trouble> {
    let found = seen(turn, id).await?;
    if found.side != side || !states.contains(&found.state) {
        let state = words::state_name(found.state);
        return Err(Trouble::Refused(text!(intro_not_now, state = state)));
    }
    Ok(found)
}

fn act(turn: &mut Turn, it: &Introduction, deed: Deed) -> Result<(), Trouble> {
    let write = IntroductionWrite::act(permit(turn)?, it.id, it.version, deed);
    turn.write(Write::Introduction(write));
    Ok(())
}

/// The consent of this turn's member, given now.
fn given(turn: &Turn) -> Given {
    let days = i64::from(turn.house.keeping.introductions_days);
    Given {
        id: turn.house.ids.next(turn.now),
        text_version: privacy::VERSION,
        language: turn.language.clone(),
        platform: turn.platform,
        expires: later(turn.now, jiff::SignedDuration::from_hours(24 * days)),
    }
}

/// Who is on the other side: the member, or whoever has accepted, or else whoever may answer.
async fn other_side(turn: &Turn, it: &Introduction) -> Result<Vec<Receiver>, Trouble> {
    let storage = &turn.house.storage;
    let mut them = match (it.side, it.partner) {
        (Side::Partner, _) => {
            let member = Whom::Member(it.member, Some(it.platform));
            storage.receivers(permit(turn)?, member).await?
        }
        (Side::Member, Some(partner)) => {
            storage.receivers(permit(turn)?, Whom::Member(partner, None)).await?
        }
        (Side::Member, None) => {
            let answering = answering(it, it.state == State::Held);
            storage.receivers(permit(turn)?, answering).await?
        }
    };
    them.retain(|it| it.member != turn.member.id);
    Ok(them)
}

/// Whoever may answer a request, held or not.
fn answering(it: &Introduction, held: bool) -> Whom {
    Whom::Answering { goal: it.goal, asker: it.member, held, to_coordinators: it.to_coordinators }
}

/// Tells the other side, with this turn's member in it or not. Whether there was anybody to tell.
async fn tell(
    turn: &mut Turn,
    it: &Introduction,
    whose: Whose,
    message: impl Fn(&Turn, &Receiver) -> Message,
) -> Result<bool, Trouble> {
    let receivers = other_side(turn, it).await?;
    let whose = match whose {
        Whose::Mine => Some(turn.member.id),
        Whose::Nobodys => None,
    };
    for receiver in &receivers {
        let message = message(turn, receiver);
        turn.tell(receiver, message, Bond { about: Some(it.id), whose });
    }
    Ok(!receivers.is_empty())
}

/// Whether a message has words or contacts of this turn's member in it.
#[derive(Clone, Copy)]
enum Whose {
    Mine,
    Nobodys,
}
