//! Conversations with the bot as it runs.

use std::time::Duration;

use xploit_bot::adapters::discord::command_list;
use xploit_bot::core::command::Command;
use xploit_bot::core::role::Role;
use xploit_bot::skills::SKILLS;
use xploit_bot::texts::Texts;

use super::bot::{Bot, SLOW, world};
use super::fakes::discord::Ack;
use super::fakes::discord::{Fault, Scope};

#[tokio::test]
async fn a_command_is_answered_and_its_buttons_change_it_in_place() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("learn").with("what", "muzică").in_channel(&world.hall).unwrap();
    let list = asked.answer().await;
    assert_eq!(asked.ack(), Some(Ack::Message));
    assert!(list.text().contains("1 · "), "{list}");
    let pressed = world.ana.presses("Teaching language", &list).unwrap();
    let changed = pressed.answer().await;
    assert_eq!((pressed.ack(), changed.id), (Some(Ack::Update), list.id));
    assert_ne!(changed.text(), list.text());
    assert_eq!(world.hall.messages().len(), 1, "nothing was said besides");
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_list_that_answered_somebody_else_stays_as_it_is() {
    let world = world().await;
    let dan = world.discord.user("Dan").speaking("ro").in_guild(&world.guild);
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("learn").with("what", "muzică").in_channel(&world.hall).unwrap();
    let list = asked.answer().await;
    let pressed = dan.presses("Teaching language", &list).unwrap();
    let answer = pressed.answer().await;
    assert_eq!(pressed.ack(), Some(Ack::Message), "{answer}");
    assert_eq!(world.discord.message(list.id).unwrap().text(), list.text());
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn what_is_for_the_person_alone_nobody_else_reads() {
    let world = world().await;
    let dan = world.discord.user("Dan").in_guild(&world.guild);
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("settings").in_channel(&world.hall).unwrap();
    let answer = asked.answer().await;
    assert!(answer.is_ephemeral(), "{answer}");
    let first = answer.buttons().into_iter().find(|it| it.custom_id.is_some()).unwrap();
    let pressed = world.ana.presses(&first.label, &answer).unwrap();
    pressed.answer().await;
    world.discord.until_idle().await;
    assert!(dan.hears().is_empty());
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_message_in_private_and_a_mention_are_answered() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.ana.writes("salut");
    let greeting = world.ana.until_hears(1).await.remove(0);
    assert_eq!((greeting.channel, greeting.reply_to), (world.ana.dm().id(), None));
    let mention = world.ana.mentions_bot_in(&world.hall, "salut").unwrap();
    let answer =
        world.ana.until_hears(2).await.into_iter().find(|it| it.channel == world.hall.id());
    assert_eq!(answer.unwrap().reply_to, Some(mention.id));
    world.ana.writes_in(&world.hall, "not for the bot").unwrap();
    world.discord.until_idle().await;
    assert_eq!(world.ana.hears().len(), 2);
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn messages_of_one_person_are_answered_in_their_order() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.discord.gateway().holds_events();
    let words = ["/help", "salut", "/privacy", "mulțumesc"];
    for said in words {
        world.ana.writes(said);
    }
    world.discord.gateway().releases_events(super::fakes::discord::Order::Given);
    let together: Vec<_> = world.ana.until_hears(4).await.iter().map(ToString::to_string).collect();
    let mut alone = Vec::new();
    let dan = world.discord.user("Dan").in_guild(&world.guild);
    for (at, said) in words.iter().enumerate() {
        dan.writes(said);
        alone.push(dan.until_hears(at + 1).await[at].to_string());
    }
    assert_eq!(together, alone);
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn half_typed_words_are_completed() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("learn").typing("what", "pott").in_channel(&world.hall).unwrap();
    let choices = asked.choices().await;
    assert!(!choices.is_empty());
    let picked = choices.last().unwrap().value.as_str().unwrap().to_owned();
    let asked = world.ana.uses("learn").with("what", picked).in_channel(&world.hall).unwrap();
    let card = asked.answer().await;
    assert!(card.text().contains(&choices.last().unwrap().name), "{card}");
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn organisations_are_completed_by_sector_and_by_name() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("partners").typing("what", "").in_channel(&world.hall).unwrap();
    assert_eq!(asked.choices().await.len(), 5, "the sectors");
    let asked = world.ana.uses("partners").typing("what", "cult").in_channel(&world.hall).unwrap();
    let choices = asked.choices().await;
    assert!(choices.len() > 1, "a sector, then those whose name or work has to do with it");
    let sector = choices[0].value.as_str().unwrap().to_owned();
    let asked = world.ana.uses("partners").with("what", sector).in_channel(&world.hall).unwrap();
    let list = asked.answer().await;
    assert!(list.text().contains(&choices[0].name), "{list}");
    assert!(list.text().contains("I found 5 organisations"), "{list}");
    let picked = choices[1].value.as_str().unwrap().to_owned();
    let asked = world.ana.uses("partners").with("what", picked).in_channel(&world.hall).unwrap();
    let card = asked.answer().await;
    assert!(card.text().contains(&choices[1].name), "{card}");
    assert!(card.buttons().iter().any(|it| it.label == "Introduce me"), "{card}");
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_form_opens_and_is_answered() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let words = "zxqv wkjh";
    let asked = world.ana.uses("learn").with("what", words).in_channel(&world.hall).unwrap();
    let offer = asked.answer().await;
    let label = offer.buttons().into_iter().map(|it| it.label).find(|it| it.contains("details"));
    let pressed = world.ana.presses(&label.unwrap(), &offer).unwrap();
    let form = pressed.modal().await;
    assert_eq!(form.inputs[0].value.as_deref(), Some(words));
    let more = form.inputs[1].label.clone();
    let filled = world.ana.submits(&form, &[(&more, "after 17:00")]).unwrap();
    let answer = filled.answer().await;
    assert_eq!(filled.ack(), Some(Ack::Message), "{answer}");
    let questions = bot.community.house.storage.oldest_questions(10).await.unwrap();
    assert!(questions[0].0.contains("after 17:00"), "{questions:?}");
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_long_answer_comes_in_pieces_and_a_file_with_the_last() {
    let world = world().await;
    let bot = Bot::start_with(&world.discord, SLOW).await;
    world.discord.until_ready().await;
    let asked = world.ana.uses("long").in_channel(&world.hall).unwrap();
    let mut pieces = vec![asked.answer().await];
    pieces.extend(asked.follow_ups(2).await);
    world.ana.writes("/long");
    let heard = world.ana.until_hears(6).await;
    let own: Vec<_> = heard.into_iter().filter(|it| it.channel == world.ana.dm().id()).collect();
    for pieces in [pieces, own] {
        let words = pieces.iter().map(|it| it.content.split_whitespace().count());
        assert_eq!(words.sum::<usize>(), 1000);
        let files: Vec<_> = pieces.iter().map(|it| it.files.len()).collect();
        assert_eq!(files, [0, 0, 1]);
        let file = &pieces[2].files[0];
        assert_eq!((file.name.as_str(), &*file.bytes), ("words.ics", &b"BEGIN:VCALENDAR"[..]));
    }
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn in_bad_weather_everybody_is_answered_all_the_same() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let limited = Fault::TooMany { retry_after: Duration::from_millis(200), scope: Scope::User };
    let weather =
        [limited, Fault::Status(503), Fault::CutBefore, Fault::CutAfter, Fault::Malformed];
    world.discord.weather(7, 3, &weather);
    let people: Vec<_> = (0..12).map(|it| world.discord.user(&format!("P{it}"))).collect();
    for person in &people {
        person.writes("salut");
    }
    for person in &people {
        assert_eq!(person.until_hears(1).await.len(), 1, "once, however often it was tried");
    }
    bot.stop().await;
}

#[tokio::test]
async fn the_commands_are_told_once_and_again_only_when_they_change() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let told = |world: &super::bot::World| {
        let all = world.discord.requests();
        all.iter().filter(|it| it.method == "PUT").count()
    };
    assert_eq!(told(&world), 1);
    let learn = world.discord.commands().into_iter().find(|it| it["name"] == "learn").unwrap();
    assert_eq!(learn["name_localizations"]["ro"], "învață");
    assert_eq!(learn["options"][0]["autocomplete"], true);
    assert!(learn["name_localizations"].get("cy").is_none());
    let database = bot.stop().await;
    let bot = Bot::over(database, &world.discord, SKILLS).await;
    assert_eq!(told(&world), 1, "nothing has changed");
    let database = bot.stop().await;
    let bot = Bot::over(database, &world.discord, SLOW).await;
    assert_eq!(told(&world), 2);
    world.discord.assert_clean();
    bot.stop().await;
}

#[test]
fn what_coordinators_do_is_hidden_from_others() {
    let texts = Texts::load(&"ro".parse().unwrap(), None).unwrap();
    let own = SKILLS.iter().flat_map(|it| it.commands());
    let all: Vec<_> = own.map(|it| Command { needs: Role::Coordinator, ..*it }).collect();
    let list = command_list(all.iter(), &texts);
    for command in list.as_array().unwrap() {
        assert_eq!(command["default_member_permissions"], 1 << 5, "MANAGE_GUILD");
    }
    let open = command_list(SKILLS.iter().flat_map(|it| it.commands()), &texts);
    let learn = open.as_array().unwrap().iter().find(|it| it["name"] == "learn").unwrap();
    assert!(learn.get("default_member_permissions").is_none());
}
