//! Why the bot does not begin.

use xploit_bot::adapters::discord::{Discord as Adapter, Settings, Token, Trouble};
use xploit_bot::community::Community;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::text::Text;

use super::bot::settings;
use super::common::{Database, Kind, plan};
use super::fakes::discord::{Discord, Endpoint, Fault, Settings as Fake, Target};

async fn trouble(settings: Settings) -> Trouble {
    let database = Database::new(Kind::Sqlite).await;
    let community = Community::open(plan(&database.place, &Clock::System)).await.unwrap();
    let connected = Adapter::connect(settings, community.house.clone()).await;
    connected.expect_err("it must not connect")
}

#[tokio::test]
async fn a_token_that_discord_does_not_know() {
    let discord = Discord::start().await;
    let wrong = Settings { token: Token::new("wrong"), ..settings(&discord) };
    assert_eq!(trouble(wrong).await, Trouble::TokenRefused);
}

#[tokio::test]
async fn nobody_there() {
    let discord = Discord::start().await;
    let nowhere = "http://127.0.0.1:9".parse().unwrap();
    let wrong = Settings { api_url: Some(nowhere), ..settings(&discord) };
    let Trouble::Unreachable { reason } = trouble(wrong).await else { panic!() };
    assert!(!reason.contains("127.0.0.1"), "no address is told: {reason}");
}

#[tokio::test]
async fn a_discord_that_is_ill() {
    let discord = Discord::start().await;
    discord.fails(Target::route(Endpoint::GatewayBot), 1, Fault::Status(503));
    let ill = trouble(settings(&discord)).await;
    assert_eq!(ill, Trouble::Unreachable { reason: "HTTP 503, 0".to_owned() });
}

#[tokio::test]
async fn no_sessions_left_today() {
    let discord = Discord::start_with(Fake::default().session_starts(0)).await;
    assert_eq!(trouble(settings(&discord)).await, Trouble::NoIdentifiesLeft { minutes: 240 });
}

#[tokio::test]
async fn a_gateway_on_another_host() {
    // The fake names its own address, which through another name is another host.
    let discord = Discord::start().await;
    let other = discord.url().replace("127.0.0.1", "localhost").parse().unwrap();
    let wrong = Settings { api_url: Some(other), ..settings(&discord) };
    assert_eq!(trouble(wrong).await, Trouble::Elsewhere { host: "127.0.0.1".to_owned() });
}

#[test]
fn every_trouble_has_words() {
    let reason = "x".to_owned();
    let all = [
        Trouble::TokenRefused,
        Trouble::Unreachable { reason: reason.clone() },
        Trouble::Elsewhere { host: reason.clone() },
        Trouble::NoIdentifiesLeft { minutes: 3 },
        Trouble::IntentsRefused,
        Trouble::CommandsRefused { reason },
    ];
    let keys: std::collections::BTreeSet<_> =
        all.iter().map(|it| it.text()).map(|Text { key, .. }| key).collect();
    assert_eq!(keys.len(), all.len());
}
