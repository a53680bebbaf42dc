//! What an author gets for an idea: its number, and where it is found from then on.

use crate::core::ids::Platform;
use crate::core::message::Message;
use crate::engine::turn::Turn;
use crate::skills::{Trouble, start};
use crate::storage::published::USERNAME;
use crate::text;

/// Says that an idea has come in. On Telegram it has a link besides, once the bot's name is known.
pub(super) async fn of(turn: &Turn, number: i64) -> Result<Message, Trouble> {
    let number = number.to_string();
    let receipt = Message::text(text!(idea_submitted, number = number.clone()))
        .then(text!(idea_found_again, number = number.clone()));
    if turn.here.platform != Platform::Telegram {
        return Ok(receipt);
    }
    let bot = turn.house.storage.published(Platform::Telegram, USERNAME).await?;
    Ok(match bot {
        Some(bot) => {
            let leads = format!("{}{number}", start::TO_IDEA);
            receipt.then(text!(idea_link, url = start::telegram_link(&bot, &leads)))
        }
        None => receipt,
    })
}
