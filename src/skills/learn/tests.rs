//! The questions of `tests/fixtures/questions.jsonl`, understood and asked over the sample
//! community.

use jiff::civil::date;

use super::understand::understand;
use crate::core::filter::Filter;
use crate::core::ids::EntryId;
use crate::search::{Index, Question};

/// How many of the questions that have an answer may go without: one asks in Welsh for what the
/// sample offers in Romanian.
const MISSED: usize = 1;

#[test]
fn the_sample_answers_its_questions_and_no_others() {
    let today = date(2026, 11, 23);
    let texts = crate::texts::Texts::load(&"ro".parse().unwrap(), None).unwrap();
    let lexicons = texts.lexicons();
    let entries = crate::sample::entries(today);
    let names: Vec<_> = entries.iter().map(|it| it.id().to_owned()).collect();
    let index = Index::new().unwrap();
    index.apply((0..).map(EntryId).zip(entries), &[]).unwrap();

    let (mut missed, mut invented) = (Vec::new(), Vec::new());
    for line in include_str!("../../../tests/fixtures/questions.jsonl").lines() {
        let asked: serde_json::Value = serde_json::from_str(line).unwrap();
        let reader = asked["lang"].as_str().unwrap().parse().unwrap();
        let understood = understand(asked["text"].as_str().unwrap(), &lexicons, &reader);
        let mut filter = Filter::default();
        understood.wishes.onto(&mut filter);
        let question = Question { limit: 3, ..Question::new(&understood.words, &filter, today) };
        let answer = index.search(&question);
        let given: Vec<_> = answer.good.iter().map(|it| names[it.id.0 as usize].as_str()).collect();
        let expected = asked["expect"].as_array().unwrap();
        let report = format!("{} → {} → {given:?}", asked["text"], understood.words);
        if expected.is_empty() {
            invented.extend((!given.is_empty()).then_some(report));
        } else if !given.iter().any(|name| expected.iter().any(|it| it == name)) {
            missed.push(report);
        }
    }
    assert!(invented.is_empty(), "answered without an answer:\n{}", invented.join("\n"));
    assert!(missed.len() <= MISSED, "missed:\n{}", missed.join("\n"));
}
