//! Our fields, by the names that CSV columns and mapping files have for them.
//!
//! The order of [`Field::ALL`] is that of the columns in our own CSV. What has been released only
//! grows: a name is never changed or reused.

use std::str::FromStr;

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// Something that a file may tell of an entry.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(crate) enum Field {
            $($(#[$doc])* $variant,)*
        }

        impl Field {
            /// Every field; the first [`Field::OWN`] are the columns of our own CSV, in its order.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in mapping files and as a column of our own CSV.
            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }

        impl FromStr for Field {
            type Err = ();

            fn from_str(name: &str) -> Result<Self, ()> {
                match name {
                    $($name => Ok(Self::$variant),)*
                    _ => Err(()),
                }
            }
        }
    };
}

fields! {
    /// Identifier in the source.
    Id = "id",
    /// A kind of opportunity, or `organisation`.
    Kind = "kind",
    /// The language that title and description are written in.
    Language = "language",
    /// Title or name.
    Title = "title",
    /// Plain text or HTML.
    Description = "description",
    /// Who offers it, by name.
    Provider = "provider",
    /// Formal, non-formal, informal.
    Setting = "setting",
    /// EQF level or levels.
    Level = "level",
    /// Competences, as words.
    Competences = "competences",
    /// Topics, as words.
    Topics = "topics",
    /// Languages of teaching.
    Languages = "languages",
    /// How one takes part.
    Mode = "mode",
    /// The house.
    Venue = "venue",
    /// Street and number.
    Street = "street",
    /// Town or village.
    City = "city",
    /// Country, by code or name.
    Country = "country",
    /// Latitude, degrees.
    Lat = "lat",
    /// Longitude, degrees.
    Lon = "lon",
    /// What it costs.
    Cost = "cost",
    /// Identifier of the run.
    Run = "run",
    /// First day of the run.
    Start = "start",
    /// Last day of the run.
    End = "end",
    /// Hour of the first meeting.
    Time = "time",
    /// Last day to apply.
    Deadline = "deadline",
    /// The rhythm, in words.
    Schedule = "schedule",
    /// For whom, in words.
    Audience = "audience",
    /// Effort in hours.
    Hours = "hours",
    /// Its page.
    Url = "url",
    /// Public contact of the provider or organisation.
    Contact = "contact",
    /// Day of the last check.
    VerifiedOn = "verified_on",
    /// Sector of an organisation.
    Sector = "sector",
    /// What an organisation offers.
    Offers = "offers",
    /// What an organisation seeks.
    Seeks = "seeks",
    /// Acronyms and former names of an organisation.
    OtherNames = "other_names",

    // What only others' files have:
    /// Yes or no: it costs nothing.
    Free = "free",
    /// Yes or no: it is online.
    Online = "online",
    /// Level in the International Standard Classification of Education.
    Isced = "isced",
    /// ECTS credits.
    Credits = "credits",
    /// Length of studies in years.
    Years = "years",
    /// Days of the week, by letters or names.
    Weekdays = "weekdays",
    /// Days on which it does not take place.
    ExceptDays = "except_days",
    /// "Street", "Square".
    StreetType = "street_type",
    /// Name of the street without type and number.
    StreetName = "street_name",
    /// House number.
    StreetNumber = "street_number",
    /// Part of a town.
    District = "district",
    /// Code of the provider, used for making identifiers.
    ProviderId = "provider_id",
    /// Unit of the provider that teaches.
    Faculty = "faculty",
}

impl Field {
    /// The columns of our own CSV.
    pub(crate) const OWN: usize = 34;

    /// The columns of our own CSV, in its order.
    pub(crate) fn own() -> &'static [Self] {
        &Self::ALL[..Self::OWN]
    }

    /// Only a learning opportunity has it: a file with such a column is not one of organisations.
    pub(crate) fn is_of_opportunities(self) -> bool {
        match self {
            Self::Provider
            | Self::Setting
            | Self::Level
            | Self::Competences
            | Self::Languages
            | Self::Mode
            | Self::Cost
            | Self::Run
            | Self::Start
            | Self::End
            | Self::Time
            | Self::Deadline
            | Self::Schedule
            | Self::Audience
            | Self::Hours
            | Self::Free
            | Self::Online
            | Self::Isced
            | Self::Credits
            | Self::Years
            | Self::Weekdays
            | Self::ExceptDays
            | Self::ProviderId
            | Self::Faculty => true,
            Self::Id
            | Self::Kind
            | Self::Language
            | Self::Title
            | Self::Description
            | Self::Topics
            | Self::Venue
            | Self::Street
            | Self::City
            | Self::Country
            | Self::Lat
            | Self::Lon
            | Self::Url
            | Self::Contact
            | Self::VerifiedOn
            | Self::Sector
            | Self::Offers
            | Self::Seeks
            | Self::OtherNames
            | Self::StreetType
            | Self::StreetName
            | Self::StreetNumber
            | Self::District => false,
        }
    }

    /// Holds several values: several columns may tell it.
    pub(crate) fn is_list(self) -> bool {
        matches!(
            self,
            Self::Competences
                | Self::Topics
                | Self::Languages
                | Self::Offers
                | Self::Seeks
                | Self::OtherNames
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for field in Field::ALL {
            assert_eq!(field.name().parse(), Ok(*field));
        }
        assert_eq!(Field::own().last(), Some(&Field::OtherNames));
    }
}
