//! How often somebody hears of what they follow: pure.

use jiff::Timestamp;
use jiff::civil::{Time, Weekday, time};
use jiff::tz::TimeZone;
use serde::Serialize;

/// At this time of the community's day a digest comes.
const HOUR: Time = time(9, 0, 0, 0);

/// How often.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// As soon as there is something.
    #[default]
    Immediately,
    /// What there is of a day together.
    Daily,
    /// What there is of a week together, on Mondays.
    Weekly,
}

impl Frequency {
    /// Every frequency.
    pub const ALL: &[Self] = &[Self::Immediately, Self::Daily, Self::Weekly];

    /// The word that storage, buttons and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Immediately => "immediately",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }

    /// The frequency of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }

    /// When the next digest after `now` comes, in milliseconds since 1970.
    pub fn due(self, now: Timestamp, zone: &TimeZone) -> i64 {
        let today = zone.to_datetime(now).date();
        let suits = |day: Weekday| self == Self::Daily || day == Weekday::Monday;
        // The week that follows has a Monday morning in it.
        let days = today.series(jiff::ToSpan::days(1)).take(9);
        let days = days.filter(|_| self != Self::Immediately).filter(|it| suits(it.weekday()));
        days.filter_map(|it| zone.to_timestamp(it.to_datetime(HOUR)).ok())
            .find(|it| *it > now)
            .unwrap_or(now)
            .as_millisecond()
    }
}

#[cfg(test)]
mod tests {
    use super::Frequency;

    #[test]
    fn a_digest_comes_in_the_morning() {
        let zone = jiff::tz::TimeZone::get("Europe/Bucharest").unwrap();
        for (now, frequency, due) in [
            ("2026-11-23T10:00:00Z", Frequency::Immediately, "2026-11-23T10:00:00Z"),
            ("2026-11-23T06:59:00Z", Frequency::Daily, "2026-11-23T07:00:00Z"),
            ("2026-11-23T07:00:00Z", Frequency::Daily, "2026-11-24T07:00:00Z"),
            // A Monday, before and after nine.
            ("2026-11-23T06:00:00Z", Frequency::Weekly, "2026-11-23T07:00:00Z"),
            ("2026-11-23T10:00:00Z", Frequency::Weekly, "2026-11-30T07:00:00Z"),
            // Nine is nine, also after the clock change.
            ("2026-10-24T10:00:00Z", Frequency::Daily, "2026-10-25T07:00:00Z"),
            ("2026-10-23T10:00:00Z", Frequency::Daily, "2026-10-24T06:00:00Z"),
        ] {
            let due: jiff::Timestamp = due.parse().unwrap();
            let now = now.parse().unwrap();
            assert_eq!(frequency.due(now, &zone), due.as_millisecond(), "{now} {frequency:?}");
        }
    }
}
