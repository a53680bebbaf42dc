//! What a small community's catalogue answers and what it doesn't: `answers/catalogue.txt` and
//! `answers/questions.txt`, one line each.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail a test")]

use std::collections::BTreeMap;

use jiff::civil::date;
use xploit_bot::core::catalogue::{Entry, Kind, Opportunity, Place, Wording};
use xploit_bot::core::filter::Filter;
use xploit_bot::core::ids::EntryId;
use xploit_bot::search::{Answer, Hit, Index, Question};

const CATALOGUE: &str = include_str!("answers/catalogue.txt");
const QUESTIONS: &str = include_str!("answers/questions.txt");

/// What is expected of a question.
enum Expected<'a> {
    /// An entry whose title begins so, among the first three.
    Good(&'a str),
    /// The same as the nearest, but not as an answer.
    Near(&'a str),
    /// No answer.
    Nothing,
}

#[test]
fn questions_are_answered_or_refused() {
    let (index, titles) = catalogue();
    let mut failed = Vec::new();
    for line in lines(QUESTIONS) {
        let (expected, words) = line.split_once('|').unwrap();
        let answer = ask(&index, words);
        let begins = |hit: &Hit, title: &str| titles[&hit.id].starts_with(title);
        let holds = match expect(expected.trim()) {
            Expected::Good(title) => answer.good.iter().take(3).any(|it| begins(it, title)),
            Expected::Near(title) => {
                answer.good.is_empty() && answer.near.first().is_some_and(|it| begins(it, title))
            }
            Expected::Nothing => answer.good.is_empty(),
        };
        if !holds {
            failed.push(format!("{line}\n    {}", show(&answer, &titles)));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn what_is_far_is_not_even_near() {
    let (index, _) = catalogue();
    for words in ["pizza", "yoga", "weather tomorrow", "avocat divorț", "pêl-droed", "asdfghjkl"]
    {
        assert_eq!(ask(&index, words), Answer::default(), "{words}");
    }
}

#[test]
fn the_nearest_is_shown_where_nothing_fits() {
    let (index, titles) = catalogue();
    let answer = ask(&index, "sudură subacvatică");
    assert!(answer.good.is_empty());
    assert_eq!(titles[&answer.near[0].id], "Sudor: calificare nivel 3");
}

fn ask(index: &Index, words: &str) -> Answer {
    let filter = Filter::default();
    let today = date(2026, 11, 23);
    index.search(&Question { limit: 10, ..Question::new(words, &filter, today) })
}

fn expect(column: &str) -> Expected<'_> {
    match column.strip_prefix("~ ") {
        Some(title) => Expected::Near(title),
        None if column == "-" => Expected::Nothing,
        None => Expected::Good(column),
    }
}

fn show(answer: &Answer, titles: &BTreeMap<EntryId, &str>) -> String {
    let list = |hits: &[Hit]| {
        let shown: Vec<_> =
            hits.iter().map(|it| format!("{} {:.2}", titles[&it.id], it.fit)).collect();
        shown.join(", ")
    };
    format!("good: {}; near: {}", list(&answer.good), list(&answer.near))
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|it| !it.trim().is_empty() && !it.starts_with('#'))
}

fn catalogue() -> (Index, BTreeMap<EntryId, &'static str>) {
    let entries: Vec<_> = (1..).map(EntryId).zip(lines(CATALOGUE).map(entry)).collect();
    let titles = (1..)
        .map(EntryId)
        .zip(lines(CATALOGUE).map(|line| line.split('|').nth(1).unwrap().trim()))
        .collect();
    let index = Index::new().unwrap();
    index.apply(entries, &[]).unwrap();
    (index, titles)
}

fn entry(line: &str) -> Entry {
    let columns: Vec<_> = line.split('|').map(str::trim).collect();
    let [language, title, description, provider, town, topics] = columns[..] else {
        panic!("six columns: {line}");
    };
    let text = Wording {
        language: language.parse().unwrap(),
        title: title.to_owned(),
        description: description.to_owned(),
    };
    Entry::Opportunity(Box::new(Opportunity {
        provider: provider.to_owned(),
        kind: Kind::Course,
        topics: topics.split(", ").map(str::to_owned).collect(),
        place: Place { city: town.to_owned(), ..Place::default() },
        ..Opportunity::guidance(title.to_owned(), text)
    }))
}
