//! Organisations → what they say of themselves.

use super::node::{Node, Thing};
use super::{Class, class_of, opportunity, place, texts};
use crate::core::catalogue::Sector;
use crate::exchange::Settings;
use crate::exchange::draft::Draft;
use crate::exchange::problem::Fault;
use crate::exchange::values::kind::Nature;
use crate::exchange::values::{language, list, organisation, text};

/// Reads an organisation; faults are added to `faults`.
pub(super) fn read(node: &Node<'_>, settings: &Settings, faults: &mut Vec<Fault>) -> Draft {
    let wordings = texts::wordings(node, settings);
    let mut other_names = node.names("alternateName");
    for name in node.names("legalName") {
        if wordings.iter().all(|it| it.title != name) {
            list::add(&mut other_names, name);
        }
    }
    let mut languages = Vec::new();
    for words in node.names("knowsLanguage") {
        for language in language::read_list(&words).unwrap_or_default() {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
    }
    let mut topics = node.names("knowsAbout");
    opportunity::keywords(node, &mut topics);
    let contact = match opportunity::contact_in(node) {
        own if own.is_empty() => opportunity::contact_of(node),
        own => own,
    };
    Draft {
        id: super::id_of(node, ""),
        nature: Some(Nature::Organisation),
        sector: Some(sector(node)),
        place: place::read(node, faults).0,
        offers: offered(node, "makesOffer"),
        seeks: offered(node, "seeks"),
        url: opportunity::link(node, faults),
        verified_on: opportunity::verified_on(node, faults),
        other_names,
        languages,
        topics,
        contact,
        wordings,
        ..Draft::default()
    }
}

/// A named sector goes before the types; a non-profit status makes it an NGO.
fn sector(node: &Node<'_>) -> Option<Sector> {
    let named = node.names("additionalType");
    let named = named.iter().find_map(|value| organisation::read_sector(value).ok());
    let of_types = || {
        node.types().iter().find_map(|name| match class_of(name) {
            Some(Class::Organisation(sector)) => sector,
            Some(Class::Opportunity) | None => None,
        })
    };
    let of_status = || node.has("nonprofitStatus").then_some(Sector::Ngo);
    named.unwrap_or_else(|| of_types().or_else(of_status))
}

/// Words of offers and demands: their names, or those of what is offered.
fn offered(node: &Node<'_>, key: &str) -> Vec<String> {
    let mut items = Vec::new();
    for thing in node.things(key) {
        match thing {
            Thing::Text(words) => list::add(&mut items, text::line(&words)),
            Thing::Node(offer) => {
                let own = offer.names("itemOffered").into_iter().next().unwrap_or_default();
                let name = offer.first_line(&["name", "description"]);
                list::add(&mut items, if name.is_empty() { own } else { name });
            }
        }
    }
    items
}
