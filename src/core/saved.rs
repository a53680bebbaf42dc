//! When somebody is reminded of a learning opportunity that they have saved: pure.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::catalogue::{Availability, Opportunity};

/// So many days before the last day to apply (else before the start) they are reminded …
const DAYS_BEFORE: i32 = 3;

/// The last day on which it makes sense to act: to apply, else to come. `None`: there is no such day,
/// or it has passed.
pub fn last_day(it: &Opportunity, today: Date) -> Option<Date> {
    let run = it.next_run(today)?;
    run.deadline.or(run.start).filter(|day| *day >= today)
}

/// Until when an opportunity can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// This is the last day.
    Day(Date),
    /// It has no last day.
    Whenever,
    /// It is over.
    Over,
}

impl Until {
    /// That of an opportunity on `today`.
    pub fn of(it: &Opportunity, today: Date) -> Self {
        match last_day(it, today) {
            Some(day) => Self::Day(day),
            None if it.availability(today) == Availability::Open => Self::Whenever,
            None => Self::Over,
        }
    }
}

/// Whether who saved it on `saved` is to be reminded on `today` of what ends on `last`: from three
/// days before, but never on the day on which they saved it.
pub fn is_due(last: Date, saved: Date, today: Date) -> bool {
    let from = last.checked_sub(DAYS_BEFORE.days()).unwrap_or(last);
    from <= today && saved < today && today <= last
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::is_due;

    #[test]
    fn three_days_before_and_not_on_the_day_itself_of_saving() {
        let last = date(2026, 12, 5);
        let november = date(2026, 11, 23);
        assert!(!is_due(last, november, date(2026, 12, 1)));
        assert!(is_due(last, november, date(2026, 12, 2)));
        assert!(is_due(last, november, last));
        assert!(!is_due(last, november, date(2026, 12, 6)));
        assert!(!is_due(last, date(2026, 12, 4), date(2026, 12, 4)));
        assert!(is_due(last, date(2026, 12, 4), last));
    }
}
