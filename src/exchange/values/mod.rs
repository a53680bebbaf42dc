//! Single values as people write them in files: dates, prices, levels, languages, …
//!
//! Pure functions from words to the catalogue's types; each answers a value or a
//! [`Text`](crate::core::text::Text) that says what is wrong and what to write instead. The words
//! of the languages are data (`*.toml`, beside the code that reads them), compared after
//! [`fold`](words::fold).
//!
//! They know nothing of files, columns or formats.

pub(crate) mod contact;
pub(crate) mod cost;
pub(crate) mod date;
pub(crate) mod kind;
pub(crate) mod language;
pub(crate) mod level;
pub(crate) mod list;
pub(crate) mod mode;
pub(crate) mod number;
pub(crate) mod organisation;
pub(crate) mod position;
pub(crate) mod setting;
pub(crate) mod text;
pub(crate) mod time;
pub(crate) mod url;
pub(crate) mod weekday;
pub(crate) mod words;
