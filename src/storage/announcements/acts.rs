//! What coordinators make of announcements. Nothing of it can be made without a [`Permit`].

use serde::{Deserialize, Serialize};

use crate::core::announcement::{Act, Announcement, State};
use crate::core::catalogue::Language;
use crate::core::ids::{AnnouncementId, ChatId, Conversation, Handle, MemberId, Platform};
use crate::core::role::{Permit, Role};
use crate::core::vocabulary::Topic;
use crate::storage::connection::{Conn, execute};
use crate::storage::{Result, Storage};

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
    Discard(AnnouncementId),
    Schedule { id: AnnouncementId, version: i64, due: i64, shown: Box<Shown> },
    Act { id: AnnouncementId, from: State, act: Act },
    Channel(Option<Language>, String),
    Topics(Vec<Topic>),
    NoChannel(Platform, ChatId),
}

impl AnnouncementWrite {
    /// Keeps what they are writing; its version is that which was read, 0 for a new one.
    pub fn draft(permit: &Permit, announcement: Announcement) -> Option<Self> {
        Self::of(permit, Change::Draft(Box::new(announcement)))
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

    /// Halts it, lets it go on, ends it.
    pub fn act(permit: &Permit, id: AnnouncementId, from: State, act: Act) -> Option<Self> {
        from.acts()
            .contains(&act)
            .then(|| Self::of(permit, Change::Act { id, from, act }))
            .flatten()
    }

    /// The group of the turn's conversation, which is called so, gets announcements in this
    /// language; `None`: no more.
    pub fn channel(permit: &Permit, language: Option<Language>, name: String) -> Option<Self> {
        Self::of(permit, Change::Channel(language, name))
    }

    /// It gets those about these topics; about everything, if there are none.
    pub fn channel_topics(permit: &Permit, topics: Vec<Topic>) -> Option<Self> {
        Self::of(permit, Change::Topics(topics))
    }

    /// Another one gets none any more.
    pub fn no_channel(permit: &Permit, platform: Platform, chat: ChatId) -> Option<Self> {
        Self::of(permit, Change::NoChannel(platform, chat))
    }

    fn of(permit: &Permit, change: Change) -> Option<Self> {
        (permit.role() >= Role::Coordinator).then_some(Self(change))
    }
}

/// Makes a change. `false`: it is not any more what it was when that was decided.
pub(in crate::storage) async fn apply(
    conn: &mut Conn<'_>,
    conversation: &Conversation,
    actor: MemberId,
    write: AnnouncementWrite,
    now: i64,
) -> Result<bool> {
    match write.0 {
        Change::Draft(announcement) => keep(conn, Some(actor), &announcement, now).await,
        Change::Discard(id) => {
            let sql = "DELETE FROM announcement
                       WHERE id = $1 AND author = $2 AND state = 'draft'";
            Ok(execute!(conn, sql, id.0, actor.0)? == 1)
        }
        Change::Schedule { id, version, due, shown } => {
            let shown = serde_json::to_string(&shown).expect("plain data has a JSON form");
            let sql = "UPDATE announcement SET state = 'scheduled', due = $4, shown = $5,
                                               version = version + 1
                       WHERE id = $1 AND author = $2 AND state = 'draft' AND version = $3";
            Ok(execute!(conn, sql, id.0, actor.0, version, due, shown)? == 1)
        }
        Change::Act { id, from, act } => {
            let ended = (act == Act::Abort).then_some(now);
            let sql = "UPDATE announcement SET state = $3, ended = $4, version = version + 1
                       WHERE id = $1 AND state = $2";
            Ok(execute!(conn, sql, id.0, from.code(), act.to().code(), ended)? == 1)
        }
        Change::Channel(None, _) => {
            no_channel(conn, conversation.platform, &conversation.chat).await?;
            Ok(true)
        }
        Change::Channel(Some(language), name) => {
            let sql = "INSERT INTO channel (platform, chat, language, since, name)
                       VALUES ($1, $2, $3, $4, $5)
                       ON CONFLICT (platform, chat) DO UPDATE SET language = $3, name = $5";
            let (platform, chat) = (conversation.platform.name(), &conversation.chat.0);
            execute!(conn, sql, platform, chat, language.to_string(), now, name)?;
            Ok(true)
        }
        Change::Topics(topics) => {
            let topics: Vec<_> = topics.into_iter().map(Topic::code).collect();
            let topics = serde_json::to_string(&topics).expect("words have a JSON form");
            let sql = "UPDATE channel SET topics = $3 WHERE platform = $1 AND chat = $2";
            let (platform, chat) = (conversation.platform.name(), &conversation.chat.0);
            execute!(conn, sql, platform, chat, topics)?;
            Ok(true)
        }
        Change::NoChannel(platform, chat) => {
            no_channel(conn, platform, &chat).await?;
            Ok(true)
        }
    }
}

async fn no_channel(conn: &mut Conn<'_>, platform: Platform, chat: &ChatId) -> Result<()> {
    let sql = "DELETE FROM channel WHERE platform = $1 AND chat = $2";
    execute!(conn, sql, platform.name(), &chat.0)?;
    Ok(())
}

/// The topics of a list in JSON.
pub(super) fn topics_in(json: &str) -> Vec<Topic> {
    let codes: Vec<String> = serde_json::from_str(json).unwrap_or_default();
    codes.iter().filter_map(|it| it.parse().ok()).collect()
}

impl Storage {
    /// Sends an announcement off that was written in a file, by the operator: at once, or when it is
    /// due.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn announce(&self, _: &Permit, announcement: Announcement, now: i64) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                keep(&mut conn, None, &announcement, now).await?;
                let sql = "UPDATE announcement SET state = 'scheduled', due = $2 WHERE id = $1";
                execute!(&mut conn, sql, announcement.id.0, announcement.due.unwrap_or(now))?;
                Ok(())
            })
        })
        .await
    }
}

/// Keeps a draft as it is now. `false`: somebody has changed it meanwhile.
async fn keep(
    conn: &mut Conn<'_>,
    author: Option<MemberId>,
    it: &Announcement,
    now: i64,
) -> Result<bool> {
    let audience = &it.audience;
    let kept = execute!(
        conn,
        "INSERT INTO announcement (id, state, author, link, topic, followers, language, platform,
                                   place, due, receivers, shown_at, shown_percent, created, version)
         VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0, $10, 1)
         ON CONFLICT (id) DO UPDATE
             SET link = $3, topic = $4, followers = $5, language = $6, platform = $7, place = $8,
                 due = $9, version = announcement.version + 1
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
        it.version
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
