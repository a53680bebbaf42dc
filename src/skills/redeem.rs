//! What an invitation leads to: a role. Whoever has the code gets it, so wrong ones are counted.
//!
//! It has no command of its own: `/start invite-CODE` leads here, and so does a message that is
//! nothing but the code.

use futures::future::BoxFuture;

use super::roles::organisation_names;
use super::{Ask, Skill, Trouble, old_button};
use crate::core::code::Code;
use crate::core::command::Command;
use crate::core::event::EventKind;
use crate::core::message::{Message, Part};
use crate::engine::turn::Turn;
use crate::storage::accounts::AccountWrite;
use crate::storage::invitations::{Offer, Redemption, Worth};
use crate::storage::roles::RoleWrite;
use crate::storage::turns::Write;
use crate::text;

/// Takes invitations.
#[derive(Debug)]
pub struct Redeem;

impl Skill for Redeem {
    fn name(&self) -> &'static str {
        "redeem"
    }

    fn commands(&self) -> &'static [Command] {
        &[]
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Press(code) => redeem(turn, &Code::read(&code)).await,
                _ => Err(old_button()),
            }
        })
    }
}

/// What words lead to that are an invitation's code, typed or carried by a link. They go no other
/// way, so that no search and no open question keeps them.
pub fn led_by(words: &str) -> Option<EventKind> {
    let code = Code::of_start(words)?;
    let bare = code.start().replace(crate::core::code::INVITE, "");
    Some(EventKind::Pressed(format!("redeem.{bare}")))
}

async fn redeem(turn: &mut Turn, code: &Code) -> Result<(), Trouble> {
    if is_barred(turn).await? {
        return Ok(());
    }
    let permit = turn.permit().ok_or_else(old_button)?;
    let Some(offer) = turn.house.storage.offer(permit, code.hash()).await? else {
        turn.write(Write::Account(AccountWrite::WrongCode));
        turn.say(text!(redeem_unknown));
        return Ok(());
    };
    match offer.worth(turn.now) {
        Worth::Good => take(turn, offer).await,
        Worth::Used => Err(Trouble::Refused(text!(redeem_used))),
        Worth::Expired => Err(Trouble::Refused(text!(redeem_expired))),
    }
}

/// Tells whoever has typed too many wrong codes when to try again; then no code is looked at.
pub async fn is_barred(turn: &mut Turn) -> Result<bool, Trouble> {
    let barred = turn.house.storage.codes_barred_until(turn.member.id, turn.now).await?;
    let Some(until) = barred else { return Ok(false) };
    let seconds = until.duration_since(turn.now).as_secs();
    let minutes = u64::try_from(seconds).unwrap_or(0).div_ceil(60).max(1);
    turn.say(text!(code_too_many, count = minutes));
    Ok(true)
}

async fn take(turn: &mut Turn, offer: Offer) -> Result<(), Trouble> {
    let permit = turn.permit().ok_or_else(old_button)?;
    let has = turn.house.storage.holder(permit, turn.member.id).await?;
    let speaks_for = has.map(|it| it.organisations).unwrap_or_default();
    let (had, role) = (turn.member.role, offer.role());
    if had >= role && offer.organisations().iter().all(|it| speaks_for.contains(it)) {
        return Err(Trouble::Refused(text!(redeem_have_it)));
    }
    let names = organisation_names(&turn.house, &turn.language, offer.organisations()).await?;
    let write = RoleWrite::Redeem(Redemption::new(permit, offer));
    turn.write(Write::Role(write));
    turn.member.role = had.max(role);
    let mut parts = vec![Part::from(text!(redeem_done, role = role.code()))];
    if !names.is_empty() {
        parts.push(text!(redeem_organisations, organisations = names).into());
    }
    if had > role {
        parts.push(text!(redeem_kept).into());
    }
    parts.push(text!(redeem_may, role = role.code()).into());
    turn.say(Message::new(parts));
    Ok(())
}
