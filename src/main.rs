//! Starts the program: everything it can do is in [`xploit_bot::cli`].

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    xploit_bot::cli::main().await
}
