//! `/roles`: who has which role, and taking one away.

use futures::future::BoxFuture;

use super::invite::role_name;
use super::{Ask, Skill, Trouble, old_button, permit};
use crate::core::catalogue::Language;
use crate::core::command::Command;
use crate::core::ids::{EntryId, MemberId, PersonId, Platform};
use crate::core::message::{Button, Line, Message, Part, Press};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::storage::outgoing::Bond;
use crate::storage::receivers::Whom;
use crate::storage::roles::{Holder, Revocation, RoleWrite};
use crate::storage::turns::Write;
use crate::storage::{self, Storage};
use crate::text;

/// Shows and takes away roles.
#[derive(Debug)]
pub struct Roles;

/// People on a page.
const PAGE: usize = 5;

const COMMANDS: &[Command] = &[Command {
    name: "roles",
    needs: Role::Coordinator,
    about: || text!(command_roles),
    also: || text!(command_roles_names),
    plain: false,
    takes: None,
}];

impl Skill for Roles {
    fn name(&self) -> &'static str {
        "roles"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Press(code) => press(turn, &code).await,
                _ => list(turn, 0).await,
            }
        })
    }
}

/// An account, as whoever keeps order knows it: the platform and its own number for it. There is
/// nothing else, for no name is kept.
pub fn account(platform: Platform, person: &PersonId) -> Text {
    text!(account_name, platform = platform.name(), person = person.0.clone())
}

/// Accounts, joined.
pub fn accounts(them: &[(Platform, PersonId)]) -> Value {
    match them.is_empty() {
        true => text!(roles_no_account).into(),
        false => {
            them.iter().map(|(platform, it)| account(*platform, it)).collect::<Vec<_>>().into()
        }
    }
}

/// The titles of organisations, in the reader's language; empty where there are none.
///
/// # Errors
/// Those of the database.
pub async fn organisation_names(
    house: &House,
    reader: &Language,
    ids: &[EntryId],
) -> storage::Result<Vec<Value>> {
    let mut names = Vec::with_capacity(ids.len());
    for ids in ids.chunks(Storage::ENTRIES) {
        let found = house.storage.entries(ids.to_vec()).await?;
        for id in ids {
            let entry = found.iter().find(|(it, _)| it == id);
            names.push(match entry {
                Some((_, entry)) => entry.wording(reader).title.clone().into(),
                None => text!(roles_organisation_gone).into(),
            });
        }
    }
    Ok(names)
}

/// A page of those who have a role.
async fn list(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let offset = page.saturating_mul(PAGE);
    let (at, limit) = (i64::try_from(offset).unwrap_or(i64::MAX), PAGE as i64);
    let (holders, count) = turn.house.storage.holders(permit(turn)?, at, limit).await?;
    if count == 0 {
        turn.show(text!(roles_none));
        return Ok(());
    }
    let first = Button::press(text!(button_first_page), press_page(0));
    if holders.is_empty() {
        turn.show(Message::text(text!(roles_nobody_more)).row(vec![first]));
        return Ok(());
    }
    let mut parts = vec![Part::from(text!(roles_list, count = count))];
    let mut row = Vec::new();
    for (number, holder) in (1..).zip(&holders) {
        parts.push(item(turn, number, holder).await?);
        row.push(Button::press(i64::from(number), press_show(holder.member)));
    }
    let mut turns = Vec::new();
    if i64::try_from(offset + holders.len()).is_ok_and(|it| it < count) {
        turns.push(Button::press(text!(button_more), press_page(page + 1)));
    }
    if page > 0 {
        turns.push(first);
    }
    turn.show(Message::new(parts).row(row).row(turns));
    Ok(())
}

async fn item(turn: &Turn, number: u32, holder: &Holder) -> Result<Part, Trouble> {
    let mut facts = vec![role_name(holder.role).into()];
    if holder.member == turn.member.id {
        facts.push(text!(roles_you).into());
    }
    let mut rows = vec![Line::dotted(facts)];
    let names = organisation_names(&turn.house, &turn.language, &holder.organisations).await?;
    if !names.is_empty() {
        rows.push(Line::dotted(names));
    }
    Ok(Part::Item { number, title: accounts(&holder.accounts), rows })
}

fn press_page(page: usize) -> Press {
    Press::new("roles", format!("page.{page}"))
}

fn press_show(member: MemberId) -> Press {
    Press::new("roles", format!("show.{member}"))
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (verb, rest) = code.split_once('.').ok_or_else(old_button)?;
    if verb == "page" {
        return list(turn, rest.parse().map_err(|_| old_button())?).await;
    }
    let (member, role) = rest.split_once('.').unwrap_or((rest, ""));
    let member = MemberId(member.parse().map_err(|_| old_button())?);
    let holder = turn.house.storage.holder(permit(turn)?, member).await?;
    let Some(holder) = holder.filter(|it| it.role > Role::Member) else {
        return Err(Trouble::Refused(text!(roles_gone)));
    };
    match verb {
        "show" => show(turn, &holder, Vec::new()).await,
        "revoke" => {
            refuse(turn, &holder).await?;
            sure(turn, &holder);
            Ok(())
        }
        "sure" if Role::from_code(role) != Some(holder.role) => {
            show(turn, &holder, vec![text!(roles_changed).into()]).await
        }
        "sure" => {
            refuse(turn, &holder).await?;
            revoke(turn, &holder).await
        }
        _ => Err(old_button()),
    }
}

/// Somebody with a role, behind the parts `before`.
async fn show(turn: &mut Turn, holder: &Holder, before: Vec<Part>) -> Result<(), Trouble> {
    let mut parts = before;
    parts.push(accounts(&holder.accounts).into());
    parts.push(text!(roles_role, role = role_name(holder.role)).into());
    let names = organisation_names(&turn.house, &turn.language, &holder.organisations).await?;
    if !names.is_empty() {
        parts.push(text!(roles_speaks_for, organisations = names).into());
    }
    let mut row = Vec::new();
    if turn.member.role.appoints(holder.role) {
        let press = Press::new("roles", format!("revoke.{}", holder.member));
        row.push(Button::press(text!(roles_revoke), press));
    }
    row.push(Button::press(text!(button_back), press_page(0)));
    turn.show(Message::new(parts).row(row));
    Ok(())
}

/// Why the role can't be taken away, if it can't.
async fn refuse(turn: &Turn, holder: &Holder) -> Result<(), Trouble> {
    if !turn.member.role.appoints(holder.role) {
        return Err(Trouble::Refused(text!(roles_not_yours)));
    }
    if holder.role == Role::Owner && turn.house.storage.owners().await? <= 1 {
        return Err(Trouble::Refused(text!(roles_last_owner)));
    }
    Ok(())
}

fn sure(turn: &mut Turn, holder: &Holder) {
    let role = role_name(holder.role);
    let question = match holder.member == turn.member.id {
        true => text!(roles_sure_you, role = role),
        false => text!(roles_sure, role = role, accounts = accounts(&holder.accounts)),
    };
    let yes = format!("sure.{}.{}", holder.member, holder.role.code());
    turn.show(Message::text(question).row(vec![
        Button::press(text!(roles_revoke_yes), Press::new("roles", yes)),
        Button::press(text!(roles_keep), press_show(holder.member)),
    ]));
}

async fn revoke(turn: &mut Turn, holder: &Holder) -> Result<(), Trouble> {
    let revocation = Revocation::new(permit(turn)?, holder.member, holder.role);
    let revocation = revocation.ok_or_else(|| Trouble::Refused(text!(roles_not_yours)))?;
    turn.write(Write::Role(RoleWrite::Revoke(revocation)));
    if holder.member == turn.member.id {
        turn.member.role = Role::Member;
        turn.show(text!(roles_revoked_you));
        return Ok(());
    }
    let storage = turn.house.storage.clone();
    let whom = Whom::Member(holder.member, None);
    for receiver in storage.receivers(permit(turn)?, whom).await? {
        let told = text!(roles_revoked_told, role = role_name(holder.role));
        turn.tell(&receiver, told, Bond::default());
    }
    let done = text!(roles_revoked, accounts = accounts(&holder.accounts));
    let back = Button::press(text!(button_back), press_page(0));
    turn.show(Message::text(done).row(vec![back]));
    Ok(())
}
