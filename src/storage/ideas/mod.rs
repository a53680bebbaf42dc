//! Ideas in storage, as they are read: each by whom it concerns.
//!
//! Who may see one is decided here: its author always; all members once it was published, as long
//! as it is shown; coordinators whatever was submitted. Who its author is nobody is told: others
//! read the name that the author has signed with, if any.

pub mod acts;
pub mod care;
pub mod comments;
pub mod digest;
pub mod figures;
mod file;
mod found;
mod helping;
mod merge;
pub mod news;
pub mod own;
mod records;
pub mod release;
pub mod reports;
mod rows;

use super::connection::{Conn, fetch};
use super::{Result, Storage};
use crate::core::catalogue::Language;
use crate::core::file::File;
use crate::core::idea::{Reason, State, Words};
use crate::core::ids::{IdeaId, InnovationId, MemberId};
use crate::core::role::Permit;
use crate::core::vocabulary::Topic;
pub(in crate::storage) use rows::codes;
use rows::{Row, ideas};

/// An idea, as one reader sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Idea {
    /// Which.
    pub id: IdeaId,
    /// Its short number; `None`: it was never submitted.
    pub number: Option<i64>,
    /// The reader wrote it.
    pub is_own: bool,
    /// What it says.
    pub words: Words,
    /// In which language.
    pub language: Language,
    /// Where it stands.
    pub state: State,
    /// All may read it.
    pub is_public: bool,
    /// How many support it.
    pub support: i64,
    /// The reader supports it.
    pub supported: bool,
    /// The reader wants to hear of it.
    pub followed: bool,
    /// Its author lets other communities read it.
    pub released: bool,
    /// When it was submitted, in milliseconds since 1970.
    pub submitted: Option<i64>,
    /// When its state changed last.
    pub changed: i64,
    /// What was said with the last decision.
    pub reason: Option<Reason>,
    /// How many comments on it all may read.
    pub comments: i64,
    /// Which coordinator takes care of it.
    pub carer: Option<Carer>,
    /// What it adopts.
    pub origin: Option<Origin>,
    /// The photo or document that belongs to it.
    pub file: Option<File>,
    /// Grows with every change of it.
    pub version: i64,
}

/// The innovation of another community that an idea adopts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Its title.
    pub title: String,
    /// What the feed that told of it calls itself.
    pub community: String,
    /// The page on which it is told.
    pub url: Option<String>,
}

/// A coordinator who takes care of an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carer {
    /// The reader.
    Reader,
    /// Somebody else.
    Another,
}

/// Which ideas are looked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sought {
    /// Those about this topic.
    pub topic: Option<Topic>,
    /// Those in this state.
    pub state: Option<State>,
}

/// What a member has submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Ideas that wait for a coordinator.
    pub waiting: i64,
    /// Ideas of the last week.
    pub weekly: i64,
}

/// Whether all may read an idea.
macro_rules! public {
    () => {
        "i.published IS NOT NULL AND i.state IN ('in-review', 'needs-information', 'accepted',
             'piloting', 'implemented', 'declined', 'archived')"
    };
}

/// Whether an idea takes help: all may read it, its author is here, and it is not at its end.
macro_rules! helped {
    () => {
        "i.author IS NOT NULL AND i.published IS NOT NULL
             AND i.state IN ('in-review', 'needs-information', 'accepted', 'piloting')"
    };
}

/// Whether the reader `$1` may read an idea.
macro_rules! visible {
    () => {
        concat!(
            "(i.author = $1 OR (",
            public!(),
            ") OR (i.state <> 'draft' AND EXISTS (
                 SELECT 1 FROM member m WHERE m.id = $1 AND m.role IN ('coordinator', 'owner'))))"
        )
    };
}

pub(in crate::storage) use {helped, public, visible};

pub use found::IdeaNews;

/// What is looked for: public, about a topic and in a state, where they are named.
macro_rules! sought {
    () => {
        concat!(public!(), " AND ($2 IS NULL OR i.topics LIKE $2) AND ($3 IS NULL OR i.state = $3)")
    };
}

impl Storage {
    /// An idea, if the reader may see it.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn idea(&self, _: &Permit, reader: MemberId, id: IdeaId) -> Result<Option<Idea>> {
        self.read(move |mut conn| Box::pin(async move { read(&mut conn, reader, id).await })).await
    }

    /// The idea with this number, if the reader may see it.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn idea_numbered(
        &self,
        _: &Permit,
        reader: MemberId,
        number: i64,
    ) -> Result<Option<Idea>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = ideas!("i.number = $2 AND ", visible!());
                let row = fetch!(&mut conn, fetch_optional as Row, sql, reader.0, number)?;
                row.map(|it| it.read(reader)).transpose()
            })
        })
        .await
    }

    /// What the member was last writing.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn draft_idea(&self, _: &Permit, member: MemberId) -> Result<Option<Idea>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = ideas!("i.author = $1 AND i.state = 'draft' ORDER BY i.id DESC LIMIT 1");
                let row = fetch!(&mut conn, fetch_optional as Row, sql, member.0)?;
                row.map(|it| it.read(member)).transpose()
            })
        })
        .await
    }

    /// A page of a member's own ideas, the newest first, and how many there are.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn own_ideas(
        &self,
        _: &Permit,
        member: MemberId,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Idea>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = ideas!("i.author = $1 ORDER BY i.id DESC LIMIT $2 OFFSET $3");
                let rows = fetch!(&mut conn, fetch_all as Row, sql, member.0, limit, offset)?;
                let sql = "SELECT COUNT(*) FROM idea WHERE author = $1";
                let count = fetch!(&mut conn, fetch_one as (i64,), sql, member.0)?;
                Ok((all(rows, member)?, count.0))
            })
        })
        .await
    }

    /// A page of the ideas that all may read, the newest first, and how many there are.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn public_ideas(
        &self,
        _: &Permit,
        reader: MemberId,
        sought: Sought,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Idea>, i64)> {
        let topic = sought.topic.map(|it| format!("%\"{}\"%", it.code()));
        let state = sought.state.map(State::code);
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql =
                    ideas!(sought!(), " ORDER BY i.published DESC, i.id DESC LIMIT $4 OFFSET $5");
                let rows = fetch!(
                    &mut conn,
                    fetch_all as Row,
                    sql,
                    reader.0,
                    topic.clone(),
                    state,
                    limit,
                    offset
                )?;
                let count = fetch!(
                    &mut conn,
                    fetch_one as (i64,),
                    concat!("SELECT COUNT(*) FROM idea i WHERE $1 = $1 AND ", sought!()),
                    reader.0,
                    topic,
                    state
                )?;
                Ok((all(rows, reader)?, count.0))
            })
        })
        .await
    }

    /// The ideas that all may read and that adopt an innovation, the newest first, at most `limit`.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn adopting_ideas(
        &self,
        _: &Permit,
        reader: MemberId,
        innovation: InnovationId,
        limit: i64,
    ) -> Result<Vec<Idea>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = ideas!(
                    public!(),
                    " AND o.innovation = $2 ORDER BY i.published DESC, i.id DESC LIMIT $3"
                );
                let rows = fetch!(&mut conn, fetch_all as Row, sql, reader.0, innovation.0, limit)?;
                all(rows, reader)
            })
        })
        .await
    }

    /// A page of what waits for a coordinator, the oldest first, and how much there is.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn submitted_ideas(
        &self,
        _: &Permit,
        reader: MemberId,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<Idea>, i64)> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = ideas!(
                    "i.state = 'submitted' AND ",
                    visible!(),
                    " ORDER BY i.submitted, i.id LIMIT $2 OFFSET $3"
                );
                let rows = fetch!(&mut conn, fetch_all as Row, sql, reader.0, limit, offset)?;
                let sql = "SELECT COUNT(*) FROM idea WHERE state = 'submitted'";
                let count = fetch!(&mut conn, fetch_one as (i64,), sql)?;
                Ok((all(rows, reader)?, count.0))
            })
        })
        .await
    }

    /// How much a member has submitted, since this time in milliseconds since 1970.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn idea_load(&self, _: &Permit, member: MemberId, since: i64) -> Result<Load> {
        self.read(move |mut conn| Box::pin(async move { load(&mut conn, member, since).await }))
            .await
    }

    /// Whether the member has submitted these very words before.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn idea_was_said(&self, _: &Permit, member: MemberId, words: &Words) -> Result<bool> {
        let (title, what) = (words.title.clone(), words.what.clone());
        self.read(move |mut conn| {
            Box::pin(async move {
                let row = fetch!(
                    &mut conn,
                    fetch_optional as (i64,),
                    "SELECT id FROM idea WHERE author = $1 AND title = $2 AND what = $3
                                           AND state NOT IN ('draft', 'withdrawn') LIMIT 1",
                    member.0,
                    title,
                    what
                )?;
                Ok(row.is_some())
            })
        })
        .await
    }
}

pub(super) async fn read(
    conn: &mut Conn<'_>,
    reader: MemberId,
    id: IdeaId,
) -> Result<Option<Idea>> {
    let sql = ideas!("i.id = $2 AND ", visible!());
    let row = fetch!(conn, fetch_optional as Row, sql, reader.0, id.0)?;
    row.map(|it| it.read(reader)).transpose()
}

async fn load(conn: &mut Conn<'_>, member: MemberId, since: i64) -> Result<Load> {
    let (waiting, weekly) = fetch!(
        conn,
        fetch_one as (i64, i64),
        "SELECT COUNT(CASE WHEN state = 'submitted' THEN 1 END),
                COUNT(CASE WHEN submitted >= $2 THEN 1 END)
         FROM idea WHERE author = $1",
        member.0,
        since
    )?;
    Ok(Load { waiting, weekly })
}

fn all(rows: Vec<Row>, reader: MemberId) -> Result<Vec<Idea>> {
    rows.into_iter().map(|it| it.read(reader)).collect()
}
