//! `/link` and `/unlink`: the same person on several platforms.
//!
//! One account shows a code, the other types it; so both have agreed. What happens is said first.

use futures::future::BoxFuture;

use super::roles::{account, accounts};
use super::{Ask, Skill, Trouble, learn, old_button, permit, redeem};
use crate::core::code::{Code, CodeHash};
use crate::core::command::{Command, Words};
use crate::core::dialogue::Step;
use crate::core::ids::{MemberId, PersonId, Platform};
use crate::core::message::{Button, Message, Press};
use crate::core::role::Role;
use crate::engine::turn::Turn;
use crate::storage::accounts::{AccountWrite, Joining, LinkOffer, Parting};
use crate::storage::turns::Write;
use crate::text;

/// Joins accounts and takes them apart.
#[derive(Debug)]
pub struct Link;

const COMMANDS: &[Command] = &[
    Command {
        name: "link",
        needs: Role::Member,
        about: || text!(command_link),
        also: || text!(command_link_names),
        plain: false,
        takes: Some(Words { called: || text!(words_code), about: || text!(words_code_about) }),
    },
    Command {
        name: "unlink",
        needs: Role::Member,
        about: || text!(command_unlink),
        also: || text!(command_unlink_names),
        plain: false,
        takes: None,
    },
];

impl Skill for Link {
    fn name(&self) -> &'static str {
        "link"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::LinkAccounts { .. } | Step::UnlinkAccount)
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { name: "unlink", .. } => shall_i_unlink(turn).await,
                Ask::Command { words, .. } if words.is_empty() => show_code(turn),
                Ask::Command { words, .. } => shall_i_link(turn, &Code::read(&words)).await,
                Ask::Answer { step, words } => match learn::consent(turn, &words) {
                    Some(yes) => answer(turn, step, yes).await,
                    // Whoever writes on instead asks something new.
                    None => learn::question(turn, words).await,
                },
                Ask::Press(code) => {
                    let open = turn.dialogue.step.take().filter(|it| it.is_open(turn.now));
                    let step = open.ok_or_else(old_button)?.step;
                    match code.as_str() {
                        "yes" => answer(turn, step, true).await,
                        "no" => answer(turn, step, false).await,
                        _ => Err(old_button()),
                    }
                }
                _ => Err(old_button()),
            }
        })
    }
}

fn show_code(turn: &mut Turn) -> Result<(), Trouble> {
    let code = Code::to_type(&turn.house.randomness);
    turn.write(Write::Account(AccountWrite::Code(code.hash())));
    let line = format!("/link {}", code.grouped());
    let shown = text!(link_code, code = code.grouped());
    turn.say(Message::text(shown).then(text!(link_how, line = line)));
    Ok(())
}

/// Says what would happen, if the code is good.
async fn shall_i_link(turn: &mut Turn, code: &Code) -> Result<(), Trouble> {
    if redeem::is_barred(turn).await? {
        return Ok(());
    }
    let found = turn.house.storage.link_offer(permit(turn)?, code.hash()).await?;
    let Some(offer) = found else {
        turn.write(Write::Account(AccountWrite::WrongCode));
        turn.say(text!(link_unknown));
        return Ok(());
    };
    check(turn, &offer)?;
    let there = accounts_of(turn, offer.member()).await?;
    let here = account(turn.platform, &turn.person);
    let message = Message::text(text!(link_sure, here = here, there = accounts(&there)))
        .then(text!(link_settings))
        .then(text!(link_moves))
        .then(text!(link_back))
        .row(vec![
            Button::press(text!(link_yes), Press::new("link", "yes")),
            Button::press(text!(link_no), Press::new("link", "no")),
        ]);
    turn.ask(message, Step::LinkAccounts { code: code.hash() });
    Ok(())
}

fn check(turn: &Turn, offer: &LinkOffer) -> Result<(), Trouble> {
    if offer.member() == turn.member.id {
        return Err(Trouble::Refused(text!(link_own)));
    }
    match offer.is_good(turn.now) {
        true => Ok(()),
        false => Err(Trouble::Refused(text!(link_expired))),
    }
}

async fn accounts_of(turn: &Turn, member: MemberId) -> Result<Vec<(Platform, PersonId)>, Trouble> {
    Ok(turn.house.storage.accounts(permit(turn)?, member).await?)
}

async fn answer(turn: &mut Turn, step: Step, yes: bool) -> Result<(), Trouble> {
    match (step, yes) {
        (Step::LinkAccounts { code }, true) => link(turn, code).await,
        (Step::LinkAccounts { .. }, false) => {
            turn.show(text!(link_cancelled));
            Ok(())
        }
        (Step::UnlinkAccount, true) => unlink(turn).await,
        (Step::UnlinkAccount, false) => {
            turn.show(text!(unlink_cancelled));
            Ok(())
        }
        _ => Err(old_button()),
    }
}

async fn link(turn: &mut Turn, code: CodeHash) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    let expired = || Trouble::Refused(text!(link_expired));
    let offer = storage.link_offer(permit(turn)?, code).await?.ok_or_else(expired)?;
    check(turn, &offer)?;
    let mut all = accounts_of(turn, offer.member()).await?;
    all.extend(accounts_of(turn, turn.member.id).await?);
    let kept = storage.member(permit(turn)?, offer.member()).await?.ok_or_else(expired)?;
    let joining = Joining::new(permit(turn)?, offer, turn.member.id).ok_or_else(expired)?;
    turn.write(Write::Account(AccountWrite::Link(joining)));
    turn.join(kept);
    turn.show(text!(link_done, accounts = accounts(&all)));
    Ok(())
}

/// The accounts of the member but the one here.
async fn others(turn: &Turn) -> Result<Vec<(Platform, PersonId)>, Trouble> {
    let mut all = accounts_of(turn, turn.member.id).await?;
    all.retain(|(platform, person)| (*platform, person) != (turn.platform, &turn.person));
    match all.is_empty() {
        true => Err(Trouble::Refused(text!(unlink_alone))),
        false => Ok(all),
    }
}

async fn shall_i_unlink(turn: &mut Turn) -> Result<(), Trouble> {
    let others = others(turn).await?;
    let here = account(turn.platform, &turn.person);
    let text = text!(unlink_sure, here = here, others = accounts(&others));
    let message = Message::text(text).row(vec![
        Button::press(text!(unlink_yes), Press::new("link", "yes")),
        Button::press(text!(unlink_no), Press::new("link", "no")),
    ]);
    turn.ask(message, Step::UnlinkAccount);
    Ok(())
}

async fn unlink(turn: &mut Turn) -> Result<(), Trouble> {
    others(turn).await?;
    let (from, to) = (turn.member.id, MemberId(turn.house.ids.next(turn.now)));
    turn.write(Write::Account(AccountWrite::Unlink(Parting { from, to })));
    turn.part(to);
    turn.show(text!(unlink_done));
    Ok(())
}
