//! What a coordinator is writing: its texts, whom it is for, and the table that shows who gets what.

use url::Url;

use super::audience::{Audience, who_of};
use super::second::Second;
use super::{after, button, file, permit};
use crate::core::announcement::{Announcement, Kind, Words};
use crate::core::catalogue::Language;
use crate::core::ids::{AnnouncementId, Platform};
use crate::core::message::{Button, Message};
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::skills::language::name_of;
use crate::skills::settings::interest_name;
use crate::skills::{Trouble, old_button};
use crate::storage::announcements::acts::AnnouncementWrite;
use crate::storage::turns::Write;
use crate::text;

/// Languages without a text of which it is asked at once what becomes of them: one after the other,
/// so that a thumb finds its way.
const ASKED_AT_ONCE: usize = 2;

/// `/announce`: goes on with what was begun, or begins.
pub(super) async fn begin(turn: &mut Turn) -> Result<(), Trouble> {
    if let Some(draft) = begun(turn).await? {
        return show(turn, &draft).await;
    }
    let language = turn.language.clone();
    let form = format!("new.{language}");
    let form = crate::skills::Skill::form(&super::Announce, turn, &form).ok_or_else(old_button)?;
    let (_, count) = turn.house.storage.announcements(permit(turn)?, 0, 1).await?;
    if count > 0 {
        let earlier = Button::press(text!(button_announce_earlier), button("list.0"));
        turn.say(Message::text(text!(announce_another, count = count)).row(vec![earlier]));
    }
    turn.fill(form);
    Ok(())
}

/// A form about the draft is filled in.
pub(super) async fn filled(
    turn: &mut Turn,
    code: &str,
    values: Vec<String>,
) -> Result<(), Trouble> {
    let (what, language) = code.split_once('.').unwrap_or((code, ""));
    let language: Language = match language {
        "" => turn.language.clone(),
        it => it.parse().map_err(|_| old_button())?,
    };
    let known = begun(turn).await?;
    let mut draft = match (what, known) {
        // Whoever began two at once goes on with the first: this is another text for it.
        (_, Some(draft)) => draft,
        ("new", None) => Announcement::new(AnnouncementId(turn.house.ids.next(turn.now))),
        (_, None) => return Err(Trouble::Refused(text!(announce_no_draft))),
    };
    let value = |at: usize| values.get(at).map(|it| it.trim().to_owned()).unwrap_or_default();
    let said = draft.words(&language).cloned().unwrap_or_default();
    let mut bad_link = None;
    match what {
        "new" | "write" => {
            draft.say(&language, Words { title: value(0), text: value(1) });
            if !value(2).is_empty() {
                bad_link = link(&mut draft, value(2));
            }
        }
        "title" => draft.say(&language, Words { title: value(0), ..said }),
        "text" => draft.say(&language, Words { text: value(0), ..said }),
        "link" => bad_link = link(&mut draft, value(0)),
        _ => return Err(old_button()),
    }
    if let Some(link) = bad_link {
        turn.say(text!(announce_no_link, link = link));
    }
    keep(turn, &mut draft)?;
    show(turn, &draft).await
}

/// Takes a link; what is none comes back.
fn link(draft: &mut Announcement, typed: String) -> Option<String> {
    let read = Url::parse(&typed).ok().filter(|it| matches!(it.scheme(), "http" | "https"));
    match read {
        Some(url) => {
            draft.link = Some(url.to_string());
            None
        }
        None => Some(typed),
    }
}

/// What they have begun.
pub(super) async fn begun(turn: &Turn) -> Result<Option<Announcement>, Trouble> {
    Ok(turn.house.storage.draft_announcement(permit(turn)?, turn.member.id).await?)
}

/// What they are writing.
pub(super) async fn draft(turn: &Turn) -> Result<Announcement, Trouble> {
    begun(turn).await?.ok_or_else(|| Trouble::Refused(text!(announce_no_draft)))
}

pub(super) fn keep(turn: &mut Turn, draft: &mut Announcement) -> Result<(), Trouble> {
    let write = AnnouncementWrite::draft(permit(turn)?, draft.clone()).ok_or_else(old_button)?;
    turn.write(Write::Announcement(write));
    // As it will be on the disk.
    draft.version += 1;
    Ok(())
}

/// Changes the draft and shows it.
pub(super) async fn edit(
    turn: &mut Turn,
    change: impl FnOnce(&mut Announcement),
) -> Result<(), Trouble> {
    let mut draft = draft(turn).await?;
    change(&mut draft);
    keep(turn, &mut draft)?;
    show(turn, &draft).await
}

/// Shows the draft.
pub(super) async fn card(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn).await?;
    show(turn, &draft).await
}

/// The name of a platform.
pub(super) fn platform_name(platform: Platform) -> Text {
    text!(platform_name, platform = platform.name())
}

/// What an announcement is called: its first title.
pub(super) fn title_of(it: &Announcement) -> Value {
    match it.kind {
        Kind::Digest => text!(announce_digest).into(),
        Kind::Written => {
            it.texts.first().map(|(_, words)| words.title.clone()).unwrap_or_default().into()
        }
    }
}

/// Who gets what, for whom it is, what it is about.
pub(super) fn facts(message: Message, it: &Announcement, audience: &Audience) -> Message {
    let message = audience.table(it).into_iter().fold(message, Message::then);
    let message = message.then(text!(announce_for, who = who_of(it)));
    let message = message.then(match it.topic {
        Some(topic) => text!(announce_about, topic = interest_name(topic.code())),
        None => text!(announce_about, topic = text!(announce_about_none)),
    });
    let link = it.link.iter().map(|link| text!(announce_with_link, link = link));
    link.chain(file::told(it)).fold(message, Message::then)
}

pub(super) async fn show(turn: &mut Turn, draft: &Announcement) -> Result<(), Trouble> {
    if draft.corrects.is_some() {
        return after::show(turn, draft).await;
    }
    let audience = Audience::of(&turn.house, permit(turn)?, draft).await?;
    let message = Message::text(text!(announce_before, title = title_of(draft)));
    let mut message = facts(message, draft, &audience);
    let outlook = audience.outlook(&turn.house, draft);
    message = outlook.into_iter().fold(message, Message::then);
    let second = Second::of(turn, audience.count(draft)).await?;
    message = second.told().into_iter().fold(message, Message::then);
    let undecided = audience.undecided(draft);
    for language in undecided.iter().take(ASKED_AT_ONCE) {
        message = message.row(decisions(draft, language));
    }
    message = message
        .row(vec![
            Button::press(text!(button_announce_preview), button("preview")),
            Button::press(text!(button_announce_test), button("test")),
        ])
        .row(vec![
            Button::press(text!(button_announce_change), button("change")),
            Button::press(text!(button_announce_who), button("who")),
            Button::press(text!(button_announce_topic), button("topic")),
        ])
        .row(file::buttons(draft));
    let mut last = Vec::new();
    if audience.is_ready(draft) && !matches!(second, Second::Missing(_)) {
        let send = match second {
            Second::Needed(_) => text!(button_announce_ask),
            Second::NotNeeded | Second::Missing(_) => text!(button_announce_send),
        };
        last.push(Button::press(send, button("send")));
        last.push(Button::press(text!(button_announce_later), button("later")));
    }
    last.push(Button::press(text!(button_announce_discard), button("discard")));
    last.push(Button::press(text!(button_announce_earlier), button("list.0")));
    turn.show(message.row(last));
    Ok(())
}

/// What may become of readers of a language without a text.
fn decisions(draft: &Announcement, language: &Language) -> Vec<Button> {
    let write = text!(button_announce_write, language = name_of(language));
    let mut row = vec![Button::press(write, button(format!("write.{language}")))];
    if let Some((other, _)) = draft.texts.first() {
        let instead =
            text!(button_announce_instead, of = name_of(language), language = name_of(other));
        row.push(Button::press(instead, button(format!("instead.{language}.{other}"))));
    }
    let leave = text!(button_announce_leave_out, of = name_of(language));
    row.push(Button::press(leave, button(format!("leave.{language}"))));
    row
}

/// Decides what readers of a language get that has no text.
pub(super) async fn decide(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (language, other) = code.split_once('.').unwrap_or((code, ""));
    let language: Language = language.parse().map_err(|_| old_button())?;
    let other = match other {
        "" => None,
        other => Some(other.parse::<Language>().map_err(|_| old_button())?),
    };
    edit(turn, |it| it.decide(&language, other)).await
}

/// What can be changed.
pub(super) async fn change(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn).await?;
    let mut message = Message::text(text!(announce_what_to_change));
    for language in turn.house.texts.languages() {
        let name = || name_of(language);
        message = message.row(match draft.words(language) {
            Some(_) => vec![
                Button::press(
                    text!(button_announce_title_in, language = name()),
                    button(format!("title.{language}")),
                ),
                Button::press(
                    text!(button_announce_text_in, language = name()),
                    button(format!("text.{language}")),
                ),
            ],
            None => vec![Button::press(
                text!(button_announce_write, language = name()),
                button(format!("write.{language}")),
            )],
        });
    }
    let mut row = vec![Button::press(text!(button_announce_link), button("link"))];
    if draft.link.is_some() {
        row.push(Button::press(text!(button_announce_no_link), button("nolink")));
    }
    row.push(Button::press(text!(button_announce_back), button("card")));
    turn.show(message.row(row));
    Ok(())
}

/// Throws the draft away, once they are sure.
pub(super) async fn discard(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let draft = draft(turn).await?;
    if code == "yes" {
        let write = AnnouncementWrite::discard(permit(turn)?, draft.id).ok_or_else(old_button)?;
        turn.write(Write::Announcement(write));
        turn.show(text!(announce_discarded));
        return Ok(());
    }
    let title = title_of(&draft);
    turn.show(Message::text(text!(announce_shall_i_discard, title = title)).row(vec![
        Button::press(text!(button_announce_discard_yes), button("discard.yes")),
        Button::press(text!(button_announce_back), button("card")),
    ]));
    Ok(())
}
