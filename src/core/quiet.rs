//! Hours in which nobody is written to unasked: pure.
//!
//! They are hours of the community's clock, whatever the zone does at a clock change: 8:00 is 8:00.

use jiff::Timestamp;
use jiff::civil::{Time, time};
use jiff::tz::TimeZone;

/// From one time of the day to another, over midnight if the end comes before the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// Its first minute.
    pub from: Time,
    /// The first minute after it.
    pub until: Time,
}

impl Quiet {
    /// Of those who chose none.
    pub const USUAL: Self = Self { from: time(21, 0, 0, 0), until: time(8, 0, 0, 0) };

    /// Never.
    pub const NEVER: Self = Self { from: time(0, 0, 0, 0), until: time(0, 0, 0, 0) };

    /// What can be chosen.
    pub const ALL: &[Self] = &[
        Self::USUAL,
        Self { from: time(19, 0, 0, 0), until: time(9, 0, 0, 0) },
        Self { from: time(22, 0, 0, 0), until: time(7, 0, 0, 0) },
        Self::NEVER,
    ];

    /// The hours in which whoever goes by it may be written to, as storage keeps them: minutes of
    /// the day.
    pub fn minutes(self) -> (i64, i64) {
        let of = |it: Time| i64::from(it.hour()) * 60 + i64::from(it.minute());
        (of(self.from), of(self.until))
    }

    /// The hours of these minutes of the day; `None`: no day has such minutes.
    pub fn of_minutes(from: i64, until: i64) -> Option<Self> {
        let time = |minutes: i64| {
            let hour = i8::try_from(minutes.div_euclid(60)).ok()?;
            Time::new(hour, i8::try_from(minutes.rem_euclid(60)).ok()?, 0, 0).ok()
        };
        Some(Self { from: time(from)?, until: time(until)? })
    }

    /// When somebody who goes by it can be written to, at `now` at the soonest; in milliseconds
    /// since 1970.
    pub fn opens(self, now: Timestamp, zone: &TimeZone) -> i64 {
        let here = now.to_zoned_datetime(zone.clone());
        let (at, day) = (here.time(), here.date());
        let ends = match self.from <= self.until {
            true if self.from <= at && at < self.until => Some(day),
            false if at < self.until => Some(day),
            false if self.from <= at => day.tomorrow().ok(),
            _ => None,
        };
        // A time that a clock change skips is the first one after the gap.
        let ends =
            ends.and_then(|it| it.to_datetime(self.until).to_zoned_datetime(zone.clone()).ok());
        ends.map_or(now, |it| it.timestamp().max(now)).as_millisecond()
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::Quiet;

    /// When somebody of these hours is written to at the soonest, on the clock in Bucharest.
    fn opens(quiet: Quiet, at: &str) -> String {
        let zone = TimeZone::get("Europe/Bucharest").unwrap();
        let now = at.parse().unwrap();
        let opens = Timestamp::from_millisecond(quiet.opens(now, &zone)).unwrap();
        opens.to_zoned_datetime(zone).strftime("%d %H:%M %z").to_string()
    }

    #[test]
    fn the_night_is_quiet_on_both_sides_of_midnight() {
        for (at, expected) in [
            ("2026-11-23T20:59:00+02:00", "23 20:59 +0200"),
            ("2026-11-23T21:00:00+02:00", "24 08:00 +0200"),
            ("2026-11-23T23:59:00+02:00", "24 08:00 +0200"),
            ("2026-11-24T00:00:00+02:00", "24 08:00 +0200"),
            ("2026-11-24T07:59:00+02:00", "24 08:00 +0200"),
            ("2026-11-24T08:00:00+02:00", "24 08:00 +0200"),
            // The clock goes back an hour at 4:00 of 25 October, and on at 3:00 of 28 March.
            ("2026-10-24T22:00:00+03:00", "25 08:00 +0200"),
            ("2027-03-27T22:00:00+02:00", "28 08:00 +0300"),
        ] {
            assert_eq!(opens(Quiet::USUAL, at), expected, "{at}");
        }
    }

    #[test]
    fn the_night_is_that_of_the_communitys_zone() {
        for (zone, at, expected) in [
            // East and west of each other the same moment is night here and day there.
            ("Asia/Kolkata", "2026-11-23T15:29:00Z", "23 20:59 +0530"),
            ("Asia/Kolkata", "2026-11-23T15:30:00Z", "24 08:00 +0530"),
            ("America/St_Johns", "2026-11-23T15:30:00Z", "23 12:00 -0330"),
            // South of the equator the clock is put on in spring as well, and that is October; here
            // by half an hour.
            ("Australia/Lord_Howe", "2026-10-03T12:00:00Z", "04 08:00 +1100"),
            // This place left out a day: the morning after the 29th is that of the 31st.
            ("Pacific/Apia", "2011-12-30T08:00:00Z", "31 08:00 +1400"),
        ] {
            let zone = TimeZone::get(zone).unwrap();
            let opens = Quiet::USUAL.opens(at.parse().unwrap(), &zone);
            let opens = Timestamp::from_millisecond(opens).unwrap().to_zoned_datetime(zone);
            assert_eq!(opens.strftime("%d %H:%M %z").to_string(), expected, "{at}");
        }
    }

    #[test]
    fn hours_of_the_day_and_none_at_all() {
        let siesta = Quiet::of_minutes(13 * 60, 15 * 60 + 30).unwrap();
        assert_eq!(opens(siesta, "2026-11-23T14:00:00+02:00"), "23 15:30 +0200");
        assert_eq!(opens(siesta, "2026-11-23T16:00:00+02:00"), "23 16:00 +0200");
        assert_eq!(opens(Quiet::NEVER, "2026-11-23T02:00:00+02:00"), "23 02:00 +0200");
        // An end that the clock leaps over is the first minute that there is.
        let early = Quiet::of_minutes(22 * 60, 3 * 60 + 30).unwrap();
        assert_eq!(opens(early, "2027-03-28T01:00:00+02:00"), "28 04:30 +0300");
        for quiet in Quiet::ALL {
            let (from, until) = quiet.minutes();
            assert_eq!(Quiet::of_minutes(from, until), Some(*quiet));
        }
        assert_eq!(Quiet::of_minutes(1440, 0), None);
    }
}
