//! Places: a `Place` with an address, an address alone, a text in their place.

use super::node::{Node, Thing};
use crate::core::catalogue::{Mode, Place};
use crate::exchange::problem::Fault;
use crate::exchange::values::words::excerpt;
use crate::exchange::values::{position, text};
use crate::text;

/// Where something is, and what that tells of the mode.
pub(super) fn read(node: &Node<'_>, faults: &mut Vec<Fault>) -> (Place, Option<Mode>) {
    let mut place = Place::default();
    let (mut here, mut online) = (false, false);
    let own = ["address", "geo", "latitude"].iter().any(|key| node.has(key));
    if own {
        fill(&mut place, node, faults);
    }
    for thing in node.things("location") {
        match thing {
            Thing::Node(it) if it.is("VirtualLocation") => online = true,
            Thing::Node(it) => {
                here = true;
                if place.is_empty() {
                    place.venue = it.line("name");
                    fill(&mut place, &it, faults);
                }
            }
            Thing::Text(words) => {
                here = true;
                if place.is_empty() {
                    place.venue = text::line(&words);
                }
            }
        }
    }
    let mode = match (here, online) {
        (true, true) => Some(Mode::Blended),
        (false, true) => Some(Mode::Online),
        (_, false) => None,
    };
    (place, mode)
}

/// Takes the address and the coordinates of a node.
fn fill(place: &mut Place, node: &Node<'_>, faults: &mut Vec<Fault>) {
    if node.is("PostalAddress") || node.has("addressLocality") {
        fill_address(place, node);
    }
    for thing in node.things("address").into_iter().take(1) {
        match thing {
            Thing::Node(address) => fill_address(place, &address),
            Thing::Text(words) => place.street = text::line(&words),
        }
    }
    let geo = node.nodes("geo").into_iter().next();
    let source = geo.as_ref().unwrap_or(node);
    let (lat, lon) = (source.line("latitude"), source.line("longitude"));
    match position::read(&lat, &lon) {
        Ok(position) => place.position = position,
        Err(wrong) => {
            let (key, value) = match wrong {
                position::Wrong::Lat => ("latitude", lat),
                position::Wrong::Lon => ("longitude", lon),
            };
            let reason = text!(exchange_position_unreadable, value = excerpt(&value));
            faults.push(Fault::named(source.path_of(key), reason));
        }
    }
}

fn fill_address(place: &mut Place, address: &Node<'_>) {
    place.street = address.line("streetAddress");
    place.city = address.line("addressLocality");
    place.country = address.names("addressCountry").into_iter().next().unwrap_or_default();
}
