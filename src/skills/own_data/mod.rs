//! `/mydata` and `/erase`: everything that the bot keeps of a member, for them to read, to take
//! back and to have erased.
//!
//! [`sections`] words it, [`page`] and [`file`] make the files of it, [`retention`] erases by itself
//! what nobody needs any more. What is erased with a member is storage's business.

mod file;
mod ideas;
mod page;
pub mod retention;
mod sections;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use futures::future::BoxFuture;

use super::roles::organisation_names;
use super::{Ask, Skill, Trouble, introductions, learn, old_button};
use crate::core::command::Command;
use crate::core::dialogue::Step;
use crate::core::document::Document;
use crate::core::form::Choices;
use crate::core::ids::{IntroductionId, QuestionId};
use crate::core::message::{Button, Message, Part, Press};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::storage::introductions::Consent;
use crate::storage::own_data::OwnData;
use crate::storage::turns::Write;
use crate::text;

/// Shows members what is kept of them, and erases it.
#[derive(Debug)]
pub struct OwnDataSkill;

/// As many questions can be chosen from at once (Discord).
const CHOICES: usize = 25;

/// So many letters of a question stand on its button.
const ON_A_BUTTON: usize = 40;

const COMMANDS: &[Command] = &[
    Command {
        name: "mydata",
        needs: Role::Member,
        about: || text!(command_mydata),
        also: || text!(command_mydata_names),
        plain: false,
        takes: None,
    },
    Command {
        name: "erase",
        needs: Role::Member,
        about: || text!(command_erase),
        also: || text!(command_erase_names),
        plain: false,
        takes: None,
    },
];

impl Skill for OwnDataSkill {
    fn name(&self) -> &'static str {
        "own-data"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn takes(&self, step: &Step) -> bool {
        matches!(step, Step::EraseEverything)
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { name: "erase", .. } => preview(turn).await,
                Ask::Command { .. } => show(turn).await,
                Ask::Press(code) => press(turn, &code).await,
                Ask::Answer { words, .. } => match learn::consent(turn, &words) {
                    Some(true) => erase(turn).await,
                    Some(false) => {
                        turn.say(text!(erase_kept));
                        Ok(())
                    }
                    // Whoever writes on instead asks something new.
                    None => learn::question(turn, words).await,
                },
                Ask::Filled { .. }
                | Ask::Sent { .. }
                | Ask::Added
                | Ask::Channel(_)
                | Ask::Question(_)
                | Ask::Mistyped { .. } => Err(old_button()),
            }
        })
    }
}

/// The name of a platform.
pub fn platform_name(code: &str) -> Text {
    sections::platform(code)
}

/// The button that leads here.
pub fn press_show() -> Press {
    Press::new("own-data", "show")
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    match code {
        "show" => show(turn).await,
        "take" => questions(turn, text!(take_back_which)).await,
        "consents" => consents(turn).await,
        "erase" => preview(turn).await,
        "yes" => {
            let open = turn.dialogue.step.as_ref().filter(|it| it.is_open(turn.now));
            match open.is_some_and(|it| it.step == Step::EraseEverything) {
                true => erase(turn).await,
                // An old button, which may be of a time before the last erasure: it asks again.
                false => preview(turn).await,
            }
        }
        "no" => {
            if turn.dialogue.step.as_ref().is_some_and(|it| it.step == Step::EraseEverything) {
                turn.dialogue.step = None;
            }
            match turn.is_of_somebody_new() {
                true => nothing(turn),
                false => turn.say(text!(erase_kept)),
            }
            Ok(())
        }
        "stay" => {
            match turn.is_of_somebody_new() {
                true => nothing(turn),
                false => turn.say(text!(retention_stays)),
            }
            Ok(())
        }
        other => {
            let id = other.strip_prefix("take.").and_then(|it| it.parse().ok());
            take_back(turn, QuestionId(id.ok_or_else(old_button)?)).await
        }
    }
}

/// Everything as files: to be read, and to be taken elsewhere.
async fn show(turn: &mut Turn) -> Result<(), Trouble> {
    let Some(data) = own_data(turn).await? else {
        nothing(turn);
        return Ok(());
    };
    let names = names(&data, turn).await?;
    let sections = sections::of(&data, &names, turn);
    let page = Document::text("my-data.html", "text/html", page::of(&sections, turn));
    let file = Document::text("my-data.json", "application/json", file::of(&data, turn));
    turn.say(Message::text(text!(mydata_page)).with(page));
    let mut buttons = Vec::new();
    if !data.questions.is_empty() {
        buttons.push(Button::press(text!(button_take_back), Press::new("own-data", "take")));
    }
    if data.consents.iter().any(is_open) {
        let press = Press::new("own-data", "consents");
        buttons.push(Button::press(text!(button_consents), press));
    }
    buttons.push(Button::press(text!(button_settings), Press::new("settings", "show")));
    buttons.push(Button::press(text!(button_erase), Press::new("own-data", "erase")));
    turn.say(Message::text(text!(mydata_file)).with(file));
    // On a message of its own: the place of a file can't be taken by words (Telegram).
    turn.say(Message::text(text!(mydata_next)).row(buttons));
    Ok(())
}

/// The names of the organisations and the titles of the ideas that stand in it.
async fn names(data: &OwnData, turn: &Turn) -> Result<sections::Names, Trouble> {
    let organisations = data.introductions.iter().flat_map(|it| [it.organisation, it.offered_by]);
    let consents = data.consents.iter().map(|it| it.organisation);
    let accepted = data.accepted.iter().map(|it| it.organisation);
    let all = organisations.chain(consents).chain(accepted).flatten();
    let all = all.chain(data.barred_by.iter().copied());
    let ids: Vec<_> = all.collect::<BTreeSet<_>>().into_iter().collect();
    let names = organisation_names(&turn.house, &turn.language, &ids).await?;
    let mut titles = HashMap::new();
    let ideas = data.introductions.iter().map(|it| it.idea);
    let ideas: BTreeSet<_> =
        ideas.chain(data.accepted.iter().map(|it| it.idea)).flatten().collect();
    for id in ideas {
        let Some(permit) = turn.permit() else { continue };
        if let Some(title) = turn.house.storage.title_of_idea(permit, id).await? {
            titles.insert(id, introductions::goal::idea_title(&title));
        }
    }
    Ok(sections::Names { organisations: ids.into_iter().zip(names).collect(), titles })
}

async fn own_data(turn: &Turn) -> Result<Option<OwnData>, Trouble> {
    let Some(permit) = turn.permit() else { return Ok(None) };
    Ok(turn.house.storage.own_data(permit, turn.member.id).await?)
}

/// Nothing is kept of the person, and to ask for it is no reason to begin.
fn nothing(turn: &mut Turn) {
    turn.say(text!(mydata_nothing));
    turn.erase();
}

/// What would go and what would stay, and whether it shall.
async fn preview(turn: &mut Turn) -> Result<(), Trouble> {
    let Some(data) = own_data(turn).await? else {
        nothing(turn);
        return Ok(());
    };
    let count = |text: fn(Value) -> Text, many: usize| (many > 0).then(|| text(many.into()));
    let platforms: Vec<_> =
        data.accounts.iter().map(|it| sections::platform(&it.platform)).collect();
    let public = data.ideas.iter().filter(|it| it.public).count();
    let going = [
        Some(text!(erase_profile)),
        Some(text!(erase_accounts, platforms = platforms)),
        (turn.member.role > Role::Member)
            .then(|| text!(erase_role, role = sections::role(&data.profile.role))),
        count(|count| text!(erase_questions, count = count), data.questions.len()),
        count(|count| text!(erase_introductions, count = count), data.introductions.len()),
        count(|count| text!(erase_ideas, count = count), data.ideas.len() - public),
        count(|count| text!(erase_public_ideas, count = count), public),
        count(|count| text!(erase_comments, count = count), data.comments.len()),
        (data.supported.len() + data.followed.len() > 0).then(|| text!(erase_support)),
        count(|count| text!(erase_conversations, count = count), data.conversations.len()),
        count(|count| text!(erase_messages, count = count), data.messages.len()),
    ];
    let mut message = Message::text(text!(erase_preview));
    for line in going.into_iter().flatten() {
        message = message.then(Part::from(text!(mydata_line, line = line)));
    }
    let message = message.then(text!(erase_stays)).then(text!(erase_sure)).row(vec![
        Button::press(text!(button_erase_yes), Press::new("own-data", "yes")),
        Button::press(text!(button_erase_no), Press::new("own-data", "no")),
    ]);
    turn.ask(message, Step::EraseEverything);
    Ok(())
}

async fn erase(turn: &mut Turn) -> Result<(), Trouble> {
    match turn.is_of_somebody_new() {
        true => nothing(turn),
        false => {
            introductions::say_goodbye(turn).await?;
            turn.say(text!(erase_done));
            turn.erase();
        }
    }
    Ok(())
}

/// The questions that the member may take back.
async fn questions(turn: &mut Turn, title: Text) -> Result<(), Trouble> {
    let Some(data) = own_data(turn).await? else {
        nothing(turn);
        return Ok(());
    };
    turn.show(choice(title, &data, None));
    Ok(())
}

async fn take_back(turn: &mut Turn, id: QuestionId) -> Result<(), Trouble> {
    let Some(data) = own_data(turn).await? else {
        nothing(turn);
        return Ok(());
    };
    let title = match data.questions.iter().any(|it| it.id == id) {
        true => {
            turn.write(Write::TakeBack(id));
            text!(take_back_done)
        }
        false => text!(take_back_gone),
    };
    turn.show(choice(title, &data, Some(id)));
    Ok(())
}

/// The questions to choose from, all but one.
fn choice(title: Text, data: &OwnData, but: Option<QuestionId>) -> Message {
    let left = data.questions.iter().filter(|it| Some(it.id) != but);
    let options: Vec<_> = left
        .take(CHOICES)
        .map(|it| (Value::from(shortened(&it.words)), take_press(it.id)))
        .collect();
    let message = Message::text(title);
    let back = Button::press(text!(button_mydata), press_show());
    match options.is_empty() {
        true => message.then(text!(take_back_none)).row(vec![back]),
        false => message.choose(Choices::new(text!(take_back_pick), 1, options)).row(vec![back]),
    }
}

/// Whether it still holds.
fn is_open(consent: &Consent) -> bool {
    consent.withdrawn.is_none()
}

/// What the member agreed to, to be taken back.
async fn consents(turn: &mut Turn) -> Result<(), Trouble> {
    let Some(data) = own_data(turn).await? else {
        nothing(turn);
        return Ok(());
    };
    let names = names(&data, turn).await?;
    let open: BTreeMap<_, _> = data
        .consents
        .iter()
        .filter(|it| is_open(it))
        .map(|it| (it.introduction, (it.organisation, it.idea)))
        .collect();
    let option = |(introduction, (organisation, idea)): (IntroductionId, _)| {
        (names.of(organisation, idea), introductions::press_withdraw(introduction))
    };
    // The newest first: an old one is the least likely to be meant.
    let options: Vec<_> = open.into_iter().rev().take(CHOICES).map(option).collect();
    let back = Button::press(text!(button_mydata), press_show());
    turn.show(match options.is_empty() {
        true => Message::text(text!(consents_none)).row(vec![back]),
        false => Message::text(text!(consents_which))
            .choose(Choices::new(text!(consents_pick), 1, options))
            .row(vec![back]),
    });
    Ok(())
}

fn take_press(id: QuestionId) -> Press {
    Press::new("own-data", format!("take.{id}"))
}

fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(ON_A_BUTTON) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}
