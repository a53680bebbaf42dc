//! The bot's commands as Discord lists them: pure.
//!
//! Names and descriptions are in every language that both Discord and the bot know; whoever uses
//! another reads the community's own. What a command needs is checked by the engine: here it is
//! only hidden from those whom a guild gives no rights.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::components::shorten;
use crate::core::catalogue::Language;
use crate::core::command::{Command, Words};
use crate::core::role::Role;
use crate::core::text::Text;
use crate::engine::route::LONGEST;
use crate::texts::Texts;

/// The languages that Discord has, as its reference lists them.
const LOCALES: &[&str] = &[
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
    "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th",
    "zh-CN", "ja", "zh-TW", "ko",
];

/// The language of the commands' own names.
const OWN: &str = "en";

/// The most characters of a name and of a description.
const NAME: usize = 32;
const DESCRIPTION: usize = 100;

/// The right that coordinators of a guild have: to manage it.
const MANAGE_GUILD: u64 = 1 << 5;

/// A command that is written after a slash.
const SLASH: u8 = 1;

/// An option that takes words.
const WORDS: u8 = 3;

/// The list of commands.
pub fn list<'c>(commands: impl Iterator<Item = &'c Command>, texts: &Texts) -> Value {
    let commands: Vec<_> = commands.collect();
    let own: HashSet<_> = commands.iter().map(|it| it.name.to_owned()).collect();
    let mut taken: Vec<_> = LOCALES.iter().map(|_| own.clone()).collect();
    let list = commands.iter().map(|command| {
        let mut names = Map::new();
        for (at, (locale, language)) in locales(texts).enumerate() {
            // The commands' own names are English, and what the texts call them.
            if language.language.as_str() == OWN {
                continue;
            }
            let also = texts.words(&(command.also)(), language);
            let mut fitting = also.into_iter().map(|it| it.to_lowercase()).filter(|it| is_name(it));
            if let Some(name) = fitting.find(|it| taken[at].insert(it.clone())) {
                names.insert(locale.to_owned(), name.into());
            }
        }
        let mut shown = json!({
            "type": SLASH,
            "name": command.name,
            "name_localizations": names,
            "description": describe(texts, command.about, texts.default_language()),
            "description_localizations": described(texts, command.about),
            "contexts": [0, 1],
            "integration_types": [0],
        });
        if command.needs >= Role::Coordinator {
            shown["default_member_permissions"] = MANAGE_GUILD.into();
        }
        if let Some(words) = &command.takes {
            shown["options"] = json!([option(texts, words)]);
        }
        shown
    });
    Value::Array(list.collect())
}

fn option(texts: &Texts, words: &Words) -> Value {
    let called = |language: &Language| {
        let name = texts.render(&(words.called)(), language, jiff::civil::Date::default());
        Some(name.to_lowercase()).filter(|it| is_name(it))
    };
    let names: Map<_, _> = locales(texts)
        .filter_map(|(locale, language)| Some((locale.to_owned(), called(language)?.into())))
        .collect();
    json!({
        "type": WORDS,
        "name": called(texts.default_language()).unwrap_or_else(|| "words".to_owned()),
        "name_localizations": names,
        "description": describe(texts, words.about, texts.default_language()),
        "description_localizations": described(texts, words.about),
        "required": false,
        "autocomplete": true,
        "max_length": LONGEST,
    })
}

/// The languages of Discord that the bot speaks.
fn locales(texts: &Texts) -> impl Iterator<Item = (&'static str, &Language)> {
    LOCALES.iter().filter_map(|locale| {
        let language = locale.split('-').next().unwrap_or(locale);
        let spoken = texts.languages().iter().find(|it| it.language.as_str() == language)?;
        Some((*locale, spoken))
    })
}

fn described(texts: &Texts, about: fn() -> Text) -> Map<String, Value> {
    let told = |(locale, language): (&str, &Language)| {
        (locale.to_owned(), describe(texts, about, language).into())
    };
    locales(texts).map(told).collect()
}

fn describe(texts: &Texts, about: fn() -> Text, language: &Language) -> String {
    shorten(&texts.render(&about(), language, jiff::civil::Date::default()), DESCRIPTION)
}

/// Whether Discord takes it as a name: letters, digits, `-` and `_`, in lower case.
fn is_name(name: &str) -> bool {
    let fits = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    let length = name.chars().count();
    (1..=NAME).contains(&length) && name.chars().all(fits) && name.to_lowercase() == name
}
