//! One row of cells → what it says of an entry.

use std::borrow::Cow;

use jiff::civil::{Date, Time};

use super::columns::Columns;
use super::rows::Row;
use crate::core::catalogue::{Cost, Language, Levels, Mode, Place, Run, Wording};
use crate::core::text::Text;
use crate::exchange::Settings;
use crate::exchange::draft::Draft;
use crate::exchange::field::Field;
use crate::exchange::problem::{Fault, Place as Where};
use crate::exchange::values::words::{excerpt, fold, last_segment, slug};
use crate::exchange::values::{
    contact, cost, date, kind, language, level, list, mode, number, organisation, position,
    setting, text, time, url, weekday,
};
use crate::text;

/// Reads rows by their columns.
pub(crate) struct Reader {
    pub columns: Columns,
    pub settings: Settings,
    /// The columns that make up the identifier, where the operator named them.
    id: Vec<usize>,
}

/// A row while it is read: its cells, and what is wrong with them.
struct Cells<'a> {
    reader: &'a Reader,
    row: &'a Row,
    /// Defaults are for rows that stand for themselves, not for those that add to another.
    defaults: bool,
    faults: Vec<Fault>,
}

impl Reader {
    pub(crate) fn new(columns: Columns, settings: Settings) -> Self {
        let id = settings.mapping.id.iter().filter_map(|name| columns.position(name)).collect();
        Self { columns, settings, id }
    }

    /// The identifier of a row: the cell, or composed of what tells one opportunity from another
    /// (provider, unit, title, languages, mode, town; not the dates: several runs are one
    /// opportunity). Empty where the row has none.
    pub(crate) fn id(&self, row: &Row) -> String {
        if !self.id.is_empty() {
            return join(self.id.iter().map(|nth| row.cell(*nth)));
        }
        let cells = Cells { reader: self, row, defaults: false, faults: Vec::new() };
        if self.columns.tell(Field::Id) {
            return text::line(&cells.of(Field::Id));
        }
        let title = cells.of(Field::Title);
        if title.trim().is_empty() {
            return String::new();
        }
        let provider = cells.first(&[Field::ProviderId, Field::Provider]);
        let rest = [Field::Faculty, Field::Title, Field::Languages, Field::Mode, Field::City];
        let rest: Vec<_> = rest.iter().map(|field| cells.of(*field)).collect();
        join(std::iter::once(provider.as_ref()).chain(rest.iter().map(Cow::as_ref)))
    }

    /// What the row says, or everything that is wrong with it.
    pub(crate) fn read(&self, row: &Row) -> Result<Draft, Vec<Fault>> {
        let mut cells = Cells { reader: self, row, defaults: true, faults: Vec::new() };
        let draft = cells.read();
        if cells.faults.is_empty() { Ok(draft) } else { Err(cells.faults) }
    }
}

/// Slugs joined by `/`.
fn join<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let parts: Vec<_> = parts.map(slug).filter(|part| !part.is_empty()).collect();
    parts.join("/")
}

/// A cell as it was before [`super::write`] made it harmless for spreadsheets.
fn disarmed(cell: &str) -> &str {
    match cell.trim_start_matches('\'') {
        rest if rest.len() < cell.len() && rest.starts_with(super::ARMED) => &cell[1..],
        _ => cell,
    }
}

impl<'a> Cells<'a> {
    /// The cell of a field, else the default; the operator's values put in.
    fn of(&self, field: Field) -> Cow<'a, str> {
        let told = self.reader.columns.telling(field).iter();
        let cell =
            told.map(|it| disarmed(self.row.cell(it.nth).trim())).find(|cell| !cell.is_empty());
        let mapping = &self.reader.settings.mapping;
        match cell {
            Some(cell) if mapping.values.is_empty() => Cow::Borrowed(cell),
            Some(cell) => match mapping.values.get(&(field, fold(cell))) {
                Some(ours) => Cow::Owned(ours.clone()),
                None => Cow::Borrowed(cell),
            },
            None if self.defaults => match mapping.defaults.get(&field) {
                Some(default) => Cow::Owned(default.clone()),
                None => Cow::Borrowed(""),
            },
            None => Cow::Borrowed(""),
        }
    }

    fn line(&self, field: Field) -> String {
        text::line(&self.of(field))
    }

    fn first(&self, fields: &[Field]) -> Cow<'a, str> {
        fields.iter().map(|field| self.of(*field)).find(|cell| !cell.is_empty()).unwrap_or_default()
    }

    /// All columns that tell a list.
    fn list(&self, field: Field) -> Vec<String> {
        let mut items = Vec::new();
        let columns = self.reader.columns.telling(field);
        if columns.len() < 2 {
            return list::read(&self.of(field));
        }
        for column in columns {
            for item in list::read(disarmed(self.row.cell(column.nth).trim())) {
                list::add(&mut items, item);
            }
        }
        items
    }

    /// Reads a value that may be absent; a fault is noted.
    fn value<T>(&mut self, field: Field, read: impl FnOnce(&str) -> Result<T, Text>) -> Option<T> {
        let cell = self.of(field);
        if cell.is_empty() {
            return None;
        }
        match read(&cell) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.faults.push(Fault::of(field, reason));
                None
            }
        }
    }

    fn read(&mut self) -> Draft {
        let wordings = self.wordings();
        self.defaults = !wordings.is_empty();
        let language = wordings.first().map_or_else(|| self.language(), |it| it.language.clone());
        let id = self.reader.id(self.row);
        if id.is_empty() && (self.reader.columns.tell(Field::Id) || !wordings.is_empty()) {
            self.faults.push(Fault::of(Field::Id, text!(exchange_id_missing)));
        } else if id.is_empty() {
            self.faults.push(Fault::of(Field::Title, text!(exchange_title_missing)));
        }
        let (level, audience) = self.level();
        let place = self.place();
        let currency = self.reader.settings.currency.clone();
        Draft {
            id,
            nature: self.nature(&wordings),
            is_opportunity: self.reader.columns.tell_opportunities(),
            qualification: !self.of(Field::Credits).is_empty(),
            provider: self.line(Field::Provider),
            setting: self.value(Field::Setting, setting::read),
            level,
            competences: self.list(Field::Competences),
            topics: self.list(Field::Topics),
            languages: self.value(Field::Languages, language::read_list).unwrap_or_default(),
            mode: self.mode(),
            cost: self.cost(currency.as_deref()),
            runs: self.run(&language).into_iter().collect(),
            audience,
            hours: self.value(Field::Hours, number::hours),
            url: self.value(Field::Url, url::read).flatten().unwrap_or_default(),
            contact: contact::read(&self.of(Field::Contact)),
            verified_on: self.date(Field::VerifiedOn).map(|(date, _)| date),
            sector: self.value(Field::Sector, organisation::read_sector),
            offers: self.list(Field::Offers),
            seeks: self.list(Field::Seeks),
            other_names: self.list(Field::OtherNames),
            wordings,
            place,
        }
    }

    /// The language of the texts that don't tell it themselves.
    fn language(&mut self) -> Language {
        let settings = &self.reader.settings;
        let otherwise = settings.language.clone();
        self.value(Field::Language, |value| {
            language::read(value)
                .ok_or_else(|| text!(exchange_language_unknown, value = excerpt(value)))
        })
        .unwrap_or(otherwise)
    }

    fn wordings(&mut self) -> Vec<Wording> {
        let mut wordings: Vec<Wording> = Vec::new();
        let reader = self.reader;
        let otherwise = self.language();
        for column in reader.columns.telling(Field::Title) {
            let title = text::line(disarmed(self.row.cell(column.nth).trim()));
            let language = column.language.as_ref().unwrap_or(&otherwise).clone();
            if !title.is_empty() && wordings.iter().all(|it| it.language != language) {
                wordings.push(Wording { language, title, description: String::new() });
            }
        }
        for column in reader.columns.telling(Field::Description) {
            let language = column.language.as_ref();
            let wording = match language {
                Some(language) => wordings.iter_mut().find(|it| it.language == *language),
                None => wordings.first_mut(),
            };
            if let Some(wording) = wording {
                wording.description = text::plain(disarmed(self.row.cell(column.nth).trim()));
            }
        }
        wordings
    }

    /// What the row is. A value that is not known is no fault where the title tells.
    fn nature(&mut self, wordings: &[Wording]) -> Option<kind::Nature> {
        let value = self.of(Field::Kind);
        if value.is_empty() {
            return None;
        }
        let nature = kind::read(&value);
        let titled = || wordings.iter().find_map(|it| kind::of_title(&it.title, &it.language));
        match nature.or_else(|| titled().map(kind::Nature::Opportunity)) {
            Some(nature) => Some(nature),
            None => {
                let reason = text!(exchange_kind_unknown, value = excerpt(&value));
                self.faults.push(Fault::of(Field::Kind, reason));
                None
            }
        }
    }

    /// The level, by whichever column tells it, and the audience.
    fn level(&mut self) -> (Option<Levels>, String) {
        let mut audience = self.audience();
        let told = self.value(Field::Level, level::read);
        let eqf = match told {
            Some(level::Level::Eqf(levels)) => Some(levels),
            Some(level::Level::Experience) => {
                if audience.is_empty() {
                    audience = self.line(Field::Level);
                }
                None
            }
            None => None,
        };
        let isced = self.value(Field::Isced, level::of_isced).flatten();
        let studies = || {
            let number = |field| number::whole(&self.of(field));
            level::of_studies(number(Field::Credits)?, number(Field::Years)?)
        };
        (eqf.or(isced).or_else(studies), audience)
    }

    /// Paths ("/usuario/Mujeres,/usuario/Mayores") give their last parts.
    fn audience(&self) -> String {
        let words = self.line(Field::Audience);
        if self.reader.columns.is_own || !words.starts_with('/') {
            return words;
        }
        let parts: Vec<_> = words.split(',').map(last_segment).collect();
        parts.join(", ")
    }

    fn mode(&mut self) -> Option<Mode> {
        let told = self.value(Field::Mode, |value| {
            mode::read(value.split([';', ',']))
                .map_err(|()| text!(exchange_mode_unknown, value = excerpt(value)))
        });
        let online = self.value(Field::Online, number::yes);
        // Some lists have "online" for a kind.
        let by_kind = || mode::read(std::iter::once(&*self.of(Field::Kind))).ok().flatten();
        told.flatten().or_else(|| online?.then_some(Mode::Online)).or_else(by_kind)
    }

    /// An amount outweighs a flag that says otherwise; a flag outweighs silence.
    fn cost(&mut self, currency: Option<&str>) -> Option<Cost> {
        let told = self.value(Field::Cost, |value| cost::read(value, currency)).flatten();
        let free = self.value(Field::Free, number::yes);
        match told {
            Some(Cost::Words(_)) | None if free == Some(true) => Some(Cost::Free),
            told => told,
        }
    }

    fn place(&mut self) -> Place {
        let (lat, lon) = (self.of(Field::Lat), self.of(Field::Lon));
        let position = match position::read(&lat, &lon) {
            Ok(position) => position,
            Err(wrong) => {
                let (field, value) = match wrong {
                    position::Wrong::Lat => (Field::Lat, lat),
                    position::Wrong::Lon => (Field::Lon, lon),
                };
                let reason = text!(exchange_position_unreadable, value = excerpt(&value));
                self.faults.push(Fault::of(field, reason));
                None
            }
        };
        let district = self.line(Field::District);
        let city = self.line(Field::City);
        let mut street = self.line(Field::Street);
        if street.is_empty() {
            street = self.street();
        }
        let (street, city) = match (street.is_empty(), city.is_empty(), district.is_empty()) {
            (_, true, _) => (street, district),
            (false, false, false) => (format!("{street}, {district}"), city),
            _ => (street, city),
        };
        let venue = text::line(&self.first(&[Field::Venue, Field::Faculty]));
        Place { venue, street, city, country: self.line(Field::Country), position }
    }

    /// "CALLE HONRUBIA 4" from its parts.
    fn street(&self) -> String {
        let number = self.line(Field::StreetNumber);
        let parts = [
            self.line(Field::StreetType),
            self.line(Field::StreetName),
            if number == "0" { String::new() } else { number },
        ];
        let parts: Vec<_> = parts.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        // A type or a number without a name is no street.
        if self.of(Field::StreetName).is_empty() { String::new() } else { parts.join(" ") }
    }

    fn date(&mut self, field: Field) -> Option<(Date, Option<Time>)> {
        let today = self.reader.settings.today;
        self.value(field, |value| date::read_with_time(value, today)).flatten()
    }

    /// The dated offer of this row, if it tells one.
    fn run(&mut self, language: &Language) -> Option<Run> {
        let start = self.date(Field::Start);
        let end = self.date(Field::End).map(|(date, _)| date);
        let (time, hours) = self.time();
        let (start, time) = match start {
            Some((date, hour)) => (Some(date), time.or(hour)),
            None => (None, time),
        };
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            let reason = text!(exchange_ends_before_start, start = start, end = end);
            self.faults.push(Fault::of(Field::End, reason));
        }
        let run = Run {
            id: self.line(Field::Run),
            start,
            end,
            time,
            deadline: self.date(Field::Deadline).map(|(date, _)| date),
            schedule: self.schedule(hours, language),
            place: Place::default(),
        };
        (run != Run::default()).then_some(run)
    }

    /// The first hour, and the words where they tell more than that ("17:00–19:00").
    fn time(&mut self) -> (Option<Time>, String) {
        let value = self.line(Field::Time);
        if let Some((from, to)) = value.split_once(['-', '–', '—'])
            && let (Ok(from), Ok(_)) = (time::read(from.trim()), time::read(to.trim()))
        {
            return (from, value);
        }
        (self.value(Field::Time, time::read).flatten(), String::new())
    }

    fn schedule(&self, hours: String, language: &Language) -> String {
        let told = self.line(Field::Schedule);
        if !told.is_empty() {
            return told;
        }
        let days = weekday::spell(&self.line(Field::Weekdays), language);
        let except = date::read_several(&self.of(Field::ExceptDays));
        let rhythm =
            [days, hours].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
        if rhythm.is_empty() { rhythm } else { weekday::except(&rhythm, &except, language) }
    }
}

impl Reader {
    /// The name in the file of the column where a fault is.
    pub(crate) fn name_of(&self, place: &Where) -> String {
        match place {
            Where::Field(field) => self.columns.name_of(*field),
            Where::Named(name) => name.clone(),
        }
    }
}
