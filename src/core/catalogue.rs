//! The catalogue: learning opportunities and partner organisations.
//!
//! Plain data in the field's standard terms (schema.org `Course` and
//! `CourseInstance`, the European Learning Model, EntreComp, EQF). How a file
//! becomes an [`Entry`] is the business of `exchange`; how entries are kept,
//! of `storage`; which one answers a question, of `search`.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

pub use super::vocabulary::{Kind, Mode, Sector, Setting, UnknownCode};

/// A BCP 47 language tag, as `ro` or `en-GB`.
pub type Language = LanguageIdentifier;

/// One row of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "class", rename_all = "snake_case")]
pub enum Entry {
    /// Something to learn from: a course, a mentoring scheme, a guidance material.
    Opportunity(Box<Opportunity>),
    /// A partner: who offers, seeks or supports.
    Organisation(Box<Organisation>),
}

/// Title and description in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The language that both are written in.
    pub language: Language,
    /// A title (opportunity) or name (organisation); never empty.
    pub title: String,
    /// Plain text, paragraphs parted by an empty line; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
}

/// A learning opportunity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opportunity {
    /// The identifier in its source: a code, an IRI.
    pub id: String,
    /// At least one; the first is the original.
    pub wordings: Vec<Wording>,
    /// Who offers it, by name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub provider: String,
    /// What it is.
    pub kind: Kind,
    /// Where in the world of learning it stands, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
    /// The source did not name the setting; it was derived from the kind and the level.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub setting_derived: bool,
    /// Level in the European Qualifications Framework.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Levels>,
    /// Competences that it fosters (EntreComp, ESCO), as words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub competences: Vec<String>,
    /// Topics, keywords, field of study.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Languages of teaching. Empty: unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// How one takes part, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// Where, unless a run says otherwise.
    #[serde(default, skip_serializing_if = "Place::is_empty")]
    pub place: Place,
    /// What it costs, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    /// Its dated offers (schema.org `CourseInstance`). Empty: at any time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<Run>,
    /// For whom, in the source's words ("12–25 ani").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub audience: String,
    /// Effort in hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u32>,
    /// Its page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Public contact of the provider (never a private person's).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// The day on which somebody last checked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Date>,
}

/// One dated offer of an opportunity.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The identifier of this instance in its source; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// Hour of the first meeting, local.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Time>,
    /// Last day to apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// The rhythm in the source's words ("marți și joi, 17:00–19:00").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub schedule: String,
    /// Where this run differs from the opportunity's place.
    #[serde(default, skip_serializing_if = "Place::is_empty")]
    pub place: Place,
}

/// A partner organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// The identifier in its source.
    pub id: String,
    /// At least one; the first is the name it is shown by.
    pub wordings: Vec<Wording>,
    /// Acronyms and former names, so that it is found by them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
    /// One of the five sectors, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// Its seat.
    #[serde(default, skip_serializing_if = "Place::is_empty")]
    pub place: Place,
    /// What it offers, as words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<String>,
    /// What it seeks, as words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seeks: Vec<String>,
    /// Topics it works on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Languages it works in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// Its page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Its public contact.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// The day on which somebody last checked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Date>,
}

/// A place on the map, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The house: "Biblioteca Județeană".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub venue: String,
    /// Street and number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub street: String,
    /// Town or village.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub city: String,
    /// ISO 3166 code of the country, or its name where the source gives no code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// WGS 84, degrees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
}

/// WGS 84 coordinates in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Latitude, north positive.
    pub lat: f64,
    /// Longitude, east positive.
    pub lon: f64,
}

/// EQF levels, lowest and highest, 1 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Levels {
    low: u8,
    high: u8,
}

/// What something costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// Nothing.
    Free,
    /// An amount of money.
    Price(Price),
    /// The source's own words, where they are no single amount.
    Words(String),
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// In hundredths of the currency (2550 = 25.50).
    pub cents: i64,
    /// ISO 4217 code: `RON`, `EUR`.
    pub currency: String,
}

impl Levels {
    /// One level or a range. `None` outside 1–8 or where `low` is above `high`.
    pub fn new(low: u8, high: u8) -> Option<Self> {
        (1 <= low && low <= high && high <= 8).then_some(Self { low, high })
    }

    /// The lowest.
    pub fn low(self) -> u8 {
        self.low
    }

    /// The highest.
    pub fn high(self) -> u8 {
        self.high
    }

    /// Whether `level` lies within.
    pub fn contains(self, level: u8) -> bool {
        (self.low..=self.high).contains(&level)
    }
}

impl Place {
    /// Nothing is known of it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Entry {
    /// The identifier in its source.
    pub fn id(&self) -> &str {
        match self {
            Self::Opportunity(it) => &it.id,
            Self::Organisation(it) => &it.id,
        }
    }

    /// Titles and descriptions; the first is the original.
    pub fn wordings(&self) -> &[Wording] {
        match self {
            Self::Opportunity(it) => &it.wordings,
            Self::Organisation(it) => &it.wordings,
        }
    }

    /// The wording in the reader's language if there is one, else the original.
    pub fn wording(&self, reader: &Language) -> &Wording {
        let wordings = self.wordings();
        wordings.iter().find(|it| it.language.language == reader.language).unwrap_or(&wordings[0])
    }
}

impl Opportunity {
    /// One that informs: nothing but a text.
    pub fn guidance(id: String, text: Wording) -> Self {
        Self {
            id,
            wordings: vec![text],
            provider: String::new(),
            kind: Kind::Guidance,
            setting: None,
            setting_derived: false,
            level: None,
            competences: Vec::new(),
            topics: Vec::new(),
            languages: Vec::new(),
            mode: None,
            place: Place::default(),
            cost: None,
            runs: Vec::new(),
            audience: String::new(),
            hours: None,
            url: String::new(),
            contact: String::new(),
            verified_on: None,
        }
    }

    /// The run that a member could still take part in, the earliest first;
    /// `None` if there is none left on `today`. An opportunity without runs is always open:
    /// ask [`Opportunity::availability`].
    pub fn next_run(&self, today: Date) -> Option<&Run> {
        self.runs
            .iter()
            .filter(|run| run.availability(today) == Availability::Open)
            .min_by_key(|run| run.start)
    }

    /// Whether it may be offered on `today`.
    pub fn availability(&self, today: Date) -> Availability {
        let best = self.runs.iter().map(|run| run.availability(today)).min();
        best.unwrap_or(Availability::Open)
    }
}

impl Run {
    /// Whether it may be offered on `today`.
    pub fn availability(&self, today: Date) -> Availability {
        super::filter::Dates::from(self).availability(today)
    }
}

/// Whether an opportunity may be offered; the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Availability {
    /// One can still apply or take part.
    Open,
    /// The deadline has passed, it has not ended yet.
    Closed,
    /// It has ended.
    Ended,
}
