//! What coordinators count of ideas: without words, without people. The database counts, so that
//! every idea counts however many there are.

use std::collections::BTreeMap;

use super::rows::codes;
use crate::core::idea::State;
use crate::core::role::Permit;
use crate::core::vocabulary::Topic;
use crate::storage::connection::fetch;
use crate::storage::{Result, Storage};

/// So many months are told apart; what came before them is counted without its month.
pub const MONTHS: usize = 6;

/// How long ideas waited for their first answer at most, in milliseconds: a day, three days, a
/// week, a month. Longer is the last step.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// What coordinators report of ideas that were submitted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many stand where; those of the months among them.
    pub states: BTreeMap<&'static str, i64>,
    /// By month in which they came, the oldest first.
    pub months: [Month; MONTHS],
    /// What they are about; one idea may be about several.
    pub topics: Vec<(Topic, i64)>,
    /// How many were first answered within a day, three days, a week, a month, and later.
    pub waited: [i64; 5],
    /// Within how many milliseconds half of those that were answered were answered.
    pub half: Option<i64>,
}

/// What came in one month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Month {
    /// How many stand where now.
    pub states: BTreeMap<&'static str, i64>,
    /// How many were answered.
    pub answered: i64,
}

impl Figures {
    /// How many ideas there are.
    pub fn count(&self) -> i64 {
        self.states.values().sum()
    }

    /// How many stand there.
    pub fn of(&self, state: State) -> i64 {
        self.states.get(state.code()).copied().unwrap_or_default()
    }
}

impl Month {
    /// How many came.
    pub fn count(&self) -> i64 {
        self.states.values().sum()
    }

    /// How many of them stand there now.
    pub fn of(&self, state: State) -> i64 {
        self.states.get(state.code()).copied().unwrap_or_default()
    }
}

impl Storage {
    /// The figures of ideas; `starts` is when each of the months began, in milliseconds since 1970,
    /// the oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn idea_figures(&self, _: &Permit, starts: [i64; MONTHS]) -> Result<Figures> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let [a, b, c, d, e, f] = starts;
                let came = fetch!(
                    &mut conn,
                    fetch_all as (i64, String, i64, i64),
                    "SELECT CAST(CASE WHEN submitted >= $6 THEN 5 WHEN submitted >= $5 THEN 4
                                      WHEN submitted >= $4 THEN 3 WHEN submitted >= $3 THEN 2
                                      WHEN submitted >= $2 THEN 1 WHEN submitted >= $1 THEN 0
                                      ELSE -1 END AS BIGINT),
                            state, COUNT(*), COUNT(answered)
                     FROM idea WHERE submitted IS NOT NULL GROUP BY 1, 2",
                    a,
                    b,
                    c,
                    d,
                    e,
                    f
                )?;
                let about = fetch!(
                    &mut conn,
                    fetch_all as (String, i64),
                    "SELECT topics, COUNT(*) FROM idea WHERE submitted IS NOT NULL GROUP BY topics"
                )?;
                let waited = fetch!(
                    &mut conn,
                    fetch_all as (i64, i64),
                    "SELECT CAST(CASE WHEN answered - submitted <= $1 THEN 0
                                      WHEN answered - submitted <= 3 * $1 THEN 1
                                      WHEN answered - submitted <= 7 * $1 THEN 2
                                      WHEN answered - submitted <= 30 * $1 THEN 3
                                      ELSE 4 END AS BIGINT),
                            COUNT(*)
                     FROM idea WHERE submitted IS NOT NULL AND answered IS NOT NULL GROUP BY 1",
                    DAY
                )?;
                let answered: i64 = waited.iter().map(|it| it.1).sum();
                let half = fetch!(
                    &mut conn,
                    fetch_optional as (i64,),
                    "SELECT answered - submitted FROM idea
                     WHERE submitted IS NOT NULL AND answered IS NOT NULL
                     ORDER BY 1 LIMIT 1 OFFSET $1",
                    (answered - 1).max(0) / 2
                )?;
                let mut figures = Figures { half: half.map(|it| it.0), ..Figures::default() };
                for (month, state, count, answered) in came {
                    figures.add(month, &state, count, answered);
                }
                for (step, count) in waited {
                    let step = usize::try_from(step).ok();
                    if let Some(step) = step.and_then(|it| figures.waited.get_mut(it)) {
                        *step += count;
                    }
                }
                figures.topics = topics(&about);
                Ok(figures)
            })
        })
        .await
    }
}

impl Figures {
    fn add(&mut self, month: i64, state: &str, count: i64, answered: i64) {
        let Some(state) = State::from_code(state).map(State::code) else { return };
        *self.states.entry(state).or_default() += count;
        let month = usize::try_from(month).ok();
        if let Some(month) = month.and_then(|it| self.months.get_mut(it)) {
            *month.states.entry(state).or_default() += count;
            month.answered += answered;
        }
    }
}

/// What most are about first.
fn topics(about: &[(String, i64)]) -> Vec<(Topic, i64)> {
    let mut counts: BTreeMap<Topic, i64> = BTreeMap::new();
    for (json, count) in about {
        for topic in codes::<Topic>(json) {
            *counts.entry(topic).or_default() += count;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|it| std::cmp::Reverse(it.1));
    counts
}
