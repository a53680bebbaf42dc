//! When a platform asks often to wait, what nobody waits for rests.

use std::collections::VecDeque;

/// When a platform asks so often to wait …
pub(super) const OFTEN: usize = 3;
/// … within so many milliseconds, everything rests that nobody waits for …
pub(super) const OFTEN_WITHIN: i64 = 1_000;
/// … but no longer than this, in milliseconds: an hour may be asked of three chats alone.
pub(super) const LONGEST_REST: i64 = 30_000;

/// The rest of what nobody waits for.
#[derive(Debug)]
pub(super) struct Rest {
    /// When the platform asked to wait the last few times.
    asked: VecDeque<i64>,
    /// Nothing of it is sent before this time.
    pub(super) until: i64,
}

impl Default for Rest {
    fn default() -> Self {
        Self { asked: VecDeque::new(), until: i64::MIN }
    }
}

impl Rest {
    /// The platform asked a chat to wait until `until`.
    pub(super) fn asked_to_wait(&mut self, until: i64, now: i64) {
        self.asked.push_back(now);
        self.asked.retain(|it| now - it < OFTEN_WITHIN);
        if self.asked.len() >= OFTEN {
            // It is not about these chats.
            self.until = self.until.max(until.min(now + LONGEST_REST));
        }
    }
}
