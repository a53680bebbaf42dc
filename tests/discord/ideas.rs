//! An idea on Discord: one form, then the preview.

use super::bot::{Bot, world};
use super::fakes::discord::{File, User};

#[tokio::test]
async fn an_idea_is_one_form() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    let form = world.ana.uses("idea").in_dm().unwrap().modal().await;
    let values = [
        ("Title", "Repair  café"),
        ("Text", "Neighbours repair radios and bikes together."),
        ("Place", "Library"),
    ];
    world.ana.submits(&form, &values).unwrap().answer().await;
    world.discord.until_idle().await;
    for said in ["This is how others will read it", "Repair café", "Where: Library"] {
        assert!(heard(&world.ana, said), "{said}");
    }
    assert!(!heard(&world.ana, "What it needs:"), "what was left empty is not asked again");
    // What was begun is kept, and a second form begins anew.
    let kept = world.ana.uses("idea").in_dm().unwrap().answer().await;
    assert!(kept.text().contains("You've begun an idea: “Repair café”"), "{kept}");
    let form = world.ana.presses("Begin another", &kept).unwrap().modal().await;
    let values = [("Title", "Radio"), ("Text", "A radio of our school.")];
    world.ana.submits(&form, &values).unwrap().answer().await;
    world.discord.until_idle().await;
    assert!(heard(&world.ana, "A radio of our school."));
    world.discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn a_photo_that_nobody_asked_for_begins_an_idea_in_the_form() {
    let world = world().await;
    let bot = Bot::start(&world.discord).await;
    world.discord.until_ready().await;
    world.ana.uses("help").in_dm().unwrap().answer().await;
    let file = |name: &str| File {
        id: 0,
        name: name.to_owned(),
        kind: "image/jpeg".to_owned(),
        bytes: b"\xff\xd8\xff1".to_vec(),
        description: None,
    };
    world.ana.sends_files(vec![file("a.jpg"), file("b.jpg")], "");
    world.discord.until_idle().await;
    assert!(heard(&world.ana, "One file at a time, please"));
    let offer = world.ana.hears().pop().unwrap();
    let form = world.ana.presses("Begin an idea", &offer).unwrap().modal().await;
    let values = [("Title", "Repair café"), ("Text", "Neighbours repair radios.")];
    world.ana.submits(&form, &values).unwrap().answer().await;
    world.discord.until_idle().await;
    let preview = world.ana.hears().pop().unwrap();
    assert!(preview.text().contains("Neighbours repair radios."), "{preview}");
    assert_eq!(preview.files.len(), 1, "{preview}");
    world.discord.assert_clean();
    bot.stop().await;
}

fn heard(user: &User, words: &str) -> bool {
    user.hears().iter().any(|it| it.text().contains(words))
}
