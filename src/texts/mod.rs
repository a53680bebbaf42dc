//! Texts: every sentence in its reader's own language.
//!
//! The messages of `locales/` are compiled in; a community rewords them with files in a folder of
//! its own (`<folder>/<language>/*.ftl`). Which language a reader gets is decided here
//! ([`Texts::negotiate`]), how it inflects and writes dates by ICU4X (`format`). What is said is
//! not decided here, nor how a platform escapes it.

mod detect;
mod format;
mod lexicon;
mod locale;
mod subjects;
mod uses;

use std::collections::HashMap;
use std::path::Path;

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use include_dir::{Dir, include_dir};
use jiff::civil::Date;

pub use detect::Detector;
pub use lexicon::{Lexicon, Meaning, TAUGHT};
use locale::Locale;
pub use subjects::Subjects;

use crate::core::catalogue::Language;
use crate::core::message::Message;
use crate::core::text::{Text, Value};
use crate::text;

/// The locales that travel in the binary.
static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// All languages that the bot speaks.
#[derive(Debug)]
pub struct Texts {
    locales: HashMap<String, Locale>,
    languages: Vec<Language>,
    default: Language,
}

/// What is wrong with an operator's texts.
#[derive(Debug, thiserror::Error)]
pub enum BadTexts {
    /// A folder or file can't be read.
    #[error("{file}: {reason}")]
    Unreadable {
        /// Which.
        file: String,
        /// What the system said.
        reason: String,
    },
    /// A file is not Fluent.
    #[error("{file}:{line}: {reason}")]
    Syntax {
        /// Which.
        file: String,
        /// Where, from 1.
        line: usize,
        /// What the parser said.
        reason: String,
    },
    /// A message does not fit ours.
    #[error("{file}: {message}: {reason:?}")]
    Message {
        /// Which file.
        file: String,
        /// Which message.
        message: String,
        /// What is wrong with it.
        reason: Mistake,
    },
    /// A folder is named for a language that the bot does not speak.
    #[error("{folder}: not a language of the bot")]
    Language {
        /// The folder's name.
        folder: String,
    },
    /// The community's default is a language that the bot does not speak.
    #[error("{0} is not a language of the bot")]
    Default(String),
}

/// What is wrong with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// The bot has no message of that name.
    Unknown,
    /// The message does not get this argument.
    Argument(String),
    /// The pattern would not work.
    Pattern(String),
}

impl Texts {
    /// The embedded texts, reworded by those in `folder`; `default` is the community's language.
    ///
    /// # Errors
    /// [`BadTexts`] with the file, the line or message, and the reason.
    pub fn load(default: &Language, folder: Option<&Path>) -> Result<Self, BadTexts> {
        let mut locales = HashMap::new();
        let mut languages = Vec::new();
        for dir in EMBEDDED.dirs() {
            let tag = dir.path().display().to_string();
            let language: Language = tag.parse().expect("the folders are named for languages");
            let mut locale = Locale::new(language.clone());
            for file in dir.files() {
                let source = file.contents_utf8().expect("the build has parsed it");
                locale.add(source.to_owned(), &file.path().display().to_string())?;
            }
            locales.insert(tag, locale);
            languages.push(language);
        }
        languages.sort_by_key(|it| (it != default, it.to_string()));
        if let Some(folder) = folder {
            reword(&mut locales, folder)?;
        }
        let texts = Self { locales, languages, default: default.clone() };
        if !texts.speaks(default) {
            return Err(BadTexts::Default(default.to_string()));
        }
        Ok(texts)
    }

    /// The languages, the community's default first.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The community's default.
    pub fn default_language(&self) -> &Language {
        &self.default
    }

    /// Whether the bot speaks a language.
    pub fn speaks(&self, language: &Language) -> bool {
        self.locales.contains_key(language.language.as_str())
    }

    /// The language of a reader: the one they chose, else the one the platform names, else the
    /// community's.
    pub fn negotiate(&self, chosen: Option<&Language>, hint: Option<&Language>) -> Language {
        let wanted: Vec<_> = chosen.into_iter().chain(hint).collect();
        let found = negotiate_languages(
            &wanted,
            &self.languages,
            Some(&self.default),
            NegotiationStrategy::Lookup,
        );
        found.first().map_or_else(|| self.default.clone(), |it| (*it).clone())
    }

    /// A message in the reader's language; `today` decides whether a date needs its year.
    pub fn message(&self, message: &Message, reader: &Language, today: Date) -> Message<String> {
        let locale = self.locale(reader);
        message.map(&|value: &Value| locale.value(value, self, today))
    }

    /// A text in the reader's language.
    pub fn render(&self, text: &Text, reader: &Language, today: Date) -> String {
        self.locale(reader).render(text, self, today)
    }

    /// A list of words that a locale keeps in one message, parted by commas.
    pub fn words(&self, text: &Text, language: &Language) -> Vec<String> {
        let locale = self.locale(language);
        let words = locale.render(text, self, Date::default());
        words.split(',').map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
    }

    /// The words that have a meaning to the bot, of each language.
    pub fn lexicons(&self) -> Vec<Lexicon> {
        self.languages.iter().map(|it| Lexicon::of(self, it)).collect()
    }

    /// The words for subjects, of all languages.
    pub fn subjects(&self) -> Subjects {
        Subjects::of(self)
    }

    fn locale(&self, language: &Language) -> &Locale {
        self.locales
            .get(language.language.as_str())
            .or_else(|| self.locales.get(self.default.language.as_str()))
            .expect("loading has checked that the default is there")
    }
}

fn reword(locales: &mut HashMap<String, Locale>, folder: &Path) -> Result<(), BadTexts> {
    for dir in list(folder)? {
        if !dir.is_dir() {
            continue;
        }
        let name = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let shown = dir.display().to_string();
        let locale = locales.get_mut(&name).ok_or(BadTexts::Language { folder: shown })?;
        for file in list(&dir)? {
            if file.extension().is_none_or(|it| it != "ftl") {
                continue;
            }
            let shown = file.display().to_string();
            let source = std::fs::read_to_string(&file).map_err(|error| BadTexts::Unreadable {
                file: shown.clone(),
                reason: error.to_string(),
            })?;
            Locale::check_override(&source, &shown)?;
            locale.add(source, &shown)?;
        }
    }
    Ok(())
}

fn list(folder: &Path) -> Result<Vec<std::path::PathBuf>, BadTexts> {
    let unreadable = |error: std::io::Error| BadTexts::Unreadable {
        file: folder.display().to_string(),
        reason: error.to_string(),
    };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.sort();
    Ok(paths)
}

impl BadTexts {
    /// What is wrong and what to do, for the operator.
    pub fn text(&self) -> Text {
        match self {
            Self::Unreadable { file, reason } => {
                text!(texts_unreadable, file = file, reason = reason)
            }
            Self::Syntax { file, line, reason } => {
                text!(texts_syntax, file = file, line = line.to_string(), reason = reason)
            }
            Self::Message { file, message, reason: Mistake::Unknown } => {
                text!(texts_unknown, file = file, message = message)
            }
            Self::Message { file, message, reason: Mistake::Argument(argument) } => {
                text!(texts_argument, file = file, message = message, argument = argument)
            }
            Self::Message { file, message, reason: Mistake::Pattern(reason) } => {
                text!(texts_pattern, file = file, message = message, reason = reason)
            }
            Self::Language { folder } => text!(texts_language, folder = folder),
            Self::Default(language) => text!(texts_default, language = language),
        }
    }
}
