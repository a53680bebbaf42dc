//! What platforms were told last, so that they are told again only what has changed.

use super::connection::{execute, fetch};
use super::{Result, Storage};
use crate::core::ids::Platform;

/// Under this name the bot's own name on a platform is kept, for links that lead to it.
pub const USERNAME: &str = "username";

impl Storage {
    /// What a platform was told last under this name.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn published(&self, platform: Platform, name: &str) -> Result<Option<String>> {
        let name = name.to_owned();
        self.read(move |mut conn| {
            Box::pin(async move {
                let row = fetch!(
                    &mut conn,
                    fetch_optional as (String,),
                    "SELECT told FROM published WHERE platform = $1 AND name = $2",
                    platform.name(),
                    name
                )?;
                Ok(row.map(|it| it.0))
            })
        })
        .await
    }

    /// Remembers what a platform was told.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn publish(&self, platform: Platform, name: &str, told: &str) -> Result<()> {
        let (name, told) = (name.to_owned(), told.to_owned());
        self.write(move |mut conn| {
            Box::pin(async move {
                execute!(
                    &mut conn,
                    "INSERT INTO published (platform, name, told) VALUES ($1, $2, $3)
                     ON CONFLICT (platform, name) DO UPDATE SET told = $3",
                    platform.name(),
                    name,
                    told
                )?;
                Ok(())
            })
        })
        .await
    }
}
