//! Conversations that somebody has from their beginning to their end, and how long each answer took.

use std::time::{Duration, Instant};

use crate::fakes::telegram::Person;

/// How long an answer may take, with everything that goes wrong on its way.
pub const PATIENCE: Duration = Duration::from_secs(150);

#[derive(Debug, Clone)]
pub enum Act {
    Says(String),
    Presses(&'static str),
}

/// What somebody does, and some words of the answer.
pub type Step = (Act, &'static str);

fn says(words: impl Into<String>) -> Act {
    Act::Says(words.into())
}

/// An idea, from its title until it is with the coordinators.
pub fn idea(number: usize) -> Vec<Step> {
    vec![
        (says("/idea"), "What's your idea called?"),
        (says(format!("Workshop number {number}")), "who is it for?"),
        (says(format!("We mend things number {number} together.")), "What would it need"),
        (Act::Presses("Skip"), "Where would it be?"),
        (Act::Presses("Skip"), "This is how others will read it"),
        (Act::Presses("Send"), "Your idea is with the coordinators"),
    ]
}

/// A request to be introduced, from the organisation's card until it is sent.
pub fn introduction(number: usize) -> Vec<Step> {
    vec![
        (says("centrul de tineret arini"), "matches"),
        (Act::Presses("1"), "Contact:"),
        (Act::Presses("Introduce me"), "16 or older?"),
        (Act::Presses("I am 16 or older"), "What would you like to say"),
        (says(format!("I mend radios, number {number}.")), "What may"),
        (Act::Presses("Continue"), "will read exactly this"),
        (Act::Presses("Send"), "I'll tell you either way"),
    ]
}

/// Somebody new walks through it: how long each answer took, or what did not come.
pub async fn walk(person: &Person, steps: &[Step]) -> Result<Vec<Duration>, String> {
    let mut took = Vec::with_capacity(steps.len());
    for (act, words) in steps {
        let began = Instant::now();
        match act {
            Act::Says(said) => person.says(said),
            Act::Presses(label) => {
                until_shown(person, label).await?;
                person.presses(label)
            }
        };
        until_told(person, words).await?;
        took.push(began.elapsed());
    }
    Ok(took)
}

/// Waits until one of their messages has these words.
pub async fn until_told(person: &Person, words: &str) -> Result<(), String> {
    let began = Instant::now();
    while !person.answered_words().iter().any(|it| it.contains(words)) {
        if began.elapsed() > PATIENCE {
            return Err(format!("{}: no “{words}” in {:?}", person.id(), person.answered_words()));
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(())
}

/// Waits until one of their messages has this button.
async fn until_shown(person: &Person, label: &str) -> Result<(), String> {
    let began = Instant::now();
    while !person.answers().iter().any(|it| it.button(label).is_some()) {
        if began.elapsed() > PATIENCE {
            return Err(format!("{}: no [{label}] in {:?}", person.id(), person.answered_words()));
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(())
}
