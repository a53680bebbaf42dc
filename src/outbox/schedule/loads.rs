//! The schedule under random loads, at Telegram's own figures and with a timer that is late.

use std::collections::{HashMap, HashSet, VecDeque};

use proptest::prelude::*;

use super::Schedule;
use super::rest::{LONGEST_REST, OFTEN, OFTEN_WITHIN};
use super::tests::{bulk, keeps, message, message_to};
use crate::adapters::telegram::pace;
use crate::core::ids::{AnnouncementId, ChatId, Conversation, OutgoingId, PersonId, Platform};
use crate::outbox::lane::Lane;
use crate::outbox::pace::Limit;
use crate::storage::outgoing::{Outgoing, Urgency};

/// What Telegram counts by.
const OVERALL: Limit = Limit { count: 30, within: 1_000 };
const CHAT: Limit = Limit { count: 1, within: 1_000 };
const GROUP: Limit = Limit { count: 20, within: 60_000 };

/// Trips are alike that differ by less on each way, in milliseconds.
const ALIKE: u64 = 40;

/// A row of pseudo-random numbers: SplitMix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        i64::try_from((mixed ^ (mixed >> 31)) % limit).unwrap()
    }
}

/// What a load is made of, in parts of a hundred.
#[derive(Debug, Clone, Copy)]
struct Mix {
    replies: u64,
    groups: u64,
    /// How long deliveries take at least, in milliseconds.
    takes: i64,
    /// How much longer one in four may take on its way there, or on its way back.
    longer: u64,
    /// How late the timer is at most, in milliseconds.
    late: u64,
    seed: u64,
}

fn mixes() -> impl Strategy<Value = Mix> {
    (0u64..100, 0u64..8, 0i64..300, 1u64..400, (1u64..4, any::<u64>())).prop_map(
        |(replies, groups, takes, longer, (late, seed))| Mix {
            replies,
            groups,
            takes,
            longer,
            late,
            seed,
        },
    )
}

impl Mix {
    /// How long somebody is on the way, in one direction.
    fn way(self, dice: &mut Dice) -> i64 {
        let most = if dice.below(4) == 0 { self.longer } else { 3 };
        self.takes / 2 + dice.below(most)
    }
}

fn one(id: i64, mix: Mix, dice: &mut Dice) -> Outgoing {
    let to = match dice.below(100) < i64::try_from(mix.groups).unwrap() {
        true => {
            let (chat, person) = (format!("-{}", dice.below(5)), format!("g{}", dice.below(3)));
            Conversation {
                platform: Platform::Telegram,
                chat: ChatId(chat),
                person: PersonId(person),
            }
        }
        false => bulk(0, &format!("p{}", dice.below(400))).to,
    };
    let reply = dice.below(100) < i64::try_from(mix.replies).unwrap();
    let announced = OutgoingId::of_delivery(AnnouncementId(7 << 20), id);
    match (reply, dice.below(2)) {
        (true, _) => message_to(id, to),
        (false, 0) => Outgoing { urgency: Urgency::Bulk, ..message_to(id, to) },
        (false, _) => Outgoing { id: announced, urgency: Urgency::Bulk, ..message_to(id, to) },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is to be sent, to whom, and however long it takes: no window of any of the limits holds
    /// more than it may where messages arrive, and at least 95 of 100 sends that are allowed are made,
    /// where all take about as long.
    #[test]
    fn the_limits_are_kept_and_used(mix in mixes()) {
        const SPAN: i64 = 68_000;
        const LEARNED: i64 = 8_000;
        let mut dice = Dice(mix.seed);
        let mut schedule = Schedule::starting(pace(30), 0);
        schedule.add((1..=4_000).map(|id| one(id, mix, &mut dice)).collect());
        let mut under_way: Vec<(i64, Lane)> = Vec::new();
        let mut sent: Vec<(i64, ChatId)> = Vec::new();
        let mut now = 0;
        while now < SPAN {
            under_way.retain(|(arrives, lane)| {
                if *arrives <= now {
                    schedule.delivered(lane, now);
                }
                *arrives > now
            });
            while let Some((it, _)) = schedule.take(now) {
                let arrives = now + mix.way(&mut dice);
                sent.push((arrives, it.to.chat.clone()));
                under_way.push((arrives + 1 + mix.way(&mut dice), Lane::of(&it)));
            }
            let arrives = under_way.iter().map(|it| it.0).min();
            let due = schedule.next_due().map(|it| it.max(now) + dice.below(mix.late));
            now = arrives.into_iter().chain(due).min().unwrap_or(SPAN).max(now + 1);
        }
        let all: Vec<_> = sent.iter().map(|it| it.0).collect();
        prop_assert!(keeps(&all, OVERALL));
        let mut chats: HashMap<&ChatId, Vec<i64>> = HashMap::new();
        for (arrived, chat) in &sent {
            chats.entry(chat).or_default().push(*arrived);
        }
        for (chat, times) in chats {
            prop_assert!(keeps(&times, CHAT), "{chat:?} {times:?}");
            prop_assert!(!chat.0.starts_with('-') || keeps(&times, GROUP), "{chat:?} {times:?}");
        }
        // From when it knows how long they take.
        let later = all.iter().filter(|it| (LEARNED..SPAN).contains(*it)).count();
        let allowed = usize::try_from((SPAN - LEARNED) / 1_000 * 30).unwrap();
        prop_assert!(later * 100 >= allowed * 95 || mix.longer > ALIKE, "{later} of {allowed}");
    }

    /// While everything that is allowed is used for what nobody waits for, an answer waits for a few of
    /// these at most.
    #[test]
    fn an_answer_overtakes_what_nobody_waits_for(seed in any::<u64>(), every in 100u64..900) {
        let mut dice = Dice(seed);
        let mut schedule = Schedule::starting(pace(30), 0);
        schedule.add((1..=1_000).map(|it| bulk(it, &format!("b{it}"))).collect());
        let mut due = 2_000;
        let mut waits: VecDeque<(i64, i64)> = VecDeque::new();
        for (id, now) in (10_000..).zip(2_000..22_000) {
            if due <= now {
                schedule.add(vec![message(id, &format!("p{id}"))]);
                waits.push_back((id, now));
                due = now + 100 + dice.below(every);
            }
            while let Some((it, _)) = schedule.take(now) {
                if it.urgency == Urgency::Reply {
                    let since = waits.pop_front().unwrap();
                    prop_assert_eq!(since.0, it.id.0, "in their order");
                    prop_assert!(now - since.1 <= 100, "{} ms", now - since.1);
                }
                schedule.delivered(&Lane::of(&it), now);
            }
        }
        prop_assert!(waits.len() <= 1);
    }

    /// A chat that is to wait gets nothing until then, and keeps no other waiting; when three are
    /// asked to within a second, what nobody waits for rests.
    #[test]
    fn who_is_asked_to_wait_waits(mix in mixes(), asked in 1u64..30) {
        let mut dice = Dice(mix.seed);
        let mut schedule = Schedule::starting(pace(30), 0);
        schedule.add((1..=1_200).map(|id| one(id, mix, &mut dice)).collect());
        let mut under_way: Vec<(i64, Lane)> = Vec::new();
        let mut held: HashMap<ChatId, i64> = HashMap::new();
        let (mut waits, mut rests) = (Vec::new(), i64::MIN);
        let mut arrived = HashSet::new();
        let (mut now, mut quiet) = (0, 0);
        while now < 60_000 {
            for (_, lane) in under_way.extract_if(.., |it| it.0 <= now) {
                if dice.below(100) >= i64::try_from(asked).unwrap() {
                    schedule.delivered(&lane, now);
                    continue;
                }
                let until = now + 1_000 * (1 + dice.below(40));
                held.insert(lane.to.chat.clone(), until);
                waits.retain(|it| now - it < OFTEN_WITHIN);
                waits.push(now);
                if waits.len() >= OFTEN {
                    rests = rests.max(until.min(now + LONGEST_REST));
                }
                schedule.hold(&lane, until, now);
            }
            while let Some((it, _)) = schedule.take(now) {
                let until = held.get(&it.to.chat).copied().unwrap_or(i64::MIN);
                prop_assert!(until <= now, "{:?} was to wait until {until}", it.to.chat);
                prop_assert!(it.urgency == Urgency::Reply || rests <= now, "it rests");
                arrived.insert(it.id);
                under_way.push((now + 1 + dice.below(mix.longer), Lane::of(&it)));
                quiet = now;
            }
            // While nothing rests and somebody can be written to, somebody is.
            let free = rests <= now && schedule.next_due().is_some_and(|it| it <= now);
            prop_assert!(!free || now - quiet <= 2_000, "nothing since {quiet}");
            let arrives = under_way.iter().map(|it| it.0).min();
            let moments = arrives.into_iter().chain(schedule.next_due());
            now = moments.min().unwrap_or(60_000).max(now + 1);
        }
        prop_assert!(!arrived.is_empty());
    }
}
