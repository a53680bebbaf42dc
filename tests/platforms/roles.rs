//! Roles and accounts across platforms: invited on the command line, come by a link on Telegram,
//! linked with Discord.

use std::time::{Duration, Instant};

use crate::bot::Setup;
use crate::common::{Database, kinds};
use crate::fakes::discord::Discord;
use crate::fakes::telegram::FakeTelegram;

/// What stands behind `before` in words, up to the next blank.
fn behind(words: &str, before: &str) -> String {
    let at = words.find(before).unwrap_or_else(|| panic!("no {before} in {words}"));
    words[at + before.len()..].split_whitespace().next().unwrap().trim_end_matches('.').to_owned()
}

/// Waits until Telegram shows, or does not show any more, a command in the chat of a person.
async fn until_listed(telegram: &FakeTelegram, scope: &str, listed: bool) {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        let commands = telegram.commands(scope, "en");
        if commands.iter().any(|(name, _)| name == "invite") == listed {
            return;
        }
        assert!(Instant::now() < until, "{commands:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_owner_comes_by_the_link_and_is_one_person_on_both() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let (telegram, discord) = (FakeTelegram::start().await, Discord::start().await);
        let guild = discord.guild("Comunitatea");
        let setup = Setup::on(&database.url).telegram(&telegram).discord(&discord);
        let invited = setup.run(&["invite", "owner"]).await;
        assert!(invited.contains("On Discord"), "{invited}");
        let link = behind(&invited, "The link for Telegram: ");
        let mut bot = setup.start();
        bot.says("Telegram: connected").await;
        bot.says("Discord: connected").await;
        discord.until_ready().await;
        discord.until_commands().await;

        let ana = telegram.person("Ana").speaking("en");
        ana.follows(&link);
        assert!(ana.hears().await.text.contains("You are now an owner"), "{}", bot.said());
        let own = format!("chat:{}", ana.id());
        until_listed(&telegram, &own, true).await;
        ana.says("/invite");
        ana.hears().await;
        ana.presses("coordinator");
        let invitation = ana.hears().await.text;
        assert!(
            invitation.contains(&format!("https://t.me/{}?start=invite-", telegram.bot_username()))
        );

        ana.says("/link");
        let code = behind(&ana.hears().await.text, "Your code: ");
        let ion = discord.user("Ion").in_guild(&guild).speaking("en-GB");
        let asked = ion.uses("link").with(&option_of(&discord, "link"), &code).in_dm().unwrap();
        let question = asked.answer().await;
        assert!(question.text().contains("Shall I link"), "{}", question.text());
        let pressed = ion.presses("Yes, link them", &question).unwrap();
        assert!(pressed.answer().await.text().contains("same person"));
        let listed = ion.uses("roles").in_dm().unwrap().answer().await.text();
        assert!(listed.contains("One person has a role here"), "{listed}");
        let shown = setup.run(&["roles"]).await;
        assert!(shown.contains("owner, Discord ") && shown.contains(" and Telegram "), "{shown}");

        telegram.until_confirmed().await;
        assert_nothing_waits(&database).await;
        assert_no_code(&database, &[&link[link.len() - 52..], &code, &code.replace('-', "")]).await;
        let (ended, _, said) = bot.stop().await;
        assert_eq!(ended, Some(0), "{said}");
        telegram.assert_clean();
        discord.assert_clean();
        database.remove().await;
    }
}

fn option_of(discord: &Discord, command: &str) -> String {
    let commands = discord.commands();
    let found = commands.iter().find(|it| it["name"] == command).unwrap();
    found["options"][0]["name"].as_str().unwrap().to_owned()
}

async fn assert_nothing_waits(database: &Database) {
    let until = Instant::now() + Duration::from_secs(60);
    while database.number("SELECT COUNT(*) FROM outgoing").await > 0 {
        assert!(Instant::now() < until, "the outbox is not empty");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// No text of what is kept has any of these.
async fn assert_no_code(database: &Database, codes: &[&str]) {
    for (table, column) in [
        ("invitation", "hash"),
        ("link_code", "hash"),
        ("audit", "organisations"),
        ("dialogue", "state"),
        ("event", "id"),
        ("published", "told"),
    ] {
        for text in database.strings(&format!("SELECT {column} FROM {table}")).await {
            assert!(!codes.iter().any(|it| text.contains(it)), "{table}.{column}: {text}");
        }
    }
}
