//! Groups: what the bot sees of them, and how they change.

use serde_json::json;
use teloxide::prelude::Requester as _;
use teloxide::types::{ChatKind, UpdateKind};
use teloxide::{ApiError, RequestError};

use super::fakes::telegram::{FakeTelegram, Privacy, Settings};
use super::{api_error, bot, chat_id, done, refusal, stranger};

#[tokio::test]
async fn privacy_mode_keeps_most_words_from_the_bot() {
    let telegram = FakeTelegram::start().await;
    let (ana, group) = (telegram.person("Ana"), telegram.group("Learners"));
    ana.adds_bot(&group);
    assert_eq!(ana.says_in(&group, "good morning"), None);
    assert_eq!(ana.says_in(&group, "/help@another_bot"), None);
    assert_eq!(ana.says_in(&group, "and/or a@xploit_test_bot.ro"), None);
    assert!(ana.says_in(&group, "/help").is_some());
    assert!(ana.says_in(&group, "/help@Xploit_Test_Bot").is_some());
    assert!(ana.says_in(&group, "dear @xploit_test_bot, help").is_some());
    bot(&telegram).send_message(chat_id(&group), "Here I am").await.unwrap();
    let answer = group.hears().await;
    assert!(ana.replies(&answer, "thank you").is_some());
    let own = group.messages().into_iter().next_back().unwrap();
    assert_eq!(ana.replies(&own, "talking to myself"), None);
    assert_eq!(group.messages().len(), 1 + 6 + 1 + 2);
    telegram.assert_clean();
}

#[tokio::test]
async fn without_privacy_the_bot_hears_everything() {
    let settings = Settings { privacy: Privacy::Off, ..Settings::default() };
    let telegram = FakeTelegram::with(settings).await;
    let (ana, group) = (telegram.person("Ana"), telegram.group("Learners"));
    assert_eq!(ana.says_in(&group, "the bot isn't here yet"), None);
    ana.adds_bot(&group);
    assert!(ana.says_in(&group, "good morning").is_some());
    assert!(bot(&telegram).get_me().await.unwrap().can_read_all_group_messages);
}

#[tokio::test]
async fn who_spoke_in_a_group_did_not_start_the_bot() {
    let telegram = FakeTelegram::start().await;
    let (ana, group) = (telegram.person("Ana"), telegram.group("Learners"));
    ana.adds_bot(&group);
    ana.says_in(&group, "/help");
    let outcome = bot(&telegram).send_message(chat_id(&ana), "psst").await;
    assert_eq!(api_error(outcome), stranger());
}

#[tokio::test]
async fn the_bot_comes_and_goes() {
    let telegram = FakeTelegram::start().await;
    let (ana, group) = (telegram.person("Ana"), telegram.supergroup("Learners"));
    let bot = bot(&telegram);
    let write = || bot.send_message(chat_id(&group), "hello");
    api_error(write().await);
    let added = ana.adds_bot(&group);
    write().await.unwrap();
    let removed = ana.removes_bot(&group);
    assert_eq!(api_error(write().await), ApiError::BotKickedFromSupergroup);
    let updates = bot.get_updates().await.unwrap();
    let standing = |id: i64| {
        let update = updates.iter().find(|it| i64::from(it.id.0) == id).unwrap();
        let UpdateKind::MyChatMember(change) = &update.kind else { panic!("{update:?}") };
        (change.old_chat_member.is_present(), change.new_chat_member.is_present())
    };
    assert_eq!((standing(added), standing(removed)), ((false, true), (true, false)));
    ana.adds_bot(&group);
    bot.leave_chat(chat_id(&group)).await.unwrap();
    assert!(!group.has_bot());
    let chat = bot.get_chat(chat_id(&group)).await.unwrap();
    assert!(matches!(chat.kind, teloxide::types::ChatFullInfoKind::Public(_)));
    telegram.assert_clean();
}

#[tokio::test]
async fn a_group_that_moved_says_where() {
    let telegram = FakeTelegram::start().await;
    let (ana, group) = (telegram.person("Ana"), telegram.group("Learners"));
    ana.adds_bot(&group);
    let moved = group.becomes_supergroup();
    let bot = bot(&telegram);
    let outcome = bot.send_message(chat_id(&group), "hello").await;
    let Err(RequestError::MigrateToChatId(to)) = outcome else { panic!("{outcome:?}") };
    assert_eq!(to.0, moved.id());
    bot.send_message(to, "hello").await.unwrap();
    assert_eq!(moved.answered_words(), ["hello"]);
    assert!(ana.says_in(&moved, "/help").is_some());
    let updates = bot.get_updates().await.unwrap();
    let told = updates.iter().any(|it| match &it.kind {
        UpdateKind::Message(it) => it.migrate_to_chat_id() == Some(&to),
        _ => false,
    });
    assert!(told);
    telegram.assert_clean();
}

#[tokio::test]
async fn everybody_can_press_in_a_group() {
    let telegram = FakeTelegram::start().await;
    let (ana, ben) = (telegram.person("Ana"), telegram.person("Ben"));
    let group = telegram.group("Learners");
    ana.adds_bot(&group);
    ben.joins(&group);
    let poll = json!({
        "chat_id": group.id(),
        "text": "Who comes?",
        "reply_markup": { "inline_keyboard": [[{ "text": "me", "callback_data": "me" }]] },
    });
    done(&telegram, "sendMessage", poll).await;
    ben.presses_in(&group, "me");
    let updates = bot(&telegram).get_updates().await.unwrap();
    let UpdateKind::CallbackQuery(press) = &updates.last().unwrap().kind else { panic!() };
    assert_eq!(press.from.first_name, "Ben");
    assert!(matches!(press.message.as_ref().unwrap().chat().kind, ChatKind::Public(_)));
}

#[tokio::test]
async fn words_of_others_are_not_the_bots_to_change() {
    let telegram = FakeTelegram::start().await;
    let (ana, group) = (telegram.person("Ana"), telegram.group("Learners"));
    ana.adds_bot(&group);
    ana.says_in(&group, "/help");
    let said = group.messages().into_iter().next_back().unwrap();
    let message = json!({ "chat_id": group.id(), "message_id": said.id });
    let why = refusal(&telegram, "deleteMessage", message.clone()).await;
    assert_eq!(why, "Bad Request: message can't be deleted");
    let mut edit = message;
    edit["text"] = json!("/stop");
    let why = refusal(&telegram, "editMessageText", edit).await;
    assert_eq!(why, "Bad Request: message can't be edited");
}
