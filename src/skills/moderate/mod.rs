//! `/moderate`: what coordinators decide on ideas, each time with a reason that those hear whom it
//! concerns.

mod care;
mod file;
mod talk;

use futures::future::BoxFuture;

use super::files::attachment;
use super::ideas::words::{listed, parts, reason_parts, state_name};
use super::paging::Page;
use super::{Ask, Skill, Trouble, ideas, old_button, permit};
use crate::core::command::Command;
use crate::core::dialogue::Step;
use crate::core::idea::{Reason, State, Usual};
use crate::core::ids::{CommentId, IdeaId, ReportId};
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::core::text::Text;
use crate::engine::turn::Turn;
use crate::exchange::ideas::Format;
use crate::storage::ideas::acts::IdeaWrite;
use crate::storage::ideas::{Carer, Idea};
use crate::storage::turns::Write;
use crate::text;

/// Lets coordinators answer ideas.
#[derive(Debug)]
pub struct Moderate;

/// Ideas on a page of the queue.
const PAGE: usize = 5;

/// The most characters of a reason.
const LONGEST: usize = 500;

const COMMANDS: &[Command] = &[Command {
    name: "moderate",
    needs: Role::Coordinator,
    about: || text!(command_moderate),
    also: || text!(command_moderate_names),
    plain: false,
    takes: None,
}];

impl Skill for Moderate {
    fn name(&self) -> &'static str {
        "moderate"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::WhyDecide { .. } | Step::SameAs { .. } | Step::CorrectIdea { .. })
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { .. } => queue(turn, 0).await,
                Ask::Press(code) => press(turn, &code).await,
                Ask::Answer { step: Step::WhyDecide { idea, state }, words } => {
                    why(turn, idea, state, words).await
                }
                Ask::Answer { step: Step::SameAs { idea }, words } => {
                    same_as(turn, idea, &words).await
                }
                Ask::Answer { step: Step::CorrectIdea { idea, field }, words } => {
                    care::correct(turn, idea, field, words).await
                }
                _ => Err(old_button()),
            }
        })
    }
}

/// The button that leads to the queue.
pub fn press_queue() -> Press {
    button("queue.0")
}

/// The button that shows an idea to be decided on.
pub fn press_show(id: IdeaId) -> Press {
    button(format!("show.{id}"))
}

/// The button that shows the comments that wait.
pub fn press_comments() -> Press {
    button("comments.0")
}

/// The button that shows a comment to be judged.
pub fn press_comment(id: CommentId) -> Press {
    button(format!("comment.{id}"))
}

/// The button that shows what was reported.
pub fn press_reports() -> Press {
    button("reports.0")
}

fn button(code: impl AsRef<str>) -> Press {
    Press::new("moderate", code)
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let mut pieces = code.split('.');
    let mut next = || pieces.next().unwrap_or_default();
    let (verb, id, state, usual) = (next(), next(), next(), next());
    let id: i64 = id.parse().map_err(|_| old_button())?;
    match verb {
        "queue" => return queue(turn, page(id)?).await,
        "mine" => return in_care(turn, page(id)?).await,
        "comments" => return talk::next_comment(turn, CommentId(id), None).await,
        "comment" => return talk::one_comment(turn, CommentId(id)).await,
        "ok" => return talk::publish(turn, CommentId(id)).await,
        "no" => return talk::decline(turn, CommentId(id), state).await,
        "reports" => return talk::next_report(turn, ReportId(id)).await,
        "settle" => return talk::settle(turn, ReportId(id)).await,
        _ => {}
    }
    if let Some(format) = Format::from_code(verb) {
        return file::give(turn, format, page(id)?).await;
    }
    let id = IdeaId(id);
    match verb {
        "show" => {
            let idea = seen(turn, id).await?;
            show(turn, &idea);
            return Ok(());
        }
        "merge" => return ask_same(turn, id).await,
        "same" => return same_as(turn, id, state).await,
        "care" => return care::assign(turn, id, true).await,
        "uncare" => return care::assign(turn, id, false).await,
        "correct" => return care::ask_field(turn, id).await,
        "field" => return care::ask_words(turn, id, state).await,
        "nofile" => return care::take_off(turn, id).await,
        "hide" => return care::hide(turn, id).await,
        _ => {}
    }
    let state = State::from_code(state).ok_or_else(old_button)?;
    match verb {
        "to" => ask_why(turn, id, state).await,
        "because" => {
            let usual = Usual::from_code(usual).ok_or_else(old_button)?;
            decide(turn, id, state, Reason::Usual(usual)).await
        }
        _ => Err(old_button()),
    }
}

fn page(number: i64) -> Result<usize, Trouble> {
    usize::try_from(number).map_err(|_| old_button())
}

async fn seen(turn: &Turn, id: IdeaId) -> Result<Idea, Trouble> {
    let found = turn.house.storage.idea(permit(turn)?, turn.member.id, id).await?;
    found.ok_or_else(|| Trouble::Refused(text!(idea_gone)))
}

/// A page of what waits, the oldest first.
async fn queue(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) =
        storage.submitted_ideas(permit(turn)?, turn.member.id, offset, limit).await?;
    let first = match count {
        0 => text!(moderate_nothing),
        _ => text!(moderate_queue, count = count),
    };
    let message = numbered(first, &found, turn)
        .row(page.turns(found.len(), count, |it| button(format!("queue.{it}"))));
    let mut besides = talk::buttons(turn).await?;
    let (_, mine) = storage.ideas_in_care(permit(turn)?, turn.member.id, 0, 0).await?;
    if mine > 0 {
        let label = text!(button_moderate_mine, count = mine);
        besides.push(Button::press(label, button("mine.0")));
    }
    turn.show(message.row(besides).row(file::buttons()));
    Ok(())
}

/// A page of what the coordinator takes care of, the longest untouched first.
async fn in_care(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) =
        storage.ideas_in_care(permit(turn)?, turn.member.id, offset, limit).await?;
    let first = match count {
        0 => text!(moderate_none_mine),
        _ => text!(moderate_mine, count = count),
    };
    let back = Button::press(text!(button_moderate_back), press_queue());
    let message = numbered(first, &found, turn)
        .row(page.turns(found.len(), count, |it| button(format!("mine.{it}"))));
    turn.show(message.row(vec![back]));
    Ok(())
}

/// Ideas in short; their numbers lead to the decision.
fn numbered(first: Text, found: &[Idea], turn: &Turn) -> Message {
    let mut message = listed(first, found, &turn.language);
    // Here their numbers lead to the decision.
    let numbers = (1i64..).zip(found).map(|(at, it)| Button::press(at, press_show(it.id)));
    message.buttons.clear();
    message.row(numbers.collect())
}

/// An idea with what may become of it.
fn show(turn: &mut Turn, idea: &Idea) {
    let mut message =
        Message::new(parts(idea, &turn.language)).attach(idea.file.as_ref().map(attachment));
    message.parts.extend(reason_parts(idea.reason.as_ref(), &turn.language));
    message.parts.extend(idea.carer.map(|it| match it {
        Carer::Reader => text!(moderate_yours).into(),
        Carer::Another => text!(moderate_anothers).into(),
    }));
    let decisions = idea.state.decisions();
    let to = |state: &State| {
        let label = text!(button_moderate_to, state = state.code());
        // To let all read it takes one press: it says by itself why.
        let press = match (idea.state, state) {
            (State::Submitted, State::InReview) => {
                button(format!("because.{}.{}.{}", idea.id, state.code(), Usual::Read.code()))
            }
            _ => button(format!("to.{}.{}", idea.id, state.code())),
        };
        Button::press(label, press)
    };
    for row in decisions.chunks(2) {
        message = message.row(row.iter().map(to).collect());
    }
    message = message.row(care::buttons(idea));
    let mut row = Vec::new();
    if idea.state.may_be_merged() {
        let press = button(format!("merge.{}", idea.id));
        row.push(Button::press(text!(button_moderate_merge), press));
    }
    row.push(Button::press(text!(button_moderate_back), press_queue()));
    turn.show(message.row(row));
}

/// Which idea it says again.
async fn ask_same(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = seen(turn, id).await?;
    if !idea.state.may_be_merged() {
        return Err(not_now(&idea));
    }
    let mut like = ideas::like(turn, &idea.words).await?;
    like.retain(|it| it.id != id);
    let mut message = Message::text(text!(moderate_same, title = &idea.words.title));
    for it in like {
        let number = it.number.unwrap_or_default();
        let press = button(format!("same.{id}.{number}"));
        message = message.row(vec![Button::press(ideas::words::called(&it), press)]);
    }
    turn.ask(message, Step::SameAs { idea: id });
    Ok(())
}

/// It says the idea of that number again: they become one.
async fn same_as(turn: &mut Turn, id: IdeaId, number: &str) -> Result<(), Trouble> {
    let idea = seen(turn, id).await?;
    if !idea.state.may_be_merged() {
        return Err(not_now(&idea));
    }
    let number = number.trim().trim_start_matches('#').trim();
    let found = match number.parse() {
        Ok(number) => {
            turn.house.storage.idea_numbered(permit(turn)?, turn.member.id, number).await?
        }
        Err(_) => None,
    };
    let Some(other) = found.filter(|it| it.is_public && it.id != id) else {
        let text = text!(moderate_no_same, number = number.to_owned());
        turn.ask(text, Step::SameAs { idea: id });
        return Ok(());
    };
    let change = turn.house.ids.next(turn.now);
    let write = IdeaWrite::merge(permit(turn)?, (id, idea.version), other.id, change);
    turn.write(Write::Idea(write.ok_or_else(old_button)?));
    turn.dialogue.step = None;
    let other = ideas::words::called(&other);
    let text = text!(moderate_merged, title = &idea.words.title, other = other);
    let next = Button::press(text!(button_moderate_back), press_queue());
    turn.say(Message::text(text).row(vec![next]));
    Ok(())
}

fn not_now(idea: &Idea) -> Trouble {
    Trouble::Refused(text!(moderate_not_now, state = state_name(idea.state)))
}

/// Which reason is given.
async fn ask_why(turn: &mut Turn, id: IdeaId, state: State) -> Result<(), Trouble> {
    let idea = seen(turn, id).await?;
    if !idea.state.decisions().contains(&state) {
        return Err(not_now(&idea));
    }
    let question = text!(moderate_why, title = &idea.words.title, state = state_name(state));
    let message = Usual::with(state).iter().fold(Message::text(question), |message, usual| {
        let label = text!(idea_usual, reason = usual.code());
        let press = button(format!("because.{id}.{}.{}", state.code(), usual.code()));
        message.row(vec![Button::press(label, press)])
    });
    turn.ask(message, Step::WhyDecide { idea: id, state });
    Ok(())
}

async fn why(turn: &mut Turn, id: IdeaId, state: State, said: String) -> Result<(), Trouble> {
    let letters = said.chars().count();
    if letters > LONGEST {
        let text = text!(form_too_long, count = letters, limit = LONGEST);
        turn.ask(text, Step::WhyDecide { idea: id, state });
        return Ok(());
    }
    let language = turn.language.clone();
    decide(turn, id, state, Reason::Words(said, language)).await
}

async fn decide(turn: &mut Turn, id: IdeaId, state: State, reason: Reason) -> Result<(), Trouble> {
    let idea = seen(turn, id).await?;
    if !idea.state.decisions().contains(&state) {
        return Err(not_now(&idea));
    }
    let change = turn.house.ids.next(turn.now);
    let write = IdeaWrite::decide(permit(turn)?, (id, idea.version), state, reason, change);
    turn.write(Write::Idea(write.ok_or_else(old_button)?));
    turn.dialogue.step = None;
    let text = text!(moderate_decided, title = &idea.words.title, state = state_name(state));
    let next = Button::press(text!(button_moderate_back), press_queue());
    turn.say(Message::text(text).row(vec![next]));
    Ok(())
}
