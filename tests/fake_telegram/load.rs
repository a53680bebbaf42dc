//! The fake bears load: many people at once, nothing kept that need not be.

use std::sync::Arc;

use serde_json::json;

use super::fakes::telegram::{FakeTelegram, Settings};

const PEOPLE: usize = 50;
const ROUNDS: usize = 20;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_at_once() {
    let telegram = FakeTelegram::with(Settings::for_load()).await;
    let client = reqwest::Client::new();
    let url: Arc<str> = format!("{}/bot{}/sendMessage", telegram.url(), telegram.token()).into();
    let talks = (0..PEOPLE).map(|it| {
        let person = telegram.person(&format!("P{it}"));
        let (client, url) = (client.clone(), Arc::clone(&url));
        tokio::spawn(async move {
            for round in 0..ROUNDS {
                person.says("a question");
                let body = json!({ "chat_id": person.id(), "text": format!("answer {round}") });
                let request = client.post(&*url).header("content-type", "application/json");
                let answer = request.body(body.to_string()).send().await.unwrap();
                assert_eq!(answer.status(), 200);
                assert_eq!(person.hears().await.text, format!("answer {round}"));
            }
        })
    });
    for talk in talks.collect::<Vec<_>>() {
        talk.await.unwrap();
    }
    assert_eq!(telegram.count("sendMessage"), PEOPLE * ROUNDS);
    assert_eq!(telegram.pending_updates(), PEOPLE * ROUNDS);
    assert!(telegram.requests().is_empty());
    telegram.assert_clean();
}
