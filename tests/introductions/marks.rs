//! Words that nobody else has ever said, so that it can be told whose they are wherever they turn
//! up, and who may read them.

use xploit_bot::core::introduction::{Field, State};
use xploit_bot::storage::introductions::Side;

use crate::model::Model;

/// Something that was typed, or that the platform says of whoever typed.
#[derive(Debug, Clone)]
pub struct Mark {
    /// From where.
    pub account: usize,
    /// How often that account had been erased before.
    pub epoch: u32,
    /// Whose.
    pub owner: usize,
    pub what: What,
}

/// What it is, with the request that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Nobody else's business as yet.
    Draft,
    Share(usize, Side, Field),
    Words(usize),
    /// What a partner says before an answer, or as one.
    ToMember(usize),
    Reply(usize),
    Report(usize),
}

/// How a mark is written in a field.
pub fn written(mark: usize, field: Field) -> String {
    match field {
        Field::Name | Field::Handle => word(mark),
        Field::Email => format!("{}@example.org", word(mark)),
        Field::Phone => format!("0799-{mark:06}"),
    }
}

pub fn word(mark: usize) -> String {
    format!("mk{mark}q")
}

/// The marks in a text.
pub fn found(text: &str) -> Vec<usize> {
    let of = |begin: &str, length: fn(&str) -> Option<usize>| {
        let mut found = Vec::new();
        for (at, _) in text.match_indices(begin) {
            let rest = &text[at + begin.len()..];
            found.extend(length(rest).and_then(|it| rest[..it].parse::<usize>().ok()));
        }
        found
    };
    let mut marks = of("mk", |it| it.find('q'));
    marks.extend(of("0799-", |it| (it.len() >= 6).then_some(6)));
    marks
}

impl What {
    pub fn request(self) -> Option<usize> {
        match self {
            Self::Draft => None,
            Self::Share(at, ..)
            | Self::Words(at)
            | Self::ToMember(at)
            | Self::Reply(at)
            | Self::Report(at) => Some(at),
        }
    }
}

impl Model {
    /// Whether whoever reads from an account may be told this now.
    pub fn may_read(&self, account: usize, mark: &Mark) -> bool {
        if self.is_typed_there(account, mark) {
            return true;
        }
        let Some(reader) = self.accounts[account].whose else { return false };
        if reader == mark.owner {
            return true;
        }
        let Some(it) = mark.what.request().map(|it| &self.introductions[it]) else { return false };
        if it.gone || !self.members[mark.owner].lives {
            return false;
        }
        let is_member = reader == it.member;
        let answers = self.answers(reader, it);
        let holds = self.holds(reader, it);
        let waits = it.state == State::Asked && answers || holds;
        let coordinates = self.coordinates(reader);
        let reported = it.report.is_some_and(|it| !it.settled) && coordinates;
        match mark.what {
            What::Draft => false,
            What::Share(_, Side::Member, Field::Name) => {
                waits || (answers && it.state == State::Introduced)
            }
            What::Share(_, Side::Member, _) => answers && it.state == State::Introduced,
            What::Share(_, Side::Partner, _) => is_member && it.state == State::Introduced,
            What::Words(_) => waits || reported || (answers && it.state == State::Introduced),
            What::ToMember(_) => is_member,
            What::Reply(_) => waits,
            What::Report(_) => reported,
        }
    }

    /// Whether what waits to be told there must not be told any more: it was taken back, or whose
    /// it is has gone.
    pub fn is_taken_back(&self, account: usize, mark: &Mark) -> bool {
        if self.may_read(account, mark) {
            return false;
        }
        let request = mark.what.request().map(|it| &self.introductions[it]);
        let withdrawn = request.is_some_and(|it| it.gone || it.state == State::Withdrawn);
        withdrawn || !self.members[mark.owner].lives
    }

    /// Whether it was typed from that account, by whoever has it still.
    pub fn is_typed_there(&self, account: usize, mark: &Mark) -> bool {
        mark.account == account && mark.epoch == self.accounts[account].epoch
    }
}
