//! What goes wrong on purpose, and what comes of sending too fast.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::timeout;

use super::fakes::telegram::{FakeTelegram, Fault, Moment, OnBreach, Person, Rates, Settings};
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
        let patience = Duration::from_millis(100);
        timeout(patience, attempt(&telegram, &hello(&ana))).await.unwrap_err();
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

async fn with_rates(rates: Rates) -> (FakeTelegram, Person) {
    let settings = Settings { rates: Some(rates), ..Settings::default() };
    let telegram = FakeTelegram::with(settings).await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    (telegram, ana)
}

#[tokio::test]
async fn a_chat_takes_one_message_a_second() {
    let (telegram, ana) = with_rates(Rates::published(OnBreach::Refuse)).await;
    done(&telegram, "sendMessage", hello(&ana)).await;
    let (status, answer) = call(&telegram, "sendMessage", hello(&ana)).await;
    assert_eq!((status, &answer["parameters"]["retry_after"]), (429, &json!(1)));
    assert_eq!(telegram.violations().len(), 1);
    // What is no send is not counted, and neither is what was refused.
    done(&telegram, "sendChatAction", json!({ "chat_id": ana.id(), "action": "typing" })).await;
    let ben = telegram.person("Ben");
    ben.says("/start");
    done(&telegram, "sendMessage", hello(&ben)).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    done(&telegram, "sendMessage", hello(&ana)).await;
}

#[tokio::test]
async fn edits_count_as_sends_do() {
    let (telegram, ana) = with_rates(Rates::published(OnBreach::Refuse)).await;
    done(&telegram, "sendMessage", hello(&ana)).await;
    let edit = json!({ "chat_id": ana.id(), "message_id": 2, "text": "hi" });
    assert_eq!(call(&telegram, "editMessageText", edit).await.0, 429);
}

#[tokio::test]
async fn a_ban_lasts_for_everybody() {
    let rates = Rates { overall: 2, ..Rates::published(OnBreach::Ban(Duration::from_secs(600))) };
    let (telegram, _) = with_rates(rates).await;
    let crowd: Vec<_> = (0..4).map(|it| telegram.person(&format!("P{it}"))).collect();
    for person in &crowd {
        person.says("/start");
    }
    let mut statuses = Vec::new();
    for person in &crowd {
        statuses.push(call(&telegram, "sendMessage", hello(person)).await.0);
    }
    assert_eq!(statuses, [200, 200, 429, 429]);
    assert_eq!(telegram.violations().len(), 1, "the ban itself is no further breach");
    let why = refusal(&telegram, "sendMessage", hello(&crowd[0])).await;
    assert!(why.starts_with("Too Many Requests: retry after "), "{why}");
}

#[tokio::test]
async fn a_group_takes_so_many_a_minute() {
    let rates = Rates { chat: 100, group: 5, ..Rates::published(OnBreach::Refuse) };
    let (telegram, ana) = with_rates(rates).await;
    let group = telegram.group("Learners");
    ana.adds_bot(&group);
    let hello = json!({ "chat_id": group.id(), "text": "hello" });
    for _ in 0..5 {
        done(&telegram, "sendMessage", hello.clone()).await;
    }
    let (status, answer) = call(&telegram, "sendMessage", hello).await;
    assert_eq!(status, 429);
    assert!(answer["parameters"]["retry_after"].as_u64().unwrap() > 50, "{answer}");
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
