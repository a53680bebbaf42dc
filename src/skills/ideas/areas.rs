//! What the words of an idea tell: which competences and topics it is about, a suggestion that its
//! author changes with a press; and whether two ideas are alike.

use std::collections::BTreeSet;

use super::words::press;
use super::write::{Begun, begun, keep};
use crate::core::form::Choices;
use crate::core::idea::Words;
use crate::core::message::{Button, Message};
use crate::core::text::Value;
use crate::core::vocabulary::{Competence, Topic};
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::search::{fold, words};
use crate::skills::settings::{interest_name, interest_words};
use crate::skills::{Trouble, old_button};
use crate::text;

/// So many of each are suggested at most.
const SUGGESTED: usize = 2;

/// So many first letters of a word must be alike: endings only tell what kind of word it is.
const BEGINNING: usize = 5;

/// Suggests them for what is written, in the author's language.
pub(super) fn suggest(turn: &Turn, idea: &Words) -> (Vec<Competence>, Vec<Topic>) {
    let said = fold(&format!("{} {} {}", idea.title, idea.what, idea.needs));
    let said: Vec<&str> = words(&said).collect();
    let hits = |named: Vec<String>| {
        let named = named.join(" ");
        let named = fold(&named);
        words(&named).filter(|it| said.iter().any(|said| alike(said, it))).count()
    };
    let named = |text| turn.house.texts.words(&text, &turn.language);
    let competences = Competence::ALL
        .iter()
        .map(|it| (hits(named(text!(idea_competence_words, competence = it.code()))), *it));
    let topics = Topic::ALL.iter().map(|it| (hits(named(interest_words(it.code()))), *it));
    (best(competences), best(topics))
}

/// The words of each topic, in every language of the house.
pub(in crate::skills) struct Named(Vec<(Topic, Vec<String>)>);

impl Named {
    pub(in crate::skills) fn of(house: &House) -> Self {
        let of_topic = |topic: &Topic| {
            let mut found = BTreeSet::new();
            for language in house.texts.languages() {
                for text in [interest_name(topic.code()), interest_words(topic.code())] {
                    let named = fold(&house.texts.words(&text, language).join(" "));
                    found.extend(words(&named).map(str::to_owned));
                }
            }
            (*topic, found.into_iter().collect())
        };
        Self(Topic::ALL.iter().map(of_topic).collect())
    }

    /// The topics of which at least so many words stand in a text.
    pub(in crate::skills) fn topics_in(&self, text: &str, least: usize) -> Vec<Topic> {
        let folded = fold(text);
        let said: Vec<&str> = words(&folded).collect();
        let hits = |named: &[String]| {
            named.iter().filter(|it| said.iter().any(|said| alike(said, it))).count()
        };
        self.0.iter().filter(|(_, named)| hits(named) >= least).map(|(topic, _)| *topic).collect()
    }
}

fn alike(said: &str, named: &str) -> bool {
    let beginning: String = named.chars().take(BEGINNING).collect();
    match beginning.chars().count() < BEGINNING {
        true => said == beginning,
        false => said.starts_with(&beginning),
    }
}

/// Two texts are alike that have so many words in common …
const COMMON: usize = 2;
/// … which are this share of the shorter one.
const SHARE: f64 = 0.3;

/// Whether two texts are about the same, by the beginnings of their longer words.
pub(in crate::skills) fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (beginnings(one), beginnings(other));
    let common = one.intersection(&other).count();
    let shorter = one.len().min(other.len()).max(1);
    common >= COMMON && common as f64 / shorter as f64 >= SHARE
}

fn beginnings(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let long = words(&folded).filter(|it| it.chars().count() >= BEGINNING);
    long.map(|it| it.chars().take(BEGINNING).collect()).collect()
}

/// Those with the most hits; the same in the order of the vocabulary.
fn best<T>(counted: impl Iterator<Item = (usize, T)>) -> Vec<T> {
    let mut counted: Vec<_> = counted.filter(|(count, _)| *count > 0).collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    counted.into_iter().take(SUGGESTED).map(|(_, it)| it).collect()
}

/// The areas to choose from.
pub(super) async fn choose(turn: &mut Turn) -> Result<(), Trouble> {
    let begun = begun(turn).await?;
    show_areas(turn, &begun.words);
    Ok(())
}

/// An area is chosen, or not any more.
pub(super) async fn toggle(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let Begun { id, mut words, .. } = begun(turn).await?;
    if let Ok(topic) = code.parse::<Topic>() {
        turn_over(&mut words.topics, topic);
    } else {
        turn_over(&mut words.competences, code.parse().map_err(|_| old_button())?);
    }
    keep(turn, id, words.clone());
    show_areas(turn, &words);
    Ok(())
}

fn turn_over<T: PartialEq>(chosen: &mut Vec<T>, it: T) {
    match chosen.iter().position(|known| *known == it) {
        Some(at) => {
            chosen.remove(at);
        }
        None => chosen.push(it),
    }
}

fn show_areas(turn: &mut Turn, words: &Words) {
    let label = |name, chosen| match chosen {
        true => Value::from(text!(button_chosen, name = name)),
        false => Value::from(name),
    };
    let topics = Topic::ALL
        .iter()
        .map(|it| (label(interest_name(it.code()), words.topics.contains(it)), it.code()));
    let competences = Competence::ALL.iter().map(|it| {
        let name = text!(idea_competence, competence = it.code());
        (label(name, words.competences.contains(it)), it.code())
    });
    let options = topics.chain(competences);
    let options = options.map(|(label, code)| (label, press(format!("area.{code}"))));
    let choices = Choices::new(text!(idea_pick_area), 2, options);
    let done = Button::press(text!(button_done), press("go"));
    turn.show(Message::text(text!(idea_ask_areas)).choose(choices).row(vec![done]));
}

#[cfg(test)]
mod tests {
    use super::are_alike;

    #[test]
    fn what_is_about_the_same_is_alike() {
        let garden = "Grădină comunitară lângă bibliotecă, unde vecinii cresc legume împreună.";
        assert!(are_alike(garden, "Vecinii ar putea crește legume într-o gradina comunitara"));
        assert!(!are_alike(garden, "Un radio al elevilor, cu un atelier de dezbateri."));
        assert!(!are_alike("", ""));
        assert!(!are_alike("legume", "legume"), "one word may be chance");
    }
}
