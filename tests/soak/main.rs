//! The whole program for half an hour: people ask, have ideas, want to be introduced and get
//! announcements, on both platforms and on both databases at the same time, while all sorts of things
//! go wrong and the process is killed now and then.
//!
//! ```sh
//! tests/run --release --test soak -- --ignored --nocapture soak
//! ```
//!
//! `XPLOIT_SOAK_SECONDS` says how long; half an hour if it does not. Everything is on loopback, and
//! whatever does not come within minutes ends it. In the first half the process is killed; of the
//! second, in which it lives on, its memory is measured.

#![expect(clippy::unwrap_used, reason = "what is unwrapped here fails the test")]

mod answers;
#[path = "../common/mod.rs"]
mod common;
#[path = "../fakes/mod.rs"]
mod fakes;
mod figures;
#[path = "../broadcast/program.rs"]
mod program;
mod side;
mod walk;

use std::time::Duration;

use common::{Kind, kinds};
use side::Side;

fn length() -> Duration {
    let seconds = std::env::var("XPLOIT_SOAK_SECONDS").map_or(1_800, |it| it.parse().unwrap());
    Duration::from_secs(seconds)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "half an hour; its figures stand in benches/README.md"]
async fn soak() {
    let length = length();
    let both = kinds().contains(&Kind::Postgres);
    let sqlite = Side::new(Kind::Sqlite).await;
    let postgres = if both { Some(Side::new(Kind::Postgres).await) } else { None };
    // Each has a task of its own: were one to fail, the other ends with it.
    let sides = [Some(sqlite), postgres].into_iter().flatten();
    let running: Vec<_> = sides.map(|it| tokio::spawn(it.soak(length))).collect();
    let ended = futures::future::try_join_all(running).await;
    let figures = ended.unwrap_or_else(|error| panic!("{error}"));
    for line in figures {
        eprintln!("{line}");
    }
}
