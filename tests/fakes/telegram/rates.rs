//! How fast a bot may send: in every sliding window so many and no more.
//!
//! Telegram publishes these figures as advice and changes them at will; a bot that keeps to them
//! here is a polite one.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

/// The budget, and what comes of breaking it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates {
    /// Sends and edits in any second.
    pub overall: usize,
    /// Sends and edits in any second in one chat.
    pub chat: usize,
    /// Sends and edits in any minute in one group.
    pub group: usize,
    pub on_breach: OnBreach,
    /// By how much every window is shorter than its name says: the way of a request through a busy
    /// machine takes unequal time, for which no bot is to blame.
    pub slack: Duration,
}

/// What comes of sending too fast. A violation it is in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnBreach {
    /// 429 for this request.
    Refuse,
    /// 429 for every send during so long.
    Ban(Duration),
}

impl Rates {
    /// The published figures: 30 a second, 1 a second in a chat, 20 a minute in a group.
    pub fn published(on_breach: OnBreach) -> Self {
        Self { overall: 30, chat: 1, group: 20, on_breach, slack: Duration::ZERO }
    }
}

/// Groups have a budget of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    Private,
    Group,
}

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

/// What was sent of late.
#[derive(Debug, Default)]
pub struct Sent {
    overall: VecDeque<Instant>,
    chats: HashMap<i64, VecDeque<Instant>>,
    banned_until: Option<Instant>,
}

/// Too fast.
#[derive(Debug, PartialEq, Eq)]
pub struct TooFast {
    /// Seconds, rounded up as the Bot API knows only whole ones.
    pub retry_after: u64,
    /// What was broken; nothing when it is the ban that goes on.
    pub rule: Option<String>,
}

impl Sent {
    /// Takes note of a send, unless it comes too soon.
    pub fn admit(
        &mut self,
        rates: &Rates,
        chat: i64,
        place: Where,
        now: Instant,
    ) -> Result<(), TooFast> {
        if let Some(until) = self.banned_until.filter(|it| now < *it) {
            return Err(TooFast { retry_after: seconds(until - now), rule: None });
        }
        let in_chat = self.chats.entry(chat).or_default();
        let (kept, in_group) = match place {
            Where::Private => (SECOND, usize::MAX),
            Where::Group => (MINUTE, rates.group),
        };
        forget(&mut self.overall, now, SECOND);
        forget(in_chat, now, kept);
        let rules = [
            ("overall", &self.overall, rates.overall, SECOND),
            ("in a chat", in_chat, rates.chat, SECOND),
            ("in a group", in_chat, in_group, MINUTE),
        ];
        for (name, sent, most, window) in rules {
            let Some(free) = full_until(sent, most, window.saturating_sub(rates.slack), now) else {
                continue;
            };
            let rule = format!("more than {most} sends {name} within {window:?}");
            let wait = match rates.on_breach {
                OnBreach::Refuse => free - now,
                OnBreach::Ban(length) => {
                    self.banned_until = Some(now + length);
                    length
                }
            };
            return Err(TooFast { retry_after: seconds(wait), rule: Some(rule) });
        }
        self.overall.push_back(now);
        in_chat.push_back(now);
        Ok(())
    }
}

/// When there is room for one more, if there is none now.
fn full_until(
    sent: &VecDeque<Instant>,
    most: usize,
    window: Duration,
    now: Instant,
) -> Option<Instant> {
    let oldest_that_counts = sent.len().checked_sub(most)?;
    let free = *sent.get(oldest_that_counts)? + window;
    (now < free).then_some(free)
}

fn forget(sent: &mut VecDeque<Instant>, now: Instant, window: Duration) {
    while sent.front().is_some_and(|it| now - *it >= window) {
        sent.pop_front();
    }
}

fn seconds(wait: Duration) -> u64 {
    wait.as_millis().div_ceil(1000).try_into().unwrap_or(u64::MAX).max(1)
}
