//! How a member wants to get announcements.

use crate::core::announcement::{Announcement, Kind};
use crate::core::digest::Frequency;
use crate::core::ids::MemberId;
use crate::core::quiet::Quiet;
use crate::core::role::Permit;
use crate::core::vocabulary::Topic;
use crate::storage::announcements::audience::GENERAL;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::{Result, Storage};

/// How a member wants to get announcements.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Also as direct messages on Discord.
    pub direct: bool,
    /// The hours in which nothing comes; `None`: the usual ones.
    pub quiet: Option<Quiet>,
    /// How often they hear of ideas.
    pub ideas: Frequency,
    /// About what nothing comes.
    pub muted: Vec<About>,
}

/// What announcements are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// This topic.
    Topic(Topic),
    /// None in particular.
    General,
    /// What is new each week in the topics that they follow.
    Digest,
}

/// By which the weekly digest is muted.
const DIGEST: &str = "digest";

/// A change to that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingWrite {
    /// Also as direct messages on Discord, or not.
    Direct(bool),
    /// The hours in which nothing comes.
    Quiet(Quiet),
    /// How often they hear of ideas.
    Ideas(Frequency),
    /// About this nothing comes any more, or it does again.
    Mute(About, bool),
}

impl About {
    /// The word that storage and buttons use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Topic(topic) => topic.code(),
            Self::General => GENERAL,
            Self::Digest => DIGEST,
        }
    }

    /// What that word says.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            GENERAL => Some(Self::General),
            DIGEST => Some(Self::Digest),
            topic => topic.parse().ok().map(Self::Topic),
        }
    }
}

impl From<&Announcement> for About {
    fn from(it: &Announcement) -> Self {
        match it.kind {
            Kind::Digest => Self::Digest,
            Kind::Written => it.topic.map_or(Self::General, Self::Topic),
        }
    }
}

impl Storage {
    /// How a member wants to get announcements.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn reading(&self, _: &Permit, member: MemberId) -> Result<Reading> {
        self.read(move |mut conn| Box::pin(async move { read(&mut conn, member).await })).await
    }
}

pub(in crate::storage) async fn read(conn: &mut Conn<'_>, member: MemberId) -> Result<Reading> {
    let row = fetch!(
        conn,
        fetch_optional as (bool, Option<i64>, Option<i64>, Option<String>),
        "SELECT direct, quiet_from, quiet_until, ideas FROM reading WHERE member = $1",
        member.0
    )?;
    let (direct, from, until, ideas) = row.unwrap_or_default();
    let sql = "SELECT topic FROM muted WHERE member = $1 ORDER BY topic";
    let muted = fetch!(conn, fetch_all as (String,), sql, member.0)?;
    Ok(Reading {
        direct,
        ideas: ideas.and_then(|it| Frequency::from_code(&it)).unwrap_or_default(),
        quiet: from.zip(until).and_then(|(from, until)| Quiet::of_minutes(from, until)),
        muted: muted.into_iter().filter_map(|(it,)| About::from_code(&it)).collect(),
    })
}

pub(in crate::storage) async fn apply(
    conn: &mut Conn<'_>,
    member: MemberId,
    write: ReadingWrite,
) -> Result<()> {
    match write {
        ReadingWrite::Direct(direct) => execute!(
            conn,
            "INSERT INTO reading (member, direct) VALUES ($1, $2)
             ON CONFLICT (member) DO UPDATE SET direct = $2",
            member.0,
            direct
        ),
        ReadingWrite::Quiet(quiet) => {
            let (from, until) = quiet.minutes();
            execute!(
                conn,
                "INSERT INTO reading (member, direct, quiet_from, quiet_until)
                 VALUES ($1, FALSE, $2, $3)
                 ON CONFLICT (member) DO UPDATE SET quiet_from = $2, quiet_until = $3",
                member.0,
                from,
                until
            )
        }
        ReadingWrite::Ideas(frequency) => {
            if frequency == Frequency::Immediately {
                execute!(conn, "UPDATE idea_digest SET due = 0 WHERE member = $1", member.0)?;
            }
            execute!(
                conn,
                "INSERT INTO reading (member, direct, ideas) VALUES ($1, FALSE, $2)
                 ON CONFLICT (member) DO UPDATE SET ideas = $2",
                member.0,
                Some(frequency.code()).filter(|_| frequency != Frequency::Immediately)
            )
        }
        ReadingWrite::Mute(about, true) => execute!(
            conn,
            "INSERT INTO muted (member, topic) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            member.0,
            about.code()
        ),
        ReadingWrite::Mute(about, false) => execute!(
            conn,
            "DELETE FROM muted WHERE member = $1 AND topic = $2",
            member.0,
            about.code()
        ),
    }?;
    Ok(())
}

/// What one of two members wants who turn out to be one person: silence, where either wanted it.
pub(in crate::storage) async fn merge(
    conn: &mut Conn<'_>,
    kept: MemberId,
    gone: MemberId,
) -> Result<()> {
    let muted = "INSERT INTO muted (member, topic)
                 SELECT $1, topic FROM muted WHERE member = $2 ON CONFLICT DO NOTHING";
    execute!(conn, muted, kept.0, gone.0)?;
    let reading = "INSERT INTO reading (member, direct, quiet_from, quiet_until, ideas)
                   SELECT $1, direct, quiet_from, quiet_until, ideas FROM reading
                   WHERE member = $2
                   ON CONFLICT DO NOTHING";
    execute!(conn, reading, kept.0, gone.0)?;
    // One person, one announcement.
    let twice = "DELETE FROM delivery WHERE member = $2 AND outcome IS NULL AND EXISTS (
                     SELECT 1 FROM delivery d
                     WHERE d.member = $1 AND d.announcement = delivery.announcement)";
    execute!(conn, twice, kept.0, gone.0)?;
    execute!(conn, "UPDATE delivery SET member = $1 WHERE member = $2", kept.0, gone.0)?;
    Ok(())
}
