//! What the source may say, room by room.

use std::path::{Path, PathBuf};

/// A file of `src` without its tests, by its path below `src`.
struct Source {
    path: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
                let path = path.strip_prefix(&root).unwrap().display().to_string();
                sources.push(Source { path, code });
            }
        }
    }
    assert!(sources.len() > 80, "the source was not found");
    sources
}

impl Source {
    /// Its lines without comments, numbered from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.code.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
        lines.filter(|(_, line)| !line.starts_with("//"))
    }

    /// Where one of these words stands.
    fn naming<'s>(&'s self, words: &'s [&str]) -> impl Iterator<Item = String> + 's {
        self.lines().filter_map(|(number, line)| {
            let word = words.iter().find(|it| line.contains(**it))?;
            Some(format!("{}:{number}: {word}", self.path))
        })
    }
}

fn assert_none(found: Vec<String>, law: &str) {
    assert!(found.is_empty(), "{law}:\n{}", found.join("\n"));
}

/// Nobody but the files under `rooms` may name these.
fn only_in(rooms: &[&str], words: &[&str]) -> Vec<String> {
    let sources = sources();
    let outside = sources.iter().filter(|it| !rooms.iter().any(|room| it.path.starts_with(room)));
    outside.flat_map(|it| it.naming(words).collect::<Vec<_>>()).collect()
}

#[test]
fn the_core_does_no_io() {
    let io = [
        "tokio",
        "sqlx",
        "axum",
        "tantivy",
        "rustyline",
        "teloxide",
        "serenity",
        "std::fs",
        "std::net",
        "std::process",
        "std::io",
        "async ",
    ];
    let sources = sources();
    let core = sources.iter().filter(|it| it.path.starts_with("core/"));
    let found = core.flat_map(|it| it.naming(&io).collect::<Vec<_>>()).collect();
    assert_none(found, "core imports no IO crate");
}

#[test]
fn each_outside_crate_has_its_room() {
    assert_none(only_in(&["storage/"], &["sqlx::"]), "sqlx is storage's");
    let console = ["rustyline::", "nu_ansi_term::"];
    assert_none(only_in(&["adapters/console/"], &console), "the terminal is the console's");
    assert_none(only_in(&["adapters/telegram/"], &["teloxide::"]), "teloxide is Telegram's");
    assert_none(only_in(&["adapters/discord/"], &["serenity::"]), "serenity is Discord's");
    assert_none(only_in(&["web/"], &["axum::"]), "axum is web's");
    let pages = ["skills/own_data/", "pictures/"];
    assert_none(only_in(&pages, &["maud::"]), "maud writes a member's own data and pictures");
    assert_none(only_in(&["pictures/"], &["resvg::"]), "resvg draws pictures");
    assert_none(only_in(&["search/"], &["tantivy::"]), "tantivy is the search's");
    assert_none(only_in(&["cli/"], &["clap::", "indicatif::"]), "clap is the command line's");
    let fluent = ["fluent_bundle::", "icu_plurals::", "icu_datetime::", "icu_decimal::"];
    assert_none(only_in(&["texts/"], &fluent), "Fluent and ICU are the texts'");
}

#[test]
fn time_and_chance_come_from_outside() {
    let asked = ["Timestamp::now(", "SystemTime::now(", "Zoned::now(", "rand::", "getrandom"];
    assert_none(only_in(&["core/clock.rs"], &asked), "time comes from the clock handed in");
}

/// Three words behind each other in a string are a sentence; people read sentences from Fluent.
#[test]
fn no_words_for_people_in_rust() {
    // What no member or coordinator reads: logs, reasons of a panic, errors for logs, SQL.
    let for_engineers = [
        "tracing::",
        "expect(",
        "#[expect",
        "#[error",
        "assert",
        "panic!",
        "unreachable!",
        "COMPILED_IN",
        "IN_MEMORY",
    ];
    let mut found = Vec::new();
    let rooms = ["skills/", "engine/", "outbox/", "adapters/", "texts/mod.rs", "web/", "sample/"];
    for source in sources().iter().filter(|it| rooms.iter().any(|room| it.path.starts_with(room))) {
        let lines: Vec<_> = source.lines().collect();
        for (at, (number, line)) in lines.iter().enumerate() {
            let before = &lines[at.saturating_sub(3)..=at];
            let excused = before.iter().any(|(_, it)| for_engineers.iter().any(|e| it.contains(e)));
            let sentence = line.split('"').skip(1).step_by(2).any(is_sentence);
            // Health is told to machines.
            if sentence && !excused && !source.path.starts_with("web/") {
                found.push(format!("{}:{number}: {line}", source.path));
            }
        }
    }
    assert_none(found, "every sentence is a Fluent key");
}

fn is_sentence(literal: &str) -> bool {
    let words = literal.split(' ').filter(|it| it.len() > 1 && it.chars().all(char::is_alphabetic));
    words.count() >= 3
}

#[test]
fn a_sentence_is_recognised() {
    assert!(is_sentence("Scrie-mi ce vrei să înveți"));
    assert!(is_sentence("please try again"));
    assert!(!is_sentence("new.soon"));
    assert!(!is_sentence("{start} – {end}"));
}

#[test]
fn every_module_says_what_it_is_for_and_is_not_too_long() {
    let mut found = Vec::new();
    for source in sources() {
        if !source.code.starts_with("//!") {
            found.push(format!("{} has no //! at its top", source.path));
        }
        let lines = source.code.lines().count();
        if lines > 420 {
            found.push(format!("{} has {lines} lines", source.path));
        }
    }
    assert_none(found, "a stranger finds their way");
}
