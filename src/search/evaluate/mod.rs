//! How well answers are found, on a set of questions whose right passages are known.
//!
//! It goes through the same index that members ask. Each question is asked twice: with its
//! passages in the index (are they found?) and with them left out (does the fit tell that there is
//! no answer any more?).
//!
//! Metric names and figures are printed as they are; only errors are sentences for people.

mod read;

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::core::catalogue::{Entry, Opportunity, Wording};
use crate::core::ids::EntryId;
use crate::core::text::Text;
use crate::text;

use super::index::{Fault, Index};
use super::score::{Asked, Scored, part_by_beginnings, score};
use super::snapshot::Snapshot;

use read::{Passage, Set};

/// How many answers a ranking holds.
const RANKED: usize = 100;

/// What to evaluate.
#[derive(Debug, Clone)]
pub struct Options {
    /// Holds `queries.jsonl`, `passages.jsonl` and `qrels.jsonl`, or folders named after languages
    /// that do.
    pub folder: PathBuf,
    /// The language whose folder the questions are read from.
    pub query_lang: String,
    /// The language whose folder the passages and the right answers are read from.
    pub passage_lang: String,
    /// Where to write the ranking of every question, a JSON object a line.
    pub run: Option<PathBuf>,
}

/// What came out; printed a line each.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// How many questions have a right passage.
    pub questions: usize,
    /// Mean reciprocal rank of the first right passage among the first ten, 0 to 1.
    pub mrr_at_10: f64,
    /// Share of the right passages that stand first.
    pub recall_at_1: f64,
    /// Share of the right passages among the first ten.
    pub recall_at_10: f64,
    /// How surely the fit tells a question that has an answer from one that has none: the
    /// probability that of two such the first has the higher fit (area under the ROC curve).
    pub auroc: f64,
    /// What each threshold of the fit would do, ascending.
    pub curve: Vec<CurvePoint>,
}

/// What one threshold of the fit would do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurvePoint {
    /// From this fit on an answer is given.
    pub threshold: f32,
    /// Share of the questions that have an answer and get one.
    pub answered: f64,
    /// Share of them whose first answer is right.
    pub right: f64,
    /// Share of the questions that get an answer though their passages are gone.
    pub wrongly: f64,
}

/// Why nothing could be evaluated.
#[derive(Debug, thiserror::Error)]
pub enum EvaluateError {
    /// A file can't be read.
    #[error("{}: {error}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// A line is not what it should be.
    #[error("{}:{line}: {error}", path.display())]
    Line {
        /// In which file.
        path: PathBuf,
        /// Which, from 1.
        line: usize,
        /// What is wrong with it.
        error: serde_json::Error,
    },
    /// No question has a right passage in the set.
    #[error("{}: no question has a passage that answers it", path.display())]
    Unanswerable {
        /// The folder.
        path: PathBuf,
    },
    /// The ranking can't be written.
    #[error("{}: {error}", path.display())]
    Unwritable {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// The index failed.
    #[error(transparent)]
    Index(#[from] Fault),
}

impl EvaluateError {
    /// What a person is told.
    pub fn text(&self) -> Text {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Unreadable { path, error } => {
                text!(evaluate_unreadable, path = shown(path), reason = error.to_string())
            }
            Self::Line { path, line, error } => text!(
                evaluate_bad_line,
                path = shown(path),
                line = line.to_string(),
                reason = error.to_string()
            ),
            Self::Unanswerable { path } => text!(evaluate_unanswerable, path = shown(path)),
            Self::Unwritable { path, error } => {
                text!(evaluate_unwritable, path = shown(path), reason = error.to_string())
            }
            Self::Index(fault) => text!(evaluate_index_failed, reason = fault.to_string()),
        }
    }
}

/// Asks every question of the set and measures the answers.
///
/// # Errors
/// If a file is missing or has a line that can't be read, if no question can be answered, or if
/// the ranking can't be written.
pub fn evaluate(options: &Options) -> Result<Report, EvaluateError> {
    let set = Set::read(options)?;
    let index = Index::new()?;
    index.apply((0..).map(EntryId).zip(set.passages.iter().map(entry)), &[])?;
    let snapshot = index.snapshot();
    let numbers: HashMap<&str, EntryId> =
        set.passages.iter().map(|it| it.id.as_str()).zip((0..).map(EntryId)).collect();

    let mut run = options.run.as_deref().map(RunFile::create).transpose()?;
    let mut outcomes = Vec::new();
    for query in &set.queries {
        let ranking = rank(&query.text, &snapshot);
        if let Some(run) = &mut run {
            run.write(&query.id, &ranking, &set.passages)?;
        }
        let right: Vec<EntryId> = set
            .relevant
            .get(&query.id)
            .into_iter()
            .flatten()
            .filter_map(|pid| numbers.get(pid.as_str()).copied())
            .collect();
        if !right.is_empty() {
            let without = rank(&query.text, &snapshot.without(&right));
            outcomes.push(Outcome::of(&ranking, &right, &without));
        }
    }
    if let Some(run) = run {
        run.finish()?;
    }
    if outcomes.is_empty() {
        return Err(EvaluateError::Unanswerable { path: options.folder.clone() });
    }
    Ok(Report::of(&outcomes))
}

/// A passage as an entry that has nothing but a text.
fn entry(passage: &Passage) -> Entry {
    let text = Wording {
        language: unic_langid::LanguageIdentifier::default(),
        title: passage.title.clone(),
        description: passage.text.clone(),
    };
    Entry::Opportunity(Box::new(Opportunity::guidance(passage.id.clone(), text)))
}

/// One ranked passage.
struct Ranked {
    id: EntryId,
    score: f32,
    /// Its fit, zero where no word begins as in the question: it would not be offered.
    fit: f32,
}

/// The best passages, best first, whatever their fit.
fn rank(words: &str, snapshot: &Snapshot) -> Vec<Ranked> {
    let asked = Asked::of(words, snapshot);
    let mut scored = score(snapshot, &asked, 0.0);
    scored.sort_unstable();
    scored.truncate(RANKED);
    let (begun, endings) = part_by_beginnings(scored, &asked, snapshot);
    let ranked = |fit: fn(&Scored<'_>) -> f32| {
        move |it: &Scored<'_>| Ranked { id: it.record.id, score: it.score, fit: fit(it) }
    };
    let mut ranking: Vec<_> =
        begun.iter().map(ranked(|it| it.fit)).chain(endings.iter().map(ranked(|_| 0.0))).collect();
    ranking.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
    ranking
}

/// How one question fared.
struct Outcome {
    reciprocal_rank: f64,
    recall_at_1: f64,
    recall_at_10: f64,
    fit: f32,
    /// The best fit when the right passages are gone.
    fit_without: f32,
    first_is_right: bool,
}

impl Outcome {
    fn of(ranking: &[Ranked], right: &[EntryId], without: &[Ranked]) -> Self {
        let right: HashSet<EntryId> = right.iter().copied().collect();
        let is_right = |it: &&Ranked| right.contains(&it.id);
        let recall = |first: usize| {
            ranking.iter().take(first).filter(is_right).count() as f64 / right.len() as f64
        };
        let best = |ranking: &[Ranked]| ranking.iter().map(|it| it.fit).fold(0.0, f32::max);
        Self {
            reciprocal_rank: ranking
                .iter()
                .take(10)
                .position(|it| is_right(&it))
                .map_or(0.0, |place| 1.0 / (place + 1) as f64),
            recall_at_1: recall(1),
            recall_at_10: recall(10),
            fit: best(ranking),
            fit_without: best(without),
            first_is_right: ranking.first().is_some_and(|it| is_right(&it)),
        }
    }
}

impl Report {
    fn of(outcomes: &[Outcome]) -> Self {
        let mean = |value: &dyn Fn(&Outcome) -> f64| {
            outcomes.iter().map(value).sum::<f64>() / outcomes.len() as f64
        };
        let share = |holds: &dyn Fn(&Outcome) -> bool| mean(&|it| f64::from(u8::from(holds(it))));
        let point = |hundredths: u8| {
            let threshold = f32::from(hundredths) / 100.0;
            CurvePoint {
                threshold,
                answered: share(&|it| it.fit >= threshold),
                right: share(&|it| it.fit >= threshold && it.first_is_right),
                wrongly: share(&|it| it.fit_without >= threshold),
            }
        };
        Self {
            questions: outcomes.len(),
            mrr_at_10: mean(&|it| it.reciprocal_rank),
            recall_at_1: mean(&|it| it.recall_at_1),
            recall_at_10: mean(&|it| it.recall_at_10),
            auroc: auroc(outcomes),
            curve: (3..=90).step_by(3).map(point).collect(),
        }
    }
}

/// The share of pairs, a question with its answer and one without, that the fit orders rightly;
/// ties count half.
fn auroc(outcomes: &[Outcome]) -> f64 {
    let mut without: Vec<f32> = outcomes.iter().map(|it| it.fit_without).collect();
    without.sort_unstable_by(f32::total_cmp);
    let below: f64 = outcomes
        .iter()
        .map(|it| {
            let lower = without.partition_point(|other| *other < it.fit);
            let up_to = without.partition_point(|other| *other <= it.fit);
            (lower + up_to) as f64 / 2.0
        })
        .sum();
    below / (outcomes.len() as f64 * without.len() as f64)
}

/// The metrics, a line each.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "MRR@10 {:.3}", self.mrr_at_10)?;
        writeln!(f, "R@1 {:.3}", self.recall_at_1)?;
        writeln!(f, "R@10 {:.3}", self.recall_at_10)?;
        writeln!(f, "AUROC {:.3}", self.auroc)
    }
}

impl Report {
    /// The curve as a Markdown table.
    pub fn curve_table(&self) -> String {
        let head = "| fit ≥ | answered | right | wrongly |\n| --- | --- | --- | --- |\n".to_owned();
        self.curve.iter().fold(head, |table, it| {
            let CurvePoint { threshold, answered, right, wrongly } = it;
            table + &format!("| {threshold:.2} | {answered:.3} | {right:.3} | {wrongly:.3} |\n")
        })
    }
}

/// The ranking on its way to a file.
struct RunFile<'a> {
    path: &'a Path,
    file: BufWriter<File>,
}

/// A line of it.
#[derive(Serialize)]
struct RunLine<'a> {
    qid: &'a str,
    pid: &'a str,
    rank: usize,
    score: f32,
}

impl<'a> RunFile<'a> {
    fn create(path: &'a Path) -> Result<Self, EvaluateError> {
        let file = File::create(path)
            .map_err(|error| EvaluateError::Unwritable { path: path.to_owned(), error })?;
        Ok(Self { path, file: BufWriter::new(file) })
    }

    fn write(
        &mut self,
        qid: &str,
        ranking: &[Ranked],
        passages: &[Passage],
    ) -> Result<(), EvaluateError> {
        for (place, ranked) in ranking.iter().enumerate() {
            let pid = &passages[ranked.id.0 as usize].id;
            let line = RunLine { qid, pid, rank: place + 1, score: ranked.score };
            serde_json::to_writer(&mut self.file, &line)
                .map_err(std::io::Error::from)
                .and_then(|()| self.file.write_all(b"\n"))
                .map_err(|error| self.unwritable(error))?;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(), EvaluateError> {
        self.file.flush().map_err(|error| self.unwritable(error))
    }

    fn unwritable(&self, error: std::io::Error) -> EvaluateError {
        EvaluateError::Unwritable { path: self.path.to_owned(), error }
    }
}
