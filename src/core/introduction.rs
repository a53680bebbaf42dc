//! Introductions: a member and a partner organisation, or the author of an idea, get to know each
//! other, each on their own word. Pure: states, what is shared, the clock that runs.
//!
//! What is said, and to whom, is not decided here.

mod draft;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

pub use draft::{Draft, DraftKind, Goal};

use super::dialogue::after;

/// Where an introduction stands. What comes before (what is it about? what may be shared?) is an
/// open question of a dialogue and leaves nothing behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// The member is under the age of consent: a coordinator has to pass it on.
    Held,
    /// The partner is asked.
    Asked,
    /// Each side has what the other consented to share.
    Introduced,
    /// The partner, or the coordinator, said no.
    Declined,
    /// Nobody answered in time, or the member can't be reached any more.
    Expired,
    /// One side took its consent back.
    Withdrawn,
}

impl State {
    /// Every state.
    pub const ALL: &[Self] = &[
        Self::Held,
        Self::Asked,
        Self::Introduced,
        Self::Declined,
        Self::Expired,
        Self::Withdrawn,
    ];

    /// The word that storage and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Asked => "asked",
            Self::Introduced => "introduced",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }

    /// What it may become.
    pub fn may_become(self, next: Self) -> bool {
        match self {
            Self::Held => {
                matches!(next, Self::Asked | Self::Declined | Self::Expired | Self::Withdrawn)
            }
            Self::Asked => {
                matches!(next, Self::Introduced | Self::Declined | Self::Expired | Self::Withdrawn)
            }
            Self::Introduced => next == Self::Withdrawn,
            Self::Declined | Self::Expired | Self::Withdrawn => false,
        }
    }

    /// Whether somebody still has to answer.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Held | Self::Asked)
    }
}

/// Something that one side may share with the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What they are called.
    Name,
    /// The public name on the platform that they write from.
    Handle,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
}

impl Field {
    /// Every field, in the order in which they are shown.
    pub const ALL: &[Self] = &[Self::Name, Self::Handle, Self::Email, Self::Phone];

    /// The word that storage, buttons and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Handle => "handle",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }

    /// The field of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }

    /// The most characters it takes.
    pub fn most(self) -> usize {
        match self {
            Self::Name | Self::Handle => 64,
            // RFC 5321, section 4.5.3.1.3: a path has at most 256, with its brackets.
            Self::Email => 254,
            Self::Phone => 24,
        }
    }

    /// What was typed for it, if it can be that.
    pub fn read(self, typed: &str) -> Option<String> {
        let value = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = match self {
            Self::Name | Self::Handle => value.chars().any(char::is_alphanumeric),
            Self::Email => is_address(&value),
            Self::Phone => is_number(&value),
        };
        (fits && value.chars().count() <= self.most()).then_some(value)
    }
}

/// As much as can be told without writing to it: `somebody@domain.tld`.
fn is_address(value: &str) -> bool {
    let Some((somebody, domain)) = value.rsplit_once('@') else { return false };
    let domain_fits = domain.split('.').count() > 1 && domain.split('.').all(|it| !it.is_empty());
    !somebody.is_empty() && domain_fits && !value.contains([' ', ',', ';', '<', '>'])
}

/// Six to fifteen digits (E.164), with what people write between them.
fn is_number(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let shape = |(at, it): (usize, char)| {
        it.is_ascii_digit() || " -./()".contains(it) || (at == 0 && it == '+')
    };
    (6..=15).contains(&digits) && value.char_indices().all(shape)
}

/// What one side shares with the other, once they are introduced.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shares {
    /// What they are called; the other side reads it already with the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The public name on a platform, with the platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handle: Option<String>,
    /// An e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl Shares {
    /// What stands in a field.
    pub fn of(&self, field: Field) -> Option<&str> {
        match field {
            Field::Name => self.name.as_deref(),
            Field::Handle => self.handle.as_deref(),
            Field::Email => self.email.as_deref(),
            Field::Phone => self.phone.as_deref(),
        }
    }

    /// Shares a field, or not any more.
    pub fn set(&mut self, field: Field, value: Option<String>) {
        match field {
            Field::Name => self.name = value,
            Field::Handle => self.handle = value,
            Field::Email => self.email = value,
            Field::Phone => self.phone = value,
        }
    }

    /// The fields that are shared.
    pub fn fields(&self) -> Vec<Field> {
        Field::ALL.iter().copied().filter(|it| self.of(*it).is_some()).collect()
    }

    /// Whether one can be written to, or called, by it.
    pub fn has_way(&self) -> bool {
        self.handle.is_some() || self.email.is_some() || self.phone.is_some()
    }

    /// What the other side may know before anything was accepted.
    pub fn before(&self) -> Self {
        Self { name: self.name.clone(), ..Self::default() }
    }
}

/// How it went, in the eyes of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// They met, or wrote to each other.
    Met,
    /// Not yet.
    NotYet,
    /// It did not work out.
    Failed,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: &[Self] = &[Self::Met, Self::NotYet, Self::Failed];

    /// The word that storage, buttons and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotYet => "not-yet",
            Self::Failed => "failed",
        }
    }

    /// The outcome of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }
}

/// How long things take, and how much there may be; an operator may set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// A partner who has not answered is reminded after so many days.
    pub remind_days: u16,
    /// The member is offered another way after so many days.
    pub another_way_days: u16,
    /// A request that nobody answered ends after so many days.
    pub expire_days: u16,
    /// Both sides are asked how it went after so many days.
    pub outcome_days: u16,
    /// So many open requests an organisation has at most, unless it says otherwise.
    pub inbox: u16,
    /// So many open requests a member has at most.
    pub open: u16,
    /// So many requests a member makes within a week at most.
    pub weekly: u16,
    /// Who is younger needs a coordinator to pass a request on (GDPR, article 8: 16 years, unless
    /// the country says otherwise, and never under 13).
    pub age_of_consent: u16,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            remind_days: 3,
            another_way_days: 7,
            expire_days: 21,
            outcome_days: 14,
            inbox: 10,
            open: 3,
            weekly: 5,
            age_of_consent: 16,
        }
    }
}

impl Terms {
    /// When a request that was made at `asked` ends, if nobody answers.
    pub fn expires(&self, asked: Timestamp) -> Timestamp {
        Timestamp::from_millisecond(after(asked, days(self.expire_days))).unwrap_or(asked)
    }
}

/// What the clock looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The state.
    pub state: State,
    /// When it was asked, in milliseconds since 1970.
    pub asked: i64,
    /// When its state changed last.
    pub changed: i64,
    /// The partner was reminded.
    pub reminded: bool,
    /// Another way was offered; once they are introduced: the partner was told that the member is
    /// lost.
    pub offered: bool,
    /// Both were asked how it went.
    pub followed: bool,
    /// Somebody who may answer can be written to.
    pub partner_reachable: bool,
    /// The member can be written to.
    pub member_reachable: bool,
    /// What they wanted to help with takes no help any more.
    pub closed: bool,
    /// They speak no more for the organisation in whose name they offered help.
    pub unspoken: bool,
}

/// What the clock asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// To remind the partner.
    Remind,
    /// To offer the member another way: nobody has answered.
    AnotherWay,
    /// To offer the member another way: nobody who may answer can be written to.
    NobodyThere,
    /// To end it: nobody has answered.
    Expire,
    /// To end it: whoever offered help speaks no more for the organisation in whose name they did.
    Unspoken,
    /// To end it: the idea is not open any more, or has no author.
    Closed,
    /// To end it: the member can't be written to any more.
    MemberGone,
    /// To tell the partner that the member, who was accepted, can't be written to.
    MemberLost,
    /// To ask both how it went.
    HowDidItGo,
}

/// What is due of an introduction, if anything is.
pub fn due(it: &Standing, terms: &Terms, now: Timestamp) -> Option<Due> {
    let since =
        |from: i64, count: u16| now.as_millisecond() >= from.saturating_add(millis(days(count)));
    if it.state == State::Introduced {
        if !it.offered && !it.member_reachable {
            return Some(Due::MemberLost);
        }
        return (!it.followed && since(it.changed, terms.outcome_days)).then_some(Due::HowDidItGo);
    }
    if !it.state.is_open() {
        return None;
    }
    let waits = [
        (it.unspoken, Due::Unspoken),
        (it.closed, Due::Closed),
        (since(it.asked, terms.expire_days), Due::Expire),
        (!it.member_reachable, Due::MemberGone),
        (!it.offered && !it.partner_reachable, Due::NobodyThere),
        (!it.offered && since(it.asked, terms.another_way_days), Due::AnotherWay),
        (!it.reminded && it.partner_reachable && since(it.asked, terms.remind_days), Due::Remind),
    ];
    waits.into_iter().find(|(is_due, _)| *is_due).map(|(_, due)| due)
}

fn days(count: u16) -> SignedDuration {
    SignedDuration::from_hours(i64::from(count) * 24)
}

fn millis(span: SignedDuration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{Due, Field, Standing, State, Terms, days, due};

    const DAY: i64 = 86_400_000;

    #[test]
    fn what_has_ended_stays_so() {
        for from in State::ALL {
            assert_eq!(State::from_code(from.code()), Some(*from));
            assert!(!from.may_become(*from) && !from.may_become(State::Held));
            let ended = !from.is_open() && *from != State::Introduced;
            assert_eq!(ended, !State::ALL.iter().any(|it| from.may_become(*it)), "{from:?}");
        }
    }

    #[test]
    fn the_clock_runs_in_its_order() {
        let asked = Standing {
            state: State::Asked,
            asked: 0,
            changed: 0,
            reminded: false,
            offered: false,
            followed: false,
            partner_reachable: true,
            member_reachable: true,
            closed: false,
            unspoken: false,
        };
        let at = |it: Standing, day: i64| {
            due(&it, &Terms::default(), Timestamp::from_millisecond(day * DAY).unwrap())
        };
        let reminded = Standing { reminded: true, ..asked };
        let offered = Standing { offered: true, ..reminded };
        assert_eq!((at(asked, 2), at(asked, 3)), (None, Some(Due::Remind)));
        assert_eq!((at(reminded, 6), at(reminded, 7)), (None, Some(Due::AnotherWay)));
        assert_eq!((at(offered, 20), at(offered, 21)), (None, Some(Due::Expire)));
        // What was slept through is not caught up with.
        assert_eq!(at(asked, 8), Some(Due::AnotherWay));
        assert_eq!(at(asked, 30), Some(Due::Expire));
        let alone = Standing { partner_reachable: false, ..asked };
        assert_eq!(at(alone, 0), Some(Due::NobodyThere));
        assert_eq!(at(Standing { offered: true, ..alone }, 3), None);
        assert_eq!(at(Standing { member_reachable: false, ..asked }, 0), Some(Due::MemberGone));
        assert_eq!(at(Standing { closed: true, ..asked }, 0), Some(Due::Closed));
        assert_eq!(at(Standing { unspoken: true, ..asked }, 0), Some(Due::Unspoken));
        let introduced = Standing { state: State::Introduced, ..asked };
        assert_eq!((at(introduced, 13), at(introduced, 14)), (None, Some(Due::HowDidItGo)));
        assert_eq!(at(Standing { followed: true, ..introduced }, 90), None);
        assert_eq!(at(Standing { closed: true, unspoken: true, ..introduced }, 13), None);
        let lost = Standing { member_reachable: false, ..introduced };
        assert_eq!(at(lost, 0), Some(Due::MemberLost));
        assert_eq!(at(Standing { offered: true, ..lost }, 1), None);
        for state in [State::Declined, State::Expired, State::Withdrawn] {
            assert_eq!(at(Standing { state, ..asked }, 90), None);
        }
        assert_eq!(days(1).as_millis(), i128::from(DAY));
    }

    #[test]
    fn what_was_typed_is_held_against_what_it_should_be() {
        let read = |field: Field, typed: &str| field.read(typed);
        assert_eq!(read(Field::Name, "  Ana   Pop "), Some("Ana Pop".to_owned()));
        assert_eq!(read(Field::Name, "…"), None);
        assert_eq!(read(Field::Email, "ana@example.org"), Some("ana@example.org".to_owned()));
        for wrong in ["ana", "ana@", "@b.ro", "a b@c.ro", "ana@example", "ana@example..org"] {
            assert_eq!(read(Field::Email, wrong), None, "{wrong}");
        }
        assert_eq!(read(Field::Phone, "+40 (721) 000-111"), Some("+40 (721) 000-111".to_owned()));
        for wrong in ["12345", "0721 000 11a", "1234567890123456", "07+21000111"] {
            assert_eq!(read(Field::Phone, wrong), None, "{wrong}");
        }
    }
}
