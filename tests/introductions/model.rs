//! What becomes of introductions, said once more and as shortly as it can be.

use std::collections::{BTreeMap, BTreeSet};

use xploit_bot::core::introduction::{Field, Outcome, State, Terms};
use xploit_bot::core::role::Role;
use xploit_bot::storage::introductions::Side;

use crate::acts::{ACCOUNTS, ORGANISATIONS};
use crate::marks::{Mark, What};

pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// How long an introduction that has ended is kept, and how long a consent holds.
pub const KEPT: i64 = 730 * DAY;

/// Few enough that they are reached.
pub fn terms() -> Terms {
    Terms { inbox: 2, open: 2, weekly: 4, ..Terms::default() }
}

/// An account, and the conversation there.
#[derive(Debug, Clone, Default)]
pub struct Account {
    /// A place in `members`; `None`: nobody knows them.
    pub whose: Option<usize>,
    pub unreachable: bool,
    /// How often it was erased.
    pub epoch: u32,
    pub draft: Option<Draft>,
}

#[derive(Debug, Clone)]
pub struct Draft {
    pub kind: Kind,
    /// Each with its mark.
    pub fields: BTreeMap<usize, (Field, usize)>,
    pub words: usize,
    pub minor: bool,
    pub until: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Ask(usize),
    Accept(usize),
}

#[derive(Debug, Clone)]
pub struct Member {
    pub lives: bool,
    pub role: Role,
    pub speaks: BTreeSet<usize>,
    pub stopped: bool,
    pub of_age: bool,
    pub shut_out: bool,
    /// When they were last heard of.
    pub seen: i64,
}

#[derive(Debug, Clone)]
pub struct Introduction {
    /// Deleted, as it is kept no longer or its member is gone.
    pub gone: bool,
    pub id: i64,
    pub member: usize,
    pub to: usize,
    pub state: State,
    pub to_coordinators: bool,
    pub asked: i64,
    pub changed: i64,
    pub questions: i64,
    pub replies: i64,
    pub version: i64,
    pub fields: Vec<Field>,
    /// Who accepted, and what they share.
    pub partner: Option<(usize, Vec<Field>)>,
    pub outcomes: [Option<Outcome>; 2],
    pub report: Option<Report>,
    pub reminded: bool,
    pub offered: bool,
    pub followed: bool,
}

#[derive(Debug, Clone, Copy)]
pub struct Report {
    pub by: usize,
    pub settled: bool,
}

#[derive(Debug, Clone)]
pub struct Consent {
    pub request: usize,
    pub member: usize,
    pub fields: Vec<Field>,
    pub recipient: &'static str,
    /// From which account.
    pub account: usize,
    pub given: i64,
    pub withdrawn: Option<i64>,
}

/// The community.
#[derive(Debug, Clone)]
pub struct Model {
    pub accounts: Vec<Account>,
    pub members: Vec<Member>,
    pub introductions: Vec<Introduction>,
    pub consents: Vec<Consent>,
    /// How many at once, and until when none, by organisation.
    pub inboxes: [(Option<i64>, Option<i64>); ORGANISATIONS],
    pub barred: BTreeSet<(usize, usize)>,
    pub marks: Vec<Mark>,
    /// Two who were one had asked the same organisation, or as much as each may.
    pub joined: BTreeSet<usize>,
    pub now: i64,
    /// Which deeds were tried by somebody who may, and by somebody who may not.
    pub reached: BTreeSet<(&'static str, bool)>,
}

impl Model {
    /// Nobody is known.
    pub fn new(now: i64) -> Self {
        Self {
            accounts: vec![Account::default(); ACCOUNTS.len()],
            members: Vec::new(),
            introductions: Vec::new(),
            consents: Vec::new(),
            inboxes: [(None, None); ORGANISATIONS],
            barred: BTreeSet::new(),
            marks: Vec::new(),
            joined: BTreeSet::new(),
            now,
            reached: BTreeSet::new(),
        }
    }

    /// Somebody is heard of. Who.
    pub fn touch(&mut self, account: usize) -> usize {
        let now = self.now;
        let member = match self.accounts[account].whose {
            Some(member) => member,
            None => self.join(),
        };
        self.accounts[account].whose = Some(member);
        self.accounts[account].unreachable = false;
        self.members[member].seen = now;
        member
    }

    fn join(&mut self) -> usize {
        self.members.push(Member {
            lives: true,
            role: Role::Member,
            speaks: BTreeSet::new(),
            stopped: false,
            of_age: false,
            shut_out: false,
            seen: self.now,
        });
        self.members.len() - 1
    }

    /// Something new is typed from an account that somebody has.
    pub fn mark(&mut self, account: usize, what: What) -> usize {
        let owner = self.touch(account);
        let epoch = self.accounts[account].epoch;
        self.marks.push(Mark { account, epoch, owner, what });
        self.marks.len() - 1
    }

    /// The request that an act means: a place in `introductions`.
    pub fn request(&self, which: usize) -> Option<usize> {
        let count = self.introductions.len();
        (count > 0).then(|| count - 1 - which % count)
    }

    pub fn coordinates(&self, member: usize) -> bool {
        self.members[member].role >= Role::Coordinator
    }

    /// Whether somebody may answer a request.
    pub fn answers(&self, member: usize, it: &Introduction) -> bool {
        let speaks = self.members[member].speaks.contains(&it.to);
        let accepted = it.state == State::Introduced
            && it.partner.as_ref().is_some_and(|(partner, _)| *partner == member);
        let answers = speaks || (self.coordinates(member) && it.to_coordinators);
        member != it.member && (answers || accepted)
    }

    /// Whether somebody decides on passing it on.
    pub fn holds(&self, member: usize, it: &Introduction) -> bool {
        member != it.member && self.coordinates(member) && it.state == State::Held
    }

    /// Whether they can be written to at all.
    pub fn is_reachable(&self, member: usize) -> bool {
        self.accounts.iter().any(|it| it.whose == Some(member) && !it.unreachable)
    }

    /// Whether they can be written to unasked.
    pub fn listens(&self, member: usize) -> bool {
        self.is_reachable(member) && !self.members[member].stopped
    }

    /// Whether anybody who may answer a request can be written to unasked.
    pub fn is_heard(&self, it: &Introduction) -> bool {
        let answering = |at: usize| match it.state {
            State::Held => self.holds(at, it),
            _ => self.answers(at, it),
        };
        self.living().any(|at| answering(at) && self.listens(at))
    }

    pub fn living(&self) -> impl Iterator<Item = usize> {
        (0..self.members.len()).filter(|it| self.members[*it].lives)
    }

    /// Requests that there are.
    pub fn kept(&self) -> impl Iterator<Item = (usize, &Introduction)> {
        self.introductions.iter().enumerate().filter(|(_, it)| !it.gone)
    }

    fn open(&self, wanted: impl Fn(&Introduction) -> bool) -> usize {
        self.kept().filter(|(_, it)| it.state.is_open() && wanted(it)).count()
    }

    pub fn open_of(&self, member: usize) -> usize {
        self.open(|it| it.member == member)
    }

    pub fn open_there(&self, member: usize, to: usize) -> usize {
        self.open(|it| it.member == member && it.to == to)
    }

    pub fn waiting(&self, to: usize) -> usize {
        self.open(|it| it.to == to)
    }

    pub fn most(&self, to: usize) -> usize {
        let (most, _) = self.inboxes[to];
        most.map_or(usize::from(terms().inbox), |it| usize::try_from(it).unwrap())
    }

    /// Why a request is not made: on the side of who asks.
    pub fn is_refused(&self, member: usize, to: usize) -> bool {
        let it = &self.members[member];
        let week = self.now - 7 * DAY;
        let made = |it: &Introduction| it.member == member && it.id >> 20 >= week;
        let weekly = self.kept().filter(|(_, it)| made(it)).count();
        it.speaks.contains(&to)
            || it.shut_out
            || self.open_there(member, to) > 0
            || self.open_of(member) >= usize::from(terms().open)
            || weekly >= usize::from(terms().weekly)
    }

    /// Or on the side of who is asked.
    pub fn is_shut(&self, member: usize, to: usize) -> bool {
        let (_, paused) = self.inboxes[to];
        self.barred.contains(&(member, to))
            || paused.is_some_and(|it| it > self.now)
            || self.waiting(to) >= self.most(to)
    }

    pub fn is_represented(&self, to: usize) -> bool {
        self.living().any(|it| self.members[it].speaks.contains(&to))
    }

    /// Something was done, or was not theirs to do.
    pub fn note(&mut self, deed: &'static str, done: bool) -> bool {
        self.reached.insert((deed, done));
        done
    }

    pub fn consent(
        &mut self,
        account: usize,
        request: usize,
        fields: Vec<Field>,
        to: &'static str,
    ) {
        let member = self.touch(account);
        self.consents.push(Consent {
            request,
            member,
            fields,
            recipient: to,
            account,
            given: self.now,
            withdrawn: None,
        });
    }

    /// The marks of a draft are shared with a request from now on.
    pub fn share(&mut self, draft: &Draft, request: usize, side: Side) -> Vec<Field> {
        for (field, mark) in draft.fields.values() {
            self.marks[*mark].what = What::Share(request, side, *field);
        }
        let has = |it: &&Field| draft.fields.values().any(|(field, _)| field == *it);
        Field::ALL.iter().filter(has).copied().collect()
    }

    pub fn becomes(&mut self, request: usize, state: State) {
        let now = self.now;
        let it = &mut self.introductions[request];
        assert!(it.state.may_become(state), "{:?} becomes {state:?}", it.state);
        (it.state, it.changed) = (state, now);
    }

    /// A request goes, with all that belongs to it.
    pub fn forget(&mut self, request: usize) {
        self.introductions[request].gone = true;
        self.consents.retain(|it| it.request != request);
    }

    pub fn erase(&mut self, member: usize) {
        self.members[member].lives = false;
        self.members[member].speaks.clear();
        for account in self.accounts.iter_mut().filter(|it| it.whose == Some(member)) {
            *account = Account { epoch: account.epoch + 1, ..Account::default() };
        }
        let own: Vec<_> =
            self.kept().filter(|(_, it)| it.member == member).map(|(at, _)| at).collect();
        own.into_iter().for_each(|it| self.forget(it));
        for it in &mut self.introductions {
            it.partner.take_if(|(partner, _)| *partner == member);
            it.report.take_if(|it| it.by == member);
        }
        self.consents.retain(|it| it.member != member);
        self.barred.retain(|(it, _)| *it != member);
    }

    /// Two become one.
    pub fn link(&mut self, kept: usize, gone: usize) {
        let other = self.members[gone].clone();
        self.members[gone].lives = false;
        self.members[gone].speaks.clear();
        let it = &mut self.members[kept];
        it.role = it.role.max(other.role);
        it.speaks.extend(other.speaks);
        it.stopped |= other.stopped;
        it.of_age |= other.of_age;
        it.shut_out |= other.shut_out;
        let now_theirs = |it: &mut usize| {
            if *it == gone {
                *it = kept;
            }
        };
        self.accounts.iter_mut().filter_map(|it| it.whose.as_mut()).for_each(now_theirs);
        for it in &mut self.introductions {
            now_theirs(&mut it.member);
            it.partner.iter_mut().for_each(|(it, _)| now_theirs(it));
            it.report.iter_mut().for_each(|it| now_theirs(&mut it.by));
        }
        self.consents.iter_mut().for_each(|it| now_theirs(&mut it.member));
        self.marks.iter_mut().for_each(|it| now_theirs(&mut it.owner));
        let barred = std::mem::take(&mut self.barred);
        self.barred =
            barred.into_iter().map(|(it, to)| (if it == gone { kept } else { it }, to)).collect();
        self.joined.insert(kept);
    }
}
