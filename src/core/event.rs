//! What a platform told us, before anyone decides what it means.

use jiff::Timestamp;

use super::catalogue::Language;
use super::file::Sent;
use super::ids::{ChatId, Conversation, EventId, Handle};

/// Something that happened on a platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The platform's own id: the same event told twice has the same id.
    pub id: EventId,
    /// Who, and where.
    pub conversation: Conversation,
    /// Who else reads there.
    pub room: Room,
    /// How a form is filled in there.
    pub forms: Forms,
    /// What the platform needs to answer right there.
    pub handle: Option<Handle>,
    /// The language that the platform says the person uses.
    pub hint: Option<Language>,
    /// How the platform calls the person, where it tells.
    pub known_as: Option<KnownAs>,
    /// How the platform calls the group, where it tells: one tidy line.
    pub group: Option<String>,
    /// When the bot heard of it.
    pub at: Timestamp,
    /// What happened.
    pub kind: EventKind,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum EventKind {
    /// The person wrote.
    Said(String),
    /// The person sent something else than words, perhaps with words, in private.
    Sent(Box<Sent>),
    /// The person pressed a button that carried this code.
    Pressed(String),
    /// The person filled in the form that carried this code.
    Filled {
        /// The code.
        form: String,
        /// What stands in its fields, in their order; empty where nothing does.
        values: Vec<String>,
    },
    /// The person put the bot into this group.
    Added,
    /// The person put the bot into this channel, where it can say something and nobody talks to it;
    /// what it is called stands in `group`, and the conversation is the person's own.
    Entrusted(ChatId),
    /// The bot is not in this group any more.
    Removed,
    /// The group goes on as another chat.
    Moved(ChatId),
    /// The person does not want to hear from the bot any more.
    Blocked,
}

/// Who reads the answer to an event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Room {
    /// The person alone.
    #[default]
    Private,
    /// A group; but the platform can show an answer there to the person alone.
    Whispering,
    /// A group.
    Open,
}

/// How a form is filled in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Forms {
    /// One question after the other.
    #[default]
    Asked,
    /// The platform shows all fields at once.
    Shown,
}

/// The most letters of a name.
const LONGEST_NAME: usize = 64;

/// How a platform calls a person at this moment. The engine keeps it nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAs {
    /// The name that others see: one tidy line of 1 to 64 characters.
    pub name: String,
    /// The public name that leads to them, without `@`.
    pub handle: Option<String>,
}

impl KnownAs {
    /// From what the platform tells; `None` where nothing is left of the name.
    pub fn new(name: &str, handle: Option<&str>) -> Option<Self> {
        let handle = handle.map(|it| it.strip_prefix('@').unwrap_or(it)).and_then(line);
        Some(Self { name: line(name)?, handle })
    }
}

/// The name of a group, made safe to keep and to show.
pub fn group_name(name: &str) -> Option<String> {
    line(name)
}

/// Tidy words in one line, as long as a name may be; `None` where nothing is left.
fn line(words: &str) -> Option<String> {
    let line = tidy(words).split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = line.chars().take(LONGEST_NAME).collect();
    (!name.is_empty()).then(|| name.trim_end().to_owned())
}

/// What a person wrote, made safe to keep and to show: without NUL and other control characters
/// (a line break stays, a tab becomes a space) and without marks that turn the direction of the
/// text around (U+202A–202E, U+2066–2069). PostgreSQL can't keep a NUL.
pub fn tidy(words: &str) -> String {
    let kept = words.chars().filter_map(|it| match it {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        it if it.is_control() => None,
        it => Some(it),
    });
    kept.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{KnownAs, tidy};

    #[test]
    fn what_would_break_a_database_or_turn_the_text_is_left_out() {
        assert_eq!(tidy(" a\0b\u{1b}[31m\tc\r\nd "), "ab[31m c\nd");
        assert_eq!(tidy("abc\u{202E}def\u{2066}"), "abcdef");
        assert_eq!(tidy("\0\0"), "");
        assert_eq!(tidy("👩‍🌾 ș"), "👩‍🌾 ș");
    }

    #[test]
    fn a_name_is_one_tidy_line() {
        let known = |name: &str, handle: Option<&str>| {
            KnownAs::new(name, handle).map(|it| (it.name, it.handle))
        };
        let ana = Some(("Ana Pop".to_owned(), Some("ana".to_owned())));
        assert_eq!(known(" Ana\n\t \u{202E}Pop\0 ", Some("@ana")), ana);
        assert_eq!(known("Ana", Some(" ")), Some(("Ana".to_owned(), None)));
        assert_eq!(known("\u{202E}\n\0", Some("ana")), None);
        let long = format!("{} {}", "ș".repeat(63), "ț".repeat(9));
        assert_eq!(known(&long, None), Some(("ș".repeat(63), None)));
        let long = "ț".repeat(99);
        assert_eq!(known(&long, Some(&long)), Some(("ț".repeat(64), Some("ț".repeat(64)))));
    }
}
