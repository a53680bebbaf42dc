//! Whole conversations with the real program: the same talk is the same conversation in the
//! terminal, on Telegram and on Discord, at the platforms' real pace.

use std::collections::HashMap;
use std::path::Path;

use futures::future::join_all;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::Room;

use crate::bot::Setup;
use crate::common::{self, Database, Kind};
use crate::doors::console::Console;
use crate::doors::discord::Discord;
use crate::doors::telegram::Telegram;
use crate::doors::{Act, Door, Who};

/// Talks of `tests/talks` in which nothing happens but words and buttons.
const TALKS: &[&str] = &[
    "bare_learn_asks_and_takes_the_answer",
    "follow_up_by_number",
    "mistyped_command_accepted",
    "near_me_asks_where",
    "settings_place_and_interests",
];

/// What is said through a door, as one transcript.
async fn play(talk: &str, door: &mut dyn Door) -> String {
    let mut transcript = String::new();
    let mut buttons: HashMap<String, String> = HashMap::new();
    for line in talk.lines() {
        let Some((name, said)) = line.split_once("> ").filter(|(name, _)| *name != "bot") else {
            continue;
        };
        if name.starts_with([' ', '#', '~']) {
            continue;
        }
        let label = said.strip_prefix('[').and_then(|it| it.split_once(']')).map(|it| it.0);
        let act = match label {
            Some(label) => Act::Press(buttons[label].clone()),
            None => Act::Say(said.to_owned()),
        };
        let who = Who { name: name.to_owned(), hint: "ro".to_owned(), room: Room::Private };
        door.act(&who, act).await.unwrap();
        transcript.push_str(&format!("{line}\n"));
        for heard in door.heard() {
            transcript.push_str(&format!("bot> {}\n", heard.lines.join("\n     ")));
            buttons.extend(heard.buttons);
        }
    }
    // What stands in which row is a platform's own.
    let lines = transcript.lines().map(str::trim_end);
    let flat = lines.collect::<Vec<_>>().join("\n").replace("]\n     [", "]  [");
    assert!(flat.contains("\nbot> "), "nothing was answered: {flat}");
    flat
}

async fn in_the_terminal(talk: &str) -> String {
    let database = Database::new(Kind::Sqlite).await;
    let community = common::sample_community(&database.place, &Clock::System).await;
    let mut door = Console::default();
    let outbox = door.open(&community).await;
    let said = play(talk, &mut door).await;
    outbox.close().await;
    said
}

/// The database of a process that serves the sample community.
async fn with_the_sample() -> Database {
    let database = Database::new(Kind::Sqlite).await;
    let community = common::sample_community(&database.place, &Clock::System).await;
    community.house.storage.close().await;
    database
}

async fn on_telegram(talk: &str) -> String {
    let database = with_the_sample().await;
    let mut door = Telegram::far().await;
    let mut bot = Setup::on(&database.url).telegram(door.fake()).start();
    bot.says("Telegram: connected").await;
    let said = play(talk, &mut door).await;
    bot.stop().await;
    door.fake().assert_clean();
    said
}

async fn on_discord(talk: &str) -> String {
    let database = with_the_sample().await;
    let mut door = Discord::far().await;
    let mut bot = Setup::on(&database.url).discord(door.fake()).start();
    bot.says("Discord: connected").await;
    door.fake().until_ready().await;
    door.fake().until_commands().await;
    let said = play(talk, &mut door).await;
    bot.stop().await;
    door.fake().assert_clean();
    said
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_talk_is_the_same_conversation_everywhere() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/talks");
    join_all(TALKS.iter().map(|name| {
        let talk = std::fs::read_to_string(folder.join(format!("{name}.talk"))).unwrap();
        async move {
            let (here, telegram, discord) =
                tokio::join!(in_the_terminal(&talk), on_telegram(&talk), on_discord(&talk));
            assert_eq!(telegram, here, "{name} on Telegram");
            assert_eq!(discord, here, "{name} on Discord");
        }
    }))
    .await;
}
