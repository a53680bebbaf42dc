//! What somebody may share, field by field, and the exact words that the other side will read:
//! the same for whoever asks and for whoever accepts.

use super::words::{field_name, press, values};
use super::{answer, ask};
use crate::core::dialogue::{REMEMBERED, Step, after};
use crate::core::introduction::{Draft, DraftKind, Field, Goal};
use crate::core::message::{Button, Message, Part};
use crate::core::text::Value;
use crate::engine::turn::Turn;
use crate::skills::{Trouble, old_button};
use crate::text;

/// The draft of the conversation.
pub(super) fn draft(turn: &Turn) -> Result<Draft, Trouble> {
    let draft = turn.dialogue.introduction_at(turn.now).cloned();
    draft.ok_or_else(|| Trouble::Refused(text!(intro_no_draft)))
}

/// Keeps it.
pub(super) fn keep(turn: &mut Turn, mut draft: Draft) {
    draft.until = after(turn.now, REMEMBERED);
    turn.dialogue.introduction = Some(draft);
}

/// What may be shared: a press on a field shares it, or not any more.
pub(super) async fn fields(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn)?;
    let with = match draft.kind {
        DraftKind::Ask(id) => answerer(turn, Goal::Organisation(id)).await?,
        DraftKind::Help(id) | DraftKind::Offer(id, _) => answerer(turn, Goal::Idea(id)).await?,
        DraftKind::Accept(id) => {
            let seen = super::seen(turn, id).await?;
            super::who(turn, &seen).await?
        }
    };
    let question = text!(intro_share, with = with);
    let button = |field: &Field| match draft.shares.of(*field) {
        Some(_) => {
            let label = text!(button_intro_shared, field = field_name(*field));
            Button::press(label, press(format!("drop.{}", field.code())))
        }
        None => {
            let label = text!(button_intro_field, field = field.code());
            Button::press(label, press(format!("pick.{}", field.code())))
        }
    };
    let mut parts = vec![Part::from(question)];
    parts.extend(values(&draft.shares).into_iter().map(Part::from));
    let buttons: Vec<_> = Field::ALL.iter().map(button).collect();
    let mut message = Message::new(parts);
    for row in buttons.chunks(2) {
        message = message.row(row.to_vec());
    }
    if draft.kind.of().is_some() {
        message = message.then(text!(intro_may_name));
        let label = match draft.named {
            true => text!(button_intro_shared, field = text!(button_intro_name)),
            false => text!(button_intro_name),
        };
        message = message.row(vec![Button::press(label, press("name"))]);
    }
    let go = Button::press(text!(button_intro_continue), press("go"));
    turn.show(message.row(vec![go]));
    Ok(())
}

async fn answerer(turn: &Turn, goal: Goal) -> Result<Value, Trouble> {
    Ok(super::addressed(turn, goal).await?.answerer(&turn.language))
}

/// All members may read that the organisation helps, or not any more.
pub(super) async fn toggle_name(turn: &mut Turn) -> Result<(), Trouble> {
    let mut draft = draft(turn)?;
    draft.kind.of().ok_or_else(old_button)?;
    draft.named = !draft.named;
    keep(turn, draft);
    fields(turn).await
}

/// A field is to be shared: what stands in it is asked for, or known.
pub(super) async fn pick(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let field = Field::from_code(code).ok_or_else(old_button)?;
    let mut draft = draft(turn)?;
    let known = turn.known_as.clone();
    match field {
        Field::Handle => {
            let handle = known.and_then(|it| it.handle);
            let handle = handle.ok_or_else(|| Trouble::Refused(text!(intro_no_handle)))?;
            draft.shares.handle = Some(format!("{}/{handle}", turn.platform.name()));
            keep(turn, draft);
            fields(turn).await
        }
        Field::Name | Field::Email | Field::Phone => {
            let mut message = Message::text(text!(intro_which, field = field.code()));
            if let Some(known) = known.filter(|_| field == Field::Name) {
                message = message.row(vec![Button::press(known.name, press("called"))]);
            }
            turn.ask(message, Step::IntroduceField { field });
            Ok(())
        }
    }
}

/// They are called as the platform calls them.
pub(super) async fn called(turn: &mut Turn) -> Result<(), Trouble> {
    let name = turn.known_as.as_ref().map(|it| it.name.clone()).ok_or_else(old_button)?;
    turn.dialogue.step = None;
    typed(turn, Field::Name, &name).await
}

/// What stands in a field was typed.
pub(super) async fn typed(turn: &mut Turn, field: Field, words: &str) -> Result<(), Trouble> {
    let mut draft = draft(turn)?;
    let Some(value) = field.read(words) else {
        turn.ask(text!(intro_not_so, field = field.code()), Step::IntroduceField { field });
        return Ok(());
    };
    draft.shares.set(field, Some(value));
    keep(turn, draft);
    fields(turn).await
}

/// A field is not to be shared.
pub(super) async fn drop_field(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let field = Field::from_code(code).ok_or_else(old_button)?;
    let mut draft = draft(turn)?;
    draft.shares.set(field, None);
    keep(turn, draft);
    fields(turn).await
}

/// Exactly what the other side will read, and whether it is to be sent.
pub(super) async fn preview(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn)?;
    let message = match draft.kind {
        DraftKind::Accept(id) => answer::preview(turn, &draft, id).await?,
        DraftKind::Ask(_) | DraftKind::Help(_) | DraftKind::Offer(..) if draft.words.is_empty() => {
            return ask::rewrite(turn).await;
        }
        DraftKind::Ask(id) => ask::preview(turn, &draft, Goal::Organisation(id)).await?,
        DraftKind::Help(id) | DraftKind::Offer(id, _) => {
            ask::preview(turn, &draft, Goal::Idea(id)).await?
        }
    };
    turn.dialogue.ask(Step::IntroduceSend, turn.now);
    turn.show(message);
    Ok(())
}

/// It is sent.
pub(super) async fn send(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn)?;
    turn.dialogue.step = None;
    turn.dialogue.introduction = None;
    match draft.kind {
        DraftKind::Ask(id) => ask::send(turn, draft, Goal::Organisation(id)).await,
        DraftKind::Help(id) | DraftKind::Offer(id, _) => {
            ask::send(turn, draft, Goal::Idea(id)).await
        }
        DraftKind::Accept(id) => answer::accept(turn, draft, id).await,
    }
}

/// It is left.
pub(super) fn leave(turn: &mut Turn) {
    turn.dialogue.step = None;
    turn.dialogue.introduction = None;
    turn.show(text!(intro_left));
}
