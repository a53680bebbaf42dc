//! Follows the feeds of other communities: asked politely (no more than once an hour, conditionally,
//! later and later while nobody answers), read with limits, and never on this machine or in its own
//! network, unless a setting allows it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{self, HeaderMap};
use reqwest::{Client, StatusCode, redirect};
use url::{Host, Url};

use crate::core::dialogue::after;
use crate::core::ids::MemberId;
use crate::core::innovation::Fault;
use crate::core::message::{Button, Message};
use crate::core::role::Permit;
use crate::engine::House;
use crate::engine::letters::unheld;
use crate::exchange::feed::{self, MOST, Page};
use crate::skills::ideas::release;
use crate::skills::innovations;
use crate::storage::Result as Stored;
use crate::storage::following::{Feed, Reading};
use crate::storage::outgoing::{Bond, Outgoing};
use crate::storage::receivers::Whom;
use crate::text;

/// A feed is asked no more often than this.
const EVERY: SignedDuration = SignedDuration::from_hours(1);

/// How long a feed that can't be read is left alone at most.
const PATIENCE: SignedDuration = SignedDuration::from_hours(24);

/// How long a feed may ask to be left alone (`Retry-After`).
const LONGEST_WISH: SignedDuration = SignedDuration::from_hours(7 * 24);

/// All of a feed is read so often, even where its first page has not changed.
const WHOLE: SignedDuration = SignedDuration::from_hours(24);

/// Nobody else asks a feed while one process does.
const HELD: SignedDuration = SignedDuration::from_mins(10);

/// How long a page may take.
const TIME: Duration = Duration::from_secs(20);

/// How large a page may be, in bytes.
const LARGEST: usize = 2 << 20;

/// Pages of one feed that are read.
const PAGES: usize = 20;

/// How often a page may say that it is elsewhere.
const REDIRECTS: usize = 3;

/// Asks for pages of feeds.
#[derive(Debug, Clone)]
pub struct Fetcher {
    client: Client,
    allow_private: bool,
}

/// What a feed answered.
enum Answer {
    Unchanged,
    Read(Reading),
}

/// Why it did not, and how long it wants to be left alone.
struct Refused {
    fault: Fault,
    wait: Option<SignedDuration>,
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self { fault, wait: None }
    }
}

impl Fetcher {
    /// Asks the web; this machine and its own network only where that is allowed.
    ///
    /// # Errors
    /// The machine has no TLS.
    pub fn new(allow_private: bool) -> Result<Self, reqwest::Error> {
        let policy = redirect::Policy::custom(move |attempt| {
            let goes_on = attempt.previous().len() <= REDIRECTS
                && (allow_private || is_public(attempt.url()));
            if goes_on { attempt.follow() } else { attempt.stop() }
        });
        let client = Client::builder()
            .user_agent(concat!("xploit-bot/", env!("CARGO_PKG_VERSION")))
            .timeout(TIME)
            .redirect(policy)
            .dns_resolver(Arc::new(Names { allow_private }))
            // A proxy would look names up where nobody checks them.
            .no_proxy()
            .build()?;
        Ok(Self { client, allow_private })
    }

    async fn ask(&self, feed: &Feed, now: Timestamp) -> Result<Answer, Refused> {
        let url = Url::parse(&feed.url).map_err(|_| Fault::NoFeed)?;
        let is_recent = feed.whole.is_some_and(|it| it > after(now, -WHOLE));
        let mut known = HeaderMap::new();
        let headers =
            [(header::IF_NONE_MATCH, &feed.etag), (header::IF_MODIFIED_SINCE, &feed.modified)];
        for (name, value) in headers {
            if let (true, Ok(value)) = (is_recent && !value.is_empty(), value.parse()) {
                known.insert(name, value);
            }
        }
        let Some((bytes, told)) = self.page(&url, known).await? else {
            return Ok(Answer::Unchanged);
        };
        let told = |name| told.get(&name).and_then(|it| it.to_str().ok()).unwrap_or_default();
        let first = read(bytes, url.clone()).await?;
        let mut reading = Reading {
            title: first.title,
            etag: told(header::ETAG).to_owned(),
            modified: told(header::LAST_MODIFIED).to_owned(),
            found: first.entries.into_iter().map(|it| (0, it)).collect(),
            is_all: first.is_all,
        };
        let mut next = first.next;
        for _ in 1..PAGES {
            let near = |it: &Url| it.origin() == url.origin() && reading.found.len() < MOST;
            let Some(on) = next.clone().filter(near) else { break };
            let Some((bytes, _)) = self.page(&on, HeaderMap::new()).await? else { break };
            let page = read(bytes, on).await?;
            reading.found.extend(page.entries.into_iter().map(|it| (0, it)));
            next = page.next;
        }
        // Of a feed that was not read to its end nobody knows what was taken back.
        reading.is_all &= next.is_none();
        reading.found.truncate(MOST);
        Ok(Answer::Read(reading))
    }

    /// A page; `None`: it is the one that is known.
    async fn page(
        &self,
        url: &Url,
        known: HeaderMap,
    ) -> Result<Option<(Vec<u8>, HeaderMap)>, Refused> {
        if !(self.allow_private || is_public(url)) {
            return Err(Fault::Private.into());
        }
        let asked = self.client.get(url.clone()).headers(known).send().await;
        let mut answer = asked.map_err(|error| broken(&error))?;
        match answer.status() {
            StatusCode::NOT_MODIFIED => return Ok(None),
            status if status.is_success() => {}
            // It leads to where nobody goes.
            status if status.is_redirection() => return Err(Fault::Private.into()),
            status => {
                let wait = wait(answer.headers());
                return Err(Refused { fault: Fault::Status(status.as_u16()), wait });
            }
        }
        let headers = answer.headers().clone();
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(|error| broken(&error))? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > LARGEST {
                return Err(Fault::TooLarge.into());
            }
        }
        Ok(Some((bytes, headers)))
    }
}

/// Reading takes its time, and nobody knows what is in it: not on a thread that answers people.
async fn read(bytes: Vec<u8>, from: Url) -> Result<Page, Fault> {
    let reading = tokio::task::spawn_blocking(move || feed::read(&bytes, &from));
    reading.await.ok().and_then(Result::ok).ok_or(Fault::NoFeed)
}

fn broken(error: &reqwest::Error) -> Fault {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(it) = cause {
        if it.is::<NobodyThere>() {
            return Fault::Private;
        }
        cause = it.source();
    }
    if error.is_timeout() { Fault::Slow } else { Fault::Unreachable }
}

/// How long a server wants to be left alone: seconds, or until a date (RFC 9110, section 10.2.3).
fn wait(headers: &HeaderMap) -> Option<SignedDuration> {
    let told = headers.get(header::RETRY_AFTER)?.to_str().ok()?;
    match told.trim().parse() {
        Ok(seconds) => Some(SignedDuration::from_secs(seconds)),
        Err(_) => {
            let until = jiff::fmt::rfc2822::parse(told).ok()?.timestamp();
            let date = headers.get(header::DATE)?.to_str().ok()?;
            Some(until.duration_since(jiff::fmt::rfc2822::parse(date).ok()?.timestamp()))
        }
    }
}

/// Looks names up, and knows no address that is not on the web: what a name means is checked where
/// it is used, so that it can't mean something else a moment later.
#[derive(Debug)]
struct Names {
    allow_private: bool,
}

/// No address of a name may be asked.
#[derive(Debug, thiserror::Error)]
#[error("no public address")]
struct NobodyThere;

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let allow_private = self.allow_private;
        Box::pin(async move {
            let all = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let open = |it: &SocketAddr| allow_private || is_on_the_web(it.ip());
            let found: Vec<_> = all.filter(open).collect();
            if found.is_empty() {
                return Err(Box::new(NobodyThere) as Box<dyn std::error::Error + Send + Sync>);
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Whether an address may be asked, as far as it tells: names are looked up later.
fn is_public(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(it)) => is_on_the_web(it.into()),
        Some(Host::Ipv6(it)) => is_on_the_web(it.into()),
        Some(Host::Domain(_)) => true,
        None => false,
    }
}

/// Whether an address is one of the web, and not of this machine or of some network of its own
/// (the special-purpose registries of IANA, RFC 6890).
fn is_on_the_web(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(it) => is_on_the_web_4(it),
        IpAddr::V6(it) => is_on_the_web_6(it),
    }
}

fn is_on_the_web_4(it: Ipv4Addr) -> bool {
    let [a, b, c, _] = it.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let protocols = (a, b, c) == (192, 0, 0);
    let benches = a == 198 && (18..20).contains(&b);
    !(it.is_private()
        || it.is_loopback()
        || it.is_link_local()
        || it.is_documentation()
        || a == 0
        || a >= 224
        || shared
        || protocols
        || benches)
}

fn is_on_the_web_6(it: Ipv6Addr) -> bool {
    let [a, b, ..] = it.segments();
    let global = (0x2000..0x4000).contains(&a);
    // Tunnels carry another address: 6to4 and Teredo.
    let tunnel = a == 0x2002 || (a, b) == (0x2001, 0);
    let documentation = (a, b) == (0x2001, 0xdb8) || a == 0x3fff;
    global && !tunnel && !documentation
}

/// Asks every feed that is due. How many were read.
///
/// # Errors
/// Those of the database: the rest is asked the next time.
pub async fn round(house: &House, fetcher: &Fetcher) -> Stored<usize> {
    let mut done = 0;
    loop {
        let now = house.clock.now();
        let due = house.storage.take_due_feed(now.as_millisecond(), after(now, HELD)).await?;
        let Some(feed) = due else { return Ok(done) };
        done += 1;
        let (id, answer) = (feed.id(), fetcher.ask(&feed, now).await);
        let (now, due) = (now.as_millisecond(), after(now, EVERY));
        match answer {
            Ok(Answer::Unchanged) => house.storage.feed_is_unchanged(id, now, due).await?,
            Ok(Answer::Read(mut reading)) => {
                for (id, _) in &mut reading.found {
                    *id = house.ids.next(house.clock.now());
                }
                let title = &reading.title;
                let told = match reading.found.len() {
                    0 => text!(feeds_first_empty, title = title),
                    count => text!(feeds_first, title = title, count = count),
                };
                let letters = letters(house, &feed, told.into(), true).await?;
                let known = house.storage.feed_was_read(id, reading, letters, now, due).await?;
                if known {
                    echoes(house, &feed).await?;
                }
            }
            Err(Refused { fault, wait }) => {
                let due = after(house.clock.now(), pause(feed.failures, wait));
                let why = text!(feed_fault, fault = fault.code());
                let told = text!(feeds_failed, url = &feed.url, why = why);
                let letters = letters(house, &feed, told.into(), false).await?;
                house.storage.feed_failed(id, fault, letters, due).await?;
            }
        }
    }
}

/// How long a feed is left alone that failed so often before: twice as long each time.
fn pause(failures: i64, wait: Option<SignedDuration>) -> SignedDuration {
    let doubled = u32::try_from(failures.clamp(0, 5)).unwrap_or_default();
    let pause = (EVERY * 2_i32.pow(doubled)).min(PATIENCE);
    pause.max(wait.unwrap_or_default().min(LONGEST_WISH))
}

/// Whoever wanted a feed hears how its first reading went.
async fn letters(house: &House, feed: &Feed, told: Message, shown: bool) -> Stored<Vec<Outgoing>> {
    let Some(member) = feed.wanted_by else { return Ok(Vec::new()) };
    let whom = Whom::Member(MemberId(member), None);
    let receivers = house.storage.receivers(&Permit::of_the_operator(), whom).await?;
    let told = match shown {
        true => told.row(vec![Button::press(text!(button_innovations), innovations::press_all())]),
        false => told,
    };
    let free = unheld(house.clock.now());
    let letter = |to| house.letter(to, told.clone(), Bond::default(), free);
    Ok(receivers.iter().take(1).map(letter).collect())
}

/// What became elsewhere of the ideas of this community.
async fn echoes(house: &House, feed: &Feed) -> Stored<()> {
    let adopted = house.storage.adopted_elsewhere(feed.id()).await?;
    if adopted.is_empty() {
        return Ok(());
    }
    let ours = release::names(house).await?;
    for found in adopted {
        let idea = found.innovation.origin.as_ref().and_then(|it| ours.get(it));
        let Some(idea) = idea.copied() else { continue };
        let now = house.clock.now();
        let change = house.ids.next(now);
        let url = feed.url.clone();
        house.storage.note_echo(idea, &found, url, change, now.as_millisecond()).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_on_the_web;

    #[test]
    fn only_addresses_of_the_web_are_asked() {
        for public in ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "100.63.0.1", "172.32.0.1"] {
            assert!(is_on_the_web(public.parse().unwrap()), "{public}");
        }
        let private = [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "192.0.0.8",
            "198.18.0.1",
            "192.0.2.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:0:1::1",
            "2001:db8::1",
        ];
        for private in private {
            assert!(!is_on_the_web(private.parse().unwrap()), "{private}");
        }
    }
}
