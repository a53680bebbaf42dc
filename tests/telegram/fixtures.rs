//! Tables of data: an update and the event that it is; a message and the requests that show it.
//!
//! Each file of `incoming` and `outgoing` is a case. `XPLOIT_FIXTURES=rewrite` writes what comes
//! out into the files instead of comparing.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use xploit_bot::adapters::console::outbound::{Look, show};
use xploit_bot::adapters::telegram::inbound::{self, Me};
use xploit_bot::adapters::telegram::outbound::{self, Shown, To};
use xploit_bot::adapters::telegram::place::Place;
use xploit_bot::adapters::telegram::wire::Received;
use xploit_bot::core::event::{Event, EventKind, Forms, Room};
use xploit_bot::core::ids::{Handle, Platform};
use xploit_bot::core::message::{Button, Line, Message, Part, Span};

use crate::common::noon;
use crate::fakes::telegram::{Spec, parse_html};

/// The cases of a folder, by name.
fn cases(folder: &str) -> Vec<(PathBuf, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/telegram").join(folder);
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
    assert!(cases.len() >= 15, "the cases were not found");
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
fn an_update_is_an_event_or_nothing() {
    let me = Me { id: 7_000_000_001, username: "xploit_test_bot".to_owned() };
    let commands = ["start", "learn", "settings", "help"];
    let spec = Spec::published();
    settle("incoming", "event", |name, case| {
        if let Some(spec) = spec.as_ref().filter(|_| case["shape"] != "odd") {
            let wrong = spec.check("Update", &case["update"]);
            assert!(wrong.is_empty(), "{name} is no update: {wrong:?}");
        }
        let received = Received::read(case["update"].clone());
        let Some(received) = received else { return json!("no update") };
        let press = case["update"].pointer("/callback_query/id").and_then(Value::as_str);
        assert_eq!(received.press.as_deref(), press, "{name}: which press is to be answered");
        match inbound::read(&received, &me, &commands, noon()) {
            Some(event) => event_json(&event),
            None => Value::Null,
        }
    });
}

fn event_json(event: &Event) -> Value {
    assert_eq!(event.conversation.platform, Platform::Telegram);
    assert_eq!(event.at, noon());
    let mut json = json!({
        "id": event.id.0,
        "chat": event.conversation.chat.0,
        "person": event.conversation.person.0,
        "room": match event.room {
            Room::Private => "private",
            Room::Whispering => "whispering",
            Room::Open => "open",
        },
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
    });
    assert_eq!(event.forms, Forms::Asked);
    if let Some(hint) = &event.hint {
        json["hint"] = json!(hint.to_string());
    }
    if let Some(known_as) = &event.known_as {
        json["known_as"] = json!([known_as.name, known_as.handle]);
    }
    if let Some(handle) = &event.handle {
        json["place"] = serde_json::from_str(&handle.0).unwrap();
    }
    json
}

#[test]
fn a_message_is_requests_that_telegram_takes() {
    let spec = Spec::published();
    settle("outgoing", "requests", |name, case| {
        let message: Message<String> = serde_json::from_value(case["message"].clone()).unwrap();
        let place: Place = serde_json::from_value(case["place"].clone()).unwrap_or_default();
        let to = To { chat: case["chat"].as_i64().unwrap(), place, bot: "xploit_test_bot" };
        let requests = match (&message.file, case["shown"].as_str()) {
            (None, _) => outbound::requests(&message, to),
            (Some(it), shown) => {
                let shown = match shown {
                    Some("bytes") => Shown::Bytes(b"\xff\xd8\xff"[..].into()),
                    Some(_) => Shown::Gone,
                    None => Shown::Id(case["shown"]["id"].as_str().unwrap().to_owned()),
                };
                outbound::with_file(&message, it, &shown, to)
            }
        };
        let requests = serde_json::to_value(requests).unwrap();
        for request in requests.as_array().unwrap() {
            if let Some(spec) = &spec {
                let wrong = check(spec, request);
                assert!(wrong.is_empty(), "{name}: {wrong:?}");
            }
        }
        same_as_on_a_terminal(name, &message, requests.as_array().unwrap());
        requests
    });
}

fn check(spec: &Spec, request: &Value) -> Vec<String> {
    let method = request["method"].as_str().unwrap();
    let method = method[..1].to_lowercase() + &method[1..];
    let files: &[&str] = match &request["file"] {
        Value::Null => &[],
        file if file["alt"].is_null() => &["document"],
        _ => &["photo"],
    };
    spec.check_request(&method, request["params"].as_object().unwrap(), files)
}

/// What is read on Telegram is what is read on a terminal: the same words in the same order, and
/// the same buttons.
fn same_as_on_a_terminal(name: &str, message: &Message<String>, requests: &[Value]) {
    let (mut words, mut labels) = (String::new(), Vec::new());
    for request in requests {
        let params = &request["params"];
        let texts = [&params["text"], &params["caption"], &params["media"]["caption"]];
        for text in texts.iter().filter_map(|it| it.as_str()) {
            let text = parse_html(text).unwrap_or_else(|error| panic!("{name}: {error:?}")).text;
            let most = if params["caption"].is_string() { 1024 } else { 4096 };
            assert!(text.encode_utf16().count() <= most, "{name}: too long");
            words.push_str(&text);
        }
        let rows = params["reply_markup"]["inline_keyboard"].as_array();
        for button in rows.into_iter().flatten().flat_map(|it| it.as_array().unwrap()) {
            labels.push(button["text"].as_str().unwrap().to_owned());
        }
    }
    let plain = Message { choices: None, buttons: vec![], document: None, ..message.clone() };
    let mut buttonless = Message { file: None, ..plain };
    // What is gone is said in words.
    let gone = message.file.as_ref().map(|it| it.gone.clone());
    if let Some(gone) = gone.filter(|it| words.contains(it.as_str())) {
        buttonless.parts.push(Part::Paragraph(Line(vec![Span::Plain(gone)])));
    }
    let terminal = show(&buttonless, Look::Plain).lines.concat();
    let solid = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
    if !terminal.is_empty() {
        assert_eq!(solid(&words), solid(&terminal), "{name}");
    }
    let json = serde_json::to_value(message).unwrap();
    assert_eq!(labels, labels_of(&json), "{name}");
}

/// The labels of a message's choices and buttons, from top to bottom.
fn labels_of(message: &Value) -> Vec<String> {
    let label = |it: &Value| it["label"].as_str().unwrap().to_owned();
    let choices = message["choices"]["options"].as_array().into_iter().flatten().map(label);
    let rows = message["buttons"].as_array().into_iter().flatten();
    let buttons = rows.flat_map(|it| it.as_array().unwrap());
    let buttons = buttons.map(|it| label(it.as_object().unwrap().values().next().unwrap()));
    choices.chain(buttons).collect()
}

#[test]
fn a_handle_survives_the_disk_and_an_unreadable_one_is_none() {
    for place in [
        Place { pressed: Some(7), thread: Some(2), ..Place::default() },
        Place { pressed: Some(7), media: true, ..Place::default() },
        Place { said: Some(9), ..Place::default() },
    ] {
        assert_eq!(Place::of(place.handle().as_ref()), place);
    }
    assert_eq!(Place::default().handle(), None);
    assert_eq!(Place::of(Some(&Handle("of another version".to_owned()))), Place::default());
}

/// Telegram refuses the whole message for such a button.
#[test]
fn a_page_that_telegram_would_not_open_has_no_button() {
    let open = |url: &str| Button::Open { label: "x".to_owned(), url: url.to_owned() };
    let line = Line(vec![Span::Plain("x".to_owned())]);
    for (url, shown) in [
        ("https://example.org/", true),
        ("http://localhost/", false),
        ("https://aici/", false),
        ("no page", false),
    ] {
        let mut message = Message::new(vec![Part::Paragraph(line.clone())]);
        message.buttons = vec![vec![open(url)]];
        let to = To { chat: 1, place: Place::default(), bot: "xploit_test_bot" };
        let requests = outbound::requests(&message, to);
        assert_eq!(requests[0].params["reply_markup"].is_object(), shown, "{url}");
    }
}
