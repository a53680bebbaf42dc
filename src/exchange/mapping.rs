//! What an operator tells of files that don't explain themselves, as a small TOML file.
//!
//! ```toml
//! encoding = "windows-1252"          # where it is not found by itself
//! delimiter = ";"
//! skip_rows = 1                      # rows under the header that describe the columns
//! id = ["code", "city"]              # columns that make up the identifier
//!
//! [columns]                          # the file's column = our field
//! "TITULO" = "title"
//! "Název (anglicky)" = "title_en"
//! "Interní poznámka" = "ignore"
//!
//! [values.kind]                      # the file's value = our value
//! "Rukodělná dílna" = "workshop"
//!
//! [defaults]                         # where the file has no such column or the cell is empty
//! kind = "course"
//! language = "cs"                    # of the texts
//! currency = "CZK"                   # of bare numbers
//! ```
//!
//! `columns`, `values`, `id` and the defaults other than `language` and `currency` are for CSV.

use std::collections::HashMap;

use encoding_rs::Encoding;
use serde::Deserialize;

use super::csv::columns::Column;
use super::field::Field;
use super::problem::Problem;
use super::values::words::{excerpt, fold};
use super::values::{cost, language};
use crate::core::catalogue::Language;
use crate::core::text::Text;
use crate::text;

/// What a mapping file says; the default says nothing.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    pub(crate) encoding: Option<&'static Encoding>,
    pub(crate) delimiter: Option<u8>,
    pub(crate) skip_rows: usize,
    /// Folded names of columns.
    pub(crate) id: Vec<String>,
    /// By folded name; `None`: ignored.
    pub(crate) columns: HashMap<String, Option<Column>>,
    /// By field and folded value.
    pub(crate) values: HashMap<(Field, String), String>,
    pub(crate) defaults: HashMap<Field, String>,
    pub(crate) language: Option<Language>,
    pub(crate) currency: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    encoding: Option<String>,
    delimiter: Option<String>,
    #[serde(default)]
    skip_rows: usize,
    #[serde(default)]
    id: Vec<String>,
    #[serde(default)]
    columns: HashMap<String, String>,
    #[serde(default)]
    values: HashMap<String, HashMap<String, String>>,
    #[serde(default)]
    defaults: HashMap<String, String>,
}

impl Mapping {
    /// Reads a mapping file; `file` is its name, for the problem.
    ///
    /// # Errors
    ///
    /// No TOML, or a name that we do not know, with the line where it can be told.
    pub fn read(toml: &str, file: &str) -> Result<Self, Problem> {
        let source: Source = toml::from_str(toml).map_err(|error| {
            let line = error.span().map_or(1, |span| toml[..span.start].matches('\n').count() + 1);
            let reason = text!(exchange_mapping_unreadable, error = error.message().to_owned());
            Problem::at(file, line as u64, reason).and_what_follows()
        })?;
        Self::of(source).map_err(|(name, reason)| {
            let line = toml.lines().position(|line| line.contains(&name));
            let line = line.map(|it| it as u64 + 1);
            Problem { line, column: Some(name), ..Problem::of_file(file, reason) }
        })
    }

    fn of(source: Source) -> Result<Self, (String, Text)> {
        let encoding = match source.encoding {
            None => None,
            Some(label) => Some(Encoding::for_label(label.as_bytes()).ok_or_else(|| {
                (label.clone(), text!(exchange_encoding_unknown, encoding = label.clone()))
            })?),
        };
        let delimiter = match source.delimiter.as_deref().map(str::as_bytes) {
            None => None,
            Some(&[sign]) if sign.is_ascii() && !sign.is_ascii_alphanumeric() => Some(sign),
            Some(_) => {
                return Err(("delimiter".to_owned(), text!(exchange_delimiter_wrong)));
            }
        };
        let mut mapping = Self {
            encoding,
            delimiter,
            skip_rows: source.skip_rows,
            id: source.id.iter().map(|name| fold(name)).collect(),
            ..Self::default()
        };
        for (name, target) in source.columns {
            let column = match target.as_str() {
                "ignore" => None,
                target => Some(Column::named(target).ok_or_else(|| unknown_field(target))?),
            };
            mapping.columns.insert(fold(&name), column);
        }
        for (name, values) in source.values {
            let field = name.parse().map_err(|()| unknown_field(&name))?;
            for (theirs, ours) in values {
                mapping.values.insert((field, fold(&theirs)), ours);
            }
        }
        for (name, value) in source.defaults {
            match name.as_str() {
                "language" => {
                    let language = language::read(&value).ok_or_else(|| {
                        (value.clone(), text!(exchange_language_unknown, value = excerpt(&value)))
                    })?;
                    mapping.language = Some(language);
                }
                "currency" => {
                    let currency = cost::currency_of(&value).ok_or_else(|| {
                        (value.clone(), text!(exchange_currency_unknown, value = excerpt(&value)))
                    })?;
                    mapping.currency = Some(currency);
                }
                name => {
                    let field = name.parse().map_err(|()| unknown_field(name))?;
                    mapping.defaults.insert(field, value);
                }
            }
        }
        Ok(mapping)
    }
}

fn unknown_field(name: &str) -> (String, Text) {
    let known: Vec<String> = Field::ALL.iter().map(|field| field.name().to_owned()).collect();
    let reason = text!(exchange_field_unknown, name = name.to_owned(), known = known.join(", "));
    (name.to_owned(), reason)
}
