//! Columns and bars as an SVG: pure.
//!
//! Made for a hand's width: large letters, each figure beside what it counts, and what is told by a
//! colour is told by a pattern and by its number as well. The colours are those that Okabe and Ito
//! chose to be told apart by everybody (https://jfly.uni-koeln.de/color/).

use maud::{Markup, PreEscaped, html};

use super::png::FAMILY;

/// Pixels from side to side, and those that stay free on each.
const WIDTH: f64 = 1080.0;
const MARGIN: f64 = 56.0;
const INNER: f64 = WIDTH - 2.0 * MARGIN;

/// How high columns grow.
const COLUMNS: f64 = 480.0;

/// From this height on a number fits into a part of a column.
const NUMBERED: f64 = 44.0;

const INK: &str = "#1a1a1a";
const FAINT: &str = "#555555";

/// How the parts of a column look, in their order: a colour, and the pattern on it.
const LOOKS: [(&str, &str); 5] = [
    ("#009e73", ""),
    (
        "#0072b2",
        r##"<path d="M-6 6 L6 -6 M0 24 L24 0 M18 30 L30 18" stroke="#fff" stroke-width="4"/>"##,
    ),
    ("#56b4e9", r##"<circle cx="12" cy="12" r="5" fill="#1a1a1a"/>"##),
    ("#e69f00", r##"<path d="M0 12 H24" stroke="#1a1a1a" stroke-width="4"/>"##),
    ("#d9d9d9", r##"<path d="M0 0 L24 24 M24 0 L0 24" stroke="#1a1a1a" stroke-width="2"/>"##),
];

/// Something to be drawn, from top to bottom.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// As of when.
    pub note: String,
    /// One below the other.
    pub sections: Vec<Section>,
}

/// A part of a chart with a heading of its own.
#[derive(Debug, Clone, PartialEq)]
pub enum Section {
    /// Columns beside each other, each of parts on top of each other.
    Columns {
        /// What they show.
        title: String,
        /// What each part of a column is, from the lowest up; at most five.
        parts: Vec<String>,
        /// The columns, from left to right.
        columns: Vec<Column>,
    },
    /// Bars below each other.
    Bars {
        /// What they show.
        title: String,
        /// What else is worth a line.
        note: Option<String>,
        /// The bars: what each counts, and how many.
        bars: Vec<(String, Count)>,
    },
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What stands under it.
    pub label: String,
    /// How high it is, as a number above it.
    pub count: Count,
    /// How high each part is, from the lowest up.
    pub parts: Vec<Count>,
}

/// A number, and how its reader's language writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub number: i64,
    /// In letters.
    pub shown: String,
}

/// What was laid out so far, and where it ends.
struct Sheet {
    drawn: Vec<Markup>,
    y: f64,
}

impl Chart {
    /// The whole of it as an SVG, as high as it needs to be.
    pub fn svg(&self) -> String {
        let mut sheet = Sheet { drawn: Vec::new(), y: 40.0 };
        sheet.line(&self.title, 54.0, "bold", INK);
        sheet.line(&self.note, 34.0, "normal", FAINT);
        for section in &self.sections {
            sheet.y += 44.0;
            match section {
                Section::Columns { title, parts, columns } => {
                    sheet.line(title, 42.0, "bold", INK);
                    sheet.columns(columns);
                    sheet.legend(parts);
                }
                Section::Bars { title, note, bars } => {
                    sheet.line(title, 42.0, "bold", INK);
                    if let Some(note) = note {
                        sheet.line(note, 34.0, "normal", FAINT);
                    }
                    sheet.bars(bars);
                }
            }
        }
        let height = sheet.y + 40.0;
        let page = html! {
            svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(height)
                font-family=(FAMILY) fill=(INK) {
                defs { @for at in 0..LOOKS.len() { (pattern(at)) } }
                rect width=(WIDTH) height=(height) fill="#ffffff" {}
                @for it in sheet.drawn { (it) }
            }
        };
        page.into_string()
    }
}

/// A part's look, under the name by which it is filled in.
fn pattern(at: usize) -> Markup {
    let (colour, marks) = LOOKS[at];
    html! {
        pattern id=(format!("p{at}")) width="24" height="24" patternUnits="userSpaceOnUse" {
            rect width="24" height="24" fill=(colour) {}
            (PreEscaped(marks))
        }
    }
}

fn look(at: usize) -> String {
    format!("url(#p{})", at % LOOKS.len())
}

/// How large letters may be for words to fit into so many pixels: a letter is on average three
/// fifths as wide as high.
fn fitting(words: &str, size: f64, room: f64) -> f64 {
    let wide = words.chars().count() as f64 * size * 0.6;
    if wide <= room { size } else { (size * room / wide).max(16.0) }
}

impl Sheet {
    /// Words from the left margin on, on a line of their own.
    fn line(&mut self, words: &str, size: f64, weight: &str, colour: &str) {
        self.y += size * 1.3;
        let size = fitting(words, size, INNER);
        self.drawn.push(html! {
            text x=(MARGIN) y=(self.y - size * 0.2) font-size=(size) font-weight=(weight)
                fill=(colour) { (words) }
        });
    }

    fn columns(&mut self, columns: &[Column]) {
        let most = columns.iter().map(|it| it.count.number).max().unwrap_or_default().max(1);
        let step = INNER / columns.len().max(1) as f64;
        let wide = step * 0.68;
        let floor = self.y + 70.0 + COLUMNS;
        for (at, column) in columns.iter().enumerate() {
            let middle = MARGIN + (at as f64 + 0.5) * step;
            let mut top = floor;
            for (part, count) in column.parts.iter().enumerate().filter(|it| it.1.number > 0) {
                let high = COLUMNS * count.number as f64 / most as f64;
                top -= high;
                self.drawn.push(html! {
                    rect x=(middle - wide / 2.0) y=(top) width=(wide) height=(high)
                        fill=(look(part)) stroke=(INK) stroke-width="3" {}
                });
                if high >= NUMBERED && count.number < column.count.number {
                    self.plate(&count.shown, middle, top + high / 2.0, wide - 12.0);
                }
            }
            let size = fitting(&column.count.shown, 40.0, step);
            self.drawn.push(html! {
                text x=(middle) y=(top - 14.0) font-size=(size) font-weight="bold"
                    text-anchor="middle" { (column.count.shown) }
                text x=(middle) y=(floor + 44.0) font-size=(fitting(&column.label, 34.0, step))
                    text-anchor="middle" { (column.label) }
            });
        }
        self.drawn.push(html! {
            rect x=(MARGIN) y=(floor) width=(INNER) height="3" {}
        });
        self.y = floor + 64.0;
    }

    /// A number that can be read whatever is behind it.
    fn plate(&mut self, words: &str, x: f64, y: f64, room: f64) {
        let size = fitting(words, 30.0, room - 16.0);
        let wide = words.chars().count() as f64 * size * 0.66 + 16.0;
        self.drawn.push(html! {
            rect x=(x - wide / 2.0) y=(y - 19.0) width=(wide) height="38" rx="8" fill="#ffffff" {}
            text x=(x) y=(y + size * 0.36) font-size=(size) text-anchor="middle" { (words) }
        });
    }

    /// What the parts are, the uppermost first, as they stand in a column.
    fn legend(&mut self, parts: &[String]) {
        for (at, words) in parts.iter().enumerate().rev() {
            self.y += 56.0;
            let size = fitting(words, 34.0, INNER - 68.0);
            self.drawn.push(html! {
                rect x=(MARGIN) y=(self.y - 40.0) width="48" height="44" fill=(look(at))
                    stroke=(INK) stroke-width="3" {}
                text x=(MARGIN + 68.0) y=(self.y - 6.0) font-size=(size) { (words) }
            });
        }
    }

    fn bars(&mut self, bars: &[(String, Count)]) {
        let most = bars.iter().map(|it| it.1.number).max().unwrap_or_default().max(1);
        for (words, count) in bars {
            self.y += 52.0;
            let long = INNER * count.number as f64 / most as f64;
            let long = if count.number > 0 { long.max(3.0) } else { 0.0 };
            let size = fitting(words, 34.0, INNER - 160.0);
            self.drawn.push(html! {
                text x=(MARGIN) y=(self.y) font-size=(size) { (words) }
                text x=(WIDTH - MARGIN) y=(self.y) font-size=(fitting(&count.shown, 36.0, 150.0))
                    font-weight="bold" text-anchor="end" { (count.shown) }
                @if long > 0.0 {
                    rect x=(MARGIN) y=(self.y + 12.0) width=(long) height="26" fill="#0072b2" {}
                }
            });
            self.y += 38.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Chart, Column, Count, Section};

    fn count(number: i64) -> Count {
        Count { number, shown: number.to_string() }
    }

    fn chart(parts: Vec<Vec<i64>>) -> Chart {
        let column = |them: Vec<i64>| Column {
            label: "nov.".to_owned(),
            count: count(them.iter().sum()),
            parts: them.into_iter().map(count).collect(),
        };
        let legend = ["gwireddwyd", "<b>", "c", "d", "e"].map(str::to_owned).to_vec();
        let columns = parts.into_iter().map(column).collect();
        let title = "Ideile".to_owned();
        Chart {
            title: title.clone(),
            note: String::new(),
            sections: vec![
                Section::Columns { title: title.clone(), parts: legend, columns },
                Section::Bars { title, note: None, bars: vec![("arte".to_owned(), count(7))] },
            ],
        }
    }

    /// Where the columns' parts end, from top to bottom of the file.
    fn heights(svg: &str) -> f64 {
        let tree = svg.split("<rect ").filter(|it| it.contains("url(#p") && it.contains("stroke"));
        let high = |it: &str| it.split("height=\"").nth(1)?.split('"').next()?.parse::<f64>().ok();
        tree.filter_map(high).filter(|it| (*it - 44.0).abs() > 0.01).sum()
    }

    #[test]
    fn parts_stand_on_each_other_in_proportion() {
        let svg = chart(vec![vec![1, 2, 0, 0, 1], vec![2, 0, 0, 0, 0]]).svg();
        assert!((heights(&svg) - (480.0 + 240.0)).abs() < 0.01, "{}", heights(&svg));
        assert!(svg.contains("&lt;b&gt;") && !svg.contains("<b>"), "words are words");
    }

    #[test]
    fn nothing_and_very_much_can_be_drawn() {
        for parts in [vec![], vec![vec![0; 5]], vec![vec![i64::MAX / 8; 5]; 6]] {
            let drawn = super::super::png::of(&chart(parts).svg()).unwrap();
            assert!(drawn.starts_with(b"\x89PNG"));
        }
    }
}
