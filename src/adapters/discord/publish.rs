//! Tells Discord the bot's commands, when they are others than last time.

use serde_json::json;
use serenity::http::{LightMethod, Route};
use serenity::model::id::ApplicationId;

use super::commands::list;
use super::rest::Call;
use super::{Discord, Trouble};
use crate::core::ids::Platform;
use crate::engine::Engine;

/// Under which name the list is remembered.
const NAME: &str = "commands";

impl Discord {
    /// Tells Discord the commands of the engine, unless it was told the same list before.
    ///
    /// # Errors
    /// Where Discord can't be reached or does not take the list: it goes on with the one it has.
    pub async fn publish(&self, engine: &Engine) -> Result<(), Trouble> {
        let commands = list(engine.commands(), &self.house.texts);
        let told = json!({ "application": self.application, "commands": commands }).to_string();
        let storage = &self.house.storage;
        match storage.published(Platform::Discord, NAME).await {
            Ok(Some(before)) if before == told => return Ok(()),
            Ok(_) => {}
            // Then it is told once too often.
            Err(error) => tracing::error!(%error, "what Discord was told last is not known"),
        }
        let application_id = ApplicationId::new(self.application);
        let call = Call {
            route: Route::Commands { application_id },
            method: LightMethod::Put,
            body: Some(commands),
            file: None,
        };
        let reply = self.rest.send(call).await.map_err(|it| Trouble::unreachable(it.0))?;
        match reply.status {
            200..=299 => {}
            401 => return Err(Trouble::TokenRefused),
            status => {
                let reason = format!("HTTP {status}, {}", reply.code);
                return Err(Trouble::CommandsRefused { reason });
            }
        }
        if let Err(error) = storage.publish(Platform::Discord, NAME, &told).await {
            tracing::error!(%error, "what Discord was told was not written down");
        }
        Ok(())
    }
}
