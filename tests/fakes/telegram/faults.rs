//! What goes wrong on purpose.
//!
//! ```ignore
//! telegram.breaks(Fault::TooManyRequests { retry_after: 2 }.on("sendMessage").times(3));
//! telegram.breaks(Fault::Hang(Moment::Before).in_chat(&ana).always());
//! telegram.breaks(Fault::Cut(Moment::After).sometimes(10));
//! telegram.heals();
//! ```
//!
//! The first that fits strikes. Seeded: the same seed and the same requests, the same faults.

use super::call::Call;
use super::chance::Chance;
use super::chat::Chat;
use super::refusal::Refusal;

/// What goes wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// 429 with the seconds to wait.
    TooManyRequests { retry_after: u64 },
    /// 500 as JSON.
    ServerError,
    /// 502 as the HTML page of a proxy.
    BadGateway,
    /// Any other refusal, with its whole description.
    Refuse { code: u16, description: String },
    /// No answer ever comes.
    Hang(Moment),
    /// The connection ends in the middle of the answer.
    Cut(Moment),
    /// The answer is not JSON to its end.
    Malformed(Moment),
}

/// Whether what was asked for has been done all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Nothing was done.
    Before,
    /// It was done, and only the answer is lost.
    After,
}

impl Fault {
    /// Only requests of one method.
    pub fn on(self, method: &str) -> Script {
        Script::from(self).on(method)
    }

    /// Only requests about one chat.
    pub fn in_chat(self, chat: &Chat) -> Script {
        Script::from(self).in_chat(chat)
    }

    /// The next so many requests; without this, one.
    pub fn times(self, times: u32) -> Script {
        Script::from(self).times(times)
    }

    /// Until [`heals`](super::FakeTelegram::heals).
    pub fn always(self) -> Script {
        Script::from(self).always()
    }

    /// Until [`heals`](super::FakeTelegram::heals), in so many of a hundred requests.
    pub fn sometimes(self, percent: u8) -> Script {
        Script::from(self).sometimes(percent)
    }
}

/// A fault, and the requests that it happens to.
#[derive(Debug, Clone)]
pub struct Script {
    fault: Fault,
    method: Option<String>,
    chat: Option<i64>,
    left: Option<u32>,
    spared: u32,
    percent: u8,
}

impl From<Fault> for Script {
    fn from(fault: Fault) -> Self {
        Self { fault, method: None, chat: None, left: Some(1), spared: 0, percent: 100 }
    }
}

impl Script {
    /// Only requests of one method.
    pub fn on(self, method: &str) -> Self {
        Self { method: Some(method.to_owned()), ..self }
    }

    /// Only requests about one chat.
    pub fn in_chat(self, chat: &Chat) -> Self {
        Self { chat: Some(chat.id()), ..self }
    }

    /// The next so many requests; without this, one.
    pub fn times(self, times: u32) -> Self {
        Self { left: Some(times), ..self }
    }

    /// So many fitting requests go well first.
    pub fn after(self, spared: u32) -> Self {
        Self { spared, ..self }
    }

    /// Until [`heals`](super::FakeTelegram::heals).
    pub fn always(self) -> Self {
        Self { left: None, ..self }
    }

    /// Until [`heals`](super::FakeTelegram::heals), in so many of a hundred requests.
    pub fn sometimes(self, percent: u8) -> Self {
        Self { left: None, percent, ..self }
    }

    fn fits(&self, call: &Call) -> bool {
        let method = self.method.as_deref().is_none_or(|it| it.eq_ignore_ascii_case(call.name));
        method && self.chat.is_none_or(|it| call.chat() == Some(it))
    }
}

/// What happens to this request, by the first script that fits.
pub(super) fn strike(scripts: &mut Vec<Script>, call: &Call, chance: &mut Chance) -> Option<Fault> {
    let mut struck = None;
    for script in scripts.iter_mut().filter(|it| it.fits(call)) {
        if script.spared > 0 {
            script.spared -= 1;
        } else if script.left != Some(0) && chance.percent(script.percent) {
            script.left = script.left.map(|it| it - 1);
            struck = Some(script.fault.clone());
            break;
        }
    }
    scripts.retain(|it| it.left != Some(0));
    struck
}

impl Fault {
    /// The refusal that it is, if it is one.
    pub(super) fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::TooManyRequests { retry_after } => Some(Refusal::too_many(*retry_after)),
            Self::ServerError => Some(Refusal::new(500, "Internal Server Error".to_owned())),
            Self::Refuse { code, description } => Some(Refusal::new(*code, description.clone())),
            Self::BadGateway | Self::Hang(_) | Self::Cut(_) | Self::Malformed(_) => None,
        }
    }
}
