//! Interactions whose answer is late, missing, or meets what goes wrong.

use std::time::Duration;

use super::bot::{Bot, SLOW, world, world_with};
use super::fakes::discord::{Ack, Endpoint, Fault, Scope, Settings, Target};

#[tokio::test]
async fn a_slow_answer_is_deferred_and_comes() {
    let world = world().await;
    let bot = Bot::start_with(&world.discord, SLOW).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("slow").in_channel(&world.hall).unwrap();
    assert_eq!(asked.acknowledged().await, Ack::Thinking);
    let answer = asked.answer().await;
    assert!(!answer.content.is_empty());
    assert_eq!(asked.follow_ups(1).await.len(), 1);
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_slow_answer_to_a_message_shows_that_it_is_under_way() {
    let world = world().await;
    let bot = Bot::start_with(&world.discord, SLOW).await;
    world.discord.until_ready().await;
    world.ana.writes("/slow");
    world.ana.until_hears(2).await;
    assert_eq!(world.discord.typing(), [world.ana.dm().id()]);
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn who_is_told_nothing_is_told_that() {
    let world = world().await;
    let bot = Bot::start_with(&world.discord, SLOW).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("silent").in_channel(&world.hall).unwrap();
    assert!(asked.answer().await.is_ephemeral());
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_callback_whose_answer_is_lost_is_not_said_twice() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.fails(Target::route(Endpoint::Callback), 1, Fault::CutAfter);
    let asked = world.ana.uses("help").in_channel(&world.hall).unwrap();
    asked.answer().await;
    let callbacks = |it: &super::fakes::discord::Discord| {
        let all = it.requests();
        let tries = all.iter().filter(|it| it.endpoint == Some(Endpoint::Callback)).count();
        (tries >= 2).then_some(())
    };
    world.discord.until_holds("the callback was tried again", callbacks).await;
    world.discord.until_idle().await;
    assert_eq!(world.ana.hears().len(), 1);
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_callback_that_failed_is_tried_again() {
    let world = world_with(Settings::default().answer_within(Duration::from_secs(30))).await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.fails(Target::route(Endpoint::Callback), 1, Fault::Status(502));
    let asked = world.ana.uses("help").in_channel(&world.hall).unwrap();
    asked.answer().await;
    assert_eq!(world.ana.hears().len(), 1);
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn an_answer_that_comes_too_late_goes_to_the_channel() {
    let world = world().await;
    let bot = Bot::start_with(&world.discord, SLOW).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("slow").in_channel(&world.hall).unwrap();
    asked.expires();
    let heard = world.ana.until_hears(2).await;
    assert!(heard.iter().all(|it| it.channel == world.hall.id() && it.interaction.is_none()));
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn what_is_personal_goes_to_the_persons_own_channel_when_it_is_late() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.gateway().holds_events();
    let asked = world.ana.uses("settings").in_channel(&world.hall).unwrap();
    asked.expires();
    world.discord.gateway().releases_events(super::fakes::discord::Order::Given);
    let heard = world.ana.until_hears(1).await;
    assert_eq!(heard[0].channel, world.ana.dm().id());
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_token_that_ends_meanwhile_leads_to_the_channel() {
    let world = world().await;
    let bot = Bot::start_with(&world.discord, SLOW).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("slow").in_channel(&world.hall).unwrap();
    asked.acknowledged().await;
    asked.token_expires();
    let heard = world.ana.until_hears(2).await;
    assert!(heard.iter().all(|it| it.channel == world.hall.id()));
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn an_interaction_told_twice_is_answered_once() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.gateway().repeats_events(1);
    let asked = world.ana.uses("help").in_channel(&world.hall).unwrap();
    asked.answer().await;
    asked.is_sent_again();
    world.discord.until_idle().await;
    assert_eq!(world.ana.hears().len(), 1);
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn whose_turn_was_not_kept_is_told() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    bot.community.house.storage.close().await;
    let asked = world.ana.uses("help").in_channel(&world.hall).unwrap();
    let answer = asked.answer().await;
    assert!(answer.is_ephemeral() && answer.content.contains("could not save"), "{answer}");
    world.ana.writes("salut");
    let told = world.ana.until_reads("Nu am putut salva").await;
    assert_eq!(told.channel, world.ana.dm().id());
    world.discord.assert_clean();
}

#[tokio::test]
async fn a_limit_is_waited_for() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let retry_after = Duration::from_millis(300);
    let limited = Fault::TooMany { retry_after, scope: Scope::User };
    world.discord.fails(Target::route(Endpoint::CreateMessage), 1, limited);
    world.ana.writes("salut");
    world.ana.until_hears(1).await;
    for number in 0..8 {
        world.ana.writes(&format!("/help {number}"));
    }
    world.ana.until_hears(9).await;
    assert_eq!(world.discord.invalid_requests(), 1, "the limits that answers tell are kept");
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn who_is_closed_to_the_bot_is_tried_once() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.ana.closes_dms();
    world.ana.writes("salut");
    let refused = |it: &super::fakes::discord::Discord| {
        it.requests().iter().find(|it| it.code == Some(50007)).map(|_| ())
    };
    world.discord.until_holds("the message was refused", refused).await;
    world.discord.until_idle().await;
    assert_eq!(world.discord.invalid_requests(), 1);
    bot.stop().await;
}
