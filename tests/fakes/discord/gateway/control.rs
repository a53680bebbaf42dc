//! What a test does to the gateway.

use std::sync::Arc;

use serde_json::{Value, json};

use super::super::faults::Chance;
use super::super::server::Discord;
use super::super::state::State;
use super::{Identify, Out, Resume, Session};

/// In which order held events are let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Given,
    Reversed,
    Shuffled { seed: u64 },
}

/// The gateway, or one shard of it.
#[derive(Clone)]
pub struct Gateway {
    discord: Discord,
    shard: Option<u32>,
}

impl Discord {
    /// All shards of the gateway.
    pub fn gateway(&self) -> Gateway {
        Gateway { discord: self.clone(), shard: None }
    }
}

impl Gateway {
    pub fn shard(&self, shard: u32) -> Self {
        Self { discord: self.discord.clone(), shard: Some(shard) }
    }

    /// Hangs up with this code. With those after which Discord forgets a session, it is forgotten.
    pub fn closes(&self, code: u16) {
        self.each(|session| session.send(Out::Close(code)));
        if matches!(code, 1000 | 1001 | 4003 | 4004 | 4007 | 4009..=4014) {
            self.forgets_sessions();
        }
    }

    /// The connection ends without a word.
    pub fn cuts(&self) {
        self.each(|session| session.send(Out::Cut));
    }

    /// Op 7: come back with a resume.
    pub fn asks_to_reconnect(&self) {
        self.tell(7, &Value::Null);
    }

    /// Op 9, resumable: the session is still there.
    pub fn doubts_session(&self) {
        self.tell(9, &true.into());
    }

    /// Op 9, not resumable: the session is gone.
    pub fn invalidates_session(&self) {
        self.tell(9, &false.into());
        self.forgets_sessions();
    }

    /// The next resume finds nothing; connections stay.
    pub fn forgets_sessions(&self) {
        self.each(|session| session.id = format!("forgotten {}", session.id));
    }

    /// Op 1: a heartbeat at once.
    pub fn asks_for_heartbeat(&self) {
        self.tell(1, &Value::Null);
    }

    /// Heartbeats are not answered from now on, as on a dead connection.
    pub fn ignores_heartbeats(&self) {
        self.change(|state, _| state.gateway.acknowledges = false);
    }

    pub fn acknowledges_heartbeats(&self) {
        self.change(|state, _| state.gateway.acknowledges = true);
    }

    /// New connections are refused and those that are there end.
    pub fn goes_down(&self) {
        self.change(|state, _| state.gateway.is_down = true);
        self.cuts();
    }

    pub fn comes_back(&self) {
        self.change(|state, _| state.gateway.is_down = false);
    }

    /// Events wait from now on.
    pub fn holds_events(&self) {
        self.change(|state, _| {
            state.gateway.held.get_or_insert_default();
        });
    }

    /// Lets go what was held.
    pub fn releases_events(&self, order: Order) {
        self.change(|state, _| {
            let mut held = state.gateway.held.take().unwrap_or_default();
            match order {
                Order::Given => {}
                Order::Reversed => held.reverse(),
                Order::Shuffled { seed } => Chance::seeded(seed).shuffle(&mut held),
            }
            for it in held {
                state.dispatch(it.guild, it.event, it.payload);
            }
        });
    }

    /// The next so many events come twice each.
    pub fn repeats_events(&self, count: usize) {
        self.change(|state, _| state.gateway.repeats = count);
    }

    /// All IDENTIFYs so far.
    pub fn identifies(&self) -> Vec<Identify> {
        self.discord.house.look().gateway.identifies.clone()
    }

    pub fn resumes(&self) -> Vec<Resume> {
        self.discord.house.look().gateway.resumes.clone()
    }

    pub fn heartbeats(&self) -> usize {
        self.discord.house.look().gateway.heartbeats
    }

    fn tell(&self, op: u8, data: &Value) {
        let frame = json!({ "op": op, "t": null, "s": null, "d": data });
        let text: Arc<str> = frame.to_string().into();
        self.each(|session| session.send(Out::Text(Arc::clone(&text))));
    }

    fn each(&self, act: impl Fn(&mut Session)) {
        self.change(|state, shard| {
            let sessions = state.gateway.list.iter_mut();
            sessions.filter(|it| shard.is_none_or(|its| its == it.shard.0)).for_each(act);
        });
    }

    fn change(&self, change: impl FnOnce(&mut State, Option<u32>)) {
        self.discord.house.change(|state| change(state, self.shard));
    }
}
