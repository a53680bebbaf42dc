//! The bot with its database, and people who write from several platforms.

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;
use proptest::test_runner::TestCaseError;
use xploit_bot::community::Community;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::{Event, EventKind};
use xploit_bot::core::filter::{Class, Filter};
use xploit_bot::core::ids::{ChatId, Conversation, EntryId, EventId, MemberId, PersonId};
use xploit_bot::core::message::{Line, Part, Span};
use xploit_bot::core::role::{Permit, Role};
use xploit_bot::core::text::{Text, Value};
use xploit_bot::engine::Taken;
use xploit_bot::search::Question;
use xploit_bot::storage::outgoing::Outgoing;
use xploit_bot::storage::roles::{Appointment, RoleWrite};

use crate::common::{self, Database, Kind};
use crate::model::{Act, Model, PEOPLE};

pub struct World {
    database: Database,
    community: Community,
    clock: Clock,
    /// Organisations of the catalogue.
    pub organisations: Vec<EntryId>,
    /// What stands behind `/start` of the invitations that were made.
    codes: Vec<String>,
    /// Every code that was ever shown.
    secrets: Vec<String>,
}

fn conversation(person: usize) -> Conversation {
    let (platform, id) = PEOPLE[person];
    Conversation { platform, chat: ChatId(id.to_owned()), person: PersonId(id.to_owned()) }
}

/// The words that a message has as this argument of this text.
fn argument(messages: &[Outgoing], key: &str, name: &str) -> Option<String> {
    let texts = messages.iter().flat_map(|it| &it.message.parts).filter_map(|it| match it {
        Part::Paragraph(Line(spans)) => match spans.first() {
            Some(Span::Plain(Value::Text(text))) => Some(text),
            _ => None,
        },
        Part::Item { .. } => None,
    });
    let text: &Text = texts.into_iter().find(|it| it.key == key)?;
    match &text.args.iter().find(|(it, _)| it == name)?.1 {
        Value::Words(words) => Some(words.to_string()),
        _ => None,
    }
}

impl World {
    pub async fn new(kind: Kind) -> Self {
        let database = Database::new(kind).await;
        let clock = Clock::frozen(common::noon());
        let community = common::sample_community(&database.place, &clock).await;
        let filter = Filter { class: Some(Class::Organisation), ..Filter::default() };
        let found = community.house.index.search(&Question {
            words: "",
            any_of: &[],
            organisations: true,
            filter: &filter,
            today: clock.today(&community.house.zone),
            offset: 0,
            limit: 3,
        });
        let organisations: Vec<_> = found.good.iter().map(|it| it.id).collect();
        assert_eq!(organisations.len(), 3);
        let (codes, secrets) = (Vec::new(), Vec::new());
        let world = Self { database, community, clock, organisations, codes, secrets };
        for person in 0..PEOPLE.len() {
            world.say(person, "/help").await;
        }
        let owner = world.member_of(0).await;
        let permit = Permit::of_the_operator();
        let write = Appointment::new(&permit, owner, Role::Owner, Vec::new()).unwrap();
        let storage = &world.community.house.storage;
        let now = clock_now(&world.clock);
        storage.change_roles(&permit, RoleWrite::Appoint(write), now).await.unwrap();
        world
    }

    pub async fn close(self) {
        self.community.house.storage.close().await;
        self.database.remove().await;
    }

    async fn take(&self, person: usize, kind: EventKind) -> Vec<Outgoing> {
        let event = Event { conversation: conversation(person), ..common::event("", kind) };
        match self.community.lanes.take(event).await.unwrap() {
            Taken::Answered(messages) => {
                let told = common::keys(messages.iter().map(|it| &it.message));
                let failed = ["engine-fault", "engine-slow", "engine-forgotten"];
                assert!(!told.iter().any(|it| failed.contains(&it.as_str())), "{told:?}");
                messages
            }
            Taken::Before => panic!("answered before"),
        }
    }

    async fn say(&self, person: usize, words: &str) -> Vec<Outgoing> {
        self.take(person, EventKind::Said(words.to_owned())).await
    }

    async fn press(&self, person: usize, code: String) -> Vec<Outgoing> {
        self.take(person, EventKind::Pressed(code)).await
    }

    async fn member_of(&self, person: usize) -> MemberId {
        let none = EventId("none".to_owned());
        let start = self.community.house.storage.start(&none, &conversation(person)).await;
        start.unwrap().known.member().unwrap().id
    }

    /// Does it through the front door, whether it may be done or not.
    pub async fn act(&mut self, act: &Act, before: &Model) {
        match *act {
            Act::Invite { by, role } => {
                let organisation = self.organisations[before.codes() % self.organisations.len()];
                let press = match role {
                    Role::Representative => format!("invite.for.{organisation}"),
                    role => format!("invite.{}", role.code()),
                };
                let answer = self.press(by, press).await;
                if let Some(line) = argument(&answer, "invite-line", "line") {
                    let start = line.strip_prefix("/start ").unwrap().to_owned();
                    self.secrets.push(start.replace("invite-", ""));
                    self.codes.push(start);
                }
            }
            Act::Redeem { by, which } => {
                if !self.codes.is_empty() {
                    let start = &self.codes[which % self.codes.len()];
                    self.say(by, &format!("/start {start}")).await;
                }
            }
            Act::Revoke { by, of } => {
                let (member, role) = (self.member_of(of).await, before.role(of));
                self.press(by, format!("roles.sure.{member}.{}", role.code())).await;
            }
            Act::Link { shows, types, agrees } => {
                let shown = self.say(shows, "/link").await;
                let code = argument(&shown, "link-code", "code").unwrap();
                self.say(types, &format!("/link {code}")).await;
                self.secrets.extend([code.replace('-', ""), code]);
                let answer = if agrees { "link.yes" } else { "link.no" };
                self.press(types, answer.to_owned()).await;
            }
            Act::Unlink { by } => {
                self.say(by, "/unlink").await;
                self.press(by, "link.yes".to_owned()).await;
            }
            Act::Guess { by } => {
                self.say(by, "/start invite-guess").await;
            }
            Act::Wait { minutes } => self.clock.advance(SignedDuration::from_mins(minutes)),
        }
    }

    /// Whether the database is what the model says.
    pub async fn compare(&self, model: &Model, what: &str) -> Result<(), TestCaseError> {
        let same = |fits: bool, law: String| match fits {
            true => Ok(()),
            false => Err(TestCaseError::fail(format!("{what}: {law}"))),
        };
        let mut members = BTreeMap::new();
        let storage = &self.community.house.storage;
        let permit = Permit::of_the_operator();
        for person in 0..PEOPLE.len() {
            let member = self.member_of(person).await;
            members.entry(member).or_insert_with(Vec::new).push(person);
            let holder = storage.holder(&permit, member).await.unwrap().unwrap();
            let expected = &model.members[model.whose[person]];
            let organisations: BTreeSet<_> = holder.organisations.into_iter().collect();
            let (has, must) = (holder.role, expected.role());
            same(has == must, format!("{person} is {has:?}, not {must:?}"))?;
            let must = &expected.organisations;
            same(organisations == *must, format!("{person}: {organisations:?}, not {must:?}"))?;
        }
        for people in members.values() {
            let must = model.one_with(people[0]);
            same(*people == must, format!("{people:?} are one, not {must:?}"))?;
        }
        let count = async |table: &str| {
            self.database.number(&format!("SELECT COUNT(*) FROM {table}")).await
        };
        let kept = usize::try_from(count("member").await).unwrap();
        same(kept == members.len(), format!("{kept} members of {}", members.len()))?;
        same(count("account").await == PEOPLE.len() as i64, "an account each".to_owned())?;
        let made = usize::try_from(count("invitation").await).unwrap();
        same(made == model.codes(), format!("{made} invitations, not {}", model.codes()))?;
        let told = storage.roles_version().await.unwrap();
        same(count("audit").await == told, "each change stands in the audit".to_owned())?;
        for text in self.texts().await {
            let secret = self.secrets.iter().find(|it| text.contains(*it));
            same(secret.is_none(), format!("a code stands in {text}"))?;
        }
        Ok(())
    }

    /// Every text of every table but the outbox, whose rows go with their delivery.
    async fn texts(&self) -> Vec<String> {
        let columns = match self.database.kind {
            Kind::Sqlite => {
                "SELECT 'SELECT \"' || c.name || '\" FROM ' || t.name || ' WHERE \"' || c.name
                     || '\" IS NOT NULL'
                 FROM sqlite_master t, pragma_table_info(t.name) c
                 WHERE t.type = 'table' AND c.type = 'TEXT'
                   AND t.name NOT IN ('outgoing', 'entry', '_sqlx_migrations')"
            }
            Kind::Postgres => {
                "SELECT 'SELECT \"' || column_name || '\" FROM ' || table_name || ' WHERE \"'
                     || column_name || '\" IS NOT NULL'
                 FROM information_schema.columns
                 WHERE table_schema = 'public' AND data_type = 'text'
                   AND table_name NOT IN ('outgoing', 'entry', '_sqlx_migrations')"
            }
        };
        let queries = self.database.strings(columns).await;
        assert!(queries.len() > 20, "{queries:?}");
        self.database.strings(&queries.join(" UNION ALL ")).await
    }
}

fn clock_now(clock: &Clock) -> i64 {
    clock.now().as_millisecond()
}
