//! The real program, from outside: what goes in, what comes out, how it ends.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "../common/mod.rs"]
mod common;

mod announce;
mod chat;
mod import;
mod input;
mod kill;
mod roles;
mod run;
mod settings;
mod trouble;

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::Receiver;
use std::time::Duration;

/// A folder in which the program runs, with nothing of the machine's own settings.
struct Desk(tempfile::TempDir);

/// How a program ended.
#[derive(Debug)]
struct Ended {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// The program with these arguments; its database is a file of the folder unless they, or the
    /// environment, say otherwise.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xploit-bot"));
        command.args(arguments).current_dir(self.path()).env_clear().env("LANG", "en_GB.UTF-8");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs it to its end with this input.
    fn run(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Ended {
        finish(self.command(arguments).spawn().unwrap(), input)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path().join(name), content).unwrap();
    }
}

/// Gives a program its input and waits for its end.
fn finish(mut child: Child, input: impl AsRef<[u8]>) -> Ended {
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_vec();
    // In a thread of its own: a long input waits for room while the output is read.
    let writing = std::thread::spawn(move || {
        // A program that ends early does not read everything.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    Ended::of(output)
}

/// Waits for the end of a program, but not for ever.
fn wait(child: &mut Child) -> ExitStatus {
    for _ in 0..750 {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    panic!("it does not end");
}

/// Longer than any answer takes.
const LONG: Duration = Duration::from_secs(60);

/// What a program prints, line by line.
fn lines(out: ChildStdout) -> Receiver<String> {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(out).lines() {
            // A test that has failed does not listen any more.
            let _ = tell.send(line.unwrap());
        }
    });
    told
}

impl Ended {
    /// Every end is checked for what none may have.
    fn of(output: Output) -> Self {
        let text = |it: Vec<u8>| String::from_utf8(it).expect("the output is UTF-8");
        let ended =
            Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) };
        for sign in ["panicked", "RUST_BACKTRACE", "stack backtrace"] {
            assert!(!ended.err.contains(sign) && !ended.out.contains(sign), "{ended:#?}");
        }
        ended
    }

    /// Checks how it ended.
    #[track_caller]
    fn with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// Checks what it told on standard output.
    #[track_caller]
    fn says(self, words: &str) -> Self {
        assert!(self.out.contains(words), "no “{words}” in {self:#?}");
        self
    }

    /// Checks what it told on standard error.
    #[track_caller]
    fn warns(self, words: &str) -> Self {
        assert!(self.err.contains(words), "no “{words}” in {self:#?}");
        self
    }
}
