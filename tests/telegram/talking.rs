//! What people see of the bot.

use std::time::Duration;

use serde_json::json;
use xploit_bot::adapters::telegram::{Settings, pace};

use crate::bot::{Bot, Who, settings, started};
use crate::common::{Database, Kind};
use crate::fakes::telegram::{
    FakeTelegram, Fault, OnBreach, Person, Rates, Sender, Settings as FakeSettings,
};
use crate::odd::gate;

/// Presses the button of this label, and waits until the press was answered.
async fn press(fake: &FakeTelegram, person: &Person, label: &str) {
    let press = person.presses(label);
    fake.until_press_answered(press).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_conversation_with_buttons_edits_and_a_file() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    let ana = fake.person("Ana").speaking("ro");
    ana.says("/start");
    ana.hears().await;
    ana.says("olărit");
    let list = ana.hears().await;
    assert!(list.text.contains("1 · Atelier de olărit pentru familii"), "{}", list.text);
    assert!(list.marked("bold").contains(&"Atelier de olărit pentru familii".to_owned()));
    press(&fake, &ana, "Doar gratuite").await;
    let narrowed = ana.until_edited(&list).await;
    assert_eq!(narrowed.id, list.id);
    assert!(!narrowed.text.contains("Atelier de olărit pentru familii"), "{}", narrowed.text);
    press(&fake, &ana, "1").await;
    fake.until_idle().await;
    ana.says("/start");
    ana.hears().await;
    fake.assert_clean();
    assert_eq!(fake.unanswered_presses(), Vec::<i64>::new());
    assert_eq!(fake.count("answerCallbackQuery"), 2);
    bot.stop().await;
    fake.until_confirmed().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_date_comes_as_a_file() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    let ana = fake.person("Ana").speaking("ro");
    ana.says("olărit");
    ana.hears().await;
    press(&fake, &ana, "1").await;
    fake.until_idle().await;
    press(&fake, &ana, "Pune în calendar").await;
    fake.until("a file is there", || ana.answers().iter().any(|it| it.document.is_some())).await;
    let answers = ana.answers();
    let file = answers.iter().find_map(|it| it.document.clone()).unwrap();
    assert!(file.name.ends_with(".ics") && file.media_type.starts_with("text/calendar"));
    assert!(file.text().starts_with("BEGIN:VCALENDAR"));
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_idea_has_a_link_that_leads_to_it() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    bot.adapter.publish(bot.community.lanes.engine()).await;
    let ana = fake.person("Ana").speaking("ro");
    for words in ["/idea", "Radioul școlii", "Un radio făcut de elevi."] {
        ana.says(words);
        ana.hears().await;
    }
    for label in ["Sari peste", "Sari peste", "Trimite"] {
        press(&fake, &ana, label).await;
        fake.until_idle().await;
    }
    let link = format!("https://t.me/{}?start=idea-1", fake.bot_username());
    let told = || ana.answered_words().iter().any(|it| it.contains(&link));
    fake.until("the receipt has the link", told).await;
    ana.says("/start idea-1");
    let shown = || ana.answered_words().iter().any(|it| it.contains("Radioul școlii (nr. 1)"));
    fake.until("the idea is shown", shown).await;
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_that_is_gone_is_not_replaced_but_said_anew() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    let ana = fake.person("Ana").speaking("ro");
    ana.says("olărit");
    let list = ana.hears().await;
    fake.breaks(
        Fault::Refuse {
            code: 400,
            description: "Bad Request: message to edit not found".to_owned(),
        }
        .on("editMessageText"),
    );
    press(&fake, &ana, "Doar gratuite").await;
    let anew = ana.hears().await;
    assert!(anew.id > list.id);
    assert_eq!(fake.count("editMessageText"), 1);
    // What is so already is as good as said.
    fake.breaks(
        Fault::Refuse {
            code: 400,
            description: "Bad Request: message is not modified: specified new message content \
                          and reply markup are exactly the same as a current content and reply \
                          markup of the message"
                .to_owned(),
        }
        .on("editMessageText"),
    );
    press(&fake, &ana, "Încep curând").await;
    fake.until_idle().await;
    assert_eq!(fake.count("editMessageText"), 2);
    assert_eq!(ana.answers().len(), 2);
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_a_topic_is_gone_the_answer_goes_to_the_group() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    let (ana, circle) = (fake.person("Ana").speaking("ro"), fake.supergroup("Cercul"));
    ana.adds_bot(&circle);
    circle.hears().await;
    let gone = "Bad Request: message thread not found".to_owned();
    fake.breaks(Fault::Refuse { code: 400, description: gone }.on("sendMessage"));
    ana.says_in(&circle, "/help@xploit_test_bot").unwrap();
    assert_eq!(circle.hears().await.reply_to, None);
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_group_it_answers_who_speaks_to_it() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    let (ana, circle) = (fake.person("Ana").speaking("ro"), fake.supergroup("Cercul"));
    ana.adds_bot(&circle);
    let hello = circle.hears().await;
    let link = hello.link("Vorbim în privat").unwrap().to_owned();
    assert!(link.starts_with("https://t.me/xploit_test_bot?start="), "{link}");
    ana.says_in(&circle, "cine vine mâine?");
    ana.says_in(&circle, "/learn@xploit_test_bot olărit");
    let list = circle.hears().await;
    let asked = circle.messages().into_iter().rfind(|it| it.from == Sender::Person(ana.id()));
    assert_eq!(list.reply_to, Some(asked.unwrap().id));
    assert!(list.text.contains("Atelier de olărit"), "{}", list.text);
    ana.replies(&list, "ceva cu muzică").unwrap();
    assert!(circle.hears().await.reply_to.is_some());
    ana.says_in(&circle, "@xploit_test_bot /settings").unwrap();
    circle.hears().await;
    ana.says_in(&circle, "/settings@xploit_test_bot").unwrap();
    assert_eq!(circle.hears().await.labels(), ["Vorbim în privat"]);
    ana.follows(&link);
    ana.hears().await;
    ana.removes_bot(&circle);
    fake.until_confirmed().await;
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_waits_sees_that_it_types_until_the_answer_is_there() {
    let (fake, _database, bot) = started(Who::Odd).await;
    let (ana, ben) = (fake.person("Ana"), fake.person("Ben"));
    ben.says("quick");
    ben.hears().await;
    ana.says("/wait typing");
    fake.until("it types", || ana.actions() == ["typing"]).await;
    gate("typing").notify_one();
    ana.hears().await;
    fake.until_idle().await;
    // Longer than a reminder takes to come again: none does.
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert_eq!(ana.actions(), ["typing"]);
    assert_eq!(ben.actions(), Vec::<String>::new());
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_text_is_answered_in_private_and_odd_updates_are_passed_over() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    let ana = fake.person("Ana").speaking("ro");
    ana.says("/start");
    ana.hears().await;
    fake.sends_unknown_update();
    fake.sends_malformed_update();
    let odd = json!({ "callback_query": { "id": "77", "from": "nobody", "data": 7 } });
    fake.sends_raw(odd);
    ana.sends(json!({ "location": { "latitude": 46.77, "longitude": 23.6 } }));
    ana.hears().await;
    ana.edits_last("altfel");
    fake.until_confirmed().await;
    fake.until_requests("answerCallbackQuery", 1).await;
    fake.until_idle().await;
    assert_eq!(ana.answers().len(), 2);
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_keeps_to_the_pace_that_telegram_allows() {
    let rates = Some(Rates::published(OnBreach::Ban(Duration::from_secs(5))));
    let fake = FakeTelegram::with(FakeSettings { rates, ..FakeSettings::default() }).await;
    let database = Database::new(Kind::Sqlite).await;
    let settings = Settings { pace: pace(30), ..settings(&fake) };
    let bot = Bot::connected(settings, &database, Who::Odd).await.poll();
    let people: Vec<_> = (0..40).map(|it| fake.person(&format!("p{it}"))).collect();
    for person in &people {
        person.says("one");
        person.says("two");
    }
    for person in &people {
        assert_eq!(person.until_answers(2).await.len(), 2);
        assert_eq!(person.answered_words(), ["1 one", "2 two"]);
    }
    fake.assert_clean();
    bot.stop().await;
}
