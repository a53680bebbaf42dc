//! The hourly round: in small steps, by the clock handed in, and written down.

use jiff::SignedDuration;
use xploit_bot::core::ids::Platform;
use xploit_bot::skills::own_data::retention::round;
use xploit_bot::storage::outgoing::{Dead, Outcome};

use crate::common::{self, said};
use crate::{deliver, keys, on_each_kind, take};

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

#[tokio::test]
async fn many_rows_go_in_one_round_and_the_round_is_written_down() {
    on_each_kind(async |database, community, clock| {
        deliver(community, &take(community, said("ana", "salut")).await).await;
        let old = clock.now().as_millisecond();
        for id in 0..250 {
            let sql = format!(
                "INSERT INTO question (id, member, words, language, platform, asked)
                 SELECT {id}, id, 'x', 'ro', 'console', {old} FROM member"
            );
            database.execute(&sql).await;
        }
        let storage = &community.house.storage;
        assert_eq!(storage.rounds().await.unwrap(), []);
        clock.advance(days(181));
        round(&community.house).await.unwrap();
        assert_eq!(storage.waiting_questions().await.unwrap(), 0);
        round(&community.house).await.unwrap();
        let rounds = storage.rounds().await.unwrap();
        let questions = rounds.iter().find(|it| it.task == "questions").unwrap();
        assert_eq!((questions.touched, questions.total), (0, 250));
        assert_eq!(questions.ran, clock.now().as_millisecond());
    })
    .await;
}

#[tokio::test]
async fn what_could_not_be_delivered_goes_after_thirty_days() {
    on_each_kind(async |_, community, clock| {
        let storage = &community.house.storage;
        let messages = take(community, said("ana", "salut")).await;
        let failed = messages.iter().map(|it| (it.id, Outcome::Failed(Dead::Refused))).collect();
        storage.record(failed, 0).await.unwrap();
        take(community, said("ion", "salut")).await;
        clock.advance(days(29));
        round(&community.house).await.unwrap();
        assert_eq!(storage.outbox_depth().await.unwrap(), (1, 1));
        clock.advance(days(2));
        round(&community.house).await.unwrap();
        assert_eq!(storage.outbox_depth().await.unwrap(), (1, 0), "what waits, waits");
    })
    .await;
}

#[tokio::test]
async fn who_joined_before_days_were_noted_is_counted_from_now() {
    on_each_kind(async |database, community, clock| {
        deliver(community, &take(community, said("ana", "salut")).await).await;
        database.execute("UPDATE member SET seen = NULL").await;
        clock.advance(days(2000));
        round(&community.house).await.unwrap();
        round(&community.house).await.unwrap();
        assert_eq!(database.number("SELECT COUNT(*) FROM member WHERE warned IS NULL").await, 1);
    })
    .await;
}

#[tokio::test]
async fn each_account_is_warned_once_in_its_language_however_many_processes_look() {
    on_each_kind(async |database, community, clock| {
        deliver(community, &take(community, said("ana", "salut")).await).await;
        let account = "INSERT INTO account (platform, person, member, hint, unreachable)
                       SELECT 'telegram', '77', id, 'cy', NULL FROM member
                       UNION ALL SELECT 'discord', '78', id, 'en', 5 FROM member";
        database.execute(account).await;
        clock.advance(days(702));
        let both = futures::future::join(round(&community.house), round(&community.house)).await;
        both.0.unwrap();
        both.1.unwrap();
        let now = clock.now().as_millisecond();
        let mut warned = Vec::new();
        for platform in Platform::ALL {
            let storage = &community.house.storage;
            let leased = storage.lease(*platform, None, now, now + 1, 9).await.unwrap();
            assert!(keys(&leased).iter().all(|it| it == "retention-warning"));
            warned.extend(leased.into_iter().map(|it| {
                let hint = it.hint.map(|it| it.to_string());
                assert!(it.to.is_private());
                (it.to.platform, it.to.person.0, hint)
            }));
        }
        let welsh = Some("cy".to_owned());
        let expected = [
            (Platform::Console, "ana".to_owned(), None),
            (Platform::Telegram, "77".to_owned(), welsh),
        ];
        assert_eq!(warned, expected);
        // A word is enough to stay.
        clock.advance(days(20));
        take(community, said("ana", "salut")).await;
        clock.advance(days(15));
        round(&community.house).await.unwrap();
        assert_eq!(database.number("SELECT COUNT(*) FROM member").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_day_is_noted_once() {
    on_each_kind(async |database, community, clock| {
        let seen = async || database.number("SELECT seen FROM member").await;
        take(community, said("ana", "salut")).await;
        let first = seen().await;
        assert_eq!(first, common::noon().as_millisecond() - 10 * 3_600_000);
        // Were it written again, it would be right again.
        database.execute(&format!("UPDATE member SET warned = 7, seen = {first}")).await;
        clock.advance(SignedDuration::from_hours(13));
        take(community, said("ana", "salut")).await;
        assert_eq!(database.number("SELECT warned FROM member").await, 7);
        clock.advance(SignedDuration::from_hours(1));
        take(community, said("ana", "salut")).await;
        assert_eq!(seen().await, first + 24 * 3_600_000);
        assert_eq!(database.number("SELECT COUNT(*) FROM member WHERE warned IS NULL").await, 1);
    })
    .await;
}
