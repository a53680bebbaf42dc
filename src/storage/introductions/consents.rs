//! Records of consent: what for, which fields, to whom, on which text, in which language, where, from
//! when until when. A record is never changed but by its withdrawal.

use crate::core::catalogue::Language;
use crate::core::ids::{IntroductionId, MemberId, Platform};
use crate::core::introduction::{Field, Goal, Shares};
use crate::storage::Result;
use crate::storage::connection::{Conn, execute};

/// Something that somebody agreed to, and how it was put to them.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The id of the record.
    pub id: i64,
    /// The version of what they were told about privacy.
    pub text_version: u32,
    /// The language in which it was put.
    pub language: Language,
    /// Where.
    pub platform: Platform,
    /// Until when it holds, in milliseconds since 1970.
    pub expires: i64,
}

/// Who gets what somebody agreed to share.
#[derive(Clone, Copy)]
pub(super) enum Recipient {
    Organisation,
    /// Of the idea.
    Author,
    /// Of somebody too young to consent alone, coordinators read the words and the name first.
    CoordinatorsFirst,
    Coordinators,
    Member,
}

/// What somebody agreed to.
pub(super) struct Agreed<'a> {
    pub shares: &'a Shares,
    /// All members may read that their organisation helps.
    pub named: bool,
}

/// Keeps a consent.
pub(super) async fn keep(
    conn: &mut Conn<'_>,
    member: MemberId,
    (introduction, goal): (IntroductionId, Goal),
    agreed: Agreed<'_>,
    recipient: Recipient,
    given: &Given,
    now: i64,
) -> Result<()> {
    let purpose = match goal {
        Goal::Organisation(_) => "introduction",
        Goal::Idea(_) => "helping",
    };
    let recipient = match recipient {
        Recipient::Organisation => "organisation",
        Recipient::Author => "author",
        Recipient::CoordinatorsFirst => "coordinators-first",
        Recipient::Coordinators => "coordinators",
        Recipient::Member => "member",
    };
    let named = agreed.named.then_some("organisation");
    let fields = agreed.shares.fields().into_iter().map(Field::code).chain(named);
    let fields: Vec<_> = fields.collect();
    execute!(
        conn,
        "INSERT INTO consent (id, member, introduction, purpose, fields, recipient, text_version,
                              language, platform, given, expires)
         VALUES ($1, $2, $3, $11, $4, $5, $6, $7, $8, $9, $10)",
        given.id,
        member.0,
        introduction.0,
        serde_json::to_string(&fields).expect("a list of words is JSON"),
        recipient,
        i64::from(given.text_version),
        given.language.to_string(),
        given.platform.name(),
        now,
        given.expires,
        purpose
    )?;
    Ok(())
}

pub(super) fn json(shares: &Shares) -> String {
    serde_json::to_string(shares).expect("plain data has a JSON form")
}
