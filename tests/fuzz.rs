//! The fuzz targets of `fuzz/`, without a fuzzer: each over its corpus and over some thousand seeded
//! mutations of it, the same in every run.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails the test")]

#[path = "../fuzz/targets.rs"]
mod targets;

use std::panic::catch_unwind;
use std::path::Path;

use serde_json::{Value, json};

/// Signs and words that break things more often than others.
const TOKENS: &[&str] = &[
    "0",
    "-1",
    "9223372036854775807",
    "18446744073709551616",
    "1e999",
    "null",
    "true",
    "\"\"",
    "[]",
    "{}",
    "[[[[[[[[",
    "\\u0000",
    "\\ud800",
    "\0",
    "\n",
    "\n\n",
    " ",
    ". ",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "👩‍🌾",
    "ș",
    "ß",
    "İ",
    "<b>",
    "</b>",
    "&lt;",
    "&amp;#60;",
    "**",
    "__",
    "~~",
    "||",
    "`",
    "```",
    "\\",
    "\\\\",
    "https://a.ro/*_*",
    "<@1>",
    "<#1>",
    "@everyone",
    "@here",
    "[a](",
    "](https://a.ro)",
    ":a:",
    "# ",
    "> ",
    "- ",
    "1. ",
    ".",
    "#",
    "#2",
    "learn.",
    "settings.",
    "!",
    "/",
    "@xploit_test_bot",
    "form.skip",
    "%",
    "{ $x }",
    "'",
    "\"",
    "--",
];

/// A sequence of numbers that look random (xorshift64*), the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(drawn).unwrap() % end.max(1)
    }

    fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// A place in something of this length.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.below(length + 1);
        from..from + self.below((length - from).min(40) + 1)
    }
}

/// Runs a target over its corpus and so many mutations of it. An input that it does not bear is left
/// in a file, to be put into the corpus.
fn run(name: &str, target: fn(&[u8]), mutations: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    let corpus: Vec<_> = files.iter().map(|it| std::fs::read(it).unwrap()).collect();
    assert!(corpus.len() >= 15, "the corpus was not found");
    for (file, input) in files.iter().zip(&corpus) {
        bears(target, input, &file.display().to_string());
    }
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for number in 0..mutations {
        let mut input = corpus[dice.below(corpus.len())].clone();
        for _ in 0..=dice.below(4) {
            input = mutated(input, &corpus, &mut dice);
        }
        bears(target, &input, &format!("mutation {number}"));
    }
}

fn bears(target: fn(&[u8]), input: &[u8], which: &str) {
    if catch_unwind(|| target(input)).is_err() {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz-input");
        std::fs::write(&file, input).unwrap();
        let shown = String::from_utf8_lossy(input);
        panic!("{which}, now in {}: {shown:?}", file.display());
    }
}

fn mutated(mut input: Vec<u8>, corpus: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    match dice.below(8) {
        // Most of what is not JSON any more is refused at once, so JSON is changed as such.
        0..4 => match serde_json::from_slice::<Value>(&input) {
            Ok(mut json) if json.is_object() => {
                disturb(&mut json, dice);
                json.to_string().into_bytes()
            }
            _ => insert(input, dice.one_of(TOKENS).as_bytes(), dice),
        },
        4 => {
            let at = dice.range(input.len());
            input.drain(at);
            input
        }
        5 => {
            let at = dice.range(input.len());
            let again = input[at].to_vec();
            insert(input, &again, dice)
        }
        6 => {
            let other = &corpus[dice.below(corpus.len())];
            let part = other[dice.range(other.len())].to_vec();
            insert(input, &part, dice)
        }
        _ => {
            let at = dice.below(input.len());
            if let Some(byte) = input.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
            input
        }
    }
}

fn insert(mut input: Vec<u8>, what: &[u8], dice: &mut Dice) -> Vec<u8> {
    let at = dice.below(input.len() + 1);
    input.splice(at..at, what.iter().copied());
    input
}

/// Puts something else in the place of some value, or takes it away.
fn disturb(json: &mut Value, dice: &mut Dice) {
    let deeper = dice.below(6) > 0;
    match json {
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let name = fields.keys().nth(dice.below(fields.len())).unwrap().clone();
            match dice.below(12) {
                0 => drop(fields.remove(&name)),
                _ => disturb(&mut fields[&name], dice),
            }
        }
        Value::Array(items) if deeper && !items.is_empty() => {
            let at = dice.below(items.len());
            match dice.below(12) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                _ => disturb(&mut items[at], dice),
            }
        }
        Value::String(text) if deeper => {
            let at = text.char_indices().nth(dice.below(20)).map_or(text.len(), |(at, _)| at);
            text.insert_str(at, dice.one_of(TOKENS));
        }
        Value::Number(number) if deeper => {
            let near = number.as_i64().unwrap_or_default();
            let others = [
                0,
                near.wrapping_neg(),
                near.saturating_add(1),
                2,
                i64::MAX,
                i64::MIN,
                i64::from(i32::MAX),
            ];
            *json = json!(others[dice.below(others.len())]);
        }
        _ => {
            let others = [
                json!(null),
                json!(""),
                json!([]),
                json!({}),
                json!(true),
                json!(-1.5),
                json!("7"),
            ];
            *json = others[dice.below(others.len())].clone();
        }
    }
}

#[test]
fn what_telegrams_webhook_is_brought() {
    run("webhook_body", targets::webhook_body, 6000);
}

#[test]
fn what_discords_gateway_tells() {
    run("interaction_json", targets::interaction_json, 6000);
}

#[test]
fn what_buttons_carry_back() {
    run("callback_data", targets::callback_data, 300);
}

#[test]
fn long_text_in_pieces() {
    run("splitter", targets::splitter, 4000);
}

#[test]
fn words_as_markup() {
    run("escaper", targets::escaper, 4000);
}
