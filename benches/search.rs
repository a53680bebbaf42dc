//! How long a search takes, how long the index takes to build and how much memory it fills, with
//! 1,000, 100,000 and 1,000,000 entries.
//!
//! `cargo bench --bench search`; other sizes as `cargo bench --bench search -- 5000 20000`.
//! The entries are made up: some fifty words each from a vocabulary that is as uneven as a
//! language's (Zipf), with providers, towns, topics, dates and costs. The questions have three to
//! eight words: some from an entry, a fifth of them mistyped, some from nowhere; two thirds have a
//! filter. All of it comes from a fixed seed.

use std::collections::HashSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::ToSpan;
use jiff::civil::{Date, date};
use xploit_bot::core::catalogue::{
    Cost, Entry, Kind, Language, Mode, Opportunity, Place, Position, Run, Wording,
};
use xploit_bot::core::filter::{Filter, Near};
use xploit_bot::core::ids::EntryId;
use xploit_bot::search::{Index, Question, fold};

const TODAY: Date = date(2026, 11, 23);
const SIZES: [u64; 3] = [1_000, 100_000, 1_000_000];
const QUESTIONS: usize = 2_000;
/// Texts of which it is looked for what is like them.
const WRITTEN: u64 = 300;
/// Each question is asked so often and its shortest time counts: what else the machine does is
/// not the index's.
const ROUNDS: usize = 3;
const VOCABULARY: usize = 60_000;
/// The most common words: like "of" and "the", most are taken out of a question before it is
/// searched for.
const FILLER: usize = 100;

fn main() {
    let asked: Vec<u64> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    println!("| entries | build | one change | p50 | p99 | longest | memory |");
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    let world = World::new();
    for size in sizes {
        measure(&world, size);
    }
}

fn measure(world: &World, size: u64) {
    let before = resident_bytes();
    let index = Index::new().expect("an index can be made");
    let begun = Instant::now();
    index.apply(entries(world, size), &[]).expect("entries go in");
    let built = begun.elapsed();
    index.settle();

    // Some entries change, as they do while the bot runs: searches meet deleted documents.
    let mut changes = Vec::new();
    let mut random = Random(7);
    for _ in 0..50 {
        let number = random.below(size);
        let changed = (EntryId(number as i64), world.entry(number + size));
        let begun = Instant::now();
        index.apply([changed], &[]).expect("an entry goes in");
        changes.push(begun.elapsed());
    }
    index.settle();
    let memory = resident_bytes().saturating_sub(before);

    let mut random = Random(11);
    let mut times = Vec::new();
    let mut found = 0;
    for number in 0..QUESTIONS {
        let words = world.question(size, &mut random);
        let filter = world.filter(number);
        let question = Question { limit: 3, ..Question::new(&words, &filter, TODAY) };
        let mut best = Duration::MAX;
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            let answer = black_box(index.search(&question));
            best = best.min(begun.elapsed());
            found += usize::from(answer.found > 0);
        }
        times.push(best);
    }
    times.sort_unstable();
    changes.sort_unstable();
    println!(
        "| {size} | {built:.2?} | {:.2?} | {:.2?} | {:.2?} | {:.2?} | {} MB |",
        part(&changes, 50),
        part(&times, 50),
        part(&times, 99),
        part(&times, 100),
        memory / 1_000_000,
    );
    eprintln!("{} of {QUESTIONS} questions found an answer", found / ROUNDS);
    likeness(world, &index, size);
}

/// How long it takes to find what is like a whole text of 40 to 60 words that is being written.
fn likeness(world: &World, index: &Index, size: u64) {
    let mut times = Vec::new();
    for number in 0..WRITTEN {
        let mut random = Random(100_000 + number);
        let count = 40 + random.below(20);
        let text = world.words(count, &mut random);
        let mut best = Duration::MAX;
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            black_box(index.nearest(&text, 50));
            best = best.min(begun.elapsed());
        }
        times.push(best);
    }
    times.sort_unstable();
    let (p50, p99) = (part(&times, 50), part(&times, 99));
    eprintln!("what is like a text, among {size}: p50 {p50:.2?}, p99 {p99:.2?}");
}

fn entries(world: &World, size: u64) -> impl Iterator<Item = (EntryId, Entry)> {
    (0..size).map(|number| (EntryId(number as i64), world.entry(number)))
}

fn part(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}

/// The memory of this process, as Linux tells it; zero elsewhere.
fn resident_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
    line.and_then(|it| it.trim_end_matches("kB").trim().parse().ok()).map_or(0, |kb: u64| kb * 1024)
}

/// Words, and how entries and questions are made of them.
struct World {
    vocabulary: Vec<String>,
    /// Cumulated frequencies of the vocabulary.
    heap: Vec<f64>,
}

impl World {
    fn new() -> Self {
        let mut random = Random(1);
        let vocabulary = (0..VOCABULARY).map(|rank| word(rank, &mut random)).collect();
        let heap = (1..=VOCABULARY)
            .scan(0.0, |sum, rank| {
                *sum += 1.0 / rank as f64;
                Some(*sum)
            })
            .collect();
        Self { vocabulary, heap }
    }

    fn word(&self, random: &mut Random) -> &str {
        let at = random.unit() * self.heap.last().copied().unwrap_or_default();
        &self.vocabulary[self.heap.partition_point(|it| *it < at).min(VOCABULARY - 1)]
    }

    fn words(&self, count: u64, random: &mut Random) -> String {
        (0..count).map(|_| self.word(random)).collect::<Vec<_>>().join(" ")
    }

    fn entry(&self, number: u64) -> Entry {
        let mut random = Random(number.wrapping_mul(0x9e37_79b9) + 3);
        let title_words = 2 + random.below(6);
        let title = self.words(title_words, &mut random);
        let text_words = 30 + random.below(20);
        let description = self.words(text_words, &mut random);
        let start = TODAY.saturating_add((random.below(200) as i64 - 30).days());
        let run = Run {
            start: Some(start),
            end: Some(start.saturating_add(30.days())),
            deadline: Some(start.saturating_sub(5.days())),
            ..Run::default()
        };
        let town = random.below(60);
        Entry::Opportunity(Box::new(Opportunity {
            id: number.to_string(),
            wordings: vec![Wording { language: romanian(), title, description }],
            provider: self.words(3, &mut Random(1_000 + random.below(300))),
            kind: Kind::ALL[random.below(Kind::ALL.len() as u64) as usize],
            setting: None,
            setting_derived: false,
            level: None,
            competences: Vec::new(),
            topics: (0..1 + random.below(3))
                .map(|_| self.words(1, &mut Random(5_000 + random.below(200))))
                .collect(),
            languages: vec![romanian()],
            mode: Some(Mode::ALL[random.below(4) as usize]),
            place: Place {
                city: self.town(town),
                position: Some(position(town)),
                ..Place::default()
            },
            cost: [None, Some(Cost::Free)][random.below(2) as usize].clone(),
            runs: if random.below(2) == 0 { Vec::new() } else { vec![run] },
            audience: String::new(),
            hours: None,
            url: String::new(),
            contact: String::new(),
            verified_on: None,
        }))
    }

    fn town(&self, number: u64) -> String {
        self.vocabulary[2_000 + number as usize].clone()
    }

    fn question(&self, size: u64, random: &mut Random) -> String {
        let Entry::Opportunity(entry) = self.entry(random.below(size)) else {
            unreachable!("only opportunities are made");
        };
        let wording = &entry.wordings[0];
        let known: Vec<_> =
            wording.title.split(' ').chain(wording.description.split(' ')).collect();
        let filler: HashSet<_> = self.vocabulary[..FILLER].iter().map(String::as_str).collect();
        let pick = |random: &mut Random| loop {
            let word = match random.below(10) {
                0..7 => known[random.below(known.len() as u64) as usize],
                _ => self.word(random),
            };
            if !filler.contains(word) || random.below(10) == 0 {
                return mistyped(word, random);
            }
        };
        let count = 3 + random.below(6);
        (0..count).map(|_| pick(random)).collect::<Vec<_>>().join(" ")
    }

    fn filter(&self, number: usize) -> Filter {
        match number % 3 {
            0 => Filter::default(),
            1 => Filter { online: true, ..Filter::default() },
            _ => {
                let town = number as u64 % 60;
                let name = self.town(town);
                let near = Near { city: fold(&name), name, position: Some(position(town)) };
                Filter { free: true, near: Some(near), ..Filter::default() }
            }
        }
    }
}

fn romanian() -> Language {
    "ro".parse().expect("a language tag")
}

fn position(town: u64) -> Position {
    Position { lat: 44.0 + (town % 8) as f64 * 0.5, lon: 21.0 + (town / 8) as f64 * 0.5 }
}

/// Common words are short, rare ones long; some letters have diacritics.
fn word(rank: usize, random: &mut Random) -> String {
    const BEGINNINGS: &str = "b c d f g h j l m n p r s t v z ș ț bl br cl cr dr fl fr gl gr pl pr \
        sc sf sl sp st str șt tr vr ch gh";
    const MIDDLES: &str = "a e i o u ă î a e i o u ea ia ie io oa ua";
    const CLOSINGS: &str = "- - - - - l m n r s t c d p z nt st ct rt mp nd sc lt";
    const ENDINGS: &str = "- - - e a i ă ul ii ele are ție or uri at esc tor ism ist itate";
    let mut pick = |from: &'static str| {
        let choices: Vec<_> = from.split_whitespace().collect();
        let choice = choices[random.below(choices.len() as u64) as usize];
        if choice == "-" { "" } else { choice }
    };
    if rank < FILLER {
        return [BEGINNINGS, MIDDLES].map(&mut pick).concat();
    }
    let syllables = (rank.ilog2() as usize - 2) / 4;
    let stem: String =
        (0..syllables).flat_map(|_| [BEGINNINGS, MIDDLES, CLOSINGS]).map(&mut pick).collect();
    stem + pick(ENDINGS)
}

/// A word, one in five with a letter left out.
fn mistyped(word: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() > 3 && random.below(5) == 0 {
        letters.remove(random.below(letters.len() as u64) as usize);
    }
    letters.into_iter().collect()
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}
