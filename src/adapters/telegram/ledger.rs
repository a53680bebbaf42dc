//! Which updates were fetched, and how far they are: pure.
//!
//! Updates are told apart by a set of their ids, never by the highest: after an idle week Telegram
//! goes on with any number.

use std::collections::BTreeMap;
use std::time::Duration;

use tokio::time::Instant;

/// How often an update is tried that fails while others are taken. Then it is passed over: it would
/// stand in the way of all that come after it, for Telegram shows no more than a hundred.
const TRIES: u32 = 8;

/// How far an update is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Its turn runs, after so many failures.
    Running(u32),
    /// Its turn could not be written down, so often; it is to run again from then on.
    Failed(u32, Instant),
    /// What came of it is on the disk.
    Taken,
}

/// The updates that Telegram may tell again, because they were not confirmed.
#[derive(Debug, Default)]
pub struct Ledger {
    stages: BTreeMap<i64, Stage>,
    /// Whether any was taken since the last failure of every one that fails.
    others_work: bool,
}

/// What becomes of an update whose turn could not be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failed {
    /// It runs again.
    Again,
    /// It is passed over.
    GivenUp,
}

impl Ledger {
    /// Whether an update that was fetched is to be run now: it is new, or failed a while ago.
    pub fn admit(&mut self, id: i64, now: Instant) -> bool {
        let failures = match self.stages.get(&id) {
            None => 0,
            Some(Stage::Failed(failures, again)) if *again <= now => *failures,
            Some(Stage::Running(_) | Stage::Failed(..) | Stage::Taken) => return false,
        };
        self.stages.insert(id, Stage::Running(failures));
        true
    }

    /// Its turn is on the disk.
    pub fn taken(&mut self, id: i64) {
        self.others_work = true;
        self.stages.insert(id, Stage::Taken);
    }

    /// Its turn could not be written down; `pause` gives how long to wait after so many failures.
    pub fn failed(&mut self, id: i64, now: Instant, pause: impl Fn(u32) -> Duration) -> Failed {
        let failures = match self.stages.get(&id) {
            Some(Stage::Running(failures)) => failures + 1,
            _ => 1,
        };
        if failures >= TRIES && self.others_work {
            self.stages.insert(id, Stage::Taken);
            return Failed::GivenUp;
        }
        if failures == 1 {
            self.others_work = false;
        }
        self.stages.insert(id, Stage::Failed(failures, now + pause(failures)));
        Failed::Again
    }

    /// Whether any update is not taken yet.
    pub fn is_open(&self) -> bool {
        self.stages.values().any(|it| *it != Stage::Taken)
    }

    /// Whether a turn runs.
    pub fn is_running(&self) -> bool {
        self.stages.values().any(|it| matches!(it, Stage::Running(_)))
    }

    /// The offset that confirms what was taken and nothing else: behind the last update below
    /// which all were taken. `None`: there is nothing to confirm.
    pub fn offset(&self) -> Option<i64> {
        let taken = self.stages.iter().take_while(|(_, stage)| **stage == Stage::Taken);
        taken.last().map(|(id, _)| id + 1)
    }

    /// Telegram has got this offset, and will not tell again what is below it.
    pub fn confirmed(&mut self, offset: i64) {
        self.stages = self.stages.split_off(&offset);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::Instant;

    use super::{Failed, Ledger, TRIES};

    fn pause(_: u32) -> Duration {
        Duration::from_secs(1)
    }

    #[test]
    fn only_what_is_taken_without_a_gap_is_confirmed() {
        let (mut ledger, now) = (Ledger::default(), Instant::now());
        assert!([5, 6, 7, 8].into_iter().all(|it| ledger.admit(it, now)));
        assert_eq!(ledger.offset(), None);
        ledger.taken(7);
        assert_eq!(ledger.offset(), None);
        ledger.taken(5);
        assert_eq!(ledger.offset(), Some(6));
        ledger.taken(6);
        assert_eq!(ledger.offset(), Some(8));
        assert!(ledger.is_open() && ledger.is_running());
        ledger.confirmed(8);
        assert_eq!(ledger.offset(), None);
        ledger.taken(8);
        assert_eq!(ledger.offset(), Some(9));
        assert!(!ledger.is_open());
    }

    #[test]
    fn what_runs_or_was_taken_is_not_run_again_but_what_failed_is_after_a_while() {
        let (mut ledger, now) = (Ledger::default(), Instant::now());
        assert!(ledger.admit(5, now));
        assert!(!ledger.admit(5, now));
        assert_eq!(ledger.failed(5, now, pause), Failed::Again);
        assert!(ledger.is_open() && !ledger.is_running());
        assert!(!ledger.admit(5, now));
        assert!(ledger.admit(5, now + Duration::from_secs(1)));
        ledger.taken(5);
        assert!(!ledger.admit(5, now + Duration::from_secs(9)));
    }

    #[test]
    fn what_fails_alone_is_given_up_but_not_while_everything_fails() {
        let mut now = Instant::now();
        let mut fails = |ledger: &mut Ledger| {
            now += Duration::from_secs(1);
            assert!(ledger.admit(5, now));
            ledger.failed(5, now, pause)
        };
        let mut ledger = Ledger::default();
        assert!((0..TRIES * 3).all(|_| fails(&mut ledger) == Failed::Again));
        assert!(ledger.admit(6, Instant::now()));
        ledger.taken(6);
        assert_eq!(ledger.offset(), None);
        assert_eq!(fails(&mut ledger), Failed::GivenUp);
        assert_eq!(ledger.offset(), Some(7));
    }

    #[test]
    fn after_an_idle_week_ids_may_be_lower() {
        let (mut ledger, now) = (Ledger::default(), Instant::now());
        assert!(ledger.admit(900, now));
        ledger.taken(900);
        ledger.confirmed(901);
        assert!(ledger.admit(3, now));
        assert!(ledger.admit(901, now));
        ledger.taken(901);
        assert_eq!(ledger.offset(), None);
        ledger.taken(3);
        assert_eq!(ledger.offset(), Some(902));
    }
}
