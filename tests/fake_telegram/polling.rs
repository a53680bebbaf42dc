//! Updates by long polling.

use std::time::Duration;

use serde_json::json;
use teloxide::payloads::GetUpdatesSetters as _;
use teloxide::prelude::Requester as _;
use teloxide::types::{AllowedUpdate, Update};

use super::fakes::telegram::{FakeTelegram, Settings};
use super::{bot, call, done, refusal};

fn ids(updates: &[Update]) -> Vec<i64> {
    updates.iter().map(|it| i64::from(it.id.0)).collect()
}

#[tokio::test]
async fn updates_come_until_they_are_confirmed() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana").speaking("ro");
    let sent = [ana.says("/start"), ana.says("bună"), ana.says("la revedere")];
    let bot = bot(&telegram);
    assert_eq!(ids(&bot.get_updates().await.unwrap()), sent);
    assert_eq!(ids(&bot.get_updates().limit(2).await.unwrap()), sent[..2]);
    let offset = |it: i64| i32::try_from(it).unwrap();
    let rest = bot.get_updates().offset(offset(sent[2])).await.unwrap();
    assert_eq!(ids(&rest), sent[2..]);
    assert_eq!(telegram.pending_updates(), 1);
    let nothing = bot.get_updates().offset(offset(sent[2]) + 1).await.unwrap();
    assert!(nothing.is_empty());
    telegram.until_confirmed().await;
    telegram.assert_clean();
}

#[tokio::test]
async fn a_negative_offset_leaves_the_last_ones() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    let sent: Vec<i64> = (0..5).map(|it| ana.says(&format!("word {it}"))).collect();
    let updates = bot(&telegram).get_updates().offset(-2).await.unwrap();
    assert_eq!(ids(&updates), sent[3..]);
    assert_eq!(telegram.pending_updates(), 2);
}

#[tokio::test]
async fn a_long_poll_waits_for_somebody_to_write() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    let client = bot(&telegram);
    let poll = tokio::spawn(async move { client.get_updates().timeout(10).await });
    telegram.until_requests("getUpdates", 1).await;
    let sent = ana.says("hello");
    assert_eq!(ids(&poll.await.unwrap().unwrap()), [sent]);
}

#[tokio::test]
async fn a_second_poller_ends_the_first() {
    let telegram = FakeTelegram::start().await;
    let poll = |telegram: FakeTelegram| async move {
        call(&telegram, "getUpdates", json!({ "timeout": 20 })).await
    };
    let first = tokio::spawn(poll(telegram.clone()));
    telegram.until_requests("getUpdates", 1).await;
    let second = tokio::spawn(poll(telegram.clone()));
    let (status, answer) = first.await.unwrap();
    assert_eq!((status, &answer["error_code"]), (409, &json!(409)));
    telegram.person("Ana").says("hello");
    assert_eq!(second.await.unwrap().0, 200);
}

#[tokio::test]
async fn who_has_a_webhook_may_not_poll() {
    let telegram = FakeTelegram::start().await;
    done(&telegram, "setWebhook", json!({ "url": "https://example.org/hook" })).await;
    let why = refusal(&telegram, "getUpdates", json!({})).await;
    assert!(why.starts_with("Conflict: can't use getUpdates method while webhook is active"));
    done(&telegram, "deleteWebhook", json!({})).await;
    done(&telegram, "getUpdates", json!({})).await;
    telegram.assert_clean();
}

#[tokio::test]
async fn only_the_kinds_that_were_asked_for_come() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    let bot = bot(&telegram);
    bot.get_updates().allowed_updates([AllowedUpdate::CallbackQuery]).await.unwrap();
    ana.says("nobody hears me");
    assert!(bot.get_updates().await.unwrap().is_empty(), "left out, the last setting stays");
    bot.get_updates().allowed_updates([AllowedUpdate::Message]).await.unwrap();
    let heard = ana.says("now they do");
    ana.blocks_bot();
    assert_eq!(ids(&bot.get_updates().await.unwrap()), [heard]);
}

#[tokio::test]
async fn an_unanswered_poll_is_not_work() {
    let settings = Settings { quiet: Duration::from_millis(20), ..Settings::default() };
    let telegram = FakeTelegram::with(settings).await;
    let client = bot(&telegram);
    let poll = tokio::spawn(async move { client.get_updates().timeout(10).await });
    telegram.until_requests("getUpdates", 1).await;
    telegram.until_idle().await;
    poll.abort();
}

#[tokio::test]
async fn updates_held_back_come_together_and_in_another_order() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    telegram.holds_updates();
    telegram.shuffles_next();
    let sent: Vec<i64> = (0..6).map(|it| ana.says(&format!("word {it}"))).collect();
    let bot = bot(&telegram);
    assert!(bot.get_updates().await.unwrap().is_empty());
    telegram.releases_updates();
    let mut came = ids(&bot.get_updates().await.unwrap());
    assert_ne!(came, sent);
    came.sort_unstable();
    assert_eq!(came, sent);
    assert_eq!(ids(&bot.get_updates().await.unwrap()), sent);
}

#[tokio::test]
async fn an_update_comes_again_though_it_was_confirmed() {
    let telegram = FakeTelegram::start().await;
    let sent = telegram.person("Ana").says("once");
    let bot = bot(&telegram);
    let offset = i32::try_from(sent).unwrap() + 1;
    assert!(bot.get_updates().offset(offset).await.unwrap().is_empty());
    telegram.repeats(sent);
    assert_eq!(ids(&bot.get_updates().offset(offset).await.unwrap()), [sent]);
    assert!(bot.get_updates().offset(offset).await.unwrap().is_empty());
}

#[tokio::test]
async fn odd_updates_come_as_they_are() {
    let telegram = FakeTelegram::start().await;
    let odd = [telegram.sends_unknown_update(), telegram.sends_malformed_update()];
    let next = telegram.person("Ana").says("and life goes on");
    let updates = bot(&telegram).get_updates().await.unwrap();
    assert_eq!(ids(&updates), [odd[0], odd[1], next]);
    let is_odd = |it: &Update| matches!(it.kind, teloxide::types::UpdateKind::Error(_));
    assert_eq!(updates.iter().map(is_odd).collect::<Vec<_>>(), [true, true, false]);
}
