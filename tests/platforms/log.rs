//! What the program writes into its log: no words of people, no tokens, whatever goes wrong.

use crate::bot::Setup;
use crate::common::{Database, Kind};
use crate::fakes::discord::{self, Discord, Target};
use crate::fakes::telegram::{FakeTelegram, Fault, Moment};

/// Words that nobody says by chance.
const SAID: &str = "Zwölfboxkämpfer jagen Viktor quer über den Sylter Deich";

#[tokio::test]
async fn neither_words_nor_tokens_are_in_the_log() {
    let database = Database::new(Kind::Sqlite).await;
    let (telegram, discord) = (FakeTelegram::start().await, Discord::start().await);
    let guild = discord.guild("Comunitatea");
    let mut bot = Setup::on(&database.url)
        .telegram(&telegram)
        .discord(&discord)
        .with("XPLOIT_LOG", "trace,sqlx=warn")
        .start();
    bot.says("Telegram: connected").await;
    bot.says("Discord: connected").await;
    discord.until_ready().await;
    discord.until_commands().await;
    let ana = telegram.person("Ana");
    let ion = discord.user("Ion").in_guild(&guild);
    // What goes wrong is told of, and that is where words slip out.
    telegram.breaks(Fault::Malformed(Moment::After).on("sendMessage").times(1));
    telegram.breaks(Fault::Cut(Moment::Before).on("getUpdates").times(2));
    telegram.sends_malformed_update();
    telegram.sends_unknown_update();
    let refused = Fault::Refuse {
        code: 400,
        description: format!("Bad Request: can't parse entities: tag \"{SAID}\""),
    };
    telegram.breaks(refused.on("sendMessage").times(1));
    discord.fails(Target::any(), 1, discord::Fault::Malformed);
    discord.fails(Target::any(), 1, discord::Fault::Status(500));
    for _ in 0..3 {
        ana.says(SAID);
        ion.writes(SAID);
        ion.uses("learn").with("what", SAID).in_dm().unwrap();
    }
    let interaction = ion.uses("help").in_dm().unwrap();
    discord.gateway().asks_to_reconnect();
    telegram.until_confirmed().await;
    discord.until_idle().await;
    let (_, _, said) = bot.stop().await;
    assert!(said.contains(" WARN ") || said.contains(" ERROR "), "nothing went wrong: {said}");
    let secret = telegram.token().split_once(':').unwrap().1;
    for word in [SAID, "Viktor", "Sylter", secret, discord.token(), &interaction.token] {
        let line = said.lines().find(|it| it.contains(word));
        assert!(line.is_none(), "“{word}” in the log: {line:?}");
    }
}
