//! What changes an introduction. Each act names the version that it was decided on, and is held
//! against the database when it is written: who acts, on which side, from which state. Nothing of
//! it can be made without a [`Permit`].

use super::consents::{Agreed, Given, Recipient, json, keep};
use super::gate::gate;
use super::goal;
use super::inbox::{self, InboxWrite, speaks_for};
use super::state::state;
use crate::core::ids::{EntryId, IntroductionId, MemberId};
use crate::core::introduction::{Goal, Outcome, Shares, State, Terms};
use crate::core::role::Permit;
use crate::storage::Result;
use crate::storage::audit::{self, Act, Done};
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::outgoing::withdraw_about;
use crate::storage::roles::coordinates;

/// Questions that a partner may ask before an answer.
pub const QUESTIONS: i64 = 3;

/// A change around introductions.
#[derive(Debug, Clone, PartialEq)]
pub enum IntroductionWrite {
    /// Whoever acts has said that they are old enough to consent for themselves.
    OfAge,
    /// A new request of theirs.
    Ask(Box<Request>),
    /// What is done with one that there is.
    Act(Box<Step>),
    /// How an organisation guards its inbox.
    Inbox(InboxWrite),
}

/// A request to be introduced, with the consent to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Its id.
    pub id: IntroductionId,
    /// What for.
    pub goal: Goal,
    /// The organisation that offers its help by it, and whether all members may read that it does.
    pub offered_by: Option<(EntryId, bool)>,
    /// What the member writes.
    pub words: String,
    /// What they share once it is accepted.
    pub shares: Shares,
    /// They are under the age of consent.
    pub held: bool,
    /// Nobody speaks for the organisation.
    pub to_coordinators: bool,
    /// The consent.
    pub given: Given,
    /// How much there may be.
    pub terms: Terms,
}

/// What is done with an introduction.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// The partner accepts and shares this.
    Accept(Shares, Given),
    /// The partner, or a coordinator who holds it, says no.
    Decline,
    /// The partner says no, and takes none of this member any more.
    Bar,
    /// A coordinator passes on what was held.
    PassOn,
    /// The partner asks something first.
    Question,
    /// The member answers that.
    Reply,
    /// Either side takes its consent back.
    Withdraw,
    /// The member lets coordinators see to it as well.
    Widen(Given),
    /// One side says how it went.
    Outcome(Outcome),
    /// The partner tells the coordinators of it, in these words.
    Report(String),
    /// A coordinator has seen to a report; its member may ask for introductions all the same.
    Settle,
    /// A coordinator has seen to a report; its member may ask for none any more.
    ShutOut,
}

/// An act on an introduction, as it was seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    id: IntroductionId,
    version: i64,
    deed: Deed,
}

impl IntroductionWrite {
    /// A request of whoever the permit is for.
    pub fn ask(_: &Permit, request: Request) -> Self {
        Self::Ask(Box::new(request))
    }

    /// An act of whoever the permit is for on an introduction that they have seen.
    pub fn act(_: &Permit, id: IntroductionId, version: i64, deed: Deed) -> Self {
        Self::Act(Box::new(Step { id, version, deed }))
    }
}

/// Makes a change. `false`: something is not any more what it was when it was decided, or was never
/// theirs to do.
pub(in crate::storage) async fn apply(
    conn: &mut Conn<'_>,
    actor: MemberId,
    write: IntroductionWrite,
    now: i64,
) -> Result<bool> {
    match write {
        IntroductionWrite::OfAge => {
            let sql = "UPDATE member SET of_age = $2 WHERE id = $1";
            Ok(execute!(conn, sql, actor.0, now)? == 1)
        }
        IntroductionWrite::Ask(request) => ask(conn, actor, *request, now).await,
        IntroductionWrite::Act(step) => act(conn, actor, *step, now).await,
        IntroductionWrite::Inbox(write) => inbox::set(conn, actor, write).await,
    }
}

async fn ask(conn: &mut Conn<'_>, actor: MemberId, request: Request, now: i64) -> Result<bool> {
    let Request { id, goal, offered_by, words, shares, held, to_coordinators, given, terms } =
        request;
    // Two requests at once, of one member or to one side, go one after the other.
    execute!(conn, "UPDATE member SET role = role WHERE id = $1", actor.0)?;
    match goal {
        Goal::Organisation(id) => execute!(
            conn,
            "INSERT INTO inbox (organisation) VALUES ($1)
             ON CONFLICT (organisation) DO UPDATE SET most = inbox.most",
            id.0
        ),
        Goal::Idea(id) => execute!(conn, "UPDATE idea SET number = number WHERE id = $1", id.0),
    }?;
    let gate = gate(conn, actor, goal, &terms, now).await?;
    if !gate.is_open(&terms) || gate.represented == to_coordinators {
        return Ok(false);
    }
    let (of, named) = offered_by.unzip();
    if let Some(of) = of
        && (goal.idea().is_none() || !speaks_for(conn, actor, of).await?)
    {
        return Ok(false);
    }
    let named = named.unwrap_or_default();
    let state = if held { State::Held } else { State::Asked };
    execute!(
        conn,
        "INSERT INTO introduction (id, member, organisation, words, language, platform, shares,
                                   state, to_coordinators, asked, changed, questions, version,
                                   idea, offered_by, named)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 0, 1, $11, $12, $13)",
        id.0,
        actor.0,
        goal.organisation().map(|it| it.0),
        words,
        given.language.to_string(),
        given.platform.name(),
        json(&shares),
        state.code(),
        to_coordinators,
        now,
        goal.idea().map(|it| it.0),
        of.map(|it| it.0),
        named
    )?;
    let recipient = match (to_coordinators, held, goal) {
        (true, ..) => Recipient::Coordinators,
        (false, true, _) => Recipient::CoordinatorsFirst,
        (false, false, Goal::Organisation(_)) => Recipient::Organisation,
        (false, false, Goal::Idea(_)) => Recipient::Author,
    };
    let agreed = Agreed { shares: &shares, named };
    keep(conn, actor, (id, goal), agreed, recipient, &given, now).await?;
    Ok(true)
}

#[derive(sqlx::FromRow)]
struct Row {
    member: i64,
    organisation: Option<i64>,
    idea: Option<i64>,
    author: Option<i64>,
    state: String,
    to_coordinators: bool,
    shares: String,
    questions: i64,
    replies: i64,
    partner: Option<i64>,
    reported: bool,
}

/// Who acts, seen from an introduction.
struct Actor {
    asked: bool,
    speaks: bool,
    coordinates: bool,
}

impl Actor {
    /// Whether they may answer it.
    fn answers(&self, row: &Row) -> bool {
        !self.asked && (self.speaks || (self.coordinates && row.to_coordinators))
    }
}

async fn act(conn: &mut Conn<'_>, actor: MemberId, step: Step, now: i64) -> Result<bool> {
    let Step { id, version, deed } = step;
    let sql = "UPDATE introduction SET version = version + 1 WHERE id = $1 AND version = $2";
    if execute!(conn, sql, id.0, version)? == 0 {
        return Ok(false);
    }
    let row = fetch!(
        conn,
        fetch_one as Row,
        concat!(
            "SELECT i.member, i.organisation, i.idea,
                (SELECT d.author FROM idea d WHERE d.id = i.idea) AS author, ",
            state!(),
            ", i.to_coordinators, i.shares, i.questions, i.replies,
                (SELECT a.member FROM acceptance a WHERE a.introduction = i.id) AS partner,
                EXISTS (SELECT 1 FROM report r
                        WHERE r.introduction = i.id AND r.settled IS NULL) AS reported
         FROM introduction i WHERE i.id = $1"
        ),
        id.0
    )?;
    let Some(state) = State::from_code(&row.state) else { return Ok(false) };
    let Some(goal) = goal(row.organisation, row.idea) else { return Ok(false) };
    let speaks = match goal {
        Goal::Organisation(id) => speaks_for(conn, actor, id).await?,
        // Once an author has accepted, it stays between the two, whoever writes on.
        Goal::Idea(_) => row.author == Some(actor.0) && state != State::Introduced,
    };
    let who = Actor {
        asked: row.member == actor.0,
        speaks,
        coordinates: coordinates(conn, actor).await?,
    };
    let holds = who.coordinates && state == State::Held && !who.asked;
    // Whoever has accepted can take that back, also when they speak for nobody any more.
    let accepted = row.partner == Some(actor.0) && state == State::Introduced;
    let answers = who.answers(&row) || accepted;
    let may = match &deed {
        Deed::Accept(..) | Deed::Bar => answers && state == State::Asked,
        Deed::Question => answers && state == State::Asked && row.questions < QUESTIONS,
        Deed::Reply => who.asked && state == State::Asked && row.replies < row.questions,
        Deed::Decline => (answers && state == State::Asked) || holds,
        Deed::PassOn => holds,
        Deed::Withdraw => {
            (who.asked && state.may_become(State::Withdrawn))
                || (answers && state == State::Introduced)
        }
        Deed::Widen(_) => {
            let to_organisation = goal.organisation().is_some();
            who.asked && state == State::Asked && !row.to_coordinators && to_organisation
        }
        Deed::Outcome(_) => (who.asked || answers) && state == State::Introduced,
        Deed::Report(_) => answers && state != State::Held && !row.reported,
        Deed::Settle | Deed::ShutOut => who.coordinates && row.reported,
    };
    if !may {
        return Ok(false);
    }
    let doing = Doing { id, actor, goal, member: MemberId(row.member), now };
    match deed {
        Deed::Accept(shares, given) => {
            execute!(
                conn,
                "INSERT INTO acceptance (introduction, member, shares) VALUES ($1, $2, $3)",
                id.0,
                actor.0,
                json(&shares)
            )?;
            let agreed = Agreed { shares: &shares, named: false };
            keep(conn, actor, (id, goal), agreed, Recipient::Member, &given, now).await?;
            if let Some(idea) = row.idea {
                // Whoever helps hears of the idea like whoever follows it.
                execute!(
                    conn,
                    "INSERT INTO idea_follow (idea, member, since) VALUES ($1, $2, $3)
                     ON CONFLICT DO NOTHING",
                    idea,
                    row.member,
                    now
                )?;
            }
            let sql = "UPDATE introduction SET offered = NULL WHERE id = $1";
            execute!(conn, sql, id.0)?;
            doing.becomes(conn, State::Introduced).await?;
        }
        Deed::Decline => {
            doing.becomes(conn, State::Declined).await?;
            if holds {
                doing.note(conn, Act::Declined, None).await?;
            }
        }
        Deed::Bar => {
            let (sql, by) = match goal {
                Goal::Organisation(id) => (
                    "INSERT INTO barred (member, organisation, since) VALUES ($1, $2, $3)
                     ON CONFLICT DO NOTHING",
                    id.0,
                ),
                Goal::Idea(_) => (
                    "INSERT INTO barred_by_author (member, author, since) VALUES ($1, $2, $3)
                     ON CONFLICT DO NOTHING",
                    actor.0,
                ),
            };
            execute!(conn, sql, row.member, by, now)?;
            doing.becomes(conn, State::Declined).await?;
        }
        Deed::PassOn => {
            execute!(conn, "UPDATE introduction SET asked = $2 WHERE id = $1", id.0, now)?;
            doing.becomes(conn, State::Asked).await?;
            doing.note(conn, Act::PassedOn, None).await?;
        }
        Deed::Question => {
            let sql = "UPDATE introduction SET questions = questions + 1 WHERE id = $1";
            execute!(conn, sql, id.0)?;
        }
        Deed::Reply => {
            let sql = "UPDATE introduction SET replies = replies + 1 WHERE id = $1";
            execute!(conn, sql, id.0)?;
        }
        Deed::Withdraw => {
            withdraw_about(conn, id).await?;
            execute!(
                conn,
                "UPDATE consent SET withdrawn = $3
                 WHERE introduction = $1 AND member = $2 AND withdrawn IS NULL",
                id.0,
                actor.0,
                now
            )?;
            doing.becomes(conn, State::Withdrawn).await?;
        }
        Deed::Widen(given) => {
            let shares: Shares = serde_json::from_str(&row.shares).unwrap_or_default();
            let sql = "UPDATE introduction SET to_coordinators = TRUE WHERE id = $1";
            execute!(conn, sql, id.0)?;
            let agreed = Agreed { shares: &shares, named: false };
            keep(conn, actor, (id, goal), agreed, Recipient::Coordinators, &given, now).await?;
        }
        Deed::Outcome(outcome) => {
            let sql = match who.asked {
                true => "UPDATE introduction SET member_outcome = $2 WHERE id = $1",
                false => "UPDATE introduction SET partner_outcome = $2 WHERE id = $1",
            };
            execute!(conn, sql, id.0, outcome.code())?;
        }
        Deed::Report(words) => {
            execute!(
                conn,
                "INSERT INTO report (introduction, reporter, words, reported)
                 VALUES ($1, $2, $3, $4)
                 ON CONFLICT (introduction)
                 DO UPDATE SET reporter = $2, words = $3, reported = $4, settled = NULL",
                id.0,
                actor.0,
                words,
                now
            )?;
        }
        Deed::Settle => {
            doing.settle(conn).await?;
            doing.note(conn, Act::Settled, None).await?;
        }
        Deed::ShutOut => {
            doing.settle(conn).await?;
            let sql = "UPDATE member SET no_introductions = $2 WHERE id = $1";
            execute!(conn, sql, row.member, now)?;
            doing.note(conn, Act::ShutOut, Some(doing.member)).await?;
        }
    }
    Ok(true)
}

/// What all deeds share.
struct Doing {
    id: IntroductionId,
    actor: MemberId,
    goal: Goal,
    member: MemberId,
    now: i64,
}

impl Doing {
    async fn becomes(&self, conn: &mut Conn<'_>, state: State) -> Result<()> {
        execute!(
            conn,
            "UPDATE introduction SET state = $2, changed = $3 WHERE id = $1",
            self.id.0,
            state.code(),
            self.now
        )?;
        Ok(())
    }

    async fn settle(&self, conn: &mut Conn<'_>) -> Result<()> {
        let sql = "UPDATE report SET settled = $2 WHERE introduction = $1";
        execute!(conn, sql, self.id.0, self.now)?;
        Ok(())
    }

    /// Notes a coordinator's act.
    async fn note(&self, conn: &mut Conn<'_>, act: Act, subject: Option<MemberId>) -> Result<()> {
        let number = audit::next(conn).await?;
        let (actor, organisations) = (Some(self.actor), self.goal.organisation());
        let organisations = organisations.as_slice();
        let done = Done { act, actor, subject, role: None, organisations };
        audit::record(conn, number, done, self.now).await
    }
}
