//! Everything about one member: read for them alone, and erased.
//!
//! Every table that knows a person belongs to `member` or `account` by a foreign key that deletes
//! with it, or forgets who it was, so nothing can be forgotten here: erasing is deleting the member.
//! What others count on stays without them ([`leave`](super::ideas)). How it is shown is not decided
//! here.

use jiff::Timestamp;
use serde::Serialize;

use super::announcements::own::{self as own_announcements, OwnAnnouncements};
use super::connection::{Conn, execute, fetch};
use super::ideas::own as own_ideas;
use super::ideas::own::{Liked, OwnComment, OwnIdea, Wronged};
use super::introductions::{Consent, OwnAcceptance, OwnIntroduction, OwnReport, own};
use super::saved;
use super::{Result, Storage};
use crate::core::dialogue::Dialogue;
use crate::core::ids::{EntryId, MemberId, QuestionId};
use crate::core::message::Message;
use crate::core::role::Permit;

/// Everything that is kept about a member.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnData {
    /// What they chose, and what was noted of them.
    pub profile: Profile,
    /// Where they write from.
    pub accounts: Vec<Account>,
    /// What conversations remember between two messages.
    pub conversations: Vec<Remembered>,
    /// Questions that they passed on and that wait.
    pub questions: Vec<Asked>,
    /// Requests to be introduced, and what came of them.
    pub introductions: Vec<OwnIntroduction>,
    /// What they agreed to.
    pub consents: Vec<Consent>,
    /// Requests that they accepted.
    pub accepted: Vec<OwnAcceptance>,
    /// What they told the coordinators.
    pub reports: Vec<OwnReport>,
    /// Organisations that take no requests of theirs.
    pub barred_by: Vec<EntryId>,
    /// How many authors of ideas take no help of theirs.
    pub barred_by_authors: i64,
    /// From how many members they take no help with their own ideas.
    pub bars: i64,
    /// Ideas that they wrote, drafts as well.
    pub ideas: Vec<OwnIdea>,
    /// Ideas that they support.
    pub supported: Vec<Liked>,
    /// Ideas that they want to hear of.
    pub followed: Vec<Liked>,
    /// What they said about ideas.
    pub comments: Vec<OwnComment>,
    /// What they found wrong with ideas and comments, until a coordinator has looked at it.
    pub wronged: Vec<Wronged>,
    /// Learning opportunities that they have saved, by title.
    pub saved: Vec<String>,
    /// Around announcements.
    pub announcements: OwnAnnouncements,
    /// Messages that wait for them, or could not be delivered.
    #[serde(skip)]
    pub messages: Vec<Waiting>,
}

/// The row of `member`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Profile {
    /// Their number.
    pub id: i64,
    /// What they are in the community.
    pub role: String,
    /// The language that they chose.
    pub language: Option<String>,
    /// Where they live.
    pub place: Option<String>,
    /// Topics that they want to hear of first.
    pub interests: Vec<String>,
    /// Languages that the bot has offered.
    pub offered: Vec<String>,
    /// Since when they are known.
    pub since: Option<Timestamp>,
    /// The day on which they were last heard of.
    pub seen: Option<Timestamp>,
    /// Since when they want no message unasked.
    pub stopped: Option<Timestamp>,
    /// When they were told that what nobody uses is erased.
    pub warned: Option<Timestamp>,
    /// When they said that they are old enough to consent for themselves.
    pub of_age: Option<Timestamp>,
    /// Since when they may not ask for introductions.
    pub no_introductions: Option<Timestamp>,
    /// Which version of the words about privacy they were shown.
    pub told: Option<i64>,
}

/// An account of theirs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Account {
    /// The platform's name.
    pub platform: String,
    /// Their number there.
    pub person: String,
    /// The language that the platform named last.
    pub language: Option<String>,
    /// Since when they can't be written to there.
    pub unreachable: Option<Timestamp>,
}

/// What a conversation remembers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Remembered {
    /// The platform's name.
    pub platform: String,
    /// The chat's number there.
    pub chat: String,
    /// What is remembered; `None`: nothing that this version can read.
    pub state: Option<Dialogue>,
    /// Until when.
    pub until: Option<Timestamp>,
}

/// A question that waits for a coordinator.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Asked {
    /// Its number.
    pub id: QuestionId,
    /// As it was typed.
    pub words: String,
    /// The language that they read.
    pub language: String,
    /// Where it was asked.
    pub platform: String,
    /// When.
    pub asked: Option<Timestamp>,
}

/// A message on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// The platform's name.
    pub platform: String,
    /// What it says; `None`: nothing that this version can read.
    pub message: Option<Message>,
    /// When it was said.
    pub said: Option<Timestamp>,
    /// Why it could not be delivered, if it could not.
    pub failed: Option<String>,
}

#[derive(sqlx::FromRow)]
struct ProfileRow {
    role: String,
    language: Option<String>,
    place: Option<String>,
    interests: String,
    offered: String,
    created: i64,
    seen: Option<i64>,
    stopped: Option<i64>,
    warned: Option<i64>,
    of_age: Option<i64>,
    no_introductions: Option<i64>,
    told: Option<i64>,
}

impl Storage {
    /// Everything about a member: the one of the turn, whom the permit is for. `None`: nobody is
    /// known by that id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn own_data(&self, _: &Permit, member: MemberId) -> Result<Option<OwnData>> {
        self.read(move |mut conn| Box::pin(async move { read(&mut conn, member.0).await })).await
    }
}

async fn read(conn: &mut Conn<'_>, member: i64) -> Result<Option<OwnData>> {
    let row = fetch!(
        conn,
        fetch_optional as ProfileRow,
        "SELECT role, language, place, interests, offered, created, seen, stopped, warned,
                of_age, no_introductions, told
         FROM member WHERE id = $1",
        member
    )?;
    let Some(row) = row else { return Ok(None) };
    let accounts = fetch!(
        conn,
        fetch_all as (String, String, Option<String>, Option<i64>),
        "SELECT platform, person, hint, unreachable FROM account WHERE member = $1
         ORDER BY platform, person",
        member
    )?;
    let conversations = fetch!(
        conn,
        fetch_all as (String, String, String, i64),
        "SELECT d.platform, d.chat, d.state, d.expires FROM dialogue d
         JOIN account a ON a.platform = d.platform AND a.person = d.person
         WHERE a.member = $1 ORDER BY d.platform, d.chat",
        member
    )?;
    let questions = fetch!(
        conn,
        fetch_all as (i64, String, String, String, i64),
        "SELECT id, words, language, platform, asked FROM question WHERE member = $1
         ORDER BY asked, id",
        member
    )?;
    let messages = fetch!(
        conn,
        fetch_all as (String, String, i64, bool, Option<String>),
        "SELECT platform, body, created, failed, reason FROM outgoing WHERE member = $1 ORDER BY id",
        member
    )?;
    Ok(Some(OwnData {
        profile: profile(member, row),
        introductions: own::introductions(conn, member).await?,
        consents: own::consents(conn, member).await?,
        accepted: own::acceptances(conn, member).await?,
        reports: own::reports(conn, member).await?,
        barred_by: own::barred_by(conn, member).await?,
        barred_by_authors: own::barred_by_authors(conn, member).await?,
        bars: own::bars(conn, member).await?,
        ideas: own_ideas::ideas(conn, member).await?,
        supported: own_ideas::supported(conn, member).await?,
        followed: own_ideas::followed(conn, member).await?,
        comments: own_ideas::comments(conn, member).await?,
        wronged: own_ideas::wronged(conn, member).await?,
        saved: saved::titles(conn, member).await?,
        announcements: own_announcements::announcements(conn, member).await?,
        accounts: accounts
            .into_iter()
            .map(|(platform, person, language, since)| Account {
                platform,
                person,
                language,
                unreachable: since.and_then(time),
            })
            .collect(),
        conversations: conversations
            .into_iter()
            .map(|(platform, chat, state, until)| Remembered {
                platform,
                chat,
                state: Dialogue::load(&state),
                until: time(until),
            })
            .collect(),
        questions: questions
            .into_iter()
            .map(|(id, words, language, platform, asked)| Asked {
                id: QuestionId(id),
                words,
                language,
                platform,
                asked: time(asked),
            })
            .collect(),
        messages: messages
            .into_iter()
            .map(|(platform, body, said, failed, reason)| Waiting {
                platform,
                message: serde_json::from_str(&body).ok(),
                said: time(said),
                failed: failed.then(|| reason.unwrap_or_default()),
            })
            .collect(),
    }))
}

fn profile(id: i64, row: ProfileRow) -> Profile {
    let list = |json: &str| serde_json::from_str(json).unwrap_or_default();
    Profile {
        id,
        role: row.role,
        language: row.language,
        place: row.place,
        interests: list(&row.interests),
        offered: list(&row.offered),
        since: time(row.created),
        seen: row.seen.and_then(time),
        stopped: row.stopped.and_then(time),
        warned: row.warned.and_then(time),
        of_age: row.of_age.and_then(time),
        no_introductions: row.no_introductions.and_then(time),
        told: row.told,
    }
}

fn time(milliseconds: i64) -> Option<Timestamp> {
    Timestamp::from_millisecond(milliseconds).ok()
}

/// Deletes everything about a member. `false`: they are gone already.
pub(super) async fn erase(conn: &mut Conn<'_>, member: MemberId) -> Result<bool> {
    // A message to one of their accounts may belong to nobody: an earlier goodbye.
    execute!(
        conn,
        "DELETE FROM outgoing WHERE EXISTS (
             SELECT 1 FROM account a WHERE a.member = $1
                AND a.platform = outgoing.platform AND a.person = outgoing.person)",
        member.0
    )?;
    own_ideas::leave(conn, member).await?;
    own_announcements::leave(conn, member).await?;
    let gone = execute!(conn, "DELETE FROM member WHERE id = $1", member.0)?;
    Ok(gone == 1)
}
