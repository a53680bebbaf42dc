//! `/announce`: a coordinator writes once a language, sees who gets what, and sends, or has it confirmed
//! by a second one first; then sees how it goes, halts it, ends it, corrects it, takes it back.
//!
//! How it is delivered is the outbox's business; how members have fewer of it, that of
//! [`fewer`](super::fewer).

mod after;
pub mod audience;
mod draft;
pub mod file;
pub mod second;
mod send;
pub mod track;

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble, old_button, permit};
use crate::core::announcement::{Act, LONGEST_LINK, LONGEST_TITLE};
use crate::core::catalogue::Language;
use crate::core::command::Command;
use crate::core::dialogue::Step;
use crate::core::form::{Field, Form, Lines, Need};
use crate::core::ids::AnnouncementId;
use crate::core::message::Press;
use crate::core::role::Role;
use crate::core::text::Text;
use crate::engine::route::LONGEST;
use crate::engine::turn::Turn;
use crate::skills::language::name_of;
use crate::text;

/// Lets coordinators announce.
#[derive(Debug)]
pub struct Announce;

const COMMANDS: &[Command] = &[Command {
    name: "announce",
    needs: Role::Coordinator,
    about: || text!(command_announce),
    also: || text!(command_announce_names),
    plain: false,
    takes: None,
}];

impl Skill for Announce {
    fn name(&self) -> &'static str {
        "announce"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(
            step,
            Step::AnnounceWhen
                | Step::AnnounceWhere
                | Step::AnnounceGiveBack { .. }
                | Step::AnnounceFile
                | Step::AnnounceAlt
        )
    }

    fn takes_file(&self, step: &Step) -> bool {
        matches!(step, Step::AnnounceFile | Step::AnnounceAlt)
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn form(&self, turn: &Turn, code: &str) -> Option<Form> {
        let (what, language) = code.split_once('.').unwrap_or((code, ""));
        let known = turn.house.texts.languages().iter().any(|it| *it == language);
        let fields = match what {
            "new" if known => vec![title(), words(), link()],
            "write" if known => vec![title(), words()],
            "title" if known => vec![title()],
            "text" if known => vec![words()],
            "link" => vec![Field { need: Need::Required, ..link() }],
            _ => return None,
        };
        let title = match what {
            "write" | "title" | "text" => {
                let language: Language = language.parse().ok()?;
                text!(announce_form_in, language = name_of(&language))
            }
            _ => text!(announce_form),
        };
        Some(Form { press: Press::new("announce", code), title: title.into(), fields })
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { .. } => draft::begin(turn).await,
                Ask::Press(code) => press(turn, &code).await,
                Ask::Filled { code, values } => draft::filled(turn, &code, values).await,
                Ask::Sent { step: Some(_), sent } => file::sent(turn, &sent).await,
                Ask::Answer { step: Step::AnnounceAlt, words } => {
                    file::described(turn, &words).await
                }
                // Words are no file: it is asked for once more.
                Ask::Answer { step: Step::AnnounceFile, .. } => file::ask(turn).await,
                Ask::Answer { step: Step::AnnounceWhen, words } => send::at(turn, &words).await,
                Ask::Answer { step: Step::AnnounceWhere, words } => {
                    audience::place(turn, words).await
                }
                Ask::Answer { step: Step::AnnounceGiveBack { announcement, version }, words } => {
                    second::give_back(turn, (announcement, version), words).await
                }
                _ => Err(old_button()),
            }
        })
    }
}

fn title() -> Field {
    one(text!(announce_title), text!(announce_title_question), Lines::One, LONGEST_TITLE)
}

fn words() -> Field {
    one(text!(announce_text), text!(announce_text_question), Lines::Many, LONGEST)
}

fn link() -> Field {
    let question = text!(announce_link_question);
    let field = one(text!(announce_link), question, Lines::One, LONGEST_LINK);
    Field { need: Need::Optional, ..field }
}

fn one(label: Text, question: Text, lines: Lines, most: usize) -> Field {
    Field {
        label: label.into(),
        question: question.into(),
        given: None,
        need: Need::Required,
        lines,
        most: u16::try_from(most).unwrap_or(u16::MAX),
    }
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (verb, rest) = code.split_once('.').unwrap_or((code, ""));
    match verb {
        "card" => draft::card(turn).await,
        "change" => draft::change(turn).await,
        "nolink" => draft::edit(turn, |it| it.link = None).await,
        "instead" | "leave" => draft::decide(turn, rest).await,
        "who" => audience::who(turn, rest).await,
        "topic" => audience::topic(turn, rest).await,
        "file" => file::ask(turn).await,
        "nofile" => file::off(turn).await,
        "discard" => draft::discard(turn, rest).await,
        "preview" => send::preview(turn).await,
        "test" => send::test(turn).await,
        "later" => send::later(turn).await,
        "at" => send::at_minutes(turn, rest).await,
        "send" => send::now(turn).await,
        "second" => second::open(turn, id_in(rest)?).await,
        "reading" => second::preview(turn, id_in(rest)?).await,
        "confirm" => second::confirm(turn, second::seen(rest)?).await,
        "return" => second::ask_why(turn, second::seen(rest)?).await,
        "reclaim" => second::reclaim(turn, id_in(rest)?).await,
        "correct" => after::correct(turn, id_in(rest)?).await,
        "drop" => after::drop_it(turn).await,
        "withdraw" => after::shall_i_withdraw(turn, id_in(rest)?).await,
        "takeaway" => after::withdraw(turn, second::seen(rest)?).await,
        "list" => track::list(turn, rest.parse().map_err(|_| old_button())?).await,
        "report" => track::report_file(turn, id_in(rest)?).await,
        "look" => track::look(turn, id_in(rest)?).await,
        "sure" => track::sure(turn, id_in(rest)?).await,
        act => {
            let act = Act::from_code(act).ok_or_else(old_button)?;
            track::act(turn, id_in(rest)?, act).await
        }
    }
}

fn id_in(code: &str) -> Result<AnnouncementId, Trouble> {
    code.parse().map(AnnouncementId).map_err(|_| old_button())
}

fn button(code: impl AsRef<str>) -> Press {
    Press::new("announce", code)
}
