//! What the clock of introductions looks at, and what it writes; counts for coordinators.

use jiff::{SignedDuration, Timestamp};

use super::super::receivers::{Whom, receivers};
use super::goal;
use super::state::is_unspoken;
use crate::core::dialogue::after;
use crate::core::ids::{EntryId, IdeaId, IntroductionId, MemberId};
use crate::core::introduction::{Due, Goal, Standing, State, Terms};
use crate::core::role::Permit;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::ideas::helped;
use crate::storage::outgoing::{self, Outgoing};
use crate::storage::{Result, Storage};

/// An introduction that the clock may want something of.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticking {
    /// Its id.
    pub id: IntroductionId,
    /// Who asked.
    pub member: MemberId,
    /// What for.
    pub goal: Goal,
    /// The organisation that offers its help by it.
    pub offered_by: Option<EntryId>,
    /// The idea that this one was found to say again.
    pub same_as: Option<IdeaId>,
    /// Coordinators may answer it as well.
    pub to_coordinators: bool,
    /// Who accepted it.
    pub partner: Option<MemberId>,
    /// Where it stands.
    pub standing: Standing,
    /// Which of its states this is.
    pub version: i64,
}

/// What a representative told the coordinators of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The request.
    pub id: IntroductionId,
    /// What it was for.
    pub goal: Goal,
    /// Who told it.
    pub reporter: MemberId,
    /// What was said of it.
    pub said: String,
    /// What the member wrote.
    pub words: String,
    /// Which of its states it was.
    pub version: i64,
}

/// How many introductions there are in which state, and how they went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// By state.
    pub states: Vec<(State, i64)>,
    /// By side and outcome: `member`, `partner`; as they said.
    pub outcomes: Vec<(String, String, i64)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    member: i64,
    organisation: Option<i64>,
    idea: Option<i64>,
    offered_by: Option<i64>,
    same_as: Option<i64>,
    closed: bool,
    unspoken: bool,
    state: String,
    to_coordinators: bool,
    asked: i64,
    changed: i64,
    reminded: bool,
    offered: bool,
    followed: bool,
    partner: Option<i64>,
    member_reachable: bool,
    version: i64,
}

impl Storage {
    /// Introductions behind `from` that the clock has not done with, `limit` at most, by id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ticking(
        &self,
        _: &Permit,
        from: IntroductionId,
        terms: &Terms,
        now: Timestamp,
        limit: i64,
    ) -> Result<Vec<Ticking>> {
        let outcome = after(now, -SignedDuration::from_hours(24 * i64::from(terms.outcome_days)));
        self.read(move |mut conn| {
            Box::pin(async move { ticking(&mut conn, from, outcome, limit).await })
        })
        .await
    }

    /// Does what is due, with what is said about it. `false`: it is not any more what it was.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn tick(
        &self,
        _: &Permit,
        it: &Ticking,
        due: Due,
        messages: Vec<Outgoing>,
        now: i64,
    ) -> Result<bool> {
        let (id, version) = (it.id.0, it.version);
        let sql = match due {
            Due::Remind => {
                "UPDATE introduction SET reminded = $3, version = version + 1
                            WHERE id = $1 AND version = $2"
            }
            Due::AnotherWay | Due::NobodyThere | Due::MemberLost => {
                "UPDATE introduction SET offered = $3, version = version + 1
                 WHERE id = $1 AND version = $2"
            }
            Due::Unspoken | Due::Expire | Due::Closed | Due::MemberGone => {
                "UPDATE introduction SET state = 'expired', changed = $3, version = version + 1
                 WHERE id = $1 AND version = $2"
            }
            Due::HowDidItGo => {
                "UPDATE introduction SET followed = $3, version = version + 1
                 WHERE id = $1 AND version = $2"
            }
        };
        self.write(move |mut conn| {
            Box::pin(async move {
                if execute!(&mut conn, sql, id, version, now)? == 0 {
                    return Ok(false);
                }
                for message in messages {
                    outgoing::insert(&mut conn, message).await?;
                }
                Ok(true)
            })
        })
        .await
    }

    /// Deletes introductions that ended, or began, before this, `limit` at most. How many went.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn expire_introductions(&self, before: i64, limit: i64) -> Result<u64> {
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(
                    &mut conn,
                    "DELETE FROM introduction WHERE id IN
                         (SELECT id FROM introduction
                          WHERE changed < $1 AND state <> 'held' AND state <> 'asked'
                          ORDER BY changed, id LIMIT $2)",
                    before,
                    limit
                )
            })
        })
        .await
    }

    /// How many there are, and how they went.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn introduction_figures(&self, _: &Permit) -> Result<Figures> {
        self.read(|mut conn| {
            Box::pin(async move {
                let states = fetch!(
                    &mut conn,
                    fetch_all as (String, i64),
                    "SELECT state, COUNT(*) FROM introduction GROUP BY state"
                )?;
                let outcomes = fetch!(
                    &mut conn,
                    fetch_all as (String, String, i64),
                    "SELECT 'member', member_outcome, COUNT(*) FROM introduction
                     WHERE member_outcome IS NOT NULL GROUP BY member_outcome
                     UNION ALL
                     SELECT 'partner', partner_outcome, COUNT(*) FROM introduction
                     WHERE partner_outcome IS NOT NULL GROUP BY partner_outcome
                     ORDER BY 1, 2"
                )?;
                let of = |state: &State| {
                    let found = states.iter().find(|(code, _)| code == state.code());
                    found.map(|(_, count)| (*state, *count))
                };
                Ok(Figures { states: State::ALL.iter().filter_map(of).collect(), outcomes })
            })
        })
        .await
    }

    /// The reports that no coordinator has seen to, the oldest first: which introduction, and what
    /// was said of it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn open_reports(&self, _: &Permit, limit: i64) -> Result<Vec<Report>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let rows = fetch!(
                    &mut conn,
                    fetch_all as (i64, Option<i64>, Option<i64>, i64, String, String, i64),
                    "SELECT i.id, i.organisation, i.idea, r.reporter, r.words, i.words, i.version
                     FROM report r JOIN introduction i ON i.id = r.introduction
                     WHERE r.settled IS NULL ORDER BY r.reported, i.id LIMIT $1",
                    limit
                )?;
                let report = |(id, organisation, idea, reporter, said, words, version)| {
                    Some(Report {
                        id: IntroductionId(id),
                        goal: goal(organisation, idea)?,
                        reporter: MemberId(reporter),
                        said,
                        words,
                        version,
                    })
                };
                Ok(rows.into_iter().filter_map(report).collect())
            })
        })
        .await
    }

    /// The version of an introduction whose report no coordinator has seen to.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn report(&self, _: &Permit, id: IntroductionId) -> Result<Option<i64>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let row = fetch!(
                    &mut conn,
                    fetch_optional as (i64,),
                    "SELECT i.version FROM introduction i JOIN report r ON r.introduction = i.id
                     WHERE i.id = $1 AND r.settled IS NULL",
                    id.0
                )?;
                Ok(row.map(|it| it.0))
            })
        })
        .await
    }
}

async fn ticking(
    conn: &mut Conn<'_>,
    from: IntroductionId,
    outcome: i64,
    limit: i64,
) -> Result<Vec<Ticking>> {
    let rows = fetch!(
        conn,
        fetch_all as Row,
        concat!(
            "SELECT n.id, n.member, n.organisation, n.idea, n.offered_by, i.duplicate_of AS same_as,
                n.idea IS NOT NULL AND NOT (",
            helped!(),
            ") AS closed, ",
            is_unspoken!("n"),
            " AS unspoken, n.state, n.to_coordinators, n.asked, n.changed,
                n.reminded IS NOT NULL AS reminded, n.offered IS NOT NULL AS offered,
                n.followed IS NOT NULL AS followed, a.member AS partner, n.version,
                EXISTS (SELECT 1 FROM account m WHERE m.member = n.member
                          AND m.unreachable IS NULL) AS member_reachable
         FROM introduction n LEFT JOIN acceptance a ON a.introduction = n.id
         LEFT JOIN idea i ON i.id = n.idea
         WHERE n.id > $1 AND (n.state IN ('held', 'asked')
               OR (n.state = 'introduced' AND n.followed IS NULL AND n.changed <= $2)
               OR (n.state = 'introduced' AND n.offered IS NULL AND NOT EXISTS (
                       SELECT 1 FROM account o
                       WHERE o.member = n.member AND o.unreachable IS NULL)))
         ORDER BY n.id LIMIT $3"
        ),
        from.0,
        outcome,
        limit
    )?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(state) = State::from_code(&row.state) else { continue };
        let Some(goal) = goal(row.organisation, row.idea) else { continue };
        let whom = Whom::Answering {
            goal,
            asker: MemberId(row.member),
            held: state == State::Held,
            to_coordinators: row.to_coordinators,
        };
        let answering = receivers(conn, whom).await?;
        found.push(Ticking {
            id: IntroductionId(row.id),
            member: MemberId(row.member),
            goal,
            offered_by: row.offered_by.map(EntryId),
            same_as: row.same_as.map(IdeaId),
            to_coordinators: row.to_coordinators,
            partner: row.partner.map(MemberId),
            standing: Standing {
                state,
                asked: row.asked,
                changed: row.changed,
                reminded: row.reminded,
                offered: row.offered,
                followed: row.followed,
                partner_reachable: !answering.is_empty(),
                member_reachable: row.member_reachable,
                closed: row.closed,
                unspoken: row.unspoken,
            },
            version: row.version,
        });
    }
    Ok(found)
}
