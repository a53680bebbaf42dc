//! The figures as a picture, with words that tell the same to who can't see it.

use jiff::civil::Date;

use super::{AREAS, half_answered, month_name, number};
use crate::core::document::Document;
use crate::core::idea::State;
use crate::core::message::Message;
use crate::core::text::{Text, Value};
use crate::core::vocabulary::Topic;
use crate::engine::turn::Turn;
use crate::pictures::chart::{Chart, Column, Count, Section};
use crate::pictures::{self, MEDIA};
use crate::skills::settings::interest_name;
use crate::storage::ideas::figures::{Figures, MONTHS, Month};
use crate::text;

/// What ten states are in a picture, from what is done up to what is not.
const STAGES: [&str; 5] = ["done", "going", "talked", "waiting", "past"];

/// How long ideas waited for their first answer, as storage counts it.
const STEPS: [&str; 5] = ["day", "days", "week", "month", "later"];

/// Says it, if it can be drawn; the words that follow tell the figures all the same.
pub(super) async fn show(turn: &mut Turn, ideas: &Figures, months: &[Date; MONTHS]) {
    // A day that is far from every other is written with its year: pictures are kept.
    let words = |it: &Text| turn.house.texts.render(it, &turn.language, Date::ZERO);
    let chart = chart(words, ideas, months, turn.today);
    if let Some(png) = pictures::draw(chart).await {
        let picture = Document::picture("ideas.png", MEDIA, png, told(ideas, months));
        turn.say(Message::text(text!(stats_title)).with(picture));
    }
}

/// The stage of a state, by its place among [`STAGES`].
fn stage(state: State) -> usize {
    match state {
        State::Implemented => 0,
        State::Accepted | State::Piloting => 1,
        State::InReview | State::NeedsInformation => 2,
        State::Draft | State::Submitted => 3,
        State::Declined | State::Duplicate | State::Withdrawn | State::Archived => 4,
    }
}

/// How many of a month's ideas stand at each stage.
fn stages(month: &Month) -> [i64; STAGES.len()] {
    let mut counts = [0; STAGES.len()];
    for state in State::ALL {
        counts[stage(*state)] += month.of(*state);
    }
    counts
}

fn stage_name(at: usize) -> Text {
    text!(stats_stage, stage = STAGES[at])
}

/// In a word, where there are many of them.
fn stage_word(at: usize) -> Text {
    text!(stats_stage_word, stage = STAGES[at])
}

fn step_name(at: usize) -> Text {
    text!(stats_step, step = STEPS[at])
}

/// What is drawn, in the reader's words.
fn chart(
    words: impl Fn(&Text) -> String,
    ideas: &Figures,
    months: &[Date; MONTHS],
    today: Date,
) -> Chart {
    let count = |it: i64| Count { number: it, shown: words(&number(it)) };
    let mut sections = Vec::new();
    if ideas.months.iter().any(|it| it.count() > 0) {
        let column = |(month, day): (&Month, &Date)| Column {
            label: words(&month_name(*day)),
            count: count(month.count()),
            parts: stages(month).map(count).to_vec(),
        };
        sections.push(Section::Columns {
            title: words(&text!(stats_months)),
            parts: (0..STAGES.len()).map(|it| words(&stage_name(it))).collect(),
            columns: ideas.months.iter().zip(months).map(column).collect(),
        });
    }
    if !ideas.topics.is_empty() {
        let most = ideas.topics.iter().take(AREAS);
        let bar = |(topic, it): &(_, i64)| (words(&area(*topic)), count(*it));
        sections.push(Section::Bars {
            title: words(&text!(stats_areas)),
            note: None,
            bars: most.map(bar).collect(),
        });
    }
    if ideas.half.is_some() {
        let bar = |(at, it): (usize, &i64)| (words(&step_name(at)), count(*it));
        sections.push(Section::Bars {
            title: words(&text!(stats_answers)),
            note: half_answered(ideas).as_ref().map(&words),
            bars: ideas.waited.iter().enumerate().map(bar).collect(),
        });
    }
    Chart {
        title: words(&text!(stats_title)),
        note: words(&text!(stats_as_of, date = today, count = ideas.count())),
        sections,
    }
}

fn area(topic: Topic) -> Text {
    interest_name(topic.code())
}

/// The same figures in words, in the order in which they stand in the picture.
fn told(ideas: &Figures, months: &[Date; MONTHS]) -> Text {
    let pair = |what: Text, count: i64| {
        Value::from(text!(stats_told_count, what = what, count = number(count)))
    };
    let came = ideas.months.iter().zip(months).filter(|(month, _)| month.count() > 0);
    let month = |(month, day): (&Month, &Date)| {
        let stages = stages(month).into_iter().enumerate().filter(|it| it.1 > 0);
        let parts: Vec<_> = stages.map(|(at, count)| pair(stage_word(at), count)).collect();
        let what = pair(month_name(*day), month.count());
        text!(stats_told_month, month = what, stages = parts)
    };
    let by_month: Vec<_> = came.map(month).collect();
    let topics = ideas.topics.iter().take(AREAS);
    let by_area: Vec<_> = topics.map(|(topic, count)| pair(area(*topic), *count)).collect();
    let waited = ideas.waited.iter().enumerate().filter(|it| *it.1 > 0);
    let by_step: Vec<_> = waited.map(|(at, count)| pair(step_name(at), *count)).collect();
    let charts = [
        (text!(stats_months), Value::from(by_month)),
        (text!(stats_areas), Value::from(by_area)),
        (text!(stats_answers), Value::from(by_step)),
    ];
    let is_shown = |it: &Value| !matches!(it, Value::List(them) if them.is_empty());
    let charts = charts.into_iter().filter(|it| is_shown(&it.1));
    charts.fold(text!(stats_told), |before, (title, figures)| {
        text!(stats_told_chart, before = before, title = title, figures = figures)
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Figures, MONTHS, Month, State, Text, Topic, chart, told};
    use crate::texts::Texts;

    fn month(counts: &[(State, i64)]) -> Month {
        let states = counts.iter().map(|(state, count)| (state.code(), *count)).collect();
        Month { states, answered: 0 }
    }

    fn figures(months: [Month; MONTHS], topics: Vec<(Topic, i64)>, waited: [i64; 5]) -> Figures {
        let mut figures = Figures { topics, waited, ..Figures::default() };
        figures.half = (waited != [0; 5]).then_some(30 * 3_600_000);
        for month in &months {
            for (state, count) in &month.states {
                *figures.states.entry(state).or_default() += count;
            }
        }
        Figures { months, ..figures }
    }

    fn little() -> Figures {
        let [a, b, c, d, e, _] = Default::default();
        let last = month(&[(State::Submitted, 1), (State::InReview, 1)]);
        figures([a, b, c, d, e, last], vec![(Topic::Nature, 1)], [1, 0, 0, 0, 0])
    }

    fn much() -> Figures {
        let month = |it: i64| {
            month(&[
                (State::Implemented, it * 41),
                (State::Piloting, it * 63),
                (State::InReview, it * 87),
                (State::Submitted, it),
                (State::Declined, it * 35),
            ])
        };
        let topics = Topic::ALL.iter().zip([2211, 1703, 950, 401, 77, 9]);
        let topics = topics.map(|(topic, count)| (*topic, count)).collect();
        figures([1, 2, 4, 8, 6, 5].map(month), topics, [1203, 877, 310, 92, 14])
    }

    /// With `XPLOIT_PICTURES` set to a folder they are kept there, to be looked at.
    #[test]
    fn the_picture_and_its_words_tell_the_same_in_every_language() {
        let texts = Texts::load(&"ro".parse().unwrap(), None).unwrap();
        let today = date(2026, 11, 30);
        let months = super::super::months(today);
        for (name, ideas) in [("little", little()), ("much", much())] {
            for language in texts.languages() {
                let words = |it: &Text| texts.render(it, language, jiff::civil::Date::ZERO);
                let svg = chart(words, &ideas, &months, today).svg();
                let told = words(&told(&ideas, &months));
                let numbers =
                    ideas.waited.iter().chain(ideas.topics.iter().take(5).map(|it| &it.1));
                for count in numbers.filter(|it| **it > 0) {
                    let count = words(&super::number(*count));
                    assert!(told.contains(&format!(" {count}")), "{count} in {told}");
                    assert!(svg.contains(&format!(">{count}</text>")), "{count} in {language}");
                }
                assert!(svg.contains("2026"), "{language}");
                assert!(told.chars().count() < 1024, "{}: {told}", told.chars().count());
                let drawn = crate::pictures::drawn(&svg).unwrap();
                assert!(drawn.len() < 250_000, "{}", drawn.len());
                if let Ok(folder) = std::env::var("XPLOIT_PICTURES") {
                    std::fs::write(format!("{folder}/{name}.{language}.png"), drawn).unwrap();
                }
            }
        }
    }
}
