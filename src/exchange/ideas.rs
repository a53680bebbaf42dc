//! Ideas as a file, for whoever counts and reports: CSV for spreadsheets, JSON for programs.

use jiff::Timestamp;

use super::csv;
use crate::core::record::IdeaRecord;

/// How a file of ideas is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A line an idea; lists with `; ` between, times in UTC (ISO 8601).
    Csv,
    /// A list of objects.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: &[Self] = &[Self::Csv, Self::Json];

    /// The word that buttons, Fluent and file names use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The format of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }

    /// Its media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
        }
    }

    /// The file.
    pub fn write(self, ideas: &[IdeaRecord]) -> String {
        match self {
            Self::Csv => csv(ideas),
            Self::Json => serde_json::to_string_pretty(ideas).expect("plain data has a JSON form"),
        }
    }
}

const COLUMNS: [&str; 15] = [
    "number",
    "title",
    "what",
    "needs",
    "place",
    "language",
    "competences",
    "topics",
    "state",
    "submitted",
    "answered",
    "published",
    "changed",
    "supporters",
    "followers",
];

fn csv(ideas: &[IdeaRecord]) -> String {
    let header = COLUMNS.map(str::to_owned);
    csv::lines(std::iter::once(header).chain(ideas.iter().map(cells)))
}

fn cells(it: &IdeaRecord) -> [String; COLUMNS.len()] {
    let time = |at: Option<Timestamp>| at.map(|it| it.to_string()).unwrap_or_default();
    let cells = [
        it.number.to_string(),
        it.title.clone(),
        it.what.clone(),
        it.needs.clone(),
        it.place.clone(),
        it.language.clone(),
        it.competences.join("; "),
        it.topics.join("; "),
        it.state.clone(),
        time(it.submitted),
        time(it.answered),
        time(it.published),
        time(it.changed),
        it.supporters.to_string(),
        it.followers.to_string(),
    ];
    cells.map(csv::harmless)
}

#[cfg(test)]
mod tests {
    use super::Format;
    use crate::core::record::IdeaRecord;

    #[test]
    fn what_members_wrote_is_no_formula_and_no_second_line() {
        let idea = IdeaRecord {
            number: 7,
            title: "=1+1".to_owned(),
            what: "One, \"two\"\nthree".to_owned(),
            topics: vec!["nature".to_owned(), "arts".to_owned()],
            ..IdeaRecord::default()
        };
        let csv = Format::Csv.write(std::slice::from_ref(&idea));
        let (header, line) = csv.split_once('\n').unwrap_or_default();
        assert!(header.starts_with("number,title,what,"), "{header}");
        assert!(
            line.starts_with("7,'=1+1,\"One, \"\"two\"\"\nthree\",,,,,nature; arts,"),
            "{line}"
        );
        let json: serde_json::Value =
            serde_json::from_str(&Format::Json.write(&[idea])).unwrap_or_default();
        assert_eq!(json[0]["title"], "=1+1", "a program takes it as it is");
        assert_eq!(json[0]["topics"], serde_json::json!(["nature", "arts"]));
    }
}
