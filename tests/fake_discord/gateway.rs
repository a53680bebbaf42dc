//! The gateway: identify, resume, heartbeats, several shards, and everything that goes wrong.

use std::time::Duration;

use serde_json::json;
use serenity::all::GatewayIntents;
use serenity::gateway::GatewayError;

use super::bot::{Bot, Heard, http, intents, words};
use super::fakes::discord::{Discord, Order, Settings};

/// Short heartbeats, so that the library looks at its connection often.
async fn brisk() -> Discord {
    let settings = Settings::default().heartbeat_interval(Duration::from_millis(600));
    Discord::start_with(settings).await
}

#[tokio::test]
async fn the_library_is_told_what_there_is() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners").speaking("ro");
    let hall = guild.channel("hall");
    let mut bot = Bot::start(&discord).await;
    let Heard::Ready(ready) = bot.hears().await else { panic!("first comes READY") };
    assert_eq!(ready.user.id.get(), discord.application_id());
    assert!(ready.user.bot);
    assert_eq!(ready.guilds[0].id.get(), guild.id());
    let Heard::Guild(told) = bot.hears().await else { panic!("then comes the guild") };
    assert_eq!((told.name.as_str(), told.preferred_locale.as_str()), ("Learners", "ro"));
    assert!(told.channels.contains_key(&hall.id().into()));
    let identify = &discord.gateway().identifies()[0];
    assert_eq!((identify.shard, identify.intents), ((0, 1), intents().bits()));

    let later = discord.guild("Later");
    let Heard::Guild(told) = bot.hears().await else { panic!("a new guild is told as well") };
    assert_eq!(told.id.get(), later.id());
    let me = bot.http.get_current_user().await.unwrap();
    assert_eq!(me.id.get(), discord.application_id());
    let application = bot.http.get_current_application_info().await.unwrap();
    assert_eq!(application.id.get(), discord.application_id());
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn content_is_shown_where_the_bot_may_read_it() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let hall = guild.channel("hall");
    let ana = discord.user("Ana").in_guild(&guild);
    let mut bot = Bot::start(&discord).await;
    ana.writes_in(&hall, "among us").unwrap();
    let heard = bot.hears_message().await;
    assert_eq!((heard.content.as_str(), heard.guild_id.unwrap().get()), ("", guild.id()));
    ana.mentions_bot_in(&hall, "hello").unwrap();
    let heard = bot.hears_message().await;
    assert_eq!(heard.content, format!("<@{}> hello", discord.application_id()));
    assert_eq!(heard.mentions[0].id.get(), discord.application_id());
    ana.writes("a secret");
    let heard = bot.hears_message().await;
    assert_eq!((heard.content.as_str(), heard.guild_id), ("a secret", None));
    let sent = bot.http.send_message(hall.id().into(), Vec::new(), &words("Yes?")).await.unwrap();
    let answer = discord.message(sent.id.get()).unwrap();
    ana.replies_to(&answer, "nothing").unwrap();
    let heard = bot.hears_message().await;
    assert_eq!(
        (heard.content.as_str(), heard.message_reference.unwrap().message_id),
        ("nothing", Some(sent.id))
    );
    bot.stop().await;
}

#[tokio::test]
async fn a_wrong_token_and_privileged_intents_end_it() {
    let discord = Discord::start().await;
    let bot = Bot::connect(&discord, intents() | GatewayIntents::MESSAGE_CONTENT).await;
    let ended = bot.ends().await;
    let disallowed = GatewayError::DisallowedGatewayIntents;
    assert!(format!("{ended:?}").contains(&format!("{disallowed:?}")), "{ended:?}");
    assert_eq!(discord.gateway().identifies()[0].refused, Some(4014));

    let granted = Settings::default().granting_intents(GatewayIntents::MESSAGE_CONTENT.bits());
    let discord = Discord::start_with(granted).await;
    let guild = discord.guild("Learners");
    let hall = guild.channel("hall");
    let ana = discord.user("Ana").in_guild(&guild);
    let mut bot = Bot::connect(&discord, intents() | GatewayIntents::MESSAGE_CONTENT).await;
    discord.until_ready().await;
    ana.writes_in(&hall, "among us").unwrap();
    assert_eq!(bot.hears_message().await.content, "among us");
    bot.stop().await;
}

#[tokio::test]
async fn what_was_missed_is_replayed() {
    let discord = brisk().await;
    let ana = discord.user("Ana");
    let mut bot = Bot::start(&discord).await;
    ana.writes("before");
    assert_eq!(bot.hears_message().await.content, "before");
    discord.gateway().cuts();
    ana.writes("meanwhile");
    discord.until_resumed(1).await;
    assert_eq!(bot.hears_message().await.content, "meanwhile");
    let resume = &discord.gateway().resumes()[0];
    assert_eq!(resume.replayed, Some(1));
    ana.writes("after");
    assert_eq!(bot.hears_message().await.content, "after");
    assert_eq!(discord.gateway().identifies().len(), 1, "it was the same session");
    bot.stop().await;
}

#[tokio::test]
async fn it_asks_the_bot_to_come_back() {
    let discord = brisk().await;
    let ana = discord.user("Ana");
    let mut bot = Bot::start(&discord).await;
    discord.gateway().asks_to_reconnect();
    discord.until_resumed(1).await;
    discord.gateway().closes(4000);
    discord.until_resumed(2).await;
    discord.until_ready().await;
    ana.writes("still there?");
    assert_eq!(bot.hears_message().await.content, "still there?");
    assert_eq!(discord.gateway().identifies().len(), 1);
    bot.stop().await;
}

#[tokio::test]
async fn a_forgotten_session_begins_anew() {
    let discord = brisk().await;
    let ana = discord.user("Ana");
    let mut bot = Bot::start(&discord).await;
    discord.gateway().forgets_sessions();
    discord.gateway().cuts();
    discord.until_identified(2).await;
    assert_eq!(discord.gateway().resumes()[0].replayed, None);
    discord.until_ready().await;
    ana.writes("anew");
    assert_eq!(bot.hears_message().await.content, "anew");
    bot.stop().await;
}

#[tokio::test]
async fn the_world_is_told_as_it_changes() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let mut bot = Bot::start(&discord).await;
    let hall = guild.channel("hall");
    assert_eq!(bot.hears_of().await, "CHANNEL_CREATE");
    let sent = bot.http.send_message(hall.id().into(), Vec::new(), &words("Hi")).await.unwrap();
    let edit = words("Hello");
    bot.http.edit_message(hall.id().into(), sent.id, &edit, Vec::new()).await.unwrap();
    assert_eq!(bot.hears_of().await, "MESSAGE_UPDATE");
    bot.http.delete_message(hall.id().into(), sent.id, None).await.unwrap();
    assert_eq!(bot.hears_of().await, "MESSAGE_DELETE");
    hall.is_deleted();
    assert_eq!(bot.hears_of().await, "CHANNEL_DELETE");
    guild.removes_bot();
    assert_eq!(bot.hears_of().await, "GUILD_DELETE");
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn some_codes_end_a_session_and_some_the_bot() {
    let discord = brisk().await;
    let bot = Bot::start(&discord).await;
    discord.gateway().closes(4009);
    discord.until_identified(2).await;
    discord.until_ready().await;
    discord.gateway().closes(4004);
    let ended = bot.ends().await;
    let wrong = GatewayError::InvalidAuthentication;
    assert!(format!("{ended:?}").contains(&format!("{wrong:?}")), "{ended:?}");
}

#[tokio::test]
async fn a_session_in_doubt_and_one_that_is_gone() {
    let discord = brisk().await;
    let ana = discord.user("Ana");
    let mut bot = Bot::start(&discord).await;
    discord.gateway().doubts_session();
    discord.until_resumed(1).await;
    assert_eq!(discord.gateway().identifies().len(), 1);
    discord.until_ready().await;
    discord.gateway().invalidates_session();
    discord.until_identified(2).await;
    discord.until_ready().await;
    ana.writes("anew");
    assert_eq!(bot.hears_message().await.content, "anew");
    bot.stop().await;
}

#[tokio::test]
async fn identifies_are_numbered_for_the_day() {
    let discord = Discord::start_with(Settings::default().session_starts(1)).await;
    let bot = Bot::start(&discord).await;
    let gateway = bot.http.get_bot_gateway().await.unwrap();
    assert_eq!(gateway.session_start_limit.remaining, 0);
    discord.assert_clean();
    let second = Bot::connect(&discord, intents()).await;
    discord.until_identified(2).await;
    assert_eq!(discord.take_violations().len(), 1);
    bot.stop().await;
    second.stop().await;
}

#[tokio::test]
async fn heartbeats_come_and_their_silence_is_noticed() {
    let discord = brisk().await;
    let bot = Bot::start(&discord).await;
    discord.until_heartbeats(2).await;
    discord.gateway().ignores_heartbeats();
    // The library takes the connection for dead, and the session with it.
    discord.until_identified(2).await;
    discord.gateway().acknowledges_heartbeats();
    discord.until_ready().await;
    let before = discord.gateway().heartbeats();
    discord.gateway().asks_for_heartbeat();
    discord.until_heartbeats(before + 1).await;
    bot.stop().await;
}

#[tokio::test]
async fn each_guild_has_its_shard_and_dms_the_first() {
    let discord = Discord::start_with(Settings::default().shards(2)).await;
    let guilds: Vec<_> = (0..4).map(|it| discord.guild(&format!("Guild {it}"))).collect();
    let mut bot = Bot::start(&discord).await;
    let mut told = Vec::new();
    while told.len() < guilds.len() {
        if let Heard::Guild(guild) = bot.hears().await {
            told.push(guild.id.get());
        }
    }
    told.sort_unstable();
    assert_eq!(told, guilds.iter().map(|it| it.id()).collect::<Vec<_>>());
    let shards: Vec<_> = discord.gateway().identifies().iter().map(|it| it.shard).collect();
    assert_eq!(shards, [(0, 2), (1, 2)]);
    let ana = discord.user("Ana");
    ana.writes("once");
    assert_eq!(bot.hears_message().await.content, "once");
    bot.stop().await;
}

#[tokio::test]
async fn events_come_twice_and_in_another_order() {
    let discord = Discord::start().await;
    let ana = discord.user("Ana");
    let commands = json!([{ "name": "help", "description": "Help" }]);
    http(&discord).create_global_commands(&commands).await.unwrap();
    let mut bot = Bot::start(&discord).await;
    discord.gateway().repeats_events(1);
    ana.uses("help").in_dm().unwrap();
    let (first, second) = (bot.hears_interaction().await, bot.hears_interaction().await);
    assert_eq!(first.id(), second.id());

    discord.gateway().holds_events();
    let held = [ana.writes("one").id, ana.writes("two").id, ana.writes("three").id];
    discord.gateway().releases_events(Order::Reversed);
    let mut heard = Vec::new();
    while heard.len() < held.len() {
        heard.push(bot.hears_message().await.id.get());
    }
    // The library hands events to tasks of their own: their order says nothing, their set does.
    heard.sort_unstable();
    assert_eq!(heard, held);
    bot.stop().await;
}

#[tokio::test]
async fn it_comes_back_after_being_down() {
    let discord = brisk().await;
    let ana = discord.user("Ana");
    let mut bot = Bot::start(&discord).await;
    discord.gateway().goes_down();
    discord.until_disconnected().await;
    discord.gateway().comes_back();
    discord.until_ready().await;
    ana.writes("anybody?");
    assert_eq!(bot.hears_message().await.content, "anybody?");
    bot.stop().await;
}
