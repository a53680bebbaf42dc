//! `/stats`: what coordinators report: ideas by status, month and area, how soon they were answered,
//! what became of questions. Nothing of anybody stands in it.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use jiff::tz::TimeZone;

use super::ideas::words::state_name;
use super::settings::interest_name;
use super::{Ask, Skill, Trouble, moderate, permit};
use crate::core::command::Command;
use crate::core::idea::State;
use crate::core::message::{Button, Line, Message, Part, Span};
use crate::core::role::Role;
use crate::core::text::Text;
use crate::core::vocabulary::Topic;
use crate::engine::turn::Turn;
use crate::storage::ideas::figures::Counted;
use crate::text;

/// Shows coordinators the figures.
#[derive(Debug)]
pub struct Stats;

/// Months that are shown.
const MONTHS: usize = 6;

/// Areas that are shown, those with the most ideas.
const AREAS: usize = 5;

const HOUR: i64 = 60 * 60 * 1000;

const COMMANDS: &[Command] = &[Command {
    name: "stats",
    needs: Role::Coordinator,
    about: || text!(command_stats),
    also: || text!(command_stats_names),
    plain: false,
    takes: None,
}];

impl Skill for Stats {
    fn name(&self) -> &'static str {
        "stats"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, _: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            let storage = turn.house.storage.clone();
            let ideas = storage.counted_ideas(permit(turn)?).await?;
            let questions = storage.question_figures(permit(turn)?).await?;
            let mut message = Message::text(match ideas.len() {
                0 => text!(stats_no_ideas),
                count => text!(stats_ideas, count = count),
            });
            message.parts.extend(section(None, states(&ideas)));
            message.parts.extend(half_answered(&ideas).map(|it| match it / HOUR {
                hours @ ..48 => Part::from(text!(stats_hours, count = hours.max(1))),
                hours => Part::from(text!(stats_days, count = hours / 24)),
            }));
            let months = months(&ideas, &turn.house.zone);
            message.parts.extend(section(Some(text!(stats_months)), months));
            message.parts.extend(section(Some(text!(stats_areas)), areas(&ideas)));
            let row = vec![Button::press(text!(button_moderate_back), moderate::press_queue())];
            turn.say(message.then(questions.told()).row(row));
            Ok(())
        })
    }
}

/// A heading with its lines; nothing where there are none.
fn section(heading: Option<Text>, lines: Vec<Text>) -> Vec<Part> {
    let heading = heading.filter(|_| !lines.is_empty()).map(|it| Span::Strong(it.into()));
    let heading = heading.map(|it| Part::Paragraph(Line(vec![it])));
    heading.into_iter().chain(lines.into_iter().map(Part::from)).collect()
}

/// How many stand where.
fn states(ideas: &[Counted]) -> Vec<Text> {
    let count = |state: &State| {
        let count = ideas.iter().filter(|it| it.state == *state).count();
        (count > 0).then(|| text!(stats_line, what = state_name(*state), count = count.to_string()))
    };
    State::ALL.iter().filter_map(count).collect()
}

/// How many came in which month, the newest first, and how many of them were answered and done.
fn months(ideas: &[Counted], zone: &TimeZone) -> Vec<Text> {
    let mut months: BTreeMap<(i16, i8), [usize; 3]> = BTreeMap::new();
    for it in ideas {
        let Ok(at) = jiff::Timestamp::from_millisecond(it.submitted) else { continue };
        let day = zone.to_datetime(at).date();
        let counts = months.entry((day.year(), day.month())).or_default();
        counts[0] += 1;
        counts[1] += usize::from(it.answered.is_some());
        counts[2] += usize::from(it.state == State::Implemented);
    }
    let line = |((year, month), [came, answered, done]): ((i16, i8), [usize; 3])| {
        text!(
            stats_month,
            month = format!("{year}-{month:02}"),
            came = came.to_string(),
            answered = answered.to_string(),
            done = done.to_string()
        )
    };
    months.into_iter().rev().take(MONTHS).map(line).collect()
}

/// What most are about.
fn areas(ideas: &[Counted]) -> Vec<Text> {
    let count =
        |topic: &Topic| (ideas.iter().filter(|it| it.topics.contains(topic)).count(), *topic);
    let mut counts: Vec<_> = Topic::ALL.iter().map(count).filter(|it| it.0 > 0).collect();
    counts.sort_by_key(|it| std::cmp::Reverse(it.0));
    let line = |(count, topic): (usize, Topic)| {
        text!(stats_line, what = interest_name(topic.code()), count = count.to_string())
    };
    counts.into_iter().take(AREAS).map(line).collect()
}

/// Within how many milliseconds half of those that were answered were answered.
fn half_answered(ideas: &[Counted]) -> Option<i64> {
    let mut waited: Vec<_> =
        ideas.iter().filter_map(|it| Some(it.answered? - it.submitted)).collect();
    waited.sort_unstable();
    waited.get(waited.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::{Counted, half_answered, months};
    use crate::core::idea::State;

    fn idea(submitted: &str, waited: Option<i64>) -> Counted {
        let submitted = submitted.parse::<jiff::Timestamp>().unwrap().as_millisecond();
        let answered = waited.map(|it| submitted + it);
        Counted { state: State::Accepted, submitted, answered, topics: Vec::new() }
    }

    #[test]
    fn a_month_is_one_of_the_community() {
        let zone = jiff::tz::TimeZone::get("Europe/Bucharest").unwrap();
        let ideas = [idea("2026-10-31T22:30:00Z", None), idea("2026-10-31T21:30:00Z", None)];
        assert_eq!(months(&ideas, &zone).len(), 2);
        assert_eq!(months(&[], &zone).len(), 0);
    }

    #[test]
    fn half_of_them_are_answered_by_then() {
        let at = "2026-10-31T22:30:00Z";
        let waited = |them: &[Option<i64>]| {
            half_answered(&them.iter().map(|it| idea(at, *it)).collect::<Vec<_>>())
        };
        assert_eq!(waited(&[None]), None);
        assert_eq!(waited(&[Some(5), None]), Some(5));
        assert_eq!(waited(&[Some(9), Some(1), Some(5)]), Some(5));
        assert_eq!(waited(&[Some(9), Some(1)]), Some(1));
    }
}
