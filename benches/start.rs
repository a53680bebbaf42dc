//! What a catalogue costs the program: importing it, starting with it, and the memory it takes,
//! with 1,000 and 100,000 entries, through the command line as an operator uses it.
//!
//! `cargo bench --bench start`; other sizes as `-- 5000`. The catalogue is a CSV file of made-up
//! courses whose words are drawn from the sample community. A start is measured from the launch
//! of `xploit-bot chat` to its first answer (to `/help`), the memory right after it and once more
//! after a question.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const SIZES: [usize; 2] = [1_000, 100_000];
const PROGRAM: &str = env!("CARGO_BIN_EXE_xploit-bot");

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    println!(
        "| entries | import | rows/s | again, unchanged | start | memory | after a question |"
    );
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for size in sizes {
        measure(size);
    }
}

fn measure(size: usize) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder can be made");
    let catalogue = folder.path().join("catalogue.csv");
    write_catalogue(&catalogue, size);
    let (first, again) = (import(folder.path()), import(folder.path()));
    let mut starts: Vec<_> = (0..5).map(|_| start(folder.path())).collect();
    starts.sort_unstable_by_key(|it| it.took);
    let start = &starts[starts.len() / 2];
    println!(
        "| {size} | {:.2} s | {:.0} | {:.2} s | {:.0} ms | {:.0} MB | {:.0} MB |",
        first.as_secs_f64(),
        size as f64 / first.as_secs_f64(),
        again.as_secs_f64(),
        start.took.as_secs_f64() * 1e3,
        start.memory,
        start.after_question,
    );
}

fn import(folder: &Path) -> Duration {
    let began = Instant::now();
    let done = program(folder).args(["import", "catalogue.csv"]).output().expect("it runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    began.elapsed()
}

struct Start {
    took: Duration,
    /// Resident, in MB.
    memory: f64,
    after_question: f64,
}

fn start(folder: &Path) -> Start {
    let began = Instant::now();
    let mut chat = program(folder)
        .arg("chat")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let mut answers = BufReader::new(chat.stdout.take().expect("it is piped"));
    let mut say = |chat: &mut Child, words: &str| {
        let input = chat.stdin.as_mut().expect("it is piped");
        writeln!(input, "{words}").expect("it reads");
        // An answer ends with an empty line.
        let mut line = String::new();
        while line != "\n" {
            line.clear();
            assert!(answers.read_line(&mut line).expect("it answers") > 0, "it ended");
        }
    };
    say(&mut chat, "/help");
    let took = began.elapsed();
    let memory = resident(&chat);
    say(&mut chat, "aveți un curs de contabilitate pentru începători?");
    let after_question = resident(&chat);
    drop(chat.stdin.take());
    chat.wait().expect("it ends");
    Start { took, memory, after_question }
}

fn program(folder: &Path) -> Command {
    let mut program = Command::new(PROGRAM);
    program.current_dir(folder).env("XPLOIT_DATABASE_URL", "sqlite:bench.db");
    program
}

/// Resident memory in MB by /proc.
fn resident(process: &Child) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.id()));
    let status = status.expect("Linux tells it");
    let line = status.lines().find(|it| it.starts_with("VmRSS:")).expect("it has memory");
    let kilobytes = line.split_whitespace().nth(1).and_then(|it| it.parse::<f64>().ok());
    kilobytes.expect("it is a number") / 1024.0
}

fn write_catalogue(file: &Path, size: usize) {
    let sample = include_str!("../src/sample/catalogue.csv");
    let words: Vec<_> =
        sample.split(|it: char| !it.is_alphabetic()).filter(|it| it.len() > 2).collect();
    // A fixed sequence (Knuth's MMIX), so that every run imports the same file.
    let mut state: u64 = 7;
    let mut draw = |count: usize| {
        let mut drawn = Vec::with_capacity(count);
        for _ in 0..count {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            drawn.push(words[(state >> 33) as usize % words.len()]);
        }
        drawn.join(" ")
    };
    let mut out = std::io::BufWriter::new(std::fs::File::create(file).expect("it can be written"));
    writeln!(out, "id,kind,language,title,description,provider,city,cost,verified_on").expect("so");
    for number in 0..size {
        let (title, text, provider, city) = (draw(4), draw(40), draw(3), draw(1));
        writeln!(out, "{number},course,ro,{title},{text},{provider},{city},25 EUR,2026-11-01")
            .expect("it can be written");
    }
}
