//! What is kept of a member, in sentences, section by section.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::ideas::{comment, idea, sent, wronged};
use crate::core::dialogue::{Dialogue, Step};
use crate::core::digest::Frequency;
use crate::core::ids::{EntryId, IdeaId};
use crate::core::introduction::Draft;
use crate::core::message::{Line, Message, Part, Span};
use crate::core::quiet::Quiet;
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::skills::fewer::hours;
use crate::skills::introductions::words;
use crate::skills::settings::interest_name;
use crate::storage::announcements::own::OwnAnnouncements;
use crate::storage::announcements::reading::About;
use crate::storage::introductions::{Consent, OwnAcceptance, OwnIntroduction, OwnReport};
use crate::storage::own_data::{Account, Asked, OwnData, Profile, Remembered, Waiting};
use crate::text;

/// Sentences under a title.
pub(super) struct Section {
    pub title: Text,
    pub lines: Vec<Text>,
}

/// Everything, in the order in which it matters to its owner.
pub(super) fn of(data: &OwnData, names: &Names, turn: &Turn) -> Vec<Section> {
    let day = |at: Timestamp| at.to_zoned_datetime(turn.house.zone.clone()).date();
    let section = |title: Text, lines: Vec<Text>| Section {
        title,
        lines: if lines.is_empty() { vec![text!(mydata_none)] } else { lines },
    };
    vec![
        section(text!(mydata_profile), profile(&data.profile, day)),
        section(
            text!(mydata_accounts),
            data.accounts.iter().flat_map(|it| account(it, day)).collect(),
        ),
        section(
            text!(mydata_conversations),
            data.conversations.iter().flat_map(|it| remembered(it, day)).collect(),
        ),
        section(
            text!(mydata_questions),
            data.questions.iter().map(|it| question(it, day)).collect(),
        ),
        section(
            text!(mydata_introductions),
            data.introductions
                .iter()
                .flat_map(|it| introduction(it, names, day))
                .chain(data.accepted.iter().flat_map(|it| accepted(it, names)))
                .chain(data.reports.iter().map(|it| report(it, day)))
                .chain(
                    data.barred_by
                        .iter()
                        .map(|it| text!(mydata_barred_by, organisation = names.organisation(*it))),
                )
                .chain(counted(data.barred_by_authors, |count| {
                    text!(mydata_barred_by_authors, count = count)
                }))
                .chain(counted(data.bars, |count| text!(mydata_bars, count = count)))
                .collect(),
        ),
        section(
            text!(mydata_consents),
            data.consents.iter().map(|it| consent(it, names, day)).collect(),
        ),
        section(
            text!(mydata_ideas),
            data.ideas
                .iter()
                .flat_map(|it| idea(it, day))
                .chain(data.supported.iter().map(|it| text!(mydata_supports, title = &it.title)))
                .chain(data.followed.iter().map(|it| text!(mydata_follows, title = &it.title)))
                .chain(data.comments.iter().map(comment))
                .chain(data.wronged.iter().map(wronged))
                .collect(),
        ),
        section(
            text!(mydata_saved),
            data.saved.iter().map(|it| text!(mydata_saved_title, title = it)).collect(),
        ),
        section(text!(mydata_announcements), announcements(&data.announcements)),
        section(
            text!(mydata_messages),
            data.messages.iter().map(|it| waiting(it, turn, day)).collect(),
        ),
    ]
}

/// The name of a platform.
pub(super) fn platform(code: &str) -> Text {
    text!(platform_name, platform = code.to_owned())
}

/// The name of a role.
pub(super) fn role(code: &str) -> Text {
    text!(mydata_role_name, role = code.to_owned())
}

/// What a message says, as plain words in the reader's language.
pub(super) fn words_of(message: &Message, turn: &Turn) -> String {
    let message = turn.house.texts.message(message, &turn.language, turn.today);
    let line = |it: &Line<String>| {
        let spans = it.0.iter().map(|it| match it {
            Span::Plain(words) | Span::Strong(words) => words.as_str(),
            Span::Dot => " · ",
        });
        spans.collect::<String>()
    };
    let parts = message.parts.iter().map(|it| match it {
        Part::Paragraph(it) => line(it),
        Part::Item { title, .. } => title.clone(),
    });
    parts.collect::<Vec<_>>().join("\n")
}

fn profile(it: &Profile, day: impl Fn(Timestamp) -> Date) -> Vec<Text> {
    let or_none = |it: Option<Value>| it.unwrap_or_else(|| text!(mydata_not_told).into());
    let language = |code: &String| text!(language_name, code = code.clone());
    let languages = |codes: &[String]| {
        let names: Vec<_> = codes.iter().map(language).collect();
        (!names.is_empty()).then(|| Value::from(names))
    };
    let interests: Vec<_> = it.interests.iter().map(|it| interest_name(it)).collect();
    let interests = (!interests.is_empty()).then(|| Value::from(interests));
    let chosen = it.language.as_ref().map(|it| Value::from(language(it)));
    let mut lines = vec![
        text!(mydata_language, language = or_none(chosen)),
        text!(mydata_place, place = or_none(it.place.clone().map(Value::from))),
        text!(mydata_interests, interests = or_none(interests)),
        text!(mydata_role, role = role(&it.role)),
    ];
    if let Some(offered) = languages(&it.offered) {
        lines.push(text!(mydata_offered, languages = offered));
    }
    lines.extend(it.since.map(|at| text!(mydata_since, date = day(at))));
    lines.extend(it.seen.map(|at| text!(mydata_seen, date = day(at))));
    lines.push(match it.stopped {
        Some(at) => text!(mydata_stopped, date = day(at)),
        None => text!(mydata_not_stopped),
    });
    lines.extend(it.of_age.map(|at| text!(mydata_of_age, date = day(at))));
    lines.extend(it.no_introductions.map(|at| text!(mydata_no_introductions, date = day(at))));
    lines.extend(it.warned.map(|at| text!(mydata_warned, date = day(at))));
    lines
}

fn account(it: &Account, day: impl Fn(Timestamp) -> Date) -> Vec<Text> {
    let mut lines =
        vec![text!(mydata_account, platform = platform(&it.platform), person = it.person.clone())];
    if let Some(code) = &it.language {
        let language = text!(language_name, code = language_of(code));
        lines.push(text!(mydata_hint, language = language));
    }
    lines.extend(it.unreachable.map(|at| text!(mydata_unreachable, date = day(at))));
    lines
}

/// The language of a tag: `en` of `en-GB`.
fn language_of(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_owned()
}

fn remembered(it: &Remembered, day: impl Fn(Timestamp) -> Date) -> Vec<Text> {
    let Some(Dialogue { step, search, introduction, offered, album: _, searches: _ }) = &it.state
    else {
        return vec![text!(mydata_unreadable)];
    };
    let mut lines = Vec::new();
    lines.extend(search.as_ref().map(|it| text!(mydata_search, asked = it.asked.clone())));
    lines.extend(introduction.iter().flat_map(drafted));
    lines.extend(offered.iter().map(sent));
    match step.as_ref().map(|it| &it.step) {
        Some(Step::Fill { values, .. }) if !values.is_empty() => {
            lines.push(text!(mydata_filled, values = values.clone()));
        }
        Some(Step::InboxSend { answer: words, .. } | Step::CommentSend { words, .. }) => {
            lines.push(text!(mydata_draft, words = words.clone()));
        }
        Some(Step::DidYouMean { command, words }) => {
            lines.push(text!(mydata_line_typed, line = format!("/{command} {words}")));
        }
        Some(
            Step::WhatToLearn
            | Step::WhichPartner
            | Step::WhereSettings
            | Step::WhereNear
            | Step::ShallIAsk
            | Step::EraseEverything
            | Step::WhichOrganisation
            | Step::LinkAccounts { .. }
            | Step::UnlinkAccount
            | Step::AreYouOfAge
            | Step::IntroduceWords
            | Step::IntroduceField { .. }
            | Step::IntroduceSend
            | Step::AskFirst { .. }
            | Step::AnswerFirst { .. }
            | Step::WhyDecline { .. }
            | Step::WhyReport { .. }
            | Step::IdeaField { .. }
            | Step::IdeaFile
            | Step::IdeaAlt
            | Step::IdeaAnswer { .. }
            | Step::IdeaComment { .. }
            | Step::WhatIsWrong { .. }
            | Step::CorrectIdea { .. }
            | Step::InboxAnswer { .. }
            | Step::WhyDecide { .. }
            | Step::SameAs { .. }
            | Step::AnnounceWhen
            | Step::AnnounceWhere
            | Step::AnnounceGiveBack { .. }
            | Step::AnnounceFile
            | Step::AnnounceAlt
            | Step::Fill { .. },
        ) => lines.push(text!(mydata_open_question)),
        None => {}
    }
    if lines.is_empty() {
        lines.push(text!(mydata_counter));
    }
    lines.extend(it.until.map(|at| text!(mydata_until, date = day(at))));
    lines
}

/// What somebody has written so far for an introduction.
fn drafted(it: &Draft) -> Vec<Text> {
    let mut lines = vec![text!(mydata_draft, words = it.words.clone())];
    lines.extend(words::values(&it.shares));
    lines
}

/// The names of organisations, and the titles of ideas.
pub(super) struct Names {
    pub organisations: HashMap<EntryId, Value>,
    pub titles: HashMap<IdeaId, Value>,
}

impl Names {
    fn organisation(&self, id: EntryId) -> Value {
        let name = self.organisations.get(&id).cloned();
        name.unwrap_or_else(|| text!(roles_organisation_gone).into())
    }

    fn title(&self, id: IdeaId) -> Value {
        self.titles.get(&id).cloned().unwrap_or_else(|| text!(idea_untitled).into())
    }

    /// What a request is for.
    pub fn of(&self, organisation: Option<EntryId>, idea: Option<IdeaId>) -> Value {
        match (organisation, idea) {
            (Some(id), _) => self.organisation(id),
            (None, Some(id)) => text!(intro_idea, title = self.title(id)).into(),
            (None, None) => text!(roles_organisation_gone).into(),
        }
    }
}

fn counted(count: i64, text: impl Fn(i64) -> Text) -> Option<Text> {
    (count > 0).then(|| text(count))
}

fn introduction(it: &OwnIntroduction, names: &Names, day: impl Fn(Timestamp) -> Date) -> Vec<Text> {
    let organisation = names.of(it.organisation, it.idea);
    let state = text!(intro_state, state = it.state.clone());
    let asked = it.words.clone();
    let mut lines = vec![match it.asked {
        Some(at) => text!(
            mydata_introduction,
            organisation = organisation,
            words = asked,
            date = day(at),
            state = state
        ),
        None => text!(mydata_question_undated, words = asked),
    }];
    if let Some(id) = it.offered_by {
        let organisation = names.organisation(id);
        lines.push(match it.named {
            true => text!(mydata_offered_named, organisation = organisation),
            false => text!(mydata_offered_by, organisation = organisation),
        });
    }
    lines.extend(words::values(&it.shares));
    lines
}

fn accepted(it: &OwnAcceptance, names: &Names) -> Vec<Text> {
    let organisation = names.of(it.organisation, it.idea);
    let mut lines = vec![text!(mydata_accepted, organisation = organisation)];
    lines.extend(words::values(&it.shares));
    lines
}

fn announcements(it: &OwnAnnouncements) -> Vec<Text> {
    let quiet = it.quiet.and_then(|(from, until)| Quiet::of_minutes(from, until));
    let mut lines = Vec::new();
    lines.extend(quiet.map(|it| text!(reading_quiet, hours = hours(it))));
    lines.extend(it.direct.then(|| text!(reading_direct)));
    let often = Some(it.ideas).filter(|it| *it != Frequency::Immediately);
    lines.extend(often.map(|it| text!(reading_ideas, frequency = it.code())));
    let name = |it: &String| match About::from_code(it) {
        Some(About::Topic(topic)) => interest_name(topic.code()),
        Some(About::General) | None => text!(reading_general),
        Some(About::Digest) => text!(mydata_digest),
    };
    let muted: Vec<_> = it.muted.iter().map(name).collect();
    lines.extend((!muted.is_empty()).then(|| text!(reading_muted, topics = muted)));
    lines.extend(it.received.iter().map(|it| text!(mydata_received, title = it)));
    lines.extend((it.digests > 0).then(|| text!(mydata_digests, count = it.digests)));
    lines.extend(it.written.iter().map(|it| text!(mydata_written, title = it)));
    lines
}

fn report(it: &OwnReport, day: impl Fn(Timestamp) -> Date) -> Text {
    match it.reported {
        Some(at) => text!(mydata_report, words = it.words.clone(), date = day(at)),
        None => text!(mydata_question_undated, words = it.words.clone()),
    }
}

fn consent(it: &Consent, names: &Names, day: impl Fn(Timestamp) -> Date) -> Text {
    let fields: Vec<_> =
        it.fields.iter().map(|it| text!(intro_field, field = it.clone())).collect();
    let fields = if fields.is_empty() { text!(intro_no_field).into() } else { Value::from(fields) };
    let recipient = match it.idea {
        Some(id) => {
            text!(mydata_recipient_idea, recipient = &it.recipient, title = names.title(id))
        }
        None => text!(
            mydata_recipient,
            recipient = &it.recipient,
            organisation = names.of(it.organisation, None)
        ),
    };
    let given = it.given.map(&day).unwrap_or_default();
    match it.withdrawn {
        Some(at) => text!(
            mydata_consent_withdrawn,
            recipient = recipient,
            fields = fields,
            date = given,
            withdrawn = day(at)
        ),
        None => text!(
            mydata_consent,
            recipient = recipient,
            fields = fields,
            date = given,
            version = it.text_version.to_string()
        ),
    }
}

fn question(it: &Asked, day: impl Fn(Timestamp) -> Date) -> Text {
    match it.asked {
        Some(at) => text!(mydata_question, words = it.words.clone(), date = day(at)),
        None => text!(mydata_question_undated, words = it.words.clone()),
    }
}

fn waiting(it: &Waiting, turn: &Turn, day: impl Fn(Timestamp) -> Date) -> Text {
    let words = it.message.as_ref().map(|it| words_of(it, turn)).unwrap_or_default();
    let date = day(it.said.unwrap_or(turn.now));
    match it.failed {
        Some(_) => text!(mydata_message_failed, words = words, date = date),
        None => text!(mydata_message, words = words, date = date),
    }
}
