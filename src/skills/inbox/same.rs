//! Questions that a coordinator puts on one pile, or takes apart again.

use super::piles::{Pile, pile_of, piles};
use super::{back, button, press_for};
use crate::core::ids::QuestionId;
use crate::core::message::{Button, Line, Message, Part};
use crate::core::text::Value;
use crate::engine::turn::Turn;
use crate::skills::language::written_in;
use crate::skills::paging::Page;
use crate::skills::{Trouble, old_button, permit};
use crate::storage::questions::Sameness;
use crate::storage::turns::Write;
use crate::text;

/// Piles on a page.
const PAGE: usize = 5;

/// What can be done about what lies on a pile.
pub(super) fn buttons(pile: &Pile) -> Vec<Button> {
    let id = pile.leader().id;
    let mut row = vec![Button::press(text!(button_inbox_same), button(format!("same.{id}.0")))];
    if pile.is_joined() {
        row.push(Button::press(text!(button_inbox_apart), press_for("apart", id)));
    }
    row
}

/// `same.PILE.PAGE` shows what a pile may be put to, `join.PILE.OTHER` puts it there.
pub(super) async fn press(turn: &mut Turn, verb: &str, rest: &str) -> Result<(), Trouble> {
    let (pile, what) = rest.split_once('.').ok_or_else(old_button)?;
    let pile = QuestionId(pile.parse().map_err(|_| old_button())?);
    match verb {
        "same" => choose(turn, pile, what.parse().map_err(|_| old_button())?).await,
        "join" => join(turn, pile, QuestionId(what.parse().map_err(|_| old_button())?)).await,
        _ => Err(old_button()),
    }
}

/// All other piles: first those that are about the most of the same.
async fn choose(turn: &mut Turn, question: QuestionId, page: usize) -> Result<(), Trouble> {
    let pile = pile_of(turn, question).await?;
    let mut others = piles(turn).await?;
    others.retain(|it| it.leader().id != pile.leader().id);
    if others.is_empty() {
        return Err(Trouble::Refused(text!(inbox_alone)));
    }
    others.sort_by_key(|it| std::cmp::Reverse(it.about.intersection(&pile.about).count()));
    let asked = pile.leader().words.clone();
    let mut parts = vec![Part::from(text!(inbox_ask_same, asked = asked))];
    let mut row = Vec::new();
    let shown = others.iter().skip(page.saturating_mul(PAGE)).take(PAGE);
    for (number, other) in (1..).zip(shown) {
        let mut facts: Vec<Value> = vec![text!(inbox_people, count = other.people()).into()];
        let leader = other.leader();
        facts.extend(written_in(&leader.language, &turn.language).map(Value::from));
        let rows = vec![Line::dotted(facts)];
        parts.push(Part::Item { number, title: leader.words.clone().into(), rows });
        let put = button(format!("join.{question}.{}", leader.id));
        row.push(Button::press(i64::from(number), put));
    }
    let count = i64::try_from(others.len()).unwrap_or(i64::MAX);
    let to = |page: usize| button(format!("same.{question}.{page}"));
    let turns = Page::new(page, PAGE).turns(row.len(), count, to);
    let look = Button::press(text!(button_inbox_look), press_for("show", question));
    turn.show(Message::new(parts).row(row).row(turns).row(vec![look, back()]));
    Ok(())
}

async fn join(turn: &mut Turn, one: QuestionId, other: QuestionId) -> Result<(), Trouble> {
    let (pile, with) = (pile_of(turn, one).await?, pile_of(turn, other).await?);
    if pile.leader().id != with.leader().id {
        let sameness = Sameness::new(permit(turn)?, pile.ids(), Some(with.leader().id));
        turn.write(Write::Sameness(sameness.ok_or_else(old_button)?));
    }
    let asked = [&pile, &with].map(|it| Value::from(it.leader().words.clone()));
    let [one, other] = asked;
    let look = Button::press(text!(button_inbox_look), press_for("show", with.leader().id));
    turn.show(Message::text(text!(inbox_joined, one = one, other = other)).row(vec![look, back()]));
    Ok(())
}

/// What was put together by hand is by itself again.
pub(super) async fn take_apart(turn: &mut Turn, question: QuestionId) -> Result<(), Trouble> {
    let pile = pile_of(turn, question).await?;
    let sameness = Sameness::new(permit(turn)?, pile.ids(), None).ok_or_else(old_button)?;
    turn.write(Write::Sameness(sameness));
    turn.show(Message::text(text!(inbox_taken_apart)).row(vec![back()]));
    Ok(())
}
