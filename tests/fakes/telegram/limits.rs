//! The figures of Telegram, most of which its machine-readable description doesn't state.

use super::html::{Formatted, utf16_units};
use super::refusal::Refusal;

pub(super) const TEXT: usize = 4096;
pub(super) const CAPTION: usize = 1024;
const BUTTONS: usize = 100;
const CALLBACK_DATA: usize = 64;
const CALLBACK_ANSWER: usize = 200;
const COMMANDS: usize = 100;
const COMMAND: usize = 32;
const COMMAND_DESCRIPTION: usize = 256;
const START_PAYLOAD: usize = 64;
const SECRET: usize = 256;
/// A picture that is to be shown.
const PHOTO: usize = 10 * 1024 * 1024;
/// What a bot may upload.
pub(super) const UPLOAD: usize = 50 * 1024 * 1024;

pub(super) fn text(words: &Formatted) -> Result<(), Refusal> {
    if words.text.is_empty() {
        return Err(Refusal::breach("message text is empty"));
    }
    if utf16_units(&words.text) > TEXT {
        return Err(Refusal::breach("message is too long"));
    }
    Ok(())
}

pub(super) fn caption(words: &Formatted) -> Result<(), Refusal> {
    if utf16_units(&words.text) > CAPTION {
        return Err(Refusal::breach("message caption is too long"));
    }
    Ok(())
}

/// At most 10 MB, width and height together at most 10,000, and at most 20 times as long as wide.
pub(super) fn photo(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.len() > PHOTO {
        return Err(Refusal::breach("file is too big"));
    }
    let Some((width, height)) = png_size(bytes) else {
        // Other formats are taken by their first bytes.
        let known = [&b"\xff\xd8\xff"[..], b"RIFF"].iter().any(|it| bytes.starts_with(it));
        return known.then_some(()).ok_or_else(|| Refusal::breach("IMAGE_PROCESS_FAILED"));
    };
    let (short, long) = (width.min(height), width.max(height));
    if short == 0 || width + height > 10_000 || long > 20 * short {
        return Err(Refusal::breach("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok(())
}

/// What the header of a PNG says.
pub(super) fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let number = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

pub(super) fn buttons(count: usize) -> Result<(), Refusal> {
    if count > BUTTONS {
        return Err(Refusal::breach("reply markup is too long"));
    }
    Ok(())
}

pub(super) fn label(label: &str) -> Result<(), Refusal> {
    if label.trim().is_empty() {
        return Err(Refusal::breach("inline keyboard button text must be non-empty"));
    }
    Ok(())
}

pub(super) fn callback_data(data: &str) -> Result<(), Refusal> {
    if data.is_empty() || data.len() > CALLBACK_DATA {
        return Err(Refusal::breach("BUTTON_DATA_INVALID"));
    }
    Ok(())
}

pub(super) fn button_url(target: &str) -> Result<(), Refusal> {
    let refused = || {
        Refusal::breach(format!("inline keyboard button URL '{target}' is invalid: Wrong HTTP URL"))
    };
    let parsed = url::Url::parse(target).map_err(|_| refused())?;
    match parsed.scheme() {
        "http" | "https" if parsed.has_host() => deep_link(&parsed),
        "tg" => Ok(()),
        _ => Err(refused()),
    }
}

/// The links in a text lead where Telegram can follow.
pub(super) fn links(words: &Formatted) -> Result<(), Refusal> {
    let targets = words.entities.iter().filter_map(|it| it.url.as_deref());
    targets.filter_map(|it| url::Url::parse(it).ok()).try_for_each(|it| deep_link(&it))
}

fn deep_link(link: &url::Url) -> Result<(), Refusal> {
    if !matches!(link.host_str(), Some("t.me" | "telegram.me")) {
        return Ok(());
    }
    match link.query_pairs().find(|(key, _)| key == "start" || key == "startgroup") {
        Some((_, payload)) if !is_start_payload(&payload) => {
            Err(Refusal::breach(format!("start payload \"{payload}\" is invalid")))
        }
        _ => Ok(()),
    }
}

/// Whether Telegram hands it to the bot behind `/start`.
pub(super) fn is_start_payload(payload: &str) -> bool {
    payload.len() <= START_PAYLOAD && payload.bytes().all(is_url_safe)
}

fn is_url_safe(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}

pub(super) fn callback_answer(text: &str) -> Result<(), Refusal> {
    if text.chars().count() > CALLBACK_ANSWER {
        return Err(Refusal::breach("MESSAGE_TOO_LONG"));
    }
    Ok(())
}

pub(super) fn commands(commands: &[(String, String)]) -> Result<(), Refusal> {
    if commands.len() > COMMANDS {
        return Err(Refusal::breach("BOT_COMMANDS_TOO_MUCH"));
    }
    for (command, description) in commands {
        let letters = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_';
        if command.is_empty() || command.len() > COMMAND || !command.bytes().all(letters) {
            return Err(Refusal::breach(format!("BOT_COMMAND_INVALID \"{command}\"")));
        }
        let length = description.chars().count();
        if length == 0 || length > COMMAND_DESCRIPTION {
            return Err(Refusal::breach(format!("BOT_COMMAND_DESCRIPTION_INVALID of {command}")));
        }
    }
    Ok(())
}

/// ISO 639-1 or nothing.
pub(super) fn language_code(code: &str) -> Result<(), Refusal> {
    if code.is_empty() || (code.len() == 2 && code.bytes().all(|it| it.is_ascii_lowercase())) {
        return Ok(());
    }
    Err(Refusal::breach(format!("invalid language code \"{code}\" specified")))
}

pub(super) fn secret(secret: &str) -> Result<(), Refusal> {
    if secret.is_empty() || secret.len() > SECRET {
        return Err(Refusal::breach("secret token must be 1-256 characters long"));
    }
    if !secret.bytes().all(is_url_safe) {
        return Err(Refusal::breach("secret token contains unallowed characters"));
    }
    Ok(())
}

pub(super) fn chat_action(action: &str) -> Result<(), Refusal> {
    const ACTIONS: [&str; 11] = [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];
    if ACTIONS.contains(&action) {
        return Ok(());
    }
    Err(Refusal::breach("wrong parameter action in request"))
}
