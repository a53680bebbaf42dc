//! Plurals, numbers, dates and lists by ICU4X, for one language.
//!
//! Fluent's own plural rules are old: Romanian is wrong there for 102–119 and their like.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{MD, YMD};
use icu_datetime::input::Date as IcuDate;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use jiff::SignedDuration;
use jiff::civil::Date;

use crate::core::catalogue::Language;

/// Within half a year a day needs no year.
const NEAR: SignedDuration = SignedDuration::from_hours(183 * 24);

/// How a language writes numbers, days and lists.
pub(super) struct Format {
    plurals: PluralRules,
    numbers: DecimalFormatter,
    days: DateTimeFormatter<MD>,
    days_with_year: DateTimeFormatter<YMD>,
    lists: ListFormatter,
}

impl Format {
    /// The format of `language`; a language that ICU doesn't know is written in its root style.
    pub(super) fn of(language: &Language) -> Self {
        let tag = language.to_string();
        // In Europe English is written as in Britain: the day before the month.
        let tag = if tag == "en" { "en-GB" } else { &tag };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let preferences = &locale;
        const COMPILED_IN: &str = "the data are compiled in";
        Self {
            plurals: PluralRules::try_new_cardinal(preferences.into()).expect(COMPILED_IN),
            numbers: DecimalFormatter::try_new(preferences.into(), Default::default())
                .expect(COMPILED_IN),
            days: DateTimeFormatter::try_new(preferences.into(), MD::long()).expect(COMPILED_IN),
            days_with_year: DateTimeFormatter::try_new(preferences.into(), YMD::long())
                .expect(COMPILED_IN),
            lists: match language.language.as_str() {
                // "And" changes the word behind it (a Chymraeg), which CLDR leaves open: "a(c)".
                "cy" => ListFormatter::try_new_unit(preferences.into(), Default::default()),
                _ => ListFormatter::try_new_and(preferences.into(), Default::default()),
            }
            .expect(COMPILED_IN),
        }
    }

    /// The plural category of a number, by its Fluent name.
    pub(super) fn category(&self, number: &Decimal) -> &'static str {
        match self.plurals.category_for(number) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// The categories that this language has.
    #[cfg(test)]
    pub(super) fn categories(&self) -> Vec<&'static str> {
        let numbers = (0..2000).map(|it| self.category(&Decimal::from(it)));
        let mut categories: Vec<_> = numbers.collect();
        categories.sort_unstable();
        categories.dedup();
        categories
    }

    /// A number with its groups and decimal mark.
    pub(super) fn number(&self, number: &Decimal) -> String {
        self.numbers.format(number).to_string()
    }

    /// A day; with its year unless it is so near to `today` that nobody takes it for another.
    pub(super) fn day(&self, day: Date, today: Date) -> String {
        self.write(day, if is_near(day, today) { Year::Without } else { Year::With })
    }

    /// From one day to another: "3–5 ianuarie", "24 decembrie – 7 aprilie"; with the year where
    /// one day would.
    pub(super) fn days(&self, start: Date, end: Date, today: Date) -> String {
        let far = !is_near(start, today) || !is_near(end, today);
        let (first, last) = match (far, start.year() == end.year()) {
            (false, _) => (Year::Without, Year::Without),
            (true, true) => (Year::Without, Year::With),
            (true, false) => (Year::With, Year::With),
        };
        let end_written = self.write(end, last);
        let within_month = start.year() == end.year() && start.month() == end.month();
        // Wherever we are at home the day stands first, so it alone can stand before the dash.
        let day_first = end_written.starts_with(char::is_numeric);
        match within_month && day_first {
            true => format!("{}–{end_written}", start.day()),
            false => format!("{} – {end_written}", self.write(start, first)),
        }
    }

    fn write(&self, day: Date, year: Year) -> String {
        let month = u8::try_from(day.month()).expect("a month is 1 to 12");
        let of_month = u8::try_from(day.day()).expect("a day is 1 to 31");
        let Ok(date) = IcuDate::try_new_iso(day.year().into(), month, of_month) else {
            return day.to_string();
        };
        match year {
            Year::Without => self.days.format(&date).to_string(),
            Year::With => self.days_with_year.format(&date).to_string(),
        }
    }

    /// "a, b and c".
    pub(super) fn list(&self, items: &[String]) -> String {
        self.lists.format(items.iter()).to_string()
    }
}

/// Whether a day is written with its year.
#[derive(Clone, Copy)]
enum Year {
    With,
    Without,
}

fn is_near(day: Date, today: Date) -> bool {
    day.duration_until(today).abs() <= NEAR
}

#[cfg(test)]
mod tests {
    use icu_decimal::input::Decimal;
    use jiff::civil::date;

    use super::Format;

    fn of(tag: &str) -> Format {
        Format::of(&tag.parse().unwrap())
    }

    #[test]
    fn romanian_plurals_are_right_above_a_hundred() {
        let ro = of("ro");
        for (number, category) in
            [(0, "few"), (1, "one"), (2, "few"), (19, "few"), (20, "other"), (100, "other")]
        {
            assert_eq!(ro.category(&Decimal::from(number)), category, "{number}");
        }
        for number in (101..=119).chain(1001..=1019) {
            assert_eq!(ro.category(&Decimal::from(number)), "few", "{number}");
        }
        assert_eq!(ro.category(&Decimal::from(120)), "other");
    }

    #[test]
    fn welsh_has_six_plural_forms() {
        let forms = ["few", "many", "one", "other", "two", "zero"];
        assert_eq!(of("cy").categories(), forms);
    }

    #[test]
    fn numbers_days_and_lists_follow_the_language() {
        assert_eq!(of("ro").number(&Decimal::from(1204)), "1.204");
        assert_eq!(of("en").number(&Decimal::from(1204)), "1,204");
        let (day, today) = (date(2027, 1, 5), date(2026, 11, 23));
        assert_eq!(of("ro").day(day, today), "5 ianuarie");
        assert_eq!(of("ro").day(day, date(2026, 6, 1)), "5 ianuarie 2027");
        assert_eq!(of("ro").day(day, date(2027, 12, 1)), "5 ianuarie 2027");
        assert_eq!(of("en").day(day, today), "5 January");
        assert_eq!(of("cy").day(day, date(2028, 1, 5)), "5 Ionawr 2027");
        let days = |start, end| of("ro").days(start, end, today);
        assert_eq!(days(date(2027, 1, 3), date(2027, 1, 5)), "3–5 ianuarie");
        assert_eq!(days(date(2026, 12, 24), date(2027, 2, 7)), "24 decembrie – 7 februarie");
        assert_eq!(days(date(2027, 2, 3), date(2027, 7, 5)), "3 februarie – 5 iulie 2027");
        let years = days(date(2026, 12, 24), date(2027, 12, 24));
        assert_eq!(years, "24 decembrie 2026 – 24 decembrie 2027");
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(of("ro").list(&items), "a, b și c");
        assert_eq!(of("en").list(&items), "a, b and c");
        assert_eq!(of("cy").list(&items), "a, b, c");
    }
}
