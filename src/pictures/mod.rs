//! Figures as pictures that are read on a phone: what is to be shown comes in, a PNG goes out.
//!
//! It is laid out as an SVG ([`chart`]) and drawn in pure Rust with letters that travel in the
//! binary (`png`). Deliberately absent: counting, and choosing words: every word in a picture is
//! rendered already, in its reader's language.

pub mod chart;
mod png;

use chart::Chart;

#[cfg(test)]
pub(crate) use png::of as drawn;

/// What a picture is to whoever sends it.
pub const MEDIA: &str = "image/png";

/// Draws it, beside the threads on which turns run: that takes some tens of milliseconds of work.
/// `None`: it could not be drawn, which is logged.
pub async fn draw(chart: Chart) -> Option<Vec<u8>> {
    let drawing = tokio::task::spawn_blocking(move || png::of(&chart.svg()));
    let drawn = drawing.await.map_err(|error| error.to_string()).flatten();
    drawn.inspect_err(|error| tracing::error!(error, "a picture was not drawn")).ok()
}
