//! What is new in the catalogue, once a week, for whoever follows its topics: what is new is found
//! here, by one process, and what did not fit into a digest is shown.
//!
//! It goes out as an announcement does; whoever wants none says so in [`fewer`](super::fewer).

use futures::future::BoxFuture;
use jiff::civil::Date;

use super::ideas::areas::Named;
use super::{Ask, Skill, Trouble, old_button, permit};
use crate::core::catalogue::{Availability, Entry, Kind, Opportunity};
use crate::core::command::Command;
use crate::core::digest::Weekly;
use crate::core::ids::AnnouncementId;
use crate::core::role::Permit;
use crate::core::saved::last_day;
use crate::core::text::Text;
use crate::core::vocabulary::Topic;
use crate::engine::House;
use crate::engine::letters::DIGEST;
use crate::engine::turn::Turn;
use crate::storage::Result as Stored;
use crate::storage::announcements::digest::Last;
use crate::text;

/// Shows what is new.
#[derive(Debug)]
pub struct Digest;

/// So many new entries are looked at: after the first import of a catalogue the newest count.
const LOOKED_AT: i64 = 2_000;

/// So many stand in one digest at most, for all its readers together.
const MOST: usize = 200;

impl Skill for Digest {
    fn name(&self) -> &'static str {
        DIGEST
    }

    fn commands(&self) -> &'static [Command] {
        &[]
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Press(code) => press(turn, &code).await,
                _ => Err(old_button()),
            }
        })
    }
}

/// When digests come, in words.
pub(super) fn when(weekly: Weekly) -> Text {
    text!(digest_when, day = weekly.day_name(), time = weekly.clock())
}

/// A page of a digest.
async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let code = code.strip_prefix("page.").and_then(|it| it.split_once('.'));
    let (id, page) = code.ok_or_else(old_button)?;
    let id = AnnouncementId(id.parse().map_err(|_| old_button())?);
    let page = page.parse().map_err(|_| old_button())?;
    let reader = turn.member.id;
    let digest = turn.house.storage.digest(permit(turn)?, id, reader).await?;
    let message = turn.house.digest(id, &digest.news_for(reader), page, &turn.language);
    match message {
        Some(message) => {
            turn.say(message);
            Ok(())
        }
        None => Err(Trouble::Refused(text!(digest_over))),
    }
}

/// Lets the digest go out that is due, if there is one.
///
/// # Errors
/// Those of the database: it is done the next time.
pub async fn round(house: &House) -> Stored<()> {
    let Some(weekly) = house.digest else { return Ok(()) };
    // The community tells it, whoever has set it up.
    let permit = Permit::of_the_operator();
    let now = house.clock.now();
    let due = weekly.last(now, &house.zone);
    let last = house.storage.last_digest(&permit).await?;
    if last.is_some_and(|it| !Weekly::is_next(it.due, due)) {
        return Ok(());
    }
    // Where there was none yet, what is there by now is not new.
    let after = last.map_or(i64::MAX, |it| it.revision);
    let (revision, found) = house.storage.new_entries(after, LOOKED_AT).await?;
    let today = house.clock.today(&house.zone);
    let named = Named::of(house);
    let mut news = Vec::new();
    for (id, entry) in found {
        let Entry::Opportunity(it) = &entry else { continue };
        if it.availability(today) != Availability::Open || news.len() >= MOST {
            continue;
        }
        let topics = topics_of(it, &named);
        if !topics.is_empty() {
            let last = last_day(it, today).unwrap_or(Date::MAX);
            news.push((last, id, topics));
        }
    }
    // Of what is new, first what can't wait.
    news.sort_by_key(|(last, ..)| *last);
    let news: Vec<_> = news.into_iter().map(|(_, id, topics)| (id, topics)).collect();
    let id = AnnouncementId(house.ids.next(now));
    let (count, last) = (news.len(), Last { due, revision });
    if house.storage.begin_digest(&permit, last, id, news, now.as_millisecond()).await? {
        tracing::info!(announcement = id.0, count, "a weekly digest goes out");
    }
    Ok(())
}

/// What an opportunity is about: by what it is called and filed under, else by what is said of it.
fn topics_of(it: &Opportunity, named: &Named) -> Vec<Topic> {
    let titles = it.wordings.iter().map(|it| it.title.as_str());
    let filed = it.topics.iter().map(String::as_str);
    let called: Vec<_> = titles.chain(filed).collect();
    let mut topics = named.topics_in(&called.join(" "), 1);
    if topics.is_empty() {
        let said: Vec<_> = it.wordings.iter().map(|it| it.description.as_str()).collect();
        topics = named.topics_in(&said.join(" "), 2);
    }
    if it.kind == Kind::Volunteering && !topics.contains(&Topic::Volunteering) {
        topics.push(Topic::Volunteering);
    }
    topics
}
