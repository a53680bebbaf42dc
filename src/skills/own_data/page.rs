//! The page that a member reads: one file, no script, nothing from outside, every word escaped.

use jiff::civil::Date;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::sections::Section;
use crate::core::text::Text;
use crate::engine::turn::Turn;
use crate::text;

/// A line break, so that the page can be read as it is written as well.
const BREAK: PreEscaped<&str> = PreEscaped("\n");

/// Readable on a telephone and in any light.
const STYLE: PreEscaped<&str> = PreEscaped(
    "body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.5 sans-serif}\
     li{white-space:pre-wrap;overflow-wrap:anywhere}",
);

/// The page in the member's language.
pub(super) fn of(sections: &[Section], turn: &Turn) -> String {
    // Years from now it is still to be known of which year its days are.
    let say = |text: &Text| turn.house.texts.render(text, &turn.language, Date::default());
    let title = say(&text!(mydata_title));
    let page = html! {
        (DOCTYPE) (BREAK)
        html lang=(turn.language) { (BREAK)
            head { (BREAK)
                meta charset="utf-8"; (BREAK)
                meta name="viewport" content="width=device-width"; (BREAK)
                title { (title) } (BREAK)
                style { (STYLE) } (BREAK)
            } (BREAK)
            body { (BREAK)
                h1 { (title) } (BREAK)
                p { (say(&text!(mydata_made, date = turn.today))) } (BREAK)
                @for section in sections { (show(section, &say)) }
                p { (say(&text!(mydata_end))) } (BREAK)
            } (BREAK)
        } (BREAK)
    };
    page.into_string()
}

fn show(section: &Section, say: &impl Fn(&Text) -> String) -> Markup {
    html! {
        h2 { (say(&section.title)) } (BREAK)
        ul { (BREAK)
            @for line in &section.lines { li { (say(line)) } (BREAK) }
        } (BREAK)
    }
}
