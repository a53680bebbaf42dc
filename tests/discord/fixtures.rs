//! Tables of data: what Discord tells and the events that it is; a message and the requests that
//! show it.
//!
//! Each file of `incoming` and `outgoing` is a case. `XPLOIT_FIXTURES=rewrite` writes what comes
//! out into the files instead of comparing.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use serenity::model::event::GatewayEvent;
use xploit_bot::adapters::console::outbound::{Look, show};
use xploit_bot::adapters::discord::components::modal;
use xploit_bot::adapters::discord::guilds::Guilds;
use xploit_bot::adapters::discord::handle::Eyes;
use xploit_bot::adapters::discord::inbound::{Inbound, read};
use xploit_bot::adapters::discord::outbound::{Me, Piece, pieces, with_file};
use xploit_bot::core::event::{Event, EventKind, Forms, Room};
use xploit_bot::core::ids::Platform;
use xploit_bot::core::message::{Line, Message, Part, Span};

use super::common::noon;
use super::fakes::discord::{Discord, User};
use super::markdown::text_of;

const ME: Me = Me(1_100_000_000_000_000_001);

/// The cases of a folder, by name.
fn cases(folder: &str) -> Vec<(PathBuf, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/discord").join(folder);
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    let read = |it: PathBuf| {
        let case = serde_json::from_slice(&std::fs::read(&it).unwrap());
        let case = case.unwrap_or_else(|error| panic!("{}: {error}", it.display()));
        (it, case)
    };
    files.into_iter().map(read).collect()
}

/// Compares what came out of each case, or writes it down.
fn settle(folder: &str, output: &str, run: impl Fn(&str, &Value) -> Value) {
    let cases = cases(folder);
    assert!(cases.len() >= 20, "the cases were not found");
    let mut wrong = Vec::new();
    for (file, mut case) in cases {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let came = run(&name, &case);
        if case.get(output) == Some(&came) {
            continue;
        }
        if std::env::var("XPLOIT_FIXTURES").is_ok_and(|it| it == "rewrite") {
            case[output] = came;
            let text = serde_json::to_string_pretty(&case).unwrap();
            std::fs::write(&file, text + "\n").unwrap();
        } else {
            wrong.push(format!("{folder}/{name}: {output} is\n{came:#}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_discord_tells_is_an_event_or_nothing() {
    let personal =
        |kind: &EventKind| matches!(kind, EventKind::Said(words) if words == "/settings");
    settle("incoming", "events", |name, case| {
        let mut guilds = Guilds::default();
        let mut events = Vec::new();
        for told in case["told"].as_array().unwrap() {
            let frame = json!({ "op": 0, "s": 1, "t": told["t"], "d": told["d"] });
            let GatewayEvent::Dispatch(_, heard) =
                serde_json::from_value(frame).unwrap_or_else(|error| panic!("{name}: {error}"))
            else {
                panic!("{name}");
            };
            events.push(match guilds.hear(&heard, ME, noon()) {
                Some(event) => event_json(&event),
                None => read(&heard, ME, noon(), &personal).map_or(Value::Null, inbound_json),
            });
        }
        events.into()
    });
}

fn inbound_json(inbound: Inbound) -> Value {
    match inbound {
        Inbound::Event(event, origin) => {
            assert_eq!(event.handle, Some(origin.handle()));
            event_json(&event)
        }
        Inbound::Suggest(it) => json!({
            "suggest": it.typed,
            "behind": it.command,
            "id": it.id,
            "token": it.token,
            "hint": it.hint.map(|it| it.to_string()),
        }),
    }
}

fn event_json(event: &Event) -> Value {
    assert_eq!(event.conversation.platform, Platform::Discord);
    assert_eq!(event.at, noon());
    json!({
        "id": event.id.0,
        "chat": event.conversation.chat.0,
        "person": event.conversation.person.0,
        "room": match event.room {
            Room::Private => "private",
            Room::Whispering => "whispering",
            Room::Open => "open",
        },
        "forms": match event.forms {
            Forms::Asked => "asked",
            Forms::Shown => "shown",
        },
        "hint": event.hint.as_ref().map(ToString::to_string),
        "known_as": event.known_as.as_ref().map(|it| json!([it.name, it.handle])),
        "handle": event.handle.as_ref().map(|it| serde_json::from_str::<Value>(&it.0).unwrap()),
        "kind": match &event.kind {
            EventKind::Said(words) => json!({ "said": words }),
            EventKind::Sent(sent) => json!({ "sent": sent }),
            EventKind::Pressed(code) => json!({ "pressed": code }),
            EventKind::Filled { form, values } => json!({ "form": form, "values": values }),
            EventKind::Added => json!("added"),
            EventKind::Entrusted(chat) => json!({ "entrusted": chat.0 }),
            EventKind::Removed => json!("removed"),
            EventKind::Moved(chat) => json!({ "moved": chat.0 }),
            EventKind::Blocked => json!("blocked"),
        },
    })
}

#[test]
fn a_message_is_requests() {
    settle("outgoing", "requests", |name, case| {
        let message: Message<String> = serde_json::from_value(case["message"].clone()).unwrap();
        let bytes = (case["shown"] == "bytes").then_some(&b"%PDF"[..]);
        let pieces = match &message.file {
            None => pieces(&message, ME),
            Some(it) => with_file(&message, it, bytes, ME),
        };
        let told: Vec<_> = pieces.iter().map(|it| it.in_channel(None, "7.0")).collect();
        same_as_on_a_terminal(name, &message, &told);
        let mut requests = json!({ "messages": told });
        if let Some(form) = &message.form {
            requests["form"] = modal(form);
        }
        requests
    });
}

/// What is read on Discord is what is read on a terminal: the same words in the same order, and
/// the same buttons.
fn same_as_on_a_terminal(name: &str, message: &Message<String>, told: &[Value]) {
    let (mut read, mut labels) = (String::new(), Vec::new());
    for body in told {
        read.push_str(&text_of(body));
        labels.extend(labels_of(body));
    }
    let plain = Message { choices: None, buttons: vec![], document: None, ..message.clone() };
    let mut bare = Message { file: None, ..plain };
    // What is gone is said in words.
    let gone = message.file.as_ref().map(|it| it.gone.clone());
    if let Some(gone) = gone.filter(|it| read.contains(it.as_str())) {
        bare.parts.push(Part::Paragraph(Line(vec![Span::Plain(gone)])));
    }
    let terminal = show(&bare, Look::Plain).lines.concat();
    let solid = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
    let (read, mut terminal) = (solid(&read), solid(&terminal));
    let json = serde_json::to_value(message).unwrap();
    let mut expected = Vec::new();
    for (label, url) in buttons_of(&json) {
        match url.filter(|it| it.len() > 512) {
            Some(url) => terminal.push_str(&url),
            None => expected.push(label),
        }
    }
    assert_eq!(read, terminal, "{name}");
    let cut = |it: &String| match it.trim() {
        "" => "…".to_owned(),
        it if it.chars().count() > 80 => format!("{}…", &it[..79]),
        it => it.to_owned(),
    };
    assert_eq!(labels, expected.iter().map(cut).collect::<Vec<_>>(), "{name}");
}

fn labels_of(body: &Value) -> Vec<String> {
    let rows = body["components"].as_array().into_iter().flatten();
    let parts = rows.flat_map(|it| it["components"].as_array().unwrap());
    let labels = parts.flat_map(|it| match it["options"].as_array() {
        Some(options) => options.iter().map(|it| it["label"].clone()).collect(),
        None => vec![it["label"].clone()],
    });
    labels.map(|it| it.as_str().unwrap().to_owned()).collect()
}

/// The labels of a message's choices and buttons, and where they lead.
fn buttons_of(message: &Value) -> Vec<(String, Option<String>)> {
    let label = |it: &Value| {
        let url = it["url"].as_str().map(str::to_owned);
        (it["label"].as_str().unwrap().to_owned(), url)
    };
    let choices = message["choices"]["options"].as_array().into_iter().flatten().map(label);
    let rows = message["buttons"].as_array().into_iter().flatten();
    let buttons = rows.flat_map(|it| it.as_array().unwrap());
    let buttons = buttons.map(|it| label(it.as_object().unwrap().values().next().unwrap()));
    choices.chain(buttons).collect()
}

/// The fake holds every request against Discord's own description and the limits beside it.
#[tokio::test]
async fn discord_takes_every_request() {
    let discord =
        Discord::start_with(super::fakes::discord::Settings::default().without_rate_limits()).await;
    let hall = discord.guild("Learners").channel("hall");
    let ana = discord.user("Ana");
    let told = Told { discord: discord.clone(), client: reqwest::Client::new() };
    let commands = json!([{ "name": "help", "description": "x", "contexts": [0, 1] }]);
    let application = discord.application_id();
    told.sends(reqwest::Method::PUT, &format!("applications/{application}/commands"), &commands)
        .await;
    for (_, case) in cases("outgoing") {
        let message: Message<String> = serde_json::from_value(case["message"].clone()).unwrap();
        for piece in pieces(&message, Me(application)) {
            let channel = format!("channels/{}/messages", hall.id());
            told.posts(&channel, &piece, piece.in_channel(Some("1"), "7.0")).await;
            told.answers(&ana, &piece).await;
        }
        if let Some(form) = &message.form {
            let asked = ana.uses("help").in_dm().unwrap();
            let callback = format!("interactions/{}/{}/callback", asked.id, asked.token);
            let body = json!({ "type": 9, "data": modal(form) });
            told.sends(reqwest::Method::POST, &callback, &body).await;
        }
    }
    discord.assert_clean();
}

/// Asks the fake as the bot does.
struct Told {
    discord: Discord,
    client: reqwest::Client,
}

impl Told {
    async fn sends(&self, method: reqwest::Method, path: &str, body: &Value) {
        let request = self.client.request(method, format!("{}/api/v10/{path}", self.discord.url()));
        let request = request.header("authorization", format!("Bot {}", self.discord.token()));
        let request = request.header("content-type", "application/json").body(body.to_string());
        let response = request.send().await.unwrap();
        let (status, body) = (response.status(), response.text().await.unwrap());
        assert!(status.is_success(), "{path}: {body}");
    }

    /// A message; its file is left to the tests of the adapter itself.
    async fn posts(&self, path: &str, piece: &Piece, mut body: Value) {
        if piece.file.is_some() {
            body["attachments"] = json!([]);
        }
        self.sends(reqwest::Method::POST, path, &body).await;
    }

    /// A command's answer, then something in its place.
    async fn answers(&self, ana: &User, piece: &Piece) {
        let asked = ana.uses("help").in_dm().unwrap();
        let callback = format!("interactions/{}/{}/callback", asked.id, asked.token);
        let mut data = piece.new_message(Eyes::One);
        let mut instead = piece.instead();
        if piece.file.is_some() {
            data["attachments"] = json!([]);
            instead["attachments"] = json!([]);
        }
        self.sends(reqwest::Method::POST, &callback, &json!({ "type": 4, "data": data })).await;
        let application = self.discord.application_id();
        let original = format!("webhooks/{application}/{}/messages/@original", asked.token);
        self.sends(reqwest::Method::PATCH, &original, &instead).await;
    }
}
