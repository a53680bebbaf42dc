//! Starts and ends: what is configured is served, and what can't be is told with its remedy.

use std::time::Duration;

use crate::bot::{Setup, free_port};
use crate::common::{Database, Kind};
use crate::fakes::discord::Discord;
use crate::fakes::telegram::{FakeTelegram, Fault, Settings};

const SOON: Duration = Duration::from_secs(10);

async fn database() -> Database {
    Database::new(Kind::Sqlite).await
}

#[tokio::test]
async fn one_process_serves_both_and_says_so() {
    let database = database().await;
    let (telegram, discord) = (FakeTelegram::start().await, Discord::start().await);
    let guild = discord.guild("Comunitatea");
    let mut bot = Setup::on(&database.url).telegram(&telegram).discord(&discord).start();
    bot.says("Telegram: connected as @xploit_test_bot").await;
    bot.says("Discord: connected").await;
    discord.until_ready().await;
    discord.until_commands().await;
    let (ana, ion) = (telegram.person("Ana").speaking("en"), discord.user("Ion").in_guild(&guild));
    ana.says("/help");
    assert!(ana.hears().await.text.contains("/learn"));
    let helped = ion.uses("help").in_dm().unwrap();
    assert!(helped.answer().await.text().contains("learn"));
    let metrics = bot.get("/metrics");
    for line in [
        r#"xploit_turns_total{platform="telegram",end="Answered"} 1"#,
        r#"xploit_turns_total{platform="discord",end="Answered"} 1"#,
        r#"xploit_sends_total{platform="telegram",end="Delivered"}"#,
        "xploit_turn_seconds_count 2",
        "xploit_catalogue_entries 0",
        "# EOF",
    ] {
        assert!(metrics.contains(line), "no {line} in {metrics}");
    }
    assert!(bot.get("/readyz").starts_with("HTTP/1.1 200"));
    let (code, took, said) = bot.stop().await;
    assert_eq!(code, Some(0), "{said}");
    assert!(took < SOON, "{took:?}");
    telegram.assert_clean();
    discord.assert_clean();
}

#[tokio::test]
async fn what_is_written_while_it_is_away_is_answered_when_it_is_back() {
    let database = database().await;
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana").speaking("en");
    let setup = Setup::on(&database.url).telegram(&telegram);
    for words in ["/help", "/start", "/cancel"] {
        ana.says(words);
        let bot = setup.start();
        ana.hears().await;
        telegram.until_confirmed().await;
        let (code, took, said) = bot.stop().await;
        assert_eq!(code, Some(0), "{said}");
        assert!(took < SOON, "{took:?}");
    }
    assert_eq!(ana.answers().len(), 3);
    telegram.assert_clean();
}

#[tokio::test]
async fn a_token_that_can_be_none_is_told_before_anything_is_asked() {
    let database = database().await;
    let setup = Setup::on(&database.url).with("XPLOIT_TELEGRAM_TOKEN", "my secret token");
    let mut bot = setup.start();
    assert_eq!(bot.end().await, Some(1));
    let said = bot.said();
    assert!(said.contains("@BotFather") && !said.contains("my secret"), "{said}");
}

#[tokio::test]
async fn a_wrong_token_is_told_and_never_shown() {
    let database = database().await;
    let (telegram, discord) = (FakeTelegram::start().await, Discord::start().await);
    let setup = Setup::on(&database.url)
        .telegram(&telegram)
        .with("XPLOIT_TELEGRAM_TOKEN", "123456:wrong-and-secret")
        .discord(&discord)
        .with("XPLOIT_DISCORD_TOKEN", "wrong.and.secret");
    let mut bot = setup.start();
    assert_eq!(bot.end().await, Some(1));
    let said = bot.said();
    assert!(
        said.contains("XPLOIT_TELEGRAM_TOKEN") && said.contains("XPLOIT_DISCORD_TOKEN"),
        "{said}"
    );
    assert!(!said.contains("secret"), "{said}");
}

#[tokio::test]
async fn a_token_that_is_revoked_while_it_runs_ends_it_with_a_word() {
    let database = database().await;
    let telegram = FakeTelegram::start().await;
    let mut bot = Setup::on(&database.url).telegram(&telegram).start();
    bot.says("Telegram: connected").await;
    let refused = Fault::Refuse { code: 401, description: "Unauthorized".to_owned() };
    telegram.breaks(refused.always());
    telegram.person("Ana").says("/help");
    assert_eq!(bot.end().await, Some(1));
    bot.says("XPLOIT_TELEGRAM_TOKEN").await;
}

#[tokio::test]
async fn one_platform_goes_on_without_the_other() {
    let database = database().await;
    let (telegram, discord) = (FakeTelegram::start().await, Discord::start().await);
    let setup = Setup::on(&database.url)
        .telegram(&telegram)
        .discord(&discord)
        .with("XPLOIT_DISCORD_TOKEN", "wrong.and.secret");
    let mut bot = setup.start();
    bot.says("XPLOIT_DISCORD_TOKEN").await;
    bot.says("Telegram: connected").await;
    let ana = telegram.person("Ana");
    ana.says("/help");
    ana.hears().await;
    let (code, ..) = bot.stop().await;
    assert_eq!(code, Some(0));
}

#[tokio::test]
async fn without_a_network_it_keeps_trying() {
    let database = database().await;
    let port = free_port();
    let setup = Setup::on(&database.url)
        .with("XPLOIT_TELEGRAM_TOKEN", Settings::default().token)
        .with("XPLOIT_TELEGRAM_API_URL", format!("http://127.0.0.1:{port}"));
    let mut bot = setup.start();
    bot.says("I keep trying").await;
    let telegram = FakeTelegram::with(Settings { port, ..Settings::default() }).await;
    bot.says("Telegram: connected").await;
    let ana = telegram.person("Ana");
    ana.says("/help");
    ana.hears().await;
    let (code, took, _) = bot.stop().await;
    assert_eq!((code, took < SOON), (Some(0), true));
}

#[tokio::test]
async fn waiting_for_a_network_can_be_ended() {
    let database = database().await;
    let setup = Setup::on(&database.url)
        .with("XPLOIT_TELEGRAM_TOKEN", Settings::default().token)
        .with("XPLOIT_TELEGRAM_API_URL", format!("http://127.0.0.1:{}", free_port()));
    let mut bot = setup.start();
    bot.says("I keep trying").await;
    let (code, took, _) = bot.stop().await;
    assert_eq!((code, took < SOON), (Some(0), true));
}

#[tokio::test]
async fn a_second_one_that_polls_is_told_of() {
    let (one, other) = (database().await, database().await);
    let telegram = FakeTelegram::start().await;
    let mut first = Setup::on(&one.url).telegram(&telegram).start();
    first.says("Telegram: connected").await;
    let mut second = Setup::on(&other.url).telegram(&telegram).start();
    second.says("Telegram: connected").await;
    let conflict = "another process fetches";
    tokio::select! {
        () = first.says(conflict) => {}
        () = second.says(conflict) => {}
    }
    assert!(first.is_running() && second.is_running());
    second.stop().await;
    let ana = telegram.person("Ana");
    ana.says("/help");
    ana.hears().await;
    let (code, ..) = first.stop().await;
    assert_eq!(code, Some(0));
}

#[tokio::test]
async fn with_an_address_of_the_api_no_byte_goes_anywhere_else() {
    let database = database().await;
    let elsewhere = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let proxy = format!("http://{}", elsewhere.local_addr().unwrap());
    let (telegram, discord) = (FakeTelegram::start().await, Discord::start().await);
    let setup = Setup::on(&database.url)
        .telegram(&telegram)
        .discord(&discord)
        .with("HTTP_PROXY", proxy.clone())
        .with("http_proxy", proxy.clone())
        .with("HTTPS_PROXY", proxy.clone())
        .with("ALL_PROXY", proxy);
    let mut bot = setup.start();
    bot.says("Telegram: connected").await;
    bot.says("Discord: connected").await;
    discord.until_ready().await;
    let ana = telegram.person("Ana");
    ana.says("/help");
    ana.hears().await;
    bot.stop().await;
    let error = elsewhere.accept().unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::WouldBlock, "somebody came by the proxy");
}
