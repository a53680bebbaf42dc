//! One language: its Fluent messages and its format.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::input::Decimal;
use jiff::civil::Date;

use super::format::Format;
use super::uses::Uses;
use super::{BadTexts, Mistake, Texts};
use crate::core::catalogue::{Language, Price};
use crate::core::text::keys::ALL;
use crate::core::text::{Text, Value};

/// A language that the bot speaks.
pub(super) struct Locale {
    pub(super) language: Language,
    bundle: FluentBundle<FluentResource>,
    pub(super) format: Format,
}

/// A number as a Fluent argument: shown with `{ $count }`, chosen by with `PLURAL($count)`.
#[derive(Debug, Clone, PartialEq)]
struct Figure {
    shown: String,
    category: &'static str,
}

impl FluentType for Figure {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.shown.clone().into()
    }

    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> Cow<'static, str> {
        self.shown.clone().into()
    }
}

fn plural<'a>(positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match positional {
        [FluentValue::Custom(figure)] => figure
            .as_ref()
            .as_any()
            .downcast_ref::<Figure>()
            .map_or(FluentValue::Error, |it| FluentValue::from(it.category)),
        _ => FluentValue::Error,
    }
}

impl Locale {
    pub(super) fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        // Isolation marks are for markup that mixes directions; in a chat they show as boxes.
        bundle.set_use_isolating(false);
        bundle.add_function("PLURAL", plural).expect("the bundle is new");
        Self { format: Format::of(&language), language, bundle }
    }

    /// Adds a file's messages; those that are there already are replaced.
    pub(super) fn add(&mut self, source: String, file: &str) -> Result<(), BadTexts> {
        let resource = FluentResource::try_new(source).map_err(|(resource, errors)| {
            let place = errors.first().map_or(0, |error| error.pos.start);
            let line = resource.source()[..place].matches('\n').count() + 1;
            let reason = errors.first().map(|it| it.kind.to_string()).unwrap_or_default();
            BadTexts::Syntax { file: file.to_owned(), line, reason }
        })?;
        self.bundle.add_resource_overriding(resource);
        Ok(())
    }

    /// Checks a file of an operator against our messages: one that we don't have, an argument
    /// that it doesn't get, a function or a plural that would not work is a mistake.
    pub(super) fn check_override(source: &str, file: &str) -> Result<(), BadTexts> {
        let Ok(resource) = fluent_syntax::parser::parse(source) else {
            return Ok(()); // [`Locale::add`] tells the line
        };
        for entry in &resource.body {
            let fluent_syntax::ast::Entry::Message(message) = entry else { continue };
            let bad = |reason| BadTexts::Message {
                file: file.to_owned(),
                message: message.id.name.to_owned(),
                reason,
            };
            let known = ALL.iter().find(|(key, _)| *key == message.id.name);
            let Some((_, arguments)) = known else { return Err(bad(Mistake::Unknown)) };
            let Some(value) = &message.value else {
                return Err(bad(Mistake::Pattern("it has no words".to_owned())));
            };
            let uses = Uses::of(value);
            if let Some(problem) = uses.problems.into_iter().next() {
                return Err(bad(Mistake::Pattern(problem)));
            }
            if let Some(it) = uses.arguments.iter().find(|it| !arguments.contains(&it.as_str())) {
                return Err(bad(Mistake::Argument(it.clone())));
            }
            let missing = |it: &&String| !may_refer(&resource, message.id.name, arguments, it);
            if let Some(it) = uses.references.iter().find(missing) {
                return Err(bad(Mistake::Pattern(format!("it can't refer to {it}"))));
            }
        }
        Ok(())
    }

    /// Renders a text.
    pub(super) fn render(&self, text: &Text, texts: &Texts, today: Date) -> String {
        let mut args = FluentArgs::with_capacity(text.args.len());
        for (name, value) in &text.args {
            args.set(name.as_ref(), self.argument(value, texts, today));
        }
        self.format(&text.key, &args)
    }

    /// Formats a message. A problem is logged and the message shown as far as it goes: the build
    /// has checked ours, so only a message of an older version that waited in the outbox, or one
    /// of an operator, can have one.
    fn format(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|it| it.value()) else {
            tracing::error!(key, language = %self.language, "no such message");
            return String::new();
        };
        let mut problems = Vec::new();
        let formatted = self.bundle.format_pattern(pattern, Some(args), &mut problems).into_owned();
        if !problems.is_empty() {
            tracing::error!(key, language = %self.language, ?problems, "a bad message");
        }
        formatted
    }

    fn argument<'a>(&self, value: &'a Value, texts: &Texts, today: Date) -> FluentValue<'a> {
        match value {
            Value::Words(words) => FluentValue::from(words.as_ref()),
            Value::Count(count) => self.figure(&Decimal::from(*count)),
            other => FluentValue::from(self.value(other, texts, today)),
        }
    }

    /// A value by itself.
    pub(super) fn value(&self, value: &Value, texts: &Texts, today: Date) -> String {
        match value {
            Value::Words(words) => words.clone().into_owned(),
            Value::Count(count) => self.format.number(&Decimal::from(*count)),
            Value::Date(day) => self.format.day(*day, today),
            Value::Days(start, end) => self.format.days(*start, *end, today),
            Value::Price(price) => self.price(price),
            Value::Text(text) => self.render(text, texts, today),
            Value::List(items) => {
                let items: Vec<_> = items.iter().map(|it| self.value(it, texts, today)).collect();
                self.format.list(&items)
            }
            Value::In(language, text) => texts.render(text, language, today),
        }
    }

    fn figure(&self, number: &Decimal) -> FluentValue<'static> {
        FluentValue::Custom(Box::new(Figure {
            shown: self.format.number(number),
            category: self.format.category(number),
        }))
    }

    fn price(&self, price: &Price) -> String {
        let mut amount = Decimal::from(price.cents);
        amount.multiply_pow10(-2);
        if price.cents % 100 == 0 {
            amount.trim_end();
        }
        let mut args = FluentArgs::with_capacity(2);
        args.set("amount", self.figure(&amount));
        args.set("currency", price.currency.as_str());
        self.format("price", &args)
    }
}

/// Whether an operator's message may contain another: a term of the same file, or a message of ours
/// that needs no arguments but those that this one gets.
fn may_refer(
    file: &fluent_syntax::ast::Resource<&str>,
    message: &str,
    arguments: &[&str],
    reference: &str,
) -> bool {
    match reference.strip_prefix('-') {
        Some(term) => file
            .body
            .iter()
            .any(|it| matches!(it, fluent_syntax::ast::Entry::Term(it) if it.id.name == term)),
        None => ALL.iter().any(|(key, needs)| {
            *key == reference && *key != message && needs.iter().all(|it| arguments.contains(it))
        }),
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Locale({})", self.language)
    }
}
