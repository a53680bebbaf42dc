//! Ideas under random acts of several people, and under many followers: on the real engine and both
//! databases.
//!
//! Whatever happens in whichever order: support counts once a person, also when the person is gone;
//! a state follows from the one before; of each decision everybody hears once whom it concerns,
//! nobody else; and of whoever helps nobody reads more than was agreed to.

#![expect(clippy::unwrap_used, reason = "what is unwrapped here fails the test")]

#[path = "../common/mod.rs"]
mod common;
mod helping;
mod killed;

use std::collections::{BTreeMap, BTreeSet};

use common::{Database, Kind, kinds, pressed, said};
use xploit_bot::community::Community;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::{Event, EventKind};
use xploit_bot::core::idea::{State, Usual};
use xploit_bot::core::ids::EventId;
use xploit_bot::core::role::{Permit, Role};
use xploit_bot::engine::Taken;
use xploit_bot::skills::ideas::news;
use xploit_bot::storage::roles::{Appointment, RoleWrite};
use xploit_bot::storage::turns::Committed;

const PEOPLE: &[&str] = &["ana", "ion", "eva", "dan", "mia"];
const COORDINATOR: &str = "cor";

struct World {
    database: Database,
    community: Community,
    /// By idea: how many supporters were erased.
    gone: BTreeMap<i64, i64>,
    /// By idea: where it stood when it was last looked at.
    stood: BTreeMap<i64, State>,
    /// How many offers of help were accepted.
    accepted: usize,
    clock: Clock,
}

impl World {
    async fn new(kind: Kind) -> Self {
        let database = Database::new(kind).await;
        let clock = Clock::frozen(common::noon());
        let community = Community::open(common::plan(&database.place, &clock)).await.unwrap();
        let gone = BTreeMap::new();
        let mut world =
            Self { database, community, gone, stood: BTreeMap::new(), accepted: 0, clock };
        world.appoint(COORDINATOR).await;
        world
    }

    async fn take(&mut self, event: Event) {
        let taken = self.community.lanes.take(event).await.unwrap();
        let Taken::Answered(messages) = taken else { panic!("answered before") };
        let told = common::keys(messages.iter().map(|it| &it.message));
        let failed = ["engine-fault", "engine-slow", "engine-forgotten"];
        assert!(!told.iter().any(|it| failed.contains(&it.as_str())), "{told:?}");
    }

    async fn say(&mut self, person: &str, words: &str) {
        self.take(said(person, words)).await;
    }

    async fn press(&mut self, person: &str, code: &str) {
        self.take(pressed(person, code)).await;
    }

    async fn appoint(&mut self, person: &str) {
        self.say(person, "/help").await;
        let permit = Permit::of_the_operator();
        let nobody = EventId("none".to_owned());
        let storage = &self.community.house.storage;
        let known = storage.start(&nobody, &common::conversation(person)).await.unwrap().known;
        let member = known.member().unwrap();
        let write = Appointment::new(&permit, member.id, Role::Coordinator, Vec::new());
        let now = self.clock.now().as_millisecond();
        let done = storage.change_roles(&permit, RoleWrite::Appoint(write.unwrap()), now).await;
        assert_eq!(done.unwrap(), Committed::Done);
    }

    /// The numbers that a query gives, as they are written.
    async fn numbers(&self, sql: &str) -> Vec<i64> {
        let found = self.database.strings(sql).await;
        found.iter().map(|it| it.parse().unwrap()).collect()
    }

    async fn ideas(&self) -> Vec<(i64, State)> {
        let sql = "SELECT id || ' ' || state FROM idea WHERE state <> 'draft' ORDER BY id";
        let rows = self.database.strings(sql).await;
        let read = |row: &String| {
            let (id, state) = row.split_once(' ').unwrap();
            (id.parse().unwrap(), State::from_code(state).unwrap())
        };
        rows.iter().map(read).collect()
    }

    async fn member(&self, person: &str) -> Option<i64> {
        let sql = format!("SELECT '' || member FROM account WHERE person = '{person}'");
        self.numbers(&sql).await.first().copied()
    }

    /// Whom a decision on an idea concerns: everybody who can be told of it now.
    async fn audience(&self, idea: i64) -> BTreeSet<i64> {
        let sql = format!(
            "SELECT '' || m.id FROM member m WHERE m.stopped IS NULL AND (
                 m.id IN (SELECT author FROM idea WHERE id = {idea})
                 OR m.id IN (SELECT member FROM idea_support WHERE idea = {idea})
                 OR m.id IN (SELECT member FROM idea_follow WHERE idea = {idea}))"
        );
        self.numbers(&sql).await.into_iter().collect()
    }

    /// Who has news of ideas waiting, as often as they have.
    async fn told(&self) -> Vec<i64> {
        let sql = "SELECT '' || member FROM outgoing WHERE body LIKE '%idea-news%' ORDER BY member";
        self.numbers(sql).await
    }

    async fn forget_letters(&self) {
        self.database.execute("DELETE FROM outgoing").await;
    }

    /// Support is what it must be, and states have moved along their edges.
    async fn check(&mut self) {
        for (idea, state) in self.ideas().await {
            let sql = format!("SELECT '' || gone_support FROM idea WHERE id = {idea}");
            let gone = self.numbers(&sql).await[0];
            assert_eq!(gone, self.gone.get(&idea).copied().unwrap_or_default(), "of idea {idea}");
            let sql = format!(
                "SELECT '' || COUNT(*) FROM idea_support s JOIN idea i ON i.id = s.idea
                 WHERE s.idea = {idea} AND s.member = i.author"
            );
            assert_eq!(self.numbers(&sql).await, [0], "nobody supports what is their own");
            let before = self.stood.insert(idea, state).unwrap_or(State::Submitted);
            let answered = before == State::NeedsInformation
                && matches!(state, State::Submitted | State::InReview);
            let withdrawn = state == State::Withdrawn && before.may_be_withdrawn();
            let merged = state == State::Duplicate && before.may_be_merged();
            let moved = merged || before.decisions().contains(&state) || answered || withdrawn;
            assert!(before == state || moved, "{before:?} → {state:?}");
        }
    }

    async fn close(self) {
        self.community.house.storage.close().await;
        self.database.remove().await;
    }
}

/// Picks by xorshift64 (Marsaglia 2003): the same seed is the same course of events.
struct Dice(u64);

impl Dice {
    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        from[usize::try_from(self.0 % from.len() as u64).unwrap()]
    }
}

#[derive(Clone, Copy)]
enum Act {
    Write,
    Support,
    Unsupport,
    Follow,
    Unfollow,
    Withdraw,
    Answer,
    Decide,
    Merge,
    Comment,
    Judge,
    Report,
    Settle,
    Care,
    Hide,
    Offer,
    Respond(&'static str),
    Strike,
    Stop,
    Start,
    Erase,
}

const ACTS: &[Act] = &[
    Act::Write,
    Act::Write,
    Act::Support,
    Act::Support,
    Act::Support,
    Act::Unsupport,
    Act::Follow,
    Act::Follow,
    Act::Unfollow,
    Act::Withdraw,
    Act::Answer,
    Act::Decide,
    Act::Decide,
    Act::Decide,
    Act::Merge,
    Act::Comment,
    Act::Comment,
    Act::Judge,
    Act::Report,
    Act::Settle,
    Act::Care,
    Act::Hide,
    Act::Offer,
    Act::Offer,
    Act::Offer,
    Act::Respond("accept"),
    Act::Respond("accept"),
    Act::Respond("accept"),
    Act::Respond("decline"),
    Act::Respond("end"),
    Act::Respond("bar"),
    Act::Strike,
    Act::Stop,
    Act::Start,
    Act::Start,
    Act::Erase,
];

async fn play(kind: Kind, seed: u64, steps: usize) {
    let mut dice = Dice(seed);
    let mut world = World::new(kind).await;
    for step in 0..steps {
        let person = dice.pick(PEOPLE);
        let ideas = world.ideas().await;
        let idea = match ideas.is_empty() {
            true => (0, State::Draft),
            false => dice.pick(&ideas),
        };
        let (id, state) = idea;
        match dice.pick(ACTS) {
            Act::Write => write(&mut world, person, &format!("Ideea {step}")).await,
            Act::Support => world.press(person, &format!("ideas.support.{id}")).await,
            Act::Unsupport => world.press(person, &format!("ideas.unsupport.{id}")).await,
            Act::Follow => world.press(person, &format!("ideas.follow.{id}")).await,
            Act::Unfollow => world.press(person, &format!("ideas.unfollow.{id}")).await,
            Act::Withdraw => world.press(person, &format!("ideas.sure.{id}")).await,
            Act::Answer => {
                world.press(person, &format!("ideas.answer.{id}")).await;
                world.say(person, "pentru toți").await;
            }
            Act::Decide => decide(&mut world, &mut dice, id, state).await,
            Act::Merge => {
                let (other, _) = if ideas.is_empty() { idea } else { dice.pick(&ideas) };
                merge(&mut world, id, other).await;
            }
            Act::Comment => {
                world.press(person, &format!("ideas.say.{id}")).await;
                world.say(person, &format!("Vin și eu, a {step}-a oară")).await;
                world.press(person, "ideas.send").await;
            }
            Act::Judge => judge(&mut world, &mut dice).await,
            Act::Report => {
                let sql = format!("SELECT '' || id FROM idea_comment WHERE idea = {id}");
                let comment = world.numbers(&sql).await.first().copied().unwrap_or_default();
                world.press(person, &format!("ideas.fault.{id}.{comment}.advert")).await;
            }
            Act::Settle => {
                let sql = "SELECT '' || id FROM idea_report ORDER BY id";
                let report = world.numbers(sql).await.first().copied().unwrap_or_default();
                world.press(COORDINATOR, &format!("moderate.settle.{report}")).await;
            }
            Act::Care => world.press(COORDINATOR, &format!("moderate.care.{id}")).await,
            Act::Hide => hide(&mut world, id).await,
            Act::Offer => {
                let open = ideas.iter().filter(|it| it.1.can_be_supported());
                let open: Vec<_> = open.map(|it| it.0).collect();
                let id = if open.is_empty() { id } else { dice.pick(&open) };
                helping::offer(&mut world, person, id).await;
            }
            Act::Respond(how) => {
                let asked = helping::asked(&world).await;
                let id = if asked.is_empty() { id } else { dice.pick(&asked) };
                // Its author, as often as not.
                let author = dice.pick(PEOPLE);
                let author = author_of(&world, id).await.unwrap_or(author);
                let by = dice.pick(&[author, author, person]);
                helping::answer(&mut world, by, id, how).await;
            }
            Act::Strike => helping::strike(&mut world).await,
            Act::Stop => world.say(person, "/stop").await,
            Act::Start => world.say(person, "/start").await,
            Act::Erase => erase(&mut world, person).await,
        }
        world.check().await;
        helping::check(&world).await;
    }
    assert!(!world.ideas().await.is_empty(), "the course of events led to nothing");
    world.close().await;
}

async fn author_of(world: &World, idea: i64) -> Option<&'static str> {
    let sql = format!(
        "SELECT a.person FROM idea i JOIN account a ON a.member = i.author WHERE i.id = {idea}"
    );
    let found = world.database.strings(&sql).await;
    PEOPLE.iter().copied().find(|it| found.first().is_some_and(|found| found == it))
}

async fn write(world: &mut World, person: &str, title: &str) {
    world.say(person, "/idea").await;
    world.press(person, "ideas.anew").await;
    world.say(person, title).await;
    world.say(person, "Ceva pentru toți.").await;
    world.press(person, "ideas.skip.needs").await;
    world.press(person, "ideas.skip.place").await;
    world.press(person, "ideas.submit").await;
}

/// A decision that may be impossible; whom it concerns hears of it once, also when it is told twice.
async fn decide(world: &mut World, dice: &mut Dice, idea: i64, was: State) {
    let state = match was.decisions() {
        [] => State::Accepted,
        likely => dice.pick(likely),
    };
    let usual = dice.pick(Usual::with(state)).code();
    // What was told of others before.
    news::round(&world.community.house).await.unwrap();
    world.forget_letters().await;
    let mut audience = world.audience(idea).await;
    world.press(COORDINATOR, &format!("moderate.because.{idea}.{}.{usual}", state.code())).await;
    if !was.decisions().contains(&state) {
        audience.clear();
    }
    if let Some(actor) = world.member(COORDINATOR).await {
        audience.remove(&actor);
    }
    news::round(&world.community.house).await.unwrap();
    news::round(&world.community.house).await.unwrap();
    assert_eq!(world.told().await, audience.into_iter().collect::<Vec<_>>(), "{was:?} → {state:?}");
}

/// A comment is let in or not; its author hears of it, unless they want to hear nothing.
async fn judge(world: &mut World, dice: &mut Dice) {
    let sql = "SELECT '' || id FROM idea_comment WHERE published IS NULL ORDER BY id";
    let Some(comment) = world.numbers(sql).await.first().copied() else { return };
    world.forget_letters().await;
    let sql = format!(
        "SELECT '' || m.id FROM idea_comment c JOIN member m ON m.id = c.author
         WHERE c.id = {comment} AND m.stopped IS NULL"
    );
    let author = world.numbers(&sql).await;
    let (code, key) =
        dice.pick(&[("ok.ID", "comment-published"), ("no.ID.unkind", "comment-declined")]);
    let code = code.replace("ID", &comment.to_string());
    world.press(COORDINATOR, &format!("moderate.{code}")).await;
    let sql = format!("SELECT '' || member FROM outgoing WHERE body LIKE '%{key}%'");
    assert_eq!(world.numbers(&sql).await, author, "{code}");
    let sql = format!("SELECT '' || id FROM idea_comment WHERE id = {comment}");
    assert_eq!(world.numbers(&sql).await.is_empty(), key == "comment-declined");
}

/// What breaks the rules is hidden; whom it concerns hear of it once.
async fn hide(world: &mut World, idea: i64) {
    news::round(&world.community.house).await.unwrap();
    world.forget_letters().await;
    let mut audience = world.audience(idea).await;
    let sql = format!("SELECT '' || id FROM idea WHERE id = {idea} AND published IS NOT NULL");
    let shown = world.numbers(&sql).await.len() == 1
        && world.ideas().await.iter().any(|it| it.0 == idea && it.1.is_shown());
    world.press(COORDINATOR, &format!("moderate.hide.{idea}")).await;
    if !shown {
        audience.clear();
    }
    if let Some(actor) = world.member(COORDINATOR).await {
        audience.remove(&actor);
    }
    world.stood.entry(idea).and_modify(|it| {
        if shown {
            *it = State::Declined;
        }
    });
    news::round(&world.community.house).await.unwrap();
    assert_eq!(world.told().await, audience.into_iter().collect::<Vec<_>>());
    let left = if shown { 0 } else { world.numbers(&sql).await.len() };
    assert_eq!(world.numbers(&sql).await.len(), left, "nobody else reads it any more");
}

/// Supporters are conserved: whoever supported either supports the one that stays.
async fn merge(world: &mut World, idea: i64, other: i64) {
    let sql = format!("SELECT '' || number FROM idea WHERE id = {other}");
    let Some(number) = world.numbers(&sql).await.first().copied() else { return };
    let state = |ideas: Vec<(i64, State)>| ideas.into_iter().find(|it| it.0 == idea).map(|it| it.1);
    let was = state(world.ideas().await);
    world.press(COORDINATOR, &format!("moderate.same.{idea}.{number}")).await;
    world.say(COORDINATOR, "/cancel").await;
    let is = state(world.ideas().await);
    if was == is || is != Some(State::Duplicate) {
        return;
    }
    let gone = world.gone.get(&idea).copied().unwrap_or_default();
    *world.gone.entry(other).or_default() += gone;
    let sql = format!(
        "SELECT '' || s.member FROM idea_support s WHERE s.idea = {idea}
         AND s.member <> COALESCE((SELECT author FROM idea WHERE id = {other}), 0)
         AND NOT EXISTS (SELECT 1 FROM idea_support o WHERE o.idea = {other}
                         AND o.member = s.member)"
    );
    assert_eq!(world.numbers(&sql).await, [0i64; 0], "nobody is lost");
    let sql = format!("SELECT '' || id FROM idea_comment WHERE idea = {idea}");
    assert_eq!(world.numbers(&sql).await, [0i64; 0], "what was said goes along");
}

async fn erase(world: &mut World, person: &str) {
    let Some(member) = world.member(person).await else { return };
    let sql = format!("SELECT '' || idea FROM idea_support WHERE member = {member}");
    for idea in world.numbers(&sql).await {
        *world.gone.entry(idea).or_default() += 1;
    }
    // What becomes of their ideas that wait is no decision: it is looked at anew.
    let sql = format!("SELECT '' || id FROM idea WHERE author = {member}");
    let theirs = world.numbers(&sql).await;
    world.say(person, "/erase").await;
    world.press(person, "own-data.yes").await;
    assert_eq!(world.member(person).await, None);
    for idea in theirs {
        world.stood.remove(&idea);
    }
    for (idea, state) in world.ideas().await {
        world.stood.entry(idea).or_insert(state);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_happens_support_counts_once_and_everybody_hears_once() {
    for kind in kinds() {
        let (seeds, steps) = match kind {
            Kind::Sqlite => (1..=6, 60),
            Kind::Postgres => (7..=9, 60),
        };
        for seed in seeds {
            play(kind, seed * 7919, steps).await;
        }
    }
}

/// Two processes tell of one decision at once: each follower hears of it once, and who has stopped
/// what they did not ask for does not.
#[tokio::test(flavor = "multi_thread")]
async fn many_followers_are_told_once_by_two_processes() {
    const FOLLOWERS: i64 = 1000;
    for kind in kinds() {
        let mut world = World::new(kind).await;
        write(&mut world, "ana", "Radioul școlii").await;
        let (idea, _) = world.ideas().await[0];
        world.press(COORDINATOR, &format!("moderate.because.{idea}.in-review.read")).await;
        news::round(&world.community.house).await.unwrap();
        world.forget_letters().await;
        for number in 1..=FOLLOWERS {
            let stopped = if number % 100 == 0 { "7" } else { "NULL" };
            let sql = format!(
                "INSERT INTO member (id, role, interests, offered, created, stopped)
                 VALUES ({number}, 'member', '[]', '[]', 0, {stopped})"
            );
            world.database.execute(&sql).await;
            let sql = format!(
                "INSERT INTO account (platform, person, member) VALUES ('console', 'f{number}', {number})"
            );
            world.database.execute(&sql).await;
            let table = if number % 2 == 0 { "idea_support" } else { "idea_follow" };
            let sql =
                format!("INSERT INTO {table} (idea, member, since) VALUES ({idea}, {number}, 0)");
            world.database.execute(&sql).await;
        }
        world.press(COORDINATOR, &format!("moderate.because.{idea}.accepted.fits")).await;
        let plan = common::plan(&world.database.place, &world.clock);
        let second =
            Community::open(xploit_bot::community::Plan { seed: 8, ..plan }).await.unwrap();
        let (one, other) =
            tokio::join!(news::round(&world.community.house), news::round(&second.house));
        let told = world.told().await;
        assert_eq!(one.unwrap() + other.unwrap(), told.len() as u64);
        let once: BTreeSet<_> = told.iter().copied().collect();
        assert_eq!(once.len(), told.len(), "each once");
        let followers = told.iter().filter(|it| **it <= FOLLOWERS).count();
        assert_eq!((followers, told.len()), (990, 991), "{kind:?}: and the author");
        second.house.storage.close().await;
        world.close().await;
    }
}

/// A decision on an idea that has changed meanwhile is not written.
#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_made_once() {
    for kind in kinds() {
        let mut world = World::new(kind).await;
        world.appoint("mia").await;
        write(&mut world, "ana", "Radioul școlii").await;
        let (idea, _) = world.ideas().await[0];
        let to = |state: &str, usual: &str| format!("moderate.because.{idea}.{state}.{usual}");
        let one = common::event(COORDINATOR, EventKind::Pressed(to("in-review", "read")));
        let other = common::event("mia", EventKind::Pressed(to("declined", "exists")));
        let lanes = world.community.lanes.clone();
        let (one, other) = tokio::join!(lanes.take(one), lanes.take(other));
        one.unwrap();
        other.unwrap();
        let decided = world.numbers("SELECT '' || COUNT(*) FROM idea_change").await[0];
        let (_, state) = world.ideas().await[0];
        // "Declined" may come after the other: from what all may read, too.
        assert!(decided == 1 || (decided == 2 && state != State::Submitted), "{decided} {state:?}");
        world.close().await;
    }
}

/// More ideas than one file takes go on in the next; what was taken back stands in none.
#[tokio::test]
async fn a_file_goes_on_in_the_next() {
    for kind in kinds() {
        let mut world = World::new(kind).await;
        let row = |number: i64| {
            let state = if number == 5 { "withdrawn" } else { "submitted" };
            format!(
                "({number}, {number}, NULL, 'Idee', 'Ceva.', '', '', 'ro', '[]', '[]', NULL,
                  '{state}', NULL, 0, 0, 0, NULL, 0, 0, 1)"
            )
        };
        let rows: Vec<_> = (1..=1002).map(row).collect();
        let sql = "INSERT INTO idea (id, number, author, title, what, needs, place, language,
             competences, topics, signature, state, published, gone_support, begun, submitted,
             answered, changed, revision, version) VALUES ";
        world.database.execute(&format!("{sql}{}", rows.join(","))).await;
        world.forget_letters().await;
        world.press(COORDINATOR, "moderate.csv.0").await;
        let told = world.database.strings("SELECT body FROM outgoing").await;
        assert_eq!(told.len(), 2, "{kind:?}");
        let told = told.join("");
        assert!(told.contains("\\n1002,Idee,") && told.contains("\\n2,Idee,"), "{kind:?}");
        assert!(!told.contains("\\n1,Idee,") && !told.contains("\\n5,Idee,"), "{kind:?}");
        assert!(told.contains("moderate-file-more"), "{kind:?}");
        world.forget_letters().await;
        world.press(COORDINATOR, "moderate.csv.1").await;
        let told = world.database.strings("SELECT body FROM outgoing").await;
        assert_eq!(told.len(), 1, "{kind:?}");
        assert!(told[0].contains("\\n1,Idee,") && !told[0].contains("\\n2,"), "{kind:?}");
        world.close().await;
    }
}
