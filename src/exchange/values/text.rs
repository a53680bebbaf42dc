//! Texts: HTML becomes plain text, white space is tidied, paragraphs are kept.
//!
//! What has been read once is read again unchanged: [`guard`] writes a text so that
//! [`plain`] gives it back, even where it talks about `<b>` or `&amp;`.

use std::borrow::Cow;

use html2text::config;
use html2text::render::TrivialDecorator;

/// Wide enough that no line is broken.
const WIDTH: usize = 1 << 20;

/// The tags that tell HTML from a `<` in a sentence.
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "cite",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "pre",
    "s",
    "script",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "u",
    "ul",
    "video",
];

/// Plain text with its paragraphs parted by an empty line.
pub(crate) fn plain(text: &str) -> String {
    if has_tag(text) {
        return tidy(&render(text).unwrap_or_else(|| text.to_owned()));
    }
    // Where there are entities alone, the lines are the author's, and so is every `<`.
    tidy(&decode_entities(text))
}

/// Plain text on one line: titles, names, places.
pub(crate) fn line(text: &str) -> String {
    let text = if has_markup(text) { Cow::Owned(plain(text)) } else { Cow::Borrowed(text) };
    let mut line = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Writes a tidy text so that [`plain`] and [`line`] give it back.
pub(crate) fn guard(text: &str) -> Cow<'_, str> {
    if !has_markup(text) {
        return Cow::Borrowed(text);
    }
    let mut guarded = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => guarded.push_str("&amp;"),
            '<' => guarded.push_str("&lt;"),
            '>' => guarded.push_str("&gt;"),
            other => guarded.push(other),
        }
    }
    Cow::Owned(guarded)
}

/// Each line trimmed, spaces single, at most one empty line between two others.
pub(crate) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut empty_lines = 0;
    for source in text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        let mut words = source.split(is_space).filter(|word| !word.is_empty()).peekable();
        if words.peek().is_none() {
            empty_lines += 1;
            continue;
        }
        if !tidied.is_empty() {
            tidied.push_str(if empty_lines > 0 { "\n\n" } else { "\n" });
        }
        empty_lines = 0;
        for (nth, word) in words.enumerate() {
            if nth > 0 {
                tidied.push(' ');
            }
            tidied.push_str(word);
        }
    }
    tidied
}

/// White space and what shows nothing: control characters, a byte order mark.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || c == '\u{feff}'
}

fn has_markup(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| entity(&text[at..]).is_some()) || has_tag(text)
}

fn decode_entities(text: &str) -> Cow<'_, str> {
    let mut decoded = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        let source = entity(from).unwrap_or("&");
        decoded.push_str(before);
        decoded.push_str(&meaning(source));
        rest = &from[source.len()..];
    }
    if decoded.is_empty() && rest.len() == text.len() {
        return Cow::Borrowed(text);
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// The entity that a text starts with: `&amp;`, `&#39;`, `&#x27;`; with the semicolon and at least
/// two letters, so that "R&D;" has none.
fn entity(text: &str) -> Option<&str> {
    let end = text.bytes().take(34).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let digits = name.strip_prefix('#');
    let letters = digits.unwrap_or(name);
    let named = letters.bytes().all(|b| b.is_ascii_alphanumeric());
    (named && letters.len() > usize::from(digits.is_none())).then(|| &text[..=end])
}

fn meaning(entity: &str) -> Cow<'_, str> {
    Cow::Borrowed(match entity {
        "&amp;" => "&",
        "&lt;" => "<",
        "&gt;" => ">",
        "&quot;" => "\"",
        "&#39;" | "&apos;" => "'",
        "&nbsp;" => " ",
        "&" => "&",
        other => return Cow::Owned(render(other).unwrap_or_else(|| other.to_owned())),
    })
}

fn has_tag(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let inside = &text[at + 1..];
        if inside.starts_with("!--") {
            return true;
        }
        let name = inside.strip_prefix('/').unwrap_or(inside);
        let end = name.bytes().take(16).position(|b| !b.is_ascii_alphanumeric());
        let Some((name, rest)) = end.map(|end| name.split_at(end)) else { return false };
        let parted = rest.starts_with(['>', '/', ' ', '\t', '\r', '\n']);
        let closed = rest.find(['<', '>']).is_some_and(|at| rest[at..].starts_with('>'));
        parted && closed && TAGS.contains(&name.to_ascii_lowercase().as_str())
    })
}

fn render(html: &str) -> Option<String> {
    config::with_decorator(TrivialDecorator::new())
        .raw_mode(true)
        .no_link_wrapping()
        .allow_width_overflow()
        .string_from_read(html.as_bytes(), WIDTH)
        .ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn html_becomes_plain_text() {
        for (html, expected) in [
            ("<p>Unu</p><p>Doi<br>trei</p>", "Unu\n\nDoi\ntrei"),
            ("Tom &amp; Jerry&#39;s", "Tom & Jerry's"),
            ("<p>Înscrieri: <a href=\"https://x.example.org\">aici</a></p>", "Înscrieri: aici"),
            ("rând\nalt rând &lt;3", "rând\nalt rând <3"),
            ("R&D; 2 < 3, Vec<String>", "R&D; 2 < 3, Vec<String>"),
            ("<style>p{}</style>text<script>x()</script>", "text"),
            ("<ul><li>unu</li><li>doi</li></ul>", "unu\ndoi"),
            ("  a\t b \r\n\r\n\r\n c\u{a0}d ", "a b\n\nc d"),
        ] {
            assert_eq!(plain(html), expected, "{html}");
        }
    }

    #[test]
    fn a_line_has_no_breaks() {
        assert_eq!(line(" Curs\n de <b>olărit</b> &amp; pictură "), "Curs de olărit & pictură");
    }

    #[test]
    fn long_lines_are_not_broken() {
        let long = format!("<p>{}</p>", "cuvânt ".repeat(2000));
        assert!(!plain(&long).contains('\n'));
    }

    proptest! {
        #[test]
        fn a_guarded_text_is_read_back(text in "[<>&;#/a-z0-9ăș \n]{0,60}|.{0,60}") {
            let text = plain(&text);
            prop_assert_eq!(plain(&guard(&text)), text.clone());
        }
    }
}
