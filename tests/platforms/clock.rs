//! A machine whose clock is wrong: said at the start, for dates and deadlines will be wrong too.

use std::io::Write;
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;
use xploit_bot::adapters::{discord, telegram};
use xploit_bot::core::clock::Clock;
use xploit_bot::outbox::pace::Pace;

use crate::common::{self, Database, Kind};
use crate::fakes::discord::Discord;
use crate::fakes::telegram::FakeTelegram;

/// What was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

/// What is logged when both platforms are connected at this time.
async fn log_at(clock: Clock) -> String {
    let database = Database::new(Kind::Sqlite).await;
    let community = common::sample_community(&database.place, &clock).await;
    let (on_telegram, on_discord) = (FakeTelegram::start().await, Discord::start().await);
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).finish();
    let _listening = tracing::subscriber::set_default(subscriber);
    let settings = telegram::Settings {
        token: telegram::Token::parse(on_telegram.token()).unwrap(),
        api_url: Some(on_telegram.url().parse().unwrap()),
        webhook: None,
        pace: Pace::UNLIMITED,
    };
    telegram::Telegram::connect(settings, community.house.clone()).await.unwrap();
    let settings = discord::Settings {
        token: discord::Token::new(on_discord.token()),
        api_url: Some(on_discord.url().parse().unwrap()),
        shards: None,
        pace: Pace::UNLIMITED,
    };
    discord::Discord::connect(settings, community.house.clone()).await.unwrap();
    let logged = log.0.lock().unwrap().clone();
    String::from_utf8(logged).unwrap()
}

#[tokio::test]
async fn a_wrong_clock_is_told_on_both_platforms() {
    let right = log_at(Clock::System).await;
    assert!(!right.contains("clock"), "{right}");
    let wrong = Clock::frozen("2020-02-02T02:02:02Z".parse().unwrap());
    let said = log_at(wrong).await;
    let told = said.lines().filter(|it| it.contains(" WARN ") && it.contains("clock")).count();
    assert_eq!(told, 2, "{said}");
}
