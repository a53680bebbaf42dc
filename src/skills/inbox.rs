//! `/inbox`: questions that the bot could not answer. They gather by likeness; a coordinator answers
//! once, all who asked are told, and the answer becomes an entry that the bot finds next time.
//!
//! Who asked, a coordinator is never told, only how many. Which questions ask the same is found in
//! `piles`; what that does not see a coordinator joins by hand (`same`).

mod piles;
mod same;

use futures::future::BoxFuture;

use super::introductions::words::day_of;
use super::language::written_in;
use super::{Ask, Skill, Trouble, learn, old_button, permit};
use crate::core::catalogue::{Entry, Language, Opportunity, Wording};
use crate::core::command::Command;
use crate::core::dialogue::Step;
use crate::core::ids::{MemberId, QuestionId};
use crate::core::message::{Button, Line, Message, Part, Press, Span};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::storage::outgoing::Bond;
use crate::storage::questions::{Figures, Settled, Settlement, Waiting};
use crate::storage::receivers::Whom;
use crate::storage::turns::Write;
use crate::text;
use piles::{Pile, pile_of, piles};

/// Lets coordinators answer what the bot could not.
#[derive(Debug)]
pub struct Inbox;

/// Piles on a page.
const PAGE: usize = 5;

/// Wordings of one question that are shown at most.
const WORDINGS: usize = 5;

/// The most characters of an answer: it fits into one message, with the question above it.
const LONGEST: usize = 900;

const COMMANDS: &[Command] = &[Command {
    name: "inbox",
    needs: Role::Coordinator,
    about: || text!(command_inbox),
    also: || text!(command_inbox_names),
    plain: false,
    takes: None,
}];

/// The button that leads to the questions.
pub fn press_list() -> Press {
    button("list.0")
}

impl Figures {
    /// The figures in a line.
    pub(super) fn told(&self) -> Text {
        text!(
            inbox_figures,
            asked = (self.found + self.missed).to_string(),
            found = self.found.to_string(),
            passed = self.passed_on.to_string(),
            answered = self.answered.to_string(),
            aside = self.put_aside.to_string(),
            open = self.open.to_string()
        )
    }
}

impl Skill for Inbox {
    fn name(&self) -> &'static str {
        "inbox"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::InboxAnswer { .. } | Step::InboxSend { .. })
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { .. } => list(turn, 0).await,
                Ask::Press(code) => press(turn, &code).await,
                Ask::Answer { step: Step::InboxAnswer { question }, words } => {
                    preview(turn, question, words).await
                }
                Ask::Answer { step: Step::InboxSend { question, answer }, words } => {
                    match learn::consent(turn, &words) {
                        Some(true) => send(turn, question, answer, Keep::No).await,
                        Some(false) => {
                            turn.say(text!(inbox_not_sent));
                            Ok(())
                        }
                        // Other words are a better answer.
                        None => preview(turn, question, words).await,
                    }
                }
                _ => Err(old_button()),
            }
        })
    }
}

/// Whether an answer becomes an entry of the catalogue.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    Yes,
    No,
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (verb, rest) = code.split_once('.').unwrap_or((code, "0"));
    if let "same" | "join" = verb {
        return same::press(turn, verb, rest).await;
    }
    let id: i64 = rest.parse().map_err(|_| old_button())?;
    let question = QuestionId(id);
    match verb {
        "list" => list(turn, usize::try_from(id).map_err(|_| old_button())?).await,
        "show" => show(turn, question).await,
        "answer" => ask_answer(turn, question).await,
        "send" | "keep" => {
            let open = turn.dialogue.step.take().filter(|it| it.is_open(turn.now));
            let Some(Step::InboxSend { question: asked, answer }) = open.map(|it| it.step) else {
                return Err(old_button());
            };
            if asked != question {
                return Err(old_button());
            }
            let keep = if verb == "keep" { Keep::Yes } else { Keep::No };
            send(turn, question, answer, keep).await
        }
        "apart" => same::take_apart(turn, question).await,
        "aside" => shall_i_put_aside(turn, question).await,
        "sure" => put_aside(turn, question).await,
        _ => Err(old_button()),
    }
}

fn button(code: impl AsRef<str>) -> Press {
    Press::new("inbox", code)
}

/// Leads to what else waits.
fn back() -> Button {
    Button::press(text!(button_back), button("list.0"))
}

fn press_for(verb: &str, question: QuestionId) -> Press {
    button(format!("{verb}.{question}"))
}

async fn list(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let piles = piles(turn).await?;
    let figures = turn.house.storage.question_figures(permit(turn)?).await?;
    let mut parts = vec![Part::from(match piles.is_empty() {
        true => text!(inbox_empty),
        false => text!(inbox_waiting, count = piles.len()),
    })];
    let mut row = Vec::new();
    for (number, pile) in (1..).zip(piles.iter().skip(page * PAGE).take(PAGE)) {
        let since = day_of(&turn.house, pile.leader().asked);
        let mut facts: Vec<Value> = vec![
            text!(inbox_people, count = pile.people()).into(),
            text!(inbox_since, date = since).into(),
        ];
        let language = &pile.leader().language;
        facts.extend(written_in(language, &turn.language).map(Value::from));
        let title = pile.leader().words.clone().into();
        parts.push(Part::Item { number, title, rows: vec![Line::dotted(facts)] });
        row.push(Button::press(i64::from(number), press_for("show", pile.leader().id)));
    }
    parts.push(figures.told().into());
    let mut turns = Vec::new();
    if (page + 1) * PAGE < piles.len() {
        turns.push(Button::press(text!(button_more), button(format!("list.{}", page + 1))));
    }
    if page > 0 {
        turns.push(Button::press(text!(button_first_page), button("list.0")));
    }
    turn.show(Message::new(parts).row(row).row(turns));
    Ok(())
}

async fn show(turn: &mut Turn, question: QuestionId) -> Result<(), Trouble> {
    let pile = pile_of(turn, question).await?;
    let mut parts = vec![Part::from(text!(inbox_asked, count = pile.people()))];
    for it in pile.wordings().into_iter().take(WORDINGS) {
        parts.push(text!(intro_quote, words = &it.words).into());
        parts.extend(written_in(&it.language, &turn.language).map(Part::from));
    }
    let decide = vec![
        Button::press(text!(button_inbox_answer), press_for("answer", question)),
        Button::press(text!(button_inbox_aside), press_for("aside", question)),
    ];
    turn.show(Message::new(parts).row(decide).row(same::buttons(&pile)).row(vec![back()]));
    Ok(())
}

async fn ask_answer(turn: &mut Turn, question: QuestionId) -> Result<(), Trouble> {
    let pile = pile_of(turn, question).await?;
    let asked = pile.leader().words.clone();
    let message = Message::text(text!(inbox_ask_answer, asked = asked)).row(vec![back()]);
    turn.ask(message, Step::InboxAnswer { question });
    Ok(())
}

async fn preview(turn: &mut Turn, question: QuestionId, answer: String) -> Result<(), Trouble> {
    let pile = pile_of(turn, question).await?;
    let letters = answer.chars().count();
    if letters > LONGEST {
        let text = text!(form_too_long, count = letters, limit = LONGEST);
        turn.ask(text, Step::InboxAnswer { question });
        return Ok(());
    }
    let reader = turn.language.clone();
    let mut message = Message::text(text!(inbox_preview, count = pile.people()));
    message.parts.extend(answered(&pile.leader().words, &answer, &reader, &reader));
    let message = message
        .row(vec![
            Button::press(text!(button_inbox_send), press_for("send", question)),
            Button::press(text!(button_inbox_keep), press_for("keep", question)),
        ])
        .row(vec![Button::press(text!(button_inbox_rewrite), press_for("answer", question))]);
    turn.ask(message, Step::InboxSend { question, answer });
    Ok(())
}

/// What somebody who asked reads.
fn answered(asked: &str, answer: &str, language: &Language, reader: &Language) -> Vec<Part> {
    let mut parts = vec![
        Part::from(text!(inbox_answer, asked = asked.to_owned())),
        Part::Paragraph(Line(vec![Span::Plain(answer.to_owned().into())])),
    ];
    parts.extend(written_in(language, reader).map(Part::from));
    parts
}

/// Whoever has asked something like it meanwhile is in the pile by now, and is told as well: it is
/// the same question.
async fn send(
    turn: &mut Turn,
    question: QuestionId,
    answer: String,
    keep: Keep,
) -> Result<(), Trouble> {
    let pile = pile_of(turn, question).await?;
    let how = match keep {
        Keep::Yes => Settled::Taught(Box::new(entry(turn, &pile, &answer))),
        Keep::No => Settled::Answered,
    };
    settle(turn, &pile, how)?;
    let written_in = turn.language.clone();
    let told = |asked: &Waiting, reader: &Language| {
        Message::new(answered(&asked.words, &answer, &written_in, reader))
    };
    let told = tell(turn, &pile, told).await?;
    let text = match keep {
        Keep::Yes => text!(inbox_sent_and_kept, count = told),
        Keep::No => text!(inbox_sent, count = told),
    };
    turn.say(Message::text(text).row(vec![back()]));
    Ok(())
}

fn settle(turn: &mut Turn, pile: &Pile, how: Settled) -> Result<(), Trouble> {
    let questions = pile.ids();
    let settlement = Settlement::new(permit(turn)?, questions, how).ok_or_else(old_button)?;
    turn.write(Write::Settle(settlement));
    Ok(())
}

/// Tells all who asked, each once, above it their own words. How many can be written to.
async fn tell(
    turn: &mut Turn,
    pile: &Pile,
    message: impl Fn(&Waiting, &Language) -> Message,
) -> Result<usize, Trouble> {
    let (mut told, mut known): (usize, Vec<MemberId>) = (0, Vec::new());
    for asked in &pile.questions {
        if known.contains(&asked.member) {
            continue;
        }
        known.push(asked.member);
        let whom = Whom::Member(asked.member, Some(asked.platform));
        for receiver in turn.house.storage.receivers(permit(turn)?, whom).await? {
            let message = message(asked, &turn.language_of(&receiver));
            turn.tell(&receiver, message, Bond::default());
            told += 1;
        }
    }
    Ok(told)
}

/// The answer as an entry that the bot finds the next time.
fn entry(turn: &Turn, pile: &Pile, answer: &str) -> Entry {
    // Asked in the language of the answer, if anybody did.
    let is_in = |it: &&Waiting| it.language.language == turn.language.language;
    let asked = pile.questions.iter().find(is_in).unwrap_or(pile.leader());
    let wording = Wording {
        language: turn.language.clone(),
        title: asked.words.clone(),
        description: answer.to_owned(),
    };
    let id = format!("answer-{}", pile.leader().id);
    let verified_on = Some(turn.today);
    let entry = Opportunity { verified_on, ..Opportunity::guidance(id, wording) };
    Entry::Opportunity(Box::new(entry))
}

async fn shall_i_put_aside(turn: &mut Turn, question: QuestionId) -> Result<(), Trouble> {
    let pile = pile_of(turn, question).await?;
    let text: Text = text!(inbox_shall_i_put_aside, asked = pile.leader().words.clone());
    turn.say(Message::text(text).row(vec![
        Button::press(text!(button_inbox_aside_yes), press_for("sure", question)),
        Button::press(text!(button_back), button("list.0")),
    ]));
    Ok(())
}

/// Whoever asked is told that nobody knows an answer.
async fn put_aside(turn: &mut Turn, question: QuestionId) -> Result<(), Trouble> {
    let pile = pile_of(turn, question).await?;
    settle(turn, &pile, Settled::PutAside)?;
    let told = |asked: &Waiting, _: &Language| {
        Message::text(text!(inbox_no_answer, asked = asked.words.clone()))
    };
    tell(turn, &pile, told).await?;
    turn.say(Message::text(text!(inbox_aside)).row(vec![back()]));
    Ok(())
}
