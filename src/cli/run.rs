//! `xploit-bot run` and `xploit-bot migrate`.

use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::platforms::{self, Configured, Wiring};
use super::{Common, Ended, Failure, Voice, storage_failure};
use crate::adapters::Entrance;
use crate::community::Community;
use crate::config::Settings;
use crate::outbox::Outbox;
use crate::skills::own_data::retention;
use crate::skills::{announce, digest, ideas, introductions, saved};
use crate::storage::Storage;
use crate::text;
use crate::web::follow::Fetcher;
use crate::web::{self, Hook};

/// How often what has expired is deleted.
const SWEEP: Duration = Duration::from_secs(600);

/// How often what is kept no longer than promised is looked after.
const KEPT: Duration = Duration::from_secs(3600);

/// How often what is due of introductions is looked for.
const STRIKES: Duration = Duration::from_secs(60);

/// How often it is looked for feeds that are due.
const FOLLOWED: Duration = Duration::from_secs(5);

/// How often it is looked for whom a decision on an idea is to be told.
const TOLD: Duration = Duration::from_secs(2);

/// Serves until it is told to stop: SIGTERM or Ctrl-C.
pub(super) async fn run(voice: &Voice, common: &Common) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let address = settings.web.value;
    // The port first: whoever starts a second instance learns it before anything is touched.
    let listener = TcpListener::bind(address).await.map_err(|error| {
        let (address, reason) = (address.to_string(), error.to_string());
        match error.kind() {
            std::io::ErrorKind::AddrInUse => Failure(text!(run_port_in_use, address = address)),
            _ => Failure(text!(run_no_port, address = address, reason = reason)),
        }
    })?;
    let configured = Configured::read(&settings)?;
    let community = common.open(&settings).await?;
    let house = community.house.clone();
    let fetcher = Fetcher::new(house.innovations.allow_private)
        .map_err(|error| Failure(text!(follow_no_client, reason = error.to_string())))?;
    let stop = CancellationToken::new();
    let hook = Hook::default();
    let path = settings.telegram.webhook_url.value.as_ref().map(|it| it.path().to_owned());
    let webhook = path.map(|it| (it, hook.clone()));
    let tasks = [
        tokio::spawn(community.follower.clone().follow(stop.clone())),
        tokio::spawn(sweep(community.clone(), stop.clone())),
        tokio::spawn(keep_no_longer(community.clone(), stop.clone())),
        tokio::spawn(strike(community.clone(), stop.clone())),
        tokio::spawn(tell(community.clone(), stop.clone())),
        tokio::spawn(follow(community.clone(), fetcher, stop.clone())),
        tokio::spawn(web::serve(listener, house.clone(), webhook, stop.clone())),
    ];
    // Before anybody is told that it runs: who reads that may stop it at once.
    let stopped =
        stopped().map_err(|error| Failure(text!(cli_terminal, reason = error.to_string())))?;
    voice.say(&text!(
        run_started,
        database = settings.database.value.shown(),
        count = house.index.len()
    ));
    voice.say(&text!(run_web, address = address.to_string()));
    let outbox = Outbox::start(&house, Vec::new()).at(seat(address));
    let entrance = Entrance { lanes: community.lanes.clone(), outbox: outbox.clone() };
    let wiring = Wiring { voice, community: &community, entrance, hook, stop: stop.clone() };
    let ended = if configured.is_empty() {
        voice.warn(&text!(run_no_platform));
        stopped.await;
        voice.say(&text!(run_stopping));
        Ended::Well
    } else {
        serve(configured, &wiring, stopped).await
    };
    stop.cancel();
    // What was taken is answered before the process ends, as far as that goes in a few seconds.
    outbox.close().await;
    for task in tasks {
        if let Err(error) = task.await {
            tracing::error!(%error, "a task did not end well");
        }
    }
    house.storage.close().await;
    Ok(ended)
}

/// The place of this process: no other listens there while the machine runs.
fn seat(address: std::net::SocketAddr) -> String {
    let machine = std::fs::read_to_string("/proc/sys/kernel/random/boot_id");
    format!("{address} of {}", machine.as_deref().map_or("a machine", str::trim))
}

/// Serves the platforms until the signal comes; or until none of them can be served.
async fn serve(
    configured: Configured,
    wiring: &Wiring<'_>,
    stopped: impl Future<Output = ()>,
) -> Ended {
    let serving = platforms::serve(configured, wiring);
    let stopping = async {
        stopped.await;
        wiring.voice.say(&text!(run_stopping));
        wiring.stop.cancel();
        std::future::pending().await
    };
    tokio::select! {
        served = serving => if served { Ended::Well } else { Ended::Badly },
        () = stopping => Ended::Well,
    }
}

/// Listens for the signals from now on; the future ends with the first.
fn stopped() -> std::io::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

async fn sweep(community: Community, stop: CancellationToken) {
    let house = community.house;
    while !stop.is_cancelled() {
        if let Err(error) = house.storage.sweep(house.clock.now()).await {
            tracing::error!(%error, "what has expired could not be deleted");
        }
        tokio::select! {
            () = tokio::time::sleep(SWEEP) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Looks after what is kept no longer than promised.
async fn keep_no_longer(community: Community, stop: CancellationToken) {
    while !stop.is_cancelled() {
        // Between two steps of it the process may end: what is left is done the next time.
        let round = retention::round(&community.house);
        if let Some(Err(error)) = stop.run_until_cancelled(round).await {
            tracing::error!(%error, "what is not to be kept longer could not be deleted");
        }
        stop.run_until_cancelled(tokio::time::sleep(KEPT)).await;
    }
}

/// Lets the clock of introductions run.
async fn strike(community: Community, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let round = introductions::clock::round(&community.house);
        if let Some(Err(error)) = stop.run_until_cancelled(round).await {
            tracing::error!(%error, "what is due of introductions could not be done");
        }
        let round = saved::round(&community.house);
        if let Some(Err(error)) = stop.run_until_cancelled(round).await {
            tracing::error!(%error, "who has saved what ends soon could not be reminded");
        }
        let round = digest::round(&community.house);
        if let Some(Err(error)) = stop.run_until_cancelled(round).await {
            tracing::error!(%error, "what is new in the catalogue could not be told");
        }
        stop.run_until_cancelled(tokio::time::sleep(STRIKES)).await;
    }
}

/// Tells whom it concerns what was decided on ideas.
pub(super) async fn tell(community: Community, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let round = ideas::news::round(&community.house);
        if let Some(Err(error)) = stop.run_until_cancelled(round).await {
            tracing::error!(%error, "what was decided on ideas could not be told");
        }
        let round = announce::track::round(&community.house);
        if let Some(Err(error)) = stop.run_until_cancelled(round).await {
            tracing::error!(%error, "announcements could not be sent off or followed");
        }
        stop.run_until_cancelled(tokio::time::sleep(TOLD)).await;
    }
}

/// Reads the feeds of other communities.
async fn follow(community: Community, fetcher: Fetcher, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let round = web::follow::round(&community.house, &fetcher);
        if let Some(Err(error)) = stop.run_until_cancelled(round).await {
            tracing::error!(%error, "what is in feeds could not be kept");
        }
        stop.run_until_cancelled(tokio::time::sleep(FOLLOWED)).await;
    }
}

/// Brings the schema up to date: opening does it.
pub(super) async fn migrate(voice: &Voice, common: &Common) -> Result<Ended, Failure> {
    let settings: Settings = common.settings()?;
    let place = &settings.database.value;
    let storage = Storage::open(place).await.map_err(|it| storage_failure(&it, &settings))?;
    storage.close().await;
    voice.say(&text!(run_migrated, database = place.shown()));
    Ok(Ended::Well)
}
