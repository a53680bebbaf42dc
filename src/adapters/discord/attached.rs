//! Files that were sent on Discord: an address there lives for a day, so what is kept of one is where it
//! stands, and its bytes are fetched anew.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serenity::http::{LightMethod, Route};
use serenity::model::id::{AttachmentId, ChannelId, MessageId};
use url::Url;

use super::Discord;
use super::rest::{Call, Reply};
use crate::adapters::limited_bytes;
use crate::outbox::files::Unfetched;

/// Where Discord keeps files.
const HOSTS: &[&str] = &["cdn.discordapp.com", "media.discordapp.net"];

/// How long it may take to fetch one.
const PATIENCE: Duration = Duration::from_secs(12);

/// Where a file stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileAt {
    /// In which channel …
    pub channel: ChannelId,
    /// … under which message …
    pub message: MessageId,
    /// … as which of its attachments.
    pub attachment: AttachmentId,
}

impl fmt::Display for FileAt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.channel, self.message, self.attachment)
    }
}

impl FromStr for FileAt {
    type Err = ();

    fn from_str(written: &str) -> Result<Self, ()> {
        let number = |it: &str| it.parse::<u64>().ok().filter(|it| *it > 0).ok_or(());
        let numbers: Vec<u64> = written.split('/').map(number).collect::<Result<_, ()>>()?;
        let [channel, message, attachment] = numbers[..] else { return Err(()) };
        Ok(Self {
            channel: ChannelId::new(channel),
            message: MessageId::new(message),
            attachment: AttachmentId::new(attachment),
        })
    }
}

impl Discord {
    /// The bytes of a file that stands here.
    pub(super) async fn fetch_file(&self, id: &str) -> Result<Vec<u8>, Unfetched> {
        let FileAt { channel, message, attachment } = id.parse().map_err(|()| Unfetched::Gone)?;
        let route = Route::ChannelMessage { channel_id: channel, message_id: message };
        let call = Call { route, method: LightMethod::Get, body: None, file: None };
        let reply = self.rest.send(call).await.map_err(|_| Unfetched::Later)?;
        let url = address(&reply, attachment)?;
        if !self.is_trusted(&url) {
            tracing::warn!("a file stands where Discord keeps none");
            return Err(Unfetched::Gone);
        }
        let get = self.rest.plain().get(url).timeout(PATIENCE);
        limited_bytes(get.send().await).await
    }

    /// Nothing is asked of anybody but Discord, or the server that stands for it.
    fn is_trusted(&self, url: &Url) -> bool {
        match self.rest.api() {
            Some(api) => {
                let of = |it: &Url| (it.host_str().map(str::to_owned), it.port_or_known_default());
                api.parse().is_ok_and(|api: Url| of(&api) == of(url))
            }
            None => url.scheme() == "https" && url.host_str().is_some_and(|it| HOSTS.contains(&it)),
        }
    }
}

/// Where an attachment of the message in an answer can be fetched now.
fn address(reply: &Reply, attachment: AttachmentId) -> Result<Url, Unfetched> {
    match reply.status {
        200 if reply.readable => {}
        429 | 500.. => return Err(Unfetched::Later),
        _ => return Err(Unfetched::Gone),
    }
    let id = attachment.to_string();
    let all = reply.body["attachments"].as_array();
    let found = all.into_iter().flatten().find(|it| it["id"] == id.as_str());
    let url = found.and_then(|it| it["url"].as_str()).and_then(|it| it.parse().ok());
    url.ok_or(Unfetched::Gone)
}

#[cfg(test)]
mod tests {
    use super::FileAt;

    #[test]
    fn where_a_file_stands_is_read_again() {
        let at: FileAt = "7/8/9".parse().unwrap();
        assert_eq!((at.to_string().as_str(), at.message.get()), ("7/8/9", 8));
        for bad in ["", "7/8", "7/8/9/1", "7/8/x", "0/1/2", "-1/2/3"] {
            assert_eq!(bad.parse::<FileAt>(), Err(()), "{bad}");
        }
    }
}
