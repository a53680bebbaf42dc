//! Skills that go wrong in every way, one command a way.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use futures::future::BoxFuture;
use tokio::sync::Notify;
use xploit_bot::core::command::Command;
use xploit_bot::core::dialogue::Step;
use xploit_bot::core::ids::QuestionId;
use xploit_bot::core::message::{Line, Message, Part, Span};
use xploit_bot::core::role::Role;
use xploit_bot::core::text::Text;
use xploit_bot::engine::turn::Turn;
use xploit_bot::skills::{Ask, Skill, Trouble};
use xploit_bot::storage;
use xploit_bot::storage::members::MemberWrite;
use xploit_bot::storage::questions::Question;
use xploit_bot::storage::turns::Write;

pub const SKILLS: &[&dyn Skill] = &[&Odd, &Boss];

/// Misbehaves by command; plain words are repeated with their number in the conversation.
#[derive(Debug)]
struct Odd;

/// Needs a coordinator for everything.
#[derive(Debug)]
struct Boss;

const fn command(name: &'static str, needs: Role) -> Command {
    Command { name, needs, about: nothing, also: nothing, plain: false, takes: None }
}

/// A message of the bot that is no list of names.
fn nothing() -> Text {
    Text { key: "price".into(), args: Vec::new() }
}

/// Gates that a test opens, by the name of a person's conversation.
static GATES: Mutex<Option<HashMap<String, Arc<Notify>>>> = Mutex::new(None);

/// Opens a gate when it goes.
struct OpensWhenDropped(String);

impl Drop for OpensWhenDropped {
    fn drop(&mut self) {
        gate(&self.0).notify_one();
    }
}

/// The gate of that name.
pub fn gate(name: &str) -> Arc<Notify> {
    let mut gates = GATES.lock().unwrap_or_else(PoisonError::into_inner);
    gates.get_or_insert_default().entry(name.to_owned()).or_default().clone()
}

impl Skill for Odd {
    fn name(&self) -> &'static str {
        "odd"
    }

    fn commands(&self) -> &'static [Command] {
        const COMMANDS: &[Command] = &[
            command("panic", Role::Member),
            command("fail", Role::Member),
            command("refuse", Role::Member),
            command("hang", Role::Member),
            command("wait", Role::Member),
            command("block", Role::Member),
            command("several", Role::Member),
            command("trap", Role::Member),
        ];
        COMMANDS
    }

    fn takes_questions(&self) -> bool {
        true
    }

    fn takes_mistyped(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { name: "several", .. } => {
                    for words in ["one", "two", "three"] {
                        turn.say(plain(words));
                    }
                }
                Ask::Command { name: "trap", .. } => turn.ask(plain("?"), Step::WhereSettings),
                Ask::Command { name, words } => return go_wrong(turn, name, &words).await,
                Ask::Mistyped { nearest, .. } => turn.say(plain(nearest.unwrap_or("(none)"))),
                Ask::Question(words) | Ask::Answer { words, .. } | Ask::Press(words) => {
                    turn.dialogue.searches += 1;
                    turn.say(plain(&format!("{} {words}", turn.dialogue.searches)));
                }
                Ask::Filled { values, .. } => turn.say(plain(&values.join("+"))),
                Ask::Sent { sent, .. } => turn.say(plain(&sent.words)),
                Ask::Added | Ask::Channel(_) => turn.say(plain("hello all")),
            }
            Ok(())
        })
    }
}

/// Leaves traces everywhere, then does what the command says.
async fn go_wrong(turn: &mut Turn, name: &str, words: &str) -> Result<(), Trouble> {
    turn.say(plain("left behind"));
    turn.member.place = Some("left behind".to_owned());
    turn.write(Write::Member(MemberWrite::Place(Some("left behind".to_owned()))));
    turn.write(Write::Question(Question {
        id: QuestionId(turn.house.ids.next(turn.now)),
        words: "left behind".to_owned(),
        language: turn.language.clone(),
        platform: turn.platform,
    }));
    turn.dialogue.ask(Step::WhereNear, turn.now);
    turn.dialogue.searches += 1000;
    match name {
        "panic" => panic!("this skill panics"),
        "fail" => Err(Trouble::Storage(storage::Error::Full)),
        "refuse" => Err(Trouble::Refused(Text { key: "learn-gone".into(), args: Vec::new() })),
        "hang" => {
            let _held = OpensWhenDropped(words.to_owned());
            std::future::pending().await
        }
        "wait" => {
            gate(&format!("{words} begun")).notify_one();
            gate(words).notified().await;
            turn.say(plain("waited"));
            Ok(())
        }
        "block" => {
            let (opened, open) = std::sync::mpsc::channel();
            let gate = gate(words);
            tokio::spawn(async move {
                gate.notified().await;
                opened.send(())
            });
            // Holds up its thread, as a skill never should.
            let _ = open.recv();
            Ok(())
        }
        _ => unreachable!("every command is matched"),
    }
}

fn plain(words: &str) -> Message {
    Message::new(vec![Part::Paragraph(Line(vec![Span::Plain(words.to_owned().into())]))])
}

impl Skill for Boss {
    fn name(&self) -> &'static str {
        "boss"
    }

    fn commands(&self) -> &'static [Command] {
        const COMMANDS: &[Command] = &[command("boss", Role::Coordinator)];
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::WhereSettings)
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            let permitted = turn.permit().is_some_and(|it| it.role() >= Role::Coordinator);
            let how = match ask {
                Ask::Command { .. } => "command",
                Ask::Answer { .. } => "answer",
                Ask::Press(_) => "press",
                Ask::Question(_)
                | Ask::Sent { .. }
                | Ask::Mistyped { .. }
                | Ask::Filled { .. }
                | Ask::Added
                | Ask::Channel(_) => "other",
            };
            turn.say(plain(&format!("{how} {permitted}")));
            Ok(())
        })
    }
}
