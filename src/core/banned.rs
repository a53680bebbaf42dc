//! Words that a community does not want in what all may read.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use super::catalogue::Language;

/// Words that must not stand in an idea, by the language that it is written in.
///
/// As text: `ro=un cuvânt,altul;en=a word`. A word is made of letters, digits, spaces, `-` and `'`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Banned(BTreeMap<String, Vec<String>>);

/// It is no list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not words by language")]
pub struct NoWords;

impl Banned {
    /// The words of a language.
    pub fn of(&self, language: &Language) -> &[String] {
        self.0.get(language.language.as_str()).map(Vec::as_slice).unwrap_or_default()
    }
}

impl FromStr for Banned {
    type Err = NoWords;

    fn from_str(text: &str) -> Result<Self, NoWords> {
        let mut banned = Self::default();
        for part in text.split(';').map(str::trim).filter(|it| !it.is_empty()) {
            let (language, words) = part.split_once('=').ok_or(NoWords)?;
            let language: Language = language.trim().parse().map_err(|_| NoWords)?;
            let list = banned.0.entry(language.language.to_string()).or_default();
            for word in words.split(',').map(str::trim).filter(|it| !it.is_empty()) {
                if !word.chars().all(|it| it.is_alphanumeric() || " -'".contains(it)) {
                    return Err(NoWords);
                }
                list.push(word.to_owned());
            }
        }
        Ok(banned)
    }
}

impl fmt::Display for Banned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<_> = self
            .0
            .iter()
            .map(|(language, words)| format!("{language}={}", words.join(",")))
            .collect();
        f.write_str(&parts.join(";"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Banned, NoWords};

    #[test]
    fn words_are_read_by_language() {
        let banned: Banned =
            "ro = prostie, de doi bani ;en-GB=rubbish;".parse().unwrap_or_default();
        assert_eq!(banned.to_string(), "en=rubbish;ro=prostie,de doi bani");
        assert_eq!(banned.to_string().parse(), Ok(banned.clone()));
        let of = |tag: &str| tag.parse().map(|it| banned.of(&it).len()).unwrap_or_default();
        assert_eq!((of("ro"), of("en"), of("cy")), (2, 1, 0));
        for bad in ["prostie", "ro=a?b", "?=a"] {
            assert_eq!(bad.parse::<Banned>(), Err(NoWords), "{bad}");
        }
    }
}
