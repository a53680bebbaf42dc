//! Whether the gateway is there: pure, the shards' stages and the time in, what to do out.
//!
//! Serenity reconnects by itself, but one that lost its network goes on in a circle that burns a
//! processor until the next heartbeat, and then knocks every five seconds for ever. So a session
//! that looks lost is ended here, and begun anew with growing pauses. Times are milliseconds of
//! any clock that only goes forward.

use serenity::gateway::ConnectionStage;

/// How long the gateway may be away before the operator is told: Discord itself asks now and then
/// to reconnect.
const PATIENCE: i64 = 10_000;

/// How long a session may take to begin, and how much longer for each shard: they begin one after
/// the other, five seconds apart.
const BEGINNING: i64 = 15_000;
const EACH: i64 = 6_000;

/// The first pause before a new session, and the longest.
const FIRST_PAUSE: i64 = 1_000;
const LONGEST_PAUSE: i64 = 60_000;

/// How long a session must have been there before the next pause is the first again.
const STEADY: i64 = 60_000;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// The operator is told that the gateway is away.
    TellGone,
    /// The operator is told that it is back.
    TellBack,
    /// The session is ended, and a new one begun after a pause of so many milliseconds.
    Begin(i64),
}

/// What has been seen so far, over all sessions.
#[derive(Debug)]
pub(super) struct Watch {
    shards: u32,
    there: Option<i64>,
    away: i64,
    began: i64,
    told: bool,
    lost_before: bool,
    pause: i64,
}

impl Watch {
    pub(super) fn new(shards: u32, now: i64) -> Self {
        Self {
            shards,
            there: None,
            away: now,
            began: now,
            told: false,
            lost_before: false,
            pause: FIRST_PAUSE,
        }
    }

    /// A new session is begun.
    pub(super) fn begin(&mut self, now: i64) {
        self.began = now;
        self.lost_before = false;
    }

    /// Looks at the shards that have a connection.
    pub(super) fn look(&mut self, stages: &[ConnectionStage], now: i64) -> Option<Act> {
        let all = u32::try_from(stages.len()).is_ok_and(|it| it >= self.shards);
        if all && stages.iter().all(|it| *it == ConnectionStage::Connected) {
            return self.there(now);
        }
        if self.there.take().is_some() {
            self.away = now;
            // From here on it counts as a beginning.
            self.began = now;
        }
        let lost = stages.contains(&ConnectionStage::Connecting);
        let twice = std::mem::replace(&mut self.lost_before, lost) && lost;
        if twice || now - self.began > BEGINNING + EACH * i64::from(self.shards) {
            return Some(Act::Begin(self.next_pause()));
        }
        if !self.told && now - self.away > self.patience() {
            self.told = true;
            return Some(Act::TellGone);
        }
        None
    }

    /// How long to wait before the next session.
    pub(super) fn next_pause(&mut self) -> i64 {
        let pause = self.pause;
        self.pause = (pause * 2).min(LONGEST_PAUSE);
        pause
    }

    fn there(&mut self, now: i64) -> Option<Act> {
        self.lost_before = false;
        let since = *self.there.get_or_insert(now);
        if now - since >= STEADY {
            self.pause = FIRST_PAUSE;
        }
        std::mem::take(&mut self.told).then_some(Act::TellBack)
    }

    fn patience(&self) -> i64 {
        PATIENCE + EACH * i64::from(self.shards.saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use serenity::gateway::ConnectionStage::{Connected, Connecting, Disconnected, Resuming};

    use super::{Act, Watch};

    #[test]
    fn a_short_reconnect_is_nobodys_business() {
        let mut watch = Watch::new(1, 0);
        assert_eq!(watch.look(&[Connected], 1000), None);
        assert_eq!(watch.look(&[Resuming], 2000), None);
        assert_eq!(watch.look(&[Connected], 3000), None);
    }

    #[test]
    fn who_is_away_is_told_of_once_and_again_when_back() {
        let mut watch = Watch::new(1, 0);
        watch.look(&[Connected], 1000);
        let mut acts = Vec::new();
        for second in 2..200 {
            acts.extend(watch.look(&[], second * 1000));
            if matches!(acts.last(), Some(Act::Begin(_))) {
                watch.begin(second * 1000);
            }
        }
        let told: Vec<_> = acts.iter().filter(|it| !matches!(it, Act::Begin(_))).collect();
        assert_eq!(told, [&Act::TellGone]);
        assert_eq!(watch.look(&[Connected], 200_000), Some(Act::TellBack));
        assert_eq!(watch.look(&[Connected], 201_000), None);
    }

    #[test]
    fn a_session_that_lost_its_network_is_begun_anew_with_growing_pauses() {
        let mut watch = Watch::new(1, 0);
        watch.look(&[Connected], 1000);
        let mut pauses = Vec::new();
        for round in 1..10 {
            let now = round * 10_000;
            let once = watch.look(&[Connecting], now);
            assert!(!matches!(once, Some(Act::Begin(_))), "it may be in passing");
            match watch.look(&[Connecting], now + 1000) {
                Some(Act::Begin(pause)) => pauses.push(pause),
                other => panic!("{other:?}"),
            }
            watch.begin(now + 2000);
        }
        assert_eq!(pauses[..4], [1000, 2000, 4000, 8000]);
        assert_eq!(pauses.last(), Some(&60_000));
        watch.look(&[Connected], 200_000);
        watch.look(&[Connected], 260_000);
        assert_eq!(watch.next_pause(), 1000, "it was steady in between");
    }

    #[test]
    fn a_session_that_does_not_begin_is_begun_anew() {
        let mut watch = Watch::new(2, 0);
        assert_eq!(watch.look(&[Connected, Disconnected], 26_000), Some(Act::TellGone));
        assert_eq!(watch.look(&[Connected, Disconnected], 27_001), Some(Act::Begin(1000)));
    }
}
