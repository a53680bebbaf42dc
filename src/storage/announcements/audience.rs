//! Who gets an announcement: counted before it goes out, and written down, in one statement, when it
//! does.
//!
//! Each member gets it once, on one of their accounts: one with a phone behind it first (Telegram,
//! Discord, a terminal). On Discord nobody gets a direct message who has not asked for it. Groups
//! and channels get it that a coordinator has named and that want its topic, or everything, unless it
//! is for some members alone.

use super::{Row, announcements, load};
use crate::core::announcement::{Announcement, Kind};
use crate::core::catalogue::Language;
use crate::core::ids::{AnnouncementId, Platform};
use crate::core::quiet::Quiet;
use crate::core::role::Permit;
use crate::core::vocabulary::Topic;
use crate::storage::announcements::reading::About;
use crate::storage::connection::{Conn, execute, fetch};
use crate::storage::{Result, Storage};

/// What announcements without a topic are muted by.
pub const GENERAL: &str = "general";

/// How many deliveries are leased together; those in terminals one by one, for each terminal is a
/// process of its own.
pub const RANGE: i64 = 500;

/// Receivers who have the same platform, languages and hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Where.
    pub platform: Platform,
    /// The language that they chose; of a group, its own.
    pub language: Option<Language>,
    /// The language that their platform names.
    pub hint: Option<Language>,
    /// When they want quiet.
    pub quiet: Quiet,
    /// How many.
    pub count: i64,
}

#[derive(sqlx::FromRow)]
struct AlikeRow {
    platform: String,
    language: Option<String>,
    hint: Option<String>,
    quiet_from: Option<i64>,
    quiet_until: Option<i64>,
    count: i64,
}

/// Receivers of an audience: of the platform `$1` (NULL: any), the place `$2`; followers alone (`$3`)
/// of the topic that the pattern `$4` finds, and channels that want it; whoever has muted `$5` is not
/// among them; with one of the interests that the patterns `$6` to `$15` find, if there is a first. An
/// account goes by where it stands among those of its member (`line`): the first is written to.
macro_rules! receivers {
    () => {
        "(SELECT m.id AS member, a.platform, a.person AS chat, a.person, m.language, a.hint,
                 r.quiet_from, r.quiet_until,
                 ROW_NUMBER() OVER (PARTITION BY m.id ORDER BY a.platform DESC, a.person) AS line
          FROM member m JOIN account a ON a.member = m.id
               LEFT JOIN reading r ON r.member = m.id
          WHERE m.stopped IS NULL AND a.unreachable IS NULL
            AND (a.platform <> 'discord' OR COALESCE(r.direct, FALSE))
            AND ($1 IS NULL OR a.platform = $1)
            AND ($2 IS NULL OR m.place = $2)
            AND (NOT $3 OR m.interests LIKE $4)
            AND ($6 IS NULL OR m.interests LIKE $6 OR m.interests LIKE $7 OR m.interests LIKE $8
                 OR m.interests LIKE $9 OR m.interests LIKE $10 OR m.interests LIKE $11
                 OR m.interests LIKE $12 OR m.interests LIKE $13 OR m.interests LIKE $14
                 OR m.interests LIKE $15)
            AND NOT EXISTS (SELECT 1 FROM muted u WHERE u.member = m.id AND u.topic = $5)
          UNION ALL
          SELECT NULL, c.platform, c.chat, '', c.language, NULL, NULL, NULL, 1
          FROM channel c
          WHERE ($1 IS NULL OR c.platform = $1) AND $2 IS NULL AND NOT $3 AND $6 IS NULL
            AND (c.topics = '[]' OR c.topics LIKE $4)) AS found"
    };
}

/// What [`receivers!`] is asked with.
struct Asked {
    platform: Option<&'static str>,
    place: Option<String>,
    followers: bool,
    pattern: String,
    topic: &'static str,
    interests: Vec<String>,
}

/// How many interests [`receivers!`] takes: whoever adds a topic adds one there.
const INTERESTS: usize = 10;
const _: () = assert!(Topic::ALL.len() <= INTERESTS, "receivers! asks for fewer interests");

impl Asked {
    fn of(it: &Announcement) -> Self {
        let (audience, code) = (&it.audience, About::from(it).code());
        let finds = |code: &str| format!("%\"{code}\"%");
        let (followers, pattern) = match it.kind {
            Kind::Written => (audience.followers && it.topic.is_some(), finds(code)),
            // Whoever follows anything: whether there is something new in it is seen when it is worded.
            Kind::Digest => (true, "%\"%".to_owned()),
        };
        Self {
            platform: audience.platform.map(Platform::name),
            place: audience.place.clone(),
            followers,
            pattern,
            topic: code,
            interests: audience.interests.iter().map(|it| finds(it.code())).collect(),
        }
    }

    fn interest(&self, at: usize) -> Option<&str> {
        self.interests.get(at).map(String::as_str)
    }
}

impl Storage {
    /// Whom an announcement is for, whichever language they read: those who are alike together.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn receivers_of(
        &self,
        _: &Permit,
        announcement: &Announcement,
    ) -> Result<Vec<Alike>> {
        let asked = Asked::of(announcement);
        let rows = self
            .read(move |mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as AlikeRow,
                        concat!(
                            "SELECT platform, language, hint, quiet_from, quiet_until,
                                    COUNT(*) AS count FROM ",
                            receivers!(),
                            " WHERE line = 1
                              GROUP BY platform, language, hint, quiet_from, quiet_until
                              ORDER BY platform, language, hint, quiet_from, quiet_until"
                        ),
                        asked.platform,
                        asked.place.as_deref(),
                        asked.followers,
                        asked.pattern.as_str(),
                        asked.topic,
                        asked.interest(0),
                        asked.interest(1),
                        asked.interest(2),
                        asked.interest(3),
                        asked.interest(4),
                        asked.interest(5),
                        asked.interest(6),
                        asked.interest(7),
                        asked.interest(8),
                        asked.interest(9)
                    )
                })
            })
            .await?;
        Ok(rows.into_iter().filter_map(AlikeRow::read).collect())
    }

    /// Announcements that are to go out by `now`, in milliseconds since 1970.
    ///
    /// # Errors
    /// Those of the database; a row that can't be read.
    pub async fn due_announcements(&self, _: &Permit, now: i64) -> Result<Vec<Announcement>> {
        self.read(move |mut conn| {
            Box::pin(async move {
                let sql = announcements!("state = 'scheduled' AND due <= $1 ORDER BY due, id");
                let rows = fetch!(&mut conn, fetch_all as Row, sql, now)?;
                let mut due = Vec::with_capacity(rows.len());
                for row in rows {
                    due.push(load(&mut conn, row).await?);
                }
                Ok(due)
            })
        })
        .await
    }

    /// Sends an announcement off: writes down whom it is for, but for those who are like one of
    /// `not`. How many they are; `None`: another process has done so.
    ///
    /// # Errors
    /// Those of the database; then it has not gone out.
    pub async fn send_off(
        &self,
        _: &Permit,
        announcement: &Announcement,
        not: &[Alike],
        now: i64,
    ) -> Result<Option<i64>> {
        let (id, asked) = (announcement.id, Asked::of(announcement));
        let tag = |it: &Option<Language>| it.as_ref().map(ToString::to_string).unwrap_or_default();
        let mut tags = String::from("|");
        for it in not {
            let pair = format!("{}/{}|", tag(&it.language), tag(&it.hint));
            if !tags.contains(&format!("|{pair}")) {
                tags.push_str(&pair);
            }
        }
        self.write(move |mut conn| {
            Box::pin(async move { send_off(&mut conn, id, asked, tags, now).await })
        })
        .await
    }
}

async fn send_off(
    conn: &mut Conn<'_>,
    id: AnnouncementId,
    asked: Asked,
    tags: String,
    now: i64,
) -> Result<Option<i64>> {
    let sql = "UPDATE announcement SET state = 'sending', started = $2, version = version + 1
               WHERE id = $1 AND state = 'scheduled'";
    if execute!(conn, sql, id.0, now)? == 0 {
        return Ok(None);
    }
    let receivers = execute!(
        conn,
        concat!(
            "INSERT INTO delivery (announcement, number, platform, chat, person, member, outcome)
             SELECT $16, ROW_NUMBER() OVER (ORDER BY platform DESC, member), platform, chat, person,
                    member, NULL FROM ",
            receivers!(),
            " WHERE line = 1 AND ($17 = '|' OR $17 NOT LIKE
                  '%|' || COALESCE(language, '') || '/' || COALESCE(hint, '') || '|%')"
        ),
        asked.platform,
        asked.place.as_deref(),
        asked.followers,
        asked.pattern.as_str(),
        asked.topic,
        asked.interest(0),
        asked.interest(1),
        asked.interest(2),
        asked.interest(3),
        asked.interest(4),
        asked.interest(5),
        asked.interest(6),
        asked.interest(7),
        asked.interest(8),
        asked.interest(9),
        id.0,
        tags
    )?;
    execute!(
        conn,
        "INSERT INTO delivery_range (announcement, first, last, platform, due, token, done,
                                     delivered, unreachable, failed, left_out)
         SELECT announcement, MIN(number), MAX(number), platform, $2, 0, FALSE, 0, 0, 0, 0
         FROM delivery WHERE announcement = $1
         GROUP BY announcement, platform,
                  CASE WHEN platform = 'console' THEN number ELSE (number - 1) / $3 END",
        id.0,
        now,
        RANGE
    )?;
    let receivers = i64::try_from(receivers).unwrap_or(i64::MAX);
    execute!(conn, "UPDATE announcement SET receivers = $2 WHERE id = $1", id.0, receivers)?;
    Ok(Some(receivers))
}

impl AlikeRow {
    fn read(self) -> Option<Alike> {
        let quiet = self.quiet_from.zip(self.quiet_until);
        Some(Alike {
            platform: Platform::named(&self.platform)?,
            language: self.language.and_then(|it| it.parse().ok()),
            hint: self.hint.and_then(|it| it.parse().ok()),
            quiet: quiet
                .and_then(|(from, until)| Quiet::of_minutes(from, until))
                .unwrap_or(Quiet::USUAL),
            count: self.count,
        })
    }
}
