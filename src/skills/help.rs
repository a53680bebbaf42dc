//! `/help`, `/cancel`, and a way out of a mistyped command.

use futures::future::BoxFuture;

use super::{Ask, SKILLS, Skill, Trouble, learn, old_button, redeem};
use crate::core::command::Command;
use crate::core::dialogue::Step;
use crate::core::event::EventKind;
use crate::core::message::{Button, Line, Message, Part, Press, Span};
use crate::core::role::{Permit, Role};
use crate::engine::turn::{Left, Turn};
use crate::text;

/// Tells what can be done, and leads out of dead ends.
#[derive(Debug)]
pub struct Help;

const COMMANDS: &[Command] = &[
    Command {
        name: "help",
        needs: Role::Member,
        about: || text!(command_help),
        also: || text!(command_help_names),
        plain: true,
        takes: None,
    },
    Command {
        name: "cancel",
        needs: Role::Member,
        about: || text!(command_cancel),
        also: || text!(command_cancel_names),
        plain: true,
        takes: None,
    },
];

impl Skill for Help {
    fn name(&self) -> &'static str {
        "help"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::DidYouMean { .. })
    }

    fn takes_mistyped(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { name: "cancel", .. } => cancel(turn),
                Ask::Command { .. } => turn.say(help(turn)),
                Ask::Mistyped { typed, words, nearest } => match redeem::led_by(&words) {
                    Some(kind) => return Err(Trouble::Instead(kind)),
                    None => mistyped(turn, typed, words, nearest),
                },
                Ask::Press(code) => return press(turn, &code),
                Ask::Answer { step: Step::DidYouMean { command, words }, words: said } => {
                    return match learn::consent(turn, &said) {
                        Some(true) => Err(meant(&command, &words)),
                        Some(false) => {
                            turn.say(text!(help_cancelled));
                            Ok(())
                        }
                        // Whoever writes on instead asks something new.
                        None => learn::question(turn, said).await,
                    };
                }
                Ask::Answer { words, .. } | Ask::Question(words) => {
                    return learn::question(turn, words).await;
                }
                Ask::Filled { .. } | Ask::Sent { .. } | Ask::Added | Ask::Channel(_) => {
                    return Err(old_button());
                }
            }
            Ok(())
        })
    }
}

fn help(turn: &Turn) -> Message {
    let mut parts = vec![Part::from(text!(help_how))];
    for command in SKILLS.iter().flat_map(|it| it.commands()) {
        if Permit::check(turn.member.role, command.needs).is_some() {
            parts.push(Part::Paragraph(Line(vec![
                Span::Strong(format!("/{}", command.name).into()),
                Span::Plain(text!(help_about, about = (command.about)()).into()),
            ])));
        }
    }
    parts.push(text!(help_follow).into());
    Message::new(parts)
}

/// Leaves the open question, else the open list. The engine has closed the question already: a
/// command always does.
fn cancel(turn: &mut Turn) {
    let left = turn.left_open();
    if left != Some(Left::Question) {
        turn.dialogue.search = None;
    }
    turn.dialogue.introduction = None;
    turn.say(if left.is_some() { text!(help_cancelled) } else { text!(help_nothing_to_cancel) });
}

fn mistyped(turn: &mut Turn, typed: String, words: String, nearest: Option<&'static str>) {
    let all = Button::press(text!(button_all_commands), Press::new("help", "show"));
    let Some(nearest) = nearest else {
        let text = text!(help_unknown, typed = typed);
        turn.say(Message::text(text).row(vec![all]));
        return;
    };
    let line = if words.is_empty() { format!("/{nearest}") } else { format!("/{nearest} {words}") };
    let yes = Button::press(text!(button_yes, line = line.clone()), Press::new("help", "yes"));
    let text = text!(help_did_you_mean, typed = typed, line = line);
    let step = Step::DidYouMean { command: nearest.to_owned(), words };
    turn.ask(Message::text(text).row(vec![yes, all]), step);
}

fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    match code {
        "show" => turn.show(help(turn)),
        "yes" => {
            let open = turn.dialogue.step.take().filter(|it| it.is_open(turn.now));
            let Some(Step::DidYouMean { command, words }) = open.map(|it| it.step) else {
                return Err(old_button());
            };
            return Err(meant(&command, &words));
        }
        _ => return Err(old_button()),
    }
    Ok(())
}

/// The command that was meant, as if it had been typed: the engine checks its role.
fn meant(command: &str, words: &str) -> Trouble {
    Trouble::Instead(EventKind::Said(format!("/{command} {words}")))
}
