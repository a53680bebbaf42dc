//! How introductions are worded: pure, for either side and in any reader's language.

use jiff::Timestamp;
use jiff::civil::Date;

use super::goal::Addressed;
use crate::core::catalogue::{Entry, Language};
use crate::core::ids::{EntryId, IntroductionId};
use crate::core::introduction::{Field, Outcome, Shares, State};
use crate::core::message::{Button, Message, Part, Press};
use crate::core::text::{Text, Value};
use crate::engine::House;
use crate::skills::language::name_of;
use crate::skills::learn;
use crate::skills::own_data::platform_name;
use crate::text;

/// A button of this skill.
pub(super) fn press(code: impl AsRef<str>) -> Press {
    Press::new("introductions", code)
}

/// A button about an introduction.
pub(super) fn press_for(verb: &str, id: IntroductionId) -> Press {
    press(format!("{verb}.{id}"))
}

/// The name of a field.
pub(super) fn field_name(field: Field) -> Text {
    text!(intro_field, field = field.code())
}

/// The names of fields; that there are none, if so.
pub(super) fn field_names(fields: &[Field]) -> Value {
    match fields.is_empty() {
        true => text!(intro_no_field).into(),
        false => fields.iter().map(|it| field_name(*it)).collect::<Vec<_>>().into(),
    }
}

/// The same, with what is public of an organisation that offers its help.
pub(super) fn agreed(fields: &[Field], with_contact: bool) -> Value {
    if !with_contact {
        return field_names(fields);
    }
    let public = text!(intro_field, field = "public");
    let names = fields.iter().map(|it| field_name(*it)).chain([public]);
    names.collect::<Vec<_>>().into()
}

/// What is shared, a line each.
pub fn values(shares: &Shares) -> Vec<Text> {
    let line = |field: &Field| {
        let value = shares.of(*field)?;
        let shown: Value = match (*field, value.split_once('/')) {
            (Field::Handle, Some((platform, handle))) => {
                let platform = platform_name(platform);
                text!(intro_handle, platform = platform, handle = handle.to_owned()).into()
            }
            _ => value.to_owned().into(),
        };
        Some(text!(intro_value, field = field_name(*field), value = shown))
    };
    Field::ALL.iter().filter_map(line).collect()
}

/// Who the member is to the other side: by name, if it may be known.
pub(super) fn somebody(shares: &Shares) -> Value {
    match &shares.name {
        Some(name) => name.into(),
        None => text!(intro_somebody).into(),
    }
}

/// An organisation by its name.
pub(super) fn title(entry: &Entry, reader: &Language) -> String {
    entry.wording(reader).title.clone()
}

/// Its public contact, a line each.
pub(super) fn public_contact(entry: &Entry) -> Vec<Text> {
    let Entry::Organisation(it) = entry else { return Vec::new() };
    let mut lines = Vec::new();
    if !it.contact.is_empty() {
        lines.push(text!(intro_public_contact, contact = &it.contact));
    }
    if !it.url.is_empty() {
        lines.push(text!(intro_public_page, url = &it.url));
    }
    lines
}

/// The day of a time in milliseconds since 1970, where the community is.
pub(in crate::skills) fn day_of(house: &House, milliseconds: i64) -> Date {
    day(house, Timestamp::from_millisecond(milliseconds).unwrap_or(house.clock.now()))
}

/// The day of a time, where the community is.
pub(super) fn day(house: &House, at: Timestamp) -> Date {
    at.to_zoned_datetime(house.zone.clone()).date()
}

/// The day on which a request ends, if nobody answers.
pub(super) fn last_day(house: &House, asked: i64) -> Date {
    let asked = Timestamp::from_millisecond(asked).unwrap_or(house.clock.now());
    day(house, house.terms.expires(asked))
}

/// A request, as whoever may answer it reads it.
pub(super) struct RequestCard<'r> {
    pub id: IntroductionId,
    pub to: &'r Addressed,
    /// Who asks.
    pub member: Value,
    pub words: &'r str,
    pub written_in: &'r Language,
    /// What they would share besides the name.
    pub fields: Vec<Field>,
    /// An organisation offers it: with its public contact.
    pub offered: bool,
    pub last_day: Date,
}

impl RequestCard<'_> {
    /// What is read.
    pub fn parts(&self, reader: &Language) -> Vec<Part> {
        let (member, kind, to) = (self.member.clone(), self.to.kind(), self.to.title(reader));
        let mut parts = vec![
            text!(intro_request, kind = kind, member = member, to = to).into(),
            text!(intro_quote, words = self.words.to_owned()).into(),
        ];
        if self.written_in.language != reader.language {
            parts.push(text!(card_written_in, language = name_of(self.written_in)).into());
        }
        let fields: Vec<_> = self.fields.iter().copied().filter(|it| *it != Field::Name).collect();
        parts.push(text!(intro_would_share, fields = agreed(&fields, self.offered)).into());
        parts.push(text!(intro_until, date = self.last_day).into());
        parts
    }

    /// To a representative.
    pub fn to_partner(&self, reader: &Language) -> Message {
        let message = Message::new(self.parts(reader));
        self.answers(message)
    }

    /// To a coordinator, where nobody speaks for the organisation, or the member asked for it.
    pub fn to_coordinator(&self, reader: &Language) -> Message {
        let mut parts = self.parts(reader);
        parts.push(text!(intro_for_coordinators).into());
        parts.extend(self.to.public_contact().into_iter().map(Part::from));
        self.answers(Message::new(parts))
    }

    /// To a coordinator, of somebody under the age of consent.
    pub fn to_hold(&self, reader: &Language, age: u16) -> Message {
        let mut parts = self.parts(reader);
        parts.push(text!(intro_held, age = age).into());
        Message::new(parts).row(vec![
            Button::press(text!(button_intro_pass_on), press_for("pass", self.id)),
            Button::press(text!(button_intro_decline), press_for("decline", self.id)),
        ])
    }

    fn answers(&self, message: Message) -> Message {
        message
            .row(vec![
                Button::press(text!(button_intro_accept), press_for("accept", self.id)),
                Button::press(text!(button_intro_ask_first), press_for("first", self.id)),
            ])
            .row(vec![
                Button::press(text!(button_intro_decline), press_for("decline", self.id)),
                Button::press(text!(button_intro_trouble), press_for("trouble", self.id)),
            ])
    }
}

/// Where an introduction stands, in a word or two.
pub(super) fn state_name(state: State) -> Text {
    text!(intro_state, state = state.code())
}

/// The question how it went.
pub(super) fn how_did_it_go(id: IntroductionId, with: Value) -> Message {
    let button = |it: &Outcome| {
        let press = press(format!("outcome.{id}.{}", it.code()));
        Button::press(text!(button_intro_outcome, outcome = it.code()), press)
    };
    Message::text(text!(intro_how, with = with)).row(Outcome::ALL.iter().map(button).collect())
}

/// Buttons to other organisations, one a row.
pub(super) fn to_others(message: Message, others: &[(EntryId, String)]) -> Message {
    others.iter().fold(message, |message, (id, title)| {
        message.row(vec![Button::press(title.clone(), learn::press_card(*id))])
    })
}
