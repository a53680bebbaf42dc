//! Announcements on Discord: written in a form, read in channels; a direct message gets only who has
//! asked for them.

use std::time::Duration;

use xploit_bot::core::ids::MemberId;
use xploit_bot::core::role::{Permit, Role};
use xploit_bot::skills::announce::track;
use xploit_bot::storage::roles::{Appointment, RoleWrite};
use xploit_bot::storage::turns::Committed;

use super::bot::{Bot, World, world};
use super::fakes::discord::{Channel, Message, User};

#[tokio::test]
async fn a_form_a_channel_and_nobody_who_has_not_asked() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let cor = coordinator(&world, &bot).await;
    world.ana.uses("help").in_dm().unwrap().answer().await;

    let question =
        cor.uses("channel").though_hidden().in_channel(&world.hall).unwrap().answer().await;
    let chosen = cor.picks(&["English"], &question).unwrap().answer().await;
    assert!(chosen.text().contains("announcements come here as well, in English"), "{chosen}");

    // The hall alone: nobody has asked for direct messages.
    let sent = announce(&cor, "Ideas *fair*", "one receiver · your text").await;
    track::round(&bot.community.house).await.unwrap();
    let said = said_in(&world.hall, "fair").await;
    assert!(said.text().contains("Saturday"), "{said}");
    assert!(said.mentions.is_empty() && !said.content.contains("*fair*"), "{said}");
    assert!(said.buttons().is_empty(), "a channel has nothing to choose: {said}");
    assert!(!heard(&world.ana, "fair"));
    let card = report(&cor, &bot, &sent).await;
    corrected_and_withdrawn(&world, &cor, &bot, &card).await;

    let settings = world.ana.uses("settings").in_dm().unwrap().answer().await;
    let reading = world.ana.presses("Announcements and news", &settings).unwrap().answer().await;
    world.ana.presses("Direct messages as well", &reading).unwrap().answer().await;
    let draft = cor.uses("announce").in_dm().unwrap().answer().await;
    assert!(draft.text().contains("One announcement is sent"), "{draft}");
    world.discord.until_idle().await;
    assert!(!heard(&cor, "Ideas"), "who has not asked hears nothing");
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn what_goes_out_tomorrow_is_not_shown_in_a_message_that_cannot_be_changed_then() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let cor = coordinator(&world, &bot).await;
    let question = cor.uses("channel").though_hidden().in_channel(&world.hall).unwrap();
    cor.picks(&["English"], &question.answer().await).unwrap().answer().await;
    let form = cor.uses("announce").in_dm().unwrap().modal().await;
    let values = [("Title", "Ideas fair"), ("Text", "Saturday.")];
    let card = cor.submits(&form, &values).unwrap().answer().await;
    let when = cor.presses("Later", &card).unwrap().answer().await;
    let tomorrow = when.buttons().into_iter().find(|it| it.label.starts_with("Tomorrow"));
    let said = cor.presses(&tomorrow.unwrap().label, &when).unwrap().answer().await;
    assert!(said.text().contains("It goes out on"), "{said}");
    let shown = bot.database.strings("SELECT shown FROM announcement").await.remove(0);
    assert!(shown.contains("\"handle\":null"), "{shown}");
    world.discord.assert_clean();
    bot.stop().await;
}

/// When everybody has it, what came of it is a file without names.
async fn report(cor: &User, bot: &Bot, sent: &Message) -> Message {
    until_done(bot).await;
    let card = cor.presses("How is it going?", sent).unwrap().answer().await;
    assert!(card.text().contains("Delivered: 1"), "{card}");
    let file = cor.presses("CSV report", &card).unwrap().answer().await.files.remove(0);
    let expected = "platform,language,outcome,receivers\ndiscord,en,delivered,1\n";
    assert_eq!(String::from_utf8(file.bytes.clone()).unwrap(), expected);
    card
}

async fn until_done(bot: &Bot) {
    let undone = "SELECT COUNT(*) FROM delivery_range WHERE done = FALSE";
    for _ in 0..500 {
        if bot.database.number(undone).await == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    track::round(&bot.community.house).await.unwrap();
}

/// A typo is mended in the message that stands in the hall, which then goes.
async fn corrected_and_withdrawn(world: &World, cor: &User, bot: &Bot, card: &Message) {
    let before = said_in(&world.hall, "fair").await;
    let draft = cor.presses("Correct it", card).unwrap().answer().await;
    assert!(draft.text().contains("Choose what you correct"), "{draft}");
    let form = cor.presses("Text in English", &draft).unwrap().modal().await;
    let draft = cor.submits(&form, &[("Text", "Sunday, in the square.")]).unwrap().answer().await;
    assert!(draft.text().contains("English: the new text"), "{draft}");
    let sent = cor.presses("Send the correction", &draft).unwrap().answer().await;
    until_done(bot).await;
    let after = said_in(&world.hall, "Sunday").await;
    assert_eq!(after.id, before.id, "it is the same message");
    let card = cor.presses("How is it going?", &sent).unwrap().answer().await;
    assert!(card.text().contains("Changed: 1"), "{card}");
    let sure = cor.presses("Withdraw from everybody", &card).unwrap().answer().await;
    assert!(sure.text().contains("from the one receiver who has it"), "{sure}");
    let sent = cor.presses("Yes, withdraw it", &sure).unwrap().answer().await;
    until_done(bot).await;
    assert!(!world.hall.messages().iter().any(|it| it.text().contains("Sunday")));
    let card = cor.presses("How is it going?", &sent).unwrap().answer().await;
    assert!(card.text().contains("Withdrawn: 1"), "{card}");
}

pub async fn announce(cor: &User, title: &str, receivers: &str) -> Message {
    let form = cor.uses("announce").in_dm().unwrap().modal().await;
    assert_eq!(form.inputs.len(), 3);
    let values = [("Title", title), ("Text", "Saturday, @everyone, in the square.")];
    let card = cor.submits(&form, &values).unwrap().answer().await;
    assert!(card.text().contains(receivers), "{card}");
    let sent = cor.presses("Send now", &card).unwrap().answer().await;
    assert!(sent.text().contains("sets off at once"), "{sent}");
    sent
}

/// Unasked messages go one after the other, so it takes a moment.
pub async fn said_in(channel: &Channel, words: &str) -> Message {
    for _ in 0..500 {
        if let Some(it) = channel.messages().into_iter().find(|it| it.text().contains(words)) {
            return it;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("nothing of {words} was said there");
}

fn heard(user: &User, words: &str) -> bool {
    let own = |it: &Message| it.channel == user.dm().id() && it.content.starts_with("**");
    user.hears().iter().any(|it| own(it) && it.text().contains(words))
}

pub async fn coordinator(world: &World, bot: &Bot) -> User {
    let cor = world.discord.user("Cor").speaking("en-GB").in_guild(&world.guild);
    cor.uses("help").in_dm().unwrap().answer().await;
    let member = bot.database.number("SELECT MIN(id) FROM member").await;
    let permit = Permit::of_the_operator();
    let write = Appointment::new(&permit, MemberId(member), Role::Coordinator, Vec::new());
    let storage = &bot.community.house.storage;
    let done = storage.change_roles(&permit, RoleWrite::Appoint(write.unwrap()), 0).await;
    assert_eq!(done.unwrap(), Committed::Done);
    cor
}
