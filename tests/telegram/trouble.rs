//! What goes wrong on the way, and what comes of it.

use std::time::Duration;

use xploit_bot::adapters::telegram::{Settings, Telegram, Token, Trouble};
use xploit_bot::core::ids::{ChatId, Platform};

use crate::bot::{Bot, Who, community, settings, started};
use crate::common::{Database, Kind};
use crate::fakes::telegram::{FakeTelegram, Fault, Moment};
use crate::odd::gate;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_telegram_does_not_know_is_refused() {
    let fake = FakeTelegram::start().await;
    let database = Database::new(Kind::Sqlite).await;
    let house = community(&database, Who::Odd).await.house;
    let token = Token::parse("7000000001:another").unwrap();
    let wrong = Settings { token, ..settings(&fake) };
    let trouble = Telegram::connect(wrong, house.clone()).await.unwrap_err();
    assert_eq!(trouble, Trouble::TokenRefused);
    assert_eq!(trouble.text().key, "telegram-token-refused");
    let nobody =
        Settings { api_url: Some("http://127.0.0.1:9".parse().unwrap()), ..settings(&fake) };
    let trouble = Telegram::connect(nobody, house).await.unwrap_err();
    let told = format!("{trouble} {trouble:?} {:?}", trouble.text());
    assert!(matches!(trouble, Trouble::Unreachable { .. }), "{told}");
    assert!(told.contains("refused") && !told.contains("AAfake"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_was_revoked_ends_the_polling() {
    let (fake, _database, bot) = started(Who::Odd).await;
    fake.until_requests("getUpdates", 1).await;
    let unauthorized = Fault::Refuse { code: 401, description: "Unauthorized".to_owned() };
    fake.breaks(unauthorized.on("getUpdates").always());
    fake.person("Ana").says("wakes the poll up");
    assert_eq!(bot.gives_up().await, Trouble::TokenRefused);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_hangs_holds_nobody_up_and_nothing_unfinished_is_confirmed() {
    let (fake, _database, bot) = started(Who::Odd).await;
    let slow = fake.person("Slow");
    slow.says("/wait hanging");
    gate("hanging begun").notified().await;
    for at in 0..130 {
        let quick = fake.person(&format!("quick {at}"));
        quick.says("hello");
        assert_eq!(quick.hears().await.text, "1 hello");
        if at == 90 {
            // Telegram shows a hundred at most beside one that is not taken.
            assert_eq!(fake.pending_updates(), 92);
            gate("hanging").notify_one();
            slow.until_answers(2).await;
            slow.says("/wait hanging");
            gate("hanging begun").notified().await;
        }
    }
    assert!(fake.pending_updates() > 30);
    gate("hanging").notify_one();
    slow.until_answers(4).await;
    fake.until_confirmed().await;
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn repeated_and_reordered_updates_are_answered_once_and_in_order() {
    let (fake, _database, bot) = started(Who::Odd).await;
    let ana = fake.person("Ana");
    fake.holds_updates();
    let said: Vec<i64> = ["one", "two", "three"].into_iter().map(|it| ana.says(it)).collect();
    fake.shuffles_next();
    fake.releases_updates();
    ana.until_answers(3).await;
    said.iter().for_each(|it| fake.repeats(*it));
    ana.says("four");
    ana.until_answers(4).await;
    said.iter().for_each(|it| fake.repeats(*it));
    fake.until_confirmed().await;
    fake.until_idle().await;
    assert_eq!(ana.answered_words(), ["1 one", "2 two", "3 three", "4 four"]);
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_restart_nothing_is_missing_and_nothing_twice() {
    let (fake, database, bot) = started(Who::Odd).await;
    let ana = fake.person("Ana");
    ana.says("one");
    ana.hears().await;
    bot.stop().await;
    assert_eq!(fake.pending_updates(), 0, "what was taken is confirmed at the end");
    ana.says("two");
    let bot = Bot::polling(&fake, &database, Who::Odd).await;
    ana.until_answers(2).await;
    fake.until_confirmed().await;
    assert_eq!(ana.answered_words(), ["1 one", "2 two"]);
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_press_is_answered_once_also_when_it_comes_again() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    let ana = fake.person("Ana").speaking("ro");
    ana.says("olărit");
    ana.hears().await;
    let press = ana.presses("1");
    fake.until_press_answered(press).await;
    fake.until_idle().await;
    let answers = ana.answers().len();
    fake.repeats(press);
    fake.until_requests("answerCallbackQuery", 2).await;
    fake.until_idle().await;
    assert_eq!(ana.answers().len(), answers);
    // Too late to be answered: what was pressed counts all the same.
    fake.holds_updates();
    ana.presses("Înapoi la listă");
    fake.lets_presses_expire();
    fake.releases_updates();
    fake.until("the list is back", || ana.last_answer().unwrap().button("2").is_some()).await;
    fake.until_idle().await;
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_asked_to_wait_waits_alone() {
    let (fake, _database, bot) = started(Who::Odd).await;
    let (ana, ben) = (fake.person("Ana"), fake.person("Ben"));
    fake.breaks(Fault::TooManyRequests { retry_after: 2 }.on("sendMessage").in_chat(&ana));
    ana.says("hello");
    fake.until_requests("sendMessage", 1).await;
    for at in 1..=5 {
        ben.says("hello");
        assert_eq!(ben.hears().await.text, format!("{at} hello"));
    }
    assert_eq!(ana.answers().len(), 0);
    assert_eq!(ana.hears().await.text, "1 hello");
    let asked = fake.requests_of("sendMessage");
    let to_ana: Vec<_> = asked.iter().filter(|it| it.chat() == Some(ana.id())).collect();
    assert_eq!(to_ana.len(), 2);
    assert!(to_ana[1].at - to_ana[0].at >= Duration::from_secs(2));
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_that_moves_takes_what_waits_for_it_along() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    let (ana, group) = (fake.person("Ana").speaking("ro"), fake.group("Cercul"));
    ana.adds_bot(&group);
    group.hears().await;
    fake.breaks(Fault::TooManyRequests { retry_after: 1 }.on("sendMessage").in_chat(&group));
    ana.says_in(&group, "@xploit_test_bot olărit").unwrap();
    fake.until_requests("sendMessage", 2).await;
    let moved = group.becomes_supergroup();
    assert!(moved.hears().await.text.contains("Atelier de olărit"));
    ana.says_in(&moved, "@xploit_test_bot doar gratuite").unwrap();
    assert!(moved.hears().await.text.contains("Ucenic la olar"), "what was said before is known");
    fake.until_confirmed().await;
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_blocked_the_bot_is_left_alone_and_may_come_back() {
    let (fake, database, bot) = started(Who::Odd).await;
    let ana = fake.person("Ana");
    ana.says("hello");
    ana.hears().await;
    ana.says("/wait blocked");
    gate("blocked begun").notified().await;
    ana.blocks_bot();
    gate("blocked").notify_one();
    fake.until_confirmed().await;
    fake.until_idle().await;
    assert_eq!(ana.answers().len(), 1);
    let lost = "SELECT COUNT(*) FROM account WHERE unreachable IS NOT NULL";
    assert_eq!(database.number(lost).await, 1);
    assert_eq!(fake.count("sendMessage"), 2, "one try told that it is in vain");
    assert_eq!(database.number("SELECT COUNT(*) FROM outgoing WHERE NOT failed").await, 0);
    ana.unblocks_bot();
    ana.says("/several");
    assert_eq!(ana.hears().await.text, "one");
    assert_eq!(database.number(lost).await, 0);
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deleted_account_is_found_out_by_writing_to_it() {
    let (fake, database, bot) = started(Who::Odd).await;
    let ana = fake.person("Ana");
    ana.says("/wait deleted");
    gate("deleted begun").notified().await;
    ana.deletes_account();
    gate("deleted").notify_one();
    fake.until_confirmed().await;
    fake.until_requests("sendMessage", 1).await;
    fake.until_idle().await;
    bot.stop().await;
    let lost = "SELECT COUNT(*) FROM account WHERE unreachable IS NOT NULL";
    assert_eq!(database.number(lost).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_network_breaks_is_tried_again() {
    let (fake, _database, bot) = started(Who::Odd).await;
    let ana = fake.person("Ana");
    for fault in [
        Fault::Cut(Moment::Before),
        Fault::Malformed(Moment::Before),
        Fault::ServerError,
        Fault::BadGateway,
    ] {
        for method in ["getUpdates", "sendMessage"] {
            fake.breaks(fault.clone().on(method));
            ana.says("hello");
            ana.hears().await;
        }
    }
    // The poll that is open when the connection is cut for good comes back as well.
    fake.breaks(Fault::Cut(Moment::Before).on("getUpdates").times(2));
    ana.says("hello");
    assert_eq!(ana.hears().await.text, "9 hello");
    fake.until_confirmed().await;
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_process_that_polls_is_borne_with() {
    let (fake, _database, bot) = started(Who::Odd).await;
    fake.until_requests("getUpdates", 1).await;
    let conflict = Fault::Refuse { code: 409, description: "Conflict: terminated".to_owned() };
    fake.breaks(conflict.on("getUpdates"));
    let ana = fake.person("Ana");
    ana.says("one");
    ana.hears().await;
    ana.says("two");
    assert_eq!(ana.hears().await.text, "2 two");
    let refused = |it: &&crate::fakes::telegram::Request| it.status == Some(409);
    assert_eq!(fake.requests_of("getUpdates").iter().filter(refused).count(), 1);
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_that_the_database_did_not_take_comes_again() {
    let (fake, database, bot) = started(Who::Odd).await;
    let ana = fake.person("Ana");
    ana.says("one");
    ana.hears().await;
    database.execute("ALTER TABLE event RENAME TO event_away").await;
    ana.says("two");
    // Asked for again and again, for it was not confirmed.
    let polls = fake.count("getUpdates");
    fake.until_requests("getUpdates", polls + 5).await;
    assert_eq!(fake.pending_updates(), 1);
    database.execute("ALTER TABLE event_away RENAME TO event").await;
    assert_eq!(ana.hears().await.text, "2 two");
    fake.until_confirmed().await;
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_is_remembered_and_forgotten() {
    let (fake, _database, bot) = started(Who::Xploit).await;
    let (ana, group) = (fake.person("Ana"), fake.group("Cercul"));
    ana.adds_bot(&group);
    group.hears().await;
    let chat = ChatId(group.id().to_string());
    let storage = &bot.community.house.storage;
    assert!(storage.is_in_group(Platform::Telegram, &chat).await.unwrap());
    ana.removes_bot(&group);
    fake.until_confirmed().await;
    assert!(!storage.is_in_group(Platform::Telegram, &chat).await.unwrap());
    bot.stop().await;
}
