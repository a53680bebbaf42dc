//! Discord's markdown as one reads it.

/// The words of a text: without the marks that set them off, and without the backslashes before
/// signs. An address is read as it stands.
pub fn words(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("https://") || rest.starts_with("http://") {
            let end = rest.find(|it: char| it.is_whitespace() || it == '<').unwrap_or(rest.len());
            let address = rest[..end].trim_end_matches(['.', ',', ':', ';', '"', '\'', ')', ']']);
            shown.push_str(address);
            rest = &rest[address.len()..];
            continue;
        }
        if let Some(behind) = rest.strip_prefix("**") {
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
