//! Cells that can't be taken: each is told with its line, its column and the way out.

use crate::{read, told};

/// The problem of a row whose column has this value, next to good rows.
fn problem_of(column: &str, value: &str) -> String {
    let csv = format!(
        "id,titlu,provider,{column}\na,Bun,Clubul,\nb,Rău,Clubul,\"{value}\"\nc,Bun,Clubul,\n"
    );
    let given = read(csv);
    assert_eq!(given.entries.len(), 2, "{column} {value}");
    assert_eq!(given.problems.len(), 1, "{column} {value}");
    told(&given.problems[0])
}

#[test]
fn every_kind_of_wrong_value() {
    for (column, value, reason) in [
        ("start", "la toamnă", "date-unreadable"),
        ("FECHA", "31/02/2025", "date-unreadable"),
        ("deadline", "12.01.27", "date-unreadable"),
        ("time", "seara", "time-unreadable"),
        ("hours", "multe", "hours-unreadable"),
        ("PRECIO", "25", "cost-without-currency"),
        ("cost", "-5 RON", "cost-unreadable"),
        ("eqf_level", "EQF 9", "level-unreadable"),
        ("levelISCED", "doi", "isced-unreadable"),
        ("setting", "la pădure", "setting-unknown"),
        ("languages", "păsărească", "language-unknown"),
        ("mode", "la soare", "mode-unknown"),
        ("url", "javascript:alert(1)", "url-unreadable"),
        ("gratuit", "poate", "yes-no-unreadable"),
        ("lat", "46.5", "position-unreadable"),
        ("kind", "nimic cunoscut", "kind-unknown"),
        ("sector", "altceva", "sector-unknown"),
    ] {
        // A latitude without its longitude: the longitude is what is missing.
        let named = if column == "lat" { "lon" } else { column };
        assert_eq!(problem_of(column, value), format!("3 {named} {reason}"));
    }
}

#[test]
fn several_faults_of_a_row_are_all_told() {
    let given = read("id,title,provider,start,level\na,Curs,Clubul,mâine,12\n");
    assert_eq!(given.told(), ["2 level level-unreadable", "2 start date-unreadable"]);
}

#[test]
fn a_row_without_title_or_identifier() {
    let given = read("id,title,provider\na,,Clubul\n,Curs,Clubul\nb,Curs,Clubul\n");
    // That no other row has the title is known only behind it.
    assert_eq!(given.told(), ["3 id id-missing", "2 title title-missing"]);
    assert_eq!(given.entries.len(), 1);
    let given = read("title,provider\n,Clubul\nCurs,Clubul\n");
    assert_eq!(given.told(), ["2 title title-missing"]);
}

#[test]
fn a_description_in_a_column_of_dates_is_told_in_short() {
    let given = read(format!("id,titlu,start\na,Curs,{}\n", "întâlniri ".repeat(1000)));
    let (_, value) = &given.problems[0].reason.args[0];
    assert!(format!("{value:?}").len() < 200);
}

#[test]
fn relative_days_are_only_for_the_sample() {
    let options = xploit_bot::exchange::Options { today: None, ..crate::options() };
    let given = crate::read_with("id,titlu,start\na,Curs,+21\n", &options);
    assert_eq!(given.told(), ["2 start date-relative"]);
}

#[test]
fn values_that_are_close_enough() {
    let given = read(
        "id,titlu,time,start,level,credits,audience\n\
         a,Curs,17:00–19:00,marți 12 ianuarie 2027,începători,,\n\
         b,Curs,,oricând,,30,tineri\n",
    );
    assert_eq!(given.told(), Vec::<String>::new());
    let it = given.opportunity("a");
    assert_eq!(it.runs[0].time, Some(jiff::civil::time(17, 0, 0, 0)));
    assert_eq!(it.runs[0].schedule, "17:00–19:00");
    assert_eq!((it.level, it.audience.as_str()), (None, "începători"));
    let it = given.opportunity("b");
    assert!(it.runs.is_empty());
    assert_eq!(it.setting, Some(xploit_bot::core::catalogue::Setting::Formal));
}
