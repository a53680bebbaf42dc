//! Buttons, menus and forms as Discord's components: pure.
//!
//! What a component carries back is its `custom_id`, which no two in a message may share: one that
//! comes twice gets a number after `#`, which [`carried`] takes off again.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::outbound::{Me, as_words};
use crate::core::form::{Choices, Form, Lines, Need};
use crate::core::message::{Button, Message};

/// The most rows of one message.
pub(super) const ROWS: usize = 5;

/// The most buttons of a row.
const WIDE: usize = 5;

/// The most options of a menu.
const OPTIONS: usize = 25;

/// The most characters of a button's label, an option's, a menu's prompt, a form's title or label.
const LABEL: usize = 80;
const OPTION: usize = 100;
const PROMPT: usize = 150;
const SHORT: usize = 45;

/// The longest address of a button.
const ADDRESS: usize = 512;

/// What stands before the code of a menu, which itself carries nothing.
const MENU: &str = "choose.";

/// The kinds of components.
const ROW: u8 = 1;
const BUTTON: u8 = 2;
const SELECT: u8 = 3;
const INPUT: u8 = 4;

/// The looks of a button.
const PRIMARY: u8 = 1;
const SECONDARY: u8 = 2;
const LINK: u8 = 5;

/// The rows under a message: the choice as a menu, then the buttons.
pub(super) fn rows(message: &Message<String>, me: Me) -> Vec<Value> {
    let mut codes = Codes::default();
    let mut rows: Vec<Value> =
        message.choices.iter().flat_map(|it| menus(it, &mut codes)).collect();
    let mut buttons: Vec<Vec<Value>> = Vec::new();
    for row in &message.buttons {
        let row: Vec<_> = row.iter().filter_map(|it| button(it, me, &mut codes)).collect();
        buttons.extend(row.chunks(WIDE).map(<[Value]>::to_vec));
    }
    if rows.len() + buttons.len() > ROWS {
        // Closer together they may fit; their order stays.
        let all = buttons.concat();
        buttons = all.chunks(WIDE).map(<[Value]>::to_vec).collect();
    }
    rows.extend(buttons.into_iter().map(row));
    rows
}

/// Addresses that a button can't open: they are said instead.
pub(super) fn unlinkable(message: &Message<String>) -> impl Iterator<Item = &str> {
    message.buttons.iter().flatten().filter_map(as_words)
}

/// Whether a button may lead there.
pub(super) fn is_link(address: &str) -> bool {
    let parsed = url::Url::parse(address);
    let known = parsed.is_ok_and(|it| matches!(it.scheme(), "http" | "https") && it.has_host());
    known && address.chars().count() <= ADDRESS
}

/// The code that a component brought back.
pub(super) fn carried(custom_id: &str) -> &str {
    match custom_id.rsplit_once('#') {
        Some((code, number))
            if !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit()) =>
        {
            code
        }
        _ => custom_id,
    }
}

/// A form, as what opens in front of the person.
pub fn modal(form: &Form<String>) -> Value {
    let inputs = form.fields.iter().enumerate().map(|(at, field)| {
        let style = match field.lines {
            Lines::One => 1,
            Lines::Many => 2,
        };
        let required = match field.need {
            Need::Required => true,
            Need::Optional => false,
        };
        let most = usize::from(field.most).clamp(1, 4000);
        let mut input = json!({
            "type": INPUT,
            "custom_id": at.to_string(),
            "style": style,
            "label": filled(&field.label, SHORT),
            "required": required,
            "min_length": u8::from(required),
            "max_length": most,
        });
        if let Some(given) = field.given.as_deref().filter(|it| !it.is_empty()) {
            input["value"] = given.chars().take(most).collect::<String>().into();
        }
        row(vec![input])
    });
    json!({
        "custom_id": form.press.encoded(),
        "title": filled(&form.title, SHORT),
        "components": inputs.collect::<Vec<_>>(),
    })
}

fn row(parts: Vec<Value>) -> Value {
    json!({ "type": ROW, "components": parts })
}

fn menus(choices: &Choices<String>, codes: &mut Codes) -> Vec<Value> {
    let menu = |options: &[crate::core::form::Choice<String>]| {
        let first = options.first()?;
        let mut values = Codes::default();
        let shown: Vec<_> = options
            .iter()
            .map(|it| {
                let value = values.unique(it.press.encoded());
                json!({ "label": filled(&it.label, OPTION), "value": value })
            })
            .collect();
        Some(row(vec![json!({
            "type": SELECT,
            "custom_id": codes.unique(&format!("{MENU}{}", first.press.encoded())),
            "placeholder": shorten(&choices.prompt, PROMPT),
            "options": shown,
        })]))
    };
    choices.options.chunks(OPTIONS).filter_map(menu).collect()
}

fn button(button: &Button<String>, me: Me, codes: &mut Codes) -> Option<Value> {
    Some(match button {
        Button::Press { label, press } => json!({
            "type": BUTTON,
            "style": if is_number(label) { PRIMARY } else { SECONDARY },
            "label": filled(label, LABEL),
            "custom_id": codes.unique(press.encoded()),
        }),
        Button::Open { label, url } if is_link(url) => link(label, url),
        Button::Open { .. } => return None,
        Button::Private { label, .. } => {
            link(label, &format!("https://discord.com/users/{}", me.0))
        }
    })
}

fn link(label: &str, url: &str) -> Value {
    json!({ "type": BUTTON, "style": LINK, "label": filled(label, LABEL), "url": url })
}

/// Whether a button has nothing but the number of an entry: these are what a list is for.
fn is_number(label: &str) -> bool {
    !label.is_empty() && label.bytes().all(|it| it.is_ascii_digit())
}

/// At most so many characters: what is cut off is marked.
pub(super) fn shorten(words: &str, most: usize) -> String {
    if words.encode_utf16().count() <= most {
        return words.to_owned();
    }
    let mut length = 1;
    let fits = |it: &char| {
        length += it.len_utf16();
        length <= most
    };
    let kept: String = words.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

/// The same, where Discord takes no empty words.
fn filled(words: &str, most: usize) -> String {
    match words.trim().is_empty() {
        true => "…".to_owned(),
        false => shorten(words, most),
    }
}

/// The codes of one message.
#[derive(Default)]
struct Codes(HashSet<String>);

impl Codes {
    /// The code, with a number after it where it was there before.
    fn unique(&mut self, code: &str) -> String {
        let mut unique = code.to_owned();
        let mut number = 1;
        while !self.0.insert(unique.clone()) {
            number += 1;
            unique = format!("{code}#{number}");
        }
        unique
    }
}

#[cfg(test)]
mod tests {
    use super::{Codes, carried, is_link, shorten};

    #[test]
    fn a_code_that_comes_twice_is_told_apart_and_read_as_one() {
        let mut codes = Codes::default();
        let unique = [codes.unique("a.b"), codes.unique("a.b"), codes.unique("a.b")];
        assert_eq!(unique, ["a.b", "a.b#2", "a.b#3"]);
        assert!(unique.iter().all(|it| carried(it) == "a.b"));
        assert_eq!(carried("a.#"), "a.#");
        assert_eq!(carried("a.#x"), "a.#x");
    }

    #[test]
    fn what_is_cut_off_is_marked() {
        assert_eq!(shorten("abcdef", 6), "abcdef");
        assert_eq!(shorten("abcdefg", 6), "abcde…");
        assert_eq!(shorten("👩👩👩👩", 6), "👩👩…");
    }

    #[test]
    fn a_button_opens_pages_alone() {
        assert!(is_link("https://example.org/a"));
        for other in ["", "ftp://a", "javascript:alert(1)", "https://"] {
            assert!(!is_link(other), "{other}");
        }
        assert!(!is_link(&format!("https://example.org/{}", "a".repeat(512))));
    }
}
