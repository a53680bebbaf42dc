//! A row of an idea, and how it is read.

use super::{Carer, Idea, Origin};
use crate::core::idea::{Reason, State, Usual, Words};
use crate::core::ids::{IdeaId, MemberId};
use crate::storage::files::FileRow;
use crate::storage::{Error, Result};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: i64,
    number: Option<i64>,
    author: Option<i64>,
    title: String,
    what: String,
    needs: String,
    place: String,
    language: String,
    competences: String,
    topics: String,
    signature: Option<String>,
    state: String,
    published: Option<i64>,
    submitted: Option<i64>,
    changed: i64,
    version: i64,
    support: i64,
    supported: bool,
    followed: bool,
    released: bool,
    usual: Option<String>,
    reason: Option<String>,
    reason_language: Option<String>,
    comments: i64,
    assigned: Option<i64>,
    origin_title: Option<String>,
    origin_community: Option<String>,
    origin_url: Option<String>,
    #[sqlx(flatten)]
    file: FileRow,
}

/// What was noted with the last decision on an idea: a column of it.
macro_rules! last_change {
    ($column:literal) => {
        concat!(
            "(SELECT c.",
            $column,
            " FROM idea_change c WHERE c.idea = i.id AND c.echo IS NULL
             ORDER BY c.happened DESC, c.id DESC LIMIT 1)"
        )
    };
}

/// Ideas for the reader `$1`, by a condition.
macro_rules! ideas {
    ($($condition:expr),+) => {
        concat!(
            "SELECT i.id, i.number, i.author, i.title, i.what, i.needs, i.place, i.language,
                    i.competences, i.topics, i.signature, i.state, i.published, i.submitted,
                    i.changed, i.version, i.assigned,
                    (SELECT COUNT(*) FROM idea_comment n WHERE n.idea = i.id
                         AND n.published IS NOT NULL) AS comments,
                    (SELECT COUNT(*) FROM idea_support s WHERE s.idea = i.id) + i.gone_support
                        AS support,
                    EXISTS (SELECT 1 FROM idea_support s WHERE s.idea = i.id AND s.member = $1)
                        AS supported,
                    EXISTS (SELECT 1 FROM idea_follow f WHERE f.idea = i.id AND f.member = $1)
                        AS followed,
                    EXISTS (SELECT 1 FROM idea_release r WHERE r.idea = i.id) AS released,
                    ",
            $crate::storage::ideas::rows::last_change!("usual"),
            " AS usual,
                    ",
            $crate::storage::ideas::rows::last_change!("reason"),
            " AS reason,
                    ",
            $crate::storage::ideas::rows::last_change!("language"),
            " AS reason_language, o.title AS origin_title, o.community AS origin_community,
                    o.url AS origin_url, ",
            $crate::storage::files::file_columns!(),
            "
             FROM idea i LEFT JOIN idea_origin o ON o.idea = i.id
             LEFT JOIN file x ON x.idea = i.id WHERE ",
            $($condition),+
        )
    };
}

pub(in crate::storage) use {ideas, last_change};

/// Why something was decided, if a word was said.
pub(super) fn reason(
    usual: Option<String>,
    words: Option<String>,
    language: Option<String>,
) -> Option<Reason> {
    if let Some(usual) = usual {
        return Usual::from_code(&usual).map(Reason::Usual);
    }
    let words = words.filter(|it| !it.is_empty())?;
    Some(Reason::Words(words, language?.parse().ok()?))
}

pub(super) fn unreadable(id: i64, what: &str) -> Error {
    Error::Unreadable { table: "idea", id, reason: what.to_owned() }
}

/// Codes that this version does not know are left out.
pub(in crate::storage) fn codes<T: std::str::FromStr>(json: &str) -> Vec<T> {
    let codes: Vec<String> = serde_json::from_str(json).unwrap_or_default();
    codes.iter().filter_map(|it| it.parse().ok()).collect()
}

impl Row {
    pub(super) fn read(self, reader: MemberId) -> Result<Idea> {
        let state = State::from_code(&self.state);
        let state = state.ok_or_else(|| unreadable(self.id, "the state"))?;
        let language = self.language.parse().map_err(|_| unreadable(self.id, "the language"))?;
        Ok(Idea {
            id: IdeaId(self.id),
            number: self.number,
            is_own: self.author == Some(reader.0),
            words: Words {
                title: self.title,
                what: self.what,
                needs: self.needs,
                place: self.place,
                signature: self.signature,
                competences: codes(&self.competences),
                topics: codes(&self.topics),
            },
            language,
            state,
            is_public: self.published.is_some() && state.is_shown(),
            support: self.support,
            supported: self.supported,
            followed: self.followed,
            released: self.released,
            submitted: self.submitted,
            changed: self.changed,
            reason: reason(self.usual, self.reason, self.reason_language),
            comments: self.comments,
            carer: self.assigned.map(|it| match it == reader.0 {
                true => Carer::Reader,
                false => Carer::Another,
            }),
            origin: self.origin_title.zip(self.origin_community).map(|(title, community)| Origin {
                title,
                community,
                url: self.origin_url,
            }),
            file: self.file.read(),
            version: self.version,
        })
    }
}
