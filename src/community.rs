//! A community with everything that its bot needs, opened from its settings.
//!
//! Used by the command line, the tests and the benches alike; it is wiring and decides nothing.

use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::core::announcement::Care;
use crate::core::banned::Banned;
use crate::core::catalogue::Language;
use crate::core::clock::{Clock, Randomness};
use crate::core::digest::Weekly;
use crate::core::ids::IdSource;
use crate::core::innovation::Innovations;
use crate::core::introduction::Terms;
use crate::core::keeping::Keeping;
use crate::counts::Counts;
use crate::engine::follow::{Behind, Follower};
use crate::engine::lanes::Lanes;
use crate::engine::{Engine, House};
use crate::search::{Fault, Index};
use crate::skills::{SKILLS, Skill};
use crate::storage::{self, Place, Storage};
use crate::texts::{BadTexts, Detector, Texts};

/// What a community is opened with.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Where its database is.
    pub database: Place,
    /// Its language.
    pub language: Language,
    /// Its time zone.
    pub zone: TimeZone,
    /// A folder with its own texts.
    pub texts: Option<std::path::PathBuf>,
    /// How long things are kept, and whom to ask about it.
    pub keeping: Keeping,
    /// How introductions run.
    pub terms: Terms,
    /// Words that must not stand in an idea.
    pub banned: Banned,
    /// With what care announcements are sent.
    pub care: Care,
    /// How innovations are published.
    pub innovations: Innovations,
    /// When whoever follows topics hears of what is new; `None`: never.
    pub digest: Option<Weekly>,
    /// Where the time comes from.
    pub clock: Clock,
    /// Where the random bits of ids begin.
    pub seed: u64,
    /// Where one-time codes come from.
    pub randomness: Randomness,
}

/// An open community.
#[derive(Debug, Clone)]
pub struct Community {
    /// What every turn shares.
    pub house: Arc<House>,
    /// The way into the engine.
    pub lanes: Lanes,
    /// Keeps the index up to date.
    pub follower: Follower,
}

/// Why a community can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum Closed {
    /// Its database.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// Its texts.
    #[error(transparent)]
    Texts(#[from] BadTexts),
    /// Its index.
    #[error(transparent)]
    Index(#[from] Fault),
}

impl From<Behind> for Closed {
    fn from(behind: Behind) -> Self {
        match behind {
            Behind::Storage(error) => Self::Storage(error),
            Behind::Index(fault) => Self::Index(fault),
        }
    }
}

impl Community {
    /// Opens it with the skills of [`SKILLS`] and indexes its catalogue.
    ///
    /// # Errors
    /// [`Closed`], with the remedy in each.
    pub async fn open(plan: Plan) -> Result<Self, Closed> {
        Self::open_with(plan, SKILLS).await
    }

    /// Opens it with these skills.
    ///
    /// # Errors
    /// As [`Community::open`].
    pub async fn open_with(
        plan: Plan,
        skills: &'static [&'static dyn Skill],
    ) -> Result<Self, Closed> {
        let texts = Texts::load(&plan.language, plan.texts.as_deref())?;
        let storage = Storage::open(&plan.database).await?;
        let index = Index::new()?;
        let ideas = Index::new()?;
        let follower = Follower::new(storage.clone(), index.clone(), ideas.clone());
        follower.catch_up().await?;
        let house = Arc::new(House {
            storage,
            lexicons: texts.lexicons(),
            subjects: texts.subjects(),
            texts,
            index,
            ideas,
            detector: Detector::default(),
            clock: plan.clock,
            zone: plan.zone,
            keeping: plan.keeping,
            terms: plan.terms,
            banned: plan.banned,
            care: plan.care,
            innovations: plan.innovations,
            digest: plan.digest,
            ids: IdSource::seeded(plan.seed),
            randomness: plan.randomness,
            roles_changed: tokio::sync::Notify::new(),
            counts: Counts::default(),
        });
        let lanes = Lanes::new(Arc::new(Engine::new(house.clone(), skills)));
        Ok(Self { house, lanes, follower })
    }
}
