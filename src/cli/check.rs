//! `xploit-bot check`: settings, database, texts and index, a line each: fine, or what to do.

use std::time::Instant;

use super::{Common, Ended, Failure, Voice, storage_failure};
use crate::config::{Secret, Setting, Settings, Source};
use crate::core::text::{Text, Value};
use crate::engine::follow::Follower;
use crate::search::Index;
use crate::skills::language::name_of;
use crate::storage::Storage;
use crate::storage::retention::Round;
use crate::text;
use crate::texts::Texts;

pub(super) async fn check(voice: &Voice, common: &Common) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    tell_settings(voice, &settings);
    let mut ended = Ended::Well;
    match Texts::load(&settings.language.value, settings.texts.value.as_deref()) {
        Ok(texts) => {
            let languages: Vec<_> = texts.languages().iter().map(name_of).collect();
            voice.say(&text!(check_texts, languages = languages));
        }
        Err(error) => ended = bad(voice, error.text()),
    }
    match database(voice, &settings).await {
        Ok(()) => {}
        Err(failure) => ended = bad(voice, failure.0),
    }
    Ok(ended)
}

fn bad(voice: &Voice, reason: Text) -> Ended {
    voice.say(&text!(check_bad, reason = reason));
    Ended::Badly
}

fn tell_settings(voice: &Voice, settings: &Settings) {
    let tell = |name: &'static str, value: Value, source: &Source| {
        voice.say(&text!(check_setting, name = name, value = value, source = source.text()));
    };
    let texts = settings.texts.value.as_ref().map_or_else(
        || text!(check_own_texts_none).into(),
        |it| Value::from(it.display().to_string()),
    );
    let zone = settings.time_zone.value.iana_name().unwrap_or_default().to_owned();
    tell("database_url", settings.database.value.shown().into(), &settings.database.source);
    tell("language", settings.language.value.to_string().into(), &settings.language.source);
    tell("time_zone", zone.into(), &settings.time_zone.source);
    tell("texts", texts, &settings.texts.source);
    tell("web", settings.web.value.to_string().into(), &settings.web.source);
    tell("privacy_contact", shown(&settings.privacy_contact), &settings.privacy_contact.source);
    let (questions, profiles) = (&settings.keep_questions_days, &settings.keep_profiles_days);
    tell("keep_questions_days", questions.value.to_string().into(), &questions.source);
    tell("keep_profiles_days", profiles.value.to_string().into(), &profiles.source);
    let introductions = &settings.keep_introductions_days;
    let value = introductions.value.to_string();
    tell("keep_introductions_days", value.into(), &introductions.source);
    for (name, setting) in settings.introductions.all() {
        tell(name, setting.value.to_string().into(), &setting.source);
    }
    let second = &settings.announcements.second_above;
    tell("announcements.second_above", second.value.to_string().into(), &second.source);
    tell("ideas.banned", shown(&settings.ideas.banned), &settings.ideas.banned.source);
    let innovations = &settings.innovations;
    let (url, licence) = (&innovations.public_url, &innovations.licence);
    tell("innovations.public_url", shown(url), &url.source);
    tell("innovations.licence", licence.value.clone().into(), &licence.source);
    tell("innovations.name", shown(&innovations.name), &innovations.name.source);
    tell("innovations.chat_url", shown(&innovations.chat_url), &innovations.chat_url.source);
    let allow = &innovations.allow_private;
    tell("innovations.allow_private", allow.value.to_string().into(), &allow.source);
    let digest = &settings.digest;
    tell("digest.day", digest.day_name().into(), &digest.day.source);
    let time = digest.time.value.strftime("%H:%M").to_string();
    tell("digest.time", time.into(), &digest.time.source);
    let (telegram, discord) = (&settings.telegram, &settings.discord);
    tell("telegram_token", secret(&telegram.token), &telegram.token.source);
    tell("telegram_api_url", shown(&telegram.api_url), &telegram.api_url.source);
    tell("telegram_webhook_url", shown(&telegram.webhook_url), &telegram.webhook_url.source);
    let per_second = telegram.per_second.value.to_string();
    tell("telegram_per_second", per_second.into(), &telegram.per_second.source);
    tell("discord_token", secret(&discord.token), &discord.token.source);
    tell("discord_api_url", shown(&discord.api_url), &discord.api_url.source);
    tell("discord_shards", shown(&discord.shards), &discord.shards.source);
}

/// Whether a secret is set; never what it is.
fn secret(setting: &Setting<Option<Secret>>) -> Value {
    match setting.value {
        Some(_) => text!(check_secret).into(),
        None => text!(check_unset).into(),
    }
}

fn shown<T: ToString>(setting: &Setting<Option<T>>) -> Value {
    match &setting.value {
        Some(value) => value.to_string().into(),
        None => text!(check_unset).into(),
    }
}

async fn database(voice: &Voice, settings: &Settings) -> Result<(), Failure> {
    let fail = |error: crate::storage::Error| storage_failure(&error, settings);
    let storage = Storage::open(&settings.database.value).await.map_err(fail)?;
    voice.say(&text!(check_database, database = settings.database.value.shown()));
    let began = Instant::now();
    let index = Index::new().map_err(|fault| text!(cli_index, reason = fault.to_string()))?;
    let ideas = Index::new().map_err(|fault| text!(cli_index, reason = fault.to_string()))?;
    let follower = Follower::new(storage.clone(), index.clone(), ideas);
    follower.catch_up().await.map_err(|it| super::failure(&it.into(), settings))?;
    let taken = began.elapsed().as_millis();
    let taken = i64::try_from(taken).unwrap_or(i64::MAX);
    voice.say(&text!(check_index, count = index.len(), milliseconds = taken));
    for (source, count) in storage.sources().await.map_err(fail)? {
        voice.say(&text!(check_source, source = source, count = count));
    }
    let (waiting, failed) = storage.outbox_depth().await.map_err(fail)?;
    voice.say(&text!(check_outbox, waiting = waiting, failed = failed));
    for pile in storage.outbox_state().await.map_err(fail)? {
        let (platform, count) = (pile.platform, pile.count);
        let Some(reason) = pile.failed else { continue };
        voice.say(&text!(check_given_up, platform = platform, reason = reason, count = count));
    }
    let questions = storage.waiting_questions().await.map_err(fail)?;
    voice.say(&text!(check_questions, count = questions));
    kept(voice, settings, &storage.rounds().await.map_err(fail)?);
    storage.close().await;
    Ok(())
}

/// When what is kept no longer than promised was last looked after, and what went.
fn kept(voice: &Voice, settings: &Settings, rounds: &[Round]) {
    let Some(last) = rounds.iter().map(|it| it.ran).max() else {
        return voice.say(&text!(check_kept_never));
    };
    let last = jiff::Timestamp::from_millisecond(last).unwrap_or_default();
    let last = last.to_zoned_datetime(settings.time_zone.value.clone());
    voice.say(&text!(check_kept, time = last.strftime("%Y-%m-%d %H:%M").to_string()));
    for Round { task, touched, total, .. } in rounds {
        let (task, touched) = (task.clone(), *touched);
        voice.say(&text!(check_kept_task, task = task, touched = touched, total = *total));
    }
}
