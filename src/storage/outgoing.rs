//! Messages on their way out.
//!
//! A row is written with the turn that says it and goes when it was delivered. Whoever delivers it
//! holds a lease; what a crash left behind is leased again once that lease has run out, so a
//! message is told at least once.
//!
//! Here is the one place that keeps messages nobody asked for from members who want none:
//! [`Urgency::Bulk`] to a stopped member is refused when it is written, taken back when they stop,
//! and not sent where it is under way in memory.

use super::connection::{Conn, execute, fetch};
use super::{Error, Result, Storage};
use crate::core::catalogue::Language;
use crate::core::ids::{
    ChatId, Conversation, Handle, IntroductionId, MemberId, OutgoingId, PersonId, Platform,
};
use crate::core::message::Message;

/// A message to deliver.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    /// Its id; ids grow with time, so their order is the order of delivery.
    pub id: OutgoingId,
    /// Where to.
    pub to: Conversation,
    /// Whose language it is rendered in, and with whom it goes; `None`: somebody whom the community
    /// does not know, as after a goodbye.
    pub member: Option<MemberId>,
    /// The language that the member chose; read anew with each lease.
    pub language: Option<Language>,
    /// The language that the platform named, for a member who chose none.
    pub hint: Option<Language>,
    /// What the platform needs to answer right there.
    pub handle: Option<Handle>,
    /// Whether somebody waits for it.
    pub urgency: Urgency,
    /// What to say.
    pub message: Message,
    /// What it depends on: it is taken back when that goes.
    pub bond: Bond,
    /// When it was said, in milliseconds since 1970.
    pub created: i64,
    /// Until when it is leased, in milliseconds since 1970.
    pub leased_until: i64,
    /// How often it was tried.
    pub attempts: i64,
}

/// What a message depends on that is not its receiver's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bond {
    /// The introduction that it is about.
    pub about: Option<IntroductionId>,
    /// Whose words, or whose contact, stand in it.
    pub whose: Option<MemberId>,
}

/// Whether somebody waits for a message. Whatever the bot says by itself (an announcement, a
/// reminder, a warning) is [`Urgency::Bulk`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Urgency {
    /// Somebody does: it answers them.
    #[default]
    Reply,
    /// Nobody does: it was not asked for. Members who have stopped it never get it.
    Bulk,
}

/// Why a message is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dead {
    /// The platform does not take it.
    Refused,
    /// The person can't be written to.
    Unreachable,
    /// It was tried too often.
    TriedTooOften,
    /// It can't be read.
    Unreadable,
}

/// What came of a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The platform has it.
    Delivered,
    /// Not yet: try again at this time, in milliseconds since 1970.
    Again(i64),
    /// Not yet, through no fault of its own (the platform asked to wait): try again at this time.
    Held(i64),
    /// It can't be delivered: kept as failed, for `xploit-bot check`.
    Failed(Dead),
}

impl Dead {
    /// The word that storage uses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
            Self::TriedTooOften => "tried-too-often",
            Self::Unreadable => "unreadable",
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    chat: String,
    person: String,
    member: Option<i64>,
    language: Option<String>,
    hint: Option<String>,
    handle: Option<String>,
    bulk: bool,
    about: Option<i64>,
    whose: Option<i64>,
    body: String,
    created: i64,
    attempts: i64,
}

/// Keeps a message; one that was not asked for only if its member did not stop that.
pub(super) async fn insert(conn: &mut Conn<'_>, message: Outgoing) -> Result<()> {
    let body = serde_json::to_string(&message.message).expect("plain data has a JSON form");
    execute!(
        conn,
        "INSERT INTO outgoing (id, platform, chat, person, member, hint, body, created,
                               leased_until, attempts, failed, handle, bulk, about, whose)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE, $11, $12, $13, $14
         WHERE NOT $12 OR EXISTS (SELECT 1 FROM member m JOIN account a ON a.member = m.id
                                  WHERE m.id = $5 AND m.stopped IS NULL
                                    AND a.platform = $2 AND a.person = $4)",
        message.id.0,
        message.to.platform.name(),
        message.to.chat.0,
        message.to.person.0,
        message.member.map(|it| it.0),
        message.hint.map(|it| it.to_string()),
        body,
        message.created,
        message.leased_until,
        message.attempts,
        message.handle.map(|it| it.0),
        message.urgency == Urgency::Bulk,
        message.bond.about.map(|it| it.0),
        message.bond.whose.map(|it| it.0)
    )?;
    Ok(())
}

/// Takes back what waits for a member and was not asked for.
pub(super) async fn withdraw_unasked(conn: &mut Conn<'_>, member: MemberId) -> Result<()> {
    execute!(conn, "DELETE FROM outgoing WHERE member = $1 AND bulk", member.0)?;
    Ok(())
}

/// Takes back what waits about an introduction.
pub(super) async fn withdraw_about(
    conn: &mut Conn<'_>,
    introduction: IntroductionId,
) -> Result<()> {
    execute!(conn, "DELETE FROM outgoing WHERE about = $1", introduction.0)?;
    Ok(())
}

impl Storage {
    /// Takes messages of a platform that nobody holds, the oldest first, and holds them until
    /// `until`; of one person, if `only` names one. None goes before an older one of its
    /// conversation that another process holds. A message that can't be read is set aside as failed and logged.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn lease(
        &self,
        platform: Platform,
        only: Option<PersonId>,
        now: i64,
        until: i64,
        limit: i64,
    ) -> Result<Vec<Outgoing>> {
        let rows: Vec<Row> = self
            .write(move |mut conn| {
                Box::pin(
                    async move { lease_rows(&mut conn, platform, only, now, until, limit).await },
                )
            })
            .await?;
        let mut messages = Vec::with_capacity(rows.len());
        for row in rows {
            let id = row.id;
            match row.read(platform, until) {
                Ok(message) => messages.push(message),
                Err(error) => {
                    tracing::error!(%error, "a message was set aside");
                    self.record(vec![(OutgoingId(id), Outcome::Failed(Dead::Unreadable))], now)
                        .await?;
                }
            }
        }
        Ok(messages)
    }

    /// Holds a message until `until` whose lease has run out, or soon will, with what its reader has
    /// chosen since; `None` when another process holds it, or has delivered it.
    ///
    /// # Errors
    /// Those of the database; a message that can't be read.
    pub async fn renew(&self, message: &Outgoing, until: i64) -> Result<Option<Outgoing>> {
        let (id, was, platform) = (message.id, message.leased_until, message.to.platform);
        let row = self.write(move |mut conn| {
            Box::pin(async move {
                let held = execute!(
                    &mut conn,
                    "UPDATE outgoing SET leased_until = $1
                     WHERE id = $2 AND leased_until = $3 AND NOT failed",
                    until,
                    id.0,
                    was
                )?;
                match held {
                    0 => Ok(None),
                    _ => read_row(&mut conn, id.0).await.map(Some),
                }
            })
        });
        row.await?.map(|row: Row| row.read(platform, until)).transpose()
    }

    /// Whether a message that this process holds is still to be sent: it is gone when its member was
    /// erased, and must not go when they have stopped what they did not ask for.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_wanted(&self, message: OutgoingId) -> Result<bool> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let row = fetch!(
                    &mut conn,
                    fetch_optional as (i64,),
                    "SELECT o.id FROM outgoing o LEFT JOIN member m ON m.id = o.member
                     WHERE o.id = $1 AND NOT (o.bulk AND m.stopped IS NOT NULL)",
                    message.0
                )?;
                Ok(row.is_some())
            })
        })
        .await
    }

    /// Writes down what came of deliveries, in one transaction.
    ///
    /// # Errors
    /// Those of the database; then the leases run out and the messages are delivered again.
    pub async fn record(&self, outcomes: Vec<(OutgoingId, Outcome)>, now: i64) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let (delivered, others): (Vec<_>, Vec<_>) =
                    outcomes.into_iter().partition(|(_, it)| *it == Outcome::Delivered);
                for chunk in delivered.chunks(TOGETHER) {
                    forget(&mut conn, chunk).await?;
                }
                for (id, outcome) in others {
                    record_one(&mut conn, id, outcome, now).await?;
                }
                Ok(())
            })
        })
        .await
    }
}

/// Messages that nobody holds, and that wait for no older one of their conversation. SQLite has one
/// writer and knows no row locks; everything else is the same text.
macro_rules! waiting {
    ($locks:literal) => {
        concat!(
            "SELECT id FROM outgoing o WHERE platform = $1 AND NOT failed AND leased_until < $2
             AND ($3 IS NULL OR person = $3) AND NOT EXISTS (
                 SELECT 1 FROM outgoing e
                 WHERE e.member = o.member AND e.platform = o.platform AND e.chat = o.chat
                   AND e.person = o.person AND e.id < o.id AND NOT e.failed
                   AND e.leased_until >= $2)
             ORDER BY id LIMIT $4",
            $locks
        )
    };
}

async fn lease_rows(
    conn: &mut Conn<'_>,
    platform: Platform,
    only: Option<PersonId>,
    now: i64,
    until: i64,
    limit: i64,
) -> Result<Vec<Row>> {
    let lease = match conn {
        Conn::Sqlite(_) => waiting!(""),
        Conn::Postgres(_) => waiting!(" FOR UPDATE SKIP LOCKED"),
    };
    if let Conn::Postgres(_) = conn {
        // One process leases at a time: two that did so at once could each take a part of one
        // conversation, and deliver the parts in any order.
        execute!(conn, "SELECT pg_advisory_xact_lock($1)", LEASING)?;
    }
    let only = only.map(|it| it.0);
    let ids = fetch!(conn, fetch_all as (i64,), lease, platform.name(), now, only, limit)?;
    let mut rows = Vec::with_capacity(ids.len());
    for (id,) in ids {
        execute!(conn, "UPDATE outgoing SET leased_until = $1 WHERE id = $2", until, id)?;
        rows.push(read_row(conn, id).await?);
    }
    Ok(rows)
}

/// The lock of whoever leases, on PostgreSQL: "outgoing" in letters' places of the alphabet.
const LEASING: i64 = 15_21_20_07_15_09_14_07;

/// How many rows one statement deletes.
const TOGETHER: usize = 8;

async fn forget(conn: &mut Conn<'_>, delivered: &[(OutgoingId, Outcome)]) -> Result<()> {
    let id = |at: usize| delivered.get(at).map(|(id, _)| id.0);
    execute!(
        conn,
        "DELETE FROM outgoing WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8)",
        id(0),
        id(1),
        id(2),
        id(3),
        id(4),
        id(5),
        id(6),
        id(7)
    )?;
    Ok(())
}

async fn read_row(conn: &mut Conn<'_>, id: i64) -> Result<Row> {
    fetch!(
        conn,
        fetch_one as Row,
        "SELECT o.id, o.chat, o.person, o.member, m.language, o.hint, o.handle, o.bulk, o.about,
                o.whose, o.body, o.created, o.attempts
         FROM outgoing o LEFT JOIN member m ON m.id = o.member WHERE o.id = $1",
        id
    )
}

async fn record_one(conn: &mut Conn<'_>, id: OutgoingId, outcome: Outcome, now: i64) -> Result<()> {
    if outcome == Outcome::Failed(Dead::Unreachable) {
        execute!(
            conn,
            "UPDATE account SET unreachable = $2 WHERE (platform, person) =
                 (SELECT platform, person FROM outgoing WHERE id = $1)",
            id.0,
            now
        )?;
    }
    match outcome {
        Outcome::Delivered => return forget(conn, &[(id, outcome)]).await,
        Outcome::Again(at) => execute!(
            conn,
            "UPDATE outgoing SET attempts = attempts + 1, leased_until = $2 WHERE id = $1",
            id.0,
            at
        ),
        Outcome::Held(at) => {
            execute!(conn, "UPDATE outgoing SET leased_until = $2 WHERE id = $1", id.0, at)
        }
        // Of somebody whom the community does not know nothing is kept, neither the failure.
        Outcome::Failed(_) if is_to_nobody(conn, id).await? => {
            return forget(conn, &[(id, outcome)]).await;
        }
        // Nobody reads it any more, and it may hold what only its receiver was to know: a code.
        Outcome::Failed(why) => execute!(
            conn,
            "UPDATE outgoing SET attempts = attempts + 1, failed = TRUE, reason = $2,
                                 body = '{\"parts\":[]}', handle = NULL
             WHERE id = $1",
            id.0,
            why.code()
        ),
    }?;
    Ok(())
}

async fn is_to_nobody(conn: &mut Conn<'_>, id: OutgoingId) -> Result<bool> {
    let sql = "SELECT id FROM outgoing WHERE id = $1 AND member IS NULL";
    Ok(fetch!(conn, fetch_optional as (i64,), sql, id.0)?.is_some())
}

impl Row {
    fn read(self, platform: Platform, leased_until: i64) -> Result<Outgoing> {
        let message = serde_json::from_str(&self.body).map_err(|error| Error::Unreadable {
            table: "outgoing",
            id: self.id,
            reason: error.to_string(),
        })?;
        Ok(Outgoing {
            id: OutgoingId(self.id),
            to: Conversation { platform, chat: ChatId(self.chat), person: PersonId(self.person) },
            member: self.member.map(MemberId),
            language: self.language.and_then(|it| it.parse().ok()),
            hint: self.hint.and_then(|it| it.parse().ok()),
            handle: self.handle.map(Handle),
            urgency: if self.bulk { Urgency::Bulk } else { Urgency::Reply },
            message,
            bond: Bond { about: self.about.map(IntroductionId), whose: self.whose.map(MemberId) },
            created: self.created,
            leased_until,
            attempts: self.attempts,
        })
    }
}
