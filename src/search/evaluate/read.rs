//! Reads a set of questions, passages and judgements: JSON objects, a line each.
//!
//! Other members of an object are left aside, empty lines too.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{EvaluateError, Options};

/// A question.
#[derive(Deserialize)]
pub(super) struct Query {
    #[serde(alias = "_id")]
    pub id: String,
    pub text: String,
}

/// What may answer it.
#[derive(Deserialize)]
pub(super) struct Passage {
    #[serde(alias = "_id")]
    pub id: String,
    #[serde(default)]
    pub title: String,
    pub text: String,
}

/// The judgement that a passage answers a question.
#[derive(Deserialize)]
struct Judgement {
    qid: String,
    pid: String,
    #[serde(default = "relevant")]
    rel: f64,
}

fn relevant() -> f64 {
    1.0
}

/// All of it.
pub(super) struct Set {
    pub queries: Vec<Query>,
    pub passages: Vec<Passage>,
    /// Question → the passages that answer it, of those that are there.
    pub relevant: HashMap<String, HashSet<String>>,
}

impl Set {
    pub fn read(options: &Options) -> Result<Self, EvaluateError> {
        let queries = read(&place(options, &options.query_lang, "queries.jsonl"))?;
        let passages: Vec<Passage> =
            read(&place(options, &options.passage_lang, "passages.jsonl"))?;
        let judgements: Vec<Judgement> =
            read(&place(options, &options.passage_lang, "qrels.jsonl"))?;
        let there: HashSet<_> = passages.iter().map(|it| it.id.as_str()).collect();
        let mut relevant: HashMap<_, HashSet<_>> = HashMap::new();
        for it in judgements {
            if it.rel > 0.0 && there.contains(it.pid.as_str()) {
                relevant.entry(it.qid).or_default().insert(it.pid);
            }
        }
        Ok(Self { queries, passages, relevant })
    }
}

/// The file in the language's folder, or in the folder itself where that has no such folder.
fn place(options: &Options, language: &str, name: &str) -> PathBuf {
    let direct = options.folder.join(name);
    let in_language = options.folder.join(language).join(name);
    if !in_language.exists() && direct.exists() { direct } else { in_language }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, EvaluateError> {
    let unreadable = |error| EvaluateError::Unreadable { path: path.to_owned(), error };
    let file = BufReader::new(File::open(path).map_err(unreadable)?);
    let mut items = Vec::new();
    for (line, number) in file.lines().zip(1..) {
        let line = line.map_err(unreadable)?;
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        let item = serde_json::from_str(line);
        items.push(item.map_err(|error| EvaluateError::Line {
            path: path.to_owned(),
            line: number,
            error,
        })?);
    }
    Ok(items)
}
