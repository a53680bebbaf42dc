//! `/metrics` in the format of OpenMetrics (Prometheus).

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::{Registry, Unit};

use crate::engine::House;
use crate::storage;

/// The media type of what [`render`] gives.
pub(super) const MEDIA: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Platform {
    platform: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct GivenUp {
    platform: String,
    reason: String,
}

/// Everything that is counted, with the state of the outbox at this moment.
pub(super) async fn render(house: &House) -> storage::Result<String> {
    let mut registry = Registry::with_prefix("xploit");
    house.counts.register(&mut registry);
    let depth = Family::<Platform, Gauge>::default();
    let oldest = Family::<Platform, Gauge>::default();
    let given_up = Family::<GivenUp, Gauge>::default();
    let now = house.clock.now().as_millisecond();
    for pile in house.storage.outbox_state().await? {
        let platform = pile.platform;
        match pile.failed {
            None => {
                let labels = Platform { platform };
                depth.get_or_create(&labels).set(pile.count);
                oldest.get_or_create(&labels).set((now - pile.oldest).max(0) / 1000);
            }
            Some(reason) => {
                given_up.get_or_create(&GivenUp { platform, reason }).set(pile.count);
            }
        }
    }
    registry.register("outbox_depth", "Messages that wait to be delivered", depth);
    let help = "How long the oldest of them has waited";
    registry.register_with_unit("outbox_oldest", help, Unit::Seconds, oldest);
    registry.register("outbox_given_up", "Messages that could not be delivered", given_up);
    let entries = Gauge::<i64>::default();
    entries.set(i64::try_from(house.index.len()).unwrap_or(i64::MAX));
    registry.register("catalogue_entries", "Entries that can be found", entries);
    let mut text = String::new();
    encode(&mut text, &registry).expect("writing to a string does not fail");
    Ok(text)
}
