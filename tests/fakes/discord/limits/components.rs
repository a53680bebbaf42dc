//! Rows of buttons and menus.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::super::problem::Form;
use super::messages::is_link;

const LINK: u64 = 5;

/// Checks the rows of a message.
pub fn check(form: &mut Form, rows: &Value) {
    let rows = rows.as_array().map_or(&[][..], Vec::as_slice);
    form.count("components", rows.len(), 0, 5);
    let mut seen = HashSet::new();
    for (at, row) in rows.iter().enumerate() {
        let place = format!("components.{at}");
        if row["type"] != 1 {
            form.refuse(
                &place,
                "UNION_TYPE_CHOICES",
                "Value of field \"type\" must be one of (1,).",
            );
            continue;
        }
        let parts = row["components"].as_array().map_or(&[][..], Vec::as_slice);
        let menus = parts.iter().filter(|it| it["type"] != 2).count();
        let most = if menus > 0 { 1 } else { 5 };
        if !(1..=most).contains(&parts.len()) {
            let why = format!("The specified component exceeds the maximum width of {most}");
            form.refuse(&place, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", why);
        }
        for (at, part) in parts.iter().enumerate() {
            let place = format!("{place}.components.{at}");
            check_part(form, &place, part);
            check_id(form, &place, part, &mut seen);
        }
    }
}

fn check_part(form: &mut Form, place: &str, part: &Value) {
    match part["type"].as_u64() {
        Some(2) => check_button(form, place, part),
        Some(3 | 5..=8) => check_select(form, place, part),
        _ => form.refuse(place, "UNION_TYPE_CHOICES", "Neither a button nor a menu"),
    }
}

fn check_id(form: &mut Form, place: &str, part: &Value, seen: &mut HashSet<String>) {
    let place = format!("{place}.custom_id");
    let Some(id) = part["custom_id"].as_str() else {
        if part["style"] != LINK {
            form.refuse(&place, "BASE_TYPE_REQUIRED", "A custom id is required");
        }
        return;
    };
    form.length(&place, id, 1, 100);
    if !seen.insert(id.to_owned()) {
        let why = format!("Component custom id cannot be duplicated: {id}");
        form.refuse(&place, "COMPONENT_CUSTOM_ID_DUPLICATED", why);
    }
}

fn check_button(form: &mut Form, place: &str, button: &Value) {
    let label = button["label"].as_str().unwrap_or_default();
    form.length(&format!("{place}.label"), label, 0, 80);
    if label.trim().is_empty() && button["emoji"].is_null() {
        let why = "A button must have a label or an emoji";
        form.refuse(&format!("{place}.label"), "BUTTON_COMPONENT_INVALID_LABEL", why);
    }
    let link = button["url"].as_str();
    match (button["style"].as_u64(), link) {
        (Some(LINK), Some(link)) => {
            form.length(&format!("{place}.url"), link, 1, 512);
            if !is_link(link, &["http", "https", "discord"]) {
                let why = format!("Scheme must be one of (http, https, discord): {link}");
                form.refuse(&format!("{place}.url"), "URL_TYPE_INVALID_SCHEME", why);
            }
            if !button["custom_id"].is_null() {
                let why = "A custom id and url cannot both be specified";
                form.refuse(place, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", why);
            }
        }
        (Some(LINK), None) => {
            form.refuse(&format!("{place}.url"), "BASE_TYPE_REQUIRED", "A link needs its url");
        }
        (Some(1..=4), None) => {}
        (Some(1..=4), Some(_)) => {
            let why = "A custom id and url cannot both be specified";
            form.refuse(place, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", why);
        }
        (_, _) => form.refuse(&format!("{place}.style"), "BASE_TYPE_CHOICES", "No such style"),
    }
}

fn check_select(form: &mut Form, place: &str, select: &Value) {
    let placeholder = select["placeholder"].as_str().unwrap_or_default();
    form.length(&format!("{place}.placeholder"), placeholder, 0, 150);
    let least = select["min_values"].as_u64().unwrap_or(1);
    let most = select["max_values"].as_u64().unwrap_or(1);
    if least > most || !(1..=25).contains(&most) {
        let why = "min_values and max_values don't fit together";
        form.refuse(&format!("{place}.max_values"), "NUMBER_TYPE_MAX", why);
    }
    if select["type"] != 3 {
        return;
    }
    let options = select["options"].as_array().map_or(&[][..], Vec::as_slice);
    form.count(&format!("{place}.options"), options.len(), 1, 25);
    if most > options.len() as u64 {
        let why = format!("More may be picked ({most}) than there is ({})", options.len());
        form.refuse(&format!("{place}.max_values"), "NUMBER_TYPE_MAX", why);
    }
    let defaults = options.iter().filter(|it| it["default"] == true).count();
    if defaults as u64 > most {
        let why = format!("{defaults} options are chosen from the start, {most} may be");
        form.refuse(&format!("{place}.options"), "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", why);
    }
    let mut seen = HashSet::new();
    for (at, option) in options.iter().enumerate() {
        let place = format!("{place}.options.{at}");
        let text = |name: &str| option[name].as_str().unwrap_or_default();
        form.length(&format!("{place}.label"), text("label"), 1, 100);
        form.length(&format!("{place}.value"), text("value"), 1, 100);
        form.length(&format!("{place}.description"), text("description"), 0, 100);
        if !seen.insert(text("value")) {
            let why = format!("The specified option value is already used: {}", text("value"));
            form.refuse(&format!("{place}.value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", why);
        }
    }
}

/// Rows as Discord returns them: numbered, and with the figures that were left out.
pub fn shown(rows: &Value) -> Vec<Value> {
    let mut rows = rows.as_array().cloned().unwrap_or_default();
    let mut number = 0;
    for row in &mut rows {
        number += 1;
        row["id"] = number.into();
        for part in row["components"].as_array_mut().into_iter().flatten() {
            number += 1;
            part["id"] = number.into();
            if let Some(fields) = part.as_object_mut() {
                complete(fields);
            }
        }
    }
    rows
}

fn complete(part: &mut Map<String, Value>) {
    part.retain(|_, value| !value.is_null());
    if part["type"] != 2 {
        part.entry("min_values").or_insert(json!(1));
        part.entry("max_values").or_insert(json!(1));
    }
    for option in part.get_mut("options").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(fields) = option.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
    }
}
