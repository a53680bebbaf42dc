//! Updates are posted to the bot's address: of one chat in order, of several side by side, again
//! and again until it says that it has them.
//!
//! An answer that is itself a request (`{"method": …}`) is not carried out.

use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::header::CONTENT_TYPE;
use serde_json::{Value, json};
use tokio::time::timeout;

use super::call::Call;
use super::limits;
use super::refusal::Refusal;
use super::state::{Shared, State};

/// Where updates go.
#[derive(Debug, Clone)]
pub(super) struct Webhook {
    pub url: String,
    pub secret: Option<String>,
    pub max_connections: usize,
    pub last_error: Option<(i64, String)>,
}

const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";
const MAX_CONNECTIONS: i64 = 40;

pub(super) fn set(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    state.updates.stirred = true;
    let url = call.text("url").unwrap_or_default();
    if url.is_empty() {
        return delete(state, call);
    }
    let parsed = url::Url::parse(url).ok();
    let local = |it: &url::Url| it.host_str() == Some("127.0.0.1");
    // Telegram itself demands HTTPS everywhere; on loopback it can only be in the way.
    if !parsed.is_some_and(|it| it.scheme() == "https" || local(&it)) {
        return Err(Refusal::breach("bad webhook: An HTTPS URL must be provided for webhook"));
    }
    let secret = call.text("secret_token").map(str::to_owned);
    secret.as_deref().map_or(Ok(()), limits::secret)?;
    let max_connections = call.integer("max_connections").unwrap_or(MAX_CONNECTIONS);
    if !(1..=100).contains(&max_connections) {
        return Err(Refusal::breach("max_connections must be 1-100"));
    }
    state.updates.allow(call);
    if call.flag("drop_pending_updates") {
        state.updates.clear();
    }
    let max_connections = usize::try_from(max_connections).unwrap_or(1);
    let max_connections = state.settings.webhook_connections.unwrap_or(max_connections);
    let url = url.to_owned();
    state.webhook = Some(Webhook { url, secret, max_connections, last_error: None });
    Ok(json!(true))
}

pub(super) fn delete(state: &mut State, call: &Call) -> Result<Value, Refusal> {
    state.updates.stirred = true;
    state.webhook = None;
    if call.flag("drop_pending_updates") {
        state.updates.clear();
    }
    Ok(json!(true))
}

pub(super) fn info(state: &State) -> Value {
    let mut info = json!({
        "url": state.webhook.as_ref().map_or("", |it| &it.url),
        "has_custom_certificate": false,
        "pending_update_count": state.updates.waiting.len(),
    });
    if let Some(webhook) = &state.webhook {
        info["max_connections"] = json!(webhook.max_connections);
        if let Some((date, message)) = &webhook.last_error {
            info["last_error_date"] = json!(date);
            info["last_error_message"] = json!(message);
        }
    }
    if let Some(allowed) = state.updates.allowed() {
        info["allowed_updates"] = json!(allowed);
    }
    info
}

/// Carries updates to the webhook for as long as the fake lives.
pub(super) async fn carry(shared: Arc<Shared>) {
    let client = reqwest::Client::builder()
        .tcp_nodelay(true)
        .timeout(shared.settings.webhook_timeout)
        .no_proxy()
        .build()
        .expect("a client without certificates can be built");
    let mut arrivals = shared.arrivals.subscribe();
    loop {
        let next_due = take_off(&shared, &client);
        let pause =
            next_due.map_or(Duration::MAX, |it| it.saturating_duration_since(Instant::now()));
        // Either something changed or something is due: both mean to look again.
        if let Ok(Err(_)) = timeout(pause, arrivals.changed()).await {
            return;
        }
    }
}

/// Sends off what may fly. When the next update is due, if one has to wait.
fn take_off(shared: &Arc<Shared>, client: &reqwest::Client) -> Option<Instant> {
    let mut state = shared.look();
    let webhook = state.webhook.clone()?;
    let repeats = state.updates.take_repeats();
    state.updates.repeating += repeats.len();
    let (ready, next_due) = state.updates.take_off(webhook.max_connections, Instant::now());
    drop(state);
    for (id, body) in ready {
        let (shared, client, webhook) = (Arc::clone(shared), client.clone(), webhook.clone());
        tokio::spawn(async move {
            let outcome = post(&client, &webhook, &body).await;
            shared.change(|it| land(it, id, outcome));
        });
    }
    for body in repeats {
        let (shared, client, webhook) = (Arc::clone(shared), client.clone(), webhook.clone());
        tokio::spawn(async move {
            // A repetition that fails is not repeated.
            let _outcome = post(&client, &webhook, &body).await;
            shared.change(|it| it.updates.repeating -= 1);
        });
    }
    next_due
}

async fn post(client: &reqwest::Client, webhook: &Webhook, body: &str) -> Result<(), String> {
    let mut request = client.post(&webhook.url).header(CONTENT_TYPE, "application/json");
    if let Some(secret) = &webhook.secret {
        request = request.header(SECRET_HEADER, secret);
    }
    let answer = request.body(body.to_owned()).send().await;
    let answer = answer.map_err(|it| format!("Connection failed: {it}"))?;
    let status = answer.status();
    // Read to its end so that the connection can be used again.
    let _body = answer.bytes().await;
    if status.is_success() {
        return Ok(());
    }
    Err(format!("Wrong response from the webhook: {status}"))
}

fn land(state: &mut State, id: i64, outcome: Result<(), String>) {
    let Err(error) = outcome else {
        state.updates.landed(id);
        return;
    };
    let date = state.world.date();
    if let Some(webhook) = &mut state.webhook {
        webhook.last_error = Some((date, error));
    }
    let (first, most) = (state.settings.resend_first, state.settings.resend_most);
    let due = |failures: u32| {
        Instant::now() + first.saturating_mul(2_u32.saturating_pow(failures)).min(most)
    };
    state.updates.bounced(id, due);
}
