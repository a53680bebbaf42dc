//! HTTP: `/bot<token>/<method>` in, real-shaped JSON out, faults in between.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Request, State as Extract};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::Response;
use axum::serve::ListenerExt as _;
use futures::StreamExt as _;
use futures::stream;
use tokio::net::TcpListener;
use tokio::time::{sleep, timeout_at};

use super::call::{Call, Method};
use super::faults::{Fault, Moment, strike};
use super::files;
use super::limits;
use super::methods::perform;
use super::rates::Where;
use super::refusal::{Blame, Refusal};
use super::state::{Shared, State};

/// Serves until it is aborted.
pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let body_limit = DefaultBodyLimit::max(limits::UPLOAD + limits::UPLOAD / 10);
    let app = axum::Router::new().fallback(answer).layer(body_limit).with_state(shared);
    let listener = listener.tap_io(|it| {
        let _nodelay = it.set_nodelay(true);
    });
    let _never = axum::serve(listener, app).await;
}

async fn answer(
    Extract(shared): Extract<Arc<Shared>>,
    request: Request,
) -> Result<Response, Infallible> {
    if request.uri().path().starts_with("/file/") {
        return Ok(files::download(&shared, request.uri().path()));
    }
    let (method, name) = match addressed(&shared, request.uri().path()) {
        Ok(found) => found,
        Err(refusal) => return Ok(json(refusal.code, refusal.body())),
    };
    let call = match Call::read(method, name, request).await {
        Ok(call) => call,
        Err(refusal) => {
            shared.change(|it| it.log.blame(name, &refusal.description));
            return Ok(json(refusal.code, refusal.body()));
        }
    };
    if !shared.settings.latency.is_zero() {
        sleep(shared.settings.latency).await;
    }
    Ok(respond(&shared, &call).await)
}

/// The method that a path names behind the right token.
fn addressed(shared: &Shared, path: &str) -> Result<(Method, &'static str), Refusal> {
    let rest = path.strip_prefix("/bot").ok_or_else(Refusal::not_found)?;
    let (token, method) = rest.split_once('/').ok_or_else(Refusal::not_found)?;
    if token != shared.settings.token && token.replace("%3A", ":") != shared.settings.token {
        return Err(Refusal::unauthorized());
    }
    Method::named(method).ok_or_else(|| {
        shared.change(|it| it.log.blame(method, "is no method, or none that the fake plays"));
        Refusal::not_found()
    })
}

/// A request that is being worked on.
struct InFlight<'a>(&'a Shared);

impl<'a> InFlight<'a> {
    fn begin(shared: &'a Shared, call: &Call) -> (Self, Option<usize>, Option<Fault>) {
        let wrong = shared.spec.as_ref().map_or_else(Vec::new, |it| it.check_call(call));
        let (number, fault) = shared.change(|state| {
            state.in_flight += 1;
            for what in wrong {
                state.log.blame(call.name, what);
            }
            let number = state.log.arrived(call);
            (number, strike(&mut state.faults, call, &mut state.chance))
        });
        (Self(shared), number, fault)
    }
}

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.change(|it| it.in_flight -= 1);
    }
}

async fn respond(shared: &Shared, call: &Call) -> Response {
    if call.method == Method::GetUpdates {
        return respond_to_poll(shared, call).await;
    }
    let (_in_flight, number, fault) = InFlight::begin(shared, call);
    match &fault {
        Some(Fault::Hang(Moment::Before)) => std::future::pending().await,
        Some(Fault::Cut(Moment::Before)) => return cut("{\"ok\":true,\"result\":{}}".to_owned()),
        Some(Fault::Malformed(Moment::Before)) => return json(200, MALFORMED.to_owned()),
        Some(Fault::BadGateway) => {
            shared.change(|it| it.log.answered(number, 502));
            return bad_gateway();
        }
        _ => {}
    }
    let refused = fault.as_ref().and_then(Fault::refusal);
    let (status, body) = shared.change(|state| {
        let outcome = refused.map_or_else(|| attempt(state, call), Err);
        let (status, body) = match outcome {
            Ok(result) => (200, ok(&result)),
            Err(refusal) => {
                if refusal.blame == Blame::Bot {
                    state.log.blame(call.name, &refusal.description);
                }
                (refusal.code, refusal.body())
            }
        };
        state.log.answered(number, status);
        (status, body)
    });
    match fault {
        Some(Fault::Hang(Moment::After)) => std::future::pending().await,
        Some(Fault::Cut(Moment::After)) => cut(body),
        Some(Fault::Malformed(Moment::After)) => json(200, MALFORMED.to_owned()),
        _ => json(status, body),
    }
}

/// What is asked, unless it is asked too fast.
fn attempt(state: &mut State, call: &Call) -> Result<String, Refusal> {
    if call.method.is_send() {
        pace(state, call)?;
    }
    perform(state, call).map(|it| it.to_string())
}

fn pace(state: &mut State, call: &Call) -> Result<(), Refusal> {
    let (Some(rates), Some(chat)) = (&state.settings.rates, call.chat()) else { return Ok(()) };
    let place = match state.world.rooms.get(&chat) {
        Some(room) if room.is_group() => Where::Group,
        _ => Where::Private,
    };
    let Err(too_fast) = state.sent.admit(rates, chat, place, call.at) else { return Ok(()) };
    if let Some(rule) = &too_fast.rule {
        state.log.blame(call.name, rule);
    }
    Err(Refusal::too_many(too_fast.retry_after))
}

/// A poll is not work: an idle bot has one open all the time.
async fn respond_to_poll(shared: &Shared, call: &Call) -> Response {
    let wrong = shared.spec.as_ref().map_or_else(Vec::new, |it| it.check_call(call));
    let (number, fault) = {
        let mut state = shared.look();
        for what in wrong {
            state.log.blame(call.name, what);
        }
        let number = state.log.arrived(call);
        let state = &mut *state;
        (number, strike(&mut state.faults, call, &mut state.chance))
    };
    shared.changes.send_replace(());
    match &fault {
        Some(Fault::Hang(Moment::Before)) => std::future::pending().await,
        Some(Fault::Cut(Moment::Before)) => return cut("{\"ok\":true,\"result\":[]}".to_owned()),
        Some(Fault::Malformed(Moment::Before)) => return json(200, MALFORMED.to_owned()),
        Some(Fault::BadGateway) => {
            shared.look().log.answered(number, 502);
            return bad_gateway();
        }
        _ => {}
    }
    let outcome = match fault.as_ref().and_then(Fault::refusal) {
        Some(refusal) => Err(refusal),
        None => poll(shared, call).await,
    };
    let (status, body) = match outcome {
        Ok(batch) => (200, ok(&batch)),
        Err(refusal) => (refusal.code, refusal.body()),
    };
    shared.look().log.answered(number, status);
    shared.changes.send_replace(());
    match fault {
        Some(Fault::Hang(Moment::After)) => std::future::pending().await,
        Some(Fault::Cut(Moment::After)) => cut(body),
        Some(Fault::Malformed(Moment::After)) => json(200, MALFORMED.to_owned()),
        _ => json(status, body),
    }
}

/// The longest that Telegram keeps a poll waiting.
const LONGEST_POLL: u64 = 50;

async fn poll(shared: &Shared, call: &Call) -> Result<String, Refusal> {
    let limit = call.integer("limit").filter(|it| (1..=100).contains(it)).unwrap_or(100);
    let limit = usize::try_from(limit).unwrap_or(100);
    let seconds = call.integer("timeout").and_then(|it| u64::try_from(it).ok()).unwrap_or(0);
    let until = Instant::now() + Duration::from_secs(seconds.min(LONGEST_POLL));
    let mut arrivals = shared.arrivals.subscribe();
    let mine = begin_poll(shared, call)?;
    loop {
        arrivals.mark_unchanged();
        {
            let mut state = shared.look();
            if state.webhook.is_some() {
                return Err(Refusal::conflict("terminated by setWebhook request"));
            }
            if state.updates.poll != mine {
                return Err(Refusal::conflict(
                    "terminated by other getUpdates request; \
                     make sure that only one bot instance is running",
                ));
            }
            let state = &mut *state;
            if let Some(batch) = state.updates.batch(limit, &mut state.chance) {
                state.activity += 1;
                return Ok(batch);
            }
        }
        if !matches!(timeout_at(until.into(), arrivals.changed()).await, Ok(Ok(()))) {
            return Ok("[]".to_owned());
        }
    }
}

/// Confirms what the bot has, and ends the poll of anybody else. The number of this poll.
fn begin_poll(shared: &Shared, call: &Call) -> Result<u64, Refusal> {
    let mut state = shared.look();
    if state.webhook.is_some() {
        return Err(Refusal::conflict(
            "can't use getUpdates method while webhook is active; \
             use deleteWebhook to delete the webhook first",
        ));
    }
    state.updates.allow(call);
    let confirmed = call.integer("offset").map_or(0, |it| state.updates.confirm(it));
    state.updates.poll += 1;
    let mine = state.updates.poll;
    if confirmed > 0 {
        state.activity += 1;
    }
    drop(state);
    shared.arrivals.send_replace(());
    shared.changes.send_replace(());
    Ok(mine)
}

const MALFORMED: &str = "{\"ok\":true,\"result\":{\"message_id\":";

fn ok(result: &str) -> String {
    format!("{{\"ok\":true,\"result\":{result}}}")
}

fn json(status: u16, body: String) -> Response {
    page(status, "application/json", Body::from(body))
}

fn bad_gateway() -> Response {
    const PAGE: &str =
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body></html>";
    page(502, "text/html", Body::from(PAGE))
}

fn page(status: u16, media_type: &'static str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(status).expect("answers have a status that HTTP knows");
    response.headers_mut().insert(CONTENT_TYPE, media_type.parse().expect("a media type"));
    response
}

/// Half of an answer, then the connection is gone.
fn cut(body: String) -> Response {
    let length = body.len();
    let half = Bytes::from(body).slice(..length / 2);
    let gone = stream::once(async {
        // The first half goes out before.
        tokio::task::yield_now().await;
        Err(std::io::Error::other("the connection is cut on purpose"))
    });
    let halves = stream::once(async { Ok(half) }).chain(gone);
    let mut response = page(200, "application/json", Body::from_stream(halves));
    response.headers_mut().insert(CONTENT_LENGTH, length.into());
    response
}
