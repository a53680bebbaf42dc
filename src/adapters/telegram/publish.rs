//! What Telegram shows of the bot outside its messages: lists of commands and descriptions, in
//! every language of the bot and, for all other languages, in the community's.
//!
//! Only what has changed since the last time is sent. A list hides a command, it never forbids one:
//! roles are checked by the engine.

use std::collections::BTreeSet;
use std::time::Duration;

use serde::Serialize;
use teloxide::payloads::{
    DeleteMyCommands, DeleteMyCommandsSetters as _, SetMyCommands, SetMyCommandsSetters as _,
    SetMyDescription, SetMyDescriptionSetters as _, SetMyShortDescription,
    SetMyShortDescriptionSetters as _,
};
use teloxide::requests::Payload;
use teloxide::types::{BotCommand, BotCommandScope, ChatId};
use tokio::time::sleep;

use super::Telegram;
use super::api::{Failure, PATIENCE, Refusal, Request};
use crate::core::catalogue::Language;
use crate::core::event::EventKind;
use crate::core::ids::{PersonId, Platform};
use crate::core::role::Role;
use crate::counts;
use crate::engine::{Engine, House};
use crate::storage;
use crate::storage::published::USERNAME;
use crate::text;

/// The longest description of a command, in characters (Bot API).
const ABOUT: usize = 256;

/// How often one thing is tried while Telegram asks to wait, and the longest wait that is obeyed.
const TRIES: u32 = 3;
const LONGEST_WAIT: u32 = 60;

/// Under this name is kept whose private chats have lists of their own.
const CHATS: &str = "commands.chats";

/// Something that Telegram is told, and the name under which it is kept.
struct Publication {
    name: String,
    request: Request,
}

/// A language of Telegram's apps, or `None` for all that have nothing of their own; and the
/// language in which the bot speaks to it.
type Audience<'l> = (Option<&'l Language>, &'l Language);

impl Telegram {
    /// Tells Telegram what the bot can do, as far as it has changed. What fails is logged and tried
    /// the next time: the bot works without it.
    pub async fn publish(&self, engine: &Engine) {
        if let Err(error) = self.publish_all(engine).await {
            self.house.counts.error(counts::Place::Storage);
            tracing::error!(%error, "lists of commands were not published");
        }
    }

    async fn publish_all(&self, engine: &Engine) -> storage::Result<()> {
        let storage = &self.house.storage;
        // For links that lead to the bot.
        if storage.published(Platform::Telegram, USERNAME).await?.as_deref()
            != Some(self.username())
        {
            storage.publish(Platform::Telegram, USERNAME, self.username()).await?;
        }
        let staff = match engine.commands().any(|it| it.needs >= Role::Coordinator) {
            true => storage.people_with(Platform::Telegram, Role::Coordinator).await?,
            false => Vec::new(),
        };
        for it in publications(engine, &staff) {
            let told = it.request.params.to_string();
            if storage.published(Platform::Telegram, &it.name).await?.as_ref() == Some(&told) {
                continue;
            }
            if self.tell(&it).await {
                storage.publish(Platform::Telegram, &it.name, &told).await?;
            }
        }
        self.withdraw(&staff).await
    }

    /// Takes the lists from the chats of those who are not coordinators any more.
    async fn withdraw(&self, staff: &[(PersonId, Role)]) -> storage::Result<()> {
        let storage = &self.house.storage;
        let before = storage.published(Platform::Telegram, CHATS).await?;
        let before: BTreeSet<String> =
            before.and_then(|it| serde_json::from_str(&it).ok()).unwrap_or_default();
        let now: BTreeSet<String> = staff.iter().map(|(it, _)| it.0.clone()).collect();
        for chat in before.difference(&now).filter_map(|it| it.parse().ok()) {
            for audience in audiences(&self.house) {
                let scope = BotCommandScope::Chat { chat_id: ChatId(chat).into() };
                let delete = DeleteMyCommands::new().scope(scope.clone());
                let delete = match code(audience) {
                    Some(code) => delete.language_code(code),
                    None => delete,
                };
                let name = name::<SetMyCommands>(&scope_name(&scope), audience);
                if self
                    .tell(&Publication { name: name.clone(), request: Request::of(&delete) })
                    .await
                {
                    storage.publish(Platform::Telegram, &name, "").await?;
                }
            }
        }
        if before != now {
            let now = serde_json::to_string(&now).expect("a list of words is JSON");
            storage.publish(Platform::Telegram, CHATS, &now).await?;
        }
        Ok(())
    }

    /// Whether Telegram took it.
    async fn tell(&self, publication: &Publication) -> bool {
        let name = &publication.name;
        for _ in 0..TRIES {
            match self.api.call(&publication.request, PATIENCE).await {
                Ok(_) => return true,
                Err(Failure::Refused(Refusal { retry_after: Some(seconds), .. }))
                    if seconds <= LONGEST_WAIT =>
                {
                    tracing::info!(name, seconds, "Telegram asks to wait");
                    sleep(Duration::from_secs(seconds.into())).await;
                }
                Err(failure) => {
                    self.house.counts.error(counts::Place::Platform);
                    tracing::warn!(name, %failure, "was not published");
                    return false;
                }
            }
        }
        false
    }
}

/// All there is to tell.
fn publications(engine: &Engine, staff: &[(PersonId, Role)]) -> Vec<Publication> {
    let house = engine.house();
    let mut all = Vec::new();
    for audience in audiences(house) {
        all.push(commands(engine, BotCommandScope::AllPrivateChats, audience, Role::Member));
        all.push(commands(engine, BotCommandScope::AllGroupChats, audience, Role::Member));
        for (person, role) in staff {
            let Ok(chat) = person.0.parse().map(ChatId) else { continue };
            let scope = BotCommandScope::Chat { chat_id: chat.into() };
            all.push(commands(engine, scope, audience, *role));
        }
        all.extend(descriptions(house, audience));
    }
    all
}

fn audiences(house: &House) -> impl Iterator<Item = Audience<'_>> {
    let default = (None, house.texts.default_language());
    std::iter::once(default).chain(house.texts.languages().iter().map(|it| (Some(it), it)))
}

fn commands(
    engine: &Engine,
    scope: BotCommandScope,
    audience: Audience<'_>,
    role: Role,
) -> Publication {
    let house = engine.house();
    let today = house.clock.today(&house.zone);
    let in_groups = scope == BotCommandScope::AllGroupChats;
    let fits = engine.commands().filter(|it| it.needs <= role).filter(|it| {
        // What is for one person alone is said in the private chat.
        !in_groups || !engine.is_personal(&EventKind::Said(format!("/{}", it.name)))
    });
    let list = fits.map(|it| {
        let about = house.texts.render(&(it.about)(), audience.1, today);
        BotCommand::new(it.name, about.chars().take(ABOUT).collect::<String>())
    });
    let name = name::<SetMyCommands>(&scope_name(&scope), audience);
    let set = SetMyCommands::new(list).scope(scope);
    let set = match code(audience) {
        Some(code) => set.language_code(code),
        None => set,
    };
    Publication { name, request: Request::of(&set) }
}

fn descriptions(house: &House, audience: Audience<'_>) -> [Publication; 2] {
    let today = house.clock.today(&house.zone);
    let render = |it| house.texts.render(&it, audience.1, today);
    let long = SetMyDescription::new().description(render(text!(telegram_description)));
    let short = SetMyShortDescription::new().short_description(render(text!(telegram_about)));
    let (long, short) = match code(audience) {
        Some(code) => (long.language_code(code.clone()), short.language_code(code)),
        None => (long, short),
    };
    [publication(&long, audience), publication(&short, audience)]
}

fn publication<P: Payload + Serialize>(payload: &P, audience: Audience<'_>) -> Publication {
    Publication { name: name::<P>("bot", audience), request: Request::of(payload) }
}

fn name<P: Payload>(scope: &str, audience: Audience<'_>) -> String {
    format!("{}.{scope}.{}", P::NAME, code(audience).unwrap_or_default())
}

fn scope_name(scope: &BotCommandScope) -> String {
    match scope {
        BotCommandScope::AllPrivateChats => "private".to_owned(),
        BotCommandScope::AllGroupChats => "groups".to_owned(),
        BotCommandScope::Chat { chat_id } => format!("chat {chat_id}"),
        other => format!("{other:?}"),
    }
}

/// Two letters, as Telegram takes them.
fn code(audience: Audience<'_>) -> Option<String> {
    audience.0.map(|it| it.language.as_str().to_owned())
}
