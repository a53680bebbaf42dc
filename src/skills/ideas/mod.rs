//! `/idea`, `/ideas`, `/myideas`: from the first sentence of an idea to what came of it.
//!
//! [`write`] is the author's way to a submitted idea, [`card`] shows one with what can be done about
//! it, [`helping`] who helps with it, [`list`] finds them, [`news`] tells everybody whom a decision
//! concerns. What coordinators
//! decide is another skill ([`moderate`](super::moderate)). Who may see what is decided by storage.

mod adopt;
pub(super) mod areas;
mod card;
pub mod comments;
mod file;
mod form;
mod helping;
mod list;
pub mod news;
mod receipt;
pub mod release;
pub mod words;
mod write;

pub use adopt::adopt;

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble, old_button, permit, ring};
use crate::core::command::{Command, Words};
use crate::core::comment::Fault;
use crate::core::dialogue::Step;
use crate::core::form::Form;
use crate::core::idea::{self, Field, State};
use crate::core::ids::{CommentId, IdeaId};
use crate::core::message::Press;
use crate::core::role::Role;
use crate::core::vocabulary::Topic;
use crate::engine::turn::Turn;
use crate::storage::ideas::reports::Wrong;
use crate::storage::ideas::{Idea, Sought};
use crate::text;

/// Collects ideas and follows them to their outcome.
#[derive(Debug)]
pub struct Ideas;

const COMMANDS: &[Command] = &[
    Command {
        name: "idea",
        needs: Role::Member,
        about: || text!(command_idea),
        also: || text!(command_idea_names),
        plain: false,
        takes: None,
    },
    Command {
        name: "ideas",
        needs: Role::Member,
        about: || text!(command_ideas),
        also: || text!(command_ideas_names),
        plain: false,
        takes: Some(Words { called: || text!(words_ideas), about: || text!(words_ideas_about) }),
    },
    Command {
        name: "myideas",
        needs: Role::Member,
        about: || text!(command_myideas),
        also: || text!(command_myideas_names),
        plain: false,
        takes: None,
    },
];

impl Skill for Ideas {
    fn name(&self) -> &'static str {
        "ideas"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn form(&self, turn: &Turn, code: &str) -> Option<Form> {
        (code == form::CODE).then(|| form::form(turn))
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(
            step,
            Step::IdeaField { .. }
                | Step::IdeaFile
                | Step::IdeaAlt
                | Step::IdeaAnswer { .. }
                | Step::IdeaComment { .. }
                | Step::CommentSend { .. }
                | Step::WhatIsWrong { .. }
        )
    }

    fn takes_file(&self, step: &Step) -> bool {
        matches!(step, Step::IdeaField { .. } | Step::IdeaFile | Step::IdeaAlt)
    }

    fn takes_files(&self) -> bool {
        true
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { name: "idea", .. } => write::begin(turn).await,
                Ask::Command { name: "myideas", .. } => list::mine(turn, 0).await,
                Ask::Command { words, .. } if words.is_empty() => {
                    list::page(turn, Sought::default(), 0).await
                }
                Ask::Command { words, .. } => list::find(turn, &words).await,
                Ask::Press(code) => press(turn, &code).await,
                Ask::Sent { step, sent } => file::sent(turn, step, sent).await,
                Ask::Filled { values, .. } => form::filled(turn, values).await,
                Ask::Answer { step: Step::IdeaField { field, again }, words } => {
                    write::written(turn, field, again, words).await
                }
                Ask::Answer { step: Step::IdeaAlt, words } => file::described(turn, &words).await,
                // Words are no file: it is asked for once more.
                Ask::Answer { step: Step::IdeaFile, .. } => file::ask_file(turn).await,
                Ask::Answer { step: Step::IdeaAnswer { idea }, words } => {
                    card::answered(turn, idea, words).await
                }
                // Other words than what stands in the preview are a better comment.
                Ask::Answer {
                    step: Step::IdeaComment { idea } | Step::CommentSend { idea, .. },
                    words,
                } => comments::written(turn, idea, &words).await,
                Ask::Answer { step: Step::WhatIsWrong { idea, comment }, words } => {
                    comments::said_wrong(turn, idea, comment, words).await
                }
                _ => Err(old_button()),
            }
        })
    }
}

/// The button that shows an idea.
pub fn press_show(id: IdeaId) -> Press {
    words::press(format!("show.{id}"))
}

/// The button that shows all ideas.
pub fn press_all() -> Press {
    words::press("list.0")
}

/// The button that shows the idea of a number.
pub fn press_number(number: i64) -> Press {
    words::press(format!("number.{number}"))
}

/// What all may read and is like these words, the most alike first.
///
/// # Errors
/// Those of the database.
pub async fn like(turn: &Turn, words: &idea::Words) -> Result<Vec<Idea>, Trouble> {
    list::like(turn, words).await
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (verb, rest) = code.split_once('.').unwrap_or((code, ""));
    match verb {
        "new" => return write::begin(turn).await,
        "anew" => return write::begin_anew(turn).await,
        "go" => return write::preview(turn).await,
        "discard" => return write::discard(turn).await,
        "skip" => return write::skip(turn, field(rest)?).await,
        "edit" => return write::edit(turn, field(rest)?).await,
        "empty" => return write::empty(turn, field(rest)?).await,
        "here" => return write::here(turn).await,
        "called" => return write::called(turn).await,
        "areas" => return areas::choose(turn).await,
        "area" => return areas::toggle(turn, rest).await,
        "file" => return file::ask_file(turn).await,
        "alt" => return file::ask_alt(turn).await,
        "nofile" => return file::off(turn).await,
        "withfile" => return file::with_offered(turn).await,
        "words" => return Err(file::words_alone(turn)),
        "submit" => return write::submit(turn).await,
        "filter" => {
            list::filter(turn);
            return Ok(());
        }
        "topic" => {
            let (topic, at) = rest.split_once('.').unwrap_or((rest, "0"));
            let topic: Topic = topic.parse().map_err(|_| old_button())?;
            let sought = Sought { topic: Some(topic), state: None };
            return list::page(turn, sought, page(at)?).await;
        }
        "state" => {
            let (state, at) = rest.split_once('.').unwrap_or((rest, "0"));
            let state = State::from_code(state).ok_or_else(old_button)?;
            let sought = Sought { topic: None, state: Some(state) };
            return list::page(turn, sought, page(at)?).await;
        }
        "list" => return list::page(turn, Sought::default(), page(rest)?).await,
        // From a letter that has more to choose from.
        "all" => {
            turn.keep_pressed();
            return list::page(turn, Sought::default(), 0).await;
        }
        "mine" => return list::mine(turn, page(rest)?).await,
        "helped" => return helping::helped(turn, page(rest)?).await,
        "send" => return comments::send(turn, false).await,
        "sign" => return comments::send(turn, true).await,
        "comments" => {
            let (idea, at) = rest.split_once('.').unwrap_or((rest, "0"));
            return comments::list(turn, IdeaId(number(idea)?), page(at)?).await;
        }
        "wrong" => {
            let (idea, comment) = rest.split_once('.').unwrap_or((rest, "0"));
            return comments::ask_wrong(turn, IdeaId(number(idea)?), comment_of(comment)?).await;
        }
        "fault" => {
            let mut pieces = rest.split('.');
            let mut next = || pieces.next().unwrap_or_default();
            let (idea, comment) = (IdeaId(number(next())?), comment_of(next())?);
            let fault = Fault::from_code(next()).ok_or_else(old_button)?;
            return comments::report(turn, idea, comment, Wrong::Usual(fault)).await;
        }
        _ => {}
    }
    let id = number(rest)?;
    let idea = IdeaId(id);
    match verb {
        "number" => card::show_numbered(turn, id).await,
        "show" => card::show(turn, idea).await,
        "open" => {
            turn.keep_pressed();
            card::show(turn, idea).await
        }
        "support" => card::support(turn, idea, true).await,
        "unsupport" => card::support(turn, idea, false).await,
        "follow" => card::follow(turn, idea, true).await,
        "unfollow" => card::follow(turn, idea, false).await,
        "withdraw" => card::shall_i_withdraw(turn, idea).await,
        "sure" => card::withdraw(turn, idea).await,
        "unfile" => file::shall_i_take_off(turn, idea).await,
        "unfiled" => file::take_off(turn, idea).await,
        "release" => release::shall_i_share(turn, idea).await,
        "released" => release::release(turn, idea, true).await,
        "unrelease" => release::release(turn, idea, false).await,
        "answer" => card::ask_answer(turn, idea).await,
        "say" => comments::ask(turn, idea).await,
        "remark" => comments::show(turn, CommentId(id)).await,
        "unsay" => comments::take_back(turn, CommentId(id)).await,
        _ => Err(old_button()),
    }
}

fn field(code: &str) -> Result<Field, Trouble> {
    Field::from_code(code).ok_or_else(old_button)
}

fn number(code: &str) -> Result<i64, Trouble> {
    code.parse().map_err(|_| old_button())
}

/// The comment of a button; none for `0`.
fn comment_of(code: &str) -> Result<Option<CommentId>, Trouble> {
    Ok(Some(number(code)?).filter(|it| *it != 0).map(CommentId))
}

fn page(number: &str) -> Result<usize, Trouble> {
    number.parse().map_err(|_| old_button())
}

/// An idea, if the member may see it.
async fn seen(turn: &Turn, id: IdeaId) -> Result<Idea, Trouble> {
    let found = turn.house.storage.idea(permit(turn)?, turn.member.id, id).await?;
    found.ok_or_else(|| Trouble::Refused(text!(idea_gone)))
}
