//! What is exported is imported again exactly the same, in both formats.
//!
//! Entries are as an import makes them: texts tidy, no run that says nothing, one wording a
//! language, a run's place only where it differs from the entry's.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::Cursor;

use jiff::civil::{Date, Time};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use xploit_bot::core::catalogue::{
    Cost, Entry, Kind, Language, Levels, Mode, Opportunity, Organisation, Place, Position, Price,
    Run, Sector, Setting, Wording,
};
use xploit_bot::exchange::export::Format;
use xploit_bot::exchange::{self, Export, Options};

fn there_and_back(entries: &[Entry], format: Format) -> Vec<Entry> {
    let mut bytes = Vec::new();
    let mut export = Export::new(format, &mut bytes).unwrap();
    for entry in entries {
        export.write(entry).unwrap();
    }
    assert_eq!(export.finish().unwrap(), entries.len() as u64);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let options = Options::new("mt".parse().unwrap());
    let reading = exchange::open(Cursor::new(bytes), "export", &options).unwrap();
    reading.map(|it| it.unwrap_or_else(|problem| panic!("{problem}\n{text}")).entry).collect()
}

/// Words as people never write them: quotes, commas, markup, formulas, any letter of Unicode.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zăâîșț]{1,8}",
        1 => "[^\\s\\p{Cc}\u{feff}]{1,6}",
        1 => "['=+@;,\"\\\\<>&|-]{1,4}",
        1 => select(vec!["<b>", "&amp;", "</p>", "=1+1", "\\;", "-21", "<!--", "&#39;", "\"\""])
            .prop_map(str::to_owned),
    ]
}

fn line() -> impl Strategy<Value = String> {
    vec(word(), 1..5).prop_map(|words| words.join(" "))
}

fn maybe_line() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), line()]
}

fn paragraphs() -> impl Strategy<Value = String> {
    let paragraph = vec(line(), 1..3).prop_map(|lines| lines.join("\n"));
    vec(paragraph, 0..3).prop_map(|paragraphs| paragraphs.join("\n\n"))
}

fn words() -> impl Strategy<Value = Vec<String>> {
    vec(line(), 0..3).prop_map(distinct)
}

fn distinct<T: PartialEq>(items: Vec<T>) -> Vec<T> {
    let mut kept = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}

fn language() -> impl Strategy<Value = Language> {
    select(vec!["ro", "en", "hu", "cy", "en-GB", "pt-BR", "sr-Latn", "rom"])
        .prop_map(|tag| tag.parse().unwrap())
}

fn languages() -> impl Strategy<Value = Vec<Language>> {
    vec(language(), 0..3).prop_map(distinct)
}

fn wordings() -> impl Strategy<Value = Vec<Wording>> {
    let wording = (language(), line(), paragraphs())
        .prop_map(|(language, title, description)| Wording { language, title, description });
    vec(wording, 1..4).prop_map(|wordings| {
        let mut kept: Vec<Wording> = Vec::new();
        for wording in wordings {
            if kept.iter().all(|it| it.language != wording.language) {
                kept.push(wording);
            }
        }
        kept
    })
}

fn date() -> impl Strategy<Value = Date> {
    (1900..=2200_i16, 1..=12_i8, 1..=28_i8).prop_map(|(y, m, d)| jiff::civil::date(y, m, d))
}

fn time() -> impl Strategy<Value = Time> {
    (1..1440_i16)
        .prop_map(|minutes| jiff::civil::time((minutes / 60) as i8, (minutes % 60) as i8, 0, 0))
}

fn place() -> impl Strategy<Value = Place> {
    let position = (-90.0..=90.0, -180.0..=180.0).prop_map(|(lat, lon)| Position { lat, lon });
    (maybe_line(), maybe_line(), maybe_line(), maybe_line(), option::of(position)).prop_map(
        |(venue, street, city, country, position)| Place { venue, street, city, country, position },
    )
}

fn run() -> impl Strategy<Value = Run> {
    (
        maybe_line(),
        option::of(date()),
        option::of(date()),
        option::of(time()),
        option::of(date()),
        maybe_line(),
        prop_oneof![2 => Just(Place::default()), 1 => place()],
    )
        .prop_map(|(id, start, end, time, deadline, schedule, place)| {
            let end = end.filter(|end| start.is_none_or(|start| start <= *end));
            Run { id, start, end, time, deadline, schedule, place }
        })
}

fn cost() -> impl Strategy<Value = Cost> {
    prop_oneof![
        Just(Cost::Free),
        (1..i64::MAX, select(vec!["RON", "EUR", "GBP", "HUF", "XAF"])).prop_map(
            |(cents, currency)| Cost::Price(Price { cents, currency: currency.to_owned() })
        ),
        line().prop_map(|words| Cost::Words(format!("de la {words}"))),
    ]
}

fn url() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "https?://[a-z]{1,8}\\.example\\.org(/[a-z0-9?=&%#-]{0,9})?"]
}

fn contact() -> impl Strategy<Value = String> {
    prop_oneof![maybe_line(), "[a-z.]{1,9}@[a-z]{1,8}\\.example\\.org", "\\+40 265 [0-9]{6}"]
}

prop_compose! {
    fn opportunity()(
        (id, wordings, provider) in (line(), wordings(), maybe_line()),
        kind in select(Kind::ALL),
        setting in option::of((select(Setting::ALL), any::<bool>())),
        level in option::of((1..=8_u8, 0..=7_u8)),
        (competences, topics, languages) in (words(), words(), languages()),
        mode in option::of(select(Mode::ALL)),
        (place, cost) in (place(), option::of(cost())),
        runs in vec(run(), 0..4),
        (audience, hours) in (maybe_line(), option::of(0..=100_000_u32)),
        (url, contact, verified_on) in (url(), contact(), option::of(date())),
    ) -> Entry {
        let mut runs = distinct(runs);
        runs.retain(|run| *run != Run::default() && (run.place.is_empty() || run.place != place));
        Entry::Opportunity(Box::new(Opportunity {
            id, wordings, provider, kind,
            setting: setting.map(|(setting, _)| setting),
            setting_derived: setting.is_some_and(|(_, derived)| derived),
            level: level.map(|(low, more)| Levels::new(low, (low + more).min(8)).unwrap()),
            competences, topics, languages, mode, place, cost, runs, audience, hours, url,
            contact, verified_on,
        }))
    }
}

prop_compose! {
    fn organisation()(
        (id, wordings, other_names) in (line(), wordings(), words()),
        sector in option::of(select(Sector::ALL)),
        place in place(),
        (offers, seeks, topics, languages) in (words(), words(), words(), languages()),
        (url, contact, verified_on) in (url(), contact(), option::of(date())),
    ) -> Entry {
        Entry::Organisation(Box::new(Organisation {
            id, wordings, other_names, sector, place, offers, seeks, topics, languages, url,
            contact, verified_on,
        }))
    }
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    vec(prop_oneof![3 => opportunity(), 1 => organisation()], 1..4).prop_map(|entries| {
        let mut kept: Vec<Entry> = Vec::new();
        for entry in entries {
            if kept.iter().all(|it| it.id() != entry.id()) {
                kept.push(entry);
            }
        }
        kept
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn csv_is_read_back_the_same(entries in entries()) {
        prop_assert_eq!(there_and_back(&entries, Format::Csv), entries);
    }

    #[test]
    fn json_ld_is_read_back_the_same(entries in entries()) {
        prop_assert_eq!(there_and_back(&entries, Format::JsonLd), entries);
    }
}
