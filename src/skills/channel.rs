//! `/channel`: announcements come to the group or channel in which a coordinator says so.

use futures::future::BoxFuture;

use super::language::name_of;
use super::{Ask, Skill, Trouble, old_button};
use crate::core::catalogue::Language;
use crate::core::command::Command;
use crate::core::event::Room;
use crate::core::form::Choices;
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::core::text::Value;
use crate::engine::turn::Turn;
use crate::storage::announcements::acts::AnnouncementWrite;
use crate::storage::turns::Write;
use crate::text;

/// Lets announcements come to groups.
#[derive(Debug)]
pub struct Channel;

const COMMANDS: &[Command] = &[Command {
    name: "channel",
    needs: Role::Coordinator,
    about: || text!(command_channel),
    also: || text!(command_channel_names),
    plain: false,
    takes: None,
}];

impl Skill for Channel {
    fn name(&self) -> &'static str {
        "channel"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            if turn.room == Room::Private {
                return Err(Trouble::Refused(text!(channel_where)));
            }
            match ask {
                Ask::Command { .. } => {
                    turn.say(choice(turn));
                    Ok(())
                }
                Ask::Press(code) => choose(turn, &code),
                _ => Err(old_button()),
            }
        })
    }
}

/// The languages to choose from.
fn choice(turn: &Turn) -> Message {
    let option =
        |it: &Language| (Value::from(name_of(it)), Press::new("channel", format!("on.{it}")));
    let options = turn.house.texts.languages().iter().map(option);
    let choices = Choices::new(text!(channel_pick), 3, options);
    let off = Button::press(text!(button_channel_off), Press::new("channel", "off"));
    Message::text(text!(channel_ask)).choose(choices).row(vec![off])
}

fn choose(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let language = match code.strip_prefix("on.") {
        Some(language) => {
            let known = turn.house.texts.languages().iter().find(|it| it.to_string() == language);
            Some(known.cloned().ok_or_else(old_button)?)
        }
        None if code == "off" => None,
        None => return Err(old_button()),
    };
    let permit = turn.permit().ok_or_else(old_button)?;
    let write = AnnouncementWrite::channel(permit, language.clone()).ok_or_else(old_button)?;
    turn.write(Write::Announcement(write));
    turn.show(match language {
        Some(language) => text!(channel_on, language = name_of(&language)),
        None => text!(channel_off),
    });
    Ok(())
}
