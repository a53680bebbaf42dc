//! What must hold after every act: the database is what the model says, and nobody was told more
//! than they may know.

use std::collections::{BTreeMap, BTreeSet};

use proptest::test_runner::TestCaseError;
use xploit_bot::core::introduction::{Field, State};
use xploit_bot::core::role::Role;
use xploit_bot::skills::privacy;
use xploit_bot::storage::outgoing::Urgency;

use crate::acts::ACCOUNTS;
use crate::marks;
use crate::model::{KEPT, Model, terms};
use crate::world::{World, hint};

/// A line for each row, of the same form as [`Expected`] writes them. `|` stands in none.
const LINES: &str = "
    SELECT 'account ' || platform || '/' || person || ' '
        || CASE WHEN unreachable IS NULL THEN 'reached' ELSE 'lost' END
        || '|' || CAST(member AS TEXT) FROM account
    UNION ALL SELECT 'member ' || CAST(id AS TEXT) || ' ' || role
        || CASE WHEN stopped IS NULL THEN '' ELSE ' stopped' END
        || CASE WHEN of_age IS NULL THEN '' ELSE ' of age' END
        || CASE WHEN no_introductions IS NULL THEN '' ELSE ' shut out' END FROM member
    UNION ALL SELECT 'speaks ' || CAST(member AS TEXT) || ' ' || CAST(organisation AS TEXT)
        FROM representation
    UNION ALL SELECT 'request ' || CAST(id AS TEXT) || ' ' || CAST(member AS TEXT) || ' '
        || CAST(organisation AS TEXT) || ' ' || state
        || CASE WHEN to_coordinators THEN ' wide' ELSE '' END
        || ' ' || CAST(asked AS TEXT) || ' ' || CAST(changed AS TEXT)
        || ' ' || CAST(questions AS TEXT) || '/' || CAST(replies AS TEXT) || ' ' || CAST(version AS TEXT)
        || ' ' || COALESCE(member_outcome, '-') || ' ' || COALESCE(partner_outcome, '-')
        || CASE WHEN reminded IS NULL THEN '' ELSE ' reminded' END
        || CASE WHEN offered IS NULL THEN '' ELSE ' offered' END
        || CASE WHEN followed IS NULL THEN '' ELSE ' followed' END FROM introduction
    UNION ALL SELECT 'acceptance ' || CAST(introduction AS TEXT) || ' ' || CAST(member AS TEXT)
        FROM acceptance
    UNION ALL SELECT 'consent ' || CAST(introduction AS TEXT) || ' ' || CAST(member AS TEXT)
        || ' ' || purpose || ' ' || fields || ' ' || recipient || ' '
        || CAST(text_version AS TEXT) || ' ' || language || ' ' || platform || ' '
        || CAST(given AS TEXT) || ' ' || CAST(expires AS TEXT) || ' '
        || COALESCE(CAST(withdrawn AS TEXT), '-') FROM consent
    UNION ALL SELECT 'inbox ' || CAST(organisation AS TEXT) || ' '
        || COALESCE(CAST(most AS TEXT), '-') || ' '
        || COALESCE(CAST(paused_until AS TEXT), '-') FROM inbox
        WHERE most IS NOT NULL OR paused_until IS NOT NULL
    UNION ALL SELECT 'barred ' || CAST(member AS TEXT) || ' ' || CAST(organisation AS TEXT)
        FROM barred
    UNION ALL SELECT 'report ' || CAST(introduction AS TEXT) || ' ' || CAST(reporter AS TEXT)
        || CASE WHEN settled IS NULL THEN '' ELSE ' settled' END FROM report
    UNION ALL SELECT 'message ' || CAST(id AS TEXT) || '|' || platform || '/' || person || '|'
        || CASE WHEN bulk THEN 'unasked' ELSE 'asked' END || '|' || body FROM outgoing
    UNION ALL SELECT 'dialogue ' || platform || '/' || person || '|' || state FROM dialogue";

/// A message that waits.
#[derive(Debug, Clone)]
struct Waiting {
    id: i64,
    account: usize,
    unasked: bool,
    body: String,
}

/// What is remembered of the last check.
#[derive(Debug, Default)]
pub struct Before {
    messages: BTreeSet<i64>,
}

fn account_of(name: &str) -> usize {
    let named = |(platform, person): &(xploit_bot::core::ids::Platform, &str)| {
        format!("{}/{person}", platform.name()) == name
    };
    ACCOUNTS.iter().position(named).unwrap()
}

fn fails(law: String) -> Result<(), TestCaseError> {
    Err(TestCaseError::fail(law))
}

impl World {
    pub async fn check(
        &mut self,
        before: &Model,
        after: &Model,
        last: &mut Before,
    ) -> Result<(), TestCaseError> {
        let lines = self.database.strings(LINES).await;
        let (mut rows, mut messages) = (Vec::new(), Vec::new());
        let mut ids = BTreeMap::new();
        for line in lines {
            let (what, rest) = line.split_once('|').unwrap_or((&line, ""));
            match what.split(' ').collect::<Vec<_>>()[..] {
                ["account", name, _] => {
                    let whose = after.accounts[account_of(name)].whose;
                    ids.insert(whose, rest.to_owned());
                    rows.push(line);
                }
                ["message", id] => {
                    let mut parts = rest.splitn(3, '|');
                    messages.push(Waiting {
                        id: id.parse().unwrap(),
                        account: account_of(parts.next().unwrap()),
                        unasked: parts.next() == Some("unasked"),
                        body: parts.next().unwrap().to_owned(),
                    });
                }
                ["dialogue", name] => remembered(after, account_of(name), rest)?,
                _ => rows.push(line),
            }
        }
        self.same(after, rows, &ids)?;
        moved(before, after)?;
        self.told(before, after, &messages, last)?;
        waits(after, &messages)?;
        self.nothing_of_the_erased(after).await?;
        last.messages = messages.iter().map(|it| it.id).collect();
        self.said.clear();
        Ok(())
    }

    fn same(
        &self,
        model: &Model,
        mut rows: Vec<String>,
        ids: &BTreeMap<Option<usize>, String>,
    ) -> Result<(), TestCaseError> {
        let expected = Expected { model, ids, organisations: &self.organisations };
        let mut must = expected.rows();
        must.sort();
        rows.sort();
        let lack: Vec<_> = must.iter().filter(|it| !rows.contains(it)).collect();
        let more: Vec<_> = rows.iter().filter(|it| !must.contains(it)).collect();
        match lack.is_empty() && more.is_empty() && must.len() == rows.len() {
            true => Ok(()),
            false => fails(format!("there should be {lack:#?}, there is {more:#?}")),
        }
    }

    /// What was said by this act.
    fn told(
        &self,
        before: &Model,
        after: &Model,
        messages: &[Waiting],
        last: &Before,
    ) -> Result<(), TestCaseError> {
        let new = messages.iter().filter(|it| !last.messages.contains(&it.id)).cloned();
        let said = self.said.iter().map(|it| Waiting {
            id: it.id.0,
            account: account_of(&format!("{}/{}", it.to.platform.name(), it.to.person.0)),
            unasked: it.urgency == Urgency::Bulk,
            body: serde_json::to_string(&it.message).unwrap(),
        });
        for message in new.chain(said) {
            for mark in marks::found(&message.body) {
                let may = |model: &Model| {
                    let mark = model.marks.get(mark);
                    mark.is_some_and(|it| model.may_read(message.account, it))
                };
                if !may(before) && !may(after) {
                    return fails(format!("{:?} in {message:#?}", after.marks[mark]));
                }
            }
            let wants = |model: &Model| {
                let account = &model.accounts[message.account];
                account.whose.is_some_and(|it| !account.unreachable && !model.members[it].stopped)
            };
            if message.unasked && !wants(before) && !wants(after) {
                return fails(format!("they want nothing: {message:#?}"));
            }
        }
        Ok(())
    }

    async fn nothing_of_the_erased(&self, model: &Model) -> Result<(), TestCaseError> {
        let begins = ["mk", "0799-"].map(str::to_owned);
        for found in self.database.values_with(&begins).await {
            // Whose conversation, or message, it is counts there: looked at elsewhere.
            if ["outgoing.body", "dialogue.state"].contains(&found.column.as_str()) {
                continue;
            }
            for mark in marks::found(&found.value) {
                let mark = &model.marks[mark];
                let request = mark.what.request().map(|it| &model.introductions[it]);
                if request.is_none_or(|it| it.gone) || !model.members[mark.owner].lives {
                    return fails(format!("{mark:?} in {found:#?}"));
                }
            }
        }
        Ok(())
    }
}

/// A conversation remembers what was typed in it alone.
fn remembered(model: &Model, account: usize, state: &str) -> Result<(), TestCaseError> {
    for mark in marks::found(state) {
        let mark = &model.marks[mark];
        if !model.is_typed_there(account, mark) {
            return fails(format!("{mark:?} in a dialogue of {account}: {state}"));
        }
    }
    Ok(())
}

/// What waits to be told.
fn waits(model: &Model, messages: &[Waiting]) -> Result<(), TestCaseError> {
    for message in messages {
        for mark in marks::found(&message.body) {
            let mark = &model.marks[mark];
            if model.is_taken_back(message.account, mark) {
                return fails(format!("{mark:?} was taken back: {message:#?}"));
            }
        }
        let whose = model.accounts[message.account].whose;
        if message.unasked && whose.is_some_and(|it| model.members[it].stopped) {
            return fails(format!("they have stopped it: {message:#?}"));
        }
    }
    Ok(())
}

/// States only along their way, and never more open ones than there may be.
fn moved(before: &Model, after: &Model) -> Result<(), TestCaseError> {
    for (was, is) in before.introductions.iter().zip(&after.introductions) {
        if was.state != is.state && !was.state.may_become(is.state) {
            return fails(format!("{was:?} became {is:?}"));
        }
    }
    for it in after.introductions.iter().skip(before.introductions.len()) {
        let fits = after.open_of(it.member) <= usize::from(terms().open)
            && after.open_there(it.member, it.to) == 1
            && after.waiting(it.to) <= after.most(it.to)
            && [State::Held, State::Asked].contains(&it.state);
        if !fits {
            return fails(format!("there should not be {it:?}"));
        }
    }
    for (at, it) in after.kept() {
        let alone = after.joined.contains(&it.member) || !it.state.is_open();
        if !alone && after.open_there(it.member, it.to) > 1 {
            return fails(format!("one open request to one organisation: {at}"));
        }
    }
    Ok(())
}

/// What the rows must be.
struct Expected<'m> {
    model: &'m Model,
    ids: &'m BTreeMap<Option<usize>, String>,
    organisations: &'m [xploit_bot::core::ids::EntryId],
}

fn codes(fields: &[Field]) -> String {
    let codes: Vec<_> = fields.iter().map(|it| format!("\"{}\"", it.code())).collect();
    format!("[{}]", codes.join(","))
}

fn flag(is_so: bool, words: &str) -> String {
    if is_so { format!(" {words}") } else { String::new() }
}

fn or_none(value: Option<i64>) -> String {
    value.map_or("-".to_owned(), |it| it.to_string())
}

impl Expected<'_> {
    /// The id of a member in the database.
    fn id(&self, member: usize) -> &str {
        self.ids.get(&Some(member)).map_or("nobody", String::as_str)
    }

    fn rows(&self) -> Vec<String> {
        let model = self.model;
        let mut rows = self.people();
        for (at, it) in model.kept() {
            let organisation = self.organisations[it.to];
            let [mine, theirs] = it.outcomes.map(|it| it.map_or("-", |it| it.code()));
            rows.push(format!(
                "request {} {} {organisation} {}{} {} {} {}/{} {} {mine} {theirs}{}{}{}",
                it.id,
                self.id(it.member),
                it.state.code(),
                flag(it.to_coordinators, "wide"),
                it.asked,
                it.changed,
                it.questions,
                it.replies,
                it.version,
                flag(it.reminded, "reminded"),
                flag(it.offered, "offered"),
                flag(it.followed, "followed"),
            ));
            if let Some((partner, _)) = it.partner {
                rows.push(format!("acceptance {} {}", it.id, self.id(partner)));
            }
            if let Some(report) = it.report {
                let settled = flag(report.settled, "settled");
                rows.push(format!("report {} {}{settled}", it.id, self.id(report.by)));
            }
            rows.extend(self.consents(at, it.id));
        }
        for (organisation, (most, paused)) in self.organisations.iter().zip(model.inboxes) {
            if most.is_some() || paused.is_some() {
                let (most, paused) = (or_none(most), or_none(paused));
                rows.push(format!("inbox {organisation} {most} {paused}"));
            }
        }
        for (member, to) in &model.barred {
            rows.push(format!("barred {} {}", self.id(*member), self.organisations[*to]));
        }
        rows
    }

    fn people(&self) -> Vec<String> {
        let mut rows = Vec::new();
        for ((platform, person), it) in ACCOUNTS.iter().zip(&self.model.accounts) {
            let Some(whose) = it.whose else { continue };
            let reached = if it.unreachable { "lost" } else { "reached" };
            let name = platform.name();
            rows.push(format!("account {name}/{person} {reached}|{}", self.id(whose)));
        }
        for member in self.model.living() {
            let it = &self.model.members[member];
            rows.push(format!(
                "member {} {}{}{}{}",
                self.id(member),
                Role::code(it.role),
                flag(it.stopped, "stopped"),
                flag(it.of_age, "of age"),
                flag(it.shut_out, "shut out"),
            ));
            for to in &it.speaks {
                rows.push(format!("speaks {} {}", self.id(member), self.organisations[*to]));
            }
        }
        rows
    }

    /// One for each request, each acceptance, each time that it was widened.
    fn consents(&self, request: usize, id: i64) -> impl Iterator<Item = String> {
        let of_it = self.model.consents.iter().filter(move |it| it.request == request);
        of_it.map(move |it| {
            format!(
                "consent {id} {} introduction {} {} {} {} {} {} {} {}",
                self.id(it.member),
                codes(&it.fields),
                it.recipient,
                privacy::VERSION,
                hint(it.account).unwrap_or("ro"),
                ACCOUNTS[it.account].0.name(),
                it.given,
                it.given + KEPT,
                or_none(it.withdrawn),
            )
        })
    }
}
