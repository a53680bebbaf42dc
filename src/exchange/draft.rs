//! What the rows or nodes of a file have told of one entry so far.
//!
//! A [`Draft`] holds what one row says. Rows with the same identifier are absorbed one after the
//! other, in any order; [`Draft::finish`] fills in what can be derived and makes the [`Entry`].
//!
//! A draft does not know of columns, paths or formats.

use jiff::civil::Date;

use super::field::Field;
use super::problem::Fault;
use super::values::kind::{self, Nature};
use super::values::setting::{self, Told};
use super::values::words::excerpt;
use super::values::{list, organisation};
use crate::core::catalogue::{
    Cost, Entry, Kind, Language, Levels, Mode, Opportunity, Organisation, Place, Run, Sector,
    Wording,
};
use crate::text;

/// What is known of an entry.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft {
    pub id: String,
    pub wordings: Vec<Wording>,
    pub nature: Option<Nature>,
    /// The source has properties that only opportunities have.
    pub is_opportunity: bool,
    /// The source tells of credits, a diploma: it leads to a qualification.
    pub qualification: bool,
    pub provider: String,
    pub setting: Option<Told>,
    pub level: Option<Levels>,
    pub competences: Vec<String>,
    pub topics: Vec<String>,
    pub languages: Vec<Language>,
    pub mode: Option<Mode>,
    pub place: Place,
    pub cost: Option<Cost>,
    pub runs: Vec<Run>,
    pub audience: String,
    pub hours: Option<u32>,
    pub url: String,
    pub contact: String,
    pub verified_on: Option<Date>,
    /// `Some(None)`: told to be none of the five, or not known.
    pub sector: Option<Option<Sector>>,
    pub offers: Vec<String>,
    pub seeks: Vec<String>,
    pub other_names: Vec<String>,
}

impl Draft {
    /// Adds what another row says of the same entry.
    ///
    /// A row may add a wording in another language, a run, items of lists, and what was not told
    /// yet. The place of a row that adds a run is the run's, where it differs from the entry's.
    ///
    /// # Errors
    ///
    /// The field in which the two contradict each other; nothing is added then.
    pub(crate) fn absorb(&mut self, other: Self) -> Result<(), Field> {
        if let Some(field) = self.contradiction(&other) {
            return Err(field);
        }
        self.absorb_place_and_runs(&other);
        for wording in other.wordings {
            match self.wordings.iter_mut().find(|it| it.language == wording.language) {
                None => self.wordings.push(wording),
                Some(known) if known.description.is_empty() => {
                    known.description = wording.description;
                }
                Some(_) => {}
            }
        }
        self.is_opportunity |= other.is_opportunity;
        self.qualification |= other.qualification;
        fill(&mut self.nature, other.nature);
        fill(&mut self.setting, other.setting);
        fill(&mut self.level, other.level);
        fill(&mut self.mode, other.mode);
        fill(&mut self.cost, other.cost);
        fill(&mut self.hours, other.hours);
        fill(&mut self.verified_on, other.verified_on);
        fill(&mut self.sector, other.sector);
        fill_words(&mut self.provider, other.provider);
        fill_words(&mut self.audience, other.audience);
        fill_words(&mut self.url, other.url);
        fill_words(&mut self.contact, other.contact);
        for (mine, theirs) in [
            (&mut self.competences, other.competences),
            (&mut self.topics, other.topics),
            (&mut self.offers, other.offers),
            (&mut self.seeks, other.seeks),
            (&mut self.other_names, other.other_names),
        ] {
            for item in theirs {
                list::add(mine, item);
            }
        }
        for language in other.languages {
            if !self.languages.contains(&language) {
                self.languages.push(language);
            }
        }
        Ok(())
    }

    fn absorb_place_and_runs(&mut self, other: &Self) {
        let mut runs = other.runs.clone();
        let of_run = if other.wordings.is_empty() {
            !other.place.is_empty()
        } else {
            !other.place.is_empty() && other.place != self.place
        };
        if of_run && runs.is_empty() && self.place.is_empty() && !other.wordings.is_empty() {
            self.place = other.place.clone();
        } else if of_run {
            if runs.is_empty() {
                runs.push(Run::default());
            }
            for run in runs.iter_mut().filter(|run| run.place.is_empty()) {
                run.place = other.place.clone();
            }
        }
        for run in runs {
            if !self.runs.contains(&run) {
                self.runs.push(run);
            }
        }
    }

    fn contradiction(&self, other: &Self) -> Option<Field> {
        let wording = |field: fn(&Wording) -> &String| {
            other.wordings.iter().any(|theirs| {
                self.wordings
                    .iter()
                    .find(|mine| mine.language == theirs.language)
                    .is_some_and(|mine| differ_words(field(mine), field(theirs)))
            })
        };
        let translates = other
            .wordings
            .iter()
            .any(|theirs| self.wordings.iter().all(|mine| mine.language != theirs.language));
        let moved = translates
            && other.runs.is_empty()
            && !self.place.is_empty()
            && !other.place.is_empty()
            && self.place != other.place;
        [
            (Field::Title, wording(|it| &it.title)),
            (Field::Description, wording(|it| &it.description)),
            (Field::Kind, differ(&self.nature, &other.nature)),
            (Field::Provider, differ_words(&self.provider, &other.provider)),
            (Field::Setting, differ(&self.setting, &other.setting)),
            (Field::Level, differ(&self.level, &other.level)),
            (Field::Mode, differ(&self.mode, &other.mode)),
            (Field::City, moved),
            (Field::Cost, differ(&self.cost, &other.cost)),
            (Field::Audience, differ_words(&self.audience, &other.audience)),
            (Field::Hours, differ(&self.hours, &other.hours)),
            (Field::Url, differ_words(&self.url, &other.url)),
            (Field::Contact, differ_words(&self.contact, &other.contact)),
            (Field::VerifiedOn, differ(&self.verified_on, &other.verified_on)),
            (Field::Sector, differ(&self.sector, &other.sector)),
        ]
        .into_iter()
        .find_map(|(field, differs)| differs.then_some(field))
    }

    /// Makes the entry.
    ///
    /// # Errors
    ///
    /// Without a title, and where nothing tells an opportunity from an organisation.
    pub(crate) fn finish(self) -> Result<Entry, Fault> {
        let Some(original) = self.wordings.first() else {
            return Err(Fault::of(Field::Title, text!(exchange_title_missing)));
        };
        let told_organisation = self.nature == Some(Nature::Organisation)
            || (self.nature.is_none() && !self.is_opportunity && self.sector.is_some());
        if told_organisation {
            return Ok(self.into_organisation());
        }
        if self.nature.is_none() && !self.is_opportunity {
            if organisation::starts_like_one(&original.title) {
                return Ok(self.into_organisation());
            }
            if !kind::starts_like_one(&original.title, &original.language) {
                let title = original.title.clone();
                return Err(Fault::of(
                    Field::Kind,
                    text!(exchange_kind_missing, title = excerpt(&title)),
                ));
            }
        }
        Ok(self.into_opportunity())
    }

    fn into_opportunity(self) -> Entry {
        let kind = self.kind();
        let qualification = self.qualification || self.level.is_some();
        let setting = self.setting.unwrap_or_else(|| Told {
            setting: Some(setting::derive(kind, qualification, &self.provider)),
            derived: true,
        });
        Entry::Opportunity(Box::new(Opportunity {
            id: self.id,
            wordings: self.wordings,
            provider: self.provider,
            kind,
            setting: setting.setting,
            setting_derived: setting.derived,
            level: self.level,
            competences: self.competences,
            topics: self.topics,
            languages: self.languages,
            mode: self.mode,
            place: self.place,
            cost: self.cost,
            runs: self.runs,
            audience: self.audience,
            hours: self.hours,
            url: self.url,
            contact: self.contact,
            verified_on: self.verified_on,
        }))
    }

    /// The kind that was told; else a qualification is a programme; else the title tells.
    fn kind(&self) -> Kind {
        let of_title =
            || self.wordings.iter().find_map(|it| kind::of_title(&it.title, &it.language));
        match self.nature {
            Some(Nature::Opportunity(kind)) => kind,
            Some(Nature::Vague(otherwise)) => of_title().unwrap_or(otherwise),
            Some(Nature::Organisation) | None if self.qualification || self.level.is_some() => {
                Kind::Programme
            }
            Some(Nature::Organisation) | None => of_title().unwrap_or(Kind::Course),
        }
    }

    fn into_organisation(self) -> Entry {
        let sector = self.sector.unwrap_or_else(|| {
            self.wordings.iter().find_map(|it| organisation::sector_of_name(&it.title))
        });
        Entry::Organisation(Box::new(Organisation {
            id: self.id,
            wordings: self.wordings,
            other_names: self.other_names,
            sector,
            place: self.place,
            offers: self.offers,
            seeks: self.seeks,
            topics: self.topics,
            languages: self.languages,
            url: self.url,
            contact: self.contact,
            verified_on: self.verified_on,
        }))
    }
}

fn fill<T>(mine: &mut Option<T>, theirs: Option<T>) {
    if mine.is_none() {
        *mine = theirs;
    }
}

fn fill_words(mine: &mut String, theirs: String) {
    if mine.is_empty() {
        *mine = theirs;
    }
}

fn differ<T: PartialEq>(mine: &Option<T>, theirs: &Option<T>) -> bool {
    mine.is_some() && theirs.is_some() && mine != theirs
}

fn differ_words(mine: &str, theirs: &str) -> bool {
    !mine.is_empty() && !theirs.is_empty() && mine != theirs
}
