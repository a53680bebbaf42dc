//! Starts the program: everything it can do is in [`xploit_bot::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    let runtime = tokio::runtime::Runtime::new().expect("the system gives threads to a program");
    let ended = runtime.block_on(xploit_bot::cli::main());
    // A read of standard input that nobody waits for any more must not hold up the end.
    runtime.shutdown_background();
    ended
}
