//! Limits and the schema: what just fits is taken, what doesn't is refused and noted.

use std::time::Duration;

use serde_json::{Value, json};

use super::bot::{Bot, code, http, words};
use super::fakes::discord::{Discord, Settings, spec_is_there};

/// A message with these fields besides its words.
fn with(fields: Value) -> Value {
    let mut body = words("Hello");
    let more = fields.as_object().unwrap().clone();
    body.as_object_mut().unwrap().extend(more);
    body
}

fn button(label: &str, custom_id: &str) -> Value {
    json!({ "type": 2, "style": 1, "label": label, "custom_id": custom_id })
}

fn row(parts: impl IntoIterator<Item = Value>) -> Value {
    json!({ "type": 1, "components": parts.into_iter().collect::<Vec<_>>() })
}

fn rows(rows: impl IntoIterator<Item = Value>) -> Value {
    with(json!({ "components": rows.into_iter().collect::<Vec<_>>() }))
}

fn buttons(count: usize) -> impl Iterator<Item = Value> {
    (0..count).map(|it| button("Go", &format!("go:{it}")))
}

fn menu(options: usize) -> Value {
    let options = (0..options).map(|it| json!({ "label": "x", "value": it.to_string() }));
    json!({ "type": 3, "custom_id": "menu", "options": options.collect::<Vec<_>>() })
}

fn embed(embed: Value) -> Value {
    with(json!({ "embeds": [embed] }))
}

fn fields(count: usize, name: &str, value: &str) -> Value {
    embed(json!({ "fields": vec![json!({ "name": name, "value": value }); count] }))
}

async fn assert_taken(discord: &Discord, bodies: Vec<Value>) {
    let (http, hall) = (http(discord), discord.guild("Learners").channel("hall"));
    for body in bodies {
        let sent = http.send_message(hall.id().into(), Vec::new(), &body).await;
        assert!(sent.is_ok(), "{sent:?}: {body}");
    }
    discord.assert_clean();
}

async fn assert_refused(discord: &Discord, bodies: Vec<Value>, with: isize) {
    let (http, hall) = (http(discord), discord.guild("Learners").channel("hall"));
    for body in bodies {
        let sent = http.send_message(hall.id().into(), Vec::new(), &body).await;
        assert_eq!(code(sent), with, "{body}");
        assert!(!discord.take_violations().is_empty(), "{body}");
    }
    assert!(hall.messages().is_empty());
}

async fn unlimited() -> Discord {
    let patient = Settings::default().answer_within(Duration::from_secs(60));
    Discord::start_with(patient.without_rate_limits()).await
}

#[tokio::test]
async fn messages_at_their_limits() {
    let link = format!("https://example.org/{}", "x".repeat(492));
    let fits = vec![
        words(&"ș".repeat(2000)),
        embed(json!({ "title": "t".repeat(256), "description": "d".repeat(4096) })),
        fields(25, "n", "v"),
        fields(1, &"n".repeat(256), &"v".repeat(1024)),
        with(json!({ "embeds": vec![json!({ "description": "d".repeat(600) }); 10] })),
        rows((0..5).map(|at| row((0..5).map(|it| button("Go", &format!("{at}{it}")))))),
        rows([row([button(&"l".repeat(80), &"i".repeat(100))])]),
        rows([row([json!({ "type": 2, "style": 5, "label": "Open", "url": link })])]),
        rows([row([menu(25)])]),
        with(json!({ "nonce": "n".repeat(25) })),
        json!({ "embeds": [{ "title": "no content" }], "allowed_mentions": { "parse": [] } }),
    ];
    assert_taken(&unlimited().await, fits).await;
}

#[tokio::test]
async fn messages_beyond_their_limits() {
    let long_value = json!({ "type": 3, "custom_id": "m", "options": [
        { "label": "l", "value": "v".repeat(101) },
    ] });
    let same_value = json!({ "type": 3, "custom_id": "m", "options": [
        { "label": "a", "value": "v" }, { "label": "b", "value": "v" },
    ] });
    let link = |url: &str| json!({ "type": 2, "style": 5, "label": "Open", "url": url });
    let mut link_with_id = link("https://example.org");
    link_with_id["custom_id"] = "x".into();
    let beyond = vec![
        words(&"ș".repeat(2001)),
        embed(json!({ "title": "t".repeat(257) })),
        embed(json!({ "description": "d".repeat(4097) })),
        fields(26, "n", "v"),
        fields(1, &"n".repeat(257), "v"),
        fields(1, "n", &"v".repeat(1025)),
        fields(1, "n", ""),
        embed(json!({})),
        with(json!({ "embeds": vec![json!({ "description": "d".repeat(601) }); 10] })),
        with(json!({ "embeds": vec![json!({ "title": "t" }); 11] })),
        rows((0..6).map(|at| row([button("Go", &at.to_string())]))),
        rows([row(buttons(6))]),
        rows([row([])]),
        rows([row([button("Go", "same"), button("Go", "same")])]),
        rows([row([button("Go", "same")]), row([button("Go", "same")])]),
        rows([row([button("Go", &"i".repeat(101))])]),
        rows([row([button("Go", "")])]),
        rows([row([button(&"l".repeat(81), "go")])]),
        rows([row([button("", "go")])]),
        rows([row([json!({ "type": 2, "style": 1, "label": "Go" })])]),
        rows([row([link("ftp://example.org")])]),
        rows([row([link("example.org")])]),
        rows([row([link_with_id])]),
        rows([row([menu(0)])]),
        rows([row([menu(26)])]),
        rows([row([menu(1), button("Go", "go")])]),
        rows([row([long_value])]),
        rows([row([same_value])]),
        rows([button("Go", "no row")]),
        with(json!({ "nonce": "n".repeat(26) })),
        with(json!({ "message_reference": { "message_id": "5" } })),
        with(json!({ "attachments": [{ "id": 0, "filename": "nowhere.txt" }] })),
    ];
    assert_refused(&unlimited().await, beyond, 50035).await;
}

#[tokio::test]
async fn empty_messages() {
    let empty = vec![words(""), words(" \n "), json!({ "allowed_mentions": { "parse": [] } })];
    assert_refused(&unlimited().await, empty, 50006).await;
}

#[tokio::test]
async fn the_schema_is_obeyed() {
    if !spec_is_there() {
        return;
    }
    let wrong = vec![
        with(json!({ "content": 5 })),
        with(json!({ "flags": "64" })),
        with(json!({ "allowed_mentions": { "parse": ["nobody"] } })),
        with(json!({ "embeds": [{ "title": "t", "color": "red" }] })),
        with(json!({ "embeds": { "title": "no list" } })),
    ];
    assert_refused(&unlimited().await, wrong.clone(), 50035).await;
    let lax = Settings::default().without_spec().without_rate_limits();
    let lax = Discord::start_with(lax).await;
    let (http, hall) = (http(&lax), lax.guild("Learners").channel("hall"));
    for body in &wrong[1..3] {
        http.send_message(hall.id().into(), Vec::new(), body).await.unwrap();
    }
}

#[tokio::test]
async fn routes_that_are_not_there() {
    let discord = Discord::start().await;
    let client = reqwest::Client::new();
    let ask = |path: &str| {
        let authorization = format!("Bot {}", discord.token());
        let request = client.get(format!("{}/api/v10{path}", discord.url()));
        request.header("Authorization", authorization).send()
    };
    assert_eq!(ask("/guilds/1/audit-logs").await.unwrap().status(), 404);
    assert_eq!(discord.take_violations().len(), 1);
    let strange = ask("/users/@me?with=love").await.unwrap().status();
    assert_eq!(strange, if spec_is_there() { 400 } else { 200 });
    assert_eq!(discord.take_violations().is_empty(), !spec_is_there());
}

#[tokio::test]
async fn forms_and_offers_beyond_their_limits() {
    let discord = unlimited().await;
    let ana = discord.user("Ana");
    let bot = Bot::start(&discord).await;
    let option = json!({ "type": 3, "name": "what", "description": "What", "autocomplete": true });
    let commands = json!([{ "name": "x", "description": "X", "options": [option] }]);
    bot.http.create_global_commands(&commands).await.unwrap();

    let input = json!({ "type": 4, "custom_id": "a", "style": 1, "label": "Label" });
    let modal = |title: &str, inputs: Vec<Value>| {
        let rows: Vec<_> = inputs.into_iter().map(|it| row([it])).collect();
        json!({ "type": 9, "data": { "custom_id": "m", "title": title, "components": rows } })
    };
    let input_with = |name: &str, value: Value| {
        let mut input = input.clone();
        input[name] = value;
        input
    };
    let numbered = |count: usize| {
        let ids = 0..count;
        ids.map(|it| input_with("custom_id", it.to_string().into())).collect::<Vec<_>>()
    };
    let beyond = [
        modal(&"t".repeat(46), numbered(1)),
        modal("", numbered(1)),
        modal("Title", numbered(0)),
        modal("Title", numbered(6)),
        modal("Title", vec![input.clone(), input.clone()]),
        modal("Title", vec![input_with("label", "l".repeat(46).into())]),
        modal("Title", vec![input_with("placeholder", "p".repeat(101).into())]),
        modal("Title", vec![input_with("value", "v".repeat(4001).into())]),
        modal("Title", vec![input_with("max_length", 4001.into())]),
    ];
    for body in beyond {
        let asked = ana.uses("x").in_dm().unwrap();
        assert_eq!(code(bot.answers(&asked, body.clone()).await), 50035, "{body}");
        assert!(!discord.take_violations().is_empty(), "{body}");
    }
    let asked = ana.uses("x").in_dm().unwrap();
    bot.answers(&asked, modal(&"t".repeat(45), numbered(5))).await.unwrap();

    let offers = |count: usize, name: &str| {
        let choices = vec![json!({ "name": name, "value": "v" }); count];
        json!({ "type": 8, "data": { "choices": choices } })
    };
    for body in [offers(26, "n"), offers(1, ""), offers(1, &"n".repeat(101))] {
        let asked = ana.uses("x").typing("what", "p").in_dm().unwrap();
        assert_eq!(code(bot.answers(&asked, body.clone()).await), 50035, "{body}");
        discord.take_violations();
    }
    let asked = ana.uses("x").typing("what", "p").in_dm().unwrap();
    bot.answers(&asked, offers(25, &"n".repeat(100))).await.unwrap();
    assert_eq!(asked.choices().await.len(), 25);
    discord.assert_clean();
    bot.stop().await;
}
