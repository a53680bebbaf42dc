//! Days of the week given by letters ("L,X" in Spanish timetables: Monday and Wednesday).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::words::read_data;
use crate::core::catalogue::Language;

static DATA: LazyLock<BTreeMap<String, Week>> =
    LazyLock::new(|| read_data(include_str!("weekday.toml")));

#[derive(Deserialize)]
struct Week {
    /// From Monday.
    letters: Vec<String>,
    names: Vec<String>,
    except: String,
}

/// Writes out the days in their language: "lunes, miércoles". What is no letter stays as it is.
pub(crate) fn spell(value: &str, language: &Language) -> String {
    let Some(week) = DATA.get(language.language.as_str()) else { return value.to_owned() };
    let days: Vec<&str> = value
        .split([',', ';', ' '])
        .map(str::trim)
        .filter(|day| !day.is_empty())
        .map(|day| match week.letters.iter().position(|letter| letter.eq_ignore_ascii_case(day)) {
            Some(nth) => week.names[nth].as_str(),
            None => day,
        })
        .collect();
    days.join(", ")
}

/// Adds the days on which it does not take place: "martes (excepto 04/02/2025, 18/02/2025)".
pub(crate) fn except(schedule: &str, days: &[Date], language: &Language) -> String {
    let (Some(week), false) = (DATA.get(language.language.as_str()), days.is_empty()) else {
        return schedule.to_owned();
    };
    let days: Vec<_> = days.iter().map(|day| day.strftime("%d/%m/%Y").to_string()).collect();
    format!("{schedule} ({} {})", week.except, days.join(", ")).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x_is_wednesday_in_spanish() {
        let es: Language = "es".parse().unwrap();
        assert_eq!(spell("L,X", &es), "lunes, miércoles");
        assert_eq!(spell("M", &es), "martes");
        let days = super::super::date::read_several("4/2/2025;/4/2025;18/2/2025;");
        assert_eq!(except("martes", &days, &es), "martes (excepto 04/02/2025, 18/02/2025)");
        assert_eq!(spell("M", &"mt".parse().unwrap()), "M");
    }
}
