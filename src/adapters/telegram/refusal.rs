//! What a refusal means for a message: pure.

use super::api::{Failure, Refusal};
use crate::core::ids::ChatId;
use crate::outbox::{Undelivered, Whom};

/// The message that was to be edited is gone, or can't be edited. Pieces of Telegram's words,
/// which it does not promise to keep: what is not recognised here counts as refused.
const CANNOT_EDIT: &[&str] = &["to edit", "be edited", "MESSAGE_ID_INVALID"];

/// The message that was to be changed or taken away is gone: its reader did that.
const GONE: &[&str] = &["edit not", "delete not", "MESSAGE_ID_INVALID"];

/// The message is too old to be taken away (48 hours), or is a kind that can't be.
const CANNOT_DELETE: &[&str] = &["be deleted", "MESSAGE_DELETE_FORBIDDEN"];

/// It is a file with words under it.
const NO_TEXT: &[&str] = &["no text"];

/// It says already what it was to say.
const NOT_MODIFIED: &str = "not modified";

/// The topic of a forum is closed or gone.
const NO_TOPIC: &[&str] = &["thread not", "TOPIC_CLOSED", "TOPIC_DELETED"];

/// The file can't be shown: it is gone, or is no picture that Telegram takes.
const NO_FILE: &[&str] =
    &["file identifier", "file_id", "FILE_REFERENCE", "PHOTO_", "IMAGE_PROCESS_FAILED"];

/// Why a message could not go where it belongs, though it can go elsewhere in the chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misplaced {
    /// The message whose place it was to take is gone.
    Message,
    /// The topic is gone.
    Topic,
    /// Its file can't be shown; the words can.
    File,
}

impl Failure {
    /// What the outbox is told. Groups have negative ids.
    pub fn undelivered(&self, chat: i64) -> Undelivered {
        let Self::Refused(refusal) = self else { return Undelivered::Later };
        if let Some(to) = refusal.migrate_to {
            return Undelivered::Moved(ChatId(to.to_string()));
        }
        if let Some(seconds) = refusal.retry_after {
            let milliseconds = i64::from(seconds) * 1000;
            return Undelivered::Wait { milliseconds, whom: Whom::Chat };
        }
        match refusal.code {
            401 | 404 => Undelivered::Stopped,
            403 if chat < 0 => Undelivered::Refused,
            403 => Undelivered::Unreachable,
            408 | 409 | 429 => Undelivered::Later,
            400..=499 => Undelivered::Refused,
            _ => Undelivered::Later,
        }
    }

    /// Whether Telegram does not know the bot's token, or not any more.
    pub fn is_token_refused(&self) -> bool {
        matches!(self, Self::Refused(Refusal { code: 401 | 404, .. }))
    }

    /// Whether nothing was done because it was so already.
    pub fn is_not_modified(&self) -> bool {
        self.says(&[NOT_MODIFIED])
    }

    /// Whether the message that was to be changed or taken away is gone.
    pub fn is_gone(&self) -> bool {
        self.says(GONE)
    }

    /// Whether the message stays, but may be changed.
    pub fn cannot_delete(&self) -> bool {
        self.says(CANNOT_DELETE)
    }

    /// Whether the words of the message stand under a file.
    pub fn is_caption(&self) -> bool {
        self.says(NO_TEXT)
    }

    /// Whether the message may go elsewhere in the chat.
    pub fn misplaced(&self) -> Option<Misplaced> {
        if self.says(NO_TOPIC) {
            return Some(Misplaced::Topic);
        }
        if self.says(NO_FILE) {
            return Some(Misplaced::File);
        }
        self.says(CANNOT_EDIT).then_some(Misplaced::Message)
    }

    fn says(&self, any: &[&str]) -> bool {
        let Self::Refused(refusal) = self else { return false };
        refusal.code == 400 && any.iter().any(|it| refusal.description.contains(it))
    }
}
