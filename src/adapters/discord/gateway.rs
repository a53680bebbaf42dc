//! The gateway: serenity's shards, in a thread of their own, watched from outside.
//!
//! Serenity hands each event to a task of its own, so that their order is lost where several
//! threads run tasks; here one thread does. What its shards leave behind when they are ended goes
//! with that thread's runtime. When to begin anew is decided by [`Watch`] and [`Purse`]; what is
//! heard is not read here.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures::StreamExt as _;
use futures::channel::mpsc::UnboundedReceiver as Returned;
use serenity::async_trait;
use serenity::gateway::{ConnectionStage, ShardManager, ShardManagerOptions};
use serenity::http::HttpBuilder;
use serenity::model::event::Event;
use serenity::model::gateway::GatewayIntents;
use serenity::prelude::{Context, GatewayError, RawEventHandler, RwLock, TypeMap};
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::time::{Instant, interval, sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::purse::Purse;
use super::token::Token;
use super::trouble::Trouble;
use super::watch::{Act, Watch};
use crate::counts::{Counts, Place};

/// What the bot hears; none of it is privileged.
const INTENTS: GatewayIntents = GatewayIntents::GUILDS
    .union(GatewayIntents::GUILD_MESSAGES)
    .union(GatewayIntents::DIRECT_MESSAGES);

/// How often the shards are looked at.
const LOOK: Duration = Duration::from_secs(1);

/// How long shards may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(2);

/// How the gateway is reached.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) token: Token,
    pub(super) client: reqwest::Client,
    pub(super) url: String,
    pub(super) shards: u32,
    pub(super) counts: Counts,
}

/// Tells every event to `heard` until it is stopped.
///
/// # Errors
/// Where Discord does not let the bot in, and never will.
pub(super) async fn listen(
    plan: &Plan,
    heard: &mpsc::UnboundedSender<Event>,
    stop: &CancellationToken,
) -> Result<(), Trouble> {
    let began = Instant::now();
    let now = || i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX);
    let mut watch = Watch::new(plan.shards, now());
    let mut purse = Purse::new(plan.shards, now());
    while !stop.is_cancelled() {
        watch.begin(now());
        let mut session = Session::begin(plan.clone(), heard.clone()).await?;
        let ended = session.watch(&mut watch, &mut purse, &plan.counts, &now, stop).await;
        session.end().await;
        let pause = match ended {
            Ended::Stopped => return Ok(()),
            Ended::Refused(trouble) => return Err(trouble),
            Ended::Lost { pause } => Duration::from_millis(u64::try_from(pause).unwrap_or(0)),
        };
        tokio::select! {
            () = sleep(pause) => {}
            () = stop.cancelled() => {}
        }
    }
    Ok(())
}

/// How a session ended.
enum Ended {
    Stopped,
    Refused(Trouble),
    Lost { pause: i64 },
}

/// The shards of one try, and their thread.
struct Session {
    manager: Arc<ShardManager>,
    returned: Returned<Result<(), GatewayError>>,
    /// How many sessions Discord has let begin.
    ready: Arc<AtomicU32>,
    leave: CancellationToken,
    left: oneshot::Receiver<()>,
}

impl Session {
    async fn begin(plan: Plan, heard: mpsc::UnboundedSender<Event>) -> Result<Self, Trouble> {
        let (made, making) = oneshot::channel();
        let (leaving, left) = oneshot::channel();
        let leave = CancellationToken::new();
        let ready = Arc::new(AtomicU32::new(0));
        let (until, counted) = (leave.clone(), ready.clone());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|it| Trouble::unreachable(it.to_string()))?;
        let thread = std::thread::Builder::new().name("discord-gateway".to_owned());
        let spawned = thread.spawn(move || {
            runtime.block_on(async move {
                let _ = made.send(shards(plan, Ears { heard, ready: counted }));
                until.cancelled().await;
            });
            runtime.shutdown_background();
            let _ = leaving.send(());
        });
        spawned.map_err(|it| Trouble::unreachable(it.to_string()))?;
        let made = making.await.map_err(|it| Trouble::unreachable(it.to_string()))?;
        let (manager, returned) = made;
        Ok(Self { manager, returned, ready, leave, left })
    }

    async fn watch(
        &mut self,
        watch: &mut Watch,
        purse: &mut Purse,
        counts: &Counts,
        now: &impl Fn() -> i64,
        stop: &CancellationToken,
    ) -> Ended {
        let mut looks = interval(LOOK);
        let mut refused_before = 0;
        loop {
            tokio::select! {
                () = stop.cancelled() => return Ended::Stopped,
                returned = self.returned.next() => {
                    return match returned {
                        Some(Err(GatewayError::InvalidAuthentication)) => {
                            Ended::Refused(Trouble::TokenRefused)
                        }
                        Some(Err(
                            GatewayError::DisallowedGatewayIntents
                            | GatewayError::InvalidGatewayIntents,
                        )) => Ended::Refused(Trouble::IntentsRefused),
                        _ => Ended::Lost { pause: watch.next_pause() },
                    };
                }
                _ = looks.tick() => {}
            }
            let stages = self.stages().await;
            // Serenity shows this stage only when an IDENTIFY was refused, and until the next.
            let refused = stages.iter().filter(|it| **it == ConnectionStage::Identifying).count();
            let refused = u32::try_from(refused).unwrap_or(u32::MAX);
            let spent = self.ready.swap(0, Ordering::Relaxed)
                + refused.saturating_sub(std::mem::replace(&mut refused_before, refused));
            if let Some(pause) = purse.spend(spent, now()).filter(|_| spent > 0) {
                tracing::error!("Discord goes on refusing sessions: none is begun for a while");
                return Ended::Lost { pause };
            }
            match watch.look(&stages, now()) {
                Some(Act::Begin(pause)) => return Ended::Lost { pause },
                Some(Act::TellGone) => {
                    counts.error(Place::Platform);
                    tracing::warn!("the connection to Discord is gone");
                }
                Some(Act::TellBack) => tracing::warn!("the connection to Discord is back"),
                None => {}
            }
        }
    }

    async fn stages(&self) -> Vec<ConnectionStage> {
        self.manager.runners.lock().await.values().map(|it| it.stage).collect()
    }

    /// Says goodbye where somebody listens, and lets the thread go in any case.
    async fn end(self) {
        let healthy = self.stages().await.iter().all(|it| *it == ConnectionStage::Connected);
        if healthy {
            let _ = timeout(GOODBYE, self.manager.shutdown_all()).await;
        } else {
            // A shard that has lost its connection waits for a goodbye for ever, without a
            // pause; this one it takes only where it can be sent.
            for runner in self.manager.runners.lock().await.values() {
                runner.runner_tx.shutdown_clean();
            }
        }
        self.leave.cancel();
        let _ = timeout(GOODBYE, self.left).await;
    }
}

type Made = (Arc<ShardManager>, Returned<Result<(), GatewayError>>);

/// Starts the shards on the runtime that it is called on.
///
/// Not through serenity's `Client`: that asks for the gateway's address once more, and goes to
/// Discord's own when it gets no answer.
fn shards(plan: Plan, ears: Ears) -> Made {
    let http = HttpBuilder::new(plan.token.header()).client(plan.client);
    let (manager, returned) = ShardManager::new(ShardManagerOptions {
        data: Arc::new(RwLock::new(TypeMap::new())),
        event_handlers: Vec::new(),
        raw_event_handlers: vec![Arc::new(ears)],
        shard_index: 0,
        shard_init: plan.shards,
        shard_total: plan.shards,
        ws_url: Arc::new(Mutex::new(plan.url)),
        http: Arc::new(http.ratelimiter_disabled(true).build()),
        intents: INTENTS,
        presence: None,
    });
    // It only asks for the shards to be started; there is nothing that could fail.
    let _ = manager.initialize();
    (manager, returned)
}

struct Ears {
    heard: mpsc::UnboundedSender<Event>,
    ready: Arc<AtomicU32>,
}

#[async_trait]
impl RawEventHandler for Ears {
    /// Awaits nothing: so events stay in their order.
    async fn raw_event(&self, _: Context, event: Event) {
        if matches!(event, Event::Ready(_)) {
            self.ready.fetch_add(1, Ordering::Relaxed);
        }
        // Nobody listens any more: the process is ending.
        let _ = self.heard.send(event);
    }
}
