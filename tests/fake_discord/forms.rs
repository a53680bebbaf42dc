//! Forms: opened by a command or a button, handed in by the person in front of whom they are.

use std::time::Duration;

use serde_json::json;
use serenity::all::{
    ActionRowComponent, CreateActionRow, CreateInputText, CreateInteractionResponse, CreateModal,
    InputTextStyle, Interaction,
};

use super::bot::{Bot, code, words};
use super::fakes::discord::{Discord, Modal, Settings, User};

async fn ana_and_bot() -> (Discord, User, Bot) {
    let patient = Settings::default().answer_within(Duration::from_secs(60));
    let discord = Discord::start_with(patient).await;
    let ana = discord.user("Ana");
    let bot = Bot::start(&discord).await;
    let commands = json!([{ "name": "suggest", "description": "Suggest something" }]);
    bot.http.create_global_commands(&commands).await.unwrap();
    (discord, ana, bot)
}

/// A form with a title, three to ten characters long, and remarks that may be left out.
async fn opened(ana: &User, bot: &mut Bot) -> Modal {
    let asked = ana.uses("suggest").in_dm().unwrap();
    let Interaction::Command(command) = bot.hears_interaction().await else { panic!() };
    let title = CreateInputText::new(InputTextStyle::Short, "Title", "title");
    let title = title.min_length(3).max_length(10).required(true);
    let remarks = CreateInputText::new(InputTextStyle::Paragraph, "Remarks", "remarks");
    let remarks = remarks.required(false).value("none");
    let modal = CreateModal::new("form:7", "A suggestion")
        .components(vec![CreateActionRow::InputText(title), CreateActionRow::InputText(remarks)]);
    command.create_response(&bot.http, CreateInteractionResponse::Modal(modal)).await.unwrap();
    asked.modal().await
}

#[tokio::test]
async fn a_form_is_handed_in() {
    let (discord, ana, mut bot) = ana_and_bot().await;
    let modal = opened(&ana, &mut bot).await;
    assert_eq!((modal.title.as_str(), modal.inputs.len()), ("A suggestion", 2));
    assert_eq!(modal.inputs[1].value.as_deref(), Some("none"));
    let handed = ana.submits(&modal, &[("Title", "Cello")]).unwrap();
    let Interaction::Modal(form) = bot.hears_interaction().await else { panic!() };
    assert_eq!(form.data.custom_id, "form:7");
    let values = form.data.components.iter().map(|row| match &row.components[0] {
        ActionRowComponent::InputText(it) => (it.custom_id.as_str(), it.value.as_deref().unwrap()),
        other => panic!("{other:?}"),
    });
    assert_eq!(values.collect::<Vec<_>>(), [("title", "Cello"), ("remarks", "none")]);
    bot.answers(&handed, json!({ "type": 4, "data": words("Thanks") })).await.unwrap();
    assert_eq!(handed.answer().await.content, "Thanks");
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_form_takes_only_what_fits() {
    let (discord, ana, mut bot) = ana_and_bot().await;
    let modal = opened(&ana, &mut bot).await;
    assert!(ana.submits(&modal, &[]).is_err(), "the title is required");
    assert!(ana.submits(&modal, &[("Title", "no")]).is_err(), "too short");
    assert!(ana.submits(&modal, &[("Title", "a very long one")]).is_err(), "too long");
    assert!(ana.submits(&modal, &[("Colour", "red")]).is_err(), "not asked");
    let dan = discord.user("Dan");
    assert!(dan.submits(&modal, &[("Title", "Cello")]).is_err(), "not his");
    bot.stop().await;
}

#[tokio::test]
async fn no_form_behind_a_form() {
    let (discord, ana, mut bot) = ana_and_bot().await;
    let modal = opened(&ana, &mut bot).await;
    let handed = ana.submits(&modal, &[("Title", "Cello")]).unwrap();
    let input = json!({ "type": 4, "custom_id": "a", "style": 1, "label": "More" });
    let form = json!({
        "custom_id": "again", "title": "Again",
        "components": [{ "type": 1, "components": [input] }],
    });
    let answer = json!({ "type": 9, "data": form });
    assert_eq!(code(bot.answers(&handed, answer.clone()).await), 50035);
    assert_eq!(discord.take_violations().len(), 1);

    let asked = ana.uses("suggest").in_dm().unwrap();
    bot.answers(&asked, json!({ "type": 5 })).await.unwrap();
    assert_eq!(code(bot.answers(&asked, answer).await), 40060, "too late after a defer");
    bot.stop().await;
}
