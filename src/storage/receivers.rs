//! Where somebody can be written to who did not ask for it just now.
//!
//! Whoever stopped that, or can't be reached, is not among them. What they are told, and whether,
//! is not decided here.

use super::connection::{Conn, fetch};
use super::{Result, Storage};
use crate::core::catalogue::Language;
use crate::core::ids::{
    CommentId, Conversation, EntryId, IdeaId, MemberId, PersonId, Platform, ReportId,
};
use crate::core::introduction::Goal;
use crate::core::role::{Permit, Role};

/// Somebody who can be written to.
#[derive(Debug, Clone, PartialEq)]
pub struct Receiver {
    /// Who.
    pub member: MemberId,
    /// Where.
    pub conversation: Conversation,
    /// The language that they chose.
    pub language: Option<Language>,
    /// The language that their platform names.
    pub hint: Option<Language>,
}

/// Whom to look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// This member; on this platform, if they can be written to there.
    Member(MemberId, Option<Platform>),
    /// Whoever speaks for an organisation.
    Representatives(EntryId),
    /// Coordinators and owners.
    Coordinators,
    /// Whoever has written an idea.
    Author(IdeaId),
    /// Whoever has written a comment.
    Commenter(CommentId),
    /// Whoever has made a report.
    Reporter(ReportId),
    /// Whoever has reported a comment.
    Reporters(CommentId),
    /// Whoever may answer a request.
    Answering {
        /// What it is for.
        goal: Goal,
        /// Whose it is: nobody answers themselves.
        asker: MemberId,
        /// It is held: none but coordinators see it.
        held: bool,
        /// Coordinators may answer it as well.
        to_coordinators: bool,
    },
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    platform: String,
    person: String,
    language: Option<String>,
    hint: Option<String>,
}

/// Accounts by which somebody can be written to, with the condition on the member behind it.
macro_rules! reachable {
    ($condition:literal) => {
        concat!(
            "SELECT m.id, a.platform, a.person, m.language, a.hint
             FROM member m JOIN account a ON a.member = m.id
             WHERE m.stopped IS NULL AND a.unreachable IS NULL AND ",
            $condition,
            " ORDER BY m.id, a.platform DESC, a.person"
        )
    };
}

impl Storage {
    /// Who can be written to, each on one of their accounts.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn receivers(&self, _: &Permit, whom: Whom) -> Result<Vec<Receiver>> {
        self.read(move |mut conn| Box::pin(async move { receivers(&mut conn, whom).await })).await
    }
}

pub(super) async fn receivers(conn: &mut Conn<'_>, whom: Whom) -> Result<Vec<Receiver>> {
    let Whom::Answering { goal, asker, held, to_coordinators } = whom else {
        return each_once(conn, whom).await;
    };
    let mut them = match (held, goal) {
        (true, _) => Vec::new(),
        (false, Goal::Organisation(id)) => each_once(conn, Whom::Representatives(id)).await?,
        (false, Goal::Idea(id)) => each_once(conn, Whom::Author(id)).await?,
    };
    if held || to_coordinators {
        for receiver in each_once(conn, Whom::Coordinators).await? {
            if them.iter().all(|it| it.member != receiver.member) {
                them.push(receiver);
            }
        }
    }
    them.retain(|it| it.member != asker);
    Ok(them)
}

async fn each_once(conn: &mut Conn<'_>, whom: Whom) -> Result<Vec<Receiver>> {
    let rows = match whom {
        Whom::Member(member, _) => {
            fetch!(conn, fetch_all as Row, reachable!("m.id = $1"), member.0)
        }
        Whom::Representatives(organisation) => fetch!(
            conn,
            fetch_all as Row,
            reachable!("m.id IN (SELECT member FROM representation WHERE organisation = $1)"),
            organisation.0
        ),
        Whom::Coordinators => fetch!(
            conn,
            fetch_all as Row,
            reachable!("m.role <> 'member' AND m.role IN ($1, $2)"),
            Role::Coordinator.code(),
            Role::Owner.code()
        ),
        Whom::Author(idea) => fetch!(
            conn,
            fetch_all as Row,
            reachable!("m.id = (SELECT author FROM idea WHERE id = $1)"),
            idea.0
        ),
        Whom::Commenter(comment) => fetch!(
            conn,
            fetch_all as Row,
            reachable!("m.id = (SELECT author FROM idea_comment WHERE id = $1)"),
            comment.0
        ),
        Whom::Reporter(report) => fetch!(
            conn,
            fetch_all as Row,
            reachable!("m.id = (SELECT member FROM idea_report WHERE id = $1)"),
            report.0
        ),
        Whom::Reporters(comment) => fetch!(
            conn,
            fetch_all as Row,
            reachable!("m.id IN (SELECT member FROM idea_report WHERE comment = $1)"),
            comment.0
        ),
        Whom::Answering { .. } => Ok(Vec::new()),
    }?;
    let preferred = match whom {
        Whom::Member(_, platform) => platform,
        Whom::Representatives(_)
        | Whom::Coordinators
        | Whom::Author(_)
        | Whom::Commenter(_)
        | Whom::Reporter(_)
        | Whom::Reporters(_)
        | Whom::Answering { .. } => None,
    };
    let mut receivers: Vec<Receiver> = Vec::with_capacity(rows.len());
    for receiver in rows.into_iter().filter_map(Row::read) {
        match receivers.last_mut().filter(|it| it.member == receiver.member) {
            Some(before) if Some(receiver.conversation.platform) == preferred => *before = receiver,
            // A platform with a phone behind it comes first: Telegram, Discord, a terminal.
            Some(_) => {}
            None => receivers.push(receiver),
        }
    }
    Ok(receivers)
}

impl Row {
    fn read(self) -> Option<Receiver> {
        let platform = Platform::named(&self.platform)?;
        Some(Receiver {
            member: MemberId(self.id),
            conversation: Conversation::private(platform, PersonId(self.person)),
            language: self.language.and_then(|it| it.parse().ok()),
            hint: self.hint.and_then(|it| it.parse().ok()),
        })
    }
}
