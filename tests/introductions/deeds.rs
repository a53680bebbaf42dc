//! What each deed changes in the model, if whoever does it may.

use xploit_bot::core::introduction::State;
use xploit_bot::storage::introductions::Side;

use crate::acts::{Deed, Said};
use crate::marks::What;
use crate::model::{DAY, Draft, Introduction, KEPT, Kind, Model, Report, terms};

/// Questions that a partner may ask before an answer.
const QUESTIONS: i64 = 3;

/// The organisation whose contact nobody may read.
const WITHOUT_CONTACT: usize = 1;

impl Model {
    /// Whether the way to a request begins.
    pub fn begins(&mut self, account: usize, to: usize) -> bool {
        let member = self.touch(account);
        !self.is_refused(member, to) && !self.is_shut(member, to)
    }

    /// The draft of an account, if it is not forgotten.
    fn draft(&self, account: usize) -> Option<Draft> {
        self.accounts[account].draft.clone().filter(|it| self.now <= it.until)
    }

    /// The button that sends. `Some(true)`: there is a new request, whose id is not known as yet.
    pub fn send(&mut self, account: usize) -> bool {
        let member = self.touch(account);
        let Some(draft) = self.draft(account) else {
            self.note("send", false);
            return false;
        };
        match draft.kind {
            Kind::Ask(to) => {
                if !draft.minor && !self.members[member].of_age {
                    self.accounts[account].draft = Some(Draft { until: self.now + DAY, ..draft });
                    return self.note("send past the age", false);
                }
                if self.is_refused(member, to) {
                    return self.note("ask", false);
                }
                self.accounts[account].draft = None;
                if self.is_shut(member, to) {
                    return self.note("ask a shut one", false);
                }
                self.ask(account, member, to, &draft);
                self.note("ask", true)
            }
            Kind::Accept(request) => {
                let done = self.accept(account, member, request, &draft);
                if done {
                    self.accounts[account].draft = None;
                }
                self.note("accept", done);
                false
            }
        }
    }

    fn ask(&mut self, account: usize, member: usize, to: usize, draft: &Draft) {
        let request = self.introductions.len();
        let to_coordinators = !self.is_represented(to);
        let fields = self.share(draft, request, Side::Member);
        self.marks[draft.words].what = What::Words(request);
        self.note("held", draft.minor);
        self.introductions.push(Introduction {
            gone: false,
            id: 0,
            member,
            to,
            state: if draft.minor { State::Held } else { State::Asked },
            to_coordinators,
            asked: self.now,
            changed: self.now,
            questions: 0,
            replies: 0,
            version: 1,
            fields: fields.clone(),
            partner: None,
            outcomes: [None, None],
            report: None,
            reminded: false,
            offered: false,
            followed: false,
        });
        let recipient = match (to_coordinators, draft.minor) {
            (true, _) => "coordinators",
            (false, true) => "coordinators-first",
            (false, false) => "organisation",
        };
        self.consent(account, request, fields, recipient);
        let mine = draft.fields.values().map(|(_, mark)| *mark).chain([draft.words]);
        mine.for_each(|it| self.marks[it].owner = member);
    }

    /// Whether somebody may accept it.
    pub fn accepts(&mut self, account: usize, request: usize) -> bool {
        let member = self.touch(account);
        let it = &self.introductions[request];
        !it.gone && it.state == State::Asked && self.answers(member, it)
    }

    fn accept(&mut self, account: usize, member: usize, request: usize, draft: &Draft) -> bool {
        let it = &self.introductions[request];
        let way = |it: &xploit_bot::core::introduction::Field| {
            *it != xploit_bot::core::introduction::Field::Name
        };
        let has_way = it.to != WITHOUT_CONTACT
            || it.fields.iter().any(way)
            || draft.fields.values().any(|(field, _)| way(field));
        if !self.accepts(account, request) || !self.note("a way to write", has_way) {
            return false;
        }
        let fields = self.share(draft, request, Side::Partner);
        draft.fields.values().for_each(|(_, mark)| self.marks[*mark].owner = member);
        self.introductions[request].version += 1;
        // From now on it means that the partner was told that the member is lost.
        self.introductions[request].offered = false;
        self.introductions[request].partner = Some((member, fields.clone()));
        self.becomes(request, State::Introduced);
        self.consent(account, request, fields, "member");
        true
    }

    /// What one press does. Whether it did.
    pub fn press(&mut self, account: usize, request: usize, deed: Deed) -> bool {
        let member = self.touch(account);
        let it = self.introductions[request].clone();
        let (asked, answers) = (member == it.member, self.answers(member, &it));
        let waits = it.state == State::Asked;
        let introduced = it.state == State::Introduced;
        let reported = it.report.is_some_and(|it| !it.settled);
        let may = match deed {
            Deed::Bar => answers && waits,
            Deed::Decline => (answers && waits) || self.holds(member, &it),
            Deed::PassOn => self.holds(member, &it),
            Deed::Withdraw => {
                (asked && it.state.may_become(State::Withdrawn)) || (answers && introduced)
            }
            Deed::Widen => asked && waits && !it.to_coordinators,
            Deed::Outcome(_) => (asked || answers) && introduced,
            Deed::Settle | Deed::ShutOut => self.coordinates(member) && reported,
        };
        if !self.note(deed.name(), may && !it.gone) {
            return false;
        }
        self.introductions[request].version += 1;
        match deed {
            Deed::Decline => self.becomes(request, State::Declined),
            Deed::Bar => {
                self.barred.insert((it.member, it.to));
                self.becomes(request, State::Declined);
            }
            Deed::PassOn => {
                self.introductions[request].asked = self.now;
                self.becomes(request, State::Asked);
            }
            Deed::Withdraw => {
                let now = self.now;
                let own = |it: &&mut crate::model::Consent| {
                    it.request == request && it.member == member && it.withdrawn.is_none()
                };
                self.consents.iter_mut().filter(own).for_each(|it| it.withdrawn = Some(now));
                self.note("withdraw as a partner", !asked);
                self.becomes(request, State::Withdrawn);
            }
            Deed::Widen => {
                self.introductions[request].to_coordinators = true;
                self.consent(account, request, it.fields, "coordinators");
            }
            Deed::Outcome(outcome) => {
                self.introductions[request].outcomes[usize::from(!asked)] = Some(outcome);
            }
            Deed::Settle | Deed::ShutOut => {
                let report = it.report.map(|it| Report { settled: true, ..it });
                self.introductions[request].report = report;
                self.members[it.member].shut_out |= deed == Deed::ShutOut;
            }
        }
        true
    }

    /// Whether the press before it leads to a question.
    pub fn may_say(&mut self, account: usize, request: usize, what: Said) -> bool {
        let member = self.touch(account);
        let it = self.introductions[request].clone();
        let (asked, answers) = (member == it.member, self.answers(member, &it));
        let waits = it.state == State::Asked;
        let may = match what {
            Said::Question => answers && waits && it.questions < QUESTIONS,
            Said::Reply => asked && waits && it.replies < it.questions,
            Said::Reason => (answers && waits) || self.holds(member, &it),
            Said::Report => {
                let states = [State::Asked, State::Introduced, State::Declined];
                let reported = it.report.is_some_and(|it| !it.settled);
                answers && states.contains(&it.state) && !reported
            }
        };
        self.note(what.name(), may && !it.gone)
    }

    /// It is said, by somebody who may.
    pub fn say(&mut self, account: usize, request: usize, what: Said, mark: usize) {
        let member = self.touch(account);
        let hears = self.listens(self.introductions[request].member);
        match what {
            Said::Question => {
                if self.note("a question that is heard", hears) {
                    self.introductions[request].questions += 1;
                    self.introductions[request].version += 1;
                    self.marks[mark].what = What::ToMember(request);
                }
            }
            Said::Reply => {
                let heard = self.is_heard(&self.introductions[request]);
                if self.note("a reply that is heard", heard) {
                    self.introductions[request].replies += 1;
                    self.introductions[request].version += 1;
                    self.marks[mark].what = What::Reply(request);
                }
            }
            Said::Reason => {
                self.introductions[request].version += 1;
                self.becomes(request, State::Declined);
                self.marks[mark].what = What::ToMember(request);
            }
            Said::Report => {
                self.introductions[request].version += 1;
                self.introductions[request].report = Some(Report { by: member, settled: false });
                self.marks[mark].what = What::Report(request);
            }
        }
    }

    /// The round of the clock.
    pub fn tick(&mut self) {
        let all: Vec<_> = self.kept().map(|(at, _)| at).collect();
        for request in all {
            let it = self.introductions[request].clone();
            let since = |at: i64, days: u16| self.now >= at + i64::from(days) * DAY;
            let heard = self.is_heard(&it);
            let is_introduced = it.state == State::Introduced;
            let done = if is_introduced && !it.offered && !self.is_reachable(it.member) {
                self.introductions[request].offered = true;
                Some("member lost")
            } else if is_introduced {
                let due = !it.followed && since(it.changed, terms().outcome_days);
                self.introductions[request].followed |= due;
                due.then_some("how it went")
            } else if !it.state.is_open() {
                None
            } else if since(it.asked, terms().expire_days) {
                self.becomes(request, State::Expired);
                Some("expire")
            } else if !self.is_reachable(it.member) {
                self.becomes(request, State::Expired);
                Some("member gone")
            } else if !it.offered && (!heard || since(it.asked, terms().another_way_days)) {
                self.introductions[request].offered = true;
                Some("another way")
            } else if !it.reminded && heard && since(it.asked, terms().remind_days) {
                self.introductions[request].reminded = true;
                Some("remind")
            } else {
                None
            };
            if let Some(done) = done {
                self.introductions[request].version += 1;
                self.note(done, true);
            }
        }
    }

    /// What is kept no longer goes.
    pub fn retain(&mut self) {
        let before = self.now - KEPT;
        let over = |it: &Introduction| !it.state.is_open() && it.changed < before;
        let gone: Vec<_> = self.kept().filter(|(_, it)| over(it)).map(|(at, _)| at).collect();
        for request in gone {
            self.forget(request);
            self.note("kept no longer", true);
        }
    }
}
