//! What a request meets: what an organisation or an author takes, and what a member may ask for at
//! all.

use jiff::Timestamp;

use crate::core::dialogue::after;
use crate::core::ids::{EntryId, IdeaId, MemberId};
use crate::core::introduction::{Goal, Terms};
use crate::core::role::Permit;
use crate::storage::connection::{Conn, fetch};
use crate::storage::ideas::helped;
use crate::storage::{Result, Storage};

/// What a request of a member would meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gate {
    /// The member has so many open requests.
    pub open: i64,
    /// They have made so many within a week.
    pub weekly: i64,
    /// One of theirs for the same is open; for an idea: or was accepted.
    pub open_there: bool,
    /// They may ask nobody any more.
    pub shut_out: bool,
    /// Whoever answers takes none of theirs.
    pub barred: bool,
    /// The organisation takes none until then, in milliseconds since 1970.
    pub paused_until: Option<i64>,
    /// There are as many open requests as whoever answers takes.
    pub full: bool,
    /// They would ask themselves.
    pub own: bool,
    /// Somebody speaks for the organisation; the idea has an author.
    pub represented: bool,
    /// The idea takes help; always so of an organisation.
    pub takes: bool,
}

impl Gate {
    /// Whether the member has as many requests as they may.
    pub fn is_too_much(&self, terms: &Terms) -> bool {
        self.open >= i64::from(terms.open) || self.weekly >= i64::from(terms.weekly)
    }

    /// Whether no request of this member is taken now. Why is not for the member to know.
    pub fn is_shut(&self) -> bool {
        self.barred || self.full || self.paused_until.is_some()
    }

    /// Whether a request may be made.
    pub fn is_open(&self, terms: &Terms) -> bool {
        let hindered = self.open_there || self.shut_out || self.own || !self.takes;
        !hindered && !self.is_too_much(terms) && !self.is_shut()
    }
}

#[derive(sqlx::FromRow)]
struct Asker {
    open: i64,
    weekly: i64,
    shut_out: bool,
}

#[derive(sqlx::FromRow)]
struct Answerer {
    open_there: bool,
    barred: bool,
    paused_until: Option<i64>,
    waiting: i64,
    most: Option<i64>,
    own: bool,
    represented: bool,
    takes: bool,
}

impl Storage {
    /// What a request would meet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn gate(
        &self,
        _: &Permit,
        member: MemberId,
        goal: Goal,
        terms: &Terms,
        now: Timestamp,
    ) -> Result<Gate> {
        let terms = terms.clone();
        self.read(move |mut conn| {
            let now = now.as_millisecond();
            Box::pin(async move { gate(&mut conn, member, goal, &terms, now).await })
        })
        .await
    }
}

pub(super) async fn gate(
    conn: &mut Conn<'_>,
    member: MemberId,
    goal: Goal,
    terms: &Terms,
    now: i64,
) -> Result<Gate> {
    let week = Timestamp::from_millisecond(now)
        .map_or(now, |it| after(it, -jiff::SignedDuration::from_hours(7 * 24)));
    let asker = fetch!(
        conn,
        fetch_one as Asker,
        "SELECT (SELECT COUNT(*) FROM introduction
                 WHERE member = $1 AND state IN ('held', 'asked')) AS open,
                (SELECT COUNT(*) FROM introduction WHERE member = $1 AND id > $2) AS weekly,
                EXISTS (SELECT 1 FROM member
                        WHERE id = $1 AND no_introductions IS NOT NULL) AS shut_out",
        member.0,
        // An id begins with its milliseconds.
        week.saturating_mul(1 << 20)
    )?;
    let answerer = match goal {
        Goal::Organisation(id) => organisation(conn, member, id, now).await?,
        Goal::Idea(id) => idea(conn, member, id).await?,
    };
    Ok(Gate {
        open: asker.open,
        weekly: asker.weekly,
        open_there: answerer.open_there,
        shut_out: asker.shut_out,
        barred: answerer.barred,
        paused_until: answerer.paused_until,
        full: answerer.waiting >= answerer.most.unwrap_or_else(|| i64::from(terms.inbox)),
        own: answerer.own,
        represented: answerer.represented,
        takes: answerer.takes,
    })
}

async fn organisation(
    conn: &mut Conn<'_>,
    member: MemberId,
    organisation: EntryId,
    now: i64,
) -> Result<Answerer> {
    fetch!(
        conn,
        fetch_one as Answerer,
        "SELECT EXISTS (SELECT 1 FROM introduction
                        WHERE member = $1 AND organisation = $2
                          AND state IN ('held', 'asked')) AS open_there,
                EXISTS (SELECT 1 FROM barred WHERE member = $1 AND organisation = $2) AS barred,
                (SELECT paused_until FROM inbox
                 WHERE organisation = $2 AND paused_until > $3) AS paused_until,
                (SELECT COUNT(*) FROM introduction
                 WHERE organisation = $2 AND state IN ('held', 'asked')) AS waiting,
                (SELECT most FROM inbox WHERE organisation = $2) AS most,
                EXISTS (SELECT 1 FROM representation
                        WHERE member = $1 AND organisation = $2) AS own,
                EXISTS (SELECT 1 FROM representation WHERE organisation = $2) AS represented,
                $1 = $1 AS takes",
        member.0,
        organisation.0,
        now
    )
}

/// What an author has open is counted over all their ideas.
async fn idea(conn: &mut Conn<'_>, member: MemberId, idea: IdeaId) -> Result<Answerer> {
    fetch!(
        conn,
        fetch_one as Answerer,
        concat!(
            "SELECT EXISTS (SELECT 1 FROM introduction n
                            WHERE n.member = $1 AND n.idea = $2
                              AND (n.state IN ('held', 'asked') OR (n.state = 'introduced'
                                   AND EXISTS (SELECT 1 FROM acceptance a
                                               WHERE a.introduction = n.id)))) AS open_there,
                    EXISTS (SELECT 1 FROM idea i JOIN barred_by_author b ON b.author = i.author
                            WHERE i.id = $2 AND b.member = $1) AS barred,
                    CAST(NULL AS BIGINT) AS paused_until,
                    (SELECT COUNT(*) FROM introduction n JOIN idea d ON d.id = n.idea
                     WHERE n.state IN ('held', 'asked')
                       AND d.author = (SELECT author FROM idea WHERE id = $2)) AS waiting,
                    CAST(NULL AS BIGINT) AS most,
                    EXISTS (SELECT 1 FROM idea WHERE id = $2 AND author = $1) AS own,
                    EXISTS (SELECT 1 FROM idea WHERE id = $2 AND author IS NOT NULL)
                        AS represented,
                    EXISTS (SELECT 1 FROM idea i WHERE i.id = $2 AND ",
            helped!(),
            ") AS takes"
        ),
        member.0,
        idea.0
    )
}
