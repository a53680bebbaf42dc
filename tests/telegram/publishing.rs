//! Lists of commands and descriptions.

use xploit_bot::core::ids::Platform;
use xploit_bot::core::role::Role;

use crate::bot::{Bot, Who, settings, started};
use crate::common::{Database, Kind};
use crate::fakes::telegram::FakeTelegram;

fn names(list: &[(String, String)]) -> Vec<&str> {
    list.iter().map(|(name, _)| name.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_language_has_its_lists_and_they_are_sent_once() {
    let fake = FakeTelegram::start().await;
    let database = Database::new(Kind::Sqlite).await;
    let bot = Bot::connected(settings(&fake), &database, Who::Xploit).await;
    bot.adapter.publish(bot.community.lanes.engine()).await;
    for language in ["", "ro", "en", "cy"] {
        let private = fake.commands("all_private_chats", language);
        let groups = fake.commands("all_group_chats", language);
        assert!(names(&private).contains(&"settings"), "{private:?}");
        assert!(names(&groups).contains(&"learn") && !names(&groups).contains(&"settings"));
        assert!(!fake.description(language).unwrap().is_empty());
        assert!(!fake.short_description(language).unwrap().is_empty());
    }
    let about = |it| fake.commands("all_private_chats", it);
    assert_eq!(about(""), about("ro"), "the community's language is for all others");
    assert_ne!(about("ro"), about("en"));
    assert_ne!(about("en"), about("cy"));
    fake.assert_clean();
    let told = fake.requests().len();
    bot.adapter.publish(bot.community.lanes.engine()).await;
    assert_eq!(fake.requests().len(), told, "nothing has changed");
    let storage = &bot.community.house.storage;
    storage.publish(Platform::Telegram, "SetMyCommands.private.en", "other").await.unwrap();
    bot.adapter.publish(bot.community.lanes.engine()).await;
    assert_eq!(fake.requests().len(), told + 1, "only what has changed");
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn coordinators_see_their_commands_and_nobody_else_does() {
    let (fake, database, bot) = started(Who::Odd).await;
    let (ana, ben) = (fake.person("Ana"), fake.person("Ben"));
    for person in [&ana, &ben] {
        person.says("hello");
        person.hears().await;
    }
    let engine = bot.community.lanes.engine();
    bot.adapter.publish(engine).await;
    let own = format!("chat:{}", ana.id());
    assert!(fake.commands(&own, "").is_empty());
    let role = |role: &str| {
        format!(
            "UPDATE member SET role = '{role}' WHERE id =
             (SELECT member FROM account WHERE person = '{}')",
            ana.id()
        )
    };
    database.execute(&role("coordinator")).await;
    let storage = &bot.community.house.storage;
    let people = storage.people_with(Platform::Telegram, Role::Coordinator).await.unwrap();
    assert_eq!(people.len(), 1);
    assert_eq!((people[0].0.0.clone(), people[0].1), (ana.id().to_string(), Role::Coordinator));
    bot.adapter.publish(engine).await;
    for language in ["", "ro", "en", "cy"] {
        assert!(names(&fake.commands(&own, language)).contains(&"boss"));
        let all = fake.commands("all_private_chats", language);
        assert!(!names(&all).contains(&"boss"), "{all:?}");
    }
    assert!(fake.commands(&format!("chat:{}", ben.id()), "").is_empty());
    database.execute(&role("member")).await;
    bot.adapter.publish(engine).await;
    assert!(fake.command_audiences().iter().all(|(scope, _)| *scope != own));
    database.execute(&role("owner")).await;
    bot.adapter.publish(engine).await;
    assert!(names(&fake.commands(&own, "en")).contains(&"boss"), "and back again");
    fake.assert_clean();
    bot.stop().await;
}
