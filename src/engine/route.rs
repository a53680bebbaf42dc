//! What an event means: pure, from the words, the open question and the menu.

use jiff::Timestamp;

use crate::core::command::{self, Found, Menu};
use crate::core::dialogue::{Open, Step};
use crate::core::event::{EventKind, tidy};
use crate::core::file::Sent;
use crate::core::ids::ChatId;
use crate::core::message::Press;
use crate::search::fold;

/// The longest message that is read, in characters: a question is a sentence or two.
pub const LONGEST: usize = 1000;

/// What the button carries that leaves a field of a form as it is.
pub const SKIP: &str = "form.skip";

/// Where an event goes.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// A command of the menu.
    Command {
        /// Its own name, however it was typed.
        name: &'static str,
        /// What follows it.
        words: String,
    },
    /// A command that the menu doesn't have.
    Mistyped {
        /// As it was typed.
        typed: String,
        /// What follows it.
        words: String,
        /// The one that may have been meant.
        nearest: Option<&'static str>,
    },
    /// The answer to the open question.
    Answer {
        /// The question.
        step: Step,
        /// The answer.
        words: String,
    },
    /// Plain words.
    Question {
        /// The words.
        words: String,
        /// There was a question of the bot, but its time is over.
        late: bool,
    },
    /// Something else than words.
    Sent {
        /// The question that is open.
        open: Option<Step>,
        /// What was sent.
        sent: Sent,
        /// Where the words go that came with it.
        words: Option<Box<Route>>,
    },
    /// A pressed button.
    Press {
        /// The skill that it names.
        skill: String,
        /// What it tells that skill.
        code: String,
    },
    /// A form that was filled in.
    Filled {
        /// The skill that it names.
        skill: String,
        /// Which form of that skill.
        code: String,
        /// What stands in its fields.
        values: Vec<String>,
    },
    /// The field of a form that is asked for stays as it is.
    Skip {
        /// The question for it.
        step: Step,
    },
    /// The bot was put into a group.
    Added,
    /// It was put into a channel.
    Entrusted(ChatId),
    /// Something that nobody waits for an answer to.
    Nothing,
    /// A button that carries nothing that we know.
    OldButton,
    /// Nothing that can be read: empty, or only marks and pictures.
    NoWords,
    /// More than a question can be.
    TooLong {
        /// How many characters.
        letters: usize,
    },
}

/// Decides where an event goes.
pub fn route(kind: &EventKind, open: Option<&Open>, menu: &Menu, now: Timestamp) -> Route {
    let said = match kind {
        EventKind::Pressed(carried) => return pressed(carried, open, now),
        EventKind::Filled { form, values } => {
            let Some((skill, code)) = Press::decode(form) else { return Route::OldButton };
            let values = values.iter().map(|it| tidy(it)).collect();
            return Route::Filled { skill: skill.to_owned(), code: code.to_owned(), values };
        }
        EventKind::Added => return Route::Added,
        EventKind::Entrusted(chat) => return Route::Entrusted(chat.clone()),
        EventKind::Removed | EventKind::Moved(_) | EventKind::Blocked => return Route::Nothing,
        EventKind::Sent(sent) => {
            let open = open.filter(|it| it.is_open(now));
            let words = words(&sent.words, open, menu, now);
            return Route::Sent {
                open: open.map(|it| it.step.clone()),
                sent: Sent { words: tidy(&sent.words), ..Sent::clone(sent) },
                words: Some(words).filter(|it| *it != Route::NoWords).map(Box::new),
            };
        }
        EventKind::Said(said) => said,
    };
    words(said, open, menu, now)
}

/// Where words go.
fn words(said: &str, open: Option<&Open>, menu: &Menu, now: Timestamp) -> Route {
    let letters = said.chars().count();
    if letters > LONGEST {
        return Route::TooLong { letters };
    }
    let said = tidy(said);
    if let Some(line) = command::parse(&said) {
        let words = line.words.to_owned();
        return match menu.find(&fold(&line.name)) {
            Found::Command(name) => Route::Command { name, words },
            Found::Nearest(near) => {
                Route::Mistyped { typed: line.name, words, nearest: Some(near) }
            }
            Found::Unknown => Route::Mistyped { typed: line.name, words, nearest: None },
        };
    }
    if !said.chars().any(char::is_alphanumeric) {
        return Route::NoWords;
    }
    if let Some(name) = menu.find_plain(fold(&said).trim()) {
        return Route::Command { name, words: String::new() };
    }
    match open {
        Some(open) if open.is_open(now) => Route::Answer { step: open.step.clone(), words: said },
        late => Route::Question { words: said, late: late.is_some_and(|it| it.is_late(now)) },
    }
}

fn pressed(carried: &str, open: Option<&Open>, now: Timestamp) -> Route {
    if carried == SKIP {
        let open = open.filter(|it| it.is_open(now) && matches!(it.step, Step::Fill { .. }));
        return open.map_or(Route::OldButton, |it| Route::Skip { step: it.step.clone() });
    }
    match Press::decode(carried) {
        Some((skill, code)) => Route::Press { skill: skill.to_owned(), code: code.to_owned() },
        None => Route::OldButton,
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{LONGEST, Route, SKIP, route};
    use crate::core::command::{Menu, Named};
    use crate::core::dialogue::{Dialogue, Step};
    use crate::core::event::EventKind;
    use crate::core::file::Sent;

    fn menu() -> Menu {
        let named = |name: &str, plain| Named {
            name: name.to_owned(),
            command: if plain { "help" } else { "learn" },
            plain,
        };
        Menu(vec![named("learn", false), named("invata", false), named("ajutor", true)])
    }

    fn said(words: &str) -> Route {
        let kind = EventKind::Said(words.to_owned());
        route(&kind, None, &menu(), Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn words_commands_and_slips_part_ways() {
        assert_eq!(said("/learn x"), Route::Command { name: "learn", words: "x".to_owned() });
        assert_eq!(said("/Învață x"), Route::Command { name: "learn", words: "x".to_owned() });
        assert_eq!(said("Ajutor"), Route::Command { name: "help", words: String::new() });
        assert!(matches!(said("ajutor la mate"), Route::Question { .. }));
        assert!(matches!(said("/lern x"), Route::Mistyped { nearest: Some("learn"), .. }));
        assert!(matches!(said("/weather"), Route::Mistyped { nearest: None, .. }));
        assert_eq!(said("curs"), Route::Question { words: "curs".to_owned(), late: false });
    }

    #[test]
    fn what_has_no_words_is_not_searched_for() {
        for empty in ["", "  ", "\n", "\0", "🙂🙂", "?!", "\u{202E}", "/", "…"] {
            assert_eq!(said(empty), Route::NoWords, "{empty:?}");
        }
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(said(&long), Route::TooLong { letters: LONGEST + 1 });
    }

    #[test]
    fn an_open_question_takes_the_answer_in_time() {
        let now = Timestamp::UNIX_EPOCH;
        let mut dialogue = Dialogue::default();
        dialogue.ask(Step::WhereNear, now);
        let open = dialogue.step.as_ref();
        let kind = EventKind::Said("Reghin".to_owned());
        let words = "Reghin".to_owned();
        let answer = Route::Answer { step: Step::WhereNear, words: words.clone() };
        assert_eq!(route(&kind, open, &menu(), now), answer);
        let later = now + jiff::SignedDuration::from_hours(2);
        assert_eq!(route(&kind, open, &menu(), later), Route::Question { words, late: true });
        let command = EventKind::Said("/learn".to_owned());
        assert!(matches!(route(&command, open, &menu(), now), Route::Command { .. }));
    }

    #[test]
    fn what_is_sent_keeps_its_words() {
        let now = Timestamp::UNIX_EPOCH;
        let sent = |words: &str, open: Option<&super::Open>| {
            let sent = Sent { words: words.to_owned(), ..Sent::default() };
            match route(&EventKind::Sent(Box::new(sent)), open, &menu(), now) {
                Route::Sent { open, words, .. } => (open, words.map(|it| *it)),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(sent("", None), (None, None));
        let question = Route::Question { words: "curs".to_owned(), late: false };
        assert_eq!(sent(" curs ", None), (None, Some(question)));
        let mut dialogue = Dialogue::default();
        dialogue.ask(Step::IdeaFile, now);
        let open = dialogue.step.as_ref();
        assert_eq!(sent("", open), (Some(Step::IdeaFile), None));
    }

    #[test]
    fn a_button_names_its_skill() {
        let pressed = |it: &str| {
            route(&EventKind::Pressed(it.to_owned()), None, &menu(), Timestamp::UNIX_EPOCH)
        };
        let press = Route::Press { skill: "learn".to_owned(), code: "more.3".to_owned() };
        assert_eq!(pressed("learn.more.3"), press);
        assert_eq!(pressed("garbage"), Route::OldButton);
        assert_eq!(pressed(SKIP), Route::OldButton, "no form is open");
    }
}
