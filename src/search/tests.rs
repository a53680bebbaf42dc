use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::score::{Asked, score};
use super::*;
use crate::core::catalogue::{
    Cost, Entry, Kind, Mode, Opportunity, Organisation, Place, Run, Sector, Wording,
};
use crate::core::filter::{Class, Filter, Side};
use crate::core::ids::EntryId;

const TODAY: Date = date(2026, 11, 23);

fn wording(language: &str, title: &str, description: &str) -> Wording {
    Wording {
        language: language.parse().unwrap(),
        title: title.to_owned(),
        description: description.to_owned(),
    }
}

fn opportunity(title: &str, description: &str) -> Opportunity {
    let text = wording("ro", title, description);
    Opportunity { kind: Kind::Course, ..Opportunity::guidance(title.to_owned(), text) }
}

fn course(title: &str, description: &str) -> Entry {
    Entry::Opportunity(Box::new(opportunity(title, description)))
}

fn organisation(title: &str, offers: &[&str], seeks: &[&str]) -> Organisation {
    let words = |them: &[&str]| them.iter().map(|it| (*it).to_owned()).collect();
    Organisation {
        id: title.to_owned(),
        wordings: vec![wording("ro", title, "Lut și foc.")],
        other_names: Vec::new(),
        sector: None,
        place: Place::default(),
        offers: words(offers),
        seeks: words(seeks),
        topics: Vec::new(),
        languages: Vec::new(),
        url: String::new(),
        contact: String::new(),
        verified_on: None,
    }
}

fn run(start: Date, deadline: Date) -> Run {
    Run { start: Some(start), end: Some(start), deadline: Some(deadline), ..Run::default() }
}

fn index(entries: impl IntoIterator<Item = Entry>) -> Index {
    let index = Index::new().unwrap();
    index.apply((1..).map(EntryId).zip(entries), &[]).unwrap();
    index
}

fn ask(index: &Index, words: &str, filter: &Filter) -> Answer {
    index.search(&Question { limit: 10, ..Question::new(words, filter, TODAY) })
}

fn found(index: &Index, words: &str) -> Vec<i64> {
    ask(index, words, &Filter::default()).good.iter().map(|it| it.id.0).collect()
}

#[test]
fn finds_across_diacritics_inflection_and_typos() {
    let index = index([
        course("Atelier de olărit", "Modelare în lut."),
        course("Programare în Python", "Variabile și bucle."),
        course("Prim ajutor", "Resuscitare cu manechin."),
    ]);
    for words in ["olărit", "OLARIT", "atelire de olarit", "la olarit"] {
        assert_eq!(found(&index, words).first(), Some(&1), "{words}");
    }
    assert!(found(&index, "pizza").is_empty());
}

#[test]
fn an_empty_index_answers_nothing() {
    let index = Index::new().unwrap();
    assert!(index.is_empty());
    assert_eq!(ask(&index, "curs", &Filter::default()), Answer::default());
    let free = Filter { free: true, ..Filter::default() };
    assert_eq!(ask(&index, "", &free), Answer::default());
}

#[test]
fn changes_are_seen_at_once() {
    let index = index([course("Olărit", "Lut."), course("Dans", "Pași.")]);
    let id = EntryId(1);
    index.apply([(id, course("Apicultură", "Albine."))], &[]).unwrap();
    assert!(found(&index, "olărit").is_empty());
    assert_eq!(found(&index, "albine"), [1]);
    assert_eq!(index.len(), 2);

    index.apply::<Entry>([], &[id]).unwrap();
    assert!(found(&index, "albine").is_empty());
    assert_eq!(index.len(), 1);

    index.apply::<Entry>([], &[id, EntryId(77)]).unwrap();
    assert_eq!(index.len(), 1);
}

#[test]
fn of_an_id_given_twice_the_later_entry_remains() {
    let index = Index::new().unwrap();
    let twice = [(EntryId(5), course("Olărit", "")), (EntryId(5), course("Dans popular", ""))];
    index.apply(twice, &[]).unwrap();
    assert_eq!(index.len(), 1);
    assert!(found(&index, "olărit").is_empty());
    assert_eq!(found(&index, "dans"), [5]);

    index.apply([(EntryId(5), course("Șah", ""))], &[EntryId(5)]).unwrap();
    assert!(index.is_empty());
}

#[test]
fn a_clone_is_the_same_index() {
    let index = Index::new().unwrap();
    index.clone().apply([(EntryId(1), course("Olărit", ""))], &[]).unwrap();
    assert_eq!(found(&index, "olărit"), [1]);
}

#[test]
fn only_what_the_filter_admits_is_answered() {
    let mut free = opportunity("Olărit la oraș", "");
    free.cost = Some(Cost::Free);
    let mut online = opportunity("Olărit de acasă", "");
    online.mode = Some(Mode::Online);
    let mut guild = organisation("Breasla olarilor", &["ateliere de olărit"], &[]);
    guild.other_names = vec!["BOR".to_owned()];
    let index = index([
        Entry::Opportunity(Box::new(free)),
        Entry::Opportunity(Box::new(online)),
        Entry::Organisation(Box::new(guild)),
    ]);
    let ids = |filter: Filter| -> Vec<i64> {
        let answer = ask(&index, "olărit", &filter);
        assert!(answer.near.is_empty());
        answer.good.iter().map(|it| it.id.0).collect()
    };
    assert_eq!(ids(Filter::default()).len(), 3);
    assert_eq!(ids(Filter { free: true, ..Filter::default() }), [1]);
    assert_eq!(ids(Filter { online: true, ..Filter::default() }), [2]);
    assert_eq!(ids(Filter { class: Some(Class::Organisation), ..Filter::default() }), [3]);
    assert_eq!(found(&index, "BOR"), [3], "found by its acronym");
}

#[test]
fn what_is_offered_and_what_is_sought_are_asked_apart() {
    let mut library = organisation("Biblioteca", &["săli de curs"], &["voluntari"]);
    library.sector = Some(Sector::Culture);
    let mut school =
        organisation("Școala", &["ajutor la geografie"], &["laboratoare de fotografie"]);
    school.sector = Some(Sector::Education);
    let index = index(
        [organisation("Centrul", &["voluntari pentru seniori"], &[]), library, school]
            .map(|it| Entry::Organisation(Box::new(it))),
    );
    let only = Filter { class: Some(Class::Organisation), ..Filter::default() };
    let on = |side| Filter { side: Some(side), ..only.clone() };
    let ids = |words, filter: &Filter| -> Vec<i64> {
        ask(&index, words, filter).good.iter().map(|it| it.id.0).collect()
    };

    let both = ask(&index, "voluntari", &only);
    assert_eq!(both.good.len(), 2);
    assert_eq!((both.facets.offer, both.facets.seek), (1, 1));
    assert_eq!(ids("voluntari", &on(Side::Offers)), [1]);
    assert_eq!(ids("voluntari", &on(Side::Seeks)), [2]);
    assert_eq!(ids("geografie", &on(Side::Seeks)), [0; 0], "only words' ends are the same");
    assert_eq!(ids("Biblioteca", &on(Side::Offers)), [0; 0], "its name is no side of it");

    assert_eq!(ids("", &on(Side::Seeks)), [2, 3], "whoever seeks anything");
    assert_eq!(ids("", &Filter { sector: Some(Sector::Culture), ..only.clone() }), [2]);
    assert_eq!(ask(&index, "", &only).facets.sectors.len(), 2);
}

#[test]
fn what_was_asked_by_name_but_is_over_is_told() {
    let mut closed = opportunity("De la idee la prima vânzare", "Patru întâlniri.");
    closed.runs = vec![run(date(2027, 1, 12), date(2026, 11, 22))];
    let mut open = opportunity("Vânzări pentru începători", "Prima întâlnire e gratuită.");
    open.runs = vec![run(date(2027, 1, 12), TODAY)];
    let index = index([Entry::Opportunity(Box::new(closed)), Entry::Opportunity(Box::new(open))]);
    let all = Filter::default();

    let named = ask(&index, "de la idee la prima vanzare", &all);
    assert_eq!(named.closed.map(|it| it.id.0), Some(1));
    assert!(named.good.iter().all(|it| it.id.0 == 2), "never offered");
    assert!(named.near.iter().all(|it| it.id.0 == 2), "never shown as near");

    assert_eq!(ask(&index, "întâlniri", &all).closed, None, "not asked for by name");
    assert_eq!(ask(&index, "vânzări pentru începători", &all).closed, None, "this one is open");

    let online = Filter { online: true, ..Filter::default() };
    assert_eq!(ask(&index, "de la idee la prima vanzare", &online).closed, None);
}

#[test]
fn without_words_the_filter_lists_the_soonest_first() {
    let starts = [
        Some(date(2027, 2, 1)),
        None,
        Some(date(2026, 11, 1)),
        Some(date(2026, 12, 1)),
        Some(date(2020, 1, 1)),
    ];
    let entries = starts.map(|start| {
        let mut it = opportunity("Curs", "");
        it.cost = Some(Cost::Free);
        it.runs.extend(start.map(|start| Run {
            start: Some(start),
            end: Some(if start.year() < 2026 { start } else { date(2027, 6, 1) }),
            ..Run::default()
        }));
        Entry::Opportunity(Box::new(it))
    });
    let index = index(entries);
    let free = Filter { free: true, ..Filter::default() };
    for words in ["", " ?! 😀"] {
        let answer = ask(&index, words, &free);
        let ids: Vec<_> = answer.good.iter().map(|it| it.id.0).collect();
        assert_eq!(ids, [4, 1, 2, 3], "upcoming, at any time, begun; the ended one is left out");
        assert_eq!(answer.found, 4);
        let question = Question { offset: 1, limit: 2, ..Question::new(words, &free, TODAY) };
        let second = index.search(&question);
        assert_eq!(second.good.iter().map(|it| it.id.0).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(second.found, 4);
    }
    assert_eq!(ask(&index, "", &Filter::default()), Answer::default(), "nothing was asked");
}

#[test]
fn pages_join_without_gap_or_repetition() {
    let entries = (0..23).map(|n| course(&format!("Olărit {}", "x".repeat(n % 4)), "Lut."));
    let index = index(entries);
    let filter = Filter::default();
    let page = |offset, limit| {
        index.search(&Question { offset, limit, ..Question::new("olărit", &filter, TODAY) })
    };
    let whole = page(0, 100);
    assert_eq!((whole.found, whole.good.len()), (23, 23));
    assert!(whole.good.is_sorted_by_key(|it| (std::cmp::Reverse((it.score * 1e6) as i64), it.id)));
    let pages: Vec<_> = (0..23).step_by(3).flat_map(|offset| page(offset, 3).good).collect();
    assert_eq!(pages, whole.good);
    assert_eq!(page(23, 3).good, []);
    assert_eq!(page(usize::MAX, 3).found, 23);
}

#[test]
fn a_translation_makes_an_entry_no_harder_to_find() {
    let mut both = opportunity("Olărit", "Modelare în lut.");
    both.wordings.push(wording("hu", "Fazekasság", "Agyagozás korongon."));
    let index = index([Entry::Opportunity(Box::new(both)), course("Olărit", "Modelare în lut.")]);
    let good = ask(&index, "olărit", &Filter::default()).good;
    assert!((good[0].fit - good[1].fit).abs() < 0.1, "{good:?}");
    assert_eq!(found(&index, "fazekassag"), [1]);
}

#[test]
fn a_very_long_question_is_bounded_in_time() {
    let index = index((0..100).map(|n| course(&format!("Curs {n}"), "Lut și foc.")));
    let long: String = (0..20_000).map(|n| format!("w{n} ")).collect();
    assert!(long.len() > 100_000);
    let asked = Asked::of(&long, &index.snapshot());
    assert_eq!(asked.len(), 256);
    let begun = Instant::now();
    ask(&index, &long, &Filter::default());
    ask(&index, &"a".repeat(100_000), &Filter::default());
    assert!(begun.elapsed() < Duration::from_secs(1));
}

/// Scores to the bit, by id.
fn scores(snapshot: &snapshot::Snapshot, words: &str, floor: f32) -> Vec<(EntryId, u32)> {
    let asked = Asked::of(words, snapshot);
    let mut found: Vec<_> = score(snapshot, &asked, floor)
        .iter()
        .map(|it| (it.record.id, it.score.to_bits()))
        .collect();
    found.sort_unstable();
    found
}

const VOCABULARY: [&str; 12] = [
    "curs", "cursuri", "de", "la", "olărit", "lut", "foc", "dans", "danseză", "idee", "vânzare",
    "pentru",
];

prop_compose! {
    fn text()(words in prop::collection::vec(0..VOCABULARY.len(), 1..12)) -> String {
        words.iter().map(|it| VOCABULARY[*it]).collect::<Vec<_>>().join(" ")
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn no_question_panics(words in any::<String>(), more in "\\PC{0,40}") {
        let index = index([course("Olărit", "Lut."), course(&words, &more)]);
        for asked in [&words, &more] {
            let answer = ask(&index, asked, &Filter::default());
            prop_assert!(answer.good.iter().all(|it| (0.0..=1.0).contains(&it.fit)));
        }
    }

    /// Scores depend on the entries alone: not on the order they came in, on segments, deletes or
    /// merges; and leaving entries out of a snapshot is the same as removing them.
    #[test]
    fn scores_depend_on_the_entries_alone(
        texts in prop::collection::vec((text(), text()), 2..40),
        gone in prop::collection::vec(any::<bool>(), 40),
        question in text(),
    ) {
        let entries: Vec<_> = (1..).map(EntryId)
            .zip(texts.iter().map(|(title, text)| course(title, text)))
            .collect();
        let removed: Vec<_> = entries.iter().zip(&gone)
            .filter(|(_, gone)| **gone).map(|((id, _), _)| *id).collect();
        let rest = entries.iter().filter(|(id, _)| !removed.contains(id));

        let plain = Index::new().unwrap();
        plain.apply(rest.map(|(id, entry)| (*id, entry)), &[]).unwrap();
        let expected = scores(&plain.snapshot(), &question, 0.0);

        let whole = Index::new().unwrap();
        whole.apply(entries.iter().map(|(id, entry)| (*id, entry)), &[]).unwrap();
        let without = whole.snapshot().without(&removed);
        prop_assert_eq!(without.count(), plain.snapshot().count());
        prop_assert_eq!(&scores(&without, &question, 0.0), &expected);

        let pieces = Index::new().unwrap();
        for (id, entry) in entries.iter().rev() {
            pieces.apply([(*id, course("Altceva", "dans lut foc"))], &[]).unwrap();
            pieces.apply([(*id, entry)], &[]).unwrap();
        }
        pieces.apply::<Entry>([], &removed).unwrap();
        prop_assert_eq!(&scores(&pieces.snapshot(), &question, 0.0), &expected);
        pieces.settle();
        prop_assert_eq!(&scores(&pieces.snapshot(), &question, 0.0), &expected);

        // A floor leaves out what lies below it and changes nothing above.
        let snapshot = plain.snapshot();
        let asked = Asked::of(&question, &snapshot);
        for floor in [0.1, 0.3, 0.6] {
            let mut above: Vec<_> = score(&snapshot, &asked, 0.0).iter()
                .filter(|it| it.fit >= floor)
                .map(|it| (it.record.id, it.score.to_bits()))
                .collect();
            above.sort_unstable();
            prop_assert_eq!(&scores(&snapshot, &question, floor), &above);
        }
    }
}
