//! What came of deliveries, written down a handful at a time.

use super::delivery::Place;
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
}

impl End {
    const ALL: &[Self] = &[Self::Delivered, Self::Unreachable, Self::Failed, Self::LeftOut];

    fn code(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Unreachable => "unreachable",
            Self::Failed => "failed",
            Self::LeftOut => "left-out",
        }
    }

    /// Counts so many more of a range.
    fn count(self) -> &'static str {
        match self {
            Self::Delivered => {
                "UPDATE delivery_range SET delivered = delivered + $3
                 WHERE announcement = $1 AND first = $2"
            }
            Self::Unreachable => {
                "UPDATE delivery_range SET unreachable = unreachable + $3
                 WHERE announcement = $1 AND first = $2"
            }
            Self::Failed => {
                "UPDATE delivery_range SET failed = failed + $3
                 WHERE announcement = $1 AND first = $2"
            }
            Self::LeftOut => {
                "UPDATE delivery_range SET left_out = left_out + $3
                 WHERE announcement = $1 AND first = $2"
            }
        }
    }
}

/// How many outcomes one statement writes down.
const TOGETHER: usize = 16;

impl Storage {
    /// Writes down how deliveries ended, in one transaction.
    ///
    /// # Errors
    /// Those of the database; then the lease runs out and they are made again.
    pub async fn record_deliveries(&self, ended: Vec<(Place, End)>, now: i64) -> Result<()> {
        self.write(move |mut conn| {
            Box::pin(async move {
                let mut ranges: Vec<_> =
                    ended.iter().map(|(it, _)| (it.held.announcement.0, it.held.first)).collect();
                ranges.sort_unstable();
                ranges.dedup();
                for (announcement, first) in ranges {
                    for end in End::ALL {
                        let those = ended.iter().filter(|(it, how)| {
                            how == end
                                && (it.held.announcement.0, it.held.first) == (announcement, first)
                        });
                        let numbers: Vec<_> = those.map(|(it, _)| it.number).collect();
                        record(&mut conn, (announcement, first), *end, &numbers, now).await?;
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
    (announcement, first): (i64, i64),
    end: End,
    numbers: &[i64],
    now: i64,
) -> Result<()> {
    for chunk in numbers.chunks(TOGETHER) {
        let number = |at: usize| chunk.get(at).copied();
        if end == End::Unreachable {
            for number in chunk {
                lose(conn, announcement, *number, now).await?;
            }
        }
        let ended = execute!(
            conn,
            "UPDATE delivery SET outcome = $2
             WHERE announcement = $1 AND outcome IS NULL
               AND number IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                              $18)",
            announcement,
            end.code(),
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
            number(15)
        )?;
        let ended = i64::try_from(ended).unwrap_or(i64::MAX);
        execute!(conn, end.count(), announcement, first, ended)?;
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
