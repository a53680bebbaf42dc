//! Processes that share a pace, under a clock that the tests move.

use std::collections::{BTreeMap, HashMap};

use proptest::prelude::*;

use super::{LEASE, Share};
use crate::outbox::lane::Lane;
use crate::outbox::pace::{Limit, Pace};
use crate::outbox::schedule::Schedule;
use crate::outbox::schedule::tests::{bulk, keeps, message};
use crate::storage::paces::{Held, Shares};

const LIMIT: Limit = Limit { count: 30, within: 1_030 };

/// What Telegram counts by.
const COUNTED: Limit = Limit { count: 30, within: 1_000 };

const PACE: Pace = Pace { overall: Some(LIMIT), ..Pace::UNLIMITED };

/// What is written down: by seat, who is there and what they hold.
#[derive(Default)]
struct Board(BTreeMap<String, (i64, Held)>);

impl Board {
    /// As storage does it. `None`: somebody else is there.
    fn hold(&mut self, at: &mut Process, now: i64) -> Option<()> {
        self.0.retain(|_, (_, held)| held.until > now);
        let own = self.0.get(&at.seat).copied();
        if at.taken && own.is_some_and(|it| it.0 != at.token) {
            return None;
        }
        let others: Vec<_> = self.0.iter().filter(|it| *it.0 != at.seat).map(|it| it.1.1).collect();
        let since = own.map_or(at.token, |it| it.1.since);
        let held = at.share.beat(own.map(|it| it.1), &others, since, now);
        self.0.insert(at.seat.clone(), (at.token, held));
        at.taken = true;
        Some(())
    }

    fn held(&self) -> i64 {
        self.0.values().map(|it| it.1.shares.overall).sum()
    }
}

struct Process {
    seat: String,
    token: i64,
    taken: bool,
    share: Share,
    schedule: Schedule,
    next_beat: i64,
    /// How late each beat is.
    late: i64,
    under_way: Vec<(i64, Lane)>,
}

impl Process {
    /// With more to send than there is time for.
    fn start(seat: &str, token: i64, now: i64, late: i64, replies: bool) -> Self {
        let mut schedule = Schedule::starting(PACE, now);
        let person = |it: i64| format!("{token}-{it}");
        schedule.add((0..2_000).map(|it| bulk(it, &person(it))).collect());
        if replies {
            schedule.add((3_000..3_100).map(|it| message(it, &person(it))).collect());
        }
        Self {
            seat: seat.to_owned(),
            token,
            taken: false,
            share: Share::of(&PACE).unwrap(),
            schedule,
            next_beat: now,
            late,
            under_way: Vec::new(),
        }
    }

    /// A moment of it: what it sends.
    fn live(&mut self, board: &mut Board, now: i64) -> usize {
        if self.next_beat <= now {
            self.next_beat = now + 500 + self.late;
            if board.hold(self, now).is_none() {
                panic!("two at one place");
            }
        }
        self.schedule.allow(self.share.allowed(now));
        let schedule = &mut self.schedule;
        self.under_way.retain(|(arrives, lane)| {
            if *arrives <= now {
                schedule.delivered(lane, now);
            }
            *arrives > now
        });
        let mut sent = 0;
        while let Some((it, _)) = self.schedule.take(now) {
            self.under_way.push((now + 40, Lane::of(&it)));
            sent += 1;
        }
        sent
    }
}

/// What becomes of a process.
#[derive(Debug, Clone, Copy)]
enum End {
    Stays,
    /// Killed; another one comes at this place so much later.
    Killed(i64),
    /// Killed, and nobody comes.
    Lost,
    /// It ends as it should.
    Leaves,
}

fn lives() -> impl Strategy<Value = Vec<(i64, i64, End, i64)>> {
    let end = prop_oneof![
        Just(End::Stays),
        (60i64..4_000).prop_map(End::Killed),
        Just(End::Lost),
        Just(End::Leaves)
    ];
    prop::collection::vec((0i64..6_000, 500i64..8_000, end, 0i64..400), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whoever comes, ends and is killed: all together never send more than is allowed, and in the end
    /// they use it.
    #[test]
    fn together_they_keep_the_pace_and_use_it(lives in lives(), replies in any::<bool>()) {
        const CALM: i64 = 24_000;
        const OVER: i64 = 54_000;
        let mut board = Board::default();
        let mut processes: HashMap<usize, Process> = HashMap::new();
        let mut sent = Vec::new();
        let mut token = 0;
        for now in 0..OVER {
            for (at, (begins, lasts, end, late)) in lives.iter().enumerate() {
                let ends = begins + lasts;
                let comes_again = matches!(end, End::Killed(pause) if ends + pause == now);
                if *begins == now || comes_again {
                    token += 1;
                    let it = Process::start(&format!("s{at}"), token, now, *late, replies);
                    processes.insert(at, it);
                }
                if ends == now && !matches!(end, End::Stays) {
                    processes.remove(&at);
                    if let (End::Leaves, Some(held)) = (end, board.0.get_mut(&format!("s{at}"))) {
                        held.1.until = now + LIMIT.within;
                    }
                }
            }
            let mut order: Vec<_> = processes.keys().copied().collect();
            order.sort_unstable();
            for at in order {
                let Some(process) = processes.get_mut(&at) else { continue };
                sent.extend((0..process.live(&mut board, now)).map(|_| now));
            }
            prop_assert!(board.held() <= 30, "at {now}: {:?}", board.0);
        }
        prop_assert!(keeps(&sent, COUNTED));
        if !processes.is_empty() {
            let calm = sent.iter().filter(|it| **it >= CALM).count();
            let allowed = usize::try_from((OVER - CALM) / 1_000 * 30).unwrap();
            prop_assert!(calm * 100 >= allowed * 95, "{calm} of {allowed}");
        }
    }
}

fn held(overall: i64, announcements: i64, since: i64, until: i64) -> Held {
    Held { since, shares: Shares { overall, announcements }, until }
}

#[test]
fn whoever_is_alone_has_everything_at_once() {
    let mut share = Share::of(&PACE).unwrap();
    assert_eq!(share.allowed(0).overall, 0);
    let written = share.beat(None, &[], 1, 0);
    assert_eq!((written, share.allowed(0).overall), (held(30, 0, 1, LEASE), 30));
    assert_eq!(share.allowed(LEASE - 1_130).overall, 0, "without a word it sends nothing in time");
}

#[test]
fn who_comes_later_waits_until_there_is_room() {
    let (mut first, mut second) = (Share::of(&PACE).unwrap(), Share::of(&PACE).unwrap());
    let a = first.beat(None, &[], 1, 0);
    let b = second.beat(None, &[a], 2, 100);
    assert_eq!(second.allowed(100).overall, 0);
    let a = first.beat(Some(a), &[b], 1, 500);
    assert_eq!((a.shares.overall, first.allowed(500).overall), (30, 15));
    let b = second.beat(Some(b), &[a], 2, 600);
    assert_eq!(second.allowed(600).overall, 0, "what the first has just sent still counts");
    let a = first.beat(Some(a), &[b], 1, 1_530);
    second.beat(Some(b), &[a], 2, 1_600);
    assert_eq!((first.allowed(1_600).overall, second.allowed(1_600).overall), (15, 15));
}

#[test]
fn what_can_not_be_divided_stays_with_who_came_first() {
    let pace = Pace { announcements: Some(Limit { count: 1, within: 1_000 }), ..PACE };
    let (mut first, mut second) = (Share::of(&pace).unwrap(), Share::of(&pace).unwrap());
    let a = first.beat(None, &[], 1, 0);
    let b = second.beat(None, &[a], 2, 0);
    first.beat(Some(a), &[b], 1, 500);
    assert_eq!(first.allowed(500).announcements, 1);
    second.beat(Some(b), &[held(15, 1, 1, 5_000)], 2, 2_000);
    assert_eq!((second.allowed(2_000).overall, second.allowed(2_000).announcements), (15, 0));
    second.beat(Some(b), &[], 2, 5_000);
    assert_eq!(second.allowed(5_000).announcements, 1, "the first is dead");
}

#[test]
fn who_was_taken_for_dead_begins_anew() {
    let mut share = Share::of(&PACE).unwrap();
    let a = share.beat(None, &[], 1, 0);
    share.beat(None, &[held(30, 0, 2, 90_000)], 1, 10_000);
    assert_eq!(share.allowed(10_000).overall, 0);
    // Who follows somebody goes on with what they had.
    let mut heir = Share::of(&PACE).unwrap();
    heir.beat(Some(a), &[held(0, 0, 2, 90_000)], 1, 1_000);
    assert_eq!(heir.allowed(1_000).overall, 15);
    assert!(Share::of(&Pace::UNLIMITED).is_none(), "there is nothing to share");
}

#[test]
fn each_of_very_many_can_still_answer() {
    let others: Vec<_> = (0..40).map(|it| held(1, 0, it, 9_000)).collect();
    let mut share = Share::of(&PACE).unwrap();
    share.beat(None, &others, 99, 0);
    assert_eq!(share.allowed(0).overall, 1);
}
