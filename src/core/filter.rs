//! What a member asks of the entries besides the words: free, online, near, …
//!
//! Pure: [`Facts`] are what the index keeps of an entry, [`Filter::admits`] decides.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::catalogue::{
    Availability, Cost, Entry, Kind, Language, Levels, Place, Position, Run, Sector,
};
use super::idea::Written;

/// How many days ahead still count as "starts soon".
pub const SOON_DAYS: i64 = 30;

/// How many kilometres away still counts as "near me".
pub const NEAR_KM: f64 = 30.0;

/// What the filters look at, taken from an entry once.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Opportunity, guidance material or organisation.
    pub class: Class,
    /// Costs nothing.
    pub free: bool,
    /// Can be taken without travelling.
    pub online: bool,
    /// EQF levels.
    pub levels: Option<Levels>,
    /// Languages of teaching (of work, for an organisation).
    pub languages: Vec<Language>,
    /// Where it takes place.
    pub towns: Vec<Town>,
    /// The runs' dates: what is open depends on the day one asks.
    pub runs: Vec<Dates>,
    /// The sector, for an organisation.
    pub sector: Option<Sector>,
    /// What an organisation offers, folded, a line each.
    pub offers: Box<str>,
    /// What it seeks, likewise.
    pub seeks: Box<str>,
}

/// Where something takes place.
#[derive(Debug, Clone, PartialEq)]
pub struct Town {
    /// Its name as the catalogue spells it; empty if only the position is known.
    pub name: Box<str>,
    /// Its name, folded.
    pub folded: Box<str>,
    /// Where it lies, if that is known.
    pub position: Option<Position>,
}

/// The dates of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Last day to apply.
    pub deadline: Option<Date>,
}

/// The kinds of answers that one index gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A learning opportunity with a teacher, a place or a date.
    Opportunity,
    /// A guidance material.
    Guidance,
    /// A partner organisation.
    Organisation,
    /// An idea of a member: it is never found among the others.
    Idea,
}

/// What an organisation has to give, or what it would like to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// What it offers.
    Offers,
    /// What it seeks.
    Seeks,
}

/// Where "near me" is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Near {
    /// The town, as the catalogue spells it.
    pub name: String,
    /// The town, folded.
    pub city: String,
    /// Its coordinates, if some entry of the catalogue told them.
    pub position: Option<Position>,
}

/// What an entry must fulfil. The default admits everything that is open.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Only what can be taken without travelling.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub online: bool,
    /// Only what costs nothing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub free: bool,
    /// Only what starts within [`SOON_DAYS`].
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub soon: bool,
    /// Only near this place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub near: Option<Near>,
    /// Only this EQF level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// Only taught in this language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Only this kind of answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<Class>,
    /// Only organisations of this sector.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// Only organisations that offer, or seek, what the words say; without words, anything at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
}

impl Facts {
    /// Takes the facts from an entry; `fold` is how the index folds words.
    pub fn of(entry: &Entry, fold: impl Fn(&str) -> String) -> Self {
        match entry {
            Entry::Opportunity(it) => {
                let places = || {
                    std::iter::once(&it.place)
                        .chain(it.runs.iter().map(|run| &run.place))
                        .filter(|place| !place.is_empty())
                };
                Self {
                    class: match it.kind {
                        Kind::Guidance => Class::Guidance,
                        _ => Class::Opportunity,
                    },
                    free: it.cost == Some(Cost::Free),
                    online: it.mode.is_some_and(super::catalogue::Mode::is_online),
                    levels: it.level,
                    languages: it.languages.clone(),
                    towns: places().filter_map(|place| Town::of(place, &fold)).collect(),
                    runs: it.runs.iter().map(Dates::from).collect(),
                    sector: None,
                    offers: Box::default(),
                    seeks: Box::default(),
                }
            }
            Entry::Organisation(it) => Self {
                class: Class::Organisation,
                free: false,
                online: false,
                levels: None,
                languages: it.languages.clone(),
                towns: Town::of(&it.place, &fold).into_iter().collect(),
                runs: Vec::new(),
                sector: it.sector,
                offers: fold(&it.offers.join("\n")).into(),
                seeks: fold(&it.seeks.join("\n")).into(),
            },
        }
    }

    /// What filters look at of an idea.
    pub fn of_idea(it: &Written, fold: impl Fn(&str) -> String) -> Self {
        let place = Place { city: it.words.place.clone(), ..Place::default() };
        Self {
            class: Class::Idea,
            free: false,
            online: false,
            levels: None,
            languages: vec![it.language.clone()],
            towns: Town::of(&place, &fold).into_iter().collect(),
            runs: Vec::new(),
            sector: None,
            offers: Box::default(),
            seeks: Box::default(),
        }
    }

    /// What an organisation offers or seeks, folded.
    pub fn told_of(&self, side: Side) -> &str {
        match side {
            Side::Offers => &self.offers,
            Side::Seeks => &self.seeks,
        }
    }

    /// Whether it may be offered on `today`: the best of its runs.
    pub fn availability(&self, today: Date) -> Availability {
        self.runs.iter().map(|run| run.availability(today)).min().unwrap_or(Availability::Open)
    }
}

impl From<&Run> for Dates {
    fn from(run: &Run) -> Self {
        Self { start: run.start, end: run.end, deadline: run.deadline }
    }
}

impl Dates {
    /// Whether this run may be offered on `today`. The last day of a deadline still counts.
    pub fn availability(&self, today: Date) -> Availability {
        if self.end.or(self.start).is_some_and(|last| last < today) {
            return Availability::Ended;
        }
        match self.deadline {
            Some(deadline) if deadline < today => Availability::Closed,
            _ => Availability::Open,
        }
    }
}

impl Filter {
    /// Nothing is asked besides the words.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is left of it when nothing narrows the list down any more: which kind of answer.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self { class: self.class, ..Self::default() }
    }

    /// Whether an entry with these facts may be offered on `today`.
    pub fn admits(&self, facts: &Facts, today: Date) -> bool {
        facts.availability(today) == Availability::Open && self.suits(facts, today)
    }

    /// Whether an entry with these facts is what is asked for, be it open or not. Only what is
    /// open starts soon. What the words have to do with its sides the index knows.
    pub fn suits(&self, facts: &Facts, today: Date) -> bool {
        (!self.online || facts.online)
            && (!self.free || facts.free)
            && (!self.soon || facts.starts_soon(today))
            && self.near.as_ref().is_none_or(|near| facts.is_near(near))
            && self.level.is_none_or(|level| facts.levels.is_some_and(|it| it.contains(level)))
            && self.language.as_ref().is_none_or(|wanted| {
                facts.languages.iter().any(|it| it.language == wanted.language)
            })
            && self.class.is_none_or(|class| facts.class == class)
            && self.sector.is_none_or(|sector| facts.sector == Some(sector))
            && self.side.is_none_or(|side| !facts.told_of(side).is_empty())
    }
}

impl Facts {
    fn starts_soon(&self, today: Date) -> bool {
        let Ok(limit) = today.checked_add(SOON_DAYS.days()) else {
            return false;
        };
        self.runs.iter().any(|run| {
            run.availability(today) == Availability::Open
                && run.start.is_some_and(|start| today <= start && start <= limit)
        })
    }

    fn is_near(&self, near: &Near) -> bool {
        self.towns.iter().any(|it| near.has(&it.folded, it.position))
    }
}

impl Town {
    fn of(place: &Place, fold: impl Fn(&str) -> String) -> Option<Self> {
        let known = !place.city.is_empty() || place.position.is_some();
        known.then(|| Self {
            name: place.city.as_str().into(),
            folded: fold(&place.city).into(),
            position: place.position,
        })
    }
}

impl From<Town> for Near {
    fn from(town: Town) -> Self {
        Self {
            name: town.name.into_string(),
            city: town.folded.into_string(),
            position: town.position,
        }
    }
}

impl Near {
    /// Whether a town (folded) at this position counts as near.
    pub fn has(&self, town: &str, position: Option<Position>) -> bool {
        *town == *self.city
            || self
                .position
                .zip(position)
                .is_some_and(|(here, there)| here.distance_km(there) <= NEAR_KM)
    }
}

impl Position {
    /// Distance over the ground in kilometres (haversine, mean Earth radius).
    pub fn distance_km(self, other: Self) -> f64 {
        const EARTH_RADIUS_KM: f64 = 6371.0;
        let (lat1, lat2) = (self.lat.to_radians(), other.lat.to_radians());
        let half = |angle: f64| (angle / 2.0).sin().powi(2);
        let a =
            half(lat2 - lat1) + lat1.cos() * lat2.cos() * half((other.lon - self.lon).to_radians());
        2.0 * EARTH_RADIUS_KM * a.sqrt().min(1.0).asin()
    }
}
