//! Channels, in which the bot says something and nobody talks to it.

use xploit_bot::core::announcement::{Announcement, Words};
use xploit_bot::core::ids::AnnouncementId;
use xploit_bot::core::role::Permit;
use xploit_bot::skills::announce::track;

use crate::bot::{Bot, Who, started};
use crate::common::Database;
use crate::fakes::telegram::{FakeTelegram, Person};

/// Presses the button of this label, and waits until words appear.
async fn press(fake: &FakeTelegram, person: &Person, label: &str, words: &str) {
    let press = person.presses(label);
    fake.until_press_answered(press).await;
    told(fake, person, words).await;
}

async fn told(fake: &FakeTelegram, person: &Person, words: &str) {
    let is_told = || person.answered_words().iter().any(|it| it.contains(words));
    fake.until(words, is_told).await;
}

/// Somebody who coordinates.
async fn coordinator(fake: &FakeTelegram, database: &Database) -> Person {
    let cor = fake.person("Cor").speaking("en");
    cor.says("/start");
    cor.hears().await;
    fake.until_confirmed().await;
    let sql = "UPDATE member SET role = 'coordinator' WHERE id =
               (SELECT member FROM account WHERE person = '";
    database.execute(&format!("{sql}{}')", cor.id())).await;
    cor
}

async fn announce(bot: &Bot, id: i64, title: &str) {
    let mut it = Announcement::new(AnnouncementId(id << 20));
    it.say(&"en".parse().unwrap(), Words { title: title.to_owned(), text: "Come.".to_owned() });
    it.decide(&"ro".parse().unwrap(), None);
    let storage = &bot.community.house.storage;
    storage.announce(&Permit::of_the_operator(), it, None, 0).await.unwrap();
    track::round(&bot.community.house).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_a_coordinator_puts_it_announcements_come_as_was_chosen_in_private() {
    let (fake, database, bot) = started(Who::Xploit).await;
    let cor = coordinator(&fake, &database).await;
    let news = fake.channel("School news");
    cor.lets_bot_post(&news);
    told(&fake, &cor, "School news").await;
    // It begins in the language of the community, which this announcement has not.
    announce(&bot, 1, "Fair").await;
    press(&fake, &cor, "Another language", "to come there?").await;
    press(&fake, &cor, "English", "English · all topics").await;
    announce(&bot, 2, "Repair day").await;
    fake.until("it is there", || !news.messages().is_empty()).await;
    let said: Vec<_> = news.messages().iter().map(|it| it.text.clone()).collect();
    assert!(said.len() == 1 && said[0].starts_with("Repair day"), "{said:?}");
    press(&fake, &cor, "Topics", "want to hear about").await;
    fake.until_press_answered(cor.presses("nature")).await;
    let chosen = || cor.answers().iter().any(|it| it.button("✓ nature").is_some());
    fake.until("it is chosen", chosen).await;
    press(&fake, &cor, "Done", "English · nature").await;
    // What is no news to it changes nothing; where it may say nothing any more, nothing comes.
    cor.lets_bot_post(&news);
    cor.removes_bot(&news);
    fake.until_confirmed().await;
    cor.says("/channel");
    told(&fake, &cor, "To have announcements come to a group or channel").await;
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_else_brings_announcements_into_a_channel() {
    let (fake, database, bot) = started(Who::Xploit).await;
    let (ana, ion) = (fake.person("Ana").speaking("en"), fake.person("Ion").speaking("en"));
    ana.says("/start");
    ana.hears().await;
    for person in [&ana, &ion] {
        person.lets_bot_post(&fake.channel("My own"));
    }
    told(&fake, &ana, "Only coordinators").await;
    fake.until_confirmed().await;
    assert_eq!(database.number("SELECT COUNT(*) FROM channel").await, 0);
    assert_eq!(database.number("SELECT COUNT(*) FROM account").await, 1, "Ion said nothing");
    fake.assert_clean();
    bot.stop().await;
}
