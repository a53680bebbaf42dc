//! `xploit-bot follow [URL]` and `xploit-bot unfollow URL`: the communities whose innovations come
//! to this one.

use super::{Common, Ended, Failure, Voice, storage_failure};
use crate::community::Community;
use crate::config::Settings;
use crate::core::ids::FeedId;
use crate::core::innovation::address;
use crate::core::role::Permit;
use crate::core::text::Text;
use crate::skills::feeds::{called, state};
use crate::storage::following::{Feed, FeedWrite};
use crate::text;
use crate::web::follow::{self, Fetcher};

/// Flags of `follow`.
#[derive(Debug, clap::Args)]
pub(super) struct FollowOptions {
    /// The feed's address: JSON Feed, Atom or RSS; without it, all that are followed are shown
    #[arg(value_name = "URL")]
    url: Option<String>,
}

/// Flags of `unfollow`.
#[derive(Debug, clap::Args)]
pub(super) struct UnfollowOptions {
    /// The feed's address, as `follow` shows it
    #[arg(value_name = "URL")]
    url: String,
}

pub(super) async fn follow(
    voice: &Voice,
    common: &Common,
    options: FollowOptions,
) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let url = options.url.map(|it| read(&it)).transpose()?;
    let community = common.open(&settings).await?;
    let ended = match url {
        Some(url) => begin(voice, &settings, &community, url).await,
        None => list(voice, &settings, &community).await,
    };
    community.house.storage.close().await;
    ended
}

fn read(typed: &str) -> Result<String, Failure> {
    address(typed).ok_or_else(|| Failure(text!(follow_no_url, url = typed.to_owned())))
}

async fn list(voice: &Voice, settings: &Settings, community: &Community) -> Result<Ended, Failure> {
    let feeds = feeds(settings, community).await?;
    if feeds.is_empty() {
        voice.say(&text!(follow_none));
    }
    for feed in &feeds {
        voice.say(&told(community, feed));
    }
    Ok(Ended::Well)
}

async fn feeds(settings: &Settings, community: &Community) -> Result<Vec<Feed>, Failure> {
    let permit = Permit::of_the_operator();
    let feeds = community.house.storage.followed_feeds(&permit).await;
    feeds.map_err(|error| storage_failure(&error, settings))
}

fn told(community: &Community, feed: &Feed) -> Text {
    let state = state(&community.house, feed);
    text!(follow_feed, title = called(feed), url = &feed.url, state = state)
}

/// Follows a feed, and reads it at once.
async fn begin(
    voice: &Voice,
    settings: &Settings,
    community: &Community,
    url: String,
) -> Result<Ended, Failure> {
    let house = &community.house;
    let fetcher = Fetcher::new(house.innovations.allow_private)
        .map_err(|error| Failure(text!(follow_no_client, reason = error.to_string())))?;
    let now = house.clock.now();
    let follow = FeedWrite::Follow(FeedId(house.ids.next(now)), url.clone());
    let fail = |error: crate::storage::Error| storage_failure(&error, settings);
    if !house.storage.change_feeds(follow, now.as_millisecond()).await.map_err(fail)? {
        return Ok(voice.fail(&text!(follow_known, url = &url)));
    }
    follow::round(house, &fetcher).await.map_err(fail)?;
    let feeds = feeds(settings, community).await?;
    let Some(feed) = feeds.iter().find(|it| it.url == url) else { return Ok(Ended::Badly) };
    voice.say(&told(community, feed));
    Ok(if feed.fault.is_some() { Ended::Partly } else { Ended::Well })
}

pub(super) async fn unfollow(
    voice: &Voice,
    common: &Common,
    options: UnfollowOptions,
) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let url = read(&options.url)?;
    let community = common.open(&settings).await?;
    let house = &community.house;
    let known = feeds(&settings, &community).await?.into_iter().find(|it| it.url == url);
    let Some(feed) = known else {
        house.storage.close().await;
        return Ok(voice.fail(&text!(follow_unknown, url = &url)));
    };
    let now = house.clock.now().as_millisecond();
    let dropped = house.storage.change_feeds(FeedWrite::Unfollow(feed.id()), now).await;
    dropped.map_err(|error| storage_failure(&error, &settings))?;
    voice.say(&text!(follow_dropped, url = &url));
    house.storage.close().await;
    Ok(Ended::Well)
}
