//! Updates that wait until the bot has them.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::time::Instant;

use serde_json::{Value, json};

use super::call::Call;
use super::chance::Chance;
use super::settings::{History, Settings};

/// The kinds that a bot gets only when it asks for them.
const ON_DEMAND: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// Updates of one lane reach the webhook one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Lane {
    pub kind: &'static str,
    pub chat: i64,
}

#[derive(Debug)]
pub(super) struct Pending {
    pub id: i64,
    pub lane: Lane,
    pub body: Arc<str>,
    pub flight: Flight,
    /// How often it was posted to the webhook in vain.
    pub failures: u32,
}

/// Where an update is on its way to the webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flight {
    /// Not to be posted before this time.
    Due(Instant),
    Flying,
}

/// The queue, and who takes from it.
#[derive(Debug)]
pub(super) struct Updates {
    next_id: i64,
    pub waiting: VecDeque<Pending>,
    allowed: Option<HashSet<String>>,
    /// Sent again whatever the bot has confirmed.
    repeats: Vec<Arc<str>>,
    /// Nothing is handed out while this is so.
    pub held: bool,
    pub shuffle_next: bool,
    /// The number of the latest long poll: an older one is in conflict with it.
    pub poll: u64,
    pub flying: usize,
    /// What is being sent a second time to the webhook.
    pub repeating: usize,
    /// Something changed for those who wait for updates.
    pub stirred: bool,
    /// Every update there ever was, so that it can come again; none for load.
    archive: Option<HashMap<i64, Arc<str>>>,
}

impl Updates {
    pub fn new(settings: &Settings) -> Self {
        Self {
            next_id: settings.first_update,
            waiting: VecDeque::new(),
            allowed: None,
            repeats: Vec::new(),
            held: false,
            shuffle_next: false,
            poll: 0,
            flying: 0,
            repeating: 0,
            stirred: false,
            archive: (settings.history == History::Whole).then(HashMap::new),
        }
    }

    /// Queues an update, unless the bot doesn't want its kind. Its id.
    pub fn push(&mut self, kind: &'static str, chat: i64, content: Value) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        if self.is_wanted(kind) {
            let body = json!({ "update_id": id, kind: content }).to_string();
            self.queue(id, Lane { kind, chat }, body.into());
        }
        id
    }

    /// Queues anything at all, with an id if it has none. Its id.
    pub fn push_raw(&mut self, mut update: Value) -> i64 {
        let id = update["update_id"].as_i64().unwrap_or(self.next_id);
        self.next_id = self.next_id.max(id) + 1;
        update["update_id"] = json!(id);
        self.queue(id, Lane { kind: "raw", chat: id }, update.to_string().into());
        id
    }

    fn queue(&mut self, id: i64, lane: Lane, body: Arc<str>) {
        if let Some(archive) = &mut self.archive {
            archive.insert(id, Arc::clone(&body));
        }
        let flight = Flight::Due(Instant::now());
        self.waiting.push_back(Pending { id, lane, body, flight, failures: 0 });
        self.stirred = true;
    }

    /// Queues an update once more, confirmed or not. False when it never came up for delivery.
    pub fn repeat(&mut self, id: i64) -> bool {
        let Some(body) = self.archive.as_ref().and_then(|it| it.get(&id)) else { return false };
        self.repeats.push(Arc::clone(body));
        self.stirred = true;
        true
    }

    pub fn take_repeats(&mut self) -> Vec<Arc<str>> {
        if self.held { Vec::new() } else { std::mem::take(&mut self.repeats) }
    }

    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.repeats.is_empty() && self.repeating == 0
    }

    pub fn clear(&mut self) {
        self.waiting.clear();
    }

    fn is_wanted(&self, kind: &str) -> bool {
        match &self.allowed {
            Some(allowed) => allowed.contains(kind),
            None => !ON_DEMAND.contains(&kind),
        }
    }

    /// Left out, the last setting stays; an empty list is the default again.
    pub fn allow(&mut self, call: &Call) {
        let Some(kinds) = call.list("allowed_updates") else { return };
        let kinds = kinds.iter().filter_map(|it| it.as_str().map(str::to_owned));
        self.allowed = Some(kinds.collect()).filter(|it: &HashSet<String>| !it.is_empty());
    }

    pub fn allowed(&self) -> Option<Vec<&String>> {
        let mut allowed: Vec<&String> = self.allowed.as_ref()?.iter().collect();
        allowed.sort();
        Some(allowed)
    }

    /// What is older than the offset counts as taken; a negative offset leaves that many.
    pub fn confirm(&mut self, offset: i64) -> usize {
        let before = self.waiting.len();
        if offset < 0 {
            let kept = usize::try_from(-offset).unwrap_or(usize::MAX);
            self.waiting.drain(..before.saturating_sub(kept));
        } else {
            self.waiting.retain(|it| it.id >= offset);
        }
        before - self.waiting.len()
    }

    /// The next updates for a poll, none taken away.
    pub fn batch(&mut self, limit: usize, chance: &mut Chance) -> Option<String> {
        if self.held || (self.waiting.is_empty() && self.repeats.is_empty()) {
            return None;
        }
        let mut batch = self.take_repeats();
        batch.extend(self.waiting.iter().take(limit).map(|it| Arc::clone(&it.body)));
        batch.truncate(limit);
        if self.shuffle_next && batch.len() > 1 {
            self.shuffle_next = false;
            let ordered = batch.clone();
            chance.shuffle(&mut batch);
            if batch == ordered {
                batch.reverse();
            }
        }
        Some(format!("[{}]", batch.join(",")))
    }

    /// The updates that may be posted now, marked as flying, at most so many; and when the next is
    /// due, if it has to wait.
    pub fn take_off(
        &mut self,
        most: usize,
        now: Instant,
    ) -> (Vec<(i64, Arc<str>)>, Option<Instant>) {
        let (mut ready, mut next_due) = (Vec::new(), None);
        if self.held {
            return (ready, next_due);
        }
        let mut busy = HashSet::new();
        for update in &mut self.waiting {
            if self.flying >= most {
                break;
            }
            // A lane keeps its order: what is behind an update that waits, waits too.
            if !busy.insert(update.lane) {
                continue;
            }
            match update.flight {
                Flight::Flying => {}
                Flight::Due(due) if due > now => {
                    next_due = Some(next_due.map_or(due, |it: Instant| it.min(due)));
                }
                Flight::Due(_) => {
                    update.flight = Flight::Flying;
                    self.flying += 1;
                    ready.push((update.id, Arc::clone(&update.body)));
                }
            }
        }
        if self.shuffle_next && ready.len() > 1 {
            self.shuffle_next = false;
            ready.reverse();
        }
        (ready, next_due)
    }

    /// The webhook took it.
    pub fn landed(&mut self, id: i64) {
        self.flying = self.flying.saturating_sub(1);
        if let Some(at) = self.waiting.iter().position(|it| it.id == id) {
            self.waiting.remove(at);
        }
        self.stirred = true;
    }

    /// The webhook didn't take it: it is due again at a time that depends on how often that was.
    pub fn bounced(&mut self, id: i64, due: impl Fn(u32) -> Instant) {
        self.flying = self.flying.saturating_sub(1);
        if let Some(update) = self.waiting.iter_mut().find(|it| it.id == id) {
            update.flight = Flight::Due(due(update.failures));
            update.failures += 1;
        }
        self.stirred = true;
    }
}
