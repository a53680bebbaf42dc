//! A file of 200 MB is read in bounded memory. Slow, so only on request:
//! `cargo test --release --test exchange_memory -- --ignored --nocapture`

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use xploit_bot::core::catalogue::Entry;
use xploit_bot::exchange::export::Format;
use xploit_bot::exchange::{self, Export, Options};

const SIZE: u64 = 200 << 20;
/// What reading may take beyond what the process has before: buffers, eight bytes a row while the
/// file is looked through.
const ALLOWED: u64 = 48 << 20;

/// The most memory that the process has had so far, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() << 10
}

fn write_csv(path: &Path) -> u64 {
    let mut file = BufWriter::new(File::create(path).unwrap());
    writeln!(file, "id,titlu,descriere,organizator,oraș,început,sfârșit,preț,limbi").unwrap();
    let (mut written, mut rows) = (0, 0);
    while written < SIZE {
        let row = format!(
            "curs-{rows},\"Curs practic, ediția {rows}\",\"Învățăm împreună cum se face. {}\",\
             Centrul de Tineret,Arini,2027-01-12,2027-02-02,\"10,50 lei\",ro\n",
            "Câteva rânduri despre întâlniri. ".repeat(4)
        );
        file.write_all(row.as_bytes()).unwrap();
        written += row.len() as u64;
        rows += 1;
    }
    file.flush().unwrap();
    rows
}

/// Reads a file through and gives how many entries it has.
fn read(path: &Path, mut take: impl FnMut(&Entry)) -> u64 {
    let options = Options::new("ro".parse().unwrap());
    let mut reading = exchange::open_path(path, &options).unwrap_or_else(|it| panic!("{it}"));
    let mut count = 0;
    for read in &mut reading {
        take(&read.unwrap_or_else(|it| panic!("{it}")).entry);
        count += 1;
    }
    assert_eq!(reading.bytes_read(), reading.total_bytes());
    count
}

#[test]
#[ignore = "writes and reads 400 MB"]
fn two_hundred_megabytes_in_bounded_memory() {
    let folder = tempfile::tempdir().unwrap();
    let (csv, json) = (folder.path().join("a"), folder.path().join("b"));
    let rows = write_csv(&csv);
    let before = peak();
    let output = BufWriter::new(File::create(&json).unwrap());
    let mut export = Export::new(Format::JsonLd, output).unwrap();
    let started = std::time::Instant::now();
    assert_eq!(read(&csv, |entry| export.write(entry).unwrap()), rows);
    export.finish().unwrap();
    let of_csv = peak() - before;
    let took = started.elapsed();
    eprintln!("CSV to JSON-LD: {rows} rows in {took:.1?}, {} KiB more memory", of_csv >> 10);
    assert!(of_csv < ALLOWED, "{of_csv}");

    let started = std::time::Instant::now();
    assert_eq!(read(&json, |_| {}), rows);
    let of_json = peak() - before;
    let size = json.metadata().unwrap().len() >> 20;
    let took = started.elapsed();
    eprintln!(
        "JSON-LD of {size} MB: {rows} nodes in {took:.1?}, {} KiB more memory",
        of_json >> 10
    );
    assert!(of_json < ALLOWED, "{of_json}");
}
