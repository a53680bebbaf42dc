//! One turn of the engine: what it reads at its start, and everything it leaves behind.
//!
//! A turn reads first and decides; [`Storage::commit`] then keeps the event's id, the dialogue,
//! what the skill wrote and the outgoing messages in one transaction. Two guards make that as safe
//! as one long transaction, without holding the writer while a skill thinks: an event that was
//! taken is refused, and so is a dialogue that has changed since it was read.

use super::accounts::{self, AccountWrite};
use super::announcements::acts::{self as announcement_acts, AnnouncementWrite};
use super::announcements::reading::{self, ReadingWrite};
use super::connection::{Conn, execute, fetch};
use super::following::{self, FeedWrite};
use super::groups::{self, GroupWrite};
use super::ideas::acts::{self as idea_acts, IdeaWrite};
use super::ideas::comments::{self, CommentWrite};
use super::introductions::acts::{self, IntroductionWrite};
use super::members::{self, Known, MemberRow, MemberWrite};
use super::outgoing::{self, Outgoing};
use super::own_data;
use super::questions::{self, Question, Sameness, Settlement};
use super::roles::{self, RoleWrite};
use super::saved::{self, SavedWrite};
use super::{Error, Refuses, Result, Storage};
use crate::core::ids::{Conversation, EventId, MemberId, QuestionId};

/// What a turn starts from.
#[derive(Debug)]
pub struct Start {
    /// Who it is.
    pub known: Known,
    /// The saved dialogue, with its version.
    pub dialogue: Option<(String, Version)>,
    /// The event was answered before.
    pub taken: bool,
}

/// A state of a dialogue: a number that no other state of it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version(pub i64);

/// Everything that a turn leaves behind.
#[derive(Debug)]
pub struct Commit {
    /// The event that it answers; `None` for what nobody sent.
    pub event: Option<EventId>,
    /// Whose conversation.
    pub conversation: Conversation,
    /// Who.
    pub member: MemberId,
    /// What the skill changed, in order.
    pub writes: Vec<Write>,
    /// What becomes of the dialogue.
    pub dialogue: DialogueWrite,
    /// What is to be said.
    pub outgoing: Vec<Outgoing>,
    /// Milliseconds since 1970.
    pub now: i64,
}

/// A change that a skill asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Of the member.
    Member(MemberWrite),
    /// A question to the bot, for which something was found or not: it is counted.
    Asked(bool),
    /// A question for a coordinator.
    Question(Question),
    /// A coordinator settles questions.
    Settle(Settlement),
    /// A coordinator finds that questions ask the same.
    Sameness(Sameness),
    /// They take a question back, if it is theirs.
    TakeBack(QuestionId),
    /// Of the group that the conversation is in.
    Group(GroupWrite),
    /// Everything about the member goes, on every platform.
    Erase,
    /// Of the accounts that the member has.
    Account(AccountWrite),
    /// Of somebody's role.
    Role(RoleWrite),
    /// Around introductions.
    Introduction(IntroductionWrite),
    /// Around ideas.
    Idea(IdeaWrite),
    /// Around what members say about ideas.
    Comment(CommentWrite),
    /// Around announcements.
    Announcement(AnnouncementWrite),
    /// How they want to get announcements.
    Reading(ReadingWrite),
    /// What they have saved.
    Saved(SavedWrite),
    /// Which feeds of other communities are followed.
    Feed(FeedWrite),
}

impl Write {
    /// Whether somebody may have another role after it, or another account with it.
    pub fn changes_roles(&self) -> bool {
        match self {
            Self::Role(RoleWrite::Redeem(_) | RoleWrite::Appoint(_) | RoleWrite::Revoke(_))
            | Self::Account(AccountWrite::Link(_) | AccountWrite::Unlink(_)) => true,
            Self::Role(RoleWrite::Invite(_))
            | Self::Account(AccountWrite::Code(_) | AccountWrite::WrongCode)
            | Self::Member(_)
            | Self::Erase
            | Self::TakeBack(_)
            | Self::Asked(_)
            | Self::Question(_)
            | Self::Settle(_)
            | Self::Sameness(_)
            | Self::Introduction(_)
            | Self::Idea(_)
            | Self::Comment(_)
            | Self::Announcement(_)
            | Self::Reading(_)
            | Self::Saved(_)
            | Self::Feed(_)
            | Self::Group(_) => false,
        }
    }
}

/// What becomes of the dialogue.
#[derive(Debug)]
pub enum DialogueWrite {
    /// It stays as it is.
    Keep,
    /// It is replaced, if its version is still `was`.
    Save {
        /// The state as JSON.
        state: String,
        /// The version that it replaces; `None`: there was no dialogue.
        was: Option<Version>,
        /// Its new version.
        version: Version,
        /// When it may be forgotten, in milliseconds since 1970.
        expires: i64,
    },
    /// It is forgotten, if its version is still `was`.
    Clear {
        /// The version that is forgotten.
        was: Version,
    },
}

/// How a commit ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Committed {
    /// Everything is on the disk.
    Done,
    /// The event had been answered before: nothing was written.
    Repeated,
    /// Something that the turn had read has changed: nothing was written, run it again.
    Stale,
}

#[derive(Debug, sqlx::FromRow)]
struct StartRow {
    #[sqlx(flatten)]
    member: MemberRow,
    state: Option<String>,
    version: Option<i64>,
    taken: bool,
}

impl Storage {
    /// Reads what a turn starts from, in one query.
    ///
    /// # Errors
    /// Those of the database; a member's row that can't be read.
    pub async fn start(&self, event: &EventId, conversation: &Conversation) -> Result<Start> {
        let (event, conversation) = (event.0.clone(), conversation.clone());
        let row = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_one as StartRow,
                        "SELECT m.id AS member_id, m.role, m.language, m.place, m.interests,
                                m.offered, m.stopped, m.seen, m.told, a.unreachable, a.hint AS account_hint, d.state, d.version,
                                EXISTS (SELECT 1 FROM event e
                                        WHERE e.platform = $1 AND e.id = $4) AS taken
                         FROM (SELECT 1 AS one) AS here
                         LEFT JOIN account a ON a.platform = $1 AND a.person = $3
                         LEFT JOIN member m ON m.id = a.member
                         LEFT JOIN dialogue d
                                ON d.platform = $1 AND d.chat = $2 AND d.person = $3",
                        conversation.platform.name(),
                        conversation.chat.0,
                        conversation.person.0,
                        event
                    )
                })
            })
            .await?;
        Ok(Start {
            known: row.member.read()?,
            dialogue: row.state.zip(row.version.map(Version)),
            taken: row.taken,
        })
    }

    /// Keeps everything that a turn leaves behind, or nothing.
    ///
    /// # Errors
    /// Those of the database; then nothing was written.
    pub async fn commit(&self, commit: Commit) -> Result<Committed> {
        let outcome = self.write(|mut conn| Box::pin(async move { keep(&mut conn, commit).await }));
        match outcome.await {
            Ok(()) => Ok(Committed::Done),
            Err(Refusal::Repeated) => Ok(Committed::Repeated),
            Err(Refusal::Stale) => Ok(Committed::Stale),
            Err(Refusal::Fault(error)) if error.is_conflict() => Ok(Committed::Stale),
            Err(Refusal::Fault(error)) => Err(error),
        }
    }
}

/// Why a commit wrote nothing.
enum Refusal {
    Repeated,
    Stale,
    Fault(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Fault(error)
    }
}

impl Refuses for Refusal {
    fn fault(&self) -> Option<&Error> {
        match self {
            Self::Repeated | Self::Stale => None,
            Self::Fault(error) => Some(error),
        }
    }
}

async fn keep(conn: &mut Conn<'_>, commit: Commit) -> std::result::Result<(), Refusal> {
    let Commit { event, conversation, member, writes, dialogue, outgoing, now } = commit;
    if let Some(event) = event {
        let new = execute!(
            conn,
            "INSERT INTO event (platform, id, taken) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            conversation.platform.name(),
            event.0,
            now
        )?;
        if new == 0 {
            return Err(Refusal::Repeated);
        }
    }
    // A dialogue that there is guards everything else; a new one needs its account first.
    let (first, last) = match dialogue {
        new @ DialogueWrite::Save { was: None, .. } => (DialogueWrite::Keep, new),
        old => (old, DialogueWrite::Keep),
    };
    if !keep_dialogue(conn, &conversation, first).await? {
        return Err(Refusal::Stale);
    }
    for write in writes {
        let fresh = match write {
            Write::Member(write) => members::apply(conn, &conversation, member, write, now).await?,
            Write::Question(question) => {
                questions::insert(conn, member, question, now).await?;
                true
            }
            Write::Asked(found) => {
                questions::count(conn, member, found).await?;
                true
            }
            Write::Settle(settlement) => questions::settle(conn, settlement).await?,
            Write::Sameness(sameness) => questions::note_sameness(conn, sameness).await?,
            Write::TakeBack(question) => {
                questions::take_back(conn, member, question).await?;
                true
            }
            Write::Group(write) => {
                groups::apply(conn, &conversation, write, now).await?;
                true
            }
            Write::Erase => own_data::erase(conn, member).await?,
            Write::Account(write) => {
                accounts::apply(conn, &conversation, member, write, now).await?
            }
            Write::Role(write) => roles::apply(conn, Some(member), write, now).await?,
            Write::Introduction(write) => acts::apply(conn, member, write, now).await?,
            Write::Idea(write) => idea_acts::apply(conn, member, write, now).await?,
            Write::Comment(write) => comments::apply(conn, member, write, now).await?,
            Write::Announcement(write) => {
                announcement_acts::apply(conn, member, write, now).await?
            }
            Write::Feed(write) => following::apply(conn, member, write, now).await?,
            Write::Saved(write) => {
                saved::apply(conn, member, write, now).await?;
                true
            }
            Write::Reading(write) => {
                reading::apply(conn, member, write).await?;
                true
            }
        };
        if !fresh {
            return Err(Refusal::Stale);
        }
    }
    if !keep_dialogue(conn, &conversation, last).await? {
        return Err(Refusal::Stale);
    }
    for message in outgoing {
        outgoing::insert(conn, message).await?;
    }
    Ok(())
}

/// `false` when the dialogue is not any more what the turn had read.
async fn keep_dialogue(
    conn: &mut Conn<'_>,
    conversation: &Conversation,
    write: DialogueWrite,
) -> Result<bool> {
    let (platform, chat, person) =
        (conversation.platform.name(), &conversation.chat.0, &conversation.person.0);
    let touched = match write {
        DialogueWrite::Keep => return Ok(true),
        DialogueWrite::Save { state, was: None, version, expires } => execute!(
            conn,
            "INSERT INTO dialogue (platform, chat, person, state, version, expires)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            platform,
            chat,
            person,
            state,
            version.0,
            expires
        ),
        DialogueWrite::Save { state, was: Some(was), version, expires } => execute!(
            conn,
            "UPDATE dialogue SET state = $4, version = $5, expires = $6
             WHERE platform = $1 AND chat = $2 AND person = $3 AND version = $7",
            platform,
            chat,
            person,
            state,
            version.0,
            expires,
            was.0
        ),
        DialogueWrite::Clear { was } => execute!(
            conn,
            "DELETE FROM dialogue
             WHERE platform = $1 AND chat = $2 AND person = $3 AND version = $4",
            platform,
            chat,
            person,
            was.0
        ),
    }?;
    Ok(touched == 1)
}
