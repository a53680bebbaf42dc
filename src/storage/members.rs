//! Members: who they are on which platform, what they chose.

use super::connection::{Conn, execute, fetch};
use super::outgoing;
use super::{Error, Result, Storage};
use crate::core::catalogue::Language;
use crate::core::ids::{Conversation, MemberId, PersonId, Platform};
use crate::core::keeping::day_of;
use crate::core::member::Member;
use crate::core::role::{Permit, Role};

/// Whether the community knows somebody.
#[derive(Debug, Clone, PartialEq)]
pub enum Known {
    /// It does not.
    New,
    /// It does.
    Reachable(Member),
    /// It does; but as far as it knew, they could not be written to.
    Unreachable(Member),
}

/// A change to a member.
#[derive(Debug, Clone, PartialEq)]
pub enum MemberWrite {
    /// They can be written to on the platform that they wrote from.
    Reached,
    /// They can't be written to any more on that platform.
    Lost,
    /// The language that the platform of their account names.
    Hint(Language),
    /// Keeps somebody new, with the account that they wrote from.
    Join,
    /// The language that they chose; `None` follows the platform.
    Language(Option<Language>),
    /// Where they live.
    Place(Option<String>),
    /// Topics that they want to hear of first.
    Interests(Vec<String>),
    /// Languages that they were offered.
    Offered(Vec<Language>),
    /// They were heard of on this day, in milliseconds since 1970.
    Seen(i64),
    /// They were shown this version of the words about privacy.
    Told(u32),
    /// Since when they want no message unasked; `None`: they want them again. Those that wait go.
    Stopped(Option<i64>),
}

/// A row of `member`, as part of a wider one.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct MemberRow {
    member_id: Option<i64>,
    role: Option<String>,
    language: Option<String>,
    place: Option<String>,
    interests: Option<String>,
    offered: Option<String>,
    stopped: Option<i64>,
    seen: Option<i64>,
    told: Option<i64>,
    unreachable: Option<i64>,
    account_hint: Option<String>,
}

impl Known {
    /// The member, if the community knows them.
    pub fn member(self) -> Option<Member> {
        match self {
            Self::New => None,
            Self::Reachable(member) | Self::Unreachable(member) => Some(member),
        }
    }
}

impl MemberRow {
    /// The member; [`Known::New`] if the row has none.
    pub(super) fn read(self) -> Result<Known> {
        let Some(id) = self.member_id else { return Ok(Known::New) };
        let unreadable =
            |what: &str| Error::Unreadable { table: "member", id, reason: what.to_owned() };
        let list = |json: Option<String>| {
            serde_json::from_str::<Vec<String>>(&json.unwrap_or_default())
                .map_err(|_| unreadable("a list"))
        };
        let role = self.role.as_deref().and_then(Role::from_code);
        let known = match self.unreachable {
            None => Known::Reachable,
            Some(_) => Known::Unreachable,
        };
        Ok(known(Member {
            id: MemberId(id),
            role: role.ok_or_else(|| unreadable("the role"))?,
            language: self.language.and_then(|it| it.parse().ok()),
            hint: self.account_hint.and_then(|it| it.parse().ok()),
            place: self.place,
            interests: list(self.interests)?,
            offered: list(self.offered)?.iter().filter_map(|it| it.parse().ok()).collect(),
            stopped: self.stopped,
            seen: self.seen,
            told: self.told.and_then(|it| u32::try_from(it).ok()),
        }))
    }
}

/// Applies a change. `false` when the member is not any more what the turn had read: another
/// process met this person at the same moment, or they were erased.
pub(super) async fn apply(
    conn: &mut Conn<'_>,
    conversation: &Conversation,
    member: MemberId,
    write: MemberWrite,
    now: i64,
) -> Result<bool> {
    let languages = |them: &[Language]| {
        let tags: Vec<_> = them.iter().map(ToString::to_string).collect();
        serde_json::Value::from(tags).to_string()
    };
    let touched = match write {
        MemberWrite::Join => return join(conn, conversation, member, now).await,
        MemberWrite::Reached => reach(conn, conversation, None).await,
        MemberWrite::Lost => reach(conn, conversation, Some(now)).await,
        MemberWrite::Hint(hint) => execute!(
            conn,
            "UPDATE account SET hint = $3 WHERE platform = $1 AND person = $2",
            conversation.platform.name(),
            &conversation.person.0,
            hint.to_string()
        ),
        MemberWrite::Language(language) => execute!(
            conn,
            "UPDATE member SET language = $1 WHERE id = $2",
            language.map(|it| it.to_string()),
            member.0
        ),
        MemberWrite::Place(place) => {
            execute!(conn, "UPDATE member SET place = $1 WHERE id = $2", place, member.0)
        }
        MemberWrite::Interests(topics) => execute!(
            conn,
            "UPDATE member SET interests = $1 WHERE id = $2",
            serde_json::Value::from(topics).to_string(),
            member.0
        ),
        MemberWrite::Offered(offered) => execute!(
            conn,
            "UPDATE member SET offered = $1 WHERE id = $2",
            languages(&offered),
            member.0
        ),
        MemberWrite::Seen(day) => execute!(
            conn,
            "UPDATE member SET seen = $1, warned = NULL WHERE id = $2",
            day,
            member.0
        ),
        MemberWrite::Told(version) => execute!(
            conn,
            "UPDATE member SET told = $1 WHERE id = $2",
            i64::from(version),
            member.0
        ),
        MemberWrite::Stopped(since) => {
            if since.is_some() {
                outgoing::withdraw_unasked(conn, member).await?;
                execute!(conn, "DELETE FROM idea_digest WHERE member = $1", member.0)?;
            }
            execute!(conn, "UPDATE member SET stopped = $1 WHERE id = $2", since, member.0)
        }
    }?;
    Ok(touched == 1)
}

/// Notes since when somebody can't be written to.
pub(super) async fn reach(
    conn: &mut Conn<'_>,
    conversation: &Conversation,
    unreachable: Option<i64>,
) -> Result<u64> {
    execute!(
        conn,
        "UPDATE account SET unreachable = $3 WHERE platform = $1 AND person = $2",
        conversation.platform.name(),
        &conversation.person.0,
        unreachable
    )
}

async fn join(
    conn: &mut Conn<'_>,
    conversation: &Conversation,
    member: MemberId,
    now: i64,
) -> Result<bool> {
    execute!(
        conn,
        "INSERT INTO member (id, role, language, place, interests, offered, created, seen)
         VALUES ($1, $2, NULL, NULL, '[]', '[]', $3, $4)",
        member.0,
        Role::Member.code(),
        now,
        day_of(now)
    )?;
    let added = execute!(
        conn,
        "INSERT INTO account (platform, person, member) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
        conversation.platform.name(),
        &conversation.person.0,
        member.0
    )?;
    Ok(added == 1)
}

impl Storage {
    /// A member by their id, without any platform's hint.
    ///
    /// # Errors
    /// Those of the database; a member's row that can't be read.
    pub async fn member(&self, _: &Permit, id: MemberId) -> Result<Option<Member>> {
        let row = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_optional as MemberRow,
                        "SELECT id AS member_id, role, language, place, interests, offered, stopped, seen, told,
                                NULL AS unreachable, NULL AS account_hint
                         FROM member WHERE id = $1",
                        id.0
                    )
                })
            })
            .await?;
        match row {
            Some(row) => Ok(row.read()?.member()),
            None => Ok(None),
        }
    }

    /// Who has at least this role and can be written to on a platform, in a fixed order.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn people_with(
        &self,
        platform: Platform,
        least: Role,
    ) -> Result<Vec<(PersonId, Role)>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let rows = fetch!(
                    &mut conn,
                    fetch_all as (String, String),
                    "SELECT account.person, member.role
                     FROM account JOIN member ON member.id = account.member
                     WHERE account.platform = $1 AND account.unreachable IS NULL
                       AND member.role <> 'member'
                     ORDER BY account.person",
                    platform.name()
                )?;
                let role = |(person, role): (String, String)| {
                    Role::from_code(&role).map(|role| (PersonId(person), role))
                };
                let people = rows.into_iter().filter_map(role);
                Ok(people.filter(|(_, role)| *role >= least).collect())
            })
        })
        .await
    }
}
