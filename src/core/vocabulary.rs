//! Closed vocabularies of the catalogue, each value with the code that files and storage use.
//!
//! How people call them in their languages is in `locales/*/names.ftl`; which aliases files use, in
//! `exchange`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! vocabularies {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every value, in the order of the vocabulary.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The code that files and storage use.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.code())
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;

            /// Reads the code back; aliases in people's languages are the business of `exchange`.
            fn from_str(code: &str) -> Result<Self, UnknownCode> {
                match code {
                    $($word => Ok(Self::$variant),)*
                    _ => Err(UnknownCode),
                }
            }
        }
    )*};
}

/// A code that the vocabulary does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownCode;

vocabularies! {
    /// What a learning opportunity is.
    Kind {
        /// A course: several meetings with a teacher.
        Course = "course",
        /// A workshop: short and practical.
        Workshop = "workshop",
        /// A programme that leads to a qualification.
        Programme = "programme",
        /// An apprenticeship.
        Apprenticeship = "apprenticeship",
        /// An internship.
        Internship = "internship",
        /// Mentoring.
        Mentoring = "mentoring",
        /// A massive open online course.
        Mooc = "mooc",
        /// Volunteering.
        Volunteering = "volunteering",
        /// A club or circle that meets regularly.
        Club = "club",
        /// A contest.
        Contest = "contest",
        /// A talk, a fair, an exhibition.
        Event = "event",
        /// Guidance material: a guide, a video, a template.
        Guidance = "guidance",
    }

    /// Where in the world of learning something stands (Council Recommendation 2012/C 398/01).
    Setting {
        /// In schools and universities, leading to a qualification.
        Formal = "formal",
        /// Organised, outside the qualifications.
        NonFormal = "non-formal",
        /// From daily life: on one's own.
        Informal = "informal",
    }

    /// How one takes part (European Learning Model, learning assessment / mode of learning).
    Mode {
        /// In one place.
        Presential = "presential",
        /// Over the network.
        Online = "online",
        /// Partly in one place, partly over the network.
        Blended = "blended",
        /// At a workplace.
        WorkBased = "work-based",
    }

    /// The five sectors of a learning community.
    Sector {
        /// A public authority.
        Authority = "authority",
        /// An educational institution.
        Education = "education",
        /// A private company.
        Company = "company",
        /// A cultural institution.
        Culture = "culture",
        /// A non-governmental organisation.
        Ngo = "ngo",
    }

    /// The competences of EntreComp, the European entrepreneurship competence framework (Joint
    /// Research Centre, 2016).
    Competence {
        /// Spotting opportunities.
        SpottingOpportunities = "spotting-opportunities",
        /// Creativity.
        Creativity = "creativity",
        /// Vision.
        Vision = "vision",
        /// Valuing ideas.
        ValuingIdeas = "valuing-ideas",
        /// Ethical and sustainable thinking.
        EthicalThinking = "ethical-thinking",
        /// Self-awareness and self-efficacy.
        SelfAwareness = "self-awareness",
        /// Motivation and perseverance.
        Motivation = "motivation",
        /// Mobilising resources.
        MobilisingResources = "mobilising-resources",
        /// Financial and economic literacy.
        FinancialLiteracy = "financial-literacy",
        /// Mobilising others.
        MobilisingOthers = "mobilising-others",
        /// Taking the initiative.
        Initiative = "initiative",
        /// Planning and management.
        Planning = "planning",
        /// Coping with ambiguity, uncertainty and risk.
        CopingWithRisk = "coping-with-risk",
        /// Working with others.
        WorkingWithOthers = "working-with-others",
        /// Learning through experience.
        LearningThroughExperience = "learning-through-experience",
    }

    /// What ideas are about, and what members are interested in.
    Topic {
        /// Starting and running something of one's own.
        Entrepreneurship = "entrepreneurship",
        /// Computers and the network.
        Digital = "digital",
        /// Languages.
        Languages = "languages",
        /// Trades and crafts.
        Trades = "trades",
        /// Arts and culture.
        Arts = "arts",
        /// Nature and farming.
        Nature = "nature",
        /// Health and sports.
        Health = "health",
        /// Teaching and raising.
        Teaching = "teaching",
        /// Volunteering.
        Volunteering = "volunteering",
        /// Money.
        Money = "money",
    }
}

impl Mode {
    /// Whether it can be taken without travelling.
    pub fn is_online(self) -> bool {
        match self {
            Self::Online => true,
            Self::Presential | Self::Blended | Self::WorkBased => false,
        }
    }
}
