//! What is to be passed on from channels: each once, ten an hour from one channel.

use xploit_bot::core::ids::ChatId;
use xploit_bot::storage::crossposts::{End, WITHIN};

use crate::on_each_kind;

#[tokio::test]
async fn ten_an_hour_from_one_channel_and_none_twice() {
    on_each_kind(async |database, storage| {
        let (busy, other) = (ChatId("1".to_owned()), ChatId("2".to_owned()));
        for message in 10..22 {
            storage.crosspost_later(&busy, message.to_string(), 1).await.unwrap();
            // Told twice, as after a crash.
            storage.crosspost_later(&busy, message.to_string(), 2).await.unwrap();
        }
        storage.crosspost_later(&other, "50".to_owned(), 9).await.unwrap();
        let mut now = 100;
        let mut done = Vec::new();
        while let Some(it) = storage.lease_crosspost(now, now + 1000).await.unwrap() {
            storage.end_crosspost(&it, End::Crossposted, now).await.unwrap();
            done.push(it.message);
            now += 1;
        }
        let mut expected: Vec<_> = (10..20).map(|it| it.to_string()).collect();
        expected.push("50".to_owned());
        assert_eq!(done, expected, "the channel is full, the other one is not");
        let next = storage.lease_crosspost(100 + WITHIN, now + WITHIN).await.unwrap().unwrap();
        assert_eq!(next.message, "20", "there is room again");
        // Whoever held it is gone: it is due again when the lease has run out.
        assert_eq!(
            storage.lease_crosspost(101 + WITHIN, i64::MAX).await.unwrap().unwrap().message,
            "21"
        );
        assert_eq!(storage.lease_crosspost(101 + WITHIN, i64::MAX).await.unwrap(), None);
        let again = storage.lease_crosspost(now + WITHIN, i64::MAX).await.unwrap().unwrap();
        assert_eq!(again, next);
        storage.put_off_crosspost(&again, now + WITHIN + 50, 3).await.unwrap();
        let later = storage.lease_crosspost(now + WITHIN + 50, i64::MAX).await.unwrap().unwrap();
        assert_eq!((later.message.as_str(), later.attempts), ("20", 3));
        storage.end_crosspost(&later, End::Forbidden, now).await.unwrap();
        storage.end_crosspost(&later, End::Crossposted, now).await.unwrap();
        let told = "SELECT outcome FROM crosspost WHERE message = '20'";
        assert_eq!(database.strings(told).await, ["forbidden"], "the first word counts");
    })
    .await;
}
