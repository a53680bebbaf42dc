//! The schedule under a clock that the tests move.

use super::{Outcome, Schedule, TRIES, pause};
use crate::core::ids::{ChatId, Conversation, MemberId, OutgoingId, PersonId, Platform};
use crate::core::message::Message;
use crate::storage::outgoing::Outgoing;

fn to(person: &str) -> Conversation {
    Conversation {
        platform: Platform::Console,
        chat: ChatId(person.to_owned()),
        person: PersonId(person.to_owned()),
    }
}

fn message(id: i64, person: &str) -> Outgoing {
    Outgoing {
        id: OutgoingId(id),
        to: to(person),
        member: MemberId(1),
        language: None,
        hint: None,
        message: Message::new(Vec::new()),
        created: 0,
        leased_until: 0,
        attempts: 0,
    }
}

fn taken(schedule: &mut Schedule, now: i64) -> Vec<i64> {
    std::iter::from_fn(|| schedule.take(now)).map(|it| it.id.0).collect()
}

#[test]
fn a_conversation_keeps_its_order_and_waits_for_no_other() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(1, "ana"), message(2, "ana"), message(3, "ion")]);
    assert_eq!(taken(&mut schedule, 0), [1, 3]);
    assert_eq!(schedule.delivered(&to("ion")), Outcome::Delivered);
    assert!(taken(&mut schedule, 0).is_empty(), "the second waits for the first");
    schedule.delivered(&to("ana"));
    assert_eq!(taken(&mut schedule, 0), [2]);
    schedule.delivered(&to("ana"));
    assert!(!schedule.has_due(i64::MAX));
}

#[test]
fn a_failure_is_tried_again_later_and_given_up_in_the_end() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(1, "ana"), message(2, "ana")]);
    let mut now = 0;
    for _ in 1..TRIES {
        assert_eq!(taken(&mut schedule, now), [1]);
        let Outcome::Again(due) = schedule.put_off(&to("ana"), now) else { panic!() };
        assert!(taken(&mut schedule, due - 1).is_empty());
        assert_eq!(schedule.next_due(), Some(due));
        now = due;
    }
    assert_eq!(taken(&mut schedule, now), [1]);
    assert_eq!(schedule.put_off(&to("ana"), now), Outcome::Failed);
    assert_eq!(taken(&mut schedule, now), [2]);
}

#[test]
fn a_message_is_taken_once_and_an_older_one_goes_first() {
    let mut schedule = Schedule::default();
    schedule.add(vec![message(5, "ana")]);
    schedule.add(vec![message(5, "ana"), message(4, "ana")]);
    assert_eq!(taken(&mut schedule, 0), [4]);
    schedule.add(vec![message(3, "ana")]);
    schedule.delivered(&to("ana"));
    assert_eq!(taken(&mut schedule, 0), [3]);
    schedule.delivered(&to("ana"));
    assert_eq!(taken(&mut schedule, 0), [5]);
}

#[test]
fn a_new_lease_is_taken_over_unless_its_message_is_under_way() {
    let mut schedule = Schedule::default();
    let leased = |id, leased_until| Outgoing { leased_until, ..message(id, "ana") };
    schedule.add(vec![leased(1, 10), leased(2, 10)]);
    let first = schedule.take(0).unwrap();
    schedule.add(vec![leased(1, 20), leased(2, 20)]);
    assert_eq!((first.leased_until, taken(&mut schedule, 0)), (10, vec![]));
    let Outcome::Again(due) = schedule.put_off(&to("ana"), 0) else { panic!() };
    assert_eq!(schedule.take(due).unwrap().leased_until, due, "its lease is that pause");
    schedule.leave(&to("ana"));
    assert_eq!(schedule.take(0).map(|it| (it.id.0, it.leased_until)), Some((2, 20)));
}

#[test]
fn pauses_grow_to_five_minutes() {
    assert_eq!([1, 2, 3, 20].map(pause), [2_000, 4_000, 8_000, 300_000]);
}
