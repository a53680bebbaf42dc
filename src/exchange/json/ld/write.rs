//! schema.org JSON-LD, written so that it is read back the same: one document, a node a line.
//!
//! The identifier is `identifier`: `@id` has to be an IRI. What schema.org has no property for:
//! the kind and the sector stand in `additionalType` by their codes, the setting in an
//! `AlignmentObject` of the type `learningSetting`, the day of the last check in the
//! `lastReviewed` of the page.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::opportunity::SETTING;
use crate::core::catalogue::{
    Cost, Entry, Kind, Language, Opportunity, Organisation, Place, Run, Sector, Wording,
};
use crate::exchange::values::contact::{self, Shape};
use crate::exchange::values::setting::{self, Told};
use crate::exchange::values::{cost, level, text};

/// Writes entries as nodes of one graph.
pub(crate) struct Writer<W: Write> {
    output: W,
    is_first: bool,
}

impl<W: Write> Writer<W> {
    /// Starts the document.
    pub(crate) fn new(mut output: W) -> io::Result<Self> {
        output.write_all(b"{\"@context\": \"https://schema.org\", \"@graph\": [")?;
        Ok(Self { output, is_first: true })
    }

    pub(crate) fn write(&mut self, entry: &Entry) -> io::Result<()> {
        let separator: &[u8] = if self.is_first { b"\n" } else { b",\n" };
        self.is_first = false;
        self.output.write_all(separator)?;
        let node = match entry {
            Entry::Opportunity(it) => opportunity(it),
            Entry::Organisation(it) => organisation(it),
        };
        serde_json::to_writer(&mut self.output, &node)?;
        Ok(())
    }

    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.output.write_all(b"\n]}\n")?;
        self.output.flush()
    }
}

/// A node being made; what is empty is left out.
struct Node(Map<String, Value>);

impl Node {
    fn new(kind: &str) -> Self {
        Self(Map::from_iter([("@type".to_owned(), kind.into())]))
    }

    fn set(&mut self, key: &str, value: Value) {
        let is_empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.0.insert(key.to_owned(), value);
        }
    }

    fn set_text(&mut self, key: &str, words: &str) {
        self.set(key, text::guard(words).into());
    }

    fn set_words(&mut self, key: &str, words: &[String]) {
        self.set(key, words.iter().map(|it| text::guard(it).into_owned()).collect());
    }

    fn set_languages(&mut self, key: &str, languages: &[Language]) {
        self.set(key, languages.iter().map(ToString::to_string).collect());
    }

    fn set_wordings(&mut self, wordings: &[Wording]) {
        let said = |words: fn(&Wording) -> &String| {
            let texts = wordings.iter().filter(|it| !words(it).is_empty());
            texts
                .map(|it| {
                    let text = text::guard(words(it));
                    json!({"@value": text, "@language": it.language.to_string()})
                })
                .collect::<Value>()
        };
        self.set("name", said(|it| &it.title));
        self.set("description", said(|it| &it.description));
    }

    fn set_page(&mut self, url: &str, verified_on: Option<jiff::civil::Date>) {
        self.set("url", url.into());
        if let Some(date) = verified_on {
            let page = json!({"@type": "WebPage", "lastReviewed": date.to_string()});
            self.set("mainEntityOfPage", page);
        }
    }

    fn into_value(self) -> Value {
        Value::Object(self.0)
    }
}

fn opportunity(it: &Opportunity) -> Value {
    let mut node = Node::new(match it.kind {
        Kind::Programme => "EducationalOccupationalProgram",
        Kind::Event => "EducationEvent",
        Kind::Guidance => "LearningResource",
        _ => "Course",
    });
    node.set_text("identifier", &it.id);
    node.set("additionalType", it.kind.code().into());
    node.set_wordings(&it.wordings);
    node.set("provider", provider(&it.provider, &it.contact));
    let told = setting::write(Told { setting: it.setting, derived: it.setting_derived });
    node.set(
        "educationalAlignment",
        json!({"@type": "AlignmentObject", "alignmentType": SETTING, "targetName": told}),
    );
    let level = it.level.map(|levels| format!("EQF {}", level::write(levels)));
    node.set("educationalLevel", level.into());
    node.set_words("teaches", &it.competences);
    node.set_words("keywords", &it.topics);
    node.set_languages("inLanguage", &it.languages);
    node.set("courseMode", it.mode.map(|mode| mode.code()).into());
    node.set("location", place(&it.place));
    node.set("offers", it.cost.as_ref().map_or(Value::Null, offer));
    if it.cost == Some(Cost::Free) {
        node.set("isAccessibleForFree", true.into());
    }
    if !it.audience.is_empty() {
        let words = text::guard(&it.audience);
        node.set("audience", json!({"@type": "Audience", "audienceType": words}));
    }
    node.set("timeRequired", it.hours.map(|hours| format!("PT{hours}H")).into());
    node.set_page(&it.url, it.verified_on);
    node.set("hasCourseInstance", it.runs.iter().map(instance).collect());
    node.into_value()
}

fn organisation(it: &Organisation) -> Value {
    let mut node = Node::new(match it.sector {
        Some(Sector::Authority) => "GovernmentOrganization",
        Some(Sector::Education) => "EducationalOrganization",
        Some(Sector::Company) => "Corporation",
        Some(Sector::Ngo) => "NGO",
        Some(Sector::Culture) | None => "Organization",
    });
    node.set_text("identifier", &it.id);
    node.set("additionalType", it.sector.map_or("unknown", Sector::code).into());
    node.set_wordings(&it.wordings);
    node.set_words("alternateName", &it.other_names);
    node.set("location", place(&it.place));
    node.set("makesOffer", named("Offer", &it.offers));
    node.set("seeks", named("Demand", &it.seeks));
    node.set_words("knowsAbout", &it.topics);
    node.set_languages("knowsLanguage", &it.languages);
    if !it.contact.is_empty() {
        node.set("contactPoint", contact_point(&it.contact));
    }
    node.set_page(&it.url, it.verified_on);
    node.into_value()
}

fn named(kind: &str, names: &[String]) -> Value {
    names.iter().map(|name| json!({"@type": kind, "name": text::guard(name)})).collect()
}

fn provider(name: &str, contact: &str) -> Value {
    if name.is_empty() && contact.is_empty() {
        return Value::Null;
    }
    let mut node = Node::new("Organization");
    node.set_text("name", name);
    if !contact.is_empty() {
        node.set("contactPoint", contact_point(contact));
    }
    node.into_value()
}

fn contact_point(words: &str) -> Value {
    let key = match contact::shape(words) {
        Shape::Email => "email",
        Shape::Telephone => "telephone",
        Shape::Words => "description",
    };
    let mut node = Node::new("ContactPoint");
    node.set_text(key, words);
    node.into_value()
}

fn offer(cost: &Cost) -> Value {
    let mut node = Node::new("Offer");
    match cost {
        Cost::Free => {
            node.set("category", "Free".into());
            node.set("price", 0.into());
        }
        Cost::Price(price) => {
            node.set("price", cost::amount(price).into());
            node.set("priceCurrency", price.currency.as_str().into());
        }
        Cost::Words(words) => node.set_text("description", words),
    }
    node.into_value()
}

fn place(place: &Place) -> Value {
    if place.is_empty() {
        return Value::Null;
    }
    let mut node = Node::new("Place");
    node.set_text("name", &place.venue);
    let mut address = Node::new("PostalAddress");
    address.set_text("streetAddress", &place.street);
    address.set_text("addressLocality", &place.city);
    address.set_text("addressCountry", &place.country);
    if address.0.len() > 1 {
        node.set("address", address.into_value());
    }
    if let Some(position) = place.position {
        node.set(
            "geo",
            json!({"@type": "GeoCoordinates", "latitude": position.lat, "longitude": position.lon}),
        );
    }
    node.into_value()
}

fn instance(run: &Run) -> Value {
    let mut node = Node::new("CourseInstance");
    node.set_text("identifier", &run.id);
    node.set("startDate", run.start.map(|it| it.to_string()).into());
    node.set("endDate", run.end.map(|it| it.to_string()).into());
    if run.time.is_some() || !run.schedule.is_empty() {
        let mut schedule = Node::new("Schedule");
        let time = run.time.map(|it| it.strftime("%H:%M").to_string());
        schedule.set("startTime", time.into());
        schedule.set_text("description", &run.schedule);
        node.set("courseSchedule", schedule.into_value());
    }
    if let Some(deadline) = run.deadline {
        let offer = json!({"@type": "Offer", "availabilityEnds": deadline.to_string()});
        node.set("offers", offer);
    }
    node.set("location", place(&run.place));
    node.into_value()
}
