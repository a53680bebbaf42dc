//! One connection of the gateway: hello, identify or resume, heartbeats, and then events.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::ws::{CloseFrame, Message as Frame, WebSocket, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use tokio::time::timeout;

use super::super::server::House;
use super::super::state::State;
use super::{Identify, Link, Out, PRIVILEGED, Resume, Session};

/// Frames that a client may send in a minute.
const FRAMES_PER_MINUTE: usize = 120;

pub async fn accept(
    axum::extract::State(house): axum::extract::State<Arc<House>>,
    upgrade: WebSocketUpgrade,
) -> Response {
    if house.look().gateway.is_down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    upgrade.max_message_size(usize::MAX).on_upgrade(|socket| async move {
        Connection::new(house).serve(socket).await;
    })
}

struct Connection {
    house: Arc<House>,
    number: u64,
    session: Option<String>,
    out: UnboundedSender<Out>,
    incoming: UnboundedReceiver<Out>,
    recent: VecDeque<Instant>,
}

/// Why a connection ends.
enum End {
    Close(u16),
    Cut,
}

impl Connection {
    fn new(house: Arc<House>) -> Self {
        let (out, incoming) = mpsc::unbounded_channel();
        let number = {
            let mut state = house.look();
            state.gateway.connections += 1;
            state.gateway.connections
        };
        Self { house, number, session: None, out, incoming, recent: VecDeque::new() }
    }

    async fn serve(mut self, mut socket: WebSocket) {
        let interval = self.house.settings.heartbeat_interval.as_millis();
        let hello = json!({ "heartbeat_interval": interval, "_trace": [] });
        self.tell(10, &hello);
        let end = self.talk(&mut socket).await;
        self.incoming.close();
        self.leave();
        if let End::Close(code) = end {
            close(socket, code).await;
        }
    }

    async fn talk(&mut self, socket: &mut WebSocket) -> End {
        let ending = self.house.ending.clone();
        loop {
            tokio::select! {
                out = self.incoming.recv() => match out {
                    Some(Out::Text(text)) => {
                        if socket.send(Frame::Text((&*text).into())).await.is_err() {
                            return End::Cut;
                        }
                    }
                    Some(Out::Close(code)) => return End::Close(code),
                    Some(Out::Cut) | None => return End::Cut,
                },
                frame = socket.recv() => match frame {
                    Some(Ok(Frame::Text(text))) => {
                        if let ControlFlow::Break(code) = self.take(&text) {
                            return End::Close(code);
                        }
                    }
                    Some(Ok(Frame::Binary(_))) => return End::Close(4002),
                    Some(Ok(Frame::Ping(_) | Frame::Pong(_))) => {}
                    Some(Ok(Frame::Close(_)) | Err(_)) | None => return End::Cut,
                },
                () = ending.cancelled() => return End::Cut,
            }
        }
    }

    /// A frame of the client, or the code with which Discord hangs up on it.
    fn take(&mut self, text: &str) -> ControlFlow<u16> {
        let minute_ago = |it: &Instant| it.elapsed() > Duration::from_secs(60);
        while self.recent.front().is_some_and(minute_ago) {
            self.recent.pop_front();
        }
        self.recent.push_back(Instant::now());
        if self.recent.len() > FRAMES_PER_MINUTE {
            return ControlFlow::Break(4008);
        }
        let Ok(frame) = serde_json::from_str::<Value>(text) else {
            return ControlFlow::Break(4002);
        };
        let data = &frame["d"];
        match (frame["op"].as_u64(), &self.session) {
            (Some(1), _) => self.heartbeat(),
            (Some(2), None) => return self.identify(data),
            (Some(2), Some(_)) => return ControlFlow::Break(4005),
            (Some(6), None) => return self.resume(data),
            (Some(3 | 4 | 8), Some(_)) => {}
            (Some(3 | 4 | 6 | 8), _) => return ControlFlow::Break(4003),
            (_, _) => return ControlFlow::Break(4001),
        }
        ControlFlow::Continue(())
    }

    fn heartbeat(&self) {
        let acknowledges = self.house.change(|state| {
            state.gateway.heartbeats += 1;
            state.gateway.acknowledges
        });
        if acknowledges {
            self.tell(11, &Value::Null);
        }
    }

    fn identify(&mut self, data: &Value) -> ControlFlow<u16> {
        let part = |at: usize| data["shard"][at].as_u64().and_then(|it| u32::try_from(it).ok());
        let shard = (part(0).unwrap_or(0), part(1).unwrap_or(1));
        let intents = data["intents"].as_u64();
        let house = Arc::clone(&self.house);
        house.change(|state| {
            let refused = self.refusal(state, data, shard, intents);
            let at = state.started.elapsed();
            let intents = intents.unwrap_or_default();
            state.gateway.identifies.push(Identify { at, shard, intents, refused });
            if let Some(code) = refused {
                return ControlFlow::Break(code);
            }
            self.begin(state, shard, intents);
            ControlFlow::Continue(())
        })
    }

    fn refusal(
        &self,
        state: &State,
        data: &Value,
        shard: (u32, u32),
        intents: Option<u64>,
    ) -> Option<u16> {
        let token = data["token"].as_str().unwrap_or_default();
        if token.trim_start_matches("Bot ") != self.house.settings.token {
            return Some(4004);
        }
        if shard.1 == 0 || shard.0 >= shard.1 {
            return Some(4010);
        }
        let Some(intents) = intents.filter(|it| it >> 26 == 0) else { return Some(4013) };
        (intents & PRIVILEGED & !state.gateway.granted != 0).then_some(4014)
    }

    fn begin(&mut self, state: &mut State, shard: (u32, u32), intents: u64) {
        if state.gateway.starts_left == 0 {
            let what = "more IDENTIFYs than the day allows: the token would be reset".to_owned();
            let request = "IDENTIFY".to_owned();
            state.violations.push(super::super::record::Violation { request, what });
            self.tell(9, &false.into());
            return;
        }
        state.gateway.starts_left -= 1;
        // What nobody listens to and a new session of the shard has replaced is forgotten.
        state.gateway.list.retain(|it| it.shard != shard || it.is_live());
        let id = format!("{:032x}", state.clock.next_id());
        let link = Some(Link { number: self.number, out: self.out.clone() });
        let log = VecDeque::new();
        let mut session = Session { id: id.clone(), shard, intents, seq: 0, log, link };
        let mine = state.guilds.values().filter(|it| it.has_bot);
        let mine: Vec<_> = mine
            .map(|it| it.id)
            .filter(|it| (it >> 22) % u64::from(shard.1) == u64::from(shard.0))
            .collect();
        session.push("READY", &ready(state, &self.house, &session, &mine));
        if intents & 1 != 0 {
            for guild in mine {
                session.push("GUILD_CREATE", &state.guild_json(guild));
            }
        }
        state.gateway.list.push(session);
        self.session = Some(id);
    }

    fn resume(&mut self, data: &Value) -> ControlFlow<u16> {
        let token = data["token"].as_str().unwrap_or_default();
        if token.trim_start_matches("Bot ") != self.house.settings.token {
            return ControlFlow::Break(4004);
        }
        let id = data["session_id"].as_str().unwrap_or_default();
        let seq = data["seq"].as_u64().unwrap_or_default();
        let link = Link { number: self.number, out: self.out.clone() };
        let house = Arc::clone(&self.house);
        let replayed = house.change(|state| {
            let at = state.started.elapsed();
            let replayed = match state.gateway.session(id) {
                Some(session) if seq > session.seq => Err(4007),
                Some(session) => Ok(session.continue_on(link, seq)),
                None => Ok(None),
            };
            let shown = replayed.unwrap_or_default();
            state.gateway.resumes.push(Resume { at, seq, replayed: shown });
            replayed
        });
        match replayed {
            Err(code) => return ControlFlow::Break(code),
            Ok(Some(_)) => self.session = Some(id.to_owned()),
            Ok(None) => self.tell(9, &false.into()),
        }
        ControlFlow::Continue(())
    }

    /// The session stays for a resume, unless another connection has it already.
    fn leave(&self) {
        let Some(id) = &self.session else { return };
        self.house.change(|state| {
            let Some(session) = state.gateway.session(id) else { return };
            if session.link.as_ref().is_some_and(|it| it.number == self.number) {
                session.link = None;
            }
        });
    }

    fn tell(&self, op: u8, data: &Value) {
        let frame = json!({ "op": op, "t": null, "s": null, "d": data });
        // The receiver lives as long as the connection itself.
        let _ = self.out.send(Out::Text(frame.to_string().into()));
    }
}

impl Session {
    /// How many events the new connection has missed; `None` where not all are there any more.
    fn continue_on(&mut self, link: Link, seq: u64) -> Option<usize> {
        let first = self.log.front().map_or(self.seq + 1, |it| it.0);
        if seq + 1 < first {
            return None;
        }
        self.link = Some(link);
        let missed: Vec<_> = self.log.iter().filter(|it| it.0 > seq).collect();
        for (_, text) in &missed {
            self.send(Out::Text(Arc::clone(text)));
        }
        let count = missed.len();
        self.push("RESUMED", &json!({ "_trace": [] }));
        Some(count)
    }
}

fn ready(state: &State, house: &House, session: &Session, guilds: &[u64]) -> Value {
    let guilds: Vec<_> =
        guilds.iter().map(|it| json!({ "id": it.to_string(), "unavailable": true })).collect();
    json!({
        "v": 10,
        "user_settings": {},
        "user": state.me_json(),
        "session_type": "normal",
        "session_id": session.id,
        "resume_gateway_url": format!("ws://{}", house.address),
        "shard": [session.shard.0, session.shard.1],
        "relationships": [],
        "private_channels": [],
        "presences": [],
        "guilds": guilds,
        "guild_join_requests": [],
        "geo_ordered_rtc_regions": ["bucharest"],
        "application": { "id": state.application.to_string(), "flags": 0 },
        "_trace": [],
    })
}

/// Says the code and gives the other side a moment to hear it: data that is still unread when a
/// connection ends would swallow it.
async fn close(mut socket: WebSocket, code: u16) {
    let frame = CloseFrame { code, reason: reason(code).into() };
    if socket.send(Frame::Close(Some(frame))).await.is_err() {
        return;
    }
    let drained = async { while let Some(Ok(_)) = socket.recv().await {} };
    let _ = timeout(Duration::from_secs(1), drained).await;
}

fn reason(code: u16) -> &'static str {
    match code {
        4001 => "Unknown opcode.",
        4002 => "Error while decoding payload.",
        4003 => "Not authenticated.",
        4004 => "Authentication failed.",
        4005 => "Already authenticated.",
        4007 => "Invalid seq.",
        4008 => "Rate limited.",
        4009 => "Session timed out.",
        4010 => "Invalid shard.",
        4011 => "Sharding required.",
        4012 => "Invalid API version.",
        4013 => "Invalid intent(s).",
        4014 => "Disallowed intent(s).",
        _ => "Unknown error.",
    }
}
