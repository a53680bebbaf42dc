//! What each method does to the world.

mod chats;
mod presses;
mod profile;
mod writing;

use serde_json::{Value, json};

use super::call::{Call, Method};
use super::files;
use super::refusal::Refusal;
use super::state::State;
use super::webhook;

pub(super) fn perform(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    match call.method {
        Method::GetMe => Ok(profile::me(state)),
        Method::SendMessage => writing::send_message(state, call),
        Method::SendDocument => writing::send_document(state, call),
        Method::SendPhoto => writing::send_photo(state, call),
        Method::EditMessageText => writing::edit_text(state, call),
        Method::EditMessageCaption => writing::edit_caption(state, call),
        Method::EditMessageMedia => writing::edit_media(state, call),
        Method::GetFile => files::describe(state, call),
        Method::EditMessageReplyMarkup => writing::edit_keyboard(state, call),
        Method::DeleteMessage => writing::delete(state, call),
        Method::SendChatAction => chats::show_action(state, call),
        Method::GetChat => chats::describe(state, call),
        Method::LeaveChat => chats::leave(state, call),
        Method::AnswerCallbackQuery => presses::answer(state, call),
        Method::SetMyCommands => profile::set_commands(state, call),
        Method::GetMyCommands => profile::commands(state, call),
        Method::DeleteMyCommands => profile::delete_commands(state, call),
        Method::SetMyDescription => profile::set_description(state, call),
        Method::SetMyShortDescription => profile::set_short_description(state, call),
        Method::SetWebhook => webhook::set(state, call),
        Method::DeleteWebhook => webhook::delete(state, call),
        Method::GetWebhookInfo => Ok(webhook::info(state)),
        // The server answers polls itself, since they wait.
        Method::GetUpdates => Ok(json!([])),
    }
}
