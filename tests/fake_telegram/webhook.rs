//! Updates by webhook.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use tokio::sync::{Semaphore, watch};

use super::fakes::telegram::FakeTelegram;
use super::{done, refusal};

/// An update and the secret that came with it.
type Came = (Value, Option<String>);

/// A bot's end of the webhook, which does what the test says.
#[derive(Clone)]
struct Receiver {
    url: String,
    came: Arc<Mutex<Vec<Came>>>,
    /// How often to refuse before all is taken.
    refusals: Arc<Mutex<u32>>,
    /// Each answer takes one.
    leave: Arc<Semaphore>,
    bell: watch::Sender<()>,
}

impl Receiver {
    async fn start(refusals: u32, leave: usize) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self {
            url: format!("http://{}/hook", listener.local_addr().unwrap()),
            came: Arc::default(),
            refusals: Arc::new(Mutex::new(refusals)),
            leave: Arc::new(Semaphore::new(leave)),
            bell: watch::Sender::new(()),
        };
        let this = receiver.clone();
        let take = async move |headers: HeaderMap, body: String| this.take(&headers, &body).await;
        let app = axum::Router::new().fallback(take);
        tokio::spawn(async move { axum::serve(listener, app).await });
        receiver
    }

    async fn take(&self, headers: &HeaderMap, body: &str) -> StatusCode {
        let secret = headers.get("X-Telegram-Bot-Api-Secret-Token");
        let secret = secret.map(|it| it.to_str().unwrap().to_owned());
        self.came.lock().unwrap().push((serde_json::from_str(body).unwrap(), secret));
        self.bell.send_replace(());
        self.leave.acquire().await.unwrap().forget();
        let mut refusals = self.refusals.lock().unwrap();
        if *refusals > 0 {
            *refusals -= 1;
            return StatusCode::INTERNAL_SERVER_ERROR;
        }
        StatusCode::OK
    }

    fn texts(&self) -> Vec<String> {
        let came = self.came.lock().unwrap();
        came.iter().map(|it| it.0["message"]["text"].as_str().unwrap().to_owned()).collect()
    }

    async fn until_came(&self, count: usize) {
        let mut bell = self.bell.subscribe();
        while self.came.lock().unwrap().len() < count {
            bell.changed().await.unwrap();
        }
    }
}

#[tokio::test]
async fn updates_are_posted_with_the_secret() {
    let telegram = FakeTelegram::start().await;
    let receiver = Receiver::start(0, 100).await;
    let set = json!({ "url": receiver.url, "secret_token": "s3cret_-" });
    done(&telegram, "setWebhook", set).await;
    assert_eq!(telegram.webhook_url().as_ref(), Some(&receiver.url));
    telegram.person("Ana").says("hello");
    telegram.until_confirmed().await;
    assert_eq!(receiver.texts(), ["hello"]);
    assert_eq!(receiver.came.lock().unwrap()[0].1.as_deref(), Some("s3cret_-"));
    telegram.assert_clean();
}

#[tokio::test]
async fn what_was_refused_comes_again_and_the_chat_keeps_its_order() {
    let telegram = FakeTelegram::start().await;
    let receiver = Receiver::start(2, 100).await;
    let ana = telegram.person("Ana");
    ana.says("one");
    ana.says("two");
    done(&telegram, "setWebhook", json!({ "url": receiver.url })).await;
    telegram.until_confirmed().await;
    assert_eq!(receiver.texts(), ["one", "one", "one", "two"]);
    let info = done(&telegram, "getWebhookInfo", json!({})).await;
    let error = info["last_error_message"].as_str().unwrap();
    assert!(error.contains("500"), "{error}");
}

#[tokio::test]
async fn an_address_where_nobody_listens_is_tried_again() {
    let telegram = FakeTelegram::start().await;
    let nobody = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", nobody.local_addr().unwrap());
    drop(nobody);
    done(&telegram, "setWebhook", json!({ "url": url })).await;
    telegram.person("Ana").says("hello");
    let failed = || telegram.webhook_error().is_some_and(|it| it.contains("Connection failed"));
    telegram.until("nobody could be reached", failed).await;
    let receiver = Receiver::start(0, 100).await;
    done(&telegram, "setWebhook", json!({ "url": receiver.url })).await;
    telegram.until_confirmed().await;
    assert_eq!(receiver.texts(), ["hello"]);
}

#[tokio::test]
async fn chats_go_side_by_side_but_not_too_many() {
    let telegram = FakeTelegram::start().await;
    let receiver = Receiver::start(0, 0).await;
    done(&telegram, "setWebhook", json!({ "url": receiver.url, "max_connections": 3 })).await;
    let people: Vec<_> = (0..5).map(|it| telegram.person(&format!("P{it}"))).collect();
    for person in &people {
        person.says("one");
        person.says("two");
    }
    receiver.until_came(3).await;
    assert_eq!(receiver.texts(), ["one"; 3], "no more than three connections");
    receiver.leave.add_permits(100);
    telegram.until_confirmed().await;
    let mut of_chat: HashMap<i64, Vec<String>> = HashMap::new();
    for (update, _) in receiver.came.lock().unwrap().iter() {
        let message = &update["message"];
        let texts = of_chat.entry(message["chat"]["id"].as_i64().unwrap()).or_default();
        texts.push(message["text"].as_str().unwrap().to_owned());
    }
    assert_eq!(of_chat.len(), 5);
    assert!(of_chat.values().all(|it| it == &["one", "two"]), "{of_chat:?}");
}

#[tokio::test]
async fn an_update_is_posted_again_though_it_was_taken() {
    let telegram = FakeTelegram::start().await;
    let receiver = Receiver::start(0, 100).await;
    done(&telegram, "setWebhook", json!({ "url": receiver.url })).await;
    let update = telegram.person("Ana").says("hello");
    telegram.until_confirmed().await;
    telegram.repeats(update);
    telegram.until_confirmed().await;
    assert_eq!(receiver.texts(), ["hello", "hello"]);
}

#[tokio::test]
async fn a_webhook_has_limits() {
    let telegram = FakeTelegram::start().await;
    let url = "https://example.org/";
    for bad in [
        json!({ "url": "http://example.org/" }),
        json!({ "url": url, "secret_token": "not allowed" }),
        json!({ "url": url, "secret_token": "s".repeat(257) }),
        json!({ "url": url, "max_connections": 101 }),
    ] {
        let before = telegram.violations().len();
        refusal(&telegram, "setWebhook", bad.clone()).await;
        assert!(telegram.violations().len() > before, "{bad}");
    }
    assert_eq!(telegram.webhook_url(), None);
}

#[tokio::test]
async fn pending_updates_can_be_dropped() {
    let telegram = FakeTelegram::start().await;
    telegram.person("Ana").says("hello");
    assert_eq!(telegram.pending_updates(), 1);
    done(&telegram, "deleteWebhook", json!({ "drop_pending_updates": true })).await;
    assert_eq!(telegram.pending_updates(), 0);
}
