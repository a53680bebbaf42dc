//! Formal, non-formal or informal: as told, or derived.

use std::sync::LazyLock;

use super::organisation;
use super::words::{Table, Vocabulary, excerpt, fold, read_data};
use crate::core::catalogue::{Kind, Setting};
use crate::core::text::Text;
use crate::text;

static WORDS: LazyLock<Vocabulary<Option<Setting>>> = LazyLock::new(|| {
    Vocabulary::new(&read_data::<Table>(include_str!("setting.toml")), |code| match code {
        "unknown" => Some(None),
        code => code.parse().ok().map(Some),
    })
});

/// How our own files mark a setting that no source told.
const DERIVED: &str = " (derived)";

/// A setting as a source tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Told {
    /// `None`: the source says that it is not known, so nothing is derived either.
    pub setting: Option<Setting>,
    /// The source passes on what somebody derived before.
    pub derived: bool,
}

/// Reads a setting: a code, a word for it, `unknown`, each with "(derived)" behind it or not.
pub(crate) fn read(value: &str) -> Result<Told, Text> {
    let (word, derived) = match value.trim().strip_suffix(DERIVED.trim()) {
        Some(word) => (word, true),
        None => (value, false),
    };
    let setting =
        WORDS.of(word).ok_or_else(|| text!(exchange_setting_unknown, value = excerpt(value)))?;
    Ok(Told { setting, derived: derived && setting.is_some() })
}

/// Writes a setting so that [`read`] gives it back.
pub(crate) fn write(told: Told) -> String {
    match told {
        Told { setting: None, .. } => "unknown".to_owned(),
        Told { setting: Some(setting), derived: false } => setting.code().to_owned(),
        Told { setting: Some(setting), derived: true } => format!("{setting}{DERIVED}"),
    }
}

/// Derives the setting where the source is silent.
///
/// A qualification (EQF level, credits) makes it formal, and so does a school or university as
/// the provider, for what schools teach: not for their clubs and fairs. Otherwise what is
/// organised is non-formal and what one does alone is informal.
pub(crate) fn derive(kind: Kind, qualification: bool, provider: &str) -> Setting {
    if qualification {
        return Setting::Formal;
    }
    let taught = || organisation::is_school(&fold(provider));
    match kind {
        Kind::Programme => Setting::Formal,
        Kind::Course | Kind::Workshop | Kind::Apprenticeship | Kind::Internship | Kind::Mooc
            if taught() =>
        {
            Setting::Formal
        }
        Kind::Course
        | Kind::Workshop
        | Kind::Apprenticeship
        | Kind::Internship
        | Kind::Mooc
        | Kind::Mentoring
        | Kind::Volunteering
        | Kind::Club
        | Kind::Contest => Setting::NonFormal,
        Kind::Event | Kind::Guidance => Setting::Informal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_read_back() {
        for setting in
            [None, Some(Setting::Formal), Some(Setting::NonFormal), Some(Setting::Informal)]
        {
            for derived in [false, setting.is_some()] {
                let told = Told { setting, derived };
                assert_eq!(read(&write(told)), Ok(told));
            }
        }
        assert_eq!(read("Nonformală").unwrap().setting, Some(Setting::NonFormal));
        assert!(read("școală").is_err());
    }

    #[test]
    fn what_is_derived() {
        for (kind, qualification, provider, setting) in [
            (Kind::Course, true, "", Setting::Formal),
            (Kind::Course, false, "Universitatea din București", Setting::Formal),
            (Kind::Course, false, "Universitatea Populară", Setting::NonFormal),
            (Kind::Course, false, "Centrul de Tineret", Setting::NonFormal),
            (Kind::Club, false, "Liceul Economic", Setting::NonFormal),
            (Kind::Programme, false, "", Setting::Formal),
            (Kind::Guidance, false, "Liceul Economic", Setting::Informal),
            (Kind::Event, false, "", Setting::Informal),
        ] {
            assert_eq!(derive(kind, qualification, provider), setting, "{kind} {provider}");
        }
    }
}
