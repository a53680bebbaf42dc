//! Titles and descriptions with their languages.

use super::node::{Node, Said, Thing};
use crate::core::catalogue::{Language, Wording};
use crate::exchange::Settings;
use crate::exchange::values::{language, text};

/// The wordings of a node: one a language. A text without a tag is in the document's language,
/// else in the first that the node is "in", else in that of the settings.
pub(super) fn wordings(node: &Node<'_>, settings: &Settings) -> Vec<Wording> {
    let otherwise = || {
        let told = languages(node).iter().find_map(|it| language::read(it));
        told.unwrap_or_else(|| settings.language.clone())
    };
    let otherwise = settings.document_language.clone().unwrap_or_else(otherwise);
    let language = |said: &Said| said.language.clone().unwrap_or_else(|| otherwise.clone());
    let mut wordings: Vec<Wording> = Vec::new();
    let names = match node.said("name") {
        names if names.is_empty() => node.said("legalName"),
        names => names,
    };
    for said in &names {
        let (language, title) = (language(said), text::line(&said.text));
        if !title.is_empty() && wordings.iter().all(|it| it.language != language) {
            wordings.push(Wording { language, title, description: String::new() });
        }
    }
    let descriptions = match node.said("description") {
        descriptions if descriptions.is_empty() => node.said("abstract"),
        descriptions => descriptions,
    };
    for said in &descriptions {
        let language: Language = language(said);
        let alone = names.len() == 1 && descriptions.len() == 1 && said.language.is_none();
        let wording = match wordings.iter_mut().find(|it| it.language == language) {
            Some(wording) => Some(wording),
            // A name with a tag and a description without: the same language.
            None if alone => wordings.first_mut(),
            None => None,
        };
        if let Some(wording) = wording
            && wording.description.is_empty()
        {
            wording.description = text::plain(&said.text);
        }
    }
    wordings
}

/// What `inLanguage` says, as text.
pub(super) fn languages(node: &Node<'_>) -> Vec<String> {
    let things = ["inLanguage", "availableLanguage"].iter().flat_map(|key| node.things(key));
    things
        .map(|thing| match thing {
            Thing::Text(words) => words,
            Thing::Node(it) => it.first_line(&["alternateName", "identifier", "name", "@id"]),
        })
        .collect()
}
