//! One request: what it wants, what goes wrong with it on purpose, whether it may, and the answer.
//!
//! The answers themselves are in the files below, one a group of routes.

mod account;
mod body;
mod callback;
mod commands;
mod messages;
mod webhooks;

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body as AxumBody;
use axum::extract::{Path, Request as HttpRequest, State as Shared};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use serde_json::{Value, json};

use super::Id;
use super::faults::Fault;
use super::limits;
use super::problem::Problem;
use super::rate::{Scope, Standing, TooMany};
use super::record::{Request, Violation};
use super::route::{Endpoint, Route};
use super::server::House;
use super::settings::Checking;
use super::spec;
use super::state::State;

pub use body::{Body, Upload};

/// What is answered when all is well.
pub enum Answer {
    Json(Value),
    Nothing,
}

/// A request, read.
pub struct Asked {
    pub route: Route,
    pub query: Vec<(String, String)>,
    pub body: Body,
    pub house: Arc<House>,
}

impl Asked {
    pub fn asks_for(&self, name: &str) -> bool {
        self.query.iter().any(|(its, value)| its == name && value == "true")
    }
}

/// How a request ends.
enum Outcome {
    Done(Answer),
    Refused(Problem),
    TooMany(TooMany),
    Fault(Fault),
}

pub async fn answer(Shared(house): Shared<Arc<House>>, request: HttpRequest) -> Response {
    let under_way = UnderWay::begin(&house);
    let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
    let path = path.strip_prefix("/api/v10").unwrap_or(&path).to_owned();
    let query = query(request.uri().query().unwrap_or_default());
    let shown = match request.uri().query() {
        Some(query) => format!("{path}?{query}"),
        None => path.clone(),
    };
    let Some(route) = Route::find(&method, &path) else {
        let what = "the fake has no such route".to_owned();
        house.change(|state| {
            state.violations.push(Violation { request: format!("{method} {shown}"), what });
        });
        return (StatusCode::NOT_FOUND, axum::Json(Problem::not_found().json())).into_response();
    };
    let authorized = is_authorized(&house, &route, request.headers());
    let fault = house.look().faults.next(&route);
    let body = body::read(request).await;
    let asked = Asked { route, query, body, house: Arc::clone(&house) };
    if let Some(Fault::Slow(time)) = fault {
        tokio::time::sleep(time).await;
    }
    let (outcome, standing) = house.change(|state| {
        let (outcome, standing) = decide(state, &asked, authorized, fault);
        record(state, &asked, &method, &shown, &outcome, fault);
        (outcome, standing)
    });
    drop(under_way);
    if matches!(fault, Some(Fault::Hang | Fault::HangAfter)) {
        house.ending.cancelled().await;
    }
    respond(outcome, fault, standing.as_ref(), house.look().clock.now())
}

/// A file of a message, as Discord's other host gives it to whoever has its address.
pub async fn attachment(
    Shared(house): Shared<Arc<House>>,
    Path((channel, file, _name)): Path<(Id, Id, String)>,
    headers: HeaderMap,
) -> Response {
    house.change(|state| {
        if headers.contains_key(header::AUTHORIZATION) {
            let (request, what) = ("a file".to_owned(), "the token is sent to another".to_owned());
            state.violations.push(Violation { request, what });
        }
        let there = state.messages.values().filter(|it| it.channel == channel && !it.deleted);
        let found = there.flat_map(|it| &it.files).find(|it| it.id == file);
        let Some(bytes) = found.map(|it| it.bytes.clone()) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        state.downloads += 1;
        bytes.into_response()
    })
}

/// Counts the requests that are being answered, also those whose connection ends meanwhile.
struct UnderWay(Arc<House>);

impl UnderWay {
    fn begin(house: &Arc<House>) -> Self {
        house.look().in_flight += 1;
        Self(Arc::clone(house))
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.change(|state| {
            state.in_flight = state.in_flight.saturating_sub(1);
            state.last_busy = Instant::now();
        });
    }
}

fn query(text: &str) -> Vec<(String, String)> {
    url::form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}

fn is_authorized(house: &House, route: &Route, headers: &HeaderMap) -> bool {
    let shown = headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
    let expected = format!("Bot {}", house.settings.token);
    !route.endpoint.needs_token() || shown == Some(&expected)
}

fn decide(
    state: &mut State,
    asked: &Asked,
    authorized: bool,
    fault: Option<Fault>,
) -> (Outcome, Option<Standing>) {
    match fault {
        Some(Fault::TooMany { retry_after, scope }) => {
            let (mut standing, _) = state.windows.count(&asked.route);
            (standing.remaining, standing.reset_after) = (0, retry_after);
            return (Outcome::TooMany(TooMany { retry_after, scope }), Some(standing));
        }
        Some(it @ (Fault::Status(_) | Fault::CutBefore | Fault::Hang)) => {
            return (Outcome::Fault(it), None);
        }
        Some(Fault::Slow(_) | Fault::HangAfter | Fault::CutAfter | Fault::Malformed) | None => {}
    }
    if !authorized {
        return (Outcome::Refused(Problem::unauthorized()), None);
    }
    let (standing, place) = state.windows.count(&asked.route);
    let outcome = match place.map_err(Outcome::TooMany) {
        Err(too_many) => too_many,
        Ok(()) => match work(state, asked) {
            Ok(answer) => Outcome::Done(answer),
            Err(problem) => Outcome::Refused(problem),
        },
    };
    (outcome, Some(standing))
}

fn work(state: &mut State, asked: &Asked) -> Result<Answer, Problem> {
    if asked.body.is_broken {
        return Err(Problem::invalid_json());
    }
    if asked.house.settings.checking == Checking::On {
        let wrong = spec::check_request(&asked.route, &asked.query, asked.body.json.as_ref());
        refuse_form(wrong)?;
    }
    let answer = match asked.route.endpoint {
        Endpoint::Gateway
        | Endpoint::GatewayBot
        | Endpoint::Me
        | Endpoint::Application
        | Endpoint::ReadChannel
        | Endpoint::Typing
        | Endpoint::OpenDirectMessages => account::answer(state, asked),
        Endpoint::ListCommands
        | Endpoint::SetCommands
        | Endpoint::ListGuildCommands
        | Endpoint::SetGuildCommands => commands::answer(state, asked),
        Endpoint::ListMessages
        | Endpoint::CreateMessage
        | Endpoint::ReadMessage
        | Endpoint::EditMessage
        | Endpoint::DeleteMessage
        | Endpoint::Crosspost => messages::answer(state, asked),
        Endpoint::Callback => callback::answer(state, asked),
        Endpoint::FollowUp
        | Endpoint::ReadOriginal
        | Endpoint::EditOriginal
        | Endpoint::DeleteOriginal
        | Endpoint::ReadFollowUp
        | Endpoint::EditFollowUp
        | Endpoint::DeleteFollowUp => webhooks::answer(state, asked),
    }?;
    note_mentions(state, asked);
    if let (Answer::Json(json), Checking::On) = (&answer, asked.house.settings.checking) {
        let wrong = spec::check_answer(&asked.route, 200, json);
        let request =
            format!("{} {}: the fake's own answer", asked.route.method, asked.route.template);
        let found = wrong.into_iter().map(|what| Violation { request: request.clone(), what });
        state.violations.extend(found);
    }
    Ok(answer)
}

/// The house's own rule, for new messages and for edits that bring words.
fn note_mentions(state: &mut State, asked: &Asked) {
    let body = asked.body.json.as_ref().unwrap_or(&Value::Null);
    let said = match asked.route.endpoint {
        Endpoint::CreateMessage | Endpoint::FollowUp => body,
        Endpoint::EditMessage | Endpoint::EditOriginal | Endpoint::EditFollowUp
            if body["content"].is_string() =>
        {
            body
        }
        Endpoint::Callback if body["type"] == 4 => &body["data"],
        Endpoint::Callback if body["type"] == 7 && body["data"]["content"].is_string() => {
            &body["data"]
        }
        _ => return,
    };
    if let Err(what) = limits::speaks_to_nobody(said) {
        let request = format!("{} {}", asked.route.method, asked.route.template);
        state.violations.push(Violation { request, what });
    }
}

fn refuse_form(wrong: Vec<String>) -> Result<(), Problem> {
    let mut form = super::problem::Form::default();
    for what in wrong {
        form.refuse("", "SCHEMA", what);
    }
    form.finish()
}

fn record(
    state: &mut State,
    asked: &Asked,
    method: &str,
    path: &str,
    outcome: &Outcome,
    fault: Option<Fault>,
) {
    let (status, code, shared) = match outcome {
        Outcome::Done(_) if is_lost(fault) => (0, None, false),
        Outcome::Done(Answer::Json(_)) => (200, None, false),
        Outcome::Done(Answer::Nothing) => (204, None, false),
        Outcome::Refused(problem) => (problem.status, Some(problem.code), false),
        Outcome::TooMany(it) => (429, None, it.scope == Scope::Shared),
        Outcome::Fault(Fault::Status(status)) => (*status, None, false),
        Outcome::Fault(_) => (0, None, false),
    };
    if let Outcome::Refused(problem) = outcome
        && matches!(problem.code, 50006 | 50035 | 50109)
    {
        let errors = problem.errors.as_ref().map_or(String::new(), Value::to_string);
        let what = format!("{} {errors}", problem.message);
        state.violations.push(Violation { request: format!("{method} {path}"), what });
    }
    let channel = asked.route.channel();
    state.requests.push(Request {
        method: method.into(),
        path: path.into(),
        endpoint: Some(asked.route.endpoint),
        channel,
        body: asked.body.json.clone().unwrap_or_default(),
        files: asked.body.files.iter().map(|it| (it.name.clone(), it.bytes.clone())).collect(),
        status,
        code,
        counts_as_invalid: matches!(status, 401 | 403 | 429) && !shared,
        at: state.started.elapsed(),
    });
}

/// The work is done and its answer never comes.
fn is_lost(fault: Option<Fault>) -> bool {
    matches!(fault, Some(Fault::CutAfter | Fault::HangAfter))
}

fn respond(
    outcome: Outcome,
    fault: Option<Fault>,
    standing: Option<&Standing>,
    now: jiff::Timestamp,
) -> Response {
    let mut response = match outcome {
        Outcome::Fault(Fault::Status(status)) => {
            let status = StatusCode::from_u16(status).expect("tests ask for real statuses");
            return (status, "upstream connect error").into_response();
        }
        Outcome::Fault(_) => return cut(),
        Outcome::Done(_) | Outcome::Refused(_) if is_lost(fault) => return cut(),
        Outcome::Done(_) if fault == Some(Fault::Malformed) => {
            let half = r#"{"id": "12345", "content": "half of a"#;
            ([(header::CONTENT_TYPE, "application/json")], half).into_response()
        }
        Outcome::Done(Answer::Json(json)) => axum::Json(json).into_response(),
        Outcome::Done(Answer::Nothing) => StatusCode::NO_CONTENT.into_response(),
        Outcome::Refused(problem) => {
            let status = StatusCode::from_u16(problem.status).expect("ours are real");
            (status, axum::Json(problem.json())).into_response()
        }
        Outcome::TooMany(too_many) => refuse_too_many(&too_many),
    };
    if let Some(standing) = standing {
        show_standing(response.headers_mut(), standing, now);
    }
    response
}

fn refuse_too_many(too_many: &TooMany) -> Response {
    let seconds = too_many.retry_after.as_secs_f64();
    let body = json!({
        "message": "You are being rate limited.",
        "retry_after": (seconds * 1000.0).ceil() / 1000.0,
        "global": too_many.scope == Scope::Global,
    });
    let mut response = (StatusCode::TOO_MANY_REQUESTS, axum::Json(body)).into_response();
    let headers = response.headers_mut();
    put(headers, "retry-after", &seconds.ceil().to_string());
    put(headers, "x-ratelimit-scope", too_many.scope.name());
    if too_many.scope == Scope::Global {
        put(headers, "x-ratelimit-global", "true");
    }
    response
}

fn show_standing(headers: &mut HeaderMap, standing: &Standing, now: jiff::Timestamp) {
    let after: Duration = standing.reset_after;
    let reset = now.as_duration().as_secs_f64() + after.as_secs_f64();
    put(headers, "x-ratelimit-limit", &standing.limit.to_string());
    put(headers, "x-ratelimit-remaining", &standing.remaining.to_string());
    put(headers, "x-ratelimit-reset", &format!("{reset:.3}"));
    put(headers, "x-ratelimit-reset-after", &format!("{:.3}", after.as_secs_f64()));
    put(headers, "x-ratelimit-bucket", &standing.bucket);
}

fn put(headers: &mut HeaderMap, name: &'static str, value: &str) {
    headers.insert(name, HeaderValue::from_str(value).expect("digits and names"));
}

/// An answer that breaks off, and the connection with it.
fn cut() -> Response {
    let broken = std::io::Error::other("cut on purpose");
    let parts = [Ok(r#"{"id": "1"#), Err(broken)];
    let body = AxumBody::from_stream(stream::iter(parts));
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}
