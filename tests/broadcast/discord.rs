//! Killed on Discord: there it passes over a message that it has got already, by its nonce, so nobody
//! gets one twice.

use std::time::{Duration, Instant};

use xploit_bot::core::clock::Clock;
use xploit_bot::core::role::Permit;

use crate::Dice;
use crate::common::crowd::announcement;
use crate::common::{self, Database, Kind};
use crate::fakes::discord::{Discord, Settings};
use crate::program::Setup;

/// About a second each: more would be taken for spam there.
const RECEIVERS: usize = 16;
const KILLS: u64 = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_on_discord_it_tells_nobody_twice() {
    let database = Database::new(Kind::Sqlite).await;
    let storage = common::storage(&database.url).await;
    let settings = Settings::default().without_spec().patience(Duration::from_secs(90));
    let discord = Discord::start_with(settings).await;
    let guild = discord.guild("Learners");
    let person = |it: usize| discord.user(&format!("P{it}")).in_guild(&guild);
    let people: Vec<_> = (1..=RECEIVERS).map(person).collect();
    for (number, person) in (1..).zip(&people) {
        let id = person.id();
        database
            .execute(&format!(
                "INSERT INTO member (id, role, interests, offered, created)
                 VALUES ({number}, 'member', '[]', '[]', 0)"
            ))
            .await;
        database
            .execute(&format!(
                "INSERT INTO account (platform, person, member) VALUES ('discord', '{id}', {number})"
            ))
            .await;
        let direct = format!("INSERT INTO reading (member, direct) VALUES ({number}, TRUE)");
        database.execute(&direct).await;
    }
    let now = Clock::System.now().as_millisecond();
    storage.announce(&Permit::of_the_operator(), announcement(1), None, now).await.unwrap();
    let setup = Setup::on(&database.url)
        .with("XPLOIT_DISCORD_TOKEN", discord.token())
        .with("XPLOIT_DISCORD_API_URL", discord.url());
    let told = || people.iter().map(|it| it.dm().messages().len()).sum::<usize>();
    let mut dice = Dice(7);
    let mut program = setup.start();
    for kill in 1..=KILLS {
        // Right after a message, when that it was told is not written down yet.
        let enough = usize::try_from(kill).unwrap();
        discord.until_holds("some are told", |_| (told() >= enough).then_some(())).await;
        tokio::time::sleep(Duration::from_micros(dice.below(30_000))).await;
        program.kill();
        program = setup.start();
    }
    discord.until_holds("all are told", |_| (told() >= RECEIVERS).then_some(())).await;
    let undone = "SELECT COUNT(*) FROM delivery_range WHERE done = FALSE";
    let since = Instant::now();
    while database.number(undone).await > 0 {
        assert!(since.elapsed() < Duration::from_secs(60), "not everything is written down");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    program.stop();
    for person in &people {
        let got = person.dm().messages();
        assert_eq!(got.len(), 1, "{}: {got:?}", person.name());
    }
    let tries = discord.requests().iter().filter(|it| it.path.ends_with("/messages")).count();
    eprintln!("Discord: {RECEIVERS} got it once, {KILLS} kills, {} tried again", tries - RECEIVERS);
    storage.close().await;
    database.remove().await;
}
