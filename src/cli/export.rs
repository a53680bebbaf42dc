//! `xploit-bot export`: the catalogue as a file that imports again to the same state.

use super::{Common, Ended, Failure, Voice};

/// Flags of `export`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {}

pub(super) async fn export(_: &Voice, _: &Common, _: Options) -> Result<Ended, Failure> {
    Ok(Ended::Badly)
}
