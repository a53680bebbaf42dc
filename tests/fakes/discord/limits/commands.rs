//! Commands, their options, and what is offered while somebody types.

use std::collections::HashSet;

use serde_json::Value;

use super::super::problem::{Form, Problem};

/// The languages that Discord's own clients have.
const LOCALES: &[&str] = &[
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he",
    "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE",
    "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
];

/// Commands whose names are written: slash commands. Others hang in menus.
const SLASH: u64 = 1;

/// Checks a whole list of commands.
pub fn check(commands: &[Value]) -> Result<(), Problem> {
    let mut form = Form::default();
    let mut seen = HashSet::new();
    for kind in 1..=3 {
        let of_kind = commands.iter().filter(|it| it["type"].as_u64().unwrap_or(SLASH) == kind);
        form.count("", of_kind.count(), 0, if kind == SLASH { 100 } else { 15 });
    }
    for (at, command) in commands.iter().enumerate() {
        let place = at.to_string();
        let kind = command["type"].as_u64().unwrap_or(SLASH);
        let name = command["name"].as_str().unwrap_or_default();
        if !seen.insert((kind, name)) {
            let why = format!("Application command names must be unique: {name}");
            form.refuse(&place, "APPLICATION_COMMANDS_DUPLICATE_NAME", why);
        }
        if kind == SLASH {
            check_names(&mut form, &place, command);
            check_options(&mut form, &place, &command["options"], 0);
        } else {
            form.length(&format!("{place}.name"), name, 1, 32);
        }
        let size = size(command);
        if size > 8000 {
            let why = format!("Command exceeds maximum size (8000): it has {size}");
            form.refuse(&place, "APPLICATION_COMMAND_TOO_LARGE", why);
        }
    }
    form.finish()
}

fn check_names(form: &mut Form, place: &str, of: &Value) {
    each_text(of, "name", |locale, name| {
        let place = format!("{place}.{locale}");
        form.length(&place, name, 1, 32);
        let fits = |it: char| it == '-' || it == '_' || it.is_alphanumeric();
        if !name.chars().all(fits) || name != name.to_lowercase() {
            let why = format!("Command name is invalid: {name}");
            form.refuse(&place, "APPLICATION_COMMAND_INVALID_NAME", why);
        }
    });
    check_locales(form, place, of, "name_localizations");
    check_descriptions(form, place, of);
}

fn check_descriptions(form: &mut Form, place: &str, of: &Value) {
    if of["description"].as_str().is_none_or(str::is_empty) {
        let place = format!("{place}.description");
        form.refuse(&place, "BASE_TYPE_REQUIRED", "This field is required");
    }
    each_text(of, "description", |locale, text| {
        form.length(&format!("{place}.{locale}"), text, 1, 100);
    });
    check_locales(form, place, of, "description_localizations");
}

/// A text in its main form and in every language that it has.
fn each_text(of: &Value, name: &str, mut take: impl FnMut(&str, &str)) {
    take(name, of[name].as_str().unwrap_or_default());
    let localised = format!("{name}_localizations");
    for (locale, text) in of[&localised].as_object().into_iter().flatten() {
        take(&format!("{localised}.{locale}"), text.as_str().unwrap_or_default());
    }
}

fn check_locales(form: &mut Form, place: &str, of: &Value, name: &str) {
    for locale in of[name].as_object().into_iter().flat_map(|it| it.keys()) {
        if !LOCALES.contains(&locale.as_str()) {
            let why = format!("Discord has no such language: {locale}");
            form.refuse(&format!("{place}.{name}"), "ENUM_TYPE_COERCE", why);
        }
    }
}

fn check_options(form: &mut Form, place: &str, options: &Value, depth: usize) {
    let options = options.as_array().map_or(&[][..], Vec::as_slice);
    form.count(&format!("{place}.options"), options.len(), 0, 25);
    let is_sub = |it: &Value| matches!(it["type"].as_u64(), Some(1 | 2));
    if options.iter().any(is_sub) && !options.iter().all(is_sub) {
        let why = "Sub-commands and other options can't stand side by side";
        form.refuse(place, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", why);
    }
    let mut seen = HashSet::new();
    let mut optional_before = false;
    for (at, option) in options.iter().enumerate() {
        let place = format!("{place}.options.{at}");
        check_names(form, &place, option);
        let name = option["name"].as_str().unwrap_or_default();
        if !seen.insert(name) {
            let why = format!("Option name is already used: {name}");
            form.refuse(&place, "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", why);
        }
        if option["required"] == true && optional_before {
            let why = "Required options must be placed before non-required options";
            form.refuse(&place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", why);
        }
        optional_before |= option["required"] != true;
        let kind = option["type"].as_u64();
        match (kind, depth) {
            (Some(1), 0 | 1) | (Some(2), 0) => {
                check_options(form, &place, &option["options"], depth + 1);
            }
            (Some(3..=11), _) => check_choices(form, &place, option),
            (_, _) => form.refuse(&place, "BASE_TYPE_CHOICES", "No such option here"),
        }
    }
}

fn check_choices(form: &mut Form, place: &str, option: &Value) {
    let choices = option["choices"].as_array().map_or(&[][..], Vec::as_slice);
    form.count(&format!("{place}.choices"), choices.len(), 0, 25);
    if option["autocomplete"] == true && !choices.is_empty() {
        let why = "Choices and autocomplete exclude each other";
        form.refuse(place, "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", why);
    }
    for (at, choice) in choices.iter().enumerate() {
        let place = format!("{place}.choices.{at}");
        each_text(choice, "name", |locale, name| {
            form.length(&format!("{place}.{locale}"), name, 1, 100);
        });
        check_locales(form, &place, choice, "name_localizations");
        if let Some(value) = choice["value"].as_str() {
            form.length(&format!("{place}.value"), value, 1, 100);
        }
    }
}

/// What of a command counts towards its 8000 characters: names, descriptions and values, each in
/// its longest language.
fn size(of: &Value) -> usize {
    let mut size = longest(of, "name") + longest(of, "description");
    size += of["value"].as_str().map_or(0, |it| it.chars().count());
    for list in ["options", "choices"] {
        size += of[list].as_array().into_iter().flatten().map(self::size).sum::<usize>();
    }
    size
}

fn longest(of: &Value, name: &str) -> usize {
    let mut longest = 0;
    each_text(of, name, |_, text| longest = longest.max(text.chars().count()));
    longest
}

/// Checks what is offered while somebody types.
pub fn choices(data: &Value) -> Result<(), Problem> {
    let mut form = Form::default();
    let choices = data["choices"].as_array().map_or(&[][..], Vec::as_slice);
    form.count("data.choices", choices.len(), 0, 25);
    for (at, choice) in choices.iter().enumerate() {
        let place = format!("data.choices.{at}");
        let name = choice["name"].as_str().unwrap_or_default();
        form.length(&format!("{place}.name"), name, 1, 100);
        if let Some(value) = choice["value"].as_str() {
            form.length(&format!("{place}.value"), value, 1, 100);
        }
    }
    form.finish()
}
