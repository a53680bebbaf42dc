//! How far an announcement has come: pure.

use super::Aim;

/// How far an announcement has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Whom it was meant for when it went out.
    pub receivers: i64,
    /// Who has it.
    pub delivered: i64,
    /// Who can't be written to.
    pub unreachable: i64,
    /// Whose platform did not take it.
    pub failed: i64,
    /// Who does not want it any more, or is left out.
    pub left_out: i64,
    /// Who is to get the newest edition, or has to give theirs back: they had it when that began.
    pub had: i64,
    /// With whom that is done.
    pub changed: i64,
    /// With whom it can't be.
    pub unchanged: i64,
    /// With whom it need not be.
    pub same: i64,
    /// Who waits until their quiet hours end; they are among those who are still to get it.
    pub quiet: i64,
    /// When the first of them gets it, in milliseconds since 1970.
    pub until: Option<i64>,
    /// About how many seconds it still takes, but for these.
    pub seconds: i64,
}

impl Progress {
    /// How many are still to get it.
    pub fn open(&self) -> i64 {
        let done = self.delivered + self.unreachable + self.failed + self.left_out;
        (self.receivers - done).max(0)
    }

    /// How many of those who have it are still to get the newest edition, or to give theirs back.
    pub fn open_changes(&self) -> i64 {
        (self.had - self.changed - self.unchanged - self.same).max(0)
    }

    /// How much of an aim is done, 0–100.
    pub fn percent(&self, aim: Aim) -> i64 {
        let (all, open) = match aim {
            Aim::Deliver => (self.receivers, self.open()),
            Aim::Change | Aim::Withdraw => (self.had, self.open_changes()),
        };
        match all {
            0 => 100,
            all => (all - open).max(0) * 100 / all,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;
    use crate::core::announcement::Aim;

    #[test]
    fn progress_is_never_more_than_all() {
        let it = Progress {
            receivers: 7,
            delivered: 3,
            unreachable: 1,
            failed: 1,
            left_out: 1,
            had: 3,
            changed: 1,
            same: 1,
            ..Progress::default()
        };
        assert_eq!((it.open(), it.percent(Aim::Deliver)), (1, 85));
        assert_eq!((it.open_changes(), it.percent(Aim::Change)), (1, 66));
        assert_eq!(Progress::default().percent(Aim::Withdraw), 100);
        let more = Progress { receivers: 1, delivered: 2, ..Progress::default() };
        assert_eq!((more.open(), more.percent(Aim::Deliver)), (0, 100));
    }
}
