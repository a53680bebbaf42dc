//! `xploit-bot evaluate`: how well questions find their answers.

use std::io::Write as _;
use std::path::PathBuf;

use super::{Ended, Failure, Voice};
use crate::search::evaluate;

/// Flags of `evaluate`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Folder with queries.jsonl, passages.jsonl and qrels.jsonl, or with such folders by language
    folder: PathBuf,
    /// Language whose questions are asked
    #[arg(long, value_name = "TAG", default_value = "en")]
    query_lang: String,
    /// Language whose passages are searched
    #[arg(long, value_name = "TAG", default_value = "en")]
    passage_lang: String,
    /// Write the ranking as JSON lines
    #[arg(long, value_name = "FILE")]
    run: Option<PathBuf>,
    /// Print what each threshold would answer as well
    #[arg(long)]
    curve: bool,
}

pub(super) fn evaluate(_: &Voice, options: &Options) -> Result<Ended, Failure> {
    let report = evaluate::evaluate(&evaluate::Options {
        folder: options.folder.clone(),
        query_lang: options.query_lang.clone(),
        passage_lang: options.passage_lang.clone(),
        run: options.run.clone(),
    });
    let report = report.map_err(|error| Failure(error.text()))?;
    let curve = options.curve.then(|| format!("\n{}", report.curve_table()));
    // Whoever reads it may have gone: that is no failure.
    let _ = write!(std::io::stdout(), "{report}{}", curve.unwrap_or_default());
    Ok(Ended::Well)
}
