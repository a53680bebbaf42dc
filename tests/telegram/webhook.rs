//! Updates that are brought.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;
use xploit_bot::adapters::Entrance;
use xploit_bot::adapters::telegram::{Settings, Telegram, Trouble, Verdict};

use crate::bot::{Bot, Who, settings};
use crate::common::{Database, Kind};
use crate::fakes::telegram::FakeTelegram;
use crate::odd::gate;

/// A server that hands on what is brought. It ends when it is dropped.
struct Server {
    serving: AbortHandle,
    /// How often it said that an update was not taken.
    refused: Arc<AtomicUsize>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

type Ways = (Arc<Telegram>, Entrance, Arc<AtomicUsize>);

async fn brought(
    State((adapter, entrance, refused)): State<Ways>,
    head: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let secret = head.get("X-Telegram-Bot-Api-Secret-Token");
    if !secret.is_some_and(|it| adapter.is_secret(it.to_str().unwrap())) {
        return StatusCode::UNAUTHORIZED;
    }
    match adapter.take(&entrance, &body).await {
        Verdict::Taken | Verdict::Nonsense => StatusCode::OK,
        Verdict::NotTaken => {
            refused.fetch_add(1, Ordering::SeqCst);
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// A bot to which the fake brings its updates.
async fn served(fake: &FakeTelegram, database: &Database) -> (Bot, Server) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/telegram", listener.local_addr().unwrap());
    let settings = Settings { webhook: Some(url.parse().unwrap()), ..settings(fake) };
    let bot = Bot::connected(settings, database, Who::Odd).await;
    let routes = Router::new().route("/telegram", post(brought));
    let refused = Arc::new(AtomicUsize::new(0));
    let ways = (bot.adapter.clone(), bot.entrance.clone(), refused.clone());
    let routes = routes.with_state(ways);
    let serving = tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
    bot.adapter.set_webhook().await.unwrap();
    (bot, Server { serving: serving.abort_handle(), refused })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_brought_is_answered_and_one_that_hangs_holds_nobody_up() {
    let fake = FakeTelegram::start().await;
    let database = Database::new(Kind::Sqlite).await;
    let (bot, _server) = served(&fake, &database).await;
    let (ana, slow) = (fake.person("Ana"), fake.person("Slow"));
    slow.says("/wait brought");
    gate("brought begun").notified().await;
    let said: Vec<i64> = ["one", "two"].into_iter().map(|it| ana.says(it)).collect();
    ana.until_answers(2).await;
    assert_eq!(ana.answered_words(), ["1 one", "2 two"]);
    gate("brought").notify_one();
    slow.until_answers(2).await;
    said.iter().for_each(|it| fake.repeats(*it));
    fake.sends_unknown_update();
    fake.sends_malformed_update();
    fake.until_confirmed().await;
    fake.until_idle().await;
    assert_eq!(ana.answers().len(), 2);
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_database_did_not_take_is_brought_again() {
    let fake = FakeTelegram::start().await;
    let database = Database::new(Kind::Sqlite).await;
    let (bot, server) = served(&fake, &database).await;
    let ana = fake.person("Ana");
    ana.says("one");
    ana.hears().await;
    database.execute("ALTER TABLE event RENAME TO event_away").await;
    ana.says("two");
    fake.until("it was refused", || server.refused.load(Ordering::SeqCst) >= 2).await;
    database.execute("ALTER TABLE event_away RENAME TO event").await;
    assert_eq!(ana.hears().await.text, "2 two");
    fake.until_confirmed().await;
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_press_that_is_brought_is_answered() {
    let fake = FakeTelegram::start().await;
    let database = Database::new(Kind::Sqlite).await;
    let (bot, _server) = served(&fake, &database).await;
    let ana = fake.person("Ana");
    ana.says("one");
    let message = ana.hears().await;
    let press = ana.presses_data(&message, "odd.two");
    fake.until_press_answered(press).await;
    assert_eq!(ana.hears().await.text, "2 two");
    let garbage = ana.presses_data(&message, "what is this");
    fake.until_press_answered(garbage).await;
    fake.until_confirmed().await;
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nonsense_changes_nothing_and_only_telegram_knows_the_secret() {
    let fake = FakeTelegram::start().await;
    let database = Database::new(Kind::Sqlite).await;
    let (bot, _server) = served(&fake, &database).await;
    let set = fake.requests_of("setWebhook").pop().unwrap();
    let secret = set.params["secret_token"].as_str().unwrap();
    assert!(bot.adapter.is_secret(secret));
    assert!(!bot.adapter.is_secret("") && !bot.adapter.is_secret(&secret[1..]));
    assert_eq!(set.params["allowed_updates"].as_array().unwrap().len(), 3);
    assert!(!format!("{:?}", bot.adapter).contains("AAfake"));
    for nonsense in ["", "no JSON", "[]", "7", r#"{"update_id":"x"}"#, "{}", "\u{0}"] {
        let verdict = bot.adapter.take(&bot.entrance, nonsense.as_bytes()).await;
        assert_eq!(verdict, Verdict::Nonsense, "{nonsense}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(bot.adapter.take(&bot.entrance, deep.as_bytes()).await, Verdict::Nonsense);
    let unread = br#"{"update_id":1,"message":{"text":7}}"#;
    assert_eq!(bot.adapter.take(&bot.entrance, unread).await, Verdict::Taken);
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_telegram_does_not_take_is_told() {
    let fake = FakeTelegram::start().await;
    let database = Database::new(Kind::Sqlite).await;
    let webhook = Some("http://example.org/telegram".parse().unwrap());
    let bot = Bot::connected(Settings { webhook, ..settings(&fake) }, &database, Who::Odd).await;
    let trouble = bot.adapter.set_webhook().await.unwrap_err();
    assert!(matches!(trouble, Trouble::WebhookRefused { .. }), "{trouble}");
    bot.stop().await;
}
