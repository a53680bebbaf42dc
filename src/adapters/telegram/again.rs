//! Messages that were sent before: changed where they stand, or taken away.
//!
//! That a reader has deleted theirs is as good as done. What can't be taken away any more (Telegram
//! lets a bot do that for 48 hours) says instead that it was withdrawn.

use serde_json::{Value, json};
use teloxide::payloads::{DeleteMessage, EditMessageCaption, EditMessageText, SendMessage};
use teloxide::requests::Payload as _;

use super::api::{Failure, PATIENCE, Request};
use super::outbound::{Shown, To, requests, with_file};
use super::{Telegram, posted};
use crate::core::ids::Posted;
use crate::outbox::{Parcel, Told, Undelivered};

/// What an edit takes over from the request that would send the same anew.
const KEPT: &[&str] =
    &["chat_id", "text", "caption", "parse_mode", "link_preview_options", "reply_markup"];

/// The request that makes a message say what another request would send.
pub fn edit(sent: &Request, message: i64) -> Request {
    let mut params = json!({ "message_id": message });
    for key in KEPT {
        if let Some(value) = sent.params.get(*key) {
            params[*key] = value.clone();
        }
    }
    let method = if sent.method == SendMessage::NAME {
        EditMessageText::NAME
    } else {
        EditMessageCaption::NAME
    };
    Request { method, params, file: None }
}

/// The same words under a file.
fn edit_caption(edit: Request) -> Request {
    let mut params = edit.params;
    if let Value::Object(all) = &mut params {
        all.remove("link_preview_options");
        if let Some(text) = all.remove("text") {
            all.insert("caption".to_owned(), text);
        }
    }
    Request { method: EditMessageCaption::NAME, params, file: None }
}

/// The request that takes a message away.
pub fn delete(chat: i64, message: i64) -> Request {
    let params = json!({ "chat_id": chat, "message_id": message });
    Request { method: DeleteMessage::NAME, params, file: None }
}

impl Telegram {
    /// Changes a piece of what was sent. What is longer now goes on below; what is shorter leaves
    /// nothing behind.
    pub(super) async fn change(
        &self,
        parcel: Parcel<'_>,
        to: To<'_>,
        before: &[Posted],
    ) -> Result<Told, Undelivered> {
        let requests = match &parcel.message.file {
            None => requests(parcel.message, to),
            // The file stays; the words with it are others.
            Some(it) => with_file(parcel.message, it, &Shown::Id(String::new()), to),
        };
        let (request, known) = (requests.get(parcel.piece), before.get(parcel.piece));
        let last = parcel.piece + 1 >= requests.len().max(before.len());
        let (request, known) = match (request, known) {
            (Some(request), None) => {
                let sent = self.api.call(request, PATIENCE).await;
                let sent = sent.map_err(|it| self.not_taken(&it, parcel.id, to.chat))?;
                return Ok(Told::piece(last, posted(&sent)));
            }
            (Some(request), Some(known)) => (edit(request, id_of(known)?), Some(known.clone())),
            (None, Some(known)) => (delete(to.chat, id_of(known)?), None),
            (None, None) => return Ok(Told::All(None)),
        };
        let done = self.done(&request).await;
        done.map_err(|it| self.not_taken(&it, parcel.id, to.chat))?;
        Ok(Told::piece(last, known))
    }

    /// Takes a piece of what was sent away.
    pub(super) async fn take_away(
        &self,
        parcel: Parcel<'_>,
        to: To<'_>,
        before: &[Posted],
    ) -> Result<Told, Undelivered> {
        let Some(known) = before.get(parcel.piece) else { return Ok(Told::All(None)) };
        let id = id_of(known)?;
        let mut done = self.done(&delete(to.chat, id)).await;
        if done.as_ref().is_err_and(Failure::cannot_delete)
            && let Some(line) = requests(parcel.message, to).first()
        {
            let edit = edit(line, id);
            done = self.done(&edit).await;
            if done.as_ref().is_err_and(Failure::is_caption) {
                done = self.done(&edit_caption(edit)).await;
            }
        }
        done.map_err(|it| self.not_taken(&it, parcel.id, to.chat))?;
        Ok(Told::piece(parcel.piece + 1 >= before.len(), None))
    }

    /// Whether it is as it was to be, whoever did that.
    async fn done(&self, request: &Request) -> Result<(), Failure> {
        match self.api.call(request, PATIENCE).await {
            Ok(_) => Ok(()),
            Err(failure) if failure.is_not_modified() || failure.is_gone() => Ok(()),
            Err(failure) => Err(failure),
        }
    }
}

fn id_of(posted: &Posted) -> Result<i64, Undelivered> {
    posted.0.parse().map_err(|_| Undelivered::Refused)
}
