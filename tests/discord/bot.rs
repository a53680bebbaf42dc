//! The bot as it runs, on the fake.

use std::time::Duration;

use futures::future::BoxFuture;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use xploit_bot::adapters::Entrance;
use xploit_bot::adapters::discord::{Discord as Adapter, PACE, Settings, Token, Trouble};
use xploit_bot::community::Community;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::command::Command;
use xploit_bot::core::document::Document;
use xploit_bot::core::message::Message;
use xploit_bot::core::role::Role;
use xploit_bot::core::text::{Text, Value};
use xploit_bot::engine::turn::Turn;
use xploit_bot::outbox::Outbox;
use xploit_bot::skills::{Ask, SKILLS, Skill, Trouble as SkillTrouble, help, learn};

use super::common::{Database, Kind, noon_here, plan};
use super::fakes::discord::{Channel, Discord, Guild, Settings as Fake, User};

/// A bot that listens to a fake.
pub struct Bot {
    pub community: Community,
    pub database: Database,
    pub outbox: Outbox,
    stop: CancellationToken,
    listening: JoinHandle<Result<(), Trouble>>,
}

impl Bot {
    pub async fn start(discord: &Discord) -> Self {
        Self::start_with(discord, SKILLS).await
    }

    pub async fn start_with(discord: &Discord, skills: &'static [&'static dyn Skill]) -> Self {
        Self::over(Database::new(Kind::Sqlite).await, discord, skills).await
    }

    /// Over a database that is there already.
    pub async fn over(
        database: Database,
        discord: &Discord,
        skills: &'static [&'static dyn Skill],
    ) -> Self {
        let mut plan = plan(&database.place, &Clock::System);
        // Nobody wants quiet at noon.
        plan.zone = noon_here();
        let community = Community::open_with(plan, skills).await.unwrap();
        let today = community.house.clock.today(&community.house.zone);
        xploit_bot::sample::load(&community, today).await.unwrap();
        let adapter = Adapter::connect(settings(discord), community.house.clone()).await.unwrap();
        adapter.publish(community.lanes.engine()).await.unwrap();
        let outbox = Outbox::start(&community.house, vec![adapter.clone()]);
        let entrance = Entrance { lanes: community.lanes.clone(), outbox: outbox.clone() };
        let stop = CancellationToken::new();
        let listening = tokio::spawn({
            let stop = stop.clone();
            async move { adapter.listen(entrance, stop).await }
        });
        Self { community, database, outbox, stop, listening }
    }

    /// Ends in order, and leaves the database.
    pub async fn stop(self) -> Database {
        self.stop.cancel();
        self.listening.await.unwrap().unwrap();
        self.outbox.close().await;
        self.community.house.storage.close().await;
        self.database
    }

    /// How listening ended by itself.
    pub async fn ended(self) -> Result<(), Trouble> {
        let ended = self.listening.await.unwrap();
        self.outbox.close().await;
        ended
    }
}

pub fn settings(discord: &Discord) -> Settings {
    Settings {
        token: Token::new(discord.token()),
        api_url: Some(discord.url().parse().unwrap()),
        shards: None,
        pace: PACE,
    }
}

/// A guild that speaks Romanian with a hall, and Ana, who is in it and speaks English.
pub struct World {
    pub discord: Discord,
    pub guild: Guild,
    pub hall: Channel,
    pub ana: User,
}

pub async fn world() -> World {
    world_with(Fake::default()).await
}

pub async fn world_with(fake: Fake) -> World {
    let discord = Discord::start_with(fake).await;
    let guild = discord.guild("Learners").speaking("ro");
    let hall = guild.channel("hall");
    let ana = discord.user("Ana").speaking("en-GB").in_guild(&guild);
    World { discord, guild, hall, ana }
}

/// Skills with one that thinks for a while, one that says nothing, and one that says much.
pub const SLOW: &[&dyn Skill] = &[&learn::Learn, &help::Help, &Slow, &Silent, &Long];

/// Answers `/slow` when a callback's time is over.
#[derive(Debug)]
pub struct Slow;

/// Answers `/long` with more than a message holds, and a file.
#[derive(Debug)]
pub struct Long;

/// Says nothing to `/silent`.
#[derive(Debug)]
pub struct Silent;

impl Skill for Slow {
    fn name(&self) -> &'static str {
        "slow"
    }

    fn commands(&self) -> &'static [Command] {
        const COMMANDS: &[Command] = &[Command {
            name: "slow",
            needs: Role::Member,
            about: || words("command-help"),
            also: || words("command-help-names"),
            plain: false,
            takes: None,
        }];
        COMMANDS
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, _: Ask) -> BoxFuture<'t, Result<(), SkillTrouble>> {
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(2600)).await;
            turn.show(words("learn-thanks"));
            turn.say(words("learn-greeting"));
            Ok(())
        })
    }
}

impl Skill for Silent {
    fn name(&self) -> &'static str {
        "silent"
    }

    fn commands(&self) -> &'static [Command] {
        const COMMANDS: &[Command] = &[Command {
            name: "silent",
            needs: Role::Member,
            about: || words("command-help"),
            also: || words("command-help-names"),
            plain: false,
            takes: None,
        }];
        COMMANDS
    }

    fn run<'t>(&'t self, _: &'t mut Turn, _: Ask) -> BoxFuture<'t, Result<(), SkillTrouble>> {
        Box::pin(std::future::ready(Ok(())))
    }
}

impl Skill for Long {
    fn name(&self) -> &'static str {
        "long"
    }

    fn commands(&self) -> &'static [Command] {
        const COMMANDS: &[Command] = &[Command {
            name: "long",
            needs: Role::Member,
            about: || words("command-help"),
            also: || words("command-help-names"),
            plain: false,
            takes: None,
        }];
        COMMANDS
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, _: Ask) -> BoxFuture<'t, Result<(), SkillTrouble>> {
        let long = Value::from("word ".repeat(1000));
        let content = "BEGIN:VCALENDAR".to_owned();
        let document = Document::text("words.ics", "text/calendar", content);
        turn.say(Message::new(vec![long.into()]).with(document));
        Box::pin(std::future::ready(Ok(())))
    }
}

fn words(key: &'static str) -> Text {
    Text { key: key.into(), args: Vec::new() }
}
