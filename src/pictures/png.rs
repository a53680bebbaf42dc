//! An SVG as a PNG.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

/// What the letters are called in an SVG.
pub(super) const FAMILY: &str = "DejaVu Sans";

/// The letters of Europe, plain and bold; nothing of the machine's own is used, so that a picture
/// looks the same wherever the bot runs.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(include_bytes!("fonts/DejaVuSans.ttf").to_vec());
    fonts.load_font_data(include_bytes!("fonts/DejaVuSans-Bold.ttf").to_vec());
    Arc::new(fonts)
});

/// Draws it in its own size.
pub(crate) fn of(svg: &str) -> Result<Vec<u8>, String> {
    let options =
        Options { font_family: FAMILY.to_owned(), fontdb: FONTS.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("it has no size")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::{FONTS, of};

    #[test]
    fn a_letter_leaves_a_trace_and_what_is_no_picture_is_told() {
        let svg = |words: &str| {
            format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='60'>\
                 <text x='5' y='50' font-size='50'>{words}</text></svg>"
            )
        };
        let empty = of(&svg("")).unwrap();
        // Each another one: a letter that the font lacks looks like any other that it lacks.
        let letters = ["ș", "ț", "ă", "â", "î", "ŵ", "ŷ", "Ŵ", "€", "–", "ő", "щ", "ω"];
        let mut drawn: Vec<_> = letters.iter().map(|it| of(&svg(it)).unwrap()).collect();
        assert!(drawn.iter().all(|it| *it != empty));
        drawn.sort_unstable();
        drawn.dedup();
        assert_eq!(drawn.len(), letters.len());
        assert_eq!(FONTS.faces().count(), 2);
        assert!(of("no picture").is_err());
    }
}
