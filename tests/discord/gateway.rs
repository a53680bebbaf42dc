//! The gateway: what is lost is taken up again, and what is refused is told.

use std::time::Duration;

use xploit_bot::adapters::discord::Trouble;

use super::bot::{Bot, world, world_with};
use super::fakes::discord::Settings;

#[tokio::test]
async fn a_session_is_resumed_with_what_was_missed() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.gateway().asks_to_reconnect();
    world.discord.until_resumed(1).await;
    world.discord.gateway().cuts();
    world.ana.writes("salut");
    world.ana.until_hears(1).await;
    assert_eq!(world.discord.gateway().identifies().len(), 1);
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_session_that_is_gone_is_begun_anew() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.gateway().invalidates_session();
    world.discord.until_identified(2).await;
    world.discord.until_ready().await;
    world.ana.writes("salut");
    world.ana.until_hears(1).await;
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_gateway_that_was_away_is_found_again() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.gateway().goes_down();
    world.discord.until_disconnected().await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    world.discord.gateway().comes_back();
    world.discord.until_ready().await;
    world.ana.writes("salut");
    world.ana.until_hears(1).await;
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn shards_share_the_guilds() {
    let world = world_with(Settings::default().shards(2)).await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let identifies = world.discord.gateway().identifies();
    assert_eq!(identifies.iter().map(|it| it.shard).collect::<Vec<_>>(), [(0, 2), (1, 2)]);
    assert_eq!(identifies[0].intents, 1 | 1 << 9 | 1 << 12, "nothing privileged");
    let asked = world.ana.uses("help").in_channel(&world.hall).unwrap();
    asked.answer().await;
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_token_that_is_taken_back_ends_it() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.gateway().closes(4004);
    assert_eq!(bot.ended().await, Err(Trouble::TokenRefused));
}

#[tokio::test]
async fn intents_that_are_refused_end_it() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.gateway().closes(4014);
    assert_eq!(bot.ended().await, Err(Trouble::IntentsRefused));
}

#[tokio::test]
async fn it_says_goodbye() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    bot.stop().await;
    world.discord.until_disconnected().await;
}
