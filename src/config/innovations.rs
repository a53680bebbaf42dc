//! Settings of the feeds of innovations: the table `[innovations]`.

use serde::Deserialize;
use url::Url;

use super::{BadSetting, Reader, Setting, Shown, optional, server};
use crate::core::innovation;

/// How innovations are published.
#[derive(Debug, Clone)]
pub struct Innovations {
    /// Under which address other communities reach this one.
    pub public_url: Setting<Option<Url>>,
    /// The licence of what is published.
    pub licence: Setting<String>,
    /// What the community is called there.
    pub name: Setting<Option<String>>,
    /// Where other communities write to this one's bot.
    pub chat_url: Setting<Option<Url>>,
    /// Feeds may also be asked of this machine and of its own network.
    pub allow_private: Setting<bool>,
}

/// The table of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    public_url: Option<String>,
    licence: Option<String>,
    name: Option<String>,
    chat_url: Option<String>,
    allow_private: Option<bool>,
}

impl Innovations {
    pub(super) fn read(reader: &Reader<'_>, table: &Table) -> Result<Self, BadSetting> {
        let default = innovation::Innovations::default().licence;
        Ok(Self {
            public_url: reader
                .one(None, "XPLOIT_INNOVATIONS_PUBLIC_URL", table.public_url.clone(), "")
                .parse("innovations.public_url", Shown::Yes, |it| optional(it, server))?,
            licence: reader
                .one(None, "XPLOIT_INNOVATIONS_LICENCE", table.licence.clone(), &default)
                .parse("innovations.licence", Shown::Yes, licence)?,
            name: reader.one(None, "XPLOIT_INNOVATIONS_NAME", table.name.clone(), "").parse(
                "innovations.name",
                Shown::Yes,
                |it| optional(it, name),
            )?,
            chat_url: reader
                .one(None, "XPLOIT_INNOVATIONS_CHAT_URL", table.chat_url.clone(), "")
                .parse("innovations.chat_url", Shown::Yes, |it| optional(it, server))?,
            allow_private: reader
                .one(
                    None,
                    "XPLOIT_INNOVATIONS_ALLOW_PRIVATE",
                    table.allow_private.map(|it| it.to_string()),
                    "false",
                )
                .parse("innovations.allow_private", Shown::Yes, |it| it.parse().ok())?,
        })
    }

    /// As the community takes them.
    pub fn plan(&self) -> innovation::Innovations {
        let url = self.public_url.value.as_ref();
        innovation::Innovations {
            public_url: url.map(|it| it.as_str().trim_end_matches('/').to_owned()),
            licence: self.licence.value.clone(),
            name: self.name.value.clone(),
            chat_url: self.chat_url.value.as_ref().map(ToString::to_string),
            allow_private: self.allow_private.value,
        }
    }
}

/// A name on one line, of at most 80 characters.
fn name(value: &str) -> Option<String> {
    let fits = value.chars().count() <= 80 && !value.chars().any(char::is_control);
    (fits && !value.trim().is_empty()).then(|| value.trim().to_owned())
}

/// An SPDX identifier, such as `CC-BY-4.0`.
fn licence(value: &str) -> Option<String> {
    let plain = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '.';
    ((1..=40).contains(&value.len()) && value.chars().all(plain)).then(|| value.to_owned())
}
