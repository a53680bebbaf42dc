//! `xploit-bot chat`: a conversation in the terminal, over a sample community if there is no
//! catalogue yet.

use tokio_util::sync::CancellationToken;

use super::{Common, Ended, Failure, Voice, run, storage_failure, terminal_language};
use crate::adapters::console::{self, Person};
use crate::community::Community;
use crate::config::Settings;
use crate::sample;
use crate::text;

/// Flags of `chat`.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Options {
    /// Who you are: the same name is the same member
    #[arg(long = "as", value_name = "NAME", default_value = "member")]
    name: String,
}

pub(super) async fn chat(
    voice: &Voice,
    common: &Common,
    options: Options,
) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let community = common.open(&settings).await?;
    bring_sample(voice, &community, &settings).await?;
    let stop = CancellationToken::new();
    tokio::spawn(community.follower.clone().follow(stop.clone()));
    // What is decided in one terminal is told in another, also where nothing else runs.
    tokio::spawn(run::tell(community.clone(), stop.clone()));
    let name = if options.name.is_empty() { "member".to_owned() } else { options.name };
    let hint = common.language.clone().or_else(terminal_language);
    let person = Person { name, hint };
    let house = community.house.clone();
    let ended = tokio::select! {
        ended = console::chat(house, community.lanes.clone(), person) => ended,
        _ = tokio::signal::ctrl_c() => Ok(console::Ended::Well),
    };
    stop.cancel();
    community.house.storage.close().await;
    match ended {
        Ok(console::Ended::Well) => Ok(Ended::Well),
        Ok(console::Ended::Badly) => Ok(Ended::Badly),
        Err(error) => Err(text!(cli_terminal, reason = error.to_string()).into()),
    }
}

/// Where there is no catalogue, or only the sample: the sample, with its dates counted from today.
async fn bring_sample(
    voice: &Voice,
    community: &Community,
    settings: &Settings,
) -> Result<(), Failure> {
    let house = &community.house;
    let sources = house.storage.sources().await.map_err(|it| storage_failure(&it, settings))?;
    if sources.iter().any(|(source, _)| source != sample::SOURCE) {
        return Ok(());
    }
    let today = house.clock.today(&house.zone);
    let loaded = sample::load(community, today).await;
    loaded.map_err(|error| super::failure(&error, settings))?;
    if sources.is_empty() {
        voice.warn(&text!(cli_sample, count = house.index.len()));
    }
    Ok(())
}
