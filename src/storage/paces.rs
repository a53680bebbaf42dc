//! How much of what a platform allows each process holds that writes to it.
//!
//! Which part is whose is not decided here ([`share`](crate::outbox::share)).

use super::connection::{Conn, execute, fetch};
use super::{Engine, Error, Result, Storage};
use crate::core::ids::{ChatId, Platform};

/// Parts of a platform's limits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shares {
    /// Of all sends together.
    pub overall: i64,
    /// Of announcements to members.
    pub announcements: i64,
}

/// What a process holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Since when it is there: a number that grows with time.
    pub since: i64,
    /// How much.
    pub shares: Shares,
    /// Until when, in milliseconds since 1970.
    pub until: i64,
}

/// A process at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The place: of the same name in a process that starts again after this one.
    pub name: String,
    /// The process: a number that no other has.
    pub token: i64,
    /// Whether it has been there already: then another one in its place has come after it, and
    /// otherwise before.
    pub taken: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    seat: String,
    since: i64,
    token: i64,
    overall: i64,
    announcements: i64,
    until: i64,
}

impl Storage {
    /// Whether several processes may write to a platform at the same time.
    pub fn is_shared(&self) -> bool {
        match self.0 {
            Engine::Sqlite { .. } => false,
            Engine::Postgres(_) => true,
        }
    }

    /// Looks what is held of a platform's limits at `now`, and writes down what is decided on that:
    /// `decide` gets what was held at this seat, and by each of the others. What it decided on, and
    /// the process that was there before; `None`: another one has taken the seat since.
    ///
    /// # Errors
    /// Those of the database; then nothing is written down.
    pub async fn hold_pace<T: Send + 'static>(
        &self,
        platform: Platform,
        seat: Seat,
        now: i64,
        decide: impl FnOnce(Option<Held>, &[Held]) -> (Held, T) + Send + 'static,
    ) -> Result<Option<(T, Option<i64>)>> {
        self.write(move |mut conn| {
            Box::pin(async move {
                lock(&mut conn, platform).await?;
                let rows = fetch!(
                    &mut conn,
                    fetch_all as Row,
                    "SELECT seat, since, token, overall, announcements, until FROM pace
                     WHERE platform = $1 AND until > $2 AND seat <> ''",
                    platform.name(),
                    now
                )?;
                let (own, others): (Vec<_>, Vec<_>) =
                    rows.into_iter().partition(|it| it.seat == seat.name);
                let own = own.first();
                if seat.taken && own.is_some_and(|it| it.token != seat.token) {
                    return Ok(None);
                }
                let before = own.map(|it| it.token).filter(|it| *it != seat.token);
                let others: Vec<_> = others.iter().map(Row::held).collect();
                let (held, decided) = decide(own.map(Row::held), &others);
                execute!(
                    &mut conn,
                    "DELETE FROM pace WHERE platform = $1 AND until <= $2 AND seat <> ''",
                    platform.name(),
                    now
                )?;
                execute!(
                    &mut conn,
                    "INSERT INTO pace (platform, seat, since, token, overall, announcements, until)
                     VALUES ($1, $2, $3, $4, $5, $6, $7)
                     ON CONFLICT (platform, seat) DO UPDATE
                     SET since = $3, token = $4, overall = $5, announcements = $6, until = $7",
                    platform.name(),
                    &seat.name,
                    held.since,
                    seat.token,
                    held.shares.overall,
                    held.shares.announcements,
                    held.until
                )?;
                Ok::<_, Error>(Some((decided, before)))
            })
        })
        .await
    }

    /// Leaves a seat: what was held there is free at `until`, in milliseconds since 1970.
    ///
    /// # Errors
    /// Those of the database; then its time runs out by itself.
    pub async fn leave_pace(&self, platform: Platform, seat: Seat, until: i64) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "UPDATE pace SET until = $4
                           WHERE platform = $1 AND seat = $2 AND token = $3";
                execute!(&mut conn, sql, platform.name(), &seat.name, seat.token, until)?;
                Ok(())
            })
        })
        .await
    }
}

impl Storage {
    /// Looks when a chat was written to, by whichever process, and writes down what `decide` makes of
    /// it: times in milliseconds since 1970, the earliest first. Of several processes, one at a time
    /// looks and decides.
    ///
    /// # Errors
    /// Those of the database; then nothing is written down.
    pub async fn look_at_chat<T: Send + 'static>(
        &self,
        platform: Platform,
        chat: ChatId,
        decide: impl FnOnce(&mut Vec<i64>) -> T + Send + 'static,
    ) -> Result<T> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let (sent,) = fetch!(
                    &mut conn,
                    fetch_one as (String,),
                    "INSERT INTO chat_pace (platform, chat, sent, last) VALUES ($1, $2, '', 0)
                     ON CONFLICT (platform, chat) DO UPDATE SET last = chat_pace.last
                     RETURNING sent",
                    platform.name(),
                    &chat.0
                )?;
                let mut sent = sent.split_whitespace().filter_map(|it| it.parse().ok()).collect();
                let decided = decide(&mut sent);
                let words: Vec<_> = sent.iter().map(i64::to_string).collect();
                execute!(
                    &mut conn,
                    "UPDATE chat_pace SET sent = $3, last = $4 WHERE platform = $1 AND chat = $2",
                    platform.name(),
                    &chat.0,
                    words.join(" "),
                    sent.last().copied().unwrap_or_default()
                )?;
                Ok::<_, Error>(decided)
            })
        })
        .await
    }

    /// Forgets the chats to which nothing was sent since `before`.
    ///
    /// # Errors
    /// Those of the database; then they stay until the next time.
    pub async fn forget_chats(&self, before: i64) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(&mut conn, "DELETE FROM chat_pace WHERE last < $1", before)?;
                Ok(())
            })
        })
        .await
    }
}

/// Of several processes, one at a time looks and decides.
async fn lock(conn: &mut Conn<'_>, platform: Platform) -> Result<()> {
    execute!(
        conn,
        "INSERT INTO pace (platform, seat, since, token, overall, announcements, until)
         VALUES ($1, '', 0, 0, 0, 0, 0)
         ON CONFLICT (platform, seat) DO UPDATE SET until = 0",
        platform.name()
    )?;
    Ok(())
}

impl Row {
    fn held(&self) -> Held {
        let shares = Shares { overall: self.overall, announcements: self.announcements };
        Held { since: self.since, shares, until: self.until }
    }
}
