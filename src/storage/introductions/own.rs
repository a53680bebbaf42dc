//! What an introduction and its consents are to the member whose data they are.

use jiff::Timestamp;
use serde::Serialize;

use crate::core::ids::{EntryId, IdeaId, IntroductionId};
use crate::core::introduction::Shares;
use crate::storage::Result;
use crate::storage::connection::{Conn, fetch};

/// A request of theirs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnIntroduction {
    /// Its number.
    pub id: IntroductionId,
    /// To get to know this organisation …
    pub organisation: Option<EntryId>,
    /// … or to help with this idea.
    pub idea: Option<IdeaId>,
    /// The organisation that they spoke for.
    pub offered_by: Option<EntryId>,
    /// All members may read that it helps.
    pub named: bool,
    /// What they wrote.
    pub words: String,
    /// The language that they read.
    pub language: String,
    /// Where it was written.
    pub platform: String,
    /// What they share.
    pub shares: Shares,
    /// Where it stands.
    pub state: String,
    /// When the partner was asked.
    pub asked: Option<Timestamp>,
    /// How it went, as they said.
    pub outcome: Option<String>,
}

/// A request that they accepted, for an organisation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnAcceptance {
    /// Its number.
    pub introduction: IntroductionId,
    /// To get to know this organisation …
    pub organisation: Option<EntryId>,
    /// … or to help with this idea.
    pub idea: Option<IdeaId>,
    /// What they share.
    pub shares: Shares,
}

/// What they told the coordinators of a request.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnReport {
    /// Its number.
    pub introduction: IntroductionId,
    /// What they said.
    pub words: String,
    /// When.
    pub reported: Option<Timestamp>,
}

/// Something that they agreed to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Consent {
    /// Its number.
    pub id: i64,
    /// The introduction that it is for.
    pub introduction: IntroductionId,
    /// The organisation of that introduction …
    pub organisation: Option<EntryId>,
    /// … or the idea.
    pub idea: Option<IdeaId>,
    /// What for.
    pub purpose: String,
    /// Which fields.
    pub fields: Vec<String>,
    /// Who gets them.
    pub recipient: String,
    /// The version of what they were told about privacy.
    pub text_version: i64,
    /// The language in which they were told.
    pub language: String,
    /// Where.
    pub platform: String,
    /// When.
    pub given: Option<Timestamp>,
    /// Until when it holds.
    pub expires: Option<Timestamp>,
    /// When they took it back.
    pub withdrawn: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct IntroductionRow {
    id: i64,
    organisation: Option<i64>,
    idea: Option<i64>,
    offered_by: Option<i64>,
    named: bool,
    words: String,
    language: String,
    platform: String,
    shares: String,
    state: String,
    asked: i64,
    member_outcome: Option<String>,
}

#[derive(sqlx::FromRow)]
struct ConsentRow {
    id: i64,
    introduction: i64,
    organisation: Option<i64>,
    idea: Option<i64>,
    purpose: String,
    fields: String,
    recipient: String,
    text_version: i64,
    language: String,
    platform: String,
    given: i64,
    expires: i64,
    withdrawn: Option<i64>,
}

fn time(at: i64) -> Option<Timestamp> {
    Timestamp::from_millisecond(at).ok()
}

pub(in crate::storage) async fn introductions(
    conn: &mut Conn<'_>,
    member: i64,
) -> Result<Vec<OwnIntroduction>> {
    let rows = fetch!(
        conn,
        fetch_all as IntroductionRow,
        "SELECT id, organisation, idea, offered_by, named, words, language, platform, shares, state, asked, member_outcome
         FROM introduction WHERE member = $1 ORDER BY id",
        member
    )?;
    let own = |it: IntroductionRow| OwnIntroduction {
        id: IntroductionId(it.id),
        organisation: it.organisation.map(EntryId),
        idea: it.idea.map(IdeaId),
        offered_by: it.offered_by.map(EntryId),
        named: it.named,
        words: it.words,
        language: it.language,
        platform: it.platform,
        shares: serde_json::from_str(&it.shares).unwrap_or_default(),
        state: it.state,
        asked: time(it.asked),
        outcome: it.member_outcome,
    };
    Ok(rows.into_iter().map(own).collect())
}

pub(in crate::storage) async fn consents(conn: &mut Conn<'_>, member: i64) -> Result<Vec<Consent>> {
    let rows = fetch!(
        conn,
        fetch_all as ConsentRow,
        "SELECT c.id, c.introduction, i.organisation, i.idea, c.purpose, c.fields, c.recipient,
                c.text_version, c.language, c.platform, c.given, c.expires, c.withdrawn
         FROM consent c JOIN introduction i ON i.id = c.introduction
         WHERE c.member = $1 ORDER BY c.id",
        member
    )?;
    let own = |it: ConsentRow| Consent {
        id: it.id,
        introduction: IntroductionId(it.introduction),
        organisation: it.organisation.map(EntryId),
        idea: it.idea.map(IdeaId),
        purpose: it.purpose,
        fields: serde_json::from_str(&it.fields).unwrap_or_default(),
        recipient: it.recipient,
        text_version: it.text_version,
        language: it.language,
        platform: it.platform,
        given: time(it.given),
        expires: time(it.expires),
        withdrawn: it.withdrawn.and_then(time),
    };
    Ok(rows.into_iter().map(own).collect())
}

pub(in crate::storage) async fn acceptances(
    conn: &mut Conn<'_>,
    member: i64,
) -> Result<Vec<OwnAcceptance>> {
    let rows = fetch!(
        conn,
        fetch_all as (i64, Option<i64>, Option<i64>, String),
        "SELECT i.id, i.organisation, i.idea, a.shares
         FROM acceptance a JOIN introduction i ON i.id = a.introduction
         WHERE a.member = $1 ORDER BY i.id",
        member
    )?;
    let own =
        |(id, organisation, idea, shares): (i64, Option<i64>, Option<i64>, String)| OwnAcceptance {
            introduction: IntroductionId(id),
            organisation: organisation.map(EntryId),
            idea: idea.map(IdeaId),
            shares: serde_json::from_str(&shares).unwrap_or_default(),
        };
    Ok(rows.into_iter().map(own).collect())
}

pub(in crate::storage) async fn reports(
    conn: &mut Conn<'_>,
    member: i64,
) -> Result<Vec<OwnReport>> {
    let rows = fetch!(
        conn,
        fetch_all as (i64, String, i64),
        "SELECT introduction, words, reported FROM report WHERE reporter = $1 ORDER BY reported",
        member
    )?;
    let own = |(id, words, at): (i64, String, i64)| OwnReport {
        introduction: IntroductionId(id),
        words,
        reported: time(at),
    };
    Ok(rows.into_iter().map(own).collect())
}

/// Organisations that take no requests of theirs.
pub(in crate::storage) async fn barred_by(
    conn: &mut Conn<'_>,
    member: i64,
) -> Result<Vec<EntryId>> {
    let rows = fetch!(
        conn,
        fetch_all as (i64,),
        "SELECT organisation FROM barred WHERE member = $1 ORDER BY organisation",
        member
    )?;
    Ok(rows.into_iter().map(|it| EntryId(it.0)).collect())
}

/// How many authors take no help of theirs.
pub(in crate::storage) async fn barred_by_authors(conn: &mut Conn<'_>, member: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM barred_by_author WHERE member = $1";
    Ok(fetch!(conn, fetch_one as (i64,), sql, member)?.0)
}

/// From how many members they take no help.
pub(in crate::storage) async fn bars(conn: &mut Conn<'_>, member: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM barred_by_author WHERE author = $1";
    Ok(fetch!(conn, fetch_one as (i64,), sql, member)?.0)
}
