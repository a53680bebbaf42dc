//! Messages and their embeds.

use serde_json::{Value, json};

use super::super::messages::COMPONENTS_V2;
use super::super::problem::{Form, Problem};
use super::super::rest::Upload;
use super::components;

/// Checks a message that is to be written.
pub fn message(body: &Value, files: &[Upload]) -> Result<(), Problem> {
    edit(body, files)
}

/// Checks what an edit names.
pub fn edit(body: &Value, files: &[Upload]) -> Result<(), Problem> {
    let mut form = Form::default();
    if body["flags"].as_u64().is_some_and(|it| it & COMPONENTS_V2 != 0) {
        form.refuse("flags", "FAKE", "The fake doesn't speak components V2");
    }
    if let Some(content) = body["content"].as_str() {
        form.length("content", content, 0, 2000);
    }
    let embeds = body["embeds"].as_array().map_or(&[][..], Vec::as_slice);
    check_embeds(&mut form, embeds);
    components::check(&mut form, &body["components"]);
    check_files(&mut form, body, files);
    form.finish()
}

/// The house's own rule: every message says whom it mentions, and that is nobody.
pub fn speaks_to_nobody(body: &Value) -> Result<(), String> {
    let mentions = &body["allowed_mentions"];
    if mentions.is_null() {
        return Err("the message has no allowed_mentions".into());
    }
    let parsed = mentions["parse"].as_array().is_some_and(|it| !it.is_empty());
    if parsed {
        return Err(format!("the message mentions people: {mentions}"));
    }
    Ok(())
}

fn check_embeds(form: &mut Form, embeds: &[Value]) {
    form.count("embeds", embeds.len(), 0, 10);
    let mut all = 0;
    for (at, embed) in embeds.iter().enumerate() {
        let place = format!("embeds.{at}");
        let mut text = |form: &mut Form, value: &Value, name: &str, most: usize| {
            let Some(text) = value.as_str() else { return };
            form.length(&format!("{place}.{name}"), text, 0, most);
            all += text.chars().count();
        };
        text(form, &embed["title"], "title", 256);
        text(form, &embed["description"], "description", 4096);
        text(form, &embed["footer"]["text"], "footer.text", 2048);
        text(form, &embed["author"]["name"], "author.name", 256);
        let fields = embed["fields"].as_array().map_or(&[][..], Vec::as_slice);
        for (at, field) in fields.iter().enumerate() {
            text(form, &field["name"], &format!("fields.{at}.name"), 256);
            text(form, &field["value"], &format!("fields.{at}.value"), 1024);
        }
        form.count(&format!("{place}.fields"), fields.len(), 0, 25);
        for (at, field) in fields.iter().enumerate() {
            for name in ["name", "value"] {
                if field[name].as_str().is_none_or(|it| it.trim().is_empty()) {
                    let place = format!("{place}.fields.{at}.{name}");
                    form.refuse(&place, "BASE_TYPE_REQUIRED", "This field is required");
                }
            }
        }
        check_links(form, &place, embed);
        let speaks = ["title", "description", "fields", "image", "thumbnail", "footer", "author"];
        if speaks.iter().all(|it| is_nothing(&embed[*it])) {
            form.refuse(&place, "BASE_TYPE_REQUIRED", "This field is required");
        }
    }
    if all > 6000 {
        let why = format!("Embed size exceeds maximum size of 6000 (it has {all})");
        form.refuse("embeds", "MAX_EMBED_SIZE_EXCEEDED", why);
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
    }
}

fn check_links(form: &mut Form, place: &str, embed: &Value) {
    for name in ["url", "image.url", "thumbnail.url", "author.url"] {
        let link = name.split('.').fold(embed, |value, step| &value[step]);
        let Some(link) = link.as_str() else { continue };
        if !is_link(link, &["http", "https", "attachment"]) {
            let why = format!("Not a well formed URL: {link}");
            form.refuse(&format!("{place}.{name}"), "URL_TYPE_INVALID_URL", why);
        }
    }
}

pub fn is_link(link: &str, schemes: &[&str]) -> bool {
    url::Url::parse(link).is_ok_and(|it| schemes.contains(&it.scheme()) && it.has_host())
}

fn check_files(form: &mut Form, body: &Value, files: &[Upload]) {
    form.count("files", files.len(), 0, 10);
    if files.iter().map(|it| it.bytes.len()).sum::<usize>() > 10 * 1024 * 1024 {
        form.refuse("files", "FILES_TOO_LARGE", "Request entity too large");
    }
    let described = body["attachments"].as_array().into_iter().flatten();
    for (at, attachment) in described.enumerate() {
        let id = &attachment["id"];
        let id = id.as_u64().or_else(|| id.as_str()?.parse().ok());
        // Ids of files that stand already are snowflakes.
        let is_new = id.is_some_and(|it| it < 1 << 22);
        if is_new && !files.iter().any(|it| Some(it.number) == id) {
            let place = format!("attachments.{at}.id");
            form.refuse(&place, "ATTACHMENT_NOT_FOUND", "Attachment data not found");
        }
        if attachment["description"].as_str().is_some_and(|it| it.chars().count() > 1024) {
            let place = format!("attachments.{at}.description");
            form.refuse(&place, "BASE_TYPE_MAX_LENGTH", "Must be 1024 or fewer in length.");
        }
    }
}

/// Embeds as Discord returns them.
pub fn shown_embeds(embeds: &Value) -> Vec<Value> {
    let mut shown = embeds.as_array().cloned().unwrap_or_default();
    for embed in &mut shown {
        embed["type"] = "rich".into();
        if let Some(fields) = embed.as_object_mut() {
            fields.retain(|_, value| !is_nothing(value));
        }
        for field in embed["fields"].as_array_mut().into_iter().flatten() {
            let inline = field["inline"] == true;
            field["inline"] = json!(inline);
        }
        if embed["fields"].is_null()
            && let Some(fields) = embed.as_object_mut()
        {
            fields.remove("fields");
        }
    }
    shown
}
