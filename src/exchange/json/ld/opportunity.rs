//! Courses, their instances, programmes and events → what they say of an opportunity.

use super::node::{Node, Thing};
use super::place;
use super::texts;
use crate::core::catalogue::{Cost, Kind, Levels, Mode, Place, Run};
use crate::core::text::Text;
use crate::exchange::Settings;
use crate::exchange::draft::Draft;
use crate::exchange::problem::Fault;
use crate::exchange::values::kind::{self, Nature};
use crate::exchange::values::level::{self, Level};
use crate::exchange::values::setting::Told;
use crate::exchange::values::words::last_segment;
use crate::exchange::values::{
    contact, cost, date, language, list, mode, number, setting, text, time, url,
};
use crate::text;

/// The properties whose nodes are dated offers of the same opportunity.
pub(super) const INSTANCES: [&str; 2] = ["hasCourseInstance", "subEvent"];

/// The kind of alignment by which our own files tell the setting.
pub(super) const SETTING: &str = "learningSetting";

/// Reads an opportunity; faults are added to `faults`.
pub(super) fn read(node: &Node<'_>, settings: &Settings, faults: &mut Vec<Fault>) -> Draft {
    let wordings = texts::wordings(node, settings);
    let instances: Vec<_> = INSTANCES.iter().flat_map(|key| node.nodes(key)).collect();
    let (place, mode_of_place) = place::read(node, faults);
    let mut modes = vec![mode_of(node).or(mode_of_place)];
    let mut runs = Vec::new();
    runs.extend(run(node, false, faults).0);
    for instance in &instances {
        let (run, mode) = run(instance, true, faults);
        modes.push(mode);
        if let Some(mut run) = run {
            if run.place == place {
                run.place = Place::default();
            }
            runs.push(run);
        }
    }
    let with_instances = || std::iter::once(node).chain(&instances);
    let provider = provider(node, &instances);
    let (level, qualification, audience) = level_of(node, faults);
    let (competences, topics) = subjects(node);
    Draft {
        id: super::id_of(node, &provider),
        nature: nature(node),
        is_opportunity: true,
        qualification,
        setting: setting_of(node, faults),
        level,
        competences,
        topics,
        languages: languages(node),
        mode: modes.into_iter().flatten().next(),
        place,
        cost: with_instances().find_map(|it| cost_of(it, settings, faults)),
        runs,
        audience,
        hours: with_instances().find_map(|it| hours(it, faults)),
        url: link(node, faults),
        contact: with_instances().map(contact_of).find(|it| !it.is_empty()).unwrap_or_default(),
        verified_on: verified_on(node, faults),
        provider,
        wordings,
        ..Draft::default()
    }
}

/// Reads a value of a property; a fault is noted with its path.
pub(super) fn value<T>(
    node: &Node<'_>,
    key: &str,
    faults: &mut Vec<Fault>,
    read: impl FnOnce(&str) -> Result<T, Text>,
) -> Option<T> {
    let value = node.line(key);
    if value.is_empty() {
        return None;
    }
    read(&value).map_err(|reason| faults.push(Fault::named(node.path_of(key), reason))).ok()
}

/// A named kind goes before the types; those of courses and events leave it to the title.
fn nature(node: &Node<'_>) -> Option<Nature> {
    let named = ["additionalType", "learningResourceType"]
        .into_iter()
        .find_map(|key| node.names(key).iter().find_map(|value| kind::read(value)));
    let of_types = || {
        node.types().iter().find_map(|name| match *name {
            "Course" | "CourseInstance" => Some(Nature::Vague(Kind::Course)),
            "Hackathon" => Some(Nature::Opportunity(Kind::Contest)),
            "Event" => Some(Nature::Vague(Kind::Event)),
            name => kind::read(name)
                .or_else(|| name.ends_with("Event").then_some(Nature::Vague(Kind::Event))),
        })
    };
    named.filter(|it| *it != Nature::Organisation).or_else(of_types)
}

/// Names of the organisations that offer it; persons are left out.
fn provider(node: &Node<'_>, instances: &[Node<'_>]) -> String {
    let own = ["provider", "offeredBy", "organizer"].iter().map(|key| (node, *key));
    let theirs = instances.iter().flat_map(|it| [(it, "provider"), (it, "organizer")]);
    own.chain(theirs)
        .map(|(node, key)| {
            let names = node.things(key).into_iter().filter_map(|thing| match thing {
                Thing::Text(words) => Some(text::line(&words)),
                Thing::Node(it) if it.is("Person") => None,
                Thing::Node(it) => Some(it.first_line(&["name", "legalName"])),
            });
            let names: Vec<_> = names.filter(|name| !name.is_empty()).collect();
            names.join(", ")
        })
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

/// The contact of an organisation, of its contact point, or of the offer.
pub(super) fn contact_of(node: &Node<'_>) -> String {
    let mut points = node.nodes("contactPoint");
    for key in ["provider", "organizer", "offeredBy"] {
        for organisation in node.nodes(key).into_iter().filter(|it| !it.is("Person")) {
            points.extend(organisation.nodes("contactPoint"));
            points.push(organisation);
        }
    }
    let found = points.iter().map(|point| contact_in(point)).find(|it| !it.is_empty());
    found.unwrap_or_default()
}

/// The e-mail addresses and numbers of a node that is no person.
pub(super) fn contact_in(node: &Node<'_>) -> String {
    let mut parts = Vec::new();
    for key in ["email", "telephone"] {
        list::add(&mut parts, contact::bare(&node.line(key)).to_owned());
    }
    if parts.is_empty() && node.is("ContactPoint") {
        list::add(&mut parts, node.line("description"));
    }
    parts.join(", ")
}

fn setting_of(node: &Node<'_>, faults: &mut Vec<Fault>) -> Option<Told> {
    let alignments = node.nodes("educationalAlignment");
    let told = alignments.iter().find(|it| it.line("alignmentType") == SETTING)?;
    value(told, "targetName", faults, setting::read)
}

/// The level, whether it leads to a qualification, and for whom it is.
fn level_of(node: &Node<'_>, faults: &mut Vec<Fault>) -> (Option<Levels>, bool, String) {
    let qualification =
        ["educationalCredentialAwarded", "numberOfCredits"].iter().any(|key| node.has(key));
    let ranges = ["audience", "typicalAgeRange"].iter().flat_map(|key| node.names(key));
    let mut audience = ranges.collect::<Vec<_>>().join(", ");
    let mut levels = None;
    for words in node.names("educationalLevel") {
        match level::read(last_segment(&words)) {
            Ok(Level::Eqf(found)) => levels = levels.or(Some(found)),
            // The property is free text: only what looks like a level has to be one.
            Err(reason) if words.contains(|c: char| c.is_ascii_digit()) => {
                faults.push(Fault::named(node.path_of("educationalLevel"), reason));
            }
            Ok(Level::Experience) | Err(_) if audience.is_empty() => audience = words,
            Ok(Level::Experience) | Err(_) => {}
        }
    }
    (levels, qualification, audience)
}

/// Competences and topics.
fn subjects(node: &Node<'_>) -> (Vec<String>, Vec<String>) {
    let (mut competences, mut topics) = (Vec::new(), Vec::new());
    for words in ["teaches", "assesses"].iter().flat_map(|key| node.names(key)) {
        list::add(&mut competences, words);
    }
    for alignment in node.nodes("educationalAlignment") {
        if alignment.line("alignmentType") == "teaches" {
            list::add(&mut competences, alignment.line("targetName"));
        }
    }
    keywords(node, &mut topics);
    for words in node.names("about") {
        list::add(&mut topics, words);
    }
    (competences, topics)
}

/// `keywords` is a list, or one text with commas.
pub(super) fn keywords(node: &Node<'_>, topics: &mut Vec<String>) {
    let names = node.names("keywords");
    let single = matches!(node.map.get("keywords"), Some(serde_json::Value::String(_)));
    for words in names {
        if single {
            words.split(',').for_each(|word| list::add(topics, word.trim().to_owned()));
        } else {
            list::add(topics, words);
        }
    }
}

/// The languages of teaching; what is not known is passed over.
fn languages(node: &Node<'_>) -> Vec<crate::core::catalogue::Language> {
    let mut languages = Vec::new();
    for words in texts::languages(node) {
        for language in language::read_list(&words).unwrap_or_default() {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
    }
    languages
}

fn mode_of(node: &Node<'_>) -> Option<Mode> {
    let keys = ["courseMode", "eventAttendanceMode", "educationalProgramMode"];
    let words: Vec<_> = keys.iter().flat_map(|key| node.names(key)).collect();
    let by_id =
        node.nodes("eventAttendanceMode").iter().map(|it| it.line("@id")).collect::<Vec<_>>();
    let words = words.iter().chain(&by_id).map(String::as_str);
    mode::read(words).ok().flatten()
}

/// What it costs: what all offers say alike, else their words.
fn cost_of(node: &Node<'_>, settings: &Settings, faults: &mut Vec<Fault>) -> Option<Cost> {
    let mut costs: Vec<Cost> = Vec::new();
    for thing in node.things("offers") {
        let found = match &thing {
            Thing::Text(words) => cost::read(words, None).ok().flatten(),
            Thing::Node(offer) => offered(offer, settings, faults),
        };
        costs.extend(found.filter(|it| !costs.contains(it)));
    }
    let free = value(node, "isAccessibleForFree", faults, number::yes);
    match &costs[..] {
        [] if free == Some(true) => Some(Cost::Free),
        [] => None,
        [cost] => Some(cost.clone()),
        several => {
            let words: Vec<_> = several.iter().map(cost::write).collect();
            Some(Cost::Words(words.join(" / ")))
        }
    }
}

fn offered(offer: &Node<'_>, settings: &Settings, faults: &mut Vec<Fault>) -> Option<Cost> {
    let price = offer.line("price");
    if price.is_empty() {
        let words = offer.line("description");
        let category = offer.line("category");
        return match (words.is_empty(), cost::is_free(&category)) {
            (_, true) => Some(Cost::Free),
            (false, false) => Some(Cost::Words(words)),
            (true, false) => None,
        };
    }
    let told = offer.line("priceCurrency");
    let currency = cost::currency_of(&told).or_else(|| settings.currency.clone());
    let currency = if told.is_empty() { settings.currency.clone() } else { currency };
    value(offer, "price", faults, |price| cost::read(price, currency.as_deref())).flatten()
}

fn hours(node: &Node<'_>, faults: &mut Vec<Fault>) -> Option<u32> {
    ["timeRequired", "courseWorkload"]
        .iter()
        .find_map(|key| value(node, key, faults, number::hours))
}

pub(super) fn link(node: &Node<'_>, faults: &mut Vec<Fault>) -> String {
    value(node, "url", faults, url::read).flatten().unwrap_or_default()
}

/// The day of the last review, of the node or of the page about it.
pub(super) fn verified_on(node: &Node<'_>, faults: &mut Vec<Fault>) -> Option<jiff::civil::Date> {
    let mut sources = vec![node.clone()];
    sources.extend(node.nodes("mainEntityOfPage"));
    sources
        .iter()
        .find_map(|source| value(source, "lastReviewed", faults, |it| date::read(it, None)))
        .flatten()
}

/// The dated offer that a node tells, and its mode. For an instance also what tells it from
/// others; for the opportunity itself its dates alone.
fn run(node: &Node<'_>, is_instance: bool, faults: &mut Vec<Fault>) -> (Option<Run>, Option<Mode>) {
    let schedules = node.nodes("courseSchedule");
    let schedule = schedules.first();
    let day = |key: &str, faults: &mut Vec<Fault>| {
        let read = |it: &str| date::read_with_time(it, None);
        let own = value(node, key, faults, read);
        own.or_else(|| value(schedule?, key, faults, read)).flatten()
    };
    let start = day("startDate", faults);
    let end = day("endDate", faults).map(|(date, _)| date);
    if let (Some((start, _)), Some(end)) = (start, end)
        && end < start
    {
        let reason = text!(exchange_ends_before_start, start = start, end = end);
        faults.push(Fault::named(node.path_of("endDate"), reason));
    }
    let hour = schedule.and_then(|it| value(it, "startTime", faults, time::read)).flatten();
    let (place, mode_of_place) =
        if is_instance { place::read(node, faults) } else { (Place::default(), None) };
    let run = Run {
        id: if is_instance { super::own_id(node) } else { String::new() },
        start: start.map(|(date, _)| date),
        end,
        time: hour.or(start.and_then(|(_, hour)| hour)),
        deadline: deadline(node, faults),
        schedule: schedule.map(rhythm).unwrap_or_default(),
        place,
    };
    let mode = mode_of(node).or(mode_of_place);
    ((run != Run::default()).then_some(run), mode)
}

fn deadline(node: &Node<'_>, faults: &mut Vec<Fault>) -> Option<jiff::civil::Date> {
    let read = |it: &str| date::read(it, None);
    let own = value(node, "applicationDeadline", faults, read);
    let mut offers = node.nodes("offers").into_iter();
    own.or_else(|| {
        offers.find_map(|offer| {
            let ends = value(&offer, "availabilityEnds", faults, read);
            ends.or_else(|| value(&offer, "validThrough", faults, read))
        })
    })
    .flatten()
}

/// The rhythm in the source's words, else its days.
fn rhythm(schedule: &Node<'_>) -> String {
    let words = schedule.first_line(&["description", "name"]);
    if !words.is_empty() {
        return words;
    }
    let days = schedule.names("byDay");
    let days: Vec<_> = days.iter().map(|day| last_segment(day)).collect();
    days.join(", ")
}
