//! Announcement channels: what is announced there is passed on to the servers that follow them, once,
//! as slowly as Discord wants it, whatever goes wrong.

use std::time::Duration;

use xploit_bot::core::announcement::{Announcement, Words};
use xploit_bot::core::ids::{AnnouncementId, ChatId};
use xploit_bot::core::role::Permit;
use xploit_bot::skills::{SKILLS, announce::track};
use xploit_bot::storage::crossposts::End;

use super::announcing::{announce, coordinator, said_in};
use super::bot::{Bot, World, world, world_with};
use super::fakes::discord::{
    Channel, Endpoint, Fault, Limits, Scope, Settings as Fake, Target, User,
};

/// The flag of a message that was passed on (Discord).
const CROSSPOSTED: u64 = 1 << 1;

async fn hears(cor: &User, channel: &Channel) {
    let question = cor.uses("channel").though_hidden().in_channel(channel).unwrap().answer().await;
    let chosen = cor.picks(&["English"], &question).unwrap().answer().await;
    assert!(chosen.text().contains("come here as well"), "{chosen}");
}

async fn goes_out(cor: &User, bot: &Bot, title: &str, receivers: &str) {
    announce(cor, title, receivers).await;
    track::round(&bot.community.house).await.unwrap();
}

/// How often the bot was told that it has passed something on.
fn crossposts(world: &World) -> Vec<(u16, Option<u32>)> {
    let requests = world.discord.requests().into_iter();
    let those = requests.filter(|it| it.endpoint == Some(Endpoint::Crosspost));
    those.map(|it| (it.status, it.code)).collect()
}

async fn ended(bot: &Bot, count: i64) -> Vec<String> {
    for _ in 0..1000 {
        let ended = "SELECT COUNT(*) FROM crosspost WHERE outcome IS NOT NULL";
        if bot.database.number(ended).await == count {
            let told = "SELECT outcome FROM crosspost ORDER BY message";
            return bot.database.strings(told).await;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{count} were never passed on");
}

#[tokio::test]
async fn what_stands_in_an_announcement_channel_is_passed_on_once() {
    let world = world().await;
    let news = world.guild.announcement_channel("news");
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let cor = coordinator(&world, &bot).await;
    hears(&cor, &news).await;
    hears(&cor, &world.hall).await;
    goes_out(&cor, &bot, "Ideas fair", "2 receivers · your text").await;
    said_in(&world.hall, "fair").await;
    let said = said_in(&news, "fair").await;
    let mut told = ended(&bot, 2).await;
    told.sort();
    assert_eq!(told, ["crossposted", "not-followed"]);
    assert_eq!(crossposts(&world), [(200, None)], "nothing is asked of another channel");
    let said = world.discord.message(said.id).unwrap();
    assert_eq!(said.flags & CROSSPOSTED, CROSSPOSTED);
    let list = cor.uses("channel").though_hidden().in_dm().unwrap().answer().await;
    assert!(list.text().contains("news"), "{list}");
    let passed = "published to the servers that follow the channel as well";
    assert_eq!(list.text().matches(passed).count(), 1, "{list}");
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_full_channel_waits_and_nothing_is_lost() {
    let limits = Limits::default().route(Endpoint::Crosspost, 1, Duration::from_secs(2));
    let world = world_with(Fake::default().limits(limits)).await;
    let news = world.guild.announcement_channel("news");
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let cor = coordinator(&world, &bot).await;
    hears(&cor, &news).await;
    let too_many = Fault::TooMany { retry_after: Duration::from_secs(1), scope: Scope::Shared };
    world.discord.fails(Target::route(Endpoint::Crosspost), 1, too_many);
    goes_out(&cor, &bot, "Ideas fair", "one receiver · your text").await;
    ended(&bot, 1).await;
    let words = Words { title: "Repair day".to_owned(), text: "Sunday.".to_owned() };
    let mut second = Announcement::new(AnnouncementId(2));
    second.say(&"en".parse().unwrap(), words);
    let storage = &bot.community.house.storage;
    storage.announce(&Permit::of_the_operator(), second, None, 0).await.unwrap();
    track::round(&bot.community.house).await.unwrap();
    assert_eq!(ended(&bot, 2).await, ["crossposted", "crossposted"]);
    let told: Vec<_> = crossposts(&world).into_iter().map(|(status, _)| status).collect();
    assert_eq!(told.iter().filter(|it| **it == 200).count(), 2);
    // Told to wait, it waits, and then knows by itself: it does not knock at the door.
    assert!(told.contains(&429) && told.len() <= 4, "{told:?}");
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn an_answer_that_is_lost_and_a_refusal_are_told_apart() {
    let world = world().await;
    let news = world.guild.announcement_channel("news");
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let cor = coordinator(&world, &bot).await;
    hears(&cor, &news).await;
    // It was passed on, and nobody heard of it: the second try learns that.
    world.discord.fails(Target::route(Endpoint::Crosspost), 1, Fault::CutAfter);
    goes_out(&cor, &bot, "Ideas fair", "one receiver · your text").await;
    assert_eq!(ended(&bot, 1).await, ["crossposted"]);
    assert_eq!(crossposts(&world), [(0, None), (400, Some(40033))]);
    // The bot may not write there any more: it is said in the list, and not tried for ever.
    let first = said_in(&news, "fair").await;
    let storage = &bot.community.house.storage;
    news.mutes_bot();
    let chat = ChatId(news.id().to_string());
    storage.crosspost_later(&chat, (first.id + 1).to_string(), 0).await.unwrap();
    assert_eq!(ended(&bot, 2).await[1], End::Forbidden.code());
    let list = cor.uses("channel").though_hidden().in_dm().unwrap().answer().await;
    assert!(list.text().contains("let me send messages in the channel"), "{list}");
    bot.stop().await;
}

#[tokio::test]
async fn what_a_crash_left_is_passed_on_by_the_next_process() {
    let world = world().await;
    let news = world.guild.announcement_channel("news");
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let cor = coordinator(&world, &bot).await;
    hears(&cor, &news).await;
    world.discord.fails(Target::route(Endpoint::ReadChannel), 100, Fault::Status(502));
    goes_out(&cor, &bot, "Ideas fair", "one receiver · your text").await;
    said_in(&news, "fair").await;
    for _ in 0..500 {
        if bot.database.number("SELECT COUNT(*) FROM crosspost WHERE attempts > 0").await == 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let database = bot.stop().await;
    assert!(crossposts(&world).is_empty());
    world.discord.clears_up();
    let bot = Bot::over(database, &world.discord, SKILLS).await;
    assert_eq!(ended(&bot, 1).await, ["crossposted"]);
    assert_eq!(crossposts(&world), [(200, None)]);
    bot.stop().await;
}
