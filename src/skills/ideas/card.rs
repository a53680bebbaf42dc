//! An idea in full, and what its reader can do about it.

use super::words::{parts, press, press_for, reason_parts};
use super::{comments, file, helping, permit, release, seen};
use crate::core::dialogue::Step;
use crate::core::idea::{Field, State, Words};
use crate::core::ids::IdeaId;
use crate::core::message::{Button, Message};
use crate::core::role::Role;
use crate::engine::turn::Turn;
use crate::skills::files::attachment;
use crate::skills::{Trouble, moderate, privacy};
use crate::storage::ideas::Idea;
use crate::storage::ideas::acts::IdeaWrite;
use crate::storage::turns::Write;
use crate::text;

pub(super) async fn show(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = seen(turn, id).await?;
    show_card(turn, &idea).await?;
    Ok(())
}

pub(super) async fn show_numbered(turn: &mut Turn, number: i64) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    let found = storage.idea_numbered(permit(turn)?, turn.member.id, number).await?;
    let missing = || Trouble::Refused(text!(idea_no_number, number = number.to_string()));
    let idea = found.ok_or_else(missing)?;
    show_card(turn, &idea).await?;
    Ok(())
}

pub(super) async fn show_card(turn: &mut Turn, idea: &Idea) -> Result<(), Trouble> {
    let mut message =
        Message::new(parts(idea, &turn.language)).attach(idea.file.as_ref().map(attachment));
    message.parts.extend(reason_parts(idea.reason.as_ref(), &turn.language));
    let helpers = turn.house.storage.helpers(permit(turn)?, turn.member.id, idea.id).await?;
    message.parts.extend(helping::parts(turn, &helpers).await?);
    let id = idea.id;
    let mut row = Vec::new();
    if idea.is_own && idea.state == State::NeedsInformation {
        row.push(Button::press(text!(button_idea_answer), press_for("answer", id)));
    }
    if idea.is_own && idea.state.may_be_withdrawn() {
        row.push(Button::press(text!(button_idea_withdraw), press_for("withdraw", id)));
    }
    if !idea.is_own && idea.supported {
        row.push(Button::press(text!(button_idea_unsupport), press_for("unsupport", id)));
    } else if !idea.is_own && idea.is_public && idea.state.can_be_supported() {
        row.push(Button::press(text!(button_idea_support), press_for("support", id)));
    }
    if !idea.is_own && idea.followed {
        row.push(Button::press(text!(button_idea_unfollow), press_for("unfollow", id)));
    } else if !idea.is_own && idea.is_public {
        row.push(Button::press(text!(button_idea_follow), press_for("follow", id)));
    }
    row.extend(file::button_off(idea));
    row.extend(release::buttons(&turn.house, idea));
    let together = helping::buttons(turn, idea, &helpers).await?;
    message = message.row(row).row(together).row(comments::buttons(idea));
    let mut row = Vec::new();
    if turn.member.role >= Role::Coordinator && idea.number.is_some() {
        row.push(Button::press(text!(button_moderate_decide), moderate::press_show(id)));
    }
    if let Some(url) = idea.origin.as_ref().and_then(|it| it.url.clone()) {
        row.push(Button::Open { label: text!(button_innovation_open).into(), url });
    }
    let list = if idea.is_own { "mine.0" } else { "list.0" };
    row.push(Button::press(text!(button_back), press(list)));
    turn.show(message.row(row));
    Ok(())
}

/// Supports it, or not any more.
pub(super) async fn support(turn: &mut Turn, id: IdeaId, yes: bool) -> Result<(), Trouble> {
    let mut idea = seen(turn, id).await?;
    if idea.is_own {
        return Err(Trouble::Refused(text!(idea_own_support)));
    }
    if yes && !(idea.is_public && idea.state.can_be_supported()) {
        return Err(Trouble::Refused(text!(idea_no_support_now)));
    }
    if idea.supported != yes {
        turn.write(Write::Idea(IdeaWrite::Support(id, yes)));
        idea.support += if yes { 1 } else { -1 };
        idea.supported = yes;
    }
    let told = privacy::first(turn);
    show_card(turn, &idea).await?;
    turn.say(match yes {
        true => text!(idea_supported),
        false => text!(idea_unsupported),
    });
    if let Some(told) = told {
        turn.say(told);
    }
    Ok(())
}

/// Wants to hear of it, or not any more.
pub(super) async fn follow(turn: &mut Turn, id: IdeaId, yes: bool) -> Result<(), Trouble> {
    let mut idea = seen(turn, id).await?;
    if yes && !idea.is_public {
        return Err(Trouble::Refused(text!(idea_gone)));
    }
    if idea.followed != yes {
        turn.write(Write::Idea(IdeaWrite::Follow(id, yes)));
        idea.followed = yes;
    }
    let told = privacy::first(turn);
    show_card(turn, &idea).await?;
    turn.say(match yes {
        true => text!(idea_followed),
        false => text!(idea_unfollowed),
    });
    if let Some(told) = told {
        turn.say(told);
    }
    Ok(())
}

pub(super) async fn own(turn: &Turn, id: IdeaId) -> Result<Idea, Trouble> {
    let idea = seen(turn, id).await?;
    idea.is_own.then_some(idea).ok_or_else(|| Trouble::Refused(text!(idea_gone)))
}

pub(super) async fn shall_i_withdraw(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = own(turn, id).await?;
    let title = &idea.words.title;
    turn.say(Message::text(text!(idea_shall_i_withdraw, title = title)).row(vec![
        Button::press(text!(button_intro_withdraw_yes), press_for("sure", id)),
        Button::press(text!(button_intro_keep), press_for("show", id)),
    ]));
    Ok(())
}

pub(super) async fn withdraw(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = own(turn, id).await?;
    if !idea.state.may_be_withdrawn() {
        return Err(Trouble::Refused(text!(idea_no_withdraw_now)));
    }
    let change = turn.house.ids.next(turn.now);
    turn.write(Write::Idea(IdeaWrite::Withdraw { id, version: idea.version, change }));
    turn.say(text!(idea_withdrawn, title = &idea.words.title));
    Ok(())
}

/// The author answers what a coordinator asked.
pub(super) async fn ask_answer(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = needing(turn, id).await?;
    let mut message = Message::text(text!(idea_ask_answer, title = &idea.words.title));
    message.parts.extend(reason_parts(idea.reason.as_ref(), &turn.language));
    turn.ask(message, Step::IdeaAnswer { idea: id });
    Ok(())
}

pub(super) async fn answered(turn: &mut Turn, id: IdeaId, said: String) -> Result<(), Trouble> {
    let idea = needing(turn, id).await?;
    let what = format!("{}\n{said}", idea.words.what);
    let letters = what.chars().count();
    if letters > usize::from(Field::What.most()) {
        let text = text!(form_too_long, count = letters, limit = Field::What.most());
        turn.ask(text, Step::IdeaAnswer { idea: id });
        return Ok(());
    }
    let words = Words { what: said, ..Words::default() };
    if let Some(word) = super::write::banned(turn, &words) {
        turn.ask(text!(idea_banned, word = word), Step::IdeaAnswer { idea: id });
        return Ok(());
    }
    turn.write(Write::Idea(IdeaWrite::Answer { id, version: idea.version, what }));
    turn.say(text!(idea_answered));
    super::write::tell_coordinators(turn).await
}

async fn needing(turn: &Turn, id: IdeaId) -> Result<Idea, Trouble> {
    let idea = own(turn, id).await?;
    match idea.state {
        State::NeedsInformation => Ok(idea),
        _ => Err(Trouble::Refused(text!(idea_nothing_asked))),
    }
}
