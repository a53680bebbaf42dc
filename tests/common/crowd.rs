//! Very many members, and what they are told.

use xploit_bot::core::announcement::{Announcement, Words};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::ids::AnnouncementId;
use xploit_bot::core::keeping::day_of;

use super::Database;

/// Members `1…count` on Telegram; every third reads English, every tenth Welsh; every hundredth has
/// stopped what is unasked, and is not counted.
pub async fn fill(database: &Database, count: i64) {
    let today = day_of(Clock::System.now().as_millisecond());
    database
        .execute(&format!(
            "INSERT INTO member (id, role, language, interests, offered, created, stopped, seen)
             SELECT i, 'member', CASE WHEN i % 10 = 0 THEN 'cy' WHEN i % 3 = 0 THEN 'en' ELSE NULL END,
                    '[]', '[]', 0, CASE WHEN i % 100 = 50 THEN 1 ELSE NULL END, {today}
             FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
                   SELECT i FROM n) AS numbers"
        ))
        .await;
    database
        .execute(
            "INSERT INTO account (platform, person, member)
             SELECT 'telegram', CAST(id AS TEXT), id FROM member",
        )
        .await;
}

/// An announcement in Romanian and English; who reads Welsh gets the English text.
pub fn announcement(id: i64) -> Announcement {
    let words = |title: &str| Words { title: title.to_owned(), text: "Text.".to_owned() };
    let mut it = Announcement::new(AnnouncementId(id << 20));
    let [ro, en, cy] = ["ro", "en", "cy"].map(|it| it.parse().unwrap());
    it.say(&ro, words("Târg"));
    it.say(&en, words("Fair"));
    it.decide(&cy, Some(en));
    it
}
