//! What came of deliveries, written down a handful at a time.

use super::delivery::Place;
use crate::core::ids::Posted;
use crate::storage::connection::{Conn, execute};
use crate::storage::{Result, Storage};

/// How a delivery ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// They have it.
    Delivered,
    /// They can't be written to.
    Unreachable,
    /// Their platform did not take it.
    Failed,
    /// They want nothing unasked any more, or readers of their language are left out.
    LeftOut,
    /// What they had says what it is to say now.
    Changed,
    /// What they had is not there any more.
    Withdrawn,
    /// What they had stays as it was: their platform did not take it.
    Unchanged,
}

/// A delivery that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// Which.
    pub place: Place,
    /// How.
    pub end: End,
    /// Where its pieces can be found again; none: nowhere, or where they were.
    pub posted: Vec<Posted>,
}

/// How many outcomes one statement writes down.
const TOGETHER: usize = 16;

/// Writes [`TOGETHER`] outcomes down, of those of whom the condition holds: the numbers are $4 to $19,
/// where their messages are is $20 to $35.
macro_rules! ended {
    ($condition:literal) => {
        concat!(
            "UPDATE delivery SET outcome = $2, edition = $3, messages = COALESCE(CASE number
                 WHEN $4 THEN $20 WHEN $5 THEN $21 WHEN $6 THEN $22 WHEN $7 THEN $23
                 WHEN $8 THEN $24 WHEN $9 THEN $25 WHEN $10 THEN $26 WHEN $11 THEN $27
                 WHEN $12 THEN $28 WHEN $13 THEN $29 WHEN $14 THEN $30 WHEN $15 THEN $31
                 WHEN $16 THEN $32 WHEN $17 THEN $33 WHEN $18 THEN $34 WHEN $19 THEN $35
                 END, messages)
             WHERE announcement = $1
               AND number IN ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                              $19) AND ",
            $condition
        )
    };
}

/// Counts $3 more of a range, where the condition holds of it; $4 is the edition that they got.
macro_rules! counted {
    ($column:literal, $condition:literal) => {
        concat!(
            "UPDATE delivery_range SET ",
            $column,
            " = ",
            $column,
            " + $3 WHERE announcement = $1 AND first = $2 AND ",
            $condition
        )
    };
}

impl End {
    const ALL: &[Self] = &[
        Self::Delivered,
        Self::Unreachable,
        Self::Failed,
        Self::LeftOut,
        Self::Changed,
        Self::Withdrawn,
        Self::Unchanged,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Delivered | Self::Changed | Self::Unchanged => "delivered",
            Self::Unreachable => "unreachable",
            Self::Failed => "failed",
            Self::LeftOut => "left-out",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Writes down that these ended so.
    fn statement(self) -> &'static str {
        match self {
            Self::Delivered | Self::Unreachable | Self::Failed | Self::LeftOut => {
                ended!("outcome IS NULL")
            }
            Self::Changed | Self::Withdrawn | Self::Unchanged => {
                ended!("outcome = 'delivered' AND COALESCE(edition, 0) < $3")
            }
        }
    }

    /// Counts so many more of a range; changes only as long as they are to the edition that it gets.
    fn count(self) -> &'static str {
        match self {
            Self::Delivered => counted!("delivered", "$4 >= 0"),
            Self::Unreachable => counted!("unreachable", "$4 >= 0"),
            Self::Failed => counted!("failed", "$4 >= 0"),
            Self::LeftOut => counted!("left_out", "$4 >= 0"),
            Self::Changed | Self::Withdrawn => counted!("changed", "edition = $4"),
            Self::Unchanged => counted!("unchanged", "edition = $4"),
        }
    }
}

impl Storage {
    /// Writes down how deliveries ended, in one transaction.
    ///
    /// # Errors
    /// Those of the database; then the lease runs out and they are made again.
    pub async fn record_deliveries(&self, ended: Vec<Ended>, now: i64) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let range = |it: &Ended| {
                    let held = it.place.held;
                    (held.announcement.0, held.first, held.edition)
                };
                let mut ranges: Vec<_> = ended.iter().map(range).collect();
                ranges.sort_unstable();
                ranges.dedup();
                for one in ranges {
                    for end in End::ALL {
                        let those = ended.iter().filter(|it| it.end == *end && range(it) == one);
                        let those: Vec<_> = those.collect();
                        record(&mut conn, one, *end, &those, now).await?;
                    }
                }
                Ok(())
            })
        })
        .await
    }
}

async fn record(
    conn: &mut Conn<'_>,
    (announcement, first, edition): (i64, i64, i64),
    end: End,
    ended: &[&Ended],
    now: i64,
) -> Result<()> {
    for chunk in ended.chunks(TOGETHER) {
        let number = |at: usize| chunk.get(at).map(|it| it.place.number);
        let posted = |at: usize| {
            let posted =
                chunk.get(at).map(|it| it.posted.as_slice()).filter(|it| !it.is_empty())?;
            Some(posted.iter().map(|it| it.0.as_str()).collect::<Vec<_>>().join(" "))
        };
        if end == End::Unreachable {
            for it in chunk {
                lose(conn, announcement, it.place.number, now).await?;
            }
        }
        let ended = execute!(
            conn,
            end.statement(),
            announcement,
            end.code(),
            // Most have the first edition: it takes no room.
            Some(edition).filter(|it| *it > 0),
            number(0),
            number(1),
            number(2),
            number(3),
            number(4),
            number(5),
            number(6),
            number(7),
            number(8),
            number(9),
            number(10),
            number(11),
            number(12),
            number(13),
            number(14),
            number(15),
            posted(0),
            posted(1),
            posted(2),
            posted(3),
            posted(4),
            posted(5),
            posted(6),
            posted(7),
            posted(8),
            posted(9),
            posted(10),
            posted(11),
            posted(12),
            posted(13),
            posted(14),
            posted(15)
        )?;
        let ended = i64::try_from(ended).unwrap_or(i64::MAX);
        execute!(conn, end.count(), announcement, first, ended, edition)?;
    }
    Ok(())
}

/// Who gets this delivery can't be written to any more.
async fn lose(conn: &mut Conn<'_>, announcement: i64, number: i64, now: i64) -> Result<()> {
    execute!(
        conn,
        "UPDATE account SET unreachable = $3 WHERE (platform, person) =
             (SELECT platform, person FROM delivery
              WHERE announcement = $1 AND number = $2 AND member IS NOT NULL)",
        announcement,
        number,
        now
    )?;
    execute!(
        conn,
        "DELETE FROM channel WHERE (platform, chat) =
             (SELECT platform, chat FROM delivery
              WHERE announcement = $1 AND number = $2 AND member IS NULL)",
        announcement,
        number
    )?;
    Ok(())
}
