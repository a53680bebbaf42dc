//! Forms that open in front of somebody.

use std::collections::HashSet;

use serde_json::Value;

use super::super::Id;
use super::super::interactions::{Input, Modal};
use super::super::problem::{Form, Problem};

/// Checks a form and reads what it asks.
pub fn read(interaction: Id, data: &Value) -> Result<Modal, Problem> {
    let mut form = Form::default();
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let (title, custom_id) = (text("title"), text("custom_id"));
    form.length("data.title", &title, 1, 45);
    form.length("data.custom_id", &custom_id, 1, 100);
    let rows = data["components"].as_array().map_or(&[][..], Vec::as_slice);
    form.count("data.components", rows.len(), 1, 5);
    let mut seen = HashSet::new();
    let mut inputs = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let place = format!("data.components.{at}");
        let Some((input, label)) = input_of(row) else {
            form.refuse(&place, "UNION_TYPE_CHOICES", "The fake knows text inputs only, one a row");
            continue;
        };
        let input = check(&mut form, &place, input, label);
        if !seen.insert(input.custom_id.clone()) {
            let why = format!("Component custom id cannot be duplicated: {}", input.custom_id);
            form.refuse(&place, "COMPONENT_CUSTOM_ID_DUPLICATED", why);
        }
        inputs.push(input);
    }
    form.finish()?;
    Ok(Modal { interaction, custom_id, title, inputs })
}

/// The text input in a row, or in a label, which then names it.
fn input_of(row: &Value) -> Option<(&Value, Option<&str>)> {
    let (input, label) = match row["type"].as_u64() {
        Some(1) => {
            let [input] = row["components"].as_array()?.as_slice() else { return None };
            (input, None)
        }
        Some(18) => (&row["component"], Some(row["label"].as_str().unwrap_or_default())),
        _ => return None,
    };
    (input["type"] == 4).then_some((input, label))
}

fn check(form: &mut Form, place: &str, input: &Value, label: Option<&str>) -> Input {
    let text = |name: &str| input[name].as_str().unwrap_or_default();
    let length = |name: &str, otherwise: usize| {
        input[name].as_u64().map_or(otherwise, |it| usize::try_from(it).expect("small"))
    };
    let (least, most) = (length("min_length", 0), length("max_length", 4000));
    let shown = label.unwrap_or_else(|| text("label"));
    form.length(&format!("{place}.label"), shown, 1, 45);
    form.length(&format!("{place}.custom_id"), text("custom_id"), 1, 100);
    form.length(&format!("{place}.placeholder"), text("placeholder"), 0, 100);
    form.length(&format!("{place}.value"), text("value"), 0, most.min(4000));
    if !matches!(input["style"].as_u64(), Some(1 | 2)) {
        form.refuse(&format!("{place}.style"), "BASE_TYPE_CHOICES", "No such style");
    }
    if least > most || most == 0 || most > 4000 {
        let why = "min_length and max_length don't fit together";
        form.refuse(&format!("{place}.max_length"), "NUMBER_TYPE_MAX", why);
    }
    Input {
        label: shown.to_owned(),
        custom_id: text("custom_id").to_owned(),
        placeholder: input["placeholder"].as_str().map(str::to_owned),
        value: input["value"].as_str().map(str::to_owned),
        required: input["required"] != false,
        least,
        most,
        paragraph: input["style"] == 2,
        labelled: label.is_some(),
    }
}
