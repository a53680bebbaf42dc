//! Rate limits, and what goes wrong on purpose.

use std::time::Duration;

use serde_json::{Value, json};

use super::bot::{http, status, words};
use super::fakes::discord::{Channel, Discord, Endpoint, Fault, Limits, Scope, Settings, Target};

/// A request past the library, which drops what stands in the headers.
async fn post(discord: &Discord, channel: &Channel) -> reqwest::Result<reqwest::Response> {
    let url = format!("{}/api/v10/channels/{}/messages", discord.url(), channel.id());
    let authorization = format!("Bot {}", discord.token());
    let request = reqwest::Client::new().post(url).header("Authorization", authorization);
    let body = words("Hello").to_string();
    request.header("Content-Type", "application/json").body(body).send().await
}

fn header<'r>(response: &'r reqwest::Response, name: &str) -> &'r str {
    response.headers().get(name).map_or("", |it| it.to_str().unwrap())
}

#[tokio::test]
async fn each_channel_has_its_own_bucket() {
    let minute = Duration::from_secs(60);
    let limits = Limits::none().route(Endpoint::CreateMessage, 2, minute);
    let discord = Discord::start_with(Settings::default().limits(limits)).await;
    let guild = discord.guild("Learners");
    let (hall, other) = (guild.channel("hall"), guild.channel("other"));
    let first = post(&discord, &hall).await.unwrap();
    assert_eq!(header(&first, "x-ratelimit-limit"), "2");
    assert_eq!(header(&first, "x-ratelimit-remaining"), "1");
    let reset_after: f64 = header(&first, "x-ratelimit-reset-after").parse().unwrap();
    assert!((0.0..=60.0).contains(&reset_after), "{reset_after}");
    let second = post(&discord, &hall).await.unwrap();
    assert_eq!(header(&second, "x-ratelimit-bucket"), header(&first, "x-ratelimit-bucket"));
    let third = post(&discord, &hall).await.unwrap();
    assert_eq!(third.status(), 429);
    assert_eq!(header(&third, "x-ratelimit-scope"), "user");
    let retry_after: f64 = header(&third, "retry-after").parse().unwrap();
    let body: Value = serde_json::from_slice(&third.bytes().await.unwrap()).unwrap();
    assert_eq!(body["global"], false);
    assert!(body["retry_after"].as_f64().unwrap() <= retry_after);
    assert_eq!(post(&discord, &other).await.unwrap().status(), 200);
    assert_eq!((hall.messages().len(), discord.invalid_requests()), (2, 1));
}

#[tokio::test]
async fn a_window_opens_again() {
    let moment = Duration::from_millis(50);
    let limits = Limits::none().route(Endpoint::CreateMessage, 1, moment);
    let discord = Discord::start_with(Settings::default().limits(limits)).await;
    let hall = discord.guild("Learners").channel("hall");
    for _ in 0..3 {
        assert_eq!(post(&discord, &hall).await.unwrap().status(), 200);
        tokio::time::sleep(moment).await;
    }
}

#[tokio::test]
async fn the_whole_bot_has_one_as_well() {
    let limits = Limits::none().overall(3, Duration::from_secs(60));
    let discord = Discord::start_with(Settings::default().limits(limits)).await;
    let guild = discord.guild("Learners");
    let mut last = None;
    for at in 0..4 {
        last = Some(post(&discord, &guild.channel(&format!("c{at}"))).await.unwrap());
    }
    let last = last.unwrap();
    assert_eq!(last.status(), 429);
    assert_eq!(header(&last, "x-ratelimit-global"), "true");
    assert_eq!(header(&last, "x-ratelimit-scope"), "global");
}

#[tokio::test]
async fn callbacks_are_exempt_from_it() {
    let limits = Limits::none().overall(1, Duration::from_secs(60));
    let discord = Discord::start_with(Settings::default().limits(limits)).await;
    let ana = discord.user("Ana");
    let http = http(&discord);
    let commands = json!([{ "name": "help", "description": "Help" }]);
    http.create_global_commands(&commands).await.unwrap();
    for _ in 0..3 {
        let asked = ana.uses("help").in_dm().unwrap();
        let answer = json!({ "type": 4, "data": words("Here") });
        let id = asked.id.into();
        http.create_interaction_response(id, &asked.token, &answer, Vec::new()).await.unwrap();
    }
    assert_eq!(status(http.get_current_user().await), 429);
}

#[tokio::test]
async fn planned_faults_strike_where_they_are_planned() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let (hall, other) = (guild.channel("hall"), guild.channel("other"));
    let http = http(&discord);
    let body = words("Hello");
    let send = |channel: &Channel| http.send_message(channel.id().into(), Vec::new(), &body);

    let here = Target::route(Endpoint::CreateMessage).in_channel(hall.id());
    discord.fails(here, 1, Fault::Status(502));
    let retry_after = Duration::from_millis(700);
    discord.fails(here, 1, Fault::TooMany { retry_after, scope: Scope::Shared });
    send(&other).await.unwrap();
    assert_eq!(status(send(&hall).await), 502);
    assert_eq!(status(send(&hall).await), 429);
    assert_eq!(discord.invalid_requests(), 0, "others have caused it");
    assert!(hall.messages().is_empty());
    discord.fails(here, 1, Fault::Slow(Duration::from_millis(20)));
    send(&hall).await.unwrap();
    assert_eq!(hall.messages().len(), 1);
    discord.assert_clean();
}

#[tokio::test]
async fn a_cut_answer_leaves_the_work_done_or_not() {
    let discord = Discord::start().await;
    let hall = discord.guild("Learners").channel("hall");
    for (fault, done) in [(Fault::CutBefore, 0), (Fault::CutAfter, 1), (Fault::Malformed, 2)] {
        discord.fails(Target::channel(hall.id()), 1, fault);
        let sent = http(&discord).send_message(hall.id().into(), Vec::new(), &words("Hi")).await;
        assert!(sent.is_err(), "{fault:?}");
        assert_eq!(hall.messages().len(), done, "{fault:?}");
    }
    discord.until_idle().await;
}

#[tokio::test]
async fn a_hanging_channel_holds_up_nobody_else() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let (hall, other) = (guild.channel("hall"), guild.channel("other"));
    discord.fails(Target::channel(hall.id()), usize::MAX, Fault::Hang);
    let (http, body) = (http(&discord), words("Hello"));
    let hanging = http.send_message(hall.id().into(), Vec::new(), &body);
    tokio::select! {
        answered = hanging => panic!("it answered: {answered:?}"),
        () = discord.until_requests(1) => {}
    }
    http.send_message(other.id().into(), Vec::new(), &body).await.unwrap();
    discord.fails(Target::channel(other.id()), 1, Fault::HangAfter);
    let hanging = http.send_message(other.id().into(), Vec::new(), &body);
    tokio::select! {
        answered = hanging => panic!("it answered: {answered:?}"),
        () = discord.until_requests(3) => {}
    }
    assert_eq!((hall.messages().len(), other.messages().len()), (0, 2));
}

#[tokio::test]
async fn the_same_seed_gives_the_same_weather() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let discord = Discord::start_with(Settings::default().without_rate_limits()).await;
        let hall = discord.guild("Learners").channel("hall");
        discord.weather(7, 3, &[Fault::Status(500), Fault::CutBefore]);
        let http = http(&discord);
        let mut run = Vec::new();
        for _ in 0..30 {
            let sent = http.send_message(hall.id().into(), Vec::new(), &words("Hi")).await;
            run.push(sent.is_ok());
        }
        discord.clears_up();
        http.send_message(hall.id().into(), Vec::new(), &words("Hi")).await.unwrap();
        runs.push(run);
    }
    assert_eq!(runs[0], runs[1]);
    let failed = runs[0].iter().filter(|it| !**it).count();
    assert!((3..=20).contains(&failed), "{failed} of 30");
}
