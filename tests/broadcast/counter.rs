//! A Telegram that only counts: who got how many messages, and whether any limit was broken.
//!
//! It answers what the bot asks at its start, and takes messages. Whoever breaks a limit is banned.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use axum::serve::ListenerExt as _;
use serde_json::{Value, json};
use tokio::net::TcpListener;

pub const TOKEN: &str = "7000000001:AAfake-token_of_the_tests";

/// The windows that Telegram counts by.
const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);
const A_CHAT: usize = 1;
const A_GROUP: usize = 20;

/// The counting platform; a clone is the same one.
#[derive(Clone)]
pub struct Counter {
    counts: Arc<Mutex<Counts>>,
    port: u16,
}

#[derive(Default)]
pub struct Counts {
    /// How many each chat got.
    pub got: HashMap<i64, u32>,
    /// All that came.
    pub count: usize,
    /// The first breach: then nothing is taken any more.
    pub breach: Option<String>,
    /// When the last one came.
    pub last: Option<Instant>,
    per_second: Option<usize>,
    slack: Duration,
    sent: VecDeque<Instant>,
    chats: HashMap<i64, VecDeque<Instant>>,
}

impl Counter {
    /// On a free port; with a limit it is kept in every second, as are those of chats and groups. Each
    /// window is shorter by `slack`: requests take unequal time through a busy machine.
    pub async fn start(per_second: Option<usize>, slack: Duration) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let counts = Arc::new(Mutex::new(Counts { per_second, slack, ..Counts::default() }));
        let app = axum::Router::new().fallback(answer).with_state(counts.clone());
        let listener = listener.tap_io(|it| {
            let _ = it.set_nodelay(true);
        });
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { counts, port }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn look(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap()
    }

    pub fn people(&self) -> usize {
        self.look().got.len()
    }

    pub fn assert_keeps_limits(&self) {
        let breach = self.look().breach.clone();
        assert_eq!(breach, None, "banned");
    }
}

async fn answer(State(counts): State<Arc<Mutex<Counts>>>, uri: Uri, body: Bytes) -> Response {
    let arrived = Instant::now();
    // Telegram does not mind the case.
    let method = uri.path().rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    match method.as_str() {
        "sendmessage" => take(&counts, &body, arrived),
        "getme" => ok(&json!({ "id": 7_000_000_001_i64, "is_bot": true, "first_name": "Xploit",
                               "username": "xploit_test_bot" })),
        "getupdates" => {
            tokio::time::sleep(Duration::from_secs(20)).await;
            ok(&json!([]))
        }
        _ => ok(&json!(true)),
    }
}

fn take(counts: &Mutex<Counts>, body: &[u8], arrived: Instant) -> Response {
    let asked: Value = serde_json::from_slice(body).unwrap();
    let chat = &asked["chat_id"];
    let chat = chat.as_i64().or_else(|| chat.as_str()?.parse().ok()).unwrap();
    // As in the tests of announcements: they have blocked it.
    if chat % 1000 == 0 {
        let refused = json!({ "ok": false, "error_code": 403,
                              "description": "Forbidden: bot was blocked by the user" });
        return (StatusCode::FORBIDDEN, refused.to_string()).into_response();
    }
    let mut counts = counts.lock().unwrap();
    if let Err(breach) = counts.admit(chat, arrived) {
        counts.breach.get_or_insert(breach);
    }
    if counts.breach.is_some() {
        let refused = json!({ "ok": false, "error_code": 429, "description": "Too Many Requests",
                              "parameters": { "retry_after": 3600 } });
        return (StatusCode::TOO_MANY_REQUESTS, refused.to_string()).into_response();
    }
    counts.count += 1;
    counts.last = Some(arrived);
    *counts.got.entry(chat).or_default() += 1;
    let id = counts.count;
    drop(counts);
    ok(&json!({ "message_id": id, "date": 1_795_428_000,
                "chat": { "id": chat, "type": "private", "first_name": "P" } }))
}

fn ok(result: &Value) -> Response {
    json!({ "ok": true, "result": result }).to_string().into_response()
}

impl Counts {
    fn admit(&mut self, chat: i64, now: Instant) -> Result<(), String> {
        let Some(per_second) = self.per_second else { return Ok(()) };
        keep(&mut self.sent, per_second, SECOND - self.slack, now)
            .map_err(|it| format!("overall: {it}"))?;
        // Only those of the last while are remembered.
        if self.chats.len() > 200_000 {
            self.chats.retain(|_, it| it.back().is_some_and(|it| now - *it < MINUTE));
        }
        let sent = self.chats.entry(chat).or_default();
        let limit = if chat < 0 { (A_GROUP, MINUTE) } else { (A_CHAT, SECOND) };
        keep(sent, limit.0, limit.1 - self.slack, now).map_err(|it| format!("chat {chat}: {it}"))
    }
}

fn keep(
    sent: &mut VecDeque<Instant>,
    most: usize,
    window: Duration,
    now: Instant,
) -> Result<(), String> {
    while sent.front().is_some_and(|it| now.saturating_duration_since(*it) >= window) {
        sent.pop_front();
    }
    if sent.len() >= most {
        let since = sent.front().map(|it| now.saturating_duration_since(*it));
        return Err(format!("more than {most} within {window:?}, the first {since:?} ago"));
    }
    sent.push_back(now);
    Ok(())
}
