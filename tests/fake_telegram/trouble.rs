//! What goes wrong on purpose, and what comes of sending too fast.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::fakes::telegram::{
    FakeTelegram, Fault, Moment, OnBreach, Person, Rates, Sent, Settings, Where,
};
use super::{call, done, refusal};

async fn started() -> (FakeTelegram, Person) {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    (telegram, ana)
}

fn hello(to: &Person) -> Value {
    json!({ "chat_id": to.id(), "text": "hello" })
}

/// A request whose answer may never come, or not to its end.
async fn attempt(telegram: &FakeTelegram, params: &Value) -> Result<String, reqwest::Error> {
    let url = format!("{}/bot{}/sendMessage", telegram.url(), telegram.token());
    let request = reqwest::Client::new().post(url).header("content-type", "application/json");
    request.body(params.to_string()).send().await?.text().await
}

#[tokio::test]
async fn the_next_requests_are_refused() {
    let (telegram, ana) = started().await;
    telegram.breaks(Fault::TooManyRequests { retry_after: 3 }.on("sendMessage").times(2));
    telegram.breaks(Fault::ServerError.on("sendMessage"));
    for _ in 0..2 {
        let (status, answer) = call(&telegram, "sendMessage", hello(&ana)).await;
        assert_eq!((status, &answer["parameters"]["retry_after"]), (429, &json!(3)));
        done(&telegram, "getMe", json!({})).await;
    }
    assert_eq!(call(&telegram, "sendMessage", hello(&ana)).await.0, 500);
    done(&telegram, "sendMessage", hello(&ana)).await;
    assert_eq!(ana.answers().len(), 1);
    telegram.assert_clean();
}

#[tokio::test]
async fn one_chat_can_be_out_of_order_alone() {
    let (telegram, ana) = started().await;
    let ben = telegram.person("Ben");
    ben.says("/start");
    telegram.breaks(Fault::Hang(Moment::Before).in_chat(&ana).always());
    let hanging = tokio::spawn({
        let (telegram, hello) = (telegram.clone(), hello(&ana));
        async move { attempt(&telegram, &hello).await }
    });
    telegram.until_requests("sendMessage", 1).await;
    done(&telegram, "sendMessage", hello(&ben)).await;
    assert!(!hanging.is_finished());
    hanging.abort();
    telegram.heals();
    done(&telegram, "sendMessage", hello(&ana)).await;
    assert_eq!(ana.answers().len(), 1);
}

#[tokio::test]
async fn a_lost_answer_leaves_the_work_done_or_not() {
    for (moment, messages) in [(Moment::Before, 0), (Moment::After, 1)] {
        let (telegram, ana) = started().await;
        telegram.breaks(Fault::Cut(moment).on("sendMessage"));
        attempt(&telegram, &hello(&ana)).await.unwrap_err();
        assert_eq!(ana.answers().len(), messages, "{moment:?}");

        telegram.breaks(Fault::Malformed(moment).on("sendMessage"));
        let answer = attempt(&telegram, &hello(&ana)).await.unwrap();
        serde_json::from_str::<Value>(&answer).unwrap_err();
        assert_eq!(ana.answers().len(), 2 * messages, "{moment:?}");

        telegram.breaks(Fault::Hang(moment).on("sendMessage"));
        let hanging = tokio::spawn({
            let (telegram, hello) = (telegram.clone(), hello(&ana));
            async move { attempt(&telegram, &hello).await }
        });
        telegram.until_requests("sendMessage", 3).await;
        ana.until_answers(3 * messages).await;
        assert!(!hanging.is_finished());
        hanging.abort();
        assert_eq!(ana.answers().len(), 3 * messages, "{moment:?}");
    }
}

#[tokio::test]
async fn a_bad_gateway_answers_with_a_page() {
    let (telegram, ana) = started().await;
    telegram.breaks(Fault::BadGateway.times(1).after(1));
    done(&telegram, "sendMessage", hello(&ana)).await;
    let page = attempt(&telegram, &hello(&ana)).await.unwrap();
    assert!(page.starts_with("<html>"), "{page}");
    assert_eq!(telegram.requests_of("sendMessage")[1].status, Some(502));
    telegram.breaks(Fault::BadGateway.on("getUpdates"));
    let url = format!("{}/bot{}/getUpdates", telegram.url(), telegram.token());
    assert_eq!(reqwest::get(url).await.unwrap().status(), 502);
}

#[tokio::test]
async fn chance_repeats_itself() {
    let statuses = async |seed: u64| {
        let telegram = FakeTelegram::with(Settings { seed, ..Settings::default() }).await;
        telegram.breaks(Fault::ServerError.sometimes(50));
        for _ in 0..40 {
            call(&telegram, "getMe", json!({})).await;
        }
        telegram.requests().iter().map(|it| it.status.unwrap()).collect::<Vec<_>>()
    };
    let (first, again, other) = (statuses(1).await, statuses(1).await, statuses(2).await);
    assert!(first.contains(&200) && first.contains(&500), "{first:?}");
    assert_eq!(first, again);
    assert_ne!(first, other);
}

#[test]
fn windows_slide() {
    let rates = Rates { overall: 3, ..Rates::published(OnBreach::Refuse) };
    let (start, mut sent) = (Instant::now(), Sent::default());
    let mut send = |chat: i64, millis: u64| {
        let outcome =
            sent.admit(&rates, chat, Where::Private, start + Duration::from_millis(millis));
        outcome.map_err(|it| it.rule.unwrap())
    };
    let in_chat = Err("more than 1 sends in a chat within 1s".to_owned());
    let overall = Err("more than 3 sends overall within 1s".to_owned());
    assert_eq!(send(1, 0), Ok(()));
    assert_eq!(send(1, 999), in_chat, "what is refused doesn't count");
    assert_eq!(send(1, 1000), Ok(()));
    assert_eq!(send(2, 1300), Ok(()));
    assert_eq!(send(3, 1900), Ok(()));
    assert_eq!(send(4, 1999), overall);
    assert_eq!(send(4, 2000), Ok(()));
    assert_eq!(send(5, 2299), overall);
    assert_eq!(send(5, 2300), Ok(()));
}

#[test]
fn slack_forgives_a_little() {
    let slack = Duration::from_millis(50);
    let rates = Rates { slack, ..Rates::published(OnBreach::Refuse) };
    let (start, mut sent) = (Instant::now(), Sent::default());
    let mut send = |millis: u64| {
        sent.admit(&rates, 1, Where::Private, start + Duration::from_millis(millis)).is_ok()
    };
    assert_eq!([send(0), send(949), send(950)], [true, false, true]);
}

/// A group that takes three messages a minute.
async fn slow_group(on_breach: OnBreach) -> (FakeTelegram, Value) {
    let rates = Rates { overall: 100, chat: 100, group: 3, ..Rates::published(on_breach) };
    let settings = Settings { rates: Some(rates), ..Settings::default() };
    let telegram = FakeTelegram::with(settings).await;
    let group = telegram.group("Learners");
    telegram.person("Ana").adds_bot(&group);
    (telegram, json!({ "chat_id": group.id(), "text": "hello" }))
}

#[tokio::test]
async fn sends_and_edits_count_and_nothing_else() {
    let (telegram, hello) = slow_group(OnBreach::Refuse).await;
    let sent = done(&telegram, "sendMessage", hello.clone()).await;
    let mut edit = hello.clone();
    (edit["message_id"], edit["text"]) = (sent["message_id"].clone(), json!("hi"));
    done(&telegram, "editMessageText", edit).await;
    let typing = json!({ "chat_id": hello["chat_id"], "action": "typing" });
    for _ in 0..5 {
        done(&telegram, "sendChatAction", typing.clone()).await;
    }
    done(&telegram, "sendMessage", hello.clone()).await;
    telegram.assert_clean();
    let (status, answer) = call(&telegram, "sendMessage", hello).await;
    assert_eq!(status, 429, "{answer}");
    assert!((1..=60).contains(&answer["parameters"]["retry_after"].as_u64().unwrap()), "{answer}");
    assert_eq!(telegram.violations()[0].what, "more than 3 sends in a group within 60s");
    let ben = telegram.person("Ben");
    ben.says("/start");
    done(&telegram, "sendMessage", self::hello(&ben)).await;
}

#[tokio::test]
async fn a_ban_is_for_every_chat() {
    let (telegram, hello) = slow_group(OnBreach::Ban(Duration::from_secs(600))).await;
    for _ in 0..3 {
        done(&telegram, "sendMessage", hello.clone()).await;
    }
    assert_eq!(call(&telegram, "sendMessage", hello).await.0, 429);
    let ben = telegram.person("Ben");
    ben.says("/start");
    let why = refusal(&telegram, "sendMessage", self::hello(&ben)).await;
    assert!(why.starts_with("Too Many Requests: retry after "), "{why}");
    assert_eq!(telegram.violations().len(), 1, "the ban itself is no further breach");
}

#[tokio::test]
#[should_panic(expected = "waited in vain until the bot says something new")]
async fn a_wait_ends_with_what_there_was_to_see() {
    let settings = Settings { patience: Duration::from_millis(50), ..Settings::default() };
    let telegram = FakeTelegram::with(settings).await;
    telegram.person("Ana").hears().await;
}

#[tokio::test]
#[should_panic(expected = "no message has a button \"maybe\"")]
async fn a_button_that_is_not_there_cannot_be_pressed() {
    let (telegram, ana) = started().await;
    done(&telegram, "sendMessage", hello(&ana)).await;
    ana.presses("maybe");
}
