//! Introductions: who asked for which organisation, or wants to help with which idea, what each side
//! agreed to share, what came of it.
//!
//! What somebody may read of another is decided here, by [`Side`] and state, and nowhere else: a
//! reader who has no side gets nothing. What changes is in [`acts`], what a request meets in
//! [`gate`], what an organisation has set in [`inbox`], who helps with an idea in [`helpers`], what
//! the clock looks at in [`clock`]. What anybody is told is not known here.

pub mod acts;
pub mod clock;
pub mod consents;
pub mod gate;
pub mod helpers;
pub mod inbox;
pub(super) mod own;
mod state;

pub use own::{Consent, OwnAcceptance, OwnIntroduction, OwnReport};

use super::connection::{Conn, fetch};
use super::{Error, Result, Storage};
use crate::core::catalogue::Language;
use crate::core::ids::{EntryId, IdeaId, IntroductionId, MemberId, Platform};
use crate::core::introduction::{Field, Goal, Outcome, Shares, State};
use crate::core::role::Permit;
use state::state;

/// An introduction, as one side of it sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Introduction {
    /// Its id.
    pub id: IntroductionId,
    /// Which side the reader is on.
    pub side: Side,
    /// Who asked.
    pub member: MemberId,
    /// What for.
    pub goal: Goal,
    /// The organisation that offers its help by it.
    pub offered_by: Option<EntryId>,
    /// All members may read that this organisation helps.
    pub named: bool,
    /// What they write.
    pub words: String,
    /// The language that they read when they wrote it.
    pub language: Language,
    /// Where they wrote it.
    pub platform: Platform,
    /// Where it stands.
    pub state: State,
    /// Coordinators may answer it as well.
    pub to_coordinators: bool,
    /// When the partner was asked, in milliseconds since 1970.
    pub asked: i64,
    /// How many questions the partner has asked before an answer.
    pub questions: i64,
    /// How many of them the member has answered.
    pub replies: i64,
    /// What this side shares, or has said that it would.
    pub own: Shares,
    /// What this side may know of the other.
    pub theirs: Shares,
    /// Who accepted it.
    pub partner: Option<MemberId>,
    /// How it went, as this side said.
    pub outcome: Option<Outcome>,
    /// Which of its states this is: an act on another is refused.
    pub version: i64,
}

/// On which side of an introduction somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// They asked.
    Member,
    /// They may answer.
    Partner,
}

impl Side {
    /// The word that Fluent uses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Partner => "partner",
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    member: i64,
    organisation: Option<i64>,
    idea: Option<i64>,
    offered_by: Option<i64>,
    named: bool,
    words: String,
    language: String,
    platform: String,
    shares: String,
    state: String,
    to_coordinators: bool,
    asked: i64,
    questions: i64,
    replies: i64,
    member_outcome: Option<String>,
    partner_outcome: Option<String>,
    version: i64,
    partner: Option<i64>,
    partner_shares: Option<String>,
    speaks: bool,
    wrote: bool,
    coordinates: bool,
}

/// An introduction ($1) with what its reader ($2) is to it.
const ROW: &str = concat!(
    "SELECT i.id, i.member, i.organisation, i.idea, i.offered_by, i.named, i.words,
        i.language, i.platform, i.shares, ",
    state!(),
    ", i.to_coordinators, i.asked, i.questions, i.replies, i.member_outcome,
        i.partner_outcome, i.version, a.member AS partner, a.shares AS partner_shares,
        EXISTS (SELECT 1 FROM representation r
                WHERE r.member = $2 AND r.organisation = i.organisation) AS speaks,
        EXISTS (SELECT 1 FROM idea d WHERE d.id = i.idea AND d.author = $2) AS wrote,
        EXISTS (SELECT 1 FROM member c
                WHERE c.id = $2 AND c.role IN ('coordinator', 'owner')) AS coordinates
    FROM introduction i LEFT JOIN acceptance a ON a.introduction = i.id WHERE i.id = $1"
);

/// Those that somebody ($1) may answer or has answered: as a representative, as the author of an
/// idea, or as a coordinator.
macro_rules! answerable {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM introduction i
              WHERE i.member <> $1 AND (i.state = 'asked' OR i.state = 'introduced' OR i.state = 'held')
                AND ((i.state <> 'held' AND EXISTS (
                         SELECT 1 FROM representation r
                         WHERE r.member = $1 AND r.organisation = i.organisation))
                  OR (i.state = 'asked' AND EXISTS (
                         SELECT 1 FROM idea d WHERE d.id = i.idea AND d.author = $1))
                  OR (i.idea IS NOT NULL AND i.state = 'introduced' AND EXISTS (
                         SELECT 1 FROM acceptance a
                         WHERE a.introduction = i.id AND a.member = $1))
                  OR ((i.state = 'held' OR i.to_coordinators) AND EXISTS (
                         SELECT 1 FROM member c
                         WHERE c.id = $1 AND c.role IN ('coordinator', 'owner'))))",
            $rest
        )
    };
}

impl Storage {
    /// An introduction as `reader` may see it; `None`: there is none, or it is none of theirs.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn introduction(
        &self,
        _: &Permit,
        reader: MemberId,
        id: IntroductionId,
    ) -> Result<Option<Introduction>> {
        self.read(move |mut conn| Box::pin(async move { read(&mut conn, reader, id).await })).await
    }

    /// What whoever may accept a request would get of the member by it; `None`: it is not theirs to
    /// accept now.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn shares_on_acceptance(
        &self,
        _: &Permit,
        partner: MemberId,
        id: IntroductionId,
    ) -> Result<Option<Shares>> {
        self.read(move |mut conn| {
            Box::pin(async move { offered(&mut conn, partner, id, &[State::Asked]).await })
        })
        .await
    }

    /// Which fields the member would share, for whoever may answer.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn fields_on_acceptance(
        &self,
        _: &Permit,
        partner: MemberId,
        id: IntroductionId,
    ) -> Result<Option<Vec<Field>>> {
        let open = &[State::Asked, State::Held];
        let offered = self
            .read(move |mut conn| {
                Box::pin(async move { offered(&mut conn, partner, id, open).await })
            })
            .await?;
        Ok(offered.map(|it| it.fields()))
    }

    /// Whether a member has said that they are old enough to consent for themselves.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_of_age(&self, _: &Permit, member: MemberId) -> Result<bool> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT id FROM member WHERE id = $1 AND of_age IS NOT NULL";
                Ok(fetch!(&mut conn, fetch_optional as (i64,), sql, member.0)?.is_some())
            })
        })
        .await
    }

    /// A page of what a member asked for, the newest first, and how many there are in all.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn introductions_of(
        &self,
        _: &Permit,
        member: MemberId,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Introduction>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let ids = fetch!(
                    &mut conn,
                    fetch_all as (i64,),
                    "SELECT id FROM introduction WHERE member = $1 ORDER BY id DESC LIMIT $2 OFFSET $3",
                    member.0,
                    limit,
                    offset
                )?;
                let sql = "SELECT COUNT(*) FROM introduction WHERE member = $1";
                let count = fetch!(&mut conn, fetch_one as (i64,), sql, member.0)?;
                Ok((all(&mut conn, member, ids).await?, count.0))
            })
        })
        .await
    }

    /// A page of what somebody may answer, or has accepted, those that wait first, and how many
    /// there are in all.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn requests_for(
        &self,
        _: &Permit,
        reader: MemberId,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Introduction>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let ids = fetch!(
                    &mut conn,
                    fetch_all as (i64,),
                    answerable!(
                        "i.id",
                        " ORDER BY CASE i.state WHEN 'introduced' THEN 1 ELSE 0 END, i.id
                          LIMIT $2 OFFSET $3"
                    ),
                    reader.0,
                    limit,
                    offset
                )?;
                let count =
                    fetch!(&mut conn, fetch_one as (i64,), answerable!("COUNT(*)", ""), reader.0)?;
                Ok((all(&mut conn, reader, ids).await?, count.0))
            })
        })
        .await
    }

    /// Whom somebody speaks for.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn represented_by(&self, _: &Permit, member: MemberId) -> Result<Vec<EntryId>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = "SELECT organisation FROM representation WHERE member = $1
                           ORDER BY since, organisation";
                let rows = fetch!(&mut conn, fetch_all as (i64,), sql, member.0)?;
                Ok(rows.into_iter().map(|it| EntryId(it.0)).collect())
            })
        })
        .await
    }
}

/// What a request is for, by its columns.
fn goal(organisation: Option<i64>, idea: Option<i64>) -> Option<Goal> {
    match (organisation, idea) {
        (Some(id), None) => Some(Goal::Organisation(EntryId(id))),
        (None, Some(id)) => Some(Goal::Idea(IdeaId(id))),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

async fn offered(
    conn: &mut Conn<'_>,
    partner: MemberId,
    id: IntroductionId,
    states: &[State],
) -> Result<Option<Shares>> {
    let row = fetch!(conn, fetch_optional as Row, ROW, id.0, partner.0)?;
    let Some(row) = row else { return Ok(None) };
    let shares = serde_json::from_str(&row.shares).unwrap_or_default();
    let seen = row.read(partner)?;
    let theirs = seen.is_some_and(|it| it.side == Side::Partner && states.contains(&it.state));
    Ok(theirs.then_some(shares))
}

async fn all(conn: &mut Conn<'_>, reader: MemberId, ids: Vec<(i64,)>) -> Result<Vec<Introduction>> {
    let mut found = Vec::with_capacity(ids.len());
    for (id,) in ids {
        found.extend(read(conn, reader, IntroductionId(id)).await?);
    }
    Ok(found)
}

async fn read(
    conn: &mut Conn<'_>,
    reader: MemberId,
    id: IntroductionId,
) -> Result<Option<Introduction>> {
    let row = fetch!(conn, fetch_optional as Row, ROW, id.0, reader.0)?;
    row.map_or(Ok(None), |row| row.read(reader))
}

impl Row {
    /// Whether the reader answers as the author of the idea. Once an author has accepted, it stays
    /// between the two, whoever writes on.
    fn decides(&self, state: State) -> bool {
        self.wrote && state != State::Introduced
    }

    /// On which side a reader is.
    fn side(&self, reader: MemberId, state: State) -> Option<Side> {
        if reader.0 == self.member {
            return Some(Side::Member);
        }
        let asked = state != State::Held;
        let may = ((self.speaks || self.decides(state)) && asked)
            || (self.coordinates && (self.to_coordinators || state == State::Held));
        // Whoever has accepted can take that back, also when they speak for nobody any more.
        let accepted = self.partner == Some(reader.0) && state == State::Introduced;
        (may || accepted).then_some(Side::Partner)
    }

    fn read(self, reader: MemberId) -> Result<Option<Introduction>> {
        let (id, unreadable) = (self.id, |what: &str| Error::Unreadable {
            table: "introduction",
            id: self.id,
            reason: what.to_owned(),
        });
        let state = State::from_code(&self.state).ok_or_else(|| unreadable("the state"))?;
        let Some(side) = self.side(reader, state) else { return Ok(None) };
        let shares = |json: &str| {
            serde_json::from_str::<Shares>(json).map_err(|_| unreadable("what is shared"))
        };
        let of_member = shares(&self.shares)?;
        let of_partner = self.partner_shares.as_deref().map_or(Ok(Shares::default()), shares)?;
        let accepted = self.idea.is_some() && self.partner == Some(reader.0);
        let answers = accepted || self.speaks || (self.coordinates && self.to_coordinators);
        let (own, theirs) = match (side, state) {
            (Side::Member, State::Introduced) => (of_member, of_partner),
            (Side::Member, _) => (of_member, Shares::default()),
            (Side::Partner, State::Introduced) if answers => (of_partner, of_member),
            (Side::Partner, State::Introduced) => (of_partner, Shares::default()),
            (Side::Partner, State::Held | State::Asked) => (of_partner, of_member.before()),
            (Side::Partner, State::Declined | State::Expired | State::Withdrawn) => {
                (of_partner, Shares::default())
            }
        };
        let outcome = match side {
            Side::Member => &self.member_outcome,
            Side::Partner => &self.partner_outcome,
        };
        let goal =
            goal(self.organisation, self.idea).ok_or_else(|| unreadable("what it is for"))?;
        Ok(Some(Introduction {
            id: IntroductionId(id),
            side,
            member: MemberId(self.member),
            goal,
            offered_by: self.offered_by.map(EntryId),
            named: self.named,
            outcome: outcome.as_deref().and_then(Outcome::from_code),
            language: self.language.parse().map_err(|_| unreadable("the language"))?,
            platform: Platform::named(&self.platform).ok_or_else(|| unreadable("the platform"))?,
            words: self.words,
            state,
            to_coordinators: self.to_coordinators,
            asked: self.asked,
            questions: self.questions,
            replies: self.replies,
            own,
            theirs,
            partner: self.partner.map(MemberId),
            version: self.version,
        }))
    }
}
