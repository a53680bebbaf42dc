//! How a talk is written down.

use std::path::Path;

/// Lines of the bot as they stand in a talk, behind the words that tell whom it speaks to.
pub fn said<'l>(speaker: &str, lines: impl Iterator<Item = &'l str>) -> String {
    let line = |(at, line): (usize, &str)| {
        let start = if at == 0 { format!("{speaker}> ") } else { "     ".to_owned() };
        format!("{}\n", format!("{start}{line}").trim_end())
    };
    lines.enumerate().map(line).collect()
}

/// Whether a line begins what the bot says.
pub fn is_said(line: &str) -> bool {
    line.starts_with("bot>") || line.starts_with("bot to ")
}

/// `\n`, `\0`, `\e`, `\u{…}` and `…×N` (the letter before, N times) for what a file can't hold.
pub fn unescape(said: &str) -> String {
    let mut words = said.replace("\\n", "\n").replace("\\0", "\0").replace("\\e", "\u{1b}");
    while let Some(at) = words.find("\\u{") {
        let end = words[at..].find('}').map_or(words.len(), |it| at + it);
        let code = u32::from_str_radix(&words[at + 3..end], 16).unwrap_or(0);
        let letter = char::from_u32(code).unwrap_or('?').to_string();
        words.replace_range(at..=end, &letter);
    }
    if let Some((start, count)) = words.rsplit_once('×')
        && let Ok(count) = count.parse::<usize>()
    {
        return start.repeat(count);
    }
    words
}

/// Where a talk goes another way than its file says.
pub fn difference(file: &Path, expected: &str, played: &str) -> String {
    let mut lines = expected.lines().zip(played.lines());
    let at = lines
        .position(|(a, b)| a != b)
        .unwrap_or_else(|| expected.lines().count().min(played.lines().count()));
    let part = |it: &str| it.lines().skip(at).take(12).collect::<Vec<_>>().join("\n");
    format!(
        "{}:{}: the talk says\n{}\n\nbut it was\n{}",
        file.display(),
        at + 1,
        part(expected),
        part(played)
    )
}
