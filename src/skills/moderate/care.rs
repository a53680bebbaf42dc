//! What coordinators do for an idea besides deciding on it: they correct what is miswritten, take
//! care of it, hide what breaks the rules.

use super::{button, not_now, permit, press_queue, seen, show};
use crate::core::dialogue::Step;
use crate::core::idea::Field;
use crate::core::ids::IdeaId;
use crate::core::message::{Button, Message};
use crate::core::text::Value;
use crate::engine::turn::Turn;
use crate::skills::ideas::{self, words};
use crate::skills::{Trouble, old_button, tell};
use crate::storage::ideas::acts::IdeaWrite;
use crate::storage::ideas::care::Care;
use crate::storage::ideas::{Carer, Idea};
use crate::storage::receivers::Whom;
use crate::storage::turns::Write;
use crate::text;

/// What a coordinator may correct.
const FIELDS: &[Field] = &[Field::Title, Field::What, Field::Needs, Field::Place];

/// The buttons under an idea.
pub(super) fn buttons(idea: &Idea) -> Vec<Button> {
    let press = |verb: &str| button(format!("{verb}.{}", idea.id));
    let mut row = vec![match idea.carer {
        Some(Carer::Reader) => Button::press(text!(button_moderate_uncare), press("uncare")),
        Some(Carer::Another) | None => Button::press(text!(button_moderate_care), press("care")),
    }];
    row.push(Button::press(text!(button_moderate_correct), press("correct")));
    if idea.is_public {
        row.push(Button::press(text!(button_moderate_hide), press("hide")));
    }
    row
}

fn write(turn: &mut Turn, care: Option<Care>) -> Result<(), Trouble> {
    let care = care.ok_or_else(old_button)?;
    turn.write(Write::Idea(IdeaWrite::Care(Box::new(care))));
    Ok(())
}

/// Takes it into their care, or out of it.
pub(super) async fn assign(turn: &mut Turn, id: IdeaId, yes: bool) -> Result<(), Trouble> {
    let mut idea = seen(turn, id).await?;
    let care = Care::assign(permit(turn)?, id, yes);
    write(turn, care)?;
    idea.carer = yes.then_some(Carer::Reader);
    show(turn, &idea);
    Ok(())
}

/// Which field is to be corrected?
pub(super) async fn ask_field(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = seen(turn, id).await?;
    let field = |it: &Field| {
        let label = text!(button_idea_field, field = it.code());
        Button::press(label, button(format!("field.{id}.{}", it.code())))
    };
    let back = Button::press(text!(button_comment_back), super::press_show(id));
    let text = text!(moderate_which_field, title = words::called(&idea));
    let file = idea.file.as_ref().map(|it| {
        let label = text!(button_idea_file_off, kind = it.kind.code());
        Button::press(label, button(format!("nofile.{id}")))
    });
    turn.show(
        Message::text(text)
            .row(FIELDS.iter().map(field).collect())
            .row(file.into_iter().collect())
            .row(vec![back]),
    );
    Ok(())
}

/// How should it read?
pub(super) async fn ask_words(turn: &mut Turn, id: IdeaId, field: &str) -> Result<(), Trouble> {
    let field = Field::from_code(field).filter(|it| FIELDS.contains(it)).ok_or_else(old_button)?;
    let idea = seen(turn, id).await?;
    let name = text!(button_idea_field, field = field.code());
    let mut message = Message::text(text!(moderate_ask_words, field = name));
    let now = idea.words.of(field).to_owned();
    if !now.is_empty() {
        message = message.then(text!(moderate_now_reads)).then(Value::from(now));
    }
    turn.ask(message, Step::CorrectIdea { idea: id, field });
    Ok(())
}

/// It reads like this from now on; its author is told.
pub(super) async fn correct(
    turn: &mut Turn,
    id: IdeaId,
    field: Field,
    said: String,
) -> Result<(), Trouble> {
    let letters = said.chars().count();
    if letters > usize::from(field.most()) {
        let text = text!(form_too_long, count = letters, limit = field.most());
        turn.ask(text, Step::CorrectIdea { idea: id, field });
        return Ok(());
    }
    let mut idea = seen(turn, id).await?;
    let care = Care::correct(permit(turn)?, (id, idea.version), field, said.clone());
    write(turn, care)?;
    let told = text!(
        idea_corrected,
        title = words::called(&idea),
        field = text!(button_idea_field, field = field.code()),
        words = &said
    );
    let see = Button::press(text!(button_idea_see), ideas::press_show(id));
    tell(turn, Whom::Author(id), &Message::text(told).row(vec![see])).await?;
    idea.words.set(field, said);
    turn.say(text!(moderate_corrected));
    show(turn, &idea);
    Ok(())
}

/// It has no photo or document any more; its author is told.
pub(super) async fn take_off(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let mut idea = seen(turn, id).await?;
    let file = idea.file.take().ok_or_else(|| not_now(&idea))?;
    let care = Care::take_off(permit(turn)?, (id, idea.version));
    write(turn, care)?;
    let kind = file.kind.code();
    let told = text!(idea_file_taken_off, kind = kind, title = words::called(&idea));
    let see = Button::press(text!(button_idea_see), ideas::press_show(id));
    tell(turn, Whom::Author(id), &Message::text(told).row(vec![see])).await?;
    turn.say(text!(moderate_file_off, kind = kind));
    show(turn, &idea);
    Ok(())
}

/// Nobody but its author reads it any more.
pub(super) async fn hide(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = seen(turn, id).await?;
    if !idea.is_public {
        return Err(not_now(&idea));
    }
    let change = turn.house.ids.next(turn.now);
    let care = Care::hide(permit(turn)?, (id, idea.version), change);
    write(turn, care)?;
    let text = text!(moderate_hidden, title = words::called(&idea));
    let back = Button::press(text!(button_moderate_back), press_queue());
    turn.say(Message::text(text).row(vec![back]));
    Ok(())
}
