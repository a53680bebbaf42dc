//! `xploit-bot invite`, `roles` and `revoke`: who has which role, from the command line.
//!
//! Whoever can start the program with the community's database has its owner's rights.

use clap::ValueEnum;

use super::platforms::Configured;
use super::{Common, Ended, Failure, Voice, storage_failure};
use crate::adapters::telegram;
use crate::community::Community;
use crate::config::Settings;
use crate::core::code::Code;
use crate::core::ids::{EntryId, MemberId};
use crate::core::role::{Permit, Role};
use crate::core::text::{Text, Value};
use crate::search::fold;
use crate::skills::invite::{organisations, role_name, start_line};
use crate::skills::roles::{accounts, organisation_names};
use crate::skills::start::telegram_link;
use crate::storage::invitations::{GOOD_FOR_DAYS, Invitation, expires_after};
use crate::storage::roles::{Holder, Revocation, RoleWrite};
use crate::storage::turns::Committed;
use crate::storage::{Error, Storage};
use crate::text;

/// Flags of `invite`.
#[derive(Debug, clap::Args)]
pub(super) struct InviteOptions {
    /// What they are invited to be
    role: Invited,
    /// Words for an organisation of the catalogue that they will represent; may be repeated
    #[arg(long = "organisation", value_name = "WORDS")]
    organisations: Vec<String>,
    /// For how many days the invitation is good
    #[arg(long, value_name = "N", default_value_t = GOOD_FOR_DAYS,
          value_parser = clap::value_parser!(u16).range(1..=365))]
    days: u16,
}

/// A role that there are invitations for.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Invited {
    /// Sets the community up, appoints coordinators
    Owner,
    /// Announces, answers, moderates, keeps the catalogue
    Coordinator,
    /// Speaks for an organisation
    Representative,
}

/// Flags of `revoke`.
#[derive(Debug, clap::Args)]
pub(super) struct RevokeOptions {
    /// The number that `xploit-bot roles` shows
    #[arg(value_name = "ID")]
    id: i64,
}

/// How many people are read at once.
const PAGE: i64 = 100;

impl Invited {
    fn role(self) -> Role {
        match self {
            Self::Owner => Role::Owner,
            Self::Coordinator => Role::Coordinator,
            Self::Representative => Role::Representative,
        }
    }
}

/// Prints a code, and the link for each platform that has one.
pub(super) async fn invite(
    voice: &Voice,
    common: &Common,
    options: InviteOptions,
) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let configured = Configured::read(&settings)?;
    let role = options.role.role();
    match (role, options.organisations.is_empty()) {
        (Role::Representative, true) => return Err(text!(invite_cli_which).into()),
        (Role::Representative, false) | (_, true) => {}
        (_, false) => return Err(text!(invite_cli_for_none).into()),
    }
    let community = common.open(&settings).await?;
    let house = &community.house;
    let fail = |error: Error| storage_failure(&error, &settings);
    let mut ids = Vec::new();
    for words in &options.organisations {
        ids.push(organisation(voice, &community, &settings, words).await?);
    }
    let names = organisation_names(house, &voice.language, &ids).await.map_err(fail)?;
    let permit = Permit::of_the_operator();
    let (code, now) = (Code::of_invitation(&house.randomness), house.clock.now());
    let expires = expires_after(now, options.days);
    let made = Invitation::new(&permit, code.hash(), role, ids, expires);
    let invitation = made.ok_or_else(|| text!(invite_cli_which))?;
    change(&house.storage, &settings, &permit, RoleWrite::Invite(invitation), now).await?;
    voice.say(&text!(invite_made, role = role.code()));
    if !names.is_empty() {
        voice.say(&text!(invite_organisations, organisations = names));
    }
    if let Some(settings) = configured.telegram() {
        match telegram::username(settings).await {
            Ok(name) => {
                voice.say(&text!(invite_telegram, url = telegram_link(&name, &code.start())))
            }
            Err(trouble) => voice.warn(&text!(invite_cli_no_name, reason = trouble.text())),
        }
    }
    if configured.has_discord() {
        voice.say(&text!(invite_discord, code = code.start()));
    }
    voice.say(&text!(invite_line, line = start_line(&code)));
    let until = expires.to_zoned_datetime(house.zone.clone()).date();
    voice.say(&text!(invite_rules, date = until));
    house.storage.close().await;
    Ok(Ended::Well)
}

/// The one organisation that the words mean: by its whole name, or as the only one that fits.
async fn organisation(
    voice: &Voice,
    community: &Community,
    settings: &Settings,
    words: &str,
) -> Result<EntryId, Failure> {
    let house = &community.house;
    let hits = organisations(house, words).into_iter().map(|it| it.id).collect();
    let found = house.storage.entries(hits).await.map_err(|it| storage_failure(&it, settings))?;
    let wanted = fold(words);
    let named =
        found.iter().find(|(_, entry)| entry.wordings().iter().any(|it| fold(&it.title) == wanted));
    match (named, &found[..]) {
        (Some((id, _)), _) | (None, [(id, _)]) => Ok(*id),
        (None, []) => Err(text!(invite_cli_nothing, words = words.to_owned()).into()),
        (None, several) => {
            let title = |it: &(EntryId, crate::core::catalogue::Entry)| {
                Value::from(it.1.wording(&voice.language).title.clone())
            };
            let titles: Vec<_> = several.iter().map(title).collect();
            let words = words.to_owned();
            Err(text!(invite_cli_several, words = words, organisations = titles).into())
        }
    }
}

async fn change(
    storage: &Storage,
    settings: &Settings,
    permit: &Permit,
    write: RoleWrite,
    now: jiff::Timestamp,
) -> Result<Committed, Failure> {
    let changed = storage.change_roles(permit, write, now.as_millisecond()).await;
    changed.map_err(|it| storage_failure(&it, settings))
}

/// Prints who has a role, a line each.
pub(super) async fn roles(voice: &Voice, common: &Common) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let fail = |error: Error| storage_failure(&error, &settings);
    let community = common.open(&settings).await?;
    let storage = &community.house.storage;
    let permit = Permit::of_the_operator();
    let mut shown = 0;
    loop {
        let (holders, count) = storage.holders(&permit, shown, PAGE).await.map_err(fail)?;
        if count == 0 {
            voice.say(&text!(roles_none));
        }
        for holder in &holders {
            let (id, role) = (holder.member.to_string(), role_name(holder.role));
            voice.say(&text!(
                roles_line,
                id = id,
                role = role,
                accounts = accounts(&holder.accounts)
            ));
            let ids = &holder.organisations;
            let names = organisation_names(&community.house, &voice.language, ids).await;
            let names = names.map_err(fail)?;
            if !names.is_empty() {
                voice.say(&text!(roles_line_speaks_for, organisations = names));
            }
        }
        shown += PAGE;
        if shown >= count {
            break;
        }
    }
    storage.close().await;
    Ok(Ended::Well)
}

/// Takes a role away.
pub(super) async fn revoke(
    voice: &Voice,
    common: &Common,
    options: RevokeOptions,
) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let fail = |error: Error| storage_failure(&error, &settings);
    let storage = Storage::open(&settings.database.value).await.map_err(fail)?;
    let permit = Permit::of_the_operator();
    let told = revoke_of(&storage, &settings, &permit, MemberId(options.id)).await;
    storage.close().await;
    voice.say(&told?);
    Ok(Ended::Well)
}

async fn revoke_of(
    storage: &Storage,
    settings: &Settings,
    permit: &Permit,
    member: MemberId,
) -> Result<Text, Failure> {
    let id = member.to_string();
    let gone = || Failure(text!(roles_cli_gone, id = id.clone()));
    let held = storage.holder(permit, member).await.map_err(|it| storage_failure(&it, settings))?;
    let Some(Holder { role, accounts: them, .. }) = held else { return Err(gone()) };
    let revocation = Revocation::new(permit, member, role).ok_or_else(gone)?;
    let now = crate::core::clock::Clock::System.now();
    match change(storage, settings, permit, RoleWrite::Revoke(revocation), now).await? {
        Committed::Done => Ok(text!(roles_cli_revoked, id = id, accounts = accounts(&them))),
        Committed::Stale | Committed::Repeated if role == Role::Owner => {
            Err(text!(roles_cli_last_owner, id = id).into())
        }
        Committed::Stale | Committed::Repeated => Err(gone()),
    }
}
