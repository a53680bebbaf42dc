//! Buttons, presses and their answers, in a conversation with a bot on the real client.

use serde_json::json;
use teloxide::payloads::{
    AnswerCallbackQuerySetters as _, GetUpdatesSetters as _, SendMessageSetters as _,
};
use teloxide::prelude::Requester as _;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup, UpdateKind};
use teloxide::{ApiError, Bot};

use super::fakes::telegram::{FakeTelegram, Message, Person};
use super::{api_error, bot, chat_id, done, message_id, refusal};

/// A bot that asks everybody the same question and takes the answer.
async fn asks(bot: Bot) {
    let mut offset = 0;
    loop {
        let updates = bot.get_updates().offset(offset).timeout(10).await.unwrap();
        for update in updates {
            offset = i32::try_from(update.id.0).unwrap() + 1;
            match update.kind {
                UpdateKind::Message(message) => {
                    let buttons = [["yes", "no"].map(|it| InlineKeyboardButton::callback(it, it))];
                    let question = bot.send_message(message.chat.id, "Shall we?");
                    question.reply_markup(InlineKeyboardMarkup::new(buttons)).await.unwrap();
                }
                UpdateKind::CallbackQuery(press) => {
                    let said = press.data.unwrap();
                    bot.answer_callback_query(press.id)
                        .text(format!("You said {said}"))
                        .await
                        .unwrap();
                    let message = press.message.unwrap();
                    let words = format!("Chosen: {said}");
                    bot.edit_message_text(message.chat().id, message.id(), words).await.unwrap();
                }
                other => panic!("{other:?}"),
            }
        }
    }
}

#[tokio::test]
async fn a_conversation_from_end_to_end() {
    let telegram = FakeTelegram::start().await;
    let running = tokio::spawn(asks(bot(&telegram)));
    let (ana, ben) = (telegram.person("Ana"), telegram.person("Ben"));
    ana.says("/start");
    ben.says("/start");
    let question = ana.hears().await;
    assert_eq!((question.text.as_str(), question.labels()), ("Shall we?", vec!["yes", "no"]));
    ben.hears().await;
    let press = ana.presses("yes");
    assert_eq!(telegram.until_press_answered(press).await.text, "You said yes");
    let edited = ana.until_edited(&question).await;
    assert_eq!((edited.text.as_str(), edited.labels()), ("Chosen: yes", vec![]));
    assert_eq!(edited.edits[0].text, "Shall we?");
    // The button is gone, but Ana's phone showed it for a moment longer.
    let late = ana.presses_on(&question, "no");
    telegram.until_press_answered(late).await;
    ana.until_edited(&edited).await;
    telegram.until_idle().await;
    assert_eq!(ana.answered_words(), ["Chosen: no"]);
    assert_eq!(ben.answered_words(), ["Shall we?"]);
    assert!(telegram.unanswered_presses().is_empty());
    telegram.assert_clean();
    running.abort();
}

async fn question(telegram: &FakeTelegram, ana: &Person) -> Message {
    ana.says("/start");
    let buttons = [["yes"].map(|it| InlineKeyboardButton::callback(it, it))];
    let send = bot(telegram).send_message(chat_id(ana), "Shall we?");
    send.reply_markup(InlineKeyboardMarkup::new(buttons)).await.unwrap();
    ana.hears().await
}

/// The ids of the callback queries that came.
async fn queries(telegram: &FakeTelegram) -> Vec<String> {
    let updates = done(telegram, "getUpdates", json!({})).await;
    let ids =
        updates.as_array().unwrap().iter().filter_map(|it| it["callback_query"]["id"].as_str());
    ids.map(str::to_owned).collect()
}

const TOO_LATE: &str =
    "Bad Request: query is too old and response timeout expired or query ID is invalid";

#[tokio::test]
async fn a_press_is_answered_once() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    question(&telegram, &ana).await;
    let press = ana.presses("yes");
    assert_eq!(telegram.unanswered_presses(), [press]);
    let id = json!({ "callback_query_id": queries(&telegram).await[0] });
    done(&telegram, "answerCallbackQuery", id.clone()).await;
    assert_eq!(refusal(&telegram, "answerCallbackQuery", id).await, TOO_LATE);
    // A bot that was killed can't know that it has answered.
    telegram.assert_clean();
}

#[tokio::test]
async fn too_late_an_answer_is_refused_but_no_breach() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    question(&telegram, &ana).await;
    ana.presses("yes");
    telegram.lets_presses_expire();
    let id = json!({ "callback_query_id": queries(&telegram).await[0] });
    assert_eq!(refusal(&telegram, "answerCallbackQuery", id).await, TOO_LATE);
    telegram.assert_clean();
}

#[tokio::test]
async fn an_answer_has_200_characters() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    question(&telegram, &ana).await;
    ana.presses("yes");
    let id = &queries(&telegram).await[0];
    let answer = |length: usize| json!({ "callback_query_id": id, "text": "ș".repeat(length) });
    refusal(&telegram, "answerCallbackQuery", answer(201)).await;
    assert!(!telegram.violations().is_empty());
    done(&telegram, "answerCallbackQuery", answer(200)).await;
}

#[tokio::test]
async fn what_is_edited_must_differ() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    let question = question(&telegram, &ana).await;
    let bot = bot(&telegram);
    let edit = || bot.edit_message_text(chat_id(&ana), message_id(&question), "Shall we?");
    edit().await.unwrap();
    assert!(ana.last_answer().unwrap().labels().is_empty(), "an edit without buttons takes them");
    assert_eq!(api_error(edit().await), ApiError::MessageNotModified);
    bot.delete_message(chat_id(&ana), message_id(&question)).await.unwrap();
    assert_eq!(api_error(edit().await), ApiError::MessageToEditNotFound);
    assert!(ana.answers().is_empty());
    telegram.assert_clean();
}

#[tokio::test]
async fn buttons_alone_can_change() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    let question = question(&telegram, &ana).await;
    let (chat, bot) = (chat_id(&ana), bot(&telegram));
    bot.edit_message_reply_markup(chat, message_id(&question)).await.unwrap();
    let now = ana.until_edited(&question).await;
    assert_eq!((now.text.as_str(), now.labels()), ("Shall we?", vec![]));
    telegram.assert_clean();
}

#[tokio::test]
async fn buttons_have_limits() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let button = |it: serde_json::Value| json!({ "chat_id": ana.id(), "text": "?", "reply_markup": { "inline_keyboard": [[it]] } });
    let bad = [
        json!({ "text": "data", "callback_data": "d".repeat(65) }),
        json!({ "text": "no data", "callback_data": "" }),
        json!({ "text": " ", "callback_data": "no label" }),
        json!({ "text": "odd link", "url": "javascript:alert(1)" }),
        json!({ "text": "long start", "url": format!("https://t.me/bot?start={}", "s".repeat(65)) }),
        json!({ "text": "odd start", "url": "https://t.me/bot?start=a%20b" }),
        json!({ "text": "nothing to do" }),
        json!({ "text": "two things", "callback_data": "a", "url": "https://example.org" }),
    ];
    for bad in bad {
        let before = telegram.violations().len();
        refusal(&telegram, "sendMessage", button(bad.clone())).await;
        assert!(telegram.violations().len() > before, "{bad}");
    }
    let row: Vec<_> =
        (0..101).map(|it| json!({ "text": "b", "callback_data": it.to_string() })).collect();
    let many =
        json!({ "chat_id": ana.id(), "text": "?", "reply_markup": { "inline_keyboard": [row] } });
    assert_eq!(
        refusal(&telegram, "sendMessage", many).await,
        "Bad Request: reply markup is too long"
    );
    done(
        &telegram,
        "sendMessage",
        button(json!({ "text": "ok", "callback_data": "d".repeat(64) })),
    )
    .await;
    let start = json!({ "text": "ok", "url": "https://t.me/xploit_test_bot?start=join_7-a" });
    done(&telegram, "sendMessage", button(start)).await;
    let link = ana.last_answer().unwrap().link("ok").unwrap().to_owned();
    ana.follows(&link);
    assert_eq!(ana.messages().last().unwrap().text, "/start join_7-a");
}
