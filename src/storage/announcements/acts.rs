//! What coordinators make of announcements. Nothing of it can be made without a [`Permit`].

use serde::{Deserialize, Serialize};

use super::again;
use crate::core::announcement::{Act, Announcement, Audience, State};
use crate::core::catalogue::Language;
use crate::core::file::File;
use crate::core::ids::{AnnouncementId, ChatId, Conversation, Handle, MemberId, Platform};
use crate::core::role::{Permit, Role};
use crate::core::vocabulary::Topic;
use crate::storage::Result;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::files::{self, Owner};

/// A change around announcements, by a coordinator.
#[derive(Debug, Clone, PartialEq)]
pub struct AnnouncementWrite(Change);

/// The message in which its author sees how far an announcement has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// In which conversation.
    pub to: Conversation,
    /// What its platform needs to find it again.
    pub handle: Option<Handle>,
}

#[derive(Debug, Clone, PartialEq)]
enum Change {
    Draft(Box<Announcement>),
    Attach { id: AnnouncementId, version: i64, file: Option<Box<File>> },
    Discard(AnnouncementId),
    Schedule { id: AnnouncementId, version: i64, due: i64, shown: Box<Shown> },
    Ask { id: AnnouncementId, version: i64, due: Option<i64>, shown: Box<Shown> },
    TakeBack(AnnouncementId),
    Confirm { id: AnnouncementId, version: i64 },
    GiveBack { id: AnnouncementId, version: i64 },
    Correct { id: AnnouncementId, version: i64, shown: Box<Shown> },
    Withdraw { id: AnnouncementId, version: i64, shown: Box<Shown> },
    Act { id: AnnouncementId, from: State, act: Act },
    Channel(Language, String, (Platform, ChatId)),
    Topics(Vec<Topic>, (Platform, ChatId)),
    NoChannel((Platform, ChatId)),
}

impl AnnouncementWrite {
    /// Keeps what they are writing; its version is that which was read, 0 for a new one.
    pub fn draft(permit: &Permit, announcement: Announcement) -> Option<Self> {
        Self::of(permit, Change::Draft(Box::new(announcement)))
    }

    /// Their draft, as it was seen, has this picture or document, or none.
    pub fn attach(
        permit: &Permit,
        (id, version): (AnnouncementId, i64),
        file: Option<File>,
    ) -> Option<Self> {
        Self::of(permit, Change::Attach { id, version, file: file.map(Box::new) })
    }

    /// Throws it away.
    pub fn discard(permit: &Permit, id: AnnouncementId) -> Option<Self> {
        Self::of(permit, Change::Discard(id))
    }

    /// Sends their draft off at `due`, in milliseconds since 1970.
    pub fn schedule(
        permit: &Permit,
        (id, version): (AnnouncementId, i64),
        due: i64,
        shown: Shown,
    ) -> Option<Self> {
        Self::of(permit, Change::Schedule { id, version, due, shown: Box::new(shown) })
    }

    /// Asks a second coordinator to confirm their draft; it is to go out at `due`, or at once then.
    pub fn ask(
        permit: &Permit,
        (id, version): (AnnouncementId, i64),
        due: Option<i64>,
        shown: Shown,
    ) -> Option<Self> {
        Self::of(permit, Change::Ask { id, version, due, shown: Box::new(shown) })
    }

    /// Takes it back from there: it is a draft again.
    pub fn take_back(permit: &Permit, id: AnnouncementId) -> Option<Self> {
        Self::of(permit, Change::TakeBack(id))
    }

    /// Confirms what another coordinator has asked for, as it was read.
    pub fn confirm(permit: &Permit, id: AnnouncementId, version: i64) -> Option<Self> {
        Self::of(permit, Change::Confirm { id, version })
    }

    /// Gives it back; what came from a file goes.
    pub fn give_back(permit: &Permit, id: AnnouncementId, version: i64) -> Option<Self> {
        Self::of(permit, Change::GiveBack { id, version })
    }

    /// Brings their correction to whoever has what it corrects.
    pub fn correct(
        permit: &Permit,
        (id, version): (AnnouncementId, i64),
        shown: Shown,
    ) -> Option<Self> {
        Self::of(permit, Change::Correct { id, version, shown: Box::new(shown) })
    }

    /// Takes it away from whoever has it.
    pub fn withdraw(
        permit: &Permit,
        (id, version): (AnnouncementId, i64),
        shown: Shown,
    ) -> Option<Self> {
        Self::of(permit, Change::Withdraw { id, version, shown: Box::new(shown) })
    }

    /// Halts it, lets it go on, ends it.
    pub fn act(permit: &Permit, id: AnnouncementId, from: State, act: Act) -> Option<Self> {
        from.acts()
            .contains(&act)
            .then(|| Self::of(permit, Change::Act { id, from, act }))
            .flatten()
    }

    /// The group of the turn's conversation, which is called so, gets announcements in this
    /// A group or channel of this name gets announcements, in this language.
    pub fn channel(
        permit: &Permit,
        at: (Platform, ChatId),
        language: Language,
        name: String,
    ) -> Option<Self> {
        Self::of(permit, Change::Channel(language, name, at))
    }

    /// It gets those about these topics; about everything, if there are none.
    pub fn channel_topics(
        permit: &Permit,
        at: (Platform, ChatId),
        topics: Vec<Topic>,
    ) -> Option<Self> {
        Self::of(permit, Change::Topics(topics, at))
    }

    /// It gets none any more.
    pub fn no_channel(permit: &Permit, at: (Platform, ChatId)) -> Option<Self> {
        Self::of(permit, Change::NoChannel(at))
    }

    fn of(permit: &Permit, change: Change) -> Option<Self> {
        (permit.role() >= Role::Coordinator).then_some(Self(change))
    }
}

/// Makes a change. `false`: it is not any more what it was when that was decided.
pub(in crate::storage) async fn apply(
    conn: &mut Conn<'_>,
    actor: MemberId,
    write: AnnouncementWrite,
    now: i64,
) -> Result<bool> {
    match write.0 {
        Change::Draft(announcement) => keep(conn, Some(actor), &announcement, now).await,
        Change::Attach { id, version, file } => {
            let sql = "UPDATE announcement SET version = version + 1
                       WHERE id = $1 AND author = $2 AND state = 'draft' AND version = $3";
            if execute!(conn, sql, id.0, actor.0, version)? == 0 {
                return Ok(false);
            }
            let owner = Owner::Announcement(id);
            match file {
                Some(file) => files::put(conn, owner, *file, None, now).await?,
                None => files::take_off(conn, owner).await.map(|_| ())?,
            }
            Ok(true)
        }
        Change::Discard(id) => {
            let sql = "DELETE FROM announcement
                       WHERE id = $1 AND author = $2 AND state = 'draft'";
            Ok(execute!(conn, sql, id.0, actor.0)? == 1)
        }
        Change::Ask { id, version, due, shown } => {
            let sql = "UPDATE announcement SET state = 'checking', due = $4, shown = $5,
                                               version = version + 1
                       WHERE id = $1 AND author = $2 AND state = 'draft' AND version = $3";
            Ok(execute!(conn, sql, id.0, actor.0, version, due, shown.saved())? == 1)
        }
        Change::TakeBack(id) => {
            let sql = "UPDATE announcement SET state = 'draft', due = NULL, shown = NULL,
                                               version = version + 1
                       WHERE id = $1 AND author = $2 AND state = 'checking'";
            Ok(execute!(conn, sql, id.0, actor.0)? == 1)
        }
        Change::Confirm { id, version } => confirm(conn, actor, id, version, now).await,
        Change::GiveBack { id, version } => {
            let sql = "DELETE FROM announcement
                       WHERE id = $1 AND author IS NULL AND state = 'checking' AND version = $2";
            if execute!(conn, sql, id.0, version)? == 1 {
                return Ok(true);
            }
            let sql = "UPDATE announcement SET state = 'draft', due = NULL, shown = NULL,
                                               version = version + 1
                       WHERE id = $1 AND author <> $2 AND state = 'checking' AND version = $3";
            Ok(execute!(conn, sql, id.0, actor.0, version)? == 1)
        }
        Change::Correct { id, version, shown } => {
            let sql = "UPDATE announcement SET shown = $4, version = version + 1
                       WHERE id = $1 AND author = $2 AND state = 'draft' AND version = $3
                         AND corrects IS NOT NULL";
            let is_theirs = execute!(conn, sql, id.0, actor.0, version, shown.saved())? == 1;
            Ok(is_theirs && again::correct(conn, id, now).await?)
        }
        Change::Withdraw { id, version, shown } => {
            again::withdraw(conn, actor, (id, version), shown.saved(), now).await
        }
        Change::Schedule { id, version, due, shown } => {
            let shown = shown.saved();
            let sql = "UPDATE announcement SET state = 'scheduled', due = $4, shown = $5,
                                               version = version + 1
                       WHERE id = $1 AND author = $2 AND state = 'draft' AND version = $3";
            Ok(execute!(conn, sql, id.0, actor.0, version, due, shown)? == 1)
        }
        Change::Act { id, from, act } => {
            let ended = (act == Act::Abort).then_some(now);
            // Who it was kept from is not told when a correction of it ends before its time.
            let sql = "UPDATE announcement
                       SET state = $3, ended = COALESCE(ended, $4), version = version + 1,
                           closed = (closed OR (aim = 'deliver' AND $5))
                       WHERE id = $1 AND state = $2";
            let (to, ends) = (act.to().code(), act == Act::Abort);
            Ok(execute!(conn, sql, id.0, from.code(), to, ended, ends)? == 1)
        }
        Change::Channel(language, name, (platform, chat)) => {
            let sql = "INSERT INTO channel (platform, chat, language, since, name)
                       VALUES ($1, $2, $3, $4, $5)
                       ON CONFLICT (platform, chat) DO UPDATE SET language = $3, name = $5";
            execute!(conn, sql, platform.name(), chat.0, language.to_string(), now, name)?;
            Ok(true)
        }
        Change::Topics(topics, (platform, chat)) => {
            let topics: Vec<_> = topics.into_iter().map(Topic::code).collect();
            let topics = serde_json::to_string(&topics).expect("words have a JSON form");
            let sql = "UPDATE channel SET topics = $3 WHERE platform = $1 AND chat = $2";
            execute!(conn, sql, platform.name(), chat.0, topics)?;
            Ok(true)
        }
        Change::NoChannel((platform, chat)) => {
            let sql = "DELETE FROM channel WHERE platform = $1 AND chat = $2";
            execute!(conn, sql, platform.name(), chat.0)?;
            Ok(true)
        }
    }
}

/// The topics of a list in JSON.
pub(super) fn topics_in(json: &str) -> Vec<Topic> {
    let codes: Vec<String> = serde_json::from_str(json).unwrap_or_default();
    codes.iter().filter_map(|it| it.parse().ok()).collect()
}

/// Another coordinator than its author says that it may go out, or that a correction may be made.
async fn confirm(
    conn: &mut Conn<'_>,
    actor: MemberId,
    id: AnnouncementId,
    version: i64,
    now: i64,
) -> Result<bool> {
    // What was to go out by now goes at once.
    let sql = "UPDATE announcement
               SET state = 'scheduled', version = version + 1,
                   due = CASE WHEN due > $4 THEN due ELSE $4 END
               WHERE id = $1 AND state = 'checking' AND version = $3
                 AND (author IS NULL OR author <> $2)";
    if execute!(conn, sql, id.0, actor.0, version, now)? == 0 {
        return Ok(false);
    }
    let sql = "SELECT COUNT(*) FROM announcement WHERE id = $1 AND corrects IS NOT NULL";
    match fetch!(conn, fetch_one as (i64,), sql, id.0)? {
        (0,) => Ok(true),
        _ => again::correct(conn, id, now).await,
    }
}

impl Shown {
    fn saved(&self) -> String {
        serde_json::to_string(self).expect("plain data has a JSON form")
    }
}

fn interests(audience: &Audience) -> Option<String> {
    let some = Some(&audience.interests).filter(|it| !it.is_empty());
    some.map(|it| serde_json::to_string(it).expect("plain data has a JSON form"))
}

/// Keeps a draft as it is now. `false`: somebody has changed it meanwhile.
pub(super) async fn keep(
    conn: &mut Conn<'_>,
    author: Option<MemberId>,
    it: &Announcement,
    now: i64,
) -> Result<bool> {
    let audience = &it.audience;
    let kept = execute!(
        conn,
        "INSERT INTO announcement (id, state, author, link, topic, followers, language, platform,
                                   place, due, receivers, shown_at, shown_percent, created, version,
                                   interests, corrects, edition)
         VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0, $10, 1, $12, $13, $14)
         ON CONFLICT (id) DO UPDATE
             SET link = $3, topic = $4, followers = $5, language = $6, platform = $7, place = $8,
                 due = $9, interests = $12, version = announcement.version + 1
             WHERE announcement.author = $2 AND announcement.state = 'draft'
               AND announcement.version = $11",
        it.id.0,
        author.map(|it| it.0),
        it.link.as_ref(),
        it.topic.map(|it| it.code()),
        audience.followers,
        audience.language.as_ref().map(ToString::to_string),
        audience.platform.map(|it| it.name()),
        audience.place.as_ref(),
        it.due,
        now,
        it.version,
        interests(audience),
        it.corrects.map(|it| it.0),
        // Of a correction: that which it corrects.
        it.editions.last
    )?;
    if kept == 0 {
        return Ok(false);
    }
    execute!(conn, "DELETE FROM announcement_text WHERE announcement = $1", it.id.0)?;
    execute!(conn, "DELETE FROM announcement_instead WHERE announcement = $1", it.id.0)?;
    for (position, (language, words)) in (0i64..).zip(&it.texts) {
        execute!(
            conn,
            "INSERT INTO announcement_text (announcement, position, language, title, words)
             VALUES ($1, $2, $3, $4, $5)",
            it.id.0,
            position,
            language.to_string(),
            &words.title,
            &words.text
        )?;
    }
    for (language, other) in &it.instead {
        execute!(
            conn,
            "INSERT INTO announcement_instead (announcement, language, other) VALUES ($1, $2, $3)",
            it.id.0,
            language.to_string(),
            other.as_ref().map(ToString::to_string)
        )?;
    }
    Ok(true)
}
