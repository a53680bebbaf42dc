//! How often somebody hears of what they follow, and when: pure.

use jiff::civil::{Time, Weekday, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
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
        let days = today.series(1.day()).take(9);
        let days = days.filter(|_| self != Self::Immediately).filter(|it| suits(it.weekday()));
        days.filter_map(|it| zone.to_timestamp(it.to_datetime(HOUR)).ok())
            .find(|it| *it > now)
            .unwrap_or(now)
            .as_millisecond()
    }
}

/// A day of the week.
pub type Day = Weekday;

/// The days of the week, as settings call them.
pub const DAYS: &[(&str, Day)] = &[
    ("monday", Day::Monday),
    ("tuesday", Day::Tuesday),
    ("wednesday", Day::Wednesday),
    ("thursday", Day::Thursday),
    ("friday", Day::Friday),
    ("saturday", Day::Saturday),
    ("sunday", Day::Sunday),
];

/// Fewer days than these between two digests would be no week, whatever the settings say by now; a
/// clock change takes an hour of one.
const WEEK: SignedDuration = SignedDuration::from_hours(6 * 24);

/// When the weekly digest of what is new in the catalogue comes, on the community's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekly {
    /// On which day.
    pub day: Day,
    /// At what time.
    pub time: Time,
}

impl Default for Weekly {
    fn default() -> Self {
        Self { day: Day::Monday, time: time(10, 0, 0, 0) }
    }
}

impl Weekly {
    /// When the last one was due, at `now` at the latest; in milliseconds since 1970.
    pub fn last(self, now: Timestamp, zone: &TimeZone) -> i64 {
        let today = zone.to_datetime(now).date();
        let days = (0..9).filter_map(|ago| today.checked_sub(ago.days()).ok());
        let due = days.filter(|it| it.weekday() == self.day);
        due.filter_map(|it| zone.to_timestamp(it.to_datetime(self.time)).ok())
            .find(|it| *it <= now)
            .unwrap_or(now)
            .as_millisecond()
    }

    /// Whether one that is due at `due` comes a week after that which was due at `last`.
    pub fn is_next(last: i64, due: i64) -> bool {
        due.saturating_sub(last) >= i64::try_from(WEEK.as_millis()).unwrap_or(i64::MAX)
    }

    /// The day as settings call it.
    pub fn day_name(self) -> &'static str {
        DAYS.iter().find(|(_, day)| *day == self.day).map_or("", |(name, _)| name)
    }

    /// The time as it is written.
    pub fn clock(self) -> String {
        self.time.strftime("%-H:%M").to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Frequency, Weekly};

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

    #[test]
    fn a_week_is_from_one_moment_to_the_next_on_the_communitys_clock() {
        let zone = jiff::tz::TimeZone::get("Europe/Bucharest").unwrap();
        let last = |weekly: Weekly, now: &str| {
            let last = weekly.last(now.parse().unwrap(), &zone);
            let last = jiff::Timestamp::from_millisecond(last).unwrap();
            last.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M %z").to_string()
        };
        let usual = Weekly::default();
        // A Monday: a minute before ten, and at ten.
        assert_eq!(last(usual, "2026-11-23T07:59:00Z"), "2026-11-16 10:00 +0200");
        assert_eq!(last(usual, "2026-11-23T08:00:00Z"), "2026-11-23 10:00 +0200");
        assert_eq!(last(usual, "2026-11-29T21:00:00Z"), "2026-11-23 10:00 +0200");
        // Ten is ten on both sides of a clock change.
        assert_eq!(last(usual, "2026-10-26T08:00:00Z"), "2026-10-26 10:00 +0200");
        assert_eq!(last(usual, "2026-10-26T07:00:00Z"), "2026-10-19 10:00 +0300");
        // A time that the clock leaps over is the first one after the gap.
        let night = Weekly { day: Day::Sunday, time: jiff::civil::time(3, 30, 0, 0) };
        assert_eq!(last(night, "2027-03-28T12:00:00Z"), "2027-03-28 04:30 +0300");
    }

    #[test]
    fn another_day_in_the_settings_makes_no_second_digest_in_a_week() {
        let day = |days: i64| days * 86_400_000;
        assert!(Weekly::is_next(day(0), day(7) - 3_600_000), "the clock was put on");
        assert!(Weekly::is_next(day(0), day(21)), "there was a pause");
        assert!(!Weekly::is_next(day(0), day(4)), "from Monday to Friday");
        assert!(!Weekly::is_next(day(7), day(7)), "it has come");
    }
}
