//! Everything that the server remembers, behind one lock, and the bells that ring when it changes.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::watch;

use super::chance::Chance;
use super::faults::Script;
use super::log::Log;
use super::rates::Sent;
use super::settings::{Checks, Settings};
use super::spec::Spec;
use super::updates::Updates;
use super::webhook::Webhook;
use super::world::World;

#[derive(Debug)]
pub(super) struct State {
    pub settings: Settings,
    pub world: World,
    pub updates: Updates,
    pub presses: Presses,
    pub profile: Profile,
    pub log: Log,
    pub faults: Vec<Script>,
    pub chance: Chance,
    pub sent: Sent,
    pub webhook: Option<Webhook>,
    /// Requests that are being worked on, long polls left out.
    pub in_flight: usize,
    /// How many files the bot has fetched.
    pub downloads: usize,
    /// Grows with everything that happens, idle polls left out.
    pub activity: u64,
}

/// A button that somebody pressed.
#[derive(Debug)]
pub(super) struct Press {
    pub chat: i64,
    pub at: Instant,
    /// False once the test said that it is too late.
    pub in_time: bool,
    pub answer: Option<CallbackAnswer>,
}

/// Every press there was.
#[derive(Debug, Default)]
pub(super) struct Presses {
    /// By the id of the callback query.
    by_query: HashMap<String, Press>,
    /// The callback query of an update.
    by_update: HashMap<i64, String>,
}

impl Presses {
    pub fn add(&mut self, query: String, update: i64, press: Press) {
        self.by_update.insert(update, query.clone());
        self.by_query.insert(query, press);
    }

    pub fn query(&mut self, query: &str) -> Option<&mut Press> {
        self.by_query.get_mut(query)
    }

    pub fn of_update(&self, update: i64) -> Option<&Press> {
        self.by_query.get(self.by_update.get(&update)?)
    }

    /// The updates of those that are not answered, oldest first.
    pub fn unanswered(&self) -> Vec<i64> {
        let open = |it: &String| self.by_query.get(it).is_some_and(|it| it.answer.is_none());
        let mut updates: Vec<i64> =
            self.by_update.iter().filter(|it| open(it.1)).map(|it| *it.0).collect();
        updates.sort_unstable();
        updates
    }

    pub fn expire(&mut self) {
        self.by_query.values_mut().for_each(|it| it.in_time = false);
    }
}

/// What the bot answered to a press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallbackAnswer {
    /// Empty when only the waiting mark on the button was taken away.
    pub text: String,
    /// Shown as a window that has to be closed.
    pub alert: bool,
    pub url: Option<String>,
}

/// What the bot says about itself.
#[derive(Debug, Default)]
pub(super) struct Profile {
    /// By scope and language: name and description of each.
    pub commands: BTreeMap<(String, String), Vec<(String, String)>>,
    /// By language.
    pub descriptions: BTreeMap<String, String>,
    /// By language.
    pub short_descriptions: BTreeMap<String, String>,
}

/// The state, shared by the server, the webhook's courier and the test.
#[derive(Debug)]
pub(super) struct Shared {
    state: Mutex<State>,
    pub settings: Settings,
    pub spec: Option<Arc<Spec>>,
    /// Rings at every change.
    pub changes: watch::Sender<()>,
    /// Rings for those who hand out updates.
    pub arrivals: watch::Sender<()>,
}

impl Shared {
    pub fn new(settings: Settings) -> Self {
        let spec = match settings.checks {
            Checks::Spec => Spec::published(),
            Checks::LimitsOnly => None,
        };
        let state = State {
            world: World::new(&settings),
            updates: Updates::new(&settings),
            presses: Presses::default(),
            profile: Profile::default(),
            log: Log::new(settings.history),
            faults: Vec::new(),
            chance: Chance::new(settings.seed),
            sent: Sent::default(),
            webhook: None,
            in_flight: 0,
            downloads: 0,
            activity: 0,
            settings: settings.clone(),
        };
        Self {
            state: Mutex::new(state),
            settings,
            spec,
            changes: watch::Sender::new(()),
            arrivals: watch::Sender::new(()),
        }
    }

    /// A look at the state. A test that failed while it looked does no harm.
    pub fn look(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the state and rings the bells.
    pub fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let (outcome, updates_stirred) = {
            let mut state = self.look();
            state.activity += 1;
            let outcome = change(&mut state);
            (outcome, std::mem::take(&mut state.updates.stirred))
        };
        if updates_stirred {
            self.arrivals.send_replace(());
        }
        self.changes.send_replace(());
        outcome
    }
}
