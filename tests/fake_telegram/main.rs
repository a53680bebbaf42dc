//! The fake Telegram keeps Telegram's rules: tried with the real client and with bare HTTP.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails the test")]

#[path = "../fakes/mod.rs"]
mod fakes;

mod formatting;
mod groups;
mod http;
mod load;
mod polling;
mod presses;
mod shapes;
mod trouble;
mod webhook;
mod writing;

use fakes::telegram::FakeTelegram;
use serde_json::{Value, json};
use teloxide::types::{ChatId, MessageId};
use teloxide::{ApiError, Bot, RequestError};

/// The real client, pointed at the fake.
fn bot(telegram: &FakeTelegram) -> Bot {
    Bot::new(telegram.token()).set_api_url(telegram.url().parse().unwrap())
}

/// A request as bare JSON. Status and answer.
async fn call(telegram: &FakeTelegram, method: &str, params: Value) -> (u16, Value) {
    let url = format!("{}/bot{}/{method}", telegram.url(), telegram.token());
    let request = reqwest::Client::new().post(url).header("content-type", "application/json");
    let answer = request.body(params.to_string()).send().await.unwrap();
    let status = answer.status().as_u16();
    (status, serde_json::from_str(&answer.text().await.unwrap()).unwrap())
}

/// The description with which a request is refused.
async fn refusal(telegram: &FakeTelegram, method: &str, params: Value) -> String {
    let (_, answer) = call(telegram, method, params).await;
    assert_eq!(answer["ok"], false, "{answer}");
    answer["description"].as_str().unwrap().to_owned()
}

/// The result of a request that goes well.
async fn done(telegram: &FakeTelegram, method: &str, params: Value) -> Value {
    let (status, mut answer) = call(telegram, method, params).await;
    assert_eq!((status, &answer["ok"]), (200, &json!(true)), "{answer}");
    answer["result"].take()
}

fn api_error<T: std::fmt::Debug>(outcome: Result<T, RequestError>) -> ApiError {
    match outcome {
        Err(RequestError::Api(error)) => error,
        other => panic!("not refused by the API: {other:?}"),
    }
}

/// What Telegram says since it stopped saying `Unauthorized: …`, by which alone the client would
/// know it.
fn stranger() -> ApiError {
    ApiError::Unknown("Forbidden: bot can't initiate conversation with a user".to_owned())
}

fn message_id(message: &fakes::telegram::Message) -> MessageId {
    MessageId(i32::try_from(message.id).unwrap())
}

fn chat_id(chat: &fakes::telegram::Chat) -> ChatId {
    ChatId(chat.id())
}
