//! Chats: what they are, and the bot's comings and goings.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::limits;
use super::super::membership::membership;
use super::super::refusal::Refusal;
use super::super::state::State;
use super::super::world::Standing;

pub(super) fn show_action(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let action = call.text("action").unwrap_or_default();
    limits::chat_action(action)?;
    let room = state.world.open_room(call.chat())?;
    room.actions.push(action.to_owned());
    room.stirred.send_replace(());
    Ok(json!(true))
}

pub(super) fn describe(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let room = state.world.room(call.chat())?;
    // A person who never wrote is as good as nobody.
    if room.bot == Standing::Stranger {
        return Err(Refusal::bad("chat not found"));
    }
    let id = room.id;
    let mut chat = state.world.chat_json(id);
    chat["accent_color_id"] = json!(0);
    chat["max_reaction_count"] = json!(11);
    chat["accepted_gift_types"] = json!({
        "unlimited_gifts": false,
        "limited_gifts": false,
        "unique_gifts": false,
        "premium_subscription": false,
        "gifts_from_channels": false,
    });
    Ok(chat)
}

pub(super) fn leave(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    let room = state.world.open_room(call.chat())?;
    if !room.is_group() {
        return Err(Refusal::breach("chat member status can't be changed in private chats"));
    }
    let chat = room.id;
    let bot = state.world.bot_json();
    membership(state, chat, bot, Standing::Left);
    Ok(json!(true))
}
