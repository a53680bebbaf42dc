//! An announcement written in a file: a header in TOML between two lines of `+++`, then a section a
//! language, which begins with `# [ro] Title`.
//!
//! ```text
//! +++
//! link = "https://example.org/fair"
//! topic = "entrepreneurship"
//! at = "2026-12-01 10:00"
//! file = "poster.png"         # beside this file; a picture needs words for who can't see it:
//! alt = "Market stalls in the square"
//! missing = "ro"              # what readers of other languages get; or "leave-out"
//! [audience]
//! place = "Târgu Arinilor"
//! interests = ["digital", "trades"]   # whoever has at least one of them
//! +++
//! # [ro] Târg de idei
//! Sâmbătă la 10, în piață.
//! # [en] Ideas fair
//! Saturday at 10, in the square.
//! ```
//!
//! Whether there is anybody to get it, and when it goes out, is not decided here.

use serde::Deserialize;
use url::Url;

use crate::core::announcement::{LONGEST_LINK, LONGEST_TEXT, LONGEST_TITLE, Words};
use crate::core::catalogue::Language;
use crate::core::file::LONGEST_ALT;
use crate::core::ids::Platform;
use crate::core::vocabulary::Topic;

/// What stands around the header.
const FENCE: &str = "+++";

/// What readers get of whose language there is no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// Nobody has decided.
    Undecided,
    /// The text of this language.
    Instead(Language),
    /// Nothing.
    LeaveOut,
}

/// An announcement as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its texts, in their order.
    pub texts: Vec<(Language, Words)>,
    /// Where more is to be found.
    pub link: Option<String>,
    /// What it is about.
    pub topic: Option<Topic>,
    /// The picture or document that goes with it: a file beside this one.
    pub file: Option<String>,
    /// What can be seen in it.
    pub alt: String,
    /// When it is to go out, as it was typed.
    pub at: Option<String>,
    /// What readers get of whose language there is no text.
    pub missing: Missing,
    /// For whom it is.
    pub audience: crate::core::announcement::Audience,
}

/// What is wrong with a file, and in which line (from 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub line: usize,
    /// What.
    pub what: Wrong,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The header does not end.
    OpenHeader,
    /// The header can't be read, in the words of the TOML parser.
    Header(String),
    /// A value of the header is none of those that there are.
    Value {
        /// The key.
        key: &'static str,
        /// What stands there.
        value: String,
    },
    /// Words stand before the first section.
    NoSection,
    /// A section is for a language that the bot does not speak.
    Language(String),
    /// There are two sections for a language.
    Twice(String),
    /// A section has no title.
    NoTitle,
    /// A section has no text.
    NoText,
    /// Too many characters.
    TooLong {
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    link: Option<String>,
    topic: Option<String>,
    at: Option<String>,
    missing: Option<String>,
    file: Option<String>,
    alt: Option<String>,
    #[serde(default)]
    audience: Whom,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Whom {
    #[serde(default)]
    followers: bool,
    language: Option<String>,
    platform: Option<String>,
    place: Option<String>,
    #[serde(default)]
    interests: Vec<String>,
}

/// Reads a file; `languages` are those that the bot speaks.
///
/// # Errors
/// What is wrong with it, all of it.
pub fn read(file: &str, languages: &[Language]) -> Result<Written, Vec<Fault>> {
    let file = file.trim_start_matches('\u{feff}');
    let mut faults = Vec::new();
    let lines: Vec<_> = file.lines().collect();
    let (header, begins) = match header(&lines) {
        Ok(found) => found,
        Err(fault) => return Err(vec![fault]),
    };
    let texts = sections(&lines, begins, languages, &mut faults);
    let written = written(header, texts, languages, &mut faults);
    faults.sort_by_key(|it| it.line);
    if faults.is_empty() { Ok(written) } else { Err(faults) }
}

/// What came of an announcement as CSV: a line for each platform, language and outcome.
pub fn report(lines: impl IntoIterator<Item = (&'static str, String, String, i64)>) -> String {
    let header = ["platform", "language", "outcome", "receivers"].map(str::to_owned);
    let lines = lines.into_iter().map(|(platform, language, outcome, count)| {
        [platform.to_owned(), language, outcome, count.to_string()]
    });
    super::csv::lines(std::iter::once(header).chain(lines))
}

/// The header, and the place of the first line after it.
fn header(lines: &[&str]) -> Result<(Header, usize), Fault> {
    let first = lines.iter().position(|it| !it.trim().is_empty()).unwrap_or(0);
    if lines.get(first).map(|it| it.trim()) != Some(FENCE) {
        return Ok((Header::default(), 0));
    }
    let end = lines.iter().skip(first + 1).position(|it| it.trim() == FENCE);
    let Some(length) = end else {
        return Err(Fault { line: first + 1, what: Wrong::OpenHeader });
    };
    let toml = lines[first + 1..first + 1 + length].join("\n");
    let header = toml::from_str(&toml).map_err(|error| {
        let before = error.span().map_or(0, |it| toml[..it.start].matches('\n').count());
        Fault { line: first + 2 + before, what: Wrong::Header(error.message().to_owned()) }
    })?;
    Ok((header, first + 2 + length))
}

/// The language and the title of a section's first line.
fn heading(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("# [")?.split_once(']')
}

fn sections(
    lines: &[&str],
    begins: usize,
    languages: &[Language],
    faults: &mut Vec<Fault>,
) -> Vec<(Language, Words)> {
    let mut fault = |line: usize, what: Wrong| faults.push(Fault { line: line + 1, what });
    let mut texts: Vec<(Language, Words)> = Vec::new();
    let starts: Vec<_> = (begins..lines.len()).filter(|at| heading(lines[*at]).is_some()).collect();
    let before = begins..starts.first().copied().unwrap_or(lines.len());
    if let Some(at) = before.clone().find(|at| !lines[*at].trim().is_empty()) {
        fault(at, Wrong::NoSection);
    } else if starts.is_empty() {
        fault(begins.saturating_sub(1), Wrong::NoSection);
    }
    for (place, at) in starts.iter().enumerate() {
        let Some((tag, title)) = heading(lines[*at]) else { continue };
        let end = starts.get(place + 1).copied().unwrap_or(lines.len());
        let (title, text) = (title.trim(), lines[at + 1..end].join("\n"));
        let text = text.trim();
        let language = languages.iter().find(|it| it.to_string() == tag);
        let too_long = |words: &str, limit: usize| {
            let count = words.chars().count();
            (count > limit).then_some(Wrong::TooLong { count, limit })
        };
        if title.is_empty() {
            fault(*at, Wrong::NoTitle);
        }
        if text.is_empty() {
            fault(*at, Wrong::NoText);
        }
        too_long(title, LONGEST_TITLE).into_iter().for_each(|it| fault(*at, it));
        too_long(text, LONGEST_TEXT).into_iter().for_each(|it| fault(at + 1, it));
        match language {
            None => fault(*at, Wrong::Language(tag.to_owned())),
            Some(it) if texts.iter().any(|(known, _)| known == it) => {
                fault(*at, Wrong::Twice(tag.to_owned()));
            }
            Some(it) => {
                let words = Words { title: title.to_owned(), text: text.to_owned() };
                texts.push((it.clone(), words));
            }
        }
    }
    texts
}

fn written(
    header: Header,
    texts: Vec<(Language, Words)>,
    languages: &[Language],
    faults: &mut Vec<Fault>,
) -> Written {
    let mut wrong = |key: &'static str, value: &str| {
        faults.push(Fault { line: 1, what: Wrong::Value { key, value: value.to_owned() } });
    };
    let known = |tag: &str| languages.iter().find(|it| it.to_string() == tag).cloned();
    let link = header.link.and_then(|it| {
        let url = Url::parse(&it)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https") && it.len() <= LONGEST_LINK);
        if url.is_none() {
            wrong("link", &it);
        }
        url.map(|it| it.to_string())
    });
    let topic = header.topic.and_then(|it| {
        let topic = it.parse::<Topic>().ok();
        if topic.is_none() {
            wrong("topic", &it);
        }
        topic
    });
    let missing = match header.missing.as_deref() {
        None => Missing::Undecided,
        Some("leave-out") => Missing::LeaveOut,
        Some(tag) => match known(tag).filter(|it| texts.iter().any(|(of, _)| of == it)) {
            Some(language) => Missing::Instead(language),
            None => {
                wrong("missing", tag);
                Missing::Undecided
            }
        },
    };
    let language = header.audience.language.and_then(|it| {
        let language = known(&it);
        if language.is_none() {
            wrong("audience.language", &it);
        }
        language
    });
    let platform = header.audience.platform.and_then(|it| {
        let platform = Platform::named(&it);
        if platform.is_none() {
            wrong("audience.platform", &it);
        }
        platform
    });
    let mut interests: Vec<Topic> = Vec::new();
    for it in &header.audience.interests {
        match it.parse::<Topic>() {
            Ok(topic) if interests.contains(&topic) => {}
            Ok(topic) => interests.push(topic),
            Err(_) => wrong("audience.interests", it),
        }
    }
    if header.audience.followers && topic.is_none() {
        wrong("audience.followers", "true");
    }
    let audience = crate::core::announcement::Audience {
        followers: header.audience.followers,
        language,
        platform,
        place: header.audience.place,
        interests,
    };
    let alt = header.alt.unwrap_or_default();
    if header.file.is_none() && !alt.is_empty() {
        wrong("alt", &alt);
    }
    let count = alt.chars().count();
    if count > LONGEST_ALT {
        faults.push(Fault { line: 1, what: Wrong::TooLong { count, limit: LONGEST_ALT } });
    }
    Written { texts, link, topic, file: header.file, alt, at: header.at, missing, audience }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Missing, Wrong, read};
    use crate::core::catalogue::Language;
    use crate::core::vocabulary::Topic;

    fn languages() -> Vec<Language> {
        ["ro", "en", "cy"].iter().map(|it| it.parse().unwrap()).collect()
    }

    #[test]
    fn a_file_with_everything() {
        let file = "+++\nlink = \"https://example.org/targ\"\ntopic = \"nature\"\n\
                    at = \"1.12.2026 10:00\"\nmissing = \"ro\"\nfile = \"a.png\"\nalt = \"Tarabe\"\n[audience]\nfollowers = true\n\
                    platform = \"telegram\"\ninterests = [\"trades\", \"arts\", \"trades\"]\n+++\n\n# [ro] Târg\n\nSâmbătă.\n\nVino!\n\n\
                    # [en] Fair\nSaturday.\n";
        let it = read(file, &languages()).unwrap();
        assert_eq!(it.texts.len(), 2);
        assert_eq!(it.texts[0].1.text, "Sâmbătă.\n\nVino!");
        assert_eq!((it.file.as_deref(), it.alt.as_str()), (Some("a.png"), "Tarabe"));
        assert_eq!((it.topic, it.audience.followers), (Some(Topic::Nature), true));
        assert_eq!(it.audience.interests, [Topic::Trades, Topic::Arts]);
        assert_eq!(it.missing, Missing::Instead("ro".parse().unwrap()));
    }

    #[test]
    fn whatever_is_wrong_is_named_with_its_line() {
        let cases: &[(&str, &[(usize, Wrong)])] = &[
            ("", &[(1, Wrong::NoSection)]),
            ("Fără antet\n", &[(1, Wrong::NoSection)]),
            (
                "+++\n[audience]\ninterests = [\"x\"]\n+++\n# [ro] T\nx\n",
                &[(1, Wrong::Value { key: "audience.interests", value: "x".to_owned() })],
            ),
            ("+++\nlink = 1\n", &[(1, Wrong::OpenHeader)]),
            ("# [ro] Târg\n", &[(1, Wrong::NoText)]),
            ("# [ro]\nText.\n", &[(1, Wrong::NoTitle)]),
            ("# [xx] T\nx\n# [ro] T\nx\n", &[(1, Wrong::Language("xx".to_owned()))]),
            ("# [ro] T\nx\n# [ro] T\nx\n", &[(3, Wrong::Twice("ro".to_owned()))]),
            (
                "+++\nlink = \"ftp://a\"\ntopic = \"x\"\nmissing = \"en\"\n+++\n# [ro] T\nx\n",
                &[
                    (1, Wrong::Value { key: "link", value: "ftp://a".to_owned() }),
                    (1, Wrong::Value { key: "topic", value: "x".to_owned() }),
                    (1, Wrong::Value { key: "missing", value: "en".to_owned() }),
                ],
            ),
        ];
        for (file, expected) in cases {
            let faults = read(file, &languages()).unwrap_err();
            let expected = expected.iter().cloned().map(|(line, what)| Fault { line, what });
            assert_eq!(faults, expected.collect::<Vec<_>>(), "{file}");
        }
        let long = format!("# [ro] {}\n{}\n", "t".repeat(101), "x".repeat(1501));
        let faults = read(&long, &languages()).unwrap_err();
        assert_eq!(faults[0], Fault { line: 1, what: Wrong::TooLong { count: 101, limit: 100 } });
        assert_eq!(faults[1], Fault { line: 2, what: Wrong::TooLong { count: 1501, limit: 1500 } });
        let faults = read("+++\nlink = \"https://a.ro\"\ncolour = 1\n+++\n", &languages());
        assert_eq!(faults.unwrap_err()[0].line, 3, "an unknown key");
    }
}
