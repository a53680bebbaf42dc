//! Whom a decision on an idea concerns, and how far they are told: a page of people at a time, so
//! that an idea of ten thousand followers holds up nobody. A page is told and crossed off in one
//! transaction: whatever crashes, each hears of each change once.

use super::digest;
use crate::core::digest::Frequency;
use crate::core::idea::{Reason, State};
use crate::core::ids::{Conversation, IdeaId, InnovationId, MemberId, PersonId, Platform};
use crate::core::role::Permit;
use crate::storage::connection::{execute, fetch};
use crate::storage::outgoing::{self, Outgoing};
use crate::storage::receivers::Receiver;
use crate::storage::{Result, Storage};

/// A decision that not everybody knows of whom it concerns.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    id: i64,
    actor: Option<i64>,
    happened: i64,
    /// Up to which member it was told.
    told: i64,
    /// On which idea.
    pub idea: IdeaId,
    /// Its title.
    pub title: String,
    /// Its number.
    pub number: i64,
    /// Its author, who is told other words than the rest.
    pub author: Option<MemberId>,
    /// What was decided.
    pub state: State,
    /// All may read it.
    pub is_public: bool,
    /// Why, if a word was said.
    pub reason: Option<Reason>,
    /// The idea that it said again: which, its number, its title.
    pub same_as: Option<(IdeaId, i64, String)>,
    /// The community that has adopted the idea, with its innovation: the state is the one there.
    pub echo: Option<(String, InnovationId)>,
}

/// The next people who are to be told.
#[derive(Debug)]
pub struct Page {
    /// Those of them who can be written to and want it, each once.
    pub receivers: Vec<Receiver>,
    /// Those of them who want it later, and how often.
    pub later: Vec<(MemberId, Frequency)>,
    /// Up to which member this page goes; `None`: there is none behind it.
    last: Option<i64>,
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: i64,
    idea: i64,
    actor: Option<i64>,
    state: String,
    usual: Option<String>,
    reason: String,
    language: String,
    happened: i64,
    told: Option<i64>,
    echo: Option<String>,
    title: String,
    number: Option<i64>,
    author: Option<i64>,
    published: Option<i64>,
    other: Option<i64>,
    other_number: Option<i64>,
    other_title: Option<String>,
    community: Option<String>,
    echoed: Option<i64>,
}

/// Changes from some tables, by a condition.
macro_rules! changes {
    ($tables:literal, $condition:literal) => {
        concat!(
            "SELECT c.id, c.idea, c.actor, c.state, c.usual, c.reason, c.language, c.happened,
                    c.told, c.echo, i.title, i.number, i.author, i.published, o.id AS other,
                    o.number AS other_number, o.title AS other_title, f.title AS community, c.echoed
             FROM ",
            $tables,
            " JOIN idea i ON i.id = c.idea
             LEFT JOIN idea o ON o.id = i.duplicate_of
             LEFT JOIN feed f ON f.url = c.echo
             WHERE ",
            $condition
        )
    };
}

pub(super) use changes;

impl Storage {
    /// The oldest decision that not everybody was told of, after the one before.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn untold_change(
        &self,
        _: &Permit,
        after: Option<&Change>,
    ) -> Result<Option<Change>> {
        let after = after.map_or(0, |it| it.id);
        let row = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_optional as Row,
                        changes!(
                            "idea_change c",
                            "c.told IS NOT NULL AND i.number IS NOT NULL AND c.id > $1
                             AND (c.echo IS NULL OR f.id IS NOT NULL) ORDER BY c.id LIMIT 1"
                        ),
                        after
                    )
                })
            })
            .await?;
        Ok(row.and_then(Row::read))
    }

    /// The next people whom a decision concerns: the author, supporters and followers, as they were
    /// when it was made, without whoever made it. At most `limit` are looked at.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn to_be_told(&self, _: &Permit, change: &Change, limit: i64) -> Result<Page> {
        let Change { idea, actor, told, happened, .. } = *change;
        let actor = actor.unwrap_or_default();
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as ReaderRow,
                        "WITH audience AS (
                             SELECT author AS member FROM idea WHERE id = $1 AND author > $2
                             UNION SELECT member FROM idea_support
                                   WHERE idea = $1 AND member > $2 AND since <= $3
                             UNION SELECT member FROM idea_follow
                                   WHERE idea = $1 AND member > $2 AND since <= $3),
                         page AS (
                             SELECT member FROM audience WHERE member <> $4
                             ORDER BY member LIMIT $5)
                         SELECT p.member, a.platform, a.person, m.language, a.hint, g.ideas
                         FROM page p JOIN member m ON m.id = p.member
                         LEFT JOIN reading g ON g.member = m.id
                         LEFT JOIN account a ON a.member = m.id AND a.unreachable IS NULL
                                            AND m.stopped IS NULL
                         ORDER BY p.member, a.platform DESC, a.person",
                        idea.0,
                        told,
                        happened,
                        actor,
                        limit
                    )
                })
            })
            .await?;
        let last = rows.last().map(|it| it.member);
        let (mut receivers, mut later) = (Vec::with_capacity(rows.len()), Vec::new());
        let mut before = None;
        for (receiver, frequency) in rows.into_iter().filter_map(ReaderRow::read) {
            // A platform with a phone behind it comes first: Telegram, Discord, a terminal.
            if before.replace(receiver.member) == Some(receiver.member) {
                continue;
            }
            // What somebody is asked does not wait.
            let asked = change.state == State::NeedsInformation && change.echo.is_none();
            match frequency {
                Frequency::Daily | Frequency::Weekly
                    if !(asked && change.author == Some(receiver.member)) =>
                {
                    later.push((receiver.member, frequency));
                }
                _ => receivers.push(receiver),
            }
        }
        Ok(Page { receivers, later, last })
    }

    /// Keeps the letters to a page of people, and for whom it waits until when, and crosses them off.
    /// `false`: another process has.
    ///
    /// # Errors
    /// Those of the database; then nobody of the page is told.
    pub async fn tell_page(
        &self,
        _: &Permit,
        change: &Change,
        page: &Page,
        letters: Vec<Outgoing>,
        later: Vec<(MemberId, i64)>,
    ) -> Result<bool> {
        let (id, told, last) = (change.id, change.told, page.last);
        self.write(move |mut conn| {
            Box::pin(async move {
                let sql = "UPDATE idea_change SET told = $3 WHERE id = $1 AND told = $2";
                if execute!(&mut conn, sql, id, told, last)? == 0 {
                    return Ok(false);
                }
                for letter in letters {
                    outgoing::insert(&mut conn, letter).await?;
                }
                for it in later {
                    digest::wait(&mut conn, id, it).await?;
                }
                Ok(true)
            })
        })
        .await
    }
}

impl Change {
    /// The same decision, once a page was told; `None`: everybody was.
    #[must_use]
    pub fn after(self, page: &Page) -> Option<Self> {
        Some(Self { told: page.last?, ..self })
    }
}

impl Row {
    pub(super) fn id(&self) -> i64 {
        self.id
    }

    /// `None`: there is nothing to tell any more, as the feed it came from is not followed.
    pub(super) fn read(self) -> Option<Change> {
        if self.echo.is_some() && self.community.is_none() {
            return None;
        }
        Some(Change {
            id: self.id,
            actor: self.actor,
            happened: self.happened,
            told: self.told.unwrap_or_default(),
            idea: IdeaId(self.idea),
            title: self.title,
            number: self.number?,
            author: self.author.map(MemberId),
            is_public: self.published.is_some(),
            state: State::from_code(&self.state)?,
            same_as: self
                .other
                .map(IdeaId)
                .zip(self.other_number)
                .zip(self.other_title)
                .map(|((id, number), title)| (id, number, title)),
            echo: self.community.zip(self.echoed.map(InnovationId)),
            reason: super::rows::reason(self.usual, Some(self.reason), Some(self.language)),
        })
    }
}

#[derive(sqlx::FromRow)]
struct ReaderRow {
    member: i64,
    platform: Option<String>,
    person: Option<String>,
    language: Option<String>,
    hint: Option<String>,
    ideas: Option<String>,
}

impl ReaderRow {
    fn read(self) -> Option<(Receiver, Frequency)> {
        let platform = Platform::named(&self.platform?)?;
        let frequency = self.ideas.as_deref().and_then(Frequency::from_code);
        let receiver = Receiver {
            member: MemberId(self.member),
            conversation: Conversation::private(platform, PersonId(self.person?)),
            language: self.language.and_then(|it| it.parse().ok()),
            hint: self.hint.and_then(|it| it.parse().ok()),
        };
        Some((receiver, frequency.unwrap_or_default()))
    }
}
