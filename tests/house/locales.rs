//! The locales agree beyond what the build checks: the plural forms are those of the language, and
//! every vocabulary has a name for each of its codes.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use icu_plurals::{PluralCategory, PluralRules};
use jiff::civil::date;
use xploit_bot::core::catalogue::{Kind, Language, Mode, Sector, Setting};
use xploit_bot::core::idea;
use xploit_bot::core::text::{Text, Value};
use xploit_bot::core::vocabulary::{Competence, Topic};
use xploit_bot::texts::{TAUGHT, Texts};

/// Every message of a locale.
fn messages(language: &str) -> Vec<Message<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let mut messages = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let resource = fluent_syntax::parser::parse(source).unwrap();
        messages.extend(resource.body.into_iter().filter_map(|it| match it {
            Entry::Message(message) => Some(message),
            _ => None,
        }));
    }
    messages
}

const LANGUAGES: [&str; 3] = ["ro", "en", "cy"];

/// The choices in a pattern, with those within them.
fn selects(pattern: &Pattern<String>) -> Vec<(&InlineExpression<String>, &[Variant<String>])> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        if let Expression::Select { selector, variants } = expression {
            found.push((selector, variants.as_slice()));
            found.extend(variants.iter().flat_map(|it| selects(&it.value)));
        }
    }
    found
}

fn keys(variants: &[Variant<String>]) -> BTreeSet<&str> {
    let names = variants.iter().map(|it| match &it.key {
        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => name,
    });
    names.map(String::as_str).collect()
}

/// The categories that whole numbers have in a language, by ICU.
fn categories(language: &str) -> BTreeSet<&'static str> {
    let locale: icu_locale::Locale = language.parse().unwrap();
    let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
    let name = |number: u32| match rules.category_for(number) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    (0..1200).map(name).collect()
}

#[test]
fn every_plural_has_the_forms_of_its_language() {
    for language in LANGUAGES {
        let needed = categories(language);
        for message in messages(language) {
            for (selector, variants) in message.value.iter().flat_map(selects) {
                let InlineExpression::FunctionReference { id, .. } = selector else { continue };
                assert_eq!(id.name, "PLURAL");
                assert_eq!(keys(variants), needed, "{language}: {}", message.id.name);
            }
        }
    }
}

#[test]
fn every_code_has_a_name() {
    let codes = |them: Vec<&'static str>| them;
    let vocabularies = [
        ("kind-name", codes(Kind::ALL.iter().map(|it| it.code()).collect())),
        ("setting-name", codes(Setting::ALL.iter().map(|it| it.code()).collect())),
        ("card-setting-derived", codes(Setting::ALL.iter().map(|it| it.code()).collect())),
        ("mode-name", codes(Mode::ALL.iter().map(|it| it.code()).collect())),
        ("sector-name", codes(Sector::ALL.iter().map(|it| it.code()).collect())),
        ("partners-sector-words", codes(Sector::ALL.iter().map(|it| it.code()).collect())),
        ("idea-competence", codes(Competence::ALL.iter().map(|it| it.code()).collect())),
        ("idea-competence-words", codes(Competence::ALL.iter().map(|it| it.code()).collect())),
        ("interest-name", codes(Topic::ALL.iter().map(|it| it.code()).collect())),
        ("interest-words", codes(Topic::ALL.iter().map(|it| it.code()).collect())),
        ("idea-state", codes(idea::State::ALL.iter().map(|it| it.code()).collect())),
        ("idea-usual", codes(idea::Usual::ALL.iter().map(|it| it.code()).collect())),
        ("language-name", TAUGHT.to_vec()),
        ("language-in-words", TAUGHT.to_vec()),
    ];
    for language in LANGUAGES {
        let messages = messages(language);
        for (key, codes) in &vocabularies {
            let message = messages.iter().find(|it| it.id.name == *key).unwrap();
            let selects = selects(message.value.as_ref().unwrap());
            let named = keys(selects[0].1);
            for code in codes {
                assert!(named.contains(code), "{language}: {key} has no [{code}]");
            }
        }
    }
}

#[test]
fn every_message_renders_without_marks_or_holes() {
    let texts = Texts::load(&"ro".parse().unwrap(), None).unwrap();
    for language in LANGUAGES {
        let reader: Language = language.parse().unwrap();
        for message in messages(language) {
            for count in [0, 1, 2, 3, 6, 20, 101, 1204] {
                let args = ["count", "shown", "limit", "first", "last", "amount"];
                let mut args: Vec<_> =
                    args.iter().map(|it| ((*it).into(), Value::Count(count))).collect();
                for name in variables(message.value.as_ref().unwrap()) {
                    if !args.iter().any(|(it, _)| *it == name) {
                        args.push((name.into(), Value::from("x".to_owned())));
                    }
                }
                let text = Text { key: message.id.name.clone().into(), args };
                let words = texts.render(&text, &reader, date(2026, 11, 23));
                let id = format!("{language}: {} {count}: {words}", message.id.name);
                assert!(!words.trim().is_empty(), "{id}");
                assert!(!words.contains(['\u{2068}', '\u{2069}', '{', '}']), "{id}");
            }
        }
    }
}

/// The arguments that stand in a pattern.
fn variables(pattern: &Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                found.insert(id.name.clone());
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    found.insert(id.name.clone());
                }
                found.extend(variants.iter().flat_map(|it| variables(&it.value)));
            }
        }
    }
    found
}
