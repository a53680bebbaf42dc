//! `/stop`: no message unasked, until `/start`.
//!
//! That it is kept is the outbox's rule ([`Urgency::Bulk`](crate::storage::outgoing::Urgency)), for
//! every skill there is or will be; here it is only said. Answers still come.

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble, old_button};
use crate::core::command::Command;
use crate::core::message::Message;
use crate::core::role::Role;
use crate::engine::turn::{Left, Turn};
use crate::storage::members::MemberWrite;
use crate::storage::turns::Write;
use crate::text;

/// Keeps quiet.
#[derive(Debug)]
pub struct Stop;

const COMMANDS: &[Command] = &[Command {
    name: "stop",
    needs: Role::Member,
    about: || text!(command_stop),
    also: || text!(command_stop_names),
    // "Stop" alone means the same, as it does wherever one gets messages; and as it may be said to
    // an open question, it leaves that too.
    plain: true,
    takes: None,
}];

impl Skill for Stop {
    fn name(&self) -> &'static str {
        "stop"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            let Ask::Command { .. } = ask else { return Err(old_button()) };
            let since = turn.member.stopped.unwrap_or(turn.now.as_millisecond());
            let text = match turn.member.stopped {
                Some(_) => text!(stop_already),
                None => text!(stop_done),
            };
            turn.member.stopped = Some(since);
            turn.write(Write::Member(MemberWrite::Stopped(Some(since))));
            let message = match turn.left_open() {
                Some(Left::Question) => Message::text(text!(stop_left)).then(text),
                Some(Left::List) | None => Message::text(text),
            };
            turn.say(message);
            Ok(())
        })
    }
}

/// Ends it. Whether it had been so.
pub fn end(turn: &mut Turn) -> bool {
    let stopped = turn.member.stopped.take().is_some();
    if stopped {
        turn.write(Write::Member(MemberWrite::Stopped(None)));
    }
    stopped
}
