//! schema.org JSON-LD with its liberties, and the Research Organization Registry.

use jiff::civil::{date, time};
use xploit_bot::core::catalogue::{Cost, Kind, Mode, Price, Sector, Setting};
use xploit_bot::exchange::Extent;

use crate::{fixture, language, read, refused, told};

#[test]
fn a_graph_with_references() {
    let given = read(fixture("cursuri.jsonld"));
    assert_eq!(
        given.told(),
        ["41 hasCourseInstance[1].startDate date-unreadable", "42 name title-missing"]
    );
    // The page, and the instance that stands in its course.
    assert_eq!(given.left_out, 2);
    assert_eq!(given.entries.len(), 3);

    let bees = given.opportunity("https://cursuri.example.org/apicultura");
    assert_eq!(bees.wordings[0].description, "Stupi pe acoperiș.\n\nMiere & ceară.");
    assert_eq!(bees.wordings[0].language.to_string(), "ro");
    assert_eq!(bees.provider, "Clubul Stuparilor");
    assert_eq!(bees.contact, "contact@stupari.example.org");
    assert_eq!(bees.topics, ["albine", "miere"]);
    assert_eq!(bees.audience, "Beginner");
    assert_eq!(bees.level, None);
    assert_eq!(bees.cost, Some(Cost::Price(Price { cents: 2550, currency: "RON".to_owned() })));
    assert_eq!(bees.mode, Some(Mode::Presential));
    assert_eq!((bees.setting, bees.setting_derived), (Some(Setting::NonFormal), true));
    let [offer, first, second, third] = &bees.runs[..] else { panic!("{:?}", bees.runs) };
    assert_eq!(offer.deadline, Some(date(2027, 1, 5)));
    assert_eq!((first.start, first.end), (Some(date(2027, 1, 12)), Some(date(2027, 2, 2))));
    assert_eq!(first.time, Some(time(17, 0, 0, 0)));
    assert_eq!((first.place.venue.as_str(), first.place.country.as_str()), ("Casa Verde", "RO"));
    assert_eq!(second.place.venue, "Poiana, la stupină");
    assert_eq!((second.schedule.as_str(), second.time), ("Monday", Some(time(18, 0, 0, 0))));
    assert_eq!((third.id.as_str(), third.start), ("#a3", Some(date(2027, 5, 1))));

    let club = given.organisation("#clubul");
    assert_eq!(club.sector, Some(Sector::Ngo));
    assert_eq!(club.wordings.len(), 2);
    assert_eq!(club.other_names, ["CS"]);
    assert_eq!(club.place.street, "Strada Florilor 1, Arini");
    assert_eq!(club.contact, "contact@stupari.example.org");
    assert_eq!(club.seeks, ["acoperișuri"]);

    let day = given.opportunity("zi-7");
    assert_eq!(day.kind, Kind::Event);
    assert_eq!(day.cost, Some(Cost::Free));
    assert_eq!(day.mode, Some(Mode::Blended));
    assert_eq!(day.languages, [language("ro"), language("hu")]);
    assert_eq!(day.runs[0].time, Some(time(10, 0, 0, 0)));
    // A private person's name and address are not for us.
    assert_eq!((day.provider.as_str(), day.contact.as_str()), ("", ""));
}

#[test]
fn instances_without_their_course() {
    let given = read(fixture("instante.json"));
    assert_eq!(given.told(), Vec::<String>::new());
    assert_eq!(given.entries.len(), 3);
    let drones = given.opportunity("https://canvas.example.org/courses/1");
    assert_eq!(drones.kind, Kind::Course);
    assert_eq!(drones.mode, Some(Mode::Presential));
    assert_eq!(drones.languages, [language("en-GB")]);
    assert_eq!((drones.place.city.as_str(), drones.place.country.as_str()), ("Arini", "Romania"));
    assert_eq!(drones.runs[0].time, None);
    // Without an identifier the name is one, and two dates are two runs.
    let maps = given.opportunity("workshop-on-maps");
    assert_eq!((maps.kind, maps.runs.len()), (Kind::Workshop, 2));
    assert_eq!(maps.mode, Some(Mode::Online));
    // One of them lost its type.
    assert_eq!(given.opportunity("big-talks-maps-of-the-future").runs.len(), 1);
}

#[test]
fn research_organisations() {
    let given = read(fixture("ror.json"));
    assert_eq!(given.told(), ["6 names title-missing"]);
    assert_eq!(given.left_out, 2);
    let university = given.organisation("https://ror.org/00aaaaa01");
    let names: Vec<_> =
        university.wordings.iter().map(|it| (it.language.to_string(), it.title.as_str())).collect();
    assert_eq!(
        names,
        [
            ("ro".to_owned(), "Universitatea Tehnică din Arini"),
            ("en".to_owned(), "Technical University of Arini"),
        ]
    );
    assert_eq!(university.other_names, ["UTA", "Polytechnic of Arini"]);
    assert_eq!(university.sector, Some(Sector::Education));
    assert_eq!(university.url, "https://uta.example.org");
    assert_eq!(university.place.country, "RO");
    assert_eq!(given.organisation("https://ror.org/00aaaaa04").sector, Some(Sector::Culture));
}

#[test]
fn a_registry_put_together_twice() {
    let record = |name: &str, id: &str| {
        format!(
            "{{\"id\": \"https://ror.org/{id}\", \"names\": [{{\"value\": \"{name}\", \
             \"types\": [\"ror_display\"], \"lang\": \"ro\"}}], \"types\": [\"other\"]}}"
        )
    };
    let all = [record("A", "1"), record("B", "2"), record("A", "1"), record("C", "2")];
    let given = read(format!("{{\"items\": [{}]}}", all.join(",\n")));
    assert_eq!(given.told(), ["4 names contradiction"]);
    assert_eq!(given.entries.len(), 2);
}

#[test]
fn shapes_of_documents() {
    let course = "{\"@context\": \"https://schema.org\", \"@type\": \"Course\", \"@id\": \"a\", \"name\": \"Olărit\"}";
    let event =
        "{\"@type\": \"https://schema.org/SocialEvent\", \"@id\": \"b\", \"name\": \"Șezătoare\"}";
    for (document, count) in [
        (course.to_owned(), 1),
        (format!("[{course}, {event}]"), 2),
        (format!("{{\"@graph\": [{event}], \"@context\": \"http://schema.org/\"}}"), 1),
        (format!("{course}\n{event}\n"), 2),
        (
            format!(
                "{{\"@context\": \"https://schema.org\", \"@type\": \"ItemList\", \"itemListElement\": [{{\"@type\": \"ListItem\", \"item\": {course}}}, {event}]}}"
            ),
            2,
        ),
    ] {
        let given = read(document.clone());
        assert_eq!(given.told(), Vec::<String>::new(), "{document}");
        assert_eq!(given.entries.len(), count, "{document}");
        assert_eq!(given.left_out, 0, "{document}");
    }
}

#[test]
fn the_same_node_twice_is_one_entry() {
    let given = read(
        "[{\"@context\": \"https://schema.org\", \"@type\": \"Course\", \"@id\": \"a\", \"name\": \"Olărit\", \"hasCourseInstance\": {\"startDate\": \"2027-01-01\"}},
          {\"@type\": \"Course\", \"@id\": \"b\", \"name\": \"Țesut\"},
          {\"@type\": \"Course\", \"@id\": \"a\", \"name\": \"Olărit\", \"hasCourseInstance\": {\"startDate\": \"2027-02-01\"}},
          {\"@type\": \"Course\", \"@id\": \"b\", \"name\": \"Altceva\"}]",
    );
    assert_eq!(given.told(), ["4 name contradiction"]);
    assert_eq!(given.opportunity("a").runs.len(), 2);
}

#[test]
fn nested_ten_thousand_deep() {
    let deep =
        |open: &str, close: &str| format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
    assert_eq!(told(&refused(deep("[", "]"))), "- json-too-deep");
    assert_eq!(told(&refused(deep("{\"hasCourseInstance\":", "}"))), "- json-too-deep");
    // Within a document the node is told and the others are read.
    let document = format!(
        "{{\"@context\": \"https://schema.org\", \"@graph\": [\n{{\"@type\": \"Course\", \"name\": \"Olărit\"}},\n{},\n{{\"@type\": \"Course\", \"name\": \"Țesut\"}}]}}",
        deep("{\"subEvent\":", "}")
    );
    let given = read(document);
    assert_eq!(given.told(), ["3 - json-too-deep"]);
    assert_eq!(given.problems[0].extent, Extent::Row);
    assert_eq!(given.entries.len(), 2);
}

#[test]
fn broken_json() {
    let start =
        "[{\"@context\": \"https://schema.org\", \"@type\": \"Course\", \"name\": \"Olărit\"},\n";
    let given = read(format!("{start}{{\"@type\": \"Course\", \"name\": \"Țe"));
    assert_eq!(given.told(), ["2 - json-truncated"]);
    assert_eq!(given.problems[0].extent, Extent::File);
    let given = read(format!(
        "{start}{{\"@type\": \"Course\",\n\"name\": oops}},\n{{\"@type\": \"Course\", \"name\": \"Țesut\"}}]"
    ));
    assert_eq!(given.told(), ["3 - json-broken"]);
    assert_eq!(given.entries.len(), 2);
    let given = read(format!("{start}{{\"@type\": \"Course\", \"name\": \"Țesut\"}} x]"));
    assert_eq!(given.told(), ["2 - json-syntax"]);
    assert_eq!(given.problems[0].extent, Extent::File);
}
