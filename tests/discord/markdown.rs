//! Discord's markdown as one reads it.

use serde_json::Value;

/// The words of a text: without the marks that set them off, and without the backslashes before
/// signs. An address is read as it stands.
pub fn words(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (address, behind) = rest.split_at(address(rest));
        if !address.is_empty() {
            shown.push_str(address);
            rest = behind;
            continue;
        }
        if let Some((inner, behind)) = set_off(rest) {
            shown.push_str(&words(inner));
            rest = behind;
            continue;
        }
        rest = &rest[first.len_utf8()..];
        match rest.chars().next() {
            Some(next) if first == '\\' && next.is_ascii_punctuation() => {
                shown.push(next);
                rest = &rest[next.len_utf8()..];
            }
            _ => shown.push(first),
        }
    }
    shown.replace('\u{200b}', "")
}

/// What is set off at the beginning of a text, and what stands behind it. Discord looks for the
/// end before it looks for addresses.
pub fn set_off(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix("**")?;
    let mut escaped = false;
    for (at, letter) in inner.char_indices() {
        if std::mem::take(&mut escaped) {
            continue;
        }
        escaped = letter == '\\';
        let behind = inner[at..].strip_prefix("**").filter(|it| at > 0 && !it.starts_with('*'));
        if let Some(behind) = behind {
            return Some((&inner[..at], behind));
        }
    }
    None
}

/// How long the address is with which this begins, in bytes; 0 where it is none.
pub fn address(text: &str) -> usize {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return 0;
    }
    let end = text.find(|it: char| it.is_whitespace() || it == '<').unwrap_or(text.len());
    text[..end].trim_end_matches(['.', ',', ':', ';', '"', '\'', ')', ']']).len()
}

/// The words of a message of Discord's, from top to bottom.
pub fn text_of(body: &Value) -> String {
    texts_of(body).map(words).collect()
}

/// What of a message is read as markdown, from top to bottom.
pub fn texts_of(body: &Value) -> impl Iterator<Item = &str> {
    let embeds = body["embeds"].as_array().into_iter().flatten().flat_map(|embed| {
        let fields = embed["fields"].as_array().into_iter().flatten();
        let fields = fields.flat_map(|it| [&it["name"], &it["value"]]);
        [&embed["title"], &embed["description"]].into_iter().chain(fields)
    });
    std::iter::once(&body["content"]).chain(embeds).filter_map(Value::as_str)
}
