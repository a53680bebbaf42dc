//! A message as text, and long text in pieces: pure, shared by the platforms that limit it.

use crate::core::message::{Line, Message, Part, Span};

/// Text of one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The text, as it was written: escaping is the platform's business.
    pub text: String,
    /// Whether it is set off.
    pub strong: bool,
}

/// Where a text is cut rather than one letter further: the end of a paragraph, a line, a sentence,
/// a word. A piece is filled at least to this part of its limit before a lower border is taken.
const BORDERS: &[(&str, usize)] =
    &[("\n\n", 2), ("\n", 2), (". ", 2), ("! ", 2), ("? ", 2), (" ", 4)];

/// Lays a message out: paragraphs and entries below each other, as on a terminal.
pub fn lines(message: &Message<String>) -> Vec<Run> {
    let mut runs = Vec::new();
    for part in &message.parts {
        if !runs.is_empty() {
            push(&mut runs, "\n", false);
        }
        match part {
            Part::Paragraph(it) => line(&mut runs, it),
            Part::Item { number, title, rows } => {
                push(&mut runs, &format!("{number} · "), false);
                push(&mut runs, title, true);
                for row in rows {
                    push(&mut runs, "\n  ", false);
                    line(&mut runs, row);
                }
            }
        }
    }
    runs
}

fn line(runs: &mut Vec<Run>, line: &Line<String>) {
    for span in &line.0 {
        match span {
            Span::Plain(it) => push(runs, it, false),
            Span::Strong(it) => push(runs, it, true),
            Span::Dot => push(runs, " · ", false),
        }
    }
}

/// Without control characters other than line breaks; runs of one look grow together.
fn push(runs: &mut Vec<Run>, text: &str, strong: bool) {
    let clean = text.chars().filter(|it| *it == '\n' || !it.is_control());
    match runs.last_mut().filter(|it| it.strong == strong) {
        Some(last) => last.text.extend(clean),
        None => runs.push(Run { text: clean.collect(), strong }),
    }
}

/// Cuts a text into pieces of at most `limit`, by `measure`: at the end of a paragraph, else of a
/// sentence, else of a word, else between two letters. White space at a cut goes; nothing else
/// does. Of nothing there is no piece.
pub fn split(runs: Vec<Run>, limit: usize, measure: fn(&str) -> usize) -> Vec<Vec<Run>> {
    let mut pieces = Vec::new();
    let mut left = trim(runs);
    while left.iter().map(|it| measure(&it.text)).sum::<usize>() > limit {
        let text: String = left.iter().map(|it| it.text.as_str()).collect();
        let (piece, rest) = part(left, cut(&text, limit, measure));
        pieces.extend(Some(trim(piece)).filter(|it| !it.is_empty()));
        left = trim(rest);
    }
    pieces.extend(Some(left).filter(|it| !it.is_empty()));
    pieces
}

/// Where the first piece of a text ends that is longer than the limit, in bytes.
fn cut(text: &str, limit: usize, measure: fn(&str) -> usize) -> usize {
    let mut measured = 0;
    let full = text.char_indices().find(|(_, letter)| {
        measured += measure(letter.encode_utf8(&mut [0; 4]));
        measured > limit
    });
    let full = full.map_or(text.len(), |(at, _)| at);
    // White space at the cut goes, so what it parts may fill the whole piece.
    let space = text[full..].chars().next().filter(|it| it.is_whitespace());
    let full = full + space.map_or(0, char::len_utf8);
    for (border, part) in BORDERS {
        let end = text[..full].rfind(border).map(|at| at + border.len());
        if let Some(end) = end.filter(|it| *it >= full / part) {
            return end;
        }
    }
    // A limit below one letter can't be kept; a piece of nothing would never end.
    match full {
        0 => text.chars().next().map_or(0, char::len_utf8),
        _ => full,
    }
}

/// The runs before and after a number of bytes.
fn part(runs: Vec<Run>, at: usize) -> (Vec<Run>, Vec<Run>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut passed = 0;
    for Run { text, strong } in runs {
        let here = at.saturating_sub(passed).min(text.len());
        passed += text.len();
        let (head, tail) = text.split_at(here);
        for (runs, text) in [(&mut before, head), (&mut after, tail)] {
            if !text.is_empty() {
                runs.push(Run { text: text.to_owned(), strong });
            }
        }
    }
    (before, after)
}

/// Without white space around it.
fn trim(mut runs: Vec<Run>) -> Vec<Run> {
    while let Some(first) = runs.first_mut() {
        first.text = first.text.trim_start().to_owned();
        if !first.text.is_empty() {
            break;
        }
        runs.remove(0);
    }
    while let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        if !last.text.is_empty() {
            break;
        }
        runs.pop();
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Run, lines, split};
    use crate::core::message::{Line, Message, Part, Span};

    fn letters(text: &str) -> usize {
        text.chars().count()
    }

    fn utf16(text: &str) -> usize {
        text.encode_utf16().count()
    }

    fn plain(text: &str) -> Vec<Run> {
        vec![Run { text: text.to_owned(), strong: false }]
    }

    fn texts(pieces: Vec<Vec<Run>>) -> Vec<String> {
        pieces.into_iter().map(|it| it.into_iter().map(|it| it.text).collect()).collect()
    }

    #[test]
    fn a_message_is_laid_out_as_lines() {
        let words = |it: &str| it.to_owned();
        let message = Message::new(vec![
            Part::Paragraph(Line(vec![Span::Strong(words("Olărit"))])),
            Part::Item {
                number: 1,
                title: words("Lut\u{1b}"),
                rows: vec![Line(vec![
                    Span::Plain(words("Reghin")),
                    Span::Dot,
                    Span::Plain(words("gratuit")),
                ])],
            },
        ]);
        let runs = lines(&message);
        let text: String = runs.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(text, "Olărit\n1 · Lut\n  Reghin · gratuit");
        assert_eq!(runs.iter().map(|it| it.strong).collect::<Vec<_>>(), [true, false, true, false]);
    }

    #[test]
    fn a_cut_is_made_at_the_best_border() {
        let cut = |text: &str, limit| texts(split(plain(text), limit, letters));
        assert_eq!(cut("One. Two.", 20), ["One. Two."]);
        assert_eq!(cut("First one.\n\nThen two.", 14), ["First one.", "Then two."]);
        assert_eq!(cut("It is so. It is not.", 14), ["It is so.", "It is not."]);
        assert_eq!(cut("several words here", 10), ["several", "words here"]);
        assert_eq!(cut("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(cut(" \n ", 3), Vec::<String>::new());
    }

    #[test]
    fn what_is_set_off_stays_so_on_both_sides_of_a_cut() {
        let runs = vec![
            Run { text: "ab ".to_owned(), strong: false },
            Run { text: "cd ef".to_owned(), strong: true },
        ];
        let pieces = split(runs, 5, letters);
        let strong: Vec<Vec<bool>> =
            pieces.iter().map(|it| it.iter().map(|it| it.strong).collect()).collect();
        assert_eq!(texts(pieces), ["ab cd", "ef"]);
        assert_eq!(strong, [vec![false, true], vec![true]]);
    }

    proptest! {
        #[test]
        fn pieces_keep_the_limit_and_every_letter(
            text in "(\\PC|\n| |[.] ){0,300}", at in 0usize..40, limit in 2usize..50,
        ) {
            let at = text.char_indices().nth(at).map_or(text.len(), |(at, _)| at);
            let (head, tail) = text.split_at(at);
            let runs = vec![
                Run { text: head.to_owned(), strong: false },
                Run { text: tail.to_owned(), strong: true },
            ];
            let pieces = split(runs, limit, utf16);
            for piece in &pieces {
                let measured: usize = piece.iter().map(|it| utf16(&it.text)).sum();
                prop_assert!(0 < measured && measured <= limit);
            }
            let solid = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
            prop_assert_eq!(solid(&texts(pieces).concat()), solid(&text));
        }
    }
}
