//! What an answer needs to know of what it answers: kept as the event's [`Handle`], also on the
//! disk, so it only grows.

use serde::{Deserialize, Serialize};

use crate::core::ids::Handle;

/// What is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "k", rename_all = "lowercase")]
pub enum Origin {
    /// A message.
    Message {
        /// Its id.
        #[serde(rename = "m")]
        message: String,
        /// Where it stands.
        #[serde(rename = "p")]
        place: Place,
    },
    /// A command, a pressed component, a form.
    Interaction(Interaction),
}

/// An interaction: it is answered by its own token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interaction {
    /// Its id.
    #[serde(rename = "i")]
    pub id: String,
    /// Its token, good for 15 minutes.
    #[serde(rename = "t")]
    pub token: String,
    /// What it is.
    #[serde(rename = "w")]
    pub what: What,
    /// Where it happened.
    #[serde(rename = "p")]
    pub place: Place,
    /// Who reads "thinking …", if it comes to that.
    #[serde(rename = "e")]
    pub eyes: Eyes,
    /// When the bot heard of it, in milliseconds since 1970.
    pub at: i64,
}

/// What an interaction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// A command.
    Command,
    /// A button or menu on a message that the person has for themselves: their answer may take its
    /// place, whoever it is for.
    Own,
    /// A button or menu on a message that others read as well.
    Shared,
    /// A button or menu on a message that answered somebody else: nothing takes its place.
    Foreign,
    /// A filled-in form.
    Form,
}

/// Where something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// In a guild.
    Guild,
    /// In the person's own channel with the bot.
    Direct,
}

/// Who reads something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Eyes {
    /// Whoever is there.
    All,
    /// The person alone.
    One,
}

impl Origin {
    /// As it travels through the house.
    pub fn handle(&self) -> Handle {
        Handle(serde_json::to_string(self).expect("plain data has a JSON form"))
    }

    /// What was written so; `None` if it was not written here.
    pub fn read(handle: &Handle) -> Option<Self> {
        serde_json::from_str(&handle.0).ok()
    }

    /// Where it happened.
    pub fn place(&self) -> Place {
        match self {
            Self::Message { place, .. } => *place,
            Self::Interaction(it) => it.place,
        }
    }
}

impl What {
    /// Whether it came from a component of a message.
    pub fn is_component(self) -> bool {
        match self {
            Self::Own | Self::Shared | Self::Foreign => true,
            Self::Command | Self::Form => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Eyes, Interaction, Origin, Place, What};
    use crate::core::ids::Handle;

    /// These are on disks already: they must be read for ever.
    #[test]
    fn what_was_written_is_read() {
        let message = Origin::Message { message: "7".to_owned(), place: Place::Guild };
        let interaction = Origin::Interaction(Interaction {
            id: "8".to_owned(),
            token: "secret".to_owned(),
            what: What::Own,
            place: Place::Direct,
            eyes: Eyes::One,
            at: 5,
        });
        let written = [
            (message, r#"{"k":"message","m":"7","p":"guild"}"#),
            (
                interaction,
                r#"{"k":"interaction","i":"8","t":"secret","w":"own","p":"direct","e":"one","at":5}"#,
            ),
        ];
        for (origin, text) in written {
            assert_eq!(origin.handle().0, text);
            assert_eq!(Origin::read(&Handle(text.to_owned())), Some(origin));
        }
        assert_eq!(Origin::read(&Handle("42".to_owned())), None);
    }
}
