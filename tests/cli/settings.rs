//! Settings: where each comes from, what is said of a bad one, and that no secret is printed.

use crate::{Desk, Ended, finish};

fn with_environment(desk: &Desk, arguments: &[&str], set: &[(&str, &str)]) -> Ended {
    let mut command = desk.command(arguments);
    command.envs(set.iter().copied());
    finish(command.spawn().unwrap(), "/help\n")
}

#[test]
fn a_flag_goes_before_the_environment_before_the_file() {
    let desk = Desk::new();
    let checked = desk.run(&["check"], "").with(0);
    checked
        .says("database_url = sqlite:xploit.db (by default)\n")
        .says("language = ro (by default)\n")
        .says("time_zone = Europe/Bucharest (by default)\n")
        .says("web = 127.0.0.1:8080 (by default)\n");

    desk.write(
        "xploit.toml",
        "database_url = 'sqlite:file.db'\nlanguage = 'en'\ntime_zone = 'Europe/London'\nweb = '127.0.0.1:1'",
    );
    let checked = desk.run(&["check"], "").with(0);
    checked
        .says("database_url = sqlite:file.db (from the file xploit.toml)\n")
        .says("language = en (from the file xploit.toml)\n")
        .says("time_zone = Europe/London (from the file xploit.toml)\n")
        .says("web = 127.0.0.1:1 (from the file xploit.toml)\n");

    let environment = [
        ("XPLOIT_DATABASE_URL", "sqlite:environment.db"),
        ("XPLOIT_LANGUAGE", "cy"),
        ("XPLOIT_TIME_ZONE", "Europe/Budapest"),
        ("XPLOIT_WEB", "127.0.0.1:2"),
    ];
    let checked = with_environment(&desk, &["check"], &environment).with(0);
    checked
        .says("database_url = sqlite:environment.db (from the variable XPLOIT_DATABASE_URL)\n")
        .says("language = cy (from the variable XPLOIT_LANGUAGE)\n")
        .says("time_zone = Europe/Budapest (from the variable XPLOIT_TIME_ZONE)\n")
        .says("web = 127.0.0.1:2 (from the variable XPLOIT_WEB)\n");

    let flag = ["check", "--database-url", "sqlite:flag.db"];
    let checked = with_environment(&desk, &flag, &environment).with(0);
    checked.says("database_url = sqlite:flag.db (from the flag --database-url)\n");
    let empty = [("XPLOIT_DATABASE_URL", "")];
    let checked = with_environment(&desk, &["check"], &empty).with(0);
    checked.says("database_url = sqlite:file.db (from the file xploit.toml)\n");

    desk.write("other.toml", "language = 'en'");
    let checked = desk.run(&["check", "--config", "other.toml"], "").with(0);
    checked.says("language = en (from the file other.toml)\n").says("(by default)\n");
}

#[test]
fn a_bad_setting_is_named_with_its_remedy() {
    let desk = Desk::new();
    for (variable, value) in [
        ("XPLOIT_DATABASE_URL", "mysql://x/y"),
        ("XPLOIT_LANGUAGE", "no language"),
        ("XPLOIT_TIME_ZONE", "Mars/Base"),
        ("XPLOIT_WEB", "everywhere"),
        ("XPLOIT_DIGEST_DAY", "someday"),
        ("XPLOIT_DIGEST_TIME", "25:00"),
        ("XPLOIT_ANNOUNCEMENTS_SECOND_ABOVE", "many"),
    ] {
        for command in ["check", "chat", "run", "migrate"] {
            let ended = with_environment(&desk, &[command], &[(variable, value)]).with(1);
            ended.warns(variable).warns("Examples: ");
        }
    }
    assert!(!desk.path().join("xploit.db").exists(), "nothing was opened");
    with_environment(&desk, &["check"], &[("XPLOIT_LANGUAGE", "tlh")]).with(1).says("tlh");
    desk.run(&["check", "--config", "missing.toml"], "").with(1).warns("missing.toml");
    desk.run(&["check", "--texts", "missing"], "").with(1).says("missing");
    for (toml, line) in [
        ("language = 'ro'\nspelling = 'x'", "line 2"),
        ("language = 'ro'\n\n= 3", "line 3"),
        ("language = 7", "line 1"),
    ] {
        desk.write("xploit.toml", toml);
        desk.run(&["check"], "").with(1).warns("xploit.toml").warns(line);
    }
}

#[test]
fn the_weekly_news_have_their_day_and_time() {
    let desk = Desk::new();
    let checked = desk.run(&["check"], "").with(0);
    checked
        .says("digest.day = monday (by default)\n")
        .says("digest.time = 10:00 (by default)\n")
        .says("announcements.second_above = 0 (by default)\n");
    desk.write("xploit.toml", "[digest]\nday = 'Friday'\ntime = '17:30'\n");
    let checked = desk.run(&["check"], "").with(0);
    checked
        .says("digest.day = friday (from the file xploit.toml)\n")
        .says("digest.time = 17:30 (from the file xploit.toml)\n");
    let never = [("XPLOIT_DIGEST_DAY", "never"), ("XPLOIT_ANNOUNCEMENTS_SECOND_ABOVE", "200")];
    let checked = with_environment(&desk, &["check"], &never).with(0);
    checked
        .says("digest.day = never (from the variable XPLOIT_DIGEST_DAY)\n")
        .says("second_above = 200 (from the variable XPLOIT_ANNOUNCEMENTS_SECOND_ABOVE)\n");
}

#[test]
fn a_password_is_never_printed() {
    const SECRET: &str = "Gehe1mnis";
    let good = format!("postgres://ana:{SECRET}@127.0.0.1:1/x");
    let bad = format!("postgres//ana:{SECRET}@127.0.0.1:1/x");
    let desk = Desk::new();
    desk.write("c.csv", "title,provider\nA,B\n");
    let commands: [&[&str]; 6] =
        [&["check"], &["chat"], &["run"], &["migrate"], &["import", "c.csv"], &["export"]];
    let assert_kept = |ended: &Ended| {
        assert!(!ended.out.contains(SECRET) && !ended.err.contains(SECRET), "{ended:#?}");
    };
    for url in [&good, &bad] {
        for command in commands {
            let flagged = [command, &["--database-url", url]].concat();
            assert_kept(&desk.run(&flagged, "/help\n").with(1));
            let log = ("XPLOIT_LOG", "trace");
            let set = [("XPLOIT_DATABASE_URL", url.as_str()), log, ("XPLOIT_WEB", "127.0.0.1:0")];
            assert_kept(&with_environment(&desk, command, &set).with(1));
        }
        desk.write("xploit.toml", format!("database_url = '{url}'"));
        assert_kept(&desk.run(&["check"], "").with(1));
        // The parser's own message would quote the line.
        for broken in
            [format!("database_url = {url}"), format!("database_url = '{url}"), format!("[{url}]")]
        {
            desk.write("xploit.toml", broken);
            assert_kept(&desk.run(&["check"], "").with(1).warns("line 1"));
        }
        std::fs::remove_file(desk.path().join("xploit.toml")).unwrap();
    }
    desk.run(&["check", "--database-url", &good], "").says("postgres://ana@127.0.0.1:1/x");
}

#[test]
fn the_platforms_are_set_and_their_tokens_never_printed() {
    let desk = Desk::new();
    let checked = desk.run(&["check"], "").with(0);
    checked
        .says("telegram_token = not set (by default)\n")
        .says("discord_token = not set (by default)\n");
    desk.write(
        "xploit.toml",
        "telegram_token = '123:file-secret'\ntelegram_per_second = 5\ndiscord_shards = 3",
    );
    let environment = [
        ("XPLOIT_DISCORD_TOKEN", "environment.secret"),
        ("XPLOIT_TELEGRAM_WEBHOOK_URL", "https://bot.example.org/telegram"),
        ("XPLOIT_DISCORD_API_URL", "http://127.0.0.1:1"),
    ];
    let checked = with_environment(&desk, &["check"], &environment).with(0);
    assert!(!checked.out.contains("secret") && !checked.err.contains("secret"), "{checked:#?}");
    checked
        .says("telegram_token = set (not shown) (from the file xploit.toml)\n")
        .says("telegram_per_second = 5 (from the file xploit.toml)\n")
        .says("telegram_webhook_url = https://bot.example.org/telegram (from the variable")
        .says("discord_token = set (not shown) (from the variable XPLOIT_DISCORD_TOKEN)\n")
        .says("discord_api_url = http://127.0.0.1:1/ (from the variable XPLOIT_DISCORD_API_URL)\n")
        .says("discord_shards = 3 (from the file xploit.toml)\n");
    for (variable, value) in [
        ("XPLOIT_TELEGRAM_API_URL", "not a url"),
        ("XPLOIT_TELEGRAM_API_URL", "ftp://example.org"),
        ("XPLOIT_TELEGRAM_API_URL", "https://user:hidden@example.org"),
        ("XPLOIT_TELEGRAM_WEBHOOK_URL", "https://bot.example.org/metrics"),
        ("XPLOIT_TELEGRAM_PER_SECOND", "0"),
        ("XPLOIT_DISCORD_SHARDS", "none"),
    ] {
        let refused = with_environment(&desk, &["check"], &[(variable, value)]).with(1);
        assert!(!refused.err.contains("hidden"), "{refused:#?}");
        refused.warns(variable);
    }
}

#[test]
fn usage_is_as_on_any_unix() {
    let desk = Desk::new();
    for wrong in [&["--frobnicate"][..], &["chat", "--frobnicate"], &["dance"], &["import"]] {
        let ended = desk.run(wrong, "").with(2).warns("Usage");
        assert_eq!(ended.out, "");
    }
    desk.run(&["chat", "--language", "no language"], "").with(2);
    for (flag, words) in [("--help", "xploit.toml"), ("--version", env!("CARGO_PKG_VERSION"))] {
        assert_eq!(desk.run(&[flag], "").with(0).says(words).err, "");
    }
    assert_eq!(std::fs::read_dir(desk.path()).unwrap().count(), 0, "nothing was made");
}

#[test]
fn a_community_can_reword_its_texts() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.path().join("own/en")).unwrap();
    desk.write("own/en/ours.ftl", "learn-greeting = Welcome to the club!");
    desk.run(&["chat", "--texts", "own"], "hello\n").with(0).says("Welcome to the club!");
    let environment = [("XPLOIT_TEXTS", "own"), ("XPLOIT_LANGUAGE", "en")];
    with_environment(&desk, &["check"], &environment)
        .with(0)
        .says("texts = own (from the variable");
}
