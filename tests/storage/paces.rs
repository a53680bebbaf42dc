//! What processes hold of a platform's pace, as it is written down.

use xploit_bot::core::ids::{ChatId, Platform};
use xploit_bot::storage::Storage;
use xploit_bot::storage::paces::{Held, Seat, Shares};

use crate::common::{self, Database, kinds};

fn seat(name: &str, token: i64, taken: bool) -> Seat {
    Seat { name: name.to_owned(), token, taken }
}

/// Holds so much from `now` on for a second; what was held here, what the others hold, and who was here
/// before. `None`: somebody else is.
async fn hold(
    storage: &Storage,
    at: Seat,
    overall: i64,
    now: i64,
) -> Option<((Option<i64>, i64), Option<i64>)> {
    let decide = move |own: Option<Held>, others: &[Held]| {
        let shares = Shares { overall, announcements: 0 };
        let of_others = others.iter().map(|it| it.shares.overall).sum::<i64>();
        let held = Held { since: 1, shares, until: now + 1_000 };
        (held, (own.map(|it| it.shares.overall), of_others))
    };
    storage.hold_pace(Platform::Telegram, at, now, decide).await.unwrap()
}

#[tokio::test]
async fn each_sees_what_the_others_hold_and_follows_who_was_killed() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let storage = common::storage(&database.url).await;
        let first = hold(&storage, seat("a", 7, false), 30, 100).await;
        assert_eq!(first, Some(((None, 0), None)), "{kind:?}");
        assert_eq!(hold(&storage, seat("b", 8, false), 5, 200).await, Some(((None, 30), None)));
        assert_eq!(hold(&storage, seat("a", 7, true), 25, 300).await, Some(((Some(30), 5), None)));
        // One that starts at the place of another goes on with what that one held, and the other, if
        // it lives, holds nothing any more.
        let next = hold(&storage, seat("a", 9, false), 25, 400).await;
        assert_eq!(next, Some(((Some(25), 5), Some(7))), "{kind:?}");
        assert_eq!(hold(&storage, seat("a", 7, true), 25, 500).await, None, "{kind:?}");
        // Who says nothing for too long is forgotten; who leaves, a little later.
        assert_eq!(hold(&storage, seat("a", 9, true), 25, 1_300).await.unwrap().0.1, 0);
        storage.leave_pace(Platform::Telegram, seat("a", 9, true), 1_500).await.unwrap();
        assert_eq!(hold(&storage, seat("b", 8, true), 0, 1_499).await, Some(((None, 25), None)));
        assert_eq!(hold(&storage, seat("b", 8, true), 0, 1_500).await, Some(((Some(0), 0), None)));
        storage.close().await;
        database.remove().await;
    }
}

#[tokio::test]
async fn of_those_who_look_at_a_chat_at_once_one_goes_after_the_other() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let storage = common::storage(&database.url).await;
        let chat = |name: &str| ChatId(name.to_owned());
        let look = |at: i64| {
            let storage = storage.clone();
            async move {
                let decide = move |sent: &mut Vec<i64>| {
                    sent.push(at);
                    sent.len()
                };
                storage.look_at_chat(Platform::Telegram, chat("7"), decide).await.unwrap()
            }
        };
        let mut seen = futures::future::join_all((0..9).map(look)).await;
        seen.sort_unstable();
        assert_eq!(seen, (1..=9).collect::<Vec<_>>(), "{kind:?}");
        let sent = |name: &'static str| {
            storage.look_at_chat(Platform::Telegram, chat(name), |sent| sent.clone())
        };
        assert_eq!(sent("8").await.unwrap(), Vec::<i64>::new());
        storage.forget_chats(9).await.unwrap();
        assert_eq!(sent("7").await.unwrap(), Vec::<i64>::new(), "{kind:?}");
        storage.close().await;
        database.remove().await;
    }
}
