//! The buttons under a message, and the rules for them.

use serde_json::Value;

use super::limits;
use super::refusal::Refusal;

/// What stands under a message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Keyboard {
    #[default]
    None,
    /// Rows of buttons that belong to the message.
    Inline(Vec<Vec<Button>>),
    /// Rows of words in place of the person's keyboard.
    Reply(Vec<Vec<String>>),
    /// The person's own keyboard comes back.
    Removed,
    /// The person is made to answer this message.
    ForceReply,
}

/// A button under a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    pub label: String,
    pub action: Action,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The bot gets this data.
    Callback(String),
    /// A page opens.
    Url(String),
    /// Something that the fake doesn't play; the field's name.
    Other(String),
}

impl Keyboard {
    /// All buttons of an inline keyboard, row by row.
    pub fn buttons(&self) -> impl Iterator<Item = &Button> {
        let rows: &[Vec<Button>] = match self {
            Self::Inline(rows) => rows,
            Self::None | Self::Reply(_) | Self::Removed | Self::ForceReply => &[],
        };
        rows.iter().flatten()
    }

    pub(super) fn read(markup: Option<&Value>) -> Result<Self, Refusal> {
        let Some(markup) = markup.filter(|it| !it.is_null()) else { return Ok(Self::None) };
        if let Some(rows) = markup.get("inline_keyboard") {
            return inline(rows);
        }
        if let Some(rows) = markup.get("keyboard") {
            let label = |it: &Value| it.as_str().or(it["text"].as_str()).unwrap_or("").to_owned();
            let row = |it: &Value| it.as_array().into_iter().flatten().map(label).collect();
            return Ok(Self::Reply(rows.as_array().into_iter().flatten().map(row).collect()));
        }
        if markup.get("remove_keyboard").is_some() {
            return Ok(Self::Removed);
        }
        if markup.get("force_reply").is_some() {
            return Ok(Self::ForceReply);
        }
        Err(Refusal::breach("can't parse reply keyboard markup JSON object"))
    }
}

fn inline(rows: &Value) -> Result<Keyboard, Refusal> {
    let not_rows = || Refusal::breach("inline keyboard must be an Array of Arrays");
    let mut read = Vec::new();
    for row in rows.as_array().ok_or_else(not_rows)? {
        let row = row.as_array().ok_or_else(not_rows)?;
        let buttons: Result<Vec<Button>, Refusal> = row.iter().map(button).collect();
        let buttons = buttons?;
        if !buttons.is_empty() {
            read.push(buttons);
        }
    }
    limits::buttons(read.iter().map(Vec::len).sum())?;
    Ok(if read.is_empty() { Keyboard::None } else { Keyboard::Inline(read) })
}

fn button(value: &Value) -> Result<Button, Refusal> {
    let label = value["text"].as_str().unwrap_or_default();
    limits::label(label)?;
    let fields = value.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
    let decoration = ["text", "icon_custom_emoji_id", "style"];
    let actions: Vec<&str> = fields.filter(|it| !decoration.contains(it)).collect();
    let [action] = actions[..] else {
        return Err(Refusal::breach("inline keyboard button must have exactly one action"));
    };
    let told = value[action].as_str().unwrap_or_default();
    let action = match action {
        "callback_data" => {
            limits::callback_data(told)?;
            Action::Callback(told.to_owned())
        }
        "url" => {
            limits::button_url(told)?;
            Action::Url(told.to_owned())
        }
        other => Action::Other(other.to_owned()),
    };
    Ok(Button { label: label.to_owned(), action })
}
