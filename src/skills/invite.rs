//! `/invite`: a one-time code by which somebody gets a role.
//!
//! Who may give which role stands in [`Role::appoints`]; what the code does, in
//! [`redeem`](super::redeem).

use futures::future::BoxFuture;

use super::roles::organisation_names;
use super::start::telegram_link;
use super::{Ask, Skill, Trouble, old_button};
use crate::core::code::Code;
use crate::core::command::Command;
use crate::core::dialogue::Step;
use crate::core::filter::{Class, Filter};
use crate::core::form::Choices;
use crate::core::ids::{EntryId, Platform};
use crate::core::message::{Message, Part, Press};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::search::{Hit, Question};
use crate::storage::invitations::{GOOD_FOR_DAYS, Invitation, expires_after};
use crate::storage::published::USERNAME;
use crate::storage::roles::RoleWrite;
use crate::storage::turns::Write;
use crate::text;

/// Makes invitations.
#[derive(Debug)]
pub struct Invite;

/// How many organisations there are to choose from.
const SHOWN: usize = 5;

const COMMANDS: &[Command] = &[Command {
    name: "invite",
    needs: Role::Coordinator,
    about: || text!(command_invite),
    also: || text!(command_invite_names),
    plain: false,
    takes: None,
}];

impl Skill for Invite {
    fn name(&self) -> &'static str {
        "invite"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::WhichOrganisation)
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Press(code) => press(turn, &code).await,
                Ask::Answer { words, .. } => find(turn, words).await,
                _ => {
                    whom(turn);
                    Ok(())
                }
            }
        })
    }
}

/// The roles to choose from; where there is but one, there is nothing to choose.
fn whom(turn: &mut Turn) {
    let giver = turn.member.role;
    let roles = Role::ALL.iter().rev().filter(|it| giver.appoints(**it));
    let options: Vec<_> = roles.map(|it| (role_name(*it).into(), press_for(*it))).collect();
    match options.len() {
        1 => turn.ask(text!(invite_which), Step::WhichOrganisation),
        _ => turn.say(Message::text(text!(invite_whom)).choose(Choices::new(
            text!(invite_choose),
            3,
            options,
        ))),
    }
}

/// The name of a role, in the reader's language.
pub fn role_name(role: Role) -> Text {
    text!(role_name, role = role.code())
}

fn press_for(role: Role) -> Press {
    Press::new("invite", role.code())
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    if let Some(id) = code.strip_prefix("for.") {
        let id = EntryId(id.parse().map_err(|_| old_button())?);
        if turn.house.storage.entry(id).await?.is_none() {
            return Err(Trouble::Refused(text!(invite_organisation_gone)));
        }
        return make(turn, Role::Representative, vec![id]).await;
    }
    match Role::from_code(code).ok_or_else(old_button)? {
        Role::Representative => {
            turn.ask(text!(invite_which), Step::WhichOrganisation);
            Ok(())
        }
        role => make(turn, role, Vec::new()).await,
    }
}

/// Organisations that the words may mean, the best first.
pub fn organisations(house: &House, words: &str) -> Vec<Hit> {
    let filter = Filter { class: Some(Class::Organisation), ..Filter::default() };
    let answer = house.index.search(&Question {
        words,
        any_of: &[],
        organisations: true,
        filter: &filter,
        today: house.clock.today(&house.zone),
        offset: 0,
        limit: SHOWN,
    });
    match answer.good.is_empty() {
        true => answer.near,
        false => answer.good,
    }
}

/// Shows what the words may mean, and goes on waiting for better ones.
async fn find(turn: &mut Turn, words: String) -> Result<(), Trouble> {
    let hits = organisations(&turn.house, &words);
    let ids = hits.iter().map(|it| it.id).collect();
    let entries = turn.house.storage.entries(ids).await?;
    if entries.is_empty() {
        turn.ask(text!(invite_no_organisation, words = words), Step::WhichOrganisation);
        return Ok(());
    }
    let option = |(id, entry): &(EntryId, crate::core::catalogue::Entry)| {
        let title = entry.wording(&turn.language).title.clone();
        (Value::from(title), Press::new("invite", format!("for.{id}")))
    };
    let options: Vec<_> = entries.iter().map(option).collect();
    let choices = Choices::new(text!(invite_choose_organisation), 1, options);
    turn.ask(Message::text(text!(invite_found)).choose(choices), Step::WhichOrganisation);
    Ok(())
}

async fn make(turn: &mut Turn, role: Role, organisations: Vec<EntryId>) -> Result<(), Trouble> {
    let code = Code::of_invitation(&turn.house.randomness);
    let expires = expires_after(turn.now, GOOD_FOR_DAYS);
    let names = organisation_names(&turn.house, &turn.language, &organisations).await?;
    let permit = turn.permit().ok_or_else(old_button)?;
    let made = Invitation::new(permit, code.hash(), role, organisations, expires);
    let Some(invitation) = made else {
        return Err(Trouble::Refused(text!(invite_not_yours)));
    };
    let username = turn.house.storage.published(Platform::Telegram, USERNAME).await?;
    turn.dialogue.step = None;
    turn.write(Write::Role(RoleWrite::Invite(invitation)));
    let until = expires.to_zoned_datetime(turn.house.zone.clone()).date();
    let mut parts = vec![Part::from(text!(invite_made, role = role.code()))];
    if !names.is_empty() {
        parts.push(text!(invite_organisations, organisations = names).into());
    }
    if let Some(username) = username {
        parts.push(text!(invite_telegram, url = telegram_link(&username, &code.start())).into());
    }
    parts.push(text!(invite_line, line = start_line(&code)).into());
    parts.push(text!(invite_rules, date = until).into());
    turn.say(Message::new(parts));
    Ok(())
}

/// What is written to the bot on any platform.
pub fn start_line(code: &Code) -> String {
    format!("/start {}", code.start())
}
