//! The four encodings of a request, and what is wrong in any of them.

use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::fakes::telegram::{Checks, FakeTelegram, Settings, Spec};
use super::{call, done, refusal};

#[tokio::test]
async fn every_encoding_is_understood() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let keyboard = r#"{"inline_keyboard":[[{"text":"ok","callback_data":"ok"}]]}"#;
    let http = reqwest::Client::new();
    let url = format!("{}/bot{}/SENDmessage", telegram.url(), telegram.token());
    let id = ana.id().to_string();
    let pairs = [("chat_id", id.as_str()), ("text", "a & b"), ("reply_markup", keyboard)];
    let encoded = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let form = |it: reqwest::RequestBuilder| {
        it.header("content-type", "application/x-www-form-urlencoded").body(encoded.clone())
    };
    let parts = pairs
        .into_iter()
        .fold(Form::new(), |form, (key, value)| form.text(key.to_owned(), value.to_owned()));
    for request in [
        http.get(format!("{url}?{encoded}")),
        form(http.post(&url)),
        http.post(&url).multipart(parts),
    ] {
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap());
    }
    let typed: Value = serde_json::from_str(keyboard).unwrap();
    done(
        &telegram,
        "sendmessage",
        json!({ "chat_id": ana.id(), "text": "a & b", "reply_markup": typed }),
    )
    .await;
    for message in ana.until_answers(4).await {
        assert_eq!((message.text.as_str(), message.labels()), ("a & b", vec!["ok"]));
    }
    telegram.assert_clean();
}

#[tokio::test]
async fn a_file_comes_in_its_own_field_or_attached() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let url = format!("{}/bot{}/sendDocument", telegram.url(), telegram.token());
    let part =
        || Part::bytes(b"a,b\n".as_slice()).file_name("list.csv").mime_str("text/csv").unwrap();
    let own = Form::new().text("chat_id", ana.id().to_string()).part("document", part());
    let attached = Form::new().text("chat_id", ana.id().to_string());
    let attached = attached.text("document", "attach://f1").part("f1", part());
    for form in [own, attached] {
        let answer = reqwest::Client::new().post(&url).multipart(form).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap());
    }
    for message in ana.answers() {
        let document = message.document.unwrap();
        assert_eq!(
            (document.media_type.as_str(), &document.bytes[..]),
            ("text/csv", &b"a,b\n"[..])
        );
    }
    telegram.assert_clean();
}

#[tokio::test]
async fn wrong_addresses_are_refused() {
    let telegram = FakeTelegram::start().await;
    let get = async |path: &str| {
        let answer = reqwest::get(format!("{}{path}", telegram.url())).await.unwrap();
        let status = answer.status().as_u16();
        (status, serde_json::from_str::<Value>(&answer.text().await.unwrap()).unwrap())
    };
    let unauthorized = json!({ "ok": false, "error_code": 401, "description": "Unauthorized" });
    assert_eq!(get("/bot1:x/getMe").await, (401, unauthorized));
    assert_eq!(get("/").await.0, 404);
    telegram.assert_clean();
    assert_eq!(call(&telegram, "makeCoffee", json!({})).await.0, 404);
    assert_eq!(telegram.violations()[0].method, "makeCoffee");
}

#[tokio::test]
async fn requests_are_held_against_the_spec() {
    if Spec::published().is_none() {
        return;
    }
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let said = |params: Value| {
        let telegram = telegram.clone();
        async move {
            let before = telegram.violations().len();
            call(&telegram, "sendMessage", params).await;
            let new: Vec<String> =
                telegram.violations()[before..].iter().map(|it| it.what.clone()).collect();
            new.join("; ")
        }
    };
    let id = ana.id();
    assert_eq!(said(json!({ "chat_id": id, "text": "x" })).await, "");
    assert_eq!(
        said(json!({ "chat_id": id, "text": "x", "txet": 1 })).await,
        "txet: no such parameter"
    );
    let flag = said(json!({ "chat_id": id, "text": "x", "disable_notification": 1 })).await;
    assert_eq!(flag, "disable_notification: 1 is no Boolean");
    assert!(said(json!({ "text": "x" })).await.starts_with("chat_id: missing"));
    let keyboard = json!([[{ "text": "x", "callback_data": "x", "colour": "red" }]]);
    let keyboard =
        json!({ "chat_id": id, "text": "x", "reply_markup": { "inline_keyboard": keyboard } });
    assert!(said(keyboard).await.starts_with("reply_markup.inline_keyboard[0][0].colour: no such"));
    let before = telegram.violations().len();
    let scope = json!({ "commands": [], "scope": { "type": "everywhere" } });
    call(&telegram, "setMyCommands", scope).await;
    assert!(telegram.violations()[before].what.starts_with("scope.type: must be"));
}

#[tokio::test]
async fn a_file_that_nobody_asked_for_is_a_breach() {
    if Spec::published().is_none() {
        return;
    }
    let telegram = FakeTelegram::start().await;
    let url = format!("{}/bot{}/getMe", telegram.url(), telegram.token());
    let form = Form::new().part("photo", Part::bytes(b"x".as_slice()).file_name("me.png"));
    reqwest::Client::new().post(&url).multipart(form).send().await.unwrap();
    assert_eq!(telegram.violations()[0].what, "photo: no file is expected here");
}

#[tokio::test]
async fn the_spec_can_be_left_out() {
    let settings = Settings { checks: Checks::LimitsOnly, ..Settings::default() };
    let telegram = FakeTelegram::with(settings).await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    done(&telegram, "sendMessage", json!({ "chat_id": ana.id(), "text": "x", "txet": 1 })).await;
    telegram.assert_clean();
    refusal(&telegram, "sendMessage", json!({ "chat_id": ana.id(), "text": "" })).await;
    assert_eq!(telegram.violations().len(), 1);
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_a_breach() {
    let telegram = FakeTelegram::start().await;
    let url = format!("{}/bot{}/sendMessage", telegram.url(), telegram.token());
    for (media_type, body) in [("application/json", "{"), ("text/plain", "hello")] {
        let request = reqwest::Client::new().post(&url).header("content-type", media_type);
        assert_eq!(request.body(body).send().await.unwrap().status(), 400);
    }
    assert_eq!(telegram.violations().len(), 2);
}
