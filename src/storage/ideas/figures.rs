//! What coordinators count of ideas: without words, without people.

use super::rows::codes;
use crate::core::idea::State;
use crate::core::role::Permit;
use crate::core::vocabulary::Topic;
use crate::storage::connection::fetch;
use crate::storage::{Result, Storage};

/// So many ideas are counted at most, the newest.
const MOST: i64 = 50_000;

/// What is counted of an idea.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// Where it stands.
    pub state: State,
    /// When it was submitted, in milliseconds since 1970.
    pub submitted: i64,
    /// When a coordinator first answered.
    pub answered: Option<i64>,
    /// What it is about.
    pub topics: Vec<Topic>,
}

impl Storage {
    /// Every idea that was submitted, the newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn counted_ideas(&self, _: &Permit) -> Result<Vec<Counted>> {
        let rows = self
            .read(|mut conn| {
                Box::pin(async move {
                    fetch!(
                        &mut conn,
                        fetch_all as (String, i64, Option<i64>, String),
                        "SELECT state, submitted, answered, topics FROM idea
                         WHERE submitted IS NOT NULL ORDER BY id DESC LIMIT $1",
                        MOST
                    )
                })
            })
            .await?;
        let read = |(state, submitted, answered, topics): (String, i64, Option<i64>, String)| {
            let state = State::from_code(&state)?;
            Some(Counted { state, submitted, answered, topics: codes(&topics) })
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }
}
