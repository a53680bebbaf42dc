//! Innovations: ideas that their authors share with other communities, and the feeds in which these
//! read them. Nothing of whoever wrote, supports or follows one stands there.

use std::collections::HashMap;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::words::{press_for, state_name};
use super::{card, seen};
use crate::core::catalogue::Language;
use crate::core::idea::{Reason, State};
use crate::core::ids::IdeaId;
use crate::core::innovation::is_innovation;
use crate::core::message::{Button, Message};
use crate::core::text::Text;
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::exchange::feed::{Facts, Feed, Item, Paragraph};
use crate::skills::Trouble;
use crate::storage::Result as Stored;
use crate::storage::ideas::Idea;
use crate::storage::ideas::acts::IdeaWrite;
use crate::storage::ideas::release::{After, Released};
use crate::storage::turns::Write;
use crate::text;

/// Innovations on a page of a feed.
const PAGE: usize = 50;

/// What its author can do about sharing an idea.
pub(super) fn buttons(house: &House, idea: &Idea) -> Option<Button> {
    match (idea.is_own, idea.released) {
        (true, true) => {
            Some(Button::press(text!(button_idea_unrelease), press_for("unrelease", idea.id)))
        }
        (true, false) if may_be_shared(house, idea) => Some(share(idea.id)),
        _ => None,
    }
}

fn may_be_shared(house: &House, idea: &Idea) -> bool {
    idea.is_public && are_shared(house, idea.state)
}

/// Whether ideas in this state are shared here, if their authors like.
pub(super) fn are_shared(house: &House, state: State) -> bool {
    house.innovations.public_url.is_some() && is_innovation(state)
}

/// The button that asks whether to share an idea.
pub(super) fn share(id: IdeaId) -> Button {
    Button::press(text!(button_idea_release), press_for("release", id))
}

async fn own(turn: &Turn, id: IdeaId) -> Result<Idea, Trouble> {
    let idea = seen(turn, id).await?;
    if !idea.is_own {
        return Err(Trouble::Refused(text!(idea_gone)));
    }
    if idea.released || may_be_shared(&turn.house, &idea) {
        return Ok(idea);
    }
    Err(Trouble::Refused(text!(idea_no_release_now)))
}

/// Says what sharing means.
pub(super) async fn shall_i_share(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = own(turn, id).await?;
    let licence = turn.house.innovations.licence.clone();
    let asked = text!(idea_release, title = &idea.words.title, licence = licence);
    turn.say(Message::text(asked).row(vec![
        Button::press(text!(button_idea_release_yes), press_for("released", id)),
        Button::press(text!(button_idea_release_no), press_for("show", id)),
    ]));
    Ok(())
}

/// Shares it, or not any more.
pub(super) async fn release(turn: &mut Turn, id: IdeaId, yes: bool) -> Result<(), Trouble> {
    let mut idea = own(turn, id).await?;
    if idea.released != yes {
        turn.write(Write::Idea(IdeaWrite::Release(id, yes)));
        idea.released = yes;
    }
    card::show_card(turn, &idea).await?;
    turn.say(match yes {
        true => text!(idea_released),
        false => text!(idea_unreleased),
    });
    Ok(())
}

/// A page of the feed at `path`; nothing where innovations are not published.
///
/// # Errors
/// Those of the database.
pub async fn page(house: &House, path: &str, after: Option<After>) -> Stored<Option<Feed>> {
    let Some(base) = &house.innovations.public_url else { return Ok(None) };
    let community = community(house).await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut found = house.storage.released_ideas(after, limit).await?;
    let goes_on = found.len() > PAGE;
    found.truncate(PAGE);
    let url = format!("{base}{path}");
    let from = |After { updated, id }: After| format!("{url}?after={updated}.{id}");
    let end = found.last().map(|it| After { updated: it.updated, id: it.id.0 });
    let licence = &house.innovations.licence;
    let language = house.texts.default_language();
    let name = house.innovations.name.clone();
    Ok(Some(Feed {
        title: name.unwrap_or_else(|| say(house, &text!(innovations_title), None)),
        about: say(house, &text!(innovations_about, licence = licence), None),
        language: language.to_string(),
        id: urn(community, None),
        next: end.filter(|_| goes_on).map(from),
        url: after.map_or_else(|| url.clone(), from),
        licence: licence.clone(),
        chat: house.innovations.chat_url.clone(),
        items: found.into_iter().map(|it| item(house, community, it)).collect(),
    }))
}

/// A text in a language, or in the community's.
fn say(house: &House, text: &Text, language: Option<&Language>) -> String {
    let today = house.clock.today(&house.zone);
    house.texts.render(text, &house.texts.negotiate(language, None), today)
}

fn item(house: &House, community: i64, it: Released) -> Item {
    let at = |ms: i64| Timestamp::from_millisecond(ms).unwrap_or_default();
    let say = |text: Text| say(house, &text, Some(&it.language));
    let (outcome, outcome_language) = match &it.reason {
        Some(Reason::Usual(usual)) => (Some(say(text!(idea_usual, reason = usual.code()))), None),
        // A coordinator's own words are in the coordinator's language.
        Some(Reason::Words(words, language)) => {
            let other = language.language != it.language.language;
            (Some(words.clone()), other.then(|| language.to_string()))
        }
        None => (None, None),
    };
    let words = it.words;
    let mut text = vec![words.what.clone()];
    if !words.needs.is_empty() {
        text.push(say(text!(idea_needs, needs = &words.needs)));
    }
    if !words.place.is_empty() {
        text.push(say(text!(idea_place, place = &words.place)));
    }
    text.push(say(text!(innovation_state, state = state_name(it.state))));
    let plain = |words| Paragraph { words, language: None };
    let mut text: Vec<_> = text.into_iter().map(plain).collect();
    let told = outcome.clone();
    text.extend(told.map(|words| Paragraph { words, language: outcome_language.clone() }));
    let topics = words.topics.iter().map(|it| it.code().to_owned());
    let competences = words.competences.iter().map(|it| it.code().to_owned());
    Item {
        id: urn(community, Some(it.id)),
        title: words.title,
        text,
        language: it.language.to_string(),
        published: at(it.published),
        updated: at(it.updated),
        tags: topics.chain(competences).collect(),
        facts: Facts {
            state: it.state.code().to_owned(),
            what: words.what.clone(),
            needs: words.needs,
            place: words.place,
            outcome,
            outcome_language,
            licence: house.innovations.licence.clone(),
            origin: it.origin,
        },
    }
}

/// The ideas that are shared, by their names in this community's feeds.
///
/// # Errors
/// Those of the database.
pub async fn names(house: &House) -> Stored<HashMap<String, IdeaId>> {
    let community = community(house).await?;
    let ids = house.storage.released_ids().await?;
    Ok(ids.into_iter().map(|it| (urn(community, Some(it)), it)).collect())
}

/// The number of this community.
async fn community(house: &House) -> Stored<i64> {
    let mut fresh = [0; 8];
    fresh.copy_from_slice(&house.randomness.bits()[..8]);
    house.storage.community_number(i64::from_be_bytes(fresh)).await
}

/// A name for an idea, or for the feed, that no other community gives (RFC 9562, version 8).
fn urn(community: i64, idea: Option<IdeaId>) -> String {
    let mut hash = Sha256::new();
    hash.update(b"xploit-bot innovation");
    hash.update(community.to_be_bytes());
    hash.update(idea.map_or([0; 8], |it| it.0.to_be_bytes()));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    let number = u128::from_be_bytes(bytes);
    let number = (number & !(0xf << 76) & !(0x3 << 62)) | (0x8 << 76) | (0x2 << 62);
    let hex = format!("{number:032x}");
    let (a, b, c, d, e) = (&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]);
    format!("urn:uuid:{a}-{b}-{c}-{d}-{e}")
}
