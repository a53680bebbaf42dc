//! What half-typed words behind `/learn` may become: topics, opportunities, organisations.

use crate::core::catalogue::Language;
use crate::core::command::Suggestion;
use crate::core::filter::Filter;
use crate::core::ids::EntryId;
use crate::engine::House;
use crate::search::{Question, fold};
use crate::skills::settings;

/// How many entries are suggested at most: what a phone shows without scrolling far.
const ENTRIES: usize = 8;

/// The longest label, in characters (Discord).
const LABEL: usize = 100;

/// What stands before the id of an entry that was picked.
const PICKED: &str = "entry-";

/// The entry that was picked from the suggestions, if these words are one.
pub(in crate::skills) fn picked(words: &str) -> Option<EntryId> {
    words.strip_prefix(PICKED)?.parse().ok().map(EntryId)
}

/// Topics whose name begins so, then the entries that fit best.
pub(super) async fn suggest(house: &House, reader: &Language, typed: &str) -> Vec<Suggestion> {
    let today = house.clock.today(&house.zone);
    let begun = fold(typed);
    let topics = settings::INTERESTS
        .iter()
        .map(|code| house.texts.render(&settings::interest_name(code), reader, today));
    let mut suggestions: Vec<_> = topics
        .filter(|name| fold(name).starts_with(begun.trim()))
        .map(|name| Suggestion { label: name.clone(), words: name })
        .collect();
    suggestions.extend(entries(house, reader, typed, &Filter::default()).await);
    suggestions
}

/// The entries that fit best, of those that a filter admits.
pub(in crate::skills) async fn entries(
    house: &House,
    reader: &Language,
    typed: &str,
    filter: &Filter,
) -> Vec<Suggestion> {
    let mut suggestions = Vec::new();
    if typed.trim().is_empty() {
        return suggestions;
    }
    let today = house.clock.today(&house.zone);
    let question = Question { limit: ENTRIES, ..Question::new(typed, filter, today) };
    let answer = house.index.search(&question);
    let ids = answer.good.iter().chain(&answer.near).map(|it| it.id).take(ENTRIES).collect();
    // Suggestions are a convenience: without the database there are none.
    for (id, entry) in house.storage.entries(ids).await.unwrap_or_default() {
        let title: String = entry.wording(reader).title.chars().take(LABEL).collect();
        if !title.trim().is_empty() {
            suggestions.push(Suggestion { label: title, words: format!("{PICKED}{id}") });
        }
    }
    suggestions
}
