//! Settings of introductions: the table `[introductions]`, one line a number.

use serde::Deserialize;

use super::{BadSetting, Reader, Setting, Shown};
use crate::core::introduction::Terms;

/// Every number, with where it was set, in the order of [`Terms`].
#[derive(Debug, Clone)]
pub struct Introductions(Vec<(&'static str, Setting<u16>)>);

/// The table of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    remind_days: Option<i64>,
    another_way_days: Option<i64>,
    expire_days: Option<i64>,
    outcome_days: Option<i64>,
    inbox: Option<i64>,
    open: Option<i64>,
    weekly: Option<i64>,
    age_of_consent: Option<i64>,
}

/// A number: its name, its variable, where it stands, and from where to where it may go.
struct Line {
    name: &'static str,
    variable: &'static str,
    in_file: fn(&Table) -> Option<i64>,
    place: fn(&mut Terms) -> &mut u16,
    least: u16,
    most: u16,
}

const LINES: &[Line] = &[
    Line {
        name: "introductions.remind_days",
        variable: "XPLOIT_INTRODUCTIONS_REMIND_DAYS",
        in_file: |it| it.remind_days,
        place: |it| &mut it.remind_days,
        least: 1,
        most: 365,
    },
    Line {
        name: "introductions.another_way_days",
        variable: "XPLOIT_INTRODUCTIONS_ANOTHER_WAY_DAYS",
        in_file: |it| it.another_way_days,
        place: |it| &mut it.another_way_days,
        least: 1,
        most: 365,
    },
    Line {
        name: "introductions.expire_days",
        variable: "XPLOIT_INTRODUCTIONS_EXPIRE_DAYS",
        in_file: |it| it.expire_days,
        place: |it| &mut it.expire_days,
        least: 1,
        most: 365,
    },
    Line {
        name: "introductions.outcome_days",
        variable: "XPLOIT_INTRODUCTIONS_OUTCOME_DAYS",
        in_file: |it| it.outcome_days,
        place: |it| &mut it.outcome_days,
        least: 1,
        most: 365,
    },
    Line {
        name: "introductions.inbox",
        variable: "XPLOIT_INTRODUCTIONS_INBOX",
        in_file: |it| it.inbox,
        place: |it| &mut it.inbox,
        least: 1,
        most: 1000,
    },
    Line {
        name: "introductions.open",
        variable: "XPLOIT_INTRODUCTIONS_OPEN",
        in_file: |it| it.open,
        place: |it| &mut it.open,
        least: 1,
        most: 100,
    },
    Line {
        name: "introductions.weekly",
        variable: "XPLOIT_INTRODUCTIONS_WEEKLY",
        in_file: |it| it.weekly,
        place: |it| &mut it.weekly,
        least: 1,
        most: 1000,
    },
    // GDPR, article 8 (1): a country may set a lower age than 16, but none under 13.
    Line {
        name: "introductions.age_of_consent",
        variable: "XPLOIT_INTRODUCTIONS_AGE_OF_CONSENT",
        in_file: |it| it.age_of_consent,
        place: |it| &mut it.age_of_consent,
        least: 13,
        most: 18,
    },
];

impl Introductions {
    pub(super) fn read(reader: &Reader<'_>, table: &Table) -> Result<Self, BadSetting> {
        let read = |line: &Line| {
            let default = (line.place)(&mut Terms::default()).to_string();
            let in_file = (line.in_file)(table).map(|it| it.to_string());
            let setting = reader.one(None, line.variable, in_file, &default);
            let fits =
                |it: &str| it.parse().ok().filter(|it| (line.least..=line.most).contains(it));
            Ok((line.name, setting.parse(line.name, Shown::Yes, fits)?))
        };
        LINES.iter().map(read).collect::<Result<_, _>>().map(Self)
    }

    /// The numbers by name.
    pub fn all(&self) -> impl Iterator<Item = &(&'static str, Setting<u16>)> {
        self.0.iter()
    }

    /// The numbers as introductions take them.
    pub fn terms(&self) -> Terms {
        let mut terms = Terms::default();
        for (line, (_, setting)) in LINES.iter().zip(&self.0) {
            *(line.place)(&mut terms) = setting.value;
        }
        terms
    }
}
