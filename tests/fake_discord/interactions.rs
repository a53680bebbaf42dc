//! Commands, buttons and menus: asked by people, answered in every way that Discord has.

use std::time::Duration;

use serde_json::{Value, json};
use serenity::all::{
    CommandDataOptionValue, ComponentInteractionDataKind, CreateAllowedMentions,
    CreateAutocompleteResponse, CreateInteractionResponse, CreateInteractionResponseFollowup,
    CreateInteractionResponseMessage, EditInteractionResponse, Interaction,
};

use super::bot::{Bot, code, words};
use super::fakes::discord::{Ack, Channel, Discord, Guild, Settings, User};

/// A guild that speaks Romanian, its channel, and Ana in it.
async fn community() -> (Discord, Guild, Channel, User, Bot) {
    let patient = Settings::default().answer_within(Duration::from_secs(60));
    let discord = Discord::start_with(patient).await;
    let guild = discord.guild("Learners").speaking("ro");
    let hall = guild.channel("hall");
    let ana = discord.user("Ana").speaking("en-GB").in_guild(&guild);
    let bot = Bot::start(&discord).await;
    let commands = json!([{
        "name": "learn",
        "name_localizations": { "ro": "învață" },
        "description": "Find something to learn",
        "options": [{
            "type": 3, "name": "what", "description": "What", "autocomplete": true,
        }],
    }]);
    bot.http.create_global_commands(&commands).await.unwrap();
    (discord, guild, hall, ana, bot)
}

#[tokio::test]
async fn a_command_arrives_whole_and_is_answered() {
    let (discord, guild, hall, ana, mut bot) = community().await;
    let asked = ana.uses("/learn").with("what", "piano").in_channel(&hall).unwrap();
    let Interaction::Command(command) = bot.hears_interaction().await else { panic!() };
    assert_eq!(command.data.name, "learn");
    assert_eq!(command.data.options[0].value, CommandDataOptionValue::String("piano".into()));
    assert_eq!((command.locale.as_str(), command.guild_locale.as_deref()), ("en-GB", Some("ro")));
    assert_eq!(command.guild_id.unwrap().get(), guild.id());
    assert_eq!(command.user.id.get(), ana.id());
    assert!(!command.member.as_ref().unwrap().permissions.unwrap().administrator());

    let message = CreateInteractionResponseMessage::new()
        .content("Two courses")
        .ephemeral(true)
        .allowed_mentions(CreateAllowedMentions::new());
    let response = CreateInteractionResponse::Message(message);
    command.create_response(&bot.http, response).await.unwrap();

    let answer = asked.answer().await;
    assert_eq!((answer.content.as_str(), answer.is_ephemeral()), ("Two courses", true));
    assert_eq!(asked.ack(), Some(Ack::Message));
    let dan = discord.user("Dan").in_guild(&guild);
    assert_eq!((ana.hears().len(), dan.hears().len()), (1, 0), "the answer is hers alone");

    let more = CreateInteractionResponseFollowup::new()
        .content("And one more")
        .allowed_mentions(CreateAllowedMentions::new());
    command.create_followup(&bot.http, more).await.unwrap();
    assert_eq!(asked.follow_ups(1).await[0].content, "And one more");
    assert_eq!(dan.hears().len(), 1, "this one is for everybody");
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_command_in_a_dm_has_no_guild() {
    let (discord, _, _, ana, mut bot) = community().await;
    let asked = ana.uses("learn").in_dm().unwrap();
    let Interaction::Command(command) = bot.hears_interaction().await else { panic!() };
    assert_eq!((command.guild_id, command.guild_locale), (None, None));
    assert_eq!((command.user.id.get(), command.channel_id.get()), (ana.id(), ana.dm().id()));
    bot.answers(&asked, json!({ "type": 4, "data": words("Here") })).await.unwrap();
    assert_eq!(asked.answer().await.channel, ana.dm().id());
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn what_could_not_be_typed_is_refused() {
    let (discord, guild, hall, ana, bot) = community().await;
    let why = |it: Result<_, super::fakes::discord::Refused>| it.err().unwrap().0;
    assert!(why(ana.uses("teach").in_channel(&hall)).contains("no command"));
    assert!(why(ana.uses("învață").in_channel(&hall)).contains("no command"), "not her language");
    assert!(why(ana.uses("learn").with("how", "well").in_channel(&hall)).contains("no option"));
    let dan = discord.user("Dan");
    assert!(why(dan.uses("learn").in_channel(&hall)).contains("not in"));
    let ion = discord.user("Ion").speaking("ro").in_guild(&guild);
    assert!(ion.uses("învață").in_channel(&hall).is_ok());
    bot.stop().await;
}

#[tokio::test]
async fn thinking_gives_way_to_the_answer() {
    let (discord, _, hall, ana, mut bot) = community().await;
    let asked = ana.uses("learn").in_channel(&hall).unwrap();
    let Interaction::Command(command) = bot.hears_interaction().await else { panic!() };
    command.defer_ephemeral(&bot.http).await.unwrap();
    assert_eq!(asked.acknowledged().await, Ack::Thinking);
    assert!(asked.is_thinking());
    assert!(ana.hears().is_empty(), "nothing is said yet");
    let edit = EditInteractionResponse::new()
        .content("Done")
        .allowed_mentions(CreateAllowedMentions::new());
    command.edit_response(&bot.http, edit).await.unwrap();
    let answer = asked.answer().await;
    assert_eq!((answer.content.as_str(), answer.only_for), ("Done", Some(ana.id())));

    let again = ana.uses("learn").in_channel(&hall).unwrap();
    bot.answers(&again, json!({ "type": 5, "data": { "flags": 64 } })).await.unwrap();
    bot.http.create_followup_message(&again.token, &words("Late"), Vec::new()).await.unwrap();
    let late = again.answer().await;
    assert_eq!((late.content.as_str(), late.is_ephemeral()), ("Late", true));
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn buttons_and_menus_change_their_message() {
    let (discord, _, hall, ana, mut bot) = community().await;
    let mut body = words("Pick");
    body["components"] = json!([
        { "type": 1, "components": [
            { "type": 2, "style": 1, "label": "More", "custom_id": "more:2" },
            { "type": 2, "style": 2, "label": "Later", "custom_id": "later", "disabled": true },
        ] },
        { "type": 1, "components": [{
            "type": 3, "custom_id": "kind",
            "options": [{ "label": "Course", "value": "c" }, { "label": "Book", "value": "b" }],
        }] },
    ]);
    let sent = bot.http.send_message(hall.id().into(), Vec::new(), &body).await.unwrap();
    let list = discord.message(sent.id.get()).unwrap();

    let pressed = ana.presses("More", &list).unwrap();
    let Interaction::Component(press) = bot.hears_interaction().await else { panic!() };
    assert_eq!((press.data.custom_id.as_str(), press.message.id), ("more:2", sent.id));
    bot.answers(&pressed, json!({ "type": 7, "data": words("Page 2") })).await.unwrap();
    let answer = pressed.answer().await;
    assert_eq!((answer.id, answer.content.as_str()), (list.id, "Page 2"));

    let picked = ana.picks(&["Book"], &list).unwrap();
    let Interaction::Component(pick) = bot.hears_interaction().await else { panic!() };
    let ComponentInteractionDataKind::StringSelect { values } = &pick.data.kind else { panic!() };
    assert_eq!(values, &["b"]);
    pick.create_response(&bot.http, CreateInteractionResponse::Acknowledge).await.unwrap();
    assert_eq!(picked.acknowledged().await, Ack::Quiet);
    let edit = EditInteractionResponse::new()
        .content("Books")
        .allowed_mentions(CreateAllowedMentions::new());
    pick.edit_response(&bot.http, edit).await.unwrap();
    assert_eq!(picked.answer().await.content, "Books");

    assert!(ana.presses("Later", &list).is_err(), "it is switched off");
    assert!(ana.presses("Less", &list).is_err(), "there is no such button");
    assert!(ana.picks(&["Course", "Book"], &list).is_err(), "only one may be picked");
    assert_eq!(hall.messages().len(), 1);
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn offers_while_somebody_types() {
    let (discord, _, hall, ana, mut bot) = community().await;
    let asked = ana.uses("learn").typing("what", "pia").in_channel(&hall).unwrap();
    let Interaction::Autocomplete(typing) = bot.hears_interaction().await else { panic!() };
    assert_eq!(typing.data.autocomplete().unwrap().value, "pia");
    let offers = CreateAutocompleteResponse::new().add_string_choice("Piano", "piano");
    let response = CreateInteractionResponse::Autocomplete(offers);
    typing.create_response(&bot.http, response).await.unwrap();
    let [choice] = asked.choices().await.try_into().unwrap();
    assert_eq!((choice.name.as_str(), choice.value), ("Piano", json!("piano")));
    assert!(asked.latency().is_some());

    let again = ana.uses("learn").typing("what", "x").in_channel(&hall).unwrap();
    assert_eq!(code(bot.answers(&again, json!({ "type": 4, "data": words("No") })).await), 50035);
    assert_eq!(discord.take_violations().len(), 1);
    bot.stop().await;
}

#[tokio::test]
async fn the_callback_tells_what_it_made() {
    let (discord, _, hall, ana, bot) = community().await;
    for (kind, made) in [(4, Some("Hello")), (5, None)] {
        let asked = ana.uses("learn").in_channel(&hall).unwrap();
        let path = format!("interactions/{}/{}/callback", asked.id, asked.token);
        let url = format!("{}/api/v10/{path}?with_response=true", discord.url());
        let body = json!({ "type": kind, "data": words("Hello") }).to_string();
        let request = reqwest::Client::new().post(url).header("Content-Type", "application/json");
        let answer = request.body(body).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let answer: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
        assert_eq!(answer["interaction"]["id"], asked.id.to_string());
        assert_eq!(answer["interaction"]["response_message_loading"], made.is_none());
        assert_eq!(answer["resource"]["message"]["content"].as_str(), made);
    }
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn tokens_come_to_their_end() {
    let (discord, _, hall, ana, bot) = community().await;
    let hello = json!({ "type": 4, "data": words("Hello") });
    let late = ana.uses("learn").in_channel(&hall).unwrap();
    late.expires();
    assert_eq!(code(bot.answers(&late, hello.clone()).await), 10062);

    let twice = ana.uses("learn").in_channel(&hall).unwrap();
    let early = bot.http.create_followup_message(&twice.token, &words("Early"), Vec::new()).await;
    assert_eq!(code(early), 10015);
    bot.answers(&twice, hello.clone()).await.unwrap();
    assert_eq!(code(bot.answers(&twice, hello.clone()).await), 40060);
    twice.token_expires();
    let after = bot.http.create_followup_message(&twice.token, &words("More"), Vec::new()).await;
    assert_eq!(code(after), 50027);

    let forged = bot.http.create_interaction_response(1.into(), "nonsense", &hello, Vec::new());
    assert_eq!(code(forged.await), 10062);
    assert_eq!(hall.messages().len(), 1);
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn the_three_seconds_can_be_shorter() {
    let settings = Settings::default().answer_within(Duration::ZERO);
    let discord = Discord::start_with(settings).await;
    let ana = discord.user("Ana");
    let bot = Bot::start(&discord).await;
    let commands = json!([{ "name": "help", "description": "Help" }]);
    bot.http.create_global_commands(&commands).await.unwrap();
    let asked = ana.uses("help").in_dm().unwrap();
    let answered = bot.answers(&asked, json!({ "type": 4, "data": words("Hello") })).await;
    assert_eq!(code(answered), 10062);
    discord.until_idle().await;
    bot.stop().await;
}

#[tokio::test]
async fn an_event_sent_again_is_the_same_event() {
    let (_, _, _, ana, mut bot) = community().await;
    let asked = ana.uses("learn").in_dm().unwrap();
    let first = bot.hears_interaction().await;
    asked.is_sent_again();
    let second = bot.hears_interaction().await;
    assert_eq!(first.id(), second.id());
    bot.stop().await;
}
