//! Whom an announcement is for: chosen by the coordinator, counted before it goes out.

use std::collections::HashSet;

use super::button;
use super::draft::{draft, edit, keep, platform_name};
use crate::core::announcement::{Announcement, Readers, Reading, Share, seconds, shares};
use crate::core::catalogue::Language;
use crate::core::dialogue::Step;
use crate::core::form::Choices;
use crate::core::ids::Platform;
use crate::core::message::{Button, Message};
use crate::core::role::Permit;
use crate::core::text::{Text, Value};
use crate::core::vocabulary::Topic;
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::skills::language::name_of;
use crate::skills::settings::interest_name;
use crate::skills::{Trouble, old_button};
use crate::storage::announcements::audience::Alike;
use crate::text;

/// Who gets it, and who of them is like whom.
pub struct Audience {
    /// A line a language.
    pub shares: Vec<Share>,
    /// Receivers who are alike, with the language that they read.
    pub alike: Vec<(Alike, Language)>,
}

impl Audience {
    /// Whom an announcement is for at this moment.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn of(
        house: &House,
        permit: &Permit,
        draft: &Announcement,
    ) -> crate::storage::Result<Self> {
        let found = house.storage.receivers_of(permit, draft).await?;
        let language = |it: &Alike| house.texts.negotiate(it.language.as_ref(), it.hint.as_ref());
        let wanted =
            |language: &Language| draft.audience.language.as_ref().is_none_or(|it| it == language);
        let alike: Vec<_> = found.into_iter().map(|it| (language(&it), it)).collect();
        let alike: Vec<_> = alike
            .into_iter()
            .filter(|(language, _)| wanted(language))
            .map(|(language, it)| (it, language))
            .collect();
        let readers = |(it, language): &(Alike, Language)| Readers {
            language: language.clone(),
            platform: it.platform,
            count: it.count,
        };
        let readers: Vec<_> = alike.iter().map(readers).collect();
        Ok(Self { shares: shares(&readers), alike })
    }

    /// Languages with readers of whom nobody has decided what they get.
    pub fn undecided(&self, draft: &Announcement) -> Vec<Language> {
        let open = |it: &&Share| draft.reading(&it.language) == Reading::Undecided;
        self.shares.iter().filter(open).map(|it| it.language.clone()).collect()
    }

    /// How many get it, by platform.
    pub fn receivers(&self, draft: &Announcement) -> Vec<(Platform, i64)> {
        let mut platforms: Vec<(Platform, i64)> = Vec::new();
        for share in &self.shares {
            if draft.reading(&share.language) == Reading::LeftOut {
                continue;
            }
            for (platform, count) in &share.platforms {
                match platforms.iter_mut().find(|(it, _)| it == platform) {
                    Some((_, sum)) => *sum += count,
                    None => platforms.push((*platform, *count)),
                }
            }
        }
        platforms
    }

    /// How many get it in all.
    pub fn count(&self, draft: &Announcement) -> i64 {
        self.receivers(draft).iter().map(|(_, count)| count).sum()
    }

    /// How many of those who get it want quiet at this moment.
    fn quiet(&self, house: &House, draft: &Announcement) -> i64 {
        let now = house.clock.now();
        let waits = |(it, language): &&(Alike, Language)| {
            it.quiet.opens(now, &house.zone) > now.as_millisecond()
                && draft.reading(language) != Reading::LeftOut
        };
        self.alike.iter().filter(waits).map(|(it, _)| it.count).sum()
    }

    /// Whether somebody gets it, and everything is decided.
    pub fn is_ready(&self, draft: &Announcement) -> bool {
        let somebody = self.receivers(draft).iter().any(|(_, count)| *count > 0);
        somebody && self.undecided(draft).is_empty()
    }

    /// The table: who reads what.
    pub fn table(&self, draft: &Announcement) -> Vec<Text> {
        // On which platform they are is worth a word where there are several.
        let platforms = self.shares.iter().flat_map(|it| &it.platforms).map(|(it, _)| *it);
        let several = platforms.collect::<HashSet<_>>().len() > 1;
        let mut lines: Vec<_> = self.shares.iter().map(|it| line(draft, it, several)).collect();
        for (language, _) in &draft.texts {
            if self.shares.iter().all(|it| it.language != *language) {
                let none = Share { language: language.clone(), platforms: Vec::new() };
                lines.push(line(draft, &none, several));
            }
        }
        lines
    }

    /// What is to be expected of it: how long it takes, who waits; or what is missing.
    pub fn outlook(&self, house: &House, draft: &Announcement) -> Vec<Text> {
        let receivers = self.receivers(draft);
        if receivers.iter().all(|(_, count)| *count == 0) {
            return vec![text!(announce_nobody)];
        }
        if !self.undecided(draft).is_empty() {
            return vec![text!(announce_undecided)];
        }
        let mut lines = vec![text!(announce_takes, time = takes(seconds(&receivers)))];
        let quiet = self.quiet(house, draft);
        lines.extend((quiet > 0).then(|| text!(announce_quiet, count = quiet)));
        lines
    }
}

/// About how long something takes, in words.
pub(super) fn takes(seconds: i64) -> Text {
    match seconds.max(1) {
        seconds @ 0..=120 => text!(announce_seconds, count = seconds),
        seconds => text!(announce_minutes, count = (seconds + 59) / 60),
    }
}

/// A line of the table.
fn line(draft: &Announcement, share: &Share, platforms: bool) -> Text {
    let platform = |(platform, count): &(Platform, i64)| {
        text!(announce_share_platform, platform = platform_name(*platform), count = *count)
    };
    let by_platform: Vec<_> = share.platforms.iter().map(platform).collect();
    let what = match draft.reading(&share.language) {
        Reading::Own(_) => text!(announce_own),
        Reading::Instead(other, _) => text!(announce_instead, language = name_of(other)),
        Reading::LeftOut => text!(announce_left_out),
        Reading::Undecided => text!(announce_missing),
    };
    let language = name_of(&share.language);
    let count = share.count();
    if !platforms || by_platform.is_empty() {
        return text!(announce_share, language = language, count = count, text = what);
    }
    text!(
        announce_share_of,
        language = language,
        count = count,
        platforms = Value::from(by_platform),
        text = what
    )
}

/// For whom it is, in words.
pub(super) fn who_of(draft: &Announcement) -> Value {
    let audience = &draft.audience;
    let mut who: Vec<Text> = Vec::new();
    if let (true, Some(topic)) = (audience.followers, draft.topic) {
        who.push(text!(announce_for_followers, topic = interest_name(topic.code())));
    }
    if let Some(language) = &audience.language {
        who.push(text!(announce_for_language, language = name_of(language)));
    }
    if let Some(platform) = audience.platform {
        who.push(text!(announce_for_platform, platform = platform_name(platform)));
    }
    if !audience.interests.is_empty() {
        let names = audience.interests.iter().map(|it| interest_name(it.code()));
        who.push(text!(announce_for_interests, interests = Value::from(names.collect::<Vec<_>>())));
    }
    if let Some(place) = &audience.place {
        who.push(text!(announce_for_place, place = place));
    }
    if who.is_empty() { text!(announce_for_all).into() } else { Value::from(who) }
}

/// Asks for whom it is, or takes the answer.
pub(super) async fn who(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let (what, which) = code.split_once('.').unwrap_or((code, ""));
    match what {
        "" => ask_who(turn).await,
        "all" => edit(turn, |it| it.audience = Default::default()).await,
        "followers" => edit(turn, |it| it.audience.followers = true).await,
        "language" => {
            let language: Language = which.parse().map_err(|_| old_button())?;
            edit(turn, |it| it.audience.language = Some(language)).await
        }
        "platform" => {
            let platform = Platform::named(which).ok_or_else(old_button)?;
            edit(turn, |it| it.audience.platform = Some(platform)).await
        }
        "interests" => ask_interests(turn).await,
        "interest" => {
            let topic: Topic = which.parse().map_err(|_| old_button())?;
            let mut draft = draft(turn).await?;
            let chosen = &mut draft.audience.interests;
            match chosen.iter().position(|it| *it == topic) {
                Some(at) => drop(chosen.remove(at)),
                None => chosen.push(topic),
            }
            keep(turn, &mut draft)?;
            show_interests(turn, &draft);
            Ok(())
        }
        "place" => {
            turn.ask(text!(announce_where), Step::AnnounceWhere);
            Ok(())
        }
        _ => Err(old_button()),
    }
}

async fn ask_who(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn).await?;
    let mut options = vec![(Value::from(text!(button_announce_all)), button("who.all"))];
    if draft.topic.is_some() {
        options.push((text!(button_announce_followers).into(), button("who.followers")));
    }
    for language in turn.house.texts.languages() {
        let label = text!(button_announce_language, language = name_of(language));
        options.push((label.into(), button(format!("who.language.{language}"))));
    }
    for platform in Platform::ALL {
        let label = text!(button_announce_platform, platform = platform_name(*platform));
        options.push((label.into(), button(format!("who.platform.{}", platform.name()))));
    }
    options.push((text!(button_announce_interests).into(), button("who.interests")));
    options.push((text!(button_announce_place).into(), button("who.place")));
    let choices = Choices::new(text!(announce_pick_who), 2, options);
    let back = Button::press(text!(button_announce_back), button("card"));
    turn.show(Message::text(text!(announce_who)).choose(choices).row(vec![back]));
    Ok(())
}

async fn ask_interests(turn: &mut Turn) -> Result<(), Trouble> {
    let draft = draft(turn).await?;
    show_interests(turn, &draft);
    Ok(())
}

/// The interests to choose from: it is for whoever has one of those that are chosen.
fn show_interests(turn: &mut Turn, draft: &Announcement) {
    let option = |topic: &Topic| {
        let name = interest_name(topic.code());
        let label = match draft.audience.interests.contains(topic) {
            true => text!(button_chosen, name = name),
            false => name,
        };
        (Value::from(label), button(format!("who.interest.{}", topic.code())))
    };
    let options = Topic::ALL.iter().map(option);
    let choices = Choices::new(text!(announce_pick_interest), 2, options);
    let back = Button::press(text!(button_announce_back), button("card"));
    turn.show(Message::text(text!(announce_interests)).choose(choices).row(vec![back]));
}

/// It is for those of this place.
pub(super) async fn place(turn: &mut Turn, words: String) -> Result<(), Trouble> {
    let place = match turn.house.index.find_town(&words) {
        Some(town) => town.name.into_string(),
        None => words.trim().to_owned(),
    };
    edit(turn, |it| it.audience.place = Some(place)).await
}

/// Asks what it is about, or takes the answer.
pub(super) async fn topic(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    if !code.is_empty() {
        let topic: Option<Topic> = match code {
            "none" => None,
            code => Some(code.parse().map_err(|_| old_button())?),
        };
        return edit(turn, |it| {
            it.topic = topic;
            it.audience.followers &= topic.is_some();
        })
        .await;
    }
    draft(turn).await?;
    let topics = Topic::ALL
        .iter()
        .map(|it| (Value::from(interest_name(it.code())), button(format!("topic.{}", it.code()))));
    let none = (Value::from(text!(announce_about_none)), button("topic.none"));
    let choices = Choices::new(text!(announce_pick_topic), 2, topics.chain([none]));
    let back = Button::press(text!(button_announce_back), button("card"));
    turn.show(Message::text(text!(announce_topic)).choose(choices).row(vec![back]));
    Ok(())
}
