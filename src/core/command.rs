//! Commands: how a line that starts with a slash is read.
//!
//! Pure. Which commands exist is the business of the skills; a [`Menu`] is the list of them.

use super::role::Role;
use super::text::Text;

/// A command as a skill declares it.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name on every platform: 1–32 of `[a-z0-9_]`.
    pub name: &'static str,
    /// The least role that may use it; the engine checks it.
    pub needs: Role,
    /// What it does, for `/help` and the platforms' menus.
    pub about: fn() -> Text,
    /// Names in a language's own words, as a list of words.
    pub also: fn() -> Text,
    /// A message that is nothing but one of its names is this command, without the slash as well.
    pub plain: bool,
    /// What may follow its name; `None`: nothing.
    pub takes: Option<Words>,
}

/// The words that may follow a command's name.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// What they are called: 1–32 letters, digits, `-` and `_`, in lower case (Discord).
    pub called: fn() -> Text,
    /// What they are, at most 100 characters (Discord).
    pub about: fn() -> Text,
}

/// Something to complete half-typed words with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What is shown.
    pub label: String,
    /// What stands behind the command when it is picked.
    pub words: String,
}

/// A command line taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// What stood behind the slash, in lower case, without `@bot`.
    pub name: String,
    /// What follows, trimmed.
    pub words: &'a str,
}

/// Takes `/name words` or `/name@bot words` apart; `None` when it is no command.
pub fn parse(said: &str) -> Option<Line<'_>> {
    let rest = said.strip_prefix('/')?;
    let (name, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let name = name.split_once('@').map_or(name, |(name, _bot)| name);
    let named = name.chars().any(char::is_alphanumeric);
    named.then(|| Line { name: name.to_lowercase(), words: words.trim() })
}

/// A name of a command: its own or one in a locale's words ("ajutor" for `help`).
#[derive(Debug, Clone)]
pub struct Named {
    /// What people type, folded.
    pub name: String,
    /// The command, by its own name.
    pub command: &'static str,
    /// It is understood without the slash as well.
    pub plain: bool,
}

/// The names that people may type.
#[derive(Debug, Clone, Default)]
pub struct Menu(pub Vec<Named>);

/// What a typed name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The command of that name.
    Command(&'static str),
    /// There is none; this one is nearest.
    Nearest(&'static str),
    /// There is none and nothing like it.
    Unknown,
}

impl Menu {
    /// The command that a whole message (folded) names without a slash.
    pub fn find_plain(&self, said: &str) -> Option<&'static str> {
        self.0.iter().find(|it| it.plain && it.name == said).map(|it| it.command)
    }

    /// Finds the command that `typed` (folded) names, or the nearest to it: at most one slip
    /// (a letter wrong, missing, doubled or two exchanged) in four letters, two in more.
    pub fn find(&self, typed: &str) -> Found {
        if let Some(it) = self.0.iter().find(|it| it.name == typed) {
            return Found::Command(it.command);
        }
        let allowed = if typed.chars().count() <= 4 { 1 } else { 2 };
        self.0
            .iter()
            .map(|it| (strsim::damerau_levenshtein(&it.name, typed), it.command))
            .filter(|(distance, _)| *distance <= allowed)
            .min_by_key(|(distance, _)| *distance)
            .map_or(Found::Unknown, |(_, command)| Found::Nearest(command))
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Line, Menu, Named, parse};

    #[test]
    fn a_line_is_taken_apart() {
        let line = |name: &str, words: &'static str| Some(Line { name: name.to_owned(), words });
        assert_eq!(parse("/learn"), line("learn", ""));
        assert_eq!(parse("/Learn  muzică populară "), line("learn", "muzică populară"));
        assert_eq!(parse("/learn@xploit_bot muzică"), line("learn", "muzică"));
        assert_eq!(parse("/help\nme"), line("help", "me"));
        for no_command in ["learn", "", "/", "/ learn", "//", "/@bot", " /learn", "/?"] {
            assert_eq!(parse(no_command), None, "{no_command}");
        }
    }

    #[test]
    fn the_nearest_command_is_found() {
        let named = |name: &str, command| Named { name: name.to_owned(), command, plain: false };
        let menu = Menu(vec![
            named("learn", "learn"),
            named("help", "help"),
            named("ajutor", "help"),
            named("language", "language"),
        ]);
        assert_eq!(menu.find("learn"), Found::Command("learn"));
        assert_eq!(menu.find("ajutor"), Found::Command("help"));
        assert_eq!(menu.find("lern"), Found::Nearest("learn"));
        assert_eq!(menu.find("leanr"), Found::Nearest("learn"));
        assert_eq!(menu.find("hepl"), Found::Nearest("help"));
        assert_eq!(menu.find("ajutro"), Found::Nearest("help"));
        assert_eq!(menu.find("langage"), Found::Nearest("language"));
        assert_eq!(menu.find("weather"), Found::Unknown);
        assert_eq!(menu.find("hxlx"), Found::Unknown);
    }
}
