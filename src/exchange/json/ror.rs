//! The Research Organization Registry's JSON, schema 2 (<https://ror.readme.io/docs/data-structure>).
//!
//! Organisations that are no longer active are left out. Relationships, domains and external
//! identifiers are not read.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Deserialize;

use super::{Elements, Glance};
use crate::core::catalogue::{Place, Position, Sector, Wording};
use crate::exchange::draft::Draft;
use crate::exchange::field::Field;
use crate::exchange::gather::{Apart, Piece, Pieces};
use crate::exchange::problem::{Fault, Place as Where, Problem};
use crate::exchange::source::Utf8;
use crate::exchange::values::kind::Nature;
use crate::exchange::values::{language, list, text, url};
use crate::exchange::{Format, Opened, Settings};
use crate::text;

const ROR: &str = "https://ror.org/";

/// Schema 2.
pub(crate) const FORMAT: Format = Format {
    name: "ROR",
    recognises: |head| head.json.as_ref().is_some_and(|it| is_ror(it) && has(it, "names")),
    open,
};

/// Schema 1, which the registry no longer gives out.
pub(crate) const FORMAT_1: Format = Format {
    name: "ROR",
    recognises: |head| {
        head.json.as_ref().is_some_and(|it| is_ror(it) && it.first_text("name").is_some())
    },
    open: |opened| Err(Problem::of_file(&opened.file, text!(exchange_ror_old))),
};

fn is_ror(glance: &Glance) -> bool {
    glance.first_text("id").is_some_and(|id| id.starts_with(ROR))
}

fn has(glance: &Glance, key: &str) -> bool {
    glance.first.as_ref().is_some_and(|first| first[key].is_array())
}

fn open(opened: Opened) -> Result<Box<dyn Pieces>, Problem> {
    let Opened { file, text, settings, .. } = opened;
    let mut elements = Elements::new(text);
    let mut apart = Apart::default();
    while let Some(element) = elements.next() {
        let Ok(element) = element else { continue };
        if let Ok(Identified { id }) = super::parse_as(&file, &element) {
            apart.note(hash(&id));
        }
    }
    let mut text = elements.into_inner();
    text.rewind().map_err(|error| crate::exchange::unreadable(&file, &error))?;
    let (elements, apart) = (Elements::new(text), apart.settle());
    Ok(Box::new(Ror { file, elements, settings, apart, left_out: 0 }))
}

/// As much of a record as tells it from others.
#[derive(Deserialize)]
struct Identified {
    id: String,
}

fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

struct Ror {
    file: String,
    elements: Elements<Utf8>,
    settings: Settings,
    apart: Apart,
    left_out: u64,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    #[serde(default)]
    names: Vec<Name>,
    #[serde(default)]
    types: Vec<String>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    locations: Vec<Location>,
    #[serde(default)]
    links: Vec<Link>,
}

#[derive(Deserialize)]
struct Name {
    value: String,
    #[serde(default)]
    types: Vec<String>,
    #[serde(default)]
    lang: Option<String>,
}

#[derive(Deserialize)]
struct Location {
    #[serde(default)]
    geonames_details: Option<Geonames>,
}

#[derive(Deserialize)]
struct Geonames {
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    country_code: Option<String>,
    #[serde(default)]
    lat: Option<f64>,
    #[serde(default)]
    lng: Option<f64>,
}

#[derive(Deserialize)]
struct Link {
    #[serde(rename = "type")]
    kind: String,
    value: String,
}

impl Name {
    fn is(&self, kind: &str) -> bool {
        self.types.iter().any(|it| it == kind)
    }
}

impl Pieces for Ror {
    fn read(&mut self) -> Option<Result<Piece, Vec<Problem>>> {
        loop {
            let element = match self.elements.next()? {
                Ok(element) => element,
                Err(broken) => {
                    return Some(Err(vec![super::problem_of(&self.file, &self.elements, &broken)]));
                }
            };
            let record: Record = match super::parse_as(&self.file, &element) {
                Ok(record) => record,
                Err(problem) => return Some(Err(vec![problem])),
            };
            if record.status.as_deref().is_some_and(|status| status != "active") {
                self.left_out += 1;
                continue;
            }
            let hash = hash(&record.id);
            let piece = draft(record, &self.settings);
            let piece = piece.map(|draft| Piece { line: element.line, hash, draft });
            return Some(piece.map_err(|fault| {
                let problem = Problem::at(&self.file, element.line, fault.reason);
                vec![problem.in_column(name_of(&fault.place))]
            }));
        }
    }

    fn column(&self, place: &Where) -> String {
        name_of(place)
    }

    fn apart(&mut self) -> Apart {
        std::mem::take(&mut self.apart)
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}

fn name_of(place: &Where) -> String {
    match place {
        Where::Field(Field::Title) => "names".to_owned(),
        Where::Field(Field::Url) => "links".to_owned(),
        Where::Field(field) => field.name().to_owned(),
        Where::Named(name) => name.clone(),
    }
}

fn draft(record: Record, settings: &Settings) -> Result<Draft, Fault> {
    let mut draft = Draft {
        id: text::line(&record.id),
        nature: Some(Nature::Organisation),
        sector: Some(sector(&record.types)),
        ..Draft::default()
    };
    // The name it is shown by comes first, then its names in other languages.
    let shown = record.names.iter().filter(|name| name.is("ror_display"));
    let labels = record.names.iter().filter(|name| !name.is("ror_display") && name.is("label"));
    for name in shown.chain(labels) {
        let language = name.lang.as_deref().and_then(language::read);
        let language = language.unwrap_or_else(|| settings.language.clone());
        let title = text::line(&name.value);
        if draft.wordings.iter().any(|it| it.language == language) {
            list::add(&mut draft.other_names, title);
        } else if !title.is_empty() {
            draft.wordings.push(Wording { language, title, description: String::new() });
        }
    }
    for name in record.names.iter().filter(|name| !name.is("ror_display") && !name.is("label")) {
        list::add(&mut draft.other_names, text::line(&name.value));
    }
    if let Some(place) = record.locations.into_iter().find_map(|it| it.geonames_details) {
        let position = place.lat.zip(place.lng).map(|(lat, lon)| Position { lat, lon });
        draft.place = Place {
            city: text::line(&place.name.unwrap_or_default()),
            country: text::line(&place.country_code.unwrap_or_default()),
            position,
            ..Place::default()
        };
    }
    if let Some(link) = record.links.iter().find(|link| link.kind == "website") {
        let link = url::read(&link.value).map_err(|reason| Fault::of(Field::Url, reason))?;
        draft.url = link.unwrap_or_default();
    }
    Ok(draft)
}

/// The registry's types; that somebody funds research or is a place for it tells no sector.
fn sector(types: &[String]) -> Option<Sector> {
    types.iter().find_map(|kind| match kind.as_str() {
        "government" => Some(Sector::Authority),
        "education" => Some(Sector::Education),
        "company" => Some(Sector::Company),
        "archive" => Some(Sector::Culture),
        "nonprofit" => Some(Sector::Ngo),
        _ => None,
    })
}
