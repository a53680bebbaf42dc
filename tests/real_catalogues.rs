//! Every real file of `../shared/catalogue` loads, with what each of it became what.
//!
//! Those files are no part of the project: where the folder is missing, the tests say so on
//! standard error and skip.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::PathBuf;

use jiff::civil::date;
use xploit_bot::core::catalogue::{
    Availability, Cost, Entry, Kind, Levels, Mode, Opportunity, Sector, Setting,
};
use xploit_bot::exchange::export::Format;
use xploit_bot::exchange::{self, Export, Options, Problem};

/// What a file gave.
struct Given {
    entries: Vec<Entry>,
    problems: Vec<Problem>,
}

fn path(name: &str) -> Option<PathBuf> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../shared/catalogue", name].iter().collect();
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: {} is not here", path.display());
    None
}

/// Reads a real file whose texts are in a language. `None`: it is not here.
fn read(name: &str, language: &str) -> Option<Given> {
    let options = Options::new(language.parse().unwrap());
    let reading = exchange::open_path(&path(name)?, &options).unwrap_or_else(|it| panic!("{it}"));
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    for read in reading {
        match read {
            Ok(read) => entries.push(read.entry),
            Err(problem) => problems.push(problem),
        }
    }
    Some(Given { entries, problems })
}

impl Given {
    fn opportunities(&self) -> Vec<&Opportunity> {
        let opportunities = self.entries.iter().filter_map(|it| match it {
            Entry::Opportunity(it) => Some(&**it),
            Entry::Organisation(_) => None,
        });
        opportunities.collect()
    }

    fn sectors(&self) -> BTreeMap<Option<Sector>, usize> {
        let sectors = self.entries.iter().filter_map(|it| match it {
            Entry::Opportunity(_) => None,
            Entry::Organisation(it) => Some(it.sector),
        });
        count(sectors)
    }

    /// All rows are in, and all of them are of one class.
    fn assert_all(&self, entries: usize, opportunities: usize) {
        let problems: Vec<_> = self.problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(self.entries.len(), entries);
        assert_eq!(self.opportunities().len(), opportunities);
    }
}

fn count<T: Ord>(items: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for item in items {
        *counts.entry(item).or_default() += 1;
    }
    counts
}

#[test]
fn madrid() {
    let Some(given) = read("madrid-cursos-talleres.latin1.csv", "es") else { return };
    given.assert_all(450, 450);
    let all = given.opportunities();
    let kinds = count(all.iter().map(|it| it.kind));
    assert_eq!(
        kinds,
        BTreeMap::from([
            (Kind::Course, 163),
            (Kind::Workshop, 63),
            (Kind::Club, 38),
            (Kind::Event, 186),
        ])
    );
    assert_eq!(all.iter().filter(|it| it.cost == Some(Cost::Free)).count(), 416);
    let prices = all.iter().filter(|it| matches!(it.cost, Some(Cost::Price(_))));
    assert_eq!(prices.count(), 1);
    let words = all.iter().filter(|it| matches!(it.cost, Some(Cost::Words(_))));
    assert_eq!(words.count(), 3);
    assert_eq!(all.iter().filter(|it| it.wordings[0].description.is_empty()).count(), 255);
    assert!(
        all.iter().all(|it| it.setting_derived && it.runs.len() == 1 && it.runs[0].start.is_some())
    );
    assert_eq!(all.iter().filter(|it| it.mode == Some(Mode::Online)).count(), 2);
    assert_eq!(all.iter().filter(|it| it.runs[0].time.is_none()).count(), 23);
    assert_eq!(all.iter().filter(|it| it.place.position.is_some()).count(), 391);
    let open = all.iter().filter(|it| it.availability(date(2025, 2, 1)) == Availability::Open);
    assert_eq!(open.count(), 450);
}

#[test]
fn research_organisations() {
    let Some(given) = read("ror-europe-sample.json", "en") else { return };
    given.assert_all(422, 0);
    let sectors = BTreeMap::from([
        (None, 172),
        (Some(Sector::Authority), 48),
        (Some(Sector::Education), 57),
        (Some(Sector::Company), 50),
        (Some(Sector::Culture), 46),
        (Some(Sector::Ngo), 49),
    ]);
    assert_eq!(given.sectors(), sectors);
    let romanian = given.entries.iter().filter(|it| match it {
        Entry::Organisation(it) => it.place.country == "RO",
        Entry::Opportunity(_) => false,
    });
    assert_eq!(romanian.count(), 36);
}

#[test]
fn romanian_programmes() {
    let Some(given) = read("ro-programmes-sample.csv", "ro") else { return };
    given.assert_all(43, 43);
    let all = given.opportunities();
    let bachelor = Levels::new(6, 6);
    assert!(all.iter().all(|it| it.kind == Kind::Programme && it.level == bachelor));
    assert!(all.iter().all(|it| it.setting == Some(Setting::Formal) && it.setting_derived));
    let languages = count(all.iter().map(|it| it.languages[0].to_string()));
    assert_eq!(languages, BTreeMap::from([("en".to_owned(), 5), ("ro".to_owned(), 38)]));
    assert_eq!(all.iter().filter(|it| it.mode == Some(Mode::Online)).count(), 3);
}

#[test]
fn romanian_institutions() {
    let Some(given) = read("ro-institutions-sample.csv", "ro") else { return };
    given.assert_all(45, 0);
    assert_eq!(given.sectors(), BTreeMap::from([(Some(Sector::Education), 45)]));
}

#[test]
fn lithuanian_qualifications() {
    let Some(given) = read("qdr-vet-lt-sample.csv", "en") else { return };
    given.assert_all(34, 34);
    let all = given.opportunities();
    assert!(all.iter().all(|it| it.kind == Kind::Programme && it.setting == Some(Setting::Formal)));
    assert!(all.iter().all(|it| it.wordings.len() == 2));
    let levels = count(all.iter().map(|it| it.level.unwrap().low()));
    assert_eq!(levels, BTreeMap::from([(2, 1), (3, 9), (4, 21), (5, 3)]));
}

#[test]
fn federations_and_universities() {
    if let Some(given) = read("onghub-federations.csv", "ro") {
        given.assert_all(10, 0);
        assert_eq!(given.sectors(), BTreeMap::from([(Some(Sector::Ngo), 10)]));
    }
    if let Some(given) = read("onghub-universities.csv", "ro") {
        given.assert_all(46, 0);
        assert_eq!(given.sectors(), BTreeMap::from([(Some(Sector::Education), 46)]));
    }
}

/// Fields of activity are neither opportunities nor organisations: every row is told so.
#[test]
fn a_vocabulary_is_no_catalogue() {
    let Some(given) = read("onghub-domains.csv", "ro") else { return };
    assert_eq!(given.entries.len(), 0);
    assert_eq!(given.problems.len(), 51);
    assert!(given.problems.iter().all(|it| it.reason.key == "exchange-kind-missing"));
}

#[test]
fn course_instances() {
    let Some(given) = read("nbis-course-instances.json", "en") else { return };
    given.assert_all(32, 32);
    let all = given.opportunities();
    let kinds = count(all.iter().map(|it| it.kind));
    let expected = [(Kind::Course, 24), (Kind::Workshop, 5), (Kind::Event, 3)];
    assert_eq!(kinds, BTreeMap::from(expected));
    let modes = count(all.iter().map(|it| it.mode));
    assert_eq!(
        modes,
        BTreeMap::from([(None, 3), (Some(Mode::Presential), 8), (Some(Mode::Online), 21)])
    );
    assert!(all.iter().all(|it| it.runs.len() == 1 && it.runs[0].start.is_some()));
}

#[test]
fn formats_that_come_later_are_named() {
    for (name, format) in [
        ("unitn-courses-250.json", "JSON"),
        ("OfferingsPoitiers.json", "JSON"),
        ("grayscott-event.ics", "iCalendar"),
        ("wychwolf-moodle.xml", "XML"),
    ] {
        let Some(path) = path(name) else { continue };
        let options = Options::new("en".parse().unwrap());
        let Err(problem) = exchange::open_path(&path, &options) else { panic!("{name} was read") };
        assert_eq!(problem.reason.key, "exchange-not-read");
        assert!(format!("{:?}", problem.reason.args).contains(format), "{name}");
    }
}

#[test]
fn real_entries_survive_export() {
    for (name, language) in [
        ("madrid-cursos-talleres.latin1.csv", "es"),
        ("ror-europe-sample.json", "en"),
        ("ro-programmes-sample.csv", "ro"),
        ("ro-institutions-sample.csv", "ro"),
        ("qdr-vet-lt-sample.csv", "en"),
        ("onghub-universities.csv", "ro"),
        ("nbis-course-instances.json", "en"),
    ] {
        let Some(given) = read(name, language) else { continue };
        for format in Format::ALL {
            let mut bytes = Vec::new();
            let mut export = Export::new(*format, &mut bytes).unwrap();
            for entry in &given.entries {
                export.write(entry).unwrap();
            }
            export.finish().unwrap();
            let options = Options::new("mt".parse().unwrap());
            let again = exchange::open(Cursor::new(bytes), "again", &options).unwrap();
            let again: Vec<_> = again.map(|it| it.unwrap().entry).collect();
            assert_eq!(again, given.entries, "{name} as {}", format.name());
        }
    }
}
