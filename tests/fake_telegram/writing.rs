//! Messages, documents, and what the bot says about itself.

use serde_json::json;
use teloxide::payloads::{
    SendDocumentSetters as _, SendMessageSetters as _, SendPhotoSetters as _,
    SetMyCommandsSetters as _, SetMyDescriptionSetters as _,
};
use teloxide::prelude::Requester as _;
use teloxide::types::{BotCommand, BotCommandScope, ChatAction, InputFile, ReplyParameters};
use teloxide::{ApiError, Bot};

use super::fakes::telegram::FakeTelegram;
use super::{api_error, bot, chat_id, done, refusal, stranger};

#[tokio::test]
async fn nobody_is_written_to_first() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    let bot = bot(&telegram);
    let write = || bot.send_message(chat_id(&ana), "Surprise!");
    assert_eq!(api_error(write().await), stranger());
    ana.says("/start");
    write().await.unwrap();
    ana.blocks_bot();
    assert_eq!(api_error(write().await), ApiError::BotBlocked);
    ana.unblocks_bot();
    write().await.unwrap();
    ana.deletes_account();
    assert_eq!(api_error(write().await), ApiError::UserDeactivated);
    let nobody = bot.send_message(teloxide::types::ChatId(77), "?").await;
    assert_eq!(api_error(nobody), ApiError::ChatNotFound);
    assert_eq!(ana.answers().len(), 2);
    let statuses: Vec<_> = telegram.requests_of("sendMessage").iter().map(|it| it.status).collect();
    assert_eq!(statuses, [403, 200, 403, 200, 403, 400].map(Some));
    telegram.assert_clean();
}

#[tokio::test]
async fn an_answer_shows_what_it_answers() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("a question");
    let bot = bot(&telegram);
    let send = |id| {
        let send = bot.send_message(chat_id(&ana), "an answer").disable_notification(true);
        send.reply_parameters(ReplyParameters::new(teloxide::types::MessageId(id)))
    };
    let sent = send(1).await.unwrap();
    assert_eq!(sent.reply_to_message().unwrap().text(), Some("a question"));
    let message = ana.hears().await;
    assert_eq!((message.reply_to, message.silent), (Some(1), true));
    let why = api_error(send(9).await).to_string();
    assert!(why.contains("message to be replied not found"), "{why}");
    telegram.assert_clean();
}

#[tokio::test]
async fn a_document_arrives_byte_for_byte() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    let file = InputFile::memory(calendar).file_name("date.ics");
    let send = bot(&telegram).send_document(chat_id(&ana), file).caption("Your date");
    let sent = send.await.unwrap();
    assert_eq!(sent.document().unwrap().file_name.as_deref(), Some("date.ics"));
    let message = ana.hears().await;
    let document = message.document.unwrap();
    assert_eq!((document.name.as_str(), document.text().as_str()), ("date.ics", calendar));
    assert_eq!(message.text, "Your date");
    telegram.assert_clean();
    let file = InputFile::memory(calendar).file_name("date.ics");
    let send = bot(&telegram).send_document(chat_id(&ana), file).caption("c".repeat(1025));
    send.await.unwrap_err();
    assert_eq!(telegram.violations()[0].what, "Bad Request: message caption is too long");
}

#[tokio::test]
async fn a_photo_is_a_picture_of_a_fair_shape() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let header = |width: u32, height: u32| {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    };
    let send = async |bytes: Vec<u8>| {
        let file = InputFile::memory(bytes).file_name("figures.png");
        bot(&telegram).send_photo(chat_id(&ana), file).caption("Your figures").await
    };
    let sent = send(header(1080, 1350)).await.unwrap();
    assert_eq!(sent.photo().unwrap()[0].width, 1080);
    let message = ana.hears().await;
    assert!(message.document.unwrap().is_photo());
    assert_eq!(message.text, "Your figures");
    telegram.assert_clean();
    for (bytes, why) in [
        (b"no picture".to_vec(), "IMAGE_PROCESS_FAILED"),
        (header(1080, 9000), "PHOTO_INVALID_DIMENSIONS"),
        (header(100, 2001), "PHOTO_INVALID_DIMENSIONS"),
        (vec![0; 10 * 1024 * 1024 + 1], "file is too big"),
    ] {
        let told = api_error(send(bytes).await).to_string();
        assert!(told.contains(why), "{told}");
    }
}

#[tokio::test]
async fn commands_are_kept_by_scope_and_language() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    let bot = bot(&telegram);
    let commands = |about: &str| vec![BotCommand::new("help", about)];
    bot.set_my_commands(commands("Help")).await.unwrap();
    bot.set_my_commands(commands("Ajutor")).language_code("ro").await.unwrap();
    let hers = BotCommandScope::Chat { chat_id: chat_id(&ana).into() };
    bot.set_my_commands(commands("Only you")).scope(hers).await.unwrap();
    let is = |about: &str| vec![("help".to_owned(), about.to_owned())];
    assert_eq!(telegram.commands("default", ""), is("Help"));
    assert_eq!(telegram.commands("default", "ro"), is("Ajutor"));
    assert_eq!(telegram.commands(&format!("chat:{}", ana.id()), ""), is("Only you"));
    assert_eq!(bot.get_my_commands().await.unwrap()[0].description, "Help");
    bot.delete_my_commands().await.unwrap();
    assert_eq!(telegram.commands("default", ""), []);
    assert_eq!(telegram.command_audiences().len(), 2);
    telegram.assert_clean();
}

#[tokio::test]
async fn commands_have_limits() {
    let telegram = FakeTelegram::start().await;
    let list = |name: &str, about: &str| json!({ "commands": [{ "command": name, "description": about }] });
    done(&telegram, "setMyCommands", list(&"c".repeat(32), &"ș".repeat(256))).await;
    telegram.assert_clean();
    for (name, about) in [
        ("Help", "x"),
        ("ajutór", "x"),
        ("", "x"),
        (&*"c".repeat(33), "x"),
        ("help", ""),
        ("help", &"x".repeat(257)),
    ] {
        let before = telegram.violations().len();
        refusal(&telegram, "setMyCommands", list(name, about)).await;
        assert!(telegram.violations().len() > before, "{name} {about}");
    }
    let many: Vec<_> =
        (0..101).map(|it| json!({ "command": format!("c{it}"), "description": "x" })).collect();
    let why = refusal(&telegram, "setMyCommands", json!({ "commands": many })).await;
    assert_eq!(why, "Bad Request: BOT_COMMANDS_TOO_MUCH");
    let long_code = json!({ "commands": [], "language_code": "ron" });
    refusal(&telegram, "setMyCommands", long_code).await;
}

#[tokio::test]
async fn the_bot_describes_itself_by_language() {
    let telegram = FakeTelegram::start().await;
    let bot = bot(&telegram);
    let me = bot.get_me().await.unwrap();
    assert_eq!(me.username(), telegram.bot_username());
    bot.set_my_description().description("O comunitate").language_code("ro").await.unwrap();
    assert_eq!(telegram.description("ro").as_deref(), Some("O comunitate"));
    assert_eq!(telegram.description(""), None);
    done(&telegram, "setMyShortDescription", json!({ "short_description": "Learn" })).await;
    assert_eq!(telegram.short_description("").as_deref(), Some("Learn"));
    let long = json!({ "description": "x".repeat(513) });
    telegram.assert_clean();
    refusal(&telegram, "setMyDescription", long).await;
    assert!(!telegram.violations().is_empty());
}

#[tokio::test]
async fn typing_is_shown() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("hello");
    bot(&telegram).send_chat_action(chat_id(&ana), ChatAction::Typing).await.unwrap();
    assert_eq!(ana.actions(), ["typing"]);
    telegram.assert_clean();
    refusal(&telegram, "sendChatAction", json!({ "chat_id": ana.id(), "action": "sing" })).await;
    assert_eq!(telegram.violations().len(), 1);
}

#[tokio::test]
async fn the_wrong_token_opens_nothing() {
    let telegram = FakeTelegram::start().await;
    let stranger = Bot::new("1:x").set_api_url(telegram.url().parse().unwrap());
    assert_eq!(api_error(stranger.get_me().await), ApiError::InvalidToken);
}
