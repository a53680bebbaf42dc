//! `/stats`: what coordinators report: ideas by status, month and area, how soon they were answered,
//! what became of questions; as a picture and in words. Nothing of anybody stands in it.

mod picture;

use futures::future::BoxFuture;
use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::ideas::words::state_name;
use super::settings::interest_name;
use super::{Ask, Skill, Trouble, moderate, permit};
use crate::core::command::Command;
use crate::core::idea::State;
use crate::core::message::{Button, Line, Message, Part, Span};
use crate::core::role::Role;
use crate::core::text::Text;
use crate::engine::turn::Turn;
use crate::storage::ideas::figures::{Figures, MONTHS};
use crate::text;

/// Shows coordinators the figures.
#[derive(Debug)]
pub struct Stats;

/// Areas that are told, those with the most ideas.
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
            let months = months(turn.today);
            let starts = months.map(|it| start_of(it, &turn.house.zone));
            let ideas = storage.idea_figures(permit(turn)?, starts).await?;
            let questions = storage.question_figures(permit(turn)?).await?;
            if ideas.count() > 0 {
                picture::show(turn, &ideas, &months).await;
            }
            let mut message = Message::text(match ideas.count() {
                0 => text!(stats_no_ideas),
                count => text!(stats_ideas, count = count),
            });
            message.parts.extend(section(None, states(&ideas)));
            message.parts.extend(half_answered(&ideas).map(Part::from));
            let by_month = by_month(&ideas, &months);
            message.parts.extend(section(Some(text!(stats_months)), by_month));
            message.parts.extend(section(Some(text!(stats_areas)), areas(&ideas)));
            let row = vec![Button::press(text!(button_moderate_back), moderate::press_queue())];
            turn.say(message.then(questions.told()).row(row));
            Ok(())
        })
    }
}

/// The first days of the last months, the oldest first.
fn months(today: Date) -> [Date; MONTHS] {
    let this = today.first_of_month();
    std::array::from_fn(|at| {
        let ago = i64::try_from(MONTHS - 1 - at).unwrap_or_default();
        this.saturating_sub(ago.months())
    })
}

/// When a day began in the community, in milliseconds since 1970.
fn start_of(day: Date, zone: &TimeZone) -> i64 {
    let start = zone.to_timestamp(day.to_datetime(Time::midnight()));
    start.map_or(i64::MAX, |it| it.as_millisecond())
}

/// A heading with its lines; nothing where there are none.
fn section(heading: Option<Text>, lines: Vec<Text>) -> Vec<Part> {
    let heading = heading.filter(|_| !lines.is_empty()).map(|it| Span::Strong(it.into()));
    let heading = heading.map(|it| Part::Paragraph(Line(vec![it])));
    heading.into_iter().chain(lines.into_iter().map(Part::from)).collect()
}

/// How many stand where.
fn states(ideas: &Figures) -> Vec<Text> {
    let line = |state: &State| {
        let count = Some(ideas.of(*state)).filter(|it| *it > 0)?;
        Some(text!(stats_line, what = state_name(*state), count = number(count)))
    };
    State::ALL.iter().filter_map(line).collect()
}

/// How many came in which month, the newest first, and how many of them were answered and done.
fn by_month(ideas: &Figures, months: &[Date; MONTHS]) -> Vec<Text> {
    let came = ideas.months.iter().zip(months).rev().filter(|(month, _)| month.count() > 0);
    came.map(|(month, day)| {
        text!(
            stats_month,
            month = month_name(*day),
            year = day.year().to_string(),
            came = number(month.count()),
            answered = number(month.answered),
            done = number(month.of(State::Implemented))
        )
    })
    .collect()
}

/// A month in short.
fn month_name(day: Date) -> Text {
    text!(stats_month_name, month = format!("m{}", day.month()))
}

/// A number as the reader writes it.
fn number(count: i64) -> Text {
    text!(stats_number, count = count)
}

/// What most are about.
fn areas(ideas: &Figures) -> Vec<Text> {
    let most = ideas.topics.iter().take(AREAS);
    most.map(|(topic, count)| {
        text!(stats_line, what = interest_name(topic.code()), count = number(*count))
    })
    .collect()
}

/// Within which time half of those that were answered were answered.
fn half_answered(ideas: &Figures) -> Option<Text> {
    Some(match ideas.half? / HOUR {
        hours @ ..48 => text!(stats_hours, count = hours.max(1)),
        hours => text!(stats_days, count = hours / 24),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{months, start_of};

    #[test]
    fn months_reach_over_the_new_year() {
        let months = months(date(2027, 2, 28)).map(|it| it.to_string());
        assert_eq!(months[0], "2026-09-01");
        assert_eq!(months[5], "2027-02-01");
    }

    #[test]
    fn a_month_is_one_of_the_community() {
        let zone = jiff::tz::TimeZone::get("Europe/Bucharest").unwrap();
        let start = start_of(date(2026, 11, 1), &zone);
        let expected: jiff::Timestamp = "2026-10-31T22:00:00Z".parse().unwrap();
        assert_eq!(start, expected.as_millisecond());
    }
}
