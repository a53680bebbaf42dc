//! Answers to presses of buttons.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::limits;
use super::super::refusal::Refusal;
use super::super::state::{CallbackAnswer, State};

const TOO_LATE: &str = "query is too old and response timeout expired or query ID is invalid";

pub(super) fn answer(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let text = call.text("text").unwrap_or_default();
    limits::callback_answer(text)?;
    let lives = state.settings.press_lives;
    let id = call.text("callback_query_id").unwrap_or_default();
    // A query that never was is an invention of the bot.
    let press = state.presses.query(id).ok_or_else(|| Refusal::breach(TOO_LATE))?;
    // No breach: a bot that was killed can't know that it has answered.
    if press.answer.is_some()
        || !press.in_time
        || call.at.saturating_duration_since(press.at) > lives
    {
        return Err(Refusal::bad(TOO_LATE));
    }
    press.answer = Some(CallbackAnswer {
        text: text.to_owned(),
        alert: call.flag("show_alert"),
        url: call.text("url").map(str::to_owned),
    });
    state.world.room_of(press.chat).stirred.send_replace(());
    Ok(json!(true))
}
