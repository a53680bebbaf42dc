//! `xploit-bot evaluate`.

use super::{Ended, Failure, Voice};

/// Flags of `evaluate`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {}

pub(super) fn evaluate(_: &Voice, _: &Options) -> Result<Ended, Failure> {
    Ok(Ended::Badly)
}
