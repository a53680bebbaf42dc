//! The schedule under a clock that the tests move.

use std::collections::HashMap;

use proptest::prelude::*;

use super::ends::{JITTER, pause};
use super::{Schedule, TRIES};
use crate::core::ids::{
    AnnouncementId, ChatId, Conversation, MemberId, OutgoingId, PersonId, Platform,
};
use crate::core::message::Message;
use crate::outbox::lane::Lane;
use crate::outbox::pace::{Limit, Pace, Trips, claim};
use crate::storage::outgoing::{Dead, Outcome, Outgoing, Urgency};

fn to(person: &str) -> Conversation {
    in_chat(person, person)
}

fn in_chat(chat: &str, person: &str) -> Conversation {
    Conversation {
        platform: Platform::Console,
        chat: ChatId(chat.to_owned()),
        person: PersonId(person.to_owned()),
    }
}

/// The lane of what is said in a conversation.
fn talk(to: Conversation) -> Lane {
    Lane::of(&message_to(1, to))
}

pub(in crate::outbox) fn message_to(id: i64, to: Conversation) -> Outgoing {
    Outgoing {
        id: OutgoingId(id),
        to,
        member: Some(MemberId(1)),
        language: None,
        hint: None,
        handle: None,
        urgency: Urgency::Reply,

        bond: crate::storage::outgoing::Bond::default(),
        message: Message::new(Vec::new()),
        created: 0,
        leased_until: 0,
        attempts: 0,
    }
}

pub(in crate::outbox) fn message(id: i64, person: &str) -> Outgoing {
    message_to(id, to(person))
}

pub(in crate::outbox) fn bulk(id: i64, person: &str) -> Outgoing {
    Outgoing { urgency: Urgency::Bulk, ..message(id, person) }
}

fn taken(schedule: &mut Schedule, now: i64) -> Vec<i64> {
    std::iter::from_fn(|| schedule.take(now)).map(|(it, _)| it.id.0).collect()
}

/// Three a second in all, one a second in a chat, two in five seconds in a group ("g…").
const PACE: Pace = Pace {
    overall: Some(Limit { count: 3, within: 1_000 }),
    chat: Some(Limit { count: 1, within: 1_000 }),
    group: Some(Limit { count: 2, within: 5_000 }),
    announcements: None,
    is_group: |to| to.chat.0.starts_with('g'),
};

#[test]
fn a_conversation_keeps_its_order_and_waits_for_no_other() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(1, "ana"), message(2, "ana"), message(3, "ion")]);
    assert_eq!(taken(&mut schedule, 0), [1, 3]);
    assert_eq!(schedule.delivered(&talk(to("ion")), 0), Outcome::Delivered);
    assert!(taken(&mut schedule, 0).is_empty(), "the second waits for the first");
    schedule.delivered(&talk(to("ana")), 0);
    assert_eq!(taken(&mut schedule, 0), [2]);
    schedule.delivered(&talk(to("ana")), 0);
    assert!(!schedule.has_due(i64::MAX));
}

#[test]
fn a_failure_is_tried_again_later_and_given_up_in_the_end() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(1, "ana"), message(2, "ana")]);
    let mut now = 0;
    for _ in 1..TRIES {
        assert_eq!(taken(&mut schedule, now), [1]);
        let Outcome::Again(due) = schedule.put_off(&talk(to("ana")), now, 0.0) else { panic!() };
        assert!(taken(&mut schedule, due - 1).is_empty());
        assert_eq!(schedule.next_due(), Some(due));
        now = due;
    }
    assert_eq!(taken(&mut schedule, now), [1]);
    let given_up = Outcome::Failed(Dead::TriedTooOften);
    assert_eq!(schedule.put_off(&talk(to("ana")), now, 0.0), given_up);
    assert_eq!(taken(&mut schedule, now), [2]);
}

#[test]
fn a_message_is_taken_once_and_an_older_one_goes_first() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(5, "ana")]);
    schedule.add(vec![message(5, "ana"), message(4, "ana")]);
    assert_eq!(taken(&mut schedule, 0), [4]);
    schedule.add(vec![message(3, "ana")]);
    schedule.delivered(&talk(to("ana")), 0);
    assert_eq!(taken(&mut schedule, 0), [3]);
    schedule.delivered(&talk(to("ana")), 0);
    assert_eq!(taken(&mut schedule, 0), [5]);
}

#[test]
fn a_new_lease_is_taken_over_unless_its_message_is_under_way() {
    let mut schedule = Schedule::default();
    let leased = |id, leased_until| Outgoing { leased_until, ..message(id, "ana") };
    schedule.add(vec![leased(1, 10), leased(2, 10)]);
    let (first, _) = schedule.take(0).unwrap();
    schedule.add(vec![leased(1, 20), leased(2, 20)]);
    assert_eq!((first.leased_until, taken(&mut schedule, 0)), (10, vec![]));
    let Outcome::Again(due) = schedule.put_off(&talk(to("ana")), 0, 0.0) else { panic!() };
    let (again, _) = schedule.take(due).unwrap();
    assert_eq!(again.leased_until, due, "its lease is that pause");
    schedule.leave(&talk(to("ana")), 0);
    assert_eq!(schedule.take(0).map(|(it, _)| (it.id.0, it.leased_until)), Some((2, 20)));
}

#[test]
fn pauses_grow_to_five_minutes_and_are_not_all_of_one_length() {
    assert_eq!([1, 2, 3, 20].map(pause), [2_000, 4_000, 8_000, 300_000]);
    let mut schedule = Schedule::default();
    schedule.add(vec![message(1, "ana")]);
    schedule.take(0);
    let longest = 2_000.0 * (1.0 + JITTER);
    let Outcome::Again(due) = schedule.put_off(&talk(to("ana")), 0, 1.0) else { panic!() };
    assert_eq!(due as f64, longest);
}

#[test]
fn a_chat_that_is_to_wait_holds_up_no_other_and_loses_no_try() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(1, "ana"), message(2, "ion")]);
    assert_eq!(taken(&mut schedule, 0), [1, 2]);
    assert_eq!(schedule.hold(&talk(to("ana")), 7_000, 0), Outcome::Held(7_000));
    schedule.delivered(&talk(to("ion")), 0);
    schedule.add(vec![message(3, "ion"), message(4, "ana")]);
    assert_eq!(taken(&mut schedule, 6_999), [3]);
    let (again, _) = schedule.take(7_000).unwrap();
    assert_eq!((again.id.0, again.attempts), (1, 0));
}

#[test]
fn when_everything_is_to_wait_nothing_is_sent() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(1, "ana"), message(2, "ion")]);
    assert_eq!(schedule.take(0).map(|(it, _)| it.id.0), Some(1));
    schedule.hold_everything(&talk(to("ana")), 5_000, 0);
    assert!(taken(&mut schedule, 4_999).is_empty());
    assert_eq!(schedule.next_due(), Some(5_000));
    assert_eq!(taken(&mut schedule, 5_000), [2, 1]);
}

#[test]
fn a_long_message_is_told_piece_by_piece_at_the_chats_pace() {
    let mut schedule = Schedule::new(PACE);
    schedule.add(vec![message(1, "ana"), message(2, "ana")]);
    assert_eq!(schedule.take(0).map(|(it, piece)| (it.id.0, piece)), Some((1, 0)));
    schedule.delivered_in_part(&talk(to("ana")), 60_000, 100);
    assert!(schedule.take(1_099).is_none());
    assert_eq!(schedule.take(1_100).map(|(it, piece)| (it.id.0, piece)), Some((1, 1)));
    schedule.delivered(&talk(to("ana")), 1_200);
    assert_eq!(schedule.take(2_200).map(|(it, piece)| (it.id.0, piece)), Some((2, 0)));
}

#[test]
fn what_answers_somebody_goes_before_what_nobody_waits_for() {
    let mut schedule = Schedule::new(PACE);
    schedule.add((1..=9).map(|id| bulk(id, &format!("p{id}"))).collect());
    assert_eq!(taken(&mut schedule, 0), [1], "bulk is spread over the second");
    schedule.add(vec![message(20, "ana")]);
    assert_eq!(taken(&mut schedule, 333), [20]);
    assert_eq!(taken(&mut schedule, 666), [2]);
}

#[test]
fn what_is_late_counts_from_when_it_may_have_arrived_and_what_does_not_go_counts_not_at_all() {
    let mut schedule = Schedule::new(PACE);
    schedule.add((1..=9).map(|id| message(id, &format!("p{id}"))).collect());
    assert_eq!(taken(&mut schedule, 0).len(), 3);
    schedule.delivered(&talk(to("p1")), 100);
    schedule.went(&talk(to("p2")), None);
    schedule.leave(&talk(to("p2")), 400);
    assert_eq!(taken(&mut schedule, 500).len(), 1, "instead of the second");
    schedule.delivered(&talk(to("p3")), 800);
    assert_eq!(taken(&mut schedule, 1_099).len(), 0);
    assert_eq!(taken(&mut schedule, 1_100).len(), 1, "the first was there at 100");
    assert_eq!(taken(&mut schedule, 1_799).len(), 0);
    assert_eq!(taken(&mut schedule, 1_800).len(), 1, "the third was there at 800");
    assert_eq!(taken(&mut schedule, 2_499).len(), 0);
    assert_eq!(taken(&mut schedule, 2_500).len(), 1, "that of 500 is still under way");
}

#[test]
fn several_processes_write_to_a_chat_one_after_the_other() {
    let limits = PACE.of_chat(&in_chat("g1", "ana"));
    let mut sent = Vec::new();
    assert_eq!(claim(&limits, &mut sent, 0), Ok(()));
    assert_eq!(claim(&limits, &mut sent, 100), Err(1_250), "the first may be there at 250");
    assert_eq!(claim(&limits, &mut sent, 1_250), Ok(()));
    assert_eq!(claim(&limits, &mut sent, 2_500), Err(5_250), "two in five seconds");
    assert_eq!(claim(&limits, &mut sent, 5_250), Ok(()));
    assert_eq!(sent, [1_500, 5_500], "what no limit needs is forgotten");
    assert_eq!(claim(&PACE.of_chat(&to("ana")), &mut vec![0], 1_000), Ok(()));
}

#[test]
fn the_time_that_every_trip_takes_costs_nothing() {
    let mut trips = Trips::NONE;
    for at in 0..99 {
        trips.learn(at, at + 60);
        assert_eq!(trips.arrived(at + 60), at + 60, "it may yet be shorter");
    }
    trips.learn(1_000, 1_070);
    assert_eq!((trips.arrived(1_060), trips.arrived(1_300)), (1_000, 1_240));
}

fn announced(number: i64, person: &str) -> Outgoing {
    let id = OutgoingId::of_delivery(AnnouncementId(7 << 20), number);
    Outgoing { id, ..bulk(0, person) }
}

#[test]
fn an_answer_waits_for_no_announcement_to_the_same_person() {
    let mut schedule = Schedule::new(PACE);
    schedule.add((1..=9).map(|it| announced(it, &format!("p{it}"))).collect());
    schedule.add(vec![message(20, "p9")]);
    assert_eq!(taken(&mut schedule, 0), [20], "it goes before all of them");
    schedule.announcements_full(true);
    assert_eq!(taken(&mut schedule, 5_000), Vec::<i64>::new());
    assert_eq!(schedule.next_due(), None, "nobody waits in vain");
    schedule.announcements_full(false);
    assert_eq!(taken(&mut schedule, 5_000).len(), 1);
}

#[test]
fn announcements_keep_a_pace_of_their_own() {
    let pace = Pace { announcements: Some(Limit { count: 1, within: 2_000 }), ..Pace::UNLIMITED };
    let mut schedule = Schedule::new(pace);
    schedule.add((1..=3).map(|it| announced(it, &format!("p{it}"))).collect());
    schedule.add(vec![bulk(30, "ana"), message(31, "ion")]);
    assert_eq!(taken(&mut schedule, 0).len(), 3, "an answer, a letter, one announcement");
    schedule.delivered(&Lane::of(&announced(1, "p1")), 0);
    assert_eq!(schedule.next_due(), Some(2_000));
    assert_eq!(taken(&mut schedule, 1_999).len(), 0);
    assert_eq!(taken(&mut schedule, 2_000).len(), 1);
}

#[test]
fn who_is_asked_to_wait_three_times_in_a_second_rests_with_all_that_nobody_waits_for() {
    let mut schedule = Schedule::default();
    schedule.add((1..=5).map(|it| announced(it, &format!("p{it}"))).collect());
    schedule.add(vec![message(20, "ana")]);
    assert_eq!(taken(&mut schedule, 0).len(), 6);
    let lane = |it: i64| Lane::of(&announced(it, &format!("p{it}")));
    schedule.hold(&lane(1), 9_000, 100);
    schedule.hold(&lane(2), 9_000, 200);
    schedule.add(vec![announced(6, "p6")]);
    assert_eq!(taken(&mut schedule, 300).len(), 1, "two are about these chats");
    schedule.hold(&lane(3), 9_000, 300);
    schedule.add(vec![announced(7, "p7"), bulk(30, "eva"), message(31, "dan")]);
    assert_eq!(taken(&mut schedule, 400), [31], "answers go on");
    assert_eq!(taken(&mut schedule, 9_000).len(), 5);
}

#[test]
fn who_must_wait_long_keeps_nobody_else_waiting() {
    let mut schedule = Schedule::default();
    schedule.add((1..=5).map(|it| announced(it, &format!("p{it}"))).collect());
    assert_eq!((schedule.ready_announcements(), schedule.len()), (5, 5));
    assert_eq!(taken(&mut schedule, 0).len(), 5);
    for it in 1..=5 {
        schedule.hold(&Lane::of(&announced(it, &format!("p{it}"))), 3_600_000, 0);
    }
    assert_eq!((schedule.ready_announcements(), schedule.len()), (0, 5));
    schedule.add(vec![announced(6, "p6")]);
    assert!(taken(&mut schedule, 29_999).is_empty());
    assert_eq!(taken(&mut schedule, 30_000).len(), 1, "the others rest half a minute at most");
}

#[test]
fn those_of_one_group_wait_for_each_other() {
    let mut schedule = Schedule::new(PACE);
    let in_group = |id, person| message_to(id, in_chat("g1", person));
    schedule.add(vec![in_group(1, "ana"), in_group(2, "ion"), in_group(3, "eva")]);
    assert_eq!(taken(&mut schedule, 0), [1]);
    schedule.delivered(&talk(in_chat("g1", "ana")), 0);
    assert_eq!(taken(&mut schedule, 1_000), [2]);
    schedule.delivered(&talk(in_chat("g1", "ion")), 1_000);
    assert!(taken(&mut schedule, 4_999).is_empty(), "two in five seconds");
    assert_eq!(taken(&mut schedule, 5_000), [3]);
}

#[test]
fn nothing_of_somebody_who_is_gone_is_tried_any_more() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(1, "ana"), message(2, "ana"), message(3, "ion")]);
    assert_eq!(taken(&mut schedule, 0), [1, 3]);
    assert_eq!(schedule.lose(&talk(to("ana")), 0), [OutgoingId(1), OutgoingId(2)]);
    schedule.delivered(&talk(to("ion")), 0);
    assert!(taken(&mut schedule, i64::MAX).is_empty() && schedule.is_empty());
}

#[test]
fn a_chat_that_goes_on_as_another_takes_its_messages_along() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(1, "ana"), message(2, "ana")]);
    schedule.take(0);
    schedule.moved(&talk(to("ana")), &ChatId("new".to_owned()), 0);
    let (first, _) = schedule.take(0).unwrap();
    assert_eq!((first.id.0, first.to), (1, in_chat("new", "ana")));
    schedule.delivered(&talk(in_chat("new", "ana")), 0);
    assert_eq!(taken(&mut schedule, 0), [2]);
}

/// A load: who is written to, how urgently, when it is said and how long its delivery takes.
fn loads() -> impl Strategy<Value = Vec<(u8, bool, i64, i64)>> {
    prop::collection::vec((0u8..12, any::<bool>(), 0i64..20_000, 0i64..400), 1..100)
}

proptest! {
    /// Whatever comes: no window of any limit ever holds more than it may, nothing is lost, and
    /// while there is enough to send the overall limit is used.
    #[test]
    fn no_window_is_ever_exceeded(mut load in loads()) {
        load.sort_by_key(|it| it.2);
        let mut schedule = Schedule::new(PACE);
        let (mut sent, mut under_way) = (Vec::new(), Vec::<(i64, Lane)>::new());
        let mut next = 0;
        let mut now = 0;
        while sent.len() < load.len() || !under_way.is_empty() {
            prop_assert!(now < 10_000_000, "everything is sent in the end");
            while next < load.len() && load[next].2 <= now {
                let (who, urgent, ..) = load[next];
                let chat = if who < 3 { format!("g{who}") } else { format!("p{who}") };
                let person = format!("{who}-{}", next % 3);
                let to = in_chat(&chat, if who < 3 { &person } else { &chat });
                let urgency = if urgent { Urgency::Reply } else { Urgency::Bulk };
                let id = i64::try_from(next).unwrap();
                // Every other one that nobody waits for is an announcement.
                let announces = !urgent && next % 2 == 0;
                let id = if announces { OutgoingId(-id - 1) } else { OutgoingId(id) };
                schedule.add(vec![Outgoing { id, urgency, ..message_to(0, to) }]);
                next += 1;
            }
            under_way.retain(|(arrives, lane)| {
                let arrived = *arrives <= now;
                if arrived {
                    schedule.delivered(lane, now);
                }
                !arrived
            });
            while let Some((message, _)) = schedule.take(now) {
                let id = if message.id.0 < 0 { -message.id.0 - 1 } else { message.id.0 };
                let takes = load[usize::try_from(id).unwrap()].3;
                sent.push((now, now + takes, message.to.clone()));
                under_way.push((now + takes, Lane::of(&message)));
            }
            let moments = [
                load.get(next).map(|it| it.2),
                under_way.iter().map(|it| it.0).min(),
                schedule.next_due(),
            ];
            now = moments.into_iter().flatten().min().unwrap_or(now).max(now + 1);
        }
        prop_assert!(schedule.is_empty());
        let arrived: Vec<_> = sent.iter().map(|it| it.1).collect();
        prop_assert!(keeps(&arrived, PACE.overall.unwrap()));
        let mut chats: HashMap<&ChatId, Vec<i64>> = HashMap::new();
        for (_, arrived, to) in &sent {
            chats.entry(&to.chat).or_default().push(*arrived);
        }
        for (chat, times) in chats {
            prop_assert!(keeps(&times, PACE.chat.unwrap()), "{chat:?} {times:?}");
            let group = chat.0.starts_with('g');
            prop_assert!(!group || keeps(&times, PACE.group.unwrap()), "{chat:?} {times:?}");
        }
    }

    /// With enough to send, at least 95 of 100 allowed sends are made.
    #[test]
    fn what_is_allowed_is_used(urgent in any::<bool>(), takes in 0i64..300) {
        let pace = Pace { overall: Some(Limit { count: 30, within: 1_000 }), ..PACE };
        let mut schedule = Schedule::new(pace);
        let urgency = if urgent { Urgency::Reply } else { Urgency::Bulk };
        let one = |id: i64| Outgoing { urgency, ..message(id, &format!("p{id}")) };
        schedule.add((0..2_000).map(one).collect());
        let (mut count, mut under_way) = (0, Vec::<(i64, Conversation)>::new());
        for now in 0..30_000 {
            under_way.retain(|(arrives, to)| {
                if *arrives <= now {
                    schedule.delivered(&talk(to.clone()), now);
                }
                *arrives > now
            });
            while let Some((message, _)) = schedule.take(now) {
                count += 1;
                under_way.push((now + takes, message.to));
            }
        }
        prop_assert!(count >= 30 * 30 * 95 / 100, "{count}");
    }
}

/// Whether no window of the limit's length holds more than it may.
pub(in crate::outbox) fn keeps(times: &[i64], limit: Limit) -> bool {
    let mut times = times.to_vec();
    times.sort_unstable();
    times.windows(limit.count + 1).all(|it| it[limit.count] - it[0] >= limit.within)
}
