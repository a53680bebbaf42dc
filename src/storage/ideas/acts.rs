//! What changes an idea. Each act is held against the database when it is written: who acts, and
//! from which state. Nothing of it can be made without a [`Permit`].

use super::merge::{self, Merge};
use super::{care, file, load, read, release};
use crate::core::catalogue::Language;
use crate::core::file::File;
use crate::core::idea::{MOST_A_WEEK, MOST_WAITING, Reason, State, Words};
use crate::core::ids::{IdeaId, InnovationId, MemberId};
use crate::core::role::{Permit, Role};
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::imports::grow;
use crate::storage::innovations;
use crate::storage::roles::coordinates;
use crate::storage::{Result, Storage};

/// A change around ideas, by whoever acts.
#[derive(Debug, Clone, PartialEq)]
pub enum IdeaWrite {
    /// Keeps what they are writing.
    Draft(Box<Draft>),
    /// Their draft has this photo or document.
    Attach(IdeaId, Box<File>),
    /// This can be seen in the photo of their draft.
    Describe(IdeaId, String),
    /// Takes the photo or document off their own idea.
    TakeOff(IdeaId),
    /// Throws their draft away.
    Discard(IdeaId),
    /// Submits their draft, under this number.
    Submit {
        /// Which.
        id: IdeaId,
        /// Its number from now on.
        number: i64,
        /// Ideas submitted before this, in milliseconds since 1970, are not of this week.
        week: i64,
    },
    /// Takes their own idea back.
    Withdraw {
        /// Which.
        id: IdeaId,
        /// As it was seen.
        version: i64,
        /// A fresh id, by which supporters and followers are told.
        change: i64,
    },
    /// Answers what a coordinator asked: it reads like this from now on.
    Answer {
        /// Which.
        id: IdeaId,
        /// As it was seen.
        version: i64,
        /// What it is and for whom.
        what: String,
    },
    /// Supports it, or not any more.
    Support(IdeaId, bool),
    /// Wants to hear of it, or not any more.
    Follow(IdeaId, bool),
    /// Their draft adopts an innovation of another community.
    Adopt(IdeaId, InnovationId),
    /// Lets other communities read their own idea, or not any more.
    Release(IdeaId, bool),
    /// A coordinator decides.
    Decide(Box<Decision>),
    /// A coordinator finds that two are one.
    Merge(Merge),
    /// A coordinator does something else for it.
    Care(Box<care::Care>),
}

/// What somebody is writing.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its id; fresh for a new one.
    pub id: IdeaId,
    /// What it says so far.
    pub words: Words,
    /// In which language.
    pub language: Language,
}

/// What a coordinator decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    id: IdeaId,
    version: i64,
    state: State,
    reason: Reason,
    change: i64,
}

impl IdeaWrite {
    /// A decision of whoever the permit is for, which must be a coordinator, on an idea as it was
    /// seen; `change` is a fresh id.
    pub fn decide(
        permit: &Permit,
        (id, version): (IdeaId, i64),
        state: State,
        reason: Reason,
        change: i64,
    ) -> Option<Self> {
        let decision = Decision { id, version, state, reason, change };
        (permit.role() >= Role::Coordinator).then(|| Self::Decide(Box::new(decision)))
    }

    /// Whoever the permit is for, which must be a coordinator, makes an idea, as it was seen, one
    /// with another; `change` is a fresh id.
    pub fn merge(
        permit: &Permit,
        (id, version): (IdeaId, i64),
        into: IdeaId,
        change: i64,
    ) -> Option<Self> {
        let merge = Merge { id, version, into, change };
        (permit.role() >= Role::Coordinator && id != into).then_some(Self::Merge(merge))
    }
}

impl Storage {
    /// The number of the next idea. One that is not used is never given again.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn next_idea_number(&self) -> Result<i64> {
        self.write(|mut conn| Box::pin(async move { grow(&mut conn, "idea-number", 1).await }))
            .await
    }
}

/// Makes a change. `false`: something is not any more what it was when it was decided, or was never
/// theirs to do.
pub(in crate::storage) async fn apply(
    conn: &mut Conn<'_>,
    actor: MemberId,
    write: IdeaWrite,
    now: i64,
) -> Result<bool> {
    match write {
        IdeaWrite::Draft(draft) => keep(conn, actor, *draft, now).await,
        IdeaWrite::Attach(id, file) => file::attach(conn, actor, id, *file, now).await,
        IdeaWrite::Describe(id, alt) => file::describe(conn, actor, id, alt).await,
        IdeaWrite::TakeOff(id) => file::take_off(conn, actor, id).await,
        IdeaWrite::Discard(id) => {
            let sql = "DELETE FROM idea WHERE id = $1 AND author = $2 AND state = 'draft'";
            Ok(execute!(conn, sql, id.0, actor.0)? == 1)
        }
        IdeaWrite::Submit { id, number, week } => submit(conn, actor, id, number, week, now).await,
        IdeaWrite::Withdraw { id, version, change } => {
            withdraw(conn, actor, (id, version), change, now).await
        }
        IdeaWrite::Answer { id, version, what } => {
            answer(conn, actor, (id, version), what, now).await
        }
        IdeaWrite::Support(id, yes) => support(conn, actor, id, yes, now).await,
        IdeaWrite::Follow(id, yes) => follow(conn, actor, id, yes, now).await,
        IdeaWrite::Release(id, yes) => release::release(conn, actor, id, yes, now).await,
        IdeaWrite::Adopt(id, innovation) => innovations::adopt(conn, actor, id, innovation).await,
        IdeaWrite::Decide(decision) => decide(conn, actor, *decision, now).await,
        IdeaWrite::Merge(it) => merge::merge(conn, actor, it, now).await,
        IdeaWrite::Care(it) => care::apply(conn, actor, *it, now).await,
    }
}

pub(in crate::storage) fn json(codes: Vec<&'static str>) -> String {
    serde_json::to_string(&codes).expect("plain data has a JSON form")
}

async fn keep(conn: &mut Conn<'_>, actor: MemberId, draft: Draft, now: i64) -> Result<bool> {
    let Draft { id, words, language } = draft;
    let kept = execute!(
        conn,
        "INSERT INTO idea (id, number, author, title, what, needs, place, language, competences,
                           topics, signature, state, published, begun, changed, revision, version)
         VALUES ($1, NULL, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', NULL, $11, $11, 0, 1)
         ON CONFLICT (id) DO UPDATE
         SET title = $3, what = $4, needs = $5, place = $6, language = $7, competences = $8,
             topics = $9, signature = $10, changed = $11, version = idea.version + 1
         WHERE idea.author = $2 AND idea.state = 'draft'",
        id.0,
        actor.0,
        words.title,
        words.what,
        words.needs,
        words.place,
        language.to_string(),
        json(words.competences.iter().map(|it| it.code()).collect()),
        json(words.topics.iter().map(|it| it.code()).collect()),
        words.signature,
        now
    )?;
    Ok(kept == 1)
}

async fn submit(
    conn: &mut Conn<'_>,
    actor: MemberId,
    id: IdeaId,
    number: i64,
    week: i64,
    now: i64,
) -> Result<bool> {
    // Two of one member at once go one after the other.
    execute!(conn, "UPDATE member SET role = role WHERE id = $1", actor.0)?;
    let load = load(conn, actor, week).await?;
    if load.waiting >= MOST_WAITING || load.weekly >= MOST_A_WEEK {
        return Ok(false);
    }
    let submitted = execute!(
        conn,
        "UPDATE idea SET state = 'submitted', number = $3, submitted = $4, changed = $4,
                         version = version + 1
         WHERE id = $1 AND author = $2 AND state = 'draft'",
        id.0,
        actor.0,
        number,
        now
    )?;
    Ok(submitted == 1)
}

/// Holds an idea that is still as it was seen; where it stands.
pub(super) async fn hold(conn: &mut Conn<'_>, id: IdeaId, version: i64) -> Result<Option<State>> {
    let row = fetch!(
        conn,
        fetch_optional as (String,),
        "UPDATE idea SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING state",
        id.0,
        version
    )?;
    Ok(row.and_then(|it| State::from_code(&it.0)))
}

pub(super) async fn becomes(conn: &mut Conn<'_>, id: IdeaId, state: State, now: i64) -> Result<()> {
    // Holds the counter's row until the commit, so that revisions become visible in their order.
    let revision = grow(conn, "idea", 1).await?;
    execute!(
        conn,
        "UPDATE idea SET state = $2, changed = $3, revision = $4 WHERE id = $1",
        id.0,
        state.code(),
        now,
        revision
    )?;
    Ok(())
}

async fn is_of(conn: &mut Conn<'_>, id: IdeaId, actor: MemberId) -> Result<bool> {
    let sql = "SELECT id FROM idea WHERE id = $1 AND author = $2";
    Ok(fetch!(conn, fetch_optional as (i64,), sql, id.0, actor.0)?.is_some())
}

async fn withdraw(
    conn: &mut Conn<'_>,
    actor: MemberId,
    (id, version): (IdeaId, i64),
    change: i64,
    now: i64,
) -> Result<bool> {
    let state = hold(conn, id, version).await?;
    let may = state.is_some_and(State::may_be_withdrawn) && is_of(conn, id, actor).await?;
    if may {
        becomes(conn, id, State::Withdrawn, now).await?;
        note(conn, (id, change), actor, State::Withdrawn, None, now).await?;
    }
    Ok(may)
}

/// Notes a change, of which those are to be told whom it concerns.
pub(super) async fn note(
    conn: &mut Conn<'_>,
    (id, change): (IdeaId, i64),
    actor: MemberId,
    state: State,
    reason: Option<Reason>,
    now: i64,
) -> Result<()> {
    let (usual, words, language) = match reason {
        None => (None, String::new(), String::new()),
        Some(Reason::Usual(usual)) => (Some(usual.code()), String::new(), String::new()),
        Some(Reason::Words(words, language)) => (None, words, language.to_string()),
    };
    execute!(
        conn,
        "INSERT INTO idea_change (id, idea, actor, state, usual, reason, language, happened, told)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)",
        change,
        id.0,
        actor.0,
        state.code(),
        usual,
        words,
        language,
        now
    )?;
    Ok(())
}

async fn answer(
    conn: &mut Conn<'_>,
    actor: MemberId,
    (id, version): (IdeaId, i64),
    what: String,
    now: i64,
) -> Result<bool> {
    let state = hold(conn, id, version).await?;
    if state != Some(State::NeedsInformation) || !is_of(conn, id, actor).await? {
        return Ok(false);
    }
    execute!(conn, "UPDATE idea SET what = $2 WHERE id = $1", id.0, what)?;
    // What all may read already needs no second look before they may.
    let sql = "SELECT published FROM idea WHERE id = $1";
    let published = fetch!(conn, fetch_one as (Option<i64>,), sql, id.0)?.0;
    let next = if published.is_some() { State::InReview } else { State::Submitted };
    becomes(conn, id, next, now).await?;
    Ok(true)
}

async fn support(
    conn: &mut Conn<'_>,
    actor: MemberId,
    id: IdeaId,
    yes: bool,
    now: i64,
) -> Result<bool> {
    if !yes {
        let sql = "DELETE FROM idea_support WHERE idea = $1 AND member = $2";
        execute!(conn, sql, id.0, actor.0)?;
        return Ok(true);
    }
    let idea = read(conn, actor, id).await?;
    if !idea.is_some_and(|it| it.is_public && !it.is_own && it.state.can_be_supported()) {
        return Ok(false);
    }
    execute!(
        conn,
        "INSERT INTO idea_support (idea, member, since) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
        id.0,
        actor.0,
        now
    )?;
    Ok(true)
}

async fn follow(
    conn: &mut Conn<'_>,
    actor: MemberId,
    id: IdeaId,
    yes: bool,
    now: i64,
) -> Result<bool> {
    if !yes {
        let sql = "DELETE FROM idea_follow WHERE idea = $1 AND member = $2";
        execute!(conn, sql, id.0, actor.0)?;
        return Ok(true);
    }
    if !read(conn, actor, id).await?.is_some_and(|it| it.is_public) {
        return Ok(false);
    }
    execute!(
        conn,
        "INSERT INTO idea_follow (idea, member, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        id.0,
        actor.0,
        now
    )?;
    Ok(true)
}

async fn decide(
    conn: &mut Conn<'_>,
    actor: MemberId,
    decision: Decision,
    now: i64,
) -> Result<bool> {
    let Decision { id, version, state, reason, change } = decision;
    let coordinates = coordinates(conn, actor).await?;
    let was = hold(conn, id, version).await?;
    if !coordinates || !was.is_some_and(|it| it.decisions().contains(&state)) {
        return Ok(false);
    }
    becomes(conn, id, state, now).await?;
    let opens =
        matches!(state, State::InReview | State::Accepted | State::Piloting | State::Implemented);
    execute!(
        conn,
        "UPDATE idea SET answered = COALESCE(answered, $2),
                         published = CASE WHEN $3 THEN COALESCE(published, $2) ELSE published END
         WHERE id = $1",
        id.0,
        now,
        opens
    )?;
    note(conn, (id, change), actor, state, Some(reason), now).await?;
    Ok(true)
}
