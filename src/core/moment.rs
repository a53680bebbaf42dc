//! A moment that somebody typed, on the community's clock: pure.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

/// How days are typed.
const DAYS: &[&str] = &["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y"];

/// Reads a day and a time ("1.12.2026 10:00", "2026-12-01 10:00", "1.12 10:00"), or a time alone: the
/// next one. A time that a clock change skips is the first one after it. `None`: it is no moment.
pub fn read(words: &str, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let words = words.replace([',', ';'], " ");
    let mut pieces: Vec<_> = words.split_whitespace().collect();
    let time = time_in(pieces.pop()?)?;
    let here = now.to_zoned_datetime(zone.clone());
    // What may stand between a day and a time: "la", "at", "am", "ora".
    pieces.retain(|it| it.chars().any(|letter| letter.is_ascii_digit()));
    let day = match pieces.as_slice() {
        [] if here.time() < time => here.date(),
        [] => here.date().tomorrow().ok()?,
        [day] => day_in(day, here.date())?,
        _ => return None,
    };
    Some(day.to_datetime(time).to_zoned_datetime(zone.clone()).ok()?.timestamp())
}

fn time_in(typed: &str) -> Option<Time> {
    let (hour, minute) = typed.split_once([':', '.', 'h']).unwrap_or((typed, "0"));
    let digits = |it: &str| (it.len() <= 2).then(|| it.parse::<i8>().ok()).flatten();
    Time::new(digits(hour)?, digits(minute)?, 0, 0).ok()
}

fn day_in(typed: &str, today: Date) -> Option<Date> {
    if let Some(day) = DAYS.iter().find_map(|it| Date::strptime(it, typed).ok()) {
        return Some(day);
    }
    // Without a year: the next one.
    let (day, month) = typed.trim_end_matches('.').split_once('.')?;
    let day = Date::new(today.year(), month.parse().ok()?, day.parse().ok()?).ok()?;
    match day < today {
        true => day.checked_add(1.year()).ok(),
        false => Some(day),
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::read;

    #[test]
    fn moments_as_people_type_them() {
        let zone = TimeZone::get("Europe/Bucharest").unwrap();
        let now = "2026-11-23T12:00:00+02:00".parse().unwrap();
        for (typed, expected) in [
            ("1.12.2026 10:00", Some("2026-12-01 10:00")),
            ("01.12.2026, ora 10", Some("2026-12-01 10:00")),
            ("2026-12-01 9:30", Some("2026-12-01 09:30")),
            ("1.12 10.15", Some("2026-12-01 10:15")),
            ("1.2. la 10:00", Some("2027-02-01 10:00")),
            ("18:00", Some("2026-11-23 18:00")),
            ("9:00", Some("2026-11-24 09:00")),
            // The clock goes on from 3:00 to 4:00.
            ("28.3.2027 3:30", Some("2027-03-28 04:30")),
            // It goes back from 4:00 to 3:00: of two half past three, the first.
            ("31.10.2027 3:30", Some("2027-10-31 03:30")),
            ("31.11.2026 10:00", None),
            ("1.12.2026", None),
            ("mâine", None),
            ("25:00", None),
            ("", None),
        ] {
            let read = read(typed, now, &zone);
            let shown = read.map(|it| {
                it.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
            });
            assert_eq!(shown.as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn a_time_that_comes_twice_is_the_first_and_each_zone_has_its_own() {
        let read = |zone: &str, typed: &str| {
            let now = "2026-10-01T12:00:00Z".parse().unwrap();
            read(typed, now, &TimeZone::get(zone).unwrap()).unwrap().to_string()
        };
        assert_eq!(read("Europe/Bucharest", "25.10.2026 3:30"), "2026-10-25T00:30:00Z");
        assert_eq!(read("Europe/London", "25.10.2026 1:30"), "2026-10-25T00:30:00Z");
        assert_eq!(read("America/St_Johns", "1.12.2026 10:00"), "2026-12-01T13:30:00Z");
        // Before and after the date line it is another day.
        assert_eq!(read("Pacific/Kiritimati", "1.12.2026 10:00"), "2026-11-30T20:00:00Z");
    }
}
