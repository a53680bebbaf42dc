//! Our own CSV, written so that it is read back the same.
//!
//! The first row of an entry has everything that is told once, the original wording, and its first
//! run unless that has a place of its own. Each further wording has a row (id, kind, language,
//! title, description), and so has each further run (id, kind, the run's columns, and the place
//! where it differs). An empty cell adds nothing. A setting or sector that is not known is
//! written `unknown`, so that none is derived when it is read.

use std::io::{self, Write};

use super::ARMED;
use crate::core::catalogue::{
    Entry, Language, Opportunity, Organisation, Place, Run, Sector, Wording,
};
use crate::exchange::field::Field;
use crate::exchange::values::setting::Told;
use crate::exchange::values::{cost, level, list, setting, text};

/// Writes entries as rows.
pub(crate) struct Writer<W: Write> {
    csv: csv::Writer<W>,
}

/// The cells of one row.
struct Cells(Vec<String>);

impl<W: Write> Writer<W> {
    /// Writes the header.
    pub(crate) fn new(output: W) -> io::Result<Self> {
        let mut csv = csv::Writer::from_writer(output);
        csv.write_record(Field::own().iter().map(|field| field.name()))?;
        Ok(Self { csv })
    }

    pub(crate) fn write(&mut self, entry: &Entry) -> io::Result<()> {
        match entry {
            Entry::Opportunity(it) => self.write_opportunity(it),
            Entry::Organisation(it) => self.write_organisation(it),
        }
    }

    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.csv.flush()
    }

    fn write_opportunity(&mut self, it: &Opportunity) -> io::Result<()> {
        let new = || Cells::new(&it.id, it.kind.code());
        let mut cells = new();
        cells.set_wording(it.wordings.first());
        cells.set_place(&it.place);
        cells.set_text(Field::Provider, &it.provider);
        let told = Told { setting: it.setting, derived: it.setting_derived };
        cells.set(Field::Setting, setting::write(told));
        cells.set(Field::Level, it.level.map(level::write).unwrap_or_default());
        cells.set(Field::Competences, list::write(&it.competences));
        cells.set(Field::Topics, list::write(&it.topics));
        cells.set(Field::Languages, languages(&it.languages));
        cells.set(Field::Mode, it.mode.map(|mode| mode.code().to_owned()).unwrap_or_default());
        cells.set_text(Field::Cost, &it.cost.as_ref().map(cost::write).unwrap_or_default());
        cells.set_text(Field::Audience, &it.audience);
        cells.set(Field::Hours, it.hours.map(|hours| hours.to_string()).unwrap_or_default());
        cells.set(Field::Url, it.url.clone());
        cells.set_text(Field::Contact, &it.contact);
        cells.set(
            Field::VerifiedOn,
            it.verified_on.map(|date| date.to_string()).unwrap_or_default(),
        );
        let mut runs = it.runs.iter().peekable();
        if let Some(run) = runs.next_if(|run| run.place.is_empty()) {
            cells.set_run(run);
        }
        self.row(cells)?;
        self.write_translations(&it.wordings, new)?;
        for run in runs {
            let mut cells = new();
            cells.set_run(run);
            cells.set_place(&run.place);
            self.row(cells)?;
        }
        Ok(())
    }

    fn write_organisation(&mut self, it: &Organisation) -> io::Result<()> {
        let new = || Cells::new(&it.id, "organisation");
        let mut cells = new();
        cells.set_wording(it.wordings.first());
        cells.set_place(&it.place);
        cells.set(Field::Topics, list::write(&it.topics));
        cells.set(Field::Languages, languages(&it.languages));
        cells.set(Field::Url, it.url.clone());
        cells.set_text(Field::Contact, &it.contact);
        cells.set(
            Field::VerifiedOn,
            it.verified_on.map(|date| date.to_string()).unwrap_or_default(),
        );
        cells.set(Field::Sector, it.sector.map_or("unknown", Sector::code).to_owned());
        cells.set(Field::Offers, list::write(&it.offers));
        cells.set(Field::Seeks, list::write(&it.seeks));
        cells.set(Field::OtherNames, list::write(&it.other_names));
        self.row(cells)?;
        self.write_translations(&it.wordings, new)
    }

    fn write_translations(
        &mut self,
        wordings: &[Wording],
        new: impl Fn() -> Cells,
    ) -> io::Result<()> {
        for wording in wordings.iter().skip(1) {
            let mut cells = new();
            cells.set_wording(Some(wording));
            self.row(cells)?;
        }
        Ok(())
    }

    fn row(&mut self, cells: Cells) -> io::Result<()> {
        Ok(self.csv.write_record(&cells.0)?)
    }
}

impl Cells {
    fn new(id: &str, kind: &str) -> Self {
        let mut cells = Self(vec![String::new(); Field::OWN]);
        cells.set_text(Field::Id, id);
        cells.set(Field::Kind, kind.to_owned());
        cells
    }

    fn set(&mut self, field: Field, value: String) {
        self.0[field as usize] = harmless(value);
    }

    fn set_text(&mut self, field: Field, value: &str) {
        self.set(field, text::guard(value).into_owned());
    }

    fn set_wording(&mut self, wording: Option<&Wording>) {
        let Some(wording) = wording else { return };
        self.set(Field::Language, wording.language.to_string());
        self.set_text(Field::Title, &wording.title);
        self.set_text(Field::Description, &wording.description);
    }

    fn set_place(&mut self, place: &Place) {
        self.set_text(Field::Venue, &place.venue);
        self.set_text(Field::Street, &place.street);
        self.set_text(Field::City, &place.city);
        self.set_text(Field::Country, &place.country);
        if let Some(position) = place.position {
            // Numbers of ours: a minus in front of them is no formula.
            self.0[Field::Lat as usize] = position.lat.to_string();
            self.0[Field::Lon as usize] = position.lon.to_string();
        }
    }

    fn set_run(&mut self, run: &Run) {
        let date =
            |date: Option<jiff::civil::Date>| date.map(|it| it.to_string()).unwrap_or_default();
        self.set_text(Field::Run, &run.id);
        self.set(Field::Start, date(run.start));
        self.set(Field::End, date(run.end));
        self.set(
            Field::Time,
            run.time.map(|it| it.strftime("%H:%M").to_string()).unwrap_or_default(),
        );
        self.set(Field::Deadline, date(run.deadline));
        self.set_text(Field::Schedule, &run.schedule);
    }
}

fn languages(languages: &[Language]) -> String {
    let tags: Vec<_> = languages.iter().map(ToString::to_string).collect();
    tags.join("; ")
}

/// A small file, line by line.
pub(in crate::exchange) fn lines<C: AsRef<[u8]>>(
    lines: impl IntoIterator<Item = impl IntoIterator<Item = C>>,
) -> String {
    let mut csv = csv::Writer::from_writer(Vec::new());
    for line in lines {
        csv.write_record(line).expect("a vector takes everything");
    }
    let bytes = csv.into_inner().expect("a vector takes everything");
    String::from_utf8(bytes).expect("it was made of strings")
}

/// A cell that no spreadsheet runs as a formula.
pub(in crate::exchange) fn harmless(cell: String) -> String {
    if cell.trim_start_matches('\'').starts_with(ARMED) { format!("'{cell}") } else { cell }
}
