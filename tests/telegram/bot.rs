//! The bot as it runs, in this process, against the fake.

use std::sync::Arc;

use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use xploit_bot::adapters::Entrance;
use xploit_bot::adapters::telegram::{self, Telegram, Token, Trouble};
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::Clock;
use xploit_bot::outbox::Outbox;
use xploit_bot::outbox::pace::Pace;
use xploit_bot::skills::{SKILLS, Skill};

use crate::common::{self, Database, Kind};
use crate::fakes::telegram::FakeTelegram;
use crate::odd;

/// Who answers.
#[derive(Clone, Copy)]
pub enum Who {
    /// The bot's own skills, with the sample catalogue.
    Xploit,
    /// Skills that go wrong when they are told to.
    Odd,
}

impl Who {
    fn skills(self) -> &'static [&'static dyn Skill] {
        match self {
            Self::Xploit => SKILLS,
            Self::Odd => odd::SKILLS,
        }
    }
}

/// A running bot.
pub struct Bot {
    pub community: Community,
    pub adapter: Arc<Telegram>,
    pub entrance: Entrance,
    stop: CancellationToken,
    polling: Option<JoinHandle<Result<(), Trouble>>>,
}

/// How the fake is reached.
pub fn settings(fake: &FakeTelegram) -> telegram::Settings {
    telegram::Settings {
        token: Token::parse(fake.token()).unwrap(),
        api_url: Some(fake.url().parse().unwrap()),
        webhook: None,
        pace: Pace::UNLIMITED,
    }
}

/// A community whose clock goes, for the outbox waits by it.
pub async fn community(database: &Database, who: Who) -> Community {
    // It is noon there: nobody wants quiet.
    let plan = Plan {
        clock: Clock::System,
        zone: common::noon_here(),
        ..common::plan(&database.place, &Clock::System)
    };
    let community = Community::open_with(plan, who.skills()).await.unwrap();
    if matches!(who, Who::Xploit) {
        let today = community.house.clock.today(&community.house.zone);
        xploit_bot::sample::load(&community, today).await.unwrap();
    }
    community
}

impl Bot {
    /// A bot that fetches its updates.
    pub async fn polling(fake: &FakeTelegram, database: &Database, who: Who) -> Self {
        Self::connected(settings(fake), database, who).await.poll()
    }

    /// Fetches updates from now on.
    pub fn poll(mut self) -> Self {
        let (adapter, entrance) = (self.adapter.clone(), self.entrance.clone());
        let stop = self.stop.clone();
        self.polling = Some(tokio::spawn(async move { adapter.poll(entrance, stop).await }));
        self
    }

    /// A bot to which updates have to be brought.
    pub async fn connected(settings: telegram::Settings, database: &Database, who: Who) -> Self {
        let community = community(database, who).await;
        let adapter = Telegram::connect(settings, community.house.clone()).await.unwrap();
        let outbox = Outbox::start(&community.house, vec![adapter.clone()]);
        let entrance = Entrance { lanes: community.lanes.clone(), outbox };
        Self { community, adapter, entrance, stop: CancellationToken::new(), polling: None }
    }

    /// What became of the polling, when it ends by itself.
    pub async fn gives_up(mut self) -> Trouble {
        let ended = self.polling.take().unwrap().await.unwrap();
        self.stop().await;
        ended.unwrap_err()
    }

    /// Ends it in order.
    pub async fn stop(mut self) {
        self.stop.cancel();
        if let Some(polling) = self.polling.take() {
            polling.await.unwrap().unwrap();
        }
        self.entrance.outbox.close().await;
        self.community.house.storage.close().await;
    }
}

/// A fake, and a bot that fetches its updates.
pub async fn started(who: Who) -> (FakeTelegram, Database, Bot) {
    let fake = FakeTelegram::start().await;
    let database = Database::new(Kind::Sqlite).await;
    let bot = Bot::polling(&fake, &database, who).await;
    (fake, database, bot)
}
