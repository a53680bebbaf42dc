//! A message as lines of a terminal: pure.
//!
//! Buttons are numbered, in the order in which they stand, and a number presses one. Words of
//! members and of the catalogue lose their control characters here, so that nothing in them can
//! command the terminal.

use nu_ansi_term::{Color, Style};

use crate::core::form::{Choice, Choices};
use crate::core::message::{Button, Line, Message, Part, Press, Span};

/// Whether colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Plain text, for a pipe or a file.
    Plain,
    /// With colours, for a terminal.
    Coloured,
}

/// A message with its buttons numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The lines to print.
    pub lines: Vec<String>,
    /// What the numbers press, the first with number 1.
    pub buttons: Vec<Press>,
}

/// Lays a message out.
pub fn show(message: &Message<String>, look: Look) -> Shown {
    let mut lines = Vec::new();
    for part in &message.parts {
        match part {
            Part::Paragraph(it) => lines.extend(paragraph(it, look)),
            Part::Item { number, title, rows } => {
                let title = paint(&clean(title), look.strong());
                lines.push(format!("{number} · {title}"));
                for row in rows {
                    lines.extend(paragraph(row, look).into_iter().map(|it| format!("  {it}")));
                }
            }
        }
    }
    lines.extend(message.file.iter().map(|it| format!("[{}]", clean(&it.label))));
    let mut buttons = Vec::new();
    for row in message.choices.iter().flat_map(Choices::rows) {
        let choice = |it: &Choice<String>| {
            let (label, press) = (it.label.clone(), it.press.clone());
            button(&Button::Press { label, press }, &mut buttons, look)
        };
        lines.push(row.iter().map(choice).collect::<Vec<_>>().join("  "));
    }
    for row in &message.buttons {
        let row: Vec<_> = row.iter().map(|it| button(it, &mut buttons, look)).collect();
        lines.push(row.join("  "));
    }
    if let Some(document) = &message.document {
        let name = clean(&document.name);
        lines.push(match &document.alt {
            Some(alt) => format!("[{name}: {}]", clean(alt).replace('\n', " ")),
            None => format!("[{name}]"),
        });
        let words = document.content.as_text().into_iter().flat_map(str::lines);
        lines.extend(words.map(|it| format!("  {}", clean(it))));
    }
    Shown { lines, buttons }
}

fn button(button: &Button<String>, pressed: &mut Vec<Press>, look: Look) -> String {
    match button {
        Button::Press { label, press } => {
            pressed.push(press.clone());
            let number = pressed.len().to_string();
            let label = clean(label);
            let shown = match label == number {
                true => format!("[{number}]"),
                false => format!("[{number} {label}]"),
            };
            paint(&shown, look.button())
        }
        Button::Open { label, url } => {
            paint(&format!("[{}: {}]", clean(label), clean(url)), look.button())
        }
        // A terminal is private already.
        Button::Private { label, .. } => paint(&format!("[{}]", clean(label)), look.button()),
    }
}

fn paragraph(line: &Line<String>, look: Look) -> Vec<String> {
    let mut shown = String::new();
    for span in &line.0 {
        match span {
            Span::Plain(it) => shown.push_str(&clean(it)),
            Span::Strong(it) => shown.push_str(&paint(&clean(it), look.strong())),
            Span::Dot => shown.push_str(" · "),
        }
    }
    shown.lines().map(str::to_owned).collect()
}

/// Without control characters, except line breaks.
fn clean(words: &str) -> String {
    words.chars().filter(|it| *it == '\n' || !it.is_control()).collect()
}

fn paint(words: &str, style: Style) -> String {
    style.paint(words).to_string()
}

impl Look {
    fn strong(self) -> Style {
        match self {
            Self::Plain => Style::new(),
            Self::Coloured => Style::new().bold(),
        }
    }

    fn button(self) -> Style {
        match self {
            Self::Plain => Style::new(),
            Self::Coloured => Style::new().fg(Color::Cyan),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, show};
    use crate::core::document::Document;
    use crate::core::message::{Button, Line, Message, Part, Press, Span};

    fn words(it: &str) -> String {
        it.to_owned()
    }

    #[test]
    fn a_message_is_laid_out_and_its_buttons_are_numbered() {
        let mut message = Message::new(vec![
            Part::Paragraph(Line(vec![Span::Plain(words("Am găsit:"))])),
            Part::Item {
                number: 1,
                title: words("Olărit"),
                rows: vec![Line(vec![
                    Span::Plain(words("Reghin")),
                    Span::Dot,
                    Span::Plain(words("gratuit")),
                ])],
            },
        ]);
        message.buttons = vec![
            vec![Button::Press { label: words("1"), press: Press::new("learn", "card.7") }],
            vec![
                Button::Press { label: words("Mai multe"), press: Press::new("learn", "more.1") },
                Button::Open { label: words("Pagina"), url: words("https://example.org/") },
            ],
        ];
        let shown = show(&message, Look::Plain);
        assert_eq!(
            shown.lines,
            [
                "Am găsit:",
                "1 · Olărit",
                "  Reghin · gratuit",
                "[1]",
                "[2 Mai multe]  [Pagina: https://example.org/]",
            ]
        );
        assert_eq!(shown.buttons, [Press::new("learn", "card.7"), Press::new("learn", "more.1")]);
    }

    #[test]
    fn a_picture_is_told() {
        let mut message = Message::new(Vec::new());
        let alt = words("Idei pe luni:\nmai 3\u{7}");
        let picture = Document::picture("f.png", "image/png", vec![0x89, b'P'], alt);
        message.document = Some(Box::new(picture));
        assert_eq!(show(&message, Look::Plain).lines, ["[f.png: Idei pe luni: mai 3]"]);
    }

    #[test]
    fn words_of_others_cannot_command_the_terminal() {
        let part = Part::Paragraph(Line(vec![Span::Strong(words("a\u{1b}[2Jb\u{7}\nc"))]));
        let shown = show(&Message::new(vec![part]), Look::Plain);
        assert_eq!(shown.lines, ["a[2Jb", "c"]);
    }
}
