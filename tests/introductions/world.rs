//! The bot with its database, and people who do things through the front door.

use jiff::SignedDuration;
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::catalogue::Entry;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::{Event, EventKind, KnownAs};
use xploit_bot::core::ids::{
    ChatId, Conversation, EntryId, EventId, MemberId, OutgoingId, PersonId, Platform,
};
use xploit_bot::core::message::{Line, Part, Span};
use xploit_bot::core::role::{Permit, Role};
use xploit_bot::core::text::Value;
use xploit_bot::engine::Taken;
use xploit_bot::skills::introductions::clock;
use xploit_bot::skills::own_data::retention;
use xploit_bot::storage::imports::{Missing, Run};
use xploit_bot::storage::outgoing::{Outcome, Outgoing};
use xploit_bot::storage::roles::{Appointment, Revocation, RoleWrite};

use crate::acts::{ACCOUNTS, Act, BEA, CAI, DAN, FLO};
use crate::common::{self, Database, Kind};
use crate::marks::{self, What};
use crate::model::{self, DAY, Model};

/// An id that no introduction has.
const NONE: i64 = 7;

pub struct World {
    pub database: Database,
    pub community: Community,
    clock: Clock,
    pub organisations: Vec<EntryId>,
    /// Everything that was said since the last check.
    pub said: Vec<Outgoing>,
    /// What the platform said of the last one's name and public name: marks.
    pub known_as: (usize, usize),
}

pub fn conversation(account: usize) -> Conversation {
    let (platform, id) = ACCOUNTS[account];
    Conversation { platform, chat: ChatId(id.to_owned()), person: PersonId(id.to_owned()) }
}

/// The language that the platform of an account names.
pub fn hint(account: usize) -> Option<&'static str> {
    (ACCOUNTS[account].0 == Platform::Telegram).then_some("en")
}

fn catalogue() -> Vec<Entry> {
    let entry = |(id, title, contact): (&str, &str, &str)| {
        let entry = serde_json::json!({
            "class": "organisation",
            "id": id,
            "wordings": [{ "language": "ro", "title": title }],
            "offers": ["olărit"],
            "contact": contact,
        });
        serde_json::from_value(entry).unwrap()
    };
    let all =
        [("a", "Olarii", "olarii@example.com"), ("b", "Roata", ""), ("c", "Lutul", "la poartă")];
    all.into_iter().map(entry).collect()
}

impl World {
    /// Everybody has said hello, and is what they are.
    pub async fn new(kind: Kind) -> (Self, Model) {
        let database = Database::new(kind).await;
        let clock = Clock::frozen(common::noon());
        let plan = Plan { terms: model::terms(), ..common::plan(&database.place, &clock) };
        let community = Community::open(plan).await.unwrap();
        let house = &community.house;
        let id = house.ids.next(clock.now());
        let import = house.storage.begin_import(id, "test").await.unwrap();
        import.add(catalogue()).await.unwrap();
        let permit = Permit::of_the_operator();
        import.finish(&permit, Missing::Retire, Run::Real).await.unwrap();
        community.follower.catch_up().await.unwrap();
        let ids = "SELECT CAST(id AS TEXT) FROM entry ORDER BY external_id";
        let ids = database.strings(ids).await.into_iter();
        let organisations = ids.map(|it| EntryId(it.parse().unwrap())).collect();
        let mut model = Model::new(clock.now().as_millisecond());
        let said = Vec::new();
        let mut world = Self { database, community, clock, organisations, said, known_as: (0, 0) };
        for by in 0..ACCOUNTS.len() {
            world.act(&mut model, &Act::Start { by }).await;
        }
        let [shows, types] = FLO;
        for act in [
            Act::Link { shows, types },
            Act::Represent { of: BEA, to: 0 },
            Act::Represent { of: CAI, to: 1 },
            Act::Coordinate { of: DAN },
            Act::Deliver,
        ] {
            world.act(&mut model, &act).await;
        }
        world.said.clear();
        (world, model)
    }

    pub async fn close(self) {
        self.community.house.storage.close().await;
        self.database.remove().await;
    }

    pub async fn take(&mut self, model: &mut Model, by: usize, kind: EventKind) -> Vec<Outgoing> {
        let (name, handle) = (model.mark(by, What::Draft), model.mark(by, What::Draft));
        self.known_as = (name, handle);
        let event = Event {
            conversation: conversation(by),
            hint: hint(by).map(|it| it.parse().unwrap()),
            known_as: KnownAs::new(&marks::word(name), Some(&marks::word(handle))),
            group: None,
            ..common::event("", kind.clone())
        };
        let taken = self.community.lanes.take(event).await;
        let Ok(Taken::Answered(messages)) = taken else { panic!("{kind:?}: {taken:?}") };
        let told = common::keys(messages.iter().map(|it| &it.message));
        let failed = ["engine-fault", "engine-slow", "engine-forgotten"];
        assert!(!told.iter().any(|it| failed.contains(&it.as_str())), "{kind:?}: {told:?}");
        self.said.extend(messages.iter().cloned());
        messages
    }

    pub async fn write(&mut self, model: &mut Model, by: usize, words: &str) -> Vec<Outgoing> {
        self.take(model, by, EventKind::Said(words.to_owned())).await
    }

    pub async fn press(&mut self, model: &mut Model, by: usize, code: &str) -> Vec<Outgoing> {
        self.take(model, by, EventKind::Pressed(format!("introductions.{code}"))).await
    }

    /// Does it through the front door, whether it may be done or not; and in the model.
    pub async fn act(&mut self, model: &mut Model, act: &Act) {
        match act.clone() {
            Act::Ask { by, to, fields, end } => self.ask(model, by, to, &fields, end).await,
            Act::Accept { by, which, fields, end } => {
                self.accept(model, by, which, &fields, end).await;
            }
            Act::Send { by } => self.send(model, by).await,
            Act::Press { by, which, deed } => {
                let (request, id) = self.named(model, which);
                self.press(model, by, &deed.code(id)).await;
                if let Some(request) = request {
                    model.press(by, request, deed);
                }
            }
            Act::Say { by, which, what } => self.say(model, by, which, what).await,
            Act::Guard { by, to, how } => self.guard(model, by, to, how).await,
            Act::Look { by, which } => self.look(model, by, which).await,
            Act::Stop { by } => {
                self.write(model, by, "/stop").await;
                let member = model.touch(by);
                model.members[member].stopped = true;
            }
            Act::Start { by } => {
                self.write(model, by, "/start").await;
                let member = model.touch(by);
                model.members[member].stopped = false;
            }
            Act::Block { by } => {
                // Of whom nobody knows that is no news.
                if model.accounts[by].whose.is_some() {
                    self.take(model, by, EventKind::Blocked).await;
                    model.accounts[by].unreachable = true;
                }
            }
            Act::Erase { by } => {
                if let Some(member) = model.accounts[by].whose {
                    self.write(model, by, "/erase").await;
                    self.take(model, by, EventKind::Pressed("own-data.yes".to_owned())).await;
                    model.erase(member);
                }
            }
            Act::Link { shows, types } => self.link(model, shows, types).await,
            Act::Unlink { by } => {
                self.write(model, by, "/unlink").await;
                self.take(model, by, EventKind::Pressed("link.yes".to_owned())).await;
                let whose = model.accounts[by].whose;
                if model.accounts.iter().filter(|it| it.whose == whose).count() > 1 {
                    model.accounts[by].whose = None;
                    model.touch(by);
                }
            }
            Act::Revoke { of } => self.revoke(model, of).await,
            Act::Represent { of, to } => {
                let member = self.appoint(model, of, Role::Representative, vec![to]).await;
                model.members[member].speaks.insert(to);
            }
            Act::Coordinate { of } => {
                self.appoint(model, of, Role::Coordinator, Vec::new()).await;
            }
            Act::Days(days) => {
                self.clock.advance(SignedDuration::from_hours(24 * days));
                model.now += days * DAY;
            }
            Act::Clock => {
                clock::round(&self.community.house).await.unwrap();
                model.tick();
            }
            Act::Retention => self.retain(model).await,
            Act::Deliver => {
                let ids = "SELECT CAST(id AS TEXT) FROM outgoing";
                let ids = self.database.strings(ids).await;
                let ids = ids.into_iter().map(|it| OutgoingId(it.parse().unwrap()));
                self.deliver(ids.collect()).await;
            }
        }
    }

    pub async fn deliver(&self, ids: Vec<OutgoingId>) {
        let delivered = ids.into_iter().map(|it| (it, Outcome::Delivered)).collect();
        self.community.house.storage.record(delivered, 0).await.unwrap();
    }

    /// The request that an act means, with its id.
    pub fn named(&self, model: &Model, which: usize) -> (Option<usize>, i64) {
        let request = model.request(which);
        (request, request.map_or(NONE, |it| model.introductions[it].id))
    }

    async fn link(&mut self, model: &mut Model, shows: usize, types: usize) {
        let shown = self.write(model, shows, "/link").await;
        let code = code_in(&shown);
        self.write(model, types, &format!("/link {code}")).await;
        self.take(model, types, EventKind::Pressed("link.yes".to_owned())).await;
        let (kept, gone) = (model.touch(shows), model.touch(types));
        if kept != gone {
            model.link(kept, gone);
        }
    }

    async fn member(&self, account: usize) -> Option<MemberId> {
        let none = EventId("none".to_owned());
        let start = self.community.house.storage.start(&none, &conversation(account)).await;
        Some(start.unwrap().known.member()?.id)
    }

    async fn appoint(&mut self, model: &mut Model, of: usize, role: Role, to: Vec<usize>) -> usize {
        if model.accounts[of].whose.is_none() {
            Box::pin(self.act(model, &Act::Start { by: of })).await;
        }
        let member = model.accounts[of].whose.unwrap();
        let permit = Permit::of_the_operator();
        let organisations = to.into_iter().map(|it| self.organisations[it]).collect();
        let id = self.member(of).await.unwrap();
        let write = Appointment::new(&permit, id, role, organisations).unwrap();
        self.change(RoleWrite::Appoint(write)).await;
        model.members[member].role = model.members[member].role.max(role);
        member
    }

    async fn revoke(&mut self, model: &mut Model, of: usize) {
        let Some(member) = model.accounts[of].whose else { return };
        let had = model.members[member].role;
        if had > Role::Member {
            let id = self.member(of).await.unwrap();
            let write = Revocation::new(&Permit::of_the_operator(), id, had).unwrap();
            self.change(RoleWrite::Revoke(write)).await;
            model.members[member].role = Role::Member;
            model.members[member].speaks.clear();
            model.note("revoke", true);
        }
    }

    async fn change(&self, write: RoleWrite) {
        let (permit, now) = (Permit::of_the_operator(), self.clock.now().as_millisecond());
        self.community.house.storage.change_roles(&permit, write, now).await.unwrap();
    }

    /// Whoever was not heard of for long is erased; when exactly is not looked at here.
    async fn retain(&mut self, model: &mut Model) {
        retention::round(&self.community.house).await.unwrap();
        model.retain();
        for account in 0..ACCOUNTS.len() {
            let Some(member) = model.accounts[account].whose else { continue };
            if self.member(account).await.is_none() {
                let seen = model.members[member].seen;
                assert!(model.now - seen > model::KEPT - DAY, "{account} is erased too early");
                model.erase(member);
                model.note("inactive", true);
            }
        }
    }
}

/// The code that is shown to link two accounts.
fn code_in(messages: &[Outgoing]) -> String {
    let texts = messages.iter().flat_map(|it| &it.message.parts).filter_map(|it| match it {
        Part::Paragraph(Line(spans)) => match spans.first() {
            Some(Span::Plain(Value::Text(text))) => Some(text),
            _ => None,
        },
        Part::Item { .. } => None,
    });
    let code = texts.flat_map(|it| &it.args).find_map(|it| match it {
        (name, Value::Words(words)) if name == "code" => Some(words.to_string()),
        _ => None,
    });
    code.unwrap()
}
