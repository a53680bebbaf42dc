//! The development set: the ranking must reach what was measured with a plain implementation.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail a test")]

use std::fs;
use std::path::{Path, PathBuf};

use xploit_bot::search::evaluate::{EvaluateError, Options, evaluate};

/// What a metric may differ by.
const TOLERANCE: f64 = 0.01;

/// Language, MRR@10, R@1, R@10: the row "c4" of `../shared/retrieval/README.md`.
const TABLE: [(&str, f64, f64, f64); 5] = [
    ("en", 0.853, 0.787, 0.974),
    ("de", 0.812, 0.738, 0.947),
    ("es", 0.835, 0.756, 0.972),
    ("hu", 0.835, 0.763, 0.966),
    ("pl", 0.824, 0.744, 0.962),
];

fn shared() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/retrieval");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: {} is not there", folder.display());
    None
}

fn options(folder: &Path, query_lang: &str, passage_lang: &str) -> Options {
    Options {
        folder: folder.to_owned(),
        query_lang: query_lang.to_owned(),
        passage_lang: passage_lang.to_owned(),
        run: None,
    }
}

#[test]
fn the_table_is_reached() {
    let Some(folder) = shared() else { return };
    for (language, mrr, r1, r10) in TABLE {
        let report = evaluate(&options(&folder, language, language)).unwrap();
        for (name, measured, expected) in [
            ("MRR@10", report.mrr_at_10, mrr),
            ("R@1", report.recall_at_1, r1),
            ("R@10", report.recall_at_10, r10),
        ] {
            assert!(
                (measured - expected).abs() <= TOLERANCE,
                "{language} {name}: {measured:.3}, expected {expected:.3}"
            );
        }
        assert!(report.auroc > 0.7, "{language}: AUROC {:.3}", report.auroc);
        assert!(report.curve.is_sorted_by(|a, b| a.answered >= b.answered));
        assert!(report.curve.iter().all(|it| it.right <= it.answered));
    }
}

#[test]
fn questions_and_passages_may_differ_in_language() {
    let Some(folder) = shared() else { return };
    let report = evaluate(&options(&folder, "de", "en")).unwrap();
    let same = evaluate(&options(&folder, "en", "en")).unwrap();
    assert!(0.1 < report.mrr_at_10 && report.mrr_at_10 < same.mrr_at_10);
}

/// Writes the three files into a folder of their own.
fn set(queries: &str, passages: &str, qrels: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in
        [("queries.jsonl", queries), ("passages.jsonl", passages), ("qrels.jsonl", qrels)]
    {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

const PASSAGES: &str = r#"{"id": "pots", "text": "Shaping clay on the wheel and firing it."}
{"id": "bees", "text": "Keeping bees, swarming and honey.", "lang": "en"}

{"id": "dance", "text": "Steps and music."}
"#;

#[test]
fn a_folder_may_hold_the_files_itself() {
    let folder = set(
        "{\"id\": \"1\", \"text\": \"clay wheel\"}\n{\"id\": \"2\", \"text\": \"bee keeping\"}\n\
         {\"id\": \"3\", \"text\": \"music\"}\n{\"id\": \"4\", \"text\": \"opera\"}",
        PASSAGES,
        "{\"qid\": \"1\", \"pid\": \"pots\", \"rel\": 1}\n{\"qid\": \"2\", \"pid\": \"bees\"}\n\
         {\"qid\": \"3\", \"pid\": \"dance\", \"rel\": 0}\n{\"qid\": \"4\", \"pid\": \"lost\"}\n\
         {\"qid\": \"5\", \"pid\": \"pots\"}",
    );
    let run = folder.path().join("run.jsonl");
    let options = Options { run: Some(run.clone()), ..options(folder.path(), "en", "en") };
    let report = evaluate(&options).unwrap();
    assert_eq!(report.questions, 2, "judgements without question or passage are left aside");
    assert_eq!(report.to_string(), "MRR@10 1.000\nR@1 1.000\nR@10 1.000\nAUROC 1.000\n");
    assert!(report.curve_table().contains("| 0.03 | 1.000 | 1.000 | "), "{}", report.curve_table());

    let run = fs::read_to_string(run).unwrap();
    let first: serde_json::Value = serde_json::from_str(run.lines().next().unwrap()).unwrap();
    assert_eq!((&first["qid"], &first["pid"]), (&"1".into(), &"pots".into()));
    assert_eq!(first["rank"], 1);
    assert!(first["score"].as_f64().unwrap() > 0.0);
    assert!(run.lines().any(|it| it.contains(r#""qid":"3""#)), "unjudged questions are ranked too");
}

#[test]
fn a_bad_line_is_named() {
    let folder = set("{\"id\": \"1\", \"text\": \"a\"}\n\n{\"id\": 2}\n", PASSAGES, "");
    let error = evaluate(&options(folder.path(), "en", "en")).unwrap_err();
    let EvaluateError::Line { path, line, .. } = &error else { panic!("{error}") };
    assert!(path.ends_with("queries.jsonl"));
    assert_eq!(*line, 3);
    assert_eq!(error.text().key, "evaluate-bad-line");
}

#[test]
fn what_is_missing_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = evaluate(&options(folder.path(), "en", "ro")).unwrap_err();
    let EvaluateError::Unreadable { path, .. } = &error else { panic!("{error}") };
    assert!(path.ends_with("en/queries.jsonl"));

    let folder = set("{\"id\": \"1\", \"text\": \"clay\"}", PASSAGES, "");
    let error = evaluate(&options(folder.path(), "en", "en")).unwrap_err();
    assert!(matches!(error, EvaluateError::Unanswerable { .. }), "{error}");

    let nowhere = Options {
        run: Some(folder.path().join("no/such/folder")),
        ..options(folder.path(), "en", "en")
    };
    let error = evaluate(&nowhere).unwrap_err();
    assert!(matches!(error, EvaluateError::Unwritable { .. }), "{error}");
}
